"""Words, cron lines and RRULEs to rules, in both languages."""

import pytest

from cli.schedule.understand import understand
from integrations.errors import BadInput

PARIS = "Europe/Paris"
AT_NINE = "BYHOUR=9;BYMINUTE=0;BYSECOND=0"
FORTNIGHT = f"RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU;{AT_NINE}"
LAST_WORKING = "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;BYHOUR=17;BYMINUTE=0;BYSECOND=0"
FIRST_TUESDAY = f"RRULE:FREQ=MONTHLY;BYDAY=1TU;{AT_NINE}"

CRON = {
    "30 8 * * 1": "every Monday 08:30|Mondays at 8.30 am|chaque lundi à 8h30|tous les lundis à 8 h 30|le lundi à 8:30"
    "|each monday at 8:30|weekly on Monday at 8:30|chaque semaine le lundi à 8h30|lundi 8h30|30 8 * * 1|Mon 8:30"
    "|every week on Monday at 08:30|toutes les semaines, le lundi, à 8 heures 30|LUNDI À 8H30"
    "|le lundi à 8 heures et demie",
    "0 7 * * 1-5": "weekdays at 7|every weekday at 7am|on working days at 7:00|every working day at 7 o'clock"
    "|business days 7:00|du lundi au vendredi à 7h|Monday to Friday at 7|en semaine à 7h|chaque jour ouvré à 7h"
    "|les jours ouvrés à 7 heures|tous les jours ouvrés à 7h|0 7 * * 1-5|Mon-Fri 7:00|monday through friday 7:00",
    "0 9 * * 1-6": "tous les jours ouvrables à 9h|du lundi au samedi à 9h|Monday to Saturday at 9",
    "0 10 * * 6,0": "every weekend at 10|le week-end à 10h|les fins de semaine à 10h|Saturday and Sunday at 10",
    "0 12 * * *": "every day at noon|daily at 12|tous les jours à midi|chaque jour à 12h|quotidien à midi",
    "0 0 * * *": "every day at midnight|tous les jours à minuit|daily at 12am",
    "30 0 * * *": "tous les jours à minuit et demie|daily at 0:30",
    "0 18 * * *": "tous les jours à 6 heures du soir|every day at 6 in the evening|daily at 6pm|every day at 18:00",
    "0 8 1 1,4,7,10 *": "chaque trimestre le 1er à 8h|every quarter on the 1st at 8|quarterly at 8"
    "|tous les trimestres à 8h"
    "|le premier jour du trimestre à 8h|first day of each quarter at 8:00|every 3 months on the 1st at 8"
    "|tous les trois mois le 1er à 8h|trimestriel à 8h",
    "0 9 1 1,7 *": "chaque semestre|every semester on the 1st at 9|le premier jour du semestre à 9h",
    "0 8 1,15 * *": "le 1er et le 15 de chaque mois à 8h|on the 1st and 15th of every month at 8am"
    "|the 1st and the 15th at 8"
    "|le 1 et le 15 du mois à 8h|chaque mois, le 1er et le 15, à 8h",
    "0 9 5 * *": "every month on the 5th|monthly on the 5th|chaque mois le 5|le 5 du mois à 9h"
    "|tous les mois le 5 à 9 h",
    "0 9 1 * *": "monthly|every month|tous les mois|mensuel|first day of the month|the first of the month"
    "|le premier du mois|le premier jour du mois à 9h"
    "|1st of the month",
    "0 8 1 3 *": "chaque année le 1er mars à 8h|every year on March 1st at 8|tous les ans le 1 mars à 8h"
    "|1 March at 8:00"
    "|yearly on 1 March at 8",
    "0 9 1 1 *": "every year|chaque année|first day of the year at 9|annually",
    "0 9 1 1,4,7 *": "on the 1st of January, April and July at 9",
    "0 9 31 3,12 *": "le 31 mars et le 31 décembre à 9h",
    "0 9 * 12 1": "every Monday in December at 9|les lundis de décembre à 9h",
    "0 9,17 * * 1,4": "Monday and Thursday at 9 and 17|lundi et jeudi à 9h et 17h|lundi, jeudi à 9h, 17h",
    "*/30 8-17 * * 1-5": "every 30 minutes between 8 and 18 on weekdays"
    "|toutes les demi-heures entre 8h et 18h en semaine",
    "0 9-17 * * 1-5": "every hour between 9 and 17 on weekdays|toutes les heures entre 9h et 17h les jours ouvrés"
    "|hourly from 9 to 17 on weekdays",
    "0 */2 * * 1-5": "every 2 hours on weekdays|toutes les deux heures en semaine",
    "0 9 1 1,3,5,7,9,11 *": "every 2 months on the 1st|tous les deux mois le 1er|un mois sur deux",
    "@daily": "@daily",
    "0 9 * * MON-FRI": "0 9 * * MON-FRI",
}
INTERVAL = {
    "7200": "every 2 hours|toutes les 2 heures|toutes les deux heures|every two hours",
    "3600": "every hour|hourly|toutes les heures|chaque heure|every 60 minutes",
    "900": "every 15 minutes|tous les quarts d'heure|every quarter of an hour|toutes les 15 min",
    "1800": "every half hour|every half an hour|toutes les demi-heures|every 30 minutes",
    "25200": "every 7 hours|toutes les sept heures",
}
RRULE = {
    FORTNIGHT: "every two weeks on Tuesday at 9|toutes les deux semaines le mardi à 9 h|un mardi sur deux à 9h"
    "|every other Tuesday|every second Tuesday at 9|tous les quinze jours le mardi|fortnightly on Tuesday"
    "|every other week on Tuesday|une semaine sur deux le mardi à 9h|every fortnight on Tuesday",
    LAST_WORKING: "le dernier jour ouvré du mois à 17h|last working day of the month at 17"
    "|the last weekday of each month at 5pm"
    "|chaque mois, le dernier jour ouvré, à 17h|last business day of every month at 17:00",
    FIRST_TUESDAY: "first Tuesday of the month|the 1st Tuesday of every month at 9|le premier mardi du mois à 9h"
    "|le 1er mardi de chaque mois|every month on the first Tuesday",
    "RRULE:FREQ=MONTHLY;BYDAY=2FR,4FR;BYHOUR=12;BYMINUTE=0;BYSECOND=0": "second and fourth Friday of the month at noon"
    "|le deuxième et le quatrième vendredi du mois à midi",
    f"RRULE:FREQ=MONTHLY;BYDAY=-1FR;{AT_NINE}": "last Friday of the month|le dernier vendredi de chaque mois",
    f"RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;{AT_NINE}": "last day of the month|le dernier jour du mois à 9h",
    f"RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;{AT_NINE}": "last day of the quarter"
    "|le dernier jour du trimestre",
    f"RRULE:FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO;{AT_NINE}": "first Monday of the quarter|le 1er lundi du trimestre",
    f"RRULE:FREQ=DAILY;INTERVAL=3;{AT_NINE}": "every 3 days at 9|tous les 3 jours à 9h|tous les trois jours",
    f"RRULE:FREQ=MONTHLY;BYDAY=1MO,1TH;{AT_NINE}": "first Monday and first Thursday of the month",
    f"RRULE:FREQ=MONTHLY;BYMONTHDAY=-1,1;{AT_NINE}": "first and last day of the month"
    "|the first and the last of the month|le premier et le dernier du mois",
    f"RRULE:FREQ=DAILY;INTERVAL=2;{AT_NINE}": "every 48 hours|every other day|un jour sur deux à 9h",
    f"DTSTART:20261201T000000\n{FORTNIGHT}": "every other Tuesday starting 2026-12-01"
    "|un mardi sur deux à partir du 1er décembre 2026|every two weeks on Tuesday from December 1, 2026",
    "RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=MO;UNTIL=20991231T235959;BYHOUR=9;BYMINUTE=0;BYSECOND=0": ""
    "Mondays until 31 December 2099"
    "|le lundi jusqu'au 31 décembre 2099",
    "RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=MO;BYHOUR=9;BYMINUTE=15;BYSECOND=0\n"
    "RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=MO;BYHOUR=17;BYMINUTE=30;BYSECOND=0": "Monday at 9:15 and 17:30"
    "|lundi à 9h15 et 17h30",
    "RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8": "FREQ=WEEKLY;BYDAY=MO;BYHOUR=8|RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8"
    "|rrule:freq=weekly;byday=mo;byhour=8",
}
CASES = [
    (words, kind, value)
    for kind, table in (("cron", CRON), ("interval", INTERVAL), ("rrule", RRULE))
    for value, spellings in table.items()
    for words in spellings.split("|")
]


@pytest.mark.parametrize(("words", "kind", "value"), CASES, ids=[words for words, _, _ in CASES])
def test_what_words_mean(words: str, kind: str, value: str):
    rule = understand(words, PARIS)
    assert (rule.kind, rule.value, rule.zone) == (kind, value, PARIS)


REFUSED = [
    ("Mondy 8:30", "“mondy” is not understood", "“monday”"),
    ("chaque lundy à 8h", "“lundy” is not understood", "“lundi”"),
    ("every now and then", "“now” is not understood", "every Monday 08:30"),
    ("when the moon is full", "“when” is not understood", "30 8 * * 1"),
    ("every day at 25h", "there is no “at 25h”", ""),
    ("le 32 du mois", "there is no", ""),
    ("31 February", "there is no “31 february”", ""),
    ("starting 2026-13-01 every day", "there is no", ""),
    ("at 8:30", "it does not say on which days", ""),
    ("", "it does not say when", ""),
    ("le lundi du mois", "which of these days of the month", ""),
    ("31 March and 30 September", "a schedule each", ""),
    ("every 20 seconds", "more often than every minute", ""),
    ("every 7 hours on weekdays", "equal parts", ""),
    ("every 15 minutes on the 5th", "minutes and hours go with weekdays", ""),
    ("Mondays between 8 and 10", "“between” needs minutes or hours", ""),
    ("every hour between 17 and 9", "ends before it begins", ""),
    ("99 8 * * 1", "is not a schedule: Invalid cron string", ""),
    ("RRULE:FREQ=NEVER", "is not a schedule: Invalid RRule string", ""),
    ("FREQ=MINUTELY", "counted from 2020", "every 5 minutes"),
    ("0 0 30 2 *", "is not a schedule", ""),
    ("Mondays until 31 December 2020", "never runs from now on", ""),
    ("every Monday Europe/Pariis", "there is no time zone “Europe/Pariis”", "Europe/Paris"),
    ("Monday at 9 and Friday at 17", "two schedules in one", "one for each"),
    ("à 9h en semaine et à 10h le week-end", "two schedules in one", "one for each"),
    ("first Monday and third Friday of the month", "two schedules in one", ""),
    ("le premier jour et le dernier jour ouvré du mois", "two schedules in one", ""),
    ("every day except Sunday", "“except” is not understood", ""),
    ("du 1er au 5 de chaque mois", "“5” is not understood", ""),
    ("every 36 hours", "more than a day", ""),
    ("lundi " * 60, "too long", ""),
    ("every 2 days on Monday", "do not go together", ""),
    ("1 March on Monday", "do not go together", ""),
    ("x" * 7000, "too long", ""),
]


@pytest.mark.parametrize(("words", "problem", "remedy"), REFUSED, ids=[words[:30] for words, _, _ in REFUSED])
def test_what_is_not_understood_is_named(words: str, problem: str, remedy: str):
    with pytest.raises(BadInput) as refused:
        understand(words, PARIS)
    assert problem in refused.value.message("en")
    assert remedy in refused.value.message("en")
    assert refused.value.remedy is not None
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("every Monday 08:30 America/New_York", "America/New_York"),
        ("tous les jours à 8h (Indian/Reunion)", "Indian/Reunion"),
        ("every hour UTC", "UTC"),
    ],
)
def test_a_zone_among_the_words_wins(words: str, zone: str):
    assert understand(words, PARIS).zone == zone


def test_the_same_words_mean_the_same_whenever_they_are_said():
    for words in ("every 2 hours", "every other Tuesday", "every 3 days"):
        assert understand(words, PARIS).text() == understand(words, PARIS).text()
    assert understand("every 2 hours", PARIS).whole().anchor == "2019-12-31T23:00:00+00:00"
    assert understand("every 2 hours starting 2026-12-01", PARIS).whole().anchor == "2026-11-30T23:00:00+00:00"
