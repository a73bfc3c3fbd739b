"""Labels that people gave to messages, and how what was read is held against them.

A label is JSON with the field names of `freelance run brief --json`. Where a label holds a list in place of a value,
each of its values is right: `"quantity": [1, null]`, `"name": ["Jo Bell", "Joanna Bell"]`. A deliverable with
`"optional": true`, or a question `{"text": …, "optional": true}`, is neither missed nor wrong: people disagree on it.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from tasks.facts.brief import Budget, Deliverable, Facts, When

BARRED = ("budget", "deadline", "deliverables", "client", "questions")
EXTRA = ("quote_by", "other_dates", "constraints", "suspicious", "lang")

_TITLES = re.compile(r"^(?:(?:dr|mr|mrs|ms|prof|mme|mlle|me|m|madame|monsieur|maître)\.?\s+)+", re.IGNORECASE)
_NOT_WORDS = re.compile(r"[^\w]+")


@dataclass
class Count:
    """What was rightly found, wrongly found and missed, and the mistakes in words."""

    right: int = 0
    wrong: int = 0
    absent: int = 0
    mistakes: list[str] = field(default_factory=list)

    def add(self, other: "Count") -> None:
        """Counts another count in."""
        self.right += other.right
        self.wrong += other.wrong
        self.absent += other.absent

    @property
    def precision(self) -> float:
        """Of what was found, the part that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what there is, the part that was found; 1 where there is nothing."""
        return self.right / (self.right + self.absent) if self.right + self.absent else 1.0


def read_label(path: Path) -> dict[str, Any]:
    """The label of one message; `received` becomes a moment."""
    label = json.loads(path.read_text(encoding="utf-8"))
    if label.get("received"):
        label["received"] = datetime.fromisoformat(label["received"])
    return label


def compare(label: dict[str, Any], facts: Facts) -> dict[str, Count]:
    """Counts for each field of one message."""
    return {
        "budget": _slot(_budget_label(label["budget"]), _budget_found(facts.budget), _same_budget),
        "deadline": _slot(_when_label(label["deadline"]), _when_found(facts.deadline)),
        "deliverables": _deliverables(label["deliverables"], facts.deliverables),
        "client": _client(label["client"], facts),
        "questions": _questions(label["questions"], [said.text for said in facts.questions]),
        "quote_by": _slot(_when_label(label["quote_by"]), _when_found(facts.quote_by)),
        "other_dates": _texts(
            [_when_label(when) for when in label["other_dates"]],
            [_when_found(when) for when in facts.other_dates],
            lambda expected, found: expected == found,
        ),
        "constraints": _texts(
            [(constraint["kind"], constraint["contains"]) for constraint in label["constraints"]],
            [(constraint.kind, constraint.evidence.quote) for constraint in facts.constraints],
            lambda expected, found: expected[0] == found[0] and overlap(expected[1], found[1]),
        ),
        "suspicious": _texts(label["suspicious"], [evidence.quote for evidence in facts.suspicious], overlap),
        "lang": _slot(label["lang"], facts.lang),
    }


def plain(text: str) -> str:
    """Casefolded, without accents, every run of white space one space."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def same_question(expected: str | list[str], found: str) -> bool:
    """Nearly the same words, or one within the other and at least 80 % of its length."""
    for variant in [expected] if isinstance(expected, str) else expected:
        one, two = plain(variant), plain(found)
        short, long = sorted((one, two), key=len)
        if fuzz.ratio(one, two) >= 90 or (short in long and len(short) >= 0.8 * len(long)):
            return True
    return False


def overlap(expected: str, found: str) -> bool:
    """One lies within the other."""
    one, two = plain(expected), plain(found)
    return bool(two) and (one in two or two in one)


def _slot(expected: Any, found: Any, same: Callable[[Any, Any], bool] | None = None) -> Count:
    """One value that is there or not; a wrong one is both wrong and missed."""
    if expected is None and found is None:
        return Count()
    if expected is not None and found is not None and (same(expected, found) if same else expected == found):
        return Count(right=1)
    count = Count(wrong=int(found is not None), absent=int(expected is not None))
    count.mistakes.append(f"expected {_shown(expected)}   found {_shown(found)}")
    return count


def _budget_label(budget: dict[str, Any] | None) -> tuple | None:
    if budget is None:
        return None
    ends = [None if budget[end] is None else Decimal(str(budget[end])) for end in ("min", "max")]
    return (*ends, budget["currency"], budget["unit"], budget["tax"])


def _budget_found(budget: Budget | None) -> tuple | None:
    return None if budget is None else (budget.min, budget.max, budget.currency, budget.unit, budget.tax)


def _same_budget(expected: tuple, found: tuple) -> bool:
    return all(
        one in allowed if isinstance(allowed, list) else one == allowed
        for allowed, one in zip(expected, found, strict=True)
    )


def _questions(labels: list[Any], found: list[str]) -> Count:
    required = [label for label in labels if not isinstance(label, dict)]
    spare = [label["text"] for label in labels if isinstance(label, dict)]
    taken = set(match(required, found, same_question).values())
    rest = [index for index in range(len(found)) if index not in taken]
    forgiven = {rest[place] for place in match(spare, [found[index] for index in rest], same_question).values()}
    return _texts(required, [one for index, one in enumerate(found) if index not in forgiven], same_question)


def _when_label(when: dict[str, str] | None) -> tuple | None:
    if when is None:
        return None
    return (when["date"],) if "date" in when else (when["from"], when["to"])


def _when_found(when: When | None) -> tuple | None:
    if when is None:
        return None
    return (str(when.date),) if when.date else (str(when.start), str(when.end))


def _client(label: dict[str, Any], facts: Facts) -> Count:
    total = Count()
    for slot, found in (("name", facts.client.name), ("company", facts.client.company)):
        allowed = label[slot] if isinstance(label[slot], list) else [label[slot]]
        if found is None and None in allowed:
            continue
        named = [name for name in allowed if name is not None]
        count = _slot(named or None, found, lambda names, one: any(_name(name) == _name(one) for name in names))
        count.mistakes = [f"{slot}: {mistake}" for mistake in count.mistakes]
        total.add(count)
        total.mistakes += count.mistakes
    return total


def _name(name: str) -> str:
    """A name as it is compared: casefolded, without title, accents and punctuation."""
    return _NOT_WORDS.sub(" ", plain(_TITLES.sub("", name.strip()))).strip()


def _deliverables(labels: list[dict[str, Any]], found: Sequence[Deliverable]) -> Count:
    """One-to-one; the required ones are matched first, then what is left may match an optional one."""

    def same(label: dict[str, Any], deliverable: Deliverable) -> bool:
        quantity = label["quantity"]
        allowed = quantity if isinstance(quantity, list) else [quantity]
        text = plain(f"{deliverable.what} {deliverable.evidence.quote}")
        named = any(re.search(rf"\b{re.escape(plain(key))}", text) for key in label["keys"])
        return named and deliverable.quantity in allowed

    required = [label for label in labels if not label.get("optional")]
    optional = [label for label in labels if label.get("optional")]
    pairs = match(required, found, same)
    rest = [index for index in range(len(found)) if index not in pairs.values()]
    forgiven = match(optional, [found[index] for index in rest], same)
    wrong = [found[index] for place, index in enumerate(rest) if place not in forgiven.values()]
    missed = [label for index, label in enumerate(required) if index not in pairs]
    count = Count(right=len(pairs), wrong=len(wrong), absent=len(missed))
    count.mistakes += [f"missed {label['quantity']} × {label['what']}" for label in missed]
    count.mistakes += [f"wrong {one.quantity} × {one.what}   “{_line(one.evidence.quote)}”" for one in wrong]
    return count


def _texts(labels: Sequence[Any], found: Sequence[Any], same: Callable[[Any, Any], bool]) -> Count:
    pairs = match(labels, found, same)
    missed = [label for index, label in enumerate(labels) if index not in pairs]
    wrong = [one for index, one in enumerate(found) if index not in pairs.values()]
    count = Count(right=len(pairs), wrong=len(wrong), absent=len(missed))
    count.mistakes += [f"missed {_shown(one)}" for one in missed] + [f"wrong {_shown(one)}" for one in wrong]
    return count


def match(labels: Sequence[Any], found: Sequence[Any], same: Callable[[Any, Any], bool]) -> dict[int, int]:
    """The most one-to-one pairs of label and found (augmenting paths, Kuhn 1955): label's index to found's index."""
    fits = [[index for index, one in enumerate(found) if same(label, one)] for label in labels]
    owner: dict[int, int] = {}

    def place(label: int, seen: set[int]) -> bool:
        for index in fits[label]:
            if index in seen:
                continue
            seen.add(index)
            if index not in owner or place(owner[index], seen):
                owner[index] = label
                return True
        return False

    for label in range(len(labels)):
        place(label, set())
    return {label: index for index, label in owner.items()}


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, tuple):
        return " ".join("–" if part is None else _line(str(part)) for part in value)
    return f"“{_line(value)}”" if isinstance(value, str) else " or ".join(map(str, value))


def _line(text: str) -> str:
    return " ".join(text.split())
