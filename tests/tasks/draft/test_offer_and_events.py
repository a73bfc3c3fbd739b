"""What readers are offered, and which dates they may be told, as far as the message names them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from integrations.words import Language
from tasks.draft.events import event_name, events_of
from tasks.draft.offer import Offer, offer_in, topic_of
from tasks.facts.brief import Evidence, Facts, Statement, When


def _evidence(quote: str = "x") -> Evidence:
    return Evidence(document="m", start=0, end=len(quote), quote=quote)


def _facts(language: Language, **known: Any) -> Facts:
    return Facts(source="m", lang=language, received=datetime(2026, 10, 1, tzinfo=UTC), **known)


@pytest.mark.parametrize(
    ("language", "subject", "goal", "offer"),
    [
        ("en", "Emails for our Christmas boxes", "", Offer("our Christmas boxes", "its Christmas boxes")),
        ("en", "Copy for our new website", "", Offer()),
        ("en", "Quote", "We want to sell the honey to restaurants.", Offer("our honey", "its honey")),
        ("en", "", "", Offer()),
        ("fr", "Textes pour nos coffrets de Noël", "", Offer("nos coffrets de Noël", "ses coffrets de Noël")),
        ("fr", "Refonte de notre site : articles", "", Offer()),
        ("fr", "Devis", "Le but est de vendre nos savons en ligne.", Offer("nos savons", "ses savons")),
        ("fr", "Devis", "Faire connaître le festival auprès des écoles.", Offer("notre festival", "")),
    ],
)
def test_the_offer_is_what_readers_get_and_not_what_the_freelancer_makes(
    language: Language, subject: str, goal: str, offer: Offer
):
    statement = Statement(text=goal, evidence=_evidence(goal)) if goal else None
    assert offer_in(_facts(language, subject=subject, goal=statement), language) == offer


@pytest.mark.parametrize(
    ("language", "deliverable", "topic"),
    [
        ("en", "3 articles about wild clay", "wild clay"),
        ("en", "10 posts on Instagram", ""),
        ("fr", "3 articles de 800 mots sur le travail de la terre", "le travail de la terre"),
        ("fr", "3 articles de 800 mots", ""),
    ],
)
def test_the_topic_of_an_article(language: Language, deliverable: str, topic: str):
    assert topic_of(deliverable, language) == topic


@pytest.mark.parametrize(
    ("language", "what", "name"),
    [
        ("fr", "site ouvre", "ouverture du site"),
        ("fr", "la boutique ouvre", "ouverture de la boutique"),
        ("fr", "bûches ouvrent", "ouverture"),
        ("fr", "rouvre", "réouverture"),
        ("fr", "se marie", ""),
        ("fr", "marché de Noël", "marché de Noël"),
        ("en", "the shop opens", "opening of the shop"),
        ("en", "They go live", "launch"),
        ("en", "portal closes", ""),
        ("en", "webinar's", "webinar"),
        ("en", "launch", "launch"),
    ],
)
def test_an_event_has_the_name_of_a_thing(language: Language, what: str, name: str):
    assert event_name(what, language) == name


def test_readers_are_told_no_appointments_and_nothing_past():
    dates = [("launch", 20), ("kick-off meeting", 5), (None, 6), ("launch", 20), ("open day", 9)]
    whens = [When(date=date(2026, 10, day), what=what, evidence=_evidence()) for what, day in dates]
    past = When(date=date(2026, 9, 1), what="summer fair", evidence=_evidence())
    told = events_of(_facts("en", other_dates=(*whens, past)), "en")
    assert [(event["title"], event["when"]) for event in told] == [
        ("Launch", "Tuesday 20 October 2026"),
        ("Open day", "Friday 9 October 2026"),
    ]
