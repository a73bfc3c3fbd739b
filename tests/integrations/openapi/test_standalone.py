"""The schema of an operation's arguments stands by itself, and says the same as the document."""

import pytest
from jsonschema import Draft202012Validator

from integrations.openapi.standalone import standalone


def test_references_and_the_words_of_3_0_are_gone(ateliers):
    schema = standalone(ateliers.document, ateliers["createStudio"])
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["size"] == {"type": ["integer", "null"], "exclusiveMinimum": 5}
    assert schema["properties"]["next"] == {"$ref": "#/$defs/Studio"}
    assert sorted(schema["$defs"]) == ["Named", "Studio"]
    assert schema["$defs"]["Studio"]["allOf"][1]["properties"]["next"] == {"$ref": "#/$defs/Studio"}


@pytest.mark.parametrize(
    ("arguments", "good"),
    [
        ({"name": "Nord", "size": 6, "next": {"name": "Sud", "id": "1"}}, True),
        ({"name": "Nord", "size": None}, True),
        ({"name": "Nord", "size": 5}, False),
        ({"name": "Nord", "next": {"name": 3, "id": "1"}}, False),
        ({"name": "Nord", "colour": "blue"}, False),
    ],
)
def test_it_judges_as_the_document_does(ateliers, arguments, good):
    assert Draft202012Validator(standalone(ateliers.document, ateliers["createStudio"])).is_valid(arguments) is good


def test_swagger_2_and_3_1(lettres, notes):
    attach = standalone(lettres.document, lettres["attach"])
    assert attach["properties"]["file"] == {"type": "string"}
    written = standalone(lettres.document, lettres["writeLetter"])
    assert written["properties"]["text"] == {"type": ["string", "null"]} and "$defs" not in written
    note = standalone(notes.document, notes["createNote"])
    assert note["properties"]["colour"] == {"$ref": "#/$defs/Colour", "description": "Of the note."}
    assert note["$defs"] == {"Colour": {"type": "string", "enum": ["red", "blue"]}}
