"""Blotting out text that tries to instruct software or that nobody sees, before anything is read; every offset stays."""

import re
from collections.abc import Iterable
from dataclasses import replace

from integrations.files.document import Document, Message
from tasks.facts.brief import Evidence

_BLOT = "·"


def blotted(document: Document, suspicious: Iterable[Evidence]) -> Document:
    """The document with every letter of its suspicious and of its hidden places replaced by a dot."""
    places = [*document.hidden, *((one.start, one.end) for one in suspicious if one.document == document.name)]
    if not places:
        return document
    pieces: list[str] = []
    position = 0
    for start, end in sorted(places):
        if end > position:
            start = max(start, position)
            pieces += [document.text[position:start], _dots(document.text[start:end])]
            position = end
    text = "".join((*pieces, document.text[position:]))
    return document if text == document.text else replace(document, text=text)


def _dots(text: str) -> str:
    """Dots for letters; a mark at the end becomes a full stop, so that the next sentence is not read as part of this."""
    dots = re.sub(r"\S", _BLOT, text)
    return f"{dots[:-1]}." if text.endswith((".", "!", "?")) else dots


def masked(documents: Iterable[Document], suspicious: Iterable[Evidence]) -> tuple[Document, ...]:
    """The documents with suspicious and hidden text blotted out.

    What tries to instruct software goes neither to a model nor into the sources that claims are traced to.
    """
    places = tuple(suspicious)
    return tuple(blotted(document, places) for document in documents)


def blotted_message(message: Message, suspicious: tuple[Evidence, ...]) -> Message:
    """The message with every document blotted."""
    documents = {document.name: blotted(document, suspicious) for document in (message.body, *message.documents)}
    if all(documents[document.name] is document for document in (message.body, *message.documents)):
        return message
    return replace(
        message,
        body=documents[message.body.name],
        documents=tuple(documents[document.name] for document in message.documents),
    )
