"""The words around what a client asks for, in plain text (tasks.facts.view), French and English."""

from tasks.facts.compiled import compiled
from tasks.facts.patterns import Cue

# The client asks for it.
REQUEST = Cue(r"""
(?:il )?(?:nous|me|m'en|nous en) (?:faut|faudrait|faudra) | il (?:nous |me |m'|vous )?(?:faut|faudrait|faudra)
faudrait | faut | (?:avons|ai|a|aurions|aurais|aurait|auront|aura|avoir|gros|urgent) besoin | besoins?
j'aurais besoin | cherch(?:e|ons|er|ait|ais|ions|ez|ent) | veut | veulent | desir(?:e|ons|ent|erions|erais) | reclam(?:e|ent) | demandent | envisag(?:e|eons|ent) | au programme(?! d[eu']) | au menu(?! d[eu']) | attend(?:ons|s) (?:aussi |egalement )?de (?:votre part|vous|ta part|toi) | manque(?:nt|rait)? | rev(?:e|ons) (?:de|d') | songe(?:ons)? a | pens(?:e|ons) a | envie (?:de|d') | parti(?:r|rait)? sur | requ(?:iert|erons) | exig(?:e|eons) | sollicit(?:e|ons|er) | a la recherche (?:de|d') | en quete (?:de|d') | en recherche (?:de|d') | dispo pour | partante? pour | interesse(?:e|s)? par | il m'en faut | recherch(?:e|ons|er|ent) | voudr(?:ai|ais|ions|ait|aient|iez) | (?:aimer|souhaiter)ai | jaimerais? | jai besoin | il y aur(?:a|ait) | there(?: would|'d| will|'ll) be | that leaves | (?:nous|on|je) (?:retenons|retient|retiens|valid(?:ons|e)) | go(?:ing)? ahead with
(?:we'd|i'd|would|we|i|to) (?:also )?ask for | souhait(?:e|ons|erais|erions|erait|eraient|ent|erions) | aimer(?:ais|ions|ait|aient)
(?:on|nous|je) (?:veut|voulons|veux|voudrait) | commander | commande | passer commande | confie(?:r|z|rait|rais|ons|rions|rai|rons)? | mandater | devis
chiffr(?:er|age) | estimation | tarif pour | prix pour
combien (?:pour|coute|ca coute|couterait|demandez|prenez|vous prenez) | livrables? | prestations? | mission
missions | compren(?:d|dra|drait|nent|dront|ant) | comport(?:e|era|erait|ant) | inclu(?:t|ant|re|ra|rait|ent|ront) | prevo(?:ir|yons|it) | attendus?
on (?:part|partirait) sur | partons sur | il s'agit (?:de|d') | s'agirait | projet | demande(?:r|ons)? | occuper de
charger de | vous charge | prendre en charge
(?:pouvez|pourriez|peux|pourrais|sauriez|accepteriez|seriez|serais|aurais|auriez)[- ](?:vous|tu)
vous (?:pouvez|pourriez|serait possible) | tu (?:peux|pourrais|fais) | vous faites
(?:pour|de|a|et|puis|d'|nous|me|aussi|egalement|afin de|vous|qui|sait|sache|puisse) ?(?:realiser|creer|rediger|ecrire|concevoir|produire|refaire|faire|developper|traduire|relire|corriger|dessiner|illustrer|imaginer|monter|tourner|filmer|photographier|retoucher|preparer|fournir|livrer|animer|moderniser|refondre|reecrire|mettre en page|enregistrer|transcrire|construire|coder|integrer|proposer|auditer|analyser)
(?:realisation|creation|redaction|conception|production|developpement|ecriture|elaboration|fabrication|fourniture|mise en place|montage|preparation|programmation) (?:de|d'|du|des)?
a (?:rediger|ecrire|realiser|creer|produire|traduire|faire|livrer|concevoir|relire|corriger|refaire|monter|illustrer|dessiner|mettre en page|tourner|retoucher|developper)
realiser | creer | rediger | ecrire | concevoir | refaire | developper | traduire | relire | dessiner | illustrer
refondre | reecrire | moderniser | faire faire | lancer | redige[sz]? | concevez | realisez | livre[rz]? | ajouter
rajouter | ajoutez | en plus
keeping | keep | (?:il )?rest(?:e|ent|erait)(?! au\b) | remains? | (?:two|three|a few|deux|trois|quelques) (?:things|choses) | book (?:you|u) | (?:se|nous|me) doter (?:de|d') | price up | (?:tu|vous) (?:m'en|me|nous|nous en|m') ?(?:fais|faites|feras|ferez|ferais|feriez|dessines|prepares) | 'd (?:rather (?:have|get|see)|prefer|value|welcome|appreciate) |  (?:don't|do not) forget | n'oubli(?:e|ez|ons) pas | expect(?:s|ing|ed)? | supply | seeks? | desires? | charge (?:us |me )?for | on the agenda | on the menu | missing | lacking | short of | dreaming (?:of|about) | fancy | keen on | could do with | could use | in need of | requiring | wishes? | wishing | desires? | (?:i'm|we're|are|am|was|were) thinking | thinking (?:of|about) | on the hunt for | on the lookout for | i'm after | we're after | crying out for | due for | up for | asked for | on the list | want you to | like you to | (?:on|nous) garde(?:ons)? | needs? | needed | needing | look(?:ing|ed)? for | looking to | look to
in search of | searching for | seeking | wants? | wanting | (?:would|should) (?:rather (?:have|get|see)|value|prefer|like|love|need|also|require|adore|appreciate|welcome|be grateful for|be interested in)
(?:i|we|they|he|she)'d (?:also |really |still |just )?(?:like|love|need|want)
(?:it's|its|it is) (?:high |about )?time for | il est temps de | requires? | required | hoping (?:for|to) | keen to
(?:can|could|would|will) (?:you|u|someone|anyone) | are you able to | hire | hiring | commission(?:ing)? | quote
quotation | estimate | price for | cost (?:of|for) | how much (?:for|would|do you charge|is|to) | order
deliverables? | deliver | supply us | scope | includes? | including | consists? of | comprises? | cover(?:s|ing)?
project | job | brief | task | assignment | gig
help (?:us |me )?(?:with|to|on|out|create|write|design|build|make|produce) | assist | after (?=an? |some |\d) | (?:'m|'re|am|are) after (?!the |that |all |this |my |our |it )
in the market for | interested in (?:having|getting|commissioning|hiring|ordering)
get (?=an? |some |\d|our |us |me )
(?:to|and|you|us|please|then|also|can|could|by|for|in|someone who can|who could|who can|must|should|'ll|will) (?:write|writing|design|designing|create|creating|produce|producing|build|building|develop|developing|translate|translating|make|making|edit|editing|redesign|redesigning|rewrite|rewriting|redo|redoing|proofread|proofreading|draft|drafting|prepare|preparing|shoot|shooting|film|filming|record|recording|draw|drawing|illustrate|illustrating|deliver|put together|set up|develop|code|revamp|refresh|update|audit|review|do|transcribe|subtitle|lay out|come up with|work on)
write | design | create | produce | build | translate | redesign | rewrite | proofread | edit | revamp | creation of
design of | production of | writing of | development of | add(?:ing)? | plus
""")
# The request may come after: "5 articles à rédiger", "logo needed".
REQUEST_AFTER = Cue(r"""
a (?:rediger|ecrire|realiser|creer|produire|traduire|faire|livrer|concevoir|relire|corriger|refaire|monter|illustrer|dessiner|mettre en page|tourner|retoucher|developper|prevoir)
reste(?:nt)? (?:au programme|d'actualite|a faire|prevue?s?|valable) | toujours (?:d'actualite|au programme)
souhait(?:ees?|es|e(?! (?:\w+(?:er|ir|re)|une?|les?|la|des|que|qu)\b)) | recherch(?:ees?|es)
needed | wanted | required | still on | is still (?:on|needed|part) | as well
to (?:write|design|be written|be designed|translate|be translated|be done|edit|create|make|produce|do) | please
svp | stp | pls | plz
""")
# It is there already, or the client brings it.
SUPPLIED = Cue(r"""
exemples? (?:de|d') | examples? of | samples? of | echantillons? (?:de|d') | specimens? (?:de|d')
(?:nous|on|j') ?(?:avons|a|ai) (?:deja|actuellement|aujourd'hui|bien|recemment|d'ores et deja)
(?:nous |on |j')(?:avons|a|ai) (?=(?:un|une|des|notre|le|la|les|\d+) )(?!besoin) | existe(?:nt)? (?:deja)?
existante?s? | actuels? | actuelles?
deja (?:fait|faite|faits|en ligne|pret|prete|realise|ecrit|redige|un|une|le|la|des|notre) | ci-joints?
ci-jointe?s? | ci-dessous notre | en piece jointe | en pj | pj | joins | joint | vous trouverez | tu trouveras
trouverez | fourni(?:r|e|s|es|t|ssons|rons|ra|rai)? | je vous envoie | je t'envoie | nous vous enverrons
on vous envoie | on vous enverra | je vous enverrai | vous enverrons | on fournit | mettons a disposition
mis a disposition | sera fourni | j'ai (?:vu|lu|adore|decouvert|aime|consulte|beaucoup aime)
(?:nous|on) (?:avons|a) (?:vu|lu|adore|aime|decouvert|trouve|lance|cree|ouvert|recu|teste|signe) | en voyant
apres avoir (?:vu|lu) | suite a (?:votre|ton|vos|notre) | vu (?:votre|ton|vos|sur)
via (?:votre|ton|vos|notre|le|un) | grace a (?:votre|ton|un|une) | trouve (?:votre|vos|via|sur|grace)
inspire(?:r|e|es)? (?:de|par) | comme (?:sur|celui|celle|sur le|le|la|votre|dans) | du style de | pas besoin
n'avons pas besoin | aucun besoin | sauf | hors | excepte | sans (?:le|la|les|site|logo)
pas (?:de|d'|le|la|les|un|une) | inutile | plus tard | dans un second temps | prochainement
s'occupe(?:ra|nt|ons)? (?:de|du|des|deja)? | gere(?:ra|nt)? par
notre (?:agence|graphiste|developpeur|imprimeur|equipe|photographe) | est gere | est fait | sont faits? | est deja
sont deja | refusons | refuse | merci pour (?:votre|ton|vos|le|la|les) | recu votre | bien recu | reutiliser
se baser sur | a partir (?:de (?:nos|notre|vos|la|le)|d'une?|des|du) | sur la base de | en vous basant | base sur
pour (?:info|rappel)
(?:we|i)(?:'ve| have) (?:already|got|currently|also got|recently|just|seen|read|had|loved|enjoyed|come across)
(?:we|i) (?:already |currently )?(?:have|had|run|own|publish|sell|use|operate) (?=an?|the|our|some|\d|all|most|existing)(?!.{0,40}\bto (?:write|translate|do|design|edit|be|cover|fill|redo|proofread|rewrite))
existing(?! (?:and|&) proposed) | current(?:ly)? | already (?:have|has|done|written|live|exists?|there|in place|got|made|own|ready)
attach(?:ed|ing|ment)? | enclosed | find (?:attached|enclosed|below) | you(?:'ll| will) find
(?:we|i)(?:'ll| will| can| shall)? (?:provide|supply|send|give|share|forward|handle|take care|bring)
(?:is|are|will be|be) (?:provided|supplied|handled|shared|taken care) | provided by | supplied by | provided
i(?:'ve| have)? (?:saw|seen|read|found|came across|loved|liked|enjoyed|noticed|stumbled)
(?:we|i) (?:saw|read|loved|liked|enjoyed|noticed|launched|started|opened|published) | thanks for (?:your|the)
thank you for (?:your|the) | following (?:your|our|up on) | (?:on|from|through|via) your | love your | loved your
like your | your (?:own )?(?:portfolio|website|work|blog|site|profile|article|post|piece|podcast|newsletter)
similar to | inspired by | such as the one
(?<!would )(?<!'d )(?<!still )(?<!really )(?<!also )like (?:the|this|that|these|our|on) | based on (?:our|the|your)
no need | don't need | doesn't need | do not need | not need(?:ed)? | won't need | not looking for
not (?:a|an|the|including|included) | without | except | excluding | rather than a | later on | in a later phase
at a later stage | phase (?:2|two) | our (?:agency|developer|designer|printer|in-house|photographer|team)
is handled | in-house | will look after | reuse | from (?:our|the) existing | using our
there(?:'s| is| are) (?:already )?(?:a|an|our)? ?(?:existing)? (?=(?:a|an)?)already
""")
SUPPLIED_HEAD = Cue("""
(?:don't|do not|won't|not) (?:need|want|require) | pas besoin | not required | not needed | n'avons pas besoin | hors (?:lot|marche|devis)
what (?:exists|there is|we have|i have) | (?:ce qui|ce que) (?:existe|on a|nous avons) | existing | fourni(?:s|es|t|ssons|rons)? | nous fournissons | a votre disposition | ci-joints? | pieces? jointes? | annexes?
existant | l'existant | contexte | context | background | a propos | qui sommes[- ]nous | about (?:us|the company)
notre (?:entreprise|societe|activite|equipe|marque) | our (?:company|business|team|brand|story)
we (?:will |'ll )?(?:provide|supply|have|already) | provided | supplied | attached | attachments? | references?
inspirations? | exemples? | examples? | we like | on aime | liens? | links? | on a deja | nous avons deja
deja fait | hors perimetre | out of scope | not in (?:the )?scope | not part of .{1,20} | not included | non inclus | exclu(?:s|sions)? | pas inclus | excluded
for reference | materials? | sources? | you(?:'ll| will) (?:get|receive|have) | vous (?:recevrez|aurez|disposerez)
a savoir | bon a savoir | good to know | contraintes? | constraints? | requirements from you | profil | votre profil
skills | competences
""")
ASKED_HEAD = Cue(r"""
pour (?:le|la|l'|les|notre|nos|mon|ma|mes|ce|cette) .{2,50} | for (?:the|our|my|this) .{2,50}
livrables? | deliverables? | outputs?
you (?:would|will|'ll|'d) (?:supply|provide|deliver|produce|write|create|make|need to .{0,20}|be (?:writing|making|creating|producing))
a (?:fournir|livrer|produire|realiser|rediger|prevoir|remettre)
(?:vous|tu) (?:devrez|auriez a|aurez a|devriez|devras) .{0,20} | besoins? | prestations? | missions? | attendus?
(?:the |le |la |l')?(?:consultant|contractor|supplier|freelancer|provider|agency|prestataire|titulaire|consultante|agence|intervenante?) (?:will|shall|must|should|is to|devra|doit) .{0,30} | attentes? | demande | needs? | what (?:we|i)(?:'d| would)? (?:need|want|like|are looking for|'re after)
what(?:'s| is) needed | (?:ce|voici ce) (?:qu'il|qu'on|qu'elle|dont|que) .{0,50} | scope(?: of work)? | perimetre
contenu | contenus | content | travail(?: demande| a faire)? | work | the (?:job|work|project|ask|brief) | le projet
projet | project | objet | request | to do | todo | a faire | a realiser | a produire | liste | list | includes?
including | comprend | comprendra | (?:il )?(?:nous|me)? ?(?:faut|faudrait) | we(?:'d| would)? (?:need|like|want)
we are looking for | nous (?:cherchons|recherchons|souhaitons|voulons|voudrions|aimerions)
on (?:cherche|veut|voudrait|souhaite|aimerait) | je (?:cherche|veux|voudrais|souhaite|recherche)
i(?:'d| would)? (?:need|like|want) | i'm looking for | services? | details? | quantites? | quantity | quantities
commande | order | lot \d | lots? | quoi | what | pages? a (?:creer|rediger|prevoir) | pack | could you | can you
pouvez-vous | pourriez-vous | devis pour | quote for | pour (?:cela|ca|ce projet) | concretement | in short
en bref | en resume | resume | summary
""")
# Verbs and nouns of work that make even « notre site » the thing to be done: « refaire notre site ».
WORK_ON = Cue(
    """
refaire | refonte | refondre | moderniser | modernisation | ameliorer | retravailler | revoir | reprendre
rafraichir | rajeunir | relooker | relooking | mettre a jour | mise a jour | traduire | traduction | relire
relecture | corriger | correction | reecrire | reecriture | retoucher | retouche | optimiser | optimisation | migrer
migration | auditer | audit | analyser | monter | montage | mettre en page | mise en page | transcrire
transcription | sous-titrer | sous-titrage | adapter | adaptation | localiser | creer | creation | concevoir
conception | rediger | redaction | ecrire | ecriture | realiser | realisation | dessiner | faire | developper
developpement | produire | production | imaginer | illustrer | animer | animation | gerer | gestion | garder | garde
gardons | leaves | voulons | veux | voudrais | voudrions | souhaitons | souhaite | aimerions | aimerais | alimenter | reprise
finaliser | construire | lancer | livrer | preparer | enregistrer | faut | faudrait | besoin | rest(?:e|ent|erait)(?! au) | manque(?:nt|rait)? | cherch(?:e|ons|ent) | recherch(?:e|ons|ent) | reclame | attendons | commander | oubli(?:e|ez|er) pas | filmer | tourner
photographier | decliner | declinaison | restructurer | repenser | referencer | referencement | maintenir
maintenance
looking for | seeks? | requires? | expect(?:s|ing)? | forget | commission | order(?:ing)?
redo | redoing | redesign(?:ing|ed)? | revamp(?:ing|ed)? | refresh(?:ing|ed)? | rebuild(?:ing)? | rebuilt
moderni[sz]e | improve | improving | rework(?:ing)? | overhaul(?:ing|ed)? | updat(?:e|ing)
translat(?:e|ing|ion|ed) | proofread(?:ing)? | edit(?:ing|ed)? | copy-?edit(?:ing)? | rewrit(?:e|ing|ten)
optimi[sz](?:e|ing|ation) | migrat(?:e|ing|ion) | audit(?:ing|ed)? | review(?:ing)? | transcrib(?:e|ing)
transcription | subtitl(?:e|ing) | locali[sz](?:e|ing|ation) | adapt(?:ing)? | creat(?:e|ing|ion)
design(?:ing|ed)? | writ(?:e|ing) | build(?:ing)? | mak(?:e|ing) | develop(?:ing|ment)? | produc(?:e|ing|tion)
illustrat(?:e|ing) | animat(?:e|ing) | fix(?:ing)? | lay(?:ing)? out | typeset | format(?:ting)? | set(?:ting)? up
draft(?:ing)? | polish(?:ing)? | convert(?:ing)? | turn(?:ing)? | finish(?:ing)? | prepar(?:e|ing) | record(?:ing)?
manag(?:e|ing) | running | maintain(?:ing)? | film(?:ing)? | shoot(?:ing)? | photograph(?:ing)? | help with
rebrand(?:ing)? | need | needs | like | love | want | keeping | keep | adding | add | finish
""",
    after=r"(?=(?:\s|-)(?:(?:de|of|d'|up|out|to|du|des|all|tous?|toutes?|entirely|entierement|completement|completely|us|over|le|la|les|the|from scratch|a|l'ensemble)\s?(?:de |d'|des )?){0,3}\s?$|\s?$|\s?(?:de |d')?l'$)",
)
AFTER_HEAD_EXISTING = Cue(
    r"""
(?:is |are |all )?(?:done|ready|sorted|available) | inclus(?:es?)?(?! dans) | (?:est |sont )?disponibles?
actuelle?s? | existante?s? | deja (?:en ligne|existante?s?) | precedente?s? | ci-jointe?s? | en piece jointe | en pj
joint | attached | is live | is already | exists | terminee?s? | finie?s? | boucle?e?s? | incluses? | inclus | fourni(?:e|s|es)? par(?! (?:vo|le prestataire|toi))
(?:supplied|provided) by(?! (?:you|the (?:supplier|contractor|freelancer)))
comprises? | included | que vous avez | que tu as | que nous avons deja
you (?:wrote|did|made|designed|published|have|posted) | we already have | (?:est|sont) deja
(?:is|are|will be) (?:provided|supplied|attached|ready)
(?:est|sont|sera|seront) (?:fournie?s?|prets?|pretes?|jointe?s?|attaches?)
stays?(?! (?:in|on)\b) | remains? (?:as|the same|unchanged) | (?:ne )?(?:change|changent|bouge|bougent) pas | reste(?:nt)? (?:tels? quels?|inchange\w*|identiques?)
is (?:fine|great|good|ok|outdated|old|dated|slow|on|at|in|here|hosted|built|currently|a bit|getting|looking)
(?:est|sont) (?:en ligne|vieillissante?|obsolete|depassee?|lente?|hebergee?|sur|vieux|vieille|un peu|disponible|ici|bien|pas)
""",
    before=r"^\s?[,(]?\s?",
)

TIMING = Cue("""
planning | calendrier | timeline | timing | schedule | deadline | echeances? | delais? | dates? | budget | prix | tarif
fee | price | rate | payment | paiement | when | quand
""")
# Headings over lists of other things than what is wanted.
OTHER_HEAD = Cue(r"""
reseaux | outils? | tools? | logiciels? | software | langues? | languages? | channels? | canaux | couleurs? | colou?rs? | materials? | formats?
planning | calendrier(?! editorial) | timeline | timing | schedule | timetable | deadlines? | echeances? | delais? | dates?
budgets? | prix | tarifs? | fees? | price | pricing | rates? | payment | paiement | commercial | conditions | terms
contacts? | coordonnees | criter(?:es?|ia) | selection | evaluation | questions? | equipe | team | cibles? | audience
publics? | objectifs? | goals? | objectives | why | pourquoi | valeurs | values | tone | ton | style | candidature
your application | (?:votre|your|the|l')\s?(?:offre|candidature|dossier|reponse|proposal|response|quote|devis|bid|tender|submission)
(?:merci d'|veuillez |please )(?:indiquer|joindre|preciser|nous (?:indiquer|preciser|envoyer)|send|include|state|attach|tell|let)
(?:let|tell|dites|indiquez|precisez|envoyez)[- ](?:us|me|moi|nous) | etapes | steps | process | deroulement | produits | products
nos (?:clients|produits|services|marques) | our (?:clients|products|services|brands) | ils? (?:nous|me) ont | qui (?:sommes|je)
notes? | remarques? | ps | nb | rappel | reminder | concurrents? | competitors? | references | profil | requirements
""")
# The same in a whole sentence over a list.
OFFER_HEAD = Cue(r"""
your application | (?:votre|your|the|l')\s?(?:offre|candidature|dossier|reponse|proposal|response|quote|devis|bid|tender|submission)
(?:merci d'|veuillez |please )(?:indiquer|joindre|preciser|nous (?:indiquer|preciser|envoyer)|send|include|state|attach|tell|let)
(?:let|tell|dites|indiquez|precisez|envoyez)[- ](?:us|me|moi|nous)
criter(?:es?|ia) | nos (?:clients|produits|services|marques) | our (?:clients|products|services|brands) | qui (?:sommes|je) | questions? | concurrents? | competitors?
""")
# Said and done, or told of: "We have a shop", « qui contient des photos ».
STATEMENT = Cue(r"""
(?:vien[st]|venons|venez|viennent) de | nous (?:avons|sommes|vendons|publions|produisons|gerons|recevons|comptons|faisons|organisons|sortons|lancons|fabriquons)
on (?:a|vend|publie|est|fait|sort|lance|gere|fabrique|organise|tient) | j'ai | je (?:suis|tiens|gere|vends|fais|fabrique|dirige|finis|prepare|ecris|publie|lance|construis)
il y (?:a|aura) | there(?:'ll| will) be | we (?:have|are|sell|publish|run|had|get|make|do|host|post|bottle|launch|own|teach|organise|organize|offer)
i(?:'m| am) (?:(?!thinking|imagining|picturing)\w+ing|an?|the) | i (?:have|run|own|sell|make|teach|write|am) | we're (?:an?|\w+ing(?<!looking)(?<!thinking)(?<!hoping)(?<!seeking)(?<!needing)(?<!keeping)(?<!adding))
there (?:are|were|is)
(?:qui|dont)(?: \w+){0,2} (?:compte|a|ont|contient|comprend|comprenait|fait|est|sont) | (?:which|that|who)(?: \w+){0,2} (?:has|have|contains|is|are)
with over | already | deja | wrote | written | ecrit | publie | published | une? agence | my last | our last | notre dernier
""")
STILL_ON = compiled(
    r"^\s(?:reste(?:nt)? (?:au programme|d'actualite|a faire|valables?|prevue?s?)|(?:is|are) still (?:on|needed|part)"
    r"|stays? (?:in|on)|toujours (?:d'actualite|au programme))"
)
# What a freelancer is asked about themselves.
ABOUT_YOU = Cue("""
auriez-vous (?:un|des) exemples? | avez-vous (?:un|des) exemples? | do (?:you|u) have (?:an|any) examples?
do (?:you|u) (?:also |usually |normally |ever |even )?(?:write|do|offer|provide|make|design|handle|cover|include|take|have|work)
do (?:you|u) (?:also |usually |normally |ever |even )?(?:create|sell|print|shoot|edit|use|know|speak|record|draw|build|bring|sign|need)
does your | have you (?:ever )? | are you (?:comfortable|familiar|used|any good|able to work) | is .{1,40} included | do your
would you (?:also )?source | which | whose | would you (?:rather|prefer|want|need) | any experience
(?:est[- ]ce que )?(?:vous|tu) (?:faites?|fais|proposez|proposes|travaillez|travailles|gerez|geres|prenez|avez|as|offrez|livrez)
(?:est[- ]ce que )?(?:vous|tu) (?:utilisez|utilises|connaissez|connais|maitrisez|maitrises|bossez|bosses|parlez|parles)
(?:proposez|faites|avez|offrez|travaillez|gerez|maitrisez|connaissez|utilisez|parlez|intervenez|preferez|livrez|avez)[- ]vous
(?:vous|tu) (?:fournissez|fournis|amenez|apportez) | fournissez-vous | fournis-tu | do (?:you|u) (?:supply|provide|bring)
(?:fais|proposes|as|geres|utilises|connais|bosses|preferes|livres)[- ]tu | offrez-vous | savez-vous | sais-tu
how (?:long|soon|quickly|many|much(?! (?:for|to|would it|would that|would you|do (?:you|u) (?:charge|ask)))) | combien (?:de temps|de relectures|de propositions|coute) | faut-il
what (?:is|'s|are) (?:your|a|the) | what would (?:your|the) | (?:a )?quel(?:le)?s? (?:tarif|delai|est|sont|serait)
""")
# Between two things of one list.
LINK = compiled(
    r"\s?(?:,|;|\)|\+|&|/|\bet\b|\band\b|\bou\b|\bor\b|\bplus\b|\bpis\b|\bpuis\b|\bthen\b|\bn\b|\bmon\b|\bma\b|\bmes\b|\bnotre\b"
    r"|\bnos\b|\bour\b|\bmy\b|\bson\b|\bsa\b|\bses\b|\bleurs?\b|\btheir\b|\bhis\b|\bher\b|\bits\b|ainsi qu(?:e|')|as well as|along with|\baussi\b|\balso\b|\bwith\b|\bmais\b|\begalement\b"
    r"|\(.{0,60}\)|\bun\b|\bune\b|\bdes\b|\ba\b|\ban\b|\bsome\b|\bde\b|\bd'|\bthe\b|\ble\b|\bla\b|\bles\b|\bl'|\bmaybe\b"
    r"|\bpeut-etre\b|\bideally\b|\bidealement\b|\beventuellement\b|\bpossibly\b|\bthat is\b|:|-(?=\s)|\baround\b|\babout\b"
    r"|\benviron\b|\bsans oublier\b|\bnot forgetting\b|\bdonc\b|\bsoit\b|\bfor us\b|\bpour nous\b|\bs'il (?:te|vous) plait\b|\bplease\b|\s){1,8}"
)
# Whom the client looks for, with what the work is about after it.
HELP_FOR = compiled(
    r"\b(?:quelqu'un|someone|somebody|aide|help|a hand|coup de main|freelance(?:r)?|prestataire|redact(?:eur|rice)|traduct(?:eur|rice)"
    r"|correct(?:eur|rice)|relect(?:eur|rice)|graphiste|designer|webdesigner|developpeu(?:r|se)|developer|copywriter|writer|translator"
    r"|proofreader|editor|photographe|photographer|illustrat(?:eur|rice|or)|videaste|videographer|monteu(?:r|se)|devis|quote|price"
    r"|ok|d'accord|oui|banco|ready|prete?|(?:book|love|like|want|need) (?:you|u)|hire (?:you|u)|engage (?:you|u)|use you|something(?: along those lines| similar| like (?:that|it))?|quelque chose(?: de (?:semblable|similaire|ce genre))?|go|yes|valide|partante?|funds?|money|grant|budget|subvention|consultation|appel d'offres|tarif|estimate|narrator|narrateur|voix|voice|animator|animateur|musicien|composer|compositeur|architecte?|person|personne|pro)"
    r"(?: freelance| independante?| off)? (?:pour|for|with|on|sur|de|of|a|to do|to handle)$"
    r"|\b(?:c'est|it's|this is) (?:pour|for|about)$"
    r"|\b(?:(?:avec|with|besoin de|on compte sur|je compte sur|work with|working with) (?:toi|vous|you)|your help) (?:pour|sur|for|on|with)$"
    r"|\b(?:on y va|allons-y|let's go|feu vert|go ahead|green light|c'est bon)(?: pour| for| on| with| sur)$"
    r"|\b(?:(?:has|have|'ve) (?:now |just |all )?(?:approved|agreed to|signed off(?: on)?|commissioned)|(?:a|ont|avons|ai) (?:bien )?(?:valide|approuve))$"
    r"|\b(?:on (?:garde|prend|valide|retient)|nous (?:gardons|prenons|retenons)|we'll take|let's do|(?:we'll|let's|i'll) go (?:with|for)|je prends|nous prenons)(?: donc| du coup| finalement| bien| juste| seulement| uniquement)?$"
)
# Prepositions that still lead to what is wanted: "keen on", « partir sur », « envie de ».
TOWARDS = compiled(
    r"\b(?:keen on|work(?:ing)? on|start(?:ing)? (?:on|with)|go(?:ing)? for|help (?:us |me )?(?:with|on)|part(?:ir|irait|ons|ait)? sur"
    r"|etait sur|travailler sur|bosser sur|commencer par|dreaming (?:of|about)|thinking (?:of|about)|set on|sold on)\s*$"
)
# Another sentence goes on with what is wanted: "Also a flyer.", « Et puis une affiche. »
ADDED = compiled(
    r"[\s\"'(-]*(?:(?:oh|ah|and|et|ps|p\.s\.?|btw|au fait|enfin|finally|lastly|first|then|puis|also|aussi|plus|en plus|egalement|ainsi que"
    r"|sans oublier|not forgetting|maybe|peut-etre|ideally|idealement|eventuellement|possibly|et aussi|et puis|as well as|then there's|:|,|\s)+)$"
)
# From a request to the thing, nothing but small words: "we need, ideally, to have a …".
NOTHING_BETWEEN = compiled(
    r"[\s*_\"(]*(?:(?:to|d'|de|a|avoir|obtenir|recevoir|commander|trouver|have|get|order|commission|find|receive|see|something like|like|of"
    r"|aussi|also|really|vraiment|juste|just|only|maybe|encore|urgently|d'urgence|us|me|up with|with|for|pour|an?|une?|des|some|any"
    r"|du|plus|well|ideally|absolutely|absolument|rapidement|bien|either|soit|both|a peu pres|environ|about|around|roughly"
    r"|initially|first|d'abord|dans un premier temps|par exemple|moi|nous|y|is|est|sont|are|:|in|on|the|ce serait|quelque chose comme"
    r"|une sorte de|help|quote|devis|price|estimate|another|un autre|une autre|autre|tout|simplement|simply)(?:[\s*_\"(]+|(?<='))){0,7}"
)
# Right before a thing of which there shall be none.
NONE_OF = compiled(
    r"\b(?:no|aucune?|not an?|pas (?:de |d'|un |une )|ni(?: de| d')?|nor(?: an?)?|sans(?: un| une)?|without(?: an?)?|never an?)\s?$"
)
# "Don't quote for the website", « je ne veux pas de site »: no more than a few words before the thing.
NEGATED = compiled(
    r"(?:\b(?:don't|do not|doesn't|does not|didn't|won't|not|never|no longer|rather than|instead of|(?<!not )(?<!n't )forget|drop|scrap|skip|leave out|cancel)\b"
    r"(?! (?:only|just|sure|mind|forget|hesitate|know|think|too|necessarily|to mention|yet|forgetting|bad|everything|all)\b)"
    r"|\b(?:laiss(?:e|er|ez|ons) tomber|abandonn(?:e|er|ez|ons)|annul(?:e|er|ez|ons)|tant pis pour)\b"
    r"|\b(?:n'|ne )(?!oubli|hesit)[a-z' -]{2,20} (?:pas|plus|jamais|aucun)\b|\b(?:plutot qu[e']|au lieu d[e']|surtout pas|et non|oubliez|oublie)\b)"
    r"(?![^,;:.!?]{0,60}\b(?:but|mais|just|only|juste|que|and|et)\b)(?:\s+[\w'-]+){0,5}[\s'\"*]*$"
)
# "Just the menu", « Il suffirait d'un tampon ».
JUST = compiled(
    r"[\s*_\"'(-]*(?:(?:so|donc|alors|ok|no|non|well|and|et|mais|but),? )?(?:just|only|juste|seulement|uniquement|simplement|rien que"
    r"|all (?:i|we) (?:need|want)(?: is)?|(?:ce qu'il (?:nous|me) faut|ce que (?:je|nous) (?:veux|voudrais|voulons|cherchons|cherche))[, ]*(?:c'est|ce sont|:)?"
    r"|what (?:i|we)(?:'d like| need| want| lack| miss|'re after|'re missing| am missing| are after)(?: is)?|time for|place a|il suffi(?:t|rait) d[e'])\s?$"
)
# "Turn our handbook into a course", « décliner le tout en une plaquette ».
TURNED_INTO = compiled(
    r"\b(?:turn|convert|transform|adapt|rework|expand|condense|recut|repurpose|transformer|convertir|decliner|declinez|adapter|condenser"
    r"|resumer|transposer|mak|mad|put)\w{0,3}\s(?:[^.;:!?]{2,70}\s)?(?:into|en|sous forme d[e'])\s?$"
)
# « la mise en page … qui nous manque », "a notebook that I'd like in English".
WANTED_AFTER = compiled(
    r"[^,.;:!?\n]{0,40}(?:,[^,.;:!?\n]{0,40},)?\s?(?:qui (?:nous|me) manque|qu'il (?:nous|me) fau|qui va(?:nt)? avec|to go with (?:it|them)|to match|dont (?:j'ai|nous avons|on a|j'aurais|nous aurions) besoin"
    r"|que (?:je|nous|on) (?:voudr|veu|voul|souhait|aimer|cherch)"
    r"|(?:that|which) (?:i|we)(?:'d| would)? (?:also |really )?(?:need|want|like|require)(?! to (?:keep|reuse|use|show|share)))"
)
# "1.75 a page", « 0,12 € le mot »: what a price is counted by.
RATE = compiled(
    r"(?:[€$£\d]|\b(?:euros?|eur|pounds?|dollars?|chf|cents?|ct|quid|bucks|balles|ht|ttc))\s?(?:l[ea]\s|l'|an?\s|per\s|par\s|/\s?|each\s)$"
)
# Somebody has, made or told of so many: no order.
TOLD_COUNT = Cue("""
has | had | contains? | features? | delivered | published | produced | wrote | made | sold | posted | comes with | runs to | counts
compte | comporte | contient | possede | avait | avaient | a livre | a ecrit | a fait | a publie | ont fait | represente | fait
""")
# "To have my CV redone", "get the brochure translated".
CAUSATIVE = compiled(r"\b(?:have|get|having|getting|want|wants|need|needs|like|see)\s$")
# Verbs whose object is there already or not made: "look at our novel", « visiter le stand ».
OTHER_VERB = compiled(
    r"\b(?:look(?:ing)? (?:at|over|through)|see|seen|read|reading|know|meet|discuss|talk about|visit|visiting|use|using|sign|attend|watch|understand"
    r"|choose|pick|sell|selling|promote|promoting|share|sharing|call|host|hosting|presenting|hold|pass|join|accept|approve|receive|open"
    r"|voir|lire|connaitre|rencontrer|discuter de|parler de|visiter|utiliser|signer|regarder|comprendre|choisir|vendre|promouvoir|partager"
    r"|envoyer|appeler|heberger|presenter|acheter|ouvrir|feter|consulter|recevoir|passer|ecouter|accepter|valider|rejoindre)"
    r"\s(?:(?:an?|the|some|une?|des|le|la|les)\s)?$"
)
# « donc 4 vues en tout », "so sixty descriptions".
IN_ALL = compiled(
    r"\s?(?:donc|soit|so|that is|i\.e\.|ie|making|en tout|au total|in total|in all|altogether)\s?$|\s(?:en tout|au total|in total|in all|altogether)\b"
)
# "Poste 3 - ", "Lot 1 : ": an item of an order.
ITEM = compiled(
    r"[\s*_]*(?:poste|lot|item|tache|task|livrable|deliverable|work package|wp|part|package|option) (?:\d{1,2}|[a-e])\s?[-:.)]\s*$"
)
# "Our price list turned into something pretty": no more than what it is made from.
TURNING = compiled(r"\b(?:turn|convert|transform|make|transformer|convertir|decliner)\s$")
TURNED_AFTER = compiled(r"\s(?:be )?(?:turned|converted|transformed|transforme?e?s?) (?:in|into|en)\b")
# « … vous intéresserait-elle ? », « … rentre dans 1 500 € ? », "… how much would that be?"
OFFERED_AFTER = compiled(
    r"[^.!?\n]{0,90}\b(?:(?:vous|te|t')\s?(?:interess|tent|convien)|of interest|interest you|set (?:us|me) back|cost (?:us|me)|appeal to you|rentre(?:rait)? dans|up your street"
    r"|dans vos cordes|dans tes cordes|something you (?:could|can|do|would)|possible pour vous|faisable|doable|feasible|your (?:kind|sort) of thing)"
)
# A sentence of its own that adds something: "Also a two-page digest."
ALSO = compiled(
    r"[\s\"'(-]*(?:(?:oh|ah|and|et|ps),? )?(?:also|aussi|plus|en plus|as well|egalement|sans oublier)[,:]?\s(?:an?|une?|some|des)?\s?$"
)
EXCLUDED = Cue("""
not | no need | don't | doesn't | without | except | excluding | rather than | instead of | pas | sans | sauf | hors | excepte
inutile | aucun besoin | plutot que | au lieu | already | deja
""")
