"""How many of a thing: the number before its phrase, after it, or of what a service is done to."""

import re

from tasks.facts.compiled import compiled
from tasks.facts.date_words import MONTH
from tasks.facts.number_reading import WORDED, parse_digits, parse_words

# What may stand between a number and its noun: « nos. », "sets of", « d'autres ».
_BETWEEN = (
    r"(?:(?:nos?\.|no|n|pcs|pc|off|unites? de|exemplaires? de|x|×|more|autres?|further|additional|or so|odd) ?)?"
    r"(?:(?:d'|de |of |of the |sets? of |pairs? of |packs? of |jeux? de |lots? de |series? de |pieces of |sorts? of |types? de |kinds? of |environ |the |our |nos |notre |different )"
    r"(?:our |nos |the |ces |these |my |mes |autres )?)?"
)
_QUANTITY_HEAD = compiled(
    r"(?:\d{1,5}(?: ?\d{3})?\s?(?:-|a|to|/|ou|or)\s?)?"
    r"(?:(?P<digits>\d{1,3}(?:[ .,]\d{3}|\d{0,2}))(?P<times>\s?[x×]\s?)?|x\s?(?P<x>\d{1,4})"
    rf"|(?P<words>(?:une? )?{WORDED}))(?:\s+|(?<=[x×])|(?=-))(?:petits? |{_BETWEEN})"
)
_COUNT_BEFORE = compiled(
    r"(?<![\w.,/])(?:(?P<low>\d{1,4})\s?(?:-|a|to|/|ou|or)\s?)?"
    r"(?:(?P<digits>\d{1,3}(?:[ .,]\d{3})?|\d{1,5})\s?(?P<times>x|×)?|x\s?(?P<x>\d{1,4})"
    rf"|(?P<words>{WORDED}))\s?{_BETWEEN}$"
)
_ONE_OF = compiled(r"(?:one|1) of ")
_MONTH_BEFORE = compiled(rf"{MONTH}\s?$")
_NUMBERING = compiled(
    r"[€$£]\s?$|\b(?:n°|no|number|numero|version|top|lot|phase|art|article|part|chapter|chapitre)\s?$"
)
_OF_THEM = compiled(
    r"(?: too| also| as well| aussi| egalement)?(?:\s[a-z]{4,12}(?:ed|n|t))?\s?[,:;(-]{0,2}\s?(?:one per [a-z]{1,20}, |une? par [a-z]{1,20}, )?"
    r"(?:about |around |roughly |approx\.? |environ |soit |some |a peu pres |like |genre |say |disons |maybe )?"
    r"(?:there are |il y en a )?"
    rf"(?:(?P<digits>\d{{1,4}})|(?P<words>{WORDED})) (?:of them|of those|en tout|au total|in total|in all|d'entre|all told|altogether"
    r"|je crois|je pense|i think|i believe|a peu pres|max\b|ou plus|or so|to start with|to begin with|for starters|for now|aussi|egalement|too|as well|pour commencer|pour l'instant|au depart|dans un premier temps)"
    rf"|[^,;:.\n]{{0,24}}, (?:(?P<sum>\d{{1,4}})|(?P<sum_words>{WORDED})) (?:in total|in all|altogether|all told|en tout|au total)"
    rf"|[^,;:.\n]{{0,40}} \((?:so|soit|donc|i\.e\.|that's|that is) (?:(?P<so>\d{{1,4}})|(?P<so_words>{WORDED}))\)"
    r"|[^,;:.\n]{0,20}[,(]\s?(?P<nos>\d{1,4}) (?:nos?\b|off\b|pcs\b|units?\b|unites?\b|exemplaires?\b)"
    r"|\s?[,:;(-]{1,2}\s?(?:il y en a|il (?:m'|nous )?en (?:faut|faudrait)|there are|j'en ai|on en a|nous en avons)"
    rf"\s(?:about |environ )?(?:(?P<there>\d{{1,4}})|(?P<there_words>{WORDED}))\b"
)
_COUNT_AFTER = compiled(
    r"\s?\(\s?(?:x|×|qte|qty|quantity|quantite|nb|nombre)?\.?\s?:?\s?(?P<digits>\d{1,3})\s?(?:x|×|pcs|pieces?|unites?|units?|ex)?\s?\)"
    r"|(?:\s[a-z]{3,14}){0,2}?\s?\(\s?(?P<issues>\d{1,3}) (?:numeros|issues|editions|volets|volumes)\b"
    r"|\s?[x×]\s?(?P<x>\d{1,3})(?![\d.,])(?!\s?(?:cm|mm|m|px|in)\b)"
    r"|\s?[|\t,;:(-]{0,2}\s?(?:qte|qty|quantity|quantite)\.?\s?:?\s?(?P<named>\d{1,4})\b"
    rf"|,?\s-{{0,2}}\s?(?:about|around|roughly|environ|some|a peu pres|maybe|peut-etre|like|genre|say|disons|mettons) (?P<about>\d{{1,3}}|{WORDED})(?=\s?(?:[.,;)?!](?!\d)|$|\n))"
    r"|\s?(?::|\t|\|)\s?\|?\s?(?P<colon>\d{1,3})\s?(?=$|[,;.(|\n])"
)
_OBJECT = compiled(
    r"(?:\s[a-z]{4,14}){0,2}?\s(?:de|d'|of|for|pour|des)\s?(?:nos |our |mes |my |vos |les |the |ces |these )?"
    rf"(?P<count>\d{{1,4}}|{WORDED})\s"
    r"(?!mots|words|pages?|signes|minutes|min\b|heures|hours|secondes|seconds|sec\b|%|ans|years|€)"
)


def number_head(plain: str, start: int, limit: int) -> int:
    """Where a phrase goes on after its number, which begins at `start`."""
    match = _QUANTITY_HEAD.match(plain, start, limit)
    return match.end() if match else start


def object_count(plain: str, start: int, end: int) -> int | None:
    """How many things a service is done to: three in « la mise en page de nos 3 menus »."""
    match = _OBJECT.match(plain, start, end)
    if match is None:
        return None
    count = match["count"]
    return int(count) if count.isdigit() else None if count in ("un", "une", "one") else parse_words(count)


def count_before(plain: str, limit: int, begin: int) -> tuple[int | None, int]:
    """A number right before the phrase, and where it begins."""
    window = plain[max(limit, begin - 44) : begin]
    match = _COUNT_BEFORE.search(window)
    if match is None:
        return None, begin
    digits = match["digits"] or match["x"]
    if digits:
        value = parse_digits(digits)
        number = int(value) if value is not None and value == value.to_integral_value() else None
    else:
        text = match["words"]
        text = re.sub(
            r"^(?:deux|trois|quatre|cinq|two|three|four|five)-(?=(?:trois|quatre|cinq|six|three|four|five)$)", "", text
        )  # « deux-trois »
        if text in ("un", "une", "six cents") or _ONE_OF.match(window, match.start()):
            return None, begin
        number = parse_words(text)
    if number is None or number > 20000 or (digits and 1990 <= number <= 2100 and not match["times"]):
        return None, begin
    before = window[: match.start()]
    if digits and (_MONTH_BEFORE.search(before) or (_NUMBERING.search(before) and not match["times"])):
        return None, begin
    return number, begin - len(window) + match.start()


def count_after(plain: str, limit: int, end: int, *, labelled: bool) -> int | None:
    """A number after the phrase: "Articles: 5", "flyers (x2)", "quizzes (eight in all)".

    Args:
        plain: The plain text.
        limit: Where its sentence ends.
        end: Where the phrase ends.
        labelled: The phrase is the label of its line, so that a colon or a bar may part it from its number.
    """
    if match := _OF_THEM.match(plain, end, limit):
        named = match.groupdict()
        digits = next((named[one] for one in ("digits", "nos", "there", "sum", "so") if named[one]), None)
        spelt = next((named[one] for one in ("words", "there_words", "sum_words", "so_words") if named[one]), "")
        return int(digits) if digits else parse_words(spelt)
    match = _COUNT_AFTER.match(plain, end, limit)
    if match is None or (match["colon"] and not labelled):
        return None
    if match["about"]:
        return int(match["about"]) if match["about"].isdigit() else parse_words(match["about"])
    return int(match["digits"] or match["x"] or match["issues"] or match["named"] or match["colon"])
