"""`freelance mcp`: the deployed flows as MCP tools, for a chat assistant."""
