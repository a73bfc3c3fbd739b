"""How every bench ends: a table for people, one line of JSON with figures and bars, exit code 1 for a missed bar."""

import json
import operator
import sys
from collections.abc import Mapping
from typing import Any, NoReturn

_OPERATORS = {">=": operator.ge, "<=": operator.le, "==": operator.eq, ">": operator.gt, "<": operator.lt}


def missed(figures: Mapping[str, Any], bars: Mapping[str, tuple[str, float]]) -> list[str]:
    """Names of the bars that the figures miss; a figure that is absent misses its bar.

    Args:
        figures: What was measured.
        bars: For a figure's name, the operator and the limit: {"recall": (">=", 0.9)}.
    """
    return [name for name, (sign, limit) in bars.items() if not _holds(figures.get(name), sign, limit)]


def _holds(value: Any, sign: str, limit: float) -> bool:
    return isinstance(value, int | float) and value == value and bool(_OPERATORS[sign](value, limit))


def finish(name: str, figures: Mapping[str, Any], bars: Mapping[str, tuple[str, float]]) -> NoReturn:
    """Prints the table and the line of JSON, and ends the process with 0 or 1."""
    wrong = set(missed(figures, bars))
    width = max((len(key) for key in figures), default=0)
    print()
    for key, value in figures.items():
        shown = f"{value:.4g}" if isinstance(value, float) else str(value)
        bar = f"   {'MISSED' if key in wrong else 'ok'}  (bar {bars[key][0]} {bars[key][1]})" if key in bars else ""
        print(f"  {key:<{width}}  {shown}{bar}")
    for key in sorted(wrong - figures.keys()):
        print(f"  {key:<{width}}  not measured   MISSED")
    print()
    line = {
        "bench": name,
        "figures": dict(figures),
        "bars": {key: f"{sign} {limit}" for key, (sign, limit) in bars.items()},
        "missed": sorted(wrong),
    }
    print(json.dumps(line, ensure_ascii=False, default=str), flush=True)
    sys.exit(1 if wrong else 0)


def skipped(name: str, why: str) -> NoReturn:
    """Says that a bench could not run here and why; exit code 0."""
    print(json.dumps({"bench": name, "skipped": why}, ensure_ascii=False), flush=True)
    sys.exit(0)
