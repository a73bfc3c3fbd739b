"""Greeting and signature: what in someone's own words is not about the work."""

import re
from collections.abc import Sequence

_GREETING = re.compile(
    r"^\s*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|good (?:morning|afternoon|evening)|greetings|cher|chère"
    r"|chers|madame|monsieur|mesdames|bjr|re-?bonjour|re)\b[^.?!:\n]{0,60}[,!.:]?\s*$",
    re.IGNORECASE,
)
_CLOSINGS = (
    # French
    r"(?:bien |très )?(?:cordialement|amicalement|sincèrement|respectueusement|chaleureusement|cdlt|cdt|bav)"
    r"(?: (?:vôtre|à vous|à toi|et à bientôt))?",
    r"bien à (?:vous|toi)",
    r"(?:je (?:vous|te) souhaite (?:une )?)?(?:très )?(?:bonne|belle|excellente) (?:journée|soirée|semaine|réception"
    r"|fin de (?:journée|semaine)|continuation)(?: (?:à vous|à toi|et à bientôt))?",
    r"(?:bon|excellent) (?:week-?end|après-midi)",
    r"à (?:très )?(?:bientôt|vite|plus(?: tard)?)",
    r"(?:meilleures|sincères|cordiales|respectueuses) salutations",
    r"salutations(?: distinguées)?",
    r"bises|la bise|amitiés",
    r"(?:un grand |encore )?merci(?: (?:beaucoup|d['’]avance|par avance|bien|encore|à vous|à toi))?"
    r"(?:,? (?:et )?(?:bonne journée|à bientôt|cordialement|bien cordialement|belle journée))?",
    r"(?:dans|en) l?['’]?attente de (?:vous lire|votre retour|votre réponse|te lire)(?:,? (?:bien )?cordialement)?",
    # English
    r"(?:with )?(?:best|kind|kindest|warm|warmest|many)[ -](?:regards|wishes|thanks)|regards|rgds|brgds|br|kr|best",
    r"(?:yours|sincerely|respectfully|cordially)(?: (?:sincerely|faithfully|truly))?(?: yours)?",
    r"(?:many |warm )?thanks(?: (?:so much|a lot|again|in advance|very much))?(?: (?:and|&) (?:best |kind )?regards)?",
    r"thank you(?: (?:so much|very much|again|in advance|kindly))?",
    r"cheers|all (?:the|my) best|all best|take care|talk soon|speak soon|see you(?: soon)?",
    r"have a (?:great|nice|good) (?:day|week|weekend|one)",
    r"looking forward(?: to (?:hearing from you|your reply|hearing back))?",
)
_CLOSING = re.compile(
    rf"^\s*(?i:{'|'.join(_CLOSINGS)})\s*"
    r"(?:[,.!;–—-]*\s*(?:[A-ZÀ-ÝŒ][\w'’.-]*(?: [A-ZÀ-ÝŒ][\w'’.&-]*){0,4})?)?[\s,.!;:)*🙂-]*$"
)
_POLITE_FORMULA = re.compile(
    r"^\s*(?:(?:je|nous) (?:vous|te) (?:prie|prions) (?:d['’]agréer|de recevoir|d['’]accepter|de croire)"
    r"|veuillez (?:agréer|recevoir|croire)|recevez,? )",
    re.IGNORECASE,
)
_DELIMITER = re.compile(r"^(?:-- ?|—|__|--\u00a0)$")
_DEVICE = re.compile(
    r"^\s*(?:envoyé (?:de(?:puis)?|à partir de|avec|via|par|du)\s+(?:mon|ma|l['’]|le |un |outlook|yahoo|proton|mail"
    r"|courrier|gmail|orange|free)|sent (?:from|with|via) (?:my|outlook|yahoo|mail|proton|gmail|the all|samsung|an? )"
    r"|get outlook for|t[ée]l[ée]charge[zr]? outlook|obtene[zr] outlook|obtenir outlook|provenance : )",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"confidenti|disclaimer|destinataires? (?:exclusif|du présent)|intended (?:solely|only|recipient)"
    r"|think before you print|avant d['’]imprimer|n['’]imprimez|ce (?:message|courriel|mail) (?:et |est |peut )"
    r"|this (?:e-?mail|message) (?:and|is|may)|virus|avast|privilégi|strictement personnel|registered (?:in|office)"
    r"|company (?:number|registered)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:\+\d{1,3}|\b0\d)(?:[\s.()/-]*\d){7,12}|[\w.+-]+@[\w-]+\.\w+|\bwww\.|https?://"
    r"|(?i:\b(?:siret|siren|rcs|tva|vat)\b|\bcompany (?:no|number|reg))"
    r"|(?i:^\s*(?:t[ée]l|phone|mob(?:ile)?|port(?:able)?|fax|m|t|p)\s*[.:])"
    r"|\b\d{5}\s+[A-ZÀ-Ý]|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)
_AFTERTHOUGHT = re.compile(r"^\s*(?:p\.?\s?-?\s?s\.?|post-scriptum|nb|n\.b\.|edit|ps)\s*\d?\s*[:.,–—-]", re.IGNORECASE)
_CLAIM = re.compile(r"\?\s*$|\b\d[\d\s.,]*\s?(?:€|k€|euros?\b|eur\b|\$|£|usd|gbp|k\b)", re.IGNORECASE)
_CAPITAL = re.compile(r"\bau capital\b|\bcapital social\b|\bshare capital\b", re.IGNORECASE)
_NAME = re.compile(r"^\s*[A-ZÀ-ÝŒ][\w'’-]*\.?(?: (?:de|du|van|von|le|la|[A-ZÀ-ÝŒ][\w'’-]*\.?)){0,3}[,.]?\s*$")
_LONGEST_LINE = 110
_MOST_LINES = 80  # a signature with a disclaimer in two languages; more keeps an odd file quick to read


def greeting_end(lines: Sequence[str], first: int, last: int) -> int:
    """The line after the greeting, where lines `first` to `last` begin with one; else `first`."""
    for number in range(first, last):
        if lines[number].strip():
            return number + 1 if _GREETING.match(lines[number]) else first
    return first


def signature_lines(lines: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Where the signature of lines `first` to `last` stands.

    Args:
        lines: The text's lines.
        first: First line of one person's words.
        last: The line after them.

    Returns:
        First line of the signature and the line after it, equal where there is none. A postscript after it is not
        part of it.
    """
    start = _start(lines, max(first, last - _MOST_LINES), last)
    if start is None:
        return last, last
    return start, _end(lines, start, last)


def _start(lines: Sequence[str], first: int, last: int) -> int | None:
    for number in range(first, last):
        line = lines[number].strip("\r\n")
        if _DELIMITER.match(line) and any(x.strip() for x in lines[first:number]):
            before = _closing(lines, first, number)
            return number if before is None else before
    closing = _closing(lines, first, last)
    if closing is not None:
        return closing
    for number in range(first, last):
        if _DEVICE.match(lines[number]):
            return _name_above(lines, first, number)
    return _contact_block(lines, first, last)


def _closing(lines: Sequence[str], first: int, last: int) -> int | None:
    """The last closing formula that only a signature follows."""
    found = None
    for number in range(last - 1, first - 1, -1):
        line = lines[number]
        if len(line) > 200 or not line.strip():
            continue
        if _CLOSING.match(line) or _POLITE_FORMULA.match(line):
            if not _signs(lines, number + 1, last):
                return found
            found = number
            continue
        if found is not None and number < found - 2:
            return found
    return found


def _signs(lines: Sequence[str], first: int, last: int) -> bool:
    """Whether the first paragraph below a closing can be a name and what belongs to it (or nothing follows)."""
    paragraph = []
    for number in range(first, last):
        if lines[number].strip():
            paragraph.append(lines[number])
        elif paragraph:
            break
    if not paragraph or _AFTERTHOUGHT.match(paragraph[0]):
        return True
    return all(_fits(line) for line in paragraph)


def _end(lines: Sequence[str], start: int, last: int) -> int:
    """Where the words begin again after a signature: at a postscript, at prose, at figures that no signature holds."""
    block_start, number = start, start + 1
    while number < last:
        line = lines[number]
        if not line.strip():
            number += 1
            continue
        if not lines[number - 1].strip():
            block_start = number
        if _AFTERTHOUGHT.match(line):
            return number
        if not _fits(line) and not _DISCLAIMER.search(" ".join(lines[max(start, block_start) : number + 12])):
            return block_start if block_start > start else number
        number += 1
    return last


def _fits(line: str) -> bool:
    """Whether the line can stand in a signature."""
    if _AFTERTHOUGHT.match(line) or (_CLAIM.search(line) and not _CAPITAL.search(line)):
        return False
    if _DISCLAIMER.search(line) or _CONTACT.search(line) or _DEVICE.match(line):
        return True
    short = len(line) <= _LONGEST_LINE
    sentence = bool(re.search(r"[a-zà-ÿ]{2}[.!]\s*$|:\s*$", line)) and len(line.split()) > 5
    return short and not sentence and not re.match(r"^\s*[-*•]\s", line)


def _name_above(lines: Sequence[str], first: int, number: int) -> int:
    """The line where a name right above starts, else the line itself."""
    above = number - 1
    while above > first and not lines[above].strip():
        above -= 1
    if above > first and _NAME.match(lines[above]) and not _GREETING.match(lines[above]):
        return above
    return number


def _contact_block(lines: Sequence[str], first: int, last: int) -> int | None:
    """A last paragraph that is a name, or short lines with a phone number, an address or a company number."""
    end = last
    while end > first and not lines[end - 1].strip():
        end -= 1
    start = end
    while start > first and lines[start - 1].strip():
        start -= 1
    if start in (first, end):
        return None
    block = lines[start:end]
    if len(block) > 10 or not all(_fits(line) and len(line) <= 80 for line in block):
        return None
    if len(block) == 1 and _NAME.match(block[0]) and len(block[0].split()) <= 3:
        return start
    named = bool(_NAME.match(block[0])) or len(block[0].split()) <= 6
    return start if named and any(_CONTACT.search(line) for line in block) and len(block) > 1 else None
