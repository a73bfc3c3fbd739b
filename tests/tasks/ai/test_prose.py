"""What a person sees of JSON that is still arriving."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.model.prose import Prose


def shown(text: str, size: int = 1) -> str:
    prose = Prose()
    return "".join(prose.feed(text[at : at + size]) for at in range(0, len(text), size))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"title": "A b", "n": 3, "tags": ["x", "y"], "deep": {"k": "v"}}', "A b\nx\ny\nv\n"),
        ('{"a": "say \\"hi\\" \\\\ \\u00e9\\n2"}', 'say "hi" \\ é\n2\n'),
        ('{"a": "half', "half"),
        ('{"a": "\\ud83d\\ude00!"}', "!\n"),
        ("no JSON at all", ""),
        ('["x", {"k": ["y"]}, "z"]', "x\ny\nz\n"),
    ],
)
def test_text_values_are_shown_and_nothing_else(text, words):
    assert shown(text) == shown(text, 5) == words


@given(st.text(), st.integers(1, 9))
def test_anything_may_come(text, size):
    assert isinstance(shown(text, size), str)


@given(
    st.dictionaries(st.text(max_size=5), st.text(st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0xFFFF)))
)
def test_whole_answers_are_shown_whole(value):
    assert shown(json.dumps(value), 3) == "".join(f"{text}\n" for text in value.values())
