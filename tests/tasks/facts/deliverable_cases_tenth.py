"""Deliverables as clients of many trades ask for them: the tenth batch, whole messages."""

FRENCH = (
    (
        "Bonjour,\n\nJe suis sage-femme libérale et je souhaite proposer à mes patientes un carnet de grossesse personnalisé (32 pages). J'aurais besoin de la mise en page et d'une dizaine d'aquarelles. Budget 1 800 €, à rendre fin mars.\n\nOphélie",
        "mise en page | 10 aquarelle | ? carnet",
    ),
    (
        "Salut Camille, on a bouclé la série 2 ! Reste la bande-annonce (1 min 30) et 8 vignettes YouTube. Même tarif que la dernière fois ? Mise en ligne le 9.",
        "bande-annonce | 8 vignette",
    ),
    (
        "La Ville de Corbeval (8 400 hab.) lance une consultation pour la réalisation d'une exposition sur ses ponts : 14 panneaux, une frise chronologique de 6 m, un jeu pour enfants. Montant plafond 12 000 € HT.",
        "14 panneau | frise | jeu | ? exposition",
    ),
    (
        "coucou, c pr mon memoire de m2 en socio, 110 pages, faut corriger lortho et la biblio. rendu le 2 juin, 200 e max",
        "mémoire,memoire,correction | ? biblio",
    ),
    (
        "Bonjour, notre SCOP change de nom. Il nous faut donc un nouveau logo, la mise à jour des 22 panneaux de chantier et une nouvelle page d'accueil. L'imprimeur attend les fichiers le 14.",
        "logo | 22 mise à jour,panneau | page",
    ),
    (
        "Madame, le laboratoire souhaite une vidéo de vulgarisation (3 min) sur les lichens, avec une version anglaise. Financement ANR : 5 000 € TTC.",
        "vidéo | version",
    ),
    (
        "Hello, je suis DJ, je cherche un graphiste pour une identité complète : logo, habillage Twitch, 3 affiches de soirée. J'ai 700 balles.",
        "? identité | logo | habillage | 3 affiche",
    ),
    (
        "Je gère 6 gîtes dans le Lot et mes annonces font fuir. Pourriez-vous réécrire les six annonces et me conseiller sur les photos ? Je paie 40 € l'annonce.",
        "6 annonce",
    ),
    (
        "Bonjour Camille. Un client nous demande un simulateur d'économies d'énergie à intégrer sur son site, et la doc qui va avec. Deux sprints max. TJM 480.",
        "simulateur | doc",
    ),
    (
        "Chère Camille, pour le jubilé de l'abbaye, le père abbé voudrait un album de photographies, une plaquette bilingue et douze cartes postales. Nous ne sommes pas riches : 1 500 €.",
        "album | plaquette | 12 carte",
    ),
    (
        "On édite un jeu de société et l'illustratrice nous a lâchés. 54 cartes, un plateau, une boîte. Délai 10 semaines.",
        "54 carte | plateau | boîte",
    ),
    (
        "Bonjour, pouvez-vous interpréter pour notre assemblée générale le 5 mai (français-LSF, 3 h) ? Le compte rendu devra aussi être traduit en anglais.",
        "compte rendu | ? interpr",
    ),
)
ENGLISH = (
    (
        "Hello Sam,\n\nI'm a beekeeper with 200 hives and no website. I'd like three pages, nothing more, and jar labels for four honeys. About £900.\n\nThanks, Una",
        "3/- page,website | 4/- label | ? website",
    ),
    (
        "Dear Sam, The hospital's annual lecture is on 8 October. We require a poster (A2), an e-invitation and a printed programme of 12 pages. PDF proofs by 1 September, please.",
        "poster | invitation | programme",
    ),
    (
        "hi, got a 45 min raw interview w/ my nan, want it cut to 10 mins with music + subtitles. also like 5 stills for the family album. £250?",
        "interview,cut,edit | 5 still | ? subtitle",
    ),
    (
        "Sam - procurement here. Please confirm price for: user manual update (64pp), 12 safety posters, 1 training video. Quote ref 4471. Payment 60 days.",
        "manual | 12 poster | 1 video",
    ),
    (
        "Our cooperative exports cocoa to 5 countries. We would like the packaging redesigned and a story booklet of 16 pages about the growers. We can offer USD 3,200.",
        "packaging | booklet",
    ),
    (
        "Hi Sam, you wrote our 2024 annual report - we'd love you to do the 2026 one. 40 pages, same structure. Also a two-page donor digest.",
        "report,one | digest",
    ),
    (
        "I've inherited a mill and want a feasibility study for turning it into flats, plus outline drawings. Surveyor's coming on the 11th.",
        "study | - drawing",
    ),
    (
        "Good afternoon. We're migrating from Magento and need 4,000 product descriptions cleaned up and a category page template. Rate per description?",
        "4000/- description | template",
    ),
    ("Can you write the eulogy my brother can't? And maybe a short poem for the card.", "eulogy | poem"),
    (
        "We're hosting a hackathon (120 people, 20 May). Need a landing page, badges, and a kit of social posts. Sponsors put in $8k, $1,500 of it is for this.",
        "landing | - badge | kit | ? social",
    ),
    (
        "Dear Mr Whitlock, My memoir runs to 95,000 words and my agent says 70,000. I am looking for an editor to cut it. I can pay 2.5p a word.",
        "memoir",
    ),
    (
        "Hey Sam! Two things: (1) a stop-motion clip of our sneakers, 20 sec; (2) GIFs of the same, 6 or so. Shoes are with the courier.",
        "clip | 6 gif",
    ),
)
