"""A request made from arguments; nothing is sent here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from integrations.errors import BadInput
from integrations.openapi.bodies import write_body
from integrations.openapi.check import checked, fits
from integrations.openapi.document import Document
from integrations.openapi.model import Argument, Operation, Style
from integrations.openapi.security import credentials, schemes, secret_text
from integrations.openapi.serialise import Pairs, in_cookie, in_header, in_path, in_query, is_json, percent
from integrations.words import Words

_PLAIN = Style("form", True)
_NO_SECRETS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Built:
    """A request that is ready to be sent.

    Args:
        method: HTTP method in capitals.
        url: Address without its query.
        params: The query's pairs, percent-encoded already: not to be encoded again.
        headers: Of the request.
        content: Its body, None for none.
    """

    method: str
    url: str
    params: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    content: bytes | None

    @property
    def address(self) -> str:
        """The whole address, its query with it; encoded, and to be sent as it is."""
        query = "&".join(f"{name}={value}" for name, value in self.params)
        return f"{self.url}{'&' if '?' in self.url else '?'}{query}" if query else self.url


def build(
    document: Document,
    operation: Operation,
    arguments: Mapping[str, Any],
    *,
    secrets: Mapping[str, str] = _NO_SECRETS,
    server: str = "",
) -> Built:
    """The request of an operation; its arguments are checked first.

    Args:
        document: Of the operation.
        operation: To be called.
        arguments: By name.
        secrets: The account's fields (`security.account_fields`); without any, the request is not signed in.
        server: Address to use instead of the document's.

    Raises:
        BadInput: An argument is unknown, missing or does not fit; the document names no server and none is given.
    """
    base = (server or operation.server).rstrip("/")
    if not base:
        raise document.wrong(
            Words("names no server", "n'indique aucun serveur"), "servers",
            Words("Give the service's address in the account.", "Donnez l'adresse du service dans le compte."),
        )  # fmt: skip
    given = checked(document, operation, arguments)
    # What follows a # tells operations of one path apart, for people.
    path = quote(operation.path.partition("#")[0], safe="/{}%:?@!$&'()*+,;=~")
    query: Pairs = []
    headers: dict[str, str] = {}
    cookies: Pairs = []
    for one, value in given:
        style = one.style or _PLAIN
        if one.place == "path":
            slot = quote(f"{{{one.wire}}}", safe="{}%:@!$&'()*+,;=~")
            path = path.replace(slot, _in_path(operation, one, style, value))
        elif one.place == "query":
            query += in_query(style, one.wire, value)
        elif one.place == "header":
            headers[one.wire] = _header(operation, one.name, in_header(style, value))
        elif one.place == "cookie":
            cookies += in_cookie(style, one.wire, value)
    content = _content(document, operation, given, headers)
    _sign_in(document, operation, secrets, headers, query, cookies)
    if cookies:
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies)
    headers.setdefault("Accept", accepted(operation))
    return Built(operation.method, base + path, tuple(query), headers, content)


def _in_path(operation: Operation, one: Argument, style: Style, value: Any) -> str:
    text = in_path(style, one.wire, value)
    # An empty or a dotted part would lead to another path than the document's.
    if not text or any(part in (".", "..") for part in text.split("/")):
        raise BadInput(
            Words(f"{operation.name}: {one.name} cannot stand in a path",
                  f"{operation.name} : {one.name} ne peut pas figurer dans un chemin"), field=one.name,
        )  # fmt: skip
    return text


def _header(operation: Operation, name: str, text: str) -> str:
    if any((ord(sign) < 32 and sign != "\t") or ord(sign) == 127 for sign in text) or not _is_latin(text):
        raise BadInput(
            Words(f"{operation.name}: {name} holds signs that a header cannot",
                  f"{operation.name} : {name} contient des signes qu'un en-tête ne peut porter"), field=name,
        )  # fmt: skip
    return text


def _is_latin(text: str) -> bool:
    return all(ord(sign) < 256 for sign in text)


def body_value(operation: Operation, given: list[tuple[Argument, Any]]) -> tuple[bool, Any]:
    """Whether there is a body, and its value.

    Args:
        operation: To be called.
        given: Its arguments, checked.
    """
    parts = [(one, value) for one, value in given if one.place == "body"]
    body = operation.body
    if body is None or not (parts or body.required):
        return False, None
    if not body.flat:
        return bool(parts), parts[0][1] if parts else None
    value: dict[str, Any] = {}
    for one, part in sorted(parts, key=lambda pair: not pair[0].whole):  # what is named counts before the rest
        value |= part if one.whole else {one.wire: part}
    return True, value


def _content(
    document: Document, operation: Operation, given: list[tuple[Argument, Any]], headers: dict[str, str]
) -> bytes | None:
    there, value = body_value(operation, given)
    body = operation.body
    if body is None or not there:
        return None
    name = next((one.name for one in operation.parameters if one.whole), "body")
    fits(document, operation, name, body.schema, value, whole=body.flat)
    content, headers["Content-Type"] = write_body(body, value)
    return content


def _sign_in(
    document: Document, operation: Operation, secrets: Mapping[str, str], headers: dict[str, str], query: Pairs,
    cookies: Pairs,
) -> None:  # fmt: skip
    if not secrets:
        return
    made = credentials(document, operation.security, secrets)
    known = schemes(document)
    for one in operation.from_account:
        scheme = known[one.scheme]
        if scheme.kind == "bearer" and one.place == "query" and "Authorization" in made.headers:
            continue  # it is signed in already, and an address is no place for a secret: it is logged on the way
        plain_secret = scheme.kind == "bearer" and one.wire.lower() != "authorization"
        if secrets.get(scheme.fields[0]):
            text = secrets[scheme.fields[0]] if plain_secret else secret_text(scheme, secrets)
            made.add(one.place, one.wire, text)
    headers |= {name: _header(operation, name, value) for name, value in made.headers.items()}
    query += [(percent(name), percent(value)) for name, value in made.query.items()]
    cookies += [(name, percent(value)) for name, value in made.cookies.items()]


def accepted(operation: Operation) -> str:
    """What the caller can read of what the operation answers, JSON before others."""
    kinds: list[str] = []
    for status, response in operation.responses.items():
        content = response.get("content") if isinstance(response, Mapping) else None
        if str(status).startswith("2") and isinstance(content, Mapping):
            kinds += [str(one) for one in content if str(one) not in kinds]
    jsons = [one for one in kinds if is_json(one)]
    return ", ".join((jsons or kinds)[:4]) or "application/json, */*;q=0.5"
