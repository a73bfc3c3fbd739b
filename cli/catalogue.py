"""Which flows there are, read from the files' text: nothing is imported, so the list comes at once and one broken file
does not hide the others.
"""

import ast
import re
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from cli.flow_words import FlowWords, Misfit, words_file, words_of
from integrations.places import PROJECT
from integrations.words import Language, french_spaces

FLOWS = PROJECT / "flows"
# The main job's flows are called daily: they have short names. Any other is called by its own, with dashes.
SHORT_NAMES = {
    "client_brief": "brief",
    "write_draft": "draft",
    "client_report": "report",
    "new_project": "new-project",
}


@dataclass(frozen=True, slots=True)
class Help:
    """The texts of a flow or command: what it does in one line, and each parameter."""

    summary: str
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundFlow:
    """One @flow function, unread by Python so far.

    Args:
        name: The function's name, "client_brief".
        file: Where it is written.
        function: Its syntax tree.
        module: The tree of its file.
        help: Its docstring, in English; its name, spaced, where it has none.
        words: What the file of words beside it says.
    """

    name: str
    file: Path
    function: ast.AsyncFunctionDef | ast.FunctionDef
    module: ast.Module
    help: Help
    words: FlowWords = field(default_factory=FlowWords)

    @property
    def command(self) -> str:
        """What a person types."""
        return SHORT_NAMES.get(self.name, self.name.replace("_", "-"))

    @property
    def other_names(self) -> tuple[str, ...]:
        """What is understood as well."""
        names = {self.name, self.name.replace("_", "-"), self.command} - {self.command}
        return tuple(sorted(names))

    @property
    def parameters(self) -> list[str]:
        return _parameters(self.function)

    def help_in(self, language: Language) -> Help:
        """The texts in a language; English where neither its own file of words nor help.fr.toml has any."""
        french = self.words.help_fr or french_help(self.file.parent).get("flows", {}).get(self.name)
        return translated(self.help, french, language)


@dataclass(frozen=True, slots=True)
class Broken:
    """A file of flows/ that cannot be read: a flow that Python does not understand, or a flow's words."""

    file: Path
    reason: str
    line: int | None


def find_flows(folder: Path | None = None) -> tuple[list[FoundFlow], list[Broken]]:
    """The flows of a folder (None: of flows/), the main job's first, and the files that cannot be read."""
    flows: list[FoundFlow] = []
    broken: list[Broken] = []
    for file in sorted((folder or FLOWS).glob("*.py")):
        try:
            text = file.read_text("utf-8")
            module = ast.parse(text, str(file))
        except SyntaxError as error:
            broken.append(Broken(file, error.msg or "syntax", error.lineno))
        except (OSError, ValueError) as error:  # no right to read, not UTF-8, null bytes
            broken.append(Broken(file, str(error), None))
        else:
            _add(file, module, flows, broken)
    order = list(SHORT_NAMES)
    flows.sort(key=lambda flow: (order.index(flow.name) if flow.name in order else len(order), flow.command))
    return flows, broken


def _add(file: Path, module: ast.Module, flows: list[FoundFlow], broken: list[Broken]) -> None:
    """Adds the flows of a file; where their words cannot be read, without these: they can be run all the same."""
    here = [each for each in module.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    nodes = [node for node in here if _is_flow(node)]
    words = FlowWords()
    if nodes:
        try:
            words = words_of(file, frozenset(name for node in nodes for name in _parameters(node)))
        except Misfit as error:
            broken.append(Broken(words_file(file), error.reason, error.line))
    for node in nodes:
        texts = read_docstring(ast.get_docstring(node) or "")
        summary = texts.summary or node.name.replace("_", " ").capitalize()
        flows.append(FoundFlow(node.name, file, node, module, replace(texts, summary=summary), words))


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """The names of a function's parameters."""
    return [each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]


def _is_flow(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether it is decorated with Prefect's `flow`, called or not."""
    for decorator in node.decorator_list:
        target = decorator.func if isinstance(decorator, ast.Call) else decorator
        if (isinstance(target, ast.Name) and target.id == "flow") or (
            isinstance(target, ast.Attribute) and target.attr == "flow"
        ):
            return not node.name.startswith("_")
    return False


def read_docstring(text: str) -> Help:
    """The first paragraph and the `Args:` of a Google docstring."""
    head, _, rest = text.partition("\n\n")
    parameters: dict[str, str] = {}
    match = re.search(r"^Args:\n((?:[ \t]+.*\n?|\n)+)", rest if "Args:" not in head else text, re.MULTILINE)
    if match:
        lines = match[1].splitlines()
        margin = len(lines[0]) - len(lines[0].lstrip())
        name = ""
        for line in lines:
            inner = line[margin:]
            if (start := re.match(r"(\w+)(?: \([^)]*\))?:\s*(.*)", inner)) is not None:
                name = start[1]
                parameters[name] = start[2]
            elif name and line.strip():
                parameters[name] += " " + line.strip()
    return Help(" ".join(head.split()), parameters)


@cache
def french_help(folder: Path = PROJECT / "flows") -> dict[str, Any]:
    """The French texts: `[commands.NAME]` and `[flows.NAME]`, each with `summary` and `[….parameters]`."""
    import tomllib

    file = folder / "help.fr.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def translated(english: Help, french: dict[str, Any] | None, language: Language) -> Help:
    """The texts in a language, each English one kept where there is no French."""
    if language == "en" or not french:
        return english
    given = french.get("parameters", {})
    return Help(
        french_spaces(french.get("summary", english.summary)),
        {name: french_spaces(given.get(name, text)) for name, text in (english.parameters | given).items()},
    )
