"""The forms of the flows: each field has a title and help in both languages, and the UI can show it."""

from importlib import import_module
from typing import Any

import pytest

from cli.catalogue import FoundFlow, find_flows
from cli.up.choices import ONLY, TABS, Choices
from cli.up.forms import form, misfits
from integrations.words import Language

FLOWS = find_flows()[0]


def form_of(found: FoundFlow, language: Language, choices: Choices | None = None) -> dict[str, Any]:
    return form(getattr(import_module(f"flows.{found.file.stem}"), found.name), found, language, choices)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("found", FLOWS, ids=lambda found: found.command)
def test_every_field_can_be_understood_and_shown(found: FoundFlow, language: Language) -> None:
    full = dict.fromkeys((*TABS, *ONLY), ("one", "two"))
    for choices in ({}, full):
        schema = form_of(found, language, choices)
        assert schema["properties"], "a form without fields"
        assert misfits(schema) == []


@pytest.mark.parametrize("found", FLOWS, ids=lambda found: found.command)
def test_titles_and_help_differ_between_the_languages(found: FoundFlow) -> None:
    english, french = form_of(found, "en")["properties"], form_of(found, "fr")["properties"]
    for name in english:
        assert english[name]["description"] != french[name]["description"], name
        assert english[name]["title"] != name, "a title is no parameter's name"


def test_a_field_that_may_stay_empty_is_no_pair_of_tabs() -> None:
    brief, report = (next(flow for flow in FLOWS if flow.command == name) for name in ("brief", "report"))
    received = form_of(brief, "en")["properties"]["received"]
    assert (received["type"], received["format"]) == ("string", "date")
    assert "default" not in received and "anyOf" not in received
    rate = form_of(report, "en")["properties"]["rate"]
    assert rate["type"] == "number" and "anyOf" not in rate


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ({"title": "", "description": "Help.", "type": "string"}, "has no title"),
        ({"title": "A", "description": " ", "type": "string"}, "has no description"),
        ({"title": "A", "description": "Help.", "type": "tuple"}, "cannot show"),
        ({"title": "A", "description": "Help."}, "cannot show"),
        ({"title": "A", "description": "Help.", "anyOf": [{"type": "string"}, {"type": "null"}]}, "cannot show"),
        ({"title": "A", "description": "Help.", "type": "array"}, "nothing of its items"),
        ({"title": "A", "description": "Help.", "type": "array", "items": {"type": "bytes"}}, "cannot show: bytes"),
        ({"title": "A", "description": "Help.", "type": "string", "format": "binary"}, "cannot show: string binary"),
        ({"title": "A", "description": "Help.", "type": "string", "enum": []}, "nothing to choose"),
        ({"title": "A", "description": "Help.", "$ref": "#/definitions/Gone"}, "cannot show"),
        ({"title": "A", "description": "Help.", "anyOf": [{"type": "string"}, {"type": "string"}]}, "tabs of the same"),
    ],
)
def test_what_a_person_could_not_use_is_found(field: dict[str, Any], said: str) -> None:
    found = misfits({"properties": {"field": field}})
    assert len(found) == 1 and said in found[0]
