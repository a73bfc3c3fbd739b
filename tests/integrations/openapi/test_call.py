"""Requests that are built, arguments that are refused before, and answers that are read."""

import json
from datetime import date
from email.parser import BytesParser
from email.policy import HTTP

import pytest

from integrations.errors import BadInput, Refused
from integrations.openapi.answers import Response, call, items, read_answer
from integrations.openapi.bodies import File
from integrations.openapi.call import build
from integrations.openapi.document import document_of
from integrations.openapi.operations import describe

SERVER = "https://notes.example/api"


def test_a_request_with_its_query_and_headers(ateliers):
    built = build(
        ateliers.document,
        ateliers["studios_list"],
        {"cursor": "a b", "filter": {"city": "Orléans", "size": {"min": 5}}, "tags[]": ["x", "y"], "trace": "7"},
    )
    assert built.method == "GET" and built.content is None
    assert built.address == (
        "https://eu.ateliers.example/v1/studios?cursor=a%20b&filter%5Bcity%5D=Orl%C3%A9ans"
        "&filter%5Bsize%5D%5Bmin%5D=5&tags%5B%5D=x&tags%5B%5D=y"
    )
    assert built.headers == {"trace": "7", "Accept": "application/json"}


def test_a_json_body_is_put_together_again(ateliers):
    built = build(
        ateliers.document,
        ateliers["createStudio"],
        {"name": "Nord", "size": None, "opened": date(2026, 11, 2), "next": {"name": "Sud"}, "shape": "étroit",
         "body": {"name": "not this", "colour": "blue"}},
    )  # fmt: skip
    assert built.headers["Content-Type"] == "application/json"
    assert json.loads(built.content) == {
        "name": "Nord", "size": None, "opened": "2026-11-02", "next": {"name": "Sud"}, "shape": "étroit",
        "colour": "blue",
    }  # fmt: skip


def test_forms_of_swagger_2(lettres):
    built = build(lettres.document, lettres["search"], {"words": ["à bas", "b&c"], "since": "2026-01-01"})
    assert built.content == b"words=%C3%A0+bas&words=b%26c&since=2026-01-01"
    assert built.headers["Content-Type"] == "application/x-www-form-urlencoded"
    listed = build(
        lettres.document,
        lettres["listLetters"],
        {"state": ["a", "b"], "kind": ["a", "b"], "size": [1, 2], "place": ["p"]},
    )
    assert listed.address == "https://lettres.example/api/letters?state=a&state=b&kind=a,b&size=1%7C2&place=p"


def test_a_multipart_form_is_the_same_bytes_at_every_try(ateliers):
    given = {"id": "7", "file": File(b"\x89PNG\r\n", 'mon "image".png', "image/png"), "about": {"title": "Été"}}
    first, second = (build(ateliers.document, ateliers["putPhoto"], given) for _ in range(2))
    assert first == second
    whole = BytesParser(policy=HTTP).parsebytes(
        f"Content-Type: {first.headers['Content-Type']}\r\n\r\n".encode() + first.content
    )
    parts = {part.get_param("name", header="content-disposition"): part for part in whole.iter_parts()}
    assert parts["file"].get_content_type() == "image/png"
    assert parts["file"].get_filename() == "mon %22image%22.png"
    assert parts["file"].get_payload(decode=True) == b"\x89PNG\r\n"
    assert json.loads(parts["about"].get_payload(decode=True)) == {"title": "Été"}
    assert parts["about"].get_content_type() == "application/json"


@pytest.mark.parametrize(("value", "content"), [(b"\x00\x01", b"\x00\x01"), (File(b"a"), b"a"), ("é", "é".encode())])
def test_raw_bodies(notes, value, content):
    built = build(notes.document, notes["raw"], {"body": value}, server=SERVER)
    assert (built.content, built.headers["Content-Type"]) == (content, "application/octet-stream")


def test_a_raw_body_is_text_or_bytes(notes):
    with pytest.raises(BadInput, match="body must be text"):
        build(notes.document, notes["raw"], {"body": {"a": 1}}, server=SERVER)


def test_xml_is_sent_as_it_is_given(ateliers):
    built = build(ateliers.document, ateliers["xmlOnly"], {"body": "<a>é</a>"})
    assert (built.content, built.headers["Content-Type"]) == ("<a>é</a>".encode(), "application/xml")
    with pytest.raises(BadInput, match="body"):
        build(ateliers.document, ateliers["xmlOnly"], {"body": {"a": 1}})


def test_what_is_written_as_json_and_what_goes_into_a_cookie(notes):
    built = build(notes.document, notes["listNotes"], {"near": {"é": 1}, "session": "a;b"}, server=SERVER)
    assert built.address == SERVER + "/notes?near=%7B%22%C3%A9%22%3A1%7D"
    assert built.headers["Cookie"] == "session=a%3Bb"


def test_a_path_keeps_its_slashes_only_where_the_document_says_so(notes, ateliers):
    assert build(notes.document, notes["readNote"], {"path": "a/b c"}, server=SERVER).url == SERVER + "/notes/a/b%20c"
    url = build(ateliers.document, ateliers["get_studios_by_id"], {"id": "a/../b?c#d{id}"}).url
    assert url == "https://eu.ateliers.example/v1/studios/a%2F..%2Fb%3Fc%23d%7Bid%7D"


@pytest.mark.parametrize(
    ("operation", "arguments", "told", "field"),
    [
        ("createStudio", {}, "missing: name", "name"),
        ("createStudio", {"name": "N"}, "name is too short: at least 2", "name"),
        ("createStudio", {"name": 12}, "name must be text", "name"),
        ("createStudio", {"name": "Nord", "size": 5}, "size must be at least 5", "size"),
        ("createStudio", {"name": "Nord", "next": {"name": "S"}}, "next.name is too short", "next.name"),
        ("createStudio", {"name": "Nord", "next": {}}, "next lacks name", "next"),
        ("createStudio", {"name": "Nord", "body": 3}, "body must be an object", "body"),
        ("createStudio", {"nme": "Nord"}, "no argument “nme”. Did you mean “name”?", "nme"),
        ("createStudio", {"zzzz": "Nord"}, "It takes: trace, name", "zzzz"),
        ("studios_list", {"limit": 200}, "limit must be at most 100", "limit"),
        ("studios_list", {"limit": "many"}, "limit must be a whole number", "limit"),
        ("studios_list", {"tags": ["a"], "tags[]": ["b"]}, "tags is given twice", "tags"),
        ("studios_list", {"trace": "a\r\nX: b"}, "holds signs that a header cannot", "trace"),
        ("studios_list", {"trace": "漢"}, "holds signs that a header cannot", "trace"),
        ("get_studios_by_id", {"id": ""}, "id cannot stand in a path", "id"),
        ("get_studios_by_id", {"id": ".."}, "id cannot stand in a path", "id"),
        ("get_studios_by_id", {"id": "1", "class_": "huge"}, "class_ must be one of small, large", "class_"),
        ("book", {"body": {}}, "body lacks studio or city", "body"),
        ("book", {"body": {"studio": 5}}, "body", None),
        ("book", {}, "missing: body", "body"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_sent(ateliers, operation, arguments, told, field):
    with pytest.raises(BadInput) as caught:
        build(ateliers.document, ateliers[operation], arguments)
    assert told in caught.value.message("en")
    assert field is None or caught.value.field == field
    assert caught.value.message("fr") != caught.value.message("en")


def test_an_error_never_repeats_the_value(ateliers):
    with pytest.raises(BadInput) as caught:
        build(ateliers.document, ateliers["createStudio"], {"name": ["sk-very-secret"], "size": "sk-very-secret"})
    assert "secret" not in caught.value.message("en") + repr(caught.value)


def test_a_closed_body_takes_nothing_else(lettres):
    with pytest.raises(BadInput, match="no argument “body”"):
        build(lettres.document, lettres["writeLetter"], {"to": "Ada", "body": {"x": 1}})
    assert (
        build(lettres.document, lettres["writeLetter"], {"to": "Ada", "text": None}).content
        == b'{"to":"Ada","text":null}'
    )


def test_3_1_has_the_words_of_json_schema(notes):
    given = {"text": "hello", "due": None, "colour": "red"}
    assert json.loads(build(notes.document, notes["createNote"], given, server=SERVER).content) == given
    with pytest.raises(BadInput, match="text must be one of hello"):
        build(notes.document, notes["createNote"], {"text": "bye"}, server=SERVER)
    assert build(notes.document, notes["createNote"], {}, server=SERVER).content is None


def test_a_number_is_text_where_text_is_wanted(ateliers):
    assert build(ateliers.document, ateliers["get_studios_by_id"], {"id": 12}).url.endswith("/studios/12")


def test_a_document_without_a_server_asks_for_one(notes):
    with pytest.raises(BadInput, match="names no server"):
        build(notes.document, notes["readNote"], {"path": "a"})


@pytest.mark.parametrize(
    ("media", "content", "value"),
    [
        ("application/json; charset=utf-8", b'{"a": [1]}', {"a": [1]}),
        ("application/problem+json", b"3", 3),
        ("text/plain; charset=iso-8859-1", "été".encode("latin-1"), "été"),
        ("text/csv; charset=nonsense", "é".encode(), "é"),
        ("application/atom+xml", b"<a/>", "<a/>"),
        ("application/pdf", b"%PDF", b"%PDF"),
        ("", b"\x00", b"\x00"),
        ("application/json", b"", None),
    ],
)
def test_answers_are_read_by_their_media_type(media, content, value):
    assert read_answer(Response(200, {"content-type": media}, content)) == value


def test_json_that_is_none_is_refused():
    with pytest.raises(Refused, match="no valid JSON"):
        read_answer(Response(200, {"content-type": "application/json"}, b"<html>"))


async def test_a_call_goes_through_the_callers_hands(ateliers):
    async def send(built):
        return Response(201, {"content-type": "application/json"}, json.dumps({"was": built.url}).encode())

    answer = await call(ateliers.document, ateliers["createStudio"], {"name": "Nord"}, send)
    assert answer == {"was": "https://eu.ateliers.example/v1/studios"}


def page(value, **headers):
    return Response(200, {"content-type": "application/json", **headers}, json.dumps(value).encode())


async def test_pages_by_a_cursor_of_the_answer(ateliers):
    asked = []

    async def send(built):
        asked.append(built.address.partition("?")[2])
        following = {1: "c2", 2: "c3"}.get(len(asked))
        return page({"data": [{"n": len(asked)}, {"n": -len(asked)}], "meta": {"next_cursor": following}})

    async def had(most):
        asked.clear()
        found = items(ateliers.document, ateliers["studios_list"], {"limit": 2}, send, most)
        return [one["n"] async for one in found]

    assert await had(100) == [1, -1, 2, -2, 3, -3]
    assert asked == ["limit=2", "limit=2&cursor=c2", "limit=2&cursor=c3"]
    assert await had(3) == [1, -1, 2] and len(asked) == 2
    assert await had(2) == [1, -1] and len(asked) == 1


async def test_pages_by_the_link_header_stay_on_the_server(notes):
    links = {"/notes": '</api/notes?p=2>; rel="next"', "/notes?p=2": "<https://elsewhere.example/>; rel=next"}

    async def send(built):
        return page([built.address], link=links[built.address.removeprefix(SERVER)])

    found = []
    with pytest.raises(Refused, match="another server"):
        async for one in items(notes.document, notes["listNotes"], {}, send, 9, server=SERVER):
            found.append(one)
    assert found == [SERVER + "/notes", SERVER + "/notes?p=2"]


@pytest.mark.parametrize(
    ("pages", "found", "asked"),
    [
        ([[{"n": 1}]], [{"n": 1}], [""]),
        ([{"rows": [1, 2], "nextCursor": "c"}, {"rows": [3], "nextCursor": None}], [1, 2, 3], ["", "cursor=c"]),
        ([{"rows": [], "nextCursor": ""}], [], [""]),
    ],
)
async def test_a_document_that_says_nothing_of_its_answer_is_helped_by_the_answer(pages, found, asked):
    get = {"operationId": "a", "parameters": [{"name": "cursor", "in": "query", "schema": {"type": "string"}}]}
    document = document_of({"openapi": "3.0.0", "paths": {"/a": {"get": get}}}, "api.json")
    calls = []

    async def send(built):
        calls.append(built.address.partition("?")[2])
        return page(pages[len(calls) - 1])

    assert [one async for one in items(document, describe(document)[0], {}, send, 9, server=SERVER)] == found
    assert calls == asked


async def test_an_answer_that_goes_on_nobody_knows_how(ateliers):
    async def send(built):
        return page({"booked": True})

    with pytest.raises(BadInput, match="neither the document nor the answer tells"):
        async for _ in items(ateliers.document, ateliers["book"], {"body": {"city": "Lyon"}}, send, 5):
            pass
