"""Dates of English messages: hand-overs among events, ranges, tables and slips."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Hi, we're a small bakery in Leeds. We need a new menu, two sides, laminated. The refit finishes on 19 March and"
        " we reopen soon after, so menus in hand by the 17th please.",
        "2027-03-17",
        others=("2027-03-19",),
    ),
    Case(
        "Need 12 product shots of our candles. Etsy shop relaunches 1 March. Photos the week before would be great.",
        "2027-02-22/2027-02-28",
        others=("2027-03-01",),
    ),
    Case(
        "Voiceover, 90 secs, warm female voice. We record with you on Tuesday 16 Feb at 2pm and need the cleaned wavs"
        " three days later.",
        "2027-02-19",
        others=("2027-02-16",),
    ),
    Case(
        "The conference is 22–24 April. Our speaker wants her slides 10 days before that.",
        "2027-04-12",
        others=("2027-04-22/2027-04-24",),
    ),
    Case("Could you proofread my dissertation? 18,000 words, I submit on March 8th.", "2027-03-08", others=()),
    Case(
        "Our accountant is away until 15 February, so no invoice before then. Translation needed for the tender, which"
        " closes 26 February at noon.",
        "2027-02-26",
    ),
    Case("Any chance of a logo by a week on Friday?", "2027-02-12", others=()),
    Case(
        "When could you start? We'd like to kick off on 1 March and be done by Easter.",
        "2027-03-28",
        others=("2027-03-01",),
    ),
    Case("Deadline's tight: copy goes to layout on the 18th.", "2027-02-18", others=()),
    Case(
        "Please invoice us before 31 March, that's when our financial year ends. The report itself is due 14 May.",
        "2027-05-14",
        others=("2027-03-31",),
    ),
    Case(
        "| Milestone | Date |\n| Kick-off | 8 Feb 2027 |\n| Wireframes | 22 Feb 2027 |\n| Final handover | 19 Mar 2027 |",
        "2027-03-19",
        others=("2027-02-08", "2027-02-22"),
    ),
    Case(
        "Timeline: draft w/c 15 Feb, amends w/c 22 Feb, sign-off 5 March.",
        "2027-03-05",
        others=("2027-02-15/2027-02-21", "2027-02-22/2027-02-28"),
    ),
    Case(
        "Hey! getting married 12 June, invites have to go out mid March, so I guess artwork end of Feb?",
        "2027-02-28",
        others=("2027-06-12", "2027-03-15"),
    ),
    Case(
        "We met at the expo on 14 January. You said six weeks for a site like ours. Does mid-April still work?",
        "2027-04-15",
    ),
    Case(
        "Founded in 1998, we sell garden sheds. Brochure, 16 pages. Printers' slot is booked for 9 April.",
        "2027-04-09",
        others=(),
    ),
    Case("It was due last Friday, to be honest. Can you turn it round in 48 hours?", "2027-02-05"),
    Case("Two banners for the shop window. Not urgent at all – any time before the summer is fine."),
    Case(
        "The board meets on 11 Feb to choose a supplier, so your price has to be here by the 9th. Work to be complete by"
        " 30 April 2027.",
        "2027-04-30",
        "2027-02-09",
        ("2027-02-11",),
    ),
    Case(
        "RFP 2027-14. Closing date for questions: 12 February 2027. Closing date for tenders: 26 February 2027, 12:00."
        " Contract award: 15 March 2027. Completion of services: 30 June 2027.",
        "2027-06-30",
        "2027-02-26",
        ("2027-02-12", "2027-03-15"),
    ),
    Case(
        "my sister's 40th is on the 20th and i want the portrait framed before that so like the 15th?",
        "2027-02-15",
        others=("2027-02-20",),
    ),
    Case(
        "We launch on Product Hunt on 2 March at midnight PT. Need the explainer video live the day before.",
        "2027-03-01",
        others=("2027-03-02",),
    ),
    Case(
        "Podcast: episodes drop every Tuesday from 6 April. I'd need the first three edited by end of March and the"
        " remaining seven by the end of May.",
        "2027-05-31",
        others=("2027-04-06", "2027-03-31"),
    ),
    Case(
        "Are you free on Monday for a call? If all goes well we'd want the training delivered on 24 and 25 March.",
        "2027-03-24/2027-03-25",
        others=("2027-02-08",),
    ),
    Case("Catalogue went to print on 3 January with your old logo on it. Please send corrected files ASAP."),
    Case(
        "As per our call on Monday, the new brief is attached. Everything else unchanged: 3k, end of March.",
        "2027-03-31",
    ),
    Case("Invoice terms: 30 days from receipt. Delivery: four weeks from order."),
    Case(
        "Our site crashed on 28 Jan and has been limping since. Fix needed pronto, Thursday at the very latest.",
        "2027-02-04",
        others=("2027-01-28",),
    ),
    Case("please can u do the flyer 4 sat?", "2027-02-06"),
    Case(
        "Shoot dates: 9 & 10 March, Bristol. Selects within 3 days of the shoot, retouched finals 26 March.",
        "2027-03-26",
        others=("2027-03-09/2027-03-10", "2027-03-13"),
    ),
    Case(
        "Applications are open until 30 April, and the landing page ought to be up from 1 March.",
        "2027-03-01",
        others=("2027-04-30",),
    ),
    Case(
        "We're aiming for a spring launch (April 12th?). Ideally I'd see the finished identity around the 1st.",
        "2027-04-01",
        others=("2027-04-12",),
    ),
    Case(
        "Our lease ends 31 May 2027. We'd like the new signage up at the new place a week earlier.",
        "2027-05-24",
        others=("2027-05-31",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
