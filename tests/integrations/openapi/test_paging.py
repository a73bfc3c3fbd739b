"""How an answer goes on, as services that are much used have it, and walking to the end of it."""

import pytest

from integrations.openapi.paging import Page, Paging, next_link, recognise, walk

TEXT, NUMBER = "string", "integer"


@pytest.mark.parametrize(
    ("arguments", "shape", "link", "kind", "argument", "items", "following"),
    [
        # Slack, Notion, Google, Stripe's lists and its search, Jira, Asana, GitHub
        ({"cursor": TEXT, "limit": NUMBER}, {"channels": "list", "response_metadata": {"next_cursor": "value"}}, False,
         "cursor", "cursor", ("channels",), ("response_metadata", "next_cursor")),
        ({"start_cursor": TEXT}, {"results": "list", "next_cursor": "value", "has_more": "value"}, False,
         "cursor", "start_cursor", ("results",), ("next_cursor",)),
        ({"pageToken": TEXT}, {"items": "list", "defaultReminders": "list", "nextPageToken": "value"}, False,
         "cursor", "pageToken", ("items",), ("nextPageToken",)),
        ({"starting_after": TEXT, "ending_before": TEXT}, {"data": "list", "has_more": "value"}, False,
         "last_id", "starting_after", ("data",), ()),
        ({"page": TEXT}, {"data": "list", "next_page": "value", "has_more": "value"}, False,
         "cursor", "page", ("data",), ("next_page",)),
        ({"startAt": NUMBER, "maxResults": NUMBER}, {"values": "list", "total": "value"}, False,
         "offset", "startAt", ("values",), ()),
        ({"offset": TEXT, "limit": NUMBER}, {"data": "list", "next_page": {"offset": "value", "uri": "value"}}, False,
         "cursor", "offset", ("data",), ("next_page", "offset")),
        ({"page": NUMBER, "per_page": NUMBER}, "list", True, "link", "", (), ()),
        ({"page": NUMBER, "per_page": NUMBER}, "list", False, "page", "page", (), ()),
        ({"page": NUMBER}, {"data": {"items": "list"}}, False, "page", "page", ("data", "items"), ()),
    ],
)  # fmt: skip
def test_services_that_are_much_used(arguments, shape, link, kind, argument, items, following):
    found = recognise(arguments, shape, link)
    assert (found.kind, found.argument, found.items, found.next) == (kind, argument, items, following)


@pytest.mark.parametrize(
    ("arguments", "shape"),
    [
        ({"page": NUMBER}, None),
        ({"page": NUMBER}, {"name": "value"}),
        ({"page": NUMBER}, {"cats": "list", "dogs": "list"}),
        ({"page": TEXT}, "list"),
        ({"offset": TEXT, "limit": NUMBER}, {"data": "list"}),
        ({"offset": NUMBER}, {"data": "list"}),
        ({"name": TEXT}, {"data": "list"}),
        ({"cursor": TEXT}, {"data": "list", "cursor": "value"}),
    ],
)
def test_what_cannot_be_told_is_not_guessed(arguments, shape):
    assert recognise(arguments, shape, False) is None


async def walked(paging, pages, first=None, most=100):
    asked = []

    async def ask(arguments, address):
        asked.append(address or dict(arguments))
        return pages[min(len(asked), len(pages)) - 1]

    return [one async for one in walk(paging, first or {}, ask, most)], asked


async def test_the_last_id_and_whether_there_is_more():
    paging = Paging("last_id", "after", ("data",), more=("has_more",))
    pages = [
        Page({"data": [{"id": "a"}, {"id": "b"}], "has_more": True}, {}),
        Page({"data": [{"id": "c"}], "has_more": False}, {}),
    ]
    found, asked = await walked(paging, pages)
    assert [one["id"] for one in found] == ["a", "b", "c"] and asked == [{}, {"after": "b"}]


async def test_counted_pages_end_with_one_that_is_not_full_or_empty():
    paging = Paging("page", "page", (), size="per_page")
    full, rest, empty = Page([1, 2], {}), Page([3], {}), Page([], {})
    assert await walked(paging, [full, rest], {"per_page": 2}) == (
        [1, 2, 3],
        [{"per_page": 2}, {"per_page": 2, "page": 2}],
    )
    assert (await walked(paging, [full, empty], {"page": 5}))[1] == [{"page": 5}, {"page": 6}]


async def test_offsets_count_the_items_that_were_had():
    paging = Paging("offset", "skip", ("rows",), size="limit")
    pages = [Page({"rows": [1, 2, 3]}, {}), Page({"rows": [4]}, {}), Page({"rows": []}, {})]
    found, asked = await walked(paging, pages, {"skip": 10})
    assert found == [1, 2, 3, 4] and [one["skip"] for one in asked] == [10, 13, 14]


@pytest.mark.parametrize("value", [{"data": [1], "next": "same"}, {"data": None, "next": "same"}])
async def test_a_service_that_repeats_its_cursor_does_not_go_on_for_ever(value):
    _, asked = await walked(Paging("cursor", "cursor", ("data",), ("next",)), [Page(value, {})])
    assert len(asked) == 2


async def test_an_answer_of_another_shape_has_no_items():
    assert await walked(Paging("cursor", "c", ("a", "b"), ("a", "c")), [Page({"a": [1]}, {})]) == ([], [{}])


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ('<https://a.example/x?page=2>; rel="next", <https://a.example/x?page=9>; rel="last"', "https://a.example/x?page=2"),
        ('<https://a.example/x?a=1,2>; title="a, b"; rel="prev next"', "https://a.example/x?a=1,2"),
        ("</x?page=1>; rel=prev , </x?page=3>;REL=Next", "/x?page=3"),
        ('<https://a.example/x>; rel="nextish"', None),
        ("", None),
        ("<broken", None),
    ],
)  # fmt: skip
def test_link_headers(header, address):
    assert next_link(header) == address
