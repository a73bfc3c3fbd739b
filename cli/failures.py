"""Failures as a person reads them: one message, an exit code, and the details in a log file."""

import errno
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from integrations.errors import BadInput, FreelanceError, Refused
from integrations.words import Language, Words

INTERRUPTED = 130  # 128 + SIGINT, as shells have it
TERMINATED = 143  # 128 + SIGTERM
LOGS_KEPT = 20

_OS_ERRORS = {
    errno.ENOSPC: (
        Words("the disk is full", "le disque est plein"),
        Words("Make room; what was written before is kept.", "Faites de la place ; ce qui existait est conservé."),
    ),
    errno.EDQUOT: (
        Words("your share of the disk is full", "votre quota de disque est atteint"),
        Words("Make room; what was written before is kept.", "Faites de la place ; ce qui existait est conservé."),
    ),
    errno.EACCES: (
        Words("no right to read or write it", "droits insuffisants pour lire ou écrire"),
        Words("Change its rights, or name another place.", "Changez les droits, ou indiquez un autre endroit."),
    ),
    errno.EPERM: (
        Words("the system does not allow it", "le système ne le permet pas"),
        Words("Change its rights, or name another place.", "Changez les droits, ou indiquez un autre endroit."),
    ),
    errno.EROFS: (
        Words("it lies on a read-only disk", "il se trouve sur un disque en lecture seule"),
        Words("Name another place.", "Indiquez un autre endroit."),
    ),
    errno.ENOENT: (Words("does not exist", "n'existe pas"), None),
    errno.ENOTDIR: (
        Words("a part of this path is a file, not a folder", "une partie de ce chemin est un fichier, non un dossier"),
        None,
    ),
}


class Terminated(KeyboardInterrupt):
    """The system or a person asked the process to end (SIGTERM)."""


def from_os_error(error: OSError, place: Path | str | None = None) -> FreelanceError:
    """A failure of the system (rights, full disk) in a person's words."""
    words = _OS_ERRORS.get(error.errno or 0)
    file = error.filename if isinstance(error.filename, str) else place
    if words is None:
        text = error.strerror or str(error)
        return Refused(Words(f"the system says: {text}", f"le système répond : {text}"), file=file)
    return BadInput(words[0], remedy=words[1], file=file)


def tell(words: str, language: Language, *, stream: TextIO | None = None) -> None:
    """Prints an error's message; red where a terminal shows colours."""
    out = stream or sys.stderr
    label = "Erreur :" if language == "fr" else "Error:"
    if out.isatty() and "NO_COLOR" not in os.environ:
        label = f"\x1b[1;31m{label}\x1b[0m"
    print(f"{label} {words}", file=out, flush=True)


def tell_all(failures: Iterable[FreelanceError], language: Language) -> int:
    """Prints each failure; the highest exit code of them, 0 for none."""
    code = 0
    for failure in failures:
        tell(failure.message(language), language)
        code = max(code, failure.exit_code)
    return code


def tell_unexpected(error: BaseException, home: Path | None, language: Language, verbose: bool) -> int:
    """Prints one line for a failure that nobody foresaw; the traceback goes to a file, or to stderr with `verbose`.

    Returns:
        The exit code.
    """
    import traceback

    short = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    details = without_secrets("".join(traceback.format_exception(error)))
    problem = Words(f"unexpected failure: {short}", f"panne inattendue : {short}")
    if verbose:
        print(details, file=sys.stderr)
        tell(without_secrets(problem.in_(language)), language)
        return 1
    path = _keep(details, home)
    remedy = (
        Words(f"The details are in {path}", f"Les détails sont dans {path}")
        if path
        else Words("Run it again with --verbose for the details", "Relancez avec --verbose pour les détails")
    )
    tell(without_secrets(f"{problem.in_(language)}. {remedy.in_(language)}"), language)
    return 1


def without_secrets(text: str) -> str:
    """The text without the values of the settings that are secret."""
    for name, value in os.environ.items():
        if len(value) >= 8 and any(word in name for word in ("KEY", "TOKEN", "PASSWORD", "SECRET", "LEDGER_URL")):
            text = text.replace(value, "***")
    if (loaded := sys.modules.get("integrations.settings")) is not None:
        from pydantic import SecretStr

        try:
            values = loaded.settings().__dict__.values()
        except FreelanceError:  # the settings themselves are what fails
            return text
        for secret in values:
            if isinstance(secret, SecretStr) and secret.get_secret_value():
                text = text.replace(secret.get_secret_value(), "***")
    return text


def _keep(details: str, home: Path | None) -> Path | None:
    """Writes the details to the home's logs; None where that is not possible. The newest twenty are kept."""
    if home is None:
        return None
    folder = home / "logs"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / f"failure-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log"
        path.touch(mode=0o600)
        path.write_text(details, "utf-8")
        for old in sorted(folder.glob("failure-*.log"))[:-LOGS_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path
