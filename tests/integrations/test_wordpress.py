"""WordPress, against a stand-in with the rules of its REST API's handbook (roles and revisions are not part)."""

import base64
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from integrations import wordpress
from integrations.errors import Refused
from integrations.kit import call as calling
from integrations.kit import effects
from integrations.kit.doing import once
from integrations.wordpress import WordPressAccount
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

PASSWORD = "abcd efgh ijkl mnop qrst uvwx"
SIGN = "Basic " + base64.b64encode(f"inès:{PASSWORD}".encode()).decode()
API = "/wp-json/wp/v2"


class WordPress(StandIn):
    """A site: posts, pages, media, comments; slugs made of titles once something is published."""

    def __init__(self) -> None:
        super().__init__(PASSWORD)
        self.posts: dict[str, dict[int, dict[str, Any]]] = {"posts": {}, "pages": {}}
        self.media: list[dict[str, Any]] = []
        self.comments: list[dict[str, Any]] = []
        self._clock = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

    def allows(self, request: web.Request) -> bool:
        return request.headers.get("Authorization") == SIGN

    def unauthorised(self) -> web.Response:
        return self._error(401, "incorrect_password", "The provided password is an invalid application password.")

    def routes(self) -> list[web.RouteDef]:
        kinds = API + "/{kind:posts|pages}"
        return [
            web.get(f"{API}/users/me", self._who),
            web.get(kinds, self._list),
            web.post(kinds, self._create),
            web.get(kinds + "/{id}", self._get),
            web.post(kinds + "/{id}", self._change),
            web.delete(kinds + "/{id}", self._trash),
            web.get(f"{API}/media", self._media),
            web.post(f"{API}/media", self._upload),
            web.get(f"{API}/comments", self._comments),
            web.get(f"{API}/categories", self._terms),
        ]

    def _error(self, status: int, code: str, message: str) -> web.Response:
        body = {"code": code, "message": message, "data": {"status": status}}
        return web.json_response(body, status=status)

    def _now(self) -> str:
        self._clock += timedelta(seconds=1)
        return self._clock.strftime("%Y-%m-%dT%H:%M:%S")

    def _page(self, request: web.Request, rows: list) -> web.Response:
        size, number = int(request.query.get("per_page", 10)), int(request.query.get("page", 1))
        if not 1 <= size <= 100:
            return self._error(400, "rest_invalid_param", "Invalid parameter(s): per_page")
        pages = -(-len(rows) // size)
        if number > max(pages, 1):
            return self._error(400, "rest_post_invalid_page_number", "The page number requested is larger.")
        headers = {"X-WP-Total": str(len(rows)), "X-WP-TotalPages": str(pages)}
        return web.json_response(rows[(number - 1) * size : number * size], headers=headers)

    async def _who(self, request: web.Request) -> web.Response:
        return web.json_response({"id": 1, "name": "Inès"})

    def _shown(self, one: dict[str, Any]) -> dict[str, Any]:
        texts = {name: {"raw": one[name], "rendered": one[name]} for name in ("title", "content", "excerpt")}
        return {**one, **texts, "link": f"{self.address}/{one['slug'] or '?p=' + str(one['id'])}"}

    async def _list(self, request: web.Request) -> web.Response:
        wanted = request.query.get("status", "publish").split(",")
        rows = [one for one in self.posts[request.match_info["kind"]].values()
                if one["status"] in wanted and request.query.get("slug") in (None, one["slug"])
                and request.query.get("search", "") in one["title"] + one["content"]]  # fmt: skip
        rows.sort(key=lambda one: one["date_gmt"] or "9999", reverse=True)
        return self._page(request, [self._shown(one) for one in rows])

    async def _create(self, request: web.Request) -> web.Response:
        body, kind = await given(request), request.match_info["kind"]
        if kind == "pages" and "categories" in body:
            return self._error(400, "rest_invalid_param", "Invalid parameter(s): categories")
        blank = {"title": "", "content": "", "excerpt": "", "status": "draft", "slug": "", "date_gmt": None}
        made = {**blank, **body, "id": 100 + len(self.posts[kind]), "modified_gmt": self._now()}
        self.posts[kind][made["id"]] = made
        return web.json_response(self._shown(made), status=201)

    def _one(self, request: web.Request) -> dict[str, Any]:
        found = self.posts[request.match_info["kind"]].get(int(request.match_info["id"]))
        if found is None:
            text = '{"code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": {"status": 404}}'
            raise web.HTTPNotFound(text=text, content_type="application/json")
        return found

    async def _get(self, request: web.Request) -> web.Response:
        return web.json_response(self._shown(self._one(request)))

    async def _change(self, request: web.Request) -> web.Response:
        one = self._one(request)
        one |= {**await given(request), "modified_gmt": self._now()}
        if one["status"] == "publish":
            one["date_gmt"] = one["date_gmt"] or self._now()
            one["slug"] = one["slug"] or one["title"].lower().replace(" ", "-")
        return web.json_response(self._shown(one))

    async def _trash(self, request: web.Request) -> web.Response:
        one = self._one(request)
        if one["status"] == "trash":
            return self._error(410, "rest_already_trashed", "The post has already been deleted.")
        one["status"] = "trash"
        return web.json_response(self._shown(one))

    async def _upload(self, request: web.Request) -> web.Response:
        form = await request.post()
        file = form["file"]
        if not file.filename.endswith((".png", ".pdf")):
            return self._error(500, "rest_upload_unknown_error", "Sorry, you are not allowed to upload this file type.")
        made = {"id": len(self.media) + 1, "slug": form["slug"], "title": {"raw": form["title"]},
                "alt_text": form["alt_text"], "mime_type": file.content_type, "bytes": len(file.file.read()),
                "source_url": f"{self.address}/wp-content/uploads/{file.filename}"}  # fmt: skip
        self.media.append(made)
        return web.json_response(made, status=201)

    async def _media(self, request: web.Request) -> web.Response:
        return self._page(request, [one for one in self.media if request.query.get("slug") in (None, one["slug"])])

    def comment(self, text: str) -> None:
        """What a reader writes."""
        number = len(self.comments) + 1
        made = {"id": number, "post": 100, "author_name": "Zoé", "content": {"raw": text}, "status": "hold"}
        self.comments.append({**made, "date_gmt": self._now(), "link": f"{self.address}/#{number}"})

    async def _comments(self, request: web.Request) -> web.Response:
        return self._page(request, list(reversed(self.comments)))

    async def _terms(self, request: web.Request) -> web.Response:
        return self._page(request, [{"id": n, "name": f"Thème {n}", "count": n} for n in range(1, 202)])


@pytest.fixture
async def service() -> AsyncIterator[WordPress]:
    made = WordPress()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: WordPress, monkeypatch: pytest.MonkeyPatch) -> WordPressAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return WordPressAccount(server=f"{service.address}/", private=True, user="inès", password=PASSWORD)


async def test_who_the_account_is(account):
    assert await account.verify() == "Inès @ 127.0.0.1"
    with pytest.raises(Refused, match="invalid application password"):
        await account.model_copy(update={"password": wordpress.SecretStr("x")}).verify()


async def test_a_draft_is_written_published_and_taken_back(service, account, book):
    draft = await do(wordpress.create_draft, account, title="Été à Lyon", content="<p>Bientôt</p>", categories=[3])
    assert (draft.status, draft.published, draft.content) == ("draft", None, "<p>Bientôt</p>")
    draft = await do(wordpress.update_draft, account, post=draft.id, content="<p>1 200,50 €</p>")
    published = await do(wordpress.publish, account, post=draft.id)
    assert (published.status, published.slug, published.content) == ("publish", "été-à-lyon", "<p>1 200,50 €</p>")
    assert (await do(wordpress.publish, account, post=draft.id)).published == published.published
    with pytest.raises(Refused, match="is no draft"):
        await do(wordpress.update_draft, account, post=draft.id, title="x")
    await do(wordpress.update_published, account, post=draft.id, title="Été à Lyon, suite")
    assert service.posts["posts"][draft.id]["title"] == "Été à Lyon, suite"
    assert (await do(wordpress.unpublish, account, post=draft.id)).status == "draft"
    for _ in range(2):
        assert await do(wordpress.trash, account, post=draft.id)
    assert await wordpress.list_posts.fn(account) == []
    assert len(await wordpress.list_posts.fn(account, status="trash")) == 1


async def test_what_others_see_needs_an_approval(service, account, book):
    draft = await do(wordpress.create_draft, account, title="x", content="y", kind="pages", categories=[1])
    for step, more in ((wordpress.publish, {}), (wordpress.update_published, {"title": "z"})):
        with pytest.raises(Refused, match="nobody has approved"):
            await step.fn(account, post=draft.id, kind="pages", **more)
    assert service.posts["pages"][draft.id]["status"] == "draft"
    later = await do(wordpress.publish, account, post=draft.id, kind="pages", slug="offre",
                     at=datetime(2126, 1, 1, 9, 0, tzinfo=UTC))  # fmt: skip
    assert (later.status, later.slug, later.published.year) == ("future", "offre", 2126)


async def test_a_draft_or_a_file_that_was_left_is_found_again(service, account, book, monkeypatch):
    monkeypatch.setattr(effects, "GRACE", timedelta(0))
    with monkeypatch.context() as cut, once("le brouillon"), pytest.raises(ZeroDivisionError):
        cut.setattr(wordpress, "post_of", lambda *_: 1 / 0)
        await do(wordpress.create_draft, account, title="Une fois", content="")
    with once("le brouillon"):
        found = await do(wordpress.create_draft, account, title="Une fois", content="")
    assert list(service.posts["posts"]) == [found.id]
    with monkeypatch.context() as cut, once("le logo"), pytest.raises(ZeroDivisionError):
        cut.setattr(wordpress, "media_of", lambda *_: 1 / 0)
        await do(wordpress.upload, account, name="logo.png", content=b"\x89PNG")
    with once("le logo"):
        logo = await do(wordpress.upload, account, name="logo.png", content=b"\x89PNG")
    assert [one["id"] for one in service.media] == [logo.id]


async def test_a_file_is_put_into_the_library(service, account, book):
    made = await do(wordpress.upload, account, name="N° 1.png", content=b"\x89PNG", alt="Le café")
    assert (made.content_type, made.alt, made.title) == ("image/png", "Le café", "N° 1.png")
    assert service.media[0]["bytes"] == 4
    service.refusals.append(service._error(413, "rest_upload_too_large", "The file is too large."))
    with pytest.raises(Refused, match="too large"):
        await do(wordpress.upload, account, name="b.png", content=b"x")


async def test_lists_end_with_the_last_page(service, account, book):
    assert len(await wordpress.list_terms.fn(account)) == 201
    for number in range(3):
        await do(wordpress.create_draft, account, title=f"Article {number}", content="")
    assert len(await wordpress.list_posts.fn(account, most=2)) == 2
    assert [one.title for one in await wordpress.list_posts.fn(account, search_for="Article 1")] == ["Article 1"]


async def test_posts_and_comments_are_news_once(service, account, book):
    posts, comments = await wordpress.new_posts.fn(account), await wordpress.new_comments.fn(account)
    draft = await do(wordpress.create_draft, account, title="Neuf", content="")
    assert (await wordpress.new_posts.fn(account, since=posts.cursor)).items == []
    await do(wordpress.publish, account, post=draft.id)
    more = await wordpress.new_posts.fn(account, since=posts.cursor)
    assert [one.title for one in more.items] == ["Neuf"]
    assert (await wordpress.new_posts.fn(account, since=more.cursor)).items == []
    for text in ("Bravo !", "Merci"):
        service.comment(text)
    said = await wordpress.new_comments.fn(account, since=comments.cursor)
    assert [(one.content, one.author, one.status) for one in said.items] == [
        ("Bravo !", "Zoé", "hold"),
        ("Merci", "Zoé", "hold"),
    ]
    assert (await wordpress.new_comments.fn(account, since=said.cursor)).items == []
