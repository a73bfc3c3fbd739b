"""Whole letters of clients and what they order: the thirteenth batch."""

FRENCH = (
    (
        "Bonjour,\n\n"
        "Je suis chargée de com à l'office de tourisme du pays de Retz. On prépare la saison et j'aurais besoin d'une "
        "voix pour notre audioguide : 22 pistes d'environ deux minutes, textes déjà écrits et validés. Voix plutôt "
        "grave, sans effet publicitaire. Vous enregistrez chez vous ?\n\n"
        "Il me faudrait les WAV pour le 5 avril au plus tard. Le budget voté est de 1 700 € TTC, droits pour 5 ans "
        "compris.\n\n"
        "Bonne journée,\nGaëlle Lebreton",
        "22/1/- piste,audioguide,voix | ? voix | ? audioguide",
    ),
    (
        "Bonjour Camille,\n\n"
        "On a un petit souci avec notre base clients : 6 000 lignes, des doublons partout, trois formats de téléphone. "
        "Tu pourrais nous nettoyer le fichier et nous monter un tableau de bord (chiffre d'affaires par région, top 20, "
        "évolution mensuelle) ? Le fichier fait 4 Mo, je te l'envoie dès que le contrat est signé.\n\n"
        "Max 1 000 €, et j'en ai besoin pour le comité du 22.\n\nLoïc",
        "fichier,nettoyage | tableau de bord",
    ),
    (
        "Madame, Monsieur,\n\n"
        "Le syndicat mixte du Haut-Jura lance une consultation pour la conception de la signalétique de son sentier "
        "des tourbières (3,2 km).\n\n"
        "Le titulaire devra fournir :\n"
        "• une charte signalétique\n"
        "• 9 panneaux d'interprétation (textes fournis par le maître d'ouvrage)\n"
        "• 24 balises directionnelles\n"
        "• les fichiers prêts pour la gravure\n\n"
        "Une visite du site est obligatoire le 11 mai à 14 h. Critères : prix 40 %, valeur technique 60 %.\n"
        "Montant maximum : 12 500 € HT. Remise des offres le 25 mai.\n",
        "charte | 9 panneau | 24 balise | ? fichier | ? signalétique",
    ),
    (
        "hello camille c'est Inès (la prof de yoga) j'ouvre mes cours en ligne en janvier et j'ai rien !! il me faut "
        "une page insta jolie cad un modèle de post, des icones pour les stories à la une et une bannière pour la "
        "newsletter. Des couleurs douces. Pour le site on verra l'an prochain. j'ai 350e de coté, ça ira ? bisous",
        "modèle,post | - icone,icône | bannière | ? page insta,page",
    ),
    (
        "Bonjour,\n\n"
        "Je vous contacte de la part d'Émile Vasseur. Notre maison d'édition publie en septembre un essai sur les "
        "communs (320 000 signes) traduit de l'anglais par nos soins et il manque un index ainsi qu'une relecture "
        "d'épreuves. Nous payons la relecture 2,50 € le feuillet et l'index au forfait.\n\n"
        "Avez-vous déjà fait des index ? Une réponse rapide m'arrangerait, l'imprimeur a réservé sa machine.\n\n"
        "Hugues Bertolini\nÉditions du Chemin Creux",
        "index | relecture",
    ),
    (
        "Bonsoir Camille,\n\n"
        "Merci pour ta proposition, on la trouve un peu chère mais on te suit. On garde donc la vidéo de présentation "
        "(2 min) et les trois portraits d'artisans ; on laisse tomber le teaser et les photos de plateau. Ça nous "
        "ramène à 3 200 €, c'est bien ça ?\n\n"
        "Le tournage reste calé les 4 et 5 mars à l'atelier. On aimerait tout recevoir avant les vacances de Pâques.\n\n"
        "À très vite,\nJustine et Marco",
        "vidéo | 3 portrait",
    ),
    (
        "Bonjour,\n\n"
        "Responsable formation chez un assureur (180 personnes), je cherche quelqu'un pour concevoir un module "
        "e-learning de 20 minutes sur la lutte contre le blanchiment, avec un quiz final, et un support papier pour "
        "les agences. Nous utilisons Articulate Rise. Nos juristes relisent tout sous cinq jours.\n\n"
        "Il y aura deux réunions de cadrage en visio. Quel est votre tarif journalier et seriez-vous libre en février ?\n\n"
        "Cordialement,\nStéphanie Maurin",
        "module | quiz | support",
    ),
    (
        "Camille,\n\n"
        "Je t'écris pour le mariage de ma sœur (le 19 juin, château de Brissac, 120 invités, cracheurs de feu et "
        "tout le tralala). Elle rêve de faire-part en linogravure. Peux-tu me chiffrer 80 faire-part avec leurs "
        "enveloppes, 12 numéros de table et un menu ? Elle adore le bleu nuit.\n\n"
        "C'est un cadeau de la famille, on s'est dit 700 € max. Bises, Raphaël",
        "80 faire-part,faire part | ? enveloppe | 12 numéro | menu",
    ),
)
ENGLISH = (
    (
        "Hello Sam,\n\n"
        "I found you through the Society of Indexers newsletter. I have a half-finished PhD on Roman drainage and my "
        "supervisor says the figures are a disgrace. I need 14 line drawings redrawn from my pencil sketches and two "
        "site maps. Vector files please, as the university press is picky.\n\n"
        "My research fund allows £900, to be claimed before the end of July. Do you need a purchase order?\n\n"
        "All the best,\nTamsin Oakley",
        "14 drawing | 2 map",
    ),
    (
        "Hi there,\n\n"
        "Bluewater Dental Group (6 practices across Tampa Bay) is looking for an SEO specialist. We'd want a technical "
        "audit, keyword research for each practice and ten location-based blog posts to start. If it goes well there's "
        "potential for a monthly retainer.\n\n"
        "Please send your rates, availability and two case studies. Budget is in the region of $6,000. Ideally done by "
        "end of Q2.\n\n"
        "Thanks,\nBrittany Moss\nMarketing Manager",
        "audit | keyword research | 10 post,blog post",
    ),
    (
        "Sam - the launch event is confirmed for 3 October at the Corn Exchange. String quartet, canapés, speech by the "
        "mayor, the usual. From you we need: invitations (150 guests), a programme and signage for the day. Stick to "
        "the purple. Usual rate is fine, cap it at £800. Need everything a week before. Ta, Bev",
        "- invitation | programme | signage",
    ),
    (
        "Dear Mr Whitlock,\n\n"
        "I am writing on behalf of Tideway Housing Association. We intend to replace the tenant handbook, last "
        "published in 2014, and require a writer to produce a new text of approximately 15,000 words and a designer "
        "to lay it out; we understand you offer both. An Easy Read version is also required.\n\n"
        "Interviews with six tenants will be arranged by our engagement officer, and travel will be reimbursed. The "
        "board meets on 20 May and a full draft is needed for that meeting.\n\n"
        "The fee is fixed at £7,500 inclusive of VAT. Kindly confirm your professional indemnity cover.\n\n"
        "Yours sincerely,\nC. A. Okonkwo\nHead of Tenant Services",
        "text,handbook | 1/- layout,lay,it out | version | ? draft",
    ),
    (
        "hiya, its Kev from the climbing wall. got a new bouldering area opening in feb w/ a slackline, a kids corner "
        "and a coffee bar. can u do us a mural for the back wall (6m x 3m) n some route tags, like 50? i'll buy the "
        "paint. 1.2k all in? also do u do tattoos haha",
        "mural | 50 tag",
    ),
    (
        "Good afternoon Sam,\n\n"
        "Please find below the requirements for the podcast as discussed with Helena:\n\n"
        "- Intro and outro music, no vocals\n"
        "- Editing of 8 episodes, 40 minutes each\n"
        "- Show notes for each episode\n"
        "- Cover artwork (we have brand guidelines)\n\n"
        "Not in scope: transcription, promotion.\n\n"
        "Recording starts on 1 June and the first episode airs on 22 June. We have allocated €4,000. Payment in two "
        "instalments. Is there anything you need from us to get started?\n\n"
        "Best wishes,\nDeclan Foy\nHarbour Institute",
        "music,intro | ? outro | 8/1/- editing,episode | - show notes,notes | cover,artwork",
    ),
    (
        "Hi Sam,\n\n"
        "Could you help my dad? He's 78 and has written down everything he remembers about the village: three exercise "
        "books in biro. He'd love it typed up, tidied and made into a proper book with some of the old photos, 20 copies "
        "for the grandchildren. There's no rush, though his birthday is 30 September.\n\n"
        "He says he'll pay up to £600 and throw in a jar of honey.\n\nLove, Becky",
        "book,typed | ? exercise book",
    ),
    (
        "Hello,\n\n"
        "We run a two-person architecture practice and are submitting a planning application for a barn conversion in "
        "the Peak District. We need a measured survey, a set of existing and proposed elevations and a short design and "
        "access statement. The client would like permission by Christmas, so drawings by 10 September.\n\n"
        "Our cap is £3,400. Site access is via a locked gate; the farmer has a friendly dog and a less friendly bull.\n\n"
        "Regards,\nSimone Achterberg RIBA",
        "survey | - elevation,set | statement | ? drawing",
    ),
)
