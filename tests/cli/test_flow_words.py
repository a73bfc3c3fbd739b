"""A flow that is dropped in brings its own words, or does without: its form can be understood all the same."""

from pathlib import Path
from typing import Any

import pytest
from prefect.flows import load_flow_from_entrypoint

from cli.catalogue import find_flows
from cli.up.forms import form

CODE = '''from prefect import flow

@flow(name="call_notes")
async def call_notes(source: str = "", words_wanted: int = 100) -> None:
    """Notes of a call.

    Args:
        source: A text.
        words_wanted: How many.
    """
'''
WORDS = """
[titles]
source = ["Recording", "Enregistrement"]
[help.fr]
summary = "Notes d'un appel : en bref."
[help.fr.parameters]
source = "Un texte."
[choices]
source = "messages"
[least]
words_wanted = 10
"""


def form_of(folder: Path, language: Any) -> dict[str, Any]:
    (found,), broken = find_flows(folder)
    assert not broken
    flow = load_flow_from_entrypoint(f"{found.file}:{found.name}")
    properties: dict[str, Any] = form(flow, found, language, {"messages": ("a.txt",)})["properties"]
    return properties


def test_a_flow_brings_its_words(tmp_path: Path) -> None:
    (tmp_path / "call_notes.py").write_text(CODE)
    (tmp_path / "call_notes.toml").write_text(WORDS)
    (found,), _ = find_flows(tmp_path)
    assert found.help_in("fr").summary == "Notes d'un appel\u00a0: en bref."
    assert found.help_in("en").summary == "Notes of a call."
    english, french = form_of(tmp_path, "en"), form_of(tmp_path, "fr")
    assert (english["source"]["title"], french["source"]["title"]) == ("Recording", "Enregistrement")
    assert (english["source"]["description"], french["source"]["description"]) == ("A text.", "Un texte.")
    assert french["words_wanted"]["description"] == "How many.", "English where there is no French"
    assert english["words_wanted"]["minimum"] == 10
    assert english["source"]["anyOf"][0]["enum"] == ["a.txt"]


def test_a_flow_without_words_is_called_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "call_notes.py").write_text(CODE.replace('"""Notes of a call.', '"""').replace("    Args:", "Args:"))
    (found,), _ = find_flows(tmp_path)
    assert found.help_in("fr").summary == found.help_in("en").summary
    assert form_of(tmp_path, "fr")["words_wanted"]["title"] == "Words wanted"
    (tmp_path / "call_notes.py").write_text("from prefect import flow\n@flow\ndef call_notes(): pass\n")
    assert find_flows(tmp_path)[0][0].help.summary == "Call notes"


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        ("[titles]\nsource = \n", "Invalid value", 2),
        ('[titles]\nsource = ["One"]\n', "source: two titles are wanted", 2),
        ('[titles]\nsorce = ["A", "B"]\n', "sorce: no parameter of the flow; those are source, words_wanted", 2),
        ("\n[titel]\n", "titel: not known here", 2),
        ("titles = 3\n", "titles: a table is wanted", 1),
        ("[help]\nfr = 3\n", "help: tables are wanted", 1),
        ("[help.fr.parameters]\nsource = 3\n", "source: a text is wanted", 2),
        ('[least]\nwords_wanted = "10"\n', "words_wanted: a number is wanted", 2),
    ],
)
def test_a_mistake_in_them_is_named_and_the_flow_stays(tmp_path: Path, text: str, said: str, line: int) -> None:
    (tmp_path / "call_notes.py").write_text(CODE)
    (tmp_path / "call_notes.toml").write_text(text)
    flows, (broken,) = find_flows(tmp_path)
    assert [flow.command for flow in flows] == ["call-notes"]
    assert (broken.file.name, broken.line) == ("call_notes.toml", line)
    assert said in broken.reason


def test_a_sort_of_choices_that_there_is_not_is_named(tmp_path: Path) -> None:
    (tmp_path / "call_notes.py").write_text(CODE)
    (tmp_path / "call_notes.toml").write_text('[choices]\nsource = "mesages"\n')
    with pytest.raises(
        ValueError, match=r"call_notes\.toml: choices: source: “mesages” is not known; accounts, .*work"
    ):
        form_of(tmp_path, "en")
