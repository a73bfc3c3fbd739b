"""brief.json can be read back, also after a person has edited it."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from integrations.errors import BadInput
from integrations.files.document import Document
from tasks.brief.record import brief_record, file_record, read_record
from tasks.facts.brief import Brief, Budget, Client, Constraint, Deliverable, Evidence, Facts, Statement, When

TEXT = "3 articles, 2,5 k€ HT, avant le 12 mars, du 1er au 3 avril, ton sobre. Pouvez-vous venir ?"


def evidence(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(document="mail", start=start, end=start + len(quote), quote=quote)


FACTS = Facts(
    source="mail",
    lang="fr",
    received=datetime(2027, 3, 1, 9, tzinfo=UTC),
    subject="Articles",
    client=Client(name="Camille Aubrac", company="Atelier Luma"),
    deliverables=(Deliverable(what="articles", quantity=3, evidence=evidence("3 articles")),),
    budget=Budget(
        min=Decimal("2500"), max=Decimal("2500.50"), currency="EUR", tax="excl", evidence=evidence("2,5 k€ HT")
    ),
    deadline=When(date=date(2027, 3, 12), evidence=evidence("avant le 12 mars")),
    other_dates=(
        When(start=date(2027, 4, 1), end=date(2027, 4, 3), what="salon", evidence=evidence("du 1er au 3 avril")),
    ),
    constraints=(Constraint(kind="tone", evidence=evidence("ton sobre")),),
    questions=(Statement(text="Pouvez-vous venir ?", evidence=evidence("Pouvez-vous venir ?")),),
)


def test_the_record_has_the_published_fields():
    record = brief_record(Brief(facts=FACTS))
    assert record["budget"] == {
        "min": 2500,
        "max": 2500.5,
        "currency": "EUR",
        "unit": "total",
        "tax": "excl",
        "quote": "2,5 k€ HT",
        "evidence": {"document": "mail", "start": 12, "end": 21},
    }
    assert record["deadline"]["date"] == "2027-03-12"
    assert (record["other_dates"][0]["from"], record["other_dates"][0]["to"]) == ("2027-04-01", "2027-04-03")
    assert record["quote_by"] is None
    assert record["questions"] == ["Pouvez-vous venir ?"]
    json.dumps(record)


def test_what_was_written_is_read_back(tmp_path: Path):
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(file_record(Brief(facts=FACTS), (Document("mail", TEXT, "mail"),))))
    facts, documents = read_record(path)
    assert documents[0].text == TEXT
    for field in ("client", "deliverables", "budget", "deadline", "other_dates", "constraints", "received"):
        assert getattr(facts, field) == getattr(FACTS, field), field
    assert [q.text for q in facts.questions] == ["Pouvez-vous venir ?"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is not JSON"),
        ("[]", "no brief"),
        ('{"deliverables": []}', "missing"),
        (json.dumps(brief_record(Brief(facts=FACTS)) | {"lang": "de"}), "lang"),
        (json.dumps(brief_record(Brief(facts=FACTS)) | {"budget": {"min": "much"}}), "max"),
    ],
)
def test_what_is_no_brief_is_refused_with_a_remedy(tmp_path: Path, content: str, told: str):
    path = tmp_path / "brief.json"
    path.write_text(content)
    with pytest.raises(BadInput) as error:
        read_record(path)
    assert told in error.value.message("en")
    assert "freelance run brief" in error.value.message("fr")
