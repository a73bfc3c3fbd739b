"""Patterns that are kept compiled behave as those that `re` compiles, and a bad file never matters."""

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from integrations.places import PROJECT
from tasks.facts.compiled import HEAD, Kept, _mark

PATTERNS = [
    (r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>mars|march)", 0),
    (r"(?<![\w])(?:budget|enveloppe)s?(?!\w)", re.IGNORECASE),
    (r"^\s*(?P<mark>[-*•])?\s+(.*)$", re.MULTILINE),
    (r"(a|b)+?\1(?=c)", 0),
    ("[àâäéèêëîïôöùûüÿœæ€£\u202f]+", 0),
    (r"(?x) \d+ \s # a comment", 0),
    (r"(?i:x)(?-i:y)", 0),
]
TEXTS = [
    "le 12 mars",
    "3rd march",
    "BUDGETS",
    "enveloppe",
    " - one\n * two",
    "ababbc",
    "été à 3 000\u202f€",
    "12 ",
    "Xy",
]


def same(one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    found = [[(m.span(), m.groups(), m.groupdict()) for m in p.finditer(t)] for p in (one, other) for t in TEXTS]
    half = len(TEXTS)
    return found[:half] == found[half:] and (one.pattern, one.flags, one.groups, one.groupindex) == (
        other.pattern,
        other.flags,
        other.groups,
        other.groupindex,
    )


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_new_and_kept_patterns_are_those_of_re(tmp_path: Path, pattern: str, flags: int):
    wanted = re.compile(pattern, flags)
    path = tmp_path / "cache" / "patterns.bin"
    first = Kept(path)
    assert same(first.compile(pattern, int(flags)), wanted)
    first.save()
    again = Kept(path)
    assert (pattern, int(flags)) in again.kept()
    assert same(again.compile(pattern, int(flags)), wanted)


def test_two_processes_keep_what_each_compiled(tmp_path: Path):
    path = tmp_path / "patterns.bin"
    one, two = Kept(path), Kept(path)
    one.compile("a+")
    two.compile("b+")
    one.save()
    two.save()
    assert Kept(path).kept() == {("a+", 0), ("b+", 0)}
    assert [file.name for file in tmp_path.iterdir()] == ["patterns.bin"]


def framed(index: object) -> bytes:
    head = marshal.dumps(index)
    return len(head).to_bytes(HEAD, "little") + head + b"\0" * 8


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"garbage",
        b"\xff" * 64,
        framed(3),
        framed((("3.0", 1, 4), {("a+", 0): (0, 0, 32, 0, {}, (None,))})),
        framed((_mark(), {("a+", 0): (0, 400, 32, 0, {}, (None,))})),
    ],
    ids=["empty", "garbage", "endless index", "other shape", "other interpreter", "codes cut off"],
)
def test_a_file_that_does_not_fit_is_passed_over(tmp_path: Path, content: bytes):
    path = tmp_path / "patterns.bin"
    path.write_bytes(content)
    assert Kept(path).compile("a+").fullmatch("aaa")


def test_a_wrong_pattern_is_told_as_re_tells_it(tmp_path: Path):
    for kept in (Kept(tmp_path / "patterns.bin"), Kept(None)):
        with pytest.raises(re.error):
            kept.compile("(")


def test_a_folder_without_rights_or_a_file_in_its_place_harms_nothing(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    kept = Kept(tmp_path / "file" / "patterns.bin")
    assert kept.compile("a+").fullmatch("aaa")
    kept.save()
    assert (tmp_path / "file").read_text() == "x"


def test_without_a_file_nothing_is_kept():
    kept = Kept(None)
    assert kept.compile("a+").fullmatch("aaa")
    kept.save()
    assert not kept.kept()


def test_the_rules_read_the_same_in_every_process():
    """A pattern made from a set in its own order would be another in each process: compiled anew, and perhaps unlike."""
    asked = """
import hashlib
from tasks.facts import compiled
texts = set()
usual = compiled._kept.compile
compiled._kept.compile = lambda pattern, flags=0: texts.add(pattern) or usual(pattern, flags)
from tasks.facts.warm import warm
compiled.keep = lambda: None
warm()
print(len(texts), hashlib.sha256("\\n".join(sorted(texts)).encode()).hexdigest())
"""
    said = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = [sys.executable, "-c", asked]
        said.append(
            subprocess.run(run, env=environment, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
        )
    assert int(said[0].split()[0]) > 300
    assert said[0] == said[1]
