"""Deliverables as clients of many trades ask for them: the twelfth batch, whole messages."""

FRENCH = (
    (
        "Bonjour Camille,\n\nJe prépare le lancement d'une ligne de bougies (12 parfums, 29 € pièce). J'aurais besoin de 12 étiquettes, d'un coffret et d'une fiche produit type. Livraison des fichiers le 10 avril.\n\nMerci, Zoé",
        "12 étiquette | coffret | fiche",
    ),
    (
        "Madame, notre mairie (1 200 habitants) cherche un prestataire pour refondre son bulletin municipal : maquette, puis mise en page de 3 numéros par an. Enveloppe 4 000 € HT.",
        "maquette | ? bulletin | 3/1 mise en page,numéro",
    ),
    (
        "Salut, on a besoin de sous-titres pour 14 épisodes de websérie (7 min), français pour sourds. Le diffuseur les veut le 30.",
        "14/- sous-titre,épisode",
    ),
    (
        "Bonjour, je suis coach sportif et je voudrais vendre un programme en PDF. Peux-tu me faire la mise en page (25 pages), la couverture et 10 illustrations d'exercices ?",
        "mise en page | couverture | 10 illustration",
    ),
    (
        "Bonsoir Camille, l'asso Terres d'Ici a été retenue pour un stand au salon du 8 mai. Il nous faudrait un kakémono, des flyers, et une vidéo d'une minute à passer en boucle.",
        "kakémono | - flyer | vidéo",
    ),
    ("Le notaire me demande la traduction d'un acte de mariage arménien. Une page. C'est pressé !", "traduction,acte"),
    (
        "Nous ouvrons trois salons de thé en Belgique et souhaitons décliner notre carte en néerlandais et refaire les photos (une quarantaine).",
        "carte | 40/- photo",
    ),
    (
        "Pouvez-vous composer un jingle de 5 secondes ? J'en voudrais trois versions. Budget 300 €.",
        "jingle | ? version",
    ),
)
ENGLISH = (
    (
        "Hi Sam,\n\nOur climbing club turns 50 in May. We want a commemorative book of about 80 pages and an exhibition of 20 photo panels. Members will lend 300 slides. We can spend £3,000.\n\nBest, Glyn",
        "book | 20 panel | ? exhibition",
    ),
    (
        "Dear Sam, I'm an optician in Cork and would like a logo, a shop sign and appointment cards. My nephew quoted €400 but he's fourteen.",
        "logo | sign | - card",
    ),
    (
        "Sam, we've a Kickstarter going live 2 April (goal $40k). Need the campaign video, a page header and 8 GIFs. $2,200 all in.",
        "video | header | 8 gif",
    ),
    (
        "Good morning, could you transcribe six focus groups (90 mins each) and send a two-page summary of each one by 7 June?",
        "6 focus group,transcri | summary",
    ),
    (
        "hi, need someone to do my museum's audio guide: 22 stops, english + welsh. scripts done, just voices and editing",
        "guide | ? 22 stop | ? voice | ? editing",
    ),
    (
        "The practice requires a Word template for letters, one for reports, and a short guide to using them. £350.",
        "template | ? one | guide",
    ),
    (
        "We'd like our privacy policy rewritten in plain English, and a poster version for the waiting room.",
        "policy | poster,version",
    ),
    (
        "Hello Sam. I breed alpacas. I'd love a website with a shop for 15 products and some portraits of the herd. No rush.",
        "website | - portrait | ? shop",
    ),
)
