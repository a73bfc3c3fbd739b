"""Writes Outlook .msg files, for tests: a compound file with version 3 sectors. Sources: [MS-CFB], [MS-OXMSG]."""

import struct
from collections.abc import Mapping
from datetime import UTC, datetime

_SECTOR, _MINI = 512, 64
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD

Tree = dict[str, "bytes | Tree"]


def compound_file(tree: Tree) -> bytes:
    """A compound file of streams (bytes) and storages (dicts); streams under 4096 bytes go to the mini stream."""
    entries: list[list] = [["Root Entry", 5, [], b""]]

    def add(parent: int, items: Tree) -> None:
        for name, value in items.items():
            entries.append([name, 1 if isinstance(value, dict) else 2, [], b"" if isinstance(value, dict) else value])
            number = len(entries) - 1
            entries[parent][2].append(number)
            if isinstance(value, dict):
                add(number, value)

    add(0, tree)
    sectors: list[bytes] = []
    fat: list[int] = []
    mini, mini_fat = b"", []

    def store(data: bytes) -> int:
        if not data:
            return _END
        first = len(sectors)
        count = -(-len(data) // _SECTOR)
        for index in range(count):
            sectors.append(data[index * _SECTOR : (index + 1) * _SECTOR].ljust(_SECTOR, b"\0"))
            fat.append(first + index + 1 if index + 1 < count else _END)
        return first

    starts = {}
    for number, (_, kind, _, data) in enumerate(entries):
        if kind != 2 or not data:
            starts[number] = _END
        elif len(data) < 4096:
            starts[number] = len(mini) // _MINI
            count = -(-len(data) // _MINI)
            mini_fat += [starts[number] + i + 1 for i in range(count - 1)] + [_END]
            mini += data.ljust(count * _MINI, b"\0")
        else:
            starts[number] = store(data)
    starts[0] = store(mini)
    mini_start = store(struct.pack(f"<{len(mini_fat)}I", *mini_fat) + b"\xff" * (-len(mini_fat) * 4 % _SECTOR))
    directory = b"".join(_entry(number, entries, starts[number], len(mini)) for number in range(len(entries)))
    directory += _blank() * (-len(entries) % 4)
    directory_start = store(directory)
    blocks = 1
    while (len(fat) + blocks) > blocks * 128:
        blocks += 1
    fat_start = len(sectors)
    table = fat + [_FAT] * blocks + [_FREE] * (blocks * 128 - len(fat) - blocks)
    sectors += [struct.pack("<128I", *table[i * 128 : (i + 1) * 128]) for i in range(blocks)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack(
        "<IIIIIIIII", 0, blocks, directory_start, 0, 4096, mini_start, -(-len(mini_fat) // 128), _END, 0
    )
    header += struct.pack("<109I", *[*range(fat_start, fat_start + blocks), *[_FREE] * (109 - blocks)])
    return header + b"".join(sectors)


def _entry(number: int, entries: list, start: int, mini_size: int) -> bytes:
    name, kind, children, data = entries[number]
    # Children form a tree in which each one's right neighbour is the next by length, then by name.
    right = _FREE
    for _, other_kind, siblings, _ in entries:
        if other_kind in (1, 5) and number in siblings:
            ordered = sorted(siblings, key=lambda i: (len(entries[i][0]), entries[i][0].upper()))
            place = ordered.index(number)
            right = ordered[place + 1] if place + 1 < len(ordered) else _FREE
    first = min(children, key=lambda i: (len(entries[i][0]), entries[i][0].upper())) if children else _FREE
    encoded = name.encode("utf-16-le") + b"\0\0"
    size = mini_size if kind == 5 else len(data)
    return (
        encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded), kind, 1, _FREE, right, first)
        + b"\0" * 36 + struct.pack("<IQ", start, size)
    )  # fmt: skip


def _blank() -> bytes:
    return b"\0" * 68 + struct.pack("<III", _FREE, _FREE, _FREE) + b"\0" * 48


def _properties(values: Mapping[int, object], header: bytes) -> Tree:
    """A property stream and the streams of its long values, for text, bytes, whole numbers and moments."""
    tree: Tree = {}
    stream = header
    for identity, value in values.items():
        if isinstance(value, str):
            kind, data = 0x001F, value.encode("utf-16-le")
        elif isinstance(value, bytes):
            kind, data = 0x0102, value
        elif isinstance(value, datetime):
            ticks = int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds() * 10**7)
            stream += struct.pack("<IIQ", identity << 16 | 0x0040, 6, ticks)
            continue
        elif isinstance(value, int):
            stream += struct.pack("<IIII", identity << 16 | 0x0003, 6, value, 0)
            continue
        else:
            raise TypeError(value)
        tree[f"__substg1.0_{identity:04X}{kind:04X}"] = data
        stream += struct.pack("<IIII", identity << 16 | kind, 6, len(data) + (2 if kind == 0x001F else 0), 0)
    tree["__properties_version1.0"] = stream
    return tree


def message_tree(
    values: Mapping[int, object], recipients: list[tuple[str, str]], attachments: list[dict], *, embedded: bool = False
) -> Tree:
    """The storages of one message; `attachments` hold a name and either data or an embedded message's tree."""
    counts = struct.pack("<8xIIII8x", len(recipients), len(attachments), len(recipients), len(attachments))
    tree = _properties({0x001A: "IPM.Note", 0x340D: 0x00040000, **values}, counts[:24] if embedded else counts)
    for number, (name, address) in enumerate(recipients):
        tree[f"__recip_version1.0_#{number:08X}"] = _properties({0x3001: name, 0x39FE: address, 0x0C15: 1}, b"\0" * 8)
    for number, attachment in enumerate(attachments):
        if "tree" in attachment:
            part = _properties({0x3705: 5, 0x3001: attachment["name"]}, b"\0" * 8)
            part["__substg1.0_3701000D"] = attachment["tree"]
        else:
            part = _properties({0x3705: 1, 0x3707: attachment["name"], 0x3701: attachment["data"]}, b"\0" * 8)
        tree[f"__attach_version1.0_#{number:08X}"] = part
    return tree
