"""Dates of everyday English messages."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Hi Sam,\n\nI run a small dog-grooming salon and I'm finally getting a proper website. Five pages,"
        " booking button, my own photos. I've put aside £1,100. Would be lovely to have it up by Mothering"
        " Sunday but honestly the end of March is OK too.\n\nTrish",
        "2027-03-31",
    ),
    Case(
        "Dear Sam Whitlock,\n\nOn behalf of Kestrel Pumps I am seeking a German translation of our 40-page"
        " service manual. Delivery is expected on 26 February 2027; we would review until 5 March and need"
        " corrections by 12 March.\n\nRegards,\nO. Lindqvist",
        "2027-03-12",
    ),
    Case(
        "Morning! Script for a 2 min brand film please. Shoot day is the 4th of March so script sign-off"
        " has to be the 25th of Feb.",
        "2027-02-25",
        others=("2027-03-04",),
    ),
    Case(
        "hi sam, need new headshots for our team (9 people). any morning next week works for us, images"
        " back the week after.\nDan",
        "2027-02-15/2027-02-21",
    ),
    Case(
        "Please quote for: 1 infographic (A3), 3 social cut-downs. We publish the survey on 24 March and"
        " would need final assets by COB 22 March. Quotes by Friday please.",
        "2027-03-22",
        "2027-02-05",
        others=("2027-03-24",),
    ),
    Case(
        "Hello, I found you on Malt. Our e-commerce relaunch has slipped from February to April, and the"
        " 120 product texts should now arrive by 9 April. EUR 15 each.",
        "2027-04-09",
    ),
    Case(
        "Sam, two jobs: (1) newsletter for March, copy due 24 Feb; (2) annual review, 28 pages, due 30"
        " April. Separate quotes please.",
        "2027-04-30",
    ),
    Case(
        "We're a band called The Wet Socks. EP out 2 April. Want a sleeve + 3 posters. Pressing plant"
        " needs the sleeve 6 weeks before release :( so basically 19 Feb. 300 quid, sorry.",
        "2027-02-19",
        others=("2027-04-02",),
    ),
    Case(
        "Could you have a look at my novel (95k words)? I'm querying agents in September. No set date, but"
        " before then obviously.",
        "2027-09-01/2027-09-30",
    ),
    Case(
        "Hi, we've a slight emergency: our interpreter broke her leg. Conference on 9 and 10 February in"
        " Leeds, French-English. Are you free?",
        others=("2027-02-09/2027-02-10",),
    ),
    Case(
        "Deadline 1 April.\nBudget 5k.\nLogo, stationery, vehicle livery.\nTell me if you're interested by tomorrow.",
        "2027-04-01",
        "2027-02-04",
    ),
    Case(
        "Sam — as discussed, please go ahead with the white paper. 12 pages. First draft 19/2, comments"
        " from us 26/2, final 5/3. Launch event 18/3.",
        "2027-03-05",
        others=("2027-02-19", "2027-02-26", "2027-03-18"),
    ),
    Case(
        "The museum reopens in late spring. For the new audio guide we need 22 texts read by a female"
        " voice, recordings delivered no later than Friday, April 30. Studio time is on us.",
        "2027-04-30",
    ),
    Case(
        "I need a wedding speech. It's in ten days. I'm the best man and I'm panicking. £100?",
        "2027-02-13",
    ),
    Case(
        "We would like to commission a mural for our staff canteen. There is a public holiday on Monday 3"
        " May, which would be the ideal time to paint, so let's aim for the mural to be finished by"
        " Wednesday 5 May.",
        "2027-05-05",
        others=("2027-05-03",),
    ),
    Case(
        "FYI our fiscal year closes on 31 March so I'd like the invoice before that, but you can take"
        " until mid-April for the dashboards themselves.",
        "2027-04-15",
        others=("2027-03-31",),
    ),
    Case(
        "hello can you do me a flyer for my garage sale its on saturday week thanks bev",
        "2027-02-13",
    ),
    Case(
        "Terms of reference\n1. Desk review of 30 reports\n2. Twelve interviews\n3. Final evaluation report"
        " (40 pp.)\nFinal report due: 31 May 2027\nApplications to be sent no later than 19 February 2027",
        "2027-05-31",
        "2027-02-19",
    ),
    Case(
        "Our podcast returns for season 3 on 20 April. Ten episodes, one a week. You'd edit. I'd send the"
        " raw audio on Thursdays and need it back on Mondays.",
        others=("2027-04-20",),
    ),
    Case(
        "Quick favour: could you proof the attached invitation today? Goes to the printer first thing tomorrow.",
        "2027-02-03",
    ),
    Case(
        "I inherited my aunt's recipe cards, 200 of them, and want them scanned, typed, laid out as a"
        " book. The family reunion is on 31 July. I'd need 20 printed copies in my suitcase when I fly on"
        " the 28th.",
        "2027-07-28",
        others=("2027-07-31", "2027-07-28"),
    ),
    Case(
        "Kick-off was on 25 January, we're already late. Interim report 1 March, final report 15 April."
        " The previous consultant stepped down. Can you take over?",
        "2027-04-15",
    ),
    Case(
        "Christmas campaign. Six illustrations, needed by 15 October as stores decorate from 8 November.",
        "2027-10-15",
        others=("2027-11-08",),
    ),
    Case(
        "Could you send me an estimate for a three-lesson voice course? My son has his audition on 21 May.",
        others=("2027-05-21",),
    ),
    Case(
        "Need a React dev for 3 weeks, start Monday 15 Feb, feature freeze on 5 March, that's it.",
        "2027-03-05",
        others=("2027-02-15",),
    ),
    Case(
        "Hi! Thanks for the proofs. Tiny changes on p. 3 and 7. Could we get the final PDFs by Thursday,"
        " since I'm off skiing on Friday?",
        "2027-02-04",
        others=("2027-02-05",),
    ),
    Case(
        "Bid ref. 88/27. Clarifications until 8 Feb. Bids close 15 Feb 12:00. Works complete by 31 Dec 2027.",
        "2027-12-31",
        "2027-02-15",
        others=("2027-02-08",),
    ),
    Case(
        "We launched in 2019 and celebrate our 8th birthday in November. Nothing planned yet, just"
        " checking whether you'd be up for a video.",
    ),
    Case(
        "I'd need the Spanish version within five working days of receiving your go-ahead. 3,300 words.",
    ),
    Case(
        "2 articles per month from March on. First one by the 10th of March if you can.",
        "2027-03-10",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
