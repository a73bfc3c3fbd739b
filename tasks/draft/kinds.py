"""Kinds of draft, each a Markdown file: who drops one into a `kinds` folder has a new kind.

    ---
    name: Blog post
    nom: Article de blog
    words: 800
    covers: [article, post, billet]
    each: no
    ---
    ## Opening | Accroche
    serves: goal, audience
    share: 15
    ### ask en
    What the section should do (told to a model, shown as guidance without one).
    ### ask fr
    ...
    ### text en
    What it says without a model; {{ names }} stand for facts.

Only the headings are required. Text right below a heading is guidance in whichever language it is written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from integrations.errors import BadInput
from integrations.settings import PROJECT, settings
from integrations.words import Words

SHIPPED = Path(__file__).resolve().parent.parent / "kinds"
ITEMS = (
    "client", "subject", "goal", "audience", "deliverables", "budget", "deadline", "dates", "tone", "constraints",
    "questions",
)  # fmt: skip
LARGEST = 200_000  # bytes of a kind file


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a draft.

    Args:
        title: Its heading.
        serves: Items of the brief that it answers to (see ITEMS).
        share: Its part of the words, in percent; parts are scaled to 100 in all.
        ask: What it should do.
        text: Its text without a model (Jinja template); empty: assembled from the facts it serves.
    """

    title: Words
    serves: tuple[str, ...]
    share: int
    ask: Words
    text: Words


@dataclass(frozen=True, slots=True)
class DraftKind:
    """A kind of draft; `each` repeats its sections for every piece that the brief asks for."""

    key: str
    name: Words
    words: int
    covers: tuple[str, ...]
    each: bool
    sections: tuple[Section, ...]
    path: Path


def kind_folders() -> tuple[Path, ...]:
    """Where kinds are looked for, the first that has one wins: ./kinds, kinds/ of the home, the shipped ones."""
    found = [Path.cwd() / "kinds", PROJECT / "kinds", settings().freelance_home / "kinds", SHIPPED]
    return tuple(dict.fromkeys(found))


def known_kinds() -> dict[str, Path]:
    """Every kind by its key (the file's name without .md)."""
    kinds: dict[str, Path] = {}
    for path in _kind_files():
        kinds.setdefault(path.stem, path)
    return kinds


def _kind_files() -> Iterable[Path]:
    for folder in kind_folders():
        yield from sorted(folder.glob("*.md")) if folder.is_dir() else ()


def readable_kinds() -> tuple[list[DraftKind], list[BadInput]]:
    """Every kind that can be read, and what is wrong with the other files.

    A broken file does not stand in the way of the kind of the same name in a later folder, nor of any other.
    """
    kinds: dict[str, DraftKind] = {}
    broken = []
    for path in _kind_files():
        if path.stem in kinds:
            continue
        try:
            kinds[path.stem] = read_kind(path)
        except BadInput as error:
            broken.append(error)
    return list(kinds.values()), broken


def find_kind(name: str) -> DraftKind:
    """Finds a kind by key, by its English or French name, or by the path of its file.

    Raises:
        BadInput: No such kind (names the nearest), or its file does not fit (names the line).
    """
    if name.endswith(".md"):
        return read_kind(Path(name).expanduser())
    kinds = known_kinds()
    key = name.strip().casefold().replace(" ", "-").replace("_", "-")
    if key in kinds:
        return read_kind(kinds[key])
    wanted = name.strip().casefold()
    for kind in readable_kinds()[0]:
        if wanted in (kind.name.en.casefold(), kind.name.fr.casefold()) or wanted in kind.covers:
            return kind
    near = get_close_matches(key, kinds, n=1, cutoff=0.5)
    listed = ", ".join(sorted(kinds))
    hint = Words(f"Did you mean {near[0]}? ", f"Vouliez-vous dire {near[0]} ? ") if near else Words("", "")
    raise BadInput(
        Words(f"there is no kind of draft “{name}”", f"il n'existe pas de type de texte « {name} »"),
        remedy=Words(
            f"{hint.en}Known: {listed}. A Markdown file in kinds/ adds one.",
            f"{hint.fr}Connus : {listed}. Un fichier Markdown dans kinds/ en ajoute un.",
        ),
        field="kind",
    )


def read_kind(path: Path) -> DraftKind:
    """Reads a kind's file."""
    try:
        if path.stat().st_size > LARGEST:
            raise _misfit(path, 1, "is too large for a kind of draft", "est trop gros pour un type de texte")
        source = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadInput(
            Words(f"cannot be read ({error.strerror})", f"est illisible ({error.strerror})"),
            remedy=Words("Check the name and the rights.", "Vérifiez le nom et les droits."),
            file=path,
        ) from error
    except UnicodeDecodeError as error:
        raise BadInput(
            Words("is not UTF-8 text", "n'est pas un texte UTF-8"),
            remedy=Words("Save it as UTF-8.", "Enregistrez-le en UTF-8."),
            file=path,
        ) from error
    head, body, first_line = _front_matter(path, source)
    sections = tuple(_sections(path, body, first_line))
    if not sections:
        raise _misfit(path, first_line, "has no “## Section”", "n'a aucune « ## Section »")
    english = str(head.get("name") or head.get("nom") or path.stem)
    words = head.get("words", 400)
    if not isinstance(words, int) or isinstance(words, bool) or not 1 <= words <= 20_000:
        raise _misfit(
            path, 1, "“words” is not a number from 1 to 20,000", "« words » n'est pas un nombre de 1 à 20 000"
        )
    covers = head.get("covers") or []
    if not isinstance(covers, list):
        raise _misfit(path, 1, "“covers” is not a list: [article, post]", "« covers » n'est pas une liste : [article]")
    return DraftKind(
        key=path.stem,
        name=Words(english, str(head.get("nom") or english)),
        words=words,
        covers=tuple(str(word).casefold() for word in covers),
        each=bool(head.get("each", False)),
        sections=sections,
        path=path,
    )


def _misfit(path: Path, line: int, en: str, fr: str) -> BadInput:
    return BadInput(
        Words(en, fr),
        remedy=Words("See docs/drafts.md for the form.", "La forme est décrite dans docs/drafts.fr.md."),
        file=path,
        line=line,
    )


def _front_matter(path: Path, source: str) -> tuple[dict, str, int]:
    """Splits off the YAML head; returns it, the rest, and the line on which the rest starts."""
    match = re.match(r"---[ \t]*\n(.*?\n)---[ \t]*\n", source, re.DOTALL)
    if not match:
        return {}, source, 1
    try:
        head = YAML(typ="safe", pure=True).load(match.group(1)) or {}
    except MarkedYAMLError as error:
        line = 2 + (error.problem_mark.line if error.problem_mark else 0)
        raise _misfit(path, line, f"is not YAML: {error.problem}", f"n'est pas du YAML : {error.problem}") from error
    if not isinstance(head, dict):
        raise _misfit(path, 2, "the head is not “name: value” lines", "l'en-tête n'est pas en lignes « nom : valeur »")
    return head, source[match.end() :], match.group(0).count("\n") + 1


def _sections(path: Path, body: str, first_line: int) -> Iterable[Section]:
    blocks = re.split(r"^## +(.+)$", body, flags=re.MULTILINE)
    line = first_line + blocks[0].count("\n")
    for title, text in zip(blocks[1::2], blocks[2::2], strict=True):
        yield _section(path, line, title, text)
        line += text.count("\n")


def _section(path: Path, line: int, title: str, text: str) -> Section:
    english, _, french = (part.strip() for part in title.partition("|"))
    pieces = re.split(r"^### +(ask|text) +(en|fr)[ \t]*$", text, flags=re.MULTILINE)
    serves: tuple[str, ...] = ()
    share = 10
    guidance = []
    for row in pieces[0].strip().splitlines():
        name, colon, value = row.partition(":")
        match name.strip().casefold() if colon else "":
            case "serves":
                serves = tuple(item.strip() for item in value.split(",") if item.strip())
            case "share" if value.strip().rstrip("%").strip().isdigit():
                share = int(value.strip().rstrip("%"))
            case _:
                guidance.append(row)
    for item in serves:
        if item not in ITEMS:
            near = get_close_matches(item, ITEMS, n=1, cutoff=0)[0]
            raise _misfit(
                path,
                line,
                f"“serves: {item}” is no item of a brief; the nearest is “{near}”",
                f"« serves: {item} » n'est pas un élément de brief ; le plus proche est « {near} »",
            )
    found = {(what, lang): value.strip() for what, lang, value in zip(*[iter(pieces[1:])] * 3, strict=True)}
    free = "\n".join(guidance).strip()

    def both(what: str, otherwise: str) -> Words:
        english = found.get((what, "en")) or found.get((what, "fr")) or otherwise
        return Words(english, found.get((what, "fr")) or english)

    return Section(Words(english, french or english), serves, share, both("ask", free), both("text", ""))
