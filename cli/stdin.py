"""Standard input as a file: `cat mail.eml | freelance run brief` and `freelance run brief -`."""

import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from integrations.errors import BadInput
from integrations.words import Words

# What stands for `-` while the words are parsed: cyclopts takes a dash alone for an option.
STANDARD_INPUT = "stdin:"
MOST_BYTES = 200_000_000  # the readers of files refuse as much
_MAIL = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n")
_MAIL_NAMES = re.compile(rb"^(?:From|Date|Subject|To|Received|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE)


def is_piped() -> bool:
    """Whether another program or a file stands at standard input (a terminal and /dev/null do not count)."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, AttributeError):  # closed
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def suffix_of(start: bytes) -> str:
    """The file suffix that fits the first bytes."""
    if start.startswith(b"%PDF"):
        return ".pdf"
    if start.startswith(b"PK\x03\x04"):
        return ".docx"
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return ".msg"
    if re.match(rb"\s*(?:<!doctype html|<html)", start, re.IGNORECASE):
        return ".html"
    if re.match(rb"\s*[{\[]", start):
        return ".json"
    head = _MAIL.match(start.removeprefix(b"\xef\xbb\xbf").removeprefix(b"From - "))
    if head and _MAIL_NAMES.search(head[0]):
        return ".eml"
    return ".txt"


@contextmanager
def as_file(source: BinaryIO | None = None) -> Iterator[Path]:
    """Keeps what comes from standard input as a file inside the block.

    Args:
        source: Where to read; None is standard input.

    Raises:
        BadInput: Nothing came, or more than 200 MB.
    """
    stream = source or sys.stdin.buffer
    with tempfile.TemporaryDirectory(prefix="freelance-") as folder:
        start = stream.read(65_536)
        if not start.strip():
            raise BadInput(
                Words("standard input is empty", "l'entrée standard est vide"),
                remedy=Words(
                    "Pipe a message into it, or name a file.", "Envoyez-y un message, ou indiquez un fichier."
                ),
            )
        path = Path(folder) / f"stdin{suffix_of(start)}"
        size = 0
        with path.open("wb") as copy:
            part = start
            while part:
                size += len(part)
                if size > MOST_BYTES:
                    raise BadInput(
                        Words("standard input is larger than 200 MB", "l'entrée standard dépasse 200 Mo"),
                        remedy=Words("Give a smaller message.", "Donnez un message plus petit."),
                    )
                copy.write(part)
                part = stream.read(1_000_000)
        yield path
