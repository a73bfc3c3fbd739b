"""Questions: by the way, in lists for the work, answered at once, asked of others, and typed without a mark."""

import pytest

from tests.tasks.facts.question_cases import Case, mistakes

CASES: list[Case] = [
    (
        "Bonjour, est-il envisageable de travailler à distance ?",
        ("est-il envisageable de travailler à distance ?",),
        (),
    ),
    (
        "Pouvez-vous nous dire sous combien de temps vous pourriez commencer ?",
        ("Pouvez-vous nous dire sous combien de temps vous pourriez commencer ?",),
        (),
    ),
    (
        "Je voudrais savoir si le prix change quand on en prend deux.",
        ("Je voudrais savoir si le prix change quand on en prend deux.",),
        (),
    ),
    ("Tout va bien chez vous ? Moi ça va. Bref il me faut un flyer.", (), ()),
    ("Il nous faut un article qui réponde à la question : pourquoi isoler ses combles ?", (), ()),
    ("qui s'occupe de l'hébergement, toi ou nous", ("qui s'occupe de l'hébergement, toi ou nous",), ()),
    (
        "Merci de nous faire savoir si ces dates vous conviennent.",
        ("Merci de nous faire savoir si ces dates vous conviennent.",),
        (),
    ),
    ("Titre envisagé : Où dormir à Quimper ?", (), ()),
    ("Ce serait jouable pour début juin ? Si oui, on signe de suite.", ("Ce serait jouable pour début juin ?",), ()),
    ("Notre slogan : « Et si on prenait le temps ? »", (), ()),
    (
        "Dites-nous quand même combien de retouches sont comprises.",
        ("Dites-nous quand même combien de retouches sont comprises.",),
        (),
    ),
    ("Je ne sais pas si vous faites ce genre de choses.", ("Je ne sais pas si vous faites ce genre de choses.",), ()),
    ("Le délai ? Le 4 mai, pas un jour de plus.", (), ()),
    ("Vous préférez le virement ou le chèque ?", ("Vous préférez le virement ou le chèque ?",), ()),
    ("Rappelez-moi votre numéro de SIRET, svp.", (), ("Rappelez-moi votre numéro de SIRET, svp.",)),
    (
        "Une dernière chose : utilisez-vous des polices libres ?",
        ("Une dernière chose : utilisez-vous des polices libres ?",),
        (),
    ),
    (
        "Tu crois qu'on peut récupérer l'ancien nom de domaine ?",
        ("Tu crois qu'on peut récupérer l'ancien nom de domaine ?",),
        (),
    ),
    ("J'espère que vous passez un bel été ?", (), ()),
    ("On fait comment pour les photos ?", ("On fait comment pour les photos ?",), ()),
    ("Qu'est-ce qui est compris dans votre forfait ?", ("Qu'est-ce qui est compris dans votre forfait ?",), ()),
    ("Interview de cinq questions, du genre « Quel est votre plat préféré ? ».", (), ()),
    (
        "Nous aimerions comprendre comment vous comptez vous organiser.",
        ("Nous aimerions comprendre comment vous comptez vous organiser.",),
        (),
    ),
    (
        "Veuillez nous indiquer la durée de validité de votre offre.",
        (),
        ("Veuillez nous indiquer la durée de validité de votre offre.",),
    ),
    ("Qui a dit que les notaires étaient ennuyeux ?", (), ()),
    ("Quid des frais de port ?", ("Quid des frais de port ?",), ()),
    ("Le chatbot devra comprendre « où est ma commande ? » et répondre poliment.", (), ()),
    (
        "tu peux me dire si t'as deja bossé avec des enfants",
        ("tu peux me dire si t'as deja bossé avec des enfants",),
        (),
    ),
    ("Quick question - do your prices include hosting?", ("Quick question - do your prices include hosting?",), ()),
    ("Is it just you or do you have a team?", ("Is it just you or do you have a team?",), ()),
    (
        "I'm keen to know what you'd change about the current layout.",
        ("I'm keen to know what you'd change about the current layout.",),
        (),
    ),
    (
        "Could you tell us a bit about how you handle feedback?",
        ("Could you tell us a bit about how you handle feedback?",),
        (),
    ),
    ('The quiz: "What\'s your dosha?" with eight questions.', (), ()),
    ("The page must cover: what is rosacea? who gets it? can it be cured?", (), ()),
    ("wot sort of money are we talking", ("wot sort of money are we talking",), ()),
    ("When would suit?", ("When would suit?",), ()),
    ("Might there be a discount for charities?", ("Might there be a discount for charities?",), ()),
    ("Let us know if you need anything else from our side.", (), ()),
    ("Fancy a challenge? We've got a big one: 60 maps.", (), ("Fancy a challenge?",)),
    ("The big question for readers: will prices fall?", (), ()),
    ("You do do hand lettering, right?", ("You do do hand lettering, right?",), ()),
    (
        "We'd appreciate an indication of your availability in Q3.",
        ("We'd appreciate an indication of your availability in Q3.",),
        (),
    ),
    ("And the cost of a second camera?", ("And the cost of a second camera?",), ()),
    ("Sound good?", (), ("Sound good?",)),
    ("How was Lisbon? I'm jealous. Now, the catalogue.", (), ()),
    ("Can anyone really say no to cake? Didn't think so.", (), ()),
    ("What happens if we're late with our feedback?", ("What happens if we're late with our feedback?",), ()),
    ("Tell me which of the two you prefer.", ("Tell me which of the two you prefer.",), ()),
    ("I have no idea what this sort of thing costs.", ("I have no idea what this sort of thing costs.",), ()),
    (
        "Kindly share your portfolio and tell us who would do the work.",
        ("Kindly share your portfolio and tell us who would do the work.",),
        (),
    ),
    ("Deadline? Yesterday, ideally.", (), ()),
    ("We asked three agencies how long it takes and none could say.", (), ()),
    ("The survey asks patients whether they felt listened to.", (), ()),
    ("He told me what you charge and that's fine.", (), ()),
    (
        "Does your insurance cover drones, and are you licensed for cities?",
        ("Does your insurance cover drones, and are you licensed for cities?",),
        (),
    ),
    ("Any recommendations for a printer near Bath?", ("Any recommendations for a printer near Bath?",), ()),
    ("We can talk about what happens next once it's signed.", (), ()),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_what_the_client_asks(case: Case) -> None:
    assert mistakes(*case) == []
