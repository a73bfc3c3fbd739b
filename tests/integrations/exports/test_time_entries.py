"""Time entries of each vendor's layout, of other tables, and what is refused."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from integrations.errors import BadInput
from integrations.exports.overlaps import find_overlaps, refuse_overlaps
from integrations.exports.records import Remarks
from integrations.exports.sniffing import sniff
from integrations.exports.table import LONGEST_CELL, read_table
from integrations.exports.time_entries import read_time_entries

SAMPLES = Path(__file__).parent / "samples"
TOGGL, TOGGL_NEW, CLOCKIFY, CLOCKIFY_FRENCH, HARVEST, OWN = (
    (SAMPLES / f"{name}.csv").read_text(encoding="utf-8")
    for name in ("toggl", "toggl-2024", "clockify", "clockify-fr", "harvest", "own")
)


def written(folder: Path, text: str, encoding: str = "utf-8", name: str = "times.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            TOGGL,
            "toggl",
            {"seconds": 2105, "day": date(2026, 10, 7), "person": "Max", "currency": "GBP", "amount": "35.08"},
        ),
        (TOGGL_NEW, "toggl", {"seconds": 5400, "day": date(2026, 10, 7), "person": "Max", "amount": None}),
        (CLOCKIFY, "clockify", {"seconds": 780, "day": date(2026, 10, 22), "rate": "60.00", "currency": "USD"}),
        (CLOCKIFY_FRENCH, "clockify", {"seconds": 5400, "day": date(2026, 10, 5), "rate": "60.00", "currency": "EUR"}),
        (HARVEST, "harvest", {"seconds": 12600, "billable": False, "person": "Ada Example", "currency": "GBP"}),
        (OWN, "times", {"seconds": 5400, "day": date(2026, 11, 3), "rate": "50.00", "currency": "EUR"}),
    ],
)
def test_layouts(tmp_path, text, kind, expected):
    path = written(tmp_path, text)
    assert sniff(path) == kind
    (entry,) = read_time_entries(path, zone="Europe/Paris")
    for name, value in expected.items():
        wanted = Decimal(value) if isinstance(value, str) and name in ("rate", "amount") else value
        assert getattr(entry, name) == wanted, name
    assert (entry.project, entry.line, entry.source) == ("Site", 2, "times.csv")
    assert entry.description in ("Draft", "Textes")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_charsets_and_separators(tmp_path, encoding, separator):
    text = "date;durée;tâche\n2026-10-05;1:30;Réécriture\n".replace(";", separator)
    (entry,) = read_time_entries(written(tmp_path, text, encoding), zone="Europe/Paris")
    assert (entry.seconds, entry.task) == (5400, "Réécriture")


def test_excels_separator_line(tmp_path):
    path = written(tmp_path, "sep=;\r\ndate;hours\r\n2026-10-05;1,25\r\n")
    (entry,) = read_time_entries(path, zone="UTC")
    assert (entry.hours, entry.line) == (Decimal("1.25"), 3)


def test_a_mapping_names_columns_of_other_tables(tmp_path):
    path = written(tmp_path, "Quand;Combien;Quoi\n04/05/2026;90;Texte\n")
    mapping = {"date": "Quand", "minutes": "Combien", "description": "Quoi", "date_format": "MM/JJ/AAAA"}
    (entry,) = read_time_entries(path, zone="UTC", mapping=mapping)
    assert (entry.day, entry.seconds, entry.description) == (date(2026, 4, 5), 5400, "Texte")
    mapping = {"jour": "quand", "minutes": "combien", "format de date": "DD/MM/YYYY"}
    (entry,) = read_time_entries(path, zone="UTC", mapping=mapping)
    assert (entry.day, entry.seconds) == (date(2026, 5, 4), 5400)


def test_the_day_is_that_of_the_reports_zone(tmp_path):
    path = written(tmp_path, "start,end\n2026-10-31T23:30:00Z,2026-11-01T00:30:00Z\n")
    (entry,) = read_time_entries(path, zone="Europe/Paris")
    assert (entry.day, entry.seconds) == (date(2026, 11, 1), 3600)
    (entry,) = read_time_entries(path, zone="America/New_York")
    assert entry.day == date(2026, 10, 31)


def test_a_zone_of_its_own_and_the_hour_that_comes_twice(tmp_path):
    path = written(tmp_path, "date,start,end,time zone\n2026-10-05,23:00,23:30,America/New_York\n")
    (entry,) = read_time_entries(path, zone="Europe/Paris")
    assert entry.start is not None
    assert entry.start.astimezone(UTC) == datetime(2026, 10, 6, 3, tzinfo=UTC)
    assert entry.day == date(2026, 10, 6)
    path = written(tmp_path, "date,start,end\n2026-10-25,02:50,02:10\n")
    (entry,) = read_time_entries(path, zone="Europe/Paris")
    assert entry.seconds == 20 * 60


def test_past_midnight_is_believed_when_the_duration_agrees(tmp_path):
    path = written(tmp_path, "date,start,end,duration\n2026-10-05,23:00,01:00,2:00\n")
    (entry,) = read_time_entries(path, zone="Europe/Paris")
    assert (entry.seconds, entry.day) == (7200, date(2026, 10, 5))


def test_totals_and_running_timers_are_passed_over(tmp_path):
    remarks = Remarks()
    text = "date,start,end,duration\n2026-10-05,09:00,10:00,1:00\n2026-10-06,09:00,,\nTotal,,,1:00\n\n"
    entries = read_time_entries(written(tmp_path, text), zone="UTC", remarks=remarks)
    assert [entry.line for entry in entries] == [2]
    assert [word.en.split(":")[1].split()[:2] for word in remarks.words] == [["line", "3"], ["line", "4"]]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("date,project\n2026-10-05,Site\n", 1, "duration"),
        ("who,how much\nMax,2\n", 1, "the day and the duration"),
        ("date,hours\n2026-10-05,-1.5\n", 2, "negative"),
        ("date,start,end\n2026-10-05,10:00,09:00\n", 2, "before it starts"),
        ("date,start,end,duration\n2026-10-05,10:00,09:00,1:00\n", 2, "before it starts"),
        ("date,hours\n2026-10-05,soon\n", 2, "not a duration"),
        ("date,hours\n2026-02-30,1\n", 2, "neither a date"),
        ("date,hours\n,1\n", 2, "day is missing"),
        ("date,hours\n2026-10-05,\n", 2, "duration is missing"),
        ("date,hours\n2026-10-05,90\n", 2, "90 hours"),
        ("date,hours,rate\n2026-10-05,1,lots\n", 2, "not an amount"),
        ("date,hours,amount\n2026-10-05,1,-5\n", 2, "negative"),
        ("date,hours,time zone\n2026-10-05,1,Europe/Lyon\n", 2, "unknown time zone"),
        ("date,hours\n2026-10-05,1,5\n", 2, "3 cells"),
        ('date,hours,x\n2026-10-05,1,"' + "y" * (LONGEST_CELL + 1) + '"\n', 2, "longer than"),
        ("just words\nand more\n", 1, "no columns"),
    ],
)
def test_what_is_refused_names_its_place(tmp_path, text, line, says):
    path = written(tmp_path, text)
    with pytest.raises(BadInput) as caught:
        read_time_entries(path, zone="Europe/Paris")
    assert caught.value.line == line
    assert says in caught.value.message("en")
    assert caught.value.file == str(path)
    assert caught.value.remedy is not None
    assert caught.value.message("fr") != caught.value.message("en")


def test_missing_columns_show_what_the_file_has_and_a_mapping(tmp_path):
    with pytest.raises(BadInput) as caught:
        read_time_entries(written(tmp_path, "Quand,Combien\n2026-10-05,2\n"), zone="UTC")
    assert "Quand, Combien" in caught.value.message("fr")
    assert '--columns date="Quand" --columns duration="Combien"' in caught.value.message("fr")


@pytest.mark.parametrize(
    ("mapping", "says"), [({"when": "date"}, "unknown field"), ({"date": "Jour"}, "no column 'Jour'")]
)
def test_a_wrong_mapping_is_refused(tmp_path, mapping, says):
    with pytest.raises(BadInput, match=says):
        read_time_entries(written(tmp_path, "date,hours\n2026-10-05,1\n"), zone="UTC", mapping=mapping)


@pytest.mark.parametrize("raw", [b"", b"  \n\n", b"PK\x03\x04zip", b"%PDF-1.7", b"a,b\n\x00\x01"])
def test_files_that_are_no_table(tmp_path, raw):
    path = tmp_path / "times.csv"
    path.write_bytes(raw)
    with pytest.raises(BadInput) as caught:
        read_table(path)
    assert caught.value.file == str(path)


def test_a_broken_character_is_refused_rather_than_garbling_the_rest(tmp_path):
    path = tmp_path / "times.csv"
    path.write_bytes("date,durée,tâche\n2026-10-05,1,Réécriture\n2026-10-06,1,".encode() + b"caf\xe9\n")
    with pytest.raises(BadInput, match="two charsets") as caught:
        read_table(path)
    assert caught.value.line == 3


def test_a_missing_file(tmp_path):
    with pytest.raises(BadInput, match="no such file"):
        sniff(tmp_path / "nothing.csv")


OVERLAPPING = """user,date,start,end,project,description
Max,2026-10-05,09:00,11:00,Site,A
Ada,2026-10-05,09:30,10:30,Site,A
Max,2026-10-05,10:30,11:30,Site,B
Max,2026-10-05,11:30,12:00,Site,C
"""


def test_overlaps_are_of_one_person_and_name_both_lines(tmp_path):
    overlaps = find_overlaps(read_time_entries(written(tmp_path, OVERLAPPING), zone="UTC"))
    assert [(one.first.line, one.second.line, one.same) for one in overlaps] == [(2, 4, False)]
    with pytest.raises(BadInput) as caught:
        refuse_overlaps(overlaps)
    assert caught.value.line == 4
    assert "line 2" in caught.value.message("en") and "ligne 2" in caught.value.message("fr")
    assert "--allow-overlaps" in caught.value.message("en")


def test_an_export_given_twice_is_found_with_and_without_clock_times(tmp_path):
    timed = [read_time_entries(written(tmp_path, TOGGL, name=name), zone="UTC")[0] for name in ("a.csv", "b.csv")]
    days = [read_time_entries(written(tmp_path, HARVEST, name=name), zone="UTC")[0] for name in ("a.csv", "b.csv")]
    assert [one.same for one in find_overlaps(timed)] == [True]
    assert [one.same for one in find_overlaps(days)] == [True]
    with pytest.raises(BadInput, match="stands twice"):
        refuse_overlaps(find_overlaps(days))


def test_dropped_seconds_are_no_overlap(tmp_path):
    text = "date,start,duration\n2026-10-05,09:00,1:00:45\n2026-10-05,10:00,0:30:00\n"
    assert find_overlaps(read_time_entries(written(tmp_path, text), zone="UTC")) == []
