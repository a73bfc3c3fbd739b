"""PDF files: text by page, as pdfium finds it, with what a reader would not see told by its place."""

import re
from collections.abc import Iterator
from typing import Any

from integrations.errors import BadInput
from integrations.files import limits
from integrations.files.decode import garbage, tidy, without_trailing_blanks
from integrations.files.document import Document
from integrations.files.markup import HIDDEN
from integrations.files.pdf_tags import page_text
from integrations.words import Words

_HYPHEN = re.compile(r"([\w'’]*)[\ufffe\x02\u00ad](?:\r?\n)?([\w]*)")
# First halves that keep their hyphen when a line ends there.
_COMPOUND = re.compile(
    r"(?i)^(?:rendez|peut|avant|après|grand|demi|mi|semi|non|ex|vice|sous|sus|celui|celle|ceux|vis|c'est|est|va|dit|e|mini|porte"
    r"|savoir|compte|mot|web|self|co|pre|re|well|high|long|short|follow|sign|set|full|part|half|one|two|up|on|in|off|by)$"
)
_WHITE = 250
_TINY = 0.5  # points of height; a dash can be as low, but not as long as a word
_LONGEST_DASH = 3
_TEXT, _PATH, _IMAGE, _SHADING = 1, 2, 3, 4
_INVISIBLE_MODE = 3


def needs_recognition(name: str, pages: int | None = None) -> BadInput:
    """The error for a scan: pictures of text."""
    many = f"{pages} pages" if pages and pages > 1 else "1 page"
    return BadInput(
        Words(
            f"is a scan: {many} of pictures, no text" if pages else "holds only pictures, no text",
            f"est un scan : {many} d'images, sans texte" if pages else "ne contient que des images, pas de texte",
        ),
        remedy=Words(
            "Run text recognition (OCR) on it first, for instance with ocrmypdf, or ask for the original.",
            "Faites d'abord une reconnaissance de texte (OCR), par exemple avec ocrmypdf, ou demandez l'original.",
        ),
        file=name,
    )


def _refusal(error: Exception, name: str) -> BadInput:
    reason = str(error).lower()
    if "password" in reason or "security" in reason:
        return BadInput(
            Words("is protected by a password", "est protégé par un mot de passe"),
            remedy=Words(
                "Open it with the password and print it to a new PDF.",
                "Ouvrez-le avec le mot de passe et imprimez-le dans un nouveau PDF.",
            ),
            file=name,
        )
    return BadInput(
        Words("is damaged or is not a PDF", "est abîmé ou n'est pas un PDF"),
        remedy=Words(
            "Open it in a PDF reader and print it to a new PDF, or ask for it again.",
            "Ouvrez-le dans un lecteur PDF et imprimez-le dans un nouveau PDF, ou redemandez-le.",
        ),
        file=name,
    )


def pdf_document(data: bytes, name: str) -> tuple[Document, tuple[Words, ...]]:
    """Reads a PDF.

    Args:
        data: The file's content.
        name: Its name.

    Returns:
        Its text with the offset of each page, and notes for the person.

    Raises:
        BadInput: It is encrypted, damaged, too long, or a scan without text.
    """
    if b"%PDF-" not in data[:1024]:
        raise garbage(name)
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, name) from error
    try:
        if len(pdf) > limits.MAX_PAGES:
            raise BadInput(
                Words(
                    f"has {len(pdf)} pages, the limit is {limits.MAX_PAGES}",
                    f"a {len(pdf)} pages, la limite est de {limits.MAX_PAGES}",
                ),
                remedy=Words("Divide it, or print the pages that matter.", "Divisez-le, ou imprimez les pages utiles."),
                file=name,
            )
        return _assemble(pdf, name)
    finally:
        pdf.close()


def _assemble(pdf: Any, name: str) -> tuple[Document, tuple[Words, ...]]:
    texts: list[str] = []
    starts: list[int] = []
    hidden: list[tuple[int, int]] = []
    notes: list[Words] = []
    pictures: list[int] = []
    unreadable: list[int] = []
    length = 0
    for number in range(len(pdf)):
        text, unseen, has_pictures = _page(pdf, number)
        if text is None:
            unreadable.append(number + 1)
            text = ""
        text, page_notes = tidy(text)
        notes += [note for note in page_notes if note not in notes]
        text = without_trailing_blanks(text).strip("\n")
        if has_pictures and not text.strip():
            pictures.append(number + 1)
        starts.append(length)
        hidden += [(length + a, length + b) for a, b in _places(text, unseen)]
        texts.append(text)
        length += len(text) + 2
        if length > limits.MAX_TEXT_CHARACTERS:
            raise BadInput(
                Words("holds too much text", "contient trop de texte"),
                remedy=Words("Divide it into smaller files.", "Divisez-le en fichiers plus petits."),
                file=name,
                page=number + 1,
            )
    joined = "\n\n".join(texts)
    if not joined.strip():
        raise needs_recognition(name, len(texts)) if pictures else limits.empty(name)
    if pictures:
        notes.append(
            _pages_note(
                "are pictures without text and were left out",
                "sont des images sans texte et ont été laissées de côté",
                pictures,
            )
        )
    if unreadable:
        notes.append(
            _pages_note("are damaged and were left out", "sont abîmées et ont été laissées de côté", unreadable)
        )
    if hidden:
        notes.append(HIDDEN)
    return Document(name, joined, "pdf", tuple(starts), tuple(hidden)), tuple(notes)


def _pages_note(english: str, french: str, pages: list[int]) -> Words:
    shown = ", ".join(map(str, pages[:8])) + ("…" if len(pages) > 8 else "")
    return Words(f"pages {shown} {english}", f"les pages {shown} {french}")


def _page(pdf: Any, number: int) -> tuple[str | None, list[str], bool]:
    """Text of one page, texts on it that do not show, and whether it has pictures; None where it is damaged."""
    import pypdfium2

    try:
        page = pdf[number]
    except pypdfium2.PdfiumError:
        return None, [], False
    try:
        words = page.get_textpage()
        try:
            text = page_text(page, words)
            text = words.get_text_range() if text is None else text
            unseen, pictures = _look(page, words)
        finally:
            words.close()
    except pypdfium2.PdfiumError:
        return None, [], False
    finally:
        page.close()
    return _whole_words(text), unseen, pictures


def _whole_words(text: str) -> str:
    """Joins words that were divided at a line's end, and keeps the hyphen of compounds."""
    if not re.search("[\ufffe\x02\u00ad]", text):
        return text

    def join(found: re.Match[str]) -> str:
        left, right = found.groups()
        plain = f"{left}{right}"
        keeps = (
            _COMPOUND.match(left.replace("’", "'")) or not right or not right[0].islower() or f"{left}-{right}" in text
        )
        return f"{left}-{right}" if keeps and left and not (len(plain) > 3 and plain in others) else plain

    others = set(re.findall(r"\w+", text))
    return _HYPHEN.sub(join, text)


def _look(page: Any, words: Any) -> tuple[list[str], bool]:
    """Texts that do not show on the page (white on nothing, invisible, tiny), and whether it has pictures."""
    import ctypes

    from pypdfium2 import raw

    unseen: list[str] = []
    covers: list[tuple[float, float, float, float]] = []
    pictures, seen = False, 0
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    for item in page.get_objects(max_depth=4):
        if item.type in (_PATH, _IMAGE, _SHADING):
            pictures = pictures or item.type == _IMAGE
            covers.append(item.get_bounds())
            continue
        if item.type != _TEXT:
            continue
        raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
        mode = raw.FPDFTextObj_GetTextRenderMode(item)
        white = min(red.value, green.value, blue.value) >= _WHITE
        left, bottom, right, top = item.get_bounds()
        tiny = 0 < top - bottom < _TINY
        if mode == _INVISIBLE_MODE or alpha.value == 0 or tiny:
            invisible = True
        else:
            invisible = white and not any(
                a <= left + 1 and b <= bottom + 1 and c >= right - 1 and d >= top - 1 for a, b, c, d in covers
            )
        if not invisible:
            seen += 1
            continue
        said = words.get_text_bounded(left, bottom, right, top).strip()
        if len(said) > (_LONGEST_DASH if tiny else 2):
            unseen.append(said)
    # A scan after text recognition: a picture, and all its text invisible above it.
    return ([] if pictures and not seen else unseen), pictures


def _places(text: str, unseen: list[str]) -> Iterator[tuple[int, int]]:
    position = 0
    for said in unseen:
        clean = tidy(_whole_words(said))[0]
        start = text.find(clean, position)
        start = start if start >= 0 else text.find(clean)
        if start >= 0:
            yield start, start + len(clean)
            position = start + len(clean)
