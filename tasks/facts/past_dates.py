"""Dates without a year that a past tense puts before the message: "we met on 14 January", « votre passage du 28 janvier »."""

import re
from datetime import date, timedelta

from tasks.facts import calendar_rules as rules
from tasks.facts.calendar_rules import Days
from tasks.facts.compiled import compiled
from tasks.facts.date_match import DateMatch
from tasks.facts.date_words import WEEKDAYS

_RECENT = 130  # days; what is older bears its year
_STOP = compiled(r"[.!?\n](?=\s|$)")
_MET = (
    r"(?:call|chat|meeting|conversation|talk|discussion|visit|email|e-mail|mail|message|voicemail|letter|quote|invoice|order|zoom"
    r"|appel|echange|entretien|rendez-vous|rdv|reunion|rencontre|visite|passage|courriel|courrier|devis|facture|commande|visio"
    r"|discussion|coup de fil|article|annonce|offre|invitation|bon de commande)"
)
_PAST = compiled(
    r"(?<!\w)(?:(?:i|we|he|she|they)(?: just| only| finally| already)? (?:finish|launch|publish|print|deliver|complet|submitt)ed|was|were|had|did|met|sent|got|went|came|gave|spoke|saw|said|told|bought|paid|made|took|left|held|wrote|began|ran|lost"
    r"|won|sold|built|chose|put|found|fell|broke|heard|read|(?!(?:need|want|requir|expect|schedul|plann|book|clos|invit|propos|wish|desir|intend|launch|publish|print|deliver|finish|complet|submitt)ed)[a-z]{2,}ed|last|since|following (?:our|the|your)|further to|as per"
    r"|(?:j'|m'|t'|l'|d'|s'|n')?(?:ai|as|avons|avez|ont|avait|avions|etait|etaient|etions|fut|eut|eumes)|suis|sommes|est (?:ne|nee|passee?"
    r"|venue?|arrivee?|tombee?|mort|morte|partie?)|(?:a|s'est) [a-z]{2,}(?:e|ee|es|u|ue|it|is|ert|i)|recue?s?|suite a|depuis"
    r"|dernier|derniere|passee?|lors de|hier|vue?s?|parlee?|dated)(?!\w)"
)
_SPOKE = compiled(
    rf"(?:\b(?:spoke|met|talked|discussed|saw|called|wrote|agreed|mentioned|said|rang|visited|chatted)\b[^.!?,]{{0,30}}"
    r"|\b(?:as per|per|following|further to|since|thanks for|thank you for|suite a|comme (?:vu|dit|convenu|evoque)|merci pour)\s"
    rf"(?:[a-z']+ ){{0,2}}(?:l'|d')?{_MET}"
    rf"|(?:ai|as|avons|avez|avions|etes|sommes|est|etions) (?:[a-z]+ )?(?:vue?s?|parlee?s?|dit|discutee?|echangee?|rencontree?s?|appelee?s?"
    rf"|envoyee?s?|convenue?s?|evoquee?s?|passee?s?|croisee?s?)\b[^.!?,]{{0,24}})"
    r"(?: (?:on|of|from|de|du|le|ce|dated|this|last|past))?\s?$"
    r"|\b(?:was|were|c'?etait|etait|etaient)(?: on| le)?\s$"
)
_DATED_NOUN = compiled(
    r"\b(?:signe|paye|verse|envoye|publie|fonde|cree|date|commence|termine|regle|valide|achete|vendu|lance|depose|notifie|facture)e?s?"
    r"\s(?:le |en )?$"
    rf"|\b{_MET}(?: (?:[a-z]+ ){{0,2}})? ?(?:on|of|from|du|le|dated|de)\s?(?:the |le )?$"
)


_LIMIT = compiled(
    r"\b(?:by|before|until|till|avant|pour|d'ici|jusqu'au|from|des|a partir du|au plus tard)\s?(?:the |le )?$"
)
# "the gala of 21 November raised £42,000"
_PAST_AFTER = compiled(
    r"\s(?:was|were|raised|went|had|did|brought|[a-z]{3,}ed|s'est|(?:a|ont|avait|avaient) (?:ete|eu|fait|bien|[a-z]{3,}(?:e|u|i|is|it|ert)))\b"
)


def put_back(found: DateMatch, plain: str, today: date) -> DateMatch:
    """`found` in the past where its sentence tells of something past and the calendar allows it, else as it is."""
    if found.has_year or (found.explicit and not found.days.single):
        return found
    left = max(0, found.start - 90)
    for stop in _STOP.finditer(plain, left, found.start):
        left = stop.end()
    before = plain[left : found.start]
    if _LIMIT.search(before):
        return found
    day = found.days.first
    word = plain[found.start : found.end].split(" ")[0].rstrip(",.")
    if not found.days.single:
        return _month_put_back(found, before, today)
    if not found.explicit and not found.number:
        if word in WEEKDAYS and found.end - found.start <= 10 and _SPOKE.search(before):
            return _moved(found, day - timedelta(days=7))
        return found
    if found.explicit:
        last = rules.day_of(day.year - 1, day.month, day.day)
    else:
        last = rules.add_months(day, -1)
        if last.day != day.day or (word in WEEKDAYS and WEEKDAYS[word] != last.weekday()):
            return found
    if last is None or last >= today or (today - last).days > (_RECENT if found.explicit else 24):
        return found
    after = plain[found.end : found.end + 24]
    if found.explicit and _PAST_AFTER.match(after):
        return _moved(found, last)
    if re.match(r" (?:dernier|passe|last)\b", after):
        return _moved(found, last)
    if not found.explicit:
        return _moved(found, last) if _SPOKE.search(before) else found
    if _PAST.search(before) or _DATED_NOUN.search(before):
        return _moved(found, last)
    return found


def _month_put_back(found: DateMatch, before: str, today: date) -> DateMatch:
    """A month without a year: "we closed our round in March", « notifié en janvier »."""
    first, last = found.days.first, found.days.last
    if first.month != last.month or first <= today or not (_PAST.search(before) or _DONE.search(before)):
        return found
    last = rules.month_end(first.year - 1, first.month) if last == rules.month_end(last.year, last.month) else last
    days = Days(first.replace(year=first.year - 1), last if last < first else last.replace(year=last.year - 1))
    if days.last >= today or (today - days.last).days > _RECENT:
        return found
    return DateMatch(found.start, found.end, days, False, False, found.rank)


_DONE = compiled(
    r"\b(?:boucle|notifie|signe|leve|obtenu|recu|livre|publie|realise|termine|vote|attribue|lance|ouvert|vendu|achete)e?s?\s(?:en |courant |au mois de )?$"
)


def _moved(found: DateMatch, day: date) -> DateMatch:
    return DateMatch(found.start, found.end, Days(day, day, True), found.explicit, found.has_year, found.rank)
