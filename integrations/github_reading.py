"""What GitHub's objects say, as typed results."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel, Field

from integrations.kit.transport import Answer
from integrations.marks import unmarked


class Issue(BaseModel):
    """An issue.

    Args:
        number: Within its repository.
        title: What it is about.
        body: Its text, in Markdown.
        state: open or closed.
        labels: Their names.
        assignees: Logins of those who do it.
        author: Who opened it.
        comments: How many.
        created: When it was opened.
        updated: When it was last changed.
        url: Where a person sees it.
    """

    number: int
    title: str
    body: str = ""
    state: str = ""
    labels: list[str] = Field(default_factory=list)
    assignees: list[str] = Field(default_factory=list)
    author: str = ""
    comments: int = 0
    created: datetime
    updated: datetime
    url: str = ""


class Comment(BaseModel):
    """A comment.

    Args:
        id: GitHub's.
        body: What it says, in Markdown.
        author: Whose.
        created: When.
        url: Where a person sees it.
    """

    id: int
    body: str = ""
    author: str = ""
    created: datetime
    url: str = ""


class Commit(BaseModel):
    """A commit.

    Args:
        sha: Its hash.
        message: What it says.
        author: Whose, by name.
        at: When it was written, as its author's clock had it.
        url: Where a person sees it.
    """

    sha: str
    message: str = ""
    author: str = ""
    at: datetime | None = None
    url: str = ""


class Release(BaseModel):
    """A release.

    Args:
        id: GitHub's.
        tag: Its tag.
        name: What it is called.
        body: What is new, in Markdown.
        draft: Whether nobody else sees it yet.
        prerelease: Whether it is not ready for all.
        published: When.
        url: Where a person sees it.
    """

    id: int
    tag: str
    name: str = ""
    body: str = ""
    draft: bool = False
    prerelease: bool = False
    published: datetime | None = None
    url: str = ""


class PullRequest(BaseModel):
    """A pull request.

    Args:
        number: Within its repository.
        title: What it is about.
        body: Its text, in Markdown.
        state: open or closed.
        draft: Whether it is not ready.
        merged: When it was merged.
        head: The branch with the changes.
        base: The branch they are for.
        author: Who opened it.
        created: When it was opened.
        updated: When it was last changed.
        url: Where a person sees it.
    """

    number: int
    title: str
    body: str = ""
    state: str = ""
    draft: bool = False
    merged: datetime | None = None
    head: str = ""
    base: str = ""
    author: str = ""
    created: datetime
    updated: datetime
    url: str = ""


def issue(one: Mapping[str, Any]) -> Issue:
    """An issue as GitHub gives it."""
    labels = [label if isinstance(label, str) else label.get("name") or "" for label in one.get("labels") or []]
    assignees = [each["login"] for each in one.get("assignees") or []]
    return Issue(**_thread(one), labels=labels, assignees=assignees, comments=one.get("comments") or 0)


def comment(one: Mapping[str, Any]) -> Comment:
    """A comment as GitHub gives it."""
    return Comment(
        id=one["id"], body=_body(one), author=_login(one), created=one["created_at"], url=one.get("html_url") or ""
    )


def commit(one: Mapping[str, Any]) -> Commit:
    """A commit as GitHub gives it."""
    author = one["commit"].get("author") or {}
    message, name, url = one["commit"].get("message") or "", author.get("name") or "", one.get("html_url") or ""
    return Commit(sha=one["sha"], message=message, author=name, at=author.get("date"), url=url)


def release(one: Mapping[str, Any]) -> Release:
    """A release as GitHub gives it."""
    return Release(
        id=one["id"], tag=one["tag_name"], name=one.get("name") or "", body=_body(one), draft=one["draft"],
        prerelease=one["prerelease"], published=one.get("published_at"), url=one.get("html_url") or "",
    )  # fmt: skip


def pull_request(one: Mapping[str, Any]) -> PullRequest:
    """A pull request as GitHub gives it."""
    head, base = one["head"]["ref"], one["base"]["ref"]
    return PullRequest(
        **_thread(one), draft=one.get("draft") or False, merged=one.get("merged_at"), head=head, base=base
    )


def complaint(answer: Answer) -> str:
    """What GitHub says is wrong: its message, and what it says of each field."""
    try:
        found = json.loads(answer.content)
        parts = [one if isinstance(one, str) else one.get("message") or f"{one['field']}: {one['code']}"
                 for one in found.get("errors", [])[:3]]  # fmt: skip
        return ": ".join(filter(None, [found["message"], "; ".join(parts)]))
    except (ValueError, KeyError, AttributeError, TypeError):  # an answer of something in between
        return ""


def _thread(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "number": one["number"], "title": one["title"], "body": _body(one), "state": one["state"],
        "author": _login(one), "created": one["created_at"], "updated": one["updated_at"],
        "url": one.get("html_url") or "",
    }  # fmt: skip


def _body(one: Mapping[str, Any]) -> str:
    return unmarked(one.get("body"))


def _login(one: Mapping[str, Any]) -> str:
    return str((one.get("user") or {}).get("login") or "")
