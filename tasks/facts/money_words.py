"""The words of money, in plain text (tasks.facts.view): currencies, limits, units, taxes, French and English."""

import re

from tasks.facts.brief import Unit
from tasks.facts.compiled import compiled
from tasks.facts.number_reading import DIGITS, WORDED

_CODES = "eur|usd|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|ron|jpy|mad|xof|tnd|dzd|inr|sgd|hkd|zar|brl|mxn|aed|sar|qar|egp|ils|krw|cny|rmb|thb|php|myr|idr|vnd|twd|try|rub|uah|bgn|isk|ngn|kes|ghs|xaf|xpf|fcfa|f cfa|cfa|clp|cop|pen|ars|lkr|pkr"
CURRENCIES = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "eur": "EUR", "eurs": "EUR", "e": "EUR", "roros": "EUR", "balles": "EUR",
    "€uro": "EUR", "€uros": "EUR", "€ur": "EUR", "eruos": "EUR", "euors": "EUR", "uros": "EUR",
    "$": "USD", "us$": "USD", "$us": "USD", "dollar": "USD", "dollars": "USD", "bucks": "USD", "dollars us": "USD",
    "us dollars": "USD", "dollars americains": "USD", "$ us": "USD", "$ usd": "USD",
    "c$": "CAD", "ca$": "CAD", "$ca": "CAD", "$ ca": "CAD", "$ cad": "CAD", "$ can": "CAD", "$can": "CAD", "$ canadien": "CAD", "$ canadiens": "CAD", "$cad": "CAD", "cad$": "CAD",
    "dollars canadiens": "CAD", "canadian dollars": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
    "£": "GBP", "pound": "GBP", "pounds": "GBP", "pounds sterling": "GBP", "quid": "GBP", "livres sterling": "GBP",
    "livre sterling": "GBP", "livres": "GBP", "sterling": "GBP", "p": "GBP", "pence": "GBP",
    "francs suisses": "CHF", "swiss francs": "CHF", "francs": "CHF", "fr.": "CHF", "fr": "CHF", "sfr": "CHF",
    "¥": "JPY", "yen": "JPY", "yens": "JPY", "centime": "EUR", "centimes": "EUR", "cts": "EUR", "ct": "EUR",
    "dollars australiens": "AUD", "australian dollars": "AUD", "aussie dollars": "AUD", "kiwi dollars": "NZD",
    "new zealand dollars": "NZD", "s$": "SGD", "hk$": "HKD", "r$": "BRL", "₹": "INR", "rs": "INR", "rs.": "INR",
    "rupees": "INR", "roupies": "INR", "dh": "MAD", "dhs": "MAD", "dirham": "MAD", "dirhams": "MAD", "mad": "MAD",
    "₪": "ILS", "shekels": "ILS", "₽": "RUB", "₺": "TRY", "₩": "KRW", "won": "KRW", "yuan": "CNY", "zl": "PLN", "zł": "PLN",
    "zloty": "PLN", "zlotys": "PLN", "kroner": "NOK", "kronor": "SEK", "couronnes": "SEK", "rand": "ZAR", "rands": "ZAR",
    "naira": "NGN", "₦": "NGN", "cedis": "GHS", "shillings": "KES", "ksh": "KES", "dinars": "TND", "dinar": "TND", "dt": "TND",
    "riyals": "SAR", "pesos": "MXN", "reais": "BRL", "baht": "THB", "francs cfa": "XOF", "francs pacifique": "XPF",
    "£ sterling": "GBP", "nicker": "GBP", "squid": "GBP",
} | {code: code.upper() for code in _CODES.split("|")} | {"fcfa": "XOF", "f cfa": "XOF", "r": "ZAR", "frs.": "CHF", "sfr.": "CHF", "sfrs.": "CHF", "cfa": "XOF", "rmb": "CNY"}  # fmt: skip
CENTS = frozenset({"centime", "centimes", "cts", "ct", "cent", "cents", "c", "p", "pence", "cents d'euro",
                   "centimes d'euro", "euro cents"})  # fmt: skip

_BEFORE = rf"(?:(?:us|ca?d?|au?|nz|s|hk|r)\$|\$(?:us|cad?)?|[€£¥₹₪₽₺₩₦]|\br(?=\d)|\bs?frs?\.(?=\s?\d)|\brs\.?(?=\s?\d)|\b(?:{_CODES}|ksh|dhs?)(?![a-z]))\s?"
_PER_WORD = r"(?=\s?(?:/|(?:le|du|par|a|per) ?)\s?(?:mots?|words?)\b)"
_AFTER = (
    r"\s?(?:€(?=ht|ttc)|€u?r?o?s?(?![a-z])|\$ ?(?:us|can?|cad|usd|canadiens?)(?![a-z])|us\$|[$£¥₹₪₽₺₩₦]"
    rf"|(?:de |d'|of |kilo)?(?:dollars (?:us|americains|canadiens)|(?:us|canadian) dollars?|pounds sterling"
    rf"|livres? sterling|(?:swiss francs|francs suisses|francs cfa|francs pacifique)|(?:australian|aussie|kiwi|new zealand) dollars|dollars australiens"
    rf"|dirhams?|dhs?|rupees|roupies|shekels|yuan|zlotys?|zł|zl|kroner|kronor|couronnes|rands?|naira|cedis|shillings|dinars?|riyals|pesos"
    rf"|reais|baht|rs\b|dt\b|dollars?|pounds?|quid|bucks|balles|francs|eruos|euors"
    rf"|cents d'euros?|centimes d'euros?|euro cents|euros?|eurs?|roros|yens?|{_CODES})(?![a-z])"
    r"|(?:cts?|centimes?|pence)(?![a-z])|cents(?![a-z])|fr\.(?=\s|$)|[cp]" + _PER_WORD + r"|e(?![\w'])"
    r"(?! ?(?:anniv|arrond|siecle|edition|etage|annee|jour|fois|trim|semes|place|rang|salon|congres))"
    r")"
)
_THOUSANDS = (
    r"\s?(?P<k>k(?=[^a-z0-9]|$|eur|usd|gbp|chf|cad|e\b|ht|ttc)|ke?(?=uros)|k(?P<rest>\d)(?!\d)|mille\b|thousand\b"
    r"|grand\b|milliers?\b|lakhs?\b|crores?\b|millions?\b|mio\b|m(?=\s?(?:€|eur|\$|usd|£))|(?(pre)(?:m|bn)(?![a-z0-9])|(?!)))"
)
_SIDE = (
    rf"(?<![\w])(?<!\d[.,:])(?P<pre>{_BEFORE})?"
    rf"(?:(?P<digits>{DIGITS})(?:,-|\.-|,--)?(?:{_THOUSANDS})?|(?P<words>\b{WORDED}))(?![\d%])"
    rf"(?P<post>{_AFTER})?"
)
PIECE = compiled(_SIDE)

# Between the two ends of a range.
BETWEEN = compiled(r"\s?(?:-|a|to|/|et|and|ou|or|jusqu'a|up to|until|voire|->|~|<)\s?(?:even |environ |about )?")
NEEDS_BETWEEN = compiled(r"\s?(?:et|and)\s?")
OPENING = compiled(r"\b(?:entre|between|btw|btwn)\s+(?:about |environ |the )?$")

UP_TO = compiled(
    r"(?:\bup to|\bmax(?:i|imum)?(?: of| de)?|\bno(?:t)? more than|\bno higher than|\bnever more than|\bunder|\bbelow"
    r"|\bless than|\bmoins de|\bpas plus de|\bpas plus (?:haut )?que|\bdepasser(?: pas)?|\bdepass(?:e|ons|ez|era) pas"
    r"|\bjusqu'a|\bjusqu'a hauteur de|\b(?:plafond|plafonnee?s?|limite|limitee?s?)(?: fixee?)?(?: est)?"
    r"(?: de| a)?(?: fixee? a)?|\bcap(?:ped)?(?: is| of| at)?(?: set at)?|\bceiling(?: is| of)?(?: set at)?|\bat (?:the )?"
    r"(?:very )?most|\bau (?:grand )?max(?:imum)?|\bau plus|\binferieure?s? a|\bexceed(?:ing|s)?|\bdepass(?:e|ent|ait)|\babove|\bbeyond|\bgo(?:es)? over"
    r"|\bhigher than|\b(?:rentre|rentrer|entre|entrer|tenir|tienne|tient|fit|fits) (?:dans|in|into)(?: les)?|\bsous (?:la barre (?:de|des)|les?)|\ben[ -](?:dessous|deca) (?:de|des)|\binside|\bexce(?:der|de|dera|dant)(?: pas)?|\bne pas aller plus loin que|\btoute? au plus|\bnot[- ]to[- ]exceed(?: price| amount| of)?|\bnothing (?:over|above)|\bau[ -]dela(?: de)?|\bau[ -]dessus(?: de)?|\bplus (?:haut )?que|\btops? out at|\blimit(?:ed)?"
    r"(?: is| of| to)?|\bwithin|\btoucher plus de|\bmonter (?:jusqu')?a|\baller jusqu'a|\bstretch to|\bgo (?:up|as high as)"
    r"(?: to)?|\bas much as|\bmaximum (?:is|est|:)|\bmax\.?\s?:?|<=?|≤)\s*(?::|=|-)?\s*(?:of |a |la somme de |les |the |de )?$"
)
# "bumped up to 5k" is exactly that.
CHANGED_TO = compiled(
    r"\b(?:bumped|rounded|arrondi\w*|increased|raised|gone|went|moved|porte[es]*|passee?s?|monte|revue? a la hausse|boosted|brought)(?: it| that| this)?(?: up)? (?:to|a)\s$"
)
# "above 3k" and « plus de » are floors unless someone says that they will not go there.
FROM = compiled(
    r"(?:\bfrom|\bstart(?:s|ing)? (?:at|from)|\ba partir de|\bat least|\bau moins|\bau minimum|\bminimum(?: of| de)?|\bmini?"
    r"|\bdes|\bupwards of|\bmore than|\bover|\bplus de|\bno less than|\bnot less than|\bpas moins de|\bsuperieure? a|>=?|≥)"
    r"\s*:?\s*(?:of |a |de )?$"
)
APPROXIMATE = compiled(
    r"(?:\benviron|\babout|\baround|\bapprox(?:imately|imativement)?\.?|\bcirca|\bca\.|~|≈|\broughly|\bsome|\ba peu pres"
    r"|\bdans les|\bautour (?:de|des)|\bde l'ordre de|\baux? alentours (?:de|des)|\bplus ou moins|\bgrosso modo|\bin the "
    r"(?:region|order|ballpark|area) of|\bsomething like|\bplutot|\bquelque|\ba hauteur d'environ|\bcloser to|\bdisons|"
    r"\bsay|\bnearly|\bpres de|\bpresque|\baround about|\b(?:a )?vue de nez|\b\+/-|±)\s*(?:les |the |of |d'|de |a )?$"
)
MAX_AFTER = compiled(
    r" ?(?:mais |but )?(?:(?:de|of) budget|(?:pour|for) (?:ta|votre|your|cette|this|la|the|ma|mon|my|our|notre) \w{3,12}|pour (?:toi|vous|ca|cela|tout)|for (?:you|this|it|that))?[,(]?\s?(?:(?:(?:very |grand |gd |gros |absolute |absolu |really |vraiment |tout |a |au |at the |at |the |as a |our |my |notre |mon )*)(?:max(?:i|imum)?|most)\b|tops\b|in all,? tops|(?:en|as|de|comme|in|pour|a) (?:a )?(?:plafond|ceiling|cap|maximum|limite|limit)\b|and (?:not (?:a|one) (?:penny|cent|dime|euro|pound) (?:over|more|above)|no higher|no further)|et pas (?:plus|davantage)|maxi(?:mum)? ?maximorum|tout au plus|at a (?:push|stretch|pinch)|a tout casser|pas un (?:euro|sou|centime|rond|kopeck) de plus|not to exceed|nothing (?:over|more)|is as (?:high|far|much) as|max\.|au plus\b|or less\b|ou moins\b"
    r"|plafond\b|ceiling\b|cap\b|upper limit\b|limit\b|pas plus\b|pas davantage\b|pas (?:un|une|d)[^.;\n]{1,16} de plus\b|no more\b|and not a [a-z]+ (?:more|over|above)\b|not a [a-z]+ (?:more|over|above)\b|not more\b|no more\b|(?:[^.;\n]{0,24}[ ,])?(?:is|est|c'est|being|that's|which is|it's) (?:the |our |my |notre |mon |le |un |a |really )?"
    r"(?:absolute |grand )?(?:max(?:i|imum)?|ceiling|limit|cap|plafond)\b)"
)
MIN_AFTER = compiled(
    r" ?(?:(?:au |as a |at )?(?:mini(?:mum)?|min|least)\b(?! de charge)|and up(?:wards)?\b|or more\b|et plus\b|ou plus\b"
    r"|\+(?![\w ]))"
)
# "All in and not a penny more": what may stand between an amount and its limit.
ALL_IN = compiled(r"[,(]? ?(?:all in|all-in|tout compris|en tout|au total|in total|altogether|total)\b,?")
PER_THOUSAND = compiled(
    r" ?[,(]? ?(?:/|per|par|for|pour|the|les|le|a) ?(?:(?:1 ?k|1[ .,]?000|mille|millier de|thousand) ?(?:mots|words|wds)|mille mots)(?![\w'])"
)
EXCLUDED = (
    r"h\.? ?t\.?(?![\w])|hors[ -]taxes?|hors tva|htva|hors t\.?v\.?a\.?|h\.?t\.?v\.?a\.?|ex(?:cl(?:uding|usive|\.)?|\.)? ?"
    r"(?:of )?(?:vat|tax(?:es)?|tva|gst|hst)|(?:plus|\+|and|before|sans|without|net of|hors) ?(?:la )?(?:vat|tva|tax(?:es)?"
    r"|gst|hst|taxes applicables)|(?:vat|tva|tax(?:es)?) (?:non comprise|non incluse|en sus|excluded|excl\.?|not included"
    r"|extra|on top)|pre[- ]tax|net ht"
)
INCLUDED = (
    r"t\.? ?t\.? ?c\.?(?![\w])|toutes taxes(?: comprises| incluses)?|inc(?:l(?:uding|usive|udes|\.)?|\.)? ?(?:of )?"
    r"(?:vat|tax(?:es)?|tva|gst|hst)|(?:vat|tva|tax(?:es)?) (?:inc(?:l(?:uded|usive|\.)?|\.)?|comprises?|incluses?)"
    r"|taxes comprises|tva compris|with (?:vat|tax)|avec (?:la )?tva|tax[- ]inclusive|vat[- ]inclusive"
)
EXCL = compiled(rf"(?<!\w)(?:{EXCLUDED})(?![a-z])")
INCL = compiled(rf"(?<!\w)(?:{INCLUDED})(?![a-z])")
TAX = compiled(rf" ?[,(]? ?(?:en |de |in )?(?:(?P<excl>{EXCLUDED})|(?P<incl>{INCLUDED}))(?![a-z])\)?")

_HOUR = r"(?:h|hr|hrs|heures?|hours?)"
_DAY = r"(?:j|jrs?|jours?|journees?|days?|d|jour/homme|homme)"
_WORD = r"(?:(?:source |target |translated )?(?:mots?|words?|wd))"
_ITEM = (
    r"(?:articles?|pages?|posts?|videos?|fiches?|visuels?|images?|photos?|illustrations?|pieces?|units?|unites?|pi[eè]ces?"
    r"|items?|products?|produits?|newsletters?|logos?|slides?|episodes?|feuillets?|lignes?|lines?|descriptions?|blogs?"
    r"|episode|seance|session|module|mois|months?|semaine|week|article|recipe|recette|carte|template|mail|email|ecran"
    r"|screen|chapter|chapitre|minute|min|numero|issue|billet|publication|campagne|campaign|bloc|lot|person(?:ne)?"
    r"|interview|portrait|piece|song|title|titre|texte?|entretien|dessin|drawing|icone?|planche|character|personnage"
    r"|annee|an|year|trimestre|quarter|document|brochure|flyer|affiche|poster|atelier|workshop|formation|langue|language|message|prompt|spot|cours|lecon|lesson|call|appel|clip|track|morceau|croquis|sketch|vignette|panneau|rendu"
    r"|modele|fichier|file|chronique|papier|feature|capsule|reel|story|stories|podcast|jingle|caption|legende|sous-titre)"
)
# What is paid a month or a year has no unit of its own here: the whole of it is the total.
LONG_TIME = compiled(r"\b(?:mois|months?|semaine|weeks?|an|annee|year|trimestre|quarter|semestre)$")
_PER = r" ?[,(]? ?(?:brut |net |bruts |nets )?(?:/|par |per |a |an |le |la |l'|de l'|chaque |every |for each |pour chaque |du |de la )\s?(?:1 )?"
UNIT = compiled(
    rf"{_PER}(?:(?:training|shoot(?:ing)?|working|man|billable|filming|studio|teaching|full|recording|finished|audio|consulting"
    rf"|translated|edited|printed|standard|source|target|final) )?(?:(?P<hour>{_HOUR})|(?P<day>{_DAY})|(?P<word>{_WORD})|(?P<item>{_ITEM}))(?![\w'])\)?"
    r"|\s?[,(]?\s?(?:(?P<each>(?:each|apiece|per head|chacune?s?|piece|pce|l'unite|a piece|la piece|unitaires?|per unit|ea)(?![\w]))"
    r"|(?P<each_hour>(?:de l'heure|horaires?|hourly|ph|p/h)(?![\w]))|(?P<each_day>(?:journaliers?|daily|p/d|jour)(?![\w])))"
    r"|(?: (?:brut |net )?(?:par|per) |\s?/\s?(?!(?:and|ou|or|et)\b))(?P<thing>[a-z]{3,20})(?![\w'])"
    r"| (?:la |l'|chaque |an? (?=[a-z]+(?:[.,;:!?)\n]|$| (?:and|but|plus|for|ex|excl|incl|max|each))))(?!(?:tout|tout|ensemble|mission|totalite|semaine|totale?|direction"
    r"|bit|lot|max|total|few|la|peu|reste|journee|heure|mot|word|day|hour|month|mois|week|year|fixed|flat|minimum|maximum)(?!\w))(?P<noun>[a-z]{3,20})(?![\w'])"
)
RATE_HOUR = compiled(
    r"\b(?:taux|tarif|prix|cout|salaire) (?:a l')?horaire|\bhourly|\b(?:tarif|prix|taux) (?:a l'|de l')heure|\bper[- ]hour"
)
RATE_DAY = compiled(
    r"\btjm\b|\btj\b|\b(?:taux|tarif|prix|cout|forfait) (?:moyen )?(?:journaliers?|(?:a la )?journee|(?:par |au |a la )?jour(?:nee)?)"
    r"|\b(?:day|daily)[- ]rate|\bper diem|\bdaily (?:fee|budget for you)|\brate per day|\bt\.j\.m"
)
RATE_WORD = compiled(
    r"\b(?:tarif|prix|taux|paye|paie)e?s? (?:au|par|du) mot|\bper[- ]word|\bword rate|\brate per word|\bau mot\b"
)
RATE_ITEM = compiled(
    r"\b(?:payee?s?|paid|remuneree?s?|facturee?s?) (?:au |a la |a l'|par |per |by the )(?!mission|forfait|projet|project|tout|resultat|milestone|mois|month|semaine|week|an\b|year)[a-z]{3,}|\b(?:chaque|each|every) (?:[a-z']+ ){0,4}(?:payee?s?|pays?|paid|remuneree?s?|a|at|for|vaut|gets?|touche|pay\w*|paie|vers\w+|donn\w+|offr\w+|give)\b|\b(?:tarif|prix|taux|budget|cout|price|rate|fee|cost|pay)(?: \w+)? (?:unitaires?|(?:par|per|a l'|de l'|a la) ?(?:image|plan|planche|seance|episode|texte|text|post|illustration|visite|article|page|video|post|fiche"
    r"|piece|unite|unit|item|photo|visuel|newsletter|episode|produit|product|feuillet))|\bunit price|\bprix a l'unite"
)
RATES: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    ("day", RATE_DAY), ("hour", RATE_HOUR), ("word", RATE_WORD), ("item", RATE_ITEM),
)  # fmt: skip
# … or when a limit stands before it and whom it is for after it: "max 800 for you".
BARE_FOR_YOU = compiled(
    r"\s?(?:for you|pour vous|pour toi|for the lot|pour le tout|pour l'ensemble|in total|au total|en tout)\b"
)
# A figure without a currency is money when tax or a rate's unit follows: "450 HT", "450/j".
BARE_TAX = compiled(
    rf"\s?(?:{EXCLUDED}|{INCLUDED})(?![a-z])|\s?/\s?(?:{_DAY}|{_WORD})(?![\w'])|\s(?:la journee|a day|per day|de l'heure|a l'heure|an hour|per hour)\b|\s?/\s?h(?:r|our|eure)?(?![\w'])"
)
# Words right before a number that make it money although no currency stands there.
BARE_CUE = compiled(
    r"(?:\b(?:budget|budjet|bugdet|enveloppe|tjm|tj|tarif|prix|forfait|rate|fee|price|day rate|taux|montant|remuneration|sous|argent|money|finances?|amount|value|valeur|funds?|funding"
    r"|plafond|ceiling|cap|ballpark|fourchette|retainer|cachet|gratification|remun|nte|purse|kitty|pot|compensation|stipend"
    r"|honoraires|fees|price tag|spend|pay|payer|depenser|mettre|depasser|offer|cout|cost)\b"
    r"(?:\s?(?:journalier|horaire|moyen|max(?:i|imum)?|min(?:i|imum)?|total|global|prevu|alloue|indicatif|client|estimatif|ideal|cible"
    r"|ht|ttc|approximatif|approx|\([^()\n]{1,20}\))){0,3})"
    r"\s?(?:[:=]|-|~|is|est|c'est|of|de|a|at|around|about|about|environ|autour de|dans les|would be|will be|serait(?: de)?|sera(?: de)?"
    r"|est de|fixee? a|up to|jusqu'a|entre|between|from|max(?:i|imum)?|capped at|plafonne a|tourne autour de|under|we have is|"
    r"pas plus de|limite a|moins de|more than|no more than|not more than|somewhere between|is around|is about|est d'environ|d'environ"
    r"|\s){0,5}\s?$"
)
# A label that ends right before the number: "Montant estimé (EUR HT) : 5.200,00", "Funding (GBP) | 900".
BARE_VERB = compiled(
    r"\b(?:mett\w{1,6}|put|putting|spend|spending|pay|paying|pai\w{1,6}|investi\w{0,3}|consacrer\w{0,4}|offer|go|aller|monter|count on|tabl\w{1,4} sur)"
    r" (?:environ|about|around|entre|between|up to|jusqu'a|dans les|autour de|a peu pres)\s$"
)
BARE_LABEL = compiled(
    r"\b(?:budgets?|enveloppe|montant|tarif|prix|forfait|remuneration|honoraires|plafond|valeur|estimation|somme|offre|cout|fee|rate"
    r"|price|cost|amount|value|funding|funds|spend|allocation|allowance|ceiling|cap|pay|payment|compensation|offer|money|sous|argent)"
    r"\b[^:|=\n\d]{0,36}(?::|\||=|\t)\s?(?:about |around |environ |approx\.? |max\.? |maximum |up to |jusqu'a |entre |between |from )?$"
)
# "If it's more than £400 I'll pass": what is named as too much is a ceiling.
IF_MORE = compiled(
    r"\b(?:if|si|s'il|should|des lors que|unless)\b[^.;,\n]{0,30}$"
    r"|\b(?:can't|cannot|won't|wouldn't|couldn't|don't|not|never|pas|jamais|impossible|n'irai|n'irons|question|refuse)\b[^.;,\n]{0,22}$"
)
# "Neither more nor less than £1,800" is exactly that.
NEITHER = compiled(r"\b(?:nor|ni|and no|and not|or) (?:more|less|plus|moins)(?: than| que| de)?\s$")
