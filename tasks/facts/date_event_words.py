"""The words of what happens on a date that is no hand-over, in plain text (tasks.facts.view)."""

from tasks.facts.patterns import Cue

# Something happens that day, which is not the hand-over.
EVENT = Cue("""
qa | uat | (?:a |sur )?l'antenne | on air | (?:is |comes |are )?out(?= (?:on )?(?:the )?\\d) | out on
demandes? de (?:precisions?|renseignements) | precisions | clarifications? | audition | roll-?out | deploiement
deploy(?:ed|ment|s)? | cut-?over | bascule | go(?:es)? (?:to|in|off)(?= ) | nda | accord de confidentialite
signed(?![- ]off) | questions | auditions? | notification | attribution | (?:contract )?award(?:ed)? | gelee? | frozen
freeze | loto | mep | raffle | bingo | do(?= on \\d) | salons? | foires? | lancements? | lance(?:r|s|ons|ra|rons|nt)?
evenements? | event | reunions? | visios? | rendez[- ]vous | rdv | appel | appeler | joindre | creneaux? | slots?
coup de fil | call | tournages? | tourn(?:er|ons|e) | tournees? | mariages? | mari(?:e|ons|er|ent) | pacs
anniversaires? | conferences? | congres | seminaires? | webinaires? | ateliers? | (?:re)?ouvertures?
(?:re)?ouvr(?:ons|e|ira|irons|ir|ent|iront|ez) | inaugur(?:ation|ations|ons|er|e|era|erons) | vernissages?
expositions? | expo(?:s|se|sons|ser)? | concerts? | festivals? | spectacles? | representations? | avant-premieres?
projections? | matchs? | tournois? | marathons? | regates? | courses? | assemblee(?: generale)? | (?:l'|une |notre )ag
(?:un |premier |petit |prendre un )cafe | un verre | dejeun(?:er|ons|e) | apero | comite | conseils? (?:d'administration|municipal|de surveillance) | soirees? | gala | soutenances? | presentations?
present(?:er|ons|e|erai|erons) | portes ouvertes | marche (?:de noel|aux|des) | demenag(?:ement|ements|eons|er|e)
naissance | bapteme | communion | depart (?:a la|en) | retraite | conges? | vacances | absente?s? | indisponibles?
dispos? | disponibles? | disponibilites? | receptions? | fetes? | fet(?:er|ons|e|era) | celebr(?:er|ons|e|ation)
kermesse | journees? | ceremonie | colloque | forum | campagnes? | rentree | soldes | sorties?
sort(?:ira|ons|ir|irons|iront)? | demarrages? | demarr(?:era|erait|e|er|ons|ent)
debut(?:er|era|erait|e|ons|ent)?(?: de (?:la )?(?:mission|projet|collaboration))? | commenc(?:er|era|ement|e|ons|ent)
kick[- ]?off | creee? (?:en|le|depuis) | fondee? | depuis | nee? le | paiement | payee? | factur(?:e|er|ation)
reglement | acompte | valable | validite | inscriptions? | (?:candidatures|inscriptions|offres) ouvertes | examens?
concours | oral | interview | entretien | shooting | seance photo | prises? de vues? | seances? | formation
publication | publie[rs]? | publi(?:ons|ent|era) | parution | parai(?:t|tra|tre|ssent|ssant) | mise en ligne
en ligne | diffus(?:ion|ee?s?|ons|er) | envoi de la newsletter | mise en production | mise en prod | mep | codir
copil | comex | listed at | passage en | presse sous embargo | embargo | visites? | passage | elections? | scrutin
audience | residence | stage | sejour | voyage | brocante | braderie | degustation | vendanges? | recolte | travaux
chantier | cloture[sr]? | clotur(?:ons|era|er) | ferm(?:e|es|ons|ez|ent|era|erons|eture|eront)
rouvr(?:e|ons|ira|irons|ir) | (?:a|ont|aura|auront|avoir|ait) lieu
se (?:tient|tiendra|tiennent|deroule|deroulera|passe|joue|jouera) | tomb(?:e|ent|era)
par(?:s|t|tons|tez|tent|tir|tira|tirai|tirons|tiront)(?! sur| de) | rentr(?:e|ons|erai) | revien(?:s|t|nent)
reviendr(?:ai|a|ons) | arriv(?:ent|ons|era|eront|ee) | accueill(?:ons|e|ir|era|erons) | expir(?:e|era|ation)
prend(?:ra)? fin | (?:s'acheve|se termine)(?! par) | debarqu(?:e|ent) | bail | contrat | emmenag(?:e|eons|ement)
envol(?:e|ons) | decoll(?:e|ons) | en rayons? | en magasins? | en vitrine | vend(?:ons|re|ra|rons) | vente | prevente
precommandes? | livre ouvert | depart | prise de poste | envoyons | expedi(?:ons|e|er) | affich(?:age|ons|er)
distribu(?:ons|tion|er) | elu(?:e|s)? | commercialisation | fairs? | (?:re)?launch(?:es|ed|ing)? | events? | meetings?
meet | meet up | catch[- ]?up | chat | calls? | zoom | phone call | video call | (?:photo)?shoots? | shooting
ring (?:you|me|us) | speak | phone | film(?:ing|s)?(?= (?:on|in|at)) | filming | wedding | marr(?:y|ied|ying|iage)
tie the knot | tying the knot | anniversary | birthday | \\d\\dth(?= (?:is|on|birthday|party)) | conferences?
exhibitions? | expo | shows? | trade ?shows? | webinars? | workshops? | (?:re)?opening | (?:re-?)?opens?
opening night | grand opening | premieres? | concerts? | gigs? | tour | festivals? | agm | annual general meeting
board(?: meeting)? | demo day | gala | party | summit | open day | open house | receptions? | ceremony | christening
funeral | graduation | moving | move(?:s)? (?:in|into|out|house|office|offices|to|on) | holidays? | vacation
half[- ]term | on leave | away | out of office | (?:i'm|we're|am|are|be|is|he's|she's) back (?:on|in) | back from
available | availability | free (?:on|from|for) | (?:you|u) (?:around|free|about) | selling | trading
in (?:the )?shops | on (?:the )?shelves | (?:i'm|we're|i am|we are|be|days?) off (?:on|from|until|till)
clos(?:es?|ing|ed) | start(?:s|ed|ing)? | begin(?:s|ning)? | founded | established | since | born | paid | payment
invoic(?:e|ed|es|ing) | valid | registrations? | enrol(?:l?ment|ls?)? | exams? | viva
(?:phd |thesis )?defence(?= (?:on|is)) | hearing | interviews? | sessions? | training | course starts
class(?:es)? starts? | publish(?:ed|ing|es)? | publication | go(?:es|ing)? live | went live | live | embargo(?:ed)?
air(?:s|ed|ing)? | broadcast | campaign (?:starts|runs) | rebrand | presents?(?:ing)? | presentation
pitch(?:ing)? (?:to|on|for) | investors | investor day | tasting | auction | sale | sales | demo | races? | match
tournament | marathon | regatta | elections? | parade | carnival | ball | dinner | lunch | breakfast | brunch | coffee | drinks? | trip
flight | fly(?:ing)? | flies | leav(?:e|es|ing) (?:for|on|the|to|my|in|at) | i'm leaving | travel(?:s|ling|ing)?
visit(?:s|ing|ed)? | celebrat(?:e|es|ing|ion|ions) | turns? (?:up|\\d\\d|thirty|forty|fifty|sixty)
retir(?:e|es|ing|ement) | tak(?:es?|ing) place | happen(?:s|ing)? | falls? on | expir(?:e|es|y) | lease | contract
renewal | ends? | unveil(?:ed|ing|s)? | drops? | (?<!press )releas(?:e|ed|es) | announc(?:e|ed|ement|ing)
perform(?:s|ing|ance)? | exhibit(?:s|ing)? | goes on sale | on sale | ship(?:s|ping)? | hits? | mail(?:s|ing)? out
keynote | talk | panel | retreat | hackathon | camp | fundraiser | kickstarter | crowdfunding | pre-?orders?
bottling | harvest | inspection | audit (?:is|on|visit) | arriv(?:es?|ing|al)(?! with us| here) | comes? out
came out | go(?:es|ing)? out | board meets | council meets | committee meets | we meet | meets
speak(?:s|ing) (?:at|on|in) | host(?:s|ing)? | returns?(?= (?:on|from|to|for)) | reunion
""")
# The freelancer or the project starts, they talk: never the day that is wished for the work.
START = Cue("""
execution | start(?:s|ed|ing)? | begin(?:s|ning)? | kick[- ]?off | demarr\\w+ | commenc\\w+ | debut\\w* | dispo\\w*
available | availability | call | meeting | chat | rdv | rendez-vous | reunion | visio | appel | meet
""")
# Who works on the day itself: it is no day of a hand-over.
PERFORMER = Cue("""
intervenante?s? | photographers? | photographes? | videographers? | videastes? | cadreu(?:r|se)s? | cameram[ae]n | djs? | bands?
musicians? | musicien(?:ne)?s? | orchestres? | singers? | chanteu(?:r|se)s? | hosts? | mc | presenters?
presentat(?:eur|rice)s? | animat(?:eur|rice)s? | moderators? | moderat(?:eur|rice)s?
interpret(?:ers?|es?|ing|ation|ariat) | speakers? | conferenciere?s? | trainers? | format(?:eur|rice)s?
facilitators? | facilitat(?:eur|rice)s? | magicians? | magicien(?:ne)?s? | caterers? | traiteurs? | cover | couvrir
animer | technicien(?:ne)?s? | sound engineer
""")
# Such a person is asked for: « je cherche une photographe pour la journée », "would you run a workshop".
HIRED = Cue("""
(?:looking for|need|needs|want|after|seek|seeking|hire|hiring|book|booking|find|cherch\\w+|recherch\\w+|besoin|trouver|engager|souhait\\w+|faudrait|faut) [^.!?\\n]{0,28}(?:photographers?|photographes?|videographers?|videastes?|cadreu(?:r|se)s?|djs?|musicians?|musicien(?:ne)?s?|singers?|chanteu(?:r|se)s?|host|mc|presenter|animat(?:eur|rice)s?|moderators?|moderat(?:eur|rice)s?|interpret(?:ers?|es?)|speaker|conferenciere?s?|intervenante?s?|trainers?|format(?:eur|rice)s?|facilitators?|facilitat(?:eur|rice)s?)
(?:free|available|dispo\\w*) (?:to|for|pour) (?:photograph(?:ier)?|film|filmer|cover|couvrir|interpret(?:er)?|animer|host|teach|speak)
(?:journees?|jours?|heures?|sessions?|days?|hours?|half-days?) (?:of |de |d')(?:formation|training|coaching|atelier|workshop|teaching|cours)
(?:fais|faites|do) (?:aussi |des |any )?(?:formations?|ateliers?|trainings?|workshops?)
(?:organis(?:er|e|ons|ez|ing)|planning|prevoyons|monter|holding) [^.!?\\n]{0,30}(?:formations?|ateliers?|trainings?|workshops?)
photographe (?:pour|a) | photographer for | (?:interpret(?:er|e)s?|interpreting|interpretation|interpretariat) (?:pour|for|de|at)
(?:(?:could|would|can|will|like) you (?:to )?|you to )(?:be able to )?(?:run|lead|host|moderate|facilitate|give|deliver|teach|photograph|film|cover|interpret) [^.!?\\n]{0,40}(?:workshops?|sessions?|trainings?|class|course|masterclass|talk|panel|conference|event|wedding|day|gala|party)
(?:pour|d'|de|pourriez-vous|pouvez-vous|peux-tu|pourrais-tu) ?(?:l'|les |nous |venir )?(?:animer|couvrir|moderer)(?! (?:nos|notre|les) (?:reseaux|comptes?|page))
(?:animation|couverture|moderation) (?:d'un|d'une|de la|du|de notre|de l') (?:atelier|formation|table ronde|evenement|soiree|journee|seminaire|colloque)
""")
# Days on which the work appears: the hand-over only where no other date is given.
PUBLICATION = Cue("""
go(?:es)? up | (?:gets? |be )?posted | mep | mise en service | in production | to production | mise en ligne
mettre en ligne | mis en ligne | en ligne | publication | publie[rs]? | publi(?:ons|ent|era) | parution
mise en prod(?:uction)? | go(?:es|ing)? live | going live | go-live | live | publish(?:ed|ing)? | publication
up and running | running
""")
BEFORE_EVENT = Cue("""
avant | pour | before | for | by | in time for | a temps pour | ahead of | en vue (?:de|du) | d'ici
a l'occasion (?:de|du) | prior to | ready for | lors (?:de|du)
""")
