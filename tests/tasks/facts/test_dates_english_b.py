"""Dates of English messages: dates that count from others, corrections, steps and dictation."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Hello, I'm a potter. My new website (shop + 6 pages) should be live before the Ceramics Fair on 15–16 May.",
        "2027-05-15/2027-05-16",
        others=("2027-05-15/2027-05-16",),
    ),
    Case(
        "We'll be at Frankfurt Book Fair from 13 to 17 October. Rights catalogue, 24 pages, English. Text"
        " is ready. Layout wanted by mid-September.",
        "2027-09-15",
        others=("2027-10-13/2027-10-17",),
    ),
    Case(
        "Could you do a voice-over for our phone menu? 12 short prompts. Client wants to switch over on"
        " the 22nd, I promised him the files on Friday the 19th.",
        "2027-02-19",
        others=("2027-02-22",),
    ),
    Case(
        "Need it yesterday lol. Seriously though, Tuesday.",
        "2027-02-09",
        others=(),
    ),
    Case(
        "Attached are the PDFs. The court hearing is 9 March and our counsel must be able to read the"
        " translation a full week beforehand.",
        "2027-03-02",
        others=("2027-03-09",),
    ),
    Case(
        "I'd rather have it right than quick, so take till the end of June if you need to.",
        "2027-06-30",
        others=(),
    ),
    Case(
        "Budget approved 29 January. PO to follow. Report due six weeks after kick-off, kick-off being 15 February.",
        "2027-03-29",
        others=("2027-01-29", "2027-02-15"),
    ),
    Case(
        "- Logo\n- Business cards (250)\n- A-frame sign\nOpening day: Saturday 20 March\nDeadline: one week"
        " before opening",
        "2027-03-13",
        others=("2027-03-20",),
    ),
    Case(
        "Can you squeeze in a 2-page sell sheet this week? Distributor visit is next Tuesday.",
        "2027-02-01/2027-02-07",
        others=("2027-02-09",),
    ),
    Case(
        "Season starts on 1 May; the trail maps have to be printed (10 days at the printer's) so artwork"
        " no later than 16 April.",
        "2027-04-16",
        others=("2027-05-01",),
    ),
    Case(
        "We sent the same request on 11 January and heard nothing. Are you still taking on work? We need 6"
        " case studies by the end of Q1.",
        "2027-03-31",
        others=("2027-01-11",),
    ),
    Case(
        "Ideally you'd start on the 15th. It's a 3-month gig, so through mid-May.",
        "2027-05-15",
        others=("2027-02-15",),
    ),
    Case(
        "Subtitles for a 20-min short. Festival deadline is 1 March (11:59pm). Please get them to me 48 hours ahead.",
        "2027-02-27",
        others=("2027-03-01",),
    ),
    Case(
        "Our AGM was moved from 12 March to 26 March, so the annual report can wait until the 19th.",
        "2027-03-19",
    ),
    Case(
        "Pls quote. 300 tri-fold flyers design only. Event 3/20. Proof by 3/1, final art 3/8. Thx, Denver",
        "2027-03-08",
        others=("2027-03-20", "2027-03-01"),
    ),
    Case(
        "I'm on parental leave from 1 March, so whatever you hand me has to be with me before I go, 26 Feb tops.",
        "2027-02-26",
        others=("2027-03-01",),
    ),
    Case(
        "Hi! It's for my dad's retirement do on 27 Feb. A caricature, A3, from photos. Post takes 3 days!",
        "2027-02-27",
        others=("2027-02-27",),
    ),
    Case(
        "RSVP to this invitation to tender by email before noon on 10 February. Tender submission: 24"
        " February, 17:00 GMT. Interviews: w/c 8 March. Start on site: 6 April.",
        None,
        "2027-02-24",
        others=("2027-02-10", "2027-03-08/2027-03-14", "2027-04-06"),
    ),
    Case(
        "Translation EN>DE of our T&Cs, 4,200 words. The German shop opens in two weeks – we'd need the"
        " text three working days before that to upload it.",
        "2027-02-12",
        others=("2027-02-17",),
    ),
    Case(
        "Let's talk on the 8th or the 9th. If it's a go: storyboard 19 Feb, rough cut 5 March, locked"
        " picture 19 March.",
        "2027-03-19",
        others=("2027-02-08", "2027-02-09", "2027-02-19", "2027-03-05"),
    ),
    Case(
        "Copy for 5 landing pages. First two by the 12th, the rest by the 26th, thanks!",
        "2027-02-26",
        others=("2027-02-12",),
    ),
    Case(
        "Nothing is urgent here; the old brochure is valid until December 2027.",
    ),
    Case(
        "We've been going since March 2019 and it's time for a rebrand. Everything must be ready for our"
        " birthday party on 13 March.",
        "2027-03-13",
    ),
    Case(
        "Our previous agency missed three deadlines (30 Nov, 15 Dec, 8 Jan). Yours would be 5 March.",
        "2027-03-05",
    ),
    Case(
        "photoshoot sat 20th, edits back by weds after?",
        "2027-02-24",
        others=("2027-02-20",),
    ),
    Case(
        "From: ops\nETA needed. Spec frozen 10/02/2027. UAT 22/03/2027 - 26/03/2027. Go-live 05/04/2027.",
        "2027-04-05",
        others=("2027-02-10", "2027-03-22/2027-03-26"),
    ),
    Case(
        "Would a month be enough for 10,000 words? We'd be printing on 22 March.",
        "2027-03-22",
    ),
    Case(
        "hello it is Doreen from the allotment society we want the leaflet done for the open day that is"
        " on the twelfth of june thank you",
        "2027-06-12",
        others=("2027-06-12",),
    ),
    Case(
        "The embargo lifts on 9 March at 6am. We need your version of the press release on the 5th, in"
        " French and German.",
        "2027-03-05",
        others=("2027-03-09",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
