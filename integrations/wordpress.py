"""WordPress: posts, pages, media and comments of a site, by its REST API (developer.wordpress.org/rest-api)."""

import base64
import mimetypes
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import AwareDatetime, Field, SecretStr

from integrations.errors import Refused
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.doing import now_doing
from integrations.kit.news import News, newer
from integrations.kit.steps import action, search, trigger
from integrations.wordpress_reading import Comment, Kind, Media, Post, Term, comment_of, media_of, post_of
from integrations.words import Words

PAGE = 100  # the most that WordPress gives at once
Status = Literal["publish", "future", "draft", "pending", "private", "trash"]
_SEEN = frozenset({"publish", "future", "private"})  # by others, now or by itself later
_ALL = "publish,future,draft,pending,private"


class WordPressAccount(Account):
    """A person's access to a site. / L'accès d'une personne à un site."""

    service = "wordpress"
    vendor = "WordPress"
    where = "/wp-admin/profile.php → Application Passwords"

    server: str = Field(
        title="Site",
        description="https://studio.example, without /wp-admin / sans /wp-admin",
        pattern=r"^https?://[^\s?#]+$",
        max_length=500,
    )
    user: str = Field(title="User name / Identifiant", min_length=1, max_length=200)
    password: SecretStr = Field(
        title="Application password / Mot de passe d'application",
        description="From the profile, Application Passwords / dans le profil, « Mots de passe d'application »",
    )

    @property
    def address(self) -> str:
        """The site's API."""
        return self.server.rstrip("/") + "/wp-json/wp/v2"

    async def authorization(self) -> Mapping[str, str]:
        pair = f"{self.user}:{self.password.get_secret_value()}"
        return {"authorization": "Basic " + base64.b64encode(pair.encode()).decode()}

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        found = (await call(self, "GET", "users/me", params={"context": "edit"}, effect="read")).json()
        return f"{found['name']} @ {urlsplit(self.server).hostname}"


async def _draft_left(account: WordPressAccount, kind: Kind = "posts", **_given: Any) -> Post | None:
    """The draft that an interrupted try left there, by the slug that it has until it is published."""
    found = await _list(account, kind, {"slug": now_doing().marker, "status": _ALL}, 1)
    return post_of(kind, found[0]) if found else None


@action("write", target="title", repeat="asked", ask=_draft_left)
async def create_draft(
    account: WordPressAccount,
    title: str,
    content: str,
    kind: Kind = "posts",
    excerpt: str = "",
    categories: list[int] | None = None,
    tags: list[int] | None = None,
    image: int = 0,
) -> Post:
    """Writes a draft, which only the site's authors see. / Rédige un brouillon, visible des seuls auteurs.

    Args:
        title: Its title. / Son titre.
        content: Its text, as HTML or blocks. / Son texte, en HTML ou en blocs.
        kind: posts or pages. / posts (articles) ou pages.
        excerpt: Its summary. / Son résumé.
        categories: By id, of posts. / Par identifiant, pour les articles.
        tags: By id, of posts. / Par identifiant, pour les articles.
        image: The id of its featured image. / L'identifiant de son image mise en avant.
    """
    body: dict[str, Any] = {"title": title, "content": content, "excerpt": excerpt, "status": "draft"}
    body |= {"slug": now_doing().marker, **_terms(kind, categories, tags)}
    if image:
        body["featured_media"] = image
    return post_of(kind, (await call(account, "POST", kind, json=body, params={"context": "edit"})).json())


@action("write", target="post", repeat="keyed")
async def update_draft(
    account: WordPressAccount,
    post: int,
    kind: Kind = "posts",
    title: str | None = None,
    content: str | None = None,
    excerpt: str | None = None,
) -> Post:
    """Changes a draft; what is published is changed by update_published. / Modifie un brouillon.

    Args:
        post: Its id. / Son identifiant.
        kind: posts or pages. / posts (articles) ou pages.
        title: Its new title. / Son nouveau titre.
        content: Its new text. / Son nouveau texte.
        excerpt: Its new summary. / Son nouveau résumé.
    """
    before = await get_post.fn(account, post, kind)
    if before.status in _SEEN:
        raise Refused(
            Words(f"“{before.title}” is no draft: {before.status}",
                  f"« {before.title} » n'est pas un brouillon : {before.status}"),
            remedy=Words("Change it by wordpress.update_published.", "Modifiez-le par wordpress.update_published."),
        )  # fmt: skip
    return await _change(account, kind, post, {"title": title, "content": content, "excerpt": excerpt})


@action("send", target="post", repeat="keyed")
async def publish(
    account: WordPressAccount, post: int, kind: Kind = "posts", at: AwareDatetime | None = None, slug: str = ""
) -> Post:
    """Publishes a draft, now or later. / Publie un brouillon, maintenant ou plus tard.

    Args:
        post: Its id. / Son identifiant.
        kind: posts or pages. / posts (articles) ou pages.
        at: When; by default now. / Quand ; par défaut maintenant.
        slug: Its part of the address; by default made of its title. / Sa partie de l'adresse ; par défaut, du titre.
    """
    before = await get_post.fn(account, post, kind)
    if before.status == "publish" and at is None and slug in ("", before.slug):
        return before  # once published, another try would only change its date
    named = slug or ("" if before.slug.startswith("ff-") else before.slug)
    body: dict[str, Any] = {"status": "publish", "slug": named}
    if at is not None:
        when = at.astimezone(UTC)
        body |= {"date_gmt": when.strftime("%Y-%m-%dT%H:%M:%S"), "status": _status_at(when)}
    return await _change(account, kind, post, body)


@action("send", target="post", repeat="keyed")
async def update_published(
    account: WordPressAccount,
    post: int,
    kind: Kind = "posts",
    title: str | None = None,
    content: str | None = None,
    excerpt: str | None = None,
) -> Post:
    """Changes what is published. / Modifie ce qui est publié.

    Args:
        post: Its id. / Son identifiant.
        kind: posts or pages. / posts (articles) ou pages.
        title: Its new title. / Son nouveau titre.
        content: Its new text. / Son nouveau texte.
        excerpt: Its new summary. / Son nouveau résumé.
    """
    return await _change(account, kind, post, {"title": title, "content": content, "excerpt": excerpt})


@action("write", target="post", repeat="keyed")
async def unpublish(account: WordPressAccount, post: int, kind: Kind = "posts") -> Post:
    """Makes it a draft again. / Le remet en brouillon.

    Args:
        post: Its id. / Son identifiant.
        kind: posts or pages. / posts (articles) ou pages.
    """
    return await _change(account, kind, post, {"status": "draft"})


@action("write", target="post", repeat="keyed")
async def trash(account: WordPressAccount, post: int, kind: Kind = "posts") -> bool:
    """Moves it to the trash, from where it can be taken back. / Le met à la corbeille.

    Args:
        post: Its id. / Son identifiant.
        kind: posts or pages. / posts (articles) ou pages.
    """
    await call(account, "DELETE", f"{kind}/{post}", expected=frozenset({410}))  # 410: it lies there already
    return True


async def _media_left(account: WordPressAccount, **_given: Any) -> Media | None:
    found = await _list(account, "media", {"slug": now_doing().marker}, 1)
    return media_of(found[0]) if found else None


@action("write", target="name", repeat="asked", ask=_media_left)
async def upload(account: WordPressAccount, name: str, content: bytes, title: str = "", alt: str = "") -> Media:
    """Puts a file into the library; whoever has its address can read it. / Ajoute un fichier à la médiathèque.

    Args:
        name: With its ending: logo.png. / Avec son extension : logo.png.
        content: What is in it. / Son contenu.
        title: Its title. / Son titre.
        alt: What is said where it is not shown. / Le texte de remplacement.
    """
    type_ = mimetypes.guess_type(name)[0] or "application/octet-stream"
    form = {"slug": now_doing().marker, "title": title or name, "alt_text": alt}
    reply = await call(account, "POST", "media", files={"file": (name, content, type_)}, form=form)
    return media_of(reply.json())


@search
async def get_post(account: WordPressAccount, post: int, kind: Kind = "posts") -> Post:
    """Gets a post or a page. / Lit un article ou une page.

    Args:
        post: Its id. / Son identifiant.
        kind: posts or pages. / posts (articles) ou pages.
    """
    return post_of(kind, (await call(account, "GET", f"{kind}/{post}", params={"context": "edit"})).json())


@search
async def list_posts(
    account: WordPressAccount,
    kind: Kind = "posts",
    status: Status | None = None,
    search_for: str = "",
    most: int = Field(100, ge=1, le=10_000),
) -> list[Post]:
    """Lists posts or pages, the newest first. / Liste les articles ou les pages, les plus récents d'abord.

    Args:
        kind: posts or pages. / posts (articles) ou pages.
        status: Only those that stand so; by default all but the trash. / Seulement ceux dans cet état.
        search_for: Words that they contain. / Des mots qu'ils contiennent.
        most: How many at most. / Combien au plus.
    """
    params = {"status": status or _ALL, "search": search_for or None}
    return [post_of(kind, one) for one in await _list(account, kind, params, most)]


@search
async def list_terms(account: WordPressAccount, of: Literal["categories", "tags"] = "categories") -> list[Term]:
    """Lists categories or tags. / Liste les catégories ou les étiquettes.

    Args:
        of: categories or tags. / categories (catégories) ou tags (étiquettes).
    """
    found = await _list(account, of, {}, 10_000)
    return [Term(id=one["id"], name=one["name"], count=one.get("count", 0)) for one in found]


@trigger
async def new_posts(account: WordPressAccount, kind: Kind = "posts", since: str = "") -> News[Post]:
    """Lists what was published since the last time. / Liste ce qui a été publié depuis la dernière fois.

    Args:
        kind: posts or pages. / posts (articles) ou pages.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found = await list_posts.fn(account, kind, "publish", "", 200 if since else 1)
    return newer(found, since, lambda one: f"{one.published.isoformat() if one.published else ''} {one.id:012}")


@trigger
async def new_comments(account: WordPressAccount, since: str = "") -> News[Comment]:
    """Lists the comments that came since the last time, approved or not. / Liste les nouveaux commentaires.

    Args:
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found = await _list(account, "comments", {"status": "all", "orderby": "id"}, 1000 if since else 1)
    return newer([comment_of(one) for one in found], since, lambda one: f"{one.id:012}")


async def _change(account: WordPressAccount, kind: Kind, post: int, fields: Mapping[str, Any]) -> Post:
    body = {name: value for name, value in fields.items() if value is not None}
    reply = await call(account, "POST", f"{kind}/{post}", json=body, params={"context": "edit"})
    return post_of(kind, reply.json())


async def _list(account: WordPressAccount, path: str, params: Mapping[str, Any], most: int) -> list[Any]:
    """Pages until WordPress says that there are no more: one beyond the last is an error there."""
    found: list[Any] = []
    number, pages = 1, 1
    while number <= pages and len(found) < most:
        asked = {**params, "context": "edit", "per_page": min(PAGE, most), "page": number}
        reply = await call(account, "GET", path, params=asked)
        found += reply.json()
        number, pages = number + 1, int(reply.headers.get("x-wp-totalpages", "1"))
    return found[:most]


def _terms(kind: Kind, categories: list[int] | None, tags: list[int] | None) -> dict[str, list[int]]:
    given = {"categories": categories or [], "tags": tags or []}
    return {name: ids for name, ids in given.items() if ids and kind == "posts"}


def _status_at(when: datetime) -> str:
    return "future" if when > datetime.now(UTC) else "publish"
