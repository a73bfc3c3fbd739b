"""Flows are found in their files' text, and every help text exists in both languages."""

import inspect
from importlib import import_module
from pathlib import Path

import pytest

from cli.catalogue import find_flows, french_help, read_docstring
from cli.run import manner_help
from cli.signature import signature_of
from cli.summaries import SUMMARIES


def test_a_broken_file_is_named_and_the_rest_is_listed(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text('import prefect\n@prefect.flow(name="x")\nasync def my_own():\n    """Does."""\n')
    (tmp_path / "plain.py").write_text("@flow\ndef second(): pass\ndef no_flow(): pass\n@flow\ndef _part(): pass\n")
    (tmp_path / "wrong.py").write_text("from prefect import flow\n\n@flow\nasync def broken(:\n")
    (tmp_path / "binary.py").write_bytes(b"\xff\xfe\x00")
    flows, broken = find_flows(tmp_path)
    assert [(flow.command, flow.help.summary) for flow in flows] == [("my-own", "Does."), ("second", "Second")]
    assert [(each.file.name, each.line) for each in broken] == [("binary.py", None), ("wrong.py", 4)]


def test_the_main_jobs_flows_have_short_names() -> None:
    flows, broken = find_flows()
    assert [flow.command for flow in flows][:4] == ["brief", "draft", "report", "new-project"]
    assert not broken


@pytest.mark.parametrize(
    ("text", "summary", "parameters"),
    [
        ("", "", {}),
        ("One line.", "One line.", {}),
        ("Two\n    lines.\n\nMore.", "Two lines.", {}),
        ("Does.\n\nArgs:\n    one: First\n        goes on.\n    two (int): Second.\n\nReturns:\n    It.", "Does.",
         {"one": "First goes on.", "two": "Second."}),
    ],
)  # fmt: skip
def test_docstrings(text: str, summary: str, parameters: dict[str, str]) -> None:
    found = read_docstring(text)
    assert (found.summary, found.parameters) == (summary, parameters)


@pytest.mark.parametrize("flow", find_flows()[0], ids=lambda flow: flow.command)
def test_every_flow_and_parameter_has_help_in_both_languages(flow) -> None:
    french = flow.words.help_fr or french_help()["flows"].get(flow.name, {})
    where = f"write it into flows/{flow.file.stem}.toml, under [help.fr]"
    assert flow.help.summary and french.get("summary"), where
    assert set(flow.parameters) == set(flow.help.parameters), "a line under Args: for each parameter"
    assert set(flow.parameters) == set(french.get("parameters", {})), where


@pytest.mark.parametrize("path", [path for path, (_, target) in SUMMARIES.items() if target])
def test_every_command_and_option_has_help_in_both_languages(path: str) -> None:
    module, _, name = SUMMARIES[path][1].partition(":")
    act = getattr(import_module(module), name)
    options = set(inspect.signature(act).parameters)
    english = read_docstring(inspect.getdoc(act) or "").parameters
    assert options == set(english) == set(french_help()["commands"].get(path, {}).get("parameters", {}))


def test_the_common_options_have_help_in_both_languages() -> None:
    assert set(manner_help("en").parameters) == set(manner_help("fr").parameters) == {"json", "quiet", "verbose"}
    assert manner_help("en").parameters != manner_help("fr").parameters


def test_french_help_has_no_leftovers() -> None:
    texts = french_help()
    assert set(texts["flows"]) <= {flow.name for flow in find_flows()[0]}
    assert set(texts["commands"]) <= set(SUMMARIES)


@pytest.mark.parametrize("flow", find_flows()[0], ids=lambda flow: flow.command)
def test_signatures_read_from_text_are_pythons_own(flow) -> None:
    own = inspect.signature(getattr(import_module(f"flows.{flow.file.stem}"), flow.name).fn, eval_str=True)
    found = signature_of(flow)
    assert [(p.name, p.default, p.annotation) for p in found.parameters.values()] == [
        (p.name, p.default, p.annotation) for p in own.parameters.values()
    ]
