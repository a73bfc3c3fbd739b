"""Regular expressions compiled once and kept, as Python keeps its compiled modules.

The rules are some hundred large patterns; compiling them took 0.6 s of every command. Python offers no way to store a
compiled pattern, so its code (what `re` makes of the text, before the C engine takes it) is kept beside the compiled
modules, for exactly this interpreter. Whatever does not fit is compiled anew: the file is a convenience, never needed.
"""

import atexit
import contextlib
import importlib.util
import marshal
import mmap
import os
import re
import sys
import tempfile
from array import array
from pathlib import Path
from typing import Any

MOST_KEPT = 4_000  # patterns; more means that texts were compiled, which the rules never do
HEAD = 8  # bytes of the index's length

Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
Key = tuple[str, int]
Index = dict[Key, tuple[int, int, int, int, dict[str, int], tuple[str | None, ...]]]  # start and end of the code first


class Kept:
    """Patterns by text and flags, read from a file and written back at the end where new ones came.

    The file is mapped, not read: what it holds and nobody asks for takes no memory.

    Args:
        path: The file; None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._codes, self._index = _read(path)
        self._new: dict[Key, Code] = {}

    def compile(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """The compiled pattern, the same as `re.compile(pattern, flags)`."""
        code = self._new.get((pattern, flags)) or self._code((pattern, flags))
        if code is not None:
            with contextlib.suppress(RuntimeError, TypeError, ValueError, OverflowError):
                return _from_code(pattern, code)
        if self.path is None:
            return re.compile(pattern, flags)
        try:
            code = _code_of(pattern, flags)
            made = _from_code(pattern, code)
        except (AttributeError, ImportError, TypeError, RuntimeError, ValueError):
            return re.compile(pattern, flags)  # another interpreter's inner workings; a wrong pattern raises here too
        self._new[pattern, flags] = code
        return made

    def kept(self) -> set[Key]:
        """What is kept already."""
        return set(self._index)

    def _code(self, key: Key) -> Code | None:
        if (found := self._index.get(key)) is None:
            return None
        start, end, flags, groups, names, places = found
        return flags, bytes(self._codes[start:end]), groups, names, places

    def save(self) -> None:
        """Writes the file where patterns were added; what another process wrote meanwhile stays."""
        if self.path is None or not self._new:
            return
        there = Kept(self.path)
        codes = {key: code for key in there.kept() if (code := there._code(key)) is not None} | self._new
        if len(codes) > MOST_KEPT:  # left over from older rules
            codes = self._new
        self._new = {}
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_as_bytes(codes))
                Path(name).replace(self.path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise


def _mark() -> tuple[Any, ...]:
    """What the codes depend on: they are used by the interpreter that wrote them and no other."""
    engine: Any = importlib.import_module("_sre")
    return sys.version, engine.MAGIC, engine.CODESIZE


def _read(path: Path | None) -> tuple[memoryview, Index]:
    """The codes and where each of them stands; nothing where the file does not fit this interpreter."""
    nothing: tuple[memoryview, Index] = memoryview(b""), {}
    if path is None:
        return nothing
    try:
        with path.open("rb") as file:
            kept = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        codes = HEAD + int.from_bytes(kept[:HEAD], "little")
        mark, index = marshal.loads(kept[HEAD:codes])
        return (kept[codes:], dict(index)) if mark == _mark() else nothing
    except (OSError, EOFError, ValueError, TypeError, ImportError, AttributeError):
        return nothing


def _as_bytes(codes: dict[Key, Code]) -> bytes:
    """The length of the index, the index, the codes."""
    index: Index = {}
    at = 0
    for key, (flags, code, groups, names, places) in codes.items():
        index[key] = (at, at + len(code), flags, groups, names, places)
        at += len(code)
    head = marshal.dumps((_mark(), index))
    return b"".join((len(head).to_bytes(HEAD, "little"), head, *(code for _, code, *_ in codes.values())))


def _code_of(pattern: str, flags: int) -> Code:
    parser: Any = importlib.import_module("re._parser")
    compiler: Any = importlib.import_module("re._compiler")
    parsed = parser.parse(pattern, flags)
    names = dict(parsed.state.groupdict)
    places: list[str | None] = [None] * parsed.state.groups
    for name, place in names.items():
        places[place] = name
    code = array("I", compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(places)


def _from_code(pattern: str, code: Code) -> re.Pattern[str]:
    engine: Any = importlib.import_module("_sre")
    flags, words, groups, names, places = code
    return engine.compile(pattern, flags, memoryview(words).cast("I").tolist(), groups, names, places)


def _usual_path() -> Path | None:
    """Beside the compiled modules; None where Python is another than CPython."""
    if sys.implementation.name != "cpython":
        return None
    return Path(importlib.util.cache_from_source(__file__)).with_name(f"patterns.{sys.implementation.cache_tag}.bin")


_kept = Kept(_usual_path())
if not sys.dont_write_bytecode:
    atexit.register(_kept.save)


def keep() -> None:
    """Writes what was compiled in this process, whatever Python has been told about its own files; for the set-up."""
    _kept.save()


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, but quick from the second process on."""
    return _kept.compile(pattern, int(flags))
