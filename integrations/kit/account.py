"""Accounts: a Block of Prefect's that holds what opens a service, and knows how that service wants to be called."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.metadata import version
from typing import Any, ClassVar, Self, cast

import httpx
from prefect.blocks.core import Block
from pydantic import Field, Secret, SecretStr

from integrations.errors import BadInput
from integrations.kit.client import open_client
from integrations.kit.hidden import hide
from integrations.kit.limits import Pace, Rate
from integrations.kit.transport import Answer
from integrations.words import Words

LONGEST_SAID = 300  # characters of what a service says
LONGEST_HEARD = 65_536  # of which that is made: cut only after its secrets are out, half of one is one too
_paces: dict[tuple[str, str], Pace] = {}


class Account(Block):
    """What every account has. A connector's own names its service, its fields and how it signs in."""

    service: ClassVar[str]
    """The connector's name, as its module's: "slack"."""
    vendor: ClassVar[str]
    """The service's own name: "Slack"."""
    home: ClassVar[str] = ""
    """Where its API is, without a final slash; "" where each account has a server of its own."""
    hosts: ClassVar[tuple[str, ...]] = ()
    """Other addresses of the same service that the account's secrets may go to."""
    rate: ClassVar[Rate | None] = None
    """How fast the vendor allows an account to call."""
    later: ClassVar[float | None] = None
    """Seconds to wait where the service says "later" and not for how long, as its documentation has it."""
    where: ClassVar[str] = ""
    """The page at the vendor's where a person gets what the fields ask for."""

    server: str = Field(
        "",
        title="Address / Adresse",
        description="Only for a server of your own / seulement pour un serveur à vous",
        pattern=r"^(https?://[^\s?#]+)?$",
        max_length=500,
    )
    private: bool = Field(
        False,
        title="Private network / Réseau privé",
        description="Allow an address in your own network, without https too / "
        "autoriser une adresse de votre réseau, même sans https",
    )

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "service" in cls.__dict__:
            cls._block_type_slug = f"{cls.service.replace('_', '-')}-account"
            cls._block_type_name = cls._block_type_name or f"{cls.vendor} account"

    @property
    def name(self) -> str:
        """By which the person knows it; "" for one that was not saved."""
        return self._block_document_name or ""

    @property
    def address(self) -> str:
        """Where its API is.

        Raises:
            BadInput: The service has none of its own, and none was given.
        """
        if not (self.server or self.home):
            raise BadInput(
                Words(f"the {self.vendor} account has no address", f"le compte {self.vendor} n'a pas d'adresse"),
                field="server",
            )
        return self.server or self.home

    def origins(self) -> tuple[str, ...]:
        """The addresses of the servers that its secrets may go to."""
        return (self.address, *self.hosts)

    @cached_property
    def pace(self) -> Pace:
        """How fast it is called, for this process."""
        return _paces.setdefault((self.service, self.mark), Pace(self.rate))

    @property
    def mark(self) -> str:
        """Changes when the account behind the name does; says nothing of its secrets."""
        open_ = {name: value for name, value in self._values().items() if not isinstance(value, Secret | SecretStr)}
        text = json.dumps([self.service, open_], sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def remedy(self) -> Words:
        """What a person does when the account does not open its service."""
        at = f" ({self.where})" if self.where else ""
        return Words(
            f"Check its rights and renew what it signs in with{at}: freelance connect {self.service}",
            f"Vérifiez ses droits et renouvelez ce qui l'ouvre{at} : freelance connect {self.service}",
        )

    def headers(self) -> Mapping[str, str]:
        """What every call carries, without what signs in."""
        return {"accept": "application/json", "user-agent": agent()}

    async def authorization(self) -> Mapping[str, str]:
        """The headers that sign in."""
        return {}

    async def renewed(self, sent: Mapping[str, str]) -> bool:
        """Whether what signs in could be renewed after it was refused.

        Args:
            sent: The headers that were refused.
        """
        return False

    def is_throttled(self, answer: Answer) -> bool:
        """Whether an error of the service's means "later", beyond what HTTP says."""
        return False

    def explain(self, answer: Answer) -> str:
        """What the service says is wrong, in its own words."""
        return said_in(answer)

    async def verify(self) -> str:
        """One harmless call.

        Returns:
            Whom the service takes us for.

        Raises:
            Refused, Unavailable: It does not open.
        """
        raise NotImplementedError

    def client(self) -> httpx.AsyncClient:
        """An httpx client that signs in, keeps to the account's pace, and reaches only what the account may."""
        return open_client(self)

    def secrets(self) -> list[str]:
        """Every secret of the account's."""
        found: list[str] = []
        for value in self._values().values():
            if isinstance(value, SecretStr):
                found.append(value.get_secret_value())
            elif isinstance(value, Secret):  # several, by name
                found += map(str, value.get_secret_value().values())
        return [one for one in found if one]

    def clean(self, text: str) -> str:
        """A service may repeat what it was given: the text without it, in one line, of a bounded length."""
        text = hide(text[:LONGEST_HEARD], self.secrets())
        text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
        return text if len(text) <= LONGEST_SAID else text[: LONGEST_SAID - 1] + "…"

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in type(self).model_fields}

    @classmethod
    async def named(cls, name: str = "") -> Self:
        """The account of that name; without one the only one there is.

        Raises:
            BadInput: There is none of that name, or several to choose from.
        """
        from integrations.kit.accounts import load

        return cast(Self, await load(cls, name))


@cache
def agent() -> str:
    """As whom we call."""
    return f"freelance-flows/{version('freelance-flows')}"


def said_in(answer: Answer) -> str:
    """What an error's JSON says, wherever services put it; else the start of a plain text."""
    if "json" not in answer.headers.get("content-type", ""):
        return (
            ""
            if "html" in answer.headers.get("content-type", "")
            else answer.content[:LONGEST_HEARD].decode("utf-8", "replace")
        )
    try:
        found = json.loads(answer.content)
    except ValueError:
        return ""
    return _words(found)


_SAYING = (
    "message",
    "error_description",
    "detail",
    "details",
    "title",
    "description",
    "error",
    "errors",
    "reason",
    "code",
)


def _words(value: Any, depth: int = 0) -> str:
    """The sentences of an error, in the order in which services mean them to be read."""
    if isinstance(value, str | int):
        return str(value)
    if depth > 3:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, (_words(one, depth + 1) for one in value[:3])))
    if isinstance(value, Mapping):
        for name in _SAYING:
            if value.get(name) not in (None, "", [], {}) and (text := _words(value[name], depth + 1)):
                return text
    return ""
