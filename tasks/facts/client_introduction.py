"""The client's name and organisation from what they say of themselves: « je suis … », "we are …", "Contact: …"."""

import re
from collections.abc import Iterator

from tasks.facts import client_words as words
from tasks.facts.client_names import ORGANISATION, PERSON, UPPER, is_company_name, plain_of, tidy_company, tidy_person
from tasks.facts.sources import Part

_QUOTE = r"[\"«“*_]{0,3}[ \u00a0]?"
_NOUN = (
    r"(?:soci[ée]t[ée]|entreprise|agence|agency|company|association|asso|start-?up|studio|boutique|shop|store|marque|brand|restaurant|bakery"
    r"|boulangerie|business|cabinet|firm|ONG|NGO|charity|mairie|maison d['’][ée]dition|maison|PME|TPE|h[ôo]tel|ferme|farm|caf[ée]|magazine|club|librairie"
    r"|bookshop|brewery|brasserie|[ée]cole|school|galerie|gallery|groupe|group|festival|workshop|cr[èe]che|nursery|friperie|coop[ée]rative|co-op|clinique"
    r"|clinic|salon|gym|compagnie|collectif|collective|fondation|foundation|trust|studio de yoga|SARL|SAS|EURL|commune|menuiserie|domaine|camping|g[îi]te)"
)
_KIND = (
    rf"(?:(?:un |une |a |an |the |la |le |l['’]|our |my |notre |ma |mon )?(?:(?:small|petite?|independent|local|new|jeune|family|familiale?|ind[ée]pendante?|\w{{3,14}}) ){{0,3}}?{_NOUN},? "
    r"(?:\w{1,12} (?:de|in|à|at) [A-ZÀ-Ö]\w+ )?(?:called |named |appel[ée]e? |nomm[ée]e? |d[ée]nomm[ée]e? )?)?"
)
_I_AM = re.compile(
    rf"(?:\b[Jj]e suis|\b[Jj]e m['’]appelle|\b[Mm]oi c['’]est|\b[Ii]ci|\b[Cc]['’]est|\b[Mm]on nom est|\b[Ii]['’]?m|\b[Ii] am|\b[Mm]y name is|\b[Mm]y name['’]s|\b[Tt]his is|\b[Ii]t['’]s|\b[Ii]ts"
    rf"|\b[Jj]e me pr[ée]sente ?[:,]|\b[Jj]e me nomme|\b[Cc]|\b[Cc]est)\s+(?P<name>{PERSON})"
)
_LINK = re.compile(
    rf"^[ ,(–—|-]{{0,4}}(?:(?:\w+[ ,'’]+){{0,5}}?)(?:from|at|with|of|for|chez|de chez|de la|de l['’]|de|du|d['’]|pour|[àa] la t[êe]te de|founder of|owner of|behind|et je repr[ée]sente|representing|on behalf of|au nom de|@)"
    rf"[ ]?{_KIND}{_QUOTE}(?P<company>{ORGANISATION})"
)
_WE_ARE = re.compile(
    rf"(?:\b[Nn]ous sommes|\b[Oo]n est|\b[Ww]e are|\b[Ww]e['’]re|\b[Ii] (?:run|own|manage|founded|started|represent|look after|work (?:for|at|with))|\b[Ww]e run|\b[Jj]e (?:travaille (?:chez|pour|[àa]|au sein de)|dirige|g[èe]re|m[èe]ne|tiens|repr[ée]sente|m['’]occupe de)"
    rf"|\b[Jj]['’]ai (?:fond[ée]|cr[ée][ée]|mont[ée]|ouvert)|\b[Nn]otre {_NOUN},?|\b[Oo]ur {_NOUN},?|\b[Mm](?:a|on|y) {_NOUN}|\b[Oo]n behalf of|\b[Aa]u nom de|\b[Dd]e la part de|\bpour le compte de|\b[Jj]e vous [ée]cris de|\b[Ww]riting (?:from|for)"
    rf"|\b(?:[Cc]ompany|[Bb]usiness|[Bb]rand|[Ss]hop)(?: name)?(?: is| is called| name is)|\b(?:for|at|chez|pour)(?= [A-Z]\w+ (?:Ltd|Inc|SAS|SARL|GmbH|LLC))"
    rf"|\b(?:soci[ée]t[ée]|entreprise|association|cr[èe]che|librairie|friperie|marque|agence))"
    rf"[ \u00a0,:]+{_KIND}{_QUOTE}(?P<company>{ORGANISATION})"
)
_IN_BRACKETS = re.compile(
    rf"\b(?:[Nn]ous sommes|[Oo]n est|[Ww]e are|[Ww]e['’]re|[Ww]e run|[Ii] run|[Ii] own|[Jj]e (?:tiens|g[èe]re|dirige|lance|suis)|[Nn]otre|[Mm]on|[Mm]a|[Oo]ur|[Mm]y|[Ww]e have|[Jj]['’]ai)\b[^.!?()\n]{{3,90}}\({_QUOTE}(?:{_NOUN} )?(?P<company>{ORGANISATION})[\"»”*_ ]{{0,3}}\)"
    rf"|\b(?:called|named|qui s['’]appelle|appel[ée]e?|nomm[ée]e?|baptis[ée]e?|[ée]diteur ?:)[ \u00a0]{_QUOTE}(?P<named>{ORGANISATION})"
)
_I_WORK = re.compile(
    rf"\b(?:[Ii] am|[Ii]['’]?m|[Jj]e suis|[Ww]e are|[Nn]ous sommes) [^.!?\nA-Z]{{3,70}}(?:\bat|\bchez|\bfor|\bof|\bde la|\bde l['’]|\bde|\bdu|\bd['’]|\bau sein de) ?{_QUOTE}(?P<company>{ORGANISATION})"
)
_VERB = (
    r"(?:est|sont|souhaite(?:nt)?|cherche(?:nt)?|recherche(?:nt)?|organise(?:nt)?|lance(?:nt)?|pr[ée]pare(?:nt)?|consulte|vend|propose|d[ée]veloppe|ouvre|fabrique|con[çc]oit|[ée]dite|publie|a besoin|aimerait|voudrait|d[ée]sire"
    r"|produit|f[êe]te|accueille|g[èe]re|d[ée]pose|renouvelle|refait|recrute|veut|dispose|ont besoin"
    r"|is|are|sells?|makes?|wishes|wish|wants?|needs?|invites?|organi[sz]es?|runs?|has|would|offers?|produces?|publish(?:es)?|provides?|requires?|seeks?|plans?|speciali[sz]es|builds|brews|imports|helps|supports|opens|launch(?:es)?|hosts|celebrates)"
)
_INSTITUTION = r"(?:lyc[ée]e|coll[èe]ge|[ée]cole|mairie|commune|ville|mus[ée]e|th[ée][âa]tre|universit[ée]|h[ôo]tel|domaine|ch[âa]teau|cabinet|office|clinique|m[ée]diath[èe]que|biblioth[èe]que|conservatoire|camping|centre|maison|compagnie|festival)"
_SUBJECT = re.compile(
    rf"^(?:(?:L['’]|La |Le |Les |The )(?={_INSTITUTION} )|(?:L['’]|La |Le )(?:association|soci[ée]t[ée]|entreprise|agence|coop[ée]rative|fondation|librairie|boutique|marque|start-?up|collectif) (?=[A-ZÀ-Ö])|[Nn]otre {_NOUN},? |[Oo]ur {_NOUN},? )?(?P<company>(?:{_INSTITUTION} (?:de |du |des |d['’])?)?{ORGANISATION})(?:,? ?\([^)]{{0,90}}\))?,? (?:{_VERB})\b"
)
_SMS = re.compile(
    r"^(?:(?:hey|hi|hello|slt|salut|bonjour|bjr|coucou|yo|hiya|heya|sam|camille)[ ,!]{1,3}){0,3}(?:its|it's|this is|c'est|c|cest|moi c'est|ici|im|i'm)\s+(?P<name>[a-z]{2,15})\s+"
    r"(?:from|de chez|chez|at|@)\s+(?P<company>[a-z0-9&'-]{2,20}(?: [a-z0-9&'-]{2,20}){0,3}?)(?=\s*(?:[,.(\n!?-]|$)|\s(?:and|et|on|we|need|je|j'|i|the|la|le)\s)"
)
_PERSON_LABEL = re.compile(
    r"(?:^|[\n|•·–—-]\s{0,2})[*_ ]{0,3}(?:(?:your |votre |full |contact )?(?:name|nom)(?: et prenom| complet)?|prenom(?: et nom)?|contact(?: name| person)?|interlocut(?:eur|rice)|personne a contacter|demandeur|de la part de|from)[*_ ]{0,3}\s?[:|=][*_ \t]{0,4}(?P<value>[^\n|]{2,80})"
)
_COMPANY_LABEL = re.compile(
    r"(?:^|[\n|•·–—-]\s{0,2})[*_ ]{0,3}(?:societe|entreprise|company(?: name)?|client|customer|organi[sz]ation|organisme|structure|raison sociale|business(?: name)?|association|publisher|maison d'edition|editeur|marque|brand|agence|agency|etablissement|studio|employer|school|commanditaire|donneur d'ordre)[*_ ]{0,3}\s?[:|=][*_ \t]{0,4}(?P<value>[^\n|]{2,80})"
)


def labelled(part: Part) -> Iterator[tuple[str, str, int]]:
    """("name" or "company", value, offset) of lines such as "Contact: Ana Roy"."""
    plain, clean = part.seen.plain[:6000], part.seen.clean
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


def introduced(part: Part, header: str | None) -> Iterator[tuple[str, str, int]]:
    """("name" or "company", value, offset) of what the client says of themselves, in order."""
    clean, plain = part.seen.clean, part.seen.plain
    for number, segment in enumerate(part.segments[:30]):
        start = segment.full_start
        text = clean[start : segment.end]
        if number < 3 and (match := _SMS.match(plain[start : segment.end])) and match["name"] not in words.NOT_NAME:
            yield (
                "name",
                tidy_person(clean[start + match.start("name") : start + match.end("name")]) or "",
                start + match.start("name"),
            )
            company = clean[start + match.start("company") : start + match.end("company")]
            yield "company", company.title() if company.islower() else company, start + match.start("company")
            continue
        if (match := _I_AM.search(text)) and _is_person(match["name"]):
            yield "name", match["name"], start + match.start("name")
            if (after := _LINK.match(text[match.end() : match.end() + 120])) and is_company_name(after["company"]):
                yield "company", after["company"], start + match.end() + after.start("company")
        for pattern in (_IN_BRACKETS, _WE_ARE, _I_WORK, _SUBJECT):
            if found := pattern.search(text):
                group = "company" if found["company"] else "named"
                if is_company_name(found[group]) and (pattern is not _SUBJECT or _is_subject(found[group], header)):
                    yield "company", found[group], start + found.start(group)


def _is_person(name: str) -> bool:
    plain = plain_of(name)
    first = plain.split()[0]
    if first in words.NOT_NAME or words.ROLE.match(plain):
        return False
    return not (words.COMPANY.search(plain) and len(plain.split()) > 1)


def _is_subject(company: str, header: str | None) -> bool:
    """Whether the subject of a sentence is an organisation: of two words at least, and no person, thing or event."""
    plain = plain_of(company)
    bare = re.sub(r"^(?:les?|la|l'|the) ", "", plain)
    if header and set(bare.split()) <= set(plain_of(header).split()):
        return False
    if words.TITLES.match(company) or words.NO_SUBJECT.match(bare) or re.search(r"\d", bare):
        return False
    return len(bare.split()) >= 2 or words.COMPANY.search(bare) is not None


_FREE_MAIL = frozenset(
    "gmail googlemail yahoo hotmail outlook live icloud me mac orange wanadoo free sfr laposte gmx aol proton protonmail mail msn bbox neuf"
    " numericable bluewin telenet skynet btinternet sky comcast verizon zoho fastmail hey yandex web posteo".split()  # noqa: SIM905
)
_SMALL = frozenset("de du des la le les l d the of and et a & of und".split())  # noqa: SIM905


def named_like_domain(part: Part, email: str | None, start: int = 0) -> tuple[str, int] | None:
    """Words of the text that spell the domain of the client's address: "Fern & Foam" for fernandfoam.example."""
    if email is None or "@" not in email:
        return None
    label = email.rsplit("@", 1)[1].split(".")
    domain = label[-2] if len(label) > 1 else label[0]
    if domain in ("co", "com", "org", "gouv", "asso") and len(label) > 2:
        domain = label[-3]
    target = re.sub(r"[^a-z0-9]", "", domain)
    if domain in _FREE_MAIL or len(target) < 4:
        return None
    plain = part.seen.plain
    wanted = {target, re.sub(r"^(?:asso|groupe|group|agence|the|les|la|le)", "", target)}
    tokens = [match for match in re.finditer(r"[a-z0-9&]+", plain[:20000])]
    for number, token in enumerate(tokens):
        spelled, loose = "", ""
        if token[0] in _SMALL and not part.seen.clean[token.start()].isupper():
            continue
        for last in range(number, min(number + 9, len(tokens))):
            word = tokens[last][0]
            if (
                "@" in plain[tokens[last].start() - 1 : tokens[last].start()]
                or plain[tokens[last].end() : tokens[last].end() + 1] == "@"
            ):
                break
            spelled += "and" if word == "&" else word
            loose += "" if word in _SMALL else word
            if last > number and "\n\n" in plain[tokens[last - 1].end() : tokens[last].start()]:
                break
            if {spelled, loose, spelled.replace("and", "et"), spelled.replace("and", "")} & wanted and len(
                spelled
            ) >= 4:
                at, end = token.start(), tokens[last].end()
                text = part.seen.clean[at:end]
                if any(c.isupper() for c in text) and plain[max(0, at - 1) : at] not in (".", "/"):
                    return _with_article(part, at, text), at
            if len(loose) > len(target) + 3:
                break
    return _by_beginning(part, target)


def _by_beginning(part: Part, target: str) -> tuple[str, int] | None:
    """Two capitalised words that the domain begins with: "Salt Marsh" for saltmarshband.example."""
    for match in re.finditer(rf"{UPPER}[\w'’-]+(?: (?:{UPPER}|&)[\w'’-]*){{1,4}}", part.seen.clean[:20000]):
        squeezed = re.sub(r"[^a-z0-9]", "", plain_of(match[0]).replace("&", "and"))
        if len(squeezed) >= 7 and target.startswith(squeezed):
            return match[0], match.start()
    return None


def _with_article(part: Part, at: int, text: str) -> str:
    """The name with its capital article: "Les Fleurs", not "Fleurs"."""
    before = re.search(r"(?:L['’]|La |Le |Les |The )$", part.seen.clean[max(0, at - 4) : at])
    if before and before[0].strip() in ("Les", "The"):
        return before[0] + text
    kind = re.search(rf"({UPPER}[\w'’-]{{2,14}}) $", part.seen.clean[max(0, at - 16) : at])
    return f"{kind[1]} {text}" if kind and words.COMPANY.match(plain_of(kind[1])) else text
