"""Text as Notion's blocks, and back: paragraphs, headings, lists, quotes, code and lines, each by its Markdown sign."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from integrations.errors import BadInput
from integrations.notion_values import LONGEST, MANY, rich_text, text_of
from integrations.words import Words

# The order matters: a task is a point of a list as well.
_SIGNS = (
    ("### ", "heading_3"),
    ("## ", "heading_2"),
    ("# ", "heading_1"),
    ("- [ ] ", "to_do"),
    ("- [x] ", "to_do"),
    ("- ", "bulleted_list_item"),
    ("* ", "bulleted_list_item"),
    ("> ", "quote"),
)
_NUMBERED = re.compile(r"^\d{1,9}[.)] ")
_WRITTEN = {
    "heading_1": "# ", "heading_2": "## ", "heading_3": "### ", "bulleted_list_item": "- ", "numbered_list_item": "1. ",
    "quote": "> ",
}  # fmt: skip


def blocks_of(text: str) -> list[dict[str, Any]]:
    """A text's blocks; signs within a line stay as they are.

    Raises:
        BadInput: It has more than one request takes.
    """
    blocks: list[dict[str, Any]] = []
    code: list[str] | None = None
    for line in text.splitlines():
        if line.startswith("```"):
            if code is not None:
                blocks.append(_block("code", "\n".join(code), language="plain text"))
            code = [] if code is None else None
        elif code is not None:
            code.append(line)
        elif line.strip():
            blocks.append(_line(line.strip()))
    if code is not None:
        blocks.append(_block("code", "\n".join(code), language="plain text"))
    if len(blocks) > MANY or any(len(one.get(one["type"], {}).get("rich_text", ())) > MANY for one in blocks):
        raise BadInput(
            Words(f"Notion takes {MANY} lines of {MANY * LONGEST} characters at once",
                  f"Notion prend {MANY} lignes de {MANY * LONGEST} caractères à la fois"),
            remedy=Words("Append it in parts.", "Ajoutez-le en plusieurs fois."), field="text",
        )  # fmt: skip
    return blocks


def _line(line: str) -> dict[str, Any]:
    if line == "---":
        return {"object": "block", "type": "divider", "divider": {}}
    for sign, kind in _SIGNS:
        if line.startswith(sign):
            more = {"checked": sign == "- [x] "} if kind == "to_do" else {}
            return _block(kind, line[len(sign) :], **more)
    found = _NUMBERED.match(line)
    return _block("numbered_list_item", line[found.end() :]) if found else _block("paragraph", line)


def _block(kind: str, text: str, **more: Any) -> dict[str, Any]:
    return {"object": "block", "type": kind, kind: {"rich_text": rich_text(text), **more}}


def markdown_of(blocks: Sequence[Mapping[str, Any]]) -> str:
    """Blocks as text; what has none (pictures, tables) is left out."""
    lines = []
    for block in blocks:
        kind = block["type"]
        value = block.get(kind) or {}
        text = text_of(value.get("rich_text"))
        if kind == "divider":
            lines.append("---")
        elif kind == "to_do":
            lines.append(f"- [{'x' if value.get('checked') else ' '}] {text}")
        elif kind == "code":
            lines.append(f"```\n{text}\n```")
        elif "rich_text" in value:
            lines.append(_WRITTEN.get(kind, "") + text)
    return "\n".join(lines)
