"""clients/*.yaml: always ask, unless a rule that names its recipients says otherwise; mistakes are named by line."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from integrations.errors import BadInput
from tasks.approval.policy import client_named, clients, read_client
from tests.tasks.approval.samples import outgoing

NEVER = "approvals:\n  - never: mail\n    to: ['*@luma.example', paul@else.example]\n"
ABOVE = "approvals:\n  - above: 3 000,50 EUR\n    to: claire@luma.example\n"


@pytest.mark.parametrize(
    ("text", "change", "where"),
    [
        ("", {}, None),
        ("approvals: always\n", {}, None),
        (NEVER, {}, "clients/luma.yaml:2"),
        (NEVER, {"to": ("CLAIRE@luma.example", "paul@else.example")}, "clients/luma.yaml:2"),
        (NEVER, {"to": ("claire@luma.example", "eve@else.example")}, None),
        (NEVER, {"bcc": ("eve@else.example",)}, None),
        (NEVER, {"cc": ("eve@luma.example.evil.example",)}, None),
        (NEVER, {"kind": "post"}, None),
        (NEVER, {"untraced": ("a claim",)}, None),
        (ABOVE, {}, "clients/luma.yaml:2"),
        (ABOVE, {"amounts": ()}, "clients/luma.yaml:2"),
        (ABOVE, {"amounts": ((Decimal("3000.50"), "EUR"),)}, "clients/luma.yaml:2"),
        (ABOVE, {"amounts": ((Decimal("3000.51"), "EUR"),)}, None),
        (ABOVE, {"amounts": ((Decimal("1"), "GBP"),)}, None),
        (ABOVE, {"to": ("paul@luma.example",)}, None),
        (ABOVE, {"untraced": ("a claim",)}, None),
    ],
)
def test_when_a_person_is_asked(tmp_path: Path, text: str, change: dict[str, Any], where: str | None):
    path = tmp_path / "luma.yaml"
    path.write_text(text, "utf-8")
    assert read_client(path).allows(replace(outgoing(), **change)) == where


@pytest.mark.parametrize(
    ("text", "line", "field", "said"),
    [
        ("name: Luma\naprovals: always\n", 2, "aprovals", "the nearest is “approvals”"),
        ("approvals: never\n", 1, "approvals", "a list of rules"),
        ("approvals:\n  - sometimes\n", 2, "approvals", "a rule is wanted"),
        ("approvals:\n  - never: mail\n", 2, "to", "to whom"),
        ("approvals:\n  - never: mail\n    to: ['*']\n", 3, "to", "neither an address nor"),
        ("approvals:\n  - never: mail\n    to: ['*@*']\n", 3, "to", "neither an address nor"),
        ("approvals:\n  - never: mail\n    to: ['claire@*.*']\n", 3, "to", "neither an address nor"),
        ("approvals:\n  - never: invoices\n    to: a@b.example\n", 2, "never", "mail, or a connector"),
        ("approvals:\n  - above: 500\n    to: a@b.example\n", 2, "above", "with its currency"),
        ("approvals:\n  - above: lots EUR\n    to: a@b.example\n", 2, "above", "with its currency"),
        (
            "approvals:\n  - above: 500 EUR\n    never: mail\n    to: a@b.example\n",
            2,
            "approvals",
            "“never” or “above”",
        ),
        ("approvals:\n  - above: 500 EUR\n    too: a@b.example\n", 3, "too", "the nearest is “to”"),
        ("name: Luma\nemails: [claire]\n", 2, "emails", "not an e-mail address"),
        ("name: Luma\nemails: 5\n", 2, "emails", "a list of addresses"),
        ("language: de\n", 1, "language", "en or fr"),
        ("name: [a\n", 2, None, "is not YAML"),
        ("- a\n", 1, None, "name: value"),
    ],
)
def test_mistakes_are_named_by_file_line_and_field(tmp_path: Path, text: str, line: int, field: str | None, said: str):
    path = tmp_path / "luma.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=said) as caught:
        read_client(path)
    assert (caught.value.file, caught.value.line, caught.value.field) == (str(path), line, field)
    assert caught.value.problem.fr != caught.value.problem.en


def test_a_client_is_found_by_name_or_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "luma.yaml").write_text("name: Atelier Éclair\nemails: [c@luma.example]\n", "utf-8")
    for name in ("Atelier Éclair", "atelier-eclair", "LUMA"):
        assert client_named(name).emails == ("c@luma.example",)
    assert client_named("Other").rules == () and client_named("").name == ""
    assert [client.name for client in clients()] == ["Atelier Éclair"]
