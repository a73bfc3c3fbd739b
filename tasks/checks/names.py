"""Names in a text: those that the sources know, and those that look like a party and are not known."""

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tasks.checks.reading import Reading
from tasks.checks.vocabulary import each_word
from tasks.facts.view import view

Dimension = str  # "project", "client", "person", "task", "party"

_WORD = re.compile(r"[^\W_]+(?:[&@+-](?=[^\W_])[^\W_]+)*")
# Words that start a line, a sentence or a label with a capital without being anybody's name.
_COMMON = each_word(
    """
    a an the this that these those we you i he she they it our your their my his her its in on at by for from to
    of with and or but if so as all no not yes each every some any more most less other others there here then
    now when where who what which why how let please thanks thank dear hello hi best kind regards sincerely
    total subtotal hours hour time amount amounts budget project projects week weeks month months day days
    period person people task tasks rate share used left remaining report draft brief client date deadline quote
    audience goal deliverable deliverables question questions risk risks next steps note notes summary outline
    word words target part source sources file files invoice team work done open highlights overview
    introduction conclusion le la les un une des du de ce cet cette ces nous vous je il elle ils elles on notre
    votre leur leurs mon ma mes son sa ses dans sur au aux par pour avec et ou mais si tout tous toute toutes
    pas plus moins autre autres ici puis quand qui que quoi merci bonjour cordialement cher chere madame
    monsieur heures heure temps montant montants projet projets semaine semaines mois jour jours periode
    personne personnes tache taches taux rapport brouillon devis echeance objectif livrable livrables risque
    risques prochaines etapes remarque remarques resume plan mots mot cible partie fichier fichiers facture
    equipe travail fait monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre vat tva ht ttc html css
    seo pdf url ai ia faq cms api b2b b2c crm ui ux ok english french anglais francais france europe christmas
    noel easter paques
    """
)
_LEGAL = r"(?:Ltd|Limited|LLC|LLP|Inc|Corp|GmbH|AG|SARL|SAS|SASU|EURL|SA|SCOP|SRL|BV|PLC|plc)"
_NAME = r"[A-ZÀ-ÝŒ][\w'’&-]{1,30}"
_NAMES = rf"{_NAME}(?: (?:(?:de|du|des|von|van|of|and|et|&|la|le) )?{_NAME}){{0,4}}"
# Who does what in a deal: only beside such words is an unknown capitalised name taken for a party.
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Dr|M|Mme|Mlle|Me|Monsieur|Madame|Mister)\.? (?P<name>{_NAMES})")
_COMPANY = re.compile(rf"(?P<name>{_NAMES},? {_LEGAL})\b")
_ACTS = (
    r"(?:asks?|asked|wants?|wanted|needs?|needed|orders?|ordered|pays?|paid|approved?|approves|confirm(?:s|ed)?"
    r"|sign(?:s|ed)?|sent|sends"
    r"|requested|requests|commissioned|hired|worked|works|logged|spent|did|delivered|wrote|completed|finished"
    r"|reviewed|invoiced|agreed"
    r"|demande|a demandé|souhaite|veut|commande|a commandé|paie|a payé|valide|a validé|confirme|a confirmé|signe"
    r"|a signé|a envoyé|envoie"
    r"|travaille|a travaillé|a passé|a saisi|a livré|a écrit|a rédigé|a terminé|a relu|facture|a facturé|accepte"
    r"|a accepté)"
)
_ACTOR = re.compile(rf"(?P<name>{_NAMES}),? (?:also |has |have |aussi |nous |vous )?{_ACTS}\b")
_LABELLED = re.compile(
    rf"\b(?:[Cc]lient(?:e)?|[Cc]ustomer|[Cc]ontact|[Cc]ompany|[Ss]ociété|[Ee]ntreprise|[Pp]repared for"
    rf"|[Ww]ritten for|[Aa]uthor|[Aa]uteur"
    rf"|[Bb]illed to|[Ff]acturé à|[Dd]estinataire|[Pp]erson|[Pp]ersonne)[ \u00a0]?:[ \u00a0]*(?P<name>{_NAMES})"
)
_WITH = re.compile(
    rf"\b(?:[Mm]eeting with|[Cc]all with|[Aa]greed with|[Oo]n behalf of|[Bb]ehalf of|[Ii]nvoice to|[Dd]elivered to"
    rf"|[Ss]ent to|[Aa]pproved by"
    rf"|[Pp]aid by|[Ss]igned by|[Ww]ritten by|[Dd]one by|[Rr]éunion avec|[Aa]ppel avec|[Cc]onvenu avec"
    rf"|[Pp]repared for|[Pp]réparé pour|[Pp]our le compte de|[Ff]acture à|[Ll]ivré à"
    rf"|[Ee]nvoyé à|[Vv]alidé par|[Pp]ayé par|[Ss]igné par|[Rr]édigé par|[Ff]ait par|[Rr]éalisé par) (?P<name>{_NAMES})"
)
_EMAIL = re.compile(r"(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s|<>\"()]{1,2000}"
                      r"|(?<![\w@.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:com|fr|org|net|io|eu|md|csv|pdf|docx|eml"
                      r"|txt|html|json|xlsx|msg|example)\b")  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a text, with offsets in the plain text.

    Args:
        meanings: What it may stand for: dimension and the name as the sources have it.
        soft: Perhaps only the ordinary word ("website" for the project Website).
    """

    start: int
    end: int
    meanings: tuple[tuple[Dimension, str], ...]
    soft: bool = False

    def of(self, dimension: Dimension) -> tuple[str, ...]:
        """The names it may stand for in one dimension."""
        return tuple(name for kind, name in self.meanings if kind == dimension)


def name_key(name: str) -> tuple[str, ...]:
    """A name's words as the rules compare them."""
    return tuple(_WORD.findall(view(name).plain))


class Roster:
    """All names that the sources know, found in a text in one walk.

    Args:
        names: For each dimension its names. Persons are found by first name alone too, where only one has it.
        aliases: What else names are called: dimension, words, name.
    """

    def __init__(
        self, names: Mapping[Dimension, Iterable[str]], aliases: Iterable[tuple[Dimension, str, str]] = ()
    ) -> None:
        self._known: dict[tuple[str, ...], dict[tuple[Dimension, str], None]] = {}
        self._longest: dict[str, int] = {}
        firsts: dict[str, set[str]] = {}
        for dimension, values in names.items():
            for name in values:
                key = name_key(name)
                if not key or not any(char.isalpha() for char in name):
                    continue
                self._add(key, dimension, name)
                if dimension in ("person", "party") and len(key) > 1 and len(key[0]) > 2:
                    firsts.setdefault(key[0], set()).add(name)
                    if dimension == "person" and len(key[-1]) > 2:
                        firsts.setdefault(key[-1], set()).add(name)
        for dimension, words, name in aliases:
            self._add(name_key(words), dimension, name)
        for first, owners in firsts.items():
            if len({name_key(owner) for owner in owners}) == 1:
                for owner in owners:
                    for dimension in ("person", "party"):
                        if owner in names.get(dimension, ()):
                            self._add((first,), dimension, owner)

    def _add(self, key: tuple[str, ...], dimension: Dimension, name: str) -> None:
        self._known.setdefault(key, {})[(dimension, name)] = None
        self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def knows(self, name: str) -> bool:
        """Whether a name, or each of its words, belongs to a known one."""
        return name_key(name) in self._known

    def find(self, reading: Reading) -> list[NameMention]:
        """Every known name of a text, the longest at each place."""
        words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(reading.plain)]
        found = []
        at = 0
        while at < len(words):
            first = words[at][2]
            longest = self._longest.get(first, 0) or self._longest.get(first[:-1] if first.endswith("s") else "", 0)
            longest = min(longest, len(words) - at)
            for size in range(longest, 0, -1):
                key = tuple(word[2] for word in words[at : at + size])
                meanings = self._known.get(key)
                if not meanings and len(key[-1]) > 4 and key[-1].endswith("s"):
                    meanings = self._known.get((*key[:-1], key[-1][:-1]))  # "Interviews" for the task Interview
                if meanings and "\n" not in reading.plain[words[at][0] : words[at + size - 1][1]]:
                    start, end = words[at][0], words[at + size - 1][1]
                    found.append(NameMention(start, end, tuple(meanings), _is_soft(reading.clean[start:end], meanings)))
                    at += size
                    break
            else:
                at += 1
        return found


def _is_soft(written: str, meanings: Iterable[tuple[Dimension, str]]) -> bool:
    return written.islower() and not any(name.islower() for _, name in meanings)


def find_addresses(reading: Reading) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """E-mail addresses, and links with file names, which hold no claims of their own."""
    mails = [match.span() for match in _EMAIL.finditer(reading.plain)]
    links = [match.span() for match in _ADDRESS.finditer(reading.plain)]
    return mails, links


def find_unknown_parties(reading: Reading, known: list[NameMention]) -> list[tuple[int, int]]:
    """Capitalised names beside words of business that no source knows."""
    taken = bytearray(len(reading.plain))
    for mention in known:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    found = []
    for pattern in (_TITLED, _COMPANY, _ACTOR, _LABELLED, _WITH):
        for match in pattern.finditer(reading.clean):
            start, end = _without_common(reading.plain, *match.span("name"))
            if start < end and not any(taken[start:end]):
                found.append((start, end))
                taken[start:end] = b"\1" * (end - start)
    return sorted(found)


def find_mixed_names(known: list[NameMention], reading: Reading) -> list[tuple[int, int]]:
    """Two people's names run together: "Paul Keller", where Paul Roche and Anna Keller are known."""
    found = []
    for one, two in itertools.pairwise(known):
        first, second = one.of("person"), two.of("person")
        if first and second and not set(first) & set(second) and reading.plain[one.end : two.start] == " ":
            found.append((one.start, two.end))
    return found


def find_half_known(reading: Reading, known: list[NameMention], people: Iterable[str]) -> list[tuple[int, int]]:
    """A known person's first or last name beside another: "Priya Nayer", where only Priya Nair is known."""
    keys = [key for name in people if len(key := name_key(name)) > 1]
    firsts, lasts = {key[0] for key in keys}, {key[-1] for key in keys}
    found = []
    for mention in known:
        word = reading.plain[mention.start : mention.end]
        if mention.soft or not (word in firsts or word in lasts) or _is_in_capitals(reading, known, mention.start):
            continue
        after = _BESIDE_AFTER.match(reading.clean, mention.end) if word in firsts else None
        if after and not _is_ordinary(reading, known, *after.span(1)):
            found.append((mention.start, after.end()))
            continue
        before = _BESIDE_BEFORE.search(reading.clean[max(0, mention.start - 32) : mention.start])
        if before and word in lasts:
            start = mention.start - len(before[0]) + 2
            if not _is_ordinary(reading, known, start, start + len(before[1])):
                found.append((start, mention.end))
    return found


_BESIDE_AFTER = re.compile(r" ([A-ZÀ-ÝŒ][a-zà-ÿœ]{2,30})(?![\w’'@.-]?\w)")
_BESIDE_BEFORE = re.compile(r"[\w,;:(] ([A-ZÀ-ÝŒ][a-zà-ÿœ]{2,30}) $")
_TITLES = each_word("mr mrs ms dr mme mlle monsieur madame mister miss dear chere cher hello bonjour thanks merci")


def _is_ordinary(reading: Reading, known: list[NameMention], start: int, end: int) -> bool:
    """Whether a capitalised word is no stranger's name: a common word, a title, or part of a known name."""
    word = reading.plain[start:end]
    return word in _COMMON or word in _TITLES or any(name.start <= start < name.end for name in known)


def _is_in_capitals(reading: Reading, known: list[NameMention], at: int) -> bool:
    """Whether a line is a title in capitals, where every word besides known names looks like a name."""
    low, high = reading.clean.rfind("\n", 0, at) + 1, reading.clean.find("\n", at)
    line = list(reading.clean[low : high if high >= 0 else None])
    for name in known:
        if low <= name.start < low + len(line):
            line[name.start - low : name.end - low] = " " * (name.end - name.start)
    words = re.findall(r"[^\W\d_]{4,}", "".join(line))
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def _without_common(plain: str, start: int, end: int) -> tuple[int, int]:
    """Drops ordinary words at the head of a name: "Then Anna Keller" is Anna Keller."""
    while start < end:
        match = _WORD.match(plain, start, end)
        if match is None:
            return start, start
        if match[0] not in _COMMON and not match[0].isdigit():
            return start, end
        start = match.end()
        while start < end and not plain[start].isalnum():
            start += 1
    return start, start
