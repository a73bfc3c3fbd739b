"""The words that say what a number measures, in plain text, French and English."""

import re

from integrations.words import Language


def each_word(text: str) -> frozenset[str]:
    """The words of a text, for lists of words that fill lines."""
    return frozenset(text.split())


# Each cue is a word or a few that tell what a number beside it measures.
_CUES: dict[str, str] = {
    "nonbillable": r"non[- ]?billable|not billable|not billed|unbilled|unbillable|non[- ]factur\w*"
                   r"|non[- ]refactur\w*|pas factur\w*",
    "billable": r"billable|billed|charged|chargeable|facturables?|facturee?s?|refacturables?",
    "left": r"left|remain\w*|unused|unspent|available|to go|rest(?:e|ent|ant|ants|ante|antes)|solde|disponibles?"
            r"|balance",
    "used": r"used|spent|spend|consum\w*|consomm\w*|utilis\w*|depens\w*|burn\w*|engagee?s?|drawn|absorb\w*|use",
    "over": r"over (?:the )?budget|over[- ]?run|overspent|exceed\w*|beyond the budget|depass\w*|au-dela du budget"
            r"|over by",
    "budget": r"budget\w*|enveloppe|allowance|forfait|plafond",
    "rate": r"rates?|tarifs?|taux|per hour|an hour|/ ?h(?![a-z])|de l'heure|par heure|hourly|horaire|a l'heure",
    "amount": r"amounts?|fees?|costs?|value|worth|montants?|honoraires|couts?|due|invoice\w*|factur(?:e|er|ation)"
              r"|net|sums?|somme"
              r"|earned|revenue|price|prix|charge|charges|money|ca|chiffre d'affaires|to bill|to pay|a payer",
    "hours": r"hours?|heures?|time|temps|worked|effort|workload|charge de travail|logged|duree|duration|durees",
    "share": r"share|percent\w*|pourcentage|proportion|%|quota|ratio",
    "average": r"average|averag\w*|mean|moyenne|en moyenne|moyen",
    "per_week": r"per week|a week|each week|weekly|par semaine|chaque semaine|hebdomadaires?|la semaine",
    "per_day": r"per day|a day|each day|daily|par jour|chaque jour|quotidien\w*|journalier\w*|par journee"
               r"|per working day",
    "per_month": r"per month|a month|each month|monthly|par mois|chaque mois|mensuel\w*",
    "more": r"more|less|fewer|up|down|increase\w*|decrease\w*|difference|rise|fell|de plus|de moins|hausse|baisse|ecart"
            r"|augment\w*|diminu\w*|plus que|moins que|higher|lower|longer|shorter",
    "this_period": r"this (?:month|week|period|quarter|year)|ce (?:mois|trimestre)|cette (?:semaine|periode|annee)"
                   r"|(?:in|over|of) the period"
    r"|(?:sur|de) la periode|before this period|anterieur",
    "compared": r"compared?|against|versus|vs|than|instead of|previous|earlier|contre|par rapport|au lieu de"
                r"|precedente?s?",
    "total": r"total\w*|overall|altogether|in all|sum|ensemble|au total|totaux|en tout|cumul\w*|whole",
    "entries": r"entry|entries|time entries|saisies?|lignes? de temps|records|pointages?",
    "days_worked": r"days?|jours?|journees?",
    "tasks": r"tasks?|taches?|tickets?|issues?|cards?|cartes?|items?|to-?dos?|actions?",
    "tasks_done": r"done|completed?|finished|closed|delivered|resolved|terminee?s?|faite?s?|achevee?s?|closes?"
                  r"|livree?s?|realisee?s?|bouclee?s?"
                  r"|finies?|cochee?s?",
    "tasks_open": r"open|to do|remaining|left|pending|unfinished|outstanding|still|ouverte?s?|restante?s?|a faire"
                  r"|en cours|in progress"
                  r"|en attente|reste\w*|a venir|to come|planned|prevue?s?",
    "commits": r"commits?|changes?|revisions?|modifications?",
    "projects": r"projects?|projets?",
    "people": r"people|persons?|personnes?|team members?|members|contributors?|freelancers?|collaborat\w+"
              r"|intervenante?s?|colleagues?",
    "weeks": r"weeks?|semaines?",
    "months": r"months?|mois",
    "words": r"words?|mots?",
    "others": r"others?|rest|remainder|more|misc(?:ellaneous)?|autres?|divers|reste",
    "rounding": r"rounded|rounding|round|differ|arrondi\w*|differer|hundredth|centieme",
    "overlaps": r"overlap\w*|chevauch\w*",
}  # fmt: skip
CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![\w'-])(?:{words})(?![\w-])") for name, words in _CUES.items()
}
CUES["share"] = re.compile(rf"(?<![\w'-])(?:{_CUES['share'].replace('|%', '')})(?![\w-])|%")
_FRENCH_SHARE = re.compile(r"(?<![\w'-])(?:parts?|repartition)(?![\w-])")

# "31 % of the hours", « 31 % du temps »: what a percentage is of.
_OF = (
    r"(?:of|du|de|des|d'|sur|in|on)(?: (?:the|your|this|our|total|whole|all|my|la|le|les|l'|votre|notre|ce|cette"
    r"|agreed|initial|overall|period's|month's|week's|project|monthly|entire|available|worked|logged|billed"
    r"|de)){0,3}[ ']?"
)
BASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("budget", re.compile(rf"(?<!\w){_OF}(?:budget\w*|enveloppe|allowance|forfait)(?!\w)")),
    ("hours", re.compile(rf"(?<!\w){_OF}(?:hours?|heures?|time|temps|work|travail|effort|working time"
                         rf"|temps de travail|heures travaillees)(?!\w)")),
    ("amount", re.compile(rf"(?<!\w){_OF}(?:amounts?|fees?|costs?|montants?|honoraires|couts?|invoice|facture|sum"
                          rf"|value|price|prix|billing|facturation|revenue|ca|chiffre d'affaires)(?!\w)")),
    ("total", re.compile(rf"(?<!\w){_OF}(?:total|ensemble|whole)(?!\w)")),
)  # fmt: skip

SEPARATORS = re.compile(
    r"[;,:()|·•—\t\n]| [-–/] |(?<![\w'])(?:and|et|while|whereas|but|mais|tandis que|alors que|dont|of which"
    r"|including|y compris|soit|or|ou"
    r"|against|contre|then|puis|leaving|laissant|ce qui laisse|which leaves|versus|vs|plus|ainsi que|as well as"
    r"|with|avec|out of)(?![\w'])"
)
TOTAL_LABEL = re.compile(
    r"^(?:(?:grand |overall |sub-?)?total\w*|sum|all(?: \w+)?|overall|ensemble|tous?(?: \w+){0,3}"
    r"|toutes?(?: \w+){0,3}|somme|totaux)(?!\w)"
)


# The budget itself: "a budget of €4,000", "the €4,000 budget".
BUDGET_BEFORE = re.compile(
    r"(?<!\w)(?:budget|enveloppe|forfait)(?: (?:total|initial|agreed|overall|convenu|global|prevu|alloue))?"
    r" ?(?:of|de|d'|is|was|est de|etait de|:|=|sur|out of) ?(?:the |les |about |environ )?$"
)
BUDGET_AFTER = re.compile(r"^ ?(?:(?:total|agreed|overall|de|d') ?)?(?:budget|enveloppe)(?!\w)")

# "€2,500 left of €9,600", "54 h over 485 h": what stands between a part of the budget and the budget.
OF_BUDGET = re.compile(
    r"^[^.,;()]{0,24}?(?<!\w)(?:of|sur|out of|over|au-dela de|beyond|above)(?: (?:a|an|the|your|our|un|une|le|la"
    r"|les|votre|notre))?"
    r"(?: (?:budget|total|enveloppe)(?: (?:of|de))?)? ?$"
)
OVER_BUDGET = re.compile(r"^ ?(?:over|au-dela de|beyond|above)(?!\w)")

# When a number may be about the whole although a name stands before it.
WHOLE = re.compile(
    r"(?<!\w)(?:total\w*|overall|altogether|in all|all told|together|combined|both|au total|en tout|ensemble"
    r"|globalement|whole|reste|rest"
    r"|a deux|les deux)(?!\w)"
)
OF_THE = re.compile(
    r"(?<!\w)(?:of|sur|out of)(?: (?:the|our|your|all|les|nos|vos|un total de|a total of))?(?: \w+)? ?$"
)
SUBJECT = re.compile(r"(?<!\w)(?:we|i|you|they|nous|je|vous|on|the team|l'equipe)(?!\w)|(?<!\w)j'")
PRONOUN = re.compile(r"(?<!\w)(?:she|he|they|her|his|their|it|elle|il|elles|ils|celle-ci|celui-ci|y)(?!\w)")
LED_BY = re.compile(
    r"^(?:and |et )?(?:on|for|in|during|with|at|to|sur|pour|dans|en|pendant|durant|avec|as for|quant a|cote)(?!\w)"
)

# "Paul and I", « elle et Paul »: somebody who is not named shares in the number.
SHARED_BEFORE = re.compile(r"(?<!\w)(?:he|she|i|we|you|they|il|elle|je|moi|nous|vous|lui|me) (?:and|et) $")
SHARED_AFTER = re.compile(r"^ (?:and|et) (?:i|he|she|me|you|moi|lui|elle|je|vous)(?!\w)")
# "51.5 h of 59 h": what stands between a part and its whole.
OF_WHOLE = re.compile(
    r"^ ?(?:hours?|heures?|h)?,? ?(?:of|out of|sur|/)(?: (?:the|a|our|your|les|nos|vos|total|un total de))* ?$"
)
# "Four of seven tasks": what stands before the count of all.
OF_ALL = re.compile(r"(?<!\w)(?:of|out of|sur)(?: (?:the|our|your|les|nos|vos))? $")

# A row or item that gathers what is not listed: "Others (3)", « et 2 autres tâches ».
OTHERS = re.compile(
    r"^(?:(?:and|et|plus|\+|all|the|tous|les|le|la) )*(?:¤+ ?)?(?:others?|rest|remainder|remaining|misc\w*|autres?"
    r"|divers|reste|more)(?!\w)"
)


def cues_in(text: str, language: Language) -> frozenset[str]:
    """Which measures a piece of plain text speaks of."""
    found = {name for name, pattern in CUES.items() if pattern.search(text)}
    if language == "fr" and _FRENCH_SHARE.search(text):
        found.add("share")
    if "nonbillable" in found:
        found.discard("billable")
    return frozenset(found)


def base_in(text: str) -> str | None:
    """What a percentage is of, where the words say it; the first such words count."""
    found = [(match.start(), base) for base, pattern in BASES if (match := pattern.search(text))]
    return min(found)[1] if found else None
