"""Whole letters of clients, what they order and the conditions they set: the eleventh batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\n"
        "Mon associé et moi reprenons une menuiserie de quatre salariés à Vannes. L'ancien patron n'a laissé "
        "qu'un vieux logo flou en JPEG. On voudrait quelque chose de plus actuel : nouveau logo, habillage "
        "des deux camionnettes, cartes de visite et un site d'une page avec nos réalisations. Les photos de "
        "chantiers, on les a. On pensait mettre 4 000 € au total, c'est jouable ?\n\nÀ bientôt,\n"
        "Gwenaël Le Floc'h",
        "logo | 2/1/- habillage,camionnette | - cartes de visite,carte | site",
        (),
    ),
    (
        "Bonjour,\n\n"
        "L'association Mots Passants organise un concours de nouvelles. Nous cherchons une personne pour "
        "relire et mettre en page le recueil des 15 textes lauréats (environ 120 pages, format poche) et "
        "dessiner la couverture. L'impression est prise en charge par la ville. Vous serait-il possible de "
        "nous livrer le PDF définitif le 30 septembre ? Nous disposons de 1 300 €.\n\nSolidairement,\n"
        "Yasmina Ferhat",
        "recueil,mise en page,relecture | couverture",
        (("format", "PDF"),),
    ),
    (
        "Salut Camille, merci pour l'appel. Je résume : tu t'occupes de la newsletter mensuelle (rédaction + "
        "envoi via Brevo), de 8 posts Facebook par mois et d'un article de fond par trimestre. On démarre en "
        "septembre, 650 € par mois. On évite le ton corporate, parle comme aux voisins. Tu me confirmes ? "
        "Jérôme, La Bricothèque",
        "newsletter | 8 post | article",
        (
            ("tool", "Brevo"),
            ("tone", "corporate"),
        ),
    ),
    (
        "Madame, Monsieur,\n\n"
        "Notre laboratoire (CNRS) doit remettre un rapport de valorisation à l'ANR. Nous recherchons un "
        "illustrateur scientifique pour réaliser six schémas explicatifs et un résumé graphique (graphical "
        "abstract) d'après nos croquis. Les fichiers devront être fournis en SVG et en PNG 300 dpi. Les "
        "résultats étant soumis à embargo, un engagement de confidentialité sera signé.\n\n"
        "Montant plafonné à 2 500 € HT. Livraison souhaitée début juin.\n\nDr Cyrille Bonnafous",
        "6 schéma | résumé graphique,résumé",
        (
            ("format", "SVG"),
            ("nda", "engagement de confidentialité"),
        ),
    ),
    (
        "coucou je cherche une illustratrice pour le faire part de naissance de notre 2e (un ptit renard, "
        "style aquarelle, assorti au premier que je peux t'envoyer). 60 exemplaires imprimés ou juste le "
        "fichier ? dis moi les 2 prix stp. naissance prévue le 3 juillet !! Amandine",
        "faire part,faire-part | ? fichier | ? illustration",
        (("tone", "style aquarelle"),),
    ),
    (
        "Bonjour,\n\n"
        "nous avons fait développer un plugin WordPress par un prestataire qui a disparu. Nous aurions "
        "besoin :\n1/ d'un audit du code\n2/ de la correction de la faille signalée par l'hébergeur\n"
        "3/ d'une documentation pour que le prochain ne parte pas de zéro\n"
        "Accès fournis après signature du devis. Tarif au forfait de préférence.\n\n"
        "Ludovic Arrighi, Corse Nautic",
        "audit | correction | documentation",
        (),
    ),
    (
        "Chère Madame,\n\n"
        "Mon club de lecture souhaite offrir à notre libraire, qui prend sa retraite, un portrait dessiné "
        "d'après photo (format A4, encadré si possible) accompagné d'un poème d'une quinzaine de vers. On "
        "m'a dit que vous faisiez les deux ! Nous sommes vingt à participer, à 10 € chacun. Le pot de départ "
        "a lieu le 25 juin.\n\nMerci infiniment,\nBrigitte Hamel",
        "portrait | poème",
        (("format", "format A4"),),
    ),
    (
        "Bonjour,\n\n"
        "Pour le lancement de notre gamme de tisanes (5 références), il faut : les étuis, les étiquettes des "
        "sachets, un présentoir de comptoir, des visuels pour le site marchand. Nos concurrents font tous "
        "dans le vert, on veut autre chose ! Encres végétales et carton recyclé obligatoires. Date butoir : "
        "1er septembre chez l'imprimeur. Budget de 6 à 7 000 euros.\n\nJoséphine Barrault, Herbes de Lune",
        "5/- étui | 5/- étiquette | présentoir | - visuel",
        (("other", "carton recyclé"),),
    ),
)
ENGLISH = (
    (
        "Hi Camille,\n\n"
        "I'm a wedding florist and my Instagram is all over the place. Could you plan me three months of "
        "content: a calendar, 36 captions in my voice, and some Canva templates I can drop photos into? I'm "
        "not techy. I've seen packages around the £500 mark, is that you too? I'd love to start on 1 May.\n\n"
        "Love,\nPosy (yes really)",
        "calendar | 36 caption | - template",
        (
            ("tone", "in my voice"),
            ("tool", "Canva"),
        ),
    ),
    (
        "Dear Camille,\n\n"
        "We publish a quarterly journal of garden history. Our regular indexer has retired and volumes 40-44 "
        "(five volumes, c. 900 pages in all) need a cumulative index. We follow the Chicago Manual of Style. "
        "The page proofs are available as PDFs now; the index would be needed by the end of October. What "
        "would you charge, per page or as a whole?\n\nKind regards\nAlastair Finch, Editor",
        "index",
        (("other", "Chicago Manual of Style"),),
    ),
    (
        "Hello, we need a bit of voice work: phone menu (12 prompts), an out-of-hours message, and an "
        "on-hold loop of about 2 min. Friendly female voice, Irish accent. WAV and MP3. Scripts attached. "
        "Can pay 300 euro. Conor, Swiftcab Galway",
        "12 prompt,phone menu | message | loop | ? phone menu,menu",
        (
            ("tone", "Friendly"),
            ("language", "Irish accent"),
            ("format", "WAV"),
        ),
    ),
    (
        "Hi,\n\nLooking for someone to build us a calculator in Google Sheets. It should work out shipping for "
        "pallets by postcode and weight, and spit out a quote we can paste into an email. We've a price "
        "table from the haulier (PDF, sorry). Once built, a short video showing the team how to use it. "
        "That's it! Maybe two days' work? We pay £280/day.\n\nSukhi, Tilehouse Direct",
        "calculator | video",
        (("tool", "Google Sheets"),),
    ),
    (
        "Camille,\n\n"
        "The trustees have approved the annual review. Same as 2026: 24 pages, square, four case studies "
        "(you interview, max 400 words each), infographics for the numbers pages, and a web version. Plus "
        "this year an easy-read edition. Photos from our library only. Design sign-off 3 Sept, print 10 "
        "Sept. £5,200 incl. everything.\n\nJuno\nHarbour House Hospice",
        "review | 4 case stud | - infographic | web version,version | edition",
        (
            ("format", "square"),
            ("other", "Photos from our library only"),
        ),
    ),
    (
        "Hey there! Dog groomer here 🐩 need a van wrap design and a loyalty card, also my price list redone "
        "cos it's comic sans lol. Bright and silly please! Print guy needs AI or EPS files. £350? ta Shaz",
        "van wrap,wrap | loyalty card,card | price list,list",
        (
            ("tone", "Bright and silly"),
            ("format", "EPS"),
        ),
    ),
    (
        "To whom it may concern,\n\n"
        "I represent the estate of the late composer Edwin Harrow. We wish to have three handwritten scores "
        "(string quartet, 14 songs, organ piece) engraved in Sibelius, with parts for the quartet. Accuracy "
        "is paramount; any editorial decisions must be marked. Kindly advise your fee and likely timescale. "
        "There is no particular urgency.\n\nMargaret Harrow-Slade",
        "3 score | - part",
        (
            ("tool", "Sibelius"),
            ("other", "editorial decisions must be marked"),
        ),
    ),
    (
        "Hi Camille, we're re-opening the escape room with a new theme (1920s ocean liner) on 12 Sept and "
        "need the printed props: telegrams, boarding passes, a ship's plan, a newspaper front page with "
        "hidden clues. Maybe 15 pieces altogether. Also a trailer script, 45 secs. Aged look, "
        "period-accurate language. £800 for the lot. Puzzles are confidential obviously! Cass",
        "- telegram | - boarding pass | ship's plan,plan | front page,page | script | ? 15 piece | ? - prop",
        (
            ("nda", "confidential"),
            ("tone", "period-accurate language"),
        ),
    ),
)
