"""What is unfinished, and what has been asked for already, is a point that a person has to clear."""

import pytest

from integrations.book import ledger
from ledger.approval_rows import KeptFile
from tasks.approval.decide import Answer, decide
from tasks.approval.outgoing import read_files
from tasks.documents.blocks import DocumentModel, Paragraph
from tasks.documents.pdf import to_pdf
from tasks.documents.word import to_docx
from tasks.prepare_mail import own_title
from tests.flows.post import Post, post  # noqa: F401

pytestmark = pytest.mark.usefixtures("prefect_server")


async def test_the_same_mail_again_is_told(post: Post):  # noqa: F811
    first = post.shown(await post.waiting())
    assert first.outgoing.untraced == ()
    again = post.shown(await post.waiting())
    assert again.outgoing.untraced == (f"✉ · the very same mail waits already (approval {first.approval.id})",)
    decide(ledger(), first.approval.id, Answer("approve", first.version, "ada", "terminal"))
    third = post.shown(await post.waiting())
    assert third.outgoing.untraced == (f"✉ · the very same mail was approved before (approval {first.approval.id})",)
    other = post.shown(await post.waiting(to=["tom@luma.example"]))
    assert other.outgoing.untraced == (), "another recipient is another mail"


@pytest.mark.parametrize(
    ("language", "blank", "said"),
    [
        ("en", "Price: [to confirm: the price], by [to confirm: day].", "to be filled in before it leaves"),
        ("fr", "Prix : [à confirmer : le prix], le [à confirmer : jour].", "à compléter avant l'envoi"),
    ],
)
async def test_open_places_have_to_be_cleared(post: Post, language: str, blank: str, said: str):  # noqa: F811
    what = post.shown(await post.waiting(report=language, language=language, body=blank))
    open_places = [point for point in what.outgoing.untraced if said in point]
    assert len(open_places) == 2 and all(point.startswith("✉") for point in open_places)


def test_a_file_that_is_a_draft_is_read_for_them(tmp_path):
    from tasks.approval.claims import claims_of_files, texts_of

    (tmp_path / "draft.md").write_text("# Offer\n\nPrice: [to confirm: the price].\n", "utf-8")
    points = claims_of_files(texts_of(read_files([tmp_path / "draft.md"])), [], "", "en")
    assert points[0] == "draft.md, line 3 · « [to confirm: the price] » · to be filled in before it leaves"


def test_the_subject_is_the_files_own_title():
    document = DocumentModel("Work report for Luma", "en", (Paragraph("Hours: 42 h."),), subtitle="October 2026")
    for name, content in (("report.pdf", to_pdf(document)), ("report.docx", to_docx(document))):
        assert own_title(KeptFile(name, "", "", content)) == "Work report for Luma"
    assert own_title(KeptFile("scan.pdf", "", "", b"%PDF-1.4 damaged")) == ""
    assert own_title(KeptFile("notes.md", "", "", b"# Notes")) == ""
