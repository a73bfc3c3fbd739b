"""Everything that is one text and no mail: text, Markdown, HTML, Word, PDF, tables."""

from integrations.files import limits
from integrations.files.decode import decode
from integrations.files.document import Document
from integrations.files.kinds import Format, unknown_kind
from integrations.words import Words


def plain_document(data: bytes, name: str, kind: Format) -> tuple[Document, tuple[Words, ...]]:
    """Reads a file that is no mail.

    Args:
        data: Its content, not empty.
        name: What to call it.
        kind: How to read it.

    Returns:
        Its text, and notes for the person.

    Raises:
        BadInput: It cannot be read, or holds no text.
    """
    if kind == "word":
        from integrations.files.word import word_document

        return word_document(data, name)
    if kind == "pdf":
        from integrations.files.pdf import pdf_document

        return pdf_document(data, name)
    if kind == "mail" or kind == "outlook":
        raise unknown_kind(name)
    text, notes = decode(data, name)
    hidden: tuple[tuple[int, int], ...] = ()
    if kind == "html":
        from integrations.files.markup import HIDDEN, readable

        page = readable(text)
        text, hidden = page.text, page.hidden
        if hidden:
            notes = (*notes, HIDDEN)
    if not text.strip():
        raise limits.empty(name)
    return Document(name, text, kind, hidden=hidden), notes
