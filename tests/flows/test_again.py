"""The same flows run again: what the person changed stays, and what a flow wrote is no message."""

from pathlib import Path

import pytest

from flows.client_brief import client_brief
from flows.write_draft import write_draft
from integrations.errors import BadInput
from tests.flows.running import ran

MESSAGE = (
    "Hello, I am Ann Lee of Acme Ltd. I need 3 articles of 500 words by 12 March 2027 for 500 EUR. Thanks, Ann Lee"
)


async def test_an_edited_draft_stays(prefect_server, own_settings, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for folder in "ab":
        (tmp_path / folder / "message.txt").write_text(f"{MESSAGE} {folder}")
    out = tmp_path / "out"
    given = {"source": str(tmp_path / "a" / "message.txt"), "formats": ("md",), "out": str(out)}
    first = (await ran(write_draft, 4, **given)).result.files[0]
    first.write_text("two hours of writing")
    again = (await ran(write_draft, 4, **given)).result.files[0]
    assert again == first and "two hours" not in again.read_text("utf-8")
    mine = [path for path in first.parent.iterdir() if "(" in path.name]
    assert [path.read_text() for path in mine] == ["two hours of writing"]
    other = await ran(write_draft, 4, **{**given, "source": str(tmp_path / "b" / "message.txt")})
    assert [path.parent.name for path in other.result.files] == ["message-2", "message-2"]


async def test_a_brief_is_no_message(prefect_server, own_settings, tmp_path: Path) -> None:
    message = tmp_path / "message.txt"
    message.write_text(MESSAGE)
    brief = await ran(client_brief, 5, source=str(message), formats=("md",), out=str(tmp_path))
    written = next(path for path in brief.result.files if path.suffix == ".md")
    with pytest.raises(BadInput, match="no client's message"):
        await client_brief(source=str(written), formats=("md",), out=str(tmp_path / "out"))
    both = await ran(client_brief, 5, source=str(tmp_path), formats=("md",), out=str(tmp_path))
    assert [record["source"] for record in both.result.records] == ["message.txt"]
