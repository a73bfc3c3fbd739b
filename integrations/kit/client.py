"""An httpx client on the kit's transport: for what a vendor's own library, or a test, wants to send itself."""

from typing import TYPE_CHECKING

import httpx

from integrations.kit.call import READS
from integrations.kit.transport import ANSWER, SORTS, Broken, NotSent, TooLarge, exchange

if TYPE_CHECKING:
    from integrations.kit.account import Account


class KitTransport(httpx.AsyncBaseTransport):
    """Sends through the kit: the account's pace and reach, the answer bounded; its errors are httpx's.

    Args:
        account: Whose.
    """

    def __init__(self, account: "Account") -> None:
        self._account = account

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Sends one request.

        Raises:
            httpx.ConnectError: It certainly did not arrive.
            httpx.ReadError: It may have arrived.
        """
        account = self._account
        if request.url.scheme != "https" and not account.private:
            raise httpx.UnsupportedProtocol("only https, unless the account allows private networks", request=request)
        await account.pace.turn()
        headers = {name: value for name, value in request.headers.items() if name not in ("host", "connection")}
        headers |= await account.authorization() if self._own(request) else {}
        patience = request.extensions.get("timeout", {}).get("read") or ANSWER
        sort = SORTS[account.private, request.method not in READS]
        try:
            answer = await exchange(
                request.method, str(request.url), headers=headers, body=await request.aread() or None, sort=sort,
                patience=patience,
            )  # fmt: skip
        except NotSent as error:
            raise httpx.ConnectError(error.why, request=request) from None
        except (Broken, TooLarge) as error:
            raise httpx.ReadError(str(error), request=request) from None
        account.pace.learn(answer.headers)
        kept = {n: v for n, v in answer.headers.items() if n not in ("content-encoding", "content-length")}
        return httpx.Response(answer.status, headers=kept, content=answer.content, request=request)

    def _own(self, request: httpx.Request) -> bool:
        """Whether the account's secrets may go there."""
        own = {httpx.URL(address).host for address in self._account.origins()}
        return request.url.host in own


def open_client(account: "Account") -> httpx.AsyncClient:
    """The account's client; close it, or use it in `async with`."""
    return httpx.AsyncClient(
        transport=KitTransport(account), base_url=account.address, headers=dict(account.headers()), timeout=ANSWER
    )
