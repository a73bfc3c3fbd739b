"""Which names a new task or flow may have, and what it may be called for people."""

import ast
import builtins
import keyword
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from cli.catalogue import SHORT_NAMES, find_flows
from integrations.errors import BadInput
from integrations.words import Words

LONGEST_NAME, LONGEST_TITLE = 32, 40  # so that no line of what is written gets too long
_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_TITLE = re.compile(r"[^\W_][\w '’.,:;!?()&/+–—«»\u00a0\u202f-]*")
TASK_PARTS = ("Sheet", "page", "record")  # what a flow needs of a task's file, besides the task


def check_name(name: str) -> None:
    """Whether a file, a function and a command can be called so.

    Raises:
        BadInput: They cannot.
    """
    if not _NAME.fullmatch(name) or len(name) > LONGEST_NAME:
        meant = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
        meant = re.sub(r"[^a-z0-9]+", "_", meant).strip("_")[:LONGEST_NAME].strip("_")
        hint = Words(
            f"small letters, digits and single _ between them, a letter first, {LONGEST_NAME} at most",
            f"minuscules sans accent, chiffres, un seul _ entre deux, une lettre d'abord, {LONGEST_NAME} au plus",
        )
        near = Words(f" Try {meant}.", f" Essayez {meant}.") if _NAME.fullmatch(meant) else Words("", "")
        raise BadInput(
            Words(f"“{name[:60]}” is no name for it", f"« {name[:60]} » n'est pas un nom possible"),
            remedy=Words(f"Wanted: {hint.en}.{near.en}", f"Il faut : {hint.fr}.{near.fr}"),
            field="name",
        )
    if keyword.iskeyword(name) or keyword.issoftkeyword(name) or name in dir(builtins):
        raise _taken(name, Words("is a word of Python itself", "est un mot de Python lui-même"))
    if name in sys.stdlib_module_names:
        raise _taken(name, Words("is a module of Python itself", "est un module de Python lui-même"))


def check_free(name: str, room: str, root: Path, files: Sequence[Path]) -> None:
    """Whether nothing is called so yet, nor stands where its files would go.

    Args:
        name: The name.
        room: "tasks" or "flows".
        root: The project's folder.
        files: What would be written.

    Raises:
        BadInput: Something is; names it.
    """
    for path in (root / room / name, root / room / f"{name}.py", *(root / file for file in files)):
        if path.exists() or path.is_symlink():
            raise BadInput(
                Words("exists already; nothing was written", "existe déjà ; rien n'a été écrit"),
                remedy=Words("Choose another name, or delete it first.", "Choisissez un autre nom, ou supprimez-le."),
                file=path.relative_to(root),
            )
    if room == "flows":
        commands = {*SHORT_NAMES, *SHORT_NAMES.values()}
        for found in find_flows(root / "flows")[0]:
            commands |= {found.command, *found.other_names}
        if {name, name.replace("_", "-")} & commands:
            raise _taken(name, Words("is a flow already", "est déjà un flow"))


def check_inside(name: str, code: str) -> None:
    """Whether the code that is written does not call something else by the same name.

    Raises:
        BadInput: It does.
    """
    for node in ast.walk(ast.parse(code)):
        imported = node.names if isinstance(node, ast.Import | ast.ImportFrom) else ()
        stored = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id == name
        given = isinstance(node, ast.arg) and node.arg == name
        if stored or given or any((each.asname or each.name).partition(".")[0] == name for each in imported):
            raise _taken(name, Words("means something else in its own file", "désigne autre chose dans son fichier"))
    functions = [each.name for each in ast.parse(code).body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    if functions.count(name) > 1:
        raise _taken(name, Words("means something else in its own file", "désigne autre chose dans son fichier"))


def check_title(title: str, option: str) -> None:
    """Whether it can stand in code, a prompt and a document alike.

    Raises:
        BadInput: It cannot.
    """
    if not _TITLE.fullmatch(title) or len(title) > LONGEST_TITLE:
        shown = " ".join(title.split())[:60]
        raise BadInput(
            Words(f"“{shown}” is no title", f"« {shown} » n'est pas un titre possible"),
            remedy=Words(
                f"Letters, digits, spaces and usual punctuation; {LONGEST_TITLE} at most.",
                f"Lettres, chiffres, espaces et ponctuation usuelle ; {LONGEST_TITLE} au plus.",
            ),
            field=option,
        )


def check_task(name: str, root: Path) -> None:
    """Whether a flow can be made of a task.

    Raises:
        BadInput: There is no such task, or it is not made as `freelance new task` makes one.
    """
    file = Path("tasks") / f"{name}.py"
    if not _NAME.fullmatch(name) or not (root / file).is_file():
        mine = [path.stem for path in sorted((root / "tasks" / "templates").glob("*.en.md"))]
        names = [stem.removesuffix(".en") for stem in mine]
        near = get_close_matches(name, names, 1)
        first = _NAME.fullmatch(name) is not None
        raise BadInput(
            Words(f"there is no task “{name[:60]}”", f"il n'y a pas de tâche « {name[:60]} »"),
            remedy=Words(f"Did you mean {near[0]}?", f"Vouliez-vous dire {near[0]} ?")
            if near
            else Words(f"Write it first: freelance new task {name}", f"Écrivez-la d'abord : freelance new task {name}")
            if first
            else Words("Name a file of tasks/ without its ending.", "Nommez un fichier de tasks/ sans sa fin."),
            field="--task",
        )
    try:
        module = ast.parse((root / file).read_text("utf-8"))
    except (SyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, SyntaxError) else None
        raise BadInput(Words("Python cannot read it", "Python ne peut pas le lire"), file=file, line=line) from None
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    defined = {node.name for node in module.body if isinstance(node, kinds)}
    if missing := [part for part in (name, *TASK_PARTS) if part not in defined]:
        raise BadInput(
            Words(f"has no {', '.join(missing)}", f"n'a pas {', '.join(missing)}"),
            remedy=Words(
                "A flow is made of tasks that `freelance new task` has written; leave --task out and call it yourself.",
                "Un flow se fait d'une tâche écrite par `freelance new task` ; sans --task, appelez-la vous-même.",
            ),
            file=file,
            field="--task",
        )


def _taken(name: str, why: Words) -> BadInput:
    return BadInput(
        Words(f"“{name}” {why.en}", f"« {name} » {why.fr}"),
        remedy=Words("Choose another name.", "Choisissez un autre nom."),
        field="name",
    )
