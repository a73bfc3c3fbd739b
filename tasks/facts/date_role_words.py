"""The words that tell what a date is for, in plain text (tasks.facts.view)."""

from tasks.facts.patterns import Cue

# The work is handed over.
DELIVERY = Cue("""
dates? de (?:livraison|rendu|remise) | livraisons? | livrer | livree?s? | livre | livrez | livrables? | (?<!compte[- ])rendus? | rendre | (?<!compte[- ])rendues? | remise(?! en| a) | remettre(?! en| a) | remise des fichiers | fournir | boucle(?:r|e|es)? | finir | finie?s? | finalis(?:er|e|ee|es|ees) | termin(?:er|e|ee|es|ees) | achev(?:er|e|ee) | pret(?:e|s|es)? | fin de (?:la )?mission | fin de projet | envoi des fichiers | bon a tirer | bat | transmettre les fichiers | operationnel(?:le)?s? | utilisables?
deliver(?:y|ed|s|ies|able|ables|ing)? | handover | hand(?:ed|ing)? (?:over|in|it over|them over) | hand-over | finish(?:ed)? | complet(?:e|ed|ion) | finali[sz]ed? | wrapped(?: up)? | wrap up | done | ready | turn(?:ed)? (?:it |this |them |around |round )?(?:around|round|a) | turnaround | sent to print | required by | needed by | in (?:my|our) inbox | (?:file|files|copy|text|texts|article|articles|document|draft|translation|it|them|everything|work) back | back (?=by) | in place | terminee?s? | corrigee?s? | montage boucle
""")
# The printer waits for it: close to the hand-over, but the client may want it earlier.
PRINTER = Cue("imprimeur | impression | printers? | (?:go|goes|going) to print | to press | print deadline | bouclage")
# It arrives: the work, or a quote where one is named.
ARRIVAL = Cue("""
with us | with me | (?:to|reach) (?:us|me) | arrive | chez nous | nous parvenir | me parvenir | parviennent | attendue?s? | est attendu | sont attendus | in our hands | entre nos mains | dans la boite | envoyer | send (?:us|me|it|them)
""")
# A limit is set, for the work or, where one is named, for a quote.
LIMIT = Cue("""
deadlines? | dead ?line | dedline | deadlien | dead line | echeances? | date[- ]limite | date butoir | delais? | due(?: date| on| by)? | time ?frame | timing | target date | cut-?off | submit(?:ted)? | submission | date souhaitee | quand | when | needed
""")
# They want to hold something by then: the work, unless a quote or an answer is named.
WANTED = Cue("""
j'attends | nous attendons | on attend | attendons | (?:il )?(?:nous|me|m'en|nous en) (?:le |la |les |l'|en )?(?:faut|faudrait) | il (?:nous |me )?(?:le |la |les )?(?:faut|faudrait) | besoin | avoir | recevoir | recuperer | obtenir | disposer | il faut que | faut que | souhaitee?s? | voulue? | attendue?s? | ideal(?:ement)? | urgent | need | needs | have (?:it|this|them|the|everything|all)? | get (?:it|this|them|the) | receive | want(?:ed)? | would like | (?:i|we|they)'d (?:like|love|want|need) | expected? | ideally | looking (?:for|to) | cherch(?:e|ons) | recherch(?:e|ons) | could you (?:write|design|make|create|do|draft|translate|send|have|get) | pouvez[- ]vous | pourriez[- ]vous | vous pouvez | tu peux | faire | voudr(?:ais|ions) | aimer(?:ais|ions) | in our hands | entre les mains | chez nous | traduire | ecrire | rediger | creer | concevoir | realiser | write | design | create | translate | possible | faisable | doable
""")
# A quote, a proposal or an answer.
ANSWER = Cue("""
devis | (?:remise|reception|depot|date|envoi) des (?:offres|devis|candidatures|propositions) | (?:les|vos|votre|votre meilleure|toute|une) offres? | proposition(?:s)?(?: commerciale)? | propal | offre(?:s)? (?:de prix|commerciale|chiffree) | votre offre | chiffrage | chiffrer | estimation | estimatif | tarif(?:s)? | reponses? | repondre | repondez | reponds | retour(?:s)? (?:de votre part|rapide|avant|d'ici|par|pour) | un retour(?! corrige| relu| traduit) | votre retour(?! corrige| relu| traduit) | revenir vers | reviens vers | revenez vers | me dire | nous dire | dites[- ](?:moi|nous) | dis[- ]moi | tenir au courant | tenez[- ](?:moi|nous) | confirm(?:er|ez|ation|e)? | candidatures? | postuler | manifest(?:er|ez) | faire (?:signe|savoir) | faites[- ](?:moi|nous) (?:signe|savoir)
quotes? | quotations? | tenders? | proposals? | propose | estimates? | bids? | repl(?:y|ies) | respon(?:d|se|ses) | answers? | get back | hear (?:back )?from you | hear back | let (?:me|us) know | tell (?:me|us) | your thoughts | your price | pricing | price | ballpark | rates | applications? | apply | come back to (?:me|us) | back to (?:me|us) | decide | decision | feedback from you | be in touch
""")
# Something happens that day, which is not the hand-over.
EVENT = Cue("""
salons? | foires? | lancements? | lance(?:r|s|ons|ra)? | evenements? | event | reunions? | visio | visios | rendez[- ]vous | rdv | appel | coup de fil | call | tournages? | tourn(?:er|ons) | mariages? | anniversaires? | conferences? | congres | seminaires? | webinaires? | ateliers? | ouvertures? | ouvr(?:ons|e|ira|irons|ir) | inaugurations? | vernissages? | expositions? | expo | concerts? | festivals? | assemblee(?: generale)? | (?:l'|une |notre )ag | comite | conseil d'administration | soirees? | gala | soutenance | presentation | portes ouvertes | marche de noel | demenagements? | naissance | conges? | vacances | absente?s? | indisponibles? | dispos? | disponibles? | disponibilites? | reception | fete | kermesse | journee | ceremonie | colloque | forum | campagne | rentree | soldes | sortie | sort(?:ira)? | demarrages? | demarrer(?:a|ait)? | debut(?:er|era|erait)?(?: de (?:la )?(?:mission|projet|collaboration))? | commenc(?:er|era|ement|e) | kick[- ]?off | lancement du projet | creee? (?:en|le|depuis) | fondee? | depuis | nee? le | paiement | payee? | factur(?:e|er|ation) | reglement | acompte | valable | validite | inscriptions? | examen | interview | entretien | shooting | seance photo | prise de vues? | atelier | formation | publication | publie[rs]? | parution | parait(?:ra)? | mise en ligne | en ligne | diffusion | envoi de la newsletter | mise en production | passage en | presse sous embargo | embargo
fairs? | launch(?:es|ed|ing)? | events? | meeting | meet | meet up | catch[- ]?up | chat | calls? | zoom | phone call | video call | shoot(?:s|ing)? | filming | wedding | anniversary | birthday | conference | exhibition | expo | show | trade show | tradeshow | webinar | workshop | opening | opens? | grand opening | premiere | concert | festival | agm | annual general meeting | board(?: meeting)? | demo day | gala | party | summit | open day | open house | reception | ceremony | moving | holiday | vacation | on leave | away | out of office | back (?:on|in) | back from | available | availability | free (?:on|from|for) | clos(?:es?|ing) | ferme(?:ra|ture)? | cloture | start(?:s|ed|ing)? | begin(?:s|ning)? | kick[- ]?off | founded | established | since | born | paid | payment | invoice(?:d)? | valid | registrations? | exam | interview | session | training | publish(?:ed|ing)? | publication | published | go(?:es|ing)? live | went live | live | embargo(?:ed)? | air(?:s|ed)? | broadcast | campaign (?:starts|runs) | rebrand | season | presents?(?:ing)? | presentation | pitch to | investors | tasting | auction | sale | demo
""")
# Days on which the work appears: the hand-over only where no other date is given.
PUBLICATION = Cue("""
mise en ligne | mettre en ligne | mis en ligne | en ligne | publication | publie[rs]? | parution | mise en production | go(?:es|ing)? live | going live | go-live | live | publish(?:ed|ing)? | publication | up and running
""")
NOT_ADJACENT = Cue("en ligne | live")
# A step before the end.
MILESTONE = Cue("""
premiere version | 1er lot | premier lot | first batch | lot 1 | premier jet | premiers? (?:visuels|essais|rendus?|textes?|retours|propositions|pistes|maquettes|drafts?|articles?) | premieres? (?:pistes|propositions|maquettes|ebauches?|idees) | v1 | brouillons? | ebauche | pre-?version | version beta | relecture interne | draft | drafts | first (?:draft|version|round|cut|batch|pass|article|one|look|mock-?ups?|concepts?|ideas) | rough cut | wireframes? | concepts? by | initial (?:draft|concepts?|ideas|designs|version) | storyboards?(?= (?:by|for|le|pour))
""")
FINAL = Cue("""
final | finale?s? | finaux | definitifs? | definitives? | version finale | livraison finale | au plus tard | no later than | at the latest | latest | imperati(?:f|vement) | absolument | dernier delai | grand maximum | must | hard | absolute | everything | tout
""")
BY = Cue(
    """
by(?: the)? | pr(?: le)? | before(?: the)? | no later than(?: the)? | not later than | avant(?: le| la| les)? | pour(?: le| la| au plus tard)?(?: le)? | d'ici(?: a| au| le| la)? | au plus tard(?: le| fin)? | latest | due(?: on)?(?: the)? | for(?: the)? | within | sous | ready for | at the latest(?: on| by)? | des
""",
    after=r"(?=\s?(?:,? ?(?:noon|midday|midnight|midi|minuit|\d{1,2} ?(?:am|pm|h|:)\d{0,2}) (?:on |le |the )?)?(?:early |eod |cob |end of play |close of business |the |le |la |tout )?$)",
)
# As good as "by" where nothing is said to go on until then: « jusqu'au 12 mars pour livrer », an embargo "until 10 Feb".
UNTIL = Cue("jusqu'(?:au|a) | until | till", after=r"(?=\s?(?:the |le |la |end of )?$)")
LATEST_AFTER = Cue("""
au plus tard | at the latest | max(?:i|imum)? | latest | dernier delai | grand max | imperativement | deadline | or (?:earlier|sooner|before) | ou avant | inclus | dernier carat | tops
""")
BEFORE_EVENT = Cue("""
avant | pour | before | for | by | in time for | a temps pour | ahead of | en vue (?:de|du) | d'ici | a l'occasion (?:de|du) | prior to | ready for | lors (?:de|du)
""")
REPLACED = Cue(
    """
rather than | instead of | in place of | au lieu (?:de|du) | plutot que | et non(?: pas)?(?: le)? | pas(?: le)? | not(?: on| by)? | no longer | originally | initialement | initially | au depart | was | etait | prevue? initialement | from
""",
    after=r"(?=\s(?:\S+\s){0,2}$|\s?$)",
)
CORRECTED = Cue("""
finalement | en fait | correction | rectification | plutot | actually | scratch that | on second thoughts? | finally | moved to | moved up to | pushed (?:back )?to | brought forward to | reporte[es]? au | decalee?s? au | avancee?s? au | changed to | instead | a la place | make (?:it|that) | erratum | new deadline | nouvelle (?:date|echeance|deadline)
""")

# The date that follows at once is when they need it: "I need them 08/01".
NEEDED = Cue(
    """
needs? (?:it|them|this|these|that|everything|all|the lot|both)(?: all| done| ready| finished| back)? | need (?:the|my|our) \\w+ | (?:me|nous|m') (?:le|la|les|l'|en)? ?(?:faut|faudrait) | (?:want|get|have) (?:it|them|this|everything)(?: all| done| ready)?
""",
    after=r"(?=\s?(?:on |le |the )?$)",
)
# Asked whether it can be done by then: "Is 10 December doable?".
FEASIBLE = Cue("""
doable | feasible | possible | realistic | manageable | achievable | faisable | jouable | realiste | envisageable | tenable | ca irait | ca ira | ca vous va | ca te va | any good | ok for you | okay for you | c'est bon | would that work | work for you | makeable
""")
# « souhaitée au premier trimestre », "wanted in Q1": what is wished for then is the work.
WISHED = Cue(
    "souhaitee?s? | voulue?s? | wanted | desired | visee?s? | ideally | idealement | esperee?s? | targeted | target | planned for you"
)

# A label that names the last hand-over: "Final report: 30 April", « Totalité : 31/03 ».
WHOLE = Cue(
    "totalite | le tout | l'ensemble | version (?:finale|definitive) | final(?:e|s)? (?:\\w+ )?(?:report|version|files?|delivery|text|artwork|draft|deliverables?|copy|film|edit) | finalisation | rapport final | everything | the rest | the lot | full delivery | fichiers finaux | rendu final"
)
# Over and over: "each edit within five days" is no date.
REPEATED = Cue(
    "each | every | chaque | per | par | a chaque | whenever | habituellement | usually | en general | normally"
)
