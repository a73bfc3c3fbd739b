"""The line that announces a quoted mail: « Le 3 mars 2027 à 10:12, X a écrit : », "On 3 March 2027, X wrote:".

Own rules for French and English; mail-parser-reply knows the lines of other languages, and is asked where a quote
follows.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from integrations.files.headers import Person, person, unquoted

_MARKS = re.compile(r"^(?:[ \t]?>)+")
_VERB = r"(?:a\s+[ée]crit|a\s+envoyé|wrote|sent)"
_CLOCK = r"\d{1,2}\s?[:h]\s?\d{2}"
_YEAR = r"(?:\b\d{4}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b)"
# Good enough without any ">" below: a day or hour at the front, the verb and the colon at the end.
_SURE = (
    re.compile(
        rf"^(?:Le|On|At)\s(?=.*(?:{_YEAR}|{_CLOCK}|@)).{{6,300}}?\b{_VERB}\b(?:\s+(?:à|to)\s.{{2,60}})?\s*:$", re.I
    ),
    re.compile(rf"^[^:?!;]{{0,90}}<[^<>\s]+@[^<>\s]+>\)?\s*{_VERB}\b(?:\s+(?:le|on|at)\s.{{4,60}})?\s*:$", re.I),
    re.compile(rf"^[^,;:?!]{{2,60}}\s{_VERB}\s+(?:le|on|at)\s(?=.*{_YEAR}).{{4,60}}:$", re.I),
    re.compile(r"^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s.{3,100}<[^<>\s]+@[^<>\s]+>\s*:$"),
    re.compile(rf"^En date d[eu] (?=.*{_YEAR}).{{6,200}}:$", re.I),
)
_BARE = re.compile(rf"^[^:?!;]{{2,120}}\s{_VERB}\b.{{0,60}}:$", re.I)
_DATE_TOKEN = re.compile(
    rf"{_CLOCK}(?::\d{{2}})?|{_YEAR}|\b[AP]\.?M\b\.?|\(?\b(?:UTC|GMT|CES?T)\b(?:\s?[+-]\d{{1,2}}(?::?\d{{2}})?)?\)?|\(?[+-]\d{{4}}\)?",
    re.I,
)
_DATE_FIRST = re.compile(r"^(?:Le|On|At|En date|\d{4}[-/])", re.I)
_OTHER_LANGUAGES = ("de", "es", "it", "nl", "pl", "da", "sv", "pt")
_MOST_LINES = 4
_MOST_CHARACTERS = 400


class Attribution(NamedTuple):
    """An attribution: the line after it, who wrote, and whether lines marked with ">" follow."""

    last: int
    author: Person | None
    marked: bool


def depth(line: str) -> int:
    """How many ">" a line begins with."""
    found = _MARKS.match(line)
    return found.group().count(">") if found else 0


def marks_follow(lines: Sequence[str], start: int, level: int) -> bool:
    """Whether the next line with words, up to three blank ones further on, is quoted deeper than `level`."""
    for line in lines[start : start + 4]:
        if unquoted(line).strip():
            return depth(line) > level
    return False


def attribution_at(lines: Sequence[str], number: int) -> Attribution | None:
    """The attribution that begins at this line, also when it is broken over up to four lines."""
    level = depth(lines[number])
    text, last = "", number
    for line in lines[number : number + _MOST_LINES]:
        bare = unquoted(line).strip().replace("\u00a0", " ").replace("\u202f", " ")
        if not bare or depth(line) != level or len(text) > _MOST_CHARACTERS:
            return None
        text = f"{text} {bare}".strip()
        last += 1
        if text.endswith(":"):
            break
    else:
        return None
    marked = marks_follow(lines, last, level)
    if any(rule.match(text) for rule in _SURE) or (marked and (_BARE.match(text) or _foreign(text))):
        return Attribution(last, _author(text), marked)
    return None


def _author(text: str) -> Person | None:
    """Who an attribution says wrote: what stands between the date and the verb."""
    before = re.split(rf"\s{_VERB}\b", text.rstrip(" :"), maxsplit=1, flags=re.I)[0]
    if _DATE_FIRST.match(before):
        ends = [found.end() for found in _DATE_TOKEN.finditer(before.split("<")[0])]
        before = before[max(ends) :] if ends else (before if "@" in before else "")
    who = person(before)
    if who.name and re.search(r"\d", who.name):  # a date in a language that is not ours stands in it
        who = Person(None, who.email)
    return who if who.name or who.email else None


@lru_cache(maxsize=256)
def _foreign(text: str) -> bool:
    """Whether mail-parser-reply knows the line as an attribution in a language other than ours."""
    if len(text) > 200 or not re.search(r"\d", text):
        return False
    from mailparser_reply import EmailReplyParser

    read = EmailReplyParser(languages=list(_OTHER_LANGUAGES)).read(text)
    return any(reply.headers for reply in read.replies)
