"""A PDF of ours, read again: its tables are rows of cells, its paragraphs whole, its charts pictures."""

import pytest

from integrations.files.pdf import pdf_document
from integrations.words import Language
from tasks.documents.blocks import Bullets, DocumentModel, Heading, KeyFigure, KeyFigures, Paragraph
from tasks.documents.pdf import to_pdf
from tests.tasks.documents.samples import chart, every_block, long_table


def lines_of(document: DocumentModel) -> list[str]:
    return pdf_document(to_pdf(document), "document.pdf")[0].text.split("\n")


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("en", ["Project | Hours", "Website | 12.50", "Total | 19.50", "39.33 h worked on 17 days"]),
        ("fr", ["Projet | Heures", "Site | 12,50", "Total | 19,50", "39,33 h travaillées sur 17 jours"]),
    ],
)
def test_cells_of_a_row_stand_in_one_line(language: Language, rows: list[str]) -> None:
    lines = lines_of(every_block(language))
    assert [row for row in rows if row not in lines] == []


def test_every_row_of_a_table_over_several_pages() -> None:
    lines = lines_of(long_table(120))
    assert [n for n in range(120) if f"Tâche numéro {n} | {n},00" not in lines] == []
    assert lines.count("Total | 999,00") == 1


def test_letterings_of_a_chart_are_not_text() -> None:
    picture = chart("columns", "en")
    without = lines_of(DocumentModel("Title", "en", (Paragraph("Before."), Paragraph("After."))))
    assert lines_of(DocumentModel("Title", "en", (Paragraph("Before."), picture, Paragraph("After.")))) == [
        *without[: without.index("After.")],
        *([picture.title] if picture.title else []),
        *without[without.index("After.") :],
    ]


def test_a_paragraph_is_one_line_and_items_are_their_own() -> None:
    long = "Most of the time went into the landing page, which took 12.5 h in all, then the four e-mails. " * 4
    blocks = (Heading("Done", 2), Paragraph(long.strip()), Bullets(("one", "two"), "dot"))
    lines = lines_of(DocumentModel("Title", "en", blocks))
    at = lines.index(long.strip())
    assert [line for line in lines[:at] if line][-1] == "Done"
    assert lines[at - 1] == ""
    assert [line.removeprefix("• ") for line in lines[at + 1 : at + 3]] == ["one", "two"]


def test_key_figures_keep_their_words_together() -> None:
    figures = KeyFigures((KeyFigure("2", "tasks finished", "3 to come"), KeyFigure("£90", "amount", "")))
    assert "2 tasks finished 3 to come | £90 amount" in lines_of(DocumentModel("Title", "en", (figures,)))
