"""Where a noun phrase ends: its adjectives and "de …" parts, up to a verb, a conjunction or a mark."""

from tasks.facts import noun_words as words
from tasks.facts.compiled import compiled
from tasks.facts.patterns import Cue

# What a noun phrase does not go beyond.
_NP_STOP = Cue(
    r"""
en une? | into an? | 4 (?:my|our|the|a|ur|me) | in excel | sous excel | en (?:anglais|francais|espagnol|allemand) | in (?:english|french|spanish|german|dutch)
et | and | ou | or | plus | ainsi | pr | n | w/ | for us | pour nous | pour moi | for me | designed | written | translated
done | made | created | produced | printed | realisee?s? | fait(?:e|es|s)? | as | which | that | qui | que | dont | who | is
are | was | will | would | should | must | est | sont | sera | seront | doit | doivent | devra | avant | by | before | d'ici
jusqu | if | si | when | quand | because | car | so | but | mais | we | nous | on | i | je | you | vous | it | il | ils | elle
they | please | svp | stp | merci | thanks | max | maxi | au plus | each | chacun | chacune | asap | urgent | urgently | can
could | pouvez | pourriez | avec | with | including | to | afin | then | puis | aussi | also | too | maximum
(?:le|du|on|for|pour|pour le) \d\w* | cette | this | next | la semaine | vers | within | sous | budget
pour (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fin|demain|mi|notre|nos|mon|ma|mes|le|la|les|un|une)
for (?:our|my|the|a|an|monday|tuesday|wednesday|thursday|friday|end|next|mid|late|early)
en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|ligne|\d\w*)
in (?:january|february|march|april|may|june|july|august|september|october|november|december|time|a|the|our)
sur (?:notre|nos|le|la|les|mon) | on (?:our|the|my) | fin | mi- | debut | end | mid | early | late | from | depuis | not
pas | ne | n' | ca | c' | j' | y | a (?:faire|rediger|traduire|relire|produire|realiser|creer|livrer|mettre|transcrire)
about | at | chez | a partir | a raison | a (?:destination|l'attention) | au format | au | aux | via | par | per | ideally
already | really | actually | probably | basically | mostly | maybe | perhaps | deja | vraiment | surtout | peut-etre | plutot | quoi
idealement | environ | around | approx | needed | soon | rapidement | instead | rather | only | seulement | tomorrow | demain
today | aujourd'hui | tonight | now | maintenant | vite | right | back | like | comme | of (?:about|around|which|them)
""",
    before=r"\s",
    after=r"(?=[\s'.,-]|$)",
)
_MARK = compiled(
    r",(?!\d)|\s[x×] ?\d|>|[;:!?()|\"€$£]|\.(?:\s|$)|\s-\s|\s[+&]\s|\s/\s|\s=|\s->|\n|\t|[\u2600-\u27bf\U0001f300-\U0001faff]"
)


def complement(plain: str, limit: int, end: int) -> int:
    """Where the noun phrase ends: its adjectives and "de …" parts, up to a verb, a conjunction or a mark."""
    stop = min(limit, end + 60)
    mark = _MARK.search(plain, end, stop)
    if mark:
        stop = mark.start()
    elif stop < limit:
        stop = max(end, plain.rfind(" ", end, stop))
    if cut := _NP_STOP.search(plain, end, stop):
        stop = cut.start()
    text = plain[end:stop]
    if text and not text[0].isspace() and text[0] not in "-'":
        return end
    return end + _complement_length(text)


_WORDS = compiled(r"\s+|[^\s']+'?|'")
_LINKS = frozenset("de d' du des of en in a au aux sur on about pour for with avec".split())
_WITHIN_LINKS = frozenset(
    "l' le la les the un une an a nos notre our my mon ma son sa leur their its ses ces this".split()
)
_FINITE = compiled(
    r"(?:[a-z]{3,}(?:ons|ez|aient|erait|erais|eraient|eront|issent|ions(?<!tions)(?<!sions))|souhaite|cherche|recherche"
    r"|propose|organise|prepare|lance|prevue?s?|needs|wants|starts|opens|goes|comes|takes|looks|reste(?:nt)?|semble|doit"
    r"|peut|devient|commence|demarre|passe|arrive|sort|part|ouvre|ferme|coute|existe|permet|comprend|explique|presente"
    r"|montre|donne|raconte|suit|sert|servent|plait|stays?|remains?|works?|seems?|shows?|explains?|tells?|shown|need"
    r"|costs?|runs?|begins?|says?|attend(?:ent)?|manque(?:nt)?)$"
)


def _complement_length(text: str) -> int:
    """How much of `text` still belongs to the phrase: adjectives, then "de …" parts; not a verb."""
    length = count = bare = 0
    at = 0
    linked = False
    for match in _WORDS.finditer(text):
        word = match[0]
        at = match.end()
        if word.isspace():
            continue
        if word in _LINKS:
            linked, bare = True, 0
            continue
        if linked and word in _WITHIN_LINKS:
            continue
        if (word in words.FUNCTION_WORDS and not linked) or _FINITE.fullmatch(word):
            break
        bare += 1
        count += 1
        if bare > 3 or count > 6:
            break
        linked = False
        length = at
    return length
