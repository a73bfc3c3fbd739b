"""Single rules of deliverables: what counts, what does not, how many, and in which words."""

from zoneinfo import ZoneInfo

import pytest

from integrations.files import message_from_text
from integrations.words import Language
from tasks.facts.brief import Deliverable
from tasks.facts.deliverable_tables import tables
from tasks.facts.deliverables import find_deliverables
from tasks.facts.sources import read
from tests.tasks.facts.deliverable_table import labels


def found(text: str, language: Language) -> tuple[Deliverable, ...]:
    message = message_from_text(text, "note", zone=ZoneInfo("Europe/Paris"))
    return find_deliverables(read(message, frozenset()), language)


NOTHING: tuple[tuple[str, Language], ...] = (
    ("Avez-vous déjà traduit des romans ?", "fr"),
    ("Nous avons un site et une brochure depuis 2019.", "fr"),
    ("Notre agence gère les réseaux sociaux et la newsletter.", "fr"),
    ("Nous cherchons un graphiste disponible en mai.", "fr"),
    ("Pas besoin de logo.", "fr"),
    ("Vous trouverez notre charte en pièce jointe.", "fr"),
    ("Vous utilisez Figma ou Sketch ?", "fr"),
    ("Do you use Figma?", "en"),
    ("We have a website and three brochures.", "en"),
    ("Please don't redo the logo.", "en"),
    ("Our last designer delivered 6 posters.", "en"),
    ("We're looking for a copywriter with two years of experience.", "en"),
    ("Your portfolio and your last article are lovely.", "en"),
    ("The logo is attached.", "en"),
    ("Thanks for the poster, it looks great.", "en"),
    ("We make lamps and sell posters.", "en"),
    ("Il y aura un NDA à signer.", "fr"),
    ("Vous auriez un créneau pour tourner chez nous fin juin ?", "fr"),
    ("Nous avions pensé à un forfait de 800 euros HT.", "fr"),
    ("Une réponse d'ici le 17 me permettrait de lancer le bon de commande.", "fr"),
    ("Au programme de la soirée : une croisière sur le lac et un dîner de gala.", "fr"),
    ("There'll be a bouncy castle, a tug of war and the mayor.", "en"),
    ("Please send your rates, availability and two case studies.", "en"),
    ("Money is tight, as the van needed a new clutch.", "en"),
    ("Can you pitch us some topics?", "en"),
)
BESIDE: tuple[tuple[str, Language, str], ...] = (
    ("On cherche un renfort :\n\n- 8 écrans\n- fin de mission le 18 décembre", "fr", "écrans"),
    ("What we'd like:\n- 60 photos\n- permission to use them in our newsletter", "en", "photos"),
    ("We need:\n- a welcome sequence, five emails long", "en", "welcome sequence"),
    ("We need a logo. Not in scope: transcription, promotion.", "en", "logo"),
    ("Nous cherchons un photographe packshot pour réaliser 10 portraits.", "fr", "portraits"),
)


@pytest.mark.parametrize(("text", "language", "only"), BESIDE)
def test_what_stands_beside_it_is_not_asked_for(text: str, language: Language, only: str) -> None:
    assert [one.what for one in found(text, language)] == [only]


SPOKEN_OF: tuple[tuple[str, Language, str], ...] = (
    ("Scrap the 1500, let's say 2k usd for the prototype.", "en", "prototype"),
    (
        "The translation of the website (11,000 words) should reach us by 20 November.",
        "en",
        "translation of the website",
    ),
    ("On part sur 800 € HT pour le logo.", "fr", "logo"),
    ("La traduction du site devra nous parvenir le 20 novembre.", "fr", "traduction du site"),
)


@pytest.mark.parametrize(("text", "language", "what"), SPOKEN_OF)
def test_work_spoken_of_before_has_its_price_or_its_day(text: str, language: Language, what: str) -> None:
    assert [one.what for one in found(text, language)] == [what]


@pytest.mark.parametrize(("text", "language"), NOTHING)
def test_what_is_not_asked_for(text: str, language: Language) -> None:
    assert found(text, language) == ()


QUANTITIES: tuple[tuple[str, Language, int | None], ...] = (
    ("Il nous faut une dizaine d'articles.", "fr", 10),
    ("Il nous faut deux-trois affiches.", "fr", 3),
    ("Il nous faut 8 à 10 affiches.", "fr", 10),
    ("Il nous faut des affiches.", "fr", None),
    ("Il nous faut un album de 40 pages.", "fr", None),
    ("Il nous faudrait vingt-six illustrations.", "fr", 26),
    ("Il nous faut la mise en page de nos 3 menus.", "fr", 3),
    ("Macros Excel | qté 4", "fr", 4),
    ("We need half a dozen banners.", "en", 6),
    ("We need 30 nos. banners.", "en", 30),
    ("We need flyers (x2).", "en", 2),
    ("We need a 2 min video.", "en", None),
    ("We need a set of icons - about twenty.", "en", 20),
    ("We need 3 x 600-word articles.", "en", 3),
    ("We'd like badges, 12 in all.", "en", 12),
    ("We want 12 posts a month.", "en", 12),
)


@pytest.mark.parametrize(("text", "language", "quantity"), QUANTITIES)
def test_how_many(text: str, language: Language, quantity: int | None) -> None:
    assert [one.quantity for one in found(text, language)] == [quantity]


WORK: tuple[tuple[str, Language, str], ...] = (
    ("Pourriez-vous traduire notre catalogue ?", "fr", "traduction de notre catalogue"),
    ("Il faudrait relire le rapport.", "fr", "relecture du rapport"),
    ("Je cherche quelqu'un pour la gestion de notre page Facebook.", "fr", "gestion de notre page Facebook"),
    ("Could you proofread our handbook?", "en", "proofreading of our handbook"),
    ("Mon site est vieux. Vous pourriez le refaire ?", "fr", "site"),
    ("Our spreadsheet is a mess. I want it rebuilt.", "en", "spreadsheet"),
    ("Please turn our handbook into a course.", "en", "course"),
)


@pytest.mark.parametrize(("text", "language", "what"), WORK)
def test_work_on_things_is_named(text: str, language: Language, what: str) -> None:
    assert [one.what for one in found(text, language)] == [what]


@pytest.mark.parametrize(("text", "language"), [(text, language) for text, language, _ in (*QUANTITIES, *WORK)])
def test_quotes_are_verbatim(text: str, language: Language) -> None:
    for one in found(text, language):
        assert text[one.evidence.start : one.evidence.end] == one.evidence.quote


def test_tables_with_a_column_of_numbers() -> None:
    text = "support | nombre\naffiches a3 | 4\nprogramme (8 p.) | 1\ntotal | 5\n\nmerci"
    [(start, _, rows)] = list(tables(text))
    assert start == 0
    assert [(text[row.name_start : row.name_end], row.quantity) for row in rows] == [
        ("affiches a3", 4),
        ("programme", 1),
    ]


@pytest.mark.parametrize("text", ["date | lieu\n3 mai | paris", "a | b", "prix | 300\nacompte | 50"])
def test_other_tables_name_no_things(text: str) -> None:
    assert list(tables(text)) == []


def test_labels_of_the_batches_are_read() -> None:
    assert [(one["keys"], one["quantity"]) for one in labels("12 post,article | logo | - photo | 2/- x")] == [
        (["post", "article"], [12]),
        (["logo"], [1, None]),
        (["photo"], None),
        (["x"], [2, None]),
    ]
