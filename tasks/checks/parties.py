"""Judges addresses and the names of people and companies."""

from collections.abc import Iterator, Sequence

from integrations.words import Words
from tasks.checks import problems
from tasks.checks.claim import NOTHING, Claim, ClaimKind, Status
from tasks.checks.columns import within
from tasks.checks.layout import Span as Place
from tasks.checks.misspelt import find_misspelt
from tasks.checks.names import NameMention, find_half_known, find_mixed_names, find_unknown_parties
from tasks.checks.reading import Reading
from tasks.checks.sources import Sources
from tasks.facts.brief import Evidence

_PARTIES = ("person", "client", "party")


def judge_parties(
    reading: Reading, names: Sequence[NameMention], mails: Sequence[Place], sources: Sources
) -> Iterator[Claim]:
    """Claims of who is meant, with offsets in the plain text.

    Args:
        reading: The text.
        names: The known names in it.
        mails: Its e-mail addresses.
        sources: What may bear them out.
    """
    known = list(names)
    phrases = sources.phrases

    def claim(
        kind: ClaimKind, place: Place, status: Status, source: Evidence | None = None, problem: Words = NOTHING
    ) -> Claim:
        return Claim(kind, *place, reading.plain[slice(*place)], status, source, problem)

    for place in mails:
        address = reading.plain[slice(*place)]
        source = phrases.find(address)
        if source is not None or address in sources.addresses:
            yield claim("email", place, "traced", source)
        else:
            yield claim("email", place, "untraced", None, problems.NO_ADDRESS)
    for name in known:
        if not name.soft and any(kind in _PARTIES for kind, _ in name.meanings):
            yield claim("party", (name.start, name.end), "traced")
    mixed = find_mixed_names(known, reading)
    half = [place for place in find_half_known(reading, known, sources.people) if place not in mixed]
    told = [place for place in half if phrases.find(reading.clean[slice(*place)])]
    for place in [*mixed, *(place for place in half if place not in told)]:
        yield claim("party", place, "untraced", None, problems.NO_PARTY)
    slips = find_misspelt(reading, sources.known_parties, names)
    for start, end, meant in slips:
        if source := phrases.find(reading.clean[start:end]):
            yield claim("party", (start, end), "traced", source)
        else:
            yield claim("party", (start, end), "contradicted", None, problems.misspelt(meant))
    slipped = [(start, end) for start, end, _ in slips]
    for place in find_unknown_parties(reading, known):
        if within(place[0], slipped):
            continue
        if source := phrases.find(reading.clean[slice(*place)]):
            yield claim("party", place, "traced", source)
        else:
            yield claim("party", place, "untraced", None, problems.NO_PARTY)
