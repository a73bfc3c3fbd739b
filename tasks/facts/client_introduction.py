"""The client's name and organisation from what they say of themselves: « je suis … », "we are …", "Contact: …"."""

import re
from collections.abc import Iterator

from tasks.facts import client_words as words
from tasks.facts.client_names import ORGANISATION, PERSON, UPPER, plain_of, tidy_person, trimmed
from tasks.facts.compiled import compiled
from tasks.facts.sources import Part

_HELLO = r"(?:(?:hey|hi|hello|hiya|heya|howya|yo|slt|salut|bonjour|bonsoir|bjr|coucou|dear|good (?:morning|afternoon|evening)|madame|monsieur)\b[^,.!?:\n-]{0,24}[ ,!.:\n-]{1,4}){0,2}"
_I_AM = compiled(
    rf"(?:\b[Jj]e suis|\b[Jj]e m['’]appelle|\b[Mm]oi c['’]est|\b[Ii]ci|\b[Cc]['’]est|\b[Mm]on nom est|\b[Ii]['’]?m|\b[Ii] am|\b[Mm]y name is|\b[Mm]y name['’]s|\b[Tt]his is|\b[Ii]t['’]s|\b[Ii]ts"
    rf"|\b[Jj]e me pr[ée]sente ?[:,]|\b[Jj]e me nomme|\b[Cc]|\b[Cc]est)\s+(?P<name>{PERSON})"
)
# "Ravi here", « Odile Marchetti à l'appareil », "Tom from the society", « Mathilde (compta chez Vial) ».
_PRESENTED = compiled(
    rf"(?:[Mm]a[îi]tre |[Mm]e |[Dd]r\.? |[Mm]me |[Mm]\. )?(?P<name>{PERSON})"
    r"(?: [àa] l['’]appareil| here\b| speaking\b|,? (?:from|de la|de l['’]|de chez|du|chez|at|@)[ ]?(?=\w)| \((?=[a-zà-ÿ]))"
)
_LOWER = compiled(
    rf"{_HELLO}(?:its|it's|this is|c'est|c|cest|moi c'est|ici|im|i'm|i am|je suis|my name is|my names)\s+(?P<name>[a-z-]{{2,15}}(?: (?!(?:from|de|du|chez|at|here|la|a|and|et)\b)[a-z-]{{2,15}})?)"
    r"(?: (?:from|de chez|chez|at|@|du|de la) (?:[a-z]{2,12} (?:at|chez) )?(?:the |la |le )?(?P<company>[a-z0-9&'-]{2,20}(?: [a-z0-9&'-]{2,20}){0,3}?)(?=\s*(?:[,.(\n!?-]|$)|\s(?:and|et|on|we|need|je|j'|i|the|la|le)\s)"
    r"| (?:here|a l'appareil|speaking)\b|,)"
)
_PERSON_LABEL = compiled(
    r"(?:^|[\n|•·–—-]\s{0,2})[*_ ]{0,3}(?:(?:your |votre |full |contact )?(?:name|nom)(?: et prenom| complet)?|prenom(?: (?:et|/|&) nom)?|nom (?:/|&) prenom|contact(?: name| person)?|interlocut(?:eur|rice)|personne a contacter|demandeur|de la part de|from|de)[*_ ]{0,3}\s?[:|=][*_ \t]{0,4}(?P<value>[^\n|]{2,80})"
)
_COMPANY_LABEL = compiled(
    r"(?:^|[\n|•·–—-]\s{0,2})[*_ ]{0,3}(?:societe|entreprise|company(?: name)?|client|customer|organi[sz]ation|organisme|structure|raison sociale|business(?: name)?|association|publisher|maison d'edition|editeur|marque|brand|agence|agency|etablissement|studio|employer|school|commanditaire|donneur d'ordre|pouvoir adjudicateur|maitre d'ouvrage|acheteur(?: public)?|contracting authority|buyer|charity|venue|firm|etude|collectivite|employeur|groupe|band|group|compagnie|troupe|label)[*_ ]{0,3}\s?[:|=][*_ \t]{0,4}(?P<value>[^\n|]{2,80})"
)


# « Jess de l'onglerie Glam'Nails », "Bea from the florist Wild Stem": the trade leads to the name.
_OF_TRADE = compiled(
    rf",? (?:de la |de l['’]|du |from the |at the |of the )(?P<trade>[a-zà-ÿ]{{4,20}}) (?P<company>{ORGANISATION})"
)


# « c'est Jordan du Garage Pellerin »: a first name, and a house that says what it is.
_OF_HOUSE = compiled(
    rf"(?P<name>{UPPER}[\w-]{{1,20}}) (?:du|de la|de l['’]|des) ?(?P<company>{words.HOUSE}\b.{{2,40}})"
)
_MAIL_LABEL = compiled(
    r"(?:^|[\n|•·–—-]\s{0,2})[*_ ]{0,3}(?:(?:votre |your |contact )?(?:adresse )?(?:e-?mail|mail|courriel|email address))[*_ ]{0,3}\s?[:|=][*_ \t]{0,4}(?P<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})"
)
_CHAT = compiled(
    r"\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? (?:à )?\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[APap][Mm])?\]?(?: -)? (?P<name>[^:\n\d@]{1,30}):[ ]"
)


def labelled(part: Part) -> Iterator[tuple[str, str, int]]:
    """("name" or "company", value, offset) of lines such as "Contact: Ana Roy"."""
    plain, clean = part.seen.plain[:6000], part.seen.clean
    if speaker := _CHAT.search(clean, 0, 6000):
        yield "name", speaker["name"].strip(), speaker.start("name")
    for kind, pattern in (("name", _PERSON_LABEL), ("company", _COMPANY_LABEL)):
        for match in pattern.finditer(plain):
            value = re.split(
                r"\s[–—-]\s|\s*[|(/]|,\s|\s{3,}", clean[match.start("value") : match.end("value")], maxsplit=1
            )[0]
            value = value.strip(' *_"«»')
            if (
                value
                and not re.search(r"[@?!]|\d{4,}", value)
                and re.match(UPPER + r"|\d|l['’]", value)
                and len(value.split()) <= 8
            ):
                yield kind, value, match.start("value")


def labelled_mail(part: Part) -> str | None:
    """The address on a line such as "E-mail: ana@roy.example", as web forms send it."""
    match = _MAIL_LABEL.search(part.seen.plain[:6000])
    return match["mail"].lower() if match else None


def introduced(part: Part) -> Iterator[tuple[str, str, int]]:
    """("name", "presented" or "company", value, offset) of how the client presents themselves, in order."""
    clean, plain = part.seen.clean, part.seen.plain
    for number, segment in enumerate(part.segments[:30]):
        start = segment.full_start
        text = clean[start : segment.end]
        if number < 3 and (match := _LOWER.match(plain, start, segment.end)) and _is_lower_name(clean, match):
            yield "name", tidy_person(clean[match.start("name") : match.end("name")]) or "", match.start("name")
            if match["company"]:
                company = clean[match.start("company") : match.end("company")]
                yield "company", company.title() if company.islower() else company, match.start("company")
            continue
        if (match := _I_AM.search(text)) and (of := _OF_HOUSE.fullmatch(match["name"])) and _is_person(of["name"]):
            yield "name", of["name"], start + match.start("name")
            yield "company", of["company"], start + match.start("name") + of.start("company")
        elif (match := _I_AM.search(text)) and _is_person(match["name"]):
            yield "name", match["name"], start + match.start("name")
            if of := _OF_TRADE.match(text, match.end()):
                yield "company", of["company"], start + of.start("company")
        elif number < 3:
            greeting = _GREETING.match(plain, start, segment.end)
            at = greeting.end() if greeting else start
            if (match := _PRESENTED.match(clean, at, segment.end)) and _is_person(match["name"]):
                yield "presented", match["name"], match.start("name")


_GREETING = compiled(_HELLO)


def _is_lower_name(clean: str, match: re.Match[str]) -> bool:
    """Whether a name typed without capitals is one: no word of the language, and indeed without capitals."""
    name = clean[match.start("name") : match.end("name")]
    return name.islower() and not any(word in words.NO_LOWER_NAME for word in plain_of(name).split())


def _is_person(name: str) -> bool:
    plain = plain_of(name)
    first = plain.split()[0]
    if first in words.NOT_NAME or words.ROLE.match(plain):
        return False
    return not (words.COMPANY.search(plain) and len(plain.split()) > 1)


_FREE_MAIL = frozenset(
    "gmail googlemail yahoo hotmail outlook live icloud me mac orange wanadoo free sfr laposte gmx aol proton protonmail mail msn bbox neuf"
    " numericable bluewin telenet skynet btinternet sky comcast verizon zoho fastmail hey yandex web posteo".split()
)
_SMALL = frozenset("de du des la le les l d the of and et a & of und".split())


def named_like_domain(part: Part, email: str | None, known: frozenset[str]) -> tuple[str, int] | None:
    """The capitalised phrase that the domain of the client's address spells: "Fern & Foam" for fernandfoam.example.

    Args:
        part: The client's own words.
        email: Their address.
        known: Plain words of the person's names: "p.roy@roy.example" names no organisation.
    """
    if email is None or "@" not in email:
        return None
    label = email.rsplit("@", 1)[1].split(".")
    domain = label[-2] if len(label) > 1 else label[0]
    if domain in ("co", "com", "org", "gouv", "asso") and len(label) > 2:
        domain = label[-3]
    target = re.sub(r"[^a-z0-9]", "", domain)
    if domain in _FREE_MAIL or len(target) < 4:
        return None
    best: tuple[int, str, int] | None = None
    for match in re.finditer(ORGANISATION, part.seen.clean[:20000]):
        if part.seen.plain[max(0, match.start() - 1) : match.start()] in ("@", ".", "/") or match[0][-1:] == "@":
            continue
        start, end = trimmed(part.seen, match, known)
        phrase = part.seen.clean[start:end].rstrip(" .,'’-")
        likeness = _likeness(plain_of(phrase), target, known)
        if likeness and (best is None or likeness > best[0]):
            best = (likeness, phrase, start)
    return (best[1], best[2]) if best else None


def _likeness(phrase: str, target: str, known: frozenset[str]) -> int:
    """How many letters of the domain the phrase's words spell in order; 0 where that may be chance."""
    tokens = re.findall(r"[a-z0-9]+|&", phrase)
    if set(tokens) <= known or "@" in phrase or re.search(r"\d{4,}", phrase):
        return 0
    for joined in ("and", "et", ""):
        for kept in (tokens, [token for token in tokens if token not in _SMALL or token == "&"]):
            pieces = [joined if token == "&" else token for token in kept]
            if (length := _spelled(pieces, target)) >= 0.6 * len(target) and length >= 4:
                return 4 * length + len(kept)
    return 0


def _spelled(pieces: list[str], target: str) -> int:
    """Letters of the domain that a run of the words spells: all of it, or from seven letters on its beginning or end."""
    best = 0
    for first in range(len(pieces)):
        form = ""
        for piece in pieces[first : first + 8]:
            form += piece
            if len(form) > len(target):
                break
            if form == target or (len(form) >= 7 and (target.startswith(form) or target.endswith(form))):
                best = max(best, len(form))
    return best
