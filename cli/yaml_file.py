"""YAML files of a person's own, read so that each mistake names its file, line, key and the nearest right word."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from integrations.errors import BadInput
from integrations.words import Words


def load(path: Path, missing: Words) -> Any:
    """The file's mapping, which knows its lines; an empty one where the file holds none.

    Args:
        path: The file.
        missing: What to do where there is none.

    Raises:
        BadInput: It cannot be read, or is no YAML.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise BadInput(
            Words("does not exist", "n'existe pas"),
            remedy=missing,
            file=path,
        ) from None
    except UnicodeDecodeError:
        raise BadInput(Words("is not UTF-8 text", "n'est pas un texte UTF-8"), file=path) from None
    try:
        top = YAML(typ="rt").load(text)
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        why = (error.problem if isinstance(error, MarkedYAMLError) else None) or str(error).splitlines()[0]
        raise BadInput(
            Words(f"is not YAML: {why}", f"n'est pas du YAML : {why}"),
            remedy=Words("Mend that line; quote a text that holds a colon or begins with *.",
                         "Corrigez cette ligne ; mettez entre guillemets un texte avec deux-points ou *."),
            file=path,
            line=mark.line + 1 if mark else None,
        ) from None  # fmt: skip
    return top if isinstance(top, Mapping) else {}


def keys(path: Path, mapping: Any, known: dict[str, str], name: str | None) -> dict[str, tuple[Any, int]]:
    """The values by the program's own keys, each with its line.

    Raises:
        BadInput: A key that is not known, or that is given in both languages.
    """
    ours = {**{french: english for english, french in known.items()}, **{english: english for english in known}}
    found: dict[str, tuple[Any, int]] = {}
    for key in mapping:
        english = ours.get(str(key).replace("_", "-"))
        if english is None or english in found:
            near = get_close_matches(str(key).replace("_", "-"), list(ours), 1)
            choice = ", ".join(known)
            hint = (
                Words(f"Did you mean “{near[0]}”?", f"Vouliez-vous dire « {near[0]} » ?")
                if near and english is None
                else Words(f"It takes each once: {choice}.", f"Chacun une fois : {choice}.")
            )
            where = f" of “{name}”" if name else ""
            ou = f" de « {name} »" if name else ""
            raise BadInput(
                Words(f"“{key}”{where} is not understood", f"« {key} »{ou} n'est pas compris"),
                remedy=hint,
                file=path,
                line=line_of(mapping, key),
                field=str(key),
            )
        found[english] = (mapping[key], line_of(mapping, key))
    return found


def line_of(mapping: Any, key: Any) -> int:
    """The line of a key; 1 where nobody knows."""
    return int(mapping.lc.key(key)[0]) + 1 if hasattr(mapping, "lc") and key in mapping else 1


def placed(error: BadInput, path: Path, line: int, name: str = "") -> BadInput:
    """The same failure with file and line, and the schedule that it is in."""
    label = f"{name}.{error.field}" if name and error.field and error.field != name else error.field
    return BadInput(
        error.problem, remedy=error.remedy, file=path, line=error.line or line, page=error.page, field=label
    )


def plain(value: Any) -> Any:
    """Plain Python for what ruamel gives."""
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return value
