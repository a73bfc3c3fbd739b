"""How much is read, and the errors for files that cannot be read at all.

The limits keep one bad file from taking the machine: they are far above any real message (most providers refuse mails
over 25 MB) and low enough that reading stays within seconds and about 150 MB.
"""

import stat
from pathlib import Path

from integrations.errors import BadInput
from integrations.words import Words

MAX_FILE_BYTES = 25 * 1024 * 1024
MAX_FOLDER_FILES = 5_000
MAX_PAGES = 2_000
MAX_TEXT_CHARACTERS = 10_000_000
MAX_NESTED_MAILS = 4
MAX_PARTS = 500
MAX_ARCHIVE_ENTRIES = 5_000
MAX_ARCHIVE_BYTES = 150 * 1024 * 1024
MAX_ARCHIVE_RATIO = 150
RATIO_COUNTS_FROM_BYTES = 10 * 1024 * 1024


def missing(path: Path) -> BadInput:
    """The error for a path that is not there."""
    return BadInput(
        Words("there is no such file or folder", "ce fichier ou dossier n'existe pas"),
        remedy=Words(
            "Check the name; put quotes around a name with spaces.",
            "Vérifiez le nom ; mettez des guillemets autour d'un nom qui contient des espaces.",
        ),
        file=path,
    )


def no_rights(path: Path, *, folder: bool = False) -> BadInput:
    """The error for a file or folder that the system does not let us read."""
    return BadInput(
        Words(
            f"you have no right to read this {'folder' if folder else 'file'}",
            f"vous n'avez pas le droit de lire ce {'dossier' if folder else 'fichier'}",
        ),
        remedy=Words(
            f"Change its permissions (chmod u+r{'x' if folder else ''}), or copy it to a place of yours.",
            f"Changez ses droits (chmod u+r{'x' if folder else ''}), ou copiez-le dans un endroit à vous.",
        ),
        file=path,
    )


def system_error(path: Path, error: OSError) -> BadInput:
    """The error for whatever else the system says when a file is opened."""
    reason = error.strerror or str(error)
    return BadInput(
        Words(f"cannot be opened ({reason})", f"ne peut pas être ouvert ({reason})"),
        remedy=Words("Check the name and the disk, then try again.", "Vérifiez le nom et le disque, puis réessayez."),
        file=path,
    )


def empty(name: str | Path) -> BadInput:
    """The error for a file without any content."""
    return BadInput(
        Words("is empty", "est vide"),
        remedy=Words(
            "Save the message again, or paste its text.", "Enregistrez de nouveau le message, ou collez son texte."
        ),
        file=name,
    )


def too_large(name: str | Path, size: int) -> BadInput:
    """The error for a file over the limit."""
    limit = MAX_FILE_BYTES // 2**20
    megabytes = max(size / 2**20, limit + 0.1)
    return BadInput(
        Words(
            f"is too large: {megabytes:.1f} MB, the limit is {limit} MB",
            f"est trop volumineux : {megabytes:.1f} Mo, la limite est de {limit} Mo".replace(".", ","),
        ),
        remedy=Words(
            "Take large attachments out, or give the text alone.",
            "Retirez les pièces jointes volumineuses, ou donnez seulement le texte.",
        ),
        file=name,
    )


def check_size(data: bytes, name: str | Path) -> None:
    """Refuses data that is empty or over the limit."""
    if not data:
        raise empty(name)
    if len(data) > MAX_FILE_BYTES:
        raise too_large(name, len(data))


def load(path: Path) -> bytes:
    """Reads a file whole, after a look at its size.

    Args:
        path: A file.

    Returns:
        Its content, 1 byte to MAX_FILE_BYTES.

    Raises:
        BadInput: It is missing, not an ordinary file, not readable, empty or too large.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput(
                Words("is not an ordinary file", "n'est pas un fichier ordinaire"),
                remedy=Words(
                    "Name a file; use - for standard input.",
                    "Indiquez un fichier ; utilisez - pour l'entrée standard.",
                ),
                file=path,
            )
        if status.st_size > MAX_FILE_BYTES:
            raise too_large(path, status.st_size)
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise missing(path) from None
    except PermissionError:
        raise no_rights(path) from None
    except OSError as error:
        raise system_error(path, error) from error
    check_size(data, path)
    return data
