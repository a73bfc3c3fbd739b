"""Whole letters of clients, what they order and the conditions they set: the sixth batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\n"
        "Je vous contacte de la part de Sylvie Morvan. Nous ouvrons une crêperie à Quimper le 15 avril et "
        "tout est à faire côté image : le logo, l'enseigne, la carte (recto verso, plastifiée) et les cartes "
        "de fidélité. On aime les choses simples, un peu marines mais sans tomber dans le cliché du marin à "
        "rayures.\n\nCombien prendriez-vous ? On avait 2 000 € en tête.\n\nYann et Soizic",
        "logo | enseigne | carte | - carte de fidélité,cartes de fidélité",
        (("tone", "simples"),),
    ),
    (
        "Objet : sous-titrage\n\nBonjour,\n\n"
        "Nous produisons une web-série de dix épisodes de huit minutes et cherchons un prestataire pour le "
        "sous-titrage en anglais et en espagnol. Les scripts vous seront fournis. Format SRT, respect de la "
        "charte de sous-titrage d'Arte. Livraison au fil de l'eau, deux épisodes par semaine à partir du 3 "
        "mai.\n\nQuel est votre tarif à la minute ?\n\nAgnès Delorme, Filature Productions",
        "10/- sous-titrage,épisode",
        (
            ("language", "anglais"),
            ("format", "SRT"),
            ("other", "charte de sous-titrage"),
        ),
    ),
    (
        "salut c'est Momo du garage, tu pourrais me refaire mes factures et devis sur excel ? un truc où je "
        "rentre le client et ça calcule la tva tout seul. et des cartes de visite aussi, 500 ex. 250€ max "
        "merci chef",
        "-/2 facture | - cartes de visite,carte | ? devis",
        (("tool", "excel"),),
    ),
    (
        "Chère Camille Arnaud,\n\n"
        "Le festival Les Nuits du Conte fête ses vingt ans. Pour l'occasion, nous souhaitons éditer un "
        "recueil illustré de douze contes. Les textes sont écrits ; il nous manque une illustration pleine "
        "page par conte et une couverture. Nous tenons à un travail à la main (gouache, encre, peu importe), "
        "pas de numérique.\n\n"
        "Budget 3 600 euros. Les originaux nous seraient remis pour l'exposition de novembre.\n\n"
        "Bien amicalement,\nColette Ravier",
        "12/- illustration | couverture | ? recueil",
        (("other", "à la main"),),
    ),
    (
        "Bonjour,\n\nsuite à notre échange de ce matin je vous récapitule la commande :\n\n"
        "- Vidéo de présentation de l'entreprise (2 min)\n- 4 portraits de salariés (45 s chacun)\n"
        "- version sous-titrée de chaque film\n- une dizaine de photos de l'atelier prises le même jour\n\n"
        "Tournage sur une journée, de préférence un mardi. Livraison en MP4.\n\n"
        "Pouvez-vous me confirmer le prix de 4 200 € HT ?\n\nFrédéric Lantier\nScierie Lantier",
        "vidéo | 4 portrait | version | 10 photo",
        (("format", "MP4"),),
    ),
    (
        "Bonsoir,\n\n"
        "Doctorante en histoire, je soutiens ma thèse en octobre (380 pages). Je cherche quelqu'un pour la "
        "relecture orthographique et typographique, et pour la mise aux normes de la bibliographie. Mon "
        "directeur exige le style Chicago. J'ai besoin que les corrections soient visibles (suivi des "
        "modifications).\n\nMes moyens sont limités : 0,80 € la page, ce serait possible ?\n\n"
        "Merci d'avance, Inès Benhamou",
        "relecture | bibliographie,mise aux normes",
        (
            ("other", "style Chicago"),
            ("format", "suivi des modifications"),
        ),
    ),
    (
        "De : Karim Haddad\nEnvoyé : lundi 8 mars 2027\nObjet : Appli terrain\n\nBonjour,\n"
        "nous voulons une petite application pour que nos techniciens saisissent leurs interventions sur "
        "tablette : formulaire, photos, signature du client, envoi d'un PDF récapitulatif. Ça doit marcher "
        "hors connexion. Nous avons déjà une base PostgreSQL. Il faudra aussi une formation d'une "
        "demi-journée et une doc succincte.\nBudget envisagé : 12 à 15 k€.\nKarim Haddad – ThermoSud",
        "application | formation | doc",
        (("other", "hors connexion"),),
    ),
    (
        "Madame,\n\nLa paroisse protestante de Nîmes souhaite faire réaliser une étude de faisabilité pour "
        "l'aménagement de son presbytère en logements (trois T2). Cette étude comprendra un relevé des "
        "lieux, deux esquisses et une estimation du coût des travaux. Le bâtiment étant inscrit, l'avis de "
        "l'ABF devra être pris en compte.\n\nNous vous saurions gré de nous faire connaître vos honoraires.\n\n"
        "Pour le conseil presbytéral,\nÉtienne Vidal",
        "? étude | relevé | 2 esquisse | estimation",
        (("other", "ABF"),),
    ),
)
ENGLISH = (
    (
        "Hi Camille, Joss from Fernhill Nurseries. Every spring we do a printed plant catalogue, this year's "
        "is about 56 pages, roughly 300 plants. I've got the copy in a spreadsheet and photos in Dropbox. I "
        "just need it laid out and print-ready by 12 March. Same style as last year's, which I've attached. "
        "£1,400 as before?\n\nCheers\nJoss",
        "catalogue,layout",
        (
            ("format", "print-ready"),
            ("other", "Same style"),
        ),
    ),
    (
        "Hello! I'm getting married in October and would love a hand-lettered invitation suite: save the "
        "date, invitation, RSVP card and 60 envelopes addressed. Also a welcome sign for the venue if budget "
        "allows. We have about £500. Colours are sage and terracotta. Thank you so much, Megan x",
        "save the date | invitation | card,rsvp | 60 envelope | welcome sign,sign | ? suite",
        (),
    ),
    (
        "Dear Camille,\n\n"
        "Our R&D team has finished a 30-page technical report in German (PDF and Word). We require an "
        "English translation suitable for publication, plus an abstract of 250 words in English and French. "
        "Terminology must match our glossary, which we will send. As the findings are unpublished, please "
        "treat the document as strictly confidential and do not run it through online translation engines.\n\n"
        "Please state your rate per word and availability.\n\nDr. Anke Voss\nLumatec GmbH",
        "translation | 1/2/- abstract",
        (
            ("language", "English"),
            ("other", "glossary"),
            ("nda", "confidential"),
            ("no_ai", "online translation engines"),
        ),
    ),
    (
        "yo – need someone to cut 8 tiktoks from a 2hr stream vod, captions burned in, fast pacing, "
        "vertical. if it goes well we do this weekly. $25 each. lmk – Deshawn",
        "8 tiktok",
        (
            ("format", "vertical"),
            ("tone", "fast pacing"),
        ),
    ),
    (
        "Hi,\n\nWe are a team of four GPs and our practice website is from 2011. We'd like:\n\n"
        "1) a new site on WordPress (around 12 pages)\n"
        "2) patient leaflets on asthma, diabetes and blood pressure\n"
        "3) an updated practice logo, keeping the green\n\n"
        "Text for the site we'll write ourselves. It all needs to meet WCAG 2.1 AA. The receptionist, Val, "
        "will be your contact.\n\nWhat would you charge, and could it be live by 1 June?\n\nDr Femi Adeyemi\n"
        "Elm Road Surgery",
        "site | -/3 leaflet | logo",
        (
            ("tool", "WordPress"),
            ("other", "WCAG 2.1 AA"),
            ("other", "keeping the green"),
        ),
    ),
    (
        "Hello Camille,\n\n"
        "Following the board meeting we'd like to go ahead with the strategy away-day on 22 May. You'd "
        "facilitate the day (14 people) and write it up afterwards: a short report, five pages at most, and "
        "a one-page action plan. Please circulate a draft agenda two weeks before.\n\nFee as agreed, £1,250.\n\n"
        "Many thanks\nRuth Calloway\nChair, Penhale Arts Trust",
        "facilit,day | report | action plan | agenda",
        (),
    ),
    (
        "Hi there\n"
        "I make hot sauce and want to launch three new flavours. Need labels for each, same family look as "
        "the old ones but with more attitude. Also need the nutrition panels set properly and a shelf "
        "talker. Files in Illustrator please so my printer can tweak. No deadline as such but before summer "
        "would be great.\nNige, Blister Bros",
        "3/- label | - nutrition panel,panel | shelf talker,talker",
        (
            ("tone", "more attitude"),
            ("tool", "Illustrator"),
        ),
    ),
    (
        "Forwarding this from our head of learning, can you pick it up? – Liv\n\n"
        "---------- Forwarded message ---------\nFrom: Tomasz Wrona <t.wrona@brightwell.example>\n"
        "Date: Tue, 2 Mar 2027 at 10:14\nSubject: Data skills\n\n"
        "Liv, we need a data literacy course for about 200 managers. I'm thinking four e-learning modules of "
        "20 minutes each, a facilitator guide, and a short assessment at the end. SCORM 1.2 for our LMS. "
        "Tone should be relaxed, not schoolmasterly. Do we have someone? Budget is 18k.\nTomasz",
        "4 module | guide | assessment | ? course",
        (
            ("format", "SCORM 1.2"),
            ("tone", "relaxed"),
        ),
    ),
)
