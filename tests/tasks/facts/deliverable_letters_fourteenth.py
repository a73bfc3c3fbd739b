"""Whole letters of clients and what they order: the fourteenth batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\n"
        "Nous sommes une boulangerie bio à Rennes et nous passons aux sacs en papier kraft. Il faudrait dessiner un "
        "motif pour les sacs (deux tailles) et refaire notre tampon, qui date de 2009. Le fournisseur nous demande des "
        "fichiers vectoriels avant le 18 mars.\n\n"
        "On peut monter jusqu'à 650 €. Est-ce que vous pourriez passer au fournil un matin ?\n\n"
        "Merci,\nNolwenn et Hervé",
        "motif | tampon | ? fichier",
    ),
    (
        "Bonjour,\n\n"
        "Notre start-up lève des fonds cet automne. Nous avons un pitch deck de 18 slides écrit par nous-mêmes, pas "
        "très beau, et nous cherchons un graphiste pour le mettre en forme. Il nous faut également un one-pager en "
        "anglais. Le contenu est figé, seules les pages 7 et 12 peuvent encore bouger.\n\n"
        "Premier rendez-vous investisseurs : le 6 octobre. Tarif envisagé : 1 200 à 1 500 € HT. Sous quel délai "
        "pourriez-vous livrer ?\n\n"
        "Victor Lemoine, CEO de Kaptil",
        "deck,mettre en forme | one-pager",
    ),
    (
        "Cher Monsieur,\n\n"
        "Je souhaite offrir à ma fille, pour ses 18 ans, un livre de photos retraçant son enfance. J'ai environ 200 "
        "clichés, dont une quarantaine abîmés qu'il faudrait restaurer. Pourriez-vous vous charger de la restauration "
        "et de la composition du livre (60 pages environ) ? Je me chargerai de l'impression.\n\n"
        "Mon budget est de 800 euros et la fête a lieu le 14 novembre.\n\n"
        "Avec mes remerciements,\nOdile Vauthier",
        "40/1/- restauration,cliché,photo | livre | ? composition",
    ),
    (
        "Salut,\n\n"
        "Dispo en mars pour un renfort dev ? Le client : une mutuelle. La mission : reprendre leur espace adhérent en "
        "Vue.js, écrire les tests unitaires et une petite doc de passation. TJM 480, 25 jours max, télétravail sauf "
        "deux jours sur site au démarrage (Niort, hôtel remboursé).\n\n"
        "Envoie-moi ton CV à jour et une référence récente. Réponse au client vendredi.\n\n"
        "Karim\nKolibri Conseil",
        "espace adhérent,espace | - test | doc",
    ),
    (
        "Bonjour Madame Arnaud,\n\n"
        "L'EHPAD Les Glycines fête ses 30 ans le 2 juin avec une kermesse, un spectacle de magie et un lâcher de "
        "ballons. Pour l'occasion nous souhaiterions réaliser une exposition : douze portraits de résidents en noir et "
        "blanc, accompagnés d'un court texte recueilli auprès de chacun. Les autorisations de droit à l'image seront "
        "signées par les familles.\n\n"
        "La fondation nous accorde 2 000 €. Pouvez-vous me dire si vous gérez aussi les tirages ?\n\n"
        "Bien cordialement,\nFatou Sarr\nAnimatrice",
        "12 portrait | ? exposition | 1/12/- texte",
    ),
    (
        "camille dsl de te relancer, c'est pour la playlist vidéos de la chaîne : finalement on en fait 5 au lieu de 8, "
        "toujours 4 min, montage + miniatures youtube. les rushs sont sur le drive. même tarif (180 la vidéo) et si tu "
        "peux boucler pour le 30 c top. tu veux que j'appelle ?",
        "5 vidéo,playlist,montage | 5/- miniature | ? playlist",
    ),
    (
        "Bonjour,\n\n"
        "Pour notre catalogue automne-hiver nous cherchons un photographe packshot : 85 références de maroquinerie, "
        "trois vues par produit, fond blanc, détourage inclus. À cela s'ajoutent 10 photos d'ambiance en studio. Les "
        "produits peuvent être livrés chez vous dès le 5 juillet et récupérés le 20.\n\n"
        "Merci de nous indiquer votre prix par référence. Nous réglons à 45 jours fin de mois.\n\n"
        "Isabelle Morvan\nService achats, Maison Teyssier",
        "85/255 référence,vue,packshot | 10 photo",
    ),
    (
        "Bonjour Camille, le conseil municipal a voté hier le budget pour la plaquette « Bien vieillir à Saint-Junien » "
        "(8 pages A5) ainsi que pour sa version en gros caractères. On peut démarrer ! Je vous transmets la liste des "
        "associations et les photos lundi. Rappel : 1 450 € HT, livraison avant la semaine bleue (5-11 octobre). "
        "Mireille Chabot, CCAS",
        "plaquette | version",
    ),
)
ENGLISH = (
    (
        "Hi Sam,\n\n"
        "I'm setting up as a mobile dog groomer in Fife and I'd like someone to sort out my branding: a logo, a price "
        "list and lettering for the van. I've got a name (Muddy Paws) and a colour I like, teal. My budget's tight, "
        "£450 tops, as the van needed a new clutch.\n\n"
        "Could it be ready for when I start on 3 March? Happy to pay a deposit.\n\nThanks,\nEilidh",
        "logo | price list,list | lettering | ? branding",
    ),
    (
        "Dear Sam,\n\n"
        "The museum is planning an exhibition on canal families, opening 17 April. We are looking for a writer to "
        "prepare the exhibition text: an introductory panel, 35 object labels (40 words each) and a leaflet for "
        "children. Curators will supply notes and images. There will be a private view with a glass of fizz and a "
        "model-boat demonstration.\n\n"
        "The fee is £2,200. We would need the text by 1 March. Would you be willing to come to Stoke Bruerne for a "
        "briefing?\n\n"
        "With best wishes,\nPhilippa Crane\nInterpretation Officer",
        "? text | panel | 35 label | leaflet",
    ),
    (
        "Hey Sam, thanks for the quote. Let's go ahead with the website refresh and the newsletter template, but leave "
        "out the social media pack for now. $3,800 works. Our CTO will send you the logins and the style guide. Hoping "
        "to go live on Nov 12 so everything by the 5th please. Also can you sign the contractor agreement today? Marcus",
        "website refresh,website,refresh | template",
    ),
    (
        "Dear Sir or Madam,\n\n"
        "Castlemoor Golf Club requires aerial photography and a promotional film of its 18 holes. We envisage a two-day "
        "shoot in June, weather permitting. The film should last no more than three minutes, and we would also like "
        "thirty high-resolution stills for the clubhouse and the fixtures booklet.\n\n"
        "Drone operators must hold a valid permission from the aviation authority and public liability insurance of £5m. "
        "The committee has set aside £3,000. Kindly reply by 15 April.\n\n"
        "Brigadier A. Fenwick (Retd), Honorary Secretary",
        "film | 30 still | ? photography",
    ),
    (
        "Hi, I need my thesis formatted before I submit on Friday week. 210 pages in Word, headings are a mess, the "
        "table of contents doesn't update and the references need switching to APA. I don't need the content checked. "
        "Can pay €200. Are you free? Lena",
        "thesis,format | ? reference,table of contents",
    ),
    (
        "Sam, hope all's well. Two things for Q3:\n\n"
        "1) The onboarding emails. There are six at the moment and they all sound like a lawyer wrote them. Rewrite "
        "please.\n"
        "2) A landing page for the accountants' campaign. Short, one form, no stock photos of handshakes.\n\n"
        "I've got $2k left in the budget and legal needs a week to review, so let's say copy in by July 21. Do you want "
        "to hop on a call?\n\n"
        "Dana Whitfield | Growth | Ledgerly",
        "6 email | landing page,page | ? copy",
    ),
    (
        "Good morning Sam,\n\n"
        "We are a care-home group with eleven homes in the North East. Our training provider has closed and we want to "
        "commission two half-day workshops on record keeping, with a workbook for each participant, and six short "
        "videos (three minutes or so) that night staff can watch. Sandwiches provided!\n\n"
        "We've £5,500 for this. The first workshop would be on 8 September in Durham; the videos can follow in October, "
        "by the 30th at the latest.\n\n"
        "Many thanks,\nJoyce Armstrong",
        "2 workshop | workbook | 6 video",
    ),
    (
        "Hello Sam!\n\n"
        "We met at the maker fair (I had the ceramic hedgehogs). I finally have a stall at the Christmas market with "
        "fairy lights and a mulled wine man next door, so I need to look the part. Could you do me some swing tags, "
        "maybe 200, a banner for the front of the table and little care cards to go in the boxes?\n\n"
        "I was thinking £300? Market's on 28 November, I'd want to print a fortnight before. x Robyn",
        "1/200/- swing tag,tag | banner | - care card,card",
    ),
)
