"""Deliverables as clients of many trades ask for them: the first batch."""

FRENCH = (
    (
        "Bonjour, je monte un food-truck de crêpes et j'aurais besoin d'un logo ainsi que d'un habillage pour le camion. Merci !",
        "logo | habillage,camion",
    ),
    ("slt, tu peux me faire 3 visuels insta pour ma soirée de samedi ? jte file 80 balles", "3 visuel"),
    (
        "Notre association cherche une personne pour traduire sa brochure de l'anglais vers le français (24 pages).",
        "brochure,traduction",
    ),
    ("Il faudrait relire mon mémoire de master avant le 15, environ 90 pages.", "mémoire,relecture"),
    (
        "Pouvez-vous chiffrer :\n- la refonte de notre site vitrine\n- deux vidéos de présentation (1 min)\n- une dizaine de portraits de l'équipe",
        "refonte,site | 2 vidéo | 10 portrait",
    ),
    (
        "Lot 1 : conception d'une identité visuelle\nLot 2 : réalisation de 4 panneaux d'exposition\nLot 3 : impression (hors marché)",
        "identité | 4 panneau",
    ),
    (
        "Nous avons déjà un logo et une charte, fournis en PDF. Reste à décliner le tout en une plaquette et un roll-up.",
        "plaquette | roll-up",
    ),
    (
        "Je voudrais offrir à mes parents un film monté à partir de leurs vieilles cassettes, une vingtaine de minutes.",
        "film",
    ),
    ("Coucou Camille, on part sur 6 recettes illustrées et un sommaire finalement, pas sur 8.", "6 recette | sommaire"),
    (
        "Quel est votre tarif journalier ? Travaillez-vous avec InDesign ? Nous reviendrons vers vous pour un projet de magazine.",
        "? magazine",
    ),
    (
        "Madame, la copropriété souhaite faire établir un relevé de façade et les plans des trois étages.",
        "relevé | 3/- plan",
    ),
    (
        "Ma boutique Etsy compte 140 références. Je cherche quelqu'un qui rédige les fiches de 25 d'entre elles.",
        "25 fiche",
    ),
    ("Besoin urgent : voix off masculine pour un spot radio de 30 secondes.", "voix,spot"),
    (
        "Le graphiste qui avait fait notre catalogue a arrêté. Il nous faut donc quelqu'un pour mettre à jour ce catalogue (48 pages).",
        "catalogue",
    ),
    ("On aimerait que vous conceviez un jeu de cartes pédagogique, avec un livret de règles.", "jeu | ? livret"),
    (
        "Pour le séminaire du 12 mars : une animation d'atelier d'une demi-journée puis un compte rendu illustré.",
        "atelier,animation | compte rendu",
    ),
    ("Bonjour. Photographe demandé pour 40 packshots de bijoux sur fond blanc. Livraison en TIFF.", "40 packshot"),
    ("Je ne veux pas de site, surtout pas ! Juste une jolie carte de visite et un tampon.", "carte | tampon"),
    (
        "Nous vendons 12 sortes de miel et publions déjà une newsletter. Ce qui manque, ce sont des textes pour les étiquettes.",
        "- texte",
    ),
    (
        "Objet : demande de devis\n\nMadame, Monsieur,\nNous souhaitons confier la traduction en allemand de notre rapport annuel.\nCordialement",
        "traduction,rapport",
    ),
    (
        "Prestations attendues : audit d'accessibilité du portail, rapport de synthèse, session de restitution",
        "audit | rapport | session,restitution",
    ),
    ("J'ai écrit un roman de 300 pages et j'aimerais le faire corriger par un humain.", "roman,correction"),
    ("tu saurais coder un petit script qui renomme mes photos ? et une macro pour mes factures", "script | macro"),
    (
        "Mise en page d'un recueil de poèmes, 64 pages, couverture comprise. Budget 500 €.",
        "mise en page,recueil | ? couverture",
    ),
    ("Nous disposons de 18 entretiens enregistrés (45 min chacun) à retranscrire.", "18 entretien"),
    ("La mairie cherche un illustrateur pour son plan touristique. Format A3, recto seulement.", "plan"),
    (
        "Il me faudrait la bande-annonce de notre prochaine pièce, et trois affiches différentes.",
        "bande-annonce | 3 affiche",
    ),
    ("Ce serait pour un chatbot sur notre site : une trentaine de réponses à rédiger.", "30 réponse | ? chatbot"),
    ("Qui fait l'impression, vous ou nous ? Et avez-vous déjà dessiné des enseignes ?", ""),
    ("Quantités :\n• kakémono ×2\n• flyers A5 ×1\n• badges ×35", "2 kakémono | 1 flyer | 35 badge"),
    ("On lance un podcast. Générique à composer + habillage de 10 épisodes.", "générique | 10 habillage,épisode"),
    ("Nous recherchons un traducteur assermenté pour un acte de naissance et un casier judiciaire.", "acte | casier"),
)
ENGLISH = (
    (
        "Hi! My wedding's in June and I'd love a monogram and a set of 80 place cards, plus a welcome sign.",
        "monogram | 80 place card | welcome sign",
    ),
    ("yo can you knock up a banner for my twitch channel, nothing fancy", "banner"),
    ("We're after a copywriter to write 5 case studies and refresh our About page.", "5 case stud | about"),
    ("I need my dissertation proofread (15,000 words) by the 3rd of May.", "dissertation"),
    (
        "Scope of work:\n1. Brand audit\n2. Naming workshop (half a day)\n3. Brand guidelines, up to 30 pages",
        "audit | workshop | guidelines",
    ),
    ("We already have a website and a logo. What's missing is a set of icons - about twenty.", "20 icon"),
    (
        "Could someone turn our 40-page handbook into an e-learning course? Six modules would do.",
        "course | 6 module | ? handbook",
    ),
    ("Dear Sir, the parish requires the transcription of two registers, 1790-1812.", "2 transcription,register"),
    ("Looking for a voice actor. Three characters, roughly 200 lines in all.", "? character | ? line"),
    ("Please don't quote for the website, my nephew does that. Just the menu and a chalkboard.", "menu | chalkboard"),
    (
        "Our brochure from 2019 is dreadful. Time for a new one, and while we're at it a folded map of the trails.",
        "brochure,new one | map",
    ),
    ("How much for headshots of 14 staff? We have a studio.", "14/- headshot"),
    ("Translate this letter into Dutch and that's it. 350 words.", "letter"),
    ("Do you do video? Have you ever shot a documentary? Ring me.", ""),
    (
        "We sell 60 kinds of tea; our shop on Shopify has 60 product pages. Each needs a description of 100 words, so sixty descriptions.",
        "60 description",
    ),
    (
        "TENDER 44/27 - Lot A: design of 12 wayfinding signs. Lot B: accessibility audit. Lot C: not awarded.",
        "12 sign | audit",
    ),
    ("Item | Quantity\nPull-up banners | 3\nTote bag artwork | 1\nLeaflets (A5) | 2", "3 banner | 1 tote | 2 leaflet"),
    ("I'm putting together a pitch for investors and want somebody to polish the deck, 18 slides at present.", "deck"),
    ("Please supply a quote for recording and mixing one EP (4 songs).", "EP,recording"),
    ("hey, u free to edit 2 vlogs a week? 8-10 min each", "2 vlog"),
    (
        "A landscape architect told us we need a planting plan. Could you draw one up, along with a sketch of the pond area?",
        "planting plan | sketch",
    ),
    (
        "We require user research: ten interviews, a report and a one-hour presentation to the board.",
        "10 interview | report | presentation",
    ),
    (
        "The board loved the annual report you wrote last year. This year we only need the executive summary and an infographic.",
        "summary | infographic",
    ),
    ("My grandfather's 37 letters need typing up.", "37 letter"),
    ("Kindly design: (a) a letterhead (b) an email signature (c) compliment slips", "letterhead | signature | - slip"),
    ("Music wanted: 90-second theme for a podcast about bees", "theme,music"),
    ("The app itself exists. I'd like unit tests for it and a proper README.", "- test | readme"),
    ("Would Friday suit you? What's your hourly rate? And do you need the fonts?", ""),
    ("Build us a Looker dashboard with data from our CRM; we'll provide the API keys.", "dashboard"),
    ("Need a ghostwriter for a memoir, and a cover.", "memoir | cover"),
    ("Subtitles for six short films, English to Spanish, please. The films are on Vimeo.", "6/- subtitle"),
    (
        "Grant application for the Arts Council - can you take it on? Two letters of support too.",
        "application | 2 letter",
    ),
)
