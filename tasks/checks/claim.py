"""What a text claims, and whether a source bears it out."""

from dataclasses import dataclass
from typing import Literal

from integrations.words import Language, Words
from tasks.facts.brief import Evidence
from tasks.figures import Figure

ClaimKind = Literal["figure", "hours", "amount", "percent", "date", "email", "party"]
Status = Literal["traced", "untraced", "contradicted"]

NOTHING = Words("", "")

KINDS: dict[ClaimKind, Words] = {
    "figure": Words("figure", "chiffre"),
    "hours": Words("hours", "heures"),
    "amount": Words("amount", "montant"),
    "percent": Words("percentage", "pourcentage"),
    "date": Words("date", "date"),
    "email": Words("e-mail address", "adresse e-mail"),
    "party": Words("name", "nom"),
}
STATES: dict[Status, Words] = {
    "traced": Words("traced", "tracé"),
    "untraced": Words("not traced", "non tracé"),
    "contradicted": Words("contradicted", "contredit"),
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a text states as a fact.

    Args:
        kind: What sort of thing it is.
        start, end: Its place in the text; `text == whole[start:end]`.
        text: The words that state it.
        status: "traced" to a source; "untraced": no source holds it; "contradicted": the sources say otherwise.
        source: Where it was traced to, or what contradicts it; None where no source is near.
        problem: Why it could not be traced and, where known, what the source says instead; empty when traced.
    """

    kind: ClaimKind
    start: int
    end: int
    text: str
    status: Status
    source: Evidence | Figure | None = None
    problem: Words = NOTHING


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Every claim of a text, in order."""

    claims: tuple[Claim, ...]
    language: Language
    text: str = ""

    @property
    def untraced(self) -> tuple[Claim, ...]:
        """The claims that no source bears out, contradicted ones too."""
        return tuple(claim for claim in self.claims if claim.status != "traced")

    @property
    def ok(self) -> bool:
        """Whether every claim was traced."""
        return not self.untraced

    def line_of(self, claim: Claim) -> int:
        """The 1-based line on which a claim starts."""
        return self.text.count("\n", 0, claim.start) + 1

    def table_rows(self, language: Language, *, every: bool = False) -> list[dict[str, str]]:
        """Rows for a terminal or an artifact, those that need a person first.

        Args:
            language: Of the headings and explanations.
            every: Also the claims that were traced, with their source.
        """
        heads = (
            Words("Line", "Ligne"),
            Words("Claim", "Affirmation"),
            Words("Kind", "Nature"),
            Words("State", "État"),
            Words("Why", "Pourquoi"),
        )
        line, what, kind, state, why = (head.in_(language) for head in heads)
        shown = [*self.untraced, *(c for c in self.claims if c.status == "traced")] if every else list(self.untraced)
        return [
            {
                line: str(self.line_of(claim)),
                what: " ".join(claim.text.split()),
                kind: KINDS[claim.kind].in_(language),
                state: STATES[claim.status].in_(language),
                why: claim.problem.in_(language) or source_text(claim.source),
            }
            for claim in shown
        ]


def source_text(source: Evidence | Figure | None) -> str:
    """Where a claim was traced to, in a few words."""
    if isinstance(source, Evidence):
        quote = " ".join(source.quote.split())
        return f"{source.document}: {quote[:80]}"
    return source.source if source is not None else ""
