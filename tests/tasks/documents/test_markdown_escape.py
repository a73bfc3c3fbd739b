"""Signs at the start of a line stay signs."""

import pytest
from markdown_it import MarkdownIt

from tasks.documents.blocks import Column, DocumentModel, Heading, Run, Table
from tasks.documents.markdown import escape, inline, to_markdown

SIGNS = ("#", "## a", "> a", "- a", "+", "1. a", "12) b", "---", "===", "# 1", "- - -")


@pytest.mark.parametrize("text", SIGNS)
def test_a_line_of_signs_is_shown_as_written(text: str):
    escaped = escape(text)
    tokens = MarkdownIt("commonmark").parse(escaped)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], escaped
    assert "".join(child.content for child in tokens[1].children or ()) == text


def test_a_sign_as_a_tables_heading_and_a_numbered_heading():
    table = Table((Column("#"), Column("Part")), (("1", "Opening"), ("1.1", "- aside")))
    text, _ = to_markdown(DocumentModel(title="T", language="en", blocks=(Heading("1. Opening", 2), table)))
    assert "None" not in text
    assert "| \\#" in text
    assert "## 1. Opening\n" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a [to confirm: price] b", "a [to confirm: price] b"),
        ("[à confirmer\u00a0: le prix]", "[à confirmer\u00a0: le prix]"),
        ("[to confirm: x](javascript:1)", "\\[to confirm: x\\](javascript:1)"),
        ("[to confirm: a][b]", "\\[to confirm: a\\]\\[b\\]"),
        ("[to confirm: a]: http://x.example", "\\[to confirm: a\\]: http\\://x.example"),
        ("[to confirm: *a*]", "\\[to confirm: \\*a\\*\\]"),
    ],
)
def test_placeholders_are_easy_to_type_over_and_never_links(text: str, shown: str):
    assert escape(text) == shown


def test_a_placeholder_and_the_run_after_it_are_no_link():
    assert inline((Run("a [to confirm: x]"), Run("(b)", bold=True))) == "a [to confirm: x\\]**(b)**"
