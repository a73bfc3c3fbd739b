"""Dates of English messages: patents, parishes and menus."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Dear Sam,\nour parish is restoring its organ and needs an appeal leaflet (A5, 8 pages). The appeal"
        " opens at Pentecost, on 16 May. Could we have the leaflets' artwork by St George's Day, 23 April?"
        " We can offer £400.\nRev. Alder",
        "2027-04-23",
        others=("2027-05-16",),
    ),
    Case(
        "We have a new head chef starting 1 March and a new menu on 15 March. Please quote for redesigning"
        " all menus (food, wine, kids).",
        "2027-03-15",
        others=("2027-03-01",),
    ),
    Case(
        "Deliverables and dates: site map 12 Feb / page templates 26 Feb / full site 26 Mar / training for"
        " staff 31 Mar.",
        "2027-03-26",
    ),
    Case(
        "Our newsletter goes out on the first Tuesday of each month. We'd like you to take it over from"
        " the April issue.",
    ),
    Case(
        "Can you do 5 social posts for the half-term week (15–19 Feb)? Would need them Friday 12th.",
        "2027-02-12",
        others=("2027-02-15/2027-02-19",),
    ),
    Case(
        "We've extended the deadline for the poster to 12 March (was 5 March).",
        "2027-03-12",
    ),
    Case(
        "Happy new year! Can we pencil in the same brochure update as last spring? You'd have the texts on"
        " 1 March and we'd print on the 20th.",
        "2027-03-20",
    ),
    Case(
        "The pilot has to be ready for testers on 5 April, v1.0 for the public on 3 May. 40 screens, Figma.",
        "2027-05-03",
        others=("2027-04-05",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
