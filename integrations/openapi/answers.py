"""Calling an operation: a request is built, the caller's `send` sends it, and the answer is read, page by page."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from integrations.errors import BadInput, Refused
from integrations.openapi.arguments import types_of
from integrations.openapi.call import Built, build
from integrations.openapi.document import Document
from integrations.openapi.model import Operation
from integrations.openapi.paging import Page, Paging, next_link, recognise, shape_of, walk
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

    How the answer goes on is told by the document, else by the first answer; a list that does not go on is all of it.

    Args:
        document: Of the operation.
        operation: To be called.
        arguments: Of the first call, by name.
        send: Sends a request and answers with what came.
        most: After so many items it ends.
        more: `secrets` and `server` of `build`.

    Raises:
        BadInput: The answer is no list, and how it goes on cannot be told.
    """
    had: list[Page] = []

    async def ask(given: Mapping[str, Any], address: str | None) -> Page:
        if had:
            return had.pop()
        request = build(document, operation, given, **more)
        if address is not None:
            request = replace(request, url=_next_address(request, address), params=())
        response = await send(request)
        return Page(read_answer(response), response.headers)

    paging = operation.paging
    if paging is None:
        first = await ask(arguments, None)
        paging = _told_by(document, operation, first)
        had.append(first)
    async for item in walk(paging, arguments, ask, most):
        yield item


def _told_by(document: Document, operation: Operation, first: Page) -> Paging:
    """How an operation goes on, as its first answer tells."""
    goes_on = next_link(first.headers.get("link", "")) is not None
    found = recognise(types_of(document, operation.parameters), shape_of(first.value), goes_on)
    if found is not None:
        return found
    if isinstance(first.value, list):
        return Paging("link", "", ())  # one without a Link header: it ends here
    raise BadInput(
        Words(f"{operation.name}: neither the document nor the answer tells how it goes on",
              f"{operation.name} : ni le document ni la réponse ne disent comment elle se poursuit"),
        field=operation.name,
    )  # fmt: skip


def _next_address(request: Built, address: str) -> str:
    """The address that a Link header leads to: of the same server, for the account's secrets go with it."""
    whole = urljoin(request.url, address)
    if urlsplit(whole)[:2] != urlsplit(request.url)[:2]:
        raise Refused(
            Words("the next page lies on another server", "la page suivante est sur un autre serveur")
        )  # fmt: skip
    return whole
