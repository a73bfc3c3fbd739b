"""A call of a service through an account: paced, sent, its answer read, and its failures named by what to do next."""

import asyncio
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode, urljoin, urlsplit

import httpx
from pydantic_core import from_json, to_json
from yarl import URL

from integrations.errors import BadInput, FreelanceError, Refused, Unavailable, Unknown
from integrations.kit.doing import doing
from integrations.kit.limits import retry_after
from integrations.kit.transport import (
    ANSWER,
    MOST,
    SORTS,
    Answer,
    Broken,
    NotSent,
    Query,
    Sort,
    TooLarge,
    exchange,
)  # fmt: skip
from integrations.words import Words

if TYPE_CHECKING:
    from integrations.kit.account import Account

TRIES = 4  # in one call, where nothing has happened yet
LONGEST_PAUSE = 30.0  # seconds between two of them; a service that asks for more is asked later, by the task
REDIRECTS = 5
READS = frozenset({"GET", "HEAD", "OPTIONS"})
AGAIN = frozenset({408, 425, 429})  # nothing was done; ask again (RFC 9110, RFC 8470, RFC 6585)
_ELSEWHERE = frozenset({301, 302, 303, 307, 308})
_SAFE_PORTS = {"https": 443, "http": 80}
Params = Mapping[str, Any] | Sequence[tuple[str, Any]]
Effect = Literal["read", "write", "send"]


@dataclass(slots=True)
class Reply:
    """An answer of the service's that is none of its errors.

    Args:
        service: Whose.
        status: HTTP status, 200 to 299 (304 where it was asked for).
        headers: Their names are alike in upper and lower case.
        content: The body's bytes.
        url: From where.
    """

    service: str
    status: int
    headers: Mapping[str, str]
    content: bytes
    url: str

    def json(self) -> Any:
        """The body's JSON; None where there is none.

        Raises:
            Refused: It is no JSON.
        """
        if not self.content:
            return None
        try:
            return from_json(self.content)
        except ValueError:
            raise Refused(
                Words(f"{self.service} answered something that is no JSON", f"{self.service} n'a pas répondu en JSON"),
                remedy=Words("Look at the account's address.", "Vérifiez l'adresse du compte."),
            ) from None

    @property
    def text(self) -> str:
        """The body's text."""
        return self.content.decode("utf-8", "replace")


async def call(
    account: "Account",
    method: str,
    path: str,
    *,
    params: Params | None = None,
    json: Any = None,
    form: Mapping[str, Any] | None = None,
    files: Mapping[str, tuple[str, bytes, str]] | None = None,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    effect: Effect | None = None,
    patience: float = ANSWER,
    most: int = MOST,
    expected: frozenset[int] = frozenset(),
    encoded: bool = False,
) -> Reply:
    """Calls a service.

    Args:
        account: Through which account.
        method: HTTP method.
        path: Behind the account's address, or a whole address on the same host.
        params: Query; None values are left out.
        json: Body, as JSON.
        form: Body, as a form.
        files: Parts of the form that are files: name, bytes, media type.
        content: Body, as it is.
        headers: Beside the account's own.
        effect: What it does; without it what the step that is running does, or what the method says.
        patience: Seconds without a byte.
        most: Bytes that the answer may have.
        expected: Statuses from 300 on that are no error here.
        encoded: The path is a whole address that is encoded already.

    Raises:
        Refused: The service said no; the same call will be refused again.
        Unavailable: It did not answer, or wants to be asked later; nothing has happened.
        Unknown: It may have happened.
    """
    now = doing.get()
    kind: Effect = effect or (now.effect if now and method not in READS else "read" if method in READS else "write")
    body, type_ = _body(json, form, files, content)
    given = {**account.headers(), **({"content-type": type_} if type_ else {}), **dict(headers or {})}
    url, query, pace = _address(account, path), _query(params), account.pace
    sort, where = SORTS[account.private, kind != "read"], URL(url, encoded=True) if encoded else url
    for attempt in range(1, TRIES + 1):
        if (early := pace.wait()) > 0:
            await asyncio.sleep(early)
        sent = {**given, **await account.authorization()}
        try:
            answer = await exchange(
                method, where, headers=sent, body=body, sort=sort, params=query, patience=patience, most=most
            )
            if answer.status in _ELSEWHERE and method in READS and "location" in answer.headers:
                answer = await _led_on(account, method, answer, sent, sort, patience, most)
            pace.learn(answer.headers)
            if answer.status < 300 or answer.status in expected:
                return Reply(account.service, answer.status, answer.headers, answer.content, answer.url)
            failure: FreelanceError = await _failure(account, answer, kind, sent)
        except (NotSent, Broken, TooLarge) as error:
            failure = _line_failure(account, error, kind)
        if not isinstance(failure, Unavailable) or attempt == TRIES:
            raise failure
        asked = failure.retry_after
        pause = random.uniform(0.5, 1.0) * 2 ** (attempt - 1) if asked is None else asked
        if pause > LONGEST_PAUSE:
            raise failure
        if asked:
            pace.hold(pause)  # the account's other calls wait as well
        else:
            await asyncio.sleep(pause)
    raise AssertionError("unreachable")  # pragma: no cover


async def _led_on(
    account: "Account",
    method: str,
    answer: Answer,
    headers: Mapping[str, str],
    sort: Sort,
    patience: float,
    most: int,
) -> Answer:
    """What is only read may be redirected, never to a less safe place."""
    for _ in range(REDIRECTS):
        where = answer.headers.get("location") if answer.status in _ELSEWHERE else None
        if not where:
            return answer
        following = urljoin(answer.url, where)
        if urlsplit(following).scheme != "https" and not account.private:
            raise NotSent("it leads to an address without https", lasting=True)
        if _origin(following) != _origin(answer.url):  # what opens one house is not shown to another
            headers = {name: value for name, value in headers.items() if name.lower() in ("accept", "user-agent")}
        answer = await exchange(method, following, headers=headers, body=None, sort=sort, patience=patience, most=most)
    if answer.status in _ELSEWHERE:
        raise NotSent("it leads in circles", lasting=True)
    return answer


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _SAFE_PORTS.get(parts.scheme)


def _address(account: "Account", path: str) -> str:
    base, whole = account.address, path.startswith(("https://", "http://"))
    url = path if whole else base.rstrip("/") + "/" + path.lstrip("/")
    if whole and _origin(url) not in set(map(_origin, account.origins())):
        raise Refused(
            Words(f"{account.service}: {urlsplit(url).hostname} is not the account's server",
                  f"{account.service} : {urlsplit(url).hostname} n'est pas le serveur du compte")
        )  # fmt: skip
    if not url.startswith("https://") and not account.private:
        raise BadInput(
            Words(f"{url.partition('?')[0]} is not https", f"{url.partition('?')[0]} n'est pas en https"),
            remedy=Words("Use https, or allow private networks in the account.",
                         "Utilisez https, ou autorisez les réseaux privés dans le compte."),
            field="server",
        )  # fmt: skip
    return url


def _query(params: Params | None) -> Query:
    """The query as pairs; a list's entries one by one, None left out."""
    if not params:
        return ()
    found: list[tuple[str, str]] = []
    for name, value in params.items() if isinstance(params, Mapping) else params:
        plain = _plain(value)
        if isinstance(plain, list):
            found += [(name, str(one)) for one in plain if one is not None]
        elif plain is not None:
            found.append((name, str(plain)))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _body(
    json: Any,
    form: Mapping[str, Any] | None,
    files: Mapping[str, tuple[str, bytes, str]] | None,
    content: bytes | None,
) -> tuple[bytes | None, str]:
    """The body's bytes and its media type."""
    if json is not None:
        return to_json(json), "application/json"
    if files:
        fields = {name: _plain(value) for name, value in (form or {}).items() if value is not None}
        request = httpx.Request("POST", "https://form.invalid", data=fields, files=dict(files))
        return request.read(), request.headers["content-type"]
    if form is not None:
        pairs = [(name, _plain(value)) for name, value in form.items() if value is not None]
        return urlencode(pairs, doseq=True).encode(), "application/x-www-form-urlencoded"
    return content, ""


async def _failure(account: "Account", answer: Answer, effect: Effect, sent: Mapping[str, str]) -> FreelanceError:
    """An error of the service's, named by what to do next."""
    status, said = answer.status, account.clean(account.explain(answer))
    tail = f" ({said})" if said else ""
    after = retry_after(answer.headers)
    name = account.service
    throttled = status == 429 or account.is_throttled(answer)
    if throttled or status in AGAIN or (status == 503 and after is not None):
        after = account.later if after is None and throttled else after
        return Unavailable(
            Words(f"{name} asks to be called later: HTTP {status}{tail}",
                  f"{name} demande d'appeler plus tard : HTTP {status}{tail}"), retry_after=after,
        )  # fmt: skip
    if status == 401 and await account.renewed(sent):
        return Unavailable(Words(f"{name}: the token was renewed", f"{name} : le jeton a été renouvelé"), retry_after=0)
    if status in (401, 403):
        return Refused(
            Words(f"{name} does not let this account do it: HTTP {status}{tail}",
                  f"{name} refuse à ce compte de le faire : HTTP {status}{tail}"), remedy=account.remedy,
        )  # fmt: skip
    if status < 500:
        return Refused(Words(f"{name} refused it: HTTP {status}{tail}", f"{name} a refusé : HTTP {status}{tail}"))
    if effect == "read":
        return Unavailable(
            Words(f"{name} has a fault: HTTP {status}{tail}", f"{name} est en panne : HTTP {status}{tail}"),
            retry_after=after,
        )
    return _unknown(account, f"HTTP {status}{tail}")


def _line_failure(account: "Account", error: NotSent | Broken | TooLarge, effect: Effect) -> FreelanceError:
    name = account.service
    match error:
        case NotSent(lasting=True):
            return Refused(
                Words(f"{name} cannot be reached: {error.why}", f"{name} est inaccessible : {error.why}"),
                remedy=Words("Look at the account's address; a server in your own network has to be allowed there.",
                             "Vérifiez l'adresse du compte ; un serveur de votre réseau doit y être autorisé."),
            )  # fmt: skip
        case NotSent():
            return Unavailable(
                Words(f"{name} cannot be reached: {error.why}", f"{name} est inaccessible : {error.why}")
            )
        case TooLarge():
            return Refused(
                Words(f"{name}'s answer is too large: {error}", f"la réponse de {name} est trop grande : {error}")
            )
    if effect == "read":
        return Unavailable(Words(f"{name} did not answer: {error}", f"{name} n'a pas répondu : {error}"))
    return _unknown(account, str(error))


def _unknown(account: "Account", why: str) -> Unknown:
    return Unknown(
        Words(f"{account.service} did not say whether it was done: {why}",
              f"{account.service} n'a pas dit si c'était fait : {why}"),
        remedy=Words("Look there, then: freelance effects", "Regardez-y, puis : freelance effects"),
    )  # fmt: skip
