"""Whole letters of clients, what they order and the conditions they set: the tenth batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\n"
        "Comme tu le sais on déménage en juillet et il faut prévenir tout le monde. Tu peux nous préparer un "
        "mailing pour les clients, un post LinkedIn et un panneau à poser sur l'ancienne porte ? La nouvelle "
        "adresse et les horaires sont dans le doc partagé. Il me faut tout pour le 15 juin, on annonce le "
        "18.\n\nMerci, Sabine\nCabinet Orthos",
        "mailing | post | panneau",
        (),
    ),
    (
        "Madame, Monsieur,\n\n"
        "Nous éditons des jeux de société et préparons la version anglaise de « Bourg-la-Reine ». Travaux "
        "demandés : traduction du livret de règles (5 200 mots), des 110 cartes et du texte de la boîte, "
        "puis relecture sur épreuves. Connaissance du vocabulaire ludique indispensable. Délai : six "
        "semaines. Envoyez-nous votre tarif au mot.\n\nÉditions du Pion Noir",
        "traduction,livret | ? relecture | ? 110 carte | ? texte",
        (("language", "version anglaise"),),
    ),
    (
        "Salut,\n"
        "On lance une appli de covoiturage pour les collégiens (parents validés, trajets récurrents). On a "
        "les wireframes et on voudrait que tu développes le MVP en React Native, avec un back Supabase. Il "
        "faudra aussi un petit back-office web pour la modération. Budget 18k, livraison mi-septembre pour "
        "la rentrée, si possible avant. On fait un call ?\nNassim & Léa",
        "MVP | back-office | ? appli",
        (("tool", "React Native"),),
    ),
    (
        "Bonjour Madame Arnaud,\n\n"
        "Je suis conservatrice du petit musée de la Soie. Pour les Journées du patrimoine, nous voudrions "
        "proposer un audioguide de 14 étapes (2 minutes chacune environ), enregistré par une voix féminine, "
        "en français et en anglais. Les textes français existent ; il faudrait les adapter à l'oral et les "
        "faire traduire.\n\nNotre budget ne dépasse pas 4 000 €.\n\nBien respectueusement,\nAnnie Vialle",
        "audioguide | traduction,textes,texte | ? adaptation",
        (
            ("language", "en français et en anglais"),
            ("tone", "voix féminine"),
        ),
    ),
    (
        "Bonjour, je vends des bijoux en argent sur Etsy et mes photos sont nulles. J'ai 35 pièces à "
        "shooter, 3 vues chacune, fond blanc + quelques photos portées (je peux demander à ma sœur). Vous "
        "les voulez par la poste ? Il vous faudrait combien de temps ? Mon budget : 10 € la photo à peu "
        "près. Manon",
        "35/105/- pièce,photo,vue | ? - photo",
        (),
    ),
    (
        "De : Direction régionale\nÀ : Camille Arnaud\n\nCamille,\n"
        "suite au CODIR, voici ce qui est acté pour la convention du 9 octobre :\n"
        "- film d'ouverture (1 min 30)\n- présentation du DG, une trentaine de slides, à partir de ses notes\n"
        "- livret participant 12 pages\n- signalétique : 6 totems, 1 arche\n"
        "- teaser à envoyer aux équipes fin août\n"
        "Budget global 14 000 HT. Tout en interne groupe, aucun partage extérieur avant le jour J. Le logo "
        "2027 est obligatoire.\nEric",
        "film | présentation | livret | 6 totem | arche | teaser | ? signalétique",
        (
            ("nda", "aucun partage extérieur"),
            ("other", "logo 2027"),
        ),
    ),
    (
        "Bonjour,\n\n"
        "Après dix ans de chambres d'hôtes, nous vendons et aimerions une visite virtuelle de la maison "
        "ainsi qu'un plan de chaque étage (trois niveaux). L'agence nous a donné votre nom. Êtes-vous libre "
        "la semaine du 10 mai ? Nous comptons mettre 700 euros environ.\n\nM. et Mme Rouvière",
        "visite virtuelle | 3/1/- plan",
        (),
    ),
    (
        "bjr, besoin d un logo + charte simple pour mon entreprise de nettoyage AZ Propreté. couleurs bleu "
        "blanc. aussi modèle de devis et de facture sur word. je suis à Roubaix. combien et quand ? merci",
        "logo | charte | modèle,devis | ? facture",
        (("tool", "word"),),
    ),
)
ENGLISH = (
    (
        "Hi Camille,\n\n"
        "We met at the Bristol Food Connections breakfast. I'd love to get you on board for our crowdfunder: "
        "pitch video script, campaign page copy (about 1,200 words), five reward descriptions and three "
        "update emails we can schedule. Launch is 4 October so copy needs to be final by 20 September. Warm, "
        "a bit cheeky, absolutely no begging!\n\nBudget's tight: £950.\n\nBex\nRolling Scones CIC",
        "script | copy | 5 description | 3 email",
        (("tone", "Warm, a bit cheeky"),),
    ),
    (
        "Hello,\n"
        "looking for a developer to sort our WooCommerce shop. Issues: checkout is slow, VAT wrong for NI "
        "customers, images huge. I want those three fixed, then a speed report showing before/after. After "
        "that maybe a monthly maintenance plan. Staging site available. Please don't install any more "
        "plugins, we have 41.\nStu, Peg & Line",
        "? 3 - fix,issue | report | ? plan",
        (
            ("tool", "WooCommerce"),
            ("other", "don't install any more plugins"),
        ),
    ),
    (
        "Dear Camille\n\n"
        "Thank you for the sample, the committee loved it. We should like to commission the full set: twelve "
        "linocut illustrations, one per month, for our 2028 calendar, together with lettering for the month "
        "names. Black plus one colour. We will handle printing. Could we see roughs by the end of May and "
        "finals by 31 July?\n\nThe fee of £1,800 was approved last night.\n\nAll good wishes\nHester Prynne-Jones\n"
        "Friends of Coldharbour Wood",
        "12 illustration | lettering | ? - rough | ? - final",
        (("other", "Black plus one colour"),),
    ),
    (
        "Hi! My business partner and I are presenting at Web Summit and our slides look like a hostage note. "
        "18 slides, Keynote, brand colours attached. Can you redesign them and do a one-page handout "
        "version? Also could you check my English, I'm Danish. Need it in 8 days, sorry. What's the rush "
        "fee? Mikkel",
        "18/- slide | handout | ? check,proofread",
        (("tool", "Keynote"),),
    ),
    (
        "RFP: Employee handbook refresh\nCompany: Saltmarsh Logistics, Felixstowe, 240 staff\n"
        "What exists: 2016 handbook, 88 pages, Word\n"
        "What we want: rewritten handbook (max 50 pages), a two-page quick guide for drivers in English, "
        "Polish and Romanian, an intranet version in HTML\nStyle: plain English, short sentences, no legalese\n"
        "Must be reviewed by our employment lawyer before sign-off\nBudget: to be proposed\n"
        "Proposals to hr@saltmarsh.example by 5pm on 23 April",
        "handbook | quick guide,guide | intranet version,version",
        (
            ("language", "in English, Polish and Romanian"),
            ("format", "HTML"),
            ("tone", "plain English"),
            ("other", "reviewed by our employment lawyer"),
        ),
    ),
    (
        "Camille, me again. Client loved the first two posters and now wants the whole series: six more, "
        "same format (50x70), plus a version of each for Instagram stories. Same rate. They're asking if we "
        "can have them by the 14th?? Also they need an invoice for the first two asap. Thanks a million, Orla",
        "6 poster,more | -/6/8 version",
        (("format", "50x70"),),
    ),
    (
        "Hello there, I run walking tours in Edinburgh and I've been told I need a 'proper website'. Five or "
        "six pages, booking calendar (I use FareHarbor), some way of showing my reviews. I can write it "
        "myself but I'd want somebody to tidy my spelling. Got decent photos. Around £1,000 if that's "
        "realistic? It should load fast on phones as most folk book from the street. Cheers, Callum",
        "website | ? 5/6 page | ? calendar | ? editing,spelling",
        (
            ("other", "load fast on phones"),
            ("tool", "FareHarbor"),
        ),
    ),
    (
        "Good afternoon Camille,\n\nFurther to our call, please find below the items for the product launch:\n\n"
        "Item / Qty / Notes\nHero video / 1 / 45 seconds\nCut-downs / 4 / 10 s each, 9:16\n"
        "Product stills / 20 / white and lifestyle\nPackaging sleeve / 1 / dieline attached\n\n"
        "Embargoed until 1 September. Final assets by 15 August in our Frame.io.\n\nLeonie Hartmann\n"
        "Nordlicht Audio",
        "hero video,video | 4 cut-down | 20 still | sleeve",
        (
            ("nda", "Embargoed"),
            ("format", "9:16"),
            ("tool", "Frame.io"),
        ),
    ),
)
