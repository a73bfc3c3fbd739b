"""What is to leave: every part of it is in its hash, and nothing hidden gets in."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from integrations.errors import BadInput
from ledger.approval_rows import KeptFile
from tasks.approval import outgoing as module
from tasks.approval.outgoing import Outgoing, addressed, attachment_of, read_files
from tasks.approval.show import Shown, as_markdown
from tests.tasks.approval.samples import REPORT, asked, outgoing

CHANGES: list[dict[str, Any]] = [
    {"kind": "post"},
    {"account": "other"},
    {"account_mark": "n" * 64},
    {"sender": "eve@studio.example"},
    {"to": ("claire@luma.example", "eve@else.example")},
    {"cc": ("eve@else.example",)},
    {"bcc": ("eve@else.example",)},
    {"subject": "Report "},
    {"body": "Hello Claire,\n\nHere is the report.\n\nAda"},
    {"attachments": ()},
    {"attachments": (attachment_of(KeptFile("report.md", "text/markdown", "", REPORT.content + b" ")),)},
    {"attachments": (attachment_of(KeptFile("other.md", "text/markdown", "", REPORT.content)),)},
    {"attachments": (attachment_of(KeptFile("report.md", "text/html", "", REPORT.content)),)},
    {"amounts": ((Decimal("2520.00"), "GBP"),)},
    {"untraced": ("something",)},
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
def test_any_change_changes_the_hash(change: dict[str, Any]):
    assert replace(outgoing(), **change).content_hash != outgoing().content_hash


def test_moving_text_between_fields_changes_the_hash():
    hashes = {
        replace(outgoing(), to=("a@b.example",), cc=("c@d.example",)).content_hash,
        replace(outgoing(), to=("a@b.example", "c@d.example")).content_hash,
        replace(outgoing(), to=("c@d.example",), cc=("a@b.example",)).content_hash,
    }
    assert len(hashes) == 3
    assert replace(outgoing(), to=("a@b.example", "c@d.example")).content_hash in hashes


def test_the_hash_is_of_the_bytes_whatever_stands_beside_them():
    assert attachment_of(replace(REPORT, sha256="forged")) == attachment_of(REPORT)


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"to": []}, "to", "nobody"),
        ({"to": ["x"]}, "to", "not an e-mail address"),
        ({"cc": ["a@b.example\nBcc: eve@else.example x"]}, "cc", "not an e-mail address"),
        ({"subject": " \n"}, "subject", "empty"),
        ({"subject": "x" * 301}, "subject", "longer"),
        ({"body": "\n \n"}, "body", "empty"),
        ({"body": "x" * 100_001}, "body", "longer"),
    ],
)
def test_what_does_not_fit_is_named(given: dict[str, Any], field: str, said: str):
    with pytest.raises(BadInput, match=said) as caught:
        addressed(outgoing(), **given)
    assert caught.value.field == field


def test_hidden_characters_do_not_get_in():
    made = addressed(outgoing(), subject="A\r\nBcc: eve@else.example\x00", body="a\u202eb\x1b[2Jc\r\nd\u200be")
    assert made.subject == "A Bcc: eve@else.example" and made.body == "ab[2Jc\nde\n"


def test_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    one, two = tmp_path / "one.pdf", tmp_path / "sub" / "one.pdf"
    two.parent.mkdir()
    one.write_bytes(b"%PDF")
    two.write_bytes(b"%PDF")
    (tmp_path / "empty.md").touch()
    assert [(file.name, file.media_type) for file in read_files([one])] == [("one.pdf", "application/pdf")]
    monkeypatch.setattr(module, "MOST_BYTES", 5)
    for paths, said in (
        ([one, two], "more than"),
        ([tmp_path / "no.pdf"], "does not exist"),
        ([tmp_path], "is a folder"),
        ([tmp_path / "empty.md"], "is empty"),
    ):
        with pytest.raises(BadInput, match=said):
            read_files(paths)
    monkeypatch.setattr(module, "MOST_BYTES", 50)
    with pytest.raises(BadInput, match="two files have this name"):
        read_files([one, two])


def test_markdown_shows_words_as_words(ledger: Any):
    hostile = "<script>x</script> | **bold** [a](http://else.example) `c`"
    body = "```\n# not a heading\n</pre><b>x</b>\n````"
    made = outgoing(subject=hostile, body=body, untraced=(hostile,))
    shown = as_markdown(Shown(asked(ledger, subject=hostile, body=body, untraced=(hostile,)), made), "en")
    head, _, rest = shown.partition("## Text")
    assert "<script>" not in head.replace("\\<script>", "") and "\\|" in head and "`````text" in rest
    assert isinstance(made, Outgoing)
