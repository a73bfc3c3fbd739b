"""What cannot be read: one clear message each, with file, place and remedy, in both languages; and quickly."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from integrations.errors import BadInput
from integrations.files import (
    limits,
    message_from_bytes,
    message_from_text,
    read_document,
    read_messages,
    readable_files,
)
from tests.integrations.files.pdf_file import simple

PARIS = ZoneInfo("Europe/Paris")
GARBAGE = bytes(range(256)) * 40


def refusal(path: Path) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read_messages(path, zone=PARIS)
    error = caught.value
    assert error.file is not None and str(path) in error.file
    assert error.remedy is not None and error.remedy.en and error.remedy.fr
    assert error.problem.en != error.problem.fr
    assert error.exit_code == 2
    return error


FILES = {
    "empty": ("brief.txt", b"", "empty"),
    "empty mail": ("brief.eml", b"", "empty"),
    "blank": ("brief.txt", b" \r\n\t\n", "empty"),
    "blank page": ("brief.html", b"<html><body> </body></html>", "empty"),
    "garbage": ("brief.txt", GARBAGE, "binary"),
    "garbage mail": ("brief.eml", GARBAGE, "binary"),
    "garbage pdf": ("brief.pdf", GARBAGE, "binary"),
    "garbage msg": ("brief.msg", GARBAGE, "Outlook"),
    "garbage docx": ("brief.docx", GARBAGE, "damaged"),
    "picture called text": ("brief.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 300, "binary"),
    "old word": ("brief.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "docx"),
    "old word called text": ("brief.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "docx"),
    "archive": ("brief.zip", b"PK\x03\x04" + b"\0" * 100, "Unpack"),
    "sheet": ("brief.xlsx", b"PK\x03\x04" + b"\0" * 100, "pdf"),
    "picture": ("brief.png", b"\x89PNG\r\n\x1a\n", "OCR"),
    "sound": ("brief.m4a", b"\0\0\0\x1cftypM4A ", "transcribed"),
    "unknown": ("brief.xyz", b"Trois articles", r"\.xyz"),
    "table": ("brief.csv", b"a;b\n1;2\n", r"\.csv"),
    "mailbox": ("mails.mbox", b"From paul@example.fr\n", r"\.eml"),
    "header only": ("brief.eml", b"From: paul@example.fr\nContent-Type: text/plain\n\n", "empty"),
    "archive in mail only": (
        "brief.eml",
        b"From: paul@example.fr\nContent-Type: application/zip; name=a.zip\n\nPK\x03\x04",
        "a.zip",
    ),
}


@pytest.mark.parametrize(("name", "data", "says"), FILES.values(), ids=FILES)
def test_files(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    error = refusal(file)
    assert re.search(says, error.message("en"))


def test_200_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "large.eml"
    with file.open("wb") as out:
        out.truncate(200 * 2**20)
    start = time.perf_counter()
    error = refusal(file)
    assert time.perf_counter() - start < 0.1
    assert "200.0 MB" in error.problem.en and "200,0 Mo" in error.problem.fr


def test_standard_input_has_the_same_limits() -> None:
    for data, says in ((b"", "empty"), (b"x" * (limits.MAX_FILE_BYTES + 1), "too large"), (GARBAGE, "binary")):
        with pytest.raises(BadInput, match=says):
            message_from_bytes(data, "standard input", zone=PARIS)
    with pytest.raises(BadInput, match="empty"):
        message_from_text(" \n", "pasted text", zone=PARIS)


def test_missing(tmp_path: Path) -> None:
    assert "no such" in refusal(tmp_path / "brief.eml").problem.en
    assert "no such" in refusal(tmp_path / "no" / "brief.eml").problem.en
    (tmp_path / "file.txt").write_text("x")
    assert "opened" in refusal(tmp_path / "file.txt" / "brief.eml").problem.en
    assert "opened" in refusal(tmp_path / ("x" * 400)).problem.en


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "brief.txt")
    assert "ordinary" in refusal(tmp_path / "brief.txt").problem.en
    assert "no message" in refusal(tmp_path).problem.en


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_no_rights(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    file = tmp_path / "brief.txt"
    file.write_text("Trois articles")
    file.chmod(0)
    folder.chmod(0)
    try:
        assert "no right" in refusal(file).problem.en
        assert "no right" in refusal(folder).problem.en
    finally:
        folder.chmod(0o700)


def test_no_rights_as_the_system_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("Trois articles")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        assert "no right" in refusal(file).problem.en
    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", refuse)
        assert "no right" in refusal(tmp_path).problem.en


def test_folders(tmp_path: Path) -> None:
    assert "no message" in refusal(tmp_path).problem.en
    (tmp_path / "photo.jpg").write_bytes(b"x")
    assert "photo.jpg" in refusal(tmp_path).problem.en
    (tmp_path / "b.txt").write_text("Deux pages")
    (tmp_path / "a.eml").write_text("From: paul@example.fr\n\nTrois articles")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text("# Une page")
    (tmp_path / "sub" / "empty.txt").write_text("")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "d.txt").write_text("x")
    messages = read_messages(tmp_path, zone=PARIS)
    assert [message.name for message in messages] == ["a.eml", "b.txt", "sub/c.md"]
    notes = " ".join(note.en for note in messages[0].notes)
    assert "photo.jpg" in notes and "empty.txt" in notes
    assert [path.name for path in readable_files(tmp_path).files] == ["a.eml", "b.txt", "c.md", "empty.txt"]
    assert readable_files(tmp_path / "b.txt") == ((tmp_path / "b.txt",), ())


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_FOLDER_FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("x")
    assert "more than 3 files" in refusal(tmp_path).problem.en


def test_all_bad_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(GARBAGE)
    assert "binary" in refusal(tmp_path).problem.en


READ_BY_CONTENT = {
    "pdf called txt": ("brief.txt", simple(["Trois articles"]), "pdf"),
    "mail called txt": (
        "brief.txt",
        b"Return-Path: <a@example.fr>\r\nFrom: a@example.fr\r\n\r\nTrois articles",
        "mail",
    ),
    "text called eml": ("brief.eml", b"Bonjour,\nTrois articles", "text"),
    "mailbox line": (
        "brief.eml",
        b"From a@example.fr Tue Mar  2 09:00:00 2027\nFrom: a@example.fr\n\nTrois articles",
        "mail",
    ),
    "mail after a mark": ("brief.eml", b"\xef\xbb\xbf\r\nFrom: a@example.fr\r\n\r\nTrois articles", "mail"),
    "no extension": ("brief", b"Trois articles", "text"),
    "odd extension": ("Brief du 12.03.2027", b"Trois articles", "text"),
    "upper case": ("BRIEF.TXT", b"Trois articles", "text"),
    "page without extension": ("brief", b"<!DOCTYPE html><p>Trois articles</p>", "html"),
}


@pytest.mark.parametrize(("name", "data", "kind"), READ_BY_CONTENT.values(), ids=READ_BY_CONTENT)
def test_the_content_counts_more_than_the_name(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(data)
    (message,) = read_messages(tmp_path / name, zone=PARIS)
    assert "Trois articles" in message.body.text
    assert message.body.kind == kind


def test_read_document(tmp_path: Path) -> None:
    cases: dict[str, tuple[bytes, str]] = {
        "a.csv": ("Été;1\n".encode("cp1252"), "table"),
        "a.json": (b'{"a": 1}', "table"),
        "a.md": (b"# Trois", "markdown"),
        "a.pdf": (simple(["Trois"]), "pdf"),
        "a.eml": (b"From: Paul <paul@example.fr>\nSubject: Brief\n\nTrois", "mail"),
    }
    for name, (data, kind) in cases.items():
        (tmp_path / name).write_bytes(data)
        document = read_document(tmp_path / name)
        assert (document.name, document.kind) == (name, kind)
    assert read_document(tmp_path / "a.csv").text == "Été;1\n"
    assert read_document(tmp_path / "a.eml").text == "From: Paul <paul@example.fr>\nSubject: Brief\n\nTrois"
    for bad in (tmp_path, tmp_path / "no.csv"):
        with pytest.raises(BadInput):
            read_document(bad)


def test_the_package_is_light() -> None:
    heavy = "('pypdfium2', 'docx', 'selectolax', 'oxmsg', 'email')"
    code = f"import sys, integrations.files; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
