"""A model is believed only as far as the message bears it out."""

import pytest

from integrations.files.document import Document
from tasks.brief.wording import Found, add_found, joined, locate
from tasks.facts.blot import masked
from tasks.facts.brief import Deliverable, Evidence, Facts

TEXT = "Bonjour,\nNous voulons  vendre en direct.\nIl nous faut 3 articles. L’atelier est à Lyon.\n"
DOCUMENT = Document("mail.eml", TEXT, "mail")


def evidence(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(document="mail.eml", start=start, end=start + len(quote), quote=quote)


FACTS = Facts(
    source="mail.eml",
    lang="fr",
    deliverables=(Deliverable(what="articles", quantity=3, evidence=evidence("3 articles")),),
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("vendre en direct", "vendre en direct"),
        ("Nous voulons vendre en direct", "Nous voulons  vendre en direct"),  # white space may differ
        ("L'atelier est à Lyon", "L’atelier est à Lyon"),  # so may the apostrophe
        ("« vendre en direct »", "vendre en direct"),
        ("vendre en boutique", None),
        ("", None),
        ("mot " * 200, None),
    ],
)
def test_a_quote_is_found_verbatim_or_not_at_all(quote: str, found: str | None):
    place = locate(quote, (DOCUMENT,))
    if found is None:
        assert place is None
    else:
        assert place is not None
        assert TEXT[place.start : place.end] == place.quote == found


def test_findings_that_the_message_bears_out_are_added_and_others_refused():
    facts, refused = add_found(
        FACTS,
        [
            Found(kind="goal", text="Vendre en direct", quote="vendre en direct"),
            Found(kind="audience", text="Les touristes", quote="pour les touristes"),  # not in the message
            Found(kind="deliverable", text="7 ateliers", quote="L'atelier est à Lyon"),  # a figure of its own
            Found(kind="deliverable", text="articles", quote="3 articles"),  # known already
        ],
        (DOCUMENT,),
    )
    assert facts.goal is not None and facts.goal.by_model and facts.goal.evidence.quote == "vendre en direct"
    assert facts.audience is None
    assert facts.deliverables == FACTS.deliverables
    assert refused == 2


def test_suspicious_text_is_blotted_out_and_every_offset_stays():
    facts = FACTS.model_copy(update={"suspicious": (evidence("vendre en direct"),)})
    (blotted,) = masked((DOCUMENT,), facts.suspicious)
    assert len(blotted.text) == len(TEXT)
    assert "vendre" not in blotted.text
    assert blotted.text.index("3 articles") == TEXT.index("3 articles")


def test_lines_that_say_the_same_are_not_told_twice():
    rules = ("Quel budget est prévu pour ce travail ?",)
    lines = joined(rules, ["Quel budget est prévu pour ce travail?", "Qui fournit les photos ?", "  "])
    assert lines == (*rules, "Qui fournit les photos ?")
