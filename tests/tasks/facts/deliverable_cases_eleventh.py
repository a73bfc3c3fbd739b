"""Deliverables as clients of many trades ask for them: the eleventh batch, whole messages."""

FRENCH = (
    (
        "Bonjour Camille, je restaure des vélos anciens et je vends surtout par Instagram (3 200 abonnés). J'aimerais un vrai logo, des étiquettes à attacher au guidon et peut-être un petit site. Budget 1 000 €.",
        "logo | - étiquette | site",
    ),
    (
        "Madame,\nNotre cabinet d'audit doit remettre un rapport de 80 pages à un client québécois. Il faudrait en assurer la relecture et l'adaptation. Confidentialité absolue. 35 € de l'heure.",
        "relecture,rapport | ? rapport | ? adaptation",
    ),
    (
        "Salut, on fait un docu sur les bergers et il manque la musique : un thème de 2 min et quatre virgules. On mixe le 20.",
        "thème | 4 virgule | ? musique",
    ),
    (
        "Bonjour, institutrice en CE1, je cherche quelqu'un pour illustrer l'histoire écrite par mes élèves : 16 dessins en couleur. La coopérative scolaire peut donner 250 €.",
        "16 dessin | ? histoire",
    ),
    (
        "Notre hôtel (48 chambres) change de nom au 1er avril. À refaire : enseigne, cartes-clés, livret d'accueil, site. Nous attendons un chiffrage poste par poste.",
        "enseigne | - carte | livret | site",
    ),
    (
        "Camille, tu m'avais fait un super tableau de bord en 2025. J'en voudrais un deuxième, pour la filiale belge, avec export PDF. 1 200 € comme l'autre fois ?",
        "tableau,un deuxième",
    ),
    (
        "L'association cherche une ou un vidéaste pour filmer le bal du 14 juillet et en tirer un film de cinq minutes.",
        "film",
    ),
    (
        "Bjr, suis artisan peintre, g besoin 1 flocage pour camionnette + 2 panneaux de chantier, merci de me faire un prix",
        "flocage | 2 panneau",
    ),
)
ENGLISH = (
    (
        "Hi Sam, I teach ceramics and I'd like to sell a video course: six lessons of about 20 minutes. I need someone to film and edit them. Could we do it in one weekend? £2k.",
        "6 lesson,video,course | ? course",
    ),
    (
        "Dear Sam, our company is moving to a new ERP. Required: 14 process maps, a training manual (Dutch and English) and two webinars for key users. Budget EUR 9,500.",
        "14 map | manual | 2 webinar",
    ),
    (
        "Sam, my brother's getting married on 6 June & I'm doing the table plan. Could you letter it? 12 tables, 96 names. And 96 place cards.",
        "96 place card | table plan | ? table",
    ),
    (
        "Hello, the parish council would like its website made accessible and its minutes since 2015 converted to HTML (about 130 documents).",
        "website | minutes,document | ? document",
    ),
    (
        "We're after a fresh pair of eyes on a funding bid: 9 pages, due on 30 April. Comments in the margin and a one-page summary of weak points would do.",
        "summary | ? comment | ? bid",
    ),
    ("hey! my etsy shop (stickers) needs 30 new designs of frogs. any style. $8 each", "30 design"),
    (
        "Good day. We're a shipping agent in Leith and require a sworn interpreter on 3 March, plus translation of the hearing bundle, 48 pages.",
        "translation | ? interpret",
    ),
    (
        "Our choir CD needs sleeve notes (800 words), a running order that makes sense and mastering of 15 tracks.",
        "- note | ? order | 15/1 mastering,track",
    ),
)
