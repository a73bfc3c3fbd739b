"""What a run says at its end: the files, the key facts, what to look at, and where Prefect shows it."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cli.progress import Totals, seconds
from integrations.words import Language, Words

if TYPE_CHECKING:
    from flows.result import FlowResult


MOST_FILES = 24  # the panel stays on one screen; the rest lie beside the first


def _more(files: Sequence[Path], language: Language) -> str:
    """ "and 12 more in out/", where not all files are named; "" where they are."""
    left = files[MOST_FILES:]
    if not left:
        return ""
    folder = short(Path(os.path.commonpath([path.absolute().parent for path in files])))
    return Words(f"and {len(left)} more in {folder}", f"et {len(left)} autres dans {folder}").in_(language)


def short(path: Path) -> str:
    """A path as a person would type it: from the current folder where it lies below."""
    whole = path.absolute()  # not resolved: the name the person knows
    here = Path.cwd()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)


def rows_of(result: "FlowResult", took: float, spent: Totals, page: str, language: Language) -> list[tuple[str, str]]:
    """Label and value pairs, the files left out."""
    rows = [(label, value) for label, value in result.summary if value]
    if text := spent.text(language):
        rows.append((Words("Model", "Modèle").in_(language), text))
    rows.append((Words("Time", "Durée").in_(language), seconds(took, language)))
    if page:
        rows.append((Words("In Prefect", "Dans Prefect").in_(language), page))
    return rows


def close(title: str, result: "FlowResult", notes: list[str], rows: list[tuple[str, str]], language: Language) -> None:
    """Prints the summary on stdout: a panel on a terminal, plain lines elsewhere."""
    files = Words("Files", "Fichiers").in_(language)
    notes = list(dict.fromkeys([*result.notes, *notes]))
    if sys.stdout.isatty():
        _panel(title, result, notes, rows, files, language)
        return
    print(title)
    for label, value in rows:
        print(f"  {label}: {value}" if language == "en" else f"  {label}\u00a0: {value}")
    if result.files:
        print(f"  {files}:" if language == "en" else f"  {files}\u00a0:")
    for path in result.files[:MOST_FILES]:
        print(f"    {short(path)}")
    if more := _more(result.files, language):
        print(f"    {more}")
    for note in notes:
        print(f"  ! {note}")


def _panel(
    title: str, result: "FlowResult", notes: list[str], rows: list[tuple[str, str]], files: str, language: Language
) -> None:
    from rich.box import ROUNDED
    from rich.console import Console, Group
    from rich.panel import Panel
    from rich.style import Style
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in rows:
        grid.add_row(label, Text(value, style=Style(link=value) if value.startswith("http") else ""))
    for number, path in enumerate(result.files[:MOST_FILES]):
        link = Style(link=path.absolute().as_uri(), color="cyan")
        grid.add_row(files if number == 0 else "", Text(short(path), style=link))
    if more := _more(result.files, language):
        grid.add_row("", Text(more, style="dim"))
    parts: list[object] = [grid]
    for note in notes:
        parts.append(Text(f"! {note}", style="yellow"))
    console = Console(highlight=False)
    console.print(Panel(Group(*parts), title=Text(title, style="bold"), box=ROUNDED, expand=False))  # type: ignore[arg-type]
