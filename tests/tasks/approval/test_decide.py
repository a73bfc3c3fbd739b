"""Deciding: the version that was seen, each claim answered for, an edit as a version of its own; in both languages."""

from typing import Any

import pytest

from integrations.errors import BadInput, FreelanceError, Refused
from ledger import Ledger
from ledger.approval_reads import find
from tasks.approval.decide import Answer, decide, load
from tasks.approval.form import answer_of
from tests.tasks.approval.samples import asked


def answer(what: Any, choice: Any = "approve", **more: Any) -> Answer:
    return Answer(choice, **({"version": what.version, "by": "ada", "channel": "terminal"} | more))


@pytest.mark.parametrize(
    ("choice", "more", "state"),
    [
        ("approve", {"cleared": "1-2"}, "approved"),
        ("approve", {"cleared": "2, 1"}, "approved"),
        ("approve", {"cleared": "1 – 2"}, "approved"),
        ("refuse", {}, "refused"),
        ("send_back", {"remark": "shorter"}, "sent_back"),
        ("edit", {"cleared": "1,2", "to": ["paul@luma.example"]}, "approved"),
        ("edit", {"to": ["paul@luma.example"]}, "waiting"),
    ],
)
def test_decisions(ledger: Ledger, choice: str, more: dict[str, Any], state: str):
    found = asked(ledger, untraced=("✉ · 1", "report.md · 2"))
    what = load(ledger, found.id)
    decided = decide(ledger, found.id, answer(what, choice, **more))
    assert decided.state == state and (decided.id == found.id) is (choice != "edit")


@pytest.mark.parametrize(
    ("more", "kind", "english", "french"),
    [
        ({"version": ""}, Refused, "is not what you were shown", "n'est pas ce qui vous a été montré"),
        ({"version": "0" * 64}, Refused, "is not what you were shown", "n'est pas ce qui vous a été montré"),
        ({"cleared": "1"}, BadInput, "no source bears out 1 claim(s) (2)", "1 point(s) sans source (2)"),
        ({"cleared": "1-3"}, BadInput, "not the number of a claim (1 to 2)", "n'est pas le numéro d'un point"),
        ({"cleared": "all"}, BadInput, "not the number of a claim", "n'est pas le numéro d'un point"),
        ({"choice": "send_back"}, BadInput, "a remark is missing", "il manque une remarque"),
    ],
)
def test_what_does_not_count(ledger: Ledger, more: dict[str, Any], kind: Any, english: str, french: str):
    found = asked(ledger, untraced=("✉ · 1", "report.md · 2"))
    with pytest.raises(kind) as caught:
        decide(ledger, found.id, answer(load(ledger, found.id), **more))
    assert english in caught.value.message("en")
    assert french in caught.value.message("fr").replace("\u00a0", " ").replace("\u202f", " ")
    assert find(ledger, found.id).state == "waiting"


def test_a_version_of_eleven_digits_is_too_short(ledger: Ledger):
    what = load(ledger, asked(ledger).id)
    with pytest.raises(Refused):
        decide(ledger, what.approval.id, answer(what, version=what.version[:11]))
    assert decide(ledger, what.approval.id, answer(what, version=what.version.upper())).state == "approved"


@pytest.mark.parametrize(("state", "said"), [("refuse", "does not wait any more: refused (ada)"), ("late", "ran out")])
def test_too_late(ledger: Ledger, state: str, said: str):
    found = asked(ledger, hours=-1 if state == "late" else 1)
    what = load(ledger, found.id)
    if state == "refuse":
        decide(ledger, found.id, answer(what, "refuse"))
    with pytest.raises(Refused) as caught:
        decide(ledger, found.id, answer(what))
    assert said in caught.value.message("en")


def test_numbers_are_those_of_the_claims_that_were_shown(ledger: Ledger):
    """An edit changes the claims: a number that was given for an old one clears no new one."""
    found = asked(ledger, untraced=("✉, line 9 · « 1 » · old",))
    what = load(ledger, found.id)
    body = "Hello,\n\nIt costs EUR 9,999.\n"
    edited = decide(ledger, found.id, answer(what, "edit", cleared="1", body=body))
    assert edited.state == "waiting" and "9,999" in edited.content.untraced[0] and edited.asked_again
    assert ("9999", "EUR") in [(str(amount), currency) for amount, currency in edited.content.amounts]


def test_claims_that_the_attachment_bears_out_need_no_word(ledger: Ledger):
    what = load(ledger, asked(ledger).id)
    body = "Hello,\n\nIt was 42 h, EUR 2,520.\n"
    assert decide(ledger, what.approval.id, answer(what, "edit", body=body)).state == "approved"


def test_there_is_no_such_approval(ledger: Ledger):
    with pytest.raises(FreelanceError, match="there is no approval 7"):
        load(ledger, 7)


@pytest.mark.parametrize(
    ("given", "choice"),
    [
        ({"decision": "Approve"}, "approve"),
        ({"decision": "Approuver", "body": "Hello Claire, Here is the report. Ada"}, "approve"),  # lost ends of lines
        ({"decision": "Modifier et approuver"}, "approve"),  # nothing was changed
        ({"decision": "Edit and approve", "subject": "Other"}, "edit"),
        ({"decision": "Refuser", "subject": "Other"}, "refuse"),
    ],
)
def test_the_form(ledger: Ledger, given: dict[str, str], choice: str):
    what = load(ledger, asked(ledger).id)
    found = answer_of(given | {"version": what.version}, what)
    assert found.choice == choice and (found.subject == "Other") is (choice in ("edit", "refuse"))
