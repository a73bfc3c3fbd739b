"""`freelance new`: what it writes works, in both languages; what it cannot write it says, and writes nothing."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from ruamel.yaml import YAML

import cli.new.commands
import cli.new.write
import flows
import integrations
import tasks
import tasks.model.prompts
import tasks.own
from cli.catalogue import find_flows
from cli.main import main
from cli.up.forms import form, misfits
from integrations.kit.catalogue import services, steps_of
from integrations.places import PROJECT
from tests.integrations import test_conformance

New = Callable[..., tuple[int, str, str]]
TASK = [
    "tasks/summarise_call.py", "tasks/prompts/summarise_call.en.md", "tasks/prompts/summarise_call.fr.md",
    "tasks/templates/summarise_call.en.md", "tasks/templates/summarise_call.fr.md",
    "tests/tasks/test_summarise_call.py",
]  # fmt: skip
CONNECTOR = ["integrations/atelier.py", "tests/integrations/test_atelier.py"]
FLOW = ["flows/call_notes.py", "flows/call_notes.toml", "tests/flows/test_call_notes.py"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder that holds nothing but one flow and prefect.yaml."""
    folder = tmp_path / "project"
    for room in ("flows", "tasks"):
        (folder / room).mkdir(parents=True)
    shutil.copy(PROJECT / "flows" / "client_brief.py", folder / "flows")
    shutil.copy(PROJECT / "prefect.yaml", folder)
    monkeypatch.setattr(cli.new.commands, "PROJECT", folder)
    return folder


@pytest.fixture
def new(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> New:
    """`freelance new …` in that folder."""

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setenv("FREELANCE_LANG", "en")  # --lang sets it
        code = main(["new", *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def tree(root: Path) -> dict[str, bytes]:
    """Every file, but the byte code of what a test has imported."""
    found = (path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


def linted(root: Path, *words: str) -> None:
    """What is written fits the project's own rules."""
    rules = ["--config", str(PROJECT / "pyproject.toml"), "--no-cache", str(root)]
    done = subprocess.run([sys.executable, "-m", "ruff", *words, *rules], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def module(path: Path) -> ModuleType:
    """A written test file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.fixture
def importable(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is written can be imported, prompted and laid out as if it lay in the project."""
    for package in (flows, tasks):
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(root / package.__name__)])
    monkeypatch.setattr(tasks.model.prompts, "PROMPTS", root / "tasks" / "prompts")
    monkeypatch.setattr(tasks.own, "TEMPLATES", root / "tasks" / "templates")
    for name in ("tasks.summarise_call", "flows.call_notes", "flows.facts_sheet"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return root


async def test_a_task_and_its_flow_work_as_written(
    importable: Path, new: New, prefect_server: str, own_settings: Callable[..., None], tmp_path: Path
) -> None:
    assert new("task", "summarise_call", "--title-fr", "Résumer un appel")[0] == 0
    code, said, _ = new("flow", "call_notes", "--task", "summarise_call", "--title-fr", "Notes d'appel")
    assert code == 0 and all(path in said for path in (*FLOW, "prefect.yaml", "freelance run call-notes"))
    assert {*TASK, *FLOW} <= set(tree(importable))
    linted(importable, "check")
    linted(importable, "format", "--check")

    of_task, of_flow = (module(importable / path) for path in (TASK[-1], FLOW[-1]))
    for language in ("en", "fr"):
        await of_task.test_what_is_read_stands_in_the_text(own_settings, language)
        await of_task.test_a_model_adds_only_what_the_text_says(own_settings, language)
        (tmp_path / language).mkdir()
    await of_flow.test_a_message_becomes_a_sheet(prefect_server, own_settings, tmp_path / "fr", "fr")

    found = next(flow for flow in find_flows(importable / "flows")[0] if flow.name == "call_notes")
    assert found.command == "call-notes" and set(found.words.help_fr["parameters"]) == set(found.parameters)
    for language in ("en", "fr"):
        schema = form(sys.modules["flows.call_notes"].call_notes, found, language, {})  # type: ignore[arg-type]
        assert misfits(schema) == []
    served = YAML(typ="safe").load((importable / "prefect.yaml").read_text("utf-8"))["deployments"]
    assert (
        served[-1]["entrypoint"] == "flows.call_notes.call_notes" and served[-1]["work_pool"] == served[0]["work_pool"]
    )


async def test_a_connector_works_as_written(
    root: Path, new: New, own_settings: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said, _ = new("integration", "atelier", "--title", "Atelier")
    assert code == 0 and all(part in said for part in (*CONNECTOR, "freelance connect atelier"))
    assert set(CONNECTOR) <= set(tree(root))
    linted(root, "check")
    linted(root, "format", "--check")
    monkeypatch.setattr(integrations, "__path__", [*integrations.__path__, str(root / "integrations")])
    monkeypatch.delitem(sys.modules, "integrations.atelier", raising=False)
    services.cache_clear()
    own_settings()
    test = module(root / CONNECTOR[1])
    try:
        for check, more in (
            (test.test_who_the_account_is, {}),
            (test.test_what_is_created_is_listed_and_news, {"book": None}),
            (test.test_lists_go_over_their_pages, {}),
        ):
            service = test.Atelier()
            await service.start()
            account = test.atelier.AtelierAccount(server=service.address, private=True, token=test.TOKEN)
            given = {"account": account, **({"service": service} if check is not test.test_who_the_account_is else {})}
            await check(**given, **more)
            await service.stop()
        for name in steps_of("atelier"):
            test_conformance.test_a_step_keeps_the_rules(f"atelier.{name}")
        test_conformance.test_an_account_keeps_the_rules("atelier")
    finally:
        services.cache_clear()
    code, _, said = new("integration", "atelier")
    assert code == 2 and "exists already" in said


async def test_a_flow_without_a_task_makes_a_sheet_of_the_facts(
    importable: Path, new: New, prefect_server: str, own_settings: Callable[..., None], tmp_path: Path
) -> None:
    assert new("flow", "facts_sheet")[0] == 0
    linted(importable, "check")
    linted(importable, "format", "--check")
    written = module(importable / "tests/flows/test_facts_sheet.py")
    await written.test_a_message_becomes_a_sheet(prefect_server, own_settings, tmp_path, "en")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Written", "Next:", "the task: extract, write, check", "To undo: rm tasks/summarise_call.py "]),
        (
            "fr",
            ["Écrit", "Ensuite\u00a0:", "la tâche\u00a0: extraire", "Pour annuler\u00a0: rm tasks/summarise_call.py "],
        ),
    ],
)
def test_it_says_what_it_wrote_and_what_to_do(new: New, root: Path, language: str, said: list[str]) -> None:
    code, out, err = new("task", "summarise_call", "--lang", language)
    assert (code, err) == (0, "") and all(words in out for words in said), out
    undo = next(line for line in out.splitlines() if " rm " in line).partition(" rm ")[2].split()
    assert undo == TASK and all((root / path).is_file() for path in undo)


@pytest.mark.parametrize("words", [("task", "summarise_call"), ("flow", "call_notes")])
def test_a_dry_run_shows_and_writes_nothing(new: New, root: Path, words: tuple[str, str]) -> None:
    before = tree(root)
    code, out, _ = new(*words, "--dry-run")
    assert code == 0 and f"{words[0]}s/{words[1]}.py" in out and out.startswith("Would be written")
    assert tree(root) == before


def test_the_longest_names_and_titles_fit(new: New, root: Path) -> None:
    name, title = "a" * 32, "Été « à l'heure », d'un mot à l'autre, &"
    assert len(title) == 40
    assert new("task", name, "--title", title, "--title-fr", title)[0] == 0
    assert new("flow", "b" * 32, "--task", name, "--title", title)[0] == 0
    linted(root, "check")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("task", "SummariseCall"), "Try summarise_call."),
        (("task", "summarise-call"), "Try summarise_call."),
        (("task", "../evil"), "Try evil."),
        (("task", "a/b"), "Try a_b."),
        (("task", "été"), "is no name for it"),
        (("task", ""), "is no name for it"),
        (("task", "2nd"), "is no name for it"),
        (("task", "_own"), "Try own."),
        (("task", "x" * 33), "32 at most"),
        (("task", "lambda"), "“lambda” is a word of Python itself"),
        (("task", "match"), "“match” is a word of Python itself"),
        (("task", "print"), "“print” is a word of Python itself"),
        (("task", "json"), "“json” is a module of Python itself"),
        (("task", "task"), "means something else in its own file"),
        (("task", "page"), "means something else in its own file"),
        (("task", "sheet"), "means something else in its own file"),
        (("flow", "date"), "means something else in its own file"),
        (("flow", "text"), "means something else in its own file"),
        (("flow", "client_brief"), "flows/client_brief.py: exists already"),
        (("flow", "brief"), "“brief” is a flow already"),
        (("flow", "call_notes", "--task", "nothing_there"), "Write it first: freelance new task nothing_there"),
        (("flow", "call_notes", "--task", "../x"), "there is no task “../x”"),
        (("task", "good_name", "--title", 'A "quoted" title'), "is no title"),
        (("task", "good_name", "--title-fr", "{{ 7 }}"), "is no title"),
        (("task", "good_name", "--title", "x" * 41), "40 at most"),
        (("task", "good_name", "--title", "one\ntwo"), "is no title"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_written(new: New, root: Path, words: tuple[str, ...], said: str) -> None:
    before = tree(root)
    code, out, err = new(*words)
    assert (code, out) == (2, "") and said in err and len(err.splitlines()) == 1, err
    assert tree(root) == before
    code, out, french = new(*words, "--lang", "fr")
    assert (code, out) == (2, "") and len(french.splitlines()) == 1 and french != err


def test_what_is_there_is_never_written_over(new: New, root: Path) -> None:
    assert new("task", "summarise_call")[0] == 0
    before = tree(root)
    assert "tasks/summarise_call.py: exists already" in new("task", "summarise_call")[2]
    (root / TASK[0]).unlink()
    code, _, said = new("task", "summarise_call")
    assert code == 2 and "tasks/prompts/summarise_call.en.md: exists already" in said
    (root / "flows" / "helper").mkdir()
    assert "flows/helper: exists already" in new("flow", "helper")[2]
    assert {path: before[path] for path in TASK[1:]} == {path: tree(root)[path] for path in TASK[1:]}


def test_a_flow_is_made_of_no_task_that_lacks_its_parts(new: New, root: Path) -> None:
    (root / "tasks" / "mine.py").write_text("def mine(): pass\ndef page(): pass\n")
    before = tree(root)
    code, _, said = new("flow", "call_notes", "--task", "mine")
    assert code == 2 and "tasks/mine.py, field “--task”: has no Sheet, record" in said
    (root / "tasks" / "mine.py").write_text("def mine(:\n")
    assert "tasks/mine.py, line 1: Python cannot read it" in new("flow", "call_notes", "--task", "mine")[2]
    assert tree(root).keys() == before.keys()


def test_all_or_nothing(new: New, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(root), (root / "tests").exists()

    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(cli.new.write, "_replace", full)
    code, out, _ = new("flow", "call_notes")
    assert code != 0 and out == ""
    assert (tree(root), (root / "tests").exists()) == before


@pytest.mark.parametrize("text", [None, "name: x\n", "deployments: []\npull: []\n", "a: [\n"])
def test_a_prefect_yaml_that_cannot_be_added_to_stays(new: New, root: Path, text: str | None) -> None:
    file = root / "prefect.yaml"
    file.unlink()
    if text is not None:
        file.write_text(text)
    code, out, _ = new("flow", "call_notes")
    assert code == 0 and (root / "flows/call_notes.py").is_file()
    assert (file.read_text() if file.exists() else None) == text
    assert ("prefect.yaml was left as it is" in out) is (text is not None)
