"""Which files are read, told by their content first and by their name second."""

import re
from pathlib import PurePath
from typing import Literal

from integrations.errors import BadInput
from integrations.words import Words

Format = Literal["mail", "outlook", "text", "markdown", "html", "word", "pdf", "table"]

BY_EXTENSION: dict[str, Format] = {
    ".eml": "mail",
    ".msg": "outlook",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "word",
    ".pdf": "pdf",
}
TABLES: dict[str, Format] = {".csv": "table", ".tsv": "table", ".json": "table"}
READ = ".eml, .msg, .txt, .md, .html, .docx, .pdf"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".svg")
_AUDIO_VIDEO = (".mp3", ".m4a", ".wav", ".ogg", ".opus", ".mp4", ".mov", ".avi", ".mkv", ".webm")
_REMEDIES: dict[str, Words] = {
    **dict.fromkeys(
        (".doc", ".odt", ".rtf", ".pages", ".wps", ".docm"),
        Words("Save it as .docx or .pdf.", "Enregistrez-le en .docx ou .pdf."),
    ),
    **dict.fromkeys(
        (".xls", ".xlsx", ".ods", ".numbers", ".ppt", ".pptx", ".odp", ".key"),
        Words("Export it as .pdf.", "Exportez-le en .pdf."),
    ),
    **dict.fromkeys(
        (".zip", ".rar", ".7z", ".gz", ".tar"),
        Words("Unpack it and name the folder.", "Décompressez-le et indiquez le dossier."),
    ),
    **dict.fromkeys(
        (".mbox", ".pst", ".ost", ".emlx", ".olm"),
        Words("Save the messages as .eml, one file each.", "Enregistrez les messages en .eml, un fichier chacun."),
    ),
    **dict.fromkeys(
        _PICTURES,
        Words(
            "A picture needs text recognition (OCR) first: save it as a searchable .pdf, or type the text.",
            "Une image demande d'abord une reconnaissance de texte (OCR) : enregistrez-la en .pdf avec texte, "
            "ou saisissez le texte.",
        ),
    ),
    **dict.fromkeys(
        _AUDIO_VIDEO,
        Words("Have it transcribed, and give the text.", "Faites-le transcrire, et donnez le texte."),
    ),
}
_MAIL_HEADER = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+", re.MULTILINE)
_ONLY_MAIL = re.compile(
    rb"^(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To|DKIM-Signature|Content-Transfer-Encoding"
    rb"|X-Mailer|Content-Type):",
    re.MULTILINE | re.IGNORECASE,
)


def extension(name: str) -> str:
    """The lower-case extension of a file's name, with its dot; "" where there is none."""
    return PurePath(name).suffix.lower()


def is_readable(name: str, *, tables: bool = False) -> bool:
    """Whether a file of this name is one that is read."""
    suffix = extension(name)
    return suffix in BY_EXTENSION or (tables and suffix in TABLES)


def is_picture(name: str) -> bool:
    """Whether the name is a picture's."""
    return extension(name) in _PICTURES


def unknown_kind(name: str, file: str | None = None) -> BadInput:
    """The error for a file of a kind that is not read; says which are."""
    suffix = extension(name)
    what = (
        Words(f"{suffix} files are not read", f"les fichiers {suffix} ne sont pas lus")
        if suffix
        else Words("this kind of file is not read", "ce type de fichier n'est pas lu")
    )
    special = _REMEDIES.get(suffix, Words("", ""))
    return BadInput(
        what,
        remedy=Words(f"{special.en} Read are {READ}.".strip(), f"{special.fr} Sont lus : {READ}.".strip()),
        file=file or name,
    )


def signature(data: bytes) -> Format | Literal["zip", "ole"] | None:
    """What the first bytes say, where they say it for certain."""
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "word" if b"word/" in data else "zip"
    if data.startswith(_OLE):
        return "outlook" if "__properties_version1.0".encode("utf-16-le") in data else "ole"
    return None


def looks_like_mail(data: bytes) -> bool:
    """Whether the bytes begin with the headers that only a mail as sent has (not one that was typed or printed)."""
    head = data[:16384].removeprefix(b"\xef\xbb\xbf").lstrip().replace(b"\r\n", b"\n")
    if head.startswith(b"From "):  # the line that mailbox files put before each mail
        head = head.partition(b"\n")[2]
    found = _MAIL_HEADER.match(head)
    return bool(found and _ONLY_MAIL.search(found.group()))


def format_of(data: bytes, name: str, *, tables: bool = False) -> Format:
    """How to read this file.

    Args:
        data: Its content.
        name: Its name; "" where there is none (standard input).
        tables: Whether .csv and .json count too.

    Raises:
        BadInput: It is of a kind that is not read.
    """
    suffix = extension(name)
    named = BY_EXTENSION.get(suffix) or (TABLES.get(suffix) if tables else None)
    found = signature(data)
    if found == "ole":
        if suffix == ".docx":
            raise locked(name)
        raise unknown_kind(name if suffix not in BY_EXTENSION else "x.doc", name)
    if found == "zip":
        if named == "word":
            return "word"  # what it lacks is told when it is opened
        raise unknown_kind(name if suffix not in BY_EXTENSION else "x.zip", name)
    if found is not None:
        return found
    if named is None and suffix and suffix in _REMEDIES:
        raise unknown_kind(name)
    if named in ("text", None) and looks_like_mail(data):
        return "mail"
    if named is None and re.match(rb"\s*(?:\xef\xbb\xbf)?<(?:!doctype html|html)", data[:200], re.IGNORECASE):
        return "html"
    if named is None and (suffix and re.fullmatch(r"\.[a-z][a-z0-9]{0,5}", suffix)):
        raise unknown_kind(name)
    return named or "text"


def locked(name: str) -> BadInput:
    """The error for a Word file that is encrypted, or an old one under a new name (both are OLE containers)."""
    return BadInput(
        Words(
            "is protected by a password, or is an old .doc under a new name",
            "est protégé par un mot de passe, ou est un ancien .doc renommé",
        ),
        remedy=Words(
            "Open it, take the password off and save it as .docx.",
            "Ouvrez-le, retirez le mot de passe et enregistrez-le en .docx.",
        ),
        file=name,
    )
