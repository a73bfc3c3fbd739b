"""Deliverables as clients of many trades ask for them: the third batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\nNotre chorale fête ses 30 ans en octobre. Nous aimerions faire imprimer un livret souvenir : pourriez-vous vous charger de la maquette ? Les photos viendront de nos adhérents.\n\nJeanne",
        "maquette | ? livret",
    ),
    ("Le festival cherche son affiche 2027.", "affiche"),
    (
        "Coucou, c'est encore moi ! Pour la vidéo c'est parfait, merci. J'aurais juste besoin d'une version sans musique.",
        "version",
    ),
    (
        "OBJET DU MARCHÉ : Conception, rédaction et mise en page du magazine municipal (4 numéros de 16 pages)",
        "4 numéro,magazine",
    ),
    (
        "Je suis photographe et j'expose en mai. Il me manque un texte de présentation (1 feuillet) et des cartels, douze je crois.",
        "texte | 12 cartel",
    ),
    (
        "Pourriez-vous nous adresser un devis pour la traduction anglaise de nos conditions générales de vente ?",
        "traduction,conditions",
    ),
    ("Prénom : Lucie\nDemande : un portrait de mes deux chats à l'aquarelle\nBudget : 120 €", "portrait"),
    (
        "on ouvre un resto en sept. faut : carte, ardoise murale, set de table, déco vitrine",
        "carte | ardoise | set | déco",
    ),
    (
        "L'agence actuelle gère nos publicités et nos réseaux ; nous n'avons rien à redire. En revanche le blog est à l'abandon : deux articles par mois nous iraient bien.",
        "2 article",
    ),
    (
        "Dans le cadre d'un litige, nous avons besoin de la transcription certifiée de 3 messages vocaux.",
        "3 transcription,message",
    ),
    (
        "Vous trouverez en pièce jointe le cahier des charges. Livrable unique : un rapport d'expertise de 20 pages maximum.",
        "rapport",
    ),
    (
        "Mon site Wix rame. Peux-tu regarder ce qui cloche et me faire un petit compte rendu des choses à corriger ?",
        "compte rendu",
    ),
    ("Nous ne cherchons pas d'agence mais une indépendante, pour écrire la newsletter de rentrée.", "newsletter"),
    (
        "Atelier de poterie cherche : 1) une vidéo d'une minute 2) une quinzaine de photos d'ambiance 3) rien d'autre :)",
        "vidéo | 15 photo",
    ),
    (
        "Petit rappel : la deadline des flyers est vendredi, et n'oubliez pas la bannière LinkedIn svp.",
        "- flyer | bannière",
    ),
    ("Je voudrais apprendre Photoshop, vous donnez des cours ?", "? cours"),
    (
        "Ma start-up vend des capteurs. Pour nos investisseurs, on voudrait un pitch deck béton, et une vidéo démo.",
        "deck | vidéo",
    ),
    (
        "Le musée vous propose de réaliser l'identité sonore de l'exposition, qui comprendra une ambiance en boucle et cinq bornes d'écoute.",
        "identité | ? ambiance | ? borne",
    ),
    ("Besoin d'un dév pour corriger 4 bugs et ajouter un export CSV sur notre appli.", "4 bug | export | ? appli"),
    ("Pouvez-vous numériser et légender 200 diapos de famille ?", "200 diapo"),
    (
        "Merci pour les deux logos, on prend le premier. Étape suivante : papier à en-tête, signature mail, gabarit PowerPoint.",
        "en-tête,papier | signature | gabarit",
    ),
    (
        "Notre rapport RSE est écrit (en anglais). On cherche une plume pour l'adapter en français.",
        "rapport,adaptation",
    ),
    ("Quel délai pour une étude ergonomique d'un poste de travail ? On en ferait trois au total.", "3 étude | ? poste"),
    (
        "Les candidats fourniront un CV, trois références et une attestation d'assurance. Prestation : accompagnement au changement, 6 demi-journées.",
        "? accompagnement | ? demi-journée",
    ),
    (
        "Bonjour, mariage le 5 juin. Faire-part (60 ex.), menus, plan de table et un livre d'or svp.",
        "faire-part | - menu | plan de table | livre d'or",
    ),
    ("J'aimerais un deuxième avis sur mon contrat d'édition, avec vos remarques écrites.", "? avis | ? remarque"),
    ("Nous éditons trois revues. Pour l'une d'elles, il faudrait rajeunir la couverture.", "couverture"),
    ("Tu pourrais me pondre un slogan et deux-trois accroches pour mes sacs ?", "slogan | 2/3 accroche"),
    (
        "Il me faut quelqu'un capable de déchiffrer puis taper à l'ordinateur le journal de guerre de mon arrière-grand-père.",
        "journal",
    ),
    ("Sur la base de notre charte, merci de décliner 5 bannières web aux formats IAB.", "5 bannière"),
)
ENGLISH = (
    (
        "Hi Sam, loved the posters. Round two: same again for spring, so 3 more posters and a matching tote.",
        "3 poster | tote",
    ),
    (
        "REQUIREMENT\nThe Authority requires production of an Easy Read version of its complaints policy (approx. 8pp).",
        "version,policy",
    ),
    ("My husband's retiring. I'd like a comic strip of his life at the depot, six panels or so.", "comic | ? panel"),
    ("We run a dog-grooming van. Wrap design + business cards, what's the damage?", "wrap | - business card"),
    ("Our grant covers one evaluation report, two workshops with staff, and nothing else.", "report | 2 workshop"),
    ("Is there any chance of having the audio cleaned up on episode 14? There's a hum.", "? episode,audio"),
    (
        "Two of our directors hate the current logo. Before we go further, could you prepare a mood board and a short rationale?",
        "mood board | rationale",
    ),
    ("need: voiceover (male, northern) for app tutorial, 3 mins. budget 200", "voiceover"),
    (
        "What we don't need: social posts, ads. What we do need: a decent homepage and four sector pages.",
        "homepage | 4 page",
    ),
    ("I'm told you do crosswords? We'd take one a week for our local paper.", "1/- crossword,one"),
    ("Please could I have a price to have my CV redone and my LinkedIn profile tidied up.", "cv | profile"),
    ("The charity's annual review needs a proofread before print, 36pp.", "proofread,review"),
    (
        "You will be given raw footage from three cameras. We expect a 3-minute highlights film and ten vertical clips.",
        "film | 10 clip",
    ),
    (
        "We've lost our source files. Can you rebuild the floor plans in AutoCAD from the PDFs? There are 11 sheets.",
        "- floor plan | ? sheet",
    ),
    ("Could you tell me about your process for websites? We may need one next year.", "? website"),
    ("The book has 200 recipes. All I want is the index and a glossary at the back.", "index | glossary"),
    ("A quick animation (10s max) of our new mark, for the end of videos.", "animation"),
    ("Our app's onboarding emails are boring! Five of them. Please rewrite.", "5 email"),
    (
        "Services required: sworn translation of diploma + transcript (Italian to English)",
        "translation,diploma | ? transcript",
    ),
    (
        "We'd like a 3D walkthrough of the extension and four stills for the planning committee.",
        "walkthrough | 4 still",
    ),
    ("Don't worry about photography. Copy for 12 rooms and the spa, please.", "? copy | ? room"),
    (
        "The data's in three Excel files. Deliver: cleaned dataset, methodology note, 5 charts.",
        "dataset | note | 5 chart",
    ),
    ("Morning! Hen party in May, 14 of us. T-shirts with a funny drawing of the bride?", "- t-shirt | ? drawing"),
    (
        "Following the pilot, we'd like to extend: another six episodes, plus show notes for each.",
        "6 episode | - show notes",
    ),
    (
        "I teach yoga and would love a simple site, a booking form that works and maybe a logo if the budget stretches.",
        "site | form | logo",
    ),
    (
        "Reference: 88/B. Supply, delivery and hanging of 2 no. tapestries. Artist to provide sketches.",
        "2 tapestr | ? sketch",
    ),
    (
        "Our trade body publishes a quarterly magazine; the designer has left and we need someone for the next two issues.",
        "2 issue | ? magazine",
    ),
    ("Translating a menu - 40 dishes, French and Italian. How soon?", "menu"),
    ("Can you do better than our last guy? He delivered 6 blog posts full of typos.", ""),
    ("Speech for my daughter's wedding. Funny but not rude. 5 mins.", "speech"),
)
