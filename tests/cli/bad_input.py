"""Inputs that cannot be used, each as a person might hand it in, and what has to be said about it."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.integrations.files.pdf_file import locked, picture, typeset

GARBAGE = bytes(range(256)) * 40
HEADER = "date,start,end,duration,project,description,amount,currency,time zone\n"
MESSAGE = "Bonjour,\nIl nous faut 3 articles avant le 26 mars 2027. Notre budget est de 900 € HT.\nAnne Gris"


@dataclass(frozen=True, slots=True)
class Bad:
    """One bad input.

    Args:
        make: Writes it into a folder; gives the words after `freelance run`.
        place: What the message begins with: the file, and where in it (in English).
        problem: Of the message, English and French (regular expressions).
        remedy: What to do about it, likewise.
    """

    make: Callable[[Path], list[str | Path]]
    place: str
    problem: tuple[str, str]
    remedy: tuple[str, str]


def brief_of(name: str, data: bytes) -> Callable[[Path], list[str | Path]]:
    """`freelance run brief NAME`."""

    def make(folder: Path) -> list[str | Path]:
        (folder / name).write_bytes(data)
        return ["brief", folder / name]

    return make


def report_of(name: str, rows: str, *more: str, encoding: str = "utf-8") -> Callable[[Path], list[str | Path]]:
    """`freelance run report NAME`."""

    def make(folder: Path) -> list[str | Path]:
        (folder / name).write_text(rows, encoding)
        return ["report", folder / name, *more]

    return make


def _large(folder: Path) -> list[str | Path]:
    with (folder / "large.eml").open("wb") as file:
        file.truncate(200 * 2**20)
    return ["brief", folder / "large.eml"]


def _large_table(folder: Path) -> list[str | Path]:
    with (folder / "large.csv").open("wb") as file:
        file.write(HEADER.encode())
        file.truncate(200 * 2**20)
    return ["report", folder / "large.csv"]


def _bomb() -> bytes:
    """A .docx whose packed parts are a thousand times their size, one of them an archive of its own."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", b"\0" * (4 * 2**20))
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>" + " " * (20 * 2**20))
        archive.writestr("word/embeddings/inner.zip", inner.getvalue())
    return outer.getvalue()


def _draft(name: str, data: bytes, *words: str) -> Callable[[Path], list[str | Path]]:
    def make(folder: Path) -> list[str | Path]:
        (folder / "message.txt").write_text(MESSAGE, "utf-8")
        (folder / name).write_bytes(data)
        if name.endswith(".json"):
            return ["draft", folder / name]
        return ["draft", folder / "message.txt", *words, str(folder / name)]

    return make


def _project(data: bytes) -> Callable[[Path], list[str | Path]]:
    def make(folder: Path) -> list[str | Path]:
        (folder / "message.txt").write_text(MESSAGE, "utf-8")
        (folder / "project.yaml").write_bytes(data)
        return ["new-project", folder]

    return make


UTF_8 = ("not UTF-8 text", "n'est pas un texte UTF-8")
BAD = {
    "empty file": Bad(brief_of("message.eml", b""), "message.eml", ("is empty", "est vide"), ("Save", "Enregistrez")),
    "empty table": Bad(report_of("t.csv", ""), "t.csv", ("is empty", "est vide"), ("Export", "Refaites")),
    "200 MB": Bad(
        _large, "large.eml", (r"200\.0 MB.*25 MB", "200,0 Mo.*25 Mo"), ("attachments out", "Retirez les pièces")
    ),
    "200 MB of times": Bad(
        _large_table, "large.csv", ("larger than 64 MB", "dépasse 64 Mo"), ("Export a", "Exportez une")
    ),
    "binary garbage": Bad(
        brief_of("message.eml", GARBAGE), "message.eml", ("binary", "binaire"), ("Check", "Vérifiez")
    ),
    "binary garbage for times": Bad(
        report_of("t.csv", GARBAGE.decode("latin-1"), encoding="latin-1"),
        "t.csv",
        ("not a text file", "pas un fichier texte"),
        ("Export", "Exportez"),
    ),
    "wrong charset of a voice": Bad(
        _draft("voice.txt", "Chaleureuse, été".encode("cp1252"), "--voice"),
        "voice.txt, field “voice”",
        ("cannot be read", "illisible"),
        ("UTF-8", "UTF-8"),
    ),
    "wrong charset of a kind": Bad(
        _draft("kind.md", "## Été\nÀ dire".encode("cp1252"), "--kind"), "kind.md", UTF_8, ("Save", "Enregistrez")
    ),
    "wrong charset of a brief": Bad(
        _draft("brief.json", '{"deliverables": "été"}'.encode("cp1252")), "brief.json", UTF_8, ("Make", "Refaites")
    ),
    "wrong charset of project.yaml": Bad(
        _project("client: Été".encode("cp1252")), "project.yaml", UTF_8, ("Save", "Enregistrez")
    ),
    "broken MIME": Bad(
        brief_of(
            "message.eml",
            b"From: a@client.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/zip;"
            b" name=a.zip\nContent-Transfer-Encoding: base64\n\n&&&&",
        ),
        "message.eml",
        ("a.zip was left out: is empty", "a.zip a été laissée de côté"),
        ("paste", "collez"),
    ),
    "archive bomb": Bad(
        brief_of("bomb.docx", _bomb()),
        "bomb.docx",
        ("unpack to 20 MB", "se déploierait en 20 Mo"),
        ("Do not open", "Ne l'ouvrez pas"),
    ),
    "password": Bad(
        brief_of("locked.pdf", locked()), "locked.pdf", ("password", "mot de passe"), ("print it", "imprimez-le")
    ),
    "scan": Bad(
        brief_of("scan.pdf", typeset('#image("scan.png")', scan=picture())),
        "scan.pdf",
        ("scan", "scan"),
        ("OCR", "OCR"),
    ),
    "missing columns": Bad(
        report_of("t.csv", "Quand,Combien\n2026-10-05,2\n"),
        "t.csv, line 1",
        ("no columns?", "colonnes?"),
        ("--columns date=", "--columns date="),
    ),
    "overlapping times": Bad(
        report_of("t.csv", f"{HEADER}2026-10-05,09:00,11:00,,A,x,,,\n2026-10-05,10:00,12:00,,A,y,,,\n"),
        "t.csv, line 3",
        ("10:00, before line 2 has ended", "10:00, avant la fin de la ligne 2"),
        ("allow.overlaps", "allow.overlaps"),
    ),
    "negative time": Bad(
        report_of("t.csv", f"{HEADER}2026-10-05,,,1:00,A,x,,,\n2026-10-05,,,-1:30,A,y,,,\n"),
        "t.csv, line 3, field “duration”",
        ("negative", "négative"),
        ("Correct", "Corrigez"),
    ),
    "end before start": Bad(
        report_of("t.csv", f"{HEADER}2026-10-05,11:00,09:00,,A,x,,,\n"),
        "t.csv, line 2, field “end”",
        ("before it starts", "précède le début"),
        ("Correct", "Corrigez"),
    ),
    "mixed currencies": Bad(
        report_of("t.csv", f"{HEADER}2026-10-05,,,1:00,A,x,50,EUR,\n2026-10-06,,,1:00,A,y,50,GBP,\n"),
        "t.csv, line 3, field “currency”",
        ("GBP.*EUR.*2", "GBP.*EUR.*2"),
        ("each currency", "par devise"),
    ),
    "unknown time zone": Bad(
        report_of("t.csv", f"{HEADER}2026-10-05,,,1:00,A,x,,,Europe/Lyon\n"),
        "t.csv, line 2",
        ("time zone", "fuseau"),
        ("Europe/Paris", "Europe/Paris"),
    ),
    "nothing there": Bad(
        lambda folder: ["brief", folder / "no.eml"], "no.eml", ("no such file", "n'existe pas"), ("Check", "Vérifiez")
    ),
    "folder without a message": Bad(
        lambda folder: ["brief", folder], "", ("no message", "aucun message"), ("Put", "Mettez")
    ),
}
# Beyond the list of what has to be told in both languages: each of these is tried in one of them.
ALSO = (
    "empty table", "200 MB of times", "binary garbage for times", "wrong charset of a kind", "wrong charset of a brief",
    "wrong charset of project.yaml", "end before start", "nothing there", "folder without a message",
)  # fmt: skip
CASES = [
    (name, language)
    for number, name in enumerate(BAD)
    for language in (("en", "fr") if name not in ALSO else ("en",) if number % 2 else ("fr",))
]
