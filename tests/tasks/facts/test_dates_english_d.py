"""Dates of English messages: print and upload times, appointments, renewals, what others wait for."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Hi there,\nwe're opening a second café in Bristol and would love you to paint the shutter. Council"
        " permission runs out at the end of March so it has to happen before then. What would you"
        " charge?\nTess",
        "2027-03-31",
    ),
    Case(
        "Subject matter: pharma, 3 patient leaflets EN>FR, about 2,100 words. Regulatory submission 12"
        " March. Please deliver two days prior.",
        "2027-03-10",
        others=("2027-03-12",),
    ),
    Case(
        "Sam - board pack needs a makeover. 22 slides. Board is on the 24th, papers are circulated on the"
        " 17th. So that's your date.",
        "2027-02-17",
        others=("2027-02-24",),
    ),
    Case(
        "I am writing a cookbook (80 recipes) with a publisher's deadline of 1 September. I am looking for"
        " a food photographer for six shooting days in May or June. Could you send me some dates and your"
        " day rate before Monday?",
        "2027-09-01",
        "2027-02-08",
    ),
    Case(
        "can u make me a beat, 2:30, drill, for a showcase next sat? 150 quid",
        "2027-02-13",
    ),
    Case(
        "For the attention of the translator: source files will be with you on 9 February, first half is"
        " due back on 19 February, second half on 5 March.",
        "2027-03-05",
        others=("2027-02-09", "2027-02-19"),
    ),
    Case(
        "We have a slot for a 600-word op-ed in the Herald. They've asked for copy by noon on Wednesday"
        " the 10th. Can you ghost it?",
        "2027-02-10",
    ),
    Case(
        "Product: smart thermostat. Deliverable: 90-second explainer. CES was a success (thanks!), now"
        " we're preparing ISH in Frankfurt, 15-19 March 2027. Final render: 8 March. Storyboard: 15 Feb.",
        "2027-03-08",
        others=("2027-03-15/2027-03-19", "2027-02-15"),
    ),
    Case(
        "My dissertation supervisor is on holiday from the 20th, so she'd have to read the proofread"
        " version before then. 12k words, psychology. Am I too late?",
        "2027-02-20",
    ),
    Case(
        "Our contract with you ends on 31 March. Shall we renew for another year? Same terms, 4 newsletters a month.",
        others=("2027-03-31",),
    ),
    Case(
        "REQUEST\nItem: catalogue layout, 64 pp\nBudget: EUR 3.200\nDelivery: KW 11\nContact: Jens",
        "2027-03-15/2027-03-21",
    ),
    Case(
        "I'd say six weeks from today should do it. Website, 8 pages, booking form.",
        "2027-03-17",
        others=(),
    ),
    Case(
        "Please translate the attached birth certificate. My appointment at the prefecture is on 18 February at 9:40.",
        others=("2027-02-18",),
    ),
    Case(
        "We want to go live with the new brand on St Patrick's Day. Everything before that is rehearsal.",
        "2027-03-17",
    ),
    Case(
        "Two animated banners. Campaign flight: 1–31 March. Creative must be uploaded 3 working days in advance.",
        "2027-02-24",
        others=("2027-03-01/2027-03-31",),
    ),
    Case(
        "Hi, I'm Petra. I teach yoga and I want a logo. I'm not in a rush but I'd like to have it for my"
        " birthday, which is on the 3rd of April.",
        "2027-04-03",
        others=("2027-04-03",),
    ),
    Case(
        "We've lost our copywriter (she starts elsewhere on Monday). 9 product pages are half done. The"
        " range hits the shelves on 1 April; retailers need copy on 5 March.",
        "2027-03-05",
    ),
    Case(
        "Could you take the minutes at our conference, 22 & 23 April, Lisbon, and send us a 10-page report"
        " within a week of it?",
        "2027-04-30",
        others=("2027-04-22/2027-04-23",),
    ),
    Case(
        "Thanks for Friday's meeting. To recap: moodboard on the 12th, concept on the 26th, the lot on 19"
        " March. Invoice at month end.",
        "2027-03-19",
    ),
    Case(
        "Maintenance contract for our WordPress site, starting 1 March, monthly. Interested? Reply to this"
        " email by 20 Feb please.",
        None,
        "2027-02-20",
        others=("2027-03-01",),
    ),
    Case(
        "Looking for a photographer for our wedding on Saturday, 11 September 2027 in Kent.",
        others=("2027-09-11",),
    ),
    Case(
        "I missed your call yesterday. It's about the audiobook: 7 hours finished. The publisher wants it"
        " on Audible for 1 June, so mastered files mid-May at the latest.",
        "2027-05-15",
        others=("2027-06-01",),
    ),
    Case(
        "Data cleaning job: 12,000 rows. Our CRM switches on 28/02/2027. I need the clean file the"
        " Wednesday of that week.",
        "2027-02-24",
        others=("2027-02-28",),
    ),
    Case(
        "Illustrations for a jigsaw. Factory in Shenzhen closes for New Year on 5 Feb and reopens on the"
        " 22nd - they start cutting that day. So files there on the 19th.",
        "2027-02-19",
    ),
    Case(
        "Budget: £2,000. Date: 14 May. Place: Town Hall. We need somebody to host the evening, and a"
        " programme designed and printed.",
        others=("2027-05-14",),
    ),
    Case(
        "Hi Sam, sorry for chasing. You promised the first chapter for last Monday and the whole thing for"
        " 1 March. Where are we?",
        "2027-03-01",
    ),
    Case(
        "The exhibition (5 May – 30 August) needs 25 wall texts in English and French. Installation begins"
        " 26 April; the vinyl cutter needs four days. Texts locked by 16 April then.",
        "2027-04-16",
        others=("2027-05-05/2027-08-30", "2027-04-26"),
    ),
    Case(
        "We'd like the app in the store before the summer holidays start (23 July).",
        "2027-07-23",
        others=("2027-07-23",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
