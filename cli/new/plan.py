"""What belongs to a new task or flow, file by file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cli.new.names import check_free, check_inside, check_name, check_task, check_title
from integrations.words import Words

_FILES = Path(__file__).parent / "files"


@dataclass(frozen=True, slots=True)
class Piece:
    """One file to write.

    Args:
        path: From the project's folder.
        text: What stands in it.
        what: What it is for.
    """

    path: Path
    text: str
    what: Words


@dataclass(frozen=True, slots=True)
class Names:
    """What a new task or flow is called.

    Args:
        name: By Python: "call_notes".
        title: For people, English.
        title_fr: For people, French.
    """

    name: str
    title: str
    title_fr: str

    @property
    def command(self) -> str:
        """What a person types: "call-notes"."""
        return self.name.replace("_", "-")

    @property
    def camel(self) -> str:
        """What a class is called: "CallNotes"."""
        return "".join(part.capitalize() for part in self.name.split("_"))


def names_of(name: str, title: str, title_fr: str) -> Names:
    """The names, once they can be used; without titles the name serves.

    Raises:
        BadInput: One cannot.
    """
    check_name(name)
    usual = name.replace("_", " ").capitalize()
    for given, option in ((title, "--title"), (title_fr, "--title-fr")):
        if given:
            check_title(given, option)
    return Names(name, title or usual, title_fr or title or usual)


def task_pieces(names: Names, root: Path) -> list[Piece]:
    """All that belongs to a task.

    Raises:
        BadInput: Its name is taken.
    """
    name = names.name
    imports = [
        ("tasks.brief.case", ["Case", "Cases", "Wishes"]),
        ("tasks.documents.markdown", ["to_markdown"]),
        ("tasks.extract_brief", ["extract_brief_facts"]),
        (f"tasks.{name}", [name, "page", "record"]),
    ]
    made = [
        (
            "task.py",
            f"tasks/{name}.py",
            Words("the task: extract, write, check", "la tâche : extraire, écrire, vérifier"),
        ),
        ("prompt.en.md", f"tasks/prompts/{name}.en.md", Words("what a model is asked", "ce qu'on demande à un modèle")),
        ("prompt.fr.md", f"tasks/prompts/{name}.fr.md", Words("the same in French", "la même chose en français")),
        ("template.en.md", f"tasks/templates/{name}.en.md", Words("the document's template", "la forme du document")),
        ("template.fr.md", f"tasks/templates/{name}.fr.md", Words("the same in French", "la même chose en français")),
        ("test_task.py", f"tests/tasks/test_{name}.py", Words("its tests", "ses tests")),
    ]
    return _pieces(names, "tasks", made, root, imports=_imports(imports))


def flow_pieces(names: Names, task: str, root: Path) -> list[Piece]:
    """All that belongs to a flow, but its entry in prefect.yaml.

    Raises:
        BadInput: Its name is taken, or there is no such task.
    """
    name = names.name
    imports = [
        ("tasks.brief.case", ["Cases", "Wishes"] if task else ["Case", "Cases"]),
        ("tasks.brief.page", ["client_key"] if task else ["client_key", "fact_table"]),
        ("tasks.documents.markdown", ["to_markdown"]),
        ("tasks.documents.save", ["Format"]),
        ("tasks.extract_brief", ["extract_brief_facts"]),
        ("tasks.own", ["facts_of_case"] if task else ["facts_of_case", "page_of"]),
        ("tasks.read_messages", ["read_client_messages"]),
        ("tasks.save_documents", ["Page", "save_pages"]),
    ]
    shown = ["Progress", "evidence_row", "name_run", "run_name", "show_files", "show_markdown", "show_table"]
    if task:
        check_task(task, root)
        imports += [(f"tasks.{task}", ["Sheet", task, "page", "record"]), ("tasks.show_spend", ["show_spend"])]
        shown.append("run_id")
    else:
        imports += [
            ("tasks.brief.record", ["facts_record"]),
            ("tasks.documents.blocks", ["Column", "DocumentModel", "Table"]),
        ]
    imports.append(("tasks.show", shown))
    made = [
        ("flow.py", f"flows/{name}.py", Words("the flow, hence its form and command", "le flow, donc son formulaire")),
        ("flow.toml", f"flows/{name}.toml", Words("its form's titles, its French help", "titres et aide en français")),
        ("test_flow.py", f"tests/flows/test_{name}.py", Words("its tests", "ses tests")),
    ]
    return _pieces(names, "flows", made, root, imports=_imports(imports), task=task)


def integration_pieces(names: Names, root: Path) -> list[Piece]:
    """All that belongs to a connector.

    Raises:
        BadInput: Its name is taken.
    """
    name = names.name
    made = [
        ("integration.py", f"integrations/{name}.py", Words("the connector: account and steps",
                                                           "le connecteur : compte et étapes")),
        ("test_integration.py", f"tests/integrations/test_{name}.py",
         Words("its tests, with a stand-in for the service", "ses tests, avec un double du service")),
    ]  # fmt: skip
    return _pieces(names, "integrations", made, root, imports="")


def _pieces(
    names: Names, room: str, made: Sequence[tuple[str, str, Words]], root: Path, imports: str, task: str = ""
) -> list[Piece]:
    check_free(names.name, room, root, [Path(path) for _, path, _ in made])
    environment = Environment(
        loader=FileSystemLoader(_FILES), undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False,
        block_start_string="[%", block_end_string="%]", variable_start_string="[[", variable_end_string="]]",
        comment_start_string="[#", comment_end_string="#]", trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters["literal"] = lambda text: json.dumps(text, ensure_ascii=False)
    given = {
        "name": names.name, "command": names.command, "camel": names.camel, "title": names.title,
        "title_fr": names.title_fr, "imports": imports, "task": task,
    }  # fmt: skip
    pieces = [
        Piece(Path(path), environment.get_template(f"{source}.jinja").render(given), what)
        for source, path, what in made
    ]
    check_inside(names.name, pieces[0].text)
    return pieces


def _imports(wanted: list[tuple[str, list[str]]]) -> str:
    """Import lines in the order that the linter wants."""
    lines = []
    for module, parts in sorted(wanted):
        ordered = sorted(parts, key=lambda part: (not part[0].isupper(), part))
        line = f"from {module} import {', '.join(ordered)}"
        lines.append(line if len(line) <= 120 else f"from {module} import (\n    {f',{chr(10)}    '.join(ordered)},\n)")
    return "\n".join(lines)
