"""Whole letters of clients and what they order: the third batch."""

FRENCH = (
    (
        "Bonjour,\n\nJe vous contacte de la part de la librairie La Marge, à Quimper. Nous fêtons nos vingt ans le 17 octobre et nous "
        "aimerions marquer le coup : une affiche, un marque-page tiré à 2 000 exemplaires et un petit livret de 16 pages avec les "
        "souvenirs de nos clients. Ces souvenirs, nous les avons recueillis cet été, il n'y a plus qu'à les mettre en forme.\n\n"
        "L'impression est prise en charge par notre banque. Pour la création, nous avons 1 800 €.\n\nQuand pourrions-nous en "
        "parler ?\n\nBien cordialement,\nMaëlle et Simon",
        "affiche | marque-page | livret",
    ),
    (
        "Salut Camille, j'espère que tu vas bien depuis Lyon ! Mon boss me demande de trouver quelqu'un pour la voix off de notre vidéo "
        "institutionnelle (2 min 30, français + version anglaise). Le script est prêt, la vidéo aussi. Il faudrait enregistrer avant "
        "le 20. On avait payé 350 € la dernière fois. Tu peux m'envoyer une démo ? Bises, Anaïs",
        "1/2/- voix off",
    ),
    (
        "Bonjour Madame,\n\nNotre PME fabrique des poêles à granulés. Nous préparons le salon Expobois (Nantes, 2 au 5 juin) et aurions "
        "besoin de :\n\n• 3 fiches techniques mises à jour (les anciennes datent de 2021, je vous les joins)\n• un panneau de stand "
        "3 x 2 m\n• une courte animation pour l'écran du stand\n\nNos photos sont sur le serveur. Les textes des fiches sont à "
        "revoir avec notre ingénieur, M. Fabre.\n\nMerci de nous chiffrer chaque poste séparément.\n\nDominique Rey\nGranuléo",
        "3 fiche | panneau | animation",
    ),
    (
        "Bonjour, j'ai vu votre annonce. Je cherche quelqu'un qui m'aide pour mon dossier de VAE (éducatrice spécialisée). J'ai écrit à "
        "peu près tout, 70 pages, mais c'est brouillon. J'aurais besoin d'une relecture complète et d'aide pour l'introduction. Le "
        "jury se réunit en septembre, le dossier doit être déposé pour le 15 juin. Vous prenez combien ? Je peux payer en deux fois ? "
        "Merci beaucoup. Nadège",
        "relecture | ? introduction",
    ),
    (
        "Camille, bonjour. On a un client (assurance) qui veut refaire toute sa série d'e-mails de relance. Il y en a 9. Objets + corps "
        "+ bouton. Le client fournit les règles juridiques et le ton est déjà défini dans la charte. 110 € par e-mail. On te brief "
        "mercredi si t'es ok. Rendu le 28 au plus tard. — Steph, agence Grand Large",
        "9/1/- e-mail,série",
    ),
    (
        "Bonjour à vous,\n\nNous sommes en train d'aménager une ancienne grange en gîte et il nous faut des plans pour le permis : "
        "plan de masse, façades, coupe. Un géomètre est déjà passé, nous avons ses relevés. Nous aimerions également une vue 3D de la "
        "pièce à vivre pour nous projeter.\n\nVotre tarif horaire est-il toujours de 45 € ?\n\nCordialement,\nFamille Desmarets",
        "plan de masse | - façade | coupe | vue | ? - plan",
    ),
    (
        "Bonjour Camille,\n\nComme convenu, je reviens vers vous au sujet de la campagne de dons de Noël. Nous retenons votre "
        "proposition de trois messages radio de 20 secondes et d'un courrier aux donateurs. En revanche la direction ne veut pas de "
        "vidéo cette année. Le plan média est bouclé : diffusion du 1er au 15 décembre. Il nous faut donc les enregistrements le 20 "
        "novembre.\n\nPouvez-vous confirmer ?\n\nOdile Fromont, Secours Solidaire",
        "3 message | courrier",
    ),
    (
        "Bjr, restaurant Le Tire-Bouchon à Dijon. Notre carte change le 1er mars, on voudrait la traduire en anglais et en allemand, "
        "45 plats env. + la carte des vins en anglais seulement. Faut aussi corriger les fautes dans la version française lol. Vous "
        "faites combien ? Paiement comptant. Fred",
        "carte,traduction | ? carte des vins | ? version,correction",
    ),
)
ENGLISH = (
    (
        "Hello Sam,\n\nI'm the bursar at St Brannoc's. The governors have agreed that we need a new prospectus, and we're asking three "
        "designers to quote. It would be 32 pages, square format. We'd also like matching folders and a set of five pull-up banners for "
        "open days. We have an excellent photographer on staff and the head is writing the text herself.\n\nPlease let us have your "
        "price by 6 March and tell us which schools you've worked for.\n\nYours,\nPenelope Garrick",
        "prospectus | - folder | 5 banner",
    ),
    (
        "Hey Sam - Luis from Quarry Street Coffee. Business is good, signage is embarrassing. I want: new sign out front, menu boards "
        "(3), loyalty cards. Logo stays. My guy can do the install. Budget around 2k USD. When can you come take a look?",
        "sign | 3 menu,board | - card",
    ),
    (
        "Dear Sam Whitlock,\n\nOur department is organising a summer school on coastal erosion (14–18 July, 40 students) and we are "
        "looking for a science writer to produce daily blog posts during the week, five in total, and a summary article of 1,500 words "
        "afterwards. Accommodation and meals are provided. The fee is €1,600.\n\nWould you be available? We would need an answer by "
        "the end of April.\n\nKind regards,\nDr Ilse Maartens",
        "5 post | article",
    ),
    (
        "Hi Sam, hope the move went well! Small job for you: my dad's eulogy. I've written three pages and it's far too long and I can't "
        "see it any more. Could you cut it to about five minutes and make it sound like me? The funeral's next Thursday so I'd need it "
        "Tuesday at the latest. Happy to pay whatever's normal. Thank you. Gwen",
        "eulogy",
    ),
    (
        "Hi Sam\n\nThe API docs you did for us in spring have gone down really well. Next up:\n\n- migration guide from v1 to v2\n- "
        "quickstarts for Python, Go and Ruby (so three)\n- review of the error messages, there are about 80\n\nEngineering will give "
        "you staging access. Same day rate? v2 ships 1 October, docs need to be merged by 24 September.\n\nCheers\nAda",
        "guide | 3 quickstart | 80/1/- review",
    ),
    (
        "Good afternoon. I represent a small winery near Paso Robles. We would like to hire you for two days in the first week of "
        "October to photograph the harvest. From this we expect 60 to 80 finished images for the website and social media, and a short "
        "film of about one minute if you do video as well. Our marketing intern will write the captions. What is your day rate, and do "
        "you need a place to stay?\nRegards, Dale Whitcombe",
        "60/80 image | film",
    ),
    (
        "Sam - need a hand. Landing page copy for the webinar (headline, 150 words, form labels) and 3 reminder emails. Design's done, "
        "I'll drop you the Figma. Can pay £350. By Thurs noon?? Sorry it's short notice! Kit",
        "copy,landing | 3 email",
    ),
    (
        "Dear Sam,\n\nFurther to your visit, the parish council has voted to go ahead with the village trail. To recap, we would like "
        "eight interpretation panels with text and artwork by you, and a printed map showing the route. The posts will be made by a "
        "local joiner. We still have to get consent from two landowners, so please don't start on panels 4 and 7 yet.\n\nThe grant of "
        "£6,200 has to be spent by 31 March. I enclose the old leaflet for information.\n\nBest wishes,\nCllr Ray Tunnicliffe",
        "8 panel | map",
    ),
)
