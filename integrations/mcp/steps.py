"""An MCP server's tools, resources and prompts as steps: through the account and the effect ledger."""

from typing import Any

from pydantic import Field

from integrations.errors import BadInput
from integrations.kit.doing import Label
from integrations.kit.steps import action, search
from integrations.mcp.account import McpAccount
from integrations.mcp.line import Line, once
from integrations.mcp.model import Document, Prompt, Resource, Tool, ToolResult
from integrations.mcp.reading import check_arguments
from integrations.words import Words

NONE: dict[str, Any] = Field(default_factory=dict)
NO_TEXTS: dict[str, str] = Field(default_factory=dict)


@search
async def read(account: McpAccount, tool: str, arguments: dict[str, Any] = NONE) -> ToolResult:
    """Calls a tool that changes nothing. / Appelle un outil qui ne change rien.

    Args:
        tool: Its name. / Son nom.
        arguments: By name. / Par nom.

    Returns:
        What it answers. / Sa réponse.
    """
    return await _call(account, tool, arguments, "read")


@action("write", target="tool")
async def write(account: McpAccount, tool: str, arguments: dict[str, Any] = NONE) -> ToolResult:
    """Calls a tool that changes something of yours. / Appelle un outil qui modifie quelque chose à vous.

    Args:
        tool: Its name. / Son nom.
        arguments: By name. / Par nom.

    Returns:
        What it answers. / Sa réponse.
    """
    return await _call(account, tool, arguments, "write")


@action("send", target="tool")
async def send(account: McpAccount, tool: str, arguments: dict[str, Any] = NONE) -> ToolResult:
    """Calls a tool that reaches others. / Appelle un outil qui atteint d'autres personnes.

    Args:
        tool: Its name. / Son nom.
        arguments: By name. / Par nom.

    Returns:
        What it answers. / Sa réponse.
    """
    return await _call(account, tool, arguments, "send")


@search
async def list_tools(account: McpAccount) -> list[Tool]:
    """Lists what the server can do. / Liste ce que sait faire le serveur."""
    found: list[Tool] = await once(account, Line.tools)
    return found


@search
async def list_resources(account: McpAccount) -> list[Resource]:
    """Lists what can be read from the server. / Liste ce qui peut être lu du serveur."""
    found: list[Resource] = await once(account, Line.resources)
    return found


@search
async def read_resource(account: McpAccount, address: str) -> list[Document]:
    """Reads a resource. / Lit une ressource.

    Args:
        address: Its URI. / Son URI.

    Returns:
        What it holds. / Son contenu.
    """
    found: list[Document] = await once(account, lambda line: line.read(address))
    return found


@search
async def list_prompts(account: McpAccount) -> list[Prompt]:
    """Lists the prompts that the server offers. / Liste les prompts que propose le serveur."""
    found: list[Prompt] = await once(account, Line.prompts)
    return found


@search
async def get_prompt(account: McpAccount, name: str, arguments: dict[str, str] = NO_TEXTS) -> str:
    """Fetches a prompt's text. / Récupère le texte d'un prompt.

    Args:
        name: Its name. / Son nom.
        arguments: By name. / Par nom.

    Returns:
        Its text. / Son texte.
    """
    return str(await once(account, lambda line: line.prompt(name, arguments)))


async def call(account: str | McpAccount, tool: str, **arguments: Any) -> ToolResult:
    """Calls a tool by its name, as the effect that it has: `call("tracker", "create_issue", title="…")`.

    Args:
        account: The account's name, or itself.
        tool: Its name.
        arguments: By name.

    Raises:
        BadInput: There is no such tool, or an argument does not fit.
        Refused: The tool said no, or it reaches others and nobody approved it (tasks.approval.step.ask_and_do).
        Unavailable, Unknown: As for every step.
    """
    opened = account if isinstance(account, McpAccount) else await McpAccount.named(account)
    found: Tool = await once(opened, lambda line: line.tool(tool))
    step = {"read": read, "write": write, "send": send}[found.effect]
    result: ToolResult = await step(opened, tool, arguments)
    return result


async def _call(account: McpAccount, name: str, arguments: dict[str, Any], effect: Label) -> ToolResult:
    async def act(line: Line) -> ToolResult:
        tool = await line.tool(name)
        if tool.effect != effect:
            raise BadInput(
                Words(f"{name} is a tool that does “{tool.effect}”", f"{name} est un outil « {tool.effect} »"),
                remedy=Words(f"Use mcp.{tool.effect}, or say otherwise in the account's effects.",
                             f"Utilisez mcp.{tool.effect}, ou indiquez autre chose dans les effets du compte."),
                field="tool",
            )  # fmt: skip
        check_arguments(tool, arguments)
        return await line.call(tool, arguments)

    result: ToolResult = await once(account, act)
    return result
