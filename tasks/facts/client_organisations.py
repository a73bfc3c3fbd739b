"""The client's organisation among the capitalised phrases of a text: each is judged by the words around it.

« Je gère la communication de l'école Entrechats », "we own Heron Mill", « la Compagnie du Tabouret demande … »: what
tells is a first person who runs, is or owns something before the name, or the name as what the sentence is about; not
the name itself.
"""

import re
from collections.abc import Iterator

from tasks.facts import client_words as words
from tasks.facts.client_names import ORGANISATION, UPPER, is_company_name, plain_of, tidy_company, trimmed
from tasks.facts.compiled import compiled
from tasks.facts.organisation_words import KIND, NAMING_KIND, PASSED_ON, PLACE, THIRD_PARTY
from tasks.facts.segments import Segment
from tasks.facts.sources import Part

_NAME = compiled(ORGANISATION)
_READ = 40  # sentences; who writes is said early
_DETERMINER = r"(?:(?:la|le|les|the|un|une|an?|notre|nos|our|my|mon|ma) |l')?"
# A first person who is, runs or speaks for something.
_SELF = compiled(
    r"\b(?:je (?:suis|dirige|gere|tiens|represente|preside|pilote|anime|lance|monte|cree|ouvre|reprends|coordonne|m'occupe|mene|codirige|cogere|viens d'ouvrir"
    r"|viens de (?:lancer|creer|monter|reprendre))|j'(?:ai (?:une?|fonde|cree|monte|ouvert|lance|repris)|ouvre|anime|enseigne|interviens|administre)"
    r"|nous (?:sommes|representons|gerons|dirigeons|lancons|ouvrons|creons|tenons|avons (?:cree|fonde|monte|ouvert|repris))|on (?:est|tient|gere|lance|ouvre|monte|a (?:fonde|cree|monte|ouvert|lance|repris))"
    r"|i'?m|i am|am|are|we'?re|we are|(?:i|we|and) (?:run|own|manage|lead|head|founded|started|represent|look after|co-?own|co-?founded|set up|opened|teach|chair|coordinate|direct|edit|have|just opened|handle)"
    r"|(?:we'?ve|i'?ve) (?:just )?(?:founded|started|set up|opened|launched|got)|got|opening|launching|starting|running|in a)\b"
)
_SPEAKS_FOR = compiled(
    r"\b(?:je (?:travaille|bosse|vous (?:ecris|contacte|sollicite)|t'ecris)|j'ecris|i (?:work|volunteer)|on behalf|au nom|de la part|pour le compte|writing|i'?m (?:writing|getting in touch|calling)|greetings|here|nous (?:travaillons|vous ecrivons|vous contactons))\b"
)
# What may stand between that and the name, right before the name: surely, or where an organisation's word or a role precedes.
_END = rf"{_DETERMINER}[\"'*_ ]{{0,4}}$"
_AT = compiled(
    rf"(?:\b(?:chez|at|behind|au sein de|on behalf of|au nom d[eu']|de la part d[eu']|pour le compte d[eu']|representing|a la tete d[eu']|runs?|own|owns|represente|represent)\s*|@\s?){_END}"
)
_OF = compiled(
    rf"(?:\b(?:for|from|of|with|in|named|nommee?s?|pour|au|aux|de|du|des|de la|de l'|d'|a|dans)\s*|(?<=d')|(?<=l')|[,(:-]\s*){_END}"
)
_APPOSED = compiled(
    rf"(?:[,(:-]|\b(?:called|named|nommee?s?|appelee?s?|baptisee?|s'appelle|s'appellera|is|est|being))\s*{_END}"
)
_POSSESSED = compiled(rf"\b(?:notre|nos|mon|ma|our|my)\s(?:[\w'-]+\s){{0,3}}?{KIND}\b(?P<gap>[^.!?;\n]{{0,50}})$")
_KIND = compiled(rf"\b{KIND}")
_FOR_KIND = compiled(
    rf"\b(?:pour|for) {_DETERMINER}{KIND}[\"'*_ ]*[(,:-]?[\"'*_ ]+$|\b(?:pour|for) {_DETERMINER}{KIND} \($"
)
_FOR = compiled(rf"\b(?:pour|for) {_DETERMINER}(?:\w+ (?:de|du|of|d') ?)?{_DETERMINER}[\"'*_ ]*$")
_NAMED_KIND = compiled(rf"\b{KIND}(?: (?:de |d'|of |du |des )[a-z'-]+)?\s*[\"'*_ ]{{0,3}}$")
_CALLED = compiled(
    r"\b(?:(?:on|nous nous|je|elle|il|ca|nom|it|we|shop|band|brand|company|business|marque|boite|boutique|enseigne|structure|asso|association)\s?(?:s'|is |are |it's |est |'s |'re )?"
    r"(?:called|named|appelle(?:ra|rait)?|appelons|name is|name's|nommera))\s*[:\"'*_ ]{0,4}(?:(?:la|le|les|the) )?$"
)
_UNDER_NAME = compiled(
    r"\b(?:trading as|t/a|under the name(?: of)?|sous le nom (?:de|d'|commercial)|sous l'enseigne|(?:making|selling|working|trade|trading|perform\w*|known|connue?s?)\b.{0,30} as|rebaptisee?) \W*$"
)
# The writer's role opens the sentence: « rédactrice en chef du magazine Plein Vent, je cherche … ».
_ROLE_FIRST = compiled(r"^(?:(?:bonjour|hello|hi|bonsoir|dear \w+|madame|monsieur)\b[^,.!]{0,20}[,.!] ?)?(?=\w)")
_IT = compiled(r"(?:il|elle|it|ca)\b")  # what that stands for has to be said
_IS_IT = compiled(
    r"\b(?:(?:company|business|brand|shop|band|store|boite|marque|entreprise|societe|asso|association|structure)(?: name)?(?: is|'s| est|, c'est| c'est) )$"
)
_HERE = compiled(r"(?:^|[.!?,] ?)(?:chez|at|here at|ici chez|nous,? chez|we at|a la|au|a l') ?(?:(?:la|le|les|the) )?$")
_SAYS_CALLED = compiled(
    r"\b(?:called|named|appelee?s?|nommee?s?|baptisee?s?|denommee?s?|qui s'appelle)\s+[\"'*_ ]{0,4}$"
)
_OPENING = compiled(
    r"^(?:(?:hi|hello|hey|dear|bonjour|bonsoir|salut|coucou|hiya|good \w+|madame|monsieur)\b[^,.!?:]{0,30}[,.!:]? ?)?"
    r"(?:(?:dans le cadre|pour|a l'occasion|afin|suite|apres|depuis|further|thanks to|as (?:discussed|agreed)|comme (?:convenu|discute)|as part|for|following|after|in|ahead|to|with|cette annee|this year|en vue)\b[^.!?:;]{3,110}, )?"
    rf"{_DETERMINER}[\"'*_ ]{{0,3}}(?:[a-z]+ (?:of|de|du|des|d')\s?(?:the |la |l')?)?$"
)
_WISHES = compiled(
    r"(?:,[^,.!?]{1,90},|\s?\([^)]{1,90}\))?,?\s(?:would like|'d like|is looking|are looking|est a la recherche|wishes|wants?|needs?|seeks?|requires?|invites?|consulte|souhaite(?:nt)?|cherche(?:nt)?"
    r"|recherche(?:nt)?|a besoin|ont besoin|voudrait|aimerait|desire|veut|lance|organi[sz]es?|prepare|renouvelle|refait|recrute|fete|celebrates|(?:is|are) \w+ing|is (?:an?|the)"
    r"|are an?|est (?:une?|la|le|en train)|sells?|makes?|offers?|builds?|vend|fabrique|propose|produit|concoit|edite|publie|would love|could do with|could use|aurait besoin|va )"
)
_DOES = compiled(
    r"(?:,[^,.!?]{1,90},|\s?\([^)]{1,90}\))?,?\s(?!(?:was|were|as|des|les|sans|dans|plus|this|its|yes|et|ent|de|the|une?|se|ce|me|ne|parce|quelque|chaque|entre|contre"
    r"|ensuite|comme|elle|notre|votre|cette|toute|toutes|mes|ses|nos|vos|ces|times?|has told|told|a dit|m'a|nous a|vous a|recommended|has recommended|said|says|dit|suggested|sent|gave)\b)"
    r"(?:[a-z]{3,}(?:s|e|ent|it|a|ont)|is|are|has|est|a|va|font|ont|sont)\s"
)
_CITY = compiled(
    r"(?:paris|lyon|marseille|lille|nantes|bordeaux|toulouse|nice|rennes|strasbourg|montpellier|grenoble|london|leeds|bristol|manchester|york|bath|berlin|brussels|bruxelles"
    r"|geneve|geneva|montreal|dublin|edinburgh|glasgow|cardiff|belfast|new york|boston|chicago|france|uk|usa|england|scotland|wales|ireland|belgique|belgium|suisse|canada|europe)$"
)


def organisations(part: Part, known: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Organisations that the client may write for, as (name, offset, how sure: 3 or 2).

    Args:
        part: The client's own words.
        known: Plain words of the person's names, which are no organisation.
    """
    if (head := _letterhead(part)) is not None:
        yield head
    for number, segment in enumerate(part.segments[:_READ]):
        start, end = segment.full_start, min(segment.end, segment.full_start + 600)
        for match in _NAME.finditer(part.seen.clean, start, end):
            left, right = trimmed(part.seen, match, known)
            if left >= right or (number and segment.kind == "heading" and segment.end - start < 50):
                continue
            kind = _NAMING.search(part.seen.plain, max(start, left - 60), left)
            if kind and any(char.isupper() for char in part.seen.clean[kind.start("kind") + 1 : left]):
                kind = None  # another name stands between
            tokens = set(re.findall(r"\w+", plain_of(part.seen.clean[left:right])))
            if kind is None and tokens <= known:  # « le domaine Lindner » of Eva Lindner
                kind = _BEFORE_OWN_NAME.search(part.seen.plain, max(start, left - 40), left)
            at = kind.start("kind") if kind else left
            if not _may_be_name(part, part.seen.clean[left:right], left, right, start, known, kind is not None):
                continue
            name = part.seen.clean[at:right]
            if sure := _sure(part, segment, name, at, right, known):
                yield name, at, sure


def _letterhead(part: Part) -> tuple[str, int, int] | None:
    """The organisation that a letter's first line names, over its address, the date or the greeting."""
    if not part.segments:
        return None
    start = part.segments[0].full_start
    lines = part.seen.source[part.seen.start(start) :][:400].splitlines()
    line = lines[0].strip() if lines else ""
    if len(lines) < 3 or not _NAME.fullmatch(line) or not _is_institution(line) or not is_company_name(line):
        return None
    below = lines[1].strip()
    return (line, start, 3) if not below or any(char.isdigit() for char in below) else None


_NAMING = compiled(NAMING_KIND)
_BEFORE_OWN_NAME = compiled(rf"(?<!\w)(?P<kind>{KIND}) $")


# A word that begins with a capital (not "48k", "20", "NOK 12"), and no "We'd".
_LOOKS_NAMED = compiled(
    rf"(?![A-Z]{{3}} \d)(?!(?:\w+ )?(?:\w{{1,4}}['’](?:d|ll|re|ve|m)|(?:[Ii]t|[Tt]hat|[Ww]hat|[Hh]ere|[Tt]here|[Ll]et|[Ww]ho|[Hh]e|[Ss]he)['’]s)(?:\s|$))(?:\S+ )*(?:[LDld]['’])?{UPPER}"
)


# "410 Pine Street, Denver, CO": a town.
_AFTER_STREET = compiled(rf"\b\d{{1,4}},? (?:[\w'-]+ ){{0,3}}(?:{words.STREETS})\b[^.!?]{{0,40}}, $")


def _may_be_name(part: Part, text: str, left: int, right: int, start: int, known: frozenset[str], kind: bool) -> bool:
    """Whether a capitalised phrase can be an organisation at all: no person, place, date, or start of a sentence."""
    plain = part.seen.plain
    bare = plain_of(tidy_company(text) or "")
    if not _LOOKS_NAMED.match(text):
        return False
    if not bare or not is_company_name(text) or (words.ROLE.search(bare) and not words.COMPANY.search(bare)):
        return False
    if set(re.findall(r"\w+", bare)) <= known and not kind:
        return False
    if (
        (_CITY.match(bare) and not kind)
        or plain[max(0, left - 1) : left] in ("@", "/", "#")
        or plain[right : right + 1] == "@"
    ):
        return False
    before = plain[max(start, left - 60) : left]
    if _AFTER_STREET.search(before) or PASSED_ON.match(plain, right):
        return False
    if words.TITLES.search(re.split(r"[,(.]\s*", before)[-1].strip() + " ") or THIRD_PARTY.search(before):
        return False
    return kind or not (PLACE.search(before) and words.COMPANY.search(bare) is None)


def _bare(text: str) -> str:
    """The plain words of a name without its article."""
    return re.sub(r"^(?:(?:les?|la|the) |l')", "", plain_of(text))


def _sure(part: Part, segment: Segment, text: str, left: int, right: int, known: frozenset[str]) -> int:
    """How sure the words around tell that the client belongs to this organisation; 0 when nothing does."""
    plain, start = part.seen.plain, segment.full_start
    before, after = plain[max(start, left - 130) : left], plain[right : segment.end]
    single = len(_bare(text).split()) == 1 and not _is_institution(text)
    if _HERE.search(before) and re.match(r",? (?:nous|on|we|je|i|j')\b", after):
        return 3
    own = _first_person(before, known)
    if _UNDER_NAME.search(before) and not single:
        return 3
    called = _CALLED.search(before)
    if (
        (called and (not _IT.match(called[0]) or _KIND.search(before)))
        or _IS_IT.search(before)
        or (_SAYS_CALLED.search(before) and (own or _KIND.search(before)))
    ):
        return 3
    possessed = _POSSESSED.search(before)
    if possessed and (not possessed["gap"].strip(" \"'*_") or _APPOSED.search(before)):
        return 3
    if possessed and _is_institution(text) and (_AT.search(before) or _OF.search(before)):
        return 3
    opening = _ROLE_FIRST.match(before)
    role = words.ROLE.match(before, opening.end()) if opening else None
    if role and (
        _AT.search(before, role.end()) or _OF.search(before, role.end()) or _NAMED_KIND.search(before, role.end())
    ):
        return 3 if not single else 2
    if own and not _PAST.search(before, own.start()):
        between = before[own.end() :]
        direct = not _ARTICLE.sub("", between.strip(" \"'*_,(-:"))
        telling = (
            _KIND.search(between)
            or words.ROLE.search(between)
            or _SPEAKS_FOR.match(before, own.start())
            or _is_institution(text)
        )
        joined = _OF.search(between)
        near = joined is not None and not between[: joined.start()].strip(" ,(-") and own[0] in known
        if (joined or _AT.search(between)) and re.search(r"behalf|au nom|de la part|pour le compte", own[0]):
            return 5
        if _AT.search(between) or (joined and (telling or near)):
            return 2 if single and not after.startswith((",", ")", " -", " (", ".")) and not telling else 3
        if (direct or (_APPOSED.search(between) and after.startswith((")", " -")))) and not single:
            return 3 if _is_institution(text) else 2
        if _NAMED_KIND.search(between):
            return 3
    if _LEGAL.search(plain_of(text)) or _FOR_KIND.search(before) or (_is_institution(text) and _FOR.search(before)):
        return 2
    return _as_subject(before, after, text, single)


def _first_person(before: str, known: frozenset[str]) -> re.Match[str] | None:
    """The last word before a name, in its sentence, by which the client speaks of themselves."""
    found = None
    for pattern in (_SELF, _SPEAKS_FOR, _WORD):
        for match in pattern.finditer(before):
            if pattern is _WORD and match[0] not in known:
                continue
            if (found is None or match.end() > found.end()) and not _STOP.search(before, match.end()):
                found = match
    return found


# A job or an employer that was left, and legal forms that only organisations bear.
_PAST = compiled(
    r"\b(?:leaving|left(?!-)|leave|quit|used to|no longer|formerly|previously|quitte|quittons|ancien\w*|ex|avant|plus chez|demissionne\w*|fired|laid off|licencie\w*|retired|retraite\w*)\b"
)
_LEGAL = compiled(r"(?:^|\s)(?:ltd|limited|inc|llc|llp|plc|gmbh|sarl|sas|sasu|eurl|scop|pty|b\.v)\.?(?:\s|$)")


def _is_institution(text: str) -> bool:
    """Whether a name holds a word of organisations."""
    bare = plain_of(text)
    return words.COMPANY.search(bare) is not None or _KIND.search(bare) is not None


_ARTICLE = compiled(r"^(?:the|la|les?|l')$")
_WORD = compiled(r"\w+")
_STOP = compiled(r"[.!?;]\s")


def _as_subject(before: str, after: str, text: str, single: bool) -> int:
    """How sure the organisation is because a sentence is about it: « La Compagnie du Tabouret demande … »."""
    bare = _bare(text)
    if words.NO_SUBJECT.match(bare) or re.search(r"\d", bare):
        return 0
    kind = _NAMED_KIND.search(before)
    opening = before[: kind.start()] if kind else before
    if not _OPENING.match(opening):
        return 0
    institution = _is_institution(bare) or kind is not None
    article = re.match(r"(?i:la|le|les|l['’]|the)\s?", text) or re.search(r"(?:\b(?:la|le|les|the) |\bl')\W*$", before)
    if _WISHES.match(after):
        return 3 if not single or institution else 2
    if _DOES.match(after) and (institution or (article and not single)):
        return 2
    return 0
