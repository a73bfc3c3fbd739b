"""What is assembled without a model: a whole first draft in both languages, stating nothing but the message's facts."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from integrations.errors import BadInput
from integrations.files import message_from_text
from tasks.checks.check import check_text
from tasks.checks.sources import Sources, load_sources
from tasks.documents.markdown import to_markdown
from tasks.draft.assemble import assemble
from tasks.draft.draft import Draft
from tasks.draft.kinds import SHIPPED, read_kind
from tasks.draft.page import draft_page
from tasks.draft.plan import plan_draft
from tasks.draft.values import NAMES, brand_of, greeting
from tasks.facts.brief import Deliverable, Evidence, Facts
from tasks.facts.day import facts_of

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT / "bench" / "corpus" / "facts"
KINDS = [read_kind(path) for path in sorted(SHIPPED.glob("*.md"))]
MESSAGES = [
    *sorted((ROOT / "examples").glob("*/message.eml")),
    *(
        CORPUS / "messages" / f"{name}.eml"
        for name in (
            *("en01", "en08", "en15", "en16", "en30", "fr01", "fr03", "fr15", "fr30", "fr42"),
            *("en03", "en10", "en23", "en41", "fr08", "fr09", "fr13", "fr24", "fr34", "fr41"),
        )
    ),
]
BARE = {
    "en": "Hello,\n\nCould you write something for us, please?\n\nThanks",
    "fr": "Bonjour,\n\nPourriez-vous écrire quelque chose pour nous ?\n\nMerci d'avance",
}


@cache
def _sources(path: Path) -> Sources:
    own = json.loads((CORPUS / "corpus.json").read_text(encoding="utf-8"))["own_emails"]
    return load_sources([path], zone="Europe/Paris", own_emails=frozenset(own))


def _drafts(facts: Facts) -> list[Draft]:
    return [assemble(plan_draft(kind, facts, language=facts.lang), facts) for kind in KINDS]


def _bare(language: str) -> Facts:
    from zoneinfo import ZoneInfo

    return facts_of(message_from_text(BARE[language], "pasted", zone=ZoneInfo("Europe/Paris")))


@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_check_doubts_no_claim_of_an_assembled_draft(path: Path):
    sources = _sources(path)
    facts = sources.facts[0]
    for draft in _drafts(facts):
        result = check_text(to_markdown(draft_page(draft, facts))[0], sources, language=draft.language)
        assert [(draft.plan.kind.key, claim.text) for claim in result.untraced] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_section_has_a_text_even_where_the_message_says_nothing(language: str):
    facts = _bare(language)
    assert facts.lang == language and not facts.deliverables
    for draft in _drafts(facts):
        place = "[to confirm: " if language == "en" else "[à confirmer\u00a0: "
        assert not draft.to_write
        assert place in draft.text, draft.plan.kind.key
        assert "None" not in draft.text and "{" not in draft.text
        assert not re.search(r" [,.](?:\s|$)|(?<![\n ])  +\S|: *\n|\n{3}|\.\.(?:\s|$)", _sentences(draft.text)), (
            draft.text
        )
        other = "[à confirmer" if language == "en" else "[to confirm"
        assert other not in draft.text


def _sentences(text: str) -> str:
    """The text without lines that announce a list or a block below them."""
    return re.sub(r":\n\n(?=[->*])", ".\n\n", text)


@pytest.mark.parametrize("path", MESSAGES[:2], ids=lambda path: path.parent.name)
def test_the_clients_own_words_are_a_note_once_and_no_copy(path: Path):
    facts = _sources(path).facts[0]
    assert facts.goal is not None
    for draft in _drafts(facts):
        said = draft.text.count(facts.goal.evidence.quote)
        assert said == 1, draft.plan.kind.key
        if draft.plan.kind.key != "proposal":
            line = next(line for line in draft.text.splitlines() if facts.goal.evidence.quote in line)
            assert line.startswith("> - ")


def test_pieces_of_a_series_differ():
    facts = _sources(ROOT / "examples" / "northwind-bakery" / "message.eml").facts[0]
    drafts = {draft.plan.kind.key: draft for draft in _drafts(facts)}
    mails, posts = drafts["email"], drafts["social-posts"]
    assert (mails.plan.pieces, posts.plan.pieces) == (4, 10)
    for draft in (mails, posts):
        texts = [part.text for part in draft.parts]
        assert len(set(texts)) == len(texts)
    assert "our Christmas boxes" in mails.text and "Monday 9 November 2026" in mails.text
    assert mails.parts[0].heading == "1. Subject line" and "Welcome" in mails.parts[0].text
    assert "Last call" in mails.parts[-3].text


@pytest.mark.parametrize(("kind", "several"), [("email", 8), ("social-posts", 12)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_long_series_repeats_no_piece(kind: str, several: int, language: str):
    asked = Deliverable(
        what="e-mails, posts", quantity=several, evidence=Evidence(document="m", start=0, end=1, quote="x")
    )
    facts = _bare(language).model_copy(update={"deliverables": (asked,)})
    draft = assemble(plan_draft(read_kind(SHIPPED / f"{kind}.md"), facts, language=facts.lang), facts)
    assert draft.plan.pieces == several
    bodies = [part.text for part in draft.parts if len(draft.plan.kind.sections) == 1 or part.key.endswith(".2")]
    assert len(set(bodies)) == len(bodies) == several


def test_a_proposal_answers_to_the_message():
    facts = _sources(ROOT / "examples" / "northwind-bakery" / "message.eml").facts[0]
    text = next(draft.text for draft in _drafts(facts) if draft.plan.kind.key == "proposal")
    assert "Dear Priya,\n\nThank you for your message of 5 October 2026" in text
    assert "Friday 30 October 2026" in text and "up to £1,800 before VAT" in text
    assert re.search(r"- Tools: “[^”\n]*Shopify", text)
    assert "quote by Friday" not in text  # the proposal itself is the answer
    for part in ("Options", "Not included", "Payment", "Validity"):
        assert f"**{part}" in text


def test_a_note_tells_of_the_places_to_fill_in(tmp_path: Path):
    facts = _bare("fr")
    assert all("[à confirmer\u00a0: …]" in draft.notes[0] for draft in _drafts(facts))
    own = tmp_path / "own.md"
    own.write_text("## Start\n### text fr\nRien ne manque.\n")
    assert assemble(plan_draft(read_kind(own), facts, language="fr"), facts).notes == ()


@pytest.mark.parametrize(
    ("name", "english", "french"),
    [
        ("Priya Nair", "Dear Priya", "Bonjour Priya"),
        ("Dr Amina Okafor", "Dear Dr Okafor", "Bonjour Dr Okafor"),
        ("Mme Anne Lefèvre", "Dear Madame Lefèvre", "Bonjour Madame Lefèvre"),
        ("LEFÈVRE Julie", "Dear Julie", "Bonjour Julie"),
        ("J. Martin", "Dear J. Martin", "Bonjour J. Martin"),
        ("Jean-Luc d'Orval", "Dear Jean-Luc", "Bonjour Jean-Luc"),
        ("Sales (Northwind)", "Hello", "Bonjour"),
        ("", "Hello", "Bonjour"),
    ],
)
def test_a_letter_begins_as_one_would_write_it(name: str, english: str, french: str):
    assert (greeting(name, "en"), greeting(name, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("company", "brand"),
    [
        ("Northwind Bakery Ltd", "Northwind Bakery"),
        ("Orfèvrerie, SARL", "Orfèvrerie"),
        ("SAS Luma", "Luma"),
        ("Salted", "Salted"),
        ("", ""),
    ],
)
def test_readers_know_an_organisation_without_its_legal_form(company: str, brand: str):
    assert brand_of(company) == brand


@pytest.mark.parametrize(
    ("template", "told"),
    [("{{ goalz }}", "'goalz' is undefined"), ("{{ 1 / 0 }}", "division"), ("{% if %}", "Expected")],
)
def test_a_template_that_does_not_work_names_file_section_and_names(tmp_path: Path, template: str, told: str):
    file = tmp_path / "own.md"
    file.write_text(f"## Start\n### text en\n{template}\n")
    facts = _bare("en")
    with pytest.raises(BadInput) as error:
        assemble(plan_draft(read_kind(file), facts, language="en"), facts)
    assert error.value.file == str(file) and error.value.field == "Start"
    assert told in error.value.message("en")
    assert error.value.remedy is not None and all(name in error.value.remedy.en for name in NAMES)


def test_every_name_is_documented():
    for page in ("drafts.md", "drafts.fr.md"):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        assert [name for name in NAMES if f"`{name}`" not in text] == []
