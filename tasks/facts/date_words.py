"""The words of dates, in plain text (tasks.facts.view), French and English."""

from tasks.facts.compiled import compiled
from tasks.facts.number_reading import WORDED
from tasks.facts.patterns import any_of, longest_first

MONTHS = {
    "janvier": 1, "janv": 1, "jan": 1, "january": 1, "fevrier": 2, "fevr": 2, "fev": 2, "february": 2, "feb": 2,
    "febuary": 2, "mars": 3, "march": 3, "mar": 3, "avril": 4, "avr": 4, "april": 4, "apr": 4, "mai": 5, "may": 5,
    "juin": 6, "june": 6, "jun": 6, "juillet": 7, "juil": 7, "jul": 7, "july": 7, "aout": 8, "august": 8, "aug": 8,
    "septembre": 9, "september": 9, "sept": 9, "sep": 9, "octobre": 10, "october": 10, "oct": 10, "novembre": 11,
    "november": 11, "nov": 11, "decembre": 12, "december": 12, "dec": 12,
}  # fmt: skip
# Months long enough that a slip of the finger cannot turn another word into one.
TYPO_MONTHS = tuple(name for name in MONTHS if len(name) >= 6)
# Words that are months only with a day, a year or a capital letter beside them.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "sept", "dec", "jan", "sep", "oct", "nov", "jun", "jul", "aug", "apr",
                             "avr", "fev", "feb", "juil", "janv"})  # fmt: skip
WEEKDAYS = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6, "monday": 0,
    "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6, "vendredis": 4,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    "lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6, "wednsday": 2, "wendesday": 2, "thrusday": 3,
    "vendrdi": 4, "mecredi": 2, "tusday": 1,
}  # fmt: skip
ORDINALS = {
    "first": 1, "premier": 1, "premiere": 1, "1er": 1, "1ere": 1, "1st": 1, "second": 2, "seconde": 2, "deuxieme": 2,
    "2e": 2, "2eme": 2, "2nd": 2, "third": 3, "troisieme": 3, "3e": 3, "3eme": 3, "3rd": 3, "fourth": 4,
    "quatrieme": 4, "4e": 4, "4eme": 4, "4th": 4, "last": 5, "derniere": 5, "dernier": 5, "final": 5,
}  # fmt: skip

MONTH = "(?:" + longest_first(MONTHS) + r")(?![a-z])\.?"
_LONG = [name for name in WEEKDAYS if len(name) > 5 or name in ("lundi", "mardi", "jeudi")]
WEEKDAY = "(?:" + longest_first(_LONG) + ")"
SHORT_WEEKDAY = r"(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\.?"
ORDINAL = "(?:" + longest_first(ORDINALS) + ")"
DAY = r"(?<![\d.,:/])(?:0?[1-9]|[12]\d|3[01])(?![\d%€$£]|[.,:]\d)"
# The second of two days may stand right after a slash: "17/18 April".
SECOND_DAY = DAY.replace(":/]", ":]", 1)
SUFFIX = r"(?: ?(?:er|ere|st|nd|rd|th|eme|e)(?![a-z]))?"
YEAR = r"(?:20\d\d|19\d\d)(?!\d)"
AFTER_MONTH = (
    r"(?:,? ?(?:(?:of |de l'an |en )?(?P<year>" + YEAR + r")|(?P<short>'\d\d)(?!\d)"
    r"|(?P<next>next year|l'an(?:nee)? prochaine?|de l'annee prochaine|prochaine?s?)(?!\w)))?"
)
DASH = r"\s?(?:-|/|au|to|until|till|til|through|thru|et|and|&|\+|a|ou|or|jusqu'au)\s?(?:le |the |au )?"
LEADING_WEEKDAY = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? (?:le |the )?)?"
NUMBER = rf"(?:\d{{1,3}}|(?:an?|une?|the|{WORDED})(?![a-z]))"

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
FRENCH_DAYS = (
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
    "dix sept", "dix huit", "dix neuf", "vingt", "vingt et un", "vingt deux", "vingt trois", "vingt quatre", "vingt cinq", "vingt six",
    "vingt sept", "vingt huit", "vingt neuf", "trente", "trente et un",
)  # fmt: skip
# Days of the month in words, with spaces where there may be hyphens.
DAY_WORDS = (
    {name: number for number, name in enumerate((*_ONES, *_TEENS), 1)}
    | {"twentieth": 20, "thirtieth": 30, "thirty first": 31, "premier": 1}
    | {f"twenty {name}": number for number, name in enumerate(_ONES, 21)}
    | {name: number for number, name in enumerate(FRENCH_DAYS, 2)}
)
_WORDED_DAY = "(?:" + longest_first(DAY_WORDS).replace(" ", "[ -]") + ")"

RANGE_DAY_MONTH = compiled(
    rf"(?<![\w°#]){LEADING_WEEKDAY}(?P<one>{DAY}){SUFFIX}{DASH}{LEADING_WEEKDAY}(?P<two>{SECOND_DAY}){SUFFIX}"
    rf"\s?(?:of |de |d')?(?P<month>{MONTH}){AFTER_MONTH}"
)
RANGE_MONTH_DAY = compiled(
    rf"(?<!\w)(?P<month>{MONTH}) (?:the )?(?P<one>{DAY}){SUFFIX}{DASH}(?P<two>{DAY}){SUFFIX}(?! ?(?:{MONTH})){AFTER_MONTH}"
)
RANGE_NUMERIC = compiled(
    rf"(?<![\w/.°#-])(?P<one>{DAY})(?:er)?\s?(?:-|au|to)\s?(?P<two>0?[1-9]|[12]\d|3[01])"
    r"/(?P<month>0?[1-9]|1[0-2])(?:/(?P<year>20\d\d|\d\d))?(?![\d/])"
)
DAY_MONTH = compiled(
    rf"(?<!\w){LEADING_WEEKDAY}(?:(?P<day>{DAY})(?P<suffix>{SUFFIX})|(?P<word>premier|first))\s?[-/ ]?(?P<of>of |de )?"
    rf"(?P<month>{MONTH}){AFTER_MONTH}"
)
MONTH_DAY = compiled(
    rf"(?<!\w){LEADING_WEEKDAY}(?P<month>{MONTH}) (?P<the>the )?(?P<day>{DAY})(?P<suffix>{SUFFIX})(?! ?h\b){AFTER_MONTH}"
)
DAY_TYPO = compiled(rf"(?<!\w)(?P<day>{DAY}){SUFFIX} (?:of )?(?P<word>[a-z]{{5,10}})(?![a-z]){AFTER_MONTH}")
DAY_WORDED = compiled(rf"(?<!\w)(?:the )?(?P<words>{_WORDED_DAY}) (?:of |de |d')?(?P<month>{MONTH}){AFTER_MONTH}")
MONTH_WORDED = compiled(rf"(?<!\w)(?P<month>{MONTH}) (?:the )?(?P<words>{_WORDED_DAY})(?!\w){AFTER_MONTH}")
ISO = compiled(r"(?<![\w/-])(?P<year>20\d\d)[-/.](?P<month>0[1-9]|1[0-2])[-/.](?P<day>0[1-9]|[12]\d|3[01])(?![\d])")
NUMERIC = compiled(
    r"(?<![\w/.,-])(?P<one>0?[1-9]|[12]\d|3[01])(?P<mark>[/.-])(?P<two>0?[1-9]|[12]\d|3[01])(?P=mark)(?P<year>20\d\d|\d\d)"
    r"(?![\w/])(?![.-]\d)"
)
NUMERIC_SHORT = compiled(
    r"(?<![\w/.,-])(?P<one>0?[1-9]|[12]\d|3[01])(?P<mark>[/.])(?P<two>0?[1-9]|[12]\d|3[01])(?![\w/%€$£]|[.,]\d)"
)
BEFORE_NUMERIC = compiled(
    r"(?:\b(?:le|les|au|du|des|aux|on|is|est|starts?|opens?|ends?|closes?|due|by|before|until|till|avant|pour|for|d'ici|from|to|the|et|and|deadline|date|jusqu'au|vers)"
    rf"|{WEEKDAY}|{SHORT_WEEKDAY}|[:(-])\s?$"
)

# "final art 3/8", not "part 2/3" and "open 24/7".
NAMED_NUMERIC = compiled(
    r"(?<!\w)(?!(?:parties?|parts?|score|note|rated|format|ratio|open|pages?|slides?|lots?|tomes?|vol|step|etape|support|ouvert|acte"
    r"|chapitre|episode|dispo|available|ouverte)\b)[a-z]{2,}\s?$"
)
ENDS_PHRASE = compiled(r"\s?(?:[.,;!?)\n]|$)")

_EARLY = r"(?:tout )?debut(?: du mois)?(?: de| d')?|early(?: in)?|(?:the )?(?:very )?(?:beginning|start) of|premiers jours (?:de|d')"
_MID = r"mi|(?:the )?mid(?:dle)?(?: of)?|(?:le |au )?milieu(?: du mois)?(?: de| d')?|half[- ]way through"
_END = r"(?:toute )?(?:la )?fin(?: du mois)?(?: de| d')?|(?:the )?(?:very )?end of|(?:the )?last day of|dernier jour (?:de|d')"
_LATE = r"late(?: in)?|(?:the )?(?:last|latter) part of"
_IN = r"courant|dans le courant de|au cours de|au mois de|en|in|during|(?:the )?month of|within"
_HALF = rf"(?P<ordinal>{ORDINAL}) (?P<part>quinzaine|moitie|half|week|semaine)(?: of| de| d'| du mois de| in)?"
_TO = r"by|before|avant|pour|for|d'ici|until|till|jusqu'en|jusqu'a|since|depuis|from|a partir de|des|this|next|vers|around|ce|of"
MONTH_PERIOD = compiled(
    rf"(?<!\w)(?:(?:(?P<early>{_EARLY})|(?P<mid>{_MID})|(?P<end>{_END})|(?P<late>{_LATE})|{_HALF}|(?P<in>{_IN})|(?P<to>{_TO}))"
    rf"[ -]?)?(?P<month>{MONTH}){AFTER_MONTH}(?! ?\d)(?! (?:entry|intake|issue|edition|number|campaign|newsletter|menu|sales?|collection|term|rent"
    r"|invoices?|data|figures|numbers|budget|holidays?|half[- ]term|salary)\b)"
)
_MODIFIER = rf"(?:(?:(?P<early>{_EARLY})|(?P<mid>{_MID})|(?P<end>{_END}|eo)|(?P<late>{_LATE}))[ -]?)?"
WEEK = compiled(
    rf"(?<!\w){_MODIFIER}(?:(?P<after>(?:the )?week after next|(?:la )?semaine (?:d'apres la|suivant la) prochaine)"
    r"|(?P<next>(?:the |of )?(?:next|coming) (?:business |working )?week|(?:de )?(?:la )?sem(?:aine)?\.? (?:pro(?:chaine)?"
    r"|qui vient))"
    r"|(?P<this>(?:the |this )(?:current )?(?:working |business )?week|(?:de )?(?:cette|la) semaine(?: en cours)?|de semaine)"
    r"|(?P<eow>eow|end of week))(?![\w])(?! (?:of|du|commencing|beginning|starting|after|prochaine|\d))"
)
WEEK_OF = compiled(
    r"(?<!\w)(?P<end>(?:the )?end of |(?:la )?fin de )?(?:(?:the )?week (?:of|commencing|beginning|starting|from|of the)|w/c|wc|(?:la )?semaine (?:du|commencant le|debutant le))"
    r"\s(?:the |on |le |lundi |monday ,?)?"
)
WEEK_NUMBER = compiled(
    r"(?<!\w)(?:(?:semaine|week|sem\.?|wk|kw|cw|calendar week) ?(?:n°|no|number|#)? ?(?P<week>\d{1,2})|s(?P<s>\d{2}))(?![\w/%])"
)
MONTH_RELATIVE = compiled(
    rf"(?<!\w)(?:(?P<eom>eom)|(?:(?:le |the )?(?P<day>{DAY}){SUFFIX} (?:of |du |de )?|{_MODIFIER})"
    r"(?:(?P<next>(?:of |the |du |de )?(?:next|coming|following) month|(?:du |le |de )?mois (?:prochain|suivant|qui vient))"
    r"|(?P<this>(?:of |the |this ){1,3}(?:current )?month|(?:du |de |de ce |ce |le |(?:dans le )?courant du )mois(?:[- ]ci| courant| en cours)?)))(?![\w])(?! (?:de|of|d'))"
)
YEAR_PART = compiled(
    r"(?<!\w)(?:(?P<early>(?:tout )?debut(?: de| d')?|early(?: in)?|(?:the )?(?:beginning|start) of)|(?P<mid>mi|mid|(?:the )?middle of"
    r"|(?:le )?milieu de)|(?P<end>(?:la )?fin(?: de| d'| de l')?|(?:the )?end of|late(?: in)?))[ -]?(?:(?P<year>20\d\d)(?!\d)"
    r"|(?P<next>next year|(?:l')?(?:an(?:nee)?) prochaine?)|(?P<this>(?:the |this |of ){0,3}(?:calendar )?year|(?:de )?(?:cette |l')?annee(?: en cours"
    r"|civile)?)(?! (?:prochaine|scolaire|20)))(?![\w])|(?<!\w)(?P<eoy>eoy)(?!\w)"
)
QUARTER = compiled(
    rf"(?<!\w)(?:(?P<end>(?:la )?fin(?: du| de| de ce)?|(?:the )?end of(?: the)?) ?)?(?:(?P<mark>[qth])(?P<number>[1-4])"
    rf"|(?:le |the |du )?(?P<ordinal>{ORDINAL}) (?P<word>trimestre|quarter|semestre))(?!\w)(?: ?(?:of |de |d')?(?P<year>20\d\d)(?!\d))?"
)
_UNIT = r"(?P<unit>jours?|jrs?|j|days?|semaines?|sem|weeks?|wks?|mois|months?|fortnights?|heures?|hours?|h|hrs|ans?|years?|quinzaines?|huitaine)"
_WORKING = r"(?P<working> (?:ouvres?|ouvrables?|ouvrees|working|business))?"
_WORKING_BEFORE = r"(?P<before_working>(?:working|business) )?"
_WITHIN = any_of("""
d'ici(?: a)?(?: environ)?(?: maximum| max| au plus)? | sous(?: un delai de| max(?:i|imum)?)? | in(?:side)?(?: about| around| under| less than| roughly)?
within(?: a maximum of| about)?(?: the next)? | dans(?: un delai de| les| environ| a peu pres| moins de)? | in the next | over the next
dans les (?:prochains|prochaines)
(?:delais?|turnaround|timing|timeline|deadline|echeance|time ?frame|livraison)(?: time| souhaite| maximum| max)?(?: of| de| is| est de| :|:| =)*(?: about| environ)?
(?:you|we)(?:'d| would|'ll| will)? have (?:about )? | (?:vous|on|nous) (?:avez|a|avons)(?: donc| environ)? | en moins de | under
""")
RELATIVE = compiled(
    rf"(?<!\w){_WITHIN} ?(?:(?P<low>{NUMBER})(?:\s?(?:-|a|to|or|ou|/)\s?|-))?(?P<number>{NUMBER})(?: of| petites?| bonnes?| full)? ?"
    rf"(?:prochaine?s |next )?{_WORKING_BEFORE}{_UNIT}{_WORKING}(?:'| time|' time|'s time)?(?!\w)(?! (?:of (?:work|experience|shooting|filming)|de (?:travail|tournage)))"
)
FROM_NOW = compiled(
    rf"(?<!\w)(?P<number>{NUMBER}) {_WORKING_BEFORE}{_UNIT}{_WORKING} (?:from (?:now|today|this mail)|a (?:compter|partir) (?:d'aujourd'hui|de (?:ce jour|maintenant))|hence|time)(?!\w)"
)
SUFFICES = compiled(
    rf"(?<!\w)(?P<number>{NUMBER}) {_WORKING_BEFORE}{_UNIT}{_WORKING}(?: max(?:i|imum)?(?= ?[.,;!?)])|,? (?:(?:should|would|ought to|could|might|will|must) )?"
    r"(?:be|is|are|for you) ?(?:be )?(?:enough|sufficient|plenty|doable|possible|ok|okay|fine|realistic|feasible|all right)"
    r"|(?: (?:vous|te|nous|lui|devraient|devrait|seraient|serait|pourraient))* (?:suffi\w+|faisables?|possibles?|jouables?|raisonnables?)"
    r"|,? (?:c'est|ce serait|ca vous|ca te|ca) (?:bon|jouable|faisable|va|irait|possible|ok))(?!\w)"
)
WEEKEND = compiled(
    r"(?<!\w)(?P<by>before|by|avant|d'ici(?: a)?|pour|for|over|this|ce|next)? ?(?:the |le )?week-?end(?P<next> prochain| qui vient)?(?!\w)(?= ?(?:[.,;!?)]|$|\n"
    r"|if|si|so|and|et|please|svp|stp|because|car|at|au|max|ideally|possible))"
)
SOUS = compiled(r"(?<!\w)sous (?P<word>huitaine|quinzaine)(?!\w)")
SIMPLE = {
    "demain": 1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "dmain": 1, "apres-demain": 2, "apres demain": 2,
    "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
TODAY = compiled(
    r"(?<!\w)(?!(?:for|pour|until) (?:la |the )?(?:journee|day)\b)(?:(?P<prep>by|before|until|for|avant|pour|d'ici|jusqu'a) (?:the )?(?:end of (?:the )?(?:day )?|la fin de |close of play |fin de )?"
    r"(?:today|tonight|aujourd'hui|ce soir|this (?:evening|afternoon)|cet apres[- ]midi|(?:la )?journee|(?:end of )?(?:the )?day)"
    r"|eod|ce soir|tonight|end of day|end of (?:the )?day|cob|close of business)(?!\w)(?! (?:on|tomorrow|monday|tuesday|wednesday"
    r"|thursday|friday|lundi|mardi|mercredi|jeudi|vendredi|\d))"
)
# Bare "today" is a limit only where something is needed.
NEEDED_TODAY = compiled(
    r"\b(?:needs?|wants?|could (?:you|u)|can (?:you|u)|(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|(?:peux|pourrais)[- ]tu|(?:pouvez|pourriez)[- ]vous|please|besoin|faut|urgent|urgence|asap|someone|quelqu'un|help|aide|depann\w+|let (?:me|us) know|tell (?:me|us)|(?:dis|dites)[- ](?:moi|nous))\b[^.!?\n]{0,40}?\b(?P<today>today|tonight|aujourd'hui"
    r"|this (?:afternoon|evening|morning)|dans la journee|cet apres[- ]midi|ce (?:soir|matin|midi))(?!\w)"
)
TOMORROW = compiled(r"(?<!\w)(?:(?:the )?day after tomorrow|apres[- ]demain|demain|tomorrow|tmrw|tmr)(?!\w)")
_TIMES = r"(?:days|weeks|months|jours|semaines|mois|x\b|articles|pages|pieces|hours|people|personnes)"
WEEKDAY_ALONE = compiled(
    rf"(?<!\w)(?<!mothering )(?<!easter )(?<!palm )(?<!good )(?<!black )(?<!cyber )(?P<lead>(?:this (?:coming )?|next |last |every |each |chaque |tous les |le |les |the |ce |on |by |before |until |for |til |till ))?"
    rf"(?:(?P<weekday>{WEEKDAY})|(?P<abbreviation>{SHORT_WEEKDAY}))(?![\w])"
    rf"(?P<tail>,? (?:prochaine?|en huit|next week|of next week|(?:de )?(?:la )?sem(?:aine)? pro(?:chaine)?|week|dernier|passe|of this week"
    rf"|this week|de cette semaine)(?!\w)|,? (?:le |the )?(?P<number>{DAY})(?P<suffix>{SUFFIX})(?![\w]| ?(?:h\b|am\b|pm\b|heures|{_TIMES})))?"
)
THE_NTH = compiled(
    rf"(?<!\w)(?:the |on the |by the )(?P<day>{DAY})(?P<suffix>st|nd|rd|th)(?![a-z])(?P<month> of (?:that|the same) month)?(?= at the latest| latest|\s?[.,;!?)]|\s?$|\n| if | so | and | for | would| please| at | or )"
)
DAY_ALONE = compiled(
    rf"(?<!\w)(?:(?:avant|pour|pr|d'ici|jusqu'|depuis|des|du|a partir du|(?:au )?plus tard|vers) ?(?:le |au )?|le |au |by |before |until |on |for |from |till ){{1,2}}(?:{WEEKDAY} )?"
    rf"(?P<the>the )?(?P<day>{DAY})(?P<suffix>{SUFFIX})"
    r"(?=\s?(?:[.,;!?)\n(-]|$|(?:au (?:plus tard|matin|soir)|max(?:i|imum)?|prochain|inclus|svp|stp|please|pls|at the latest|matin|soir|midi|si|if"
    r"|je|j(?=')|on|nous|vous|tu|ils?|elles?|i|we|you|they|chez|avec"
    r"|et|and|or|ou|mais|but|latest|for the|pour (?:le|la|les)(?! \d)|car|because|so|as|a \d|at \d|would|serait|ok|possible)(?!\w)))"
)
DAY_PAIR = compiled(
    rf"(?<!\w)(?:du|from(?: the)?|between(?: the)?|entre le) (?:{WEEKDAY} )?(?P<one>{DAY}){SUFFIX} (?:au|to(?: the)?|and(?: the)?|et le|until(?: the)?)"
    rf" (?:{WEEKDAY} )?(?P<two>{DAY})(?P<suffix>{SUFFIX})(?=\s?(?:[.,;!?)\n]|$|(?:inclus|included|inclusive|et|and|pour|for|because|car|so|je|nous|i|we)\b))"
)
QUARTER_END = compiled(
    r"(?<!\w)(?:the |la )?(?:end of (?:the |this )?(?:current )?quarter|quarter[- ]end|eoq|fin (?:du|de|de ce) trimestre(?: en cours)?)(?!\w)"
)
HOLIDAYS = compiled(
    r"(?<!\w)(?:avant|pour|d'ici(?: a)?|before|by|until|jusqu'a|for|on|in time for|a temps pour|le jour de)(?: les? fetes de| la| le)? "
    r"(?P<holiday>(?:la )?fete des (?:meres|peres)|(?:la )?fete de la musique|(?:la )?fete du travail|l'epiphanie|mothering sunday|good friday|easter (?:sunday|monday)|lundi de paques|st\.? patrick's(?: day)?|boxing day|bonfire night|may day|independence day|april fools?'? day|father's day|thanksgiving|(?:la )?chandeleur|(?:le )?14[- ]juillet|noel|christmas(?: day| eve)?|xmas|(?:le )?nouvel an|new year(?:'s (?:day|eve))?|(?:la )?saint[- ]valentin|valentine's(?: day)?"
    r"|halloween|paques|easter|(?:le )?black friday|la toussaint)(?=\s?(?:[.,;!?)\n(]|$|(?:if|si|so|to|pour|afin|et|and|because|car|as|would|please|svp|at|au|la|le"
    r"|car|mais|but|ideally|idealement|max|or|ou|this|cette)(?!\w)))"
)
