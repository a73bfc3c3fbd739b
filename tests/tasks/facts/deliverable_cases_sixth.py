"""Deliverables as clients of many trades ask for them: the sixth batch."""

FRENCH = (
    (
        "Bonjour,\nJe représente un collectif de maraîchers. Nous avons un stand au marché, une page Facebook, mais pas de logo. Pourriez-vous nous en proposer un, ainsi que des étiquettes de prix réutilisables ?\nMerci, Solveig",
        "logo | - étiquette",
    ),
    (
        "Il s'agit de traduire vers l'italien un contrat de 14 pages et ses deux annexes.",
        "contrat,traduction | 2/- annexe",
    ),
    (
        "hello ! mon studio de yoga ouvre en sept, jaurai besoin dun site avec reservation en ligne + 10 posts insta pr le lancement",
        "site | 10 post",
    ),
    (
        "La Ville organise une concertation et recherche un facilitateur graphique pour 3 réunions publiques, avec une fresque par réunion.",
        "3 réunion,fresque | ? fresque",
    ),
    (
        "Veuillez trouver ci-dessous notre besoin.\nPoste 1 - Rédaction du rapport d'activité 2026 (40 pages)\nPoste 2 - Infographies : 6\nPoste 3 - Version accessible du PDF",
        "rapport | 6 infographie | version",
    ),
    (
        "Ma grand-mère a enregistré ses souvenirs sur neuf cassettes. Pourriez-vous les transcrire ?",
        "9 cassette,transcription",
    ),
    (
        "Nous avons reçu trois devis déjà. Le vôtre portera sur la charte graphique seulement ; l'imprimeur se charge du reste.",
        "charte",
    ),
    ("Je cherche une maquettiste pour 2 numéros d'une revue de philosophie, 96 pages chacun.", "2 numéro,revue"),
    (
        "Urgent : notre vidéo de lancement n'a pas de sous-titres. 3 minutes, français et anglais. Possible demain ?",
        "- sous-titre",
    ),
    (
        "Que pensez-vous de notre site ? Nous hésitons entre une refonte complète et une simple mise à jour des contenus.",
        "? refonte | ? mise à jour",
    ),
    (
        "Dans le cadre de l'ouverture de notre restaurant à Bayonne nous recherchons quelqu'un pour créer l'ambiance musicale : une playlist de 6 heures.",
        "playlist | ? ambiance",
    ),
    (
        "À livrer : visuels pour 4 bâches de chantier et un dossier de presse de huit pages.",
        "4/- bâche,visuel | dossier",
    ),
    (
        "Pour notre comité d'entreprise, il nous faudrait une initiation au dessin, deux heures, une quinzaine de personnes.",
        "initiation",
    ),
    ("Je t'envoie les rushes ce soir. Tu m'en fais un clip de 3 minutes et deux teasers ?", "clip | 2 teaser"),
    (
        "Bonjour, nous éditons un logiciel de paie. Nos clients nous réclament un guide de prise en main illustré. Vous feriez ça ?",
        "guide",
    ),
    (
        "Suite de la série : cette fois ce sera quatre portraits d'artisans, 5 000 signes chacun, photos incluses.",
        "4 portrait",
    ),
    (
        "J'ai une idée d'application pour les randonneurs mais rien de concret. Par où commencer ? Un prototype, des maquettes ?",
        "? prototype | ? maquette",
    ),
    (
        "Nous souhaitons commander une sculpture en fil de fer pour le hall de l'hôtel, d'environ 2 m de haut.",
        "sculpture",
    ),
    ("Le cabinet cherche à externaliser la saisie de 350 factures par mois.", "350/1/- saisie,facture"),
    ("Prix pour un faire-part de naissance, svp ? Dessin d'un renard dessus. 70 exemplaires.", "faire-part | ? dessin"),
)
ENGLISH = (
    (
        "Hello Sam, small ask. The label on our gin says 43% and we've moved to 41.5%. Could you amend the artwork and export two sizes, 70cl and 20cl?",
        "artwork,label | ? 2 size",
    ),
    (
        "We're producing a podcast on lighthouses, ten episodes. What's missing is somebody to write and record the narration.",
        "narration | ? 10 episode",
    ),
    (
        "Subject: cookbook\n\nI have 80 recipes, a publisher and no illustrator. 40 spot illustrations and a map of the valley, ink and wash. Interested?",
        "40 illustration | map",
    ),
    (
        "Ours is a tiny hospice charity. We can't pay much, but we do need our donor letters rewritten (there are four).",
        "4/- letter",
    ),
    (
        "Good morning. Our school requires someone to design and deliver a two-day workshop on comics for Year 6.",
        "workshop",
    ),
    (
        "The firm's website has to comply with the new accessibility rules by June. We need an audit first, fixes afterwards.",
        "audit | ? - fix",
    ),
    ("Would you be able to make a scale model of the old mill? 1:50. It's for the heritage centre.", "model"),
    ("Four radio ads, 20 secs each, local accents please. Scripts are done.", "4 ad"),
    (
        "I bought a plot and need drawings for planning permission: site plan, two elevations, one section.",
        "site plan | 2 elevation | 1 section | ? - drawing",
    ),
    ("My LinkedIn is a ghost town. I'd like someone to ghostwrite two posts a week for three months.", "2 post"),
    ("To whom it may concern: the Society seeks a calligrapher to inscribe 25 certificates.", "25 certificate"),
    (
        "Hi! Quick quote? Wedding invitations - suite of three (invite, RSVP, details card), digital files only.",
        "? invitation | ? suite | ? invite | ? RSVP | ? card",
    ),
    ("We need our price list turned into something pretty: a folded A4 leaflet would be grand.", "leaflet"),
    (
        "There are 3 of us running a bike co-op. Posters: 2. Stickers: 1 sheet. Budget: whatever's fair.",
        "2 poster | 1 sticker",
    ),
    (
        "Our manual was written by engineers, for engineers. Rewrite it for human beings - 50 pages - and draw the eleven diagrams afresh.",
        "manual | 11 diagram",
    ),
    ("Client wants a mural for the stairwell, 3 floors. I'd handle the scaffold, you'd paint.", "mural"),
    (
        "Can you build a Shopify store from our Figma (6 templates)? We also need someone to photograph the range: 45 items.",
        "store | ? 6 template | 45 item,photo",
    ),
    ("Please send me your rates for Welsh voice-over. It's an IVR system, 60 prompts.", "60 prompt | ? voice"),
    (
        "We loved the flyer. Now the same thing as a web banner, a poster and an email header.",
        "banner | poster | header",
    ),
    ("A eulogy for a man who hated eulogies. 4 minutes. Can you?", "eulogy"),
)
