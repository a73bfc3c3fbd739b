"""Deliverables as clients of many trades ask for them: the fifth batch."""

FRENCH = (
    (
        "Chère Madame,\n\nNotre paroisse souhaite publier l'histoire de son clocher. Nous avons réuni 60 pages de notes et une quarantaine de photographies anciennes. Accepteriez-vous de composer le livret, et de restaurer les dix clichés les plus abîmés ?\n\nPère Anselme",
        "livret | 10 cliché",
    ),
    (
        "Salut, c'est Momo du kebab. Faut me refaire l'enseigne et le menu, le tout pour 400. Tu passes quand ?",
        "enseigne | menu",
    ),
    (
        "Bonjour, le service achats lance une consultation pour l'habillage de 12 véhicules utilitaires. Réponse sous 10 jours.",
        "12 habillage,véhicule",
    ),
    (
        "Notre thèse de doctorat (280 p.) doit être mise en page sous LaTeX avant la soutenance du 3 juin.",
        "thèse,mise en page",
    ),
    (
        "On a 4 500 abonnés et zéro engagement. Peux-tu nous pondre une stratégie Instagram avec 12 idées de reels ?",
        "stratégie | ? 12 idée,reel",
    ),
    (
        "Je vous contacte de la part de Jean. Il nous manque une voix pour notre répondeur : trois messages courts.",
        "3 message | ? voix",
    ),
    (
        "Nous exposons au salon Maison & Objet. Il nous faut donc : un catalogue (32 pages), des cartons d'invitation et la scénographie du stand.",
        "catalogue | - carton | scénographie",
    ),
    (
        "Le bail de la boutique finit en juin, d'où l'urgence. Plan d'aménagement + 3 perspectives, svp.",
        "plan | 3 perspective",
    ),
    (
        "Bonjour, pourriez-vous me dire si vous écrivez aussi des discours ? C'est pour un départ en retraite.",
        "? discours",
    ),
    ("J'ai besoin de deux choses : un logo et son animation.", "logo | animation"),
    (
        "Nos 3 chargées de com' sont débordées. Nous externalisons la rédaction de la lettre interne, un numéro par trimestre.",
        "lettre,rédaction | ? numéro",
    ),
    (
        "Pour mon fils autiste je cherche une illustratrice qui fasse des pictogrammes du quotidien, environ 80.",
        "80 pictogramme",
    ),
    ("Le réalisateur veut une bande originale de 25 minutes, enregistrée avec quatuor.", "bande"),
    (
        "Merci pour votre devis de 2 400 €. Pouvez-vous y ajouter une déclinaison en anglais et retirer la vidéo ?",
        "déclinaison",
    ),
    (
        "Entreprise de BTP cherche photographe pour suivi de chantier : une visite par mois, 20 photos par visite.",
        "? 20 photo | ? visite | ? suivi",
    ),
    ("Nous voulons un quiz en ligne de 15 questions sur la nutrition. Les questions, on les a déjà.", "quiz"),
    (
        "La DRH demande la conception d'un parcours d'intégration : livret d'accueil, vidéo de bienvenue, checklist manager.",
        "livret | vidéo | checklist | ? parcours",
    ),
    ("bonjour je cherche qqn pr faire 1 site vitrine + 1 page fb. pas trop cher svp", "site | page"),
    ("Sommes en quête d'un compositeur. Un thème principal, quatre variations, c'est tout.", "thème | 4 variation"),
    (
        "L'architecte nous a livré les plans ; reste à produire une maquette physique au 1/100 et un film de survol.",
        "maquette | film",
    ),
    ("Je voudrais simplement que quelqu'un mette de l'ordre dans ma base clients (Excel, 2 300 lignes).", "base"),
    (
        "Vous êtes graphiste, mon cousin est imprimeur : il imprimera les 500 dépliants que vous dessinerez. Un seul modèle, trois volets.",
        "1/500/- dépliant,modèle",
    ),
)
ENGLISH = (
    (
        "Dear Sam, I chair the allotment society. Our noticeboard is a disgrace and members have voted funds for a proper sign and a laminated site map. Could you oblige?",
        "sign | map",
    ),
    (
        "Hi — CTO of a 9-person startup here. We need our REST API documented (about 35 endpoints) and two quick-start guides.",
        "API,documentation | 2 guide",
    ),
    (
        "yo sam, doing a drop in april. need 4 tee graphics, 1 hoodie back print, and a lookbook (digital only)",
        "4 graphic | 1 print | lookbook",
    ),
    (
        "Please find our requirement below.\nService: Proofreading of bid document\nVolume: 120 pages\nTurnaround: 48h",
        "bid,proofreading",
    ),
    (
        "We teach adults to swim. Could you film three short lessons and make us a poster for the changing rooms? We have a pool but no camera.",
        "3 lesson | poster",
    ),
    (
        "The estate needs a probate inventory of the library, around 900 volumes, and a valuation.",
        "inventory | valuation",
    ),
    (
        "I've a stack of interview recordings - 14 hours - and a PhD deadline. I want verbatim transcripts, with timestamps.",
        "- transcript",
    ),
    (
        "Hello! I love your work. I'm opening a florist's in May & would like signage, wrapping-paper design, gift tags. Do you do window lettering too?",
        "signage | design,wrapping | - tag",
    ),
    (
        "We own two holiday cottages and the listings aren't converting. Rewrite both, please, and suggest a better headline photo for each.",
        "2/- listing | ? photo",
    ),
    ("Can you make our pitch deck less ugly? 22 slides. Content stays as is.", "deck"),
    (
        "Our trustees want an impact report of no more than 16 pages, and a one-page version for the public.",
        "report | version",
    ),
    ("Hi, my band needs a press kit: bio, 2 photos, stage plot.", "? kit | bio | 2 photo | plot"),
    (
        "Sam, quick update: scrap the leaflet, we'd rather have a short animation for the screens in reception.",
        "animation",
    ),
    ("The festival is looking for someone to caption 11 talks within a week of the event.", "11 talk,caption"),
    (
        "I'm a solicitor. I need a Portuguese contract (9 pages) put into English by a certified translator.",
        "contract,translation",
    ),
    (
        "What do you charge for a day of photography? We have an awards dinner on 4 June and would want around 60 edited images.",
        "60 image | ? day,photography",
    ),
    (
        "A recipe app: I have the designs, I need the front-end in React. 9 screens in Figma.",
        "front-end | ? 9 screen | ? app",
    ),
    (
        "Crew of five, two weeks at sea, one film at the end of it - 25 minutes, for broadcast. Are you our editor?",
        "1 film",
    ),
    ("Our village hall wants a logo. That's all. Nothing fancy. £150.", "logo"),
    (
        "My publisher says I need an author website and a mailing list set up. I write crime novels, seven so far.",
        "website | ? list",
    ),
    ("Build a macro that merges 12 monthly sheets into one. Also lock the formulas.", "macro"),
    ("We would value a half-day session for our board on AI risks, plus a handout they can keep.", "session | handout"),
)
