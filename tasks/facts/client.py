"""Who asks: the person and the organisation, from the header, the signature and how they present themselves."""

import re
from dataclasses import dataclass

from tasks.facts import client_words as words
from tasks.facts.brief import Client, Evidence
from tasks.facts.sources import Part, Reading
from tasks.facts.view import View

_UPPER = r"[A-ZÀ-ÖØ-Þ]"
_NAME_WORD = rf"(?:{_UPPER}[\w'’.-]{{0,24}}|{_UPPER}\.|d['’]{_UPPER}[\w-]+|(?:de|du|des|la|le|van|von|der|den|di|da|del|bin|ben|el|al|ter|O['’]{_UPPER}\w+)(?=\s))"
PERSON = rf"{_UPPER}[\w'’-]{{1,24}}\.?(?:[ \u00a0]{_NAME_WORD}){{0,4}}"
_ORGANISATION = rf"(?:(?:l['’]|L['’]|la |La |le |Le |les |Les |The |the )?[\w&'’+.-]*{_UPPER}[\w&'’+.-]*|\d[\w-]*)(?:[ \u00a0](?:{_UPPER}[\w&'’+.-]*|&|\+|and(?=\s{_UPPER})|et(?=\s{_UPPER})|de(?=\s{_UPPER})|du(?=\s{_UPPER})|des(?=\s{_UPPER})|la(?=\s{_UPPER})|of(?=\s{_UPPER})|d['’]\w+|l['’]\w+|\d+)){{0,6}}"
_KIND_OF_PLACE = (
    r"(?:(?:un |une |a |an |the |la |le |l['’]|our |notre )?(?:(?:small|petite?|independent|local|new|jeune|family|familiale?|ind[ée]pendante?|\w{3,14}) ){0,3}"
    r"(?:soci[ée]t[ée]|entreprise|agence|agency|company|association|start-?up|studio|boutique|shop|store|marque|brand|restaurant|bakery|boulangerie|business|cabinet|firm|ONG|NGO|charity|mairie"
    r"|maison d['’][ée]dition|PME|TPE|h[ôo]tel|ferme|farm|caf[ée]|magazine|club|librairie|bookshop|brewery|brasserie|[ée]cole|school|galerie|gallery|groupe|group|festival)[,]? "
    r"(?:\w{1,12} (?:de|in|à|at) [A-ZÀ-Ö]\w+ )?(?:called |named |appel[ée]e? |nomm[ée]e? |d[ée]nomm[ée]e? )?)?"
)
_I_AM = re.compile(
    rf"(?:\b[Jj]e suis|\b[Jj]e m['’]appelle|\b[Mm]oi c['’]est|\b[Mm]oi,? c|\b[Ii]ci|\b[Cc]['’]est|\b[Mm]on nom est|\bI['’]?m|\bI am|\b[Mm]y name is|\b[Mm]y name['’]s|\b[Tt]his is|\b[Ii]t['’]s|\b[Ii]m"
    rf"|\b[Jj]e me pr[ée]sente ?[:,]|\b[Jj]e me nomme|\b[Ee]n deux mots ?:|\b[Nn]ame ?:|\b[Nn]om ?:|\b[Cc]ontact ?:)\s+(?P<name>{PERSON})"
)
_AT = re.compile(
    rf"(?:\b(?:from|at|with|of|for|chez|de|du|de la|d['’]|pour|[àa] la t[êe]te de|who runs|founder of|owner of|behind|repr[ée]sente|je repr[ée]sente|I represent|on behalf of|au nom de|pour le compte de))[ ]{_KIND_OF_PLACE}[\"«“]?[ \u00a0]?(?P<company>{_ORGANISATION})"
)
_WE_ARE = re.compile(
    rf"(?:\b[Nn]ous sommes|\b[Oo]n est|\b[Ww]e are|\b[Ww]e['’]re|\b[Ii] run|\b[Ii] own|\b[Ii] work (?:for|at|with)|\b[Ww]e run|\b[Jj]e travaille (?:chez|pour|[àa])|\b[Jj]e dirige|\b[Jj]e g[èe]re|\b[Jj]['’]ai (?:fond[ée]|cr[ée][ée])"
    rf"|\b[Jj]e tiens|\b[Nn]otre (?:soci[ée]t[ée]|entreprise|agence|association|marque|boutique|maison|start-?up)|\b[Oo]ur (?:company|brand|shop|studio|agency|startup|start-up|business|charity)|\b[Jj]e repr[ée]sente|\b[Ii] represent|\b[Oo]n behalf of|\b[Aa]u nom de|\b[Jj]e vous (?:contacte|[ée]cris) (?:pour|de la part de|au nom de)"
    rf"|\b[Ii] (?:founded|started)|\b[Jj]e vous [ée]cris de|\b[Ww]riting (?:from|on behalf of)|\b[Ss]oci[ée]t[ée] ?:|\b[Cc]ompany ?:|\b[Ee]ntreprise ?:|\b[Oo]rgani[sz]ation ?:|\b[Cc]lient ?:|\b[Cc]hez)[ \u00a0,]+{_KIND_OF_PLACE}[\"«“]?[ \u00a0]?(?P<company>{_ORGANISATION})"
)
_TAIL_COMPANY = re.compile(
    rf"^[ \u00a0]?[(,–—|/·•-]{{1,2}}[ \u00a0]?(?:[^,\n]{{0,60}}?(?:\b(?:de|du|d['’]|of|at|from|chez|pour|for|@)[ \u00a0]?(?:l['’]|la |le |the )?))?{_KIND_OF_PLACE}(?P<company>{_ORGANISATION})"
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\d\w])(?:\+|00)?\(?\d{1,3}\)?(?:[ .\u00a0/-]?\(?\d{1,4}\)?){3,6}(?!\d)")
_HEADER_FROM = re.compile(
    r"(?im)^[>*_ \t]*(?:from|de|exp[ée]diteur|von)[*_ \t\u00a0]*:[*_ \t]*\"?(?P<name>[^<\n\"@]{2,60}?)?\"?\s*(?:[<\[(](?:mailto:)?(?P<mail>[^>\])\s]{3,120})[>\])])?\s*$"
)
_ATTRIBUTION = re.compile(
    r"(?i)(?:le|on)\b[^\n]{4,90}?[,à]\s*(?:\d{1,2}[:h]\d{2}(?::\d\d)?\s?(?:[ap]m)?,?\s*)?\"?(?P<name>[^<,\n\"\d]{2,60}?)\"?\s*<(?P<mail>[^>\s]{3,120})>\s*\n?\s*(?:a [ée]crit|wrote)"
)


@dataclass(slots=True)
class _Findings:
    name: str | None = None
    company: str | None = None
    email: str | None = None
    phone: str | None = None
    evidence: list[Evidence] | None = None


def find_client(reading: Reading, own_emails: frozenset[str]) -> Client:
    """The person who asks and their organisation.

    Args:
        reading: The message, divided.
        own_emails: The freelancer's addresses; a mail from one of them is about the client quoted or forwarded in it.
    """
    message = reading.message
    found = _Findings(evidence=[])
    header_name, header_company = None, None
    if message.sender_email in own_emails and message.sender_email:
        header_name, found.email = _inner_sender(reading, own_emails)
    else:
        header_name, found.email = message.sender_name, message.sender_email
    if header_name:
        header_name, header_company = _split_header(header_name)
    own = next(part for part in reading.parts if part.kind == "own")
    _from_signature(reading, own, found, header_name)
    _from_introduction(own, found, header_name)
    name = _fullest(found.name, header_name)
    company = found.company or header_company
    if company and name and company.lower() == name.lower():
        company = None
    return Client(
        name=name, company=company, email=found.email, phone=found.phone, evidence=tuple(found.evidence or ())
    )


def _fullest(signed: str | None, header: str | None) -> str | None:
    """The signed name, or the header's where it is the same person's fuller name."""
    if signed is None or header is None:
        return signed or header
    short, long = signed.lower().split(), header.lower().split()
    if len(long) > len(short) and _plain(short[0]) == _plain(long[0]):
        return header
    return signed if len(short) > 1 or "@" in header else header if _looks_personal(header) else signed


def _plain(word: str) -> str:
    from tasks.facts.view import view

    return view(word).plain.strip(".")


def _looks_personal(name: str) -> bool:
    parts = name.split()
    return (
        2 <= len(parts) <= 4
        and not words.COMPANY.search(_plain(name))
        and all(part[0].isupper() for part in parts if part[0].isalpha())
    )


def _split_header(name: str) -> tuple[str | None, str | None]:
    """A display name as (person, company): "Camille Roy (Atelier Luma)", "Camille from Luma", "ROY Camille", "Atelier Luma"."""
    name = _MAIL.sub("", " ".join(name.replace("\u00a0", " ").split())).strip(" '\"<>,;|-")
    if not name:
        return None, None
    for pattern in (r"^(?P<n>[^(\[|]{2,50}?)\s*[(\[|](?P<c>[^)\]|]{2,60})[)\]]?$", r"^(?P<n>[^,]{2,50}?)\s+(?:-|–|—|/|·|@|from|at|chez|de chez|via)\s+(?P<c>.{2,60})$",
                    r"^(?P<n>[^,]{2,50}),\s+(?P<c>.{2,60})$"):  # fmt: skip
        if match := re.match(pattern, name):
            first, second = match["n"].strip(), match["c"].strip()
            if (
                "," in name
                and len(second.split()) == 1
                and len(first.split()) == 1
                and not words.COMPANY.search(_plain(second))
            ):
                return _person(f"{second} {first}"), None  # "Roy, Camille"
            if words.ROLE.search(_plain(second)) and not words.COMPANY.search(_plain(second)):
                return _person(first), None
            if words.COMPANY.search(_plain(first)) and not words.COMPANY.search(_plain(second)):
                return _person(second), first
            return _person(first), second
    plain = _plain(name)
    if "@" in name or plain in (
        "contact",
        "info",
        "no-reply",
        "noreply",
        "admin",
        "bonjour",
        "hello",
        "accueil",
        "office",
    ):
        return None, None
    if words.COMPANY.search(plain) or name.split()[0].lower() in ("the", "les", "la", "le"):
        return None, name
    return _person(name), None


def _person(name: str) -> str | None:
    """A person's name in its usual form: without title, "ROY Camille" turned round, capitals eased."""
    name = words.TITLES.sub("", name.strip(" ,.-*_")).strip()
    parts = name.split()
    if not parts or len(parts) > 5:
        return None
    if len(parts) >= 2 and parts[0].isupper() and len(parts[0]) > 2 and not parts[-1].isupper():
        parts = [*parts[1:], parts[0]]
    eased = []
    for part in parts:
        if (part.isupper() and len(part) > 2) or (
            part.islower() and len(parts) <= 3 and part not in ("de", "du", "van", "von", "der", "la", "le", "di", "da")
        ):
            part = re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), part)
        eased.append(part)
    return " ".join(eased)


def _inner_sender(reading: Reading, own_emails: frozenset[str]) -> tuple[str | None, str | None]:
    """Who wrote the mail that the freelancer quotes or forwards."""
    text = reading.message.body.text
    for pattern in (_HEADER_FROM, _ATTRIBUTION):
        for match in pattern.finditer(text):
            mail = (match["mail"] or "").lower() or None
            if mail in own_emails or not (match["name"] or mail):
                continue
            return (match["name"] or "").strip() or None, mail
    for span in reading.message.spans:
        if span.author and not any(mail in span.author.lower() for mail in own_emails):
            mail_match = _MAIL.search(span.author)
            name = span.author.replace(mail_match[0], "").strip(" <>\"'") if mail_match else span.author
            return name or None, mail_match[0].lower() if mail_match else None
    return None, None


def _signature_lines(reading: Reading, own: Part) -> list[tuple[int, int]]:
    """The lines (start, end) in which the client signs: the signature, or what follows the last own sentence."""
    plain = reading.body.plain
    stretches = list(reading.signatures)
    if own.segments:
        last = own.segments[-1].end
        first = own.segments[max(0, len(own.segments) - 9)].full_start
        closing = None
        for match in re.finditer(r"[^\n]+", plain[first:last]):
            if words.SIGN_OFF.match(match[0]):
                closing = first + match.end()
        if closing is not None:
            stretches.insert(0, (closing, last))
        else:
            stretches.insert(0, (max(first, plain.rfind("\n\n", first, last)), last))
    lines: list[tuple[int, int]] = []
    for start, end in stretches:
        for match in re.finditer(r"[^\n]+", plain[start:end][:1500]):
            if match[0].strip():
                lines.append((start + match.start(), start + match.end()))
    return lines[:24]


def _from_signature(reading: Reading, own: Part, found: _Findings, header: str | None) -> None:
    seen = reading.body
    lines = _signature_lines(reading, own)
    trusted = bool(reading.signatures) or _follows_sign_off(seen, lines)
    named_at = -9
    for number, (start, end) in enumerate(lines):
        if any(start <= e.start < end for e in found.evidence or ()):
            continue
        text = seen.clean[start:end].strip(" \t*_|>-–—•,")
        plain = seen.plain[start:end].strip()
        if (
            found.phone is None
            and (phone := _PHONE.search(seen.clean[start:end]))
            and 9 <= sum(c.isdigit() for c in phone[0]) <= 14
            and not re.search(r"siret|siren|rcs|tva|vat|iban|n°", plain)
        ):
            found.phone = phone[0].strip()
        if found.email is None and (mail := _MAIL.search(seen.clean[start:end])):
            found.email = mail[0].lower()
        if words.SIGN_OFF.match(plain) and len(plain.split()) > 0 and not _name_after(text):
            continue
        if found.name is None and (name := _line_name(text, header, trusted)):
            found.name = _person(name)
            named_at = number
            _note(own, found, start, end, name)
            if found.company is None and (company := _rest_company(text, name)):
                found.company = company
            continue
        if found.name is not None and _same_person(text, found.name, header):
            continue
        if (
            found.company is None
            and 0 < number - named_at <= 4
            and found.name is not None
            and (company := _line_company(text, plain))
        ):
            found.company = company
            _note(own, found, start, end, company)

    if found.company is None and trusted:
        for start, end in lines[: max(named_at, 0)]:
            text = seen.clean[start:end].strip(" \t*_|>-–—•,")
            if not words.SIGN_OFF.match(seen.plain[start:end].strip()) and (
                company := _line_company(text, _plain(text))
            ):
                found.company = company
                _note(own, found, start, end, company)
                break


def _same_person(text: str, name: str, header: str | None) -> bool:
    """Whether a line only says the person's name again, perhaps in full."""
    line = set(_plain(text).replace(",", " ").split())
    known = set(_plain(f"{name} {header or ''}").split())
    return (
        bool(line)
        and len(line) <= 4
        and (line <= known or _plain(name).split()[0] in line and not words.COMPANY.search(_plain(text)))
    )


def _follows_sign_off(seen: View, lines: list[tuple[int, int]]) -> bool:
    if not lines:
        return False
    before = seen.plain[: lines[0][0]].rstrip().rpartition("\n")[2]
    return bool(words.SIGN_OFF.match(before))


def _note(part: Part, found: _Findings, start: int, end: int, words_: str) -> None:
    at = part.seen.clean.find(words_, start, end)
    if at >= 0 and found.evidence is not None:
        found.evidence.append(part.evidence(at, at + len(words_)))


def _name_after(text: str) -> bool:
    return False


_LINE_NAME = re.compile(
    rf"^(?:{PERSON})(?=$|[ \u00a0]*[,|/·•–—(-]|[ \u00a0]{{2,}}|\s(?:from|de|du|chez|at|pour|for)\s)"
)


def _line_name(text: str, header: str | None, trusted: bool) -> str | None:
    """The person's name that a signature's line begins with."""
    stripped = words.TITLES.sub("", text)
    stripped = re.sub(r"^(?:[Pp]our |[Ff]or )", "", stripped)
    if len(stripped) > 90 or not stripped:
        return None
    match = _LINE_NAME.match(stripped)
    if match is None:
        first = stripped.strip(" .!:)")
        if (
            trusted
            and re.fullmatch(r"[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?", first)
            and _plain(first).split()[0] not in words.NOT_NAME
            and not words.COMPANY.search(_plain(first))
        ):
            return first
        return None
    name = match[0].strip(" .,-")
    plain = _plain(name)
    if plain.split()[0] in words.NOT_NAME or words.CONTACT_LINE.search(plain):
        return None
    known = header is not None and _plain(header.split()[0]) in plain.split()
    if not known and header is not None and len(name.split()) == 1 and _looks_personal(_person(header) or header):
        return None
    if not known:
        if words.COMPANY.search(plain) or (words.ROLE.search(plain) and len(plain.split()) > 1):
            return None
        if not trusted and (stripped.rstrip()[-1] in ".!?:" or len(stripped.split()) > 8):
            return None
        if len(name.split()) > 4:
            return None
    return name


def _rest_company(text: str, name: str) -> str | None:
    """The organisation after the name on its line: "Camille Roy, gérante de Luma", "Tom @ Luma", "Ana – Luma"."""
    at = text.find(name)
    rest = text[at + len(name) :] if at >= 0 else ""
    rest = rest.strip()
    if not rest:
        return None
    at_company = re.search(
        rf"(?:\bchez|\bat|@|\bfrom|\bof|\bde la|\bde l['’]|\bde|\bdu|\bd['’]|\bpour|\bfor)\s*(?P<c>{_ORGANISATION})",
        rest,
    )
    if at_company and not words.CONTACT_LINE.search(_plain(at_company["c"])):
        return _tidy_company(at_company["c"])
    pieces = [piece.strip() for piece in re.split(r"\s*[,|/·•–—()]\s*|\s-\s", rest) if piece.strip()]
    for piece in pieces:
        if company := _line_company(piece, _plain(piece)):
            return company
    return None


def _line_company(text: str, plain: str, person: str = "") -> str | None:
    """The organisation that a signature's line names, if it is not a role, an address or a number."""
    pieces = [piece.strip() for piece in re.split(r"\s*[|·•/]\s*|\s[-–—]\s|,\s", text) if piece.strip()]
    for piece in pieces:
        bare = _plain(piece)
        if set(bare.split()) <= set(person.split()):
            continue
        if re.search(r"\d{4,}|@|www\.|https?:", bare) or (
            words.CONTACT_LINE.search(bare) and not words.COMPANY.search(bare)
        ):
            continue
        organisation = re.match(_ORGANISATION, piece)
        looks = organisation is not None and len(organisation[0]) >= len(piece) - 2
        named = words.COMPANY.search(bare) is not None and len(piece.split()) <= 7 and any(c.isupper() for c in piece)
        if words.ROLE.search(bare) and not (named and not words.ROLE.match(bare)):
            continue
        if (
            (named or looks)
            and len(piece) > 1
            and bare.split()[0] not in words.NOT_NAME - {"the", "la", "le", "les", "l"}
        ):
            return _tidy_company(piece)
    for piece in pieces:
        bare = _plain(piece)
        at = re.search(rf"(?:\bchez|\bat|@|\bof|\bde la|\bde l['’]|\bde|\bdu|\bd['’])\s*(?P<c>{_ORGANISATION})$", piece)
        direct = at is not None and at[0].startswith(("@", "at ", "chez "))
        if at and (direct or words.OWNER.search(bare[: at.start()])) and not words.ROLE.search(_plain(at["c"])):
            return _tidy_company(at["c"])
    return None


_LEGAL = re.compile(r",?\s+(?:au capital.*|RCS.*|SIRET.*|\(?\d{2,}.*)$", re.IGNORECASE)


def _tidy_company(text: str) -> str | None:
    text = _LEGAL.sub("", " ".join(text.replace("\u00a0", " ").split())).strip(' .,;:-–—*_|"«»“”()')
    return text or None


def _from_introduction(own: Part, found: _Findings, header: str | None) -> None:
    """« Je suis Camille, gérante de Luma », "I'm Tom from Luma", "We are Luma, a small …"."""
    clean = own.seen.clean
    for segment in own.segments[:25]:
        text = clean[segment.full_start : segment.end]
        if match := _I_AM.search(text):
            name = match["name"]
            plain = _plain(name)
            if (
                plain.split()[0] not in words.NOT_NAME
                and not words.ROLE.match(plain)
                and not (words.COMPANY.search(plain) and len(plain.split()) > 1)
            ):
                if found.name is None or _plain(found.name.split()[0]) == plain.split()[0]:
                    if found.name is None or len(name.split()) > len(found.name.split()):
                        found.name = _person(name)
                    _note(own, found, segment.full_start, segment.end, name)
                    rest = text[match.end() :]
                    after = _TAIL_COMPANY.match(rest) or _AT.match(rest.lstrip(" ,")) or _AT.search(rest[:90])
                    if after and found.company is None and _is_company(after["company"]):
                        found.company = _tidy_company(after["company"])
                        _note(own, found, segment.full_start, segment.end, after["company"])
        for pattern in (_IN_BRACKETS, _NAMED_PLACE):
            if found.company is None and (match := pattern.search(text)):
                company = match["company"] or match.groupdict().get("named") or ""
                if _is_company(company):
                    found.company = _tidy_company(company)
                    _note(own, found, segment.full_start, segment.end, company)
        if found.company is None and (match := _WE_ARE.search(text)) and _is_company(match["company"]):
            found.company = _tidy_company(match["company"])
            _note(own, found, segment.full_start, segment.end, match["company"])
        if found.company and found.name:
            break
    _from_last_words(own, found)


_LAST_WORDS = re.compile(
    rf"(?:\b(?:[Mm]erci(?: d['’]avance| beaucoup| bcp)?|[Tt]hanks?(?: a lot| so much)?|[Tt]hank you|[Tt]hx|[Cc]heers|[Cc]ordialement|[Cc]dlt|[Bb]onne (?:journ[ée]e|soir[ée]e)|[Bb]ises?|[Aa]\+|[Rr]egards|[Bb]est|[Aa] bient[ôo]t|lmk|ciao|[Tt]a|svp|stp|pls)[ ,.!]{{1,3}}|[-–—~/]{{1,2}}[ ]?)(?:[Mm]a[îi]tre |[Mm]e |[Dd]r\.? |[Mm]me |[Mm]\. )?(?P<name>{_UPPER}[\w'’-]{{1,20}}(?:[ ]{_UPPER}[\w'’-]{{0,20}}\.?){{0,2}})"
    rf"(?:[ ]?[(,/–-][ ]?(?:de |from |at |chez |@)?(?P<company>{_ORGANISATION})\)?)?[ .!xX😊🙏]{{0,6}}$"
)


def _from_last_words(own: Part, found: _Findings) -> None:
    """The name that a short message ends with: "… merci ! Karim", "… lmk - Dee"."""
    if found.name is not None or not own.segments:
        return
    last = own.segments[-1]
    start = own.segments[max(0, len(own.segments) - 2)].full_start
    text = own.seen.clean[start : last.end]
    alone = own.seen.clean[last.full_start : last.end]
    if re.fullmatch(rf"{_UPPER}[\w'’-]{{1,20}}(?: {_UPPER}[\w'’-]{{1,20}})?[ xX.!:)😊]{{0,6}}", alone):
        name = re.sub(r"[ .!:)😊]*\b[xX]{1,3}$|[ .!:)😊]+$", "", alone)
        if len(name) > 1 and _plain(name).split()[0] not in words.NOT_NAME:
            found.name = _person(name)
            _note(own, found, last.full_start, last.end, name)
            return
    if (match := _LAST_WORDS.search(" ".join(text.split("\n"))[-120:])) and _plain(match["name"]).split()[
        0
    ] not in words.NOT_NAME:
        found.name = _person(match["name"])
        _note(own, found, start, last.end, match["name"])
        if match["company"] and found.company is None:
            found.company = _tidy_company(match["company"])


_NAMED_PLACE = re.compile(
    rf"(?:\b[Ll]['’](?:association|agence|entreprise|[ée]cole|h[ôo]tel|institut|atelier|ONG)|\b[Ll]a (?:soci[ée]t[ée]|mairie|fondation|librairie|boutique|marque|maison|start-?up|ville|compagnie)|\b[Ll]e (?:restaurant|cabinet|studio|groupe|collectif|mus[ée]e|th[ée][âa]tre|domaine)"
    rf"|\b[Tt]he (?:company|charity|agency|brand|association|foundation|studio))[ \u00a0]+[\"«“]?[ \u00a0]?(?P<company>{_ORGANISATION})(?=[^.!?]{{0,40}}\b(?:souhait|cherch|recherch|organis|lanc|a besoin|aimer|voudr|d[ée]sir|pr[ée]par|is looking|needs|wants|would like|is seeking|is organi|are looking))"
)
_IN_BRACKETS = re.compile(
    rf"\b(?:[Nn]ous sommes|[Oo]n est|[Ww]e are|[Ww]e['’]re|[Ww]e run|[Ii] run|[Ii] own|[Jj]e tiens|[Jj]e g[èe]re|[Jj]e dirige|[Nn]otre|[Mm]on|[Mm]a|[Oo]ur|[Mm]y|[Ww]e have|[Jj]['’]ai)\b[^.!?()]{{3,90}}\([\"«“]?(?P<company>{_ORGANISATION})[\"»”]?\)"
    rf"|\b(?:called|named|qui s['’]appelle|appel[ée]e?|nomm[ée]e?|baptis[ée]e?)[ \u00a0][\"«“]?[ \u00a0]?(?P<named>{_ORGANISATION})"
)


def _is_company(text: str) -> bool:
    plain = _plain(text).strip()
    return (
        len(plain) > 1
        and plain.split()[0] not in words.NOT_NAME | {"i", "monday", "lundi"}
        and not plain.isdigit()
        and not words.ROLE.match(plain)
    )
