"""Deliverables as clients of many trades ask for them: the second batch."""

FRENCH = (
    (
        "Bonjour, je tiens une fromagerie à Annecy. Mon site date de 2012 et il fait peur. Vous pourriez le refaire ?",
        "site",
    ),
    (
        "Salut ! On se demandait si tu serais dispo pour shooter notre nouvelle collection : 22 robes, 8 sacs. Il nous faut deux photos par pièce.",
        "? robe | ? sac | ? photo",
    ),
    ("Mission : rédaction de huit articles de fond (1 200 mots) sur la rénovation énergétique.", "8 article"),
    (
        "Ma nièce dessine bien mais bon... j'aimerais quand même une affiche pro pour le loto, et des billets numérotés.",
        "affiche | - billet",
    ),
    ("Le conseil syndical voudrait un plan d'évacuation par étage, soit 7 plans.", "7 plan"),
    (
        "Voici ce qu'on a en tête :\n\n* carte interactive des sentiers\n* 3 pages de contenu pour accompagner\n* un petit guide PDF téléchargeable",
        "carte | 3 page | guide",
    ),
    (
        "Pour info nos 12 boutiques ont chacune une page Facebook. Ce qu'on vous demande, c'est un calendrier éditorial et trente posts.",
        "calendrier | 30 post",
    ),
    (
        "Je suis avocate, je publie un ouvrage collectif. Pourriez-vous en assurer l'indexation et la relecture des épreuves ?",
        "relecture,épreuve | ? indexation",
    ),
    (
        "Bonjour Camille, l'équipe a adoré la maquette ! On valide. Il reste à intégrer les pages en HTML (5 gabarits).",
        "? page | 5 gabarit",
    ),
    (
        "J'organise les obsèques de mon père et je voudrais un livret de cérémonie, ainsi qu'un éloge à lire.",
        "livret | éloge",
    ),
    ("Combien pour doubler une vidéo de 4 min en espagnol ?", "vidéo,doublage"),
    (
        "Un client à nous (marque de vélos) veut une vidéo « manifeste ». Durée 90 s. Plus 3 déclinaisons verticales pour les réseaux.",
        "vidéo | 3 déclinaison",
    ),
    (
        "Marché public n° 2027-14. Objet : captation et montage de six conférences. Durée : 2 mois.",
        "6 captation,montage,conférence",
    ),
    ("dispo pour 2 sessions de portraits corporate ? lundi et mardi", "2 session,portrait"),
    (
        "Il n'y a pas de cahier des charges, désolé. En gros : une appli pour que les bénévoles notent leurs heures.",
        "appli",
    ),
    (
        "Mon éditeur me réclame une quatrième de couverture et une biographie courte. Je sèche.",
        "quatrième,couverture | biographie",
    ),
    ("L'enveloppe est de 900 € pour le tout (menu, ardoises, cartes de fidélité).", "? menu | ? ardoise | ? carte"),
    (
        "Nous cherchons un·e motion designer. Au programme, un générique animé et quatre jingles visuels.",
        "générique | 4 jingle",
    ),
    (
        "Ne vous occupez pas des textes, ils sont écrits. C'est la mise en page des 56 pages qui nous manque.",
        "mise en page",
    ),
    (
        "Tableau des besoins\nSupport | Nombre\nAffiches 40x60 | 4\nProgrammes 8 pages | 1\nTotal | 5",
        "4 affiche | 1 programme",
    ),
    ("J'ai besoin qu'on me fasse une étude de marché sur les crèches privées à Lille.", "étude"),
    (
        "Notre consultante SEO recommande dix pages piliers : c'est pour leur rédaction que je vous écris.",
        "10 page | ? rédaction",
    ),
    (
        "On refait tout : nom, logo, enseigne, vitrine. Tu prends quoi là-dedans ?",
        "? nom | ? logo | ? enseigne | ? vitrine",
    ),
    (
        "Bonjour, mon fils entre en prépa. Cherche cours de maths, dix séances d'une heure et demie.",
        "10 séance | ? cours",
    ),
    (
        "Merci de prévoir la fourniture de : 1 jeu de plans ; 2 perspectives ; 1 notice descriptive.",
        "1 jeu,plans | 2 perspective | 1 notice",
    ),
    (
        "Auriez-vous le temps d'illustrer un album jeunesse ? 14 doubles pages et la couverture.",
        "? album | 14 double | couverture",
    ),
    (
        "Suite à notre appel : ok pour l'audit, ok pour les 2 ateliers. Par contre on laisse tomber la formation.",
        "audit | 2 atelier",
    ),
    ("J'ai vu votre portfolio, superbe. Vous utilisez quel logiciel ? Et vous prenez combien de l'heure ?", ""),
    (
        "Une boîte mail d'entreprise à paramétrer et un nom de domaine à acheter, c'est dans vos cordes ?",
        "? boîte | ? nom de domaine",
    ),
    ("Nos podcasts manquent de transcriptions : il y en a 16 en retard.", "16 transcription"),
)
ENGLISH = (
    (
        "Hi there, my bakery's Instagram looks sad. Thinking a dozen product shots and maybe three short reels?",
        "12 shot | 3 reel",
    ),
    (
        "We're a law firm in Leeds. Our terms of business run to 14 pages and no client understands them. Could you put them into plain English?",
        "terms",
    ),
    (
        "Deliverables:\n- logo (primary + 2 variants)\n- colour palette\n- one-page style guide",
        "logo | palette | style guide | ? variant",
    ),
    ("I have 6 hours of oral-history tape that wants transcribing.", "tape,transcri"),
    (
        "Hello! Our choir's 40th is coming up and we would adore a commemorative booklet. My husband will take the pictures.",
        "booklet",
    ),
    (
        "Seeking quotation for supply of: Technical manual translation EN>DE, 2 nos.; user leaflet translation EN>DE, 4 nos.",
        "2 manual | 4 leaflet",
    ),
    ("Can u do captions 4 my tiktoks, like 20 of them", "20 caption,tiktok"),
    ("Our intern built the spreadsheet; it's a mess. I want it rebuilt, with a summary tab.", "spreadsheet | ? tab"),
    (
        "For the exhibition, we'll need wall texts (x15), a floor plan handout and object labels - 42 in all.",
        "15 wall text,text | handout,floor plan | 42 label",
    ),
    ("The conference is in Porto. We need two interpreters for three days; no written work.", "? interpret"),
    ("A children's picture book: 12 spreads and a cover. I've written the story.", "? book | 12 spread | cover"),
    (
        "Could you quote us for a rewrite of our privacy notice and a cookie banner that actually works?",
        "privacy notice,rewrite | banner",
    ),
    (
        "Do you translate from Polish? I have my grandmother's recipe notebook, 60 pages handwritten, that I'd like in English.",
        "notebook,translation",
    ),
    ("Job: shoot a 30-sec spot. Crew provided. Also a 6-sec cutdown.", "spot | cutdown"),
    ("We sold 4,000 candles last year and have 3 shops. Now we want a wholesale catalogue.", "catalogue"),
    ("Just read your article on grids, brilliant. No project for now, just wanted to say hi!", ""),
    (
        "Our CRM export has 9,000 rows with duplicates. Please clean it and send back a single tidy file.",
        "? export | file",
    ),
    ("It'd be great to have someone redraw our map. It's for the back of the menu.", "map"),
    ("Package A: 4 blog posts/month. Package B: 8 blog posts/month. We'd go for A.", "4 blog post | ? blog post"),
    ("Design me a tattoo? A heron, black ink, about 15 cm.", "tattoo"),
    ("Annual leave tracker in Excel + a one-page how-to for the team", "tracker | how-to"),
    (
        "The museum seeks a composer for a 12-minute soundscape and two short stings. Musicians are paid separately.",
        "soundscape | 2 sting",
    ),
    ("I'd want to see three logo concepts before choosing the final logo.", "3 concept,logo | ? final logo"),
    ("How long would it take to edit a 70,000-word novel? It's a thriller.", "? novel"),
    ("Quick one: resize 9 ads to 1:1 and 9:16.", "9 ad"),
    (
        "Our current agency does the ads and the newsletter. You'd be doing the landing pages, five to start with.",
        "5 landing",
    ),
    ("Need interior elevations & a lighting plan for a 2-bed flat. The survey's done.", "- elevation | lighting plan"),
    ("Minutes of our AGM to be typed up from a recording, 2 hrs", "minutes"),
    ("Curriculum for a 6-week evening class in pottery, incl. handouts for every session.", "curriculum | ? handout"),
    ("We would like to commission you to write and perform a poem at our centenary dinner on 9 May.", "poem"),
    (
        "Please find attached our brand book. Based on it, kindly prepare an event backdrop (3m x 2m) plus lanyards and badges.",
        "backdrop | - lanyard | - badge",
    ),
    (
        "What would you charge for a press release? And for pitching it to 20 journalists?",
        "press release | ? journalist",
    ),
)
