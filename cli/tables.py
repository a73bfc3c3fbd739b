"""Tables in the terminal: aligned columns, plain where nobody looks at a screen."""

import sys
from collections.abc import Sequence


def show_table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """Prints a table on stdout.

    Args:
        heads: The columns' names.
        rows: One cell a column.
        right: Numbers of the columns that are aligned to the right.
    """
    if sys.stdout.isatty():
        from rich.box import SIMPLE
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table(box=SIMPLE, header_style="bold")
        for number, head in enumerate(heads):
            table.add_column(Text(head), justify="right" if number in right else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        Console(highlight=False).print(table)
        return
    widths = [max(len(line[number]) for line in (heads, *rows)) for number in range(len(heads))]
    for line in (heads, *rows):
        cells = [
            cell.rjust(width) if number in right else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())
