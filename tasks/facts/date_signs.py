"""The words near a date that speak for or against its being the hand-over, gathered once."""

import re
from dataclasses import replace

from tasks.facts import date_event_words as events
from tasks.facts import date_role_words as words
from tasks.facts.compiled import compiled
from tasks.facts.date_match import FoundDate
from tasks.facts.date_surroundings import Surroundings, article
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part

CLAUSE = 0.5  # below it a cue stands in the date's own clause
# Of "within 10 days", « sous 48 h » the preposition is part of the date.
_WITHIN = compiled(r"(?:within|in\s|inside|sous\s|d'ici|dans\s|under|en moins|by\s|before\b|avant\b)")
RETURNED = compiled(r"\b(?:back|retours?|returned|rendus?|reception|receipt)\b")
# "… on the 17th. So that's your date."
_THAT_DATE = compiled(
    r"[^.!?\n]{0,24}[.,;:!]{0,2}\s(?:so |donc |and |et |alors )?(?:realistically |really )?(?:that's|that is|this is|c'est)(?: ca| donc| la)?"
    r" (?:the |your |our |my |ta |votre |la |notre |ma |l')?(?:drop-dead )?(?:date|day|deadline|echeance|limite)\b"
)
_QUOTE = compiled(r"\b(?:devis|proposition|propale?|offre|chiffrage|quote|quotation|proposal|estimate)s?$")
# The words of a day that took the place of another: "from 12 to 19 March".
_RANGE = compiled(r"^\d{1,2}[a-z]{0,2}\s?(?:-|to|au|a)\s?(?:the |le )?\d")
# A programme names the day first: « 26 mars : maquettes livrées ».
_NAMED_BY_DAY = compiled(r"(?:,? \d{1,2} ?(?:h|am|pm)\d{0,2})?\s?(?::|->?|=|→|\||\s{3,})\s{0,4}(?=[^\W\d])")
_BEFORE_DAY = compiled(
    r"(?:(?:le|the|on|du|by|pour le|avant le|[a-z]{2,3}\.?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|[a-z]{3,6}day),?\s){0,2}"
)
_SENTENCE_END = compiled(r"[a-z]{1,}[.!?]\s[a-z]{3,}")
_TODAY = compiled(r"today|tonight|aujourd'hui|dans la journee|ce soir|this (?:after|eve|mor)|cet apres")

# "by St George's Day, 23 April"
_BY_NAME = compiled(r"\b(?:by|before|avant|d'ici)\s(?:[\w']+\s){0,3}[\w']+,\s(?:on )?(?:the |le )?$")


class DateSigns:
    """What stands near one date.

    For each kind of cue the one that is nearest, and how far it is (tasks.facts.date_surroundings).
    """

    def __init__(self, part: Part, segment: Segment, found: FoundDate, previous: int, following: int) -> None:
        plain = part.seen.plain
        self.part, self.segment, self.found, self.plain = part, segment, found, plain
        self.previous = previous
        self.around = Surroundings(
            plain, found, max(segment.full_start, previous), min(segment.end, following),
            *clause(plain, segment, found.start, found.end),
        )  # fmt: skip
        if _NAMED_BY_DAY.match(plain, found.end) and _BEFORE_DAY.fullmatch(plain, segment.full_start, found.start):
            self.around = replace(self.around, clause_right=segment.end)
        nearest = self.around.nearest
        self.delivery, self.at_delivery = nearest(words.DELIVERY)
        self.limit, self.at_limit = nearest(words.LIMIT)
        self.asked, self.at_asked = nearest(words.ANSWER)
        self.event, self.at_event = nearest(events.EVENT)
        self.wanted, self.at_wanted = nearest(words.WANTED)
        self.need, self.at_need = nearest(words.NEED)
        self.arrival, self.at_arrival = nearest(words.ARRIVAL)
        quote = self.asked is not None and _QUOTE.search(self.asked[0])
        if quote and self.asked and self.delivery and self.delivery.start() == self.asked.end() + 1:
            self.delivery, self.at_delivery = None, 9.0  # « le devis corrigé », "a finished quote": of the quote itself
        if _THAT_DATE.match(plain, found.end):
            self.at_need = 0.0
        self.at_others_need = nearest(words.OTHERS_NEED)[1]
        self.feasible, self.at_feasible = nearest(words.FEASIBLE)
        self.printer, self.at_printer = nearest(words.PRINTER)
        self.within = plain[found.start : found.end]
        self.inner = _WITHIN.match(self.within)
        if found.date is None and self.within.startswith("in "):
            self.inner = None  # "in May" says when something happens, "in two weeks" how long it may take
        # The first date after a label is the one that it names.
        alone = previous <= segment.full_start and not _SENTENCE_END.search(plain, segment.start, found.start)
        self.label = segment.label if alone else ""
        self.moved = found.date is not None and _RANGE.search(self.within) is not None
        self.lower = None if self.moved else self._lower_bound()
        by = None if self.lower else self.before(words.BY, 30)
        if by is None and self.at_event >= CLAUSE and not self.lower:
            by = self.before(words.UNTIL, 24)
        self.by = by
        self.quote_start = by.start() if by else article(plain, segment, found.start)
        if by is None:
            by = self.before(words.NEEDED, 40)
        self.bounded = (
            by is not None
            or _BY_NAME.search(plain, max(segment.full_start, found.start - 44), found.start) is not None
            or self.around.latest()
            or self.inner is not None
            or _TODAY.match(self.within) is not None
        )
        self.worked = nearest(words.WORK)[1] < CLAUSE

    def before(self, cue: Cue, width: int) -> re.Match[str] | None:
        """The cue that ends within so many characters before the date."""
        return cue.search(self.plain, max(self.segment.full_start, self.found.start - width), self.found.start)

    def _lower_bound(self) -> re.Match[str] | None:
        """The words that make it the earliest day: "not before", « à partir du »."""
        if self.found.date is None and self.found.explicit:
            return None  # "from 3 March to 5 April"
        return words.LOWER_BOUND.search(
            self.plain, max(self.segment.full_start, self.found.start - 34), self.found.start
        )

    def needs(self) -> bool:
        """Whether the client says that they need something then, and no event stands between."""
        return self.at_need < CLAUSE and self.at_need <= self.at_event

    def said(self) -> bool:
        """Whether any word says that something is handed over or due."""
        near_label = f"{self.label} | {self.segment.section}"
        return bool(
            self.delivery
            or self.at_arrival < CLAUSE
            or self.at_feasible < CLAUSE
            or self.needs()
            or self.limit
            or self.printer
            or words.DELIVERY.search(self.within)
            or words.LIMIT.search(self.within)
            or words.WHOLE.search(self.label)
            or words.FINAL.search(self.label)
            or RETURNED.search(self.label)
            or self.around.nearest(words.WHOLE)[1] < CLAUSE
            or words.DELIVERY.search(near_label)
            or words.LIMIT.search(near_label)
        )
