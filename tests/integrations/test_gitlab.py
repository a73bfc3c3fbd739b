"""GitLab on a server of its own, against a stand-in with the rules of its documentation (approvals, pipelines, epics
and rights within a project are not part of it)."""

import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from aiohttp import web

from integrations import gitlab
from integrations.errors import Refused, Unavailable
from integrations.gitlab import GitlabAccount
from integrations.kit import call as calling
from integrations.kit.doing import once
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

TOKEN = "glpat-not-a-real-one"
PROJECT = "studio-élan/site"
BASE = "/api/v4/projects/{project}"


class GitLab(StandIn):
    """One project; times in the server's own zone; lists name the next page in a Link header."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.issues: list[dict[str, Any]] = []  # the oldest first, as the others
        self.merges: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self.releases: list[dict[str, Any]] = []
        self.commits: list[dict[str, Any]] = []
        self.now = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
        self.drop_answer = False
        self._ids = itertools.count(1000)

    def allows(self, request: web.Request) -> bool:
        return request.headers.get("PRIVATE-TOKEN") == self.token

    def unauthorised(self) -> web.Response:
        return web.json_response({"message": "401 Unauthorized"}, status=401)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/api/v4/user", self._user),
            web.get("/api/v4/projects", self._projects),
            web.get(f"{BASE}/issues", self._list),
            web.post(f"{BASE}/issues", self._open),
            web.get(f"{BASE}/issues/{{iid}}", self._issue),
            web.put(f"{BASE}/issues/{{iid}}", self._change),
            web.get(f"{BASE}/issues/{{iid}}/notes", self._list_notes),
            web.post(f"{BASE}/issues/{{iid}}/notes", self._note),
            web.get(f"{BASE}/merge_requests", self._list),
            web.post(f"{BASE}/merge_requests", self._merge),
            web.get(f"{BASE}/repository/commits", self._list_commits),
            web.get(f"{BASE}/repository/compare", self._compare),
            web.get(f"{BASE}/releases", self._list_releases),
            web.post(f"{BASE}/releases", self._release),
            web.get(f"{BASE}/releases/{{tag}}", self._one_release),
        ]

    def time(self) -> str:
        """A minute later; Paris puts its clocks forward at one o'clock, UTC."""
        self.now += timedelta(minutes=1)
        hours = 2 if self.now >= datetime(2027, 3, 28, 1, tzinfo=UTC) else 1
        return self.now.astimezone(timezone(timedelta(hours=hours))).isoformat(timespec="milliseconds")

    def add(self, into: list[dict[str, Any]], **fields: Any) -> dict[str, Any]:
        """One more issue, or merge request."""
        when = self.time()
        one = {"id": next(self._ids), "iid": len(into) + 1, "state": "opened", "labels": [], "description": None,
               "author": {"username": "ines"}, "assignees": [], "created_at": when, "updated_at": when,
               "web_url": f"https://gitlab.example/{PROJECT}/-/issues/{len(into) + 1}", **fields}  # fmt: skip
        into.append(one)
        return one

    def push(self, message: str) -> None:
        """One more commit."""
        self.commits.append({"id": f"{len(self.commits) + 1:040x}", "message": message, "author_name": "Inès",
                             "committed_date": self.time()})  # fmt: skip

    async def _user(self, request: web.Request) -> web.Response:
        return web.json_response({"name": "Inès Élan", "username": "ines"})

    async def _projects(self, request: web.Request) -> web.Response:
        assert request.query["membership"] == "true", "every public project there is, otherwise"
        return _page(request, [{"id": 1, "path_with_namespace": PROJECT, "name": "Site"}])

    async def _list(self, request: web.Request) -> web.Response:
        if request.match_info["project"] not in (PROJECT, "1"):
            return _missing("Project")
        assert request.query["order_by"] == "created_at" and request.query["sort"] == "desc"
        every = self.merges if request.path.endswith("merge_requests") else self.issues
        state, after = request.query.get("state", "all"), request.query.get("created_after")
        wanted = set(filter(None, request.query.get("labels", "").split(",")))
        found = [one for one in reversed(every) if state in ("all", one["state"]) and wanted <= set(one["labels"])]
        if after:
            start = datetime.fromisoformat(after)
            found = [one for one in found if datetime.fromisoformat(one["created_at"]) >= start]
        return _page(request, found)

    def _answered(self, request: web.Request, made: dict[str, Any]) -> web.Response:
        if self.drop_answer:
            self.drop_answer = False
            assert request.transport is not None
            request.transport.close()
        return web.json_response(made, status=201)

    async def _open(self, request: web.Request) -> web.Response:
        body = await given(request)
        if not body.get("title"):
            return web.json_response({"message": {"title": ["can't be blank"]}}, status=400)
        return self._answered(request, self.add(self.issues, **_fields(body)))

    def _find(self, request: web.Request) -> dict[str, Any] | None:
        return next((one for one in self.issues if str(one["iid"]) == request.match_info["iid"]), None)

    async def _issue(self, request: web.Request) -> web.Response:
        found = self._find(request)
        return web.json_response(found) if found else _missing()

    async def _change(self, request: web.Request) -> web.Response:
        found, body = self._find(request), _fields(await given(request))
        if found is None:
            return _missing()
        event = body.pop("state_event", None)
        found |= body | ({"state": {"close": "closed", "reopen": "opened"}[event]} if event else {})
        return web.json_response(found)

    async def _list_notes(self, request: web.Request) -> web.Response:
        found = [one for one in self.notes if one["iid"] == request.match_info["iid"]]
        return _page(request, found if request.query["sort"] == "asc" else found[::-1])

    async def _note(self, request: web.Request) -> web.Response:
        body = (await given(request))["body"]
        one = {"id": next(self._ids), "iid": request.match_info["iid"], "body": body, "system": False,
               "author": {"username": "ines"}, "created_at": self.time()}  # fmt: skip
        self.notes += [one, {**one, "body": "changed the description", "system": True}]
        return self._answered(request, one)

    async def _merge(self, request: web.Request) -> web.Response:
        body = await given(request)
        if [one for one in self.merges if one["source_branch"] == body["source_branch"] and one["state"] == "opened"]:
            said = ["Another open merge request already exists for this source branch: !1"]
            return web.json_response({"message": said}, status=409)
        return self._answered(request, self.add(self.merges, **body, draft=body["title"].startswith("Draft:")))

    async def _list_commits(self, request: web.Request) -> web.Response:
        return _page(request, self.commits[::-1])

    async def _compare(self, request: web.Request) -> web.Response:
        order = [one["id"] for one in self.commits]
        first, last = order.index(request.query["from"]) + 1, order.index(request.query["to"]) + 1
        return web.json_response({"commits": self.commits[first:last], "diffs": []})

    async def _list_releases(self, request: web.Request) -> web.Response:
        return _page(request, self.releases[::-1])

    async def _release(self, request: web.Request) -> web.Response:
        body = await given(request)
        if [one for one in self.releases if one["tag_name"] == body["tag_name"]]:
            return web.json_response({"message": "Release already exists"}, status=409)
        made = {**body, "released_at": self.time(), "upcoming_release": False}
        self.releases.append(made)
        return self._answered(request, made)

    async def _one_release(self, request: web.Request) -> web.Response:
        found = [one for one in self.releases if one["tag_name"] == request.match_info["tag"]]
        return web.json_response(found[0]) if found else _missing()


def _fields(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, **({"labels": body["labels"].split(",")} if "labels" in body else {})}


def _page(request: web.Request, found: list[dict[str, Any]]) -> web.Response:
    size, number = min(int(request.query.get("per_page", "20")), 100), int(request.query.get("page", "1"))
    headers = {}
    if number * size < len(found):
        headers["Link"] = f'<{request.url.update_query({"page": str(number + 1)})}>; rel="next"'
    return web.json_response(found[(number - 1) * size : number * size], headers=headers)


def _missing(what: str = "Not found") -> web.Response:
    return web.json_response({"message": f"404 {what} Not Found"}, status=404)


@pytest.fixture
async def service() -> AsyncIterator[GitLab]:
    made = GitLab()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: GitLab, monkeypatch: pytest.MonkeyPatch) -> GitlabAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return GitlabAccount(server=service.address, private=True, token=TOKEN)


async def test_who_the_account_is(account):
    assert await account.verify() == "Inès Élan (@ines)"
    assert [one.path for one in await gitlab.list_projects.fn(account)] == [PROJECT]
    with pytest.raises(Refused, match="401 Unauthorized"):
        await GitlabAccount(server=account.server, private=True, token="glpat-other").verify()


async def test_an_issue_is_opened_discussed_and_closed(service, account, book):
    where = {"project": PROJECT}
    made = await do(gitlab.create_issue, account, **where, title="Contraste\u202f!", description="Trop clair",
                    labels=["a11y", "site"])  # fmt: skip
    assert (made.description, made.labels) == ("Trop clair", ["a11y", "site"])
    assert "<!-- ff-" in service.issues[0]["description"], "the mark is there, and not shown"
    await do(gitlab.add_comment, account, **where, number=made.number, text="Corrigé")
    await do(gitlab.update_issue, account, **where, number=made.number, state="close", labels=["fait"])
    closed = await gitlab.get_issue.fn(account, PROJECT, made.number)
    assert (closed.state, closed.labels, closed.title) == ("closed", ["fait"], made.title)
    assert [one.text for one in await gitlab.list_comments.fn(account, PROJECT, made.number)] == ["Corrigé"]
    assert await gitlab.list_issues.fn(account, PROJECT) == []
    assert len(await gitlab.list_issues.fn(account, "1", state="all", labels="fait")) == 1
    with pytest.raises(Refused, match="title can't be blank"):
        await do(gitlab.create_issue, account, **where, title="")
    with pytest.raises(Refused, match="Project Not Found"):
        await gitlab.list_issues.fn(account, "studio/autre")


async def test_merge_requests_and_lists_over_their_pages(service, account, book):
    made = await do(gitlab.create_merge_request, account, project=PROJECT, title="Draft: thème", source="theme",
                    target="main")  # fmt: skip
    assert made.draft and [one.source for one in await gitlab.list_merge_requests.fn(account, PROJECT)] == ["theme"]
    with pytest.raises(Refused, match="already exists"):
        await do(gitlab.create_merge_request, account, project=PROJECT, title="x", source="theme", target="main")
    for number in range(130):
        service.push(f"commit {number}")
        service.add(service.issues, title=f"n° {number}")
    assert len(await gitlab.list_issues.fn(account, PROJECT, most=500)) == 130
    assert [one.message for one in await gitlab.list_commits.fn(account, PROJECT, most=120)][119] == "commit 10"


@pytest.mark.parametrize(
    ("step", "more", "kept"),
    [
        (gitlab.create_issue, {"title": "Bogue"}, "issues"),
        (gitlab.add_comment, {"number": 1, "text": "Vu"}, "notes"),
        (gitlab.create_release, {"tag": "v1/été"}, "releases"),
        (gitlab.create_merge_request, {"title": "Thème", "source": "theme", "target": "main"}, "merges"),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
async def test_the_line_breaks_and_it_is_found_by_its_mark(service, account, book, step, more, kept):
    service.drop_answer = True
    with once("a"), pytest.raises(Unavailable):
        await do(step, account, project=PROJECT, **more)
    with once("a"):
        await do(step, account, project=PROJECT, **more)
    assert len([one for one in getattr(service, kept) if not one.get("system")]) == 1


async def test_only_what_came_since_is_news_across_the_change_of_clocks(service, account, book):
    service.add(service.issues, title="vieux")
    start, releases = await gitlab.new_issues.fn(account, PROJECT), await gitlab.new_releases.fn(account, PROJECT)
    assert start.items == [] and releases.items == []
    for number in range(120):  # over two hours
        service.add(service.issues, title=f"n° {number}")
    more = await gitlab.new_issues.fn(account, PROJECT, since=start.cursor)
    assert [one.title for one in more.items] == [f"n° {number}" for number in range(120)]
    assert (await gitlab.new_issues.fn(account, PROJECT, since=more.cursor)).items == []
    await do(gitlab.create_release, account, project=PROJECT, tag="v1", description="Première")
    service.releases.append({**service.releases[0], "tag_name": "v9", "upcoming_release": True})
    news = await gitlab.new_releases.fn(account, PROJECT, since=releases.cursor)
    assert [(one.tag, one.description) for one in news.items] == [("v1", "Première")]
    assert [one.tag for one in await gitlab.list_releases.fn(account, PROJECT)] == ["v9", "v1"]


async def test_commits_are_new_by_the_branch(service, account):
    empty = await gitlab.new_commits.fn(account, PROJECT)
    assert empty.items == []
    service.push("premier")
    first = await gitlab.new_commits.fn(account, PROJECT, since=empty.cursor)
    service.push("deux")
    service.push("trois")
    more = await gitlab.new_commits.fn(account, PROJECT, since=first.cursor)
    assert [[one.message for one in news.items] for news in (first, more)] == [["premier"], ["deux", "trois"]]
    assert (await gitlab.new_commits.fn(account, PROJECT, since=more.cursor)).items == []


async def test_too_many_calls_wait_as_long_as_it_says(service, account, monkeypatch):
    service.refusals.append(web.Response(text="Retry later\n", status=429, headers={"Retry-After": "55"}))
    with pytest.raises(Unavailable, match="Retry later") as caught:
        await account.verify()
    assert caught.value.retry_after == 55.0
