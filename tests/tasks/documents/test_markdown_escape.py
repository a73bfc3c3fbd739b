"""Signs at the start of a line stay signs."""

import pytest
from markdown_it import MarkdownIt

from tasks.documents.blocks import Column, DocumentModel, Heading, Table
from tasks.documents.markdown import escape, to_markdown

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
