"""What is known of an operation before it is called: its name, arguments, effect, body, security and paging."""

import pytest

from integrations.errors import BadInput
from integrations.openapi.document import document_of
from integrations.openapi.names import from_path, identifier, unused
from integrations.openapi.operations import describe, describe_all


def arguments(service, name):
    return {one.name: (one.place, one.wire, one.required) for one in service[name].parameters}


def test_names_are_identifiers_and_each_stands_once(ateliers):
    assert [one.name for one in ateliers.operations] == [
        "studios_list", "createStudio", "get_studios_by_id", "delete_studios_by_id", "putPhoto", "book",
        "xmlOnly",
    ]  # fmt: skip
    assert ateliers["studios/list"].name == "studios_list"  # by the document's own name too


@pytest.mark.parametrize(
    ("text", "name"),
    [("issues/create", "issues_create"), ("filter[name]", "filter_name"), ("2fa", "_2fa"), ("class", "class_"),
     ("Notion-Version", "Notion_Version"), ("$top", "top"), ("***", "value"), ("été", "été")],
)  # fmt: skip
def test_identifiers(text, name):
    assert identifier(text) == name and identifier(text).isidentifier()


def test_names_from_paths_and_clashes():
    assert from_path("GET", "/pets/{petId}/toys") == "get_pets_by_petId_toys"
    assert unused("id", {"id"}, "query") == "id_query"
    assert unused("id", {"id", "id_query"}, "query") == "id_query_2"
    assert unused("a", {"a", "a_2"}) == "a_3"


def test_arguments_are_flat_and_a_clash_of_names_is_resolved(ateliers):
    assert arguments(ateliers, "get_studios_by_id") == {
        "id": ("path", "id", True), "id_query": ("query", "id", False), "class_": ("query", "class", False),
    }  # fmt: skip
    assert arguments(ateliers, "studios_list") == {
        "trace": ("header", "trace", False), "cursor": ("query", "cursor", False), "limit": ("query", "limit", False),
        "filter": ("query", "filter", False), "tags": ("query", "tags[]", False),
    }  # fmt: skip


def test_the_properties_of_a_body_are_arguments_but_not_what_only_answers_hold(ateliers):
    assert arguments(ateliers, "createStudio") == {
        "trace": ("header", "trace", False), "name": ("body", "name", True), "size": ("body", "size", False),
        "next": ("body", "next", False), "opened": ("body", "opened", False), "shape": ("body", "shape", False),
        "body": ("body", "body", False),
    }  # fmt: skip
    assert ateliers["createStudio"].parameters[1].description == "What it is called."
    assert ateliers["createStudio"].body.media == "application/json"


def test_a_body_of_alternatives_is_one_argument(ateliers):
    assert arguments(ateliers, "book") == {"body": ("body", "body", True)}


def test_the_schema_of_all_arguments(lettres):
    assert lettres["writeLetter"].inputs() == {
        "type": "object",
        "properties": {"to": {"type": "string"}, "text": {"type": "string", "x-nullable": True}},
        "required": ["to"],
        "additionalProperties": False,
    }


def test_swagger_2_has_its_forms_and_bodies(lettres):
    styles = {one.name: (one.style.name, one.style.explode) for one in lettres["listLetters"].parameters}
    assert styles == {
        "page": ("form", True), "per_page": ("form", True), "state": ("form", True), "kind": ("form", False),
        "size": ("pipeDelimited", False), "place": ("tabDelimited", False),
    }  # fmt: skip
    assert [lettres[name].body.kind for name in ("writeLetter", "attach", "search")] == ["json", "multipart", "form"]
    assert arguments(lettres, "attach") == {
        "number": ("path", "number", True), "file": ("body", "file", True), "label": ("body", "label", False),
        "body": ("body", "body", False),
    }  # fmt: skip
    assert {one.server for one in lettres.operations} == {"https://lettres.example/api"}


def test_servers(ateliers, notes):
    assert {one.server for one in ateliers.operations} == {"https://eu.ateliers.example/v1"}
    assert {one.server for one in notes.operations} == {""}  # relative, and the document came from a file
    data = {"openapi": "3.0.0", "servers": [{"url": "../v2"}], "paths": {"/a": {"get": {"operationId": "a"}}}}
    assert describe(document_of(data, "https://api.example/docs/openapi.json"))[0].server == "https://api.example/v2"


def test_effects_come_from_the_method_and_the_person(ateliers):
    assert {one.name: one.effect for one in ateliers.operations} == {
        "studios_list": "read", "createStudio": "write", "get_studios_by_id": "read", "delete_studios_by_id": "write",
        "putPhoto": "write", "book": "write",
        "xmlOnly": "write",
    }  # fmt: skip
    given = describe(ateliers.document, {"book": "send", "studios/list": "write"})
    assert {one.name: one.effect for one in given if one.name in ("book", "studios_list")} == {
        "book": "send", "studios_list": "write",
    }  # fmt: skip
    with pytest.raises(BadInput, match="no operation “bok”"):
        describe(ateliers.document, {"bok": "send"})


def test_what_cannot_be_called_is_told_and_spoils_nothing_else(ateliers):
    _, misses = describe_all(ateliers.document)
    assert [(one.method, one.path) for one in misses] == [("GET", "/broken")]
    assert "leads nowhere" in misses[0].reason.en


def test_security_is_the_operations_or_the_documents(ateliers, lettres):
    assert ateliers["studios_list"].security == (("key",), ("basic",))
    assert ateliers["delete_studios_by_id"].security == ()
    assert ateliers["book"].security == (("token",),)
    assert [(one.place, one.wire, one.scheme) for one in lettres["listLetters"].from_account] == [
        ("header", "token", "oauth")
    ]


def test_paging_and_what_is_on_its_way_out(ateliers, lettres, notes):
    cursor = ateliers["studios_list"].paging
    assert (cursor.kind, cursor.argument, cursor.items, cursor.next) == (
        "cursor",
        "cursor",
        ("data",),
        ("meta", "next_cursor"),
    )
    assert (lettres["listLetters"].paging.kind, lettres["listLetters"].paging.size) == ("page", "per_page")
    assert notes["listNotes"].paging.kind == "link"
    assert ateliers["createStudio"].paging is None
    assert [one.name for one in ateliers.operations if one.deprecated] == ["delete_studios_by_id"]


def test_a_slot_that_is_declared_nowhere_is_an_argument_all_the_same():
    data = {"openapi": "3.0.0", "paths": {"/a/{b}": {"get": {"parameters": [{"name": "x", "in": "path"}]}}}}
    assert [one.name for one in describe(document_of(data, "api.json"))[0].parameters] == ["b"]
