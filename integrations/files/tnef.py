"""winmail.dat: what Outlook sends to people without Outlook. Only the plain text and the attachments are taken out.

Source: [MS-OXTNEF], Transport Neutral Encapsulation Format data algorithm, sections 2.1.3.1 and 2.1.3.3.
"""

import struct
from collections.abc import Iterator

_SIGNATURE = 0x223E9F78
_ATTACH_TITLE, _ATTACH_DATA, _BODY, _NEW_ATTACHMENT = 0x00018010, 0x0006800F, 0x0002800C, 0x00069002


def is_tnef(data: bytes) -> bool:
    """Whether the bytes are a winmail.dat."""
    return len(data) > 6 and bool(struct.unpack_from("<I", data)[0] == _SIGNATURE)


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 6
    while position + 9 <= len(data):
        _, identity, length = struct.unpack_from("<BII", data, position)
        start = position + 9
        if start + length > len(data):  # cut off: what came before still counts
            return
        yield identity, data[start : start + length]
        position = start + length + 2  # a checksum of two bytes follows


def unpack(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The plain text (empty where there is none) and the attachments, each with its name.

    Args:
        data: A winmail.dat (see `is_tnef`).
    """
    body, name = b"", ""
    files: list[tuple[str, bytes]] = []
    for identity, value in _attributes(data):
        if identity == _BODY:
            body = value.rstrip(b"\0")
        elif identity == _NEW_ATTACHMENT:
            name = ""
        elif identity == _ATTACH_TITLE:
            name = value.rstrip(b"\0").decode("cp1252", "replace")
            if files and not files[-1][0]:  # the name may stand behind the content
                files[-1] = (name, files[-1][1])
                name = ""
        elif identity == _ATTACH_DATA:
            files.append((name, value))
            name = ""
    return body, [(known or f"attachment-{number}", content) for number, (known, content) in enumerate(files, 1)]
