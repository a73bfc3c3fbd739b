"""By when files are due: words, and the moment they mean."""

from datetime import UTC, datetime

import pytest

from cli.schedule.expect import deadline, expectation_in_words, read_expectation
from integrations.errors import BadInput

READ = [
    ("10:00", "10:00"),
    ("10h", "10:00"),
    ("avant 10h30", "10:30"),
    ("by 6 pm", "18:00"),
    ("midi", "12:00"),
    ("before noon", "12:00"),
    ("2 h", "02:00"),
    ("2 hours", "PT7200S"),
    ("within 2 h", "PT7200S"),
    ("dans les 30 minutes", "PT1800S"),
    ("within two hours", "PT7200S"),
    ("PT2H", "PT7200S"),
    ("PT1H30M", "PT5400S"),
    ("1 day", "PT86400S"),
    ("", ""),
]


@pytest.mark.parametrize(("words", "kept"), READ)
def test_words_for_a_deadline(words: str, kept: str):
    assert read_expectation(words) == kept
    assert read_expectation(kept) == kept


@pytest.mark.parametrize("words", ["soon", "10", "25:00", "9 days", "0 hours", "2 months"])
def test_what_is_no_deadline_is_refused(words: str):
    with pytest.raises(BadInput):
        read_expectation(words)


@pytest.mark.parametrize(
    ("due", "expected", "zone", "end"),
    [
        ("2027-03-01T07:30+00:00", "10:00", "Europe/Paris", "2027-03-01T09:00+00:00"),
        ("2027-03-01T09:00+00:00", "10:00", "Europe/Paris", "2027-03-02T09:00+00:00"),  # at ten: until the next day's
        ("2027-03-27T21:00+00:00", "10:00", "Europe/Paris", "2027-03-28T08:00+00:00"),  # the clocks go forward
        ("2027-10-30T21:00+00:00", "10:00", "Europe/Paris", "2027-10-31T09:00+00:00"),
        ("2027-11-07T03:00+00:00", "08:00", "America/New_York", "2027-11-07T13:00+00:00"),
        ("2027-03-27T23:00+00:00", "PT7200S", "Europe/Paris", "2027-03-28T01:00+00:00"),
    ],
)
def test_the_moment_of_a_deadline(due: str, expected: str, zone: str, end: str):
    assert deadline(datetime.fromisoformat(due), expected, zone).astimezone(UTC) == datetime.fromisoformat(end)


def test_deadlines_in_words():
    assert expectation_in_words("10:00") == ("by 10:00", "avant 10:00")
    assert expectation_in_words("PT7200S").fr == "dans les 2 h"
    assert expectation_in_words("PT1800S").en == "within 30 min"
