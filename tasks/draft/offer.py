"""What a draft's reader is offered, as far as the client's own words name it: "our Christmas boxes"."""

import re
from dataclasses import dataclass

from integrations.words import Language
from tasks.brief.page import job_name
from tasks.facts.brief import Facts

# What the freelancer makes is not what the reader is offered: "texts for our website" offers nobody a website.
_WORK = re.compile(
    r"\b(?:web ?sites?|sites?|blogs?|news-?letters?|infolettres?|e-?mails?|mailings?|brochures?|plaquettes?|"
    r"catalogues?|pages?|texte?s?|cop(?:y|ies)|decks?|reports?|rapports?|logos?|brand(?:ing)?|marque|identité|channels?|réseaux|"
    r"posts?|instagram|facebook|linkedin|teams?|équipes?|compan(?:y|ies)|entreprise|société|business|clients?|clientèle|"
    r"customers?|projects?|projets?|launch|lancement|opening|ouverture|anniversa(?:ry|ire)|board|banque|bank|besoins?|"
    r"needs?|time|budget|quote|devis|app|appli|image|story|histoire|activité|savoir-faire|first|last|next)\b",
    re.IGNORECASE,
)
_NOUNS = r"(?P<nouns>[^\W\d_][\w'’ -]{2,45}?)"
_END = r"(?=\s*(?:$|[.,;:!?()–—|+&/]|\s-\s))"
_SUBJECT = {
    "en": re.compile(rf"\bfor\s+(?P<whose>our|my)\s+{_NOUNS}{_END}", re.IGNORECASE),
    "fr": re.compile(rf"\b(?:pour|de)\s+(?P<whose>nos|notre|mes|mon|ma)\s+{_NOUNS}{_END}", re.IGNORECASE),
}
_GOAL = {
    "en": re.compile(
        rf"\b(?:sell|promote|launch|relaunch|present|introduce|showcase|selling|promoting|launching|introducing)\s+(?P<whose>our|my|the|these)\s+{_NOUNS}"
        r"(?=\s+(?:to|in|on|for|by|at|before|from|with|and|without|that|which|this|online|directly)\b|\s*[.,;:!?()]|\s*$)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:vendre|vendons|présenter|présentons|lancer|lançons|relancer|promouvoir|faire connaître|mettre en valeur)"
        r"\s+"
        rf"(?P<whose>nos|notre|mes|mon|ma|les|le|la|ces)\s+{_NOUNS}"
        r"(?=\s+(?:à|au|aux|en|dans|sur|pour|par|avant|auprès|chez|avec|et|sans|qui|que|directement|cette|ce)\b"
        r"|\s*[.,;:!?()]|\s*$)",
        re.IGNORECASE,
    ),
}
_OURS = {"my": "our", "the": "our", "these": "our", "mes": "nos", "les": "nos", "ces": "nos"}
_OURS |= {"mon": "notre", "ma": "notre", "le": "notre", "la": "notre"}
_TOPIC = {
    "en": re.compile(
        r"\b(?:about|on)\s+(?P<topic>(?!instagram|facebook|linkedin)[^\W\d_][^.;:!?()]{3,60})", re.IGNORECASE
    ),
    "fr": re.compile(
        r"\b(?:sur|autour de|à propos de)\s+(?P<topic>(?!instagram|facebook|linkedin)[^\W\d_][^.;:!?()]{3,60})",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """The offer as the organisation says it ("our boxes"), and as others say it ("its boxes"); "" where unknown."""

    ours: str = ""
    its: str = ""


def offer_in(facts: Facts, language: Language) -> Offer:
    """Reads the offer from the message's subject, else from the client's goal."""
    spoken = facts.goal.evidence.quote if facts.goal else ""
    for pattern, text in ((_SUBJECT[language], job_name(facts)), (_GOAL[language], spoken)):
        match = pattern.search(text)
        if not match or _WORK.search(match["nouns"]):
            continue
        nouns = " ".join(match["nouns"].split())
        whose = match["whose"].casefold()
        if language == "en":
            return Offer(f"our {nouns}", f"its {nouns}")
        # "notre" hides whether "son" or "sa" is right.
        its = {"nos": "ses", "mes": "ses", "les": "ses", "ces": "ses", "mon": "son", "ma": "sa"}.get(whose, "")
        return Offer(f"{_OURS.get(whose, whose)} {nouns}", f"{its} {nouns}" if its else "")
    return Offer()


def topic_of(deliverable: str, language: Language) -> str:
    """What an article is about, where its deliverable says so: "3 articles on glazes" gives "glazes"."""
    match = _TOPIC[language].search(deliverable)
    return " ".join(match["topic"].split()) if match else ""
