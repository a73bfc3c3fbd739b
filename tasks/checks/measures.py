"""From the words around a number to what it may measure."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from tasks.checks.asking import Ask, Derived
from tasks.checks.quantities import Quantity, Sort
from tasks.checks.question import Question
from tasks.checks.vocabulary import CUES

HOURS = Ask("hours", "h")
BILLABLE = Ask("billable_hours", "h")
UNPAID = Ask("hours", "h", None, "rest")
AMOUNT = Ask("amount", "money")
BUDGET = {"h": Ask("budget", "h"), "money": Ask("budget", "money")}
USED = {"h": Ask("budget_used", "h"), "money": Ask("budget_used", "money")}
LEFT = {"h": Ask("budget_left", "h"), "money": Ask("budget_left", "money")}
RATE = Ask("rate", "money")
SHARE_HOURS = Ask("share", "%", "hours")
SHARE_AMOUNT = Ask("share", "%", "amount")
SHARE_BUDGET = Ask("share", "%", "budget")
USED_PERCENT = Ask("budget_used", "%", "budget")
BILLABLE_SHARE = Ask("share", "%", "hours", "billable_share")
_MEANS: tuple[Derived, ...] = ("per_week", "per_day", "per_month")
_SORT_OF_CUE: tuple[tuple[str, Sort], ...] = (
    ("share", "percent"), ("hours", "hours"), ("amount", "amount"), ("rate", "amount"), ("budget", "amount"),
)  # fmt: skip
_BOTH: tuple[Sort, ...] = ("hours", "amount")
_COUNTS = ("entries", "tasks", "commits", "days_worked", "projects", "people", "weeks", "months")


def quantity_is_whole(quantity: Quantity) -> bool:
    """Whether no decimals are printed."""
    return quantity.step == 1


def sort_of(question: Question) -> Sort:
    """The sort of a number: its own unit, else what its label or column says."""
    sort = question.quantity.sort
    if sort != "plain":
        return sort
    if "others" in question.near and quantity_is_whole(question.quantity):
        return "count"
    if question.before and not question.sorts and question.before[-1] in ("hours", "amount"):
        return question.before[-1]
    if len(question.sorts) == 1:
        return next(iter(question.sorts))
    if (question.noun and not question.before) or any(cue in question.near for cue in _COUNTS):
        return "count"
    for cue, meant in _SORT_OF_CUE:
        if cue in question.near:
            return meant
    for cue, meant in _SORT_OF_CUE:
        if cue in question.far:
            return meant
    return "plain"


def asks_for(question: Question) -> tuple[Ask, ...]:
    """Every way to read what a number measures, the nearest first."""
    sort = sort_of(question)
    asks: Iterator[Ask]
    if sort == "hours":
        asks = chain(_hours(question.near, question.far, question.above), _remainder(question, HOURS))
    elif sort == "amount":
        asks = chain(_amounts(question.near, question.far), _remainder(question, AMOUNT))
    elif sort == "percent":
        asks = _percents(question)
    elif sort == "count":
        asks = _counts(question.noun, question.near, question.far)
    else:
        asks = iter((HOURS, AMOUNT))
    found = tuple(dict.fromkeys(asks))
    if not found and sort == "count" and (sorts := [s for s in question.before if s in ("hours", "amount")]):
        # "Of the 59 hours, 20.25 went to the blog": the unit was said before.
        found = tuple(
            dict.fromkeys(
                _hours(question.near, question.far, question.above)
                if sorts[-1] == "hours"
                else _amounts(question.near, question.far)
            )
        )
    return found


def _remainder(question: Question, ask: Ask) -> Iterator[Ask]:
    """ "The website took the remaining 11.5 h": hours of someone or something named, not of a budget."""
    if "left" in question.near and "budget" not in question.near and question.options[0].names:
        yield ask
    if "compared" in question.far and question.options[0].span:
        yield replace(ask, derived="previous")


def _means(near: frozenset[str]) -> list[Derived]:
    """By what a mean is: as said, else by week, day or month; none where no mean is spoken of."""
    told = [derived for derived in _MEANS if derived in near]
    return told or (list(_MEANS) if "average" in near else [])


def _hours(near: frozenset[str], far: frozenset[str], above: frozenset[str]) -> Iterator[Ask]:
    for derived in _means(near):
        yield replace(HOURS, derived=derived)
        if "billable" in near | far:
            yield replace(BILLABLE, derived=derived)
    if "average" in near:
        return
    if "nonbillable" in near:
        yield UNPAID
        return
    if "billable" in near:
        yield BILLABLE
        return
    if "more" in near:
        yield replace(HOURS, derived="difference")
    yield from _budget("h", near)
    if "left" in near or ("budget" in near and "used" not in near):
        return
    if "used" in near and "budget" in far and "this_period" not in far:
        return
    yield HOURS
    if "nonbillable" in above:
        yield UNPAID
    if "billable" in above:
        yield BILLABLE
    if "budget" in far and not near & {"used", "left", "budget"}:
        yield USED["h"]


def _budget(unit: str, near: frozenset[str]) -> Iterator[Ask]:
    if "over" in near:
        yield replace(LEFT[unit], derived="negative")
    if "left" in near:
        yield LEFT[unit]
        if "budget" in near and "used" in near:
            yield USED[unit]
    elif "used" in near:
        yield USED[unit]
    elif "budget" in near:
        yield BUDGET[unit]


def _amounts(near: frozenset[str], far: frozenset[str]) -> Iterator[Ask]:
    if "average" in near:
        for derived in _means(near):
            yield replace(AMOUNT, derived=derived)
    if "rate" in near:
        yield RATE
        if not near & {"amount", "budget", "used", "left"}:
            return
    yield from _budget("money", near)
    if "left" in near or ("budget" in near and "used" not in near and "amount" not in near):
        return
    if "used" in near and "budget" in far and "this_period" not in far:
        return
    if "more" in near:
        yield replace(AMOUNT, derived="difference")
    yield AMOUNT
    if "budget" in far and not near & {"used", "left", "budget", "amount", "hours"}:
        yield USED["money"]


def _percents(question: Question) -> Iterator[Ask]:
    near, far, base = question.near, question.far, question.base
    rest = "left" in near
    maybe_rest = "left" in far and not near & {"used", "left"}
    if ("total" in near and base != "budget") or ("budget" in near and not near & {"used", "left"}):
        yield replace(SHARE_HOURS, derived="whole")
    if base == "budget" or (base is None and ("budget" in near or rest or ("used" in near and "budget" in far))):
        for ask in (USED_PERCENT, SHARE_BUDGET):
            yield replace(ask, derived="rest") if rest else ask
            if maybe_rest:
                yield replace(ask, derived="rest")
        if base == "budget" or rest:
            return
    if "used" in near and base is None and "budget" in far:
        return
    if "nonbillable" in near:
        yield replace(BILLABLE_SHARE, derived="rest", measure="billable_hours")
    elif "billable" in near:
        yield BILLABLE_SHARE
    if base == "hours":
        yield SHARE_HOURS
        return
    if base == "amount":
        yield SHARE_AMOUNT
        return
    sorts: set[Sort] = {sort for sort in question.before[-3:] if sort in _BOTH}
    if not sorts and base is None:
        sorts = {sort for sort in _BOTH if sort in near} or set(_BOTH)
    of_all: Derived = "" if "share" in near | far or base or sorts & set(question.before[-3:]) else "of_all"
    if "hours" in sorts or base == "total":
        yield replace(SHARE_HOURS, derived=of_all)
    if "amount" in sorts or base == "total":
        yield replace(SHARE_AMOUNT, derived=of_all)
    if base is None and (far & {"budget", "used"} or "amount" in sorts):
        for ask in (USED_PERCENT, SHARE_BUDGET):
            yield ask
            if maybe_rest:
                yield replace(ask, derived="rest")


def _counts(counted_noun: str, near: frozenset[str], far: frozenset[str]) -> Iterator[Ask]:
    noun = frozenset(name for name, pattern in CUES.items() if pattern.search(counted_noun)) if counted_noun else near
    if "entries" in noun:
        yield Ask("entries", "count")
    if "commits" in noun:
        yield Ask("commits", "count")
    states = noun & {"tasks_done", "tasks_open"}
    if "tasks" in noun or (states and "tasks" in far):
        if "of_all" in near:  # "four of seven tasks are done"
            yield Ask("tasks_done", "count", None, "all_tasks")
            return
        around = states or near
        if "tasks_done" in around or "tasks_open" not in around:
            yield Ask("tasks_done", "count")
        if "tasks_open" in around or "tasks_done" not in around:
            yield Ask("tasks_open", "count")
    if "others" in near:
        for counted in ("task", "project", "person"):
            yield Ask("entries", "count", None, "count", counted)
    if "days_worked" in noun:
        yield Ask("days_worked", "count")
    for cue, counted in (("projects", "project"), ("people", "person"), ("weeks", "week"), ("months", "month")):
        if cue in noun:
            yield Ask("entries", "count", None, "count", counted)
