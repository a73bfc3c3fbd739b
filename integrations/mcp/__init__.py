"""Any MCP server: its tools, resources and prompts as steps, without code.

`call(account, "create_issue", title="…")` calls a tool through an account made by `freelance connect mcp`; `read`,
`write` and `send` are the steps behind it, chosen by what the tool does. The SDK (`mcp`, the extra of that name) is
imported when a server is opened, not before.
"""

from integrations.mcp.account import McpAccount
from integrations.mcp.model import Document, Part, Prompt, Resource, Tool, ToolResult
from integrations.mcp.steps import (
    call,
    get_prompt,
    list_prompts,
    list_resources,
    list_tools,
    read,
    read_resource,
    send,
    write,
)

__all__ = [
    "Document",
    "McpAccount",
    "Part",
    "Prompt",
    "Resource",
    "Tool",
    "ToolResult",
    "call",
    "get_prompt",
    "list_prompts",
    "list_resources",
    "list_tools",
    "read",
    "read_resource",
    "send",
    "write",
]
