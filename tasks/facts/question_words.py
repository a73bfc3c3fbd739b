"""The words of questions, in plain text (tasks.facts.view): asking verbs, courtesies, questions that want no answer."""

from tasks.facts.patterns import Cue, any_of

# What an indirect question goes on with: "whether you …", « à partir de quel montant … », "your day rate".
_ASKABLE = any_of("""
(?:(?:day |daily |hourly |usual |standard |best |earliest |current |typical |normal )*(?:rates?|prices?|pricing|fees?(?! (?:proposal|quote|offer))|charges?|costs?|availabilit(?:y|ies)|terms|thoughts|views?|opinion|process|approach|lead time|turnaround(?: time)?|timeline|timescales?|start date|schedule|ideas?|preference|experience|conditions|policy|take|workflow|quote|estimate|number|plans?|cancellation policy|arrangements|procedures?))
(?:(?:meilleure?s? |premiere?s? |prochaine?s? )*(?:tarifs?|prix|disponibilites?|dispos?|delais?|tjm|conditions|methode(?:s| de travail)?|avis|process|facon de (?:travailler|faire)|fonctionnement|experience|references|idees?|preference|couts?|honoraires|modalites|planning|ressenti|sentiment|numero|creneaux|cout))
""")
ASKS_ABOUT = Cue(rf"""
(?:if|whether|what|when|how|which|where|who|whom|whose|why)(?= (?!necessary|needed|possible[.,]|required|so\b|not\b|you can[,.;!]))
(?:your|the|an?|roughly|about|of your|of the) (?:\w+ )?(?:(?:rough|ballpark|approximate|possible|likely|total|overall) )*{_ASKABLE}(?: (?:idea|figure))?
(?:a|an) (?:rough |ballpark )?(?:idea|figure|estimate|indication) (?:of|on|for|about)
(?:si|s'il|s'ils|si c'est|combien|quand|comment|quel(?:le)?s?|lequel|laquelle|qui|pourquoi|ce qu'?e?|ce qui|ce dont|ou|est[- ]ce que)(?=\W)
(?:votre|vos|ton|ta|tes|le|les|la|un|une) {_ASKABLE}
(?:une idee|un ordre|une estimation|une fourchette) (?:de|du|des|d')
(?:the best|les? meilleure?s?|which|the right|the most)
""")
# Who asks indirectly: an order to answer, or the wish to know.
ASKING = Cue("""
(?:please |pls |plz |kindly |do |and |just |also |then |to )*(?:let (?:me|us) (?:know|have)|tell (?:me|us)|give (?:me|us)|say|state|specify|indicate|clarify|explain|confirm|advise|mention|revert with|come back (?:to (?:me|us) )?(?:on|with)|get back (?:to (?:me|us) )?(?:on|with)|remind me|enlighten (?:me|us)|fill me in on|share)
(?:tell(?! (?:it|them|him|her|your|the|everyone)\\b)|telling|advise|confirm|indicate|specify|clarify|explain|state|say|letting (?:me|us) know|let (?:me|us) know|confirming|advising)
(?:i|we|also|still|and|just)(?:'m|'re| am| are| was| were)? (?:also |just |still |really )?wonder(?:ing|ed)?
(?:like|love|need|want|wanted|keen|curious|interested|happy|grateful|glad|pleased|good|great|nice|helpful|help|helps|useful|have|has|important|essential|try(?:ing)?|meant) to (?:also )?(?:know|understand|hear|find out|ask|check|learn|see)
curious | (?:appreciate|welcome|grateful for|like|love|want|get|have)(?= an? (?:rough |ballpark )?(?:idea|figure|indication)) | keen to (?:know|hear) | (?:i'd|i would|we'd|we would|love to|like to) (?:also )?(?:ask(?! (?:you )?(?:for|to)\\b)|know)
(?:no idea|don't know|do not know|dunno|unsure|not sure|not clear|unclear)(?: to (?:me|us))?
(?:dites|dis|indiquez|precisez|confirmez|expliquez|donnez|dire|informez|renseignez|eclairez|rappelez|signalez|donne|precise|confirme|explique)[- ](?:moi|nous)
(?:me|nous|m') ?(?:dire|indiquer|preciser|confirmer|communiquer|expliquer|faire savoir|informer|renseigner|eclairer|faire part de|donner|signaler|transmettre|diras|direz|confirmeras|confirmerez|rappeler)
(?:merci|priere|pri[eé]e?s?|veuillez|bien vouloir|voudrez bien|voulez bien|pouvez|pourriez|penser a|pensez a|n'oubliez pas de|devra|devront|doit|doivent|demandons de|demande de|svp)(?: \\w+){0,2}? (?:preciser|indiquer|confirmer|dire|communiquer|expliquer|signaler|mentionner|detailler|nous faire savoir|repondre)
(?:precisez|indiquez|confirmez|signalez|mentionnez|detaillez)
(?:aimerai[st]|aimerions|voudrai[st]|voudrions|souhaite|souhaitons|souhaiterai[st]|souhaiterions|veux|voulons|besoin de|important de|necessaire de|interessee?s? de|curieu(?:x|se)s? de|content[es]* de|aimera[it]+|utile de)(?: aussi| egalement| bien| juste| donc| deja| d'abord)* (?:savoir|connaitre|comprendre|demander|vous demander|te demander)
(?:me|nous|se|m') ?(?:demande|demandais|demandait|demandons|demandions) | (?:vous|te) demander | reste a savoir | il me faudrait savoir | la question est(?: de savoir)? | question(?: bete| idiote| simple| subsidiaire)? ?: | savoir | connaitre | j'ignore | (?:je ne sais|on ne sait|nous ne savons|je sais|on sait) pas(?: trop| du tout| encore)? | aucune idee(?: de)?
(?:suppliers|bidders|tenderers|applicants|candidates?|candidats?|les candidats|le prestataire|prestataires|the supplier|the contractor|you)(?: \\w+)? (?:shall|should|must|are to|will|devra|devront|doit|doivent) (?:also )?(?:state|specify|indicate|confirm|explain|preciser|indiquer|confirmer)
""")
COURTESY = Cue("""
(?:how|how're|hows|how's) (?:are |is |have |was |were |did |do (?=you do\\b))?(?:you|things|everything|it|life|business|your|the|u|ya|tricks)(?! (?!doing|going|keeping|getting|feeling|settling|coping|been)(?:[a-z]+ing|handle|charge|work|bill|invoice|deal|price|prefer|usually|normally|want|like|go about|manage|plan|quote|store|send|deliver|see|and i)\\b)(?:'?s| been| going| doing| today| keeping| all| do| go| with you)*(?: (?:holidays?|weekend|week|christmas|summer|family|kids|trip|break|new year|day|vacation|lot|folks))?.{0,24}
j'espere (?:que )?.{0,60} | how (?:was|were) (?:the |your )?\\w+(?= ?$|\\?) | (?:i |we )?(?:hope|trust) (?:all|everything|you|this|your)\\b.{0,60} | are you (?:well|ok|keeping well|good|alright) | (?:you|u) (?:ok|alright|good|well|keeping well) | what's up | wassup | long time no see | all (?:well|good)(?: with you)? | everything (?:ok|good|alright).{0,16}
(?:alors |et )?(?:comment|cmt) (?:allez|vas|ca va|va|tu vas|vous allez|se passe|s'est passee?|se porte(?:nt)?|vont)\\b.{0,40} | ca va\\b.{0,30} | ca (?:roule|gaze|baigne) | (?:vous allez|tu vas|tout va|tout le monde va|t'es) bien.{0,24} | la forme | en forme | quoi de (?:neuf|beau) | (?:bien|bonne) (?:ou bien|remise?s?|rentree?s?|repris|reposee?s?|vacances|rentree|weekend).{0,24}
vous (?:voyez|savez|comprenez|aurez compris) | tu (?:vois|sais|comprends) | you know | you see | know what i mean | qui sait | who knows | why not | pourquoi pas | sounds? good | (?:did|have) you (?:have|had) a (?:good|nice|great|lovely) .{1,30} | (?:vous avez|tu as|as-tu|avez-vous|t'as) passe(?: de| une| un)? .{1,40} | bonne .{1,20}
tu te (?:souviens|rappelles)(?: de moi)? | vous (?:souvenez|rappelez)[- ]vous(?: de (?:moi|nous))? | remember me
""")
# Sentences with a question mark that want no answer from the freelancer.
RHETORICAL = Cue("""
who (?:doesn't|does not|wouldn't|hasn't|am i|are we|is it|said|would have thought|could resist|cares|needs) | (?:have you )?ever (?:wondered|dreamt|dreamed|thought|tried|noticed) | what (?:do we do|makes us|is it all about|more could you want|could (?:possibly )?go wrong|else is new) | why (?:us|now|me|this project|not|bother) | what(?:'s| is) (?:there )?not to (?:love|like) | isn't (?:it|that) (?:ironic|always the way|typical|crazy|funny)
qui a (?:dit|ose|jamais) | can anyone (?:really|honestly)? | who says | qui (?:sommes[- ]nous|n'a (?:jamais|pas)|ne (?:reve|voudrait|connait)|suis-je pour|l'eut cru|aurait cru|dit mieux) | (?:que|qu'est-ce que|ce que) (?:faisons[- ]nous|nous faisons) | pourquoi (?:nous|ce projet|maintenant|moi|faire simple) | (?:vous etes[- ]vous|t'es[- ]tu|s'est-on) (?:deja|jamais) demande | (?:avez-vous|as-tu) deja (?:reve|remarque) | quoi de (?:plus|mieux) | (?:et )?si on (?:changeait|passait) | comment (?:resister|ne pas)\\b
""")
# A statement with a mark that only seeks a nod.
TAG = Cue("""
n'est[- ]ce pas | non | hein | pas vrai | d'accord | ok | okay | right | eh | huh | innit | isn't it | isn't that so | don't you think | don't they | doesn't it | won't it | you know | no | yes | oui | si | vous voyez | tu vois | quoi | lol
""")
# Questions that the work shall answer, by the heading, label or words before them.
FOR_THE_WORK = Cue("""
(?:les |the |some |these |following |key |main )*questions? (?:suivantes |principales |cles )?(?:a traiter|a couvrir|a aborder|a poser|a repondre|auxquelles|frequentes?|recurrentes?|du quiz|de l'interview|to cover|to answer|to address|to ask|to include|the (?:article|page|post|guide|video|leaflet)|for the (?:faq|article|interview|quiz|page|podcast|survey)) | faq | f\\.a\\.q | foire aux questions | quiz | sondage | questionnaire | enquete | survey | poll | interview questions
(?:sujets?|themes?|thematiques|angles?|titres?|topics?|titles?|subjects?|headlines?|idees?|ideas|angles|chapitres?|chapters|sommaire|plan|accroches?|taglines?|slogans?|hooks?|rubriques?|sections?|episodes?|intertitres?|working title|titre provisoire|keywords?|mots[- ]cles)(?: .{0,40})?
(?:doit|doivent|devra|devront|should|must|will|shall|to|needs? to|pour|qui|that|which) (?:repondre|repond(?:e|ent|ra)?|answers?|cover|covers|address|addresses|traiter|expliquer|explain|explains|tackle|aborder)(?: .{0,60})? | (?:big |main |key |grande )?questions? (?:for (?:the )?|of |des? |que se posent (?:les )?)(?:readers?|customers|visitors|parents|patients|lecteurs|lectrices|enfants|moment|day|jour|hour) | questions des (?:clients|internautes|lecteurs|patients|parents) | (?:customers?|clients?|people|visitors?|patients?|parents|readers?|users|tout le monde|on nous|les gens|everyone|they) (?:\\w+ ){0,3}?(?:ask|asks|asking|demandent?|posent|wonder|wondering|want to know|se demandent?)\\b.{0,30} | script | accroche | slogan | baseline | example questions? | exemples? de questions?
""")
FOR_YOU = Cue(
    "for you | (?:a vous|a toi) de (?:me|nous) dire | (?:dites|dis)[- ](?:moi|nous) | (?:tell|let) (?:me|us) | aucune idee | no idea | pour vous | pour toi | a vous poser | mes questions | nos questions | my questions | our questions | quelques questions | some questions | questions? pour | a few questions"
)
# A list under such a heading asks, mark or no mark.
ASKS_LIST = Cue(
    "(?:mes |nos |my |our |some |a few |quelques |other |autres? )*(?:questions?|precisions|points a (?:clarifier|eclaircir)|interrogations|things (?:i|we) need to know|please (?:tell|answer|confirm)|to clarify)"
)
# What the client names in a question only to answer it at once: "Budget? £300".
OWN_POINT = Cue(
    "(?:et |and )?(?:le |la |les |the |my |our |mon |ma |notre |your )?(?:budget|deadline|echeance|dead-?line|date|quand|when|quantites?|quantity|format|taille|size|lieu|ou|where|sujet|topic|duree|length|ton|tone|style|cible|audience|langues?|language|quoi|what|objectif|goal|pourquoi|why|contexte|context|contrainte|la contrainte|catch|the catch|qui|who)"
)
STARTS = (
    r"(?:et |and |also |aussi |du coup |so |donc |alors |sinon |autre question ?:? |question ?:? |ps ?:? |btw |by the way,? |oh and |ah et |enfin |hey |yo |salut |ok )*"
    r"(?:combien|quel(?:le)?s? (?:est|sont|serait|seraient|delai|tarif|prix|budget|format|cout|type|genre)|c'est (?:quoi|combien)|c (?:quoi|combien)|ca coute combien|est[- ]ce (?:que|qu'|possible)"
    r"|(?:avez|etes|pouvez|pourriez|faites|travaillez|prenez|acceptez|proposez|connaissez|sauriez|seriez|auriez|utilisez|gerez|facturez|parlez|maitrisez|livrez|fournissez)[- ]vous"
    r"|(?:as|es|peux|pourrais|fais|bosses|prends|connais|serais|aurais|livres|factures)[- ]tu|(?:tu|t)'?(?: ?es| ?peux| ?as| ?fais| ?prends)? (?:dispo|combien)|t'es (?:dispo|libre|ok)|tu (?:fais|peux|prends|es|serais|aurais|saurais|connais)\b.{0,50}|vous (?:faites|prenez|pouvez) .{0,50}|dispo quand|(?:faut-il|faut il|dois-je|peut-on|puis-je|doit-on|serait-il|y a-t-il|a-t-on)\b.{3,}|qui (?:s'occupe|paie|paye|fournit|garde|fait|gere|relit|imprime)|qu'est[- ]ce (?:que|qui)|on fait comment|(?:wot|wat|what|which) (?:sort|kind|type)s? of|y a moyen|ya moyen"
    r"|how (?:much|long|many|soon|do (?:you|i|we)|would you|does|quickly|fast|far|often)|what(?:'s| is| are| would| do you| does| kind| sort| format| will)|when (?:could|can|would|are|do|will) (?:you|we|i)|where (?:do|are|can)|which (?:of|one|format|day)|who (?:owns|pays|keeps|will|does)"
    r"|do (?:you|i|we|u)|does (?:it|that|the price|this)|are (?:you|u)|have you|will (?:you|it|i)|would (?:you (?:be|have|say|need|prefer|recommend|consider|do)|it|u)|is (?:it|that|this) (?:possible|feasible|ok|doable|enough|included)|is (?:vat|travel|there|the|everything)|can (?:you|u|i|we) |could (?:you|u|i|we) (?=do|be|have|also)|should (?:i|we)|may i|u free|r u|you free|c possible|possible de|c'est possible|is there|any chance)(?!\w)"
)
