"""What WordPress answers, as it is given here."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import BaseModel

Kind = Literal["posts", "pages"]


class Post(BaseModel):
    """A post or a page.

    Args:
        id: WordPress's.
        kind: posts or pages.
        title: Its title.
        content: Its text, as it is edited: HTML, blocks.
        excerpt: Its summary.
        status: publish, future, draft, pending, private, trash.
        slug: Its part of the address.
        url: Where it is read.
        published: When it was or will be published.
        modified: When it was last changed.
    """

    id: int
    kind: Kind
    title: str = ""
    content: str = ""
    excerpt: str = ""
    status: str = "draft"
    slug: str = ""
    url: str = ""
    published: datetime | None = None
    modified: datetime | None = None


class Media(BaseModel):
    """A file in the library.

    Args:
        id: WordPress's.
        url: Where it is.
        content_type: Its media type.
        title: Its title.
        alt: What is said where it is not shown.
    """

    id: int
    url: str
    content_type: str = ""
    title: str = ""
    alt: str = ""


class Term(BaseModel):
    """A category or a tag.

    Args:
        id: WordPress's.
        name: Its name.
        count: How many posts have it.
    """

    id: int
    name: str
    count: int = 0


class Comment(BaseModel):
    """What somebody wrote below a post.

    Args:
        id: WordPress's.
        post: Below which, by id.
        author: Who, as they call themselves.
        content: What, as HTML.
        status: approved, hold, spam…
        url: Where it is read.
        at: When.
    """

    id: int
    post: int
    author: str = ""
    content: str = ""
    status: str = ""
    url: str = ""
    at: datetime | None = None


def _at(text: str | None) -> datetime | None:
    """WordPress's GMT times say no zone; those of drafts may say nothing, or year 0."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text and not text.startswith("0000") else None


def _text(value: Any) -> str:
    found = value or {}
    return str(found.get("raw", found.get("rendered", "")))


def post_of(kind: Kind, one: Mapping[str, Any]) -> Post:
    """A post or a page."""
    return Post(
        id=one["id"], kind=kind, title=_text(one.get("title")), content=_text(one.get("content")),
        excerpt=_text(one.get("excerpt")), status=one.get("status", ""), slug=one.get("slug", ""),
        url=one.get("link", ""), published=_at(one.get("date_gmt")), modified=_at(one.get("modified_gmt")),
    )  # fmt: skip


def media_of(one: Mapping[str, Any]) -> Media:
    """A file in the library."""
    return Media(
        id=one["id"], url=one["source_url"], content_type=one.get("mime_type", ""), title=_text(one.get("title")),
        alt=one.get("alt_text", ""),
    )  # fmt: skip


def comment_of(one: Mapping[str, Any]) -> Comment:
    """A comment."""
    return Comment(
        id=one["id"], post=one["post"], author=one.get("author_name", ""), content=_text(one.get("content")),
        status=one.get("status", ""), url=one.get("link", ""), at=_at(one.get("date_gmt")),
    )  # fmt: skip
