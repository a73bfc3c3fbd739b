"""Whole letters of clients and what they order: the second batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\nJ'ai eu votre contact par Hélène Brossard. Je dirige un cabinet de kinésithérapie à Angers et je voudrais "
        "faire imprimer des dépliants pour la salle d'attente : un sur le mal de dos, un sur la marche, un sur le sommeil. Format A5 "
        "plié. Je vous fournirai le contenu, il est validé par mes confrères.\n\nQuel serait votre prix pour les trois, et sous quel "
        "délai ? Idéalement avant la rentrée.\n\nMerci d'avance,\nSylvain Marec",
        "3/- dépliant",
    ),
    (
        "Bonjour,\n\nNous sommes une agence d'architecture de 6 personnes. Notre page LinkedIn est à l'abandon. Nous cherchons un "
        "freelance pour rédiger deux posts par semaine, de mars à juin, à partir de nos chantiers en cours. Nous avons des photos et "
        "les plans. Il faudrait aussi revoir la présentation de l'agence sur le site.\n\nBudget envisagé : 700 € HT par mois.\n\n"
        "Pouvez-vous nous montrer des exemples de ce que vous avez fait pour d'autres architectes ?\n\nBien à vous,\nLaure Thibaudet",
        "2 post | présentation",
    ),
    (
        "coucou Camille, c'est Djibril du club de basket. on organise le tournoi des 3 quartiers le 6 juin et on voudrait 4 banderoles "
        "pour le gymnase, des t-shirts pour les bénévoles (une trentaine) et une petite vidéo pour insta. on a pas beaucoup de sous, "
        "genre 400 balles. le logo du club tu l'as déjà je crois ? tu me dis !",
        "4 banderole | 30/- t-shirt | vidéo",
    ),
    (
        "Madame Arnaud,\n\nSuite à votre devis n° 2026-118, je vous confirme notre commande :\n\n- Rédaction de 8 fiches métiers : "
        "1 200 €\n- Création d'un guide du nouvel arrivant (24 pages) : 1 500 €\n\nNous renonçons pour cette année à la lettre "
        "interne. Les entretiens avec les chefs de service auront lieu la semaine du 4 mai. La livraison est attendue pour le 30 juin.\n\n"
        "Vous trouverez ci-joint le bon de commande signé.\n\nCordialement,\nService RH, Hôpital de Saint-Ybars",
        "8 fiche,rédaction | guide",
    ),
    (
        "Bonjour Camille, je réalise un court métrage documentaire sur les derniers bergers du Vercors. Le montage image est terminé "
        "(26 min). Il me manque la musique : un thème principal et trois variations, plutôt guitare et cordes, rien de pathétique. La "
        "production peut mettre 1 500 €. Le mixage est prévu le 14 novembre, il faudrait donc avoir les fichiers une semaine avant. "
        "Est-ce que tu composes aussi ? Sinon, tu connais quelqu'un ? Amitiés, Clémence",
        "thème | 3 variation | ? musique",
    ),
    (
        "Bonjour,\n\nParticulier, je viens d'hériter de la correspondance de guerre de mon arrière-grand-père : 142 lettres, au crayon, "
        "très abîmées. Je souhaiterais les faire transcrire et, si possible, obtenir un petit recueil imprimable pour la famille. Les "
        "lettres sont numérisées.\n\nÀ combien estimez-vous ce travail ? Je ne suis pas pressé.\n\nMichel Aubertin",
        "142/1/- lettre,transcription | recueil",
    ),
    (
        "Hello Camille,\n\nOn lance notre appli de méditation en Allemagne au T3. À prévoir de ton côté :\n1) localisation de "
        "l'interface, 3 400 mots environ\n2) les 5 e-mails de bienvenue\n3) la fiche App Store\n\nLes voix allemandes sont déjà "
        "enregistrées. On travaille dans Lokalise, je te crée un accès. Tu factures au mot ou au forfait ?\n\nMaud",
        "localisation | 5 e-mail | fiche",
    ),
    (
        "Bonjour, notre association aide les seniors à utiliser internet. On a obtenu une subvention de 6 000 € et on voudrait monter "
        "une formation de deux jours pour nos 15 bénévoles, animée par quelqu'un du métier. Il nous faudrait aussi un support papier "
        "clair, qu'ils puissent garder. La salle et les repas sont à notre charge. Seriez-vous disponible en octobre ?\nGeneviève",
        "formation | support",
    ),
    (
        "Bonjour Camille,\nPetit point suite à la réunion d'hier. La maquette de la page d'accueil est validée, bravo. Pour la suite, "
        "il reste à faire les pages Offres et Contact, et l'intégration. Les textes arrivent lundi. Par contre on laisse tomber le "
        "blog, personne n'aura le temps de l'alimenter. On vise toujours une mise en ligne le 2 février.\nBon week-end, Rachid",
        "2/- page | intégration",
    ),
)
ENGLISH = (
    (
        "Hi Sam,\n\nWe met at the Hay Festival last year. I'm finally self-publishing my history of the Severn ferries and I need a "
        "cover and the inside laid out: about 240 pages, with 35 old photographs that I've already scanned. The manuscript has been "
        "edited. I'd want print-ready PDFs and an e-book file.\n\nCould you give me a rough price? I was told £900 is about right.\n\n"
        "Best wishes,\nAlun Prosser",
        "cover | ? layout,inside | ? - pdf | file,e-book",
    ),
    (
        "Dear Mr Whitlock,\n\nThe Residents' Association wishes to have its bylaws (12 pages) translated into Polish and Urdu, since "
        "many of our newer neighbours struggle with the English. A short cover letter in each language would also be appreciated. "
        "We have set aside £600. The AGM is on 3 March; we should like to post everything a fortnight before.\n\nYours sincerely,\n"
        "Doreen Pike, Secretary",
        "bylaws,translation | letter",
    ),
    (
        "hey Sam!! so my Etsy shop is going kinda nuts and i need new thumbnails for all my listings, theres 60ish. same style as the "
        "ones u did for Nora. also maybe a banner? i can do like $8 each. lmk what u think, no massive rush but before black friday "
        "would be ace. i'll send the product pics over if ur up for it x Tash",
        "60/- thumbnail | banner",
    ),
    (
        "Good morning Sam,\n\nOur board meets on 18 June and I've been asked to present the five-year figures. I have everything in "
        "a workbook with nine tabs and no idea how to make it readable. What I need is a deck of a dozen slides with proper charts, "
        "and a one-page handout. Please don't change the numbers!\n\nCan you turn this around by the 15th? Our finance director will "
        "answer any questions.\n\nRegards,\nHelen Abiodun",
        "deck | handout",
    ),
    (
        "Sam,\n\nRecap of today's call so we're all on the same page:\n\n* You: 6 x 30s vertical edits from the conference footage, "
        "captions burned in, plus one 2-minute highlights film\n* Us: footage on a drive by Friday, brand pack, music licence\n* "
        "Fee: £2,750 ex VAT\n* First cuts 9 Sept, final 20 Sept\n\nAnything I've missed?\n\nOllie",
        "6 edit | film",
    ),
    (
        "Hello, I'm the head gardener at Larkmoor House. Visitors keep asking the same questions so we'd like some signs for the walled "
        "garden, ten or so, and a leaflet with a map that they can take away. I can write the plant names down for you but the rest of "
        "the wording I'd leave to you. The gate opens for the season on 1 April. What would you charge?\nWith thanks, Ewan Strachan",
        "10/- sign | leaflet",
    ),
    (
        "Hi there,\n\nWe're a two-person accountancy practice in Halifax looking to bring our website up to date. It's a five-page "
        "WordPress site, built in 2014, and it doesn't work on phones. We don't need a shop or a blog. A contact form that actually "
        "reaches us would be nice!\n\nIdeally live by the end of January, our busiest time. We were thinking of around $2,000.\n\nDo "
        "you offer hosting as well?\n\nThanks,\nBeth & Morris",
        "website | form",
    ),
    (
        "Sam, could you have a look at the attached? It's the English version of our terms of sale, done by the intern, 9 pages. We "
        "need it proofread by a native before it goes to the lawyers on Thursday. Tracked changes please. Usual rate. Ta, Jorge",
        "proofread,terms,version",
    ),
    (
        "Dear Sam,\n\nI coordinate the oral history project at Tidewell Library. Over the winter our volunteers recorded 22 interviews, "
        "about an hour each, and we now need them transcribed. Once that's done we would like an edited selection for a podcast: six "
        "episodes of 20 minutes. The Heritage Fund has given us £7,500 in total, of which £4,000 is for this. Would that be workable?\n\n"
        "The recordings are on our server. Launch is planned for 12 October.\n\nKind regards,\nFrances Iweala",
        "22/1/- interview,transcri | 6 episode | ? selection | ? podcast",
    ),
)
