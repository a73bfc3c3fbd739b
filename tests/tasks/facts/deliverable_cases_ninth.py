"""Deliverables as clients of many trades ask for them: the ninth batch, whole messages with other figures in them."""

FRENCH = (
    (
        "Bonjour,\n\nNous sommes un cabinet de kinés à Tours (4 praticiens). Nous aimerions un site simple de 5 pages avec prise de rendez-vous, et une signalétique pour la salle d'attente. Nous avons 2 500 €. Ouverture des nouveaux locaux le 3 septembre.\n\nÀ bientôt,\nLaure",
        "site | signalétique",
    ),
    (
        "Camille,\n\nComme convenu, voici la commande : 6 fiches recettes (300 mots), 1 édito, 1 portrait de producteur. 0,12 € le mot. À rendre le 18.\n\nNadia",
        "6 fiche | 1 édito | 1 portrait",
    ),
    (
        "Madame, Monsieur,\n\nNotre fédération (112 clubs, 9 000 licenciés) souhaite renouveler sa charte graphique et disposer d'un kit de communication à destination des clubs. Les propositions sont attendues le 2 mai ; trois candidats seront auditionnés le 16.\n\nLe secrétaire général",
        "charte | kit",
    ),
    (
        "Hello, j'ai tourné un court métrage de 17 min et je cherche quelqu'un pour le mixage et l'étalonnage. Diffusion au festival de Brest en novembre. 600 € c'est jouable ?",
        "mixage,étalonnage | étalonnage",
    ),
    (
        "Bonjour Camille. On se lance dans les escape games. Il nous faut un scénario, une douzaine d'énigmes et les voix enregistrées (2 personnages). Tu as déjà fait ça ? Budget 4 000 €.",
        "scénario | 12 énigme | - voix",
    ),
    (
        "Bonsoir, mon fils a monté son entreprise de plomberie. Je voudrais lui offrir un logo et le marquage de son camion pour ses 30 ans (le 4 avril).",
        "logo | marquage",
    ),
    (
        "Service com' de l'agglo : nous avons 3 vidéos à sous-titrer (2 min, 4 min, 11 min) et un rapport de 60 pages à mettre en accessibilité. Devis avant vendredi SVP.",
        "3 vidéo | rapport",
    ),
    (
        "Je dirige une petite maison d'édition. Nous préparons la réédition d'un roman de 1931 : il faut ressaisir le texte (210 pages), puis le corriger. Tarif au feuillet, 18 €.",
        "? roman | ? texte | ? réédition | ? saisie",
    ),
    (
        "Bonjour, notre ONG organise une collecte en décembre. Besoin d'une page de don, de quatre e-mails et d'un script pour nos bénévoles au téléphone. On espère récolter 50 000 €.",
        "page | 4 e-mail | script",
    ),
    (
        "Yop, t'es dispo pour 2 jours de dev ? Faut brancher Stripe sur notre boutique et pondre une page de statut. 450/j.",
        "page | ? boutique",
    ),
    (
        "Bonjour, je suis céramiste et je participe à un salon à Lyon. Il me faudrait une trentaine de photos de mes pièces, détourées, et un petit catalogue de 12 pages en PDF.",
        "30 photo | catalogue",
    ),
    (
        "Maître, mon client italien réclame la traduction d'un jugement de 22 pages ainsi que de trois attestations. Certificat de conformité exigé. Délai : dix jours.",
        "traduction,jugement | 3 attestation | ? certificat",
    ),
    (
        "Nous voudrions refaire l'accueil téléphonique du cabinet : cinq messages, une musique d'attente libre de droits, une voix féminine.",
        "5 message | musique | ? voix | ? accueil",
    ),
    (
        "Salut Camille, petite retouche à faire sur le flyer : changer la date et ajouter deux logos partenaires. Et pendant que tu y es, la version Instagram.",
        "flyer,retouche | version | ? logo",
    ),
    (
        "L'office de tourisme désire faire créer une carte illustrée des 17 villages et un jeu de piste pour les 6-10 ans.",
        "carte | jeu",
    ),
)
ENGLISH = (
    (
        "Hi Sam,\n\nI run a small brewery (7 staff). We're rebranding and need a new logo, five can designs and a trade stand for the show in March. Budget is around £6k. Could you start in January?\n\nCheers, Ed",
        "logo | 5 design | stand",
    ),
    (
        "Dear Mr Whitlock,\n\nThe Society will publish the proceedings of its 2026 congress: 34 papers, some 400 pages. We should like a quotation for copy-editing and typesetting the volume.\n\nYours sincerely, Dr H. Quaye",
        "copy-editing,typesetting,volume | ? volume",
    ),
    (
        "hey sam, my cookbook is done (120 recipes!!) but publisher wants 20 extra photos and a better cover by 9 april. can pay $1,500",
        "20 photo | cover",
    ),
    (
        "Hello, we're opening a climbing wall in Sheffield. I need route signage, a membership form people can fill in online, and a two-minute safety video. There'll be 300 members at first.",
        "signage | form | video",
    ),
    (
        "Morning Sam. Council wants the flood leaflet in six languages - so six translations and six layouts. £150 each. Deadline's the 28th, print on the 2nd.",
        "6 translation | 6 layout | ? leaflet",
    ),
    (
        "I'm writing on behalf of a housing co-op with 48 flats. We'd like the house rules rewritten so people actually read them, and a noticeboard poster to go with it.",
        "rules | poster",
    ),
    (
        "Sam, the investors want to see a demo on 14 May. We have the designs; please build the sign-up flow and the dashboard, nothing else. Rate: $110/h.",
        "flow | dashboard",
    ),
    (
        "Could you quote for proofreading my PhD thesis? It's on moss. 81,000 words, 12 figures. I have to submit by 30 September.",
        "proofread,thesis",
    ),
    (
        "We're a two-person podcast and our sound is awful. Would you edit our next eight episodes and make us a proper intro? We make about £90 a month from ads so be gentle.",
        "8 episode | intro",
    ),
    (
        "The clinic needs consent forms in plain English: there are nine. The lawyer must approve them on 3 June. £900 for the lot.",
        "9/- form",
    ),
    (
        "Hi, we make wooden toys. Last year's catalogue (32 pages) did fine. For 2028 we want an 8-page insert with the new range, and new photos of 14 toys.",
        "insert | 14/- photo,toy",
    ),
    (
        "Hi Sam - need an Excel model for a solar farm (20-year cash flows, three scenarios) and a two-page memo explaining it. The site is 12 hectares. Fee: 3,500 flat.",
        "model | memo | ? scenario",
    ),
    (
        "Hello there! Our am-dram group is doing Macbeth in a car park. We'd love a poster, a trailer for Facebook and programmes. We've £200 and a lot of enthusiasm.",
        "poster | trailer | - programme",
    ),
    (
        "Dear Sam, as discussed please record the 24 voice prompts by the 12th. We'll also need the on-hold message, 40 seconds. PO 7781.",
        "24 prompt | message",
    ),
    (
        "Our museum has 1,100 objects without captions. We'd begin with 100 captions, 50 words each, at £4 a caption.",
        "100 caption",
    ),
)
