"""Documents are read from files and addresses; what is wrong is told with its place."""

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from integrations.errors import BadInput, Refused, Unavailable
from integrations.openapi import reading
from integrations.openapi.document import document_of
from integrations.openapi.reading import fetch_document, parse_document, read_document

SMALL = b'{"openapi": "3.0.0", "info": {}, "paths": {"/a": {"get": {}}}}'


@pytest.mark.parametrize(
    ("content", "version"),
    [
        (SMALL, "3.0"),
        (b"\xef\xbb\xbf" + SMALL, "3.0"),
        (b"openapi: 3.1.0\npaths: {/a: {}}\n", "3.1"),
        (b"openapi: 3.2.0\npaths: {/a: {}}\n", "3.1"),
        (b"swagger: 2.0\npaths: {/a: {}}\n", "2.0"),
        (b"{openapi: 3.0.1, paths: {/a: {}}}", "3.0"),
    ],
)
def test_versions_and_forms(content: bytes, version: str):
    assert parse_document(content, "api").version == version


def test_yaml_holds_what_json_can_say_and_nothing_else():
    document = parse_document(
        b"openapi: 3.0.0\npaths: {/a: {}}\nx-a: {200: 2020-01-01, on: off, null: ~, v: =}\nx-b: &b [1]\nx-c: *b\n",
        "api",
    )
    assert document.data["x-a"] == {"200": "2020-01-01", "on": "off", "null": None, "v": "="}
    assert document.data["x-c"] == [1]


def test_aliases_that_double_each_other_stay_small():
    lines = ["x0: &x0 [1, 1]"] + [f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}]" for n in range(1, 40)]
    document = parse_document(("openapi: 3.0.0\npaths: {/a: {}}\n" + "\n".join(lines)).encode(), "api")
    assert document.data["x39"][0] is document.data["x39"][1]


@pytest.mark.parametrize(
    ("content", "told", "line"),
    [
        (b"[]", "no OpenAPI document", None),
        (b'{"openapi": "3.0.0",\n "paths": tru}', "no valid JSON", 2),
        (b"openapi: 3.0.0\npaths: [\n", "no valid YAML", 3),
        (b"openapi: !!python/object:os.system x\n", "no valid YAML", 1),
        (b"\xff\xfe\x00", "not UTF-8", None),
        (b"hello: world", "says no version", None),
        (b"swagger: '1.2'\npaths: {/a: {}}", "its version is “1.2”", None),
        (b"openapi: 3.1.0\nwebhooks: {a: {}}", "no paths to call", None),
        (b'{"a":' * 5000, "no valid JSON", 1),
    ],
)
def test_what_is_no_document_is_told_with_its_place(content: bytes, told: str, line: int | None):
    with pytest.raises(BadInput) as caught:
        parse_document(content, "api.yaml")
    assert told in str(caught.value.problem)
    assert (caught.value.file, caught.value.line) == ("api.yaml", line)


def test_a_file_that_is_absent_or_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(BadInput, match="cannot be read"):
        read_document(tmp_path / "none.json")
    (tmp_path / "api.json").write_bytes(SMALL)
    assert read_document(tmp_path / "api.json").data["paths"]
    monkeypatch.setattr(reading, "MOST", 20)
    with pytest.raises(BadInput, match="is larger than"):
        read_document(tmp_path / "api.json")


@pytest.mark.parametrize(
    ("node", "told"),
    [
        ({"$ref": "#/x/none"}, "leads nowhere"),
        ({"$ref": "other.yaml#/a"}, "another document"),
        ({"$ref": "#/x/self"}, "refers to itself"),
        ({"$ref": "#/x/list"}, "is no object"),
    ],
)
def test_references_that_cannot_be_followed(node: dict, told: str):
    data = {"self": {"$ref": "#/x/again"}, "again": {"$ref": "#/x/self"}, "list": [1]}
    document = document_of({"openapi": "3.0.0", "paths": {"/a": {}}, "x": data}, "api.json")
    with pytest.raises(BadInput) as caught:
        document.resolve(node, "paths./a.get")
    assert told in str(caught.value.problem)
    assert (caught.value.file, caught.value.field) == ("api.json", "paths./a.get")


def test_a_pointer_has_its_own_signs():
    data = {"a/b": {"c~d": [{"é": {"found": True}}]}}
    document = document_of({"openapi": "3.1.0", "paths": {"/a": {}}, "x": data}, "api.json")
    assert document.at("#/x/a~1b/c~0d/0/%C3%A9") == {"found": True}


def test_what_stands_beside_a_reference_counts_in_3_1_only():
    for version, expected in (("3.0.0", "text"), ("3.1.0", "number")):
        data = {"openapi": version, "paths": {"/a": {}}, "x": {"a": {"type": "text"}}}
        document = document_of(data, "api.json")
        assert document.resolve({"$ref": "#/x/a", "type": "number"})["type"] == expected


async def test_a_document_is_fetched_and_redirects_are_followed(httpserver: HTTPServer):
    httpserver.expect_request("/moved").respond_with_data("", 302, {"Location": "/api.json"})
    httpserver.expect_request("/api.json").respond_with_data(SMALL)
    document = await fetch_document(httpserver.url_for("/moved"), private=True)
    assert document.name == httpserver.url_for("/moved")


async def test_what_cannot_be_fetched(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch):
    httpserver.expect_request("/none").respond_with_data("", 404)
    httpserver.expect_request("/loop").respond_with_data("", 301, {"Location": "/loop"})
    httpserver.expect_request("/api.json").respond_with_data(SMALL)
    with pytest.raises(BadInput, match="not an https address"):
        await fetch_document(httpserver.url_for("/api.json"))
    with pytest.raises(Unavailable, match="private network"):
        await fetch_document(
            httpserver.url_for("/api.json").replace("http:", "https:").replace("localhost", "127.0.0.1")
        )
    with pytest.raises(Refused, match="HTTP 404"):
        await fetch_document(httpserver.url_for("/none"), private=True)
    with pytest.raises(Refused, match="too often"):
        await fetch_document(httpserver.url_for("/loop"), private=True)
    monkeypatch.setattr(reading, "MOST", 20)
    with pytest.raises(BadInput, match="is larger than"):
        await fetch_document(httpserver.url_for("/api.json"), private=True)
