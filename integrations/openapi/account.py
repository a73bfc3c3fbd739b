"""An account of any service that publishes an OpenAPI document: where the document is, and what signs in."""

import hashlib
import json
import os
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Literal

from prefect.types import SecretDict
from pydantic import Field

from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.openapi.document import Document
from integrations.openapi.model import Operation
from integrations.openapi.operations import describe, find
from integrations.openapi.reading import fetch_document, read_document
from integrations.openapi.security import AccountField, account_fields
from integrations.settings import settings
from integrations.words import Words


class OpenApiAccount(Account):
    """Any service that publishes an OpenAPI document. / Tout service qui publie un document OpenAPI."""

    service = "openapi"
    vendor = "OpenAPI"

    document: str = Field(
        title="OpenAPI document / Document OpenAPI",
        description="A file, or an https address / un fichier, ou une adresse https",
        min_length=1,
        max_length=1000,
    )
    secrets_by_name: SecretDict = Field(
        default=SecretDict({}),
        title="Secrets / Secrets",
        description="By the names that the document gives them / sous les noms que leur donne le document",
    )
    effects: dict[str, Literal["read", "write", "send"]] = Field(
        default_factory=dict,
        title="Effects / Effets",
        description="Of operations whose method does not say it / des opérations dont la méthode ne le dit pas",
    )

    @property
    def address(self) -> str:
        return self.server or self.operations_servers()[0]

    def origins(self) -> tuple[str, ...]:
        return (self.server,) if self.server else self.operations_servers()

    def operations_servers(self) -> tuple[str, ...]:
        """The servers that the document names.

        Raises:
            BadInput: It names none, and the account none either.
        """
        found = tuple(dict.fromkeys(one.server for one in self.operations().values() if one.server))
        if not found:
            raise BadInput(
                Words("the document names no server", "le document n'indique aucun serveur"), field="server",
                remedy=Words("Give one: --set server=https://…", "Donnez-en un : --set server=https://…"),
            )  # fmt: skip
        return found

    def operations(self) -> dict[str, Operation]:
        """The document's operations by name."""
        document, key = self.read(), f"operations {sorted(self.effects.items())}"
        if key not in document.kept:
            document.kept[key] = {one.name: one for one in describe(document, self.effects)}
        found: dict[str, Operation] = document.kept[key]
        return found

    def operation(self, name: str) -> Operation:
        """One operation.

        Raises:
            BadInput: There is none of that name; names the nearest.
        """
        known = self.operations()
        found = known.get(name) or find(list(known.values()), name)
        if found is None:
            near = get_close_matches(name, known, n=3)
            listed = ", ".join(near)
            raise BadInput(
                Words(f"{self.name or self.document} has no operation “{name}”",
                      f"{self.name or self.document} n'a pas d'opération « {name} »"),
                remedy=Words(f"The nearest: {listed}.", f"Les plus proches : {listed}.") if near else None,
                field="operation",
            )  # fmt: skip
        return found

    def read(self) -> Document:
        """The document; one at an address is read from the copy that was made when the account was connected.

        Raises:
            BadInput: It cannot be read, or was not fetched on this machine.
        """
        path = self.kept_copy if self.document.startswith(("https://", "http://")) else Path(self.document).expanduser()
        if not path.is_file():
            raise BadInput(
                Words(f"the document {self.document} is not on this machine",
                      f"le document {self.document} n'est pas sur cette machine"),
                remedy=Words("Fetch it: freelance accounts --verify", "Récupérez-le : freelance accounts --verify"),
            )  # fmt: skip
        return _read(str(path), path.stat().st_mtime_ns)

    @property
    def kept_copy(self) -> Path:
        """Where the copy of a document at an address lies."""
        digest = hashlib.sha256(self.document.encode()).hexdigest()[:24]
        return settings().freelance_home / "openapi" / f"{digest}.json"

    async def fetch(self) -> None:
        """Makes or renews the copy of a document at an address."""
        if self.document.startswith(("https://", "http://")):
            found = await fetch_document(self.document, self.private)
            self.kept_copy.parent.mkdir(parents=True, exist_ok=True)
            made = self.kept_copy.with_suffix(f".{os.getpid()}")
            made.write_text(json.dumps(found.data, ensure_ascii=False, default=str), "utf-8")
            made.replace(self.kept_copy)

    async def verify(self) -> str:
        """Reads the document anew. / Relit le document."""
        await self.fetch()
        document = self.read()
        count, title = len(self.operations()), document.title or document.name
        return Words(f"{title}: {count} operations", f"{title} : {count} opérations").in_(settings().freelance_lang)

    async def asks(self) -> list[AccountField]:
        """What it wants to know beyond its fields: the document's own secrets."""
        await self.fetch()
        return account_fields(self.read())


@lru_cache(maxsize=16)
def _read(path: str, _: int) -> Document:
    return read_document(path)
