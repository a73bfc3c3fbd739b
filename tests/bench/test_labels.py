"""The bench of facts: its labels stand in their messages, and its counting is right."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bench._labels import BARRED, compare, match, plain, read_label, same_question
from bench.facts import CORPUS, is_verbatim
from integrations.files import message_from_text, read_messages
from tasks.facts.brief import Budget, Client, Deliverable, Evidence, Facts, Statement, When

LABELS = sorted((CORPUS / "labels").glob("*.json"))
MESSAGES = {path.stem: path for path in sorted((CORPUS / "messages").iterdir())}
EMPTY = {
    "lang": "en",
    "client": {"name": None, "company": None},
    "budget": None,
    "deadline": None,
    "quote_by": None,
    "other_dates": [],
    "deliverables": [],
    "questions": [],
    "constraints": [],
    "suspicious": [],
}


def said(quote: str = "x") -> Evidence:
    return Evidence(document="m", start=0, end=len(quote), quote=quote)


def counted(field: str, label: dict, **facts) -> tuple[int, int, int]:
    count = compare(EMPTY | label, Facts(source="m", lang="en", **facts))[field]
    return count.right, count.wrong, count.absent


def test_every_message_has_a_label_and_languages_are_even():
    assert {path.stem for path in LABELS} == set(MESSAGES)
    languages = [read_label(path)["lang"] for path in LABELS]
    assert languages.count("fr") == languages.count("en") >= 30


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_what_a_label_quotes_stands_in_its_message(path: Path):
    label = read_label(path)
    message = read_messages(MESSAGES[path.stem], zone=ZoneInfo("Europe/Paris"))[0]
    text = plain(" ".join(document.text for document in (*message.documents, message.body)))
    quoted = [one["text"] if isinstance(one, dict) else one for one in label["questions"]]
    quoted += [one["contains"] for one in label["constraints"]] + label["suspicious"]
    for quote in quoted:
        assert any(plain(variant) in text for variant in ([quote] if isinstance(quote, str) else quote)), quote
    for deliverable in label["deliverables"]:
        assert any(plain(key) in text for key in deliverable["keys"]), deliverable


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_a_message_has_a_date_and_its_deadline_lies_after_it(path: Path):
    label = read_label(path)
    message = read_messages(MESSAGES[path.stem], zone=ZoneInfo("Europe/Paris"))[0]
    sent = message.sent or label.get("received")
    assert sent is not None
    for when in filter(None, (label["deadline"], label["quote_by"])):
        days = [date.fromisoformat(when[key]) for key in ("date", "from", "to") if key in when]
        assert days and days == sorted(days)
        assert sent.date() < days[0]


@pytest.mark.parametrize(
    ("expected", "found", "counts"),
    [
        ((2000, 3000, "EUR", "total", "excl"), (2000, 3000, "EUR", "total", "excl"), (1, 0, 0)),
        (("0.12", "0.12", "EUR", "word", None), ("0.120", "0.12", "EUR", "word", None), (1, 0, 0)),
        ((None, 750, ["EUR", None], "total", None), (None, 750, None, "total", None), (1, 0, 0)),
        ((2000, 3000, "EUR", "total", "excl"), (2000, 3000, "EUR", "total", None), (0, 1, 1)),
        ((2000, 3000, "EUR", "total", "excl"), None, (0, 0, 1)),
        (None, (9, 9, None, "hour", None), (0, 1, 0)),
        (None, None, (0, 0, 0)),
    ],
)
def test_a_budget_is_right_as_a_whole(expected, found, counts):
    keys = ("min", "max", "currency", "unit", "tax")
    budget = None
    if found:
        ends = [None if one is None else Decimal(one) for one in found[:2]]
        budget = Budget(**dict(zip(keys, [*ends, *found[2:]], strict=True)), evidence=said())
    label = dict(zip(keys, expected, strict=True)) if expected else None
    assert counted("budget", {"budget": label}, budget=budget) == counts


@pytest.mark.parametrize(
    ("label", "found", "counts"),
    [
        ({"date": "2027-03-12"}, When(date=date(2027, 3, 12), evidence=said()), (1, 0, 0)),
        ({"date": "2027-03-12"}, When(date=date(2027, 3, 13), evidence=said()), (0, 1, 1)),
        (
            {"from": "2027-03-12", "to": "2027-03-15"},
            When(start=date(2027, 3, 12), end=date(2027, 3, 15), evidence=said()),
            (1, 0, 0),
        ),
        ({"from": "2027-03-12", "to": "2027-03-15"}, When(date=date(2027, 3, 15), evidence=said()), (0, 1, 1)),
    ],
)
def test_a_deadline_is_exact(label, found, counts):
    assert counted("deadline", {"deadline": label}, deadline=found) == counts


@pytest.mark.parametrize(
    ("labels", "found", "counts"),
    [
        ([(3, "article", False)], [("3 articles", 3)], (1, 0, 0)),
        ([(3, "article", False)], [("3 articles", 4)], (0, 1, 1)),
        ([([1, None], "étiquette", False)], [("une Étiquette", None)], (1, 0, 0)),
        ([(2, "plan", False), (2, "plan", False)], [("2 plans", 2)], (1, 0, 1)),
        ([(5, "page", True)], [("5 pages", 5)], (0, 0, 0)),
        ([(5, "page", True)], [], (0, 0, 0)),
        ([(5, "page", True)], [("5 pages", 5), ("5 pages more", 5)], (0, 1, 0)),
        ([(1, "age", False)], [("1 page", 1)], (0, 1, 1)),
    ],
)
def test_deliverables_match_one_to_one(labels, found, counts):
    wanted = [
        {"what": key, "quantity": quantity, "keys": [key], "optional": optional} for quantity, key, optional in labels
    ]
    deliverables = tuple(Deliverable(what=what, quantity=quantity, evidence=said(what)) for what, quantity in found)
    assert counted("deliverables", {"deliverables": wanted}, deliverables=deliverables) == counts


@pytest.mark.parametrize(
    ("client", "found", "counts"),
    [
        ((None, None), (None, None), (0, 0, 0)),
        (("Zoé Blanc", "Acme"), ("Mme Zoé Blanc", "ACME"), (2, 0, 0)),
        (("Margaret Hill", None), ("Dr. Margaret Hill", "Hill Ltd"), (1, 1, 0)),
        ((["Zoe", "Zoé Blanc"], ["Acme", None]), ("zoe", None), (1, 0, 0)),
        (("Zoé Blanc", "Acme"), (None, "Other"), (0, 1, 2)),
    ],
)
def test_a_client_has_two_slots(client, found, counts):
    label = {"client": {"name": client[0], "company": client[1]}}
    assert counted("client", label, client=Client(name=found[0], company=found[1])) == counts


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("Êtes-vous libre en mars ?", "Êtes-vous libre en mars\u202f?", True),
        ("Are you free in March?", "Are you free in march", True),
        ("Are you free in March?", "Are you free?", False),
        ("Are you free in March?", "A long sentence which says much and then: Are you free in March?", False),
        (["libre ?", "Bonjour, êtes-vous libre ?"], "Bonjour, êtes-vous libre ?", True),
    ],
)
def test_questions_are_nearly_the_same(expected, found, same):
    assert same_question(expected, found) is same


def test_an_optional_question_is_neither_missed_nor_wrong():
    label = {"questions": ["Can you start?", {"text": "One for you?", "optional": True}]}
    questions = tuple(Statement(text=text, evidence=said(text)) for text in ("Can you start?", "One for you?"))
    assert counted("questions", label, questions=questions) == (1, 0, 0)
    assert counted("questions", label, questions=questions[:1]) == (1, 0, 0)


def test_the_most_pairs_are_found():
    assert match(["ab", "a"], ["a", "b"], lambda label, one: one in label) == {0: 1, 1: 0}


def test_a_quote_is_verbatim_only_at_its_place():
    message = message_from_text(
        "One logo, please.", "m.txt", zone=ZoneInfo("UTC"), sent=datetime(2027, 1, 1, tzinfo=UTC)
    )
    name = message.body.name
    at = message.body.text.index("logo")
    assert is_verbatim(Evidence(document=name, start=at, end=at + 4, quote="logo"), message)
    assert not is_verbatim(Evidence(document=name, start=at + 1, end=at + 5, quote="logo"), message)
    assert not is_verbatim(Evidence(document="other", start=at, end=at + 4, quote="logo"), message)


def test_the_corpus_says_whose_addresses_are_the_freelancers():
    about = json.loads((CORPUS / "corpus.json").read_text(encoding="utf-8"))
    assert set(about) == {"zone", "own_emails"}
    assert BARRED == ("budget", "deadline", "deliverables", "client", "questions")
