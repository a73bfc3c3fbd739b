"""Verbs of making and mending, of any trade: what they govern is handed over. Plain text, French and English."""

import re
from functools import lru_cache

from tasks.facts.compiled import compiled
from tasks.facts.patterns import by_length, longest_first

# First group verbs by their stem ("dessin" + er, ez, iez, es, erez…).
_FRENCH_STEMS = """
redig realis cre dessin film tourn mont enregistr illustr repens modernis relook corrig rafistol retouch detour
photographi anim developp cod programm integr migr audit optimis analys cartographi modelis scenaris compos mix
masteris arrang orchestr calligraphi grav imprim brod fabriqu sculpt amenag decor elabor livr imagin invent adapt
declin localis vulgaris resum synthetis reformul finalis complet narr interpret index numeris nettoy automatis
parametr configur install deploy securis restaur coloris vectoris redessin remplac renov dress trac fignol peaufin
structur restructur remani actualis renouvel sonoris doubl sous-titr retranscri scann archiv ordonn harmonis
transpos prepar tap retravaill amelior repar maquett edit reecout
depann confectionn faconn agenc coloni rewrit remast bricol anim planifi conceptualis prototyp
personnalis habill dedoublonn fusionn anonymis class tri modifi etalonn derush verifi control annot ajust simplifi rallong externalis recadr export illumin synchronis incrust minut plast reli dor cal document formalis recens etudi
""".split()
_FRENCH_FORMS = """
ecrive traduise refasse concoive fasse produise relise reprenne construise retranscrive transcrive reecrive
ecrire ecrivez ecriviez ecrives ecrirez ecris reecrire reecriviez reecrivez concevoir concevez conceviez
produire produisez produisiez produises construire construisez construisiez traduire traduisez traduisiez traduises
reconstruire reproduire relire relisez relisiez relises refaire refassiez refasses refaites referez refaire refondre
refondiez reprendre repreniez repreniez reprenez reprennes transcrire transcrivez transcriviez retranscrire faire
fassiez faites fasses fournir fournissiez fournissez etablir etablissez batir rajeunir rafraichir rafraichissiez
embellir enrichir refleurir coudre peindre repeindre tisser tondre decrire convertir definir ecrire
pondre faire revoir revoyiez saisir ressaisir redefinir rebatir
""".split()
_FRENCH_PHRASES = (
    """
mettre a jour | mettre en page | mettez en page | mettiez en page | mette (?:en page|a jour|en forme|au propre|en ligne) | mettre en forme | mettre au propre | mettre en place
mettre en ligne | mettre en musique | mettre en scene | mettre en voix | mettre en couleurs?
remettre (?:a jour|a plat|au propre|en forme|en etat|au gout du jour) | donner un coup de (?:jeune|neuf|frais) a | vous occuper de | t'occuper de
s'occuper de | s'occupe de | t'occupes de | vous occupez de | te charges de | vous chargez de | vous charger de | te charger de | se charger de | occuper de | charger de
prendre en charge | assurer | redonner vie a | faire vivre
""".strip()
    .replace("\n", " | ")
    .split(" | ")
)
_ENGLISH_STEMS = """
writ draft design creat produc translat proofread copyedit copy-edit edit film shoot shot illustrat draw redraw sketch
redo redesign rebuild refresh rework revamp overhaul updat typeset transcrib subtitl caption dub compos mix master
arrang orchestrat animat cod develop program build integrat migrat audit optimis optimiz analys analyz map model render
photograph retouch script storyboard letter hand-letter engrav print reprint embroider sew mak remak paint sculpt plan
prepar suppl deliver construct imagin adapt localis localiz summaris summariz condens rewrit rephras finish complet
narrat voic interpret index digitis digitiz tid sort automat configur install deploy restor colouris vectoris replac
renovat record re-record cut recut ship craft fix mend repair convert lay format set knock whip pull put draw work
polish tighten shorten rebrand moderniz modernis restyl redecorat landscap compil curat document conceptualis prototyp
styl decorat organis organiz review check spot-check revis fact-check type decipher standardis harmonis tak do
amend adjust tweak correct modif resiz crop export extend simplif clarif streamlin inscrib carv weav knit improv personalis spruc sharpen reformat restructur expand clean dedup dedupe deduplicat merg scrap anonymis anonymiz annotat enrich
""".split()
_PARTICLES = r"(?: (?:up|out|over|together|down|through|back|again|afresh|from scratch))?"
_IRREGULAR = {"put": "put(?:ting)?", "cut": "cut(?:ting)?", "set": "set(?:ting)?", "shot": "shot"}
_ONLY_WITH = {
    "lay": "lay(?:ing)? out", "set": "set(?:ting)? up", "knock": "knock(?:ing)? (?:up|together)",
    "whip": "whip(?:ping)? up", "pull": "pull(?:ing)? together", "put": "put(?:ting)? together",
    "draw": "draw(?:ing)?(?: up)?", "work": "work(?:ing)? (?:on|up)", "type": "typ(?:e|ing) up", "sort": "sort(?:ing)? out",
    "check": "check(?:ing)?(?: over)?", "take": "take on", "tak": "tak(?:e|ing) (?:on|care of|over)",
    "spruc": "spruc(?:e|ing) up", "tid": "tid(?:y|ying)(?: up)?", "do": "do(?:ing)?",
    "suppl": "suppl(?:y|ying)",
}  # fmt: skip
_ENGLISH_PHRASES = (
    "come up with | coming up with | turn(?:ing)? around | help(?:ing)? with | help on | give a facelift to"
)
# Between the verb and its object: whom it is for, how, and "the whole of".
_AFTER_FRENCH = (
    r"(?: (?:a l'ordinateur|au propre|a la main|nous|moi|me|m'|en entier|entierement|completement|aussi|egalement|ensuite|rapidement|vite|bien"
    r"|en (?:francais|anglais|allemand|espagnol|italien|neerlandais|portugais|arabe|chinois|japonais|[a-z]{4,9}ais)"
    r"|pour (?:nous|moi|eux|elle|lui)|de a a z|du coup|de nouveau|a neuf|l'ensemble de|la totalite de|tous?|toutes?))*"
)
_AFTER_ENGLISH = r"(?: (?:me|us|for (?:us|me|them)|also|both|all|all of|some of|the rest of|again|completely|entirely|quickly|properly|either))*"


@lru_cache(maxsize=1)
def governing() -> re.Pattern[str]:
    """A verb of work at the end of the text before an object's article; group `verb` is the verb."""
    return compiled(rf"(?<![\w-])(?:(?P<verb>{_french()}){_AFTER_FRENCH}|(?P<english>{_english()}){_AFTER_ENGLISH})$")


@lru_cache(maxsize=1)
def infinitive() -> re.Pattern[str]:
    """« à rédiger », "to write", "to be written": the work still to be done on what stands before."""
    participles = _participles()
    return compiled(
        rf"(?<!\w)(?:(?:a|restent? a|attend(?:ent)? d'etre|(?:doi(?:t|vent)|devr(?:ait|aient|a|ont))(?: aussi| egalement| ensuite| donc| encore)? etre|a faire)"
        rf" (?:{_french()}|prevoir|inclure|ajouter|rajouter|{'|'.join(_FRENCH_PARTICIPLES)})"
        rf"|(?:to be|needs?(?: to be)?|must(?: also)? be|has to be|have to be|should be|want(?:s|ing)?|waiting to be|require|requires"
        rf"|in need of|need(?:s|ing)? to be) (?:\w+ly )?(?:{participles}|{_english()})|to (?:{_english()}))(?!\w)"
    )


@lru_cache(maxsize=1)
def participle() -> re.Pattern[str]:
    """« … redone », "… tidied up", right after a thing."""
    return compiled(rf"(?:\s\w+ly)?\s(?:re-?)?(?:{_participles()})(?!\w)")


@lru_cache(maxsize=1)
def _participles() -> str:
    regular = {f"{stem}(?:e?d|t)" for stem in _ENGLISH_STEMS if len(stem) > 3}
    return longest_first(regular | _PARTICIPLES)


_PARTICIPLES = frozenset(
    "written rewritten redone remade made built rebuilt drawn redrawn shot cut laid done typeset proofread sewn set"
    " proof-read sung printed supplied tidied typed put together".split()
)
_FRENCH_PARTICIPLES = (
    *(rf"(?:re|r)?{stem}ee?s?" for stem in _FRENCH_STEMS),
    *"ecrite?s? reecrite?s? traduite?s? concue?s? relue?s? refaite?s? transcrite?s? reprise?s? refondue?s? produite?s?".split(),
    *("faite?s?", "revue?s?", "mise?s? (?:en page|a jour|en forme|au propre)"),
)


@lru_cache(maxsize=1)
def _french() -> str:
    stems = longest_first(_FRENCH_STEMS)
    forms = longest_first(_FRENCH_FORMS)
    phrases = "|".join(_FRENCH_PHRASES)
    helper = r"(?:quelqu'un|personne|[a-z]+(?:eur|euse|rice|iste|graphe)|freelance|prestataire|pro|agence|studio) qui (?:nous |me |m')?"
    return rf"(?:{phrases}|{helper}(?:{stems})(?:e|era|erait)|(?:re|r)?(?:{stems})(?:er|iez|erez|eriez|ez|eras|erais)|(?:que tu |tu nous |tu me |tu )(?:{stems})es|(?:{forms}))"


@lru_cache(maxsize=1)
def _english() -> str:
    verbs = []
    for stem in by_length(_ENGLISH_STEMS):
        if stem in _ONLY_WITH:
            verbs.append(_ONLY_WITH[stem])
        elif stem in _IRREGULAR:
            verbs.append(_IRREGULAR[stem])
        else:
            verbs.append(rf"(?:re-?)?{stem}(?:e|{stem[-1]}?ing)?")
    return rf"(?:{'|'.join(verbs)}|{_ENGLISH_PHRASES.replace(' | ', '|')}){_PARTICLES}"


# The verb is told of, not asked for: « on vient de refaire le site », "we make lamps", "without rewriting".
_TOLD = compiled(
    r"(?:\b(?:ven(?:ons|ez)|vien[st]|viennent|fini[rst]?|termine[rs]?|acheve|train|sans|avant|passe(?:r|s|ons|nt)? (?:mon|ma|notre|nos|leur)? ?\w* ?a?"
    r"|au lieu|plutot que|apres avoir|l'habitude|cesse|arrete[rz]?|refuse|evite[rz]?|impossible|difficile"
    r"|interdit|inutile|pas|jamais|n'avons pas a|(?:pouvoir|puisse(?:nt)?|peuvent|permet(?:tre|tra|tant)?)(?: (?:de|a|aux|nos|leur|\w+)){0,4})"
    r"(?: de| d'| a)?(?: (?:nous|me|te|le|la|les))?"
    r"|\b(?:ai|as|a|avons|avez|ont|avait|avions) (?:deja |recemment )?fait\s?$"
    r"|\b(?:va|vais|vont|allons)(?: (?:bien|deja|nous-memes?|moi-meme|nous|me|vous|te))*"
    r"|\b(?:we|i|they|he|she|it|who|which|that|people|you already|agency|company|team|friend|colleague)(?:'ve|'re|'ll|'m|'d)?"
    r"(?: (?:also|usually|always|already|currently|mostly|still|just|will|are|am|were|was|been|have|had|did|do|can|could|have been|don't|didn't))*"
    r"|\b(?!(?:you|u|someone|somebody|supplier|contractor|bidder|freelance|freelancer|candidate|consultant|provider|designer|writer|translator"
    r"|photographer|illustrator|developer|editor|work|job|project)\b)[a-z-]{3,16} (?:will|is going to|has to)"
    r"|\b(?:is|are|was|were|am|without|before|after|by|stop|stopped|finished|instead of|despite|don't|didn't|not|never|avoid|used to|busy|while|when)"
    r"(?: \w+ly)?)\s?$"
)
_ASKS_ANYWAY = compiled(
    r"\b(?:qui|who|that)(?: (?:sache|saurait|sait|puisse|pourrait|peut|can|could|will|would|knows how to))\s?$"
    r"|\b(?:could|can|would|will) (?:you|u|someone|anyone|they|he|she)(?: \w+)?\s?$|\bif you (?:can|could)\s?$"
    r"|\b(?:whether|if|that) (?:you|u)(?: could| can| would| might| will)?\s?$|\bthink you could\s?$"
)


_FRENCH_ARTICLE = compiled(r"(?:une?|le|la|les|des|du|notre|nos|mon|ma|mes|ce|cette|ces|leurs?)\s|l'")
_FRENCH_SUBJECT = compiled(r"(?:\bj'|\b(?:je|on|nous|il|elle|ils|elles|qui|tu|vous) )$")
# "any code that …", "the design of": the verb is a noun.
_NOUN_THERE = compiled(r"\b(?:an?|the|our|my|your|their|any|some|this|that|each|every|new|of|first|final|no)\s$")


def governs(plain: str, start: int, upto: int) -> re.Match[str] | None:
    """The verb of work whose object begins at `upto`, if the client asks for that work.

    Args:
        plain: The plain text.
        start: Where the sentence begins.
        upto: Where the object begins, with its article.
    """
    window = max(start, upto - 60)
    match = governing().search(plain[window:upto].rstrip(" *_\"'(\n"))
    if match is None:
        return None
    before = plain[max(start, window + match.start() - 50) : window + match.start()]
    if re.search(r"\b(?:j'|je )$", before):
        return None
    if match["english"] and (_NOUN_THERE.search(before) or _FRENCH_SUBJECT.search(before)):
        return None
    if match["english"] and _FRENCH_ARTICLE.match(plain, upto):
        return None
    return None if is_told(before) else match


def is_told(before: str) -> bool:
    """Whether the words before a verb of work make it something told of: "our intern will …", « on vient de … »."""
    return _TOLD.search(before) is not None and _ASKS_ANYWAY.search(before) is None
