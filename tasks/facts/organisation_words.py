"""The common nouns of organisations, and the words that tell someone else's, in plain text (tasks.facts.view)."""

from tasks.facts.compiled import compiled
from tasks.facts.patterns import any_of

_NOUNS = any_of("""
societe | entreprise | boite | agence | agency | company | asso(?:ciation|c'?)? | start-?up | scale-?up | studio | boutique | shop | store | marque | brand | label | restaurant | resto | bistrot? | pizzeria | creperie | cave(?: a (?:manger|vins?))? | bar | pub | tea ?room | bakery
boulangerie | patisserie | chocolaterie | fromagerie | epicerie | deli | grocer'?s? | business | cabinet | firm | practice | ong | ngo | charity | mairie | commune | ville | council | maison | pme | tpe | hotel | gite | chambres? d'hotes? | b&b | guest ?house | camping | campsite | ferme | farm | domaine | vineyard | winery
chateau | cafe | coffee shop | magazine | revue | journal | newspaper | blog | podcast | channel | chaine(?: youtube)? | club | equipe | team | librairie | bookshop | bookstore | brewery | brasserie | distillery | distillerie | ecole | school | college | lycee | university | universite | academy | academie | centre | center | galerie
gallery | groupe | group | band | choir | chorale | choeur | orchestre | orchestra | ensemble | fanfare | festival | workshop | atelier | creche | nursery | friperie | cooperative | co-?op | scop | clinique | clinic | hopital | hospital | pharmacie | pharmacy | salon | barber(?:shop|'s)? | gym | salle de sport | compagnie | troupe
theatre | theater | theatre company | collectif | collective | fondation | foundation | trust | federation | syndicat | union | society | committee | comite | sarl | sas | eurl | menuiserie | garage | chantier | bureau d'etudes | office | musee | museum | mediatheque | bibliotheque | library | conservatoire | foyer | parc | park
paroisse | parish | church | temple | maison d'edition | press | publisher | editeur | imprimerie | printer's | production company | productions? | film company | app | appli(?:cation)? | plateforme | platform | site | e-?shop | eshop | web ?shop | institut | institute | laboratoire | lab | labo | manufacture | factory | usine | mill | yard
pepiniere | florist|fleuriste | garden centre | jardinerie | mutuelle | banque | bank | assurance | residence | ehpad | care home | refuge | shelter | rescue | sanctuary | nail bar | spa | beauty salon | institut de beaute | travel agency | tour operator | escape game | food ?truck | traiteur | caterer | catering company | duo | trio | quartet | quatuor | newsletter | charity shop | venue | restau | inn | lodge | tavern | auberge | ape | amap | ecomusee | etude | congregation | chapel | primary school | wedding barn | barn
""")
KIND = rf"(?:{_NOUNS}s?)(?!\w)"
# Nouns that belong to the name where they stand right before it, and those that "de" ties to it.
NAMING_KIND = (
    r"(?<!\w)(?P<kind>(?:(?:lycee|college|ecole (?:elementaire|primaire|maternelle)|mairie|musee|theatre|universite|orchestre|choeur|conservatoire|mediatheque|bibliotheque|garage|chantier|foyer|office|residence|ehpad"
    r"|cinema|compagnie|parc)(?: (?!(?:a|au|en|et|pour|avec|dans|sur|est|qui) )[a-z'-]+){0,3}?|"
    r"(?:commune|ville|ecole|association|societe|federation|syndicat|comite|club|centre|maison|atelier|fondation|collectif|communaute|office|clinique|cabinet|festival|domaine|chateau|ferme|institut|cave)(?: (?!(?:a|au|en|et|pour|avec|dans|sur|est|qui) )[a-z'-]+){0,3}?"
    r" (?:de la|de l'|des?|du|d'|d))\s?(?:la |le |les |l')?)$"
)
# Someone else's: clients, competitors, former employers, platforms, whoever spoke of the freelancer.
THIRD_PARTY = compiled(
    r"(?:\b(?:(?:nos|notre|un de nos|mes|mon|leurs?|our|my|their|a|un|one of (?:our|my)|des) (?:clients?|customers?|concurrents?|competitors?|fournisseurs?|suppliers?|partenaires?|partners?|imprimeurs?|printers?|voisins?"
    r"|friends?|amie?s?|collegues?|colleagues?|banque|bank|hebergeur|host|ancienne? \w+|former \w+|previous \w+|old \w+|last \w+)|like|comme|such as|tels? que|telles? que|par exemple|e\.g|previously|formerly|used to work (?:at|for)"
    r"|worked (?:at|for|with|in)|avant|ex|applied (?:to|at|for)|travaillais (?:chez|pour|a|au)|travaille avec|travaillez (?:avec|pour|chez)|collabore avec|via|by|par|vs|versus|contre|unlike|inspired by|inspire de"
    r"|vu sur|seen on|read in|lu dans|seen in|vu dans|publie dans|article for|de la part de|recommended by|on the recommendation of|introduced by|referred by|formation chez|intern at|stage chez|bought from|achete chez"
    r"|rencontree?s? a|met at|cross(?:ed)? paths at|spoke at|intitulee?|titled|title|titre|livre|book|novel|roman|expo(?:sition)?|show|album|film|spectacle|piece|play|(?:stand|au|at the|at|le|du|pour le|for the) (?:\w+ )?(?:salon|foire|fair|congres|festival|marche|market|conference|trade show)|sur|using|utilise|logiciel|software)"
    r"\s*[:,]?\s*(?:(?:la|le|les|the|an?|une?|l') ?)?(?:marque |brand |societe |company |entreprise |agence )?[\"'*_ ]{0,3})$"
)
# "Mark at Ferris & Cole gave me your number": who passed it on.
PASSED_ON = compiled(
    r"[^.!?\n]{0,20}\b(?:gave (?:me|us)|passed (?:me|us|on)|told (?:me|us)|recommended|suggested|put (?:me|us) (?:on|in|onto)|pointed (?:me|us)|sent (?:me|us) your"
    r"|(?:m'a|nous a|m'ont|nous ont) (?:donne|parle|recommande|passe|transmis|conseille|file|dit))\b"
)
PLACE = compiled(
    r"\b(?:in|near|around|outside|a|pres de|vers|rue(?: \w+){0,2}|place(?: \w+){0,2}|avenue(?: \w+){0,2}|based in|centred in|quartier|a cote de|dans le|en) (?:the )?$"
)
