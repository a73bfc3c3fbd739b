"""Whole letters of clients, what they order and the conditions they set: the fifth batch."""

FRENCH = (
    (
        "Bonjour Madame,\n\n"
        "Notre domaine produit du vin bio près de Cahors. Nous lançons une nouvelle cuvée en septembre et "
        "nous aurions besoin d'une illustration pour l'étiquette (style gravure ancienne) ainsi que d'une "
        "contre-étiquette. Nous avons déjà la bouteille et le nom. Il faudra nous remettre les fichiers en "
        "vectoriel.\n\nNotre budget tourne autour de 1 200 € HT.\n\nCordialement,\nLaurent Puech\n"
        "Domaine de la Combe Noire",
        "illustration | contre-étiquette",
        (("format", "vectoriel"),),
    ),
    (
        "Salut Camille, dispo en mars ? j'ai un podcast de 6 épisodes à monter (35-40 min chacun, déjà "
        "enregistrés) + un générique court à composer si tu fais ça. Sinon je prendrai de la musique libre. "
        "Pas d'IA pour le nettoyage du son stp, ça fait des voix bizarres. Bises, Nora",
        "6 épisode,podcast | générique",
        (("no_ai", "Pas d'IA"),),
    ),
    (
        "Bonjour,\n\n"
        "La mairie de Saint-Aubin recherche un prestataire pour la rédaction et la mise en page de son "
        "bulletin municipal :\n\n- 4 numéros par an\n- 24 pages, format A4\n- environ 15 articles par numéro\n"
        "- photos fournies par nos services\n\n"
        "La reprise de notre charte graphique est impérative. Fichier PDF haute définition à remettre à "
        "l'imprimeur.\n\nMerci d'envoyer votre devis avant le 12 février.\n\nLe service communication",
        "4 bulletin,numéro | ? article",
        (
            ("other", "charte graphique"),
            ("format", "PDF"),
            ("format", "A4"),
        ),
    ),
    (
        "Bonjour Monsieur,\n\n"
        "Mon père vient de disparaître et a laissé des mémoires manuscrits (trois cahiers, environ 200 "
        "pages). Avec mes frères et sœurs, nous voudrions les faire saisir, corriger et mettre en page pour "
        "en tirer un petit livre, une trentaine d'exemplaires pour la famille. Auriez-vous le temps de vous "
        "en charger d'ici l'été ? Merci de garder son style, même ses maladresses.\n\nBien à vous,\n"
        "Hélène Barbier",
        "3/1/- mémoires,livre,saisie,mise en page,cahier | ? livre",
        (("tone", "garder son style"),),
    ),
    (
        "Hello,\n\nOn refait le menu du food truck pour la saison. Il nous faut :\n"
        "• un panneau menu (60 x 90 cm)\n• des stickers ronds avec le logo, 5 cm\n"
        "• 3 visuels carrés pour Insta\n• une bannière Facebook\n\n"
        "Le logo je te l'envoie en .ai. Ton fun, un peu rétro. 400 balles tout compris ça passe ?\nMax",
        "panneau | - sticker | 3 visuel | bannière",
        (("tone", "fun"),),
    ),
    (
        "Madame, Monsieur,\n\n"
        "Nous organisons un colloque sur l'eau les 4 et 5 juin à Grenoble et souhaitons confier à un "
        "professionnel la captation des huit conférences, le montage d'un film de synthèse de 5 minutes et "
        "la réalisation d'une quinzaine d'interviews d'intervenants. Les sous-titres en anglais seront à "
        "prévoir pour le film. Un accord de confidentialité vous sera demandé.\n\n"
        "Recevez nos salutations distinguées.\n\nDominique Ferrand, Institut des Ressources",
        "8 captation,conférence | film | 15 interview | - sous-titres",
        (
            ("language", "anglais"),
            ("nda", "accord de confidentialité"),
        ),
    ),
    (
        "bonjour, je suis coach sportive et je cherche quelqu'un pour mon site (wix), j'ai commencé mais "
        "c'est moche. il faudrait aussi me faire des textes qui donnent envie et une page de réservation. je "
        "peux mettre 600 euros. tutoiement obligatoire dans les textes. merci, Priscilla",
        "site | - textes | page de réservation",
        (
            ("tool", "wix"),
            ("tone", "tutoiement"),
        ),
    ),
    (
        "Bonjour Camille,\n\n"
        "Comme évoqué au téléphone, voici ce que nous attendons pour le lancement de l'application :\n"
        "1. Un audit d'accessibilité (RGAA) du parcours d'inscription\n"
        "2. Les maquettes Figma des 9 écrans révisés\n3. Un document de recommandations de 10 pages maximum\n\n"
        "L'ensemble est confidentiel jusqu'au 15 avril. Merci de nous signaler tout recours à une IA "
        "générative.\n\nSofia Ricard\nResponsable produit, Mobilink",
        "audit | 9/- maquette,écran | document",
        (
            ("tool", "Figma"),
            ("other", "RGAA"),
            ("nda", "confidentiel"),
            ("disclose_ai", "signaler tout recours"),
        ),
    ),
)
ENGLISH = (
    (
        "Hi Camille,\n\n"
        "We run a small pottery studio in Stroud and we'd love some new product photos for the online shop, "
        "about 40 pieces, plain background. We'd also like a handful of lifestyle shots in the studio "
        "itself. JPEGs at 2000px are fine. No retouching beyond colour, please: the glazes have to look like "
        "the glazes.\n\nCould you do it before Easter?\n\nThanks,\nBeth Aldous\nSlipware Yard",
        "40/- photo | - lifestyle shot,shots",
        (
            ("format", "JPEG"),
            ("other", "No retouching"),
        ),
    ),
    (
        "Dear Ms Arnaud,\n\n"
        "I am writing on behalf of the Thornbury Local History Society. We have a 90-minute recorded "
        "interview with a former mill worker and would like it transcribed, together with a short "
        "introduction (about 400 words) for our journal. The transcript should keep the dialect as spoken.\n\n"
        "We can offer £180.\n\nYours sincerely,\nGerald Whitcombe\nHon. Secretary",
        "interview,transcri | introduction",
        (("tone", "dialect"),),
    ),
    (
        "hey! need a quick turnaround on some ads, 5 static + 2 video (15s each) for the spring sale, meta "
        "only. copy and product shots are in the drive. 9:16 and 1:1 pls. budget 700. can u do by weds? – "
        "Jaz @ Limelight Swim",
        "5/- static,ads | 2 video",
        (("format", "9:16"),),
    ),
    (
        "Hello,\n\nOur charity (dementia support) is updating its volunteer materials. What we need:\n\n"
        "- a 16-page handbook, rewritten in plain English\n- two A5 leaflets\n- an onboarding slide deck\n"
        "- one template for certificates\n\n"
        "The old handbook is attached as a Word file. Everything must be editable by us in Microsoft Word or "
        "PowerPoint afterwards. Please don't use AI-written text; our trustees are firm on that.\n\n"
        "Best wishes,\nSunita Rao",
        "handbook | 2 leaflet | deck | template",
        (
            ("language", "plain English"),
            ("tool", "Microsoft Word"),
            ("no_ai", "AI-written text"),
        ),
    ),
    (
        "Camille – long time! Hope the move went OK. We've finally got sign-off for the rebrand and I want "
        "you on the naming. Think one round of 15 names, then a shortlist of three with rationale, plus "
        "domain checks. Under NDA until we announce in May. £2.5k all in? The visual side is with Studio "
        "Kettle so ignore that. Rob",
        "naming,name | ? shortlist | ? rationale | ? check",
        (("nda", "NDA"),),
    ),
    (
        "REQUEST FOR QUOTATION – Ref 2027/031\n\n1. Background\n"
        "Harrow Vale Council operates three leisure centres.\n\n2. Requirement\nThe supplier shall deliver:\n"
        "(a) a customer satisfaction survey, online and on paper;\n"
        "(b) six focus groups of up to ten residents;\n(c) a final report with an executive summary;\n"
        "(d) a presentation to the Cabinet.\n\n3. Conditions\n"
        "All data shall be held in the UK and processed in accordance with UK GDPR. Suppliers must hold "
        "professional indemnity insurance of £1m.\n\nQuotations by noon on 14 February 2027.",
        "survey | 6 focus group | report | presentation | ? summary",
        (
            ("other", "GDPR"),
            ("other", "indemnity insurance"),
        ),
    ),
    (
        "Hi there, I self-publish cosy mysteries and my next one (78,000 words) is ready for a copyedit. "
        "After that I'll need a blurb and maybe a cover, though my usual designer might do that. Please edit "
        "in Word with track changes. UK spelling. What do you charge per 1,000 words?\nThanks! Pippa Marlowe",
        "copyedit,edit | blurb | ? cover",
        (
            ("tool", "Word"),
            ("format", "track changes"),
            ("language", "UK spelling"),
        ),
    ),
    (
        "Good afternoon,\n\n"
        "I got your name from Tom at the co-op. We're opening a second climbing gym in Leeds in June and "
        "want a mural for the café wall (6m x 2.4m), wayfinding signs for the two floors and a set of "
        "route-grade icons. Budget is around 4 grand for the lot. Something bold but not childish.\n\n"
        "Would you be able to come and measure up next week?\n\nDan Oyelaran, Cragside Climbing",
        "mural | -/2 sign | -/1 icon",
        (("tone", "bold but not childish"),),
    ),
)
