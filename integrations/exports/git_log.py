"""Commits out of a git repository, or out of a text file that `git log` wrote.

A repository may come from anybody: its configuration must not be able to run a program. `git log` is asked without
signature check, pager, external diff and lazy fetch, which are the ways by which it could.
"""

import os
import re
import subprocess
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.exports.dates import find_zone
from integrations.exports.records import Commit
from integrations.exports.table import read_text
from integrations.words import Words

MOST_COMMITS = 20_000
_SECONDS = 60
_FORMAT = "%H%x1f%aI%x1f%an%x1f%P%x1f%s%x1e"
_GUARDS = (
    "-c", "safe.directory=*",  # a folder copied from elsewhere has another owner
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false",
    "-c", "gpg.program=false", "-c", "core.pager=cat", "-c", "i18n.logOutputEncoding=UTF-8",
    "-c", "protocol.allow=never",
)  # fmt: skip
_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C.UTF-8",
}  # fmt: skip
_HEAD = re.compile(r"commit ([0-9a-f]{7,64})\b")
_DATES = ("%a %b %d %H:%M:%S %Y %z", "%Y-%m-%d %H:%M:%S %z", "%a, %d %b %Y %H:%M:%S %z")


def is_repository(path: Path) -> bool:
    """Whether a folder is itself a git repository, with a work tree or bare (not merely inside one)."""
    bare = (path / "HEAD").is_file() and (path / "objects").is_dir() and (path / "refs").is_dir()
    return bare or (path / ".git").exists()


def is_log(text: str) -> bool:
    """Whether a text is what `git log` prints."""
    return bool(_HEAD.match(text.lstrip("\ufeff \n\r")))


def read_commits(source: Path, since: date, until: date, *, zone: str | ZoneInfo = "UTC") -> list[Commit]:
    """The commits written in a period, of all branches of a repository, or of a text that `git log` wrote.

    Args:
        source: A repository's folder, or a text file.
        since: First day.
        until: Last day, included.
        zone: Whose days these are; a commit is of the day on which it was written (author date).

    Returns:
        Oldest first.

    Raises:
        BadInput: No repository, no log, or git is missing or fails.
    """
    target = find_zone(zone)
    found = _of_repository(source, since) if source.is_dir() else _of_text(source)
    kept = [one for one in found if since <= one.when.astimezone(target).date() <= until]
    return sorted(kept, key=lambda one: one.when)


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    ceiling = {"GIT_CEILING_DIRECTORIES": str(folder.parent)}
    try:
        return subprocess.run(
            ["git", *_GUARDS, "--no-pager", "-C", str(folder), *arguments],
            env=inherited | _ENVIRONMENT | ceiling,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise BadInput(
            Words("git is not installed", "git n'est pas installé"),
            remedy=Words(
                "Install it, or give a file written by `git log`.",
                "Installez-le, ou donnez un fichier écrit par `git log`.",
            ),
            file=folder,
        ) from error
    except subprocess.TimeoutExpired as error:
        raise BadInput(
            Words(f"git log took longer than {_SECONDS} s", f"git log a pris plus de {_SECONDS} s"),
            remedy=Words("Give a file written by `git log`.", "Donnez un fichier écrit par `git log`."),
            file=folder,
        ) from error


def _of_repository(folder: Path, since: date) -> list[Commit]:
    folder = folder.resolve()
    if not is_repository(folder):
        raise BadInput(
            Words("this folder is no git repository", "ce dossier n'est pas un dépôt git"),
            remedy=Words("Give the folder that holds .git.", "Donnez le dossier qui contient .git."),
            file=folder,
        )
    headed = _git(folder, "rev-parse", "--verify", "--quiet", "HEAD").returncode == 0
    # A repository without any commit has no HEAD and no branch; anything else that is wrong shows in the next call.
    if not headed and not _git(folder, "for-each-ref", "--count=1").stdout.strip():
        return []
    result = _git(
        folder,
        "log",
        "--branches",
        *(["HEAD"] if headed else []),
        "--no-show-signature",
        "--no-color",
        "--no-notes",
        f"--max-count={MOST_COMMITS}",
        # Committing never comes before writing, so this passes over nothing; a day's room for time zones.
        f"--since={(since - timedelta(days=2)).isoformat()}T00:00:00Z",
        f"--format={_FORMAT}",
    )
    if result.returncode:
        reason = result.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
        raise BadInput(
            Words(f"git could not read the repository ({reason[0]})", f"git n'a pas pu lire le dépôt ({reason[0]})"),
            remedy=Words("Try `git log` in that folder.", "Essayez `git log` dans ce dossier."),
            file=folder,
        )
    name = folder.name.removesuffix(".git") or folder.parent.name
    return list(_parse(result.stdout.decode("utf-8", "replace"), name))


def _parse(output: str, repository: str) -> Iterable[Commit]:
    for record in output.split("\x1e"):
        parts = record.strip("\n").split("\x1f")
        if len(parts) != 5:
            continue
        revision, when, author, parents, subject = parts
        yield Commit(repository, revision[:10], datetime.fromisoformat(when), author, subject, len(parents.split()) > 1)


def _of_text(path: Path) -> list[Commit]:
    text = read_text(path)
    if not is_log(text):
        raise BadInput(
            Words("this is not what `git log` prints", "ce n'est pas ce qu'affiche `git log`"),
            remedy=Words("Write it with `git log --all > log.txt`.", "Écrivez-le par `git log --all > log.txt`."),
            file=path,
        )
    commits: list[Commit] = []
    head: re.Match[str] | None = None
    line_of_head, author, when, merge = 0, "", None, False
    for number, line in enumerate([*text.splitlines(), "commit 0000000"], start=1):
        if found := _HEAD.match(line):
            if head is not None and when is None:
                raise BadInput(
                    Words("the commit has no date", "le commit n'a pas de date"),
                    remedy=Words(
                        "Write it with `git log --all > log.txt`.", "Écrivez-le par `git log --all > log.txt`."
                    ),
                    file=path,
                    line=line_of_head,
                )
            head, line_of_head, author, when, merge = found, number, "", None, False
        elif line.startswith("Merge: "):
            merge = True
        elif line.startswith("Author: "):
            author = line.removeprefix("Author: ").split(" <")[0].strip()
        elif line.startswith(("Date: ", "AuthorDate: ")):
            when = _moment(line.partition(":")[2].strip(), path, number)
        elif line.startswith("    ") and line.strip() and head is not None and when is not None:
            commits.append(Commit(path.stem, head[1][:10], when, author, line.strip(), merge))
            head = None  # the rest of the message is not its subject
    return commits


def _moment(text: str, path: Path, line: int) -> datetime:
    for form in _DATES:
        try:
            return datetime.strptime(text, form)
        except ValueError:
            continue
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise BadInput(
            Words(f"{text!r} is not a date of git", f"{text!r} n'est pas une date de git"),
            remedy=Words("Write the log with `git log --date=iso`.", "Écrivez le journal par `git log --date=iso`."),
            file=path,
            line=line,
        )
    return moment
