"""An MCP server at an address: the SDK's requests through the kit's transport, which keeps to where they may go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx2

from integrations.kit.transport import SORTS, Broken, NotSent, TooLarge, exchange

if TYPE_CHECKING:
    from integrations.mcp.account import McpAccount

LARGEST = 8 * 1024 * 1024  # bytes of an answer
NO_STREAM = 405  # what a server answers that tells nothing by itself
NO_ANSWER = 502


@dataclass(slots=True)
class Trouble:
    """What went wrong last on the way.

    Args:
        error: Of the line.
        status: Of an answer that is an error; 0 where there was none.
    """

    error: NotSent | Broken | TooLarge | None = None
    status: int = 0


class Through(httpx2.AsyncBaseTransport):
    """Sends through the kit: no private network unless allowed, a new connection for each call, answers bounded.

    Args:
        account: Whose.
        trouble: Where what goes wrong is noted.
    """

    def __init__(self, account: "McpAccount", trouble: Trouble) -> None:
        self._account, self._trouble = account, trouble

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Sends one request; where no answer comes the reason is noted, and the SDK is told by a status.

        An error of the line's would end all of the SDK's tasks with it, and nobody would see which request it was.
        """
        account, trouble = self._account, self._trouble
        if request.method == "GET":  # what the server tells by itself is not listened to
            return httpx2.Response(NO_STREAM, request=request)
        if request.url.host != httpx2.URL(account.address).host:
            trouble.error = NotSent("it leads elsewhere", lasting=True)
            return httpx2.Response(NO_ANSWER, request=request)
        own = await account.authorization()
        headers = {name: value for name, value in request.headers.items() if name not in ("host", "connection")}
        try:
            answer = await exchange(
                request.method, str(request.url), headers={**headers, **own}, body=await request.aread() or None,
                sort=SORTS[account.private, True], patience=account.patience, most=LARGEST,
            )  # fmt: skip
        except (NotSent, Broken, TooLarge) as error:
            trouble.error = error
            return httpx2.Response(NO_ANSWER, request=request)
        if answer.status >= 300:
            trouble.status = answer.status
        kept = {n: v for n, v in answer.headers.items() if n.lower() not in ("content-encoding", "content-length")}
        return httpx2.Response(answer.status, headers=kept, content=answer.content, request=request)
