"""Deliverables as clients of many trades ask for them: the seventh batch."""

FRENCH = (
    (
        "Bonjour Madame,\n\nDirectrice d'une école de musique, je souhaite une plaquette présentant nos 14 instruments, un programme de concert (8 pages) et des affichettes A4.\n\nNous avons obtenu 2 000 €.\n\nCordialement,\nIrène Laval",
        "plaquette | programme | - affichette",
    ),
    (
        "Coucou c'est Théo, on s'est vus au marché de Noël. Je fais des couteaux. Il me faudrait 20 photos pro et un texte sympa pour la page d'accueil. Bises",
        "20 photo | texte",
    ),
    (
        "Le groupement d'employeurs souhaite se doter d'un extranet. La mission comprend les maquettes, le développement et une formation d'une journée.",
        "extranet,maquette | ? maquette | ? développement | formation",
    ),
    ("Est-ce qu'une vidéo de 2 min en motion design, avec voix off, rentre dans 1 500 € ?", "vidéo | ? voix"),
    (
        "Voici les éléments à traduire vers l'anglais : fiche d'identité, 3 communiqués et la page Équipe.",
        "fiche | 3 communiqué | page",
    ),
    (
        "Nous éditons un guide des vins. Pour l'édition 2028, il faut rédiger 150 notices de dégustation d'environ 60 mots.",
        "150 notice",
    ),
    ("salut, j'ai besoin d'un coup de main pour mon CV et mon portfolio", "CV | portfolio"),
    (
        "Dans notre musée, les cartels datent de 1998. On voudrait tout reprendre : 85 cartels et 9 panneaux de salle.",
        "85 cartel | 9 panneau",
    ),
    (
        "Je suis ostéopathe, je m'installe en juin. Plaque, cartes de visite, site simple avec prise de rdv. Combien ?",
        "plaque | - carte | site",
    ),
    ("La relecture de mon recueil de nouvelles (180 000 signes) vous intéresserait-elle ?", "relecture,recueil"),
    (
        "Nous préparons un spectacle sur Colette et cherchons une créatrice sonore pour composer quatre paysages sonores et une chanson.",
        "4 paysage | chanson",
    ),
    (
        "Livrables attendus au 30 juin :\n- rapport d'étude (50 p.)\n- base de données nettoyée\n- présentation orale",
        "rapport | base | présentation",
    ),
    ("Peux-tu m'envoyer tes dispos ? C'est pour retoucher une soixantaine de photos de plats.", "60 photo"),
    (
        "Notre imprimeur ferme. Qui peut reprendre la fabrication de notre gazette trimestrielle ? Nous fournissons textes et photos.",
        "gazette",
    ),
    ("Il y a urgence : la vidéo d'accueil du salon doit être remontée sans l'interview du maire.", "vidéo"),
    (
        "Vos confrères nous ont fait de belles affiches. On voudrait essayer autre chose : une bande dessinée de 6 planches sur le tri des déchets.",
        "bande dessinée | ? 6 planche",
    ),
    ("Pour le 8 mai, la section des anciens combattants aimerait un discours d'environ cinq minutes.", "discours"),
    (
        "Ma cliente veut un papier peint panoramique sur mesure, motif fougères, pour son entrée.",
        "papier peint | ? motif",
    ),
)
ENGLISH = (
    (
        "Good evening Mr Whitlock,\n\nOur orchestra is touring Japan and wants programme notes for five works (300 words apiece), and a one-paragraph biography of our conductor.\n\nKind regards,\nMoira Fenn",
        "5/- note,programme | biography",
    ),
    (
        "hi sam its deano from the barbers. need new price board + a snapchat filter thing for opening night. 150 quid?",
        "board | filter",
    ),
    (
        "We are a port authority. The work consists of the sound recording and editing of twelve oral histories of dockers.",
        "12 recording,editing,oral histor",
    ),
    ("Any interest in designing the cover of our poetry anthology? Front, spine and back.", "cover"),
    (
        "I run a food bank. Volunteers keep asking the same things, so: a one-page guide, laminated, plus a short induction video.",
        "guide | video",
    ),
    ("The vineyard's labels need a refresh, all nine of them, before bottling.", "9/- label,refresh"),
    ("Could I book you for a website review? An hour's call and a written summary.", "review | summary | ? call"),
    (
        "Quote needed: Spanish localisation of our mobile game, 18,000 words, plus 40 store screenshots.",
        "localisation | 40 screenshot",
    ),
    (
        "Hello, I'm compiling my family tree and need someone to translate 12 letters from old German handwriting.",
        "12 letter",
    ),
    (
        "Our CEO speaks at Davos in January. She needs a keynote of 15 minutes, slides to match, and a LinkedIn article.",
        "keynote | - slide | article",
    ),
    ("We've a grant for public art: two benches with lettering carved by hand.", "2 bench | ? lettering"),
    ("I'd like a family portrait in oils. There are five of us and a greyhound.", "portrait"),
    ("Deliverable: an annotated bibliography (approx. 60 entries) on rewilding.", "bibliography | ? 60 entr"),
    (
        "Please would you price up the following - 1. rewriting 22 web pages 2. a tone of voice guide 3. training for our 3 marketers",
        "22 page | guide | training",
    ),
    ("They promised us a brand film and never delivered. Would you take it on? Two minutes, one location.", "film"),
    ("Need wording for a plaque. 25 words max. It's for a bench.", "wording | ? plaque"),
    ("My thesis supervisor wants the figures redrawn: 31 of them, vector format.", "31 figure"),
    (
        "Is it you who did the Harbour Café menus? We'd like something along those lines for our wine list and our breakfast card.",
        "wine list | breakfast card",
    ),
)
