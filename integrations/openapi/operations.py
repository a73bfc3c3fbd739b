"""The operations of a document, each with what a caller needs to know of it."""

import re
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from integrations.errors import BadInput
from integrations.openapi import swagger2
from integrations.openapi.arguments import body_arguments, body_of, parameters, properties_of, types_of
from integrations.openapi.document import METHODS, Document
from integrations.openapi.model import Effect, Miss, Operation
from integrations.openapi.names import from_path, identifier, unused
from integrations.openapi.paging import Paging, recognise
from integrations.openapi.security import requirements
from integrations.words import Words

_READS = frozenset({"GET", "HEAD"})
_SLOT = re.compile(r"\{([^{}]*)\}")
_NO_EFFECTS: Mapping[str, Effect] = {}


def describe(document: Document, effects: Mapping[str, Effect] = _NO_EFFECTS) -> list[Operation]:
    """Every operation of a document that can be called.

    Args:
        document: Of a service.
        effects: What the person says an operation does, by its name or operationId: {"createMessage": "send"}.

    Raises:
        BadInput: `effects` names an operation that there is none of.
    """
    return describe_all(document, effects)[0]


def describe_all(document: Document, effects: Mapping[str, Effect] = _NO_EFFECTS) -> tuple[list[Operation], list[Miss]]:
    """Every operation of a document that can be called, and those that cannot be, with the reason.

    Args:
        document: Of a service.
        effects: What the person says an operation does.

    Raises:
        BadInput: `effects` names an operation that there is none of.
    """
    found: list[Operation] = []
    misses: list[Miss] = []
    taken: set[str] = set()
    for path, given in document.data["paths"].items():
        if not str(path).startswith("/"):
            continue  # an extension (x-…)
        place = f"paths.{path}"
        try:
            item = document.resolve(given, place)
        except BadInput as error:
            misses.append(Miss("*", path, error.problem))
            continue
        for method in METHODS:
            if not isinstance(item.get(method), Mapping):
                continue
            try:
                operation = _operation(document, path, method, item, taken, effects)
            except BadInput as error:
                misses.append(Miss(method.upper(), path, error.problem))
                continue
            taken.add(operation.name)
            found.append(operation)
    _check_effects(document, found, effects)
    return found, misses


def find(operations: list[Operation], name: str) -> Operation | None:
    """An operation by its name, or by the document's own name for it.

    Args:
        operations: Of a document.
        name: "issues_create" or "issues/create".
    """
    exact = next((one for one in operations if one.name == name), None)
    return exact or next((one for one in operations if one.said_name == name), None)


def _operation(
    document: Document, path: str, method: str, item: Mapping[str, Any], taken: set[str],
    effects: Mapping[str, Effect],
) -> Operation:  # fmt: skip
    given = item[method]
    place = f"paths.{path}.{method}"
    shared = _list(item.get("parameters"))
    if document.version == "2.0":
        given, shared = swagger2.operation(document, given, shared, place), []
    said = str(given.get("operationId") or "")
    name = identifier(said, "") or from_path(method, path)
    if name in taken:  # not a number: it would change with whatever comes before
        name = unused(from_path(method, path), taken)
    arguments, filled = parameters(document, shared, _list(given.get("parameters")), _SLOT.findall(path), place)
    body = body_of(document, given.get("requestBody"), place)
    if body is not None:
        arguments += body_arguments(document, body, {one.name for one in arguments})
    default: Effect = "read" if method.upper() in _READS else "write"
    responses = given.get("responses")
    responses = responses if isinstance(responses, Mapping) else {}
    return Operation(
        name=name,
        said_name=said,
        method=method.upper(),
        path=path,
        server=_server(document, given, item),
        summary=str(given.get("summary") or "").strip(),
        description=str(given.get("description") or "").strip(),
        effect=effects.get(name) or effects.get(said) or default,
        parameters=tuple(arguments),
        body=body,
        responses=responses,
        security=requirements(document, given.get("security")),
        from_account=tuple(filled),
        paging=_paging(document, types_of(document, arguments), responses),
        deprecated=bool(given.get("deprecated")),
    )


def _list(given: Any) -> list[Any]:
    return given if isinstance(given, list) else []


def _check_effects(document: Document, found: list[Operation], effects: Mapping[str, Effect]) -> None:
    known = {one.name for one in found} | {one.said_name for one in found}
    for name in effects:
        if name not in known:
            raise BadInput(
                Words(f"{document.title or document.name} has no operation “{name}”",
                      f"{document.title or document.name} n'a pas d'opération « {name} »"),
                field=name,
            )  # fmt: skip


def _server(document: Document, operation: Mapping[str, Any], item: Mapping[str, Any]) -> str:
    """The address that a path is put behind; "" where the document says none that is whole."""
    if document.version == "2.0":
        given: Any = swagger2.servers(document.data)
    else:
        given = operation.get("servers") or item.get("servers") or document.data.get("servers")
    first = given[0] if isinstance(given, list) and given and isinstance(given[0], Mapping) else {}
    url = str(first.get("url") or "")
    variables = first.get("variables")
    for name, one in variables.items() if isinstance(variables, Mapping) else ():
        if isinstance(one, Mapping) and one.get("default") is not None:
            url = url.replace(f"{{{name}}}", str(one["default"]))
    if document.name.startswith(("https://", "http://")):
        url = urljoin(document.name, url)
    if url.startswith("//"):
        url = f"https:{url}"
    return url.rstrip("/") if urlsplit(url).scheme in ("https", "http") and "{" not in url else ""


def _paging(document: Document, arguments: Mapping[str, str], responses: Mapping[str, Any]) -> Paging | None:
    for status in ("200", "206", "2XX", "default"):
        if status in responses:
            try:
                answer = document.resolve(responses[status])
                headers = answer.get("headers")
                has_link = isinstance(headers, Mapping) and any(name.lower() == "link" for name in headers)
                return recognise(arguments, _shape(document, answer), has_link)
            except BadInput:
                return None  # an answer that is described wrongly hinders no call
    return None


def _shape(document: Document, answer: Mapping[str, Any]) -> Mapping[str, Any] | Literal["list"] | None:
    """The properties of a JSON answer, two levels deep; "list" where it is one."""
    content = answer.get("content")
    for media, entry in content.items() if isinstance(content, Mapping) else ():
        name = media.partition(";")[0].strip()
        if (name.endswith(("/json", "+json")) or name == "*/*") and isinstance(entry, Mapping):
            found = _level(document, entry.get("schema", {}), 3)
            return None if found == "value" else found
    return None


def _level(document: Document, schema: Any, depth: int) -> Any:
    one = document.schema(schema)
    kind = one.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    if "array" in kinds or ("items" in one and kind is None):
        return "list"
    properties = properties_of(document, one)
    if not properties or depth == 0:
        return "value" if not properties else {}
    return {name: _level(document, value, depth - 1) for name, value in properties.items()}
