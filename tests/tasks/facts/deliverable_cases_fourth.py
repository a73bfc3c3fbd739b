"""Deliverables as clients of many trades ask for them: the fourth batch, more of them whole messages."""

FRENCH = (
    (
        "Bonjour,\n\nNous sommes une PME de 35 salariés spécialisée dans la chaudronnerie. Nous souhaitons moderniser notre image et recherchons un(e) graphiste freelance pour :\n- revoir notre logo\n- créer une plaquette commerciale 4 pages\n- concevoir un modèle de présentation PowerPoint\n\nBudget : 3 500 € HT.\n\nBien cordialement,\nÉric Vasseur",
        "logo | plaquette | modèle,présentation",
    ),
    (
        "Hello Camille, tu te souviens de la série de portraits de l'an dernier ? On voudrait remettre ça avec les 9 nouveaux arrivants. Photos à livrer avant le 20.",
        "9/- portrait,arrivant,photo",
    ),
    (
        "Madame,\nJe dirige une maison d'hôtes et j'ai besoin d'une traductrice pour mon site : environ 3 000 mots du français vers l'anglais et le néerlandais.\nMerci de m'indiquer vos tarifs.",
        "site,traduction",
    ),
    ("Yo, j'ai un EP de 5 titres à mixer et masteriser. Dispo en mars ?", "5/1 titre,EP"),
    (
        "Appel d'offres restreint — Lot unique : réalisation de trois films institutionnels de 3 minutes, d'un teaser de 30 secondes et d'une banque de 50 photographies.",
        "3 film | teaser | 50/1/- banque,photographie",
    ),
    (
        "Bonsoir, ma fille passe son bac et il faudrait quelqu'un qui relise son dossier Parcoursup et sa lettre de motivation. Merci !",
        "dossier,relecture | lettre",
    ),
    (
        "Notre coopérative lance une gamme de jus (pomme, poire, coing). Nous voulons trois étiquettes, un carton de transport et une fiche produit pour les cavistes.",
        "3 étiquette | carton | fiche",
    ),
    (
        "Camille, le client valide la proposition. On y va pour l'animation 2D de 45 secondes et les six GIF. La musique, c'est nous.",
        "animation | 6 gif",
    ),
    ("Je cherche à savoir si vous faites de la retouche photo. J'en aurais une centaine par mois.", "? retouche,photo"),
    (
        "On a refait le site l'an dernier et franchement il est top. Par contre aucun trafic. Il nous faudrait un audit SEO et une stratégie de contenu sur six mois.",
        "audit | stratégie",
    ),
    ("Formation Excel pour nos 8 assistantes, deux jours sur site. Support de cours à fournir.", "formation | support"),
    (
        "Bonjour, architecte d'intérieur à Nantes, je sous-traite mes rendus 3D. Là j'ai un salon et une cuisine, donc 4 vues en tout.",
        "4 vue,rendu",
    ),
    (
        "Besoin d'un développeur Django pour connecter notre ERP à Shopify. Livrable : un connecteur documenté, testé, déployé.",
        "connecteur",
    ),
    (
        "Dans l'idéal : une landing page, une séquence de 5 emails et un PDF à télécharger. On vous envoie les textes.",
        "landing | séquence | pdf | ? 5 email",
    ),
    (
        "Le comité des fêtes voudrait des affiches pour la brocante et des panneaux « parking ». Combien ça coûterait ?",
        "- affiche | - panneau",
    ),
    (
        "Suite au départ de notre rédactrice, nous cherchons une plume pour notre blog : 4 articles mensuels de 1 000 mots, sujets fournis.",
        "4 article",
    ),
    (
        "Je voudrais un devis pour sous-titrer une série documentaire (6 × 26 min) en anglais et en allemand.",
        "série,sous-titr,documentaire | ? 6 min",
    ),
    (
        "Bonjour, je me marie ! Il me faut un photographe pour la journée (mairie, vin d'honneur, soirée) et un album de 40 pages.",
        "album | ? journée,photo",
    ),
    (
        "Objet : Demande de prix\nRef : 2027/118\nDésignation | Qté\nCartes de visite | 12\nSignalétique de bureau (plaques de porte) | 30\nMerci de répondre avant le 5.",
        "12 carte | 30 signalétique,plaque",
    ),
    ("Pouvez-vous transformer mon mémoire en une conférence de 20 minutes, diapos comprises ?", "conférence | ? diapo"),
    (
        "L'appli marche bien, on ne touche à rien. Juste les textes de la page d'inscription à réécrire, et l'e-mail de bienvenue.",
        "- texte | e-mail",
    ),
    ("Notre podcast interne manque de rythme. On te confierait le montage de 4 épisodes test.", "4 montage,épisode"),
    (
        "Voilà le topo : le food truck s'appelle Zeste, ouverture le 2 mai. Logo, menu, deux bâches. 1200 balles max.",
        "logo | menu | 2 bâche",
    ),
    (
        "Nous voudrions faire vérifier les calculs d'un plan de financement (tableur joint) et obtenir une note de deux pages.",
        "note | ? plan,calcul",
    ),
    ("Mon ancien graphiste m'avait fait 12 pictos, j'en voudrais 8 de plus dans le même style.", "8 picto"),
    ("J'écris un polar. Il me faudrait une couverture qui claque (ebook + broché).", "couverture"),
    (
        "Organisons un webinaire le 14 avril : animation par vos soins, 30 slides, quiz final.",
        "? animation | ? slide | quiz | ? webinaire",
    ),
    (
        "Prestation attendue : gestion de notre page Facebook, 3 publications par semaine.",
        "gestion | ? 3 publication | 3 publication",
    ),
    ("Vous maîtrisez Figma ? On cherche quelqu'un pour designer 14 écrans d'une appli bancaire.", "14 écran"),
    (
        "Pourriez-vous rédiger une charte de télétravail (10 pages env.) et la traduire en anglais ?",
        "charte | ? traduction",
    ),
)
ENGLISH = (
    (
        "Hi Sam,\n\nWe're a family-run garden centre outside Bath. Our website is eight years old and falls over on phones. We'd like a new one, about 12 pages, plus someone to write the text.\n\nBest,\nHilary",
        "website,new one | ? text",
    ),
    (
        "Dear Mr Whitlock,\nI am editing a volume of essays (11 chapters, 92,000 words) and require a copy-edit and an index.\nYours,\nProf. A. Lindqvist",
        "copy-edit | index",
    ),
    (
        "Hey! Got your name from Priya. I make candles and need product photos, 18 of them, white background. Also 3 lifestyle shots.",
        "18 photo | 3 shot",
    ),
    (
        "Looking for help with our Q3 investor update: 10 slides, charts included. Numbers are in the attached sheet.",
        "update,slides | ? 10 slide | ? chart",
    ),
    (
        "Hello, I run a small choir and I'd like to commission an arrangement of 'Shenandoah' for SSA and piano.",
        "arrangement",
    ),
    (
        "We need to translate our employee handbook (22k words) into Polish and Romanian by the end of June.",
        "handbook,translation",
    ),
    (
        "RFP - Scope: (1) discovery workshop; (2) wireframes for 15 screens; (3) clickable prototype; (4) usability test report.",
        "workshop | 15/- wireframe,screen | prototype | report",
    ),
    (
        "Could you have a look at my novel's first three chapters and write me a reader's report? I've had 12 rejections.",
        "report | ? 3 chapter",
    ),
    ("Our museum shop wants postcards - six designs - and a tea towel.", "6/- postcard,design | tea towel"),
    ("I'd need an Etsy banner and some listing photos retouched (25 images).", "banner | 25/- photo,image"),
    (
        "We've got the footage from Saturday's race: can you cut a 2 min highlights video and four 15-sec clips for Instagram?",
        "video | 4 clip",
    ),
    (
        "The brief is simple. One explainer video. 90 seconds. Voiceover in British English. No stock footage.",
        "video | ? voiceover",
    ),
    (
        "Please quote for the following:\n\nQty  Description\n2    Exhibition banners, 2m\n1    Counter wrap\n500  Printed leaflets (design by us)",
        "2 banner | 1 wrap | ? leaflet",
    ),
    (
        "I'm a therapist starting out. I think I need a logo and a one-page site, and maybe business cards? Tell me if that's too much.",
        "logo | site | - business card",
    ),
    ("Our SEO is a mess, we'd like an audit and a list of 50 keywords to target.", "audit | list | ? 50 keyword"),
    (
        "Just a quick one: can you update the opening hours on the website and add a Christmas banner?",
        "banner | ? hours,website",
    ),
    ("We're hiring a data analyst on contract to build an attribution model and present it to the exec team.", "model"),
    (
        "Could you design our stand at the Frankfurt fair? 18 sqm. We have the furniture. We'll also want a brochure in German.",
        "stand | brochure",
    ),
    ("I need a best man's speech, can you ghostwrite it? 600 words, some jokes.", "speech"),
    ("Weekly newsletter, 52 a year, starting in May. We supply the news, you write it.", "newsletter"),
    ("We want to record an audiobook of 8 hours; narrator and editing please.", "audiobook | ? editing"),
    (
        "The client has signed off the storyboards, so next is the animation itself and a set of 10 stickers.",
        "animation | 10 sticker",
    ),
    (
        "My daughter's school play needs a poster and a programme. There's no money but there's cake!",
        "poster | programme",
    ),
    (
        "Kindly arrange certified translations of: birth certificate, marriage certificate, two diplomas.",
        "- translation | ? birth | ? marriage | ? 2 diploma",
    ),
    ("We'd like you to run three workshops for our managers and write up each one.", "3 workshop | ? write"),
    ("My site's on WordPress 4 and hacked. Clean it, update it, and set up backups.", "? site | ? backups"),
    (
        "Would like some sketches for a garden room. Nothing detailed, 2-3 sketches and a rough cost plan.",
        "2/3 sketch | cost plan",
    ),
    (
        "Three packaging mock-ups for oat bars, flat artwork to follow once we've chosen. £750.",
        "3 mock-up,packaging | ? artwork",
    ),
    ("I'm after a pub quiz. 40 questions, 4 rounds, a picture round would be nice.", "quiz | ? 40 question | ? round"),
    ("Our FAQ has 30 questions. Please write the answers, max 80 words apiece.", "30/- answer"),
)
