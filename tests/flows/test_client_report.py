"""The flow client_report, run for real: figures, charts, files, and what is shown on the run's page."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from flows.client_report import client_report
from integrations.errors import BadInput
from integrations.files import read_document
from tasks.checks.check import check_text
from tasks.checks.sources import load_sources
from tests.flows.running import Run, ran
from tests.stand_ins import Fails, scripted, serving

TASKS = {
    "en": ["Read the work", "Write the report", "Save the documents"],
    "fr": ["Lire le travail fait", "Rédiger le rapport", "Enregistrer les documents"],
}
CLIENT = "Grey Gardens"
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
TIMES = {
    "en": """User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
Sam,sam@studio.example,Grey Gardens,Blog,,Article on ferns,Yes,2026-10-05,09:00:00,2026-10-05,11:30:00,02:30:00,
Sam,sam@studio.example,Grey Gardens,Website,,Home page,Yes,2026-10-06,14:00:00,2026-10-06,15:15:00,01:15:00,
Sam,sam@studio.example,Grey Gardens,Blog,,Article on moss,Yes,2026-10-13,09:00:00,2026-10-13,12:00:00,03:00:00,
Sam,sam@studio.example,Brown Farm,Blog,,Secret of another client,Yes,2026-10-13,14:00:00,2026-10-13,16:00:00,02:00:00,
""",
    "fr": """Date;Début;Fin;Durée;Client;Projet;Description
05/10/2026;09:00;11:30;2,5;Grey Gardens;Blog;Article sur les fougères
06/10/2026;14:00;15:15;1,25;Grey Gardens;Site web;Page d'accueil
13/10/2026;09:00;12:00;3;Grey Gardens;Blog;Article sur les mousses
13/10/2026;14:00;16:00;2;Brown Farm;Blog;Secret of another client
""",
}
NOTES = {
    "en": "## Done\n- First article was accepted on 9 October\n\n## Questions\n- Who takes the photographs?\n",
    "fr": "## Fait\n- Premier article accepté le 9 octobre\n\n## Questions\n- Qui prend les photos ?\n",
}
SHOWN = {
    "en": ("6.75 h", "£405.00", "£330.00", "£75.00", "81.5%", "£225.00", "£180.00", "40.5%", "£595", "5–11 October"),
    "fr": (
        "6,75\u00a0h", "405,00\u00a0£", "330,00\u00a0£", "75,00\u00a0£", "81,5\u202f%", "225,00\u00a0£",
        "180,00\u00a0£", "40,5\u202f%", "595\u00a0£", "5–11 octobre",
    ),
}  # fmt: skip
PERIOD = {"en": "October 2026", "fr": "octobre 2026"}
UNLABELLED = {
    "en": "Assembled without a model from notes.md, times.csv",
    "fr": "Assemblé sans modèle à partir de notes.md, times.csv",
}
EXACT = {
    ("hours", ""): "6.75",
    ("hours", "Blog"): "5.5",
    ("amount", ""): "405",
    ("amount", "Blog"): "330",
    ("budget", ""): "1000",
    ("budget_used", ""): "405",
    ("budget_left", ""): "595",
    ("days_worked", ""): "3",
    ("rate", ""): "60",
}
WORDING = {
    "en": {
        "lead": "In October 2026, 6.75 hours of work came to £405.00.",
        "highlights": ["The first article was accepted.", "Sales grew by 37% thanks to it."],
    },
    "fr": {
        "lead": "En octobre 2026, 6,75 heures de travail font 405,00 £.",
        "highlights": ["Le premier article a été accepté.", "Les ventes ont progressé de 37 % grâce à lui."],
    },
}


def plain(text: str) -> str:
    """The text with its no-break spaces as plain ones."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def untraced(written: Path, data: Path) -> list[str]:
    """What `freelance check` finds no source for in a file of ours."""
    mine = {"rate": Decimal(60), "budget_amount": Decimal(1000), "client": CLIENT, "parties": [CLIENT, "Autumn"]}
    sources = load_sources([data], zone="Europe/Paris", currency="GBP", period=OCTOBER, **mine)
    return [claim.text for claim in check_text(read_document(written).text, sources).untraced]


async def report(folder: Path, language: str, **more: object) -> Run:
    """The report of a folder that holds times and notes."""
    data = folder / "data"
    data.mkdir()
    (data / "times.csv").write_text(TIMES[language], "utf-8")
    (data / "notes.md").write_text(NOTES[language], "utf-8")
    given: dict[str, object] = {
        "sources": [str(data)], "period": "2026-10", "client": CLIENT, "project": "Autumn", "rate": Decimal(60),
        "currency": "GBP", "budget_amount": Decimal(1000), "out": str(folder / "out"), **more,
    }  # fmt: skip
    return await ran(client_report, 3, **given)


@pytest.mark.parametrize("language", TIMES)
async def test_without_a_model(prefect_server, own_settings, tmp_path: Path, language: str) -> None:
    own_settings(freelance_lang=language)
    run = await report(tmp_path, language)
    kind = {"en": "Report", "fr": "Rapport"}[language]
    assert run.name == f"{kind} · {CLIENT} · {PERIOD[language]}"
    assert run.tags == {"flow:client_report", f"client:{CLIENT}", f"lang:{language}"}
    assert run.tasks == TASKS[language]

    files = {path.name: path for path in run.result.files}
    charts = sorted(name for name in files if name.endswith(".png"))
    assert set(files) - set(charts) == {"report.pdf", "report.docx", "report.html", "report.md"}
    assert charts == ["report-chart-1.png", "report-chart-2.png", "report-chart-3.png"]
    text = plain(files["report.md"].read_text("utf-8"))
    page = plain(files["report.html"].read_text("utf-8"))
    notes = [line.removeprefix("- ") for line in NOTES[language].splitlines() if line.startswith("- ")]
    for shown in (*SHOWN[language], *notes, UNLABELLED[language], CLIENT):
        assert plain(shown) in text, shown
        assert plain(shown) in page, shown
    assert "Brown Farm" not in text + page and "Secret" not in text + page, "a client does not read of another"

    assert run.pictures() == ["chart-1", "chart-2", "chart-3"]
    assert all(run.png(key).startswith(b"\x89PNG\r\n\x1a\n") for key in run.pictures())
    assert "![" in run.markdown("report") and UNLABELLED[language] in run.markdown("report")
    for path in run.result.files:
        assert f"`{path.resolve()}`" in run.markdown("files")
    assert run.progress() == 100
    rows = [tuple(row.values()) for row in run.table("figures")]
    titles = {"en": ("Figure", "Of", "Value", "How"), "fr": ("Chiffre", "Pour", "Valeur", "Comment")}[language]
    assert all(tuple(row) == titles for row in run.table("figures"))
    hours, part = {"en": ("hours", "share"), "fr": ("heures", "part")}[language]
    assert [row[2] for row in rows if row[:2] == (hours, "")] == [{"en": "6.75\u00a0h", "fr": "6,75\u00a0h"}[language]]
    assert {row[2] for row in rows if row[:2] == (part, "Blog")} == {SHOWN[language][4]}

    (record,) = json.loads(json.dumps(run.result.records))
    assert (record["lang"], record["currency"], record["model"]) == (language, "GBP", None)
    assert record["period"] == {"from": "2026-10-01", "to": "2026-10-31"}
    found = {
        (figure["measure"], ",".join(figure["about"].values())): Decimal(figure["value"])
        for figure in record["figures"]
        if figure["measure"] != "share"
    }
    assert {key: found[key] for key in EXACT} == {key: Decimal(value) for key, value in EXACT.items()}
    warned, left_out = run.result.notes
    assert {"en": "name no client", "fr": "ne nomment pas de client"}[language] in warned, "notes may be another's"
    assert left_out.startswith("1 "), "the other client's entry is said to be left out"
    for kind in ("md", "html", "docx", "pdf"):
        assert untraced(files[f"report.{kind}"], tmp_path / "data") == [], kind


@pytest.mark.parametrize("language", TIMES)
async def test_with_a_model(prefect_server, own_settings, tmp_path: Path, language: str) -> None:
    with serving(scripted({"ReportWording": WORDING[language]})) as server:
        own_settings(freelance_lang=language, openai_base_url=server.base_url, freelance_model="test-model")
        run = await report(tmp_path, language, formats=("md",))
    (request,) = server.requests
    assert "Brown Farm" not in request.text and "Secret" not in request.text
    text = plain((tmp_path / "out" / "report.md").read_text("utf-8"))
    wording = WORDING[language]
    assert wording["lead"] in text and wording["highlights"][0].rstrip(".") in text
    assert "37" not in text, "a figure that nobody computed does not reach the client"
    assert any("37" in note for note in run.result.notes), "but the person is told"
    assert {"en": "Worded with test-model", "fr": "Mis en mots avec test-model"}[language] in text
    (record,) = run.result.records
    assert record["model"] == "test-model" and len(record["untraced"]) == 1
    for shown in SHOWN[language]:
        assert plain(shown) in text


async def test_a_model_that_fails_leaves_the_report_of_the_figures(prefect_server, own_settings, tmp_path: Path):
    with serving(Fails(401, "wrong key", code="invalid_api_key")) as server:
        own_settings(freelance_lang="fr", openai_base_url=server.base_url, freelance_model="test-model")
        run = await report(tmp_path, "fr", formats=("md",))
    assert UNLABELLED["fr"] in (tmp_path / "out" / "report.md").read_text("utf-8")
    assert any(note.startswith("Assemblé sans modèle") for note in run.result.notes) and run.result.failures == []


async def test_nothing_in_the_period(prefect_server, own_settings, tmp_path: Path) -> None:
    own_settings()
    with pytest.raises(BadInput) as caught:
        await report(tmp_path, "en", period="2025-01", formats=("md",), sources=[str(tmp_path / "data" / "times.csv")])
    assert caught.value.remedy is not None and not (tmp_path / "out").exists()
