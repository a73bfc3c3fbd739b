"""GitLab, on gitlab.com or a server of your own: issues, merge requests, commits, releases, by its REST API, version 4
(docs.gitlab.com/api/rest)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from urllib.parse import quote

from pydantic import Field, SecretStr

from integrations import gitlab_reading as reading
from integrations.gitlab_reading import Comment, Commit, Issue, MergeRequest, Project, Release
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.limits import Rate
from integrations.kit.news import START, News, newer
from integrations.kit.paging import by_link
from integrations.kit.steps import action, search, trigger
from integrations.kit.transport import Answer
from integrations.marks import holds, marked

PAGE = 100
_LOOK_BACK = 1000  # how many of the newest are searched for a mark
_GONE = frozenset({404})
_NEWEST = {"order_by": "created_at", "sort": "desc", "per_page": PAGE}
Most = Annotated[int, Field(ge=1, le=10_000)]


class GitlabAccount(Account):
    """A GitLab account. / Un compte GitLab."""

    service = "gitlab"
    vendor = "GitLab"
    home = "https://gitlab.com"
    # docs.gitlab.com/user/gitlab_com/#rate-limits-on-gitlabcom; a server of your own tells its own by headers.
    rate = Rate(2000, 60.0)
    later = 60.0  # its limits are counted by the minute
    where = "https://gitlab.com/-/user_settings/personal_access_tokens"

    token: SecretStr = Field(
        title="Access token / Jeton d'accès",
        description="glpat-…, with the scope api, of yours or of a project / "
        "glpat-…, avec la portée « api », de vous ou d'un projet",
    )

    async def authorization(self) -> Mapping[str, str]:
        return {"private-token": self.token.get_secret_value()}

    def explain(self, answer: Answer) -> str:
        return reading.complaint(answer) or super().explain(answer)

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        found = (await call(self, "GET", "api/v4/user", effect="read")).json()
        return f"{found['name']} (@{found['username']})"


@search
async def list_projects(account: GitlabAccount, query: str = "", most: Most = 100) -> list[Project]:
    """Lists the projects of which the account is a member. / Liste les projets dont le compte est membre.

    Args:
        query: A part of the name. / Une partie du nom.
        most: How many at most. / Combien au plus.
    """
    params = {"membership": True, "search": query or None, "per_page": PAGE}
    return [reading.project(one) for one in await by_link(account, "api/v4/projects", params, most)]


@search
async def list_issues(
    account: GitlabAccount,
    project: str,
    state: Literal["opened", "closed", "all"] = "opened",
    labels: str = "",
    most: Most = 100,
) -> list[Issue]:
    """Lists issues, the newest first. / Liste les tickets, les plus récents d'abord.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        state: Opened, closed or all. / Ouverts (opened), fermés (closed) ou tous (all).
        labels: Only those with all of these labels, by commas. / Seulement avec toutes ces étiquettes, par virgules.
        most: How many at most. / Combien au plus.
    """
    params = {**_NEWEST, "state": state, "labels": labels or None}
    return [reading.issue(one) for one in await by_link(account, _in(project, "issues"), params, most)]


@search
async def get_issue(account: GitlabAccount, project: str, number: int) -> Issue:
    """Gets an issue. / Lit un ticket.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        number: The issue's, within the project. / Celui du ticket, dans le projet.
    """
    return reading.issue((await call(account, "GET", _in(project, f"issues/{number}"))).json())


async def _issue_with_mark(account: GitlabAccount, project: str, **_: Any) -> Issue | None:
    found = await by_link(account, _in(project, "issues"), {**_NEWEST, "state": "all"}, _LOOK_BACK)
    return next((reading.issue(one) for one in found if holds(one["description"])), None)


@action("send", target="project", repeat="asked", ask=_issue_with_mark)
async def create_issue(
    account: GitlabAccount,
    project: str,
    title: str,
    description: str = "",
    labels: tuple[str, ...] = (),
    confidential: bool = False,
) -> Issue:
    """Opens an issue. / Ouvre un ticket.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        title: What it is about. / Son sujet.
        description: Its text, in Markdown. / Son texte, en Markdown.
        labels: Names of labels. / Noms d'étiquettes.
        confidential: Whether only members of the project see it. / Si seuls les membres du projet le voient.
    """
    given = {"title": title, "description": marked(description), "confidential": confidential}
    given |= {"labels": ",".join(labels)} if labels else {}
    return reading.issue((await call(account, "POST", _in(project, "issues"), json=given)).json())


@action("send", target="project", repeat="keyed")
async def update_issue(
    account: GitlabAccount,
    project: str,
    number: int,
    title: str | None = None,
    description: str | None = None,
    state: Literal["close", "reopen"] | None = None,
    labels: tuple[str, ...] | None = None,
) -> Issue:
    """Changes, closes or reopens an issue; what is not given stays. / Modifie, ferme ou rouvre un ticket.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        number: The issue's, within the project. / Celui du ticket, dans le projet.
        title: Its new title. / Son nouveau titre.
        description: Its new text. / Son nouveau texte.
        state: Close or reopen. / Fermer (close) ou rouvrir (reopen).
        labels: All its labels from now on. / Toutes ses étiquettes désormais.
    """
    names = None if labels is None else ",".join(labels)
    given = {"title": title, "description": description, "state_event": state, "labels": names}
    given = {name: value for name, value in given.items() if value is not None}
    return reading.issue((await call(account, "PUT", _in(project, f"issues/{number}"), json=given)).json())


@search
async def list_comments(account: GitlabAccount, project: str, number: int, most: Most = 100) -> list[Comment]:
    """Lists an issue's comments, the oldest first. / Liste les commentaires d'un ticket, les plus anciens d'abord.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        number: The issue's, within the project. / Celui du ticket, dans le projet.
        most: How many at most, with what GitLab notes itself. / Combien au plus, avec les notes de GitLab.
    """
    found = await by_link(account, _in(project, f"issues/{number}/notes"), {**_NEWEST, "sort": "asc"}, most)
    return [reading.comment(one) for one in found if not one.get("system")]


async def _comment_with_mark(account: GitlabAccount, project: str, number: int, text: str) -> Comment | None:
    found = await by_link(account, _in(project, f"issues/{number}/notes"), _NEWEST, _LOOK_BACK)
    return next((reading.comment(one) for one in found if holds(one["body"])), None)


@action("send", target="project", repeat="asked", ask=_comment_with_mark)
async def add_comment(account: GitlabAccount, project: str, number: int, text: str) -> Comment:
    """Comments on an issue. / Commente un ticket.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        number: The issue's, within the project. / Celui du ticket, dans le projet.
        text: What it says, in Markdown. / Le texte, en Markdown.
    """
    path = _in(project, f"issues/{number}/notes")
    return reading.comment((await call(account, "POST", path, json={"body": marked(text)})).json())


@search
async def list_merge_requests(
    account: GitlabAccount,
    project: str,
    state: Literal["opened", "closed", "merged", "all"] = "opened",
    most: Most = 100,
) -> list[MergeRequest]:
    """Lists merge requests, the newest first. / Liste les merge requests, les plus récentes d'abord.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        state: Opened, closed, merged or all. / Ouvertes (opened), fermées (closed), fusionnées (merged), toutes (all).
        most: How many at most. / Combien au plus.
    """
    found = await by_link(account, _in(project, "merge_requests"), {**_NEWEST, "state": state}, most)
    return [reading.merge_request(one) for one in found]


async def _merge_request_with_mark(account: GitlabAccount, project: str, **_: Any) -> MergeRequest | None:
    found = await by_link(account, _in(project, "merge_requests"), {**_NEWEST, "state": "all"}, _LOOK_BACK)
    return next((reading.merge_request(one) for one in found if holds(one["description"])), None)


@action("send", target="project", repeat="asked", ask=_merge_request_with_mark)
async def create_merge_request(
    account: GitlabAccount, project: str, title: str, source: str, target: str, description: str = ""
) -> MergeRequest:
    """Opens a merge request. / Ouvre une merge request.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        title: What it is about; “Draft: …” while it is not ready. / Son sujet ; « Draft: … » si elle n'est pas prête.
        source: The branch with the changes. / La branche modifiée.
        target: The branch they are for. / La branche visée.
        description: Its text, in Markdown. / Son texte, en Markdown.
    """
    given = {"title": title, "source_branch": source, "target_branch": target, "description": marked(description)}
    return reading.merge_request((await call(account, "POST", _in(project, "merge_requests"), json=given)).json())


@search
async def list_commits(
    account: GitlabAccount, project: str, branch: str = "", path: str = "", most: Most = 100
) -> list[Commit]:
    """Lists commits, the newest first. / Liste les commits, les plus récents d'abord.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        branch: A branch or tag; the default branch if empty. / Une branche ou un tag ; celle par défaut si vide.
        path: Only those that touch it. / Seulement ceux qui y touchent.
        most: How many at most. / Combien au plus.
    """
    params = {"ref_name": branch or None, "path": path or None, "per_page": PAGE}
    return [reading.commit(one) for one in await by_link(account, _in(project, "repository/commits"), params, most)]


@search
async def list_releases(account: GitlabAccount, project: str, most: Most = 100) -> list[Release]:
    """Lists releases, the newest first. / Liste les versions publiées, les plus récentes d'abord.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        most: How many at most. / Combien au plus.
    """
    found = await by_link(account, _in(project, "releases"), {"per_page": PAGE}, most)
    return [reading.release(one) for one in found]


async def _release_with_mark(account: GitlabAccount, project: str, tag: str, **_: Any) -> Release | None:
    reply = await call(account, "GET", _in(project, f"releases/{quote(tag, safe='')}"), expected=_GONE)
    found = reply.json() if reply.status == 200 else {}
    return reading.release(found) if holds(found.get("description")) else None


@action("send", target="tag", repeat="asked", ask=_release_with_mark)
async def create_release(
    account: GitlabAccount, project: str, tag: str, name: str = "", description: str = "", branch: str = ""
) -> Release:
    """Publishes a release. / Publie une version.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        tag: Its tag. / Son tag.
        name: What it is called. / Son nom.
        description: What is new, in Markdown. / Les nouveautés, en Markdown.
        branch: From where the tag is made, if there is none. / D'où le tag est créé s'il n'existe pas.
    """
    given = {"tag_name": tag, "name": name or tag, "description": marked(description)}
    given |= {"ref": branch} if branch else {}
    return reading.release((await call(account, "POST", _in(project, "releases"), json=given)).json())


@trigger
async def new_issues(account: GitlabAccount, project: str, since: str = "") -> News[Issue]:
    """Lists issues that were opened since the last time. / Liste les tickets ouverts depuis la dernière fois.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    after = since.partition(" ")[0] if since not in ("", START) else None
    params = {**_NEWEST, "state": "all", "created_after": after, "per_page": PAGE if since else 1}
    found = await by_link(account, _in(project, "issues"), params, 10_000 if since else 1)
    news = newer(found, since, lambda one: f"{_utc(one['created_at'])} {one['iid']:010d}")
    return News(items=[reading.issue(one) for one in news.items], cursor=news.cursor)


@trigger
async def new_releases(account: GitlabAccount, project: str, since: str = "") -> News[Release]:
    """Lists releases that came out since the last time. / Liste les versions sorties depuis la dernière fois.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found = await by_link(account, _in(project, "releases"), {"per_page": PAGE}, _LOOK_BACK)
    out = [one for one in found if not one.get("upcoming_release")]
    news = newer(out, since, lambda one: f"{_utc(one['released_at'])} {one['tag_name']}")
    return News(items=[reading.release(one) for one in news.items], cursor=news.cursor)


@trigger
async def new_commits(account: GitlabAccount, project: str, branch: str = "", since: str = "") -> News[Commit]:
    """Lists commits that came to a branch since the last time. / Liste les commits arrivés depuis la dernière fois.

    Args:
        project: group/name or number. / groupe/nom ou numéro.
        branch: Which branch; the default one if empty. / Quelle branche ; celle par défaut si vide.
        since: The cursor of the last time, a commit. / Le curseur de la dernière fois, un commit.
    """
    path, params = _in(project, "repository/commits"), {"ref_name": branch or None, "per_page": PAGE}
    newest = await by_link(account, path, {**params, "per_page": 1}, 1)
    head = newest[0]["id"] if newest else START
    if not since or head in (since, START):
        return News(cursor=head)
    if since == START:
        found = (await by_link(account, path, params, _LOOK_BACK))[::-1]
    else:  # by what the branch holds: a commit's time may lie before the last look
        span = {"from": since, "to": head}
        found = (await call(account, "GET", _in(project, "repository/compare"), params=span)).json()["commits"]
    return News(items=sorted(map(reading.commit, found), key=lambda one: one.at), cursor=head)


def _in(project: str, path: str) -> str:
    return f"api/v4/projects/{quote(project, safe='')}/{path}"


def _utc(time: str) -> str:
    """A time that can be compared: a server of its own writes it in its own zone."""
    return datetime.fromisoformat(time).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
