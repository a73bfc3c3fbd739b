"""A PDF of 300 pages of printed mails, and what becomes of it: read, facts, briefs, documents."""

import tempfile
import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

LETTER = """{from_}: Client {number} <client{number}@mail.example>
{to}: studio@studio.example
{date}: {day:02}/03/2027 09:30
{subject}: {what} {number}

{body}

Client {number}
Company {number}
"""
WORDS = {
    "fr": (
        "De", "À", "Date", "Objet", "Textes",
        "Bonjour,\n\nIl nous faut {count} articles de 600 mots avant le 20 avril 2027. Notre budget est de "
        "{price} € HT.\nLe salon a lieu du 4 au 6 mai 2027.\n\n"
        "Pouvez-vous nous dire combien de temps il vous faut ?\n\n{more}",
    ),
    "en": (
        "From", "To", "Date", "Subject", "Texts",
        "Hello,\n\nWe need {count} articles of 600 words by 20 April 2027. Our budget is {price} EUR before VAT.\n"
        "The fair runs from 4 to 6 May 2027.\n\nHow long would it take you?\n\n{more}",
    ),
}  # fmt: skip
MORE = {
    "fr": "Notre atelier existe depuis 1998 et nous vendons surtout en boutique, à une clientèle fidèle. " * 12,
    "en": "Our workshop has been there since 1998 and sells mostly in its own shop, to faithful customers. " * 12,
}


def letter(number: int) -> str:
    """One mail as it is printed; its figures follow from its number."""
    language = "fr" if number % 2 else "en"
    from_, to, date, subject, what, body = WORDS[language]
    text = body.format(count=2 + number % 9, price=1000 + number, more=MORE[language])
    return LETTER.format(
        from_=from_, to=to, date=date, subject=subject, what=what, number=number, day=1 + number % 28, body=text
    )


def write_pdf(path: Path, pages: int) -> None:
    """Writes a PDF of `pages` pages, a mail on each."""
    import typst

    source = "\n#pagebreak()\n".join(f"#raw({typst_text(letter(number))})" for number in range(pages))
    path.write_bytes(typst.compile(f"#set text(size: 9pt)\n{source}".encode()))


def typst_text(text: str) -> str:
    """A Typst string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def brief_pages(count: int) -> dict[str, Any]:
    """Reads a PDF of `count` pages and makes every brief of it as PDF and Markdown, as `client_brief` does."""
    from integrations.files import read_messages
    from tasks.brief.assembled import assembled
    from tasks.brief.page import brief_page
    from tasks.documents.save import render, save_files
    from tasks.facts.extract import extract_facts

    zone = ZoneInfo("Europe/Paris")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pdf(folder / "mails.pdf", count)
        begun = time.perf_counter()
        messages = read_messages(folder / "mails.pdf", zone=zone)
        read = time.perf_counter()
        facts = [extract_facts(message, zone=zone) for message in messages]
        extracted = time.perf_counter()
        for number, fact in enumerate(facts):
            save_files(folder / str(number), render(brief_page(assembled(fact)), "brief", ["pdf", "md"]))
        ended = time.perf_counter()
    right = sum(
        fact.budget is not None and fact.budget.max == 1000 + number and fact.deliverables[:1] != ()
        for number, fact in enumerate(facts)
    )
    return {
        "pages": count,
        "pages_messages": len(messages),
        "pages_read_seconds": read - begun,
        "pages_facts_seconds": extracted - read,
        "pages_write_seconds": ended - extracted,
        "pages_seconds": ended - begun,
        "pages_right": right / count,
    }
