"""The words that tell what a date is for, in plain text (tasks.facts.view)."""

from tasks.facts.patterns import Cue

# The work is handed over.
DELIVERY = Cue("""
dates? de (?:livraison|rendu|remise) | livraisons? | livr(?:er|ee?s?|ez|ons|ent|era|eront|erez|iez|ions|ables?)
(?<!un )livre(?! blanc) | (?<!compte[- ])rend(?:re|ez|ent|s|us?|ues?|rez|rait|iez) | remise(?! en\\b| a\\b| de \\d)
remises? des fichiers | envoi des fichiers | remett(?:re|ez|ent|iez|ons|rez|rait)(?! en| a jour)
remis(?:e?s)?(?! en| a jour) | fourni(?:r|e|es|s|ssiez|ssez)? | transmett(?:re|ez|iez|rez) | transmis(?:es?)?
faire (?:passer|parvenir|suivre)
(?:nous|me) (?:donner|passer|envoyer|adresser|transmettre|rendre|livrer|remettre|fournir) | bouclee?s? | boucler
(?:soit|soient|etre|est) (?:tout )?(?:regle|repare|resolu|debloque)e?s? | (?:be|get it|get this|have it|it) (?:fixed|sorted|repaired|solved)
finir | finie?s? | finiss(?:iez|ez|ons) | finalis(?:er|ee?s?|iez|ez) | (?<!se )termin(?:er|ee?s?|iez|ez)
(?<!s')achev(?:er|ee?s?) | prete?s? | fin de (?:la |votre )?mission | fin de projet
fin (?:des|de) (?:travaux|prestations?) | achevement | operationnel(?:le)?s? | utilisables? | montage boucle
corrigee?s? | imprimee?s? et livree?s? | (?<!je )(?<!on )(?<!nous )depos(?:er|ee?s?)(?! (?:une?|leur|sa) ) | mis(?:es?)? a disposition
execution complete | deliver(?:y|ed|s|ies|able|ables|ing)? | handover
hand(?:ed|ing)? (?:over|in|it over|them over|us|me|it in|them in) | hand-?(?:over|in) | turn(?:ed)? in | finish(?:ed)?
complet(?:e|ed|ion) | finali[sz]ed? | wrapped(?: up)? | wrap(?: it| this)? up | done | ready
turn(?:ed)? (?:it |this |them |around |round )?(?:around|round) | turnaround | sent to print | required by | needed by
in (?:my|our) inbox
(?:file|files|copy|text|texts|article|articles|document|draft|translation|it|them|everything|work|transcripts?|proofs?) back
back(?= by) | in place | supplied | provided by | sign(?:ed)?[- ]off | submitted to us | uploaded | up and running
""")
# The printer waits for it: close to the hand-over, but the client may want it earlier.
PRINTER = Cue("""
(?:we|i)(?:'d|'ll| will| would)? print | imprim(?:ons|era|erons|er) | on imprime | j'imprime | imprimeur | imprimerie
impression | printers? | printing | (?:go|goes|going) to (?:print|press|layout) | to press | to print | print deadline
bouclage | presses | fabricant | graveur | fabrication | maquettiste
""")
# It arrives: the work, or a quote where one is named.
ARRIVAL = Cue("""
with us | with me | (?:to|reach) (?:us|me) | arrive | chez nous | nous parvenir | me parvenir | parviennent
attendue?s? | est attendu | sont attendus | in (?:our|my|their) hands? | in hand | entre (?:nos|mes|les) mains
dans la boite | envoyer | send (?:us|me|it|them) | send (?:it|them|everything) over | dans les mains
on (?:my|our) desk | sur (?:mon|notre) bureau | expected
""")
# A limit is set, for the work or, where one is named, for a quote.
LIMIT = Cue("""
(?:code |content |copy |data )?freeze | gel d(?:u|es|e la) | deadlines? | dead ?line | dedline | deadlien | echeances?
dates?[- ]limites? | date butoir | delais? | due(?: date| on| by)? | time ?frame | timing | target date | cut-?off
submit(?:ted)? | submission | date souhaitee | quand | when | needed | drop[- ]dead | dernier (?:carat|delai|jour)
time limit | terme | closing date
""")
# They want to hold something by then: the work, unless a quote or an answer is named.
WANTED = Cue("""
j'attends | nous attendons | on attend | attendons
(?:il )?(?:nous|me|m'en|nous en) (?:le |la |les |l'|en )?(?:faut|faudrait)
il (?:nous |me )?(?:le |la |les )?(?:faut|faudrait) | besoin | avoir | recevoir | recuperer | obtenir | disposer
il faut que | faut que | souhaitee?s? | voulue?s? | attendue?s? | ideal(?:ement)? | urgent | need | needs
have (?:it|this|them|the|everything|all)? | get (?:it|this|them|the) | receive | want(?:ed)? | would like
(?:i|we|they)'d (?:like|love|want|need) | expected? | ideally | looking (?:for|to) | cherch(?:e|ons)
recherch(?:e|ons) | (?:could|can|would) (?:you|u)(?! (?:tell|let|confirm|reply|quote)) | pouvez[- ]vous
pourriez[- ]vous | vous pouvez | tu peux | faire | voudr(?:ais|ions) | aimer(?:ais|ions) | in our hands
entre les mains | chez nous | traduire | ecrire | rediger | creer | concevoir | realiser | write | design | create
translate | possible | faisable | doable
""")
# The client says that they must hold it, or asks for it: with a date beside, the hand-over.
NEED = Cue("""
(?:is|are|would be|works?|will do) (?:ok|okay|fine|good|great|all right)? ?(?:too|as well) | is also fine
(?:me|nous) va aussi | ca (?:me |nous )?(?:va|irait|passe|ira) aussi
(?:let's|shall we|can we|could we|i'd|we'd|so|ok to) say | disons | on (?:peut )?(?:se )?(?:dit|dire)
mettons | faut que (?:je|on|nous|j'|l'on) | (?:i|we)(?:'ll|'d| will| would| do| really| just| only)? (?:need|want|require)s?
needs? (?:it|them|this|these|that|everything|all|both)
(?:must|have to|has to|had to|got to|gotta|want to|would like to|'d like to|like to|love to|hope to|hoping to|need to) (?:have|get|receive|hold|see)
(?:i|we)'d (?:like|love)
(?:needs?|ought|has|have|must|should) (?:to )?be (?:here|up|live|there|in|with|on|out|printed|finished|sent|back)
(?:want|need|wanted) (?:it|them|this|everything) (?:running|up|live|here|there|sorted) | take (?:receipt|delivery)
counting on | hoping for | aiming for | shooting for | would love | would like | we're after
get (?:it|them|this|everything|these|those)(?: all)?(?: done| here| out| to us| to me| back)?
have (?:it|them|this|everything|these|those|all)(?: of (?:it|them))?(?: all)?(?: done| here| up| in hand| finished| by)?
il (?:m'|nous |me |m'en |nous en |lui |leur )?(?:le |la |les |l'|en )?(?:faut|faudrait|faudra|manque) | faudrait
(?:j'ai|on a|nous avons|aurais|aurions|aurait) besoin | besoin (?:pour|avant|le|d'ici|de)
(?:je|on|nous|j') ?(?:dois|doit|devons|veux|veut|voulons|voudrais|voudrait|voudrions|souhaite|souhaitons|souhaiterais|aimerais|aimerait|aimerions|compte|comptons|espere|esperons|prefererais) (?:bien |donc |vraiment |en |tout |toutes? |les |le |la |l'|pouvoir |vous |te |y )*(?:avoir|recevoir|recuperer|disposer|tenir|obtenir|voir|lire|relire|diffuser|imprimer|utiliser|un|une|des|la|le|les)
receptionn(?:er|ons|e|erons) | recuper(?:er|ons|e|erons|erai) | recevr(?:ons|ais|ions) | j'attends | nous attendons
on attend | comptez (?:donc )?(?:sur )? | nous esperons | on espere | (?:ait|aie|ayons) (?:tout|le|la|les)
mettre en ligne | send (?:it|them|everything|us|me) | (?<!on )(?<!je )(?<!j')envoie[sz]?[- ](?:le|la|les|moi|nous) | envoyez | renvoie[sz]?
renvoyez | donne[sz]?[- ](?:le|la|les|moi|nous)
(?:it|this|that|these|they|ca|cela|ce) (?:has|have|must|needs?|doit|doivent|devra|devrait) (?:to )?(?:be|etre)
a (?:me |nous )?(?:recevoir|avoir|recuperer|rendre|livrer|remettre|renvoyer|retourner|envoyer|adresser|transmettre|fournir)
(?:i(?:'ve)?|we(?:'ve)?|j'ai|on a|nous avons) promise?d?s? | yours | your deadline | pour (?:vous|toi) c'est
reach(?:es)? (?:us|me) | arrives? (?:here|with us) | tout avoir | tout recevoir | avoir tout
la(?:nd|nding) (?:on|in) (?:my|our)
""")
# Someone else waits for it: less than the client's own need, more than nothing.
OTHERS_NEED = Cue("""
needs | wants | expects | requires | asks for | have asked for | need | want | veut | veulent | attend | attendent
reclame | reclament | exige | exigent | demande | demandent | souhaite | souhaitent | a besoin | ont besoin
""")
# The client hands something over, files to work from or money.
SUPPLIED = Cue("""
(?:j'aurai|nous aurons|on aura|je pense avoir|je devrais avoir|nous devrions avoir) (?:fini|termine|ecrit|boucle)
(?:i|we)(?:'ll| will| should) (?:have|be) (?:finished|done|written)
spent | depensee?s? | be invoiced | (?:etre )facturee?s? | facturer
(?:sera|seront) (?:bien |deja |enfin )?(?:prete?s?|disponibles?|finalisee?s?|ecrite?s?|definiti(?:fs?|ves?))
will be (?:all |fully |finally )?(?:ready|available|written|finali[sz]ed|final)
relecture (?:chez nous|de notre cote|par nos soins|interne)
(?:nous|on) (?:relisons|relirons|relit|relira|validons|valide) | our (?:comments|feedback|review) | comments from us
nos (?:retours|commentaires|remarques) | we(?:'ll| will| would|'d)? (?:review|comment)
(?:will be|are|is|be) (?:with|sent to|shared with|uploaded for|available to) you | reach(?:es)? you | on your desk
you(?:'ll|'d| will| would| can| should)? (?:get|have|receive) (?:the|our|my|all|access)
(?:we|i)(?:'ll| will| can| would|'d)? (?:send|supply|provide|give|share|hand|forward|mail|email) (?:you|the|over|our|my|all)
vous (?:recevrez|aurez|disposerez)
(?:vous|te|t') ?sera(?:ont)? (?:remise?s?|envoyee?s?|transmise?s?|fournie?s?|livree?s?)
(?<!nous )(?<!me )(?<!m')seront (?:remise?s?|transmise?s?|fournie?s?)
(?:nous|on|je) (?:vous |te |t')(?:envoie|enverr\\w+|envoyons|transmet\\w*|fourni\\w+|donne\\w*|remet\\w*|livr\\w+|partage\\w*|passe\\w*|regle\\w*)
""")
# What the client says of a day that suits them: "end of April is the go", « la mi-avril nous laisserait le temps ».
SUITS = Cue("""
would be (?:great|ideal|perfect|ace|lovely|good|fine|best|nice|brilliant|amazing|a dream|wonderful|awesome|super|handy|spot on|cool|a god-?send|my limit)
'd be (?:great|ideal|perfect|ace|lovely|good|fine|best|nice|brilliant|amazing|awesome|cool)
is (?:the go|fine|perfect|ideal|good|plenty|enough|ok|okay|my limit|the limit|the aim|the target|the dream|the plan|what we need|doable|realistic)
(?:does|do|will|would|could|can|is) [a-z0-9 -]{0,24}(?:work|suit|do|possible|realistic|doable|feasible|too (?:soon|tight|early))
works for (?:us|me) | suits? (?:us|me) | gives? us | would (?:give|leave|suit|do|work) | that'd be | please | pls
plz | svp | stp | s'il (?:vous|te) plait | if (?:you can|possible|that's ok) | si possible | si c'est possible
si (?:vous|tu) (?:pouvez|peux) | thanks | merci | i guess | i suppose | i'd say | say | disons | ideally | idealement
realistically | hopefully | si tu as le temps | si t'as le temps
serait (?:parfait|ideal|top|super|bien|genial|chouette|bon|l'ideal|impeccable|nickel|le mieux|le reve) | ce serait
ca serait | ce sera | laisserait | nous laisse | conviendrait | convient | m'irait | nous irait | m'arrange(?:rait)?
nous arrange(?:rait)? | irait | me va | nous va | au mieux | a la limite | sans faute | grand max
c'est (?:faisable|jouable|possible|bon|tenable|notre|ma|mon|l'objectif|le max) | rush | urgent | tight | short notice
no rush | pas presse | pas d'urgence | rien ne presse | at the latest | pronto
""")
# A quote, a proposal or an answer.
ANSWER = Cue("""
(?:bids?|tenders?|offers|applications|proposals|quotes|submissions) (?:close|due|deadline|in by|must be in|are due)
devis | (?:remise|reception|depot|date|envoi|ouverture) des (?:offres|devis|candidatures|propositions|plis)
(?:les|vos|votre|votre meilleure|toute|une|ton|des) offres?(?: de prix)?
(?:vos|votre|ton|tes|votre meilleur|un|le) (?:chiffres?|prix)(?! d[eu]s?\\b| max) | un tarif
(?<!premiere )(?<!premieres )proposition(?:s)?(?: commerciale)? | propal(?:e|es|s)?
offre(?:s)? (?:de prix|commerciale|chiffree|technique) | chiffrages? | chiffr(?:er|ez|ee?s?|iez) | estimations?
estimatifs? | (?:vos|votre|tes|ton) tarifs?
(?:vos|votre|ton|ta|une?) (?:reponses?|retours?|avis|ok|accord|confirmation|decision) | reponses? | repondre
repondez | reponds | repondriez | retour(?:s)? (?:de votre part|rapide|avant|d'ici|par|pour)
un retour(?! corrige| relu| traduit) | votre retour(?! corrige| relu| traduit) | (?:re)?ven(?:ir|ez) vers
reviens vers | reviendrez vers | me dire | nous dire | dites[- ](?:moi|nous) | dis[- ]moi | diras | direz
tenir au courant | tenez[- ](?:moi|nous) | confirm(?:er|ez|ation|e|es)? | (?:vos )?candidatures? | postuler
manifest(?:er|ez) | faire (?:signe|savoir) | faites[- ](?:moi|nous) (?:signe|savoir) | plis | soumissions?
soumissionner | quotes? | quotations? | tenders? | proposals? | propose | estimates? | bids? | repl(?:y|ies|ying)
respon(?:d|se|ses) | answers? | get back | hear (?:back )?from you | hear back | let (?:me|us) know | tell (?:me|us)
your (?:best |day |daily |hourly |usual |word )?(?:thoughts|price|numbers?|figures?|offer|fees?|costs?|rates?|ok|yes|pitch|availability)
(?:vos|tes) disponibilites | an? (?:price|number|figure|cost|fee|yes|no|answer)(?! (?:of|list|tag|card|page))
prices? (?:before|by|to|from you|in|with|here|on|back) | pricing | price(?= (?:has|must|needs|should|by|on|in))
ballpark | (?:rough )?idea of (?:the |your )?(?:cost|price|fee|rate|budget)s? | price range
fourchettes? | ordre (?:d'idee|de grandeur|de prix) | idee (?:de |du |des |d')(?:prix|cout|budget|tarif)s?
(?:your|my) applications? | applications?(?= (?:by|due|before|must|deadline|should|no later|are due|to be))
apply | come back to (?:me|us) | back to (?:me|us) | decide by | decision by | feedback from you | be in touch
expressions? of interest | eoi
""")
# A step before the end.
MILESTONE = Cue("""
alpha | beta | (?:plan |version |rapport )?provisoires? | bon a tirer | bat | proofs? (?:by|on) | premiere version
1er lot | premier lot | first batch | lot 1 | premier jet
premiers? (?:visuels|essais|rendus?|textes?|retours|propositions|pistes|maquettes|drafts?|articles?|montages?|lots?)
premieres? (?:pistes|propositions|maquettes|ebauches?|idees|versions?|epreuves?) | v1(?!\\.\\d) | brouillons?
ebauche | pre-?version | version beta | relecture interne | pre-?montage | ours | esquisses? | croquis | rough
roughs | wireframes? | amends | amendments | retours | validations? | sketches | storyboards?(?= (?:by|for|le|pour))
draft | drafts
first (?:draft|version|round|cut|batch|pass|article|one|look|mock-?ups?|concepts?|ideas|half|two|three|four|five)
rough cut | concepts? by | selects | proofs (?:by|on) | initial (?:draft|concepts?|ideas|designs|version)
half of (?:it|them) | interim | la moitie | une moitie
""")
FINAL = Cue("""
second half | second batch | seconde? moitie | (?:deuxieme|second) lot | other half | autre moitie | la totale | final
finale?s? | finals | finaux | definitifs? | definitives? | version finale | livraison finale | au plus tard
no later than | at the latest | latest | imperati(?:f|vement) | absolument | dernier delai | grand maximum | must
hard | absolute | everything | tout | le reste | the rest | the remaining | remaining | remainder | restants?
restantes? | les autres | the others | master | le solde | last batch | dernier lot
""")
BY = Cue(
    """
by(?: the)? | pr(?: le)? | before(?: the)? | no later than(?: the)? | not later than | on or before(?: the)?
avant(?: le| la| les)? | av(?: le| la)? | pour(?: le| la| au plus tard)?(?: le)? | d'ici(?: a| au| le| la)?
au plus tard(?: le| fin)? | latest | due(?: on)?(?: the)? | for(?: the)? | within | sous | ready for
at the latest(?: on| by)? | des | 4 | b4 | come | in time for | jusqu'au dernier
""",
    after=r"(?=:?\s?(?:,? ?(?:noon|midday|midnight|midi|minuit|\d{1,2} ?(?:am|pm|h|:)\d{0,2}) (?:on |le |the )?)?"
    r"(?:early |eod |cob |end of play |close of business |the |le |la |tout )?$)",
)
# "isn't before September", « pas avant mars », "not until": nothing is due then.
LOWER_BOUND = Cue(
    """
(?:not|[a-z]+n't|never|no earlier|no sooner|nothing|rien|pas|jamais) (?:possible )?(?:before|until|till|than|avant)(?: the| le| la| fin)?
pas avant(?: le| la| fin)? | [a-z]+n't (?:\\w+ ){1,3}(?:before|until|till)
(?:not|no) (?:\\w+ ){1,2}(?:before|until|till) | pas (?:\\w+ ){1,2}avant | a partir (?:de|du) | a compter (?:de|du)
as from | as of | starting(?: from| on| in)? | from | des | depuis | since | after | apres(?: le)?
""",
    after=r"(?=\s?(?:the |le |la |early |end of )?$)",
)
# As good as "by" where nothing is said to go on until then: « jusqu'au 12 mars pour livrer ».
UNTIL = Cue("jusqu'(?:au|a) | until | till | through | thru | up to", after=r"(?=\s?(?:the |le |la |end of )?$)")
LATEST_AFTER = Cue("""
au plus tard | at the (?:very )?latest | max(?:i|imum)? | latest | dernier delai | grand max | imperativement
deadline | or (?:earlier|sooner|before) | ou avant | inclus | dernier carat | tops | sans faute | without fail | sharp
dernier jour | limite
""")
REPLACED = Cue(
    """
(?:moved|pushed(?: back)?|changed|brought forward|postponed|back|shifted) from | rather than | instead of
in place of | au lieu (?:de|du) | plutot que | et non(?: pas)?(?: le)? | pas(?: le)? | not(?: on| by)? | no longer
originally | initialement | initially | au depart | was | etait | prevue? initialement | on voulait | nous voulions
on avait dit | we'd said | we said | had said | plus (?:au|le|pour le)
""",
    after=r"(?=\s(?:[^\s,;.:]+\s){0,2}$|\s?$)",
)
CORRECTED = Cue("""
finalement | en fait | correction | rectification | plutot | actually | scratch that | on second thoughts? | finally
moved to | moved up to | pushed (?:back )?to | brought forward to | reporte[es]? au | decalee?s? au | avancee?s? au
changed to | instead | a la place | make (?:it|that) | erratum | new deadline | nouvelle (?:date|echeance|deadline)
back to | push (?:\\S+ ){1,4}to | on decale | decal(?:er|ons) | report(?:er|ons) | a recule | a avance
ce sera(?:it)? le | et plus (?:au|le) | no longer
""")
# The date that follows at once is when they need it: "I need them 08/01".
NEEDED = Cue(
    """
needs? (?:it|them|this|these|that|everything|all|the lot|both)(?: all| done| ready| finished| back)?
need (?:the|my|our) \\w+ | (?:me|nous|m') (?:le|la|les|l'|en)? ?(?:faut|faudrait)
(?:want|get|have) (?:it|them|this|everything)(?: all| done| ready)?
""",
    after=r"(?=\s?(?:on |le |the )?$)",
)
# Asked whether it can be done by then: "Is 10 December doable?".
FEASIBLE = Cue("""
doable | feasible | possible | realistic | manageable | achievable | faisable | jouable | realiste | envisageable
tenable | ca irait | ca ira | ca vous va | ca te va | any good | ok for you | okay for you | c'est bon
would that work | work for you | makeable | still work | too (?:soon|tight|late|early) | trop (?:court|juste|tot|tard)
are you up for
""")
# « souhaitée au premier trimestre », "wanted in Q1": what is wished for then is the work.
WISHED = Cue("""
souhaitee?s?(?! [a-z]+[eoi]i?re?\\b| que\\b| une?\\b| l[ea]s?\\b) | voulue?s? | wanted | desired | visee?s? | ideally | idealement | esperee?s? | targeted | target
planned for you
""")
# A label that names the last hand-over: "Final report: 30 April", « Totalité : 31/03 ».
WHOLE = Cue("""
second half | second batch | seconde? moitie | (?:deuxieme|second) lot | other half
la totale | gold(?:en)?(?: master)? | rtm | plan definitif | le (?:tout )?dernier(?= (?:le|pour|avant|d'ici)\\b)
the last(?: one)?(?= (?:on|by)\\b) | verrouillee?s? | locked | totalite | le tout | l'ensemble
version (?:finale|definitive) | finalisation | rapport final | everything | the rest | the lot
(?:tout )?le reste | tous? les autres | everything else | all the rest | the others
final(?:e|s)? (?:\\w+ )?(?:report|version|files?|delivery|text|artwork|draft|deliverables?|copy|film|edit|cut|handover|wavs?|images?)
full delivery | final(?=[ :,-]{1,3}(?:on |by |le |pour le |before |due )?\\d) | fichiers finaux | rendu final
livrables? finaux | master | finals
""")
# What is handed over, where no verb says so: "artwork end of Feb".
WORK = Cue("""
artworks? | files? | fichiers? | visuels? | visuals? | menus? | logos? | flyers? | posters? | affiches? | textes?
texts? | copy | photos? | pictures? | images? | videos? | films? | wavs? | audio | traductions? | translations?
slides? | decks? | rapports? | reports? | livrables? | deliverables? | versions? | maquettes? | brochures?
plaquettes? | sites? | site web | website | page | pages | articles? | montages? | edits? | masters? | designs?
illustrations? | dessins? | drawings? | plans? | scripts? | transcripts? | transcriptions? | relecture | corrections?
manuscrits? | manuscripts? | packaging | labels? | etiquettes? | catalogues? | newsletters? | posts? | podcasts?
episodes? | jingles? | modules? | quiz | dossier | supports? | documents? | final | finals
""")
# Over and over: "each edit within five days" is no date.
REPEATED = Cue("""
each | every | chaque | per | par | a chaque | whenever | habituellement | usually | en general | normally | tous les
toutes les
""")
# Terms of payment, with a span of days: « règlement sous 30 jours ».
PAYMENT = Cue("""
invoices? | invoiced | payments? | paiements? | payable | pay | paid | paye[rs]? | payons
factur(?:e|es|er|ation|ons) | reglements? | regl(?:e|ons|er|erai|erons|ez) | a reception
""")
