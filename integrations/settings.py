"""Every setting, read once from the environment and `.env`; .env.example lists them with the same names.

Looked for in this order: the environment, `.env` in the current folder, `.env` in the project's folder.
"""

import os
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails

from integrations.errors import BadInput
from integrations.places import PROJECT, places_searched, system_language
from integrations.words import Language, Words


class Settings(BaseModel):
    """What a person can set. Field names are the settings' names in lower case."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    openai_api_key: SecretStr | None = Field(None, description="Key of the model's provider")
    openai_base_url: str | None = Field(None, description="Address of an OpenAI-compatible server")
    freelance_model: str | None = Field(None, description="Name of the model to use")
    freelance_model_timeout: float = Field(120, gt=0, description="Seconds until a model's answer is given up")
    freelance_model_price_input: Decimal | None = Field(None, ge=0, description="USD a million input tokens")
    freelance_model_price_output: Decimal | None = Field(None, ge=0, description="USD a million output tokens")
    freelance_budget_run: Decimal | None = Field(None, ge=0, description="USD that one run may spend on a model")
    freelance_budget_client_month: Decimal | None = Field(None, ge=0, description="USD a client and calendar month")
    freelance_home: Path = Field(PROJECT / ".freelance", description="Where the ledger and Prefect's data live")
    freelance_ledger_url: SecretStr | None = Field(None, description="postgresql://… ; without it SQLite in the home")
    freelance_lang: Language = Field(default_factory=system_language, description="Language of the command")
    freelance_timezone: str = Field("Europe/Paris", description="Time zone of dates without one")
    freelance_currency: str = Field("EUR", pattern=r"^[A-Z]{3}$", description="Currency of amounts without one")
    freelance_restarts: int = Field(2, ge=0, le=10, description="Times that a run which crashed is started again")
    freelance_results: Path | None = Field(None, description="Folder of what such runs need not do again")
    freelance_server_idle: float = Field(
        15, ge=0.05, le=10_080, description="Minutes without use until the server ends"
    )
    freelance_name: str = Field("", description="Your name, on documents")
    freelance_email: str = Field("", description="Your address: mails from it are yours, not a client's")

    freelance_smtp_host: str | None = Field(None, description="Server that sends your mail")
    freelance_smtp_port: int | None = Field(None, ge=1, le=65_535, description="Its port; without it 587, 465 or 25")
    freelance_smtp_security: Literal["starttls", "tls", "none"] = Field("starttls", description="How it is encrypted")
    freelance_smtp_user: str = Field("", description="Name to sign in with; empty: none is needed")
    freelance_smtp_password: SecretStr | None = Field(None, description="Password to sign in with")
    freelance_smtp_sender: str = Field("", description="Address your mail comes from; without it FREELANCE_EMAIL")
    freelance_approval_days: float = Field(7, gt=0, le=365, description="Days until no answer means no")
    freelance_desk_port: int = Field(4290, ge=1, le=65_535, description="Port of the page for approvals")
    freelance_desk_url: str = Field("", pattern=r"^(https?://[^/?#]+/?)?$", description="Its address behind a proxy")
    freelance_hooks_port: int = Field(4291, ge=1, le=65_535, description="Port where webhooks are received")
    freelance_hooks_host: str = Field("127.0.0.1", pattern=r"^[0-9A-Fa-f.:]+$", description="Address they come in at")
    freelance_hooks_url: str = Field("", pattern=r"^(https?://[^?#]+)?$", description="Its address from outside")
    freelance_prefect_database_url: SecretStr | None = Field(
        None, description="postgresql://… for Prefect's own data; without it SQLite in the home"
    )

    @field_validator("freelance_timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)  # quicker than to list all of them
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("unknown time zone; use a name such as Europe/Paris") from None
        return value

    @field_validator("freelance_home", "freelance_results")
    @classmethod
    def _whole_path(cls, value: Path | None) -> Path | None:
        return None if value is None else value.expanduser().absolute()

    @property
    def timezone(self) -> ZoneInfo:
        """The time zone of dates that carry none."""
        return ZoneInfo(self.freelance_timezone)

    @property
    def has_model(self) -> bool:
        """Whether a model is configured: a key, or the address of a server that needs none."""
        return self.openai_api_key is not None or self.openai_base_url is not None

    @property
    def model_is_local(self) -> bool:
        """Whether the model answers on this machine, so that nothing leaves it."""
        host = urlsplit(self.openai_base_url or "").hostname or ""
        return host in ("localhost", "127.0.0.1", "::1")

    @property
    def ledger_url(self) -> str:
        """The ledger's database address (holds its password)."""
        if self.freelance_ledger_url is not None:
            return self.freelance_ledger_url.get_secret_value()
        return f"sqlite:///{self.freelance_home / 'ledger.db'}"


def load_settings() -> Settings:
    """Reads the settings afresh.

    Raises:
        BadInput: A value does not fit; names the setting and where it was found.
    """
    found: dict[str, tuple[str, str]] = {}
    for path in reversed(places_searched()):
        if path.is_file():
            try:
                values = dotenv_values(path, encoding="utf-8")
            except UnicodeDecodeError as error:
                raise BadInput(
                    Words("is not UTF-8 text", "n'est pas un texte UTF-8"),
                    remedy=Words("Save it as UTF-8.", "Enregistrez-le en UTF-8."),
                    file=path,
                ) from error
            found |= {k.lower(): (v, str(path)) for k, v in values.items() if v}
    found |= {k.lower(): (v, "environment") for k, v in os.environ.items() if v and k.lower() in Settings.model_fields}
    try:
        return Settings.model_validate({name: value for name, (value, _) in found.items()})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0])
        raise BadInput(
            _misfit(first),
            remedy=Words("See .env.example.", "Voir .env.example."),
            file=found[name][1],
            field=name.upper(),
        ) from None


_MISFITS = {
    "decimal": Words("a number is wanted, such as 2.50", "il faut un nombre, tel que 2.50"),
    "int": Words("a whole number is wanted", "il faut un nombre entier"),
    "float": Words("a number is wanted, such as 2.5", "il faut un nombre, tel que 2.5"),
    "string": Words(
        "a code of three capitals is wanted, such as EUR", "il faut un code de trois capitales, tel que EUR"
    ),
    "bool": Words("true or false is wanted", "il faut true ou false"),
    "value": Words(
        "unknown time zone; a name such as Europe/Paris is wanted",
        "fuseau horaire inconnu ; il faut un nom tel que Europe/Paris",
    ),
}


_ADDRESSES = {
    "freelance_desk_url": "https://approve.example.com",
    "freelance_hooks_url": "https://hooks.example.com",
    "freelance_hooks_host": "127.0.0.1",
}


def _misfit(error: ErrorDetails) -> Words:
    """Why a setting's value does not fit, in words."""
    context = error.get("ctx", {})
    said = _MISFITS.get(error["type"].partition("_")[0])
    if error["type"] == "literal_error":
        choices = str(context.get("expected", ""))
        said = Words(f"one of {choices} is wanted", f"valeurs possibles : {choices.replace(' or ', ' ou ')}")
    elif "ge" in context:
        said = Words(f"it must not be below {context['ge']}", f"il ne doit pas être inférieur à {context['ge']}")
    elif "gt" in context:
        said = Words(f"it must be above {context['gt']}", f"il doit être supérieur à {context['gt']}")
    elif "le" in context:
        said = Words(f"it must not be above {context['le']}", f"il ne doit pas être supérieur à {context['le']}")
    if error["loc"][0] in _ADDRESSES:
        example = _ADDRESSES[str(error["loc"][0])]
        said = Words(f"an address is wanted, such as {example}", f"il faut une adresse, telle que {example}")
    detail = said or Words(error["msg"], error["msg"])
    return Words(f"the setting does not fit: {detail.en}", f"le réglage ne convient pas : {detail.fr}")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process; read at the first call."""
    return load_settings()
