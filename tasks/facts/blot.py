"""Blotting out text that tries to instruct software, before anything is read from it; every offset stays."""

import re
from collections.abc import Iterable
from dataclasses import replace

from integrations.files.document import Document, Message
from tasks.facts.brief import Evidence

_BLOT = "·"


def blotted(document: Document, suspicious: Iterable[Evidence]) -> Document:
    """The document with every letter of its suspicious places replaced by a dot."""
    text = document.text
    for evidence in suspicious:
        if evidence.document == document.name:
            hole = re.sub(r"\S", _BLOT, text[evidence.start : evidence.end])
            text = text[: evidence.start] + hole + text[evidence.end :]
    return document if text == document.text else replace(document, text=text)


def masked(documents: Iterable[Document], suspicious: Iterable[Evidence]) -> tuple[Document, ...]:
    """The documents with suspicious text blotted out.

    What tries to instruct software goes neither to a model nor into the sources that claims are traced to.
    """
    places = tuple(suspicious)
    return tuple(blotted(document, places) for document in documents)


def blotted_message(message: Message, suspicious: tuple[Evidence, ...]) -> Message:
    """The message with every document blotted."""
    if not suspicious:
        return message
    documents = {document.name: blotted(document, suspicious) for document in (message.body, *message.documents)}
    return replace(
        message,
        body=documents[message.body.name],
        documents=tuple(documents[document.name] for document in message.documents),
    )
