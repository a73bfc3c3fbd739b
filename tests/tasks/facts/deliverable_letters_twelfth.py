"""Whole letters of clients and what they order, with what surrounds an order: papers, days, scenery; the twelfth batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\n"
        "J'organise les 40 ans de mon mari le 3 juillet au domaine des Tilleuls. Il y aura un groupe de jazz, un "
        "barbecue et une centaine d'invités. Je cherche une photographe pour la soirée, de 18 h à minuit. Nous "
        "voudrions récupérer environ 150 photos retouchées dans une galerie en ligne, et un petit album de 30 pages "
        "pour ses parents.\n\n"
        "Côté prix, nous avions en tête 900 €. Faut-il prévoir un repas pour vous ? Avez-vous un contrat type ?\n\n"
        "Merci d'avance,\nFlorence Guérin\n06 00 00 00 21",
        "150 photo | album | ? galerie",
    ),
    (
        "Bonjour,\n\n"
        "La communauté de communes du Val d'Ource souhaite confier la refonte de son site internet à un prestataire "
        "indépendant.\n\n"
        "Prestations attendues :\n"
        "- audit du site actuel\n"
        "- maquettes de 6 gabarits de pages\n"
        "- développement sous WordPress\n"
        "- formation de deux agents (une demi-journée)\n\n"
        "Pièces à joindre : attestation d'assurance, extrait Kbis, références de moins de trois ans.\n"
        "Les offres sont à déposer avant le 30 avril. Le marché est plafonné à 18 000 € HT.\n\n"
        "Service communication",
        "? refonte,site | audit | 6 gabarit,maquette | ? développement | formation",
    ),
    (
        "Salut Camille !\n\n"
        "Ça y est, on a signé le bail de la boutique rue des Lices. Du coup on a besoin de toi pour l'enseigne, les "
        "vitrophanies et la carte des thés. Le logo ne bouge pas. L'ouverture est le 12 septembre donc il faudrait "
        "que tout parte chez l'imprimeur fin août.\n\n"
        "On reste sur le tarif du printemps, 45 € de l'heure ? Dis-moi quand tu as un créneau pour passer voir les "
        "murs.\n\nBises, Maëlle",
        "enseigne | - vitrophanie | carte",
    ),
    (
        "Madame,\n\n"
        "Notre cabinet d'architectes répond à un concours pour un groupe scolaire. Nous recherchons un perspectiviste "
        "capable de produire trois perspectives extérieures et deux intérieures à partir de notre maquette SketchUp. "
        "Rendu en 300 dpi, format A1. Un accord de confidentialité vous sera demandé avant l'envoi du dossier.\n\n"
        "Le jury se réunit le 8 juin ; les images doivent nous parvenir le 1er. Notre enveloppe est de 2 800 € HT, "
        "payable à trente jours.\n\n"
        "Cordialement,\nBenoît Salvan, architecte DPLG",
        "3 perspective | ? intérieure | ? image",
    ),
    (
        "Coucou, c'est Amandine de la micro-crèche. On refait le livret d'accueil et j'aimerais que tu le relises : 24 "
        "pages Word, tu peux laisser tes remarques en marge. Pas de refonte ni de mise en page, juste l'orthographe et "
        "les tournures. 150 € ça te va ? Je l'enverrai aux familles à la rentrée. Amandine",
        "relecture,livret",
    ),
    (
        "Bonjour Monsieur Arnaud,\n\n"
        "Suite à notre échange au salon Vinexpo, je vous confirme notre intérêt. Le domaine sort trois cuvées au "
        "printemps et il nous faut pour chacune une étiquette et une contre-étiquette, ainsi qu'une fiche technique "
        "bilingue. Je vous enverrai les photos du chai et les notes de dégustation.\n\n"
        "Merci de me transmettre un devis et vos conditions de règlement. Un acompte de 30 % peut être versé à la "
        "commande.\n\n"
        "Sincères salutations,\nHélène Dubreuil\nDomaine de la Rouvière",
        "étiquette | contre-étiquette | fiche",
    ),
    (
        "bonjour je suis auteur auto édité jai fini mon 2e roman (polar 310 pages) et je cherche qq1 pour corriger le "
        "manuscrit + faire la couverture et la mise en page pour amazon kdp. le 1er tome c'était ma cousine mais elle a "
        "plus le temps. budget 600e grand max. merci. Thierry",
        "manuscrit,correction | couverture | mise en page",
    ),
    (
        "Bonjour Camille,\n\n"
        "Dans le cadre de notre séminaire annuel (Annecy, les 14 et 15 octobre), nous aimerions que vous animiez deux "
        "ateliers de facilitation graphique devant une soixantaine de managers. Au programme de ces journées : une "
        "croisière sur le lac, un dîner de gala et une chasse au trésor.\n\n"
        "Nous attendons aussi de votre part une fresque de synthèse de 3 mètres, exposée ensuite dans le hall. Vos "
        "frais de déplacement et l'hébergement sont pris en charge. Quel serait votre forfait ?\n\n"
        "Bien à vous,\nSandrine Petitjean\nResponsable événementiel, Groupe Altéo",
        "2 atelier | fresque",
    ),
)
ENGLISH = (
    (
        "Hi Sam,\n\n"
        "We're a small brewery in Hebden Bridge and we've just won a bronze at the regional awards. There will be a "
        "launch night on 9 May with a brass band and a pie stall. Before that we need a new can design for our oatmeal "
        "stout, two pump clips and a banner for the taproom.\n\n"
        "We can go to £1,100. We'd want full ownership of the artwork and permission to adapt it later. Is that how you "
        "work?\n\nCheers,\nDominic\nLong Causeway Brewing",
        "can design,design | 2 pump clip,clip | banner",
    ),
    (
        "Dear Sam,\n\n"
        "I chair the Friends of Elmbridge Park. The council has given us £2,500 towards interpretation and we would "
        "like to commission four illustrated panels about the wildlife, plus a folded trail map that we can leave in "
        "the café. The ranger will write the words; Joan has photographs of the kingfishers if useful.\n\n"
        "It must all be at the printer by 2 April. Could you come to our committee meeting on 14 January? There is "
        "parking and a decent cup of tea.\n\n"
        "Kind regards,\nMargaret Holloway (Mrs)",
        "4 panel | map",
    ),
    (
        "Sam,\n\n"
        "Following our call, here's the scope for the Northgate account:\n\n"
        "1. Brand audit (two-day workshop + written summary)\n"
        "2. Messaging framework\n"
        "3. Homepage and about page copy\n"
        "4. Three customer case studies, 700 words each\n\n"
        "You'll invoice us, not the client. Day rate £420 as agreed, capped at 15 days. PO number to follow. NDA "
        "attached, please sign and return before Monday.\n\n"
        "Priya Raman\nAccount Director, Fieldhouse & Co",
        "audit,workshop | ? summary | framework | 1/2/- homepage,page,copy | ? about page | 3 case stud,case study",
    ),
    (
        "hey! my band's putting out our first ep in march and we need cover art + a 15 sec looping video for spotify "
        "canvas. 5 songs, sort of dreamy shoegaze. our drummer did a sketch but it's a bit rubbish lol. could do $250, "
        "maybe 300 if you throw in a sticker. when could you start?? - Jess",
        "cover art,cover | video | ? sticker",
    ),
    (
        "Hello Sam,\n\n"
        "Our usual Norwegian translator is on maternity leave. We have a dishwasher manual (about 6,200 words, English "
        "to Norwegian Bokmål) and a set of 18 safety labels that need translating by 11 February. Payment is 60 days "
        "from invoice, £0.11 per word. Please confirm availability and whether your rate includes one round of "
        "amendments.\n\n"
        "Best regards,\nKirsten Aalto\nLocalisation Manager",
        "manual | 18/1 label",
    ),
    (
        "Good morning,\n\n"
        "Our family is gathering in August for Grandpa's 90th: a picnic, an egg-and-spoon race, the lot. My sister and I "
        "thought of giving him a short film made from his old Super 8 reels, which have been digitised already (about "
        "four hours). We'd love a film of ten minutes or so with titles and some music he'd recognise.\n\n"
        "We can spend 700 euros between us. Would that be realistic?\n\n"
        "Warmly,\nOrla Fitzgerald",
        "film",
    ),
    (
        "Hi Sam\n\n"
        "Quick one. Legal has asked us to make the pension guide readable before it goes to 4,000 members. It's 32 pages "
        "of jargon at the moment. Can you rewrite it in plain English and pull out a one-page checklist? We have Crystal "
        "Mark experience in house so a second pair of eyes is sorted. Budget is £1,900 plus VAT, end of November "
        "please.\n\n"
        "Thanks,\nGareth Pugh\nMember Communications",
        "guide,rewrite | checklist",
    ),
    (
        "Dear Sam Whitlock,\n\n"
        "INVITATION TO QUOTE – Village hall website\n\n"
        "Deliverables:\n"
        "* Five-page website with booking calendar\n"
        "* Hosting set-up for the first year\n"
        "* Two hours' training for the hall secretary\n"
        "* Handover notes\n\n"
        "Please include in your quote: your day rate, two references, proof of insurance and your earliest start date. "
        "Quotes to be received by noon on 6 March.\n\n"
        "Yours faithfully,\nRoger Tamplin, Clerk to the Trustees",
        "website | set-up,hosting | 1/2/- training | - handover notes,notes",
    ),
)
