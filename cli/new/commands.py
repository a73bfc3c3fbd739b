"""`freelance new task`, `freelance new flow` and `freelance new integration`."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from cli.language import spoken
from cli.new.plan import Names, Piece, flow_pieces, integration_pieces, names_of, task_pieces
from cli.new.write import YAML_FILE, served_too, write_pieces
from integrations.places import PROJECT
from integrations.words import Language, Words

ENTRY = Words("its entry, for Prefect's own commands", "son entrée, pour les commandes de Prefect")
NO_ENTRY = Words(
    "prefect.yaml was left as it is: its list of deployments cannot be added to. Only Prefect's own commands need it.",
    "prefect.yaml est resté tel quel : sa liste ne se complète pas. Seules les commandes de Prefect en ont besoin.",
)
FRENCH = Words(
    "Its French title is “{0}”, as the English one: TITLE in the file.",
    "Son titre français est « {0} », comme l'anglais : TITLE dans le fichier.",
)


def task(name: str, *, title: str = "", title_fr: str = "", dry_run: bool = False) -> int:
    """Writes a task of your own, which works at once and is yours to change.

    Args:
        name: What to call it, in small letters: summarise_call.
        title: Its title in English; without it the name.
        title_fr: Its title in French.
        dry_run: Show what would be written, and write nothing.
    """
    names = names_of(name, title, title_fr)
    pieces = task_pieces(names, PROJECT)
    if not dry_run:
        write_pieces(pieces, PROJECT)
    language = spoken()
    _list(pieces, dry_run, language)
    if not dry_run:
        flow = f"freelance new flow NAME --task {name}"
        _next(
            [
                (Words("change what it looks for", "changez ce qu'elle cherche"), f"tasks/{name}.py (PARTS)"),
                (Words("what a model is told", "ce qu'on dit à un modèle"), f"tasks/prompts/{name}.en.md, .fr.md"),
                (Words("test it", "testez-la"), _pytest(pieces[-1].path)),
                (Words("run it: make a flow of it", "faites-la tourner : un flow"), flow),
            ],
            language,
        )
        _undo(names, pieces, title_fr, language)
    return 0


def flow(name: str, *, task: str = "", title: str = "", title_fr: str = "", dry_run: bool = False) -> int:
    """Writes a flow of your own: a command, a form in the Prefect UI, something to schedule.

    Args:
        name: What to call it, in small letters: call_notes.
        task: The task that it runs, as `freelance new task` has written it; without one it makes a sheet of the facts.
        title: Its title in English; without it the name.
        title_fr: Its title in French.
        dry_run: Show what would be written, and write nothing.
    """
    names = names_of(name, title, title_fr)
    pieces = flow_pieces(names, task, PROJECT)
    served = served_too(names, PROJECT)
    if not dry_run:
        write_pieces(pieces, PROJECT, served)
    language = spoken()
    _list(pieces, dry_run, language, entry=served is not None)
    if served is None and (PROJECT / YAML_FILE).exists():
        print(f"! {NO_ENTRY.in_(language)}")
    if not dry_run:
        when = Words("every Monday 08:30", "chaque lundi à 8h30").in_(language)
        file = Words("FILE", "FICHIER").in_(language)
        _next(
            [
                (Words("run it", "lancez-le"), f"freelance run {names.command} {file}"),
                (Words("see its form", "voyez son formulaire"), "freelance up --reload"),
                (Words("schedule it", "planifiez-le"),
                 f'freelance schedule add {names.command} "{when}" --set source=inbox'),
                (Words("test it", "testez-le"), _pytest(pieces[-1].path)),
            ],
            language,
        )  # fmt: skip
        _undo(names, pieces, title_fr, language, entry=served is not None)
    return 0


def integration(name: str, *, title: str = "", title_fr: str = "", dry_run: bool = False) -> int:
    """Writes a connector of your own: an account, a search, an action, a trigger, and their test.

    Args:
        name: What to call it, in small letters, as the service: trello.
        title: The service's name; without it the name.
        title_fr: The same in French, where it has another.
        dry_run: Show what would be written, and write nothing.
    """
    names = names_of(name, title, title_fr or title)
    pieces = integration_pieces(names, PROJECT)
    if not dry_run:
        write_pieces(pieces, PROJECT)
    language = spoken()
    _list(pieces, dry_run, language)
    if not dry_run:
        _next(
            [
                (Words("change addresses, fields and texts", "changez adresses, champs et textes"),
                 f"integrations/{name}.py"),
                (Words("test it", "testez-le"), _pytest(pieces[-1].path)),
                (Words("open an account", "ouvrez un compte"), f"freelance connect {name}"),
                (Words("see what it can do", "voyez ce qu'il sait faire"), f"freelance catalog {name}"),
            ],
            language,
        )  # fmt: skip
        files = shlex.join(str(piece.path) for piece in pieces)
        print(f"{Words('To undo', 'Pour annuler').in_(language)}{Words(':', ' :').in_(language)} rm {files}")
    return 0


def _pytest(path: Path) -> str:
    return f".venv/bin/python -m pytest {path}"


def _list(pieces: Sequence[Piece], dry_run: bool, language: Language, entry: bool = False) -> None:
    """What was written, or would be."""
    head = Words("Would be written", "Serait écrit") if dry_run else Words("Written", "Écrit")
    where = "" if Path.cwd() == PROJECT else f" ({PROJECT})"
    print(f"{head.in_(language)}{where}{Words(':', ' :').in_(language)}")
    rows = [(str(piece.path), piece.what) for piece in pieces] + ([(str(YAML_FILE), ENTRY)] if entry else [])
    width = max(len(path) for path, _ in rows)
    for path, what in rows:
        print(f"  {path:<{width}}  {what.in_(language)}")


def _next(steps: Sequence[tuple[Words, str]], language: Language) -> None:
    """What to do with it."""
    print(Words("Next:", "Ensuite :").in_(language))
    width = max(len(words.in_(language)) for words, _ in steps)
    for words, how in steps:
        print(f"  {words.in_(language):<{width}}  {how}")


def _undo(names: Names, pieces: Sequence[Piece], title_fr: str, language: Language, entry: bool = False) -> None:
    """How to be rid of it; and what is still to be translated."""
    if not title_fr:
        print(f"! {Words(*(text.format(names.title_fr) for text in FRENCH)).in_(language)}")
    files = shlex.join(str(piece.path) for piece in pieces)
    print(f"{Words('To undo', 'Pour annuler').in_(language)}{Words(':', ' :').in_(language)} rm {files}")
    if entry:
        last = Words(
            f"and the entry “{names.command}” at the end of {YAML_FILE}.",
            f"et l'entrée « {names.command} » à la fin de {YAML_FILE}.",
        )
        print(f"  {last.in_(language)}")
