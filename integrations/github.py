"""GitHub: issues, comments, commits, releases and pull requests, by its REST API (docs.github.com/rest)."""

from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import quote

from pydantic import Field, SecretStr

from integrations import github_lists as lists
from integrations import github_reading as reading
from integrations.github_lists import LOOK_BACK, PAGE, Most, Repository, State
from integrations.github_reading import Comment, Commit, Issue, PullRequest, Release
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.limits import Rate
from integrations.kit.news import START, News, newer
from integrations.kit.paging import by_link, pages_by_link
from integrations.kit.steps import action, search, trigger
from integrations.kit.transport import Answer
from integrations.marks import marked

_EMPTY = frozenset({409})  # "Git Repository is empty."


class GithubAccount(Account):
    """A GitHub account. / Un compte GitHub."""

    service = "github"
    vendor = "GitHub"
    home = "https://api.github.com"
    # docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: 900 points a minute, a read is one point;
    # the 5,000 an hour are told by headers. After a secondary limit without one: at least a minute.
    rate = Rate(900, 60.0)
    later = 60.0
    where = "https://github.com/settings/personal-access-tokens"

    token: SecretStr = Field(
        title="Access token / Jeton d'accès",
        description="github_pat_…, with Contents, Issues, Pull requests; own server: https://HOST/api/v3 / "
        "github_pat_…, avec Contents, Issues et Pull requests ; serveur à vous : https://HÔTE/api/v3",
    )

    def headers(self) -> Mapping[str, str]:
        return {**super().headers(), "accept": "application/vnd.github+json", "x-github-api-version": "2022-11-28"}

    async def authorization(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self.token.get_secret_value()}"}

    def is_throttled(self, answer: Answer) -> bool:
        # Both limits may answer 403 instead of 429.
        return answer.status == 403 and (
            "retry-after" in answer.headers
            or answer.headers.get("x-ratelimit-remaining") == "0"
            or b"secondary rate limit" in answer.content.lower()
        )

    def explain(self, answer: Answer) -> str:
        return reading.complaint(answer) or super().explain(answer)

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        return str((await call(self, "GET", "user", effect="read")).json()["login"])


@search
async def list_issues(
    account: GithubAccount, repository: Repository, state: State = "open", labels: str = "", most: Most = 100
) -> list[Issue]:
    """Lists issues, the newest first, without pull requests. / Liste les tickets, sans les pull requests.

    Args:
        repository: owner/name. / propriétaire/nom.
        state: Open, closed or all. / Ouverts (open), fermés (closed) ou tous (all).
        labels: Only those with all of these labels, by commas. / Seulement avec toutes ces étiquettes, par virgules.
        most: How many at most. / Combien au plus.
    """
    params = {"state": state, "labels": labels or None, "per_page": PAGE}
    found: list[Any] = []
    async for reply in pages_by_link(account, f"repos/{repository}/issues", params):
        found += [one for one in reply.json() if "pull_request" not in one]
        if len(found) >= most:
            break
    return [reading.issue(one) for one in found[:most]]


@search
async def get_issue(account: GithubAccount, repository: Repository, number: int) -> Issue:
    """Gets an issue. / Lit un ticket.

    Args:
        repository: owner/name. / propriétaire/nom.
        number: The issue's. / Celui du ticket.
    """
    return reading.issue((await call(account, "GET", f"repos/{repository}/issues/{number}")).json())


@action("send", target="repository", repeat="asked", ask=lists.issue_with_mark)
async def create_issue(
    account: GithubAccount,
    repository: Repository,
    title: str,
    body: str = "",
    labels: tuple[str, ...] = (),
    assignees: tuple[str, ...] = (),
) -> Issue:
    """Opens an issue. / Ouvre un ticket.

    Args:
        repository: owner/name. / propriétaire/nom.
        title: What it is about. / Son sujet.
        body: Its text, in Markdown. / Son texte, en Markdown.
        labels: Names of labels. / Noms d'étiquettes.
        assignees: Logins of those who do it. / Identifiants de ceux qui s'en chargent.
    """
    given = {"title": title, "body": marked(body), "labels": labels, "assignees": assignees}
    return reading.issue((await call(account, "POST", f"repos/{repository}/issues", json=given)).json())


@action("send", target="repository", repeat="keyed")
async def update_issue(
    account: GithubAccount,
    repository: Repository,
    number: int,
    title: str | None = None,
    body: str | None = None,
    state: Literal["open", "closed"] | None = None,
    labels: tuple[str, ...] | None = None,
) -> Issue:
    """Changes, closes or reopens an issue; what is not given stays. / Modifie, ferme ou rouvre un ticket.

    Args:
        repository: owner/name. / propriétaire/nom.
        number: The issue's. / Celui du ticket.
        title: Its new title. / Son nouveau titre.
        body: Its new text. / Son nouveau texte.
        state: Open or closed. / Ouvert (open) ou fermé (closed).
        labels: All its labels from now on. / Toutes ses étiquettes désormais.
    """
    given = {"title": title, "body": body, "state": state, "labels": labels}
    given = {name: value for name, value in given.items() if value is not None}
    return reading.issue((await call(account, "PATCH", f"repos/{repository}/issues/{number}", json=given)).json())


@search
async def list_comments(account: GithubAccount, repository: Repository, number: int, most: Most = 100) -> list[Comment]:
    """Lists an issue's or a pull request's comments, the oldest first. / Liste les commentaires d'un ticket.

    Args:
        repository: owner/name. / propriétaire/nom.
        number: The issue's. / Celui du ticket.
        most: How many at most. / Combien au plus.
    """
    path = f"repos/{repository}/issues/{number}/comments"
    return [reading.comment(one) for one in await by_link(account, path, {"per_page": PAGE}, most)]


@action("send", target="repository", repeat="asked", ask=lists.comment_with_mark)
async def add_comment(account: GithubAccount, repository: Repository, number: int, body: str) -> Comment:
    """Comments on an issue or a pull request. / Commente un ticket ou une pull request.

    Args:
        repository: owner/name. / propriétaire/nom.
        number: The issue's. / Celui du ticket.
        body: What it says, in Markdown. / Le texte, en Markdown.
    """
    path = f"repos/{repository}/issues/{number}/comments"
    return reading.comment((await call(account, "POST", path, json={"body": marked(body)})).json())


@search
async def list_commits(
    account: GithubAccount, repository: Repository, branch: str = "", path: str = "", most: Most = 100
) -> list[Commit]:
    """Lists commits, the newest first. / Liste les commits, les plus récents d'abord.

    Args:
        repository: owner/name. / propriétaire/nom.
        branch: A branch, tag or commit; the default branch if empty. / Une branche, un tag ou un commit.
        path: Only those that touch it. / Seulement ceux qui y touchent.
        most: How many at most. / Combien au plus.
    """
    params = {"sha": branch or None, "path": path or None, "per_page": PAGE}
    return [reading.commit(one) for one in await by_link(account, f"repos/{repository}/commits", params, most)]


@search
async def list_releases(account: GithubAccount, repository: Repository, most: Most = 100) -> list[Release]:
    """Lists releases; drafts too where the account may write. / Liste les versions publiées et brouillons.

    Args:
        repository: owner/name. / propriétaire/nom.
        most: How many at most. / Combien au plus.
    """
    found = await by_link(account, f"repos/{repository}/releases", {"per_page": PAGE}, most)
    return [reading.release(one) for one in found]


@action("send", target="tag", repeat="asked", ask=lists.release_with_mark)
async def create_release(
    account: GithubAccount,
    repository: Repository,
    tag: str,
    name: str = "",
    body: str = "",
    branch: str = "",
    draft: bool = False,
    prerelease: bool = False,
) -> Release:
    """Publishes a release, or makes a draft of one. / Publie une version, ou en fait un brouillon.

    Args:
        repository: owner/name. / propriétaire/nom.
        tag: Its tag; made where there is none. / Son tag ; créé s'il n'existe pas.
        name: What it is called. / Son nom.
        body: What is new, in Markdown. / Les nouveautés, en Markdown.
        branch: From where the tag is made. / D'où le tag est créé.
        draft: True for nobody else to see it yet. / Vrai pour qu'elle reste invisible.
        prerelease: True where it is not ready for all. / Vrai si elle n'est pas prête pour tous.
    """
    given = {"tag_name": tag, "name": name or tag, "body": marked(body), "draft": draft, "prerelease": prerelease}
    given |= {"target_commitish": branch} if branch else {}
    return reading.release((await call(account, "POST", f"repos/{repository}/releases", json=given)).json())


@action("send", target="repository", repeat="asked", ask=lists.release_gone)
async def delete_release(account: GithubAccount, repository: Repository, id: int) -> bool:
    """Deletes a release; its tag stays. / Supprime une version ; son tag reste.

    Args:
        repository: owner/name. / propriétaire/nom.
        id: GitHub's number of it. / Son numéro chez GitHub.

    Returns:
        That it is gone. / Qu'elle n'existe plus.
    """
    await call(account, "DELETE", f"repos/{repository}/releases/{id}")
    return True


@search
async def list_pull_requests(
    account: GithubAccount, repository: Repository, state: State = "open", most: Most = 100
) -> list[PullRequest]:
    """Lists pull requests, the newest first. / Liste les pull requests, les plus récentes d'abord.

    Args:
        repository: owner/name. / propriétaire/nom.
        state: Open, closed or all. / Ouvertes (open), fermées (closed) ou toutes (all).
        most: How many at most. / Combien au plus.
    """
    params = {"state": state, "per_page": PAGE}
    return [reading.pull_request(one) for one in await by_link(account, f"repos/{repository}/pulls", params, most)]


@search
async def get_pull_request(account: GithubAccount, repository: Repository, number: int) -> PullRequest:
    """Gets a pull request. / Lit une pull request.

    Args:
        repository: owner/name. / propriétaire/nom.
        number: The pull request's. / Celui de la pull request.
    """
    return reading.pull_request((await call(account, "GET", f"repos/{repository}/pulls/{number}")).json())


@action("send", target="repository", repeat="asked", ask=lists.pull_request_with_mark)
async def create_pull_request(
    account: GithubAccount,
    repository: Repository,
    title: str,
    head: str,
    base: str,
    body: str = "",
    draft: bool = False,
) -> PullRequest:
    """Opens a pull request. / Ouvre une pull request.

    Args:
        repository: owner/name. / propriétaire/nom.
        title: What it is about. / Son sujet.
        head: The branch with the changes; owner:branch from elsewhere. / La branche modifiée ; propriétaire:branche.
        base: The branch they are for. / La branche visée.
        body: Its text, in Markdown. / Son texte, en Markdown.
        draft: True while it is not ready. / Vrai tant qu'elle n'est pas prête.
    """
    given = {"title": title, "head": head, "base": base, "body": marked(body), "draft": draft}
    return reading.pull_request((await call(account, "POST", f"repos/{repository}/pulls", json=given)).json())


@trigger
async def new_issues(account: GithubAccount, repository: Repository, since: str = "") -> News[Issue]:
    """Lists issues that were opened since the last time. / Liste les tickets ouverts depuis la dernière fois.

    Args:
        repository: owner/name. / propriétaire/nom.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    params = {"state": "all", "sort": "created", "direction": "desc", "per_page": PAGE if since else 1}
    found = await lists.back_to(since, account, f"repos/{repository}/issues", params, lists.number_of)
    news = newer(found, since, lists.number_of)
    return News(items=[reading.issue(one) for one in news.items if "pull_request" not in one], cursor=news.cursor)


@trigger
async def new_releases(account: GithubAccount, repository: Repository, since: str = "") -> News[Release]:
    """Lists releases that were published since the last time. / Liste les versions publiées depuis la dernière fois.

    Args:
        repository: owner/name. / propriétaire/nom.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    # They come in the order of their commits, not of their publication.
    found = await by_link(account, f"repos/{repository}/releases", {"per_page": PAGE}, LOOK_BACK)
    news = newer([one for one in found if not one["draft"]], since, lambda one: f"{one['published_at']} {one['id']}")
    return News(items=[reading.release(one) for one in news.items], cursor=news.cursor)


@trigger
async def new_commits(
    account: GithubAccount, repository: Repository, branch: str = "", since: str = ""
) -> News[Commit]:
    """Lists commits that came to a branch since the last time. / Liste les commits arrivés depuis la dernière fois.

    Args:
        repository: owner/name. / propriétaire/nom.
        branch: Which branch; the default one if empty. / Quelle branche ; celle par défaut si vide.
        since: The cursor of the last time, a commit. / Le curseur de la dernière fois, un commit.
    """
    path, params = f"repos/{repository}/commits", {"sha": branch or None, "per_page": 1}
    newest = await call(account, "GET", path, params=params, expected=_EMPTY)
    head = newest.json()[0]["sha"] if newest.status == 200 else START
    if not since or head in (since, START):
        return News(cursor=head)
    if since == START:
        found = (await by_link(account, path, {**params, "per_page": PAGE}, LOOK_BACK))[::-1]
    else:  # by what the branch holds: a commit's time is its author's, and may lie before the last look
        there, found = f"repos/{repository}/compare/{quote(since, safe='')}...{head}", []
        async for reply in pages_by_link(account, there, {"per_page": PAGE}):
            found += reply.json()["commits"]
    return News(items=[reading.commit(one) for one in found], cursor=head)
