"""A run's progress on stderr: every step, how long, tokens and cost so far, and the words that a model streams.

On a terminal a small live region; elsewhere one plain line a step.
"""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from textwrap import wrap
from typing import TYPE_CHECKING, Any, TextIO

from integrations.words import Language, Words
from tasks.progress import Event, listening

if TYPE_CHECKING:
    from rich.console import Console

STREAMED_LINES = 4
STREAMED_CHARACTERS = 2_000


@dataclass(slots=True)
class Running:
    """A step that has started."""

    key: str
    words: Words | str
    since: float
    detail: str = ""
    streamed: str = ""


@dataclass(slots=True)
class Totals:
    """What the run has used so far: tokens, and cost by currency."""

    tokens: int = 0
    cost: dict[str, Decimal] = field(default_factory=dict)
    calls: int = 0

    def add(self, event: Event) -> None:
        self.calls += 1
        self.tokens += event.tokens
        self.cost[event.currency] = self.cost.get(event.currency, Decimal(0)) + event.cost

    def text(self, language: Language) -> str:
        """ "1,234 tokens, 0.0031 USD"; "" where no model was asked."""
        if not self.calls:
            return ""
        count = f"{self.tokens:,}"
        money = ", ".join(f"{amount.quantize(Decimal('0.0001'))} {name}" for name, amount in self.cost.items())
        if language == "fr":
            return f"{count.replace(',', chr(0x202F))} jetons, {money.replace('.', ',')}"
        return f"{count} tokens, {money}"


def seconds(value: float, language: Language) -> str:
    """ "0.2 s", « 0,2 s »."""
    text = f"{value:.1f}\u00a0s"
    return text.replace(".", ",") if language == "fr" else text


class Progress:
    """Hears a run's events and shows them.

    Args:
        language: Of the words.
        shown: False hears and counts only.
        stream: Where to show; stderr.
    """

    def __init__(self, language: Language, *, shown: bool = True, stream: TextIO | None = None) -> None:
        self.language = language
        self.totals = Totals()
        self.notes: list[str] = []
        self.stream = stream or sys.stderr
        self.shown = shown
        self._running: list[Running] = []
        self._lock = threading.Lock()  # a task may tell from a thread of its own
        self._live: Any = None
        self._console: Console | None = None

    @contextmanager
    def show(self) -> Iterator[None]:
        """Hears everything that is told inside the block."""
        with listening(self.hear):
            if not (self.shown and self.stream.isatty()):
                yield
                return
            from rich.console import Console
            from rich.live import Live

            self._console = Console(file=self.stream, highlight=False)
            # Other output stays where it is written to: stdout may be a file or a pipe.
            with Live(
                console=self._console, get_renderable=self._picture, refresh_per_second=8, transient=True,
                redirect_stdout=False, redirect_stderr=True,
            ) as self._live:  # fmt: skip
                yield
            self._live = None

    def hear(self, event: Event) -> None:
        """One event of the run."""
        with self._lock:
            if event.kind == "start":
                self._running.append(Running(event.step, event.words, time.monotonic()))
            elif event.kind == "end":
                self._ended(event)
            elif event.kind == "spend":
                self.totals.add(event)
            elif event.kind == "note":
                self.notes.append(self._say(event.words))
            elif (step := self._step(event.step)) is not None:
                if event.kind == "text":
                    step.streamed = (step.streamed + self._say(event.words))[-STREAMED_CHARACTERS:]
                else:
                    count = f" {event.done}/{event.total}" if event.total > 1 else ""
                    step.detail = f"{self._say(event.words)}{count}"

    def _step(self, key: str) -> Running | None:
        """The latest step of that key that still runs; without a key, the latest."""
        for step in reversed(self._running):
            if not key or step.key == key:
                return step
        return None

    def _ended(self, event: Event) -> None:
        step = self._step(event.step)
        if step is None:
            return
        self._running.remove(step)
        if not self.shown:
            return
        took = seconds(time.monotonic() - step.since, self.language)
        words = self._say(step.words)
        if self._console is not None and self._live is not None:
            from rich.text import Text

            mark = Text("✗ ", style="bold red") if event.failed else Text("✓ ", style="green")
            self._console.print(mark + Text(words) + Text(f"  {took}", style="dim"))
        else:
            failed = Words(" (failed)", " (échec)").in_(self.language) if event.failed else ""
            print(
                f"{words}{failed}: {took}" if self.language == "en" else f"{words}{failed} : {took}", file=self.stream
            )

    def _say(self, words: Words | str) -> str:
        return words.in_(self.language) if isinstance(words, Words) else words

    def _picture(self) -> Any:
        """The live region: steps that run, and below the last a few lines of what a model writes."""
        from rich.console import Group
        from rich.spinner import Spinner
        from rich.text import Text

        with self._lock:
            lines: list[Any] = []
            now = time.monotonic()
            if not self._running:
                ready = Words("Getting ready", "Préparation").in_(self.language)
                return _spinner(Spinner, Text(ready, style="dim"))
            for step in self._running:
                text = Text(self._say(step.words))
                if step.detail:
                    text.append(f"  {step.detail}", style="dim")
                text.append(f"  {seconds(now - step.since, self.language)}", style="dim")
                if spent := self.totals.text(self.language):
                    text.append(f"  {spent}", style="cyan")
                text.truncate(max(20, (self._console.width if self._console else 80) - 3), overflow="ellipsis")
                lines.append(_spinner(Spinner, text))
                if step.streamed:
                    lines.append(self._streamed(step.streamed))
            return Group(*lines)

    def _streamed(self, words: str) -> Any:
        from rich.text import Text

        width = max(20, (self._console.width if self._console else 80) - 4)
        clean = "".join(each if each.isprintable() or each == "\n" else " " for each in words)
        rows = [row for line in clean.splitlines() for row in wrap(line, width)]
        return Text("\n".join("  " + row for row in rows[-STREAMED_LINES:]), style="dim")


def _spinner(kind: Any, text: Any) -> Any:
    """A spinner that keeps turning although the region is drawn anew each time."""
    spinner = kind("dots", text=text, style="cyan")
    spinner.start_time = 0.0
    return spinner
