"""Whole letters of clients and what they order: the fourth batch."""

FRENCH = (
    (
        "Bonjour,\n\nJe suis apicultrice dans le Gers et je vends mon miel sur les marchés. J'aimerais avoir de vraies étiquettes pour mes "
        "quatre miels (acacia, châtaignier, tournesol, toutes fleurs) et un petit flyer qui raconte le rucher. Pour l'instant j'imprime "
        "tout chez moi et ça ne fait pas sérieux.\n\nMon budget est serré, 450 € maximum. La saison démarre fin mai.\n\nMerci de me "
        "dire si ça vous intéresse !\nMireille Castaing",
        "4/- étiquette | flyer",
    ),
    (
        "Bonjour Camille,\n\nNous avons bien reçu votre portfolio, merci. Pour le rapport annuel 2026 de la Fondation, nous aurions besoin "
        "de la mise en page complète (64 pages environ), d'une douzaine d'infographies et d'une version web interactive. Les textes "
        "définitifs seront validés par le conseil le 9 mars. La charte graphique existe, elle est jointe à ce message.\n\nLe BAT doit "
        "partir chez l'imprimeur le 24 avril.\n\nPouvez-vous nous adresser une proposition financière sous dix jours ?\n\nBéatrice "
        "Langlade\nDirectrice de la communication",
        "mise en page | 12 infographie | version | ? rapport",
    ),
    (
        "Salut ! On s'est vus au coworking mardi. Je monte une chaîne YouTube sur la réparation de vélos et je galère avec le montage. "
        "J'ai déjà 5 vidéos tournées, à monter, 10 min chacune à peu près. Il me faudrait aussi un petit générique et une bannière pour "
        "la chaîne. T'es à combien la vidéo ? Théo",
        "5 vidéo,montage | générique | bannière",
    ),
    (
        "Madame,\n\nPar la présente, nous sollicitons un devis pour la prestation suivante : traduction du français vers le japonais de "
        "notre catalogue d'exposition (environ 30 000 signes) et de 45 cartels. Les visuels ne sont pas à traduire. Une relecture par un "
        "second traducteur est exigée.\n\nL'exposition ouvre à Kyoto le 3 octobre. Remise souhaitée le 15 août.\n\nVeuillez recevoir, "
        "Madame, nos salutations les meilleures.\n\nHenri Delattre\nMusée de la Porcelaine",
        "traduction | 45 cartel | ? relecture",
    ),
    (
        "Coucou,\nalors pour le site de Manon c'est bon, elle est partante. elle veut 4 pages : accueil, tarifs, galerie, contact. les "
        "photos elle les a mais faudrait les retoucher un peu (une vingtaine). pas de blog, pas de boutique. et si tu peux lui faire un "
        "logo dans la foulée ? elle a 1200€ en tout. elle aimerait que ce soit en ligne pour son anniv le 8 mai haha\nJu",
        "4 page | logo | 20/- photo,retouche | ? site",
    ),
    (
        "Bonjour Camille Arnaud,\n\nNous sommes une école de cirque et nous déposons un dossier auprès de la DRAC avant le 31 janvier. "
        "Nous cherchons une plume pour rédiger la note d'intention (4 pages) et relire le budget prévisionnel que notre trésorier a "
        "préparé. Vous pourrez vous appuyer sur nos dossiers des années passées.\n\nNous pensions à trois jours de travail. Quel est "
        "votre tarif journalier ?\n\nPour l'équipe,\nIsmaël Haddad",
        "note d'intention,note | relecture,budget",
    ),
    (
        "Bonjour,\n\nOBJET : prestations photographiques\n\nLa communauté de communes souhaite renouveler sa photothèque.\n\nContenu de "
        "la mission :\n- 12 reportages d'une demi-journée dans les communes du territoire\n- 25 portraits d'élus\n- livraison de 300 "
        "images retouchées au moins, libres de droits\n\nDurée : de mars à novembre 2027\nBudget : 9 000 € HT maximum\n\nLes candidatures "
        "(devis, références, attestation d'assurance) sont attendues pour le 5 février.\n\nContact : communication@cc-valdorbe.example",
        "12 reportage | 25 portrait | 300 image",
    ),
    (
        "Camille,\nMerci pour les croquis, on a craqué pour le n° 2. On part donc là-dessus pour la mascotte. Il nous en faudrait cinq "
        "poses différentes, plus une planche d'autocollants pour les enfants. Est-ce que le prix reste le même ? On aimerait avoir tout "
        "ça avant la kermesse du 20 juin.\nÀ bientôt, Nadia (école Les Tilleuls)",
        "5 pose | planche | ? mascotte",
    ),
)
ENGLISH = (
    (
        "Dear Sam,\n\nI run a walking-holiday company in the Lakes. Our brochure has looked the same since 2015, and we'd like you to "
        "redesign it: 28 pages, A5, printed on recycled stock. We have lots of good photographs, though some may need a bit of work. "
        "We'd also like a one-page price list that we can update ourselves in Word.\n\nBookings open on 1 November so we'd need copies "
        "by mid-October. What would be your fee for design only?\n\nBest regards,\nIan Fothergill",
        "brochure | price list,list",
    ),
    (
        "Hey Sam, Marisol here (Teo's sister). I'm opening a nail salon in Tucson in August!! I need a logo, business cards and a window "
        "decal, and somebody told me I should get a Google listing set up too? I have no idea what any of this costs. Colors: coral and "
        "sage. I've pinned a bunch of ideas on Pinterest, I'll send the link. Could we talk on Sunday?",
        "logo | - card | decal | listing",
    ),
    (
        "Hi Sam,\n\nAs part of our website relaunch we need twelve of our old blog articles rewritten (they're 800 to 1,000 words each and "
        "badly out of date) and five brand-new ones on heat pumps. Our SEO agency has supplied the keywords. £140 per new article, £90 "
        "per rewrite.\n\nThe site goes live on 2 June; content needs to be in by 22 May.\n\nInterested?\n\nLorna Baird\nThistle Heating",
        "12 article | 5 one,article",
    ),
    (
        "Good evening,\n\nI'm a violin maker and I'd like a short film, three or four minutes, about how an instrument is made. There's no "
        "hurry because the next violin will take me until autumn. You would have to come several times. I've seen a film you made about "
        "a saddler and that is exactly the mood. I can pay £3,500 and perhaps a bit more.\n\nWould you consider it?\n\nAnton Reiss",
        "film",
    ),
    (
        "Sam,\n\nFollowing the tender clarification meeting, please find the final list of outputs:\n\nOutput 1: Inception report (by 14 "
        "April)\nOutput 2: Survey of 200 households\nOutput 3: Draft and final evaluation report (max. 50 pages)\nOutput 4: Slide deck "
        "for the donor\n\nTravel within the country will be arranged by our office. The ceiling is EUR 42,000 excl. VAT.\n\nPlease "
        "confirm by return.\n\nJoseph Mwangi\nProgramme Officer",
        "inception report,report | survey | report,evaluation | deck",
    ),
    (
        "hi sam, do you do audio? we have a 40 min recording of our choir from easter (one mic, bit of coughing) and we'd like it cleaned "
        "up so we can sell it as a cd for the roof fund. also a simple cover for the cd. £120 ok? the fete is on 30 aug. thanks, margaret "
        "(st olave's)",
        "recording,cleaned | cover",
    ),
    (
        "Hello Sam,\n\nOur HR team is rolling out a new appraisal process to 900 staff and nobody understands the form. We'd like you to "
        "write a plain-English guide for managers, another for staff, and a short FAQ for the intranet. The policy itself is signed off "
        "and can't be changed. We use Microsoft Teams and SharePoint.\n\nCould you start the week of 12 January? We'd need everything by "
        "the end of the month, and we have budget for eight days at £400.\n\nThanks,\nSunita Rao",
        "guide | faq | ? another,guide",
    ),
    (
        "Hi Sam - the bride's mum again! The invitations were gorgeous. Now we need the on-the-day things: 14 table names, 110 place "
        "cards, a welcome sign and the order of service (8 pages). Same flowers, same font please. The vicar will send you the hymns. "
        "When do you need the final numbers? The wedding is on the 22nd of August. Love, Carol",
        "14 table,name | 110 card | sign | order of service",
    ),
)
