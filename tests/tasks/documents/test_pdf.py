"""PDF: what it says, that nothing in it is markup, that the same document gives the same bytes."""

import ctypes
import re
from datetime import UTC, datetime

import pypdfium2
import pypdfium2.raw as raw
import pytest

from integrations.words import Language
from tasks.documents.blocks import Block, Bullets, DocumentModel, Heading, KeyFigures, Paragraph, Quote, Run, Table
from tasks.documents.pdf import to_pdf
from tests.tasks.documents.samples import HOSTILE, every_block, long_table


def text_of(content: bytes) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in pdf]


def links_of(content: bytes) -> list[str]:
    """The addresses that the pages lead to."""
    found = []
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            place, link = ctypes.c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
                action = raw.FPDFLink_GetAction(link)
                address = ctypes.create_string_buffer(2048)
                raw.FPDFAction_GetURIPath(pdf.raw, action, address, len(address))
                found.append(address.value.decode())
    return found


def one(*blocks: Block) -> DocumentModel:
    return DocumentModel("Titre", "fr", blocks)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            ["October report", "39.33 h", "worked", "To ask?", "19.50", "message.eml", "Page 1 of 3"],
        ),
        (
            "fr",
            ["Rapport d'octobre", "39,33 h", "travaillées", "À demander\u202f?", "19,50", "Légende", "Page 1 sur 3"],
        ),
    ],
)
def test_says_everything_in_the_language(language: Language, expected: list[str]) -> None:
    pages = text_of(to_pdf(every_block(language)))
    assert len(pages) == 3
    assert [words for words in expected if words not in " ".join(pages)] == []
    assert "line two" in pages[1] or "ligne deux" in pages[1]


def test_properties_tags_and_language() -> None:
    content = to_pdf(every_block("fr"))
    with pypdfium2.PdfDocument(content) as pdf:
        properties = pdf.get_metadata_dict()
        assert properties["Title"] == "Rapport d'octobre"
        assert properties["Author"] == "Camille Exemple"
        assert properties["CreationDate"] == ""
        assert pdf.is_tagged()
        assert [bookmark.get_title() for bookmark in pdf.get_toc()] == ["Premier", "Plus bas"]
    assert b"/Lang" in content
    assert b"pdfuaid" in content  # declares PDF/UA
    assert b"Inter" in content


def test_archive_where_there_is_a_date() -> None:
    dated = DocumentModel("Titre", "fr", (Paragraph("Texte"),), created=datetime(2026, 11, 3, 10, 0, tzinfo=UTC))
    assert b"<pdfaid:part>2</pdfaid:part>" in to_pdf(dated)


def test_same_document_same_bytes() -> None:
    assert to_pdf(every_block("en")) == to_pdf(every_block("en"))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(text: str) -> None:
    content = to_pdf(every_block("fr", text))
    with pypdfium2.PdfDocument(content) as pdf:
        assert len(pdf) >= 1
        for page in pdf:
            for found in page.get_objects(max_depth=1):
                left, _, right, _ = found.get_bounds()
                assert left > -5 and right < page.get_width() + 5, "runs off the page"
    assert not links_of(content), "none of these is a link that may stay"


def test_markup_is_shown_as_it_is_written() -> None:
    shown = " ".join(text_of(to_pdf(one(Paragraph('#eval("1") *not bold* $x$ <b>')))))
    assert '#eval("1") *not bold* $x$ <b>' in shown


def test_only_links_to_pages_and_mailboxes() -> None:
    texts = (Run("a", link="https://example.com/x"), Run("b", link="javascript:alert(1)"), Run("c", link="file:///etc"))
    content = to_pdf(one(Paragraph(texts)))
    assert links_of(content) == ["https://example.com/x"]


def test_long_table_repeats_its_head_and_keeps_its_total() -> None:
    pages = text_of(to_pdf(long_table(120)))
    assert len(pages) > 2
    assert all("Heures" in page for page in pages)
    assert sum("Total" in page for page in pages) == 1
    last = pages[-1]
    assert "Total" in last and "Tâche numéro 119" in last


@pytest.mark.parametrize("rows", range(28, 44))
def test_total_is_never_alone_on_a_page(rows: int) -> None:
    last = text_of(to_pdf(long_table(rows)))[-1]
    assert "Total" in last
    assert "Tâche numéro" in last


@pytest.mark.parametrize(
    "document",
    [
        DocumentModel("", "en", ()),
        one(Bullets(())),
        one(KeyFigures(())),
        one(Table((), ())),
        one(Table((), (("a",),), ("b",))),
        one(Heading("")),
        one(Paragraph("")),
        one(Quote("")),
    ],
    ids=range(8),
)
def test_empty_documents(document: DocumentModel) -> None:
    assert to_pdf(document).startswith(b"%PDF")


def test_french_spaces_and_signs_are_kept() -> None:
    words = "« Œuvre » à 1\u202f234,50\u00a0€\u202f! → 5\u00a0%"
    shown = text_of(to_pdf(one(Paragraph(words))))[0]
    assert re.sub(r"\s", " ", words) in re.sub(r"\s", " ", shown)


def test_words_of_an_address_come_out_whole() -> None:
    address = "https://example.com/a/very/long/path/that-does-not-fit/on-one-line/of-a-narrow-column/index.html?x=1&y=2"
    shown = text_of(to_pdf(one(Table((), ()), Paragraph(address))))[0]
    assert address in re.sub(r"\s", "", shown)
