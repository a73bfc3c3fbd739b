"""Deliverables as clients of many trades ask for them: the eighth batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\nLe Syndicat des apiculteurs du Morvan fête son centenaire. Nous souhaiterions un ouvrage illustré d'une centaine de pages et une exposition itinérante de dix panneaux. Les archives sont à Autun.\n\nBien à vous,\nGaspard Thévenin",
        "ouvrage | 10 panneau | ? exposition",
    ),
    (
        "Salut ! Je bosse pour une marque de skis. On voudrait 3 spots de 15 sec pour la télé locale + les versions réseaux. Tournage en janvier à Val Cenis.",
        "3 spot | - version",
    ),
    (
        "Objet : consultation traduction\nVolume : 45 000 mots, manuel d'utilisation d'une moissonneuse\nLangues : DE > FR\nRemise : 15 mars",
        "traduction,manuel",
    ),
    (
        "Mon père a 80 ans en mai et j'aimerais lui offrir sa biographie. Vous le rencontreriez cinq ou six fois.",
        "biographie",
    ),
    (
        "Bonjour, pouvez-vous nous proposer deux pistes de logo pour notre crèche « Les Lutins » ? Une seule sera retenue.",
        "2/1 piste,logo",
    ),
    (
        "La newsletter part le 1er de chaque mois. Je l'écris, mais j'aurais besoin que quelqu'un la mette en page.",
        "newsletter",
    ),
    ("Il nous reste 900 € de subvention. De quoi faire une affiche et un marque-page, non ?", "affiche | marque-page"),
    (
        "Suite à la réunion d'hier : on retient le calendrier mural, 13 pages, et le jeu de 8 cartes postales. Les mugs, on abandonne.",
        "calendrier | 8/1 carte,jeu",
    ),
    (
        "CDI ou freelance, peu importe. Nous voulons quelqu'un qui tienne notre comptabilité et établisse les fiches de paie de 4 salariés.",
        "? comptabilité | ? fiche",
    ),
    (
        "Merci de nous adresser votre meilleure offre pour l'élaboration d'un schéma directeur d'accessibilité et la rédaction de 12 fiches actions.",
        "schéma | 12 fiche",
    ),
    (
        "J'ai un restaurant, 40 couverts. Il faut photographier la carte d'automne, soit 11 plats et 4 desserts.",
        "? carte | ? plat | ? dessert",
    ),
    ("Tu fais quoi en février ? J'ai une série de 5 épisodes à étalonner.", "5/1 épisode,série"),
    (
        "Pour notre mariage laïque nous cherchons une plume : un texte de cérémonie de vingt minutes environ, deux poèmes.",
        "texte | 2 poème",
    ),
    (
        "Votre confrère nous a livré une appli inutilisable. Pourriez-vous en faire l'audit puis corriger ce qui doit l'être ?",
        "audit | ? appli",
    ),
    ("Nos questionnaires papier (340) sont à saisir dans Excel, puis à analyser.", "340/- questionnaire"),
    ("Besoin : fresque murale, cantine scolaire, 12 m². Thème : le potager.", "fresque"),
)
ENGLISH = (
    (
        "Dear Sam,\n\nMy late wife kept garden diaries for forty years. I should like them transcribed and made into a small illustrated book for the children.\n\nSincerely,\nEdwin Marsh",
        "diar,transcri | book",
    ),
    (
        "Hiya, we're launching a kombucha and want 2 can designs, a shelf wobbler and a sell sheet for buyers.",
        "2 design | wobbler | sheet",
    ),
    (
        "The Trust invites quotations for: a condition survey of the chapel; measured drawings; and a costed programme of repairs.",
        "survey | - drawing | programme",
    ),
    ("Could you help me cut my showreel down from 6 minutes to 90 seconds?", "showreel"),
    (
        "We need our terms and conditions checked by someone who speaks Danish, plus a one-page plain-language summary.",
        "terms | summary",
    ),
    (
        "I'm in charge of the school newsletter and I have no idea how to lay it out. A template in Word would save my life.",
        "template",
    ),
    ("Hello. 1,200 holiday photos. I'd like the best 60 picked, edited and put in an album.", "album | ? 60 photo"),
    ("Our chatbot talks like a robot. We want 150 replies rewritten with some warmth.", "150 repl"),
    (
        "Brief: naming. We make oat milk ice cream in Kent. Ten name ideas, then domain checks on the final three.",
        "10 name,idea | ? check",
    ),
    ("The film's final mix is booked. What I lack is foley for six scenes and a proper wind track.", "foley | track"),
    ("What would a 4-page brochure set us back? We did the last one ourselves and it shows.", "brochure"),
    ("We're two GPs. A patient leaflet on shingles, please, and the same in Bengali.", "leaflet | ? same"),
    ("Can you take over our monthly accounts and produce a cash-flow forecast by the 20th?", "forecast | ? accounts"),
    (
        "Re: Re: stand. Fine with the price. So that's one backdrop, two counters, and you hang it all.",
        "1 backdrop | 2 counter",
    ),
    ("I need a press photo. Just one. Preferably one where I don't look like a hostage.", "photo"),
    ("Anyone on your side able to write alt text for 300 images by Monday?", "text | ? image"),
)
