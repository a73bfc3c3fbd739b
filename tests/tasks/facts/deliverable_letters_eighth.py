"""Whole letters of clients, what they order and the conditions they set: the eighth batch."""

FRENCH = (
    (
        "Bonjour,\n\n"
        "Nous sommes un bureau d'études acoustiques et nous répondons à un appel d'offres européen. Il nous "
        "faut traduire notre mémoire technique (42 pages) en anglais et faire relire notre lettre de "
        "candidature, déjà rédigée en anglais. C'est pour le 30 mars impérativement.\n\n"
        "Utilisez notre lexique, il est en pièce jointe.\n\nCombien demandez-vous ?\n\nRomain Sabatier",
        "mémoire,traduction | lettre,relecture",
        (
            ("language", "en anglais"),
            ("other", "lexique"),
        ),
    ),
    (
        "Dis, tu ferais une affiche pour le loto de l'école ? A3, avec un truc marrant, genre une poule. On "
        "a 80 € mdr. Pour le 12 ! Estelle",
        "affiche",
        (("tone", "marrant"),),
    ),
    (
        "Bonjour Madame Arnaud,\n\n"
        "Je gère trois gîtes en Ardèche. Mes annonces ne donnent plus envie et mes photos datent de 2014. "
        "J'aimerais donc faire refaire les photos (intérieur et extérieur, les trois gîtes) et réécrire les "
        "trois annonces, en français et en néerlandais car j'ai beaucoup de clients de là-bas. Un petit "
        "livret d'accueil serait un plus si le budget le permet.\n\n"
        "J'ai prévu 1 500 €. Les réservations d'été se font en mars, donc le plus tôt sera le mieux.\n\n"
        "Bien cordialement,\nOdile Chastel",
        "- photo | 3/6 annonce | livret",
        (("language", "en français et en néerlandais"),),
    ),
    (
        "Bonjour à tous,\n\n"
        "Consultation restreinte. L'Agence de l'eau souhaite un motion design expliquant le cycle de l'eau "
        "potable aux collégiens.\nDurée : 2 min 30\n"
        "Livrables : film en 16/9 et en 9/16, fichier de sous-titres, 3 vignettes, projet After Effects\n"
        "Ton : pédagogique, sans être scolaire\nBudget maximum : 9 000 € TTC\n"
        "Date de remise des offres : 17 mars à 16 h\nDate de livraison : 12 mai\n\nS. Lemoine",
        "motion | film | fichier | 3 vignette | projet after effects,projet",
        (
            ("format", "16/9"),
            ("tone", "pédagogique"),
        ),
    ),
    (
        "Hello Camille, j'ai besoin de toi pour le recrutement : une annonce pour un poste de chef de rang, "
        "une autre pour un commis, et une page carrière sur notre site. On recrute aussi sur Insta donc un "
        "carrousel de 5 slides. Évite le jargon RH s'il te plaît, et tutoie. Thomas – Groupe Lalande",
        "2/1/- annonce | page carrière,page | carrousel | ? autre",
        (
            ("tone", "jargon"),
            ("tone", "tutoie"),
        ),
    ),
    (
        "Madame,\n"
        "Ma mère fête ses 80 ans le 5 juin et j'ai retrouvé sept bobines super 8. Je voudrais les faire "
        "numériser puis monter un film d'une vingtaine de minutes avec sa musique préférée (je vous donnerai "
        "les titres). Il faudrait aussi trois clés USB gravées à son prénom pour mes frères et moi. Merci de "
        "m'indiquer vos tarifs.\nJean-Marc Oberlé",
        "7/- numérisation,bobine,numéris | film | 3 clé",
        (),
    ),
    (
        "Bonjour,\n\n"
        "Notre start-up (legaltech, 8 personnes) cherche un·e UX designer freelance pour une mission de 15 "
        "jours :\n– entretiens avec 6 utilisateurs\n– parcours cible et wireframes\n"
        "– prototype cliquable sur Figma\n– restitution devant l'équipe\n\n"
        "TJM autour de 450 €. Démarrage dès que possible, fin de mission le 30 avril au plus tard. NDA à "
        "signer avant de commencer.\n\nÀ bientôt,\nClara Nunes, CPO",
        "6/- entretien | parcours | - wireframe | prototype | restitution",
        (
            ("tool", "Figma"),
            ("nda", "NDA"),
        ),
    ),
    (
        "Bonsoir Camille,\n\n"
        "Le comité a lu la V1 du guide de randonnée, c'est très réussi ! Quelques demandes complémentaires : "
        "une carte générale des 14 circuits, un index des villages et la correction de la page 22 (le "
        "dénivelé est faux). Par ailleurs, l'office nous réclame une version allemande. Pouvez-vous chiffrer "
        "tout cela avant notre réunion du 3 ?\n\nMarc Estève, club Les Semelles de Vent",
        "carte | index | correction | version allemande,version",
        (("language", "allemande"),),
    ),
)
ENGLISH = (
    (
        "Hi, do you do menus? Ours need redoing for spring: food menu, drinks list and a kids' menu, all A4 "
        "both sides. Same prices except where marked. Need print-ready PDFs by the 28th. Ta, Giorgio @ "
        "Trattoria Fiume",
        "menu | list | kids' menu,kids,menu",
        (("format", "print-ready PDFs"),),
    ),
    (
        "Dear Camille Arnaud,\n\n"
        "The Department of Marine Sciences is seeking a freelance illustrator to produce a series of eight "
        "scientific illustrations of North Sea bivalves for a monograph, plus a cover. Illustrations should "
        "be in pen and ink, accurate to specimen photographs which we shall supply, and delivered as 600 dpi "
        "TIFFs. Copyright will be assigned to the University. The honorarium is £2,000.\n\n"
        "Expressions of interest, with two samples of previous work, by 9 April please.\n\nProf. Miriam Oduya",
        "8 illustration | cover",
        (
            ("format", "600 dpi TIFFs"),
            ("other", "Copyright will be assigned"),
        ),
    ),
    (
        "Camille hi, it's Dev from the allotment association. We've somehow got a £750 grant for a website "
        "and a noticeboard poster. Website = home, plot availability, events calendar, contact form. Must be "
        "something our 74-year-old treasurer can update. WordPress probably? Whenever suits, we meet on the "
        "first Tuesday. Dev",
        "website | poster | ? form | ? calendar",
        (
            ("tool", "WordPress"),
            ("other", "treasurer can update"),
        ),
    ),
    (
        "Hello,\n\n"
        "I run a physio clinic and I'd like to start a monthly newsletter to about 900 patients. Could you "
        "write the first three issues (500–600 words each), design a Mailchimp template and show my "
        "receptionist how to send it? Evidence-based please, no miracle cures, and nothing written by "
        "ChatGPT. I'd pay £150 an issue plus whatever's fair for the template.\n\nWarm regards,\nClodagh Byrne",
        "3 issue,newsletter | template | ? training | ? newsletter",
        (
            ("tool", "Mailchimp"),
            ("no_ai", "ChatGPT"),
        ),
    ),
    (
        "Team,\n\n"
        "Per our call: we're commissioning (1) a brand audit, (2) a messaging framework, (3) homepage and "
        "pricing-page copy. Kick-off 14 April; all three by 30 May. Work product is ours on payment. All "
        "conversations with customers stay confidential.\n\nPO for USD 11,500 to follow.\n\nBest,\nMarcus Hale\n"
        "VP Marketing, Fieldstone Robotics",
        "audit | framework | copy | ? homepage",
        (
            ("other", "Work product is ours"),
            ("nda", "confidential"),
        ),
    ),
    (
        "Hiya, my daughter's turning 5 and she wants a story about her and her rabbit Biscuit. Could you "
        "write and illustrate a little book, maybe 16 pages, and get it to me as a file I can print at the "
        "copy shop? Rhyming would be fab. Nothing scary! Birthday's 21 May. Budget £200ish. Thanks, Lowri",
        "book | ? story",
        (
            ("tone", "Rhyming"),
            ("tone", "Nothing scary"),
        ),
    ),
    (
        "Good morning\n\n"
        "We have 14 hours of recorded interviews (English, some Scots) for an oral history project. "
        "Requirement: verbatim transcripts, time-coded every minute, in Word; plus a two-page summary of "
        "each interview. The recordings contain personal data so you'd work on our SharePoint and delete any "
        "local copies. Rate per audio hour please.\n\nIsla McRae, Heritage Officer",
        "- transcript | -/14 summary",
        (
            ("format", "in Word"),
            ("tool", "SharePoint"),
            ("other", "delete any local copies"),
        ),
    ),
    (
        "Hi Camille, quick favour that's turned into a job. Our investor deck has grown to 41 slides and is "
        "a mess. I want it cut to 15, redesigned in the new brand, with proper charts from the attached "
        "spreadsheet. Also a one-page teaser I can email. Google Slides, not PowerPoint. Investors meeting "
        "is 2 May so 29 April latest. Name your price within reason. Anneke",
        "deck,slides,15 slide | teaser | ? chart",
        (("tool", "Google Slides"),),
    ),
)
