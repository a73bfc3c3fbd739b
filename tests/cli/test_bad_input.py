"""What cannot be used: one message with file, place and remedy, exit code 2, and everything on the disk as before."""

import contextlib
import ctypes
import json
import logging
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.main import main
from integrations.places import PROJECT
from tasks.documents.record import RECORD
from tests.cli.bad_input import BAD, CASES, MESSAGE, Bad
from tests.cli.commandline import clean_environment

Tree = dict[str, bytes | None]
Freelance = Callable[..., tuple[int, str, str]]
OLD = {"brief.json": b"{}", "brief.md": b"old brief", "brief.pdf": b"%PDF-old", "report.md": b"old report"}
COLON = {"en": ": ", "fr": " : "}


def tree(folder: Path) -> Tree:
    """Every file with its bytes, every folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and path.stat().st_size < 2**20 else None
        for path in folder.rglob("*")
    }


def earlier_output(folder: Path, *stems: str) -> Path:
    """An output folder that holds what earlier runs wrote."""
    out = folder / "out"
    for place in (out, *(out / stem for stem in stems)):
        place.mkdir(parents=True)
        for name, content in OLD.items():
            (place / name).write_bytes(content)
    return out


@pytest.fixture
def freelance(
    prefect_server: str,
    own_settings: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture,
) -> Iterator[Freelance]:
    """The command in this process, against the session's server: words in; exit code, output and errors out."""
    logging.disable(logging.CRITICAL)  # as the command sets it, before Prefect is imported

    def run(language: str, *words: str | Path) -> tuple[int, str, str]:
        with monkeypatch.context() as patched:
            for name in ("PREFECT_HOME", "PREFECT_LOGGING_LEVEL", "PREFECT_API_URL"):
                patched.setenv(name, os.environ.get(name, prefect_server))
            own_settings(freelance_lang=language)
            capfd.readouterr()
            code = main(["run", *map(str, words)])
        output = capfd.readouterr()
        return code, output.out, output.err

    yield run
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize(("name", "language"), CASES)
def test_one_message_and_nothing_changed(freelance: Freelance, tmp_path: Path, name: str, language: str) -> None:
    bad = BAD[name]
    given = tmp_path / "given"
    given.mkdir()
    words = bad.make(given)
    out = earlier_output(tmp_path, "message", "large", "bomb", "locked", "scan", "given")
    before = tree(tmp_path)
    code, printed, said = freelance(language, *words, "--out", out, "--json", "--quiet")
    assert (code, printed) == (2, ""), said
    assert tree(tmp_path) == before
    check_message(said, bad, language)


def check_message(said: str, bad: Bad, language: str) -> None:
    """One line: the place, the problem, the remedy, in the language."""
    assert said.count("\n") == 1 and "Traceback" not in said, said
    french = language == "fr"
    assert said.startswith("Erreur : " if french else "Error: "), said
    place = bad.place
    if french:
        place = place.replace("line ", "ligne ").replace("field “", "champ « ").replace("”", " »")
    said = said.replace("\u00a0", " ")
    assert place + COLON[language] in said, said
    problem = said.split(place + COLON[language], 1)[1]
    assert re.search(f"{bad.problem[french]}.*{bad.remedy[french]}", problem), said
    assert re.search(r"[.»)] \S", problem), f"a problem and a remedy: {said}"


GOOD_DESPITE_ITS_CHARSET = {
    "said to be UTF-8": (b"Content-Type: text/plain; charset=utf-8\n", "cp1252"),
    "not said": (b"", "cp1252"),
    "unknown": (b"Content-Type: text/plain; charset=klingon\n", "utf-8"),
}


@pytest.mark.parametrize(("header", "encoding"), GOOD_DESPITE_ITS_CHARSET.values(), ids=GOOD_DESPITE_ITS_CHARSET)
def test_a_wrong_charset_is_read_as_it_was_meant(
    freelance: Freelance, tmp_path: Path, header: bytes, encoding: str
) -> None:
    mail = tmp_path / "message.eml"
    mail.write_bytes(
        b"From: Anne <anne@client.example>\nSubject: Article\n" + header + b"\n" + MESSAGE.encode(encoding)
    )
    code, printed, said = freelance("fr", "brief", mail, "--out", tmp_path / "out", "--json", "--quiet")
    assert code == 0, said
    assert json.loads(printed)["budget"]["quote"].endswith("900 € HT")


def test_times_in_another_charset_are_read(freelance: Freelance, tmp_path: Path) -> None:
    for name, encoding in (("a.csv", "cp1252"), ("b.csv", "utf-16")):
        (tmp_path / name).write_text("Date;Durée;Projet\n05/10/2026;1,5;Été\n", encoding)
        code, printed, said = freelance("fr", "report", tmp_path / name, "--out", tmp_path / "out", "--json", "--quiet")
        assert code == 0, said
        assert {"measure": "hours", "value": "1.5"}.items() <= json.loads(printed)["figures"][0].items()


@contextlib.contextmanager
def without_superpowers() -> Iterator[None]:
    """The superuser may read and write everything: takes that from this thread (Linux), or skips."""
    if os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    head = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this thread
    had, left = (ctypes.c_uint32 * 6)(), (ctypes.c_uint32 * 6)()
    if sys.platform != "linux" or libc.capget(head, had) != 0:
        pytest.skip("the superuser may read everything, and this system does not let it do without")
    ctypes.memmove(left, had, ctypes.sizeof(had))
    left[0] = had[0] & ~0b110  # effective CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
    assert libc.capset(head, left) == 0, os.strerror(ctypes.get_errno())
    try:
        yield
    finally:
        assert libc.capset(head, had) == 0, os.strerror(ctypes.get_errno())


NO_RIGHT = ("no right to read", "pas le droit de lire")
NOT_WRITTEN = ("may not be written; nothing was changed", "n'est pas accessible en écriture")
# What is closed, with which rights, the words, the place that is named, the problem.
RIGHTS = {
    "folder to read": ("given/inbox", 0, ["brief", "given/inbox"], "given/inbox", NO_RIGHT),
    "file to read": ("given/a.txt", 0, ["brief", "given/a.txt"], "given/a.txt", NO_RIGHT),
    "times to read": ("given/t.csv", 0, ["report", "given/t.csv"], "given/t.csv", ("may not be read", "lecture")),
    "project to read": ("given", 0, ["new-project", "given"], "given", NO_RIGHT),
    "folder to write": ("out/a", 0o500, ["brief", "given/a.txt"], "out/a", NOT_WRITTEN),
    "folder to make": ("out", 0o500, ["brief", "given/b.txt"], "out", NOT_WRITTEN),
}


@pytest.mark.parametrize(("name", "language"), [(name, ("en", "fr")[number % 2]) for number, name in enumerate(RIGHTS)])
def test_no_rights(freelance: Freelance, tmp_path: Path, name: str, language: str) -> None:
    closed, mode, words, place, problem = RIGHTS[name]
    (tmp_path / "given" / "inbox").mkdir(parents=True)
    for file in ("a.txt", "b.txt", "inbox/a.txt"):
        (tmp_path / "given" / file).write_text(MESSAGE, "utf-8")
    (tmp_path / "given" / "t.csv").write_text("date,duration\n2026-10-05,1:00\n", "utf-8")
    out = earlier_output(tmp_path, "a", "inbox")
    before = tree(tmp_path)
    old_mode = (tmp_path / closed).stat().st_mode
    (tmp_path / closed).chmod(mode)
    try:
        with without_superpowers():
            code, printed, said = freelance(language, words[0], tmp_path / words[1], "--out", out, "--json", "--quiet")
    finally:
        (tmp_path / closed).chmod(old_mode)
    assert (code, printed) == (2, ""), said
    assert tree(tmp_path) == before
    check_message(said, Bad(lambda folder: [], str(tmp_path / place), problem, ("", "")), language)


@contextlib.contextmanager
def no_room(folder: Path, kilobytes: int) -> Iterator[None]:
    """A disk that is soon full: a real one where one may be mounted, else a limit that fails in the same call."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if os.geteuid() == 0 and shutil.which("mount") and not subprocess.run(mount, capture_output=True).returncode:
        try:
            yield
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


FULL = {
    "brief": (["brief", "{}/message.txt", "--formats", "md,pdf"], "message", "en"),
    "draft": (["draft", "{}/message.txt", "--formats", "md,docx"], "message", "fr"),
    "report": (["report", "{}/t.csv"], "", "fr"),
}


@pytest.mark.parametrize(("words", "stem", "language"), FULL.values(), ids=FULL)
def test_a_full_disk(freelance: Freelance, tmp_path: Path, words: list[str], stem: str, language: str) -> None:
    (tmp_path / "message.txt").write_text(MESSAGE, "utf-8")
    (tmp_path / "t.csv").write_text("date,duration\n2026-10-05,1:00\n", "utf-8")
    disk = tmp_path / "disk"
    disk.mkdir()
    with no_room(disk, 32):
        out = earlier_output(disk, "message")
        before = tree(disk)
        given = [word.format(tmp_path) for word in words]
        code, printed, said = freelance(language, *given, "--out", out, "--json", "--quiet")
        assert tree(disk) == before
    assert (code, printed) == (2, ""), said
    full = Bad(lambda folder: [], str(out / stem), ("no room left on the disk", "le disque est plein"), ("--o", "--o"))
    check_message(said, full, language)


def test_a_folder_of_which_not_all_can_be_written(freelance: Freelance, tmp_path: Path) -> None:
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    inbox.mkdir()
    out.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (inbox / name).write_text(MESSAGE, "utf-8")
    (inbox / "d.txt").write_bytes(b"")
    (out / "b").write_text("a file of the person's own")
    code, printed, said = freelance("en", "brief", inbox, "--out", out, "--formats", "md", "--json", "--quiet")
    assert code == 2
    assert [json.loads(line)["source"] for line in printed.splitlines()] == ["a.txt", "b.txt", "c.txt"]
    assert re.findall(r"^Error: (\S+): is ", said, re.MULTILINE) == [str(inbox / "d.txt"), str(out / "b")]
    written = [name for name in sorted(tree(out)) if not name.endswith(RECORD)]
    assert written == ["a", "a/brief.json", "a/brief.md", "b", "c", "c/brief.json", "c/brief.md"]
    assert (out / "b").read_text() == "a file of the person's own"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_in_a_process_of_its_own(prefect_server: str, tmp_path: Path, language: str) -> None:
    bad = BAD["negative time"]
    words = bad.make(tmp_path)
    out = earlier_output(tmp_path)
    before = tree(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", "run", *map(str, words), "--out", str(out)],
        cwd=PROJECT,
        env=clean_environment(tmp_path / "home", PREFECT_API_URL=prefect_server, FREELANCE_LANG=language),
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert {name: content for name, content in tree(tmp_path).items() if not name.startswith("home")} == before
    check_message(done.stderr.splitlines(keepends=True)[-1], bad, language)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_time_zone_setting_that_is_none(
    freelance: Freelance, tmp_path: Path, own_settings: Callable[..., None], language: str
) -> None:
    (tmp_path / "message.txt").write_text(MESSAGE, "utf-8")
    own_settings(freelance_timezone="Europe/Lyon")
    code, printed, said = freelance(language, "brief", tmp_path / "message.txt", "--out", tmp_path / "out", "--quiet")
    assert (code, printed) == (2, "") and not (tmp_path / "out").exists()
    zone = ("time zone", "fuseau horaire")
    check_message(
        said, Bad(lambda _: [], "field “FREELANCE_TIMEZONE”", zone, ("Europe/Paris", "Europe/Paris")), language
    )
