"""The desk's answers: GET shows, POST decides. Mail scanners follow links, so nothing else ever decides."""

import asyncio
import hashlib
import hmac
import json
from base64 import b64encode
from collections.abc import Awaitable, Callable
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit
from urllib.request import Request, urlopen

from cli.desk.page import CHOICES, ask_page, decided_page, message_page
from integrations.book import ledger
from integrations.errors import BadInput, FreelanceError
from integrations.settings import settings
from integrations.words import Language, Words
from tasks.approval.decide import Answer, Choice, decide, load
from tasks.approval.links import BadLink, base, key_of, make_link, may_decide, opened
from tasks.approval.show import Shown
from tasks.approval.typed import typed_answer
from tasks.model.failures import ledger_in_words

MOST = 500_000  # bytes of a form
Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
HEADERS = [
    (b"content-type", b"text/html; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"x-frame-options", b"DENY"),
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
]
NO_LINK = Words("This link opens nothing", "Ce lien n'ouvre rien")
FAILED = Words("It did not work", "Cela n'a pas marché")
TOO_MUCH = Words("Too much was sent", "Trop de données")
ELSEWHERE = Words("This was sent from another page", "Ceci vient d'une autre page")


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
        return
    if scope["type"] != "http":
        return
    status, page = await _answer(scope, receive)
    body = page.encode("utf-8", "replace")
    headers = [*HEADERS, (b"content-length", str(len(body)).encode())]
    if status == 303:
        headers = [*HEADERS[1:], (b"location", body), (b"content-length", b"0")]
        body = b""
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        event = await receive()
        await send({"type": f"{event['type']}.complete"})
        if event["type"] == "lifespan.shutdown":
            return


async def _answer(scope: Scope, receive: Receive) -> tuple[int, str]:
    language = settings().freelance_lang
    path, method = str(scope["path"]), str(scope["method"])
    if path == "/health":
        return 200, "ok"
    if not _is_here(scope) or not path.startswith("/a/"):
        return 404, message_page(NO_LINK, BadLink().message(language), language)
    token = path.removeprefix("/a/")
    try:
        with ledger_in_words():
            if method in ("GET", "HEAD"):
                return await asyncio.to_thread(_show, token, language)
            if method != "POST":
                return 405, message_page(FAILED, method, language)
            if _header(scope, b"sec-fetch-site") not in ("", "same-origin") or not _same_origin(scope):
                return 403, message_page(FAILED, ELSEWHERE.in_(language), language)
            form = await _form(receive)
            if form is None:
                return 413, message_page(FAILED, TOO_MUCH.in_(language), language)
            return await asyncio.to_thread(_take, token, form, language)
    except BadLink as error:
        return 404, message_page(NO_LINK, error.message(language), language)
    except FreelanceError as error:
        return 409, message_page(FAILED, error.message(language), language)


def _header(scope: Scope, name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _is_here(scope: Scope) -> bool:
    """Whether it was asked for by this machine's name, or the one that links carry: any other is somebody's trick."""
    host = _header(scope, b"host")
    return host.rpartition(":")[0] in ("127.0.0.1", "localhost", "[::1]") or host == urlsplit(base()).netloc


def _same_origin(scope: Scope) -> bool:
    origin = _header(scope, b"origin")
    own = base()
    return origin in (
        "",
        "null",
        f"http://{_header(scope, b'host')}",
        f"{urlsplit(own).scheme}://{urlsplit(own).netloc}",
    )


async def _form(receive: Receive) -> dict[str, list[str]] | None:
    """The fields that were sent; None where it is too much."""
    data = b""
    while True:
        event = await receive()
        data += event.get("body", b"")
        if len(data) > MOST:
            return None
        if not event.get("more_body"):
            try:
                return parse_qs(data.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=2000)
            except ValueError:  # too many fields
                return None


def _csrf(token: str) -> str:
    """A form's own secret, which only the page that was served can hold."""
    key = key_of(settings().freelance_home)
    return hmac.new(key, b"freelance approval form 1|" + token.encode(), hashlib.sha256).hexdigest()


def _show(token: str, language: Language) -> tuple[int, str]:
    what = opened(ledger(), token)
    if not may_decide(what.approval):
        return 200, decided_page(what, language)
    return 200, ask_page(what, _csrf(token), language)


def _take(token: str, form: dict[str, list[str]], language: Language) -> tuple[int, str]:
    """Decides, once."""
    book = ledger()
    what = opened(book, token)
    first = {name: values[0] for name, values in form.items()}
    if not hmac.compare_digest(first.get("csrf", "").encode(), _csrf(token).encode()):
        return 403, message_page(FAILED, ELSEWHERE.in_(language), language)
    if not may_decide(what.approval):
        return 409, decided_page(what, language)
    typed = first | {"cleared": ", ".join(form.get("cleared", []))}
    try:
        decided = decide(book, what.approval.id, _answer_in(typed, what))
    except BadInput as error:
        return 422, ask_page(what, _csrf(token), language, error.message(language), typed)
    if decided.state == "waiting":  # the edited text states something new: that version has a link of its own
        return 303, f"/a/{make_link(book, decided.id)}"
    _nudge(decided.asker.run_id)
    return 200, decided_page(load(book, decided.id), language)


def _answer_in(typed: dict[str, str], what: Shown) -> Answer:
    choice = typed.get("decision", "")
    if choice not in CHOICES:
        raise BadInput(Words("no decision was chosen", "aucune décision n'a été choisie"))
    by = settings().freelance_name or settings().freelance_email or "link"
    return typed_answer(typed, what, cast(Choice, choice), by, "link")


def _nudge(run_id: str) -> None:
    """Wakes the run at once, where Prefect's server answers; else `freelance up` does within a minute."""
    import os

    api = os.environ.get("PREFECT_API_URL", "")
    if not api or ":" in run_id:
        return
    body = json.dumps({"run_input": {}}).encode()
    headers = {"content-type": "application/json"}
    if password := os.environ.get("PREFECT_API_AUTH_STRING"):
        headers["authorization"] = f"Basic {b64encode(password.encode()).decode()}"
    request = Request(f"{api}/flow_runs/{run_id}/resume", body, headers)
    try:
        urlopen(request, timeout=5).close()
    except OSError:  # the decision is kept; whoever looks after the runs carries it
        return
