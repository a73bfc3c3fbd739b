"""OpenAI-compatible servers on 127.0.0.1 that answer what a test wants, streamed properly or broken on purpose."""

import contextlib
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """What the server was asked."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def messages(self) -> list[dict[str, str]]:
        return self.body.get("messages", [])

    @property
    def text(self) -> str:
        """Every message in one."""
        return "\n".join(str(message.get("content", "")) for message in self.messages)

    @property
    def mode(self) -> str:
        """ "json_schema", "json_object" or "plain"."""
        return (self.body.get("response_format") or {}).get("type", "plain")

    @property
    def schema(self) -> dict[str, Any]:
        """The schema that the answer has to fit, in whichever way it was said; {} without one."""
        if self.mode == "json_schema":
            return self.body["response_format"]["json_schema"]["schema"]
        at = self.text.find('{"')
        while at >= 0:
            with contextlib.suppress(ValueError):
                found, _ = json.JSONDecoder().raw_decode(self.text, at)
                if isinstance(found, dict) and found.get("type") == "object":
                    return found
            at = self.text.find('{"', at + 1)
        return {}

    @property
    def schema_name(self) -> str:
        if self.mode == "json_schema":
            return self.body["response_format"]["json_schema"]["name"]
        return str(self.schema.get("title", ""))


@dataclass(frozen=True, slots=True)
class Says:
    """A streamed answer.

    Args:
        text: The answer; anything but a text is sent as JSON.
        finish: The finish_reason; None ends the stream without one.
        usage: (input, output) tokens, or (input, output, cached); None where the server does not count.
        refusal: The model's own refusal.
        pieces: Into how many deltas.
        pause: Seconds between two.
        breaks_after: Hangs up after so many deltas.
        whole: The answer at once as JSON, as servers do that do not stream.
    """

    text: Any = ""
    finish: str | None = "stop"
    usage: tuple[int, ...] | None = (100, 20)
    refusal: str = ""
    pieces: int = 4
    pause: float = 0
    breaks_after: int | None = None
    whole: bool = False

    @property
    def content(self) -> str:
        return self.text if isinstance(self.text, str) else json.dumps(self.text, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Fails:
    """An error answer."""

    status: int
    message: str = "no"
    code: str | None = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sends:
    """Any bytes at all."""

    body: bytes
    content_type: str = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Hangs:
    """Nothing for some seconds; after the headers or before."""

    seconds: float
    after_headers: bool = False


@dataclass(frozen=True, slots=True)
class HangsUp:
    """Resets the connection without a word."""


Reply = Says | Fails | Sends | Hangs | HangsUp
Answer = Callable[[Request], Reply]


class ModelServer:
    """Answers POST …/chat/completions by `answer` and GET …/models with `models`; keeps what it was asked."""

    def __init__(self, answer: Answer, models: Sequence[str] = ("test-model",)) -> None:
        self.requests: list[Request] = []
        self._ending = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: Any) -> None:
                pass

            def do_GET(self) -> None:
                listed = {"object": "list", "data": [{"id": name, "object": "model"} for name in models]}
                _send(self, 200, json.dumps(listed).encode(), "application/json", {})

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))) or b"{}")
                asked = Request(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
                outer.requests.append(asked)
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    _reply(self, answer(asked), asked, outer._ending)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.base_url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> "ModelServer":
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ending.set()
        self._server.shutdown()
        self._server.server_close()


def in_turn(*replies: Reply) -> Answer:
    """Each reply once, the last one for ever."""
    left = list(replies)
    lock = threading.Lock()

    def answer(_: Request) -> Reply:
        with lock:
            return left.pop(0) if len(left) > 1 else left[0]

    return answer


def scripted(values: dict[str, Any], usage: tuple[int, ...] = (100, 20)) -> Answer:
    """The given value for each schema's name; a callable is given the request. An unknown name is a 400."""

    def answer(asked: Request) -> Reply:
        if asked.schema_name not in values:
            return Fails(400, f"the script has no answer for {asked.schema_name!r}")
        value = values[asked.schema_name]
        return Says(value(asked) if callable(value) else value, usage=usage)

    return answer


@contextlib.contextmanager
def serving(answer: Answer | Reply, models: Sequence[str] = ("test-model",)) -> Iterator[ModelServer]:
    """A running server, for `with`."""
    with ModelServer(answer if callable(answer) else in_turn(answer), models) as server:
        yield server


def _send(handler: BaseHTTPRequestHandler, status: int, body: bytes, kind: str, headers: dict[str, str]) -> None:
    handler.send_response(status)
    for name, value in {"content-type": kind, "content-length": str(len(body)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def _reply(handler: BaseHTTPRequestHandler, reply: Reply, asked: Request, ending: threading.Event) -> None:
    match reply:
        case Fails():
            error = {"error": {"message": reply.message, "type": "error", "code": reply.code}}
            _send(handler, reply.status, json.dumps(error).encode(), "application/json", reply.headers)
        case Sends():
            _send(handler, 200, reply.body, reply.content_type, {})
        case Hangs():
            if reply.after_headers:
                _open_stream(handler)
            ending.wait(reply.seconds)
            handler.close_connection = True
        case HangsUp():
            _reset(handler)
        case Says() if reply.whole or not asked.body.get("stream"):
            _send(handler, 200, json.dumps(_whole(reply, asked)).encode(), "application/json", {})
        case Says():
            _stream(handler, reply, asked)


def _reset(handler: BaseHTTPRequestHandler) -> None:
    # Linger 0 makes close() send a reset instead of a proper end.
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()


def _open_stream(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("content-type", "text/event-stream")
    handler.send_header("connection", "close")
    handler.end_headers()
    handler.wfile.flush()


def _usage(usage: tuple[int, ...]) -> dict[str, Any]:
    counted: dict[str, Any] = {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage[:2])}
    if len(usage) > 2:
        counted["prompt_tokens_details"] = {"cached_tokens": usage[2]}
    return counted


def _whole(reply: Says, asked: Request) -> dict[str, Any]:
    message = {"role": "assistant", "content": reply.content or None, "refusal": reply.refusal or None}
    whole = {
        "id": "chatcmpl-test",
        "object": "chat.completion",
        "created": 1,
        "model": asked.body.get("model"),
        "choices": [{"index": 0, "message": message, "finish_reason": reply.finish}],
    }
    return whole | ({"usage": _usage(reply.usage)} if reply.usage else {})


def _stream(handler: BaseHTTPRequestHandler, reply: Says, asked: Request) -> None:
    _open_stream(handler)
    head = {"id": "chatcmpl-test", "object": "chat.completion.chunk", "created": 1, "model": asked.body.get("model")}

    def chunk(**values: Any) -> None:
        handler.wfile.write(b"data: " + json.dumps(head | values).encode() + b"\n\n")
        handler.wfile.flush()

    def delta(finish: str | None = None, **values: Any) -> None:
        chunk(choices=[{"index": 0, "delta": values, "finish_reason": finish}])

    delta(role="assistant", content="")
    text = reply.content
    size = max(1, -(-len(text) // max(1, reply.pieces)))
    for number, start in enumerate(range(0, len(text), size)):
        if reply.breaks_after is not None and number >= reply.breaks_after:
            _reset(handler)
            return
        delta(content=text[start : start + size])
        time.sleep(reply.pause)
    if reply.refusal:
        delta(refusal=reply.refusal)
    if reply.finish is None:
        return
    delta(finish=reply.finish)
    if reply.usage and (asked.body.get("stream_options") or {}).get("include_usage"):
        chunk(choices=[], usage=_usage(reply.usage))
    handler.wfile.write(b"data: [DONE]\n\n")
