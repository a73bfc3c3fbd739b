"""How a service wants to be signed in to, and what an account has to hold for it."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from integrations.errors import BadInput
from integrations.openapi import swagger2
from integrations.openapi.document import Document
from integrations.openapi.names import identifier, unused
from integrations.words import Words

Kind = Literal["key", "basic", "bearer", "unknown"]
IMPLIED = "token"  # the scheme of a document that names none
_TOKENS = frozenset({"access_token", "oauth_token", "authorization"})
_MAYBE_TOKENS = frozenset({"token", "auth_token", "api_token"})  # or a token of something else
_SAID_SO = re.compile(r"\bauth|\bapi[ _-]?(?:key|token)|\bbearer\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way to sign in.

    Args:
        name: The document's name of it.
        kind: key: a header, a query parameter or a cookie; basic; bearer: OAuth 2 and OpenID Connect as well; unknown:
            one that is not spoken here (digest, mutual TLS).
        fields: What the account holds for it, the needed one first.
        place: header, query or cookie.
        wire: Name of the header, parameter or cookie.
        description: What the document says of it.
    """

    name: str
    kind: Kind
    fields: tuple[str, ...]
    place: str = "header"
    wire: str = "Authorization"
    description: str = ""


@dataclass(frozen=True, slots=True)
class AccountField:
    """What an account is asked for.

    Args:
        name: Identifier.
        needed: Whether it is of no use without it; a password may be empty.
        schemes: Names of the schemes that use it.
        description: What the document says.
    """

    name: str
    needed: bool
    schemes: tuple[str, ...]
    description: str


@dataclass(slots=True)
class Credentials:
    """What signs a request in.

    Args:
        headers: To be added.
        query: To be added, not yet encoded.
        cookies: To be added.
    """

    headers: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)

    def add(self, place: str, name: str, value: str) -> None:
        """Puts one where it goes."""
        {"query": self.query, "cookie": self.cookies}.get(place, self.headers)[name] = value


def schemes(document: Document) -> dict[str, Scheme]:
    """The ways to sign in that a document names; a bearer token where it names none."""
    kept = document.kept.get("schemes")
    if kept is None:
        kept = document.kept["schemes"] = _schemes(document)
    return kept


def _schemes(document: Document) -> dict[str, Scheme]:
    if document.version == "2.0":
        given: Any = swagger2.security_schemes(document.data)
    else:
        components = document.data.get("components")
        given = components.get("securitySchemes") if isinstance(components, Mapping) else None
    made: dict[str, Scheme] = {}
    taken = {"username", "password", "token"}
    for name, node in (given or {}).items() if isinstance(given, Mapping) else ():
        one = document.resolve(node, f"securitySchemes.{name}")
        said = str(one.get("description") or "")
        kind, http = one.get("type"), str(one.get("scheme") or "").lower()
        if kind == "apiKey" and one.get("name"):
            own = unused(identifier(str(name), "key").lower(), taken, "key")
            taken.add(own)
            made[str(name)] = Scheme(str(name), "key", (own,), str(one.get("in")), str(one["name"]), said)
        elif kind == "http" and http == "basic":
            made[str(name)] = Scheme(str(name), "basic", ("username", "password"), description=said)
        elif kind in ("oauth2", "openIdConnect") or (kind == "http" and http == "bearer"):
            made[str(name)] = Scheme(str(name), "bearer", ("token",), description=said)
        else:
            made[str(name)] = Scheme(str(name), "unknown", (), description=said)
    return made or {IMPLIED: Scheme(IMPLIED, "bearer", ("token",))}


def account_fields(document: Document) -> list[AccountField]:
    """What an account for this service may hold; one set of alternatives is enough."""
    made: dict[str, AccountField] = {}
    for scheme in schemes(document).values():
        for number, name in enumerate(scheme.fields):
            before = made.get(name)
            users = (*(before.schemes if before else ()), scheme.name)
            said = (before.description if before else "") or scheme.description
            made[name] = AccountField(name, number == 0, users, said)
    return list(made.values())


def holder(document: Document, place: str, wire: str, said: str = "") -> str | None:
    """The scheme whose secret a parameter holds, if it holds one: such a parameter is no argument of the caller's.

    Args:
        document: Where it stands.
        place: Where it goes.
        wire: What the service calls it.
        said: What the document says of it.
    """
    known = schemes(document)
    for scheme in known.values():
        if scheme.kind == "key" and scheme.place == place and scheme.wire.lower() == wire.lower():
            return scheme.name
    name = wire.lower()
    if place in ("header", "query", "cookie") and (
        name in _TOKENS or (name in _MAYBE_TOKENS and _SAID_SO.search(said))
    ):
        return next((scheme.name for scheme in known.values() if scheme.kind == "bearer"), None)
    return None


def requirements(document: Document, said: Any) -> tuple[tuple[str, ...], ...]:
    """The alternatives that an operation names, or its document for it.

    Args:
        document: Where it stands.
        said: `security` of the operation, None where it has none.
    """
    given = document.data.get("security") if said is None else said
    if not isinstance(given, list):
        return ()
    return tuple(tuple(str(name) for name in one) for one in given if isinstance(one, Mapping))


def credentials(
    document: Document, alternatives: tuple[tuple[str, ...], ...], secrets: Mapping[str, str]
) -> Credentials:
    """What signs a request in, by the first alternative that the account has the fields for.

    Args:
        document: Of the service.
        alternatives: Of the operation; none: whatever the account holds for the implied token.
        secrets: The account's fields.

    Raises:
        BadInput: The account holds what no alternative is satisfied with.
    """
    known = schemes(document)
    made = Credentials()
    chosen = _chosen(known, alternatives, secrets)
    if chosen is None:
        wanted = [" + ".join(_needed(known, one)) for one in alternatives]
        raise BadInput(
            Words(
                f"{document.title or document.name}: the account lacks what signs it in: {' or '.join(wanted)}",
                f"{document.title or document.name} : il manque au compte de quoi s'identifier : {' ou '.join(wanted)}",
            ),
            field=wanted[0] if wanted else None,
        )
    for scheme in chosen:
        made.add(scheme.place, scheme.wire, secret_text(scheme, secrets))
    return made


def _needed(known: Mapping[str, Scheme], names: tuple[str, ...]) -> list[str]:
    return [known[name].fields[0] if name in known and known[name].fields else name for name in names]


def _chosen(
    known: Mapping[str, Scheme], alternatives: tuple[tuple[str, ...], ...], secrets: Mapping[str, str]
) -> list[Scheme] | None:
    """The schemes of the first alternative that can be satisfied; an empty one only where nothing else can."""
    for names in sorted(alternatives, key=lambda one: not one):
        found = [known[name] for name in names if name in known]  # one that is declared nowhere says nothing
        if all(one.fields and secrets.get(one.fields[0]) for one in found):
            return found
    if not alternatives:  # said nowhere: what the account holds is what it takes
        return [one for one in known.values() if one.name == IMPLIED and secrets.get("token")]
    return None


def secret_text(scheme: Scheme, secrets: Mapping[str, str]) -> str:
    """What is sent for a scheme.

    Args:
        scheme: Which.
        secrets: The account's fields.
    """
    values = [secrets.get(name) or "" for name in scheme.fields]
    if scheme.kind == "basic":
        return "Basic " + b64encode(":".join(values).encode()).decode("ascii")
    return f"Bearer {values[0]}" if scheme.kind == "bearer" else values[0]
