"""Parts and wholes among the numbers of a sentence: "€300 left of €900", "51.5 h of 59 h"."""

from collections.abc import Sequence

from tasks.checks.layout import Span as Place
from tasks.checks.quantities import Quantity
from tasks.checks.question import Ground
from tasks.checks.vocabulary import BUDGET_AFTER, BUDGET_BEFORE, OF_BUDGET, OF_WHOLE, OVER_BUDGET

_BUDGET_CUES = frozenset({"budget", "used", "left"})


class Parts:
    """Tells which numbers of a sentence are parts of others.

    Args:
        ground: The text and what was found in it.
        place: The sentence.
        quantities: Its numbers.
    """

    def __init__(self, ground: Ground, place: Place, quantities: Sequence[Quantity]) -> None:
        self.ground, self.place, self.quantities = ground, place, quantities

    def _gap(self, one: Quantity, two: Quantity) -> str | None:
        """The words between two numbers of one unit that speak of a budget."""
        if one.sort != two.sort or one.sort not in ("hours", "amount"):
            return None
        gap = self.ground.words((one.end, two.start))
        return gap if OF_BUDGET.match(gap) else None

    def part_of_budget(self, quantity: Quantity, far: frozenset[str]) -> frozenset[str]:
        """The cues of a part that stands before its whole: "54 h over 485 h", "€300 of €900 used"."""
        at = self.quantities.index(quantity)
        if at + 1 >= len(self.quantities) or not far & _BUDGET_CUES:
            return frozenset()
        gap = self._gap(quantity, self.quantities[at + 1])
        if gap is None:
            return frozenset()
        if OVER_BUDGET.match(gap):
            return frozenset({"over"})
        own = self.ground.cues((self.place[0], self.quantities[at + 1].start)) & {"left", "used"}
        return own or (far & {"left", "used"})

    def is_budget(self, quantity: Quantity, far: frozenset[str]) -> bool:
        """Whether it is the budget itself: "a budget of €4,000", "the €4,000 budget", "€300 left of €900"."""
        at = self.quantities.index(quantity)
        if at and far & _BUDGET_CUES and self._gap(self.quantities[at - 1], quantity) is not None:
            return True
        before = self.ground.words((max(self.place[0], quantity.start - 40), quantity.start))
        after = self.ground.words((quantity.end, min(self.place[1], quantity.end + 24)))
        return bool(BUDGET_BEFORE.search(before) or BUDGET_AFTER.match(after))

    def is_whole(self, quantity: Quantity) -> bool:
        """Whether it is the whole of the number before it: "51.5 h of 59 h"."""
        at = self.quantities.index(quantity)
        return at > 0 and bool(OF_WHOLE.match(self.ground.words((self.quantities[at - 1].end, quantity.start))))
