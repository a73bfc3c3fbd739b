"""HTTP: any service that has no connector of its own, through an account that holds what opens it.

What a request does cannot be seen from outside, so the account says it, once, where a person decides it: GET, HEAD and
OPTIONS read (RFC 9110, 9.2.1), and everything else reaches others unless the account says that it does not.
"""

import base64
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, SecretStr, model_validator

from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.kit.call import Reply, call
from integrations.kit.doing import now_doing
from integrations.kit.limits import Pace, Rate
from integrations.kit.news import News, newer
from integrations.kit.steps import action, search, trigger
from integrations.words import Words

Value = str | int | float | bool | None | list[str | int | float | bool]
Reading = Literal["GET", "HEAD", "OPTIONS", "POST"]
Changing = Literal["POST", "PUT", "PATCH", "DELETE"]
_KEPT = ("content-type", "etag", "last-modified", "link", "location", "x-total-count")
# Of the line itself, not of the request (RFC 9110, 7.6.1): the transport writes them.
_OF_THE_LINE = frozenset({"host", "connection", "content-length", "transfer-encoding", "te", "upgrade", "trailer"})
_OPEN = Words("The account says what its requests do.", "Le compte indique ce que font ses requêtes.")


class HttpAccount(Account):
    """What opens any HTTP service. / Ce qui ouvre un service HTTP quelconque."""

    service = "http_api"
    vendor = "HTTP"
    where = ""

    server: str = Field(
        title="Address / Adresse",
        description="That every path stands behind: https://api.studio.example/v1 / qui précède chaque chemin",
        pattern=r"^https?://[^\s?#]+$",
        max_length=500,
    )
    signs_in: Literal["none", "bearer", "basic", "header", "query"] = Field(
        "none", title="Signs in by / Authentification", description="How the secret is sent / comment il est transmis"
    )
    secret: SecretStr = Field(
        SecretStr(""), title="Secret", description="Token, password or key / jeton, mot de passe ou clé"
    )
    user: str = Field("", title="User name / Identifiant", description="basic", max_length=200)
    secret_name: str = Field(
        "",
        title="Its name / Son nom",
        description="header, query: X-Api-Key, api_key…",
        pattern=r"^[A-Za-z0-9_.-]{0,100}$",
    )
    also: dict[str, str] = Field(
        default_factory=dict,
        title="Other headers / Autres en-têtes",
        description="Sent with each request, nothing secret / envoyés à chaque requête, rien de secret",
    )
    changes: Literal["send", "write"] = Field(
        "send",
        title="What it changes / Ce qu'elle change",
        description="send: may reach others; write: only what is yours / send : peut atteindre d'autres personnes ; "
        "write : seulement ce qui est à vous",
    )
    reading_paths: list[str] = Field(
        default_factory=list,
        title="Paths that only read / Chemins de lecture",
        description="Where a POST changes nothing: search, graphql / où un POST ne change rien : search, graphql",
    )
    idempotency_header: str = Field(
        "",
        title="Idempotency header / En-tête d'idempotence",
        description="Where the service has one: Idempotency-Key / si le service en a un : Idempotency-Key",
        pattern=r"^[A-Za-z0-9_-]{0,100}$",
    )
    calls_a_minute: int = Field(
        0, title="Calls a minute / Appels par minute", description="0: any number / 0 : sans limite", ge=0, le=100_000
    )
    check_path: str = Field(
        "", title="Path to try / Chemin d'essai", description="Read to check the account / lu pour vérifier le compte"
    )

    @model_validator(mode="after")
    def _whole(self) -> "HttpAccount":
        if self.signs_in in ("header", "query") and not self.secret_name:
            raise ValueError(f"{self.signs_in}: what is it called? / comment s'appelle-t-il ?")
        if self.signs_in != "none" and not self.secret.get_secret_value():
            raise ValueError("the secret is missing / le secret manque")
        return self

    def headers(self) -> Mapping[str, str]:
        return {**super().headers(), **{name.lower(): value for name, value in self.also.items()}}

    @property
    def pace(self) -> Pace:  # type: ignore[override]
        """As the person says; what the service answers holds it as well."""
        pace = super().pace
        pace.rate = Rate(self.calls_a_minute, 60.0) if self.calls_a_minute else None
        return pace

    async def authorization(self) -> Mapping[str, str]:
        secret = self.secret.get_secret_value()
        match self.signs_in:
            case "bearer":
                return {"authorization": f"Bearer {secret}"}
            case "basic":
                return {"authorization": "Basic " + base64.b64encode(f"{self.user}:{secret}".encode()).decode()}
            case "header":
                return {self.secret_name.lower(): secret}
        return {}

    async def verify(self) -> str:
        """Reads the path to try. / Lit le chemin d'essai."""
        reply = await _request(self, "GET", self.check_path, {}, {}, {}, effect="read")
        return f"{urlsplit(self.address).hostname}: HTTP {reply.status}"


class Body(BaseModel):
    """What a request carries; one of them.

    Args:
        data: As JSON.
        form: As a form.
        text: As it is, of the type `content_type`.
        content_type: Of the text.
    """

    data: Any = None
    form: dict[str, Value] | None = None
    text: str | None = None
    content_type: str = "text/plain; charset=utf-8"


class HttpAnswer(BaseModel):
    """What a service answered.

    Args:
        status: HTTP status.
        headers: Those that say something of the content, in lower case.
        data: As JSON, where it is.
        text: As text, where it is none.
    """

    status: int
    headers: dict[str, str] = Field(default_factory=dict)
    data: Any = None
    text: str = ""


@search
async def read(
    account: HttpAccount,
    path: str,
    query: dict[str, Value] | None = None,
    method: Reading = "GET",
    body: Body | None = None,
    headers: dict[str, str] | None = None,
) -> HttpAnswer:
    """Reads something. / Lit quelque chose.

    Args:
        path: Behind the account's address. / Après l'adresse du compte.
        query: What stands after the question mark. / Ce qui suit le point d'interrogation.
        method: POST only for the account's reading paths. / POST seulement pour les chemins de lecture du compte.
        body: What is asked, by POST. / Ce qui est demandé, par POST.
        headers: Of this request. / De cette requête.
    """
    if method == "POST" and _plain_path(account, path) not in {one.strip("/") for one in account.reading_paths}:
        raise BadInput(
            Words(f"the account does not say that POST {path} only reads",
                  f"le compte n'indique pas que POST {path} ne fait que lire"), remedy=_OPEN, field="path",
        )  # fmt: skip
    return _answer(await _request(account, method, path, query, headers, _sent(body), effect="read"))


@search
async def download(account: HttpAccount, path: str, query: dict[str, Value] | None = None) -> bytes:
    """Reads a file. / Lit un fichier.

    Args:
        path: Behind the account's address. / Après l'adresse du compte.
        query: What stands after the question mark. / Ce qui suit le point d'interrogation.
    """
    return (await _request(account, "GET", path, query, {"accept": "*/*"}, {}, effect="read")).content


@action("write", target="path")
async def write(
    account: HttpAccount,
    method: Changing,
    path: str,
    body: Body | None = None,
    query: dict[str, Value] | None = None,
    headers: dict[str, str] | None = None,
) -> HttpAnswer:
    """Changes something that is the person's own. / Modifie quelque chose qui est à vous.

    Args:
        method: HTTP method. / Méthode HTTP.
        path: Behind the account's address. / Après l'adresse du compte.
        body: What is sent. / Ce qui est transmis.
        query: What stands after the question mark. / Ce qui suit le point d'interrogation.
        headers: Of this request. / De cette requête.
    """
    if account.changes != "write":
        raise BadInput(
            Words("requests of this account may reach others: use http_api.send",
                  "les requêtes de ce compte peuvent atteindre d'autres personnes : utilisez http_api.send"),
            remedy=_OPEN,
        )  # fmt: skip
    return _answer(await _request(account, method, path, query, headers, _sent(body)))


@action("send", target="path")
async def send(
    account: HttpAccount,
    method: Changing,
    path: str,
    body: Body | None = None,
    query: dict[str, Value] | None = None,
    headers: dict[str, str] | None = None,
) -> HttpAnswer:
    """Sends something that may reach others. / Envoie quelque chose qui peut atteindre d'autres personnes.

    Args:
        method: HTTP method. / Méthode HTTP.
        path: Behind the account's address. / Après l'adresse du compte.
        body: What is sent. / Ce qui est transmis.
        query: What stands after the question mark. / Ce qui suit le point d'interrogation.
        headers: Of this request. / De cette requête.
    """
    return _answer(await _request(account, method, path, query, headers, _sent(body)))


@trigger
async def new_items(
    account: HttpAccount,
    path: str,
    mark: str = "id",
    items: str = "",
    query: dict[str, Value] | None = None,
    since: str = "",
) -> News[dict[str, Any]]:
    """Lists what is new in a list since the last time. / Liste ce qui est nouveau depuis la dernière fois.

    Args:
        path: Behind the account's address; its newest items are in the first answer. /
            Après l'adresse du compte ; les plus récents sont dans la première réponse.
        mark: Which field grows from one item to the next: a number, or a time in ISO form. /
            Quel champ croît d'un élément au suivant : un nombre, ou une date ISO.
        items: Where the list stands in the answer: data.items. / Où se trouve la liste dans la réponse.
        query: What stands after the question mark. / Ce qui suit le point d'interrogation.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found: Any = (await _request(account, "GET", path, query, None, {}, effect="read")).json()
    for name in filter(None, items.split(".")):
        found = found.get(name) if isinstance(found, Mapping) else None
    if not isinstance(found, list) or not all(isinstance(one, dict) and one.get(mark) is not None for one in found):
        what = items or path
        raise BadInput(
            Words(f"{what} is no list of items with “{mark}”",
                  f"{what} n'est pas une liste d'éléments avec « {mark} »"),
            field="items",
        )  # fmt: skip
    return newer(found, since, lambda one: _growing(one[mark]))


def _growing(value: Any) -> str:
    """A mark that grows as text does: numbers by 20 digits."""
    return f"{Decimal(str(value)):030.9f}" if isinstance(value, int | float) else str(value)


def _plain_path(account: HttpAccount, path: str) -> str:
    return path.removeprefix(account.address.rstrip("/")).partition("?")[0].strip("/")


def _sent(body: Body | None) -> dict[str, Any]:
    """A body as the kit takes it.

    Raises:
        BadInput: There are two.
    """
    if body is None:
        return {}
    given = [name for name in ("data", "form", "text") if getattr(body, name) is not None]
    if len(given) > 1:
        raise BadInput(Words(f"a request carries one of {', '.join(given)}",
                             f"une requête porte l'un de : {', '.join(given)}"), field="body")  # fmt: skip
    if body.text is not None:
        return {"content": body.text.encode(), "headers": {"content-type": body.content_type}}
    return {"json": body.data} if body.form is None else {"form": body.form}


async def _request(
    account: HttpAccount,
    method: str,
    path: str,
    query: Mapping[str, Value] | None,
    headers: Mapping[str, str] | None,
    body: Mapping[str, Any],
    effect: Literal["read"] | None = None,
) -> Reply:
    given = {name.lower(): value for name, value in (headers or {}).items()}
    if wrong := sorted(_OF_THE_LINE & given.keys()):
        raise BadInput(Words(f"{wrong[0]} is not for a request to say", f"{wrong[0]} n'appartient pas à la requête"),
                       field="headers")  # fmt: skip
    if account.idempotency_header and (key := now_doing().key):
        given[account.idempotency_header.lower()] = key
    params = dict(query or {})
    if account.signs_in == "query":
        params[account.secret_name] = account.secret.get_secret_value()
    merged = {**body, "headers": {**body.get("headers", {}), **given}}
    return await call(account, method, path, params=params, effect=effect, **merged)


def _answer(reply: Reply) -> HttpAnswer:
    is_json = "json" in reply.headers.get("content-type", "") and reply.content
    return HttpAnswer(
        status=reply.status,
        headers={name: reply.headers[name] for name in _KEPT if name in reply.headers},
        data=reply.json() if is_json else None,
        text="" if is_json else reply.text,
    )
