"""The client's name and organisation from the lines in which they sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.facts import client_words as words
from tasks.facts.client_names import ORGANISATION, PERSON, UPPER, looks_personal, plain_of, tidy_company, tidy_person
from tasks.facts.compiled import compiled
from tasks.facts.sources import Part, Reading

_MAIL = compiled(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = compiled(r"(?<![\d\w])(?:\+|00)?\(?\d{1,3}\)?(?:[ .\u00a0/-]{0,2}\(?\d{1,4}\)?){3,6}(?!\d)")
_IDENTITY = compiled(r"siret|siren|rcs|tva|vat|iban|n°|company n|charity n|kvk|cpi|ape|naf")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a signature, offsets in the plain text."""

    start: int
    end: int
    text: str
    plain: str


@dataclass(frozen=True, slots=True)
class Signed:
    """What a signature says. `companies` holds (name, offset, how sure: 3 legal form or known word, 1 only its looks)."""

    name: str | None
    name_at: int
    companies: tuple[tuple[str, int, int], ...]
    email: str | None
    phone: str | None


def lines_of(reading: Reading, part: Part) -> tuple[list[Line], bool]:
    """The signature's lines, and whether they surely are one: marked, or after "Cordialement,"."""
    seen, plain = part.seen, part.seen.plain
    stretches = list(reading.signatures) if part.kind == "own" else []
    trusted = bool(stretches)
    if part.segments:
        last = part.segments[-1].end
        first = part.segments[max(0, len(part.segments) - 9)].full_start
        closing = None
        for match in re.finditer(r"[^\n]+", plain[first:last]):
            if words.SIGN_OFF.match(match[0]):
                closing = first + match.end()
        if closing is not None and closing < last:
            stretches.insert(0, (closing, last))
            trusted = True
        elif not trusted:
            blank = plain.rfind("\n\n", first, last)
            if blank < 0 or last - blank >= 200:
                blank = _over_contact(plain, part.segments[-1].full_start)
            stretches.insert(0, (blank, last))
        elif (line := part.segments[-1].full_start) >= last - 40 and plain[max(0, line - 1) : line] == "\n":
            stretches.insert(0, (line, last))  # a short line of its own over the marked signature
    lines: list[Line] = []
    for start, end in stretches:
        for match in re.finditer(r"[^\n]+", plain[start:end][:1500]):
            if match[0].strip():
                left, right = start + match.start(), start + match.end()
                lines.append(Line(left, right, seen.clean[left:right].strip(" \t*_|>-–—•,"), match[0].strip()))
    return lines[:24], trusted


def _over_contact(plain: str, start: int) -> int:
    """Where the name stands, in the short lines over a telephone number or an address that ends a message."""
    line = plain[start:].strip()
    if not (_PHONE.fullmatch(line.removeprefix("tel").strip(" .:")) or _MAIL.fullmatch(line)):
        return start
    for _ in range(2):
        above = plain.rfind("\n", 0, max(0, start - 1)) + 1
        text = plain[above:start].strip()
        if not text or len(text) > 40 or text[-1] in ".!?:;,":
            break
        start = above
    return start


def read_signature(reading: Reading, part: Part, header: str | None) -> Signed:
    """Reads name, organisation, telephone and address from the signature of `part`."""
    lines, trusted = lines_of(reading, part)
    name: str | None = None
    name_at = named = -1
    email = phone = None
    companies: list[tuple[str, int, int]] = []
    known = (
        plain_of(header or "").split() if header and looks_personal(header) and _signs(reading, part, header) else []
    )
    for number, line in enumerate(lines):
        phone = phone or _phone(line)
        email = email or (found[0].lower() if (found := _MAIL.search(line.text)) else None)
        if words.SIGN_OFF.match(line.plain) and not (number and header and plain_of(header).split()[0] in line.plain):
            continue
        written = _line_name(line.text, header, trusted) if name is None else None
        if written and known and not set(known) & set(plain_of(written).split()):
            written = None  # the one who wrote signs elsewhere: this is their house
        if written:
            name, name_at, named = tidy_person(written), line.start, number
            companies += [
                (c, line.start, max(sure, 2) if len(c.split()) > 1 else sure)
                for c, sure in companies_of(_after(line.text, written), name or "", header)
            ]
        elif trusted or (named >= 0 and number - named <= 4):
            near = named < 0 or number - named <= 4
            for company, sure in companies_of(line.text, name or "", header):
                if (named < 0 or line.start < name_at) and sure < 2:
                    continue  # before the name a line only counts when its words are an organisation's
                beside = number == named + 1 and len(company.split()) > 1  # the line below the name
                companies.append((company, line.start, max(sure, 2) if beside else sure if near else min(sure, 1)))
    return Signed(name, name_at, tuple(companies), email, phone)


def _signs(reading: Reading, part: Part, name: str) -> bool:
    """Whether a line of the text is the name and nothing else, above any mail that is forwarded in it."""
    end = min((start for start, _ in reading.headers if start > 0), default=len(part.seen.plain))
    return re.search(rf"(?m)^\W*{re.escape(plain_of(name))}\W*$", part.seen.plain[:end]) is not None


def _phone(line: Line) -> str | None:
    if _IDENTITY.search(line.plain) and "tel" not in line.plain:
        return None
    match = _PHONE.search(line.text)
    if match is None or not 9 <= sum(c.isdigit() for c in match[0]) <= 14:
        return None
    return match[0].strip()


_LINE_NAME = compiled(rf"^(?:{PERSON})(?=$|[ \u00a0]*[,|/·•–—(&-]|[ \u00a0]{{2,}}|\s(?:from|de|du|chez|at|pour|for)\s)")


def _line_name(text: str, header: str | None, trusted: bool) -> str | None:
    """The person's name that a signature's line begins with."""
    stripped = re.sub(r"^(?:[Pp]our |[Ff]or |[Pp]\.?/?[PpOo]\.? |i\. ?[AV]\. )", "", words.TITLES.sub("", text))
    if not stripped or len(stripped) > 100 or stripped.rstrip().endswith("?"):
        return None
    if (
        not trusted
        and header is None
        and (bye := re.fullmatch(rf"[\w'’]{{2,12}}, (?P<name>{UPPER}[\w'’-]{{1,20}})[ .!xX]{{0,6}}", stripped))
    ):
        return bye["name"] if plain_of(bye["name"]) not in words.NOT_NAME else None
    if not trusted and "|" in stripped:
        return None  # a row of a table
    if header is not None and _initials(header).startswith(stripped.replace(".", "").lower()) and stripped.isupper():
        return stripped if len(stripped) > 1 else None
    match = _LINE_NAME.match(stripped)
    if match is None:
        first = re.sub(r"(?:\s+(?:x{1,3}|bises?|bisous))$", "", stripped.strip(" .!:)"))
        bare = plain_of(first)
        short = re.fullmatch(r"[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?", first)
        if (
            trusted
            and short
            and not _ORDERS.search(first)
            and bare.split()[0] not in words.NOT_NAME
            and not words.COMPANY.search(bare)
            and not words.ROLE.search(bare)
        ):
            return first
        return None
    name = match[0].strip(" .,-")
    if _ORDERS.search(name):
        return None
    plain = plain_of(name)
    if words.COMPANY.search(plain) and not (header and plain == plain_of(header)):
        return None
    if plain.split()[0] in words.NOT_NAME or words.CONTACT_LINE.search(plain):
        return None
    if header is not None and plain_of(header).split()[0] in plain.split():
        return name
    if header is not None and len(name.split()) == 1 and looks_personal(header):
        return name if len(plain) >= 3 and plain_of(header).startswith(plain[:3]) else None
    if words.COMPANY.search(plain) or (words.ROLE.search(plain) and len(plain.split()) > 1):
        return None
    if not trusted and (stripped.rstrip()[-1] in ".!?:" or len(stripped.split()) > 8):
        return None
    return name if len(name.split()) <= 4 else None


# "Rappelez-moi" is no name.
_ORDERS = compiled(r"-(?:moi|nous|vous|le|la|les)$", re.IGNORECASE)


def _initials(name: str) -> str:
    return "".join(word[0] for word in plain_of(name).split())


def _after(text: str, name: str) -> str:
    at = text.find(name)
    return text[at + len(name) :].strip(" ,") if at >= 0 else ""


_LINK = compiled(rf"(?:^|\s)(?:chez|at|@|from)\s*(?P<c>{ORGANISATION})")
_OF = compiled(rf"(?:\bof|\bde la|\bde l['’]|\bde|\bdu|\bd['’]|\bpour|\bfor)\s*(?P<c>{ORGANISATION})$")
_PARTICIPLE = compiled(r"\b[a-zà-ÿ]{3,}(?:ée?s?|ed)\b|\d")
_PIECES = compiled(r"\s*[|·•/]\s*|\s+[-–—]+\s+|,\s+|\s*[()]\s*|^[-–—]+\s*")


def companies_of(text: str, person: str, header: str | None) -> Iterator[tuple[str, int]]:
    """The organisations that a line may name, each with how sure that is."""
    known = set(plain_of(f"{person} {header or ''}").split())
    for piece in (piece.strip() for piece in _PIECES.split(text)):
        bare = plain_of(piece)
        if len(piece) < 2 or not bare or set(bare.replace(".", " ").split()) <= known or words.SIGN_OFF.match(bare):
            continue
        if link := _LINK.search(piece):
            if (company := tidy_company(link["c"])) and not words.CONTACT_LINE.search(plain_of(company)):
                yield company, 3
            continue
        company = tidy_company(piece) or ""
        short = plain_of(company)
        if re.search(r"\d{4,}|@|www\.|https?:|\.(?:com|fr|example|net|org)\b", short) or not re.search(UPPER, company):
            continue
        named = words.COMPANY.search(short) is not None and len(company.split()) <= 8
        if not named and words.CONTACT_LINE.search(short):
            continue
        whole = re.fullmatch(ORGANISATION, company) is not None
        if words.ROLE.search(short) and not (named and not words.ROLE.match(short)):
            of = _OF.search(piece)
            if of and words.OWNER.search(bare[: of.start()]) and not words.ROLE.search(plain_of(of["c"])):
                yield tidy_company(of["c"]) or "", 2
            continue
        first = short.split()[0] if short.split() else ""
        if first in words.NOT_NAME - {"the", "la", "le", "les"} or words.NOT_COMPANY.match(short):
            continue
        if words.TITLES.fullmatch(company + " ") or re.match(
            r"\d+(?:st|nd|rd|th|er|e)?\b(?! ?[A-Z])|\d+(?:st|nd|rd|th|er) ", company
        ):
            continue
        if not company[0].isalnum() and company[0] not in '"«':
            continue
        if named and (whole or not _PARTICIPLE.search(company)):
            yield company, 3 if whole else 2
        elif (whole and company[0].isalnum()) or (
            company[0].isupper() and len(company.split()) <= 4 and company[-1] not in ".!?:"
        ):
            yield company, 1
