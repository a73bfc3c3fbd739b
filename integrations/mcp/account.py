"""An account of any MCP server: a program that is started here, or an address."""

import os
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from prefect.types import SecretDict
from pydantic import Field, field_validator, model_validator

from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.words import Words

TOKEN = "token"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,99}")


@dataclass(frozen=True, slots=True)
class Asked:
    """A secret that the account wants to know.

    Args:
        name: Of the environment's variable, of the header, or "token".
        description: What it is.
    """

    name: str
    description: str


class McpAccount(Account):
    """Any MCP server: a program on this machine, or an address. / Tout serveur MCP : un programme, ou une adresse."""

    service = "mcp"
    vendor = "MCP"

    command: str = Field(
        "",
        title="Command / Commande",
        description="Starts the server on this machine, such as npx -y NAME; no shell reads it / "
        "démarre le serveur sur cette machine, par exemple npx -y NOM ; aucun shell ne la lit",
        max_length=2000,
    )
    variables: str = Field(
        "",
        title="Names of secrets / Noms des secrets",
        description="Variables that the command needs, or headers that the address needs, by commas / "
        "variables que demande la commande, ou en-têtes que demande l'adresse, par des virgules",
        max_length=1000,
    )
    secrets_by_name: SecretDict = Field(
        default=SecretDict({}),
        title="Secrets / Secrets",
        description="By these names; token signs in at an address / "
        "sous ces noms ; token est le jeton d'accès d'une adresse",
    )
    effects: dict[str, Literal["read", "write", "send"]] = Field(
        default_factory=dict,
        title="Effects / Effets",
        description="Of tools by name, * for all others: tool=write, *=send / "
        "des outils par nom, * pour tous les autres : outil=write, *=send",
    )
    patience: float = Field(
        60,
        gt=0,
        le=600,
        title="Patience / Patience",
        description="Seconds until an answer is given up / secondes avant d'abandonner une réponse",
    )

    @field_validator("effects", mode="before")
    @classmethod
    def _written(cls, value: Any) -> Any:
        """ "tool=write, *=send", as a command line gives it."""
        if not isinstance(value, str):
            return value
        pairs = [one.partition("=") for one in value.split(",") if one.strip()]
        return {name.strip(): effect.strip() for name, _, effect in pairs}

    @field_validator("variables")
    @classmethod
    def _names(cls, value: str) -> str:
        names = [one.strip() for one in value.split(",") if one.strip()]
        if wrong := [one for one in names if not _NAME.fullmatch(one)]:
            raise ValueError(f"no name of a variable or header: {wrong[0][:40]}")
        return ", ".join(names)

    @model_validator(mode="after")
    def _one_of_both(self) -> "McpAccount":
        if bool(self.command.strip()) == bool(self.server):
            raise ValueError("give a command or an address (--set command=… or --set server=…), and not both")
        return self

    def words(self) -> list[str]:
        """The command's words.

        Raises:
            BadInput: A quotation mark is left open.
        """
        try:
            return shlex.split(self.command)
        except ValueError:
            raise BadInput(
                Words("a quotation mark of the command is left open", "un guillemet de la commande n'est pas fermé"),
                field="command",
            ) from None

    def environment(self) -> dict[str, str]:
        """All that the program sees of ours: PATH, HOME, and what the account names."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {**kept, **self._by_name()}

    def headers(self) -> Mapping[str, str]:
        return {**self._by_name(), "user-agent": super().headers()["user-agent"]}

    async def authorization(self) -> Mapping[str, str]:
        token = self.secrets_by_name.get_secret_value().get(TOKEN)
        return {"authorization": f"Bearer {token}"} if token else {}

    async def asks(self) -> list[Asked]:
        """What it wants to know beyond its fields: the secrets that were named, and an address's token."""
        named = [Asked(one.strip(), "") for one in self.variables.split(",") if one.strip()]
        token = Words("signs in; empty where none is needed", "jeton d'accès ; vide si aucun n'est demandé")
        return [*named, *([Asked(TOKEN, f"{token.en} / {token.fr}")] if self.server else [])]

    async def verify(self) -> str:
        """Opens the server and lists its tools. / Ouvre le serveur et liste ses outils."""
        from integrations.mcp.line import opened

        async with opened(self) as line:
            tools = await line.tools()
            return f"{line.name}: {len(tools)} tools"

    def _by_name(self) -> dict[str, str]:
        found = self.secrets_by_name.get_secret_value()
        return {str(name): str(value) for name, value in found.items() if not (self.server and name == TOKEN)}
