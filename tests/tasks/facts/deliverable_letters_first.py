"""Whole letters of clients and what they order: what is there already, what is only spoken of, and what is asked for."""

FRENCH = (
    (
        "Bonjour Camille,\n\nJe suis gérante d'une petite chambre d'hôtes en Ardèche (5 chambres, ouverte depuis 2019). Notre site "
        "actuel a été fait par mon beau-frère et ça se voit. J'aimerais le remplacer par un site simple, en français et en anglais, "
        "avec un module de réservation.\n\nLes photos, je les ai, elles datent de l'été dernier et sont très belles. Pour les textes "
        "je peux me débrouiller.\n\nCe serait possible pour début mai ? Je peux mettre jusqu'à 2 500 €.\n\nBien à vous,\nÉliane Vauzelle",
        "site | ? module",
    ),
    (
        "Bonjour,\n\nNotre coopérative laitière publie chaque trimestre un journal de 8 pages à destination de ses 340 adhérents. Notre "
        "maquettiste part à la retraite et nous cherchons quelqu'un pour reprendre la mise en page à partir du numéro de juin.\n\n"
        "Les articles et les photos vous seront envoyés par Mme Kerbrat trois semaines avant. Pour l'instant nous payons 600 € par "
        "numéro.\n\nÊtes-vous intéressée ? Si oui, pouvez-vous nous appeler avant vendredi ?\n\nCordialement,\nYann Le Floch",
        "mise en page | ? 4 journal,numéro",
    ),
    (
        "Salut Camille !\n\nBon alors ça y est, je me lance : j'ouvre ma fromagerie le 12 septembre. Du coup il me faut :\n"
        "- un logo (j'ai fait un croquis, ne rigole pas)\n- une enseigne\n- des étiquettes pour environ 30 fromages\n- des sacs en "
        "papier imprimés\n\nL'imprimeur, c'est mon cousin, donc juste les fichiers. Je voudrais quelque chose de simple, pas de vache "
        "qui sourit par pitié.\n\nTu penses pouvoir me dire combien ça ferait d'ici la fin de la semaine ?\n\nBises\nRomu",
        "logo | enseigne | 30/- étiquette | - sac",
    ),
    (
        "Madame, Monsieur,\n\nDans le cadre de la refonte de sa politique d'accueil, le CCAS de Rochemaure souhaite faire réaliser un "
        "film de trois minutes présentant ses services, ainsi que deux versions courtes de trente secondes destinées aux réseaux "
        "sociaux. Le tournage se déroulera sur deux journées, dans nos locaux.\n\nLe sous-titrage est obligatoire. Les agents "
        "concernés ont donné leur accord.\n\nVotre offre devra nous parvenir avant le 30 avril et comporter un devis, trois "
        "références et un calendrier.\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.\n\nGisèle Ormont",
        "film | 2 version | ? sous-titrage",
    ),
    (
        "Bonjour, j'ai fini mon premier roman (310 pages Word) et avant de l'envoyer aux éditeurs je voudrais qu'un professionnel le "
        "relise. Orthographe surtout, mais si vous voyez des longueurs dites-le. J'ai déjà une couverture faite par une amie. Combien "
        "de temps faut-il compter ? Mon budget est de 700 euros. Merci, Solène",
        "roman,relecture",
    ),
    (
        "Hello Camille\n\nOn sort une nouvelle gamme de thés glacés en juin et il nous faudrait 6 recettes rédigées pour le blog, plus "
        "une newsletter pour l'annonce. Le photographe passe le 14 avril, tu auras les images le 18. 90 € la recette, 120 la "
        "newsletter, ça te va ?\n\nOn garde le ton de d'habitude, tutoiement et pas de superlatifs.\n\nMerci !\nLou, Maison Téane",
        "6 recette | newsletter",
    ),
    (
        "Bonjour Madame Arnaud,\n\nSuite à notre échange téléphonique, voici ce dont nous avons besoin pour le séminaire du 9 octobre "
        "à Tours : une interprète français-anglais pour la journée, et la traduction de la présentation de notre directeur (une "
        "quarantaine de diapositives) une semaine avant. Nous disposons des cabines et du matériel.\n\nMerci de m'adresser votre "
        "devis et vos conditions générales.\n\nBien cordialement,\nPatrice Guillemain\nAssistant de direction",
        "traduction,présentation | ? interprète",
    ),
    (
        "Bonsoir, on est un groupe de folk de Nantes, trois musiciens. Album enregistré, mixé, tout est prêt sauf l'image. On voudrait "
        "une pochette et un livret 8 pages pour le CD, et peut-être une affiche de tournée si ça rentre dans le budget (900 €). Les "
        "paroles sont dans le dossier joint. Le pressage part le 3 novembre. T'en dis quoi ?\n\nErwan",
        "pochette | livret | affiche",
    ),
    (
        "Bonjour,\n\nNous avons lancé en janvier une application de covoiturage pour les salariés de la zone du Pré-Long : 1 200 "
        "inscrits, mais peu de trajets. Nous aimerions comprendre pourquoi. Nous vous demandons donc un audit ergonomique de "
        "l'application et un rapport avec des recommandations chiffrées, que nous présenterons au comité du 20 mai.\n\nNous "
        "mettrons à votre disposition les statistiques et les entretiens déjà menés.\n\nQuel serait votre tarif ?\n\nSincères "
        "salutations,\nHakim Bensaïd",
        "audit | rapport",
    ),
)
ENGLISH = (
    (
        "Hi Sam,\n\nI run a small pottery studio in Falmouth and I've finally got round to sorting out an online shop. There'll be "
        "around 40 products to start with, I've taken the photos myself. What I can't do is write, so I'd need 40 short product "
        "descriptions and an About page. Happy to talk you through each piece over a cup of tea.\n\nI was thinking £500? Ideally "
        "everything ready before the Christmas market on 28 November.\n\nThanks so much,\nJenna",
        "40 description | page",
    ),
    (
        "Dear Sam,\n\nOur charity's annual review is due again. Last year's was 24 pages and nobody read it, so the trustees have "
        "asked for something shorter: an eight-page summary for print and a single web page with the main figures. The copy will be "
        "ready by 4 May and we have a photo library you can use.\n\nCould you let me have a price by the end of next week?\n\n"
        "Kind regards,\nRosalind Achebe",
        "summary | page",
    ),
    (
        "Sam! Quick one. The client has signed off the storyboard, so we're on. 2 x 45 sec animations, VO supplied, end board as per "
        "guidelines. Need first cuts Weds 10th, finals Mon 15th. £3.2k for the pair as agreed. Shout if any of that's a problem.\n\nDeb",
        "2 animation | ? board",
    ),
    (
        "Hello,\n\nI'm getting married on 19 June at Orchardleigh and we still don't have a photographer, ours has moved to Canada! We'd "
        "need you from about noon until the first dance, and we'd like an album of maybe 50 pages plus all the pictures on a USB stick. "
        "There will be 80 guests and two very badly behaved dogs.\n\nAre you free that day, and what do you charge?\n\nLots of love,\n"
        "Priya & Tom",
        "album | ? - picture",
    ),
    (
        "Hi Sam\n\nWe sell refurbished laptops to schools. Our sales team spends half its day copying orders from email into a "
        "spreadsheet and I'm told a script could do it. Could you write one for us? It should read the mailbox, pull out the order and "
        "fill in the sheet. We'd also want a short guide so that somebody other than you can fix it.\n\nBudget's about $1,800. We use "
        "Google Workspace. NDA needed.\n\nWhen could you start?\n\nMarcus Feld\nBrightdesk Inc.",
        "script | guide",
    ),
    (
        "Good afternoon,\n\nPlease quote for the following:\n\n1. Translation of our safety manual from German into English (approx. "
        "18,000 words)\n2. Proofreading of the English data sheets we already have (6 sheets)\n3. A glossary of terms\n\nSource files "
        "are in InDesign. Delivery is required by 30 September. Please note that machine translation is not acceptable.\n\nRegards,\n"
        "Anke Dorn\nPurchasing",
        "translation | proofreading | glossary",
    ),
    (
        "Hey, saw your illustrations for the tram museum and loved them. I'm writing a cookbook about my gran's Polish recipes and I'd "
        "like around 25 little ink drawings to go with it, nothing fancy, spoons and beetroots. And a portrait of gran for the front! "
        "The text is nearly finished, my sister is doing the layout. I have about £1,000. No rush, sometime before summer would be "
        "lovely.\n\nKasia",
        "25 drawing | portrait",
    ),
    (
        "Hi Sam, thanks for the call. To confirm what we discussed: you'll write four case studies (around 900 words each) from "
        "interviews that we set up, and turn each one into a LinkedIn post. We've got the questions and the logos already. First "
        "draft of all four by 16 October, final versions a fortnight later. Fee £2,400 + VAT. Can you send over your bank details "
        "and a contract?\n\nBest,\nImani",
        "4 case | 4/-/1 post",
    ),
    (
        "Hello Sam, I teach Year 5 and our school play is The Jungle Book. We'd love a poster and a programme (A5, 4 pages), and we'll "
        "need tickets too, 200 of them numbered. The children have done drawings you could use. We can only stretch to £150 I'm afraid. "
        "The performances are 7 and 8 July so everything should be with the printer by 20 June.\n\nMany thanks,\nMr Osei",
        "poster | programme | 200/1/- ticket",
    ),
)
