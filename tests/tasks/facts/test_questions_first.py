"""Questions: indirect, several in one sentence, without a mark; courtesies, rhetoric and questions for the work."""

import pytest

from tests.tasks.facts.question_cases import Case, mistakes

CASES: list[Case] = [
    (
        "Bonjour, j'aimerais savoir à partir de quel montant vous vous déplacez. Nous sommes à Vesoul.",
        ("j'aimerais savoir à partir de quel montant vous vous déplacez",),
        (),
    ),
    (
        "Salut ! Ça va depuis le temps ? Je cherche quelqu'un pour 3 vidéos. T'es libre quand ?",
        ("T'es libre quand ?",),
        (),
    ),
    ("Pourriez-vous nous réaliser une affiche A2 ? Merci.", (), ("Pourriez-vous nous réaliser une affiche A2 ?",)),
    (
        "Pourriez-vous me communiquer vos disponibilités en mars ?",
        ("Pourriez-vous me communiquer vos disponibilités en mars ?",),
        (),
    ),
    (
        "Il faut une FAQ. Les questions à traiter : Comment résilier ? Combien coûte l'envoi ? Où sont "
        "fabriqués les sacs ?",
        (),
        (),
    ),
    ("Merci de préciser si la TVA s'applique.", ("Merci de préciser si la TVA s'applique.",), ()),
    (
        "Faites-vous aussi l'impression, et si oui à quel prix ? Sinon on a notre imprimeur.",
        ("Faites-vous aussi l'impression, et si oui à quel prix ?",),
        (),
    ),
    ("combien tu prends pour un logo stp", ("combien tu prends pour un logo stp",), ()),
    ("Pourquoi nous ? Parce que nous sommes les seuls à le faire.", (), ()),
    ("Qui sommes-nous ? Une équipe de douze passionnés.", (), ()),
    (
        "On hésite entre illustration et photo, qu'en pensez-vous ?",
        ("On hésite entre illustration et photo, qu'en pensez-vous ?",),
        (),
    ),
    ("N'hésitez pas si vous avez des questions.", (), ()),
    (
        "Avez-vous besoin d'un accès au serveur ? Et comment fait-on pour les polices ?",
        ("Avez-vous besoin d'un accès au serveur ?", "Et comment fait-on pour les polices ?"),
        (),
    ),
    (
        "Je me demandais s'il était possible d'étaler le paiement.",
        ("Je me demandais s'il était possible d'étaler le paiement.",),
        (),
    ),
    ("Dites-moi ce qu'il vous faut pour démarrer.", ("Dites-moi ce qu'il vous faut pour démarrer.",), ()),
    ("Envoyez-moi un devis dès que possible.", (), ()),
    ("Le titre de l'article sera « Faut-il manger moins de viande ? » et il fera 1200 mots.", (), ()),
    (
        "est ce que cest possible pour mercredi ou cest trop court",
        ("est ce que cest possible pour mercredi ou cest trop court",),
        (),
    ),
    ("Tiens-moi au courant. Bises", (), ()),
    (
        "Quelques précisions svp :\n"
        "- votre délai moyen ?\n"
        "- un acompte est-il demandé ?\n"
        "- vos références dans le bâtiment",
        ("votre délai moyen ?", "un acompte est-il demandé ?"),
        (),
    ),
    ("Vous l'aurez compris, on est pressés, n'est-ce pas ?", (), ()),
    ("Comment vas-tu ? Nous avons adoré la dernière brochure.", (), ()),
    (
        "Nous souhaiterions connaître votre méthode de travail ainsi que vos tarifs horaires.",
        ("Nous souhaiterions connaître votre méthode de travail ainsi que vos tarifs horaires.",),
        (),
    ),
    (
        "Sous quel format livrez-vous les fichiers et qui garde les sources ?",
        ("Sous quel format livrez-vous les fichiers et qui garde les sources ?",),
        (),
    ),
    (
        "Reste la question du déplacement : vous venez en train ou en voiture ?",
        ("Reste la question du déplacement : vous venez en train ou en voiture ?",),
        (),
    ),
    ("On peut s'appeler demain vers 10 h ?", ("On peut s'appeler demain vers 10 h ?",), ()),
    (
        "Est-ce que ça vous dirait d'en discuter autour d'un café ?",
        ("Est-ce que ça vous dirait d'en discuter autour d'un café ?",),
        (),
    ),
    (
        "Indiquez-nous également le délai de garantie et si la maintenance est comprise.",
        ("Indiquez-nous également le délai de garantie et si la maintenance est comprise.",),
        (),
    ),
    ("Auriez-vous la gentillesse de me rappeler ?", (), ("Auriez-vous la gentillesse de me rappeler ?",)),
    ("Le quiz aura 20 questions (ex. : Quelle est la capitale du Pérou ?).", (), ()),
    ("Budget ? 800 € TTC maximum.", (), ()),
    ("Vous connaissez InDesign ? C'est notre outil.", ("Vous connaissez InDesign ?",), ()),
    ("Pensez-vous que 12 pages suffisent ?", ("Pensez-vous que 12 pages suffisent ?",), ()),
    (
        "Hi, are you taking on new clients at the moment? We'd love 5 articles.",
        ("are you taking on new clients at the moment?",),
        (),
    ),
    ("How's things? Long time! Right, I need a poster.", (), ()),
    ("Could you design a poster for us?", (), ("Could you design a poster for us?",)),
    ("Any idea what this would come to?", ("Any idea what this would come to?",), ()),
    ("what would you charge for that, roughly", ("what would you charge for that, roughly",), ()),
    (
        "Please confirm whether you hold professional indemnity insurance.",
        ("Please confirm whether you hold professional indemnity insurance.",),
        (),
    ),
    ("Please quote for 8 banners.", (), ()),
    (
        "I'd be interested to hear how you'd approach the research phase.",
        ("I'd be interested to hear how you'd approach the research phase.",),
        (),
    ),
    (
        "Do let me know your day rate and earliest start date.",
        ("Do let me know your day rate and earliest start date.",),
        (),
    ),
    ("If you have any questions, just shout.", (), ()),
    (
        "The explainer should answer three things: what is a heat pump? does it work in winter? what does it cost?",
        (),
        (),
    ),
    (
        "Ever wondered why cats purr? That's the hook of our video. Do you do voiceovers yourself?",
        ("Do you do voiceovers yourself?",),
        (),
    ),
    ("Is the 14th doable? If not, when?", ("Is the 14th doable?", "If not, when?"), ()),
    ("Not sure how many revisions you normally include.", ("Not sure how many revisions you normally include.",), ()),
    ("Who doesn't love a bargain, eh?", (), ()),
    ("Can you send over some samples of similar work?", ("Can you send over some samples of similar work?",), ()),
    ("Would it make sense to jump on a call first?", ("Would it make sense to jump on a call first?",), ()),
    ("My budget? About £300.", (), ()),
    ("hey u around this weekend? need quick edit", ("hey u around this weekend?",), ()),
    (
        "We'd need to understand your backup plan should you fall ill.",
        ("We'd need to understand your backup plan should you fall ill.",),
        (),
    ),
    (
        "Suppliers shall state their lead time and whether they subcontract.",
        ("Suppliers shall state their lead time and whether they subcontract.",),
        (),
    ),
    (
        "Questions for you:\n1. Turnaround?\n2. Do you invoice in euros?\n3. How many drafts",
        ("Turnaround?", "Do you invoice in euros?", "How many drafts"),
        (),
    ),
    ('Working title: "Who Moved My Sandwich?" It\'s a picture book.', (), ()),
    ("What we need is a clean, simple site. When we launch, we'll tell you.", (), ()),
    ("How we work: briefs on Monday, drafts on Friday.", (), ()),
    (
        "I wanted to ask if you'd consider a revenue share instead.",
        ("I wanted to ask if you'd consider a revenue share instead.",),
        (),
    ),
    (
        "Would you mind telling me what's included in that price?",
        ("Would you mind telling me what's included in that price?",),
        (),
    ),
    ("Hope you're keeping well? It's been ages since the conference.", (), ()),
    (
        "Would Tuesday work for a quick chat, or is Wednesday better?",
        ("Would Tuesday work for a quick chat, or is Wednesday better?",),
        (),
    ),
    (
        "Grateful if you could advise on the best paper stock for this.",
        ("Grateful if you could advise on the best paper stock for this.",),
        (),
    ),
    ("The customers keep asking: do you deliver? We want a page that says so.", (), ()),
    ("also do i own the files after", ("also do i own the files after",), ()),
    ("Thoughts?", (), ("Thoughts?",)),
    ("Is that an insult, or can we talk?", ("Is that an insult, or can we talk?",), ()),
    ("Anyway, who am I to complain? The last designer was free.", (), ()),
    ("Please tell your colleague thank you. Let me know once it's done.", (), ()),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_what_the_client_asks(case: Case) -> None:
    assert mistakes(*case) == []
