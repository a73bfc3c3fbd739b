"""Files that a person names in a form or on the command line."""

from pathlib import Path

INBOX = "inbox"


def given(name: str) -> str:
    """A file or folder by its path from the folder of the run; what is not there is looked for in its inbox/."""
    if not name.strip():
        return ""
    path = Path(name.strip()).expanduser()
    try:
        if path.is_absolute() or path.exists() or not (INBOX / path).exists():
            return str(path)
    except (OSError, ValueError):  # no name that a file can have: whoever reads it says so
        return name
    return str(INBOX / path)
