"""Calling an operation: a request is built, the caller's `send` sends it, and the answer is read, page by page."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from integrations.errors import BadInput, Refused
from integrations.openapi.call import Built, build
from integrations.openapi.document import Document
from integrations.openapi.model import Operation
from integrations.openapi.paging import Page, walk
from integrations.openapi.serialise import is_json
from integrations.words import Words


@dataclass(frozen=True, slots=True)
class Response:
    """What a service answered.

    Args:
        status: HTTP status.
        headers: Names in lower case.
        content: The body.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes


Send = Callable[[Built], Awaitable[Response]]


def read_answer(response: Response) -> Any:
    """What an answer holds: JSON as Python has it, text, or bytes; None where it is empty.

    Args:
        response: Of the service.

    Raises:
        Refused: It says that it is JSON, and is none.
    """
    if not response.content:
        return None
    media = response.headers.get("content-type", "")
    name = media.partition(";")[0].strip().lower()
    if is_json(media):
        try:
            return json.loads(response.content)
        except ValueError:
            raise Refused(Words("the answer is no valid JSON", "la réponse n'est pas du JSON valide")) from None
    if name.startswith("text/") or name.endswith(("/xml", "+xml")) or name == "application/x-www-form-urlencoded":
        charset = media.partition("charset=")[2].partition(";")[0].strip(' "') or "utf-8"
        try:
            return response.content.decode(charset, errors="replace")
        except LookupError:
            return response.content.decode("utf-8", errors="replace")
    return response.content


async def call(document: Document, operation: Operation, arguments: Mapping[str, Any], send: Send, **more: Any) -> Any:
    """Calls an operation and reads its answer.

    Args:
        document: Of the operation.
        operation: To be called.
        arguments: By name.
        send: Sends a request and answers with what came; names failures itself.
        more: `secrets` and `server` of `build`.
    """
    return read_answer(await send(build(document, operation, arguments, **more)))


async def items(
    document: Document, operation: Operation, arguments: Mapping[str, Any], send: Send, most: int, **more: Any
) -> AsyncIterator[Any]:
    """The items of all pages of an operation, up to a number of them.

    Args:
        document: Of the operation.
        operation: To be called; `paging` says how it goes on.
        arguments: Of the first call, by name.
        send: Sends a request and answers with what came.
        most: After so many items it ends.
        more: `secrets` and `server` of `build`.

    Raises:
        BadInput: How its answer goes on cannot be told.
    """
    if operation.paging is None:
        raise BadInput(
            Words(f"{operation.name}: the document does not tell how its answer goes on",
                  f"{operation.name} : le document ne dit pas comment sa réponse se poursuit"), field=operation.name,
        )  # fmt: skip

    async def ask(given: Mapping[str, Any], address: str | None) -> Page:
        request = build(document, operation, given, **more)
        if address is not None:
            request = replace(request, url=_next_address(request, address), params=())
        response = await send(request)
        return Page(read_answer(response), response.headers)

    async for item in walk(operation.paging, arguments, ask, most):
        yield item


def _next_address(request: Built, address: str) -> str:
    """The address that a Link header leads to: of the same server, for the account's secrets go with it."""
    whole = urljoin(request.url, address)
    if urlsplit(whole)[:2] != urlsplit(request.url)[:2]:
        raise Refused(
            Words("the next page lies on another server", "la page suivante est sur un autre serveur")
        )  # fmt: skip
    return whole
