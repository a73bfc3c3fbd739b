"""What a flow's own file of words says: flows/NAME.toml beside flows/NAME.py, for a flow that is dropped in.

    [titles]            its form's fields: name = ["English", "Français"]
    [help.fr]           summary = "…"; the English one is the docstring
    [help.fr.parameters]
    [choices]           what a field is picked from (flows/choices.toml)
    [least]             the smallest number that a field takes

All of it may be left out. The project's own flows share flows/titles.toml, help.fr.toml and choices.toml.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class FlowWords:
    """The words of one flow; empty where it has no file of its own.

    Args:
        titles: What its fields are called, English and French.
        help_fr: Its French help: `summary` and `parameters`.
        choices: What its fields are picked from.
        least: The smallest numbers.
    """

    titles: dict[str, tuple[str, str]] = field(default_factory=dict)
    help_fr: dict[str, Any] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    least: dict[str, float] = field(default_factory=dict)


class Misfit(ValueError):
    """A file of words that cannot be used.

    Args:
        reason: Why, for a person.
        line: 1-based; None where it is not known.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def words_file(flow_file: Path) -> Path:
    """Where a flow's words would be."""
    return flow_file.with_suffix(".toml")


def words_of(flow_file: Path, parameters: frozenset[str]) -> FlowWords:
    """The words beside a flow's file; none where there is no such file.

    Args:
        flow_file: The Python file.
        parameters: What its flows take: nothing else can have words.

    Raises:
        Misfit: The file cannot be used.
    """
    file = words_file(flow_file)
    try:
        about = file.stat()
    except FileNotFoundError:
        return FlowWords()
    except OSError as error:
        raise Misfit(error.strerror or str(error)) from None
    return _read(file, parameters, about.st_mtime_ns, about.st_size)


@cache
def _read(file: Path, parameters: frozenset[str], changed: int, size: int) -> FlowWords:
    import tomllib

    try:
        text = file.read_text("utf-8-sig")
        top = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise Misfit(str(error), int(line[1]) if line else None) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Misfit(str(error)) from None
    return _checked(top, text, parameters)


def _checked(top: dict[str, Any], text: str, parameters: frozenset[str]) -> FlowWords:
    """The file's content, once it is what it has to be."""

    def wrong(key: str, wanted: str) -> Misfit:
        at = re.search(rf"(?m)^[ \t]*(?:\[.*\b)?{re.escape(key)}\b", text)
        return Misfit(f"{key}: {wanted}", text.count("\n", 0, at.start()) + 1 if at else None)

    for key in top:
        if key not in ("titles", "help", "choices", "least"):
            raise wrong(key, "not known here; titles, help.fr, choices and least are")
        if not isinstance(top[key], dict):
            raise wrong(key, f"a table is wanted: [{key}]")
    for name, title in top.get("titles", {}).items():
        if not (isinstance(title, list) and len(title) == 2 and all(isinstance(each, str) for each in title)):
            raise wrong(name, 'two titles are wanted: ["English", "Français"]')
    french = top.get("help", {}).get("fr", {})
    if not isinstance(french, dict) or not isinstance(french.get("parameters", {}), dict):
        raise wrong("help", "tables are wanted: [help.fr] and [help.fr.parameters]")
    texts = {"summary": french.get("summary", ""), **french.get("parameters", {}), **top.get("choices", {})}
    for name, value in texts.items():
        if not isinstance(value, str):
            raise wrong(name, "a text is wanted")
    for name, value in top.get("least", {}).items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise wrong(name, "a number is wanted")
    for part in (top.get("titles", {}), french.get("parameters", {}), top.get("choices", {}), top.get("least", {})):
        for name in part:
            if name not in parameters:
                raise wrong(name, f"no parameter of the flow; those are {', '.join(sorted(parameters))}")
    titles = {name: (str(en), str(fr)) for name, (en, fr) in top.get("titles", {}).items()}
    return FlowWords(titles, french, top.get("choices", {}), top.get("least", {}))
