"""Dates of a brief that a draft may tell its readers: what happens, and when."""

import re

from integrations.words import Language
from tasks.brief.page import when_text
from tasks.documents.markdown import escape
from tasks.facts.brief import Facts, When

# Appointments between client and freelancer; readers do not come to these.
_PRIVATE = re.compile(
    r"\b(?:meet\w*|calls?|appointments?|visio\w*|réunions?|rendez-vous|rdv|points?|appels?|entretiens?|shoot\w*|"
    r"tournages?|kick-?off|brief\w*|feedback|remarks?|remarques|retours?|comments?|drafts?|versions?|proofs?|bats?|"
    r"deliver\w*|hand-?over|livr\w*|rendus?|remises?|payments?|paiements?|invoices?|factur\w*|acomptes?|"
    r"validations?|approv\w*|sign-?off|print\w*|impressions?|imprim\w*|holidays?|leave|away|congés|vacances|"
    r"absen\w*|start|début|démarrage|deadline|échéance|board|comité|conseil|interviews?|quotes?|devis|dépôt|"
    r"submission|photo\w*|créneaux?|slots?|tests?|recording|enregistrement|chantier|portal|dossier|document|files?|fichiers?|decision|décision|texts?|textes?|copy|maquettes?)\b",
    re.IGNORECASE,
)
_HAPPENS = {
    "en": re.compile(
        r"^(?:(?:the|our|we|it|they)\s+)?(?P<thing>.*?)\s*\b"
        r"(?P<verb>(?:re)?opens?|launch(?:es)?|goes live|go live|live|starts?)$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"^(?:(?:le|la|les|notre|nos|on|nous)\s+|l['’])?(?P<thing>.*?)\s*\b"
        r"(?P<verb>(?:ré?)?ouv(?:re|rent|rons)|commence(?:nt)?|débute(?:nt)?|sort(?:ent)?|lan[cç](?:e|ent|ons))$",
        re.IGNORECASE,
    ),
}
_NOUNS = {"open": "opening", "reop": "reopening", "star": "start", "laun": "launch", "go l": "launch", "goes": "launch"}
_NOUNS |= {"live": "launch", "ouvr": "ouverture", "rouv": "réouverture", "réou": "réouverture", "comm": "début"}
_NOUNS |= {"débu": "début", "sort": "sortie", "lanc": "lancement", "lanç": "lancement"}
# Clauses that no noun stands for are no name of an event: « se marie », "portal closes".
_CLAUSE = re.compile(
    r"\b(?:se|nous|vous|tu|you|i|on|ils?|elles?|they|we|he|she|it|closes?|ends?|meets?|getting|comes?|ferme(?:nt)?|part(?:ent)?|"
    r"présente(?:nt)?|fête ses|démarre[rzn]*t?|finit|peux|peut|souhaitée?|is|are|est|sont)\b"
    r"|\b(?:by|on|at|from|le|du|de|au|avant|pour)$",
    re.IGNORECASE,
)
_MASCULINE = {
    "site",
    "magasin",
    "restaurant",
    "salon",
    "marché",
    "café",
    "musée",
    "festival",
    "gîte",
    "cabinet",
    "lieu",
}
_FEMININE = {"boutique", "saison", "exposition", "formation", "vente", "billetterie", "galerie", "librairie", "foire"}


def dates_of(facts: Facts, language: Language) -> list[dict[str, str]]:
    """Every date that the message names beside the deadline, as `what`, `title` (with a capital) and `when`."""
    return [_entry(when, language) for when in facts.other_dates]


def events_of(facts: Facts, language: Language) -> list[dict[str, str]]:
    """Those of the dates that readers may be told: named, still to come, and no appointment with the freelancer."""
    received = facts.received.date() if facts.received else None
    found: dict[tuple[str, str], dict[str, str]] = {}
    for when in facts.other_dates:
        last = when.date or when.end or when.start
        if not when.what or _PRIVATE.search(when.what) or (received and last and last < received):
            continue
        if not event_name(when.what, language):
            continue
        entry = _entry(when, language)
        found.setdefault((entry["what"].casefold(), entry["when"]), entry)
    return list(found.values())


def _entry(when: When, language: Language) -> dict[str, str]:
    what = event_name(when.what or "", language) or when.what or ""
    return {"what": escape(what), "title": escape(what[:1].upper() + what[1:]), "when": when_text(when, language)}


def event_name(what: str, language: Language) -> str:
    """The event as a noun: "site ouvre" is "ouverture du site", "shop opens" "opening of the shop"; "" for a clause."""
    what = re.sub(r"['’]s$", "", " ".join(what.split()))
    match = _HAPPENS[language].match(what)
    if not match:
        return "" if _CLAUSE.search(what) else what
    thing, verb = match["thing"].strip(), match["verb"].casefold()
    noun = _NOUNS[verb[:4]]
    if not thing or _CLAUSE.search(thing):
        return noun
    if language == "en":
        return f"{noun} of the {thing}"
    first = thing.split()[0].casefold()
    if first in _MASCULINE:
        return f"{noun} du {thing}"
    return f"{noun} de la {thing}" if first in _FEMININE else noun
