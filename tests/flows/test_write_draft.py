"""The flow write_draft, run for real: the draft, its outline, its words, and which item each part serves."""

import re
from pathlib import Path

import pytest

from flows.client_brief import client_brief
from flows.write_draft import write_draft
from integrations.errors import BadInput
from tests.flows.messages import LETTERS
from tests.flows.running import ran
from tests.stand_ins import Request, scripted, serving

TASKS = {
    "en": ["Read the brief", "Write the draft", "Save the documents"],
    "fr": ["Lire le brief", "Rédiger le brouillon", "Enregistrer les documents"],
}
OUTLINE = {
    "en": ("No.", "Part", "Serves", "Words", "Target"),
    "fr": ("N°", "Partie", "Répond à", "Mots", "Visé"),
}
OWN_KIND = {
    "en": "---\nname: Garden card\nwords: 40\n---\n## Front\nserves: client, deadline\n### text en\n"
    "For {{ company }}, due {{ deadline }}.\n## Back\nserves: budget\nSay what it costs.\n",
    "fr": "---\nnom: Carte de jardin\nwords: 40\n---\n## Recto\nserves: client, deadline\n### text fr\n"
    "Pour {{ company }}, à rendre {{ deadline }}.\n## Verso\nserves: budget\nDire ce que cela coûte.\n",
}


def written(asked: Request) -> dict:
    """A model that writes every section of the outline, and one figure that nobody told it."""
    keys = re.findall(r"^(\d+(?:\.\d+)?)\. ", asked.text, re.MULTILINE)
    about = "This garden likes its shade" if "shade plants" in asked.text else "Ce jardin aime bien son ombre"
    texts = [f"{about}, part {key}." for key in keys]
    texts[0] += " 4,321 EUR."
    parts = [{"key": key, "heading": f"H {key}", "text": text} for key, text in zip(keys, texts, strict=True)]
    return {"title": "Ferns for ever", "parts": parts}


@pytest.mark.parametrize("language", LETTERS)
async def test_without_a_model_from_a_brief(prefect_server, own_settings, tmp_path: Path, language: str) -> None:
    letter = LETTERS[language]
    own_settings(freelance_lang=language, freelance_name="Sam Rivers")
    brief = await client_brief(source=str(letter.write(tmp_path)), formats=("md",), out=str(tmp_path))
    (source,) = (path for path in brief.files if path.name == "brief.json")
    run = await ran(write_draft, 3, source=str(source), kind="proposal", formats=("docx", "md"), out=str(tmp_path))

    assert letter.client[1] in run.name and letter.subject in run.name
    assert run.tags == {"flow:write_draft", f"client:{letter.client[1]}", f"lang:{language}"}
    assert run.tasks == TASKS[language]
    files = {path.name: path for path in run.result.files}
    assert set(files) == {f"draft-proposal{part}.{end}" for part in ("", "-outline") for end in ("docx", "md")}
    assert {path.parent for path in run.result.files} == {tmp_path / "message"}
    text = files["draft-proposal.md"].read_text("utf-8")
    outline = files["draft-proposal-outline.md"].read_text("utf-8")
    assert letter.unlabelled in text and letter.unlabelled in outline
    for shown in (letter.shows[0], letter.client[1], "600", "Sam Rivers"):
        assert shown in text, shown
    assert run.markdown("draft") == text

    (record,) = run.result.records
    assert (record["kind"], record["lang"], record["model"], record["untraced"]) == ("proposal", language, None, [])
    assert record["words"] == sum(part["words"] for part in record["parts"]) > 50
    assert {item for part in record["parts"] for item in part["serves"]} >= {"deliverables", "budget", "deadline"}
    rows = run.table("outline")
    assert all(tuple(row) == OUTLINE[language] for row in rows)
    heading, words = OUTLINE[language][1], OUTLINE[language][3]
    assert [(row[heading], row[words]) for row in rows] == [(p["heading"], str(p["words"])) for p in record["parts"]]
    for row in rows:
        assert row[heading] in outline
    assert run.progress() == 100
    for path in run.result.files:
        assert f"`{path.resolve()}`" in run.markdown("files")


@pytest.mark.parametrize("language", LETTERS)
async def test_with_a_model_from_a_message(prefect_server, own_settings, tmp_path: Path, language: str) -> None:
    letter = LETTERS[language]
    with serving(scripted({"DraftWording": written})) as server:
        own_settings(freelance_lang=language, openai_base_url=server.base_url, freelance_model="test-model")
        run = await ran(
            write_draft, 3, source=str(letter.write(tmp_path)), voice="Warm and short", formats=("md",),
            out=str(tmp_path),
        )  # fmt: skip
    (request,) = server.requests
    assert "Warm and short" in request.text and letter.client[0] in request.text
    (record,) = run.result.records
    assert (record["kind"], record["model"], record["title"]) == ("blog-post", "test-model", "Ferns for ever")
    assert record["target"] == 600, "the length that the message asks for"
    text = (tmp_path / "message" / "draft-blog-post.md").read_text("utf-8")
    for part in record["parts"]:
        assert f"## {part['heading']}" in text and f"part {part['key']}" in part["text"]
        assert part["words"] >= 6
    assert {"en": "Written with test-model", "fr": "Rédigé avec test-model"}[language] in text
    (untraced,) = record["untraced"]
    assert "4,321" in untraced and "4,321" in text.split("\n## ")[0], "listed above the draft"
    assert untraced in run.result.notes


@pytest.mark.parametrize("language", LETTERS)
async def test_a_kind_of_ones_own(prefect_server, own_settings, tmp_path: Path, language: str) -> None:
    letter = LETTERS[language]
    own_settings(freelance_lang=language)
    (tmp_path / "home" / "kinds").mkdir(parents=True)
    (tmp_path / "home" / "kinds" / "garden-card.md").write_text(OWN_KIND[language], "utf-8")
    run = await ran(
        write_draft, 3, text=letter.mail, kind="garden-card", words=20, formats=("md",), out=str(tmp_path / "out")
    )
    (record,) = run.result.records
    assert record["target"] == 20 and [part["serves"] for part in record["parts"]] == [
        ["client", "deadline"],
        ["budget"],
    ]
    (file,) = (path for path in run.result.files if path.name == "draft-garden-card.md")
    assert letter.client[1] in file.read_text("utf-8") and letter.shows[1] in file.read_text("utf-8")


async def test_a_broken_kind_of_ones_own_stands_in_nobodys_way(prefect_server, own_settings, tmp_path: Path) -> None:
    own_settings()
    kinds = tmp_path / "home" / "kinds"
    kinds.mkdir(parents=True)
    (kinds / "broken.md").write_text("---\nname: [\n---\n## A\n", "utf-8")
    (kinds / "blog-post.md").write_bytes(b"\xff\xfe\xff")
    run = await ran(write_draft, 3, text=LETTERS["en"].mail, formats=("md",), out=str(tmp_path / "out"))
    (record,) = run.result.records
    assert record["kind"] == "blog-post", "the shipped one, where the own one cannot be read"
    for name in ("broken.md", "blog-post.md"):
        assert any(str(kinds / name) in note for note in run.result.notes)
    with pytest.raises(BadInput, match=r"broken\.md"):
        await ran(write_draft, 1, text=LETTERS["en"].mail, kind="broken", out=str(tmp_path / "out"))
