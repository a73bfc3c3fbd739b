"""No secret of an account's in an error, a log, Prefect's database, the ledger or a file, whatever goes wrong."""

import asyncio
import base64
import contextlib
import io
import logging
import secrets
import socket
import traceback
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from aiohttp import web
from prefect import flow, task
from pydantic import Secret, SecretStr

from integrations.book import ledger
from integrations.errors import FreelanceError, Unknown
from integrations.kit import account as accounts
from integrations.kit import call as calling
from integrations.kit.account import LONGEST_SAID, Account
from integrations.kit.call import call
from integrations.kit.catalogue import account_of, connectors
from integrations.kit.hidden import HIDDEN, hide
from integrations.settings import settings

STATUSES = (400, 401, 403, 404, 422, 429, 500)
ELSEWHERE = ("dns", "refused", "private", "tls")  # what fails before anything is sent
ANSWERED = ("redirect", "cut", "hang-up", "slow", "malformed", "unexpected", "too large")
KINDS = (*map(str, STATUSES), "text 400", "late 400", *ANSWERED, *ELSEWHERE)
# Those that speak HTTP through the kit; SQL and MCP's programs hold the same in tests of their own.
SERVICES = [one for one in connectors() if one not in ("sql", "mcp") and account_of(one) is not None]
OTHERS = {
    "user": "reports", "key_id": "AKIAEXAMPLE", "bucket": "studio", "webhook_header": "x-webhook-key",
    "secret_name": "x-key", "document": '{"openapi": "3.0.3", "info": {"title": "x", "version": "1"}, "paths": {}}',
}  # fmt: skip


def random_secret() -> str:
    """With what has to be written otherwise in an address, in JSON and in HTML."""
    return f'{secrets.token_hex(8)}/+&% é"{secrets.token_hex(8)}'.replace("é", "=")


def forms(secret: str) -> set[str]:
    """How a secret may be found; the halves too, for what was cut."""
    packed = {base64.b64encode(f"{before}{secret}".encode()).decode() for before in ("", "reports:", "\0reports\0")}
    return {secret, quote(secret), quote(secret, safe=""), quote_plus(secret), secret[:16], secret[-16:], *packed}


def filled(service: str, address: str) -> tuple[Account, list[str]]:
    """An account with a random secret in every field that holds one."""
    kind = account_of(service)
    assert kind is not None
    given: dict[str, object] = {"server": address, "private": True}
    for name, field in kind.model_fields.items():
        options = (field.annotation, *getattr(field.annotation, "__args__", ()))
        kinds = [one for one in options if isinstance(one, type)]
        if any(issubclass(one, SecretStr) for one in kinds):
            given[name] = SecretStr(random_secret())
        elif any(issubclass(one, Secret) for one in kinds):
            given[name] = {"token": random_secret()}
        elif name in OTHERS:
            given[name] = OTHERS[name]
    if service == "http_api":
        given["signs_in"] = "basic"
    made = kind(**given)
    return made, made.secrets()


class Echo:
    """A service that repeats all that it was sent, and fails as it is told."""

    def __init__(self) -> None:
        self.kind = ""
        self.secrets: list[str] = []

    async def start(self) -> None:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        sent = " ".join([*request.headers.values(), str(request.rel_url), await request.text()])
        every = " ".join(one for secret in self.secrets for one in sorted(forms(secret) - {secret[:16], secret[-16:]}))
        said = {"message": f"{every} {sent}", "error": f"{every} {sent}"}
        match self.kind:
            case "text 400":
                return web.Response(status=400, text=f"{every} {sent}")
            case "late 400":  # the secret lies where what is said is cut
                return web.Response(status=400, text="x" * (LONGEST_SAID - 20) + " " + every)
            case "redirect":
                where = "http://127.0.0.1:1/?" + "&".join(map(quote, self.secrets))
                return web.Response(status=302, headers={"location": where})
            case "cut":
                answer = web.StreamResponse(headers={"content-length": "100000"})
                await answer.prepare(request)
                await answer.write(every.encode())
                assert request.transport is not None
                request.transport.abort()
                return answer
            case "hang-up":
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
            case "slow":
                await asyncio.sleep(0.3)
                return web.Response()
            case "malformed":
                return web.Response(text='{"message": ' + every, content_type="application/json")
            case "unexpected":
                return web.json_response(said)
            case "too large":
                return web.Response(headers={"content-length": str(40 * 1024 * 1024)}, body=b"")
        return web.json_response(said, status=int(self.kind), headers={"x-said": quote(every)})


@pytest.fixture
async def echo(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Echo]:
    monkeypatch.setattr(calling, "TRIES", 1)
    made = Echo()
    await made.start()
    yield made
    await made.stop()


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def address_for(kind: str, address: str) -> str:
    """Where the account is for a failure."""
    return {
        "dns": "http://nobody.invalid", "refused": f"http://127.0.0.1:{closed_port()}",
        "tls": address.replace("http:", "https:"), "private": address.replace("http:", "https:"),
    }.get(kind, address)  # fmt: skip


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and all that hang on it."""
    if error is not None:
        yield error
        yield from chain(error.__cause__)
        yield from chain(error.__context__)


def told(error: BaseException) -> str:
    """Everything that an error says."""
    parts = ["".join(traceback.format_exception(error))]
    for one in chain(error):
        parts += [str(one), repr(one), repr(one.args), repr(vars(one))]
        if isinstance(one, FreelanceError):
            parts += [one.message("en"), one.message("fr")]
    return "\n".join(parts)


def assert_clean(text: str, hidden: list[str], where: object) -> None:
    for secret in hidden:
        for form in forms(secret):
            assert form not in text, (where, form)


async def fail(account: Account, kind: str) -> None:
    """A step's three kinds of calls, by the failure that is meant."""
    patience = 0.05 if kind == "slow" else 5.0
    if kind in ("cut", "hang-up", "slow", "500"):
        await call(account, "POST", "x", json={"secrets": account.secrets()}, effect="send", patience=patience)
    elif kind in ("malformed", "unexpected"):
        (await call(account, "GET", "x", params={"key": account.secrets()})).json()
    else:
        await call(account, "GET", "x", params={"key": account.secrets()}, effect="read")


@pytest.mark.parametrize("service", SERVICES)
async def test_no_error_and_no_log_holds_a_secret(
    service: str, echo: Echo, caplog: pytest.LogCaptureFixture, book: object, network_guard: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    for kind in KINDS:
        accounts._paces.clear()  # what one failure asks to wait is not for the next
        account, hidden = filled(service, address_for(kind, echo.address))
        if kind == "private":
            account.private = False
        echo.kind, echo.secrets = kind, hidden
        failures: list[BaseException] = []
        for attempt in (fail(account, kind), account.verify() if kind not in ("slow", *ELSEWHERE) else None):
            try:
                if attempt is not None:
                    await attempt
            except Exception as error:
                failures.append(error)
        assert failures or kind == "unexpected", kind
        if kind in ("cut", "hang-up", "slow", "500"):
            assert isinstance(failures[0], Unknown), kind
        for failure in failures:
            assert_clean(told(failure), hidden, (service, kind))
        assert_clean(f"{account!r} {account} {account.mark}", hidden, "the account itself")
        assert_clean(caplog.text, hidden, (service, kind, "log"))
    assert network_guard.take(), "the name was looked up, and only that left"


@task(persist_result=True)
async def leaking_step(account: Account, kind: str) -> None:
    await fail(account, kind)


@pytest.mark.parametrize("service", ["caldav", "slack"])  # one with Basic, one with a bearer
async def test_nothing_that_is_kept_holds_a_secret(
    service: str, echo: Echo, book: object, prefect_server: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In real flow runs with kept results: Prefect's database, its storage, the ledger, every file of the home."""
    made: dict[str, tuple[Account, list[str]]] = {}

    @flow(persist_result=True, log_prints=True)
    async def leaking(kinds: list[str]) -> None:
        for kind in kinds:
            account, hidden = made[kind]
            echo.kind, echo.secrets = kind, hidden
            with contextlib.suppress(FreelanceError):
                await leaking_step(account, kind)
            if kind == kinds[-1]:
                await fail(account, kind)

    kinds = ["text 400", "401", "hang-up"]
    made.update({kind: filled(service, echo.address) for kind in kinds})
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        state = await leaking(kinds, return_state=True)
    assert state.is_failed()
    ledger().close()
    from prefect.settings import PREFECT_API_DATABASE_CONNECTION_URL, PREFECT_HOME

    hidden = [one for _, secrets_ in made.values() for one in secrets_]
    assert_clean(said.getvalue() + caplog.text, hidden, "logs")
    database = Path(str(PREFECT_API_DATABASE_CONNECTION_URL.value()).partition("///")[2])
    roots = [Path(settings().freelance_home), Path(PREFECT_HOME.value()), tmp_path, database.parent]
    files = {path for root in roots for path in root.rglob("*") if path.is_file()}
    assert database in files, "what is searched is there"
    for path in files:
        with contextlib.suppress(FileNotFoundError):  # a journal that SQLite has just closed
            assert_clean(path.read_bytes().decode("latin-1"), hidden, path)


@pytest.mark.parametrize("before", ["", "a", "ab", "user:", "\0user\0"])
def test_what_is_packed_is_found(before: str) -> None:
    secret = random_secret()
    packed = base64.b64encode(f"{before}{secret} and more".encode()).decode()
    assert hide(f"sent Basic {packed}, and x{packed}", [secret]) == f"sent Basic {HIDDEN}, and {HIDDEN}"
    assert hide("nothing of it, abcdefgh", [secret]) == "nothing of it, abcdefgh"
    assert hide("as it was", []) == "as it was"
