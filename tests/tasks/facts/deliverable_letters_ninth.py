"""Whole letters of clients, what they order and the conditions they set: the ninth batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\n"
        "Notre médiathèque prépare une exposition sur les moulins de la vallée (ouverture le 18 septembre). "
        "Nous avons réuni une centaine de cartes postales anciennes et rédigé les textes. Il nous manque un "
        "graphiste pour concevoir 12 panneaux 80x120, une affiche, une invitation numérique et un petit "
        "jeu-parcours pour les enfants.\n\n"
        "Enveloppe : 3 500 € TTC. Merci d'utiliser la typo de la ville (Marianne).\n\nBien à vous,\n"
        "Florence Auger",
        "12 panneau | affiche | invitation | jeu-parcours,jeu,parcours",
        (("other", "Marianne"),),
    ),
    (
        "hello tu peux me faire une vidéo de 30 sec pour insta avec les rushs que je t'envoie ? c'est pour "
        "annoncer la réouverture du bar. musique qui bouge, textes à l'écran. besoin jeudi. 150 balles ? Kev",
        "vidéo",
        (),
    ),
    (
        "Madame, Monsieur,\n\n"
        "La société Ferrandi Ascenseurs souhaite faire traduire en allemand et en polonais son manuel "
        "d'entretien (180 pages, InDesign). Nous vous demandons de livrer un fichier InDesign par langue, "
        "prêt à imprimer. La terminologie devra respecter la norme EN 13015. Merci de nous faire parvenir "
        "une offre chiffrée avec délai.\n\nService documentation\ndoc@ferrandi.example",
        "2/1/- manuel,traduction,fichier | ? fichier",
        (
            ("language", "allemand et en polonais"),
            ("format", "InDesign"),
            ("other", "norme EN 13015"),
        ),
    ),
    (
        "Bonjour,\n\n"
        "Je suis naturopathe à Pau. J'ai un logo (en pj) mais rien d'autre. J'imagine : une carte de visite, "
        "un flyer A5, une plaque pour la porte et peut-être une page Facebook bien présentée. J'aime le vert "
        "sauge, les formes organiques, rien de médical.\n\n"
        "Ça coûterait combien environ ? Je débute alors il faut que ça reste raisonnable.\n\nNoémie Castéra",
        "carte de visite | flyer | plaque | page Facebook",
        (("tone", "rien de médical"),),
    ),
    (
        "Objet : Montage de dossier FEDER\n\nBonjour,\n\n"
        "Suite à notre rencontre au salon Produrable, je vous confirme notre besoin : rédiger le dossier de "
        "candidature FEDER (formulaire + annexes), construire le budget prévisionnel sur Excel et préparer "
        "une présentation de dix diapositives pour l'oral du 14 juin. Dépôt en ligne le 28 mai au plus tard. "
        "Toutes les informations transmises sont confidentielles.\n\n"
        "Nous rémunérons à la journée, 500 € HT, 8 jours maximum.\n\nVirginie Lacaze, Coop des Cévennes",
        "dossier | budget | présentation",
        (
            ("tool", "Excel"),
            ("nda", "confidentielles"),
        ),
    ),
    (
        "Salut Camille ! On sort notre premier EP en juin et on aimerait bosser avec toi pour la pochette "
        "(numérique + vinyle), des photos promo et un clip « fait maison » pour le single. On a 1 500 € à se "
        "partager là-dessus, on sait que c'est pas lourd. Univers : années 90, grain, pas trop léché. T'en "
        "penses quoi ?\nLes Marées Hautes",
        "pochette | - photo | clip",
        (("tone", "pas trop léché"),),
    ),
    (
        "Bonjour,\n\n"
        "Nous avons un souci avec notre boutique PrestaShop : le module de livraison plante depuis la mise à "
        "jour. Il faudrait corriger cela rapidement, puis ajouter le paiement en trois fois et refaire la "
        "page panier, qui n'est pas lisible sur mobile. Pouvez-vous intervenir cette semaine ?\n\n"
        "Nous ne voulons pas changer de thème.\n\nHervé Colin\nMaison Colin, coutellerie",
        "module,correction | paiement | page panier,page",
        (
            ("tool", "PrestaShop"),
            ("other", "pas changer de thème"),
        ),
    ),
    (
        "Bonjour Madame,\n\n"
        "Le comité des fêtes de Vals organise sa brocante le 6 juin. Comme l'an passé nous aurions besoin de "
        "50 affiches et 500 tracts, et cette année d'une grande banderole pour l'entrée du village (4 m x 1 "
        "m). Le visuel de l'an dernier peut resservir, il faut juste changer la date et les couleurs.\n\n"
        "Faites-nous un prix !\n\nPour le comité, Roger",
        "50/1/- affiche | 500/1/- tract | banderole | ? visuel",
        (),
    ),
)
ENGLISH = (
    (
        "Hi Camille,\n\n"
        "We've outgrown our spreadsheet. What I'm after is a simple Airtable (or similar) base to track "
        "loans of our costume collection: who has what, when it's due back, photo of each piece. Maybe 600 "
        "items. Plus an hour's training for our two volunteers. The data is in Excel, fairly tidy.\n\n"
        "Budget? We can go to £900.\n\nFlorence, Wardrobe Dept, Tideway Theatre",
        "base | training",
        (("tool", "Airtable"),),
    ),
    (
        "Hello – could you give me a price for proofreading a 12,000-word dissertation (law) and formatting "
        "the footnotes to OSCOLA? It's due on 3 May so I'd need it back on 1 May. Comments in the margin "
        "rather than rewriting please, uni rules. Thanks, Kiran",
        "proofreading,dissertation | footnote,formatting",
        (
            ("other", "OSCOLA"),
            ("other", "Comments in the margin"),
        ),
    ),
    (
        "Dear Ms Arnaud,\n\nInvitation to quote: interpretation services\n\n"
        "Event: European Seed Savers Assembly, Ghent, 11-13 June 2027\n"
        "Service: simultaneous interpretation EN-FR and EN-NL, two booths, 6 hours per day\n"
        "Also: consecutive interpretation for one press conference (12 June, 30 minutes); translation of the "
        "closing statement into French and Dutch, same evening\n\n"
        "Equipment is provided by the venue. Please quote inclusive of travel by 16 April.\n\nKatrien De Smet",
        "interpretation | interpretation,consecutive | translation",
        (("language", "French and Dutch"),),
    ),
    (
        "morning! the podcast is back for season 3, 10 eps starting 2 June. same deal as before: edit, show "
        "notes, 3 audiograms per ep. new this time – transcripts for the website (accessibility thing). "
        "still £120/ep or has it gone up? x Bea",
        "10/1/- ep,edit | - show notes,notes | 3 audiogram | - transcript",
        (),
    ),
    (
        "Hi there,\n\n"
        "I own a small vineyard in Kent. I want drone footage of the harvest (weather permitting, 20–28 "
        "September), and from it a 60-second film for the website and six short clips for social. Our "
        "tractor lads will need to be kept out of shot, they're camera shy! No voiceover, just natural sound "
        "and music. Please budget for a second visit in case of rain.\n\nRegards,\nPhilippa Eaves",
        "film | 6 clip | ? footage | ? - footage",
        (("other", "No voiceover"),),
    ),
    (
        "Hello Camille\n\n"
        "Our school (320 pupils) needs a new prospectus, 20 pages A4, and a shorter 4-page version for open "
        "days. Photography will be done by a parent. We'd also like the house crests redrawn – there are "
        "four, the originals are only low-res JPEGs. Vector please! Must be gender-neutral and "
        "dyslexia-friendly in its typography.\n\nGovernors approve spend on 6 May so figures before then.\n\n"
        "Mr T. Blackwood",
        "prospectus | version | 4 crest",
        (
            ("format", "Vector"),
            ("other", "dyslexia-friendly"),
        ),
    ),
    (
        "Hey, we're two founders with a working prototype and zero design skills. Need someone to design the "
        "app properly: onboarding (3 screens), home, booking flow, profile. Figma, components and all. And "
        "an App Store icon + 6 store screenshots. $6-8k, six weeks. NDA's attached, have a look. – Will & "
        "Dani, Parkr",
        "app,screen,onboarding | icon | 6 screenshot | ? onboarding | ? home | ? flow | ? profile | ? - component",
        (
            ("tool", "Figma"),
            ("nda", "NDA"),
        ),
    ),
    (
        "Dear Camille, My late husband wrote poems all his life and I should like to have forty of them made "
        "into a small book to give to the family at Christmas, twenty-five copies. They are typed, on paper. "
        "I would want them typed up afresh, a simple cover with one of his watercolours, and good cream "
        "paper. I have put aside £600. I do not use email often so please telephone. Yours sincerely, "
        "Dorothy Pell",
        "book | cover | ? 40 poem | ? typing",
        (),
    ),
)
