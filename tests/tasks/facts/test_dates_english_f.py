"""Dates of English messages, a last batch: lots, lists, presents and repairs."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Hello Sam,\nOur choir is 50 this year. We'd like a commemorative programme, 16 pages, A5. The"
        " jubilee concert is on Saturday 22 May and the print shop asks for a PDF ten days in"
        " advance.\nAudrey",
        "2027-05-12",
        others=("2027-05-22",),
    ),
    Case(
        "Sam, need a landing page + 3 ads for our spring sale. Sale starts 15 March. Everything live on"
        " the Friday before. Budget 900.",
        "2027-03-12",
        others=("2027-03-15",),
    ),
    Case(
        "I'm looking for someone who can turn my 200 old slides into a photo book. It's a present for my"
        " parents' golden wedding (19 June). Could you have it done by early June?",
        "2027-06-01/2027-06-10",
        others=("2027-06-19",),
    ),
    Case(
        "Hi. Do you do CAD? Garage conversion, plans and one elevation. Planning officer wants them in by"
        " the end of next week.",
        "2027-02-12",
    ),
    Case(
        "We are a Berlin start-up and need our pitch deck checked by a native speaker. 18 slides. Investor"
        " meeting next Thursday, so Tuesday would be perfect.",
        "2027-02-09",
        others=("2027-02-11",),
    ),
    Case(
        "Press release, 400 words, FR + EN, product launch at Vinexpo on 15 February. Journalists get it"
        " under embargo on the 11th. Can you do it for the 10th?",
        "2027-02-10",
    ),
    Case(
        "Hey, could you cut the webinar recording (1h20) down to five clips? I'd love the first one on"
        " Friday, rest whenever.",
        "2027-02-05",
    ),
    Case(
        "Tender T-204: supply of 25 accessible PDFs. Submission of bids: Monday 22 February 2027, 10:00."
        " Delivery in two lots: 30 April and 30 June 2027. Contract value not to exceed EUR 12,000 excl."
        " VAT.",
        "2027-06-30",
        "2027-02-22",
        others=("2027-04-30",),
    ),
    Case(
        "My website is a mess since the update on Sunday. Could you repair it before the weekend? I have"
        " customers booking for Valentine's.",
        "2027-02-05",
    ),
    Case(
        "We plan to publish our sustainability report on Earth Day, 22 April. Copy-editing (60 pages) must"
        " be finished three weeks before publication.",
        "2027-04-01",
        others=("2027-04-22",),
    ),
    Case(
        "Could I get a price for voicing 40 e-learning slides? Not before March, we're still writing them.",
    ),
    Case(
        "Samuel, thanks for calling back. As I said: the annual dinner is 26 March, 180 guests, and we"
        " want printed menus and place cards. Guest list closes 12 March, I'd send names on the 15th,"
        " you'd have until the 22nd.",
        "2027-03-22",
    ),
    Case(
        "Three short stories (each 4–5k words) to be translated into English for an anthology. The"
        " American editor's cut-off is 1 May. I should like to see them a month earlier to go through them.",
        "2027-04-01",
        others=("2027-05-01",),
    ),
    Case(
        "Quick turnaround needed! Banner 6x1m for the marathon on Sunday. File to the printer tomorrow 2pm latest.",
        "2027-02-04",
        others=("2027-02-07",),
    ),
    Case(
        "Logo for a bike courier co-op. We're five people and no boss so decisions take a while: let's say"
        " you show us three routes in the last week of February and finish in March.",
        "2027-03-01/2027-03-31",
    ),
    Case(
        "The website must be up before we exhibit at the spring fair on 4 and 5 April.",
        "2027-04-04/2027-04-05",
        others=("2027-04-04/2027-04-05",),
    ),
    Case(
        "Dear translator, my grandfather's 31 letters from 1943, German to English. I'm 74, so not"
        " forever, but no deadline.",
    ),
    Case(
        "Can you join our Teams call on Monday at 3? We'd talk about the chatbot scripts that have to be"
        " in place for the April release (12 April).",
        "2027-04-12",
        others=("2027-02-08", "2027-04-12"),
    ),
    Case(
        "Need: 15 sec jingle\nFor: radio spot\nOn air: 8 March\nTo studio: 3 March\nPay: 350",
        "2027-03-03",
        others=("2027-03-08",),
    ),
    Case(
        "We moved the shoot from 9 to 16 March because of the weather. Retouching as agreed within seven days of it.",
        "2027-03-23",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
