"""Whole letters of clients and what they order: the fifteenth batch."""

FRENCH = (
    (
        "Bonjour,\n\n"
        "Notre compagnie de théâtre crée son prochain spectacle le 12 janvier à Tours. Nous aurions besoin d'une "
        "affiche (40 x 60), d'un dossier de presse d'une dizaine de pages et de quelques visuels pour les réseaux "
        "sociaux. Le texte de présentation est écrit, les photos de répétition arriveront courant novembre.\n\n"
        "La création est soutenue par la Région, nous pouvons consacrer 1 100 € à cette partie. Le logo de la Région "
        "devra figurer partout.\n\n"
        "À vous lire,\nAntonin Pelletier\nCie du Tamis",
        "affiche | dossier de presse | - visuel",
    ),
    (
        "Salut Camille, t'aurais le temps de traduire en anglais la notice de notre composteur (2 300 mots) et les 6 "
        "fiches conseils ? C'est pour un distributeur écossais qui ouvre 4 magasins. Pas avant le 10, on finit la version "
        "française. 0,10 € le mot comme d'hab. Merki, Jules",
        "notice | 6 fiche",
    ),
    (
        "Madame,\n\n"
        "Je dirige un gîte de groupe dans le Vercors (14 chambres, sauna, salle de séminaire). Notre site a dix ans et "
        "n'est pas lisible sur téléphone. Je voudrais un site de 6 à 8 pages avec un module de réservation relié à "
        "notre agenda, et une quinzaine de photos des extérieurs sous la neige. L'hébergement est chez OVH jusqu'en "
        "mars.\n\n"
        "Nous avons provisionné 4 500 € HT. Combien de temps faut-il compter ? Travaillez-vous avec un photographe ?\n\n"
        "Cordialement,\nÉlise Thévenon",
        "site | ? module | 15 photo",
    ),
    (
        "Bonjour Camille,\n\n"
        "Comme convenu avec Patrick, voici ce qu'on attend pour la campagne « Bougez-vous » :\n\n"
        "- 3 affiches A2\n- 1 spot radio de 30 secondes (script seulement)\n- 4 posts sponsorisés\n- un kit pour les "
        "clubs (modèles de flyer et de mail)\n\n"
        "Validation par le comité le 16/02, diffusion à partir du 1er mars. Budget global 6 000 € TTC, achat d'espace "
        "non compris. Le bon de commande part demain.\n\n"
        "Bonne fin de semaine,\nLaure Castaing\nComité départemental olympique",
        "3 affiche | script,spot | 4 post | kit | ? modèle",
    ),
    (
        "bonjour je vends des bijoux sur etsy et mes photos sont moches (tel + lumière de la salle de bain lol). vous "
        "prenez combien pour refaire 30 photos ? je peux envoyer les bijoux par la poste. et faudrait aussi réécrire mes "
        "descriptions, une trentaine aussi. j'ai pas plus de 500 euros. merci bcp. Lilou",
        "30 photo | 30 description",
    ),
    (
        "Cher Camille,\n\n"
        "Nous préparons l'assemblée générale du 28 avril : accueil café, rapport moral, buffet et concert de la chorale. "
        "Pouvez-vous mettre en page le rapport d'activité 2026 (36 pages, textes et chiffres fournis le 15 mars) et en "
        "tirer une synthèse d'une page ? Il faudrait aussi quatre graphiques un peu plus parlants que ceux d'Excel.\n\n"
        "Nous disposons de 1 600 €. Le trésorier demande une facture avant le 31 mars.\n\n"
        "Amicalement,\nJean-Marc Ollivier, président",
        "rapport d'activité,rapport | synthèse | 4 graphique",
    ),
    (
        "Bonjour Monsieur,\n\n"
        "Dans le cadre de la fusion de nos deux filiales, la direction souhaite harmoniser ses documents commerciaux. "
        "Le besoin porte sur la création d'un modèle PowerPoint, d'un modèle de devis sous Word et d'une signature mail, "
        "déclinés pour cinq entités. Nos chartes actuelles sont jointes.\n\n"
        "Le prestataire retenu signera notre clause de confidentialité. Remise des propositions : 9 mai. Démarrage le "
        "22 mai, durée de la mission : six semaines. Enveloppe : 5 à 7 k€ HT.\n\n"
        "Bien cordialement,\nCéline Aubry\nDirection marketing, Groupe Valmeca",
        "modèle PowerPoint,modèle | modèle de devis,modèle | signature mail,signature",
    ),
    (
        "Camille, j'ai montré tes esquisses à mes associées : coup de cœur pour la n° 2 ! On part donc sur celle-là. "
        "Reste à décliner : cartes de visite (on est trois), papier à en-tête, plaque pour l'entrée du cabinet. L'"
        "ouverture du cabinet de kiné est le 2 mai, donc la plaque en priorité. On avait dit 950 €, on garde. Bises, "
        "Aurélie",
        "-/3 carte | papier | plaque",
    ),
)
ENGLISH = (
    (
        "Dear Sam,\n\n"
        "I run a small publishing house specialising in walking guides. Our Pembrokeshire title is being reprinted and "
        "needs eleven new route maps and an updated cover. The author has marked the changes by hand on the old maps, "
        "which I'd post to you. We pay £65 per map and £250 for the cover.\n\n"
        "The printer wants files by 22 January. Are you able to work in Illustrator?\n\n"
        "Best wishes,\nHuw Maddocks\nOffa Press",
        "11 map | cover",
    ),
    (
        "Hi Sam, it's Chloe from Bramble & Fig. Spring menu goes live on 20 March so I need the usual: menu laid out "
        "(food + drinks, both sides), A-board poster and 5 insta posts. New thing this time - a little stamp card, buy 9 "
        "coffees get one free. Same price as autumn plus £60 for the card? Chef says hi x",
        "menu | poster | 5 post | card,stamp card",
    ),
    (
        "Hello,\n\n"
        "We are a 12-person architecture software startup in Rotterdam and our docs are out of date. We're looking for a "
        "technical writer for about six weeks. The work: restructure the user guide (around 90 pages), write a quick-start "
        "guide and document 25 API endpoints. Docs live in GitHub, written in Markdown.\n\n"
        "Budget is €9,000. We work async, with a stand-up on Mondays. Could you share a sample of your API docs and tell "
        "us when you could begin?\n\n"
        "Pieter de Groot\nCTO, Planvorm",
        "user guide,guide | quick-start,guide | 25 endpoint",
    ),
    (
        "Dear Mr Whitlock,\n\n"
        "My late wife kept recipe notebooks for fifty years, and our children would like them turned into a cookery book "
        "for the family. There are about 120 recipes, some barely legible. I would need everything transcribed, a few "
        "drawings of her kitchen (I have photographs) and the pages laid out nicely. Twenty copies will be printed by a "
        "local firm.\n\n"
        "I should like it ready by Christmas, and I have put £1,500 aside. Would a visit be convenient? I make a "
        "passable fruit cake.\n\n"
        "Yours sincerely,\nGordon Ashworth",
        "book | - drawing | ? recipe | ? pages",
    ),
    (
        "Sam - approved by the board yesterday, so please go ahead:\n\n"
        "* Customer survey, 15 questions, English and Polish\n"
        "* Analysis of the responses\n"
        "* Ten-slide presentation for the AGM on 4 June\n\n"
        "Total not to exceed £4,200. You'll get access to the mailing list from Tomasz. Please invoice monthly in "
        "arrears, quoting reference HC-118.\n\n"
        "Regards\nAnita Lowe\nHarrowby Credit Union",
        "survey | analysis | presentation",
    ),
    (
        "Hey there! Found your reel on Vimeo. We're shooting a music video for our single 'Paper Lanterns' on Aug 8 in an "
        "old cannery (fog machine, two dancers, a llama, don't ask). We've got a DP already, what we need is an editor who "
        "can also do the color grade. Final video about 3:40, plus a 30 sec vertical cut for TikTok. Deadline Sept 1. We "
        "have $1,500. You in?\n\nDesiree / The Low Tides",
        "video,editor,edit | ? grade,color | cut",
    ),
    (
        "Dear Sam,\n\n"
        "Re: Induction film\n\n"
        "Further to our meeting on site, we would be grateful for a price to produce a safety induction film of about six "
        "minutes, to be shown to contractors on arrival. It will need subtitles in Romanian and Lithuanian. Hard hats and "
        "high-vis will be provided. Filming must avoid the week of 14 July, when the kiln is relined.\n\n"
        "The plant manager has allowed £6,000 in this year's budget. We should like it in use from 1 September.\n\n"
        "Kind regards,\nBernadette Shaw\nHSE Advisor, Dunmore Cement",
        "film | 2/-/1 subtitle",
    ),
    (
        "Hi Sam! Me again. The PTA summer fair is 21 June (coconut shy, raffle, teachers in the stocks). Last year's poster "
        "was lovely so could we have a new one, plus a site map showing the stalls and a template for the raffle tickets? "
        "We're skint as ever: £120 and two bottles of elderflower. Needs to go in book bags on 6 June. Thanks a million, "
        "Hattie",
        "poster,new one | map | template",
    ),
)
