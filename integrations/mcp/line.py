"""An open MCP server: what it has, a call of a tool, and every failure named by what to do next."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any

from integrations.errors import BadInput, FreelanceError
from integrations.kit.doing import Label
from integrations.mcp.reading import Clean, as_document, as_prompt, as_resource, as_result, as_template, as_tool
from integrations.mcp.trouble import Told, failure, internal, refused_by
from integrations.words import Words

if TYPE_CHECKING:
    from mcp import Client

    from integrations.mcp.account import McpAccount
    from integrations.mcp.model import Document, Prompt, Resource, Tool, ToolResult

PAGES = 100  # of a list; a server that never ends one is not followed further
_log = logging.getLogger(__name__)


class Line:
    """An open server.

    Args:
        account: Through which account.
        client: The SDK's, open.
        told: What is noted of its failures.
    """

    def __init__(self, account: "McpAccount", client: "Client", told: Told) -> None:
        self._account, self._client, self._told = account, client, told
        self._clean = Clean(account.secrets())
        info = client.server_info
        self.name = account.clean(f"{info.title or info.name} {info.version}".strip()) if info else account.name

    async def tools(self) -> list["Tool"]:
        """Its tools."""
        found = await self._all("tools", self._client.list_tools)
        return [as_tool(one, self._account.effects, self._clean) for one in found]

    async def tool(self, name: str) -> "Tool":
        """One tool.

        Raises:
            BadInput: It has none of that name; names the nearest.
        """
        known = {one.name: one for one in await self.tools()}
        if name in known:
            return known[name]
        listed = ", ".join(get_close_matches(name, known, n=3))
        raise BadInput(
            Words(f"{self.name} has no tool “{name}”", f"{self.name} n'a pas d'outil « {name} »"),
            remedy=Words(f"The nearest: {listed}.", f"Les plus proches : {listed}.") if listed else None,
            field="tool",
        )

    async def call(self, tool: "Tool", arguments: dict[str, Any]) -> "ToolResult":
        """Calls a tool, with arguments that were checked.

        Raises:
            Refused: It says no.
            Unavailable: It does not answer, and changes nothing.
            Unknown: It may have done it.
        """
        found = await self._ask(tool.effect, lambda: self._client.call_tool(tool.name, arguments))
        result = as_result(found, self._clean)
        if found.is_error:
            raise refused_by(self._account, tool.name, self._account.clean(result.text))
        return result

    async def resources(self) -> list["Resource"]:
        """What can be read from it, and the templates of more."""
        capabilities = self._client.server_capabilities
        if capabilities.resources is None:
            return []
        found = await self._all("resources", self._client.list_resources)
        templates = await self._all("resource_templates", self._client.list_resource_templates)
        return [as_resource(one, self._clean) for one in found] + [as_template(one, self._clean) for one in templates]

    async def read(self, address: str) -> list["Document"]:
        """What a resource holds."""
        found = await self._ask("read", lambda: self._client.read_resource(address, cache_mode="bypass"))
        return [as_document(one, self._clean) for one in found.contents]

    async def prompts(self) -> list["Prompt"]:
        """The prompts that it offers."""
        if self._client.server_capabilities.prompts is None:
            return []
        return [as_prompt(one, self._clean) for one in await self._all("prompts", self._client.list_prompts)]

    async def prompt(self, name: str, arguments: dict[str, str]) -> str:
        """A prompt's text."""
        found = await self._ask("read", lambda: self._client.get_prompt(name, arguments))
        return self._clean.text("\n\n".join(getattr(one.content, "text", "") for one in found.messages))

    async def _all(self, what: str, ask: Callable[..., Awaitable[Any]]) -> list[Any]:
        """All pages of a list."""
        found: list[Any] = []
        cursor: str | None = None
        for _ in range(PAGES):
            page = await self._ask("read", partial(ask, cursor=cursor, cache_mode="bypass"))
            found += getattr(page, what)
            cursor = page.next_cursor
            if not cursor:
                break
        return found

    async def _ask(self, effect: Label, act: Callable[[], Awaitable[Any]]) -> Any:
        self._told.forget()
        failed: FreelanceError
        try:
            return await act()
        except Exception as error:
            failed = failure(self._account, error, self._told, effect)
        raise failed  # outside the handler: what the library holds, headers among it, hangs on no chain


@asynccontextmanager
async def opened(account: "McpAccount") -> AsyncIterator[Line]:
    """Opens a server, and closes it whatever happens.

    Raises:
        BadInput: Its command cannot be started, or the SDK is not installed.
        Refused: It takes nobody with what the account signs in with.
        Unavailable: It does not answer.
    """
    try:
        from mcp import Client
    except ImportError:
        raise BadInput(
            Words("the MCP SDK is not installed", "le SDK MCP n'est pas installé"),
            remedy=Words("Install it: pip install 'freelance-flows[mcp]'",
                         "Installez-le : pip install 'freelance-flows[mcp]'"),
        ) from None  # fmt: skip
    stack, told = AsyncExitStack(), Told()
    failed: FreelanceError | None = None
    try:
        transport = await _transport(account, told, stack)
        client = Client(transport, read_timeout_seconds=account.patience, cache=None, client_info=_ourselves())
        await client.__aenter__()
    except FreelanceError as error:
        failed = error
    except Exception as error:
        failed = failure(account, error, told, "read")
    if failed is not None:
        await stack.aclose()
        raise failed
    try:
        yield Line(account, client, told)
    finally:
        try:
            # Without what the caller raises: the library would wrap it in a group of its own.
            await client.__aexit__(None, None, None)
        except Exception as error:  # what was asked for is settled already, and does not change by this
            _log.debug("closing an MCP server: %s", internal(error))
        await stack.aclose()


async def _transport(account: "McpAccount", told: Told, stack: AsyncExitStack) -> Any:
    if account.command:
        from integrations.mcp.child import started

        return started(account.words(), account.environment(), told.child)
    import httpx2
    from mcp.client.streamable_http import streamable_http_client

    from integrations.mcp.web import Through

    if not account.address.startswith("https://") and not account.private:
        raise BadInput(
            Words(f"{account.address} is not https", f"{account.address} n'est pas en https"),
            remedy=Words("Use https, or allow private networks in the account.",
                         "Utilisez https, ou autorisez les réseaux privés dans le compte."),
            field="server",
        )  # fmt: skip
    client = httpx2.AsyncClient(
        transport=Through(account, told.trouble), headers=dict(account.headers()), timeout=account.patience
    )
    await stack.enter_async_context(client)
    return streamable_http_client(account.address, http_client=client)


def _ourselves() -> Any:
    from importlib.metadata import version

    from mcp_types import Implementation

    return Implementation(name="freelance-flows", version=version("freelance-flows"))


async def once(account: "McpAccount", act: Callable[[Line], Awaitable[Any]]) -> Any:
    """Opens a server for one thing.

    In a task of its own: the library's scopes must end where they began, whatever cancels the caller.
    """

    async def whole() -> Any:
        async with opened(account) as line:
            return await act(line)

    return await asyncio.create_task(whole())
