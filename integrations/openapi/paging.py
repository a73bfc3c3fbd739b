"""How an answer goes on: told from an operation's arguments and answer, and walked up to a most of items."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

PagingKind = Literal["link", "cursor", "last_id", "page", "offset"]
Path = tuple[str, ...]

# Names that services use, most telling first; compared without case, "-" and "_".
_CURSORS = ("cursor", "startcursor", "pagetoken", "nextpagetoken", "nexttoken", "pagecursor", "paginationtoken",
            "continuationtoken", "continue", "marker", "aftercursor", "after", "nextcursor")  # fmt: skip
_NEXT = ("nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor", "nextmarker", "continuationtoken", "continue",
         "paginationtoken", "aftercursor", "endcursor", "cursor", "after", "next", "offset", "marker",
         "pagetoken")  # fmt: skip
_LAST_IDS = ("startingafter", "afterid", "sinceid")
_PAGES = ("page", "pagenumber", "pagenum", "currentpage", "pageno", "pageindex")
_SIZES = ("perpage", "pagesize", "limit", "maxresults", "count", "size", "maxitems", "maxpagesize", "pagelimit",
          "pageper", "first", "resultsperpage", "num")  # fmt: skip
_OFFSETS = ("offset", "skip", "startat", "start", "startindex", "from")
_LISTS = ("data", "items", "results", "values", "records", "entries", "elements", "list", "objects", "members")
_INSIDE = ("responsemetadata", "meta", "metadata", "paging", "pagination", "pageinfo", "nextpage", "page", "cursors",
           "next", "links")  # fmt: skip


_NO_ITEMS = frozenset({"links", "errors", "warnings", "messages", "included", "constraints"})


@dataclass(frozen=True, slots=True)
class Paging:
    """How an operation is asked for the next page.

    Args:
        kind: link: the Link header's rel=next; cursor: a text of the answer; last_id: the last item's id; page: a
            number that is counted up; offset: the number of items had.
        argument: Which argument takes it; "" for link.
        items: Where in the answer the items are; empty: the answer is the list.
        next: Where in the answer the cursor is.
        more: Where the answer says whether there is more, if it does.
        size: Which argument says how many items a page has, "" for none.
    """

    kind: PagingKind
    argument: str
    items: Path
    next: Path = ()
    more: Path = ()
    size: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One answer on the way.

    Args:
        value: Its JSON.
        headers: Names in lower case.
    """

    value: Any
    headers: Mapping[str, str]


# Asks for a page: with these arguments, or at this address (the Link header's) where one is given.
Ask = Callable[[Mapping[str, Any], str | None], Awaitable[Page]]
Shape = Mapping[str, Any]  # the properties of the answer: a name → its own properties, "list" or "value"


def _flat(name: str) -> str:
    return "".join(sign for sign in name.lower() if sign not in "_-$.")


def recognise(arguments: Mapping[str, str], shape: Shape | Literal["list"] | None, has_link: bool) -> Paging | None:
    """How the answer of an operation goes on, None where that cannot be told.

    Args:
        arguments: Names of the operation's arguments and their types; a number cannot be a cursor, nor a text counted.
        shape: Of its answer.
        has_link: Whether the document names a Link header.
    """
    items = _items(shape)
    if items is None:
        return None
    named = {_flat(name): name for name in arguments}
    size = next((named[one] for one in _SIZES if one in named), "")
    answer = shape if isinstance(shape, Mapping) else {}
    if has_link:
        return Paging("link", "", items, size=size)
    more = _more(answer)
    last = next((named[one] for one in _LAST_IDS if one in named), "")
    if last and more:
        return Paging("last_id", last, items, more=more, size=size)
    for wanted in (*_CURSORS, "offset", "page"):
        found = _cursor(answer, wanted) if wanted in named else None
        if found and (wanted in _CURSORS or arguments[named[wanted]] == "string"):
            return Paging("cursor", named[wanted], items, found, more, size)
    counted = {one: name for one, name in named.items() if arguments[name] in ("integer", "number", "")}
    page = next((counted[one] for one in _PAGES if one in counted), "")
    if page:
        return Paging("page", page, items, more=more, size=size)
    offset = next((counted[one] for one in _OFFSETS if one in counted), "")
    if offset and size:
        return Paging("offset", offset, items, more=more, size=size)
    return None


def _items(shape: Shape | Literal["list"] | None) -> Path | None:
    """Where the one list of the answer is; None where there is none, or several and none of the usual name."""
    if shape == "list":
        return ()
    if not isinstance(shape, Mapping):
        return None
    lists = [name for name, value in shape.items() if value == "list" and _flat(name) not in _NO_ITEMS]
    usual = [name for one in _LISTS for name in lists if _flat(name) == one]
    if usual or len(lists) == 1:
        return ((usual or lists)[0],)
    if not lists:  # {"data": {"items": […]}}
        inner = [(name, found) for name, value in shape.items() if isinstance(value, Mapping) and _flat(name) in _LISTS
                 and (found := _items(value))]  # fmt: skip
        return (inner[0][0], *inner[0][1]) if len(inner) == 1 else None
    return None


def _cursor(answer: Shape, argument: str) -> Path | None:
    """Where the answer holds the cursor for an argument."""
    wanted = {"offset": ("offset",), "page": ("nextpage",)}.get(argument, _NEXT)
    for name, value in answer.items():
        if isinstance(value, Mapping) and _flat(name) in _INSIDE:
            for one in wanted:
                for inner, leaf in value.items():
                    if leaf == "value" and _flat(inner) == one:
                        return (name, inner)
    if argument == "offset":
        return None  # {"offset": 0} at the top repeats what was asked for
    plain = {_flat(name): name for name, value in answer.items() if value == "value"}
    return next(((plain[one],) for one in wanted if one in plain and one not in ("cursor", "after", "offset")), None)


def _more(answer: Shape) -> Path:
    for name, value in answer.items():
        if value == "value" and _flat(name) in ("hasmore", "hasnextpage", "morerecords"):
            return (name,)
    return ()


def shape_of(value: Any, depth: int = 3) -> Any:
    """The shape of a real answer, for a document that says nothing of it.

    Args:
        value: Its JSON.
        depth: Levels to look into.
    """
    if isinstance(value, list):
        return "list"
    if not isinstance(value, Mapping) or not value or depth == 0:
        return "value"
    return {str(name): shape_of(one, depth - 1) for name, one in value.items()}


async def walk(paging: Paging, arguments: Mapping[str, Any], ask: Ask, most: int) -> AsyncIterator[Any]:
    """The items of all pages, one by one.

    Args:
        paging: How they go on.
        arguments: Of the first call.
        ask: Asks for one page.
        most: After so many items it ends.
    """
    given, address, had = dict(arguments), None, 0
    seen: set[str] = set()
    while True:
        page = await ask(given, address)
        items = within(page.value, paging.items)
        items = items if isinstance(items, list) else []
        for item in items:
            if had >= most:
                return
            had += 1
            yield item
        if had >= most:
            return
        following = _following(paging, page, items, given, had, arguments)
        if following is None or str(following) in seen:  # the same cursor twice would go on for ever
            return
        seen.add(str(following))
        if paging.kind == "link":
            address = str(following)
        else:
            given[paging.argument] = following


def _following(
    paging: Paging, page: Page, items: list[Any], given: Mapping[str, Any], had: int, first: Mapping[str, Any]
) -> Any:
    """What the next page is asked for with; None where there is none."""
    if paging.kind == "link":
        return next_link(page.headers.get("link", ""))
    if paging.more and within(page.value, paging.more) is False:
        return None
    if paging.kind == "cursor":
        return within(page.value, paging.next) or None
    if not items:
        return None
    if paging.kind == "last_id":
        last = items[-1]
        return last.get("id") if isinstance(last, Mapping) else None
    size = given.get(paging.size) if paging.size else None
    if not paging.more and isinstance(size, int) and len(items) < size:
        return None  # not full: the last one
    if paging.kind == "page":
        now = given.get(paging.argument)
        return (now if isinstance(now, int) else 1) + 1
    start = first.get(paging.argument)
    return (start if isinstance(start, int) else 0) + had


def within(value: Any, path: Path) -> Any:
    """What stands in an answer at a path; None where nothing does."""
    for part in path:
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def next_link(header: str) -> str | None:
    """The address of rel="next" in a Link header (RFC 8288).

    Args:
        header: Its value: `<https://api.example/items?page=2>; rel="next", …`.
    """
    rest = header
    while "<" in rest:
        address, _, rest = rest.partition("<")[2].partition(">")
        parameters, rest = _until_next(rest)
        for one in parameters.split(";"):
            name, _, value = one.partition("=")
            if name.strip().lower() == "rel" and "next" in value.strip().strip('"').lower().split():
                return address.strip()
    return None


def _until_next(rest: str) -> tuple[str, str]:
    """The parameters of one link, and what follows its comma; a comma in quotes is no end."""
    quoted = False
    for place, sign in enumerate(rest):
        if sign == '"':
            quoted = not quoted
        elif sign == "," and not quoted:
            return rest[:place], rest[place + 1 :]
    return rest, ""
