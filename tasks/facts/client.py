"""Who asks: the person and the organisation, from the header, the signature and how they present themselves."""

import re
from dataclasses import dataclass, field

from tasks.facts import client_words as words
from tasks.facts.brief import Client, Evidence
from tasks.facts.client_introduction import introduced, labelled, labelled_mail, named_like_domain
from tasks.facts.client_names import (
    ORGANISATION,
    PERSON,
    UPPER,
    is_company_name,
    looks_personal,
    plain_of,
    split_header,
    tidy_company,
    tidy_person,
)
from tasks.facts.client_organisations import organisations
from tasks.facts.client_signature import companies_of, read_signature
from tasks.facts.compiled import compiled
from tasks.facts.sources import Part, Reading

_MAIL = compiled(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


@dataclass(slots=True)
class _Guesses:
    """Names and organisations with how sure they are (higher is surer), in the order found."""

    part: Part
    names: list[tuple[int, str, int]] = field(default_factory=list)
    companies: list[tuple[int, str, int]] = field(default_factory=list)

    def name(self, sure: int, text: str | None, at: int) -> None:
        if text:
            self.names.append((sure, text, at))

    def company(self, sure: int, text: str | None, at: int) -> None:
        if text and (tidy := tidy_company(text)) and not words.ADDRESS_OR_DAY.match(plain_of(tidy)):
            self.companies.append((sure, tidy, at))


def find_client(reading: Reading, own_emails: frozenset[str]) -> Client:
    """The person who asks and their organisation.

    Args:
        reading: The message, divided.
        own_emails: The freelancer's addresses; a mail from one of them is about the client quoted or forwarded in it.
    """
    message = reading.message
    if message.sender_email and message.sender_email in own_emails:
        header, email = _inner_sender(reading, own_emails)
    else:
        header, email = message.sender_name, message.sender_email
    part = reading.own[0]
    if part.kind == "cover":  # another person passes the mail on: they are the client, its sender is theirs
        header = email = None
    person, header_company = split_header(header or "")
    guesses = _Guesses(part)
    for kind, value, at in labelled(part):
        if kind == "name":
            guesses.name(3, tidy_person(value), at)
        elif not (person and plain_of(value) == plain_of(person)):
            guesses.company(5, value, at)
    signed = read_signature(reading, part, person)
    if person and header_company is None and _is_another(person, signed.name):
        person, header_company = None, person  # « Savonnerie de l'Anse », signed by somebody with a name
        signed = read_signature(reading, part, person)
    guesses.name(4, signed.name, signed.name_at)
    if header_company and not _is_couple(header_company, signed.name):
        guesses.company(3 if person else 2, header_company, -1)
    for organisation, at, sure in signed.companies:
        guesses.company(sure + (1 if sure == 3 else 0), organisation, at)
    for said, value, at in introduced(part):
        if said == "presented" and person and not _is_part(value, person):
            if len(value.split()) > 1:
                guesses.company(3, value, at)  # "North Pirates here": not the person, so who they write for
        elif said in ("name", "presented"):
            guesses.name(3, tidy_person(value), at)
        else:
            guesses.company(3, value, at)
    _last_words(guesses)
    sure_names = [n for sure, n, _ in guesses.names if sure > 2] or [n for _, n, _ in guesses.names]
    known = frozenset(word for name in (person, *sure_names) for word in _words_of(name))
    for organisation, at, sure in organisations(part, known):
        guesses.company(sure, organisation, at)
    if (spelled := named_like_domain(part, email, known)) is not None:
        another = person and signed.name and not set(_words_of(person)) & set(_words_of(signed.name))
        guesses.company(2 if another else 5, spelled[0], spelled[1])
    name = _choose_name(guesses, person)
    company = _choose_company(guesses, name)
    return Client(
        name=name, company=company, email=email or labelled_mail(part) or signed.email or _only_address(part, own_emails), phone=signed.phone,
        evidence=tuple(_evidence(guesses, name, company)),
    )  # fmt: skip


def _only_address(part: Part, own_emails: frozenset[str]) -> str | None:
    """The address in the client's words, where there is just one that is not the freelancer's."""
    found = {match[0].lower().rstrip(".") for match in _MAIL.finditer(part.seen.clean[:20000])} - own_emails
    return found.pop() if len(found) == 1 else None


def _words_of(name: str | None) -> list[str]:
    return re.findall(r"\w+", plain_of(name or ""))


def _is_part(name: str, person: str) -> bool:
    """Whether a name is the person's or short for it: "Bron" for Bronwyn Tait."""
    return set(_words_of(name)) <= set(_words_of(person)) or plain_of(person).startswith(plain_of(name)[:3])


def _is_another(header: str, signed: str | None) -> bool:
    """Whether the header names an organisation: it does not look like a person, and a person of another name signs."""
    if signed is None or len(signed.split()) < 2 or looks_personal(header) or len(header.split()) < 2:
        return False
    return not set(_words_of(header)) & set(_words_of(signed))


def _is_couple(header: str, signed: str | None) -> bool:
    """Whether "Bob & Sue Tranter" are two persons, one of whom signs."""
    first = _words_of(signed)[:1]
    return bool(first) and re.search(r"&|\bet\b|\band\b", header) is not None and first[0] in _words_of(header)


def _choose_name(guesses: _Guesses, header: str | None) -> str | None:
    """The surest name; the header's where it is the same person's fuller name."""
    best = max(guesses.names, key=lambda guess: guess[0], default=None)
    if best is None:
        return header
    signed = best[1]
    for _, other, _ in guesses.names:
        if len(other.split()) > len(signed.split()) and plain_of(other).split()[0] == plain_of(signed).split()[0]:
            signed = other
    if header is None:
        return signed
    one, two = plain_of(signed).split(), plain_of(header).split()
    if len(two) > 1 and one[: len(two)] == two:
        return header  # "Beth Harcourt RIBA"
    if best[0] <= 2 and len(two) > 1 and not set(one) & set(two) and not two[0].startswith(one[0]):
        return header
    if len(one) == len(two) and len(two[-1].strip(".")) == 1 and one[0] == two[0] and one[-1].startswith(two[-1][0]):
        return signed  # the header only has the initial
    initial = len(one[0].strip(".")) == 1 and two[0].startswith(one[0][0])
    if len(two) > 1 and (one[0] == two[0] or initial or (len(one) == 1 and one[0] in two)):
        return header if len(two) >= len(one) else signed
    if len(one) == 1 and len(two) >= 2:
        return header
    return signed


_BELONGS = compiled(r" (?:of|from|at|with|for|de la|de l['’]|de chez|de|du|chez|pour) ?(?=\w)")


def _choose_company(guesses: _Guesses, name: str | None) -> str | None:
    """The surest organisation; of equals the one that is named most fully or first."""
    able = [(sure, _without(name, text), at) for sure, text, at in guesses.companies]
    able = [g for g in able if name is None or plain_of(g[1]) != plain_of(name)]
    able = [g for g in able if not _is_its_town(guesses.part, g, able)] or able
    if not able:
        return None
    top = max(sure for sure, _, _ in able)
    best = next(text for sure, text, _ in able if sure == top)
    low = plain_of(best)
    fuller = [
        t
        for sure, t, _ in able
        if len(t) <= len(best) + 30
        and (
            plain_of(t).startswith(low + " ")
            or (
                sure >= 2
                and plain_of(t).endswith(" " + low)
                and plain_of(t).split()[0] not in ("the", "la", "le", "les")
            )
        )
    ]
    return min(fuller, key=len) if fuller else best


def _is_its_town(part: Part, guess: tuple[int, str, int], others: list[tuple[int, str, int]]) -> bool:
    """Whether it only follows another's name after a comma: "Cabinet Morel, Toulouse"."""
    _, text, at = guess
    if at < 0 or len(text.split()) > 2 or words.COMPANY.search(plain_of(text)):
        return False
    start = part.seen.plain.find(plain_of(text), at)
    before = part.seen.plain[max(0, start - 90) : max(0, start)].rstrip()
    if start < 0 or not before.endswith(","):
        return False
    return any(before[:-1].endswith(plain_of(other)) for _, other, _ in others if other != text)


def _without(name: str | None, text: str) -> str:
    """ "Ann Lee of Acme Ltd" without the person: "Acme Ltd"."""
    if name is None or not plain_of(text).startswith(plain_of(name) + " "):
        return text
    match = _BELONGS.match(text, len(name))
    return text[match.end() :] if match else text


def _evidence(guesses: _Guesses, name: str | None, company: str | None) -> list[Evidence]:
    """Where name and organisation stand in the text, each at its first guessed place."""
    found: list[Evidence] = []
    seen = guesses.part.seen
    for wanted, known in ((name, guesses.names), (company, guesses.companies)):
        if wanted is None:
            continue
        low = plain_of(wanted)
        for place in (at for _, text, at in known if at >= 0 and plain_of(text) == low):
            start = seen.plain.find(low, place, place + len(low) + 160)
            if start >= 0 and seen.plain[start : start + len(low)] == low:
                found.append(guesses.part.evidence(start, start + len(low)))
                break
        else:
            start = seen.plain.find(low)
            if start >= 0:
                found.append(guesses.part.evidence(start, start + len(low)))
    return found


_HEADER_FROM = compiled(
    r"(?im)^[>*_ \t]*(?:from|de|exp[ée]diteur|von)[*_ \t\u00a0]*:[*_ \t]*\"?(?P<name>[^<\n\"@]{2,60}?)?\"?\s*(?:[<\[(](?:mailto:)?(?P<mail>[^>\])\s]{3,120})[>\])])?\s*$"
)
_ATTRIBUTION = compiled(
    r"(?i)\b(?:le|on)\b[^\n]{4,90}?[,à]\s*(?:\d{1,2}[:h]\d{2}(?::\d\d)?\s?(?:[ap]m)?,?\s*)?\"?(?P<name>[^<,\n\"\d]{2,60}?)\"?\s*<(?P<mail>[^>\s]{3,120})>\s*\n?\s*(?:a [ée]crit|wrote)"
)


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
            address = _MAIL.search(span.author)
            name = span.author.replace(address[0], "").strip(" <>\"'") if address else span.author
            return name or None, address[0].lower() if address else None
    return None, None


_LAST_WORDS = compiled(
    rf"(?:\b(?:[Mm]erci(?: d['’]avance| beaucoup| bcp)?|[Tt]hanks?(?: a lot| so much)?|[Tt]hank you|[Tt]hx|[Cc]heers|[Cc]ordialement|[Cc]dlt|[Bb]onne (?:journ[ée]e|soir[ée]e)|[Bb]ises?|[Aa]\+|[Rr]egards|[Bb]est"
    rf"|[Aa] bient[ôo]t|lmk|ciao|[Tt]a|svp|stp|pls|xo{{1,3}}x?)[ ,.!]{{1,3}}|[-–—~/]{{1,2}}[ ]?)(?:[Mm]a[îi]tre |[Mm]e |[Dd]r\.? |[Mm]me |[Mm]\. )?(?P<name>{UPPER}[\w'’-]{{1,20}}(?:[ ]{UPPER}[\w'’-]{{0,20}}\.?){{0,2}})"
    rf"(?:[ ]?[(,/–-][ ]?(?:de |from |at |chez |@)?(?P<company>{ORGANISATION})\)?)?[ .!xX😊🙏]{{0,6}}$"
)
_REGARDS_LOWER = compiled(
    r"\b(?:regards|cheers|thanks|thx|merci|cdlt|cordialement|bises|a\+),? (?P<name>[a-z]{3,15})[ .!x]{0,4}$"
)
# « karim 07 00 00 00 00 »: a name and a telephone number end the message.
_NAME_PHONE = compiled(
    r"(?P<name>[^\W\d_]{2,20}(?:[ -][^\W\d_]{2,20})?)[ ,:/–-]{1,3}(?:tel[ .:]{0,3})?\+?\d[\d .()-]{8,18}\d[ .!]{0,3}"
)
# "Regards, Nicola Shaw, Practice Manager, Finchley Dental" in the last sentence.
_SIGNED_INLINE = compiled(
    rf"\b(?:[Rr]egards|[Ww]ishes|[Cc]heers|[Tt]hanks|[Ss]incerely|[Cc]ordialement|[Cc]dlt|[Ss]alutations)[,.!] (?P<name>{PERSON}),(?P<rest>[^.!?\n]{{3,90}})[. ]{{0,3}}$"
)
_BYE_NAME = compiled(
    rf"[\w'’+]{{2,12}}(?: [\w'’]{{2,12}})?, (?P<name>{UPPER}[\w'’-]{{1,20}}(?: {UPPER}[\w'’-]{{1,20}})?)[ .!xX😊]{{0,6}}"
)
_ONLY_NAME = compiled(
    rf"(?P<name>{UPPER}[\w'’-]{{1,20}}(?: {UPPER}[\w'’-]{{0,20}}\.?)?)(?:[ ]+[xX]{{1,3}})?[ .!:)😊]{{0,6}}"
)


def _is_no_name(text: str) -> bool:
    bare = plain_of(text)
    return any(word in words.NOT_NAME for word in bare.split()) or words.ROLE.search(bare) is not None


def _last_words(guesses: _Guesses) -> None:
    """The name that a short message ends with: "… merci ! Karim", "… lmk - Dee", "Sarah xx"."""
    part = guesses.part
    if not part.segments:
        return
    last = part.segments[-1]
    if match := _ONLY_NAME.fullmatch(part.seen.clean[last.full_start : last.end]):
        if plain_of(match["name"]).split()[0] not in words.NOT_NAME and not words.COMPANY.search(
            plain_of(match["name"])
        ):
            guesses.name(2, tidy_person(match["name"]), last.full_start)
        return
    whole = part.seen.clean[last.full_start : last.end]
    if (match := _NAME_PHONE.fullmatch(whole.strip())) and not _is_no_name(match["name"]):
        guesses.name(2, tidy_person(match["name"]), last.full_start)
        return
    start = max(part.segments[max(0, len(part.segments) - 2)].full_start, last.end - 120)
    if (match := _SIGNED_INLINE.search(part.seen.clean, start, last.end)) and not _is_no_name(match["name"]):
        guesses.name(3, tidy_person(match["name"]), match.start("name"))
        for company, sure in companies_of(match["rest"], match["name"], None):
            guesses.company(max(sure, 2), company, match.start("rest"))
        return
    text = part.seen.clean[start : last.end].replace("\n", " ")
    if (match := _BYE_NAME.fullmatch(part.seen.clean[last.full_start : last.end])) and plain_of(match["name"]).split()[
        0
    ] not in words.NOT_NAME:
        guesses.name(2, tidy_person(match["name"]), last.full_start + match.start("name"))
    elif (match := _LAST_WORDS.search(text)) and plain_of(match["name"]).split()[0] not in words.NOT_NAME:
        guesses.name(2, tidy_person(match["name"]), start + match.start("name"))
        if match["company"] and is_company_name(match["company"]):
            guesses.company(3, match["company"], start + match.start("company"))
    elif (match := _REGARDS_LOWER.search(part.seen.plain[start : last.end])) and match["name"] not in words.NOT_NAME:
        guesses.name(1, tidy_person(match["name"]), start + match.start("name"))
