"""A look at a ZIP archive's table of contents before anything in it is opened: no bomb gets further than this.

Sources: APPNOTE.TXT 6.3.10 section 4.3.16 (end of central directory); ECMA-376 part 2 forbids document type
declarations in the XML of an Office file, so one is always an attack (entity bombs, outside files).
"""

import io
import struct
import zipfile
import zlib

from integrations.errors import BadInput
from integrations.files import limits
from integrations.words import Words

_END_OF_DIRECTORY = b"PK\x05\x06"
_ENCRYPTED = 0x1
_MOST_XML = 60 * 2**20

# All that zipfile raises for archives that are cut off, damaged or of a method that it does not know.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)


def bomb(name: str, what: Words) -> BadInput:
    """The error for an archive that would unpack to far more than a document."""
    return BadInput(
        Words(f"is not a sound document: {what.en}", f"n'est pas un document sain : {what.fr}"),
        remedy=Words(
            "Do not open it; ask the sender for a .pdf.", "Ne l'ouvrez pas ; demandez un .pdf à l'expéditeur."
        ),
        file=name,
    )


def damaged(name: str) -> BadInput:
    """The error for an archive that is cut off or broken."""
    return BadInput(
        Words("is damaged or is not a Word document", "est abîmé ou n'est pas un document Word"),
        remedy=Words(
            "Open it in your word processor and save it again as .docx.",
            "Ouvrez-le dans votre traitement de texte et enregistrez-le de nouveau en .docx.",
        ),
        file=name,
    )


def checked_word_file(data: bytes, name: str) -> None:
    """Refuses a .docx that is a bomb, encrypted, damaged or no Word document.

    Raises:
        BadInput: With what is wrong.
    """
    end = data.rfind(_END_OF_DIRECTORY)
    if end >= 0 and len(data) >= end + 12:
        declared = struct.unpack_from("<H", data, end + 10)[0]
        if declared > limits.MAX_ARCHIVE_ENTRIES:
            raise bomb(name, Words(f"it holds {declared} files", f"il contient {declared} fichiers"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries, name)
            if "word/document.xml" not in archive.namelist():
                raise damaged(name)
            for entry in entries:
                if entry.filename.lower().endswith((".xml", ".rels")):
                    _check_xml(archive, entry, name)
    except BROKEN as error:
        raise damaged(name) from error


def _check_entries(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > limits.MAX_ARCHIVE_ENTRIES:
        raise bomb(name, Words(f"it holds {len(entries)} files", f"il contient {len(entries)} fichiers"))
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    megabytes = unpacked // 2**20
    grows = unpacked > limits.RATIO_COUNTS_FROM_BYTES and unpacked / packed > limits.MAX_ARCHIVE_RATIO
    if unpacked > limits.MAX_ARCHIVE_BYTES or grows:
        raise bomb(name, Words(f"it would unpack to {megabytes} MB", f"il se déploierait en {megabytes} Mo"))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        from integrations.files.kinds import locked

        raise locked(name)


def _check_xml(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> None:
    """Refuses XML with a document type declaration, in whatever character set."""
    if entry.file_size > _MOST_XML:
        raise bomb(
            name,
            Words(
                f"{entry.filename} would unpack to {entry.file_size // 2**20} MB",
                f"{entry.filename} se déploierait en {entry.file_size // 2**20} Mo",
            ),
        )
    start = archive.read(entry).replace(b"\0", b"")
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise bomb(name, Words("its XML declares entities", "son XML déclare des entités"))
