"""A small MCP server, written with the SDK: `server.py FOLDER` on stdio, `server.py FOLDER PORT` on HTTP."""

import os
import sys
import time
from pathlib import Path
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp_types import ToolAnnotations

FOLDER = Path(sys.argv[1])
server = MCPServer("small", version="1.0")


@server.tool(annotations=ToolAnnotations(read_only_hint=True))
def add(a: int, b: int) -> int:
    """Adds."""
    return a + b


@server.tool(annotations=ToolAnnotations(read_only_hint=False, open_world_hint=False))
def keep(name: str, text: str) -> str:
    """Writes a file."""
    with (FOLDER / name).open("a") as file:
        file.write(text + "\n")
    return "kept"


@server.tool(annotations=ToolAnnotations(read_only_hint=False, open_world_hint=True))
def post(text: str) -> str:
    """Tells the world."""
    with (FOLDER / "posted").open("a") as file:
        file.write(text + "\n")
    return "posted"


@server.tool()
def unsaid() -> str:
    """Says nothing of itself."""
    return "ran"


@server.tool(annotations=ToolAnnotations(read_only_hint=True))
def refuse() -> str:
    """Always says no, with all that it knows."""
    raise ValueError(f"no, {os.environ.get('SMALL_SECRET', '')}")


@server.tool(annotations=ToolAnnotations(read_only_hint=True))
def environment() -> dict[str, str]:
    """All that it sees."""
    return dict(os.environ)


@server.tool(annotations=ToolAnnotations(open_world_hint=False))
def die() -> str:
    """Does it, says a secret aloud, and ends in the middle."""
    with (FOLDER / "died").open("a") as file:
        file.write("x\n")
    print(f"dying with {os.environ.get('SMALL_SECRET', '')}", file=sys.stderr, flush=True)
    os._exit(3)


@server.tool(annotations=ToolAnnotations(read_only_hint=True))
def large(size: int) -> str:
    """A long answer."""
    return "x" * size


@server.tool(annotations=ToolAnnotations(open_world_hint=False))
def slow(seconds: float) -> str:
    """Takes its time."""
    time.sleep(seconds)
    return "done"


@server.resource("note://today")
def today() -> str:
    """Today's note."""
    return f"Call Ann Lee. {os.environ.get('SMALL_SECRET', '')}"


@server.prompt()
def greet(name: str) -> str:
    """A greeting."""
    return f"Say hello to {name}."


if __name__ == "__main__":
    (FOLDER / "pid").write_text(str(os.getpid()))
    if len(sys.argv) > 2:
        import uvicorn

        token = f"Bearer {os.environ['SMALL_TOKEN']}".encode()
        app = server.streamable_http_app()

        async def guarded(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] == "http" and dict(scope["headers"]).get(b"authorization") != token:
                await send({"type": "http.response.start", "status": 401, "headers": []})
                await send({"type": "http.response.body", "body": b"no"})
                return
            await app(scope, receive, send)

        uvicorn.run(guarded, host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
    else:
        server.run()
