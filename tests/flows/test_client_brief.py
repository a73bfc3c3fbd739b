"""The flow client_brief, run for real: what it writes, gives back, and shows on the run's page."""

import json
from pathlib import Path

import pytest

from flows.client_brief import client_brief
from integrations.errors import BadInput
from tests.flows.messages import LETTERS
from tests.flows.running import ran
from tests.stand_ins import Fails, scripted, serving

TASKS = {
    "en": ["Read the message", "Find the facts", "Write the brief", "Save the documents"],
    "fr": ["Lire le message", "Relever les faits", "Rédiger le brief", "Enregistrer les documents"],
}
FIELDS = {
    "source", "lang", "received", "received_from", "subject", "client", "goal", "audience", "deliverables", "budget",
    "deadline", "quote_by", "other_dates", "constraints", "questions", "suspicious", "summary", "open_questions",
    "risks", "next_steps", "model", "notes",
}  # fmt: skip
WORDING = {
    "en": {
        "summary": "Ann Grey wants 3 blog articles about shade plants by 26 March 2027.",
        "open_questions": ["Who takes the photographs?", "Is a bonus of 7,777 EUR agreed?"],
        "risks": ["The fair comes soon after the delivery."],
        "next_steps": ["Reserve two days for a visit of the garden."],
        "found": [
            {"kind": "audience", "text": "people with shade plants", "quote": "about shade plants"},
            {"kind": "goal", "text": "sell more", "quote": "words that nobody wrote"},
        ],
    },
    "fr": {
        "summary": "Anne Gris demande 3 articles de blog sur les plantes d'ombre avant le 26 mars 2027.",
        "open_questions": ["Qui prend les photos ?", "Une prime de 7 777 EUR est-elle convenue ?"],
        "risks": ["Le salon vient peu après la livraison."],
        "next_steps": ["Prévoir une visite du jardin."],
        "found": [
            {"kind": "audience", "text": "amateurs de plantes d'ombre", "quote": "sur les plantes d'ombre"},
            {"kind": "goal", "text": "vendre davantage", "quote": "des mots que personne n'a écrits"},
        ],
    },
}


def check_contract(record: dict, documents: dict[str, str]) -> None:
    """The record has the fields that were promised, and every quote stands where its evidence says."""
    assert set(record) - {"documents"} == FIELDS
    assert {"name", "company"} <= set(record["client"])
    assert set(record["budget"]) >= {"min", "max", "currency", "unit", "tax", "quote"}
    for item in record["deliverables"]:
        assert {"what", "quantity", "quote"} <= set(item)
    for item in record["other_dates"]:
        assert {"what", "quote"} < set(item) and ({"date"} < set(item) or {"from", "to"} < set(item))
    quoted = [
        record["budget"], record["deadline"], record["quote_by"], *record["deliverables"], *record["other_dates"],
        *record["constraints"], *record["suspicious"], *(record[name] for name in ("goal", "audience") if record[name]),
    ]  # fmt: skip
    for item in quoted:
        place = item["evidence"]
        assert documents[place["document"]][place["start"] : place["end"]] == item["quote"]
    for question in record["questions"]:
        assert any(question in text for text in documents.values())


@pytest.mark.parametrize("language", LETTERS)
async def test_without_a_model(prefect_server, own_settings, tmp_path: Path, language: str) -> None:
    letter = LETTERS[language]
    own_settings(freelance_lang=language)
    run = await ran(
        client_brief, 4, source=str(letter.write(tmp_path)), formats=("pdf", "docx", "html", "md"), out=str(tmp_path)
    )

    company = letter.client[1]
    assert run.name == f"Brief · {company} · {letter.subject}"
    assert run.tags == {"flow:client_brief", f"client:{company}", f"lang:{language}"}
    assert run.tasks == TASKS[language]

    files = {path.name: path for path in run.result.files}
    assert set(files) == {"brief.pdf", "brief.docx", "brief.html", "brief.md", "brief.json"}
    assert {path.parent for path in run.result.files} == {tmp_path / "message"}
    assert files["brief.pdf"].read_bytes().startswith(b"%PDF-")
    assert files["brief.docx"].read_bytes().startswith(b"PK")
    for text in (files["brief.md"].read_text("utf-8"), files["brief.html"].read_text("utf-8"), run.markdown("brief")):
        for shown in (*letter.shows, letter.unlabelled):
            assert shown in text
    assert run.markdown("brief") == files["brief.md"].read_text("utf-8")

    (record,) = run.result.records
    kept = json.loads(files["brief.json"].read_text("utf-8"))
    texts = {document["name"]: document["text"] for document in kept.pop("documents")}
    assert kept == json.loads(json.dumps(record, default=str)), "what is printed is what is kept"
    check_contract(record, texts)
    for field, expected in letter.record.items():
        found = record[field]
        assert (found if isinstance(expected, str) else {key: found[key] for key in expected}) == expected, field
    assert (record["client"]["name"], record["client"]["company"]) == letter.client
    assert [item["quantity"] for item in record["deliverables"]] == [3]
    assert len(record["questions"]) == 2 and record["model"] is None and record["suspicious"] == []
    assert {"tone"} == {item["kind"] for item in record["constraints"]}

    rows = run.table("facts")
    assert all(tuple(row) == letter.facts_columns for row in rows)
    assert {row[letter.facts_columns[1]] for row in rows} >= set(letter.shows[1:3])
    for row in rows:
        assert row[letter.facts_columns[2]] in "".join(texts.values()) and row[letter.facts_columns[3]]
    for path in run.result.files:
        assert f"`{path.resolve()}`" in run.markdown("files")
    assert run.progress() == 100
    assert dict(run.result.summary)[{"en": "Deadline", "fr": "Échéance"}[language]] == letter.shows[1]


@pytest.mark.parametrize("language", LETTERS)
async def test_with_a_model(prefect_server, own_settings, tmp_path: Path, language: str) -> None:
    letter = LETTERS[language]
    with serving(scripted({"BriefWording": WORDING[language]})) as server:
        own_settings(freelance_lang=language, openai_base_url=server.base_url, freelance_model="test-model")
        run = await ran(client_brief, 4, source=str(letter.write(tmp_path)), formats=("md",), out=str(tmp_path))
    (request,) = server.requests
    assert "2027-03-26" in request.text and letter.client[0] in request.text

    text = (tmp_path / "message" / "brief.md").read_text("utf-8")
    wording = WORDING[language]
    for shown in (*letter.shows, wording["summary"], wording["open_questions"][0], *wording["risks"]):
        assert shown in text
    assert {"en": "Written with test-model", "fr": "Rédigé avec test-model"}[language] in text
    (record,) = run.result.records
    assert record["model"] == "test-model"
    assert record["audience"]["by_model"] and record["audience"]["text"] == wording["found"][0]["text"]
    assert record["goal"] is None and any("1" in note for note in record["notes"]), "one finding had no such quote"
    invented = wording["open_questions"][1]
    assert invented not in record["open_questions"]
    assert invented in text.split("##")[0], "the person sees what was left out, marked, above everything else"
    assert (record["budget"]["max"], record["deadline"]["date"]) == (2200, "2027-03-26")


async def test_a_model_that_fails_leaves_the_brief_of_the_rules(prefect_server, own_settings, tmp_path: Path) -> None:
    letter = LETTERS["fr"]
    with serving(Fails(401, "wrong key", code="invalid_api_key")) as server:
        own_settings(freelance_lang="fr", openai_base_url=server.base_url, freelance_model="test-model")
        run = await ran(client_brief, 4, source=str(letter.write(tmp_path)), formats=("md",), out=str(tmp_path))
    text = (tmp_path / "message" / "brief.md").read_text("utf-8")
    assert letter.unlabelled in text
    (note,) = run.result.notes
    assert note.startswith("Assemblé sans modèle\u00a0: ") and note in text
    assert run.result.failures == [], "the brief is there: nothing to fail for"


async def test_a_folder_of_sixty_messages(prefect_server, own_settings, tmp_path: Path) -> None:
    own_settings()
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(58):
        LETTERS["fr" if number % 2 else "en"].write(inbox, f"{number:02}.eml")
    (inbox / "empty.txt").write_bytes(b"")
    (inbox / "garbage.eml").write_bytes(bytes(range(256)) * 40)
    (inbox / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    run = await ran(client_brief, 4, source=str(inbox), formats=("md",), out=str(tmp_path / "out"))

    assert run.name == "Brief · 58 messages"
    assert run.tasks == TASKS["en"], "one task a step, however many messages"
    assert len(run.result.records) == 58
    folders = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert folders == [f"{number:02}" for number in range(58)]
    assert all((tmp_path / "out" / name / "brief.json").stat().st_size for name in folders)
    assert [Path(failure.file or "").name for failure in run.result.failures] == ["empty.txt", "garbage.eml"]
    assert {failure.exit_code for failure in run.result.failures} == {2}
    assert any("photo.jpg" in note for note in run.result.notes), "what was passed over is said"
    assert len(run.markdowns("brief")) == 20 and len(run.artifacts) == 24, "the run's page stays readable"
    assert len(run.table("facts")) <= 200
    assert run.result.summary[0] == ("Briefs", "58") and len(run.result.summary) < 30, "it fits a screen"


async def test_messages_of_one_name_do_not_overwrite_each_other(prefect_server, own_settings, tmp_path: Path) -> None:
    own_settings()
    for name, folder in (("message.eml", "a"), ("message.eml", "b"), ("message.txt", "b"), ("message-2.eml", "c")):
        (tmp_path / "in" / folder).mkdir(parents=True, exist_ok=True)
        LETTERS["en"].write(tmp_path / "in" / folder, name)
    run = await ran(client_brief, 4, source=str(tmp_path / "in"), formats=("md",), out=str(tmp_path / "out"))
    assert len(run.result.records) == 4
    assert len({path.parent for path in run.result.files}) == len(list((tmp_path / "out").iterdir())) == 4


@pytest.mark.parametrize(
    ("given", "says"),
    [({}, "no message was given"), ({"source": "{}/no.eml"}, "no such file"), ({"text": " "}, "no m")],
)
async def test_nothing_to_read(prefect_server, own_settings, tmp_path: Path, given: dict, says: str) -> None:
    own_settings()
    filled = {name: value.format(tmp_path) for name, value in given.items()}
    with pytest.raises(BadInput, match=says):
        await ran(client_brief, 1, **filled, out=str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()
