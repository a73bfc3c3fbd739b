"""Dates of whole small English messages of many trades."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Dear Mr Whitlock,\n\nThe Friends of Ashby Library wish to commission a short history of the"
        " building (around 5,000 words) to mark its centenary on 4 September 2027. The manuscript would"
        " have to reach our typesetter no later than 30 June.\n\nThe committee has £900 for the"
        " purpose.\n\nYours sincerely,\nMargaret Oakes",
        "2027-06-30",
        others=("2027-09-04",),
    ),
    Case(
        "hey! saw ur reel on insta 🔥 need 6 tiktok edits, raw footage is on drive. first one goes up 12"
        " feb n then one every friday. $60 each ok?",
        "2027-02-12",
    ),
    Case(
        "Brief\nProject: onboarding e-learning, 4 modules\nLanguages: EN, FR, DE\nSCORM 1.2\nKick-off: w/c 15"
        " February\nAlpha: 12 March\nBeta: 26 March\nGold: 9 April\nRollout: 3 May",
        "2027-04-09",
        others=("2027-02-15/2027-02-21", "2027-03-12", "2027-03-26", "2027-05-03"),
    ),
    Case(
        "Hi Sam, it's been a while! Remember the winery labels? We're doing a rosé this year. One label,"
        " one capsule design. Bottling's scheduled for the second week of April and the printer wants two"
        " weeks, so let's say 26 March. Same fee as last time?",
        "2027-03-26",
        others=("2027-04-08/2027-04-14",),
    ),
    Case(
        "Good afternoon. Please find our questionnaire attached. We require it translated into Polish and"
        " Romanian; interviews start on 1 March 2027. Kindly state your price per word and earliest"
        " delivery date.",
        others=("2027-03-01",),
    ),
    Case(
        "Can you write my Tinder bio haha. Serious request, £30. By tonight would be amazing.",
        "2027-02-03",
        others=(),
    ),
    Case(
        "We are migrating 350 product pages to Shopify. Cut-over weekend is 17/18 April. Content freeze 9"
        " April. We need someone to rewrite the descriptions, roughly 80 words each. You'd get the export"
        " on 22 February.",
        "2027-04-09",
        others=("2027-04-17/2027-04-18", "2027-02-22"),
    ),
    Case(
        "Our charity gala raised £42,000 on 21 November, thank you for the film you made! For the next one"
        " (20 November this year) we'd love another, 3 minutes. Could you have it finished a fortnight"
        " before?",
        "2027-11-06",
        others=("2026-11-21", "2027-11-20"),
    ),
    Case(
        "Looking for a proofreader, 300-page fantasy novel, UK English. KDP pre-order is set for May 31,"
        " files lock four days earlier. I'd upload myself. What are your rates and when could you start?",
        "2027-05-27",
        others=("2027-05-31",),
    ),
    Case(
        "URGENT – website hacked. Need someone today. 07700 900123",
        "2027-02-03",
    ),
    Case(
        "Hi, I'd like a quote for a brand identity for a physiotherapy practice: logo, stationery,"
        " signage. We get the keys on 1 June. Please let me have your proposal by the 15th of this month."
        " Thanks, Dr Niamh Doyle",
        None,
        "2027-02-15",
        others=("2027-06-01",),
    ),
    Case(
        "The Harbour Trust invites proposals for an interpretation plan.\nIssue of brief: 1 February"
        " 2027\nSite visit: 10 February 2027\nProposals due: 24 February 2027, noon\nAppointment: 5 March"
        " 2027\nDraft plan: 30 April 2027\nFinal plan: 28 May 2027\nFee: up to £14,000 incl. VAT",
        "2027-05-28",
        "2027-02-24",
        others=("2027-02-01", "2027-02-10", "2027-03-05", "2027-04-30"),
    ),
    Case(
        "Just a thought – do you also do podcasts? We have 10 interviews on tape, recorded between 4 and"
        " 15 January. No hurry whatsoever.",
    ),
    Case(
        "Hiya, Kev here (Kev's Kebabs). New menu board, 120x80, prices going up on the 1st so I need to"
        " hang it on the last day of the month. how much?",
        "2027-02-28",
        others=("2027-03-01",),
    ),
    Case(
        "Hi Sam\nthanks for the quick quote! We accept. One change: the fair organisers want exhibitors'"
        " ads by 8 March instead of 15 March, so can we bring everything forward by a week too?\nLiz",
        "2027-03-08",
    ),
    Case(
        "Wanted: jazz trio arrangement of our school song, ready for the summer concert (Thursday 8 July)."
        " The children need the parts by Easter to practise. £250.",
        "2027-03-28",
        others=("2027-07-08",),
    ),
    Case(
        "Hello there. I'm a widower of 81 and I wish to give my grandchildren a little book of my letters"
        " at Christmas. About 60 pages to type up and make pretty. I can pay £500. You may take all the"
        " time you need until the end of November.",
        "2027-11-30",
    ),
    Case(
        "Need data viz for annual report: 9 charts from Excel. Report goes to Companies House 31 May,"
        " auditors sign 14 May, design team needs charts 30 April.",
        "2027-04-30",
        others=("2027-05-31", "2027-05-14"),
    ),
    Case(
        "Hi Sam, quick one. Our webinar series runs every Tuesday in March (2, 9, 16, 23, 30). We'd need"
        " someone to moderate and write a recap after each. Interested?",
    ),
    Case(
        "Architect here. Three CGI views of a timber house for a planning application. The application"
        " goes in on Monday 1 March, so the renders have to be signed off on the Thursday before that."
        " Model available now (SketchUp). £850 total.",
        "2027-02-25",
        others=("2027-03-01",),
    ),
    Case(
        "The course dates are 13–15 April 2027 (in person, Leeds). We are after someone to deliver it and"
        " to write the handbook, which has to be with the venue's print room by 1 April.",
        "2027-04-01",
        others=("2027-04-13/2027-04-15",),
    ),
    Case(
        "Morning, can you do subtitles for our safety video (7 minutes, EN to ES and PT)? Our Iberian"
        " crews start on 15 Feb. 3 days should be enough, no?",
        "2027-02-06",
    ),
    Case(
        "I have a small budget of 400 dollars and a big dream: a children's book, 12 illustrations. My"
        " twins turn five on August 14.",
    ),
    Case(
        "Please update the site footer to say 2027. Also the opening hours: from 1 April we're open till"
        " 7. Whenever you get a minute this month.",
        "2027-02-01/2027-02-28",
    ),
    Case(
        "Tech writer wanted, API docs, ~60 endpoints. Release 4.0 ships 30 June. Docs must be complete at"
        " code freeze (11 June). Day rate?",
        "2027-06-11",
        others=("2027-06-30",),
    ),
    Case(
        "Can we have a call tomorrow or Friday about the SEO audit? I'd need the findings ahead of our"
        " strategy day on 3 March.",
        "2027-03-03",
    ),
    Case(
        "Dear Sam, I refer to your invoice of 14 January, which was paid on the 28th. For the new order"
        " (2,000 words, same rate) would ten days be sufficient?",
        "2027-02-13",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
