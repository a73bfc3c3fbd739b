"""What GitLab's objects say, as typed results."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel, Field

from integrations.kit.transport import Answer
from integrations.marks import unmarked


class Project(BaseModel):
    """A project.

    Args:
        id: GitLab's.
        path: group/name, as its address has it.
        name: What it is called.
        url: Where a person sees it.
    """

    id: int
    path: str
    name: str = ""
    url: str = ""


class Issue(BaseModel):
    """An issue.

    Args:
        number: Within its project; GitLab's "iid".
        title: What it is about.
        description: Its text, in Markdown.
        state: opened or closed.
        labels: Their names.
        assignees: Names of the users who do it.
        author: Who opened it.
        created: When it was opened.
        updated: When it was last changed.
        due: Until which day.
        url: Where a person sees it.
    """

    number: int
    title: str
    description: str = ""
    state: str = ""
    labels: list[str] = Field(default_factory=list)
    assignees: list[str] = Field(default_factory=list)
    author: str = ""
    created: datetime
    updated: datetime
    due: str = ""
    url: str = ""


class MergeRequest(BaseModel):
    """A merge request.

    Args:
        number: Within its project; GitLab's "iid".
        title: What it is about.
        description: Its text, in Markdown.
        state: opened, closed, locked or merged.
        draft: Whether it is not ready.
        source: The branch with the changes.
        target: The branch they are for.
        author: Who opened it.
        created: When it was opened.
        updated: When it was last changed.
        merged: When it was merged.
        url: Where a person sees it.
    """

    number: int
    title: str
    description: str = ""
    state: str = ""
    draft: bool = False
    source: str = ""
    target: str = ""
    author: str = ""
    created: datetime
    updated: datetime
    merged: datetime | None = None
    url: str = ""


class Comment(BaseModel):
    """A comment; GitLab's "note".

    Args:
        id: GitLab's.
        text: What it says, in Markdown.
        author: Whose.
        created: When.
    """

    id: int
    text: str = ""
    author: str = ""
    created: datetime


class Commit(BaseModel):
    """A commit.

    Args:
        sha: Its hash.
        message: What it says.
        author: Whose, by name.
        at: When it was committed, as the committer's clock had it.
        url: Where a person sees it.
    """

    sha: str
    message: str = ""
    author: str = ""
    at: datetime
    url: str = ""


class Release(BaseModel):
    """A release.

    Args:
        tag: Its tag.
        name: What it is called.
        description: What is new, in Markdown.
        released: When; in the future for one that is announced.
        url: Where a person sees it.
    """

    tag: str
    name: str = ""
    description: str = ""
    released: datetime
    url: str = ""


def complaint(answer: Answer) -> str:
    """What GitLab says is wrong, where it says it field by field."""
    try:
        message = json.loads(answer.content)["message"]
        return "; ".join(f"{name} {', '.join(map(str, said))}" for name, said in message.items())
    except (ValueError, KeyError, AttributeError, TypeError):  # a plain message, or something in between
        return ""


def project(one: Mapping[str, Any]) -> Project:
    """A project as GitLab gives it."""
    return Project(id=one["id"], path=one["path_with_namespace"], name=one["name"], url=one.get("web_url") or "")


def issue(one: Mapping[str, Any]) -> Issue:
    """An issue as GitLab gives it."""
    assignees = [each["username"] for each in one.get("assignees") or []]
    return Issue(**_thread(one), labels=one.get("labels") or [], assignees=assignees, due=one.get("due_date") or "")


def merge_request(one: Mapping[str, Any]) -> MergeRequest:
    """A merge request as GitLab gives it."""
    return MergeRequest(
        **_thread(one), draft=bool(one.get("draft")), source=one["source_branch"], target=one["target_branch"],
        merged=one.get("merged_at"),
    )  # fmt: skip


def comment(one: Mapping[str, Any]) -> Comment:
    """A note as GitLab gives it."""
    return Comment(id=one["id"], text=unmarked(one["body"]), author=_name(one), created=one["created_at"])


def commit(one: Mapping[str, Any]) -> Commit:
    """A commit as GitLab gives it."""
    message, name, url = one.get("message") or one.get("title") or "", one.get("author_name") or "", one.get("web_url")
    return Commit(sha=one["id"], message=message, author=name, at=one["committed_date"], url=url or "")


def release(one: Mapping[str, Any]) -> Release:
    """A release as GitLab gives it."""
    text, url = unmarked(one.get("description")), (one.get("_links") or {}).get("self") or ""
    return Release(
        tag=one["tag_name"], name=one.get("name") or "", description=text, released=one["released_at"], url=url
    )


def _thread(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "number": one["iid"], "title": one["title"], "description": unmarked(one.get("description")),
        "state": one["state"], "author": _name(one), "created": one["created_at"], "updated": one["updated_at"],
        "url": one.get("web_url") or "",
    }  # fmt: skip


def _name(one: Mapping[str, Any]) -> str:
    return str((one.get("author") or {}).get("username") or "")
