"""Whole letters of clients, what they order and the conditions they set: the seventh batch."""

FRENCH = (
    (
        "Bonjour Camille,\n\n"
        "Petite urgence : notre stand au Salon des Maires est confirmé et nous n'avons rien. Il nous "
        "faudrait d'ici le 20 avril deux roll-up, une nappe imprimée et un dépliant trois volets qui "
        "présente nos solutions de récupération d'eau de pluie. Je vous joins notre ancien dépliant, le "
        "contenu est à revoir entièrement. L'imprimeur prend du PDF/X-4 uniquement.\n\nVous êtes partante ?\n\n"
        "Aurore Michelet\nPluvia",
        "2 roll-up | nappe | dépliant",
        (("format", "PDF/X-4"),),
    ),
    (
        "Bonjour,\n"
        "j'ai écrit un roman (fantasy, 480 000 signes) que je vais auto-éditer. Je cherche une correctrice "
        "pour l'ensemble + quelqu'un pour la mise en page intérieure (papier et epub). Pour la couverture "
        "j'ai déjà ma graphiste.\nVous faites les deux ? Budget 900 € grand max.\nMerci, Solène",
        "correct,roman,ensemble,relecture | mise en page,intérieure",
        (("format", "epub"),),
    ),
    (
        "Madame,\n\n"
        "Dans le cadre de la rénovation de notre EHPAD, nous devons informer les familles. Nous souhaitons "
        "vous confier la rédaction de trois lettres d'information (une par phase de travaux), d'une affiche "
        "A3 pour le hall et d'une foire aux questions. Le ton devra être rassurant et le vocabulaire "
        "accessible à tous.\n\nLa première lettre est attendue pour le 2 mai.\n\n"
        "Veuillez agréer, Madame, nos salutations respectueuses.\n\nPatricia Roche, directrice\n"
        "Résidence Les Mimosas",
        "3 lettre | affiche | foire aux questions",
        (("tone", "rassurant"),),
    ),
    (
        "Coucou ! dispo pour un petit job ? une amie ouvre un salon de toilettage et elle a besoin d'un site "
        "une page + réservation en ligne. elle adore le rose et les chats (évidemment). elle bosse avec "
        "planity pour les rdv donc faudra l'intégrer. 700€, avant l'été. je te mets en copie. Lou",
        "site | ? réservation",
        (("tool", "planity"),),
    ),
    (
        "Bonjour Madame Arnaud,\n\n"
        "J'anime une émission de radio associative et je voudrais une identité sonore complète : un "
        "générique d'ouverture (20 s), un générique de fin, trois virgules et un tapis. Esprit jazz "
        "manouche, joué par de vrais musiciens, aucun son généré par IA. Fichiers WAV 48 kHz.\n\n"
        "On dispose de 1 100 €, subvention comprise.\n\nGaspard Meunier\nRadio Bocage",
        "2/1/- générique | générique de fin | 3 virgule | tapis | ? identité",
        (
            ("no_ai", "aucun son généré par IA"),
            ("tone", "jazz manouche"),
            ("format", "WAV 48 kHz"),
        ),
    ),
    (
        "Objet : Consultation - Formation bureautique\n\n"
        "Le CCAS de Lormont souhaite former 24 agents à Excel (niveau intermédiaire). Prestations attendues "
        ":\n- test de positionnement en ligne\n- 4 sessions de deux jours, par groupes de six\n"
        "- support de cours remis à chaque participant\n- bilan écrit à l'issue des sessions\n"
        "Le formateur devra disposer d'un numéro de déclaration d'activité. Offres à transmettre avant le 9 "
        "avril, 12 h.",
        "test | 4 session | support | bilan",
        (("other", "numéro de déclaration"),),
    ),
    (
        "bonjour camille, c'est pour les photos du mariage de ma fille le 19 juin à Uzès. on voudrait la "
        "cérémonie, le cocktail et le début de soirée, et un album à la fin (format carré, une quarantaine "
        "de pages). les photos brutes aussi si possible. combien ça coûterait ? bien cordialement, M. "
        "Teissier",
        "- photo | album",
        (("format", "format carré"),),
    ),
    (
        "Camille,\n\nComme convenu, le périmètre de la mission pour Batisol :\n\n| Livrable | Quantité |\n"
        "| Fiches chantier | 12 |\n| Pages métier | 5 |\n| Page recrutement | 1 |\n\n"
        "Entretiens téléphoniques avec les conducteurs de travaux (je t'envoie les contacts). Pas de "
        "superlatifs, ils détestent ça. Tout doit passer par leur Google Docs partagé.\n\n"
        "Merci de me confirmer pour vendredi.\nBlandine",
        "12 fiche | 5 page | page recrutement",
        (
            ("tone", "Pas de superlatifs"),
            ("tool", "Google Docs"),
        ),
    ),
)
ENGLISH = (
    (
        "Hi Camille\n\n"
        "Hope you're well. Our MD has decided (two weeks out!) that the conference needs an opening film. 90 "
        "seconds, stock footage plus our logo animation, upbeat music. We also need a holding slide and six "
        "name straps for the speakers. Conference is on 24 April so I'd want everything by the 20th.\n\n"
        "What could you do for £2,200?\n\nSorry!\nPriti\nEvents, Calloway Finance",
        "film | holding slide,slide | 6 name strap,strap",
        (("tone", "upbeat"),),
    ),
    (
        "Hello, I'm a retired engineer and I've designed a folding workbench. I would like someone to turn "
        "my hand sketches into proper CAD drawings and also a 3D model I can show to manufacturers. STEP "
        "files would be best. I'd need you to sign a non-disclosure agreement first. Roughly what would this "
        "cost? Regards, Alan Threlfall",
        "- drawing | 3d model,model",
        (
            ("format", "STEP"),
            ("nda", "non-disclosure agreement"),
        ),
    ),
    (
        "Hey Camille! So the cookbook is happening 🎉 Publisher wants 80 recipes and they're paying for a "
        "photographer, so: would you shoot 45 of the dishes plus the cover? They'd be done over five days at "
        "my place in Margate, natural light only, props from my own cupboards. Publisher (Larkspur) is "
        "offering £4,500. Shoot has to be finished by end of June. xx Tamsin",
        "45 dish,photo | cover",
        (("other", "natural light only"),),
    ),
    (
        "Dear Sir or Madam,\n\n"
        "The Parish Council of Little Marden invites quotations for the production of a Neighbourhood Plan "
        "document. The appointed consultant will be expected to provide: a consultation questionnaire, "
        "analysis of responses, a draft plan, and a final plan incorporating comments. Two public meetings "
        "will also need to be facilitated. All documents to be supplied in PDF and Word formats and to "
        "comply with accessibility regulations.\n\nQuotations should reach the Clerk by 30 April.\n\n"
        "Mrs J. Penfold, Clerk",
        "questionnaire | analysis | draft plan,plan | final plan,plan | 2 meeting | ? document",
        (
            ("format", "PDF"),
            ("other", "accessibility regulations"),
        ),
    ),
    (
        "Hi, quick one. Can you translate our T&Cs and the returns policy into Dutch? About 3,400 words "
        "total. A native speaker please, and legal terms need to be right. We'd also like the checkout "
        "strings done (JSON file, 140 lines). By Tues? Invoice to accounts@pocketlamp.example. Ta, Owen",
        "t&c,terms,translation | policy | strings,string",
        (
            ("language", "Dutch"),
            ("language", "native speaker"),
        ),
    ),
    (
        "Hi Camille,\n\n"
        "I'm putting together a bid for the Arts Council and need help with two things: editing the "
        "narrative (it's 1,200 words over) and a budget spreadsheet that adds up properly. Deadline for the "
        "portal is noon on 6 May. I can pay £40/hour, up to 10 hours.\n\n"
        "Please keep my voice, I don't want it to sound like a consultant wrote it.\n\nThanks, Ngozi",
        "narrative,editing | spreadsheet",
        (("tone", "sound like a consultant"),),
    ),
    (
        "Hello,\nWe're a 30-person SaaS company and our onboarding emails are a mess. Scope:\n"
        "* audit of the current 11-email flow\n"
        "* new sequence of 7 emails (copy only, we build in Customer.io)\n"
        "* subject line variants for A/B tests, 3 per email\n* a one-pager on tone of voice\n"
        "Voice: helpful, a bit nerdy, never salesy. American English.\nBudget $3–4k. Two weeks?\n"
        "Harriet, Stacklane",
        "audit | 7 sequence,email | 3/-/21 variant,subject line | one-pager",
        (
            ("tone", "helpful"),
            ("language", "American English"),
            ("tool", "Customer.io"),
        ),
    ),
    (
        "Morning Camille, the client's come back on the brochure: they want it in Welsh as well, so a second "
        "version, and they've asked for an audio version for the website too, read by a woman with a north "
        "Wales accent. Otherwise all as per the original quote. Can you let me know the extra cost today? "
        "Gethin",
        "version | audio version,version",
        (
            ("language", "Welsh"),
            ("language", "accent"),
        ),
    ),
)
