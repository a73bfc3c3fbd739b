"""GitHub, against a stand-in with the rules of its documentation (search, reviews, checks, branches' protection and
rights within a repository are not part of it)."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from integrations import github
from integrations.errors import BadInput, Refused, Unavailable
from integrations.github import GithubAccount
from integrations.kit import call as calling
from integrations.kit import effects
from integrations.kit.doing import once
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

TOKEN = "github_pat_not_a_real_one"
REPO = "studio-elan/site"


class GitHub(StandIn):
    """One repository. Issues and pull requests share their numbers; lists name the next page in a Link header."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.threads: list[dict[str, Any]] = []  # issues and pull requests, the oldest first
        self.comments: list[dict[str, Any]] = []
        self.releases: list[dict[str, Any]] = []
        self.commits: list[dict[str, Any]] = []  # of the only branch, the oldest first
        self.now = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
        self.drop_answer = False

    def unauthorised(self) -> web.Response:
        return web.json_response({"message": "Bad credentials"}, status=401)

    def routes(self) -> list[web.RouteDef]:
        base = f"/repos/{REPO}"
        return [
            web.get("/user", self._user),
            web.get(f"{base}/issues", self._issues),
            web.post(f"{base}/issues", self._open),
            web.get(f"{base}/issues/{{number}}", self._thread),
            web.patch(f"{base}/issues/{{number}}", self._change),
            web.get(f"{base}/issues/{{number}}/comments", self._list_comments),
            web.post(f"{base}/issues/{{number}}/comments", self._comment),
            web.get(f"{base}/commits", self._list_commits),
            web.get(f"{base}/compare/{{span}}", self._compare),
            web.get(f"{base}/releases", self._list_releases),
            web.post(f"{base}/releases", self._release),
            web.get(f"{base}/releases/{{id}}", self._one_release),
            web.delete(f"{base}/releases/{{id}}", self._delete_release),
            web.get(f"{base}/pulls", self._pulls),
            web.post(f"{base}/pulls", self._pull),
            web.get(f"{base}/pulls/{{number}}", self._thread),
        ]

    def add(self, **fields: Any) -> dict[str, Any]:
        """One more issue, or pull request."""
        number = len(self.threads) + 1
        one = {"number": number, "state": "open", "body": None, "user": {"login": "ines"}, "labels": [],
               "created_at": self._time(), "updated_at": self._time(), "comments": 0,
               "html_url": f"https://github.com/{REPO}/issues/{number}", **fields}  # fmt: skip
        self.threads.append(one)
        return one

    def push(self, message: str) -> str:
        """One more commit, written a year ago."""
        sha = f"{len(self.commits) + 1:040x}"
        written = {"message": message, "author": {"name": "Inès", "date": "2026-01-01T00:00:00Z"}}
        self.commits.append({"sha": sha, "html_url": f"https://github.com/{REPO}/commit/{sha}", "commit": written})
        return sha

    def _time(self) -> str:
        self.now += timedelta(minutes=1)
        return self.now.isoformat().replace("+00:00", "Z")

    async def _user(self, request: web.Request) -> web.Response:
        for name, value in (("X-GitHub-Api-Version", "2022-11-28"), ("Accept", "application/vnd.github+json")):
            if request.headers.get(name) != value:
                return _error(400, f"{name} is not {value}")
        if "freelance-flows" not in request.headers.get("User-Agent", ""):
            return _error(403, "Request forbidden by administrative rules. Please make sure it has a User-Agent header")
        return web.json_response({"login": "studio-elan"})

    async def _issues(self, request: web.Request) -> web.Response:
        wanted = set(filter(None, request.query.get("labels", "").split(",")))
        found = [one for one in reversed(self.threads) if request.query.get("state", "open") in ("all", one["state"])]
        return _page(request, [one for one in found if wanted <= {label["name"] for label in one["labels"]}])

    async def _pulls(self, request: web.Request) -> web.Response:
        found = [one for one in reversed(self.threads) if "pull_request" in one]
        return _page(request, [one for one in found if request.query.get("state", "open") in ("all", one["state"])])

    async def _open(self, request: web.Request) -> web.Response:
        body = await given(request)
        if not body.get("title"):
            return _error(422, "Validation Failed", [{"code": "missing_field", "field": "title"}])
        labels = [{"name": name} for name in body["labels"]]
        made = self.add(title=body["title"], body=body["body"], labels=labels,
                        assignees=[{"login": name} for name in body["assignees"]])  # fmt: skip
        return self._answered(request, made)

    async def _pull(self, request: web.Request) -> web.Response:
        body = await given(request)
        if [one for one in self.threads if one.get("head", {}).get("ref") == body["head"] and one["state"] == "open"]:
            return _error(422, "Validation Failed", [{"message": f"A pull request already exists for {body['head']}."}])
        made = self.add(title=body["title"], body=body["body"], draft=body["draft"], head={"ref": body["head"]},
                        base={"ref": body["base"]}, merged_at=None, pull_request={})  # fmt: skip
        return self._answered(request, made)

    def _answered(self, request: web.Request, made: dict[str, Any]) -> web.Response:
        if self.drop_answer:
            self.drop_answer = False
            assert request.transport is not None
            request.transport.close()
        return web.json_response(made, status=201)

    def _find(self, request: web.Request) -> dict[str, Any] | None:
        number = int(request.match_info["number"])
        return self.threads[number - 1] if number <= len(self.threads) else None

    async def _thread(self, request: web.Request) -> web.Response:
        found = self._find(request)
        return web.json_response(found) if found else _error(404, "Not Found")

    async def _change(self, request: web.Request) -> web.Response:
        found, body = self._find(request), await given(request)
        if found is None:
            return _error(404, "Not Found")
        if "labels" in body:
            body["labels"] = [{"name": name} for name in body["labels"]]
        found |= body
        return web.json_response(found)

    async def _list_comments(self, request: web.Request) -> web.Response:
        return _page(request, [one for one in self.comments if one["issue"] == request.match_info["number"]])

    async def _comment(self, request: web.Request) -> web.Response:
        body = await given(request)
        one = {"id": len(self.comments) + 1, "body": body["body"], "issue": request.match_info["number"],
               "user": {"login": "studio-elan"}, "created_at": self._time()}  # fmt: skip
        self.comments.append(one)
        return self._answered(request, one)

    async def _list_commits(self, request: web.Request) -> web.Response:
        if not self.commits:
            return _error(409, "Git Repository is empty.")
        return _page(request, self.commits[::-1])

    async def _compare(self, request: web.Request) -> web.Response:
        base, _, head = request.match_info["span"].partition("...")
        order = [one["sha"] for one in self.commits]
        if base not in order or head not in order:
            return _error(404, "Not Found")
        page = _page(request, self.commits[order.index(base) + 1 : order.index(head) + 1], "commits")
        return page

    async def _list_releases(self, request: web.Request) -> web.Response:
        return _page(request, self.releases[::-1])

    async def _release(self, request: web.Request) -> web.Response:
        body = await given(request)
        if [one for one in self.releases if one["tag_name"] == body["tag_name"] and not one["draft"]]:
            return _error(422, "Validation Failed", [{"code": "already_exists", "field": "tag_name"}])
        one = {"id": len(self.releases) + 1, "published_at": None if body["draft"] else self._time(), **body}
        self.releases.append(one)
        return self._answered(request, one)

    async def _one_release(self, request: web.Request) -> web.Response:
        found = [one for one in self.releases if str(one["id"]) == request.match_info["id"]]
        return web.json_response(found[0]) if found else _error(404, "Not Found")

    async def _delete_release(self, request: web.Request) -> web.Response:
        kept = [one for one in self.releases if str(one["id"]) != request.match_info["id"]]
        if len(kept) == len(self.releases):
            return _error(404, "Not Found")
        self.releases = kept
        return web.Response(status=204)


def _page(request: web.Request, found: list[dict[str, Any]], inside: str = "") -> web.Response:
    size, number = min(int(request.query.get("per_page", "30")), 100), int(request.query.get("page", "1"))
    items = found[(number - 1) * size : number * size]
    headers = {}
    if number * size < len(found):
        following = request.url.update_query({"page": str(number + 1)})
        headers["Link"] = f'<{following}>; rel="next", <{request.url}>; rel="last"'
    return web.json_response({inside: items} if inside else items, headers=headers)


def _error(status: int, message: str, errors: list[dict[str, str]] | None = None) -> web.Response:
    return web.json_response({"message": message, **({"errors": errors} if errors else {})}, status=status)


@pytest.fixture
async def service() -> AsyncIterator[GitHub]:
    made = GitHub()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: GitHub, monkeypatch: pytest.MonkeyPatch) -> GithubAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return GithubAccount(server=service.address, private=True, token=TOKEN)


async def test_who_the_account_is(account):
    assert await account.verify() == "studio-elan"
    with pytest.raises(Refused, match="Bad credentials"):
        await GithubAccount(server=account.server, private=True, token="ghp_other").verify()


async def test_an_issue_is_opened_discussed_and_closed(service, account, book):
    made = await do(github.create_issue, account, repository=REPO, title="Page d'accueil\u202f: contraste",
                    body="Trop clair", labels=["a11y"], assignees=["ines"])  # fmt: skip
    assert made.body == "Trop clair", "the mark is not ours to read"
    assert "<!-- ff-" in service.threads[0]["body"] and made.assignees == ["ines"]
    await do(github.add_comment, account, repository=REPO, number=made.number, body="Corrigé")
    await do(github.update_issue, account, repository=REPO, number=made.number, state="closed", labels=["a11y", "ok"])
    closed = await github.get_issue.fn(account, REPO, made.number)
    assert (closed.state, closed.labels, closed.title) == ("closed", ["a11y", "ok"], made.title)
    assert [one.body for one in await github.list_comments.fn(account, REPO, made.number)] == ["Corrigé"]
    assert await github.list_issues.fn(account, REPO) == []
    assert len(await github.list_issues.fn(account, REPO, state="all", labels="ok")) == 1
    with pytest.raises(Refused, match="Not Found"):
        await github.get_issue.fn(account, REPO, 99)
    with pytest.raises(BadInput):
        await github.get_issue.fn(account, "site", 1)


async def test_pull_requests_are_no_issues(service, account, book):
    made = await do(github.create_pull_request, account, repository=REPO, title="Thème", head="theme", base="main")
    service.add(title="Un bogue")
    assert [one.title for one in await github.list_issues.fn(account, REPO)] == ["Un bogue"]
    assert [one.head for one in await github.list_pull_requests.fn(account, REPO)] == ["theme"]
    assert (await github.get_pull_request.fn(account, REPO, made.number)).base == "main"
    with pytest.raises(Refused, match="already exists"):
        await do(github.create_pull_request, account, repository=REPO, title="Thème", head="theme", base="main")


async def test_lists_go_over_their_pages(service, account):
    for number in range(230):
        service.add(title=f"n° {number}", **({"pull_request": {}} if number % 2 else {}))
        service.push(f"commit {number}")
    assert len(await github.list_issues.fn(account, REPO, most=500)) == 115
    assert len(await github.list_issues.fn(account, REPO, most=60)) == 60
    found = await github.list_commits.fn(account, REPO, most=120)
    assert [len(found), found[0].message, found[119].message] == [120, "commit 229", "commit 110"]


async def test_a_release_is_published_once_and_taken_back(service, account, book):
    draft = await do(github.create_release, account, repository=REPO, tag="v1", body="Première", draft=True)
    made = await do(github.create_release, account, repository=REPO, tag="v2", body="Deuxième", branch="main")
    assert draft.published is None and made.published and made.name == "v2"
    with pytest.raises(Refused, match="tag_name: already_exists"):
        await do(github.create_release, account, repository=REPO, tag="v2")
    assert [one.tag for one in await github.list_releases.fn(account, REPO)] == ["v2", "v1"]
    assert await do(github.delete_release, account, repository=REPO, id=made.id) is True
    assert [one["tag_name"] for one in service.releases] == ["v1"]


@pytest.mark.parametrize(
    ("step", "more", "kept"),
    [
        (github.create_issue, {"title": "Bogue"}, "threads"),
        (github.add_comment, {"number": 1, "body": "Vu"}, "comments"),
        (github.create_release, {"tag": "v1", "draft": True}, "releases"),
        (github.create_pull_request, {"title": "Thème", "head": "theme", "base": "main"}, "threads"),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
async def test_the_line_breaks_and_it_is_found_by_its_mark(service, account, book, step, more, kept):
    service.drop_answer = True
    with once("a"), pytest.raises(Unavailable):
        await do(step, account, repository=REPO, **more)
    with once("a"):
        made = await do(step, account, repository=REPO, **more)
    assert len(getattr(service, kept)) == 1 and made.body == more.get("body", "")


async def test_what_never_arrived_is_done_after_a_while(service, account, book, monkeypatch):
    service.refusals.append(web.Response(status=502))
    with once("b"), pytest.raises(Unavailable):
        await do(github.create_issue, account, repository=REPO, title="Bogue")
    with once("b"), pytest.raises(Unavailable, match="may still be under way"):
        await do(github.create_issue, account, repository=REPO, title="Bogue")
    monkeypatch.setattr(effects, "GRACE", timedelta(0))
    with once("b"):
        await do(github.create_issue, account, repository=REPO, title="Bogue")
    assert len(service.threads) == 1


async def test_only_new_issues_and_releases_are_news(service, account, book):
    service.add(title="vieux")
    issues, releases = await github.new_issues.fn(account, REPO), await github.new_releases.fn(account, REPO)
    assert issues.items == [] and releases.items == []
    for number in range(150):
        service.add(title=f"n° {number}", **({"pull_request": {}} if number == 3 else {}))
    more = await github.new_issues.fn(account, REPO, since=issues.cursor)
    assert [more.items[0].title, len(more.items)] == ["n° 0", 149]
    assert (await github.new_issues.fn(account, REPO, since=more.cursor)).items == []
    await do(github.create_release, account, repository=REPO, tag="v1", draft=True)
    await do(github.create_release, account, repository=REPO, tag="v2")
    news = await github.new_releases.fn(account, REPO, since=releases.cursor)
    assert [one.tag for one in news.items] == ["v2"]
    assert (await github.new_releases.fn(account, REPO, since=news.cursor)).items == []


async def test_commits_are_new_by_the_branch_whenever_they_were_written(service, account):
    empty = await github.new_commits.fn(account, REPO)
    assert empty.items == []
    service.push("premier")
    first = await github.new_commits.fn(account, REPO, since=empty.cursor)
    assert [one.message for one in first.items] == ["premier"]
    for number in range(130):
        service.push(f"commit {number}")
    more = await github.new_commits.fn(account, REPO, since=first.cursor)
    assert [one.message for one in more.items] == [f"commit {number}" for number in range(130)]
    assert (await github.new_commits.fn(account, REPO, since=more.cursor)).items == []
    assert (await github.new_commits.fn(account, REPO)).items == []


@pytest.mark.parametrize(
    ("answer", "raised", "wait"),
    [
        (lambda: _error(403, "You have exceeded a secondary rate limit."), Unavailable, 60.0),
        (lambda: web.json_response({}, status=403, headers={"Retry-After": "90"}), Unavailable, 90.0),
        (lambda: _error(403, "Resource not accessible by personal access token"), Refused, None),
        (lambda: _error(422, "Validation Failed"), Refused, None),
    ],
)
async def test_its_errors_are_named_by_what_to_do_next(service, account, answer, raised, wait):
    service.refusals.append(answer())
    with pytest.raises(raised) as caught:
        await account.verify()
    assert getattr(caught.value, "retry_after", None) == wait
