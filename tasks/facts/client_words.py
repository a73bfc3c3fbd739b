"""The words around names: titles, roles, legal forms, in plain text (tasks.facts.view)."""

import re

from tasks.facts.compiled import compiled
from tasks.facts.patterns import Cue

TITLES = compiled(
    r"^(?:(?:m|mr|mrs|ms|miss|mme|mlle|dr|pr|prof|me|ma[iî]tre|sir|madame|monsieur|mademoiselle|docteur|professeur|doctor|professor)\.? )+",
    re.IGNORECASE,
)
ROLE = Cue("""
(?:co-?)?g[e]rante? | (?:co-?)?fondat(?:eur|rice) | (?:co-?)?founders? | owners? | proprietaires? | readers? | lecturers? | researchers? | chercheu(?:r|se) | engineers? | ingenieure? | developers? | developpeu(?:r|se) | designers? | planners? | volunteers? | benevoles? | vicar | nurse | infirmi(?:er|ere) | scientist | analyst | strategist | specialist | advis[eo]r | conseill(?:er|ere) | technici(?:an|en|enne) | archiviste | bibliothecaire | librarian | publisher | editeur | editrice | journalistes? | profs? | instituteur | institutrice | mediat(?:eur|rice) | animat(?:eur|rice) | educat(?:eur|rice) | directeur | directrice | dir\\. | directors? | head | managers? | responsables? | charge[e]? | chef(?:fe)? | assistante? | ceo | coo | cmo | cto | cfo | dg | pdg | president(?:e)? | presidente | tresoriere? | secretaire | treasurer | secretary | editor | redact(?:eur|rice) | coordinat(?:eur|rice|or) | coordinator | officer | lead | partner | associee? | consultante? | executive | marketing | communication | communications | comms | sales | commercial | service | departement | department | team | equipe | office | bureau | acheteu(?:r|se) | buyer | producer | product(?:eur|rice) | curator | conservat(?:eur|rice) | chair | trustee | principal | proviseur | maire | mayor | adjointe? | delegue[e]? | artisane? | boulangere? | chocolatiere? | vigneronn?e? | architecte | avocate? | lawyer | therapist | therapeute | osteopathe | coach | chef de projet | project manager | product owner | cheffe | vp | vice president | stagiaire | intern | alternante? | pharmacienne? | dentiste | dentist | vet | veterinaire | realisat(?:eur|rice) | photographe | photographer | hr | rh | drh | freelance | clerk | senior | junior | deputy | supplier | solicitor | barrister | notaires? | counsel | enseignante? | teacher | professeure? | procurement | achats | etudes | relation | logistique | growth | product | people | finance | it | admin | administrateur | administratrice | administrator | gestionnaire | relations? | attachee? | operations
""")
# Roles whose "of" names the organisation, not a department: "founder of Luma", « gérante de Luma ».
OWNER = Cue("""
(?:co-?)?gerante? | (?:co-?)?fondat(?:eur|rice) | (?:co-?)?founder | owner | proprietaire | directeur | directrice | director | ceo | president(?:e)? | presidente | manager | responsable | tresoriere? | secretaire | dirigeante? | patronn?e? | chef(?:fe)? | chair | curator | principal | maire | associee? | pour | at | chez | @
""")
COMPANY = Cue("""
sarl | sas | sasu | sa | eurl | eirl | scop | scic | snc | sci | gmbh | ltd | limited | inc | llc | llp | plc | corp | bv | b\\.v | ag | oy | ab | srl | spa | asbl | association | asso | fondation | foundation | trust | charity | institut | institute | university | universite | ecole | school | lycee | college | mairie | communes? | communaute | metropole | departement du | council | studio | studios | atelier | ateliers | agence | agency | groupe | group | cabinet | clinique | clinic | hotel | restaurant | cafe | bistro | bistrot | boulangerie | bakery | brasserie | brewery | domaine | chateau | maison | librairie | bookshop | boutique | shop | store | & | and co | & co | et fils | & fils | & sons | & cie | consulting | conseil | conseils | solutions | services | labs? | media | medias | editions | press | publishing | films | production | productions | records | music | festival | theatre | theater | museum | musee | galerie | gallery | museum | club | federation | syndicat | union | office de tourisme | cooperative | coop | co-op | farm | ferme | garden(?:s)? | jardin(?:s)? | pharmacie | pharmacy | immobilier | estates? | realty | partners | associes | associates | ventures | capital | bank | banque | tech | technologies | systems | software | digital | design | architects | architectes | avocats | legal | law | travel | voyages | tours | foods? | kitchen | traiteur | catering | spa | yoga | fitness | gym | dance | danse | cosmetics | cosmetiques | beauty | beaute | energy | energie | logistics | transports? | motors? | garage | auto | cycles | velos? | bikes | optique | optic | dental | health | sante | care | home | deco | interiors?
""")
MAILBOX = compiled(
    r"(?:contact|info|infos|no-?reply|admin|bonjour|hello|accueil|office|sales|procurement|achats|service achats|service [a-z]+|support|team|equipe|marketing|communication|secretariat|direction|booking|reservations?|studio|mail|me|moi)"
)
# Capitalised words that begin sentences or name days and places, not organisations.
NOT_COMPANY = Cue(
    """
(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|i|i'm|noel|christmas|easter|paques|google|facebook|instagram|linkedin|wordpress|shopify|canva|excel|powerpoint|pdf|seo|ux|ai|ia|nda|vat|tva|ht|ttc|europe|english|french|german|anglais|francais|berlin|paris|london|dear|sir|madam|madame|monsieur|ltd|sarl|sas|eur|usd|gbp|asap|ps|ceo|coo|cto|cmo)
""",
    after=r"(?=$)",
)
# Capitalised subjects that are things or events.
NO_SUBJECT = Cue("""
salon | foire | fair | festival du | launch | lancement | deadline | livraison | delivery | budget | tournage | shooting | logo | site | website | article | video | projet | project | mise en ligne | mission | devis | quote | tone | ton | objectif | goal | audience | cible | client | payment | paiement | maitre | texts? | textes? | photos? | content | contenu | survey | board | meeting | reunion | webinar | webinaire
""")
CONTACT_LINE = compiled(
    r"@|https?:|www\.|\+?\(?\d[\d .()/-]{6,}\d|\b(?:siret|siren|rcs|tva|vat|ape|naf|iban|capital|cedex|tel|mob|mobile|phone|fax|portable|port|linkedin|instagram|facebook|sent from|envoye (?:de|depuis)"
    r"|get outlook|telechargez|confidential|confidentiel|registered|company n|rue|avenue|boulevard|street|road|lane|place|chemin|impasse|quai|square|zi|za|zac|bp)\b|\b\d{5}\b|\b[a-z]{1,2}\d{1,2} ?\d[a-z]{2}\b"
)
STREETS = (
    r"street|st|road|rd|avenue|ave|av|lane|drive|square|rue|bd|boulevard|place|chemin|route|quai|allee|impasse|cours"
)
ADDRESS_OR_DAY = compiled(
    rf"\d+(?: ?(?:bis|ter|[a-d]))?,? (?:[\w'-]+ ){{0,3}}(?:{STREETS})\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di \d|\d+ (?:minutes?|heures?|hours?|jours?|days?|mots?|words?|pages?|%)\b"
)
# What a capitalised house is: « Garage Pellerin », « Ferme des Saules ».
HOUSE = (
    r"(?:Garage|Ferme|Atelier|Boulangerie|Pâtisserie|Patisserie|Brasserie|Librairie|Pharmacie|Galerie|Auberge|Camping|Domaine|Château|Chateau"
    r"|Hôtel|Hotel|Restaurant|Café|Cafe|Bistrot?|Pizzeria|Pizza|Salon|Studio|Cabinet|Clinique|Institut|École|Ecole|Lycée|Collège|Théâtre|Theatre|Musée|Maison"
    r"|Menuiserie|Plomberie|Imprimerie|Fromagerie|Boucherie|Fleuriste|Épicerie|Epicerie|Cave|Club|Association|Asso|Compagnie|Fondation|Mairie|Agence|Boutique)"
)
SIGN_OFF = compiled(
    r"^[ \t]*(?:(?:bien |tres )?(?:cordialement|cdlt|cdt|amicalement|sincerement|respectueusement|chaleureusement|bien a (?:vous|toi)|a vous)[^\n]{0,24}|[^\n]{0,30}salutations[^\n]{0,30}"
    r"|[^\n]{0,30}\b(?:journee|soiree|semaine|week-?end|reception|apres-midi)\b[^\n]{0,12}|a (?:bientot|tres vite|plus|tout bientot)[^\n]{0,12}|bises?|biz|bisous|bye"
    r"|(?:kind|best|warm|warmest|kindest|many|with)?[^\n]{0,12}(?:regards|wishes|rgds)|best|cheers|thanks?[^\n]{0,30}|thank you[^\n]{0,30}|ta|thx|tx|tks|many thanks[^\n]{0,20}|merci[^\n]{0,40}"
    r"|[^\n]{0,14}sincerely[^\n]{0,10}|yours[^\n]{0,14}|talk soon|speak soon|all the best|take care|warmly|(?:much |lots of )?love|hugs|namaste|peace|gratefully|xx?|best,|greetings[^\n]{0,40}|[^\n]{0,34}\b(?:kind|best|warm|warmest|kindest) regards|cheers[^\n]{0,20}|looking forward[^\n]{0,50}|dans l'attente[^\n]{0,60}|au plaisir[^\n]{0,40}"
    r"|hate de[^\n]{0,40}|en vous remerciant[^\n]{0,50}|veuillez agreer[^\n]{0,140}|je vous prie[^\n]{0,140}|--|__|-)[ \t]*[,.!:)]{0,3}[ \t]*$"
)
# Words that begin a line but are no name.
NOT_NAME = frozenset(
    """
bonjour bonsoir hello hi hey dear salut coucou madame monsieur thanks thank merci cordialement regards best cheers kind sent envoye tel phone mob
mobile email mail ps nb re fwd tr objet subject the le la les un une des we nous je i on our notre si if et and mais but pour for avec with sincerely
yours looking please svp budget deadline date bien belle bonne a au en in at by talk speak all many hate dans veuillez warm warmly livraison devis
client project projet note notes attention oui non yes no ok ici voici here this greetings bisous amities salutations warmest tchao ciao bye adios tschuss bisou bises biz xx xoxo heya hiya howya yo cdlt cdt bav aplus sinceres amicalement ce cette que qui what when how quand comment combien est is are il elle
mon ma mes nos my his her its their your yes there here then so also once since after before while although because if unless until as such from with without every each some any most
un une autre autres chaque tout tous toute toutes apres avant depuis comme quand lorsque puisque donc alors puis ensuite enfin bref sinon ps does do did can could would should will shall may might
marketing communication sales service team equipe direction contact support info accueil office siret siren tva vat paris london lyon france uk
""".split()
)  # fmt: skip
# Words that follow « c'est », "I'm", "it's" in small letters and are no name.
NO_LOWER_NAME = NOT_NAME | frozenset(
    """
urgent possible bon bonne bien super parfait simple pour juste encore comme tout tres trop plus moins possible okay ok fine good great just not very so
looking after writing based getting planning hoping trying interested happy sure about from here there nice cool important moi toi lui un une mon ma
mes your my his her gerant gerante patron patronne owner founder director fondateur fondatrice directeur directrice responsable artiste artist
photographe photographer musicien musician etudiant etudiante student freelance independant independante auteur autrice author writer coach
new nouveau nouvelle le la les du de des chez vraiment really free dispo disponible desole desolee sorry back in on with also aussi quand si que
""".split()
)  # fmt: skip
