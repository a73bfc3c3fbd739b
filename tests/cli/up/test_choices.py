"""What the forms let a person pick, and that it follows what is there."""

from pathlib import Path
from typing import Any

import pytest

from cli.catalogue import FLOWS, find_flows
from cli.up.choices import MARK, ONLY, TABS, files_in, offer, pick_of, picks
from cli.up.forms import form
from flows.write_draft import write_draft
from integrations.files.given import given


def field(sort: str, **more: Any) -> dict[str, Any]:
    return {"properties": {"f": {MARK: sort, "title": "F", **more}}}


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def test_every_sort_has_its_tabs_and_every_pick_its_field() -> None:
    sorts = {sort for key, part in picks().items() if key != "least" for sort in part.values()}
    assert sorts == {*TABS, *ONLY}
    fields = {name for found in find_flows(FLOWS)[0] for name in found.parameters}
    assert {name for part in picks().values() for name in part} <= fields


def test_a_client_is_picked_or_typed() -> None:
    schema = field("clients", type="string")
    offer(schema, {"clients": ("Zoé", "atelier Luma")}, "fr")
    assert schema["properties"]["f"]["anyOf"] == [
        {"title": "Client connu", "type": "string", "enum": ["Zoé", "atelier Luma"]},
        {"title": "Autre nom", "type": "string"},
    ]


def test_an_account_is_only_picked() -> None:
    schema = field("accounts", type="string")
    offer(schema, {"accounts": ("work",)}, "en")
    assert schema["properties"]["f"] == {MARK: "accounts", "title": "F", "type": "string", "enum": ["work"]}


@pytest.mark.parametrize("kind", [{"type": "string"}, {"type": "array", "items": {"type": "string"}}])
@pytest.mark.parametrize("sort", [*TABS, *ONLY])
def test_choices_come_and_go_again(sort: str, kind: dict[str, Any]) -> None:
    schema, before = field(sort, **kind), field(sort, **kind)
    for names in (("a",), ("a", "b"), ("a",)):
        offer(schema, {sort: names}, "en")
        assert str(list(names)) in str(schema)
    offer(schema, {}, "en")
    assert schema == before


def test_a_draft_is_made_of_a_brief_and_choices_stay_out_of_other_fields() -> None:
    found = next(flow for flow in find_flows(FLOWS)[0] if flow.name == "write_draft")
    fields = form(write_draft, found, "en", {"briefs": ("out/a/brief.json",), "clients": ()})["properties"]
    assert fields["source"]["anyOf"][0]["enum"] == ["out/a/brief.json"]
    assert pick_of("client_brief", "source") == "messages"
    assert MARK not in fields["text"] and MARK not in fields["language"] and MARK not in fields["received"]


def test_files_are_found_by_their_path_from_the_folder(tmp_path: Path) -> None:
    put(tmp_path, "inbox/a.eml", "inbox/.hidden", "inbox/plan.pdf", "inbox/hours/x.csv")
    put(tmp_path, "out/a/brief.json", "out/a/brief.pdf", "out/report.docx", "p/luma/project.yaml", "q/message.txt")
    found = files_in(tmp_path)
    assert found["messages"] == found["work"] == ("inbox/a.eml", "inbox/hours", "inbox/plan.pdf")
    assert found["briefs"][0] == "out/a/brief.json" and "inbox/a.eml" in found["briefs"]
    assert set(found["documents"]) == {"out/a/brief.pdf", "out/report.docx", "inbox/plan.pdf"}
    assert set(found["projects"]) == {"p/luma", "q"}


def test_an_empty_folder_has_nothing_to_pick(tmp_path: Path) -> None:
    assert not any(files_in(tmp_path).values())


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("a.eml", "inbox/a.eml"),  # only there
        ("both.eml", "both.eml"),
        (" inbox/a.eml ", "inbox/a.eml"),
        ("missing.eml", "missing.eml"),
        ("", ""),
        ("/absent/a.eml", "/absent/a.eml"),
        ("x\0y", "x\0y"),
    ],
)
def test_what_is_not_in_the_folder_is_looked_for_in_inbox(
    name: str, meant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "inbox/a.eml", "inbox/both.eml", "both.eml")
    monkeypatch.chdir(tmp_path)
    assert given(name) == meant
