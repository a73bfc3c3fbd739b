"""The next times, as Prefect computes them, around the days on which the clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cli.schedule.dates import dates_between, key_of, next_dates, shown
from cli.schedule.rule import Rule, rule_of
from cli.schedule.understand import understand

PARIS, NEW_YORK = "Europe/Paris", "America/New_York"
# Clocks change in Europe on 28 March and 31 October 2027, in the United States on 14 March and 7 November.
CHANGES = [
    # words, zone, the day before, the three times from then on (month-day hour:minute and offset)
    ("every day at 8:30", PARIS, "2027-03-27", "03-27 08:30 +1", "03-28 08:30 +2", "03-29 08:30 +2"),
    ("every day at 8:30", PARIS, "2027-10-30", "10-30 08:30 +2", "10-31 08:30 +1", "11-01 08:30 +1"),
    ("every day at 8:30", NEW_YORK, "2027-03-13", "03-13 08:30 -5", "03-14 08:30 -4", "03-15 08:30 -4"),
    ("every day at 8:30", NEW_YORK, "2027-11-06", "11-06 08:30 -4", "11-07 08:30 -5", "11-08 08:30 -5"),
    # 02:30 is skipped in spring: Prefect runs at the same distance from midnight; twice in autumn: it runs once.
    ("every day at 2:30", PARIS, "2027-03-27", "03-27 02:30 +1", "03-28 01:30 +1", "03-29 02:30 +2"),
    ("every day at 2:30", PARIS, "2027-10-30", "10-30 02:30 +2", "10-31 02:30 +2", "11-01 02:30 +1"),
    ("every day at 1:30", NEW_YORK, "2027-11-06", "11-06 01:30 -4", "11-07 01:30 -4", "11-08 01:30 -5"),
    ("every other Tuesday at 9", PARIS, "2027-03-10", "03-16 09:00 +1", "03-30 09:00 +2", "04-13 09:00 +2"),
    (
        "last working day of the month at 17",
        NEW_YORK,
        "2027-02-01",
        "02-26 17:00 -5",
        "03-31 17:00 -4",
        "04-30 17:00 -4",
    ),
    ("every 3 days at 9", PARIS, "2027-10-29", "10-30 09:00 +2", "11-02 09:00 +1", "11-05 09:00 +1"),
    ("every 12 hours", PARIS, "2027-10-30", "10-30 01:00 +2", "10-30 13:00 +2", "10-31 01:00 +2"),
    ("every hour", PARIS, "2027-03-28", "03-28 00:00 +1", "03-28 01:00 +1", "03-28 03:00 +2"),
]


def _line(date: datetime) -> str:
    return f"{date:%m-%d %H:%M} {(date.utcoffset() or timedelta()).total_seconds() / 3600:+g}"


@pytest.mark.parametrize(("words", "zone", "start", "first", "second", "third"), CHANGES)
def test_times_stay_when_the_clocks_change(words: str, zone: str, start: str, first: str, second: str, third: str):
    rule = understand(words, zone)
    found = next_dates(rule, 3, datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(zone)))
    assert [_line(date) for date in found] == [first, second, third]


@pytest.mark.parametrize("zone", [PARIS, NEW_YORK])
@pytest.mark.parametrize(
    "words", ["every day at 8:30", "every day at 2:30", "every day at 1:30", "every 3 days at 9", "every 7 hours"]
)
@pytest.mark.parametrize("start", ["2027-03-10", "2027-03-24", "2027-10-27", "2027-11-02"])
def test_a_time_is_the_same_whenever_it_is_computed(words: str, zone: str, start: str):
    """The keys that keep a time from running twice hold it as text."""
    rule, first = understand(words, zone), datetime.fromisoformat(start).replace(tzinfo=UTC)
    end = first + timedelta(days=19)
    whole = {str(date) for date in dates_between(rule, first - timedelta(seconds=1), end)}
    for hours in range(0, 9 * 24, 37):
        later = {str(date) for date in next_dates(rule, 3, first + timedelta(hours=hours))}
        assert later <= whole


def test_the_days_of_change_are_marked_in_both_languages():
    rule = understand("every day at 8:30", PARIS)
    dates = next_dates(rule, 3, datetime(2027, 3, 27, tzinfo=ZoneInfo(PARIS)))
    english = [each.line for each in shown(dates, PARIS, "en")]
    assert english == [
        "Sat 27 Mar 2027, 08:30 (UTC+1)",
        "Sun 28 Mar 2027, 08:30 (UTC+2)  ← the clocks go forward that day",
        "Mon 29 Mar 2027, 08:30 (UTC+2)",
    ]
    french = [each.line for each in shown(dates, PARIS, "fr")]
    assert french[1] == "dim. 28 mars 2027, 08:30 (UTC+2)  ← passage à l'heure d'été ce jour-là"
    back = shown(next_dates(rule, 2, datetime(2027, 10, 31, tzinfo=ZoneInfo(PARIS))), PARIS, "fr")
    assert [each.line for each in back] == [
        "dim. 31 oct. 2027, 08:30 (UTC+1)  ← passage à l'heure d'hiver ce jour-là",
        "lun. 1er nov. 2027, 08:30 (UTC+1)",
    ]
    (india,) = shown([datetime(2027, 1, 4, 3, tzinfo=UTC)], "Asia/Kolkata", "en")
    assert india.line == "Mon 4 Jan 2027, 08:30 (UTC+5:30)"


def test_times_between_leave_the_first_moment_out():
    rule = understand("every hour", PARIS)
    start = datetime(2027, 1, 4, 8, tzinfo=UTC)
    assert len(dates_between(rule, start, start + timedelta(hours=3))) == 3
    assert len(dates_between(rule, start, start + timedelta(days=100))) == 1000
    latest = dates_between(rule, start, start + timedelta(days=100))[-1]
    assert latest == start + timedelta(days=100), "of too many, the latest are kept"


@pytest.mark.parametrize(
    "words", ["every Monday 08:30", "every 2 hours", "every other Tuesday", "last day of the month"]
)
def test_a_rule_survives_prefect(words: str):
    rule = understand(words, PARIS)
    assert rule_of(rule.prefect()).text() == rule.text()
    assert Rule(rule.kind, rule.value, NEW_YORK).text() != rule.text()


def test_the_key_is_the_one_that_the_server_uses():
    """As in prefect.server.models.deployments; an upgrade of Prefect that changes it has to be seen."""
    import inspect

    from prefect.server.models import deployments

    source = inspect.getsource(deployments._generate_scheduled_flow_runs)
    assert 'f"scheduled {deployment.id} {deployment_schedule.id} {date}"' in source
    (date,) = next_dates(understand("1 March at 8", PARIS), 1, datetime(2027, 1, 1, tzinfo=UTC))
    assert key_of("d", "s", date) == "scheduled d s 2027-03-01 08:00:00+01:00"
