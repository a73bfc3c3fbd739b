"""The words that say when, French and English, without accents and in lower case."""

import re
import unicodedata

NUMBERS = {
    "1": "one a an un une",
    "2": "two deux",
    "3": "three trois",
    "4": "four quatre",
    "5": "five cinq",
    "6": "six",
    "7": "seven sept",
    "8": "eight huit",
    "9": "nine neuf",
    "10": "ten dix",
    "11": "eleven onze",
    "12": "twelve douze",
    "15": "fifteen quinze",
    "20": "twenty vingt",
    "30": "thirty trente",
    "45": "quarante-cinq",
}
ORDINALS = {
    "1": "first 1st premier premiere premiers 1er 1re 1ere",
    "2": "second 2nd deuxieme seconde 2e 2eme",
    "3": "third 3rd troisieme 3e 3eme",
    "4": "fourth 4th quatrieme 4e 4eme",
    "5": "fifth 5th cinquieme 5e 5eme",
    "-1": "last final dernier derniere derniers",
    "-2": "penultimate avant-dernier avant-derniere second-last",
}
WEEKDAYS = {
    "0": "monday mondays mon lundi lundis lun",
    "1": "tuesday tuesdays tue tues mardi mardis",
    "2": "wednesday wednesdays wed mercredi mercredis mer",
    "3": "thursday thursdays thu thur thurs jeudi jeudis jeu",
    "4": "friday fridays fri vendredi vendredis ven",
    "5": "saturday saturdays sat samedi samedis sam",
    "6": "sunday sundays sun dimanche dimanches dim",
}
MONTHS = {
    "1": "january jan janvier janv",
    "2": "february feb fevrier fevr",
    "3": "march mars",
    "4": "april apr avril avr",
    "5": "may mai",
    "6": "june jun juin",
    "7": "july jul juillet juil",
    "8": "august aug aout",
    "9": "september sep sept septembre",
    "10": "october oct octobre",
    "11": "november nov novembre",
    "12": "december dec decembre",
}
UNITS = {
    "second": "second seconds seconde secondes sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours heure heures h",
    "day": "day days jour jours",
    "week": "week weeks semaine semaines",
    "fortnight": "fortnight fortnights quinzaine quinzaines",
    "month": "month months mois",
    "quarter": "quarter quarters trimestre trimestres",
    "semester": "semester semesters half-year semestre semestres",
    "year": "year years an ans annee annees",
}
ADVERBS = {
    "hour": "hourly",
    "day": "daily quotidien quotidienne quotidiennement nightly",
    "week": "weekly hebdomadaire hebdomadairement",
    "fortnight": "fortnightly biweekly",
    "month": "monthly mensuel mensuelle mensuellement",
    "quarter": "quarterly trimestriel trimestrielle trimestriellement",
    "semester": "semestriel semestrielle semestriellement",
    "year": "yearly annually annuel annuelle annuellement",
}
WORKING_DAYS = (
    r"(?:working|business|week) ?-?days?|workdays?|jours? ouvres?|jours? de (?:la )?semaine|jours? travailles?"
    r"|en semaine"
)
# In French labour law: the six days that may be worked (Code du travail, art. L3132-1), as a rule Monday to Saturday.
SIX_DAYS = r"jours? ouvrables?"
WEEKENDS = r"week-?ends?|fins? de semaine"
FILLERS = (
    "on the of at in and et , le la les l de du des d a au aux en every each chaque tous toutes tout all fois once run"
    " runs lance lancer then puis for pour par per is est ; during"
).split()


def _spelled(table: dict[str, str]) -> dict[str, str]:
    return {word: value for value, words in table.items() for word in words.split()}


NUMBER, ORDINAL, WEEKDAY, MONTH = (_spelled(table) for table in (NUMBERS, ORDINALS, WEEKDAYS, MONTHS))
UNIT, ADVERB = _spelled(UNITS), _spelled(ADVERBS)


def either(words: dict[str, str]) -> str:
    """A pattern for any of the words, longer ones first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def plain(text: str) -> str:
    """Lower case, no accents, one space between words, elisions opened: « l'année » is "l annee"."""
    text = text.replace("’", "'").replace("œ", "oe").lower()
    text = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    text = text.replace("o'clock", "oclock").replace("'", " ").replace("aujourd hui", "aujourd'hui")
    text = re.sub(r"([,;])", r" \1 ", text)
    return " ".join(text.split()).strip(" .!,;")


def known_words() -> list[str]:
    """Every word that is understood, to find the one that was meant."""
    tables = (NUMBER, ORDINAL, WEEKDAY, MONTH, UNIT, ADVERB)
    more = "every each tous toutes chaque starting until midnight midi minuit noon ouvré ouvrable working weekdays"
    return [word for table in tables for word in table if len(word) > 3] + more.split()
