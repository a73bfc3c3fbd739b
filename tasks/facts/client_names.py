"""What names look like: persons, organisations, and both in a mail's From header."""

import re

from tasks.facts import client_words as words
from tasks.facts.compiled import compiled
from tasks.facts.organisation_words import KIND
from tasks.facts.view import View, view

UPPER = r"[A-ZÀ-ÖØ-ÞŒ]"
_PARTICLE = (
    rf"(?:(?:de|du|des|la|le|van|von|der|den|di|da|del|bin|ben|el|al|ter|af|zu)(?= (?:la |le |der |den |de )?{UPPER}))"
)
PERSON = rf"(?:{UPPER}[\w'’-]{{1,24}}|{UPPER}\.)(?:[ \u00a0](?:{_PARTICLE}|[dDO]['’]{UPPER}[\w-]+|{UPPER}[\w'’-]{{1,24}}|{UPPER}\.?(?![\w]))){{0,4}}"
_LINKED = rf"(?:de|du|des|la|le|les|of|the|d|l|aux|et|and|pour|for)(?=[ \u00a0'’](?:la |le |les |the |l['’])?{UPPER})"
# A word with a capital; a full stop within it ("B.V.", "Node.js") belongs to it, one that ends a sentence does not.
_CAPITAL = rf"[\w&'’+-]*(?:\.[\w&'’+-]+)*{UPPER}(?:[\w&'’+-]|\.(?=\w))*(?:(?<=\.{UPPER})\.)?"
ORGANISATION = (
    rf"(?:(?:[Ll]['’]|[Ll]a |[Ll]es? |[Tt]he )?(?:{_CAPITAL}|\d[\w-]*)"
    rf"(?:[ \u00a0](?:{_CAPITAL}|&|\+|{_LINKED}|[dl]['’]{UPPER}\w*|\d{{1,4}}(?!\d))){{0,6}})"
)
_MAIL = compiled(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LEGAL_TAIL = compiled(r",?\s+(?:au capital.*|RCS\b.*|SIRE[TN]\b.*|\(?\d{3,}.*|[—–-] ?\d.*)$", re.IGNORECASE)


def plain_of(text: str) -> str:
    """The plain form of a name."""
    return view(text).plain.strip(" .")


def is_company_name(text: str) -> bool:
    """Whether a capitalised phrase can be an organisation rather than a date, a role or the start of a sentence."""
    plain = re.sub(r"^(?:les?|la|l'|the) ", "", plain_of(text))
    if words.TITLES.match(text + " "):
        return False
    if len(plain) < 2 or plain.isdigit() or plain.split()[0] in words.NOT_NAME or words.NOT_COMPANY.match(plain):
        return False
    return words.COMPANY.search(plain) is not None or not words.ROLE.match(plain)


# A capital article before a common noun begins the sentence, not the name: « La Compagnie du Tabouret », but « La Table d'Olga ».
_ARTICLE = compiled(
    r"^(?:L['’]|La |Le |Les )(?=(?:compagnie|groupe|parc|institut|mairie|commune|ville|association|soci[ée]t[ée]|fondation|lyc[ée]e|coll[èe]ge|mus[ée]e|orchestre|ch[oœ]e?ur|agence|entreprise|cabinet"
    r"|universit[ée]|[ée]cole|f[ée]d[ée]ration|studio|bureau|comit[ée]|conservatoire|sarl|festival|th[ée][âa]tre|office|domaine|h[ôo]tel|syndicat|centre|club|collectif|coop[ée]rative|marque|librairie|atelier|[ée]ditions)\b)",
    re.IGNORECASE,
)


# « Le CSE Hydralis » is called CSE Hydralis; "CEO Mijote" is Mijote.
_ACRONYM_ARTICLE = compiled(r"^(?:L['’]|La |Le |Les )(?=[A-Z]{2,6}\b)")
_OFFICE = compiled(
    r"^(?:(?:CEO|CTO|COO|CFO|CMO|CPO|PDG|DG|DRH|DAF|DSI|MD|VP)|(?:[Cc]o-?)?[Ff]ounder|[Oo]wner|(?:[Cc]o-?)?[Ff]ondat(?:eur|rice)|[Gg][ée]rante?)"
    rf"(?: (?:of|at|chez|de|@))? (?={UPPER})"
)


_LEADING = (words.NOT_NAME | {"chez", "greetings", "from", "here", "myself", "moi"}) - set(
    "the la le les mon ma my".split()
)


def trimmed(seen: View, match: re.Match[str], known: frozenset[str]) -> tuple[int, int]:
    """Where a capitalised phrase begins and ends without words that only lead to it: "Chez …", "Lina de l'…".

    Args:
        seen: The text.
        match: The phrase, in its clean form.
        known: Plain words of the person's names.
    """
    left, right = match.span()
    while left < right:
        word = re.match(
            r"([^\W\d_]+)(?:'(?:re|m|ve|s|d|ll))? (?:(?P<of>de la|de|du|des|d'|of|from|at)\s?(?:l')?)?",
            seen.plain[left:right],
        )
        if word is None or not ((word[1] in _LEADING and not word["of"]) or (word[1] in known and word["of"])):
            break
        left += word.end()
    tail = re.search(r" (?:[Ii](?:['’]\w+)?|We(?:['’]\w+)?)$", seen.clean[left:right])
    return left, right - len(tail[0]) if tail else right


def tidy_company(text: str) -> str | None:
    """An organisation's name without legal details, markup and trailing marks."""
    text = _LEGAL_TAIL.sub("", " ".join(text.replace("\u00a0", " ").split())).strip(' .,;:-–—*_|"«»“”()[]')
    text = _ARTICLE.sub("", text)
    text = _ACRONYM_ARTICLE.sub("", _OFFICE.sub("", text))
    text = re.sub(r"\s(?:and|et|&|of|de|du|for|pour|at|in)$", "", text)
    text = re.sub(r"^(?:la|le|les|l['’]|the|our|notre|de|du|chez|at)(?:\s+|(?<=['’]))(?=\S)", "", text)
    return text[:90] or None


def tidy_person(name: str) -> str | None:
    """A person's name in its usual form: without title, "ROY Camille" turned round, capitals eased."""
    name = words.TITLES.sub("", name.strip(" ,.-*_'\"")).strip(" ,.-")
    parts = name.split()
    if not parts or len(parts) > 6:
        return None
    if len(parts) >= 2 and parts[0].isupper() and len(parts[0]) > 2 and not parts[-1].isupper():
        parts = [*parts[1:], parts[0]]
    return " ".join(_eased(part, alone=len(parts) <= 3) for part in parts)


def _eased(part: str, *, alone: bool) -> str:
    small = part.islower() and alone and part not in ("de", "du", "van", "von", "der", "la", "le", "di", "da", "des")
    if (part.isupper() and len(part) > 2) or small:
        return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), part)
    return part


def looks_personal(name: str) -> bool:
    """Whether a name is surely a person's: two to four words, none of them of companies."""
    parts = name.split()
    return (
        2 <= len(parts) <= 4
        and not words.COMPANY.search(plain_of(name))
        and all(part[0].isupper() for part in parts if part[0].isalpha())
    )


_KIND = compiled(KIND)
_SPLITS = tuple(
    compiled(pattern)
    for pattern in (
        r"^(?P<n>[^(\[|]{2,50}?)\s*[(\[|](?P<c>[^)\]|]{2,60})[)\]]?$",
        r"^(?P<n>[^,]{2,50}?)\s+(?:-|–|—|/|·|@|from|at|chez|de chez|via|pour|for|on behalf of|au nom de)\s+(?P<c>.{2,60})$",
        r"^(?P<n>[^,]{2,50}),\s+(?P<c>.{2,60})$",
    )
)


def split_header(name: str) -> tuple[str | None, str | None]:
    """A display name as (person, company): "Camille Roy (Atelier Luma)", "Camille from Luma", "ROY Camille", "Atelier Luma"."""
    name = _MAIL.sub("", " ".join(name.replace("\u00a0", " ").split())).strip(" '\"<>,;|-")
    if not name:
        return None, None
    for pattern in _SPLITS:
        if match := pattern.match(name):
            first, second = match["n"].strip(), match["c"].strip()
            one, two = plain_of(first), plain_of(second)
            if "," in name and len(second.split()) == 1 and len(first.split()) == 1 and not words.COMPANY.search(two):
                return tidy_person(f"{second} {first}"), None  # "Roy, Camille"
            if words.ROLE.search(two) and not words.COMPANY.search(two):
                return tidy_person(first), None
            if words.COMPANY.search(one) and not words.COMPANY.search(two):
                return tidy_person(second), first
            if words.MAILBOX.fullmatch(one):
                return None, second
            return tidy_person(first), second
    plain = plain_of(name)
    if re.search(r"\b(?:family|famille|household)\b", plain):
        return None, None
    if "@" in name or words.MAILBOX.fullmatch(plain):
        return None, None
    if words.COMPANY.search(plain) or _KIND.match(plain) or name.split()[0].lower() in ("the", "les", "la", "le", "l'"):
        return None, name
    return tidy_person(name), None
