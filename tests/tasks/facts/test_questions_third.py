"""Questions beside promises to tell, orders to others, and what the client does not know yet."""

import pytest

from tests.tasks.facts.question_cases import Case, mistakes

CASES: list[Case] = [
    ("Bonjour, vous reste-t-il un créneau avant Pâques ?", ("vous reste-t-il un créneau avant Pâques ?",), ()),
    (
        "Je me permets de vous demander quel serait le coût d'une journée supplémentaire.",
        ("Je me permets de vous demander quel serait le coût d'une journée supplémentaire.",),
        (),
    ),
    ("Peut-on se voir jeudi ? Je serai à Lyon.", ("Peut-on se voir jeudi ?",), ()),
    ("Le dépliant expliquera qui nous sommes et ce que nous faisons.", (), ()),
    (
        "Combien de temps à l'avance faut-il réserver et quel acompte demandez-vous ?",
        ("Combien de temps à l'avance faut-il réserver et quel acompte demandez-vous ?",),
        (),
    ),
    (
        "Alors, prêt pour une nouvelle aventure ? On refait tout le site !",
        (),
        ("Alors, prêt pour une nouvelle aventure ?",),
    ),
    ("Ah et j'oubliais : tu factures la TVA ?", ("Ah et j'oubliais : tu factures la TVA ?",), ()),
    ("Trois accroches à décliner : « Et vous ? », « Pourquoi attendre ? », « On y va ? »", (), ()),
    ("Je n'ai aucune idée du prix que ça représente.", (), ("Je n'ai aucune idée du prix que ça représente.",)),
    ("J'ignore si vous travaillez le week-end.", ("J'ignore si vous travaillez le week-end.",), ()),
    ("On vous dira si le budget est validé.", (), ()),
    ("Je vous confirmerai quand la date sera fixée.", (), ()),
    ("Demandez à ma collègue comment récupérer les clés.", (), ()),
    ("c'est combien le m2", ("c'est combien le m2",), ()),
    ("Pour info on ne sait pas encore si le salon aura lieu.", (), ()),
    ("Vous viendriez à combien ?", ("Vous viendriez à combien ?",), ()),
    ("Précisez svp le nombre de personnes dans l'équipe.", (), ("Précisez svp le nombre de personnes dans l'équipe.",)),
    ("Bonjour ! Comment se porte la famille ?", (), ()),
    (
        "Would you rather have the files by email or on a stick?",
        ("Would you rather have the files by email or on a stick?",),
        (),
    ),
    (
        "Please let us have your views on whether print is still worth it.",
        ("Please let us have your views on whether print is still worth it.",),
        (),
    ),
    ("Is VAT on top?", ("Is VAT on top?",), ()),
    ("We will let you know whether the board agrees.", (), ()),
    ("I'll tell you what the password is later.", (), ()),
    ("how soon could you start", ("how soon could you start",), ()),
    ("Sections: Who are we? What do we do? Why us?", (), ()),
    ("What's not to love?", (), ()),
    ("It should tell visitors where to park.", (), ()),
    ("Do you happen to know a good proofreader?", ("Do you happen to know a good proofreader?",), ()),
    ("Remember me? I'm the one with the goat.", (), ()),
    ("Care to quote?", (), ("Care to quote?",)),
    (
        "One thing I can't work out: should the logo go on both sides?",
        ("One thing I can't work out: should the logo go on both sides?",),
        (),
    ),
    ("Please say if the timing is a problem.", ("Please say if the timing is a problem.",), ()),
    ("My boss keeps asking when it'll be ready.", (), ()),
    ("You free Tuesday?", ("You free Tuesday?",), ()),
    ("I'd need to know who holds the copyright.", ("I'd need to know who holds the copyright.",), ()),
    ("Ideally 10 pages, but what do you think?", ("Ideally 10 pages, but what do you think?",), ()),
    ("Was it you who did the Hartley poster?", ("Was it you who did the Hartley poster?",), ()),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_what_the_client_asks(case: Case) -> None:
    assert mistakes(*case) == []
