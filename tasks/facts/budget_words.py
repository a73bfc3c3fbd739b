"""The words by which a client names what they would pay, in plain text (tasks.facts.view)."""

from tasks.facts.patterns import Cue

# Written "@" in the lists: the amount stands right there (searches end where it begins).
RIGHT_BEFORE = (
    r"(?=(?: (?:about|around|some|only|just|environ|nearly|roughly|a peu pres|pres de|plus de|over|entre|between|up to|of|maybe"
    r"|seulement|juste))? $)"
)
# What the money is called.
_NOUNS = """
b[ud]{1,2}gets? | budjets? | bugdet | enveloppes? | envelope | tjm | tj | fourchette | gamme de prix | price range
bracket
remunerations? | remun | retributions? | cachet | honoraires | honorarium | stipend | retainer | gratification
gratif
indemnite | dedommagement | cagnotte de cote | tirelire | pactole | kitty | purse | pot | piggy bank
petty cash
(?:flat |fixed |project |total |day |daily |hourly |our |the |usual |standard |max(?:imum)? )?(?:fee|rate|price)s?
feu vert | green light | nod to | the nod | go-ahead | cette fois | this time | ce sera | ce serait | it'll be
that'll be
a flat | dotee?s? de | dotee?s? d' | d'accord pour | ok pour | va pour | banco pour | parti pour | on valide
agreed at | happy with | fine with
forfait | forfaitaire(?:ment)? | tarifs? | taux journalier | taux horaire | taux | prix(?: cible| max(?:i|imum)?)?
cout max
montant(?: max(?:i|imum)?| total| estime| alloue| previsionnel| disponible| prevu)? | la somme | une somme
credits?
the sum | a sum | amount(?: available| allocated| sanctioned| approved)? | (?:total|available|approved) (?:sum|funds?)
funding available | funds available | available funds | funds? of | allowance | allocation | provision
financial limit
contract value | (?:estimated|anticipated|indicative|target|guide) (?:value|cost|price|spend|budget|contract value)
valeur (?:estimee|estimative|previsionnelle|maximale|indicative) | estimation (?:du marche|budgetaire) | estimatif
plafond | (?:notre|mon|our|my|the|le) (?:seuil|threshold) | plafonnee?s? | limite(?: haute)? | maximum | max | maxi
ceiling | cap | capped at | upper limit | limit
tops
total(?: general| ht| ttc)? | moyens | financement | finances? | cash | range(?: is| of|:) | resources | spend
expenditure
(?:all|everything|max) we(?:'ve| have) got
ballpark | number in (?:my|our) head | (?:my|our|a|the) (?:number|figure) (?:is|was|of) | ordre de (?:grandeur|prix)
(?:my|our) offer | (?:notre|mon) offre | offre ferme | bon de commande | commande de | purchase order
p\\.?o\\.? (?:for|of)
cote (?:budget|finances?|sous|prix|tarif|argent|pognon|thunes?|fric) | niveau (?:budget|tarif|prix|finances?|sous)
en termes de budget | question (?:budget|argent|prix|sous|tarif) | (?:money|budget|cost|price)[- ]wise | financially
financierement | as (?:to|for|regards) (?:the )?(?:cost|money|price|fee) | on the money side | moneywise
compensation
"""
# What they do with it: first persons, impersonal turns, and those who decide for them.
_FRENCH_STEM = (
    "(?:pa[iy]|mett?|mis a|offr|propos|donn|invest|consacr|allou|affect|depens|debloqu|mont|engag|regl|vers|debours|lach|sor[st]"
    "|prevoi|prevoy|prevo|prevu|compt|tabl|part|rest|vis|envisag|imagin|estim|pens|tourn|remuner|retribu|budget|provisionn"
    "|reserv|accord|dispos|cotis|alloti|voi[st]|voy|all(?:er|ait|ions)|ir(?:ai|ons|ait|ions)|vais|va|allons|fix|plafonn|serai)"
)
_FRENCH_VERBS = rf"""
(?:je|j'|on|nous)\s?(?:(?:ne|n'|y|vous|te|t'|lui|leur|l'|en|nous) ?){{0,3}}{_FRENCH_STEM}[a-z]{{0,7}}
(?:peut|peux|pouvons|pourrait|pourrais|pourrions|prets? a|pretes? a|veut|veux|voulons|voudrais|voudrions|aimerais|souhait[a-z]{{1,4}}|compt[a-z]{{1,4}}|pens[a-z]{{1,4}}|possible d'y) (?:pas |vous |te |y |en |lui |leur )?{_FRENCH_STEM}[a-z]{{0,7}}
(?:a|as|ai|ont|avons|avait|avais|avions|avaient|aurait|aura|est|sont|etait|vient de|venons de|viens de) (?:ete |bien |enfin |donc |aussi )?(?:prevue?s?|reservee?s?|validee?r?s?|votee?r?s?|accordee?r?s?|debloquee?r?s?|allouee?r?s?|budgetee?s?|budgetisee?s?|provisionnee?s?|approuvee?s?|fixee?s?|retenue?s?|arretee?s?|affectee?s?|debloquer|obtenir|mise?s? de cote|mis sur la table)
prevue?s? (?:pour|a) | de quoi (?:payer|regler|financer)
(?:s'est|s'etait|nous sommes|se sont) (?:dits?|mis d'accord|entendus?|fixes?|cotisee?s?)
payer | paierons | paierions | paiera | payee?s?@ | remuneree?s? | remunere | retribuee?s? | indemnisee?s?
defrayee?s? | mettre
(?:j'ai|on a|nous avons|j'avais|ai) (?:economise|epargne|garde|mis)
rest(?:er|ez|ons|e) (?:sous|dans|en dessous|en-dessous|a)
(?:keep|stay|remain|come in|be|stay|come)(?: it| this| that| things| everything| all)? (?:under|below|within|inside)
depenser | investir | investissement | investis | consacrer | allouer | allouee?s? | debloquer | debloque
disposons? de | dispose de | disposez de
validee?s? | accordee?s? | accorde | votee?s? | alloue | octroyee?s? | octroie | mis de cote | de cote | sur la table
porte[es]* a | passe a | monter a | aller a
(?:j'ai|on a|nous avons|on n'a|nous n'avons|je n'ai|n'ai|n'avons|n'a|nous aurions|on aurait|j'aurais|il (?:nous |me )?reste(?:rait)?|il y a(?:urait)?|y'a|y a|me reste|nous reste) (?:que |qu'|plus que |environ |a peu pres |juste |seulement |donc |a peine |dans les |autour de |pas plus de )*$
ne (?:pas|peut|peux|peuvent|pouvons|pourra|pourrait|doit|devra|devrait|saurait|veux|voulons|souhait[a-z]{{1,4}}) (?:pas |point )?(?:depasser|exceder)
ne pas depasser | sans depasser | depasser | exceder | n'excede | n'excedant
"""
_ENGLISH_VERB = (
    "(?:pay|spend|offer|give|invest|stretch|go(?! live)|put|allocate|do|afford|manage|commit|budget|part with|run to|reach|cover"
    "|set aside|stump up|cough up|scrape together|muster|find|be paying|be spending|cap|propose|say|aim|pledge|fork out|shell out)"
)
_ENGLISH_VERBS = rf"""
(?:can|could|would|will|'ll|'d|able to|happy to|prepared to|willing to|ready to|want to|looking to|hoping to|plan to|planning to|like to|can't|cannot|couldn't|won't|wouldn't|not|rather not|don't want to|authori[sz]ed to|allowed to) (?:only |also |probably |maybe |even |just |easily |comfortably |really )?{_ENGLISH_VERB}
(?:we|i|we're|i'm|we are|i am|we'd|i'd|to|company|client|board|school|charity|council|studio|team|they|he|she) (?:only |would |will |can |usually |normally |typically |generally |always )?(?:pays?|spend|paying|offer(?:s|ing)?|budget(?:s|ed|ing)?|reckon(?:ed)?|allow(?:s|ed)?|envisage|anticipate|propose|figured?|pencil(?:l?ed)?(?: in)?)
pay is | pay you | pay | pays | paying | (?:(?<=, )|(?<=be )|(?<=is )|(?<=are )|(?<=get )|(?<=each ))paid
signed? off(?: on)? | approved | approves | okayed | ok'd
green-?lit | cleared | authori[sz]ed | sanctioned | agreed(?: on| to)? | has agreed | settled on | granted (?:me|us)
given (?:me|us) | gave (?:me|us) | let me have | lets? (?:me|us) (?:have|spend)
scrape together | muster | stretch to | afford | set aside | put aside | put by | saved(?: up)? | ear-?marked
allocated | allotted | ring-?fenced | budgeted | budgetted | committed | pencil(?:l?ed)? in | reserved
(?:have|has|had|'ve|that's|it's|here's|got|there's|there is|there are|there was|there'd be|leaves?|leaving|left with|remains?|remaining) (?:only |just |about |around |roughly |up to |maybe |like |got |a |us |me |you |with |some |exactly |precisely |another |a whole |a grand total of ){{0,3}}$
(?:had|have|has) in mind | in mind | (?:was|were|are|am|i'm|we're) thinking(?: of| about)?
(?:think|thought|guess|imagine|say|said|suggest)(?: of| about| maybe)?@
bumped(?: up)? | thinking (?:somewhere |something |maybe )?(?:around|about|of|like|in the)
can't exceed | cannot exceed | (?:won't|wouldn't|can't|cannot|not) go (?:above|over|beyond|past) | not (?:to )?exceed | not-to-exceed | no more than | not more than | nothing over
nothing above | within | for a total of | max out at
(?:won't|will not|can't|cannot|couldn't) (?:go|stretch|be)(?: any)?(?: over| above| beyond| higher)
sounds? (?:right|fair|reasonable) | feels? (?:right|fair|reasonable) | seems? (?:right|fair|reasonable)
(?:me|nous) (?:parait|paraitrait|semble|semblerait|semblent) (?:juste|correct|raisonnable|honnete|bien)
"""
# Who else pays, and whom: those who decide, or the one who works.
_GIVERS = r"""
(?:prend en charge|prennent en charge|couvre|couvrent|finance|paie|paient|regle|takes? care of|covers?|pays?|funds?|will pay|paiera) (?:your|vos|votre|ton|tes) (?:fees?|honoraires|work|travail|prestation|time|intervention|facture|invoice)
(?:(?<=devis )|(?<=prix )|(?<=tarif )|(?<=facture )|(?<=cout )|(?<=total )|(?<=ca )|(?<=quote )|(?<=price )|(?<=cost )|(?<=it )|(?<=bill )|(?<=fee ))(?:depasse(?:rait|ra)?|goes? (?:over|above|beyond)|exceeds?|comes? (?:in )?(?:under|below|above|over))
on (?:vous |te |t')?prend(?:rait)? | nous (?:vous |te )?pren(?:ons|drions) | (?:we|i)(?:'ll| will|'d)? take
go(?:ing)? with | opt(?:e|ons|er|ing)? (?:for|pour) | order (?:for|of) | commande de
(?:we|i|they)(?:'ve|'ll|'d| have| had)? put(?: down| up| in| aside)? | ok with | okay with | accepte | accepts
agrees to | agree to
(?:vous|tu) (?:toucher(?:ez|as|iez|ais)|recevr(?:ez|as|iez|ais)|gagner(?:ez|as)|empocher(?:ez|as))
you(?:'d|'ll| would| will)? (?:get|receive|be paid|earn|pocket) | gives | giving | donne | donnera | offre | offrira
offers | offering
(?<![a-z] )(?:graphiste|designer|redact(?:eur|rice)|traduct(?:eur|rice)|translator|writer|copywriter|editor|photographe|photographer|illustrat(?:eur|rice|or)|videaste|monteu(?:r|se)|dev(?:eloppeu(?:r|se)|eloper)?|webmaster|webdesigner|freelance|freelancer|consultant|coach|trainer|format(?:eur|rice)|musicien|musician|composer|voice actor|prestataire|contractor)(?: ?[:=-])?@
"""
_SUMS = """
all in | all-in | tout compris | everything included | all included | all-inclusive | all inclusive | au total
en tout | in total | pour le tout | pour l'ensemble | for everything
for the lot
for the whole | pour toute la mission | for the job | for the work | for this job | pour ce travail
pour cette mission
"""
BUDGET = Cue((_NOUNS + _GIVERS + _FRENCH_VERBS + _ENGLISH_VERBS + _SUMS).replace("@", RIGHT_BEFORE))
# After the amount: "€850 is what's left for you", « 2 000 €, c'est ce qu'on a prévu ».
BUDGET_AFTER = Cue(
    _NOUNS
    + _SUMS
    + r"""
(?:is|was|are|c'est|est|being|which is|voila) (?:the best|the most|le mieux|all|what|everything|tout ce que|tout ce qu'|ce que|ce qu'|about all|about what|as (?:high|far|much) as|le max|where we)
dans (?:la|notre|ma) (?:caisse|cagnotte|tirelire|poche) | (?:tout|il|elle)(?: est|s sont)? pour (?:toi|vous)
all yours | it's (?:all )?(?:yours|for you)
it is then | it is(?=[.,!]|$) | works for (?:us|me) | me va | nous va | me convient | nous convient
(?:is|'s) (?:fine|ok|okay|agreed|good)
(?:to|can|could) (?:spend|play with|work with|pay|put|offer|invest|consacrer|depenser|mettre|investir)
a (?:y )?(?:consacrer|depenser|mettre|investir) | you can (?:have|bill|invoice)
(?:sounds?|feels?|seems?|looks?) (?:about |like )?(?:the )?(?:right|fair|reasonable|ok|good)
(?:me|nous) (?:parait|semble|paraitrait|semblerait)
(?:ca |cela )?(?:te|vous|t') ?(?:va|irait|convient|conviendrait|semble|parait)
(?:dans|dans) (?:tes|vos) (?:cordes|prix|tarifs)
(?:has|have|had) been (?:approved|agreed|set aside|allocated|earmarked|signed off|budgeted|authori[sz]ed|granted|reserved|sanctioned)
(?:set|put) aside | earmarked | ear-marked | ring-?fenced | signed off | approved | budgeted | allocated | available
reserved
(?:a|ont|est|sont|ete) (?:ete )?(?:prevue?s?|reservee?s?|validee?s?|votee?s?|accordee?s?|debloquee?s?|allouee?s?|budgetee?s?|provisionnee?s?)
prevue?s?(?: pour| a cet| au)? | disponibles? | de cote | sur la table | on the table | (?:sont|est) a (?:vous|toi)
(?:is|are|it's) yours | in the (?:pot|kitty|bank|tin|jar) | in it(?: for you)? | left(?: over)?(?: for)? | reservee?s?
budgetee?s? | cash | sonnants
(?:does that|would that|will that|is that|is this|est-ce) (?:\w+ )?(?:work|be enough|do|cover|ok|enough|fair|possible|suffit|jouable|realiste|faisable)
deal\b | c'est (?:jouable|faisable|bon|ok|possible|realiste|suffisant) | interested
"""
)
# Strong ones: the word itself says so, wherever it stands in the sentence.
STRONG = Cue("""
b[ud]{1,2}gets? | budjets? | bugdet | enveloppe | tjm | remuneration | remun | day rate | daily rate | hourly rate
our rate
notre tarif | taux journalier | taux horaire | fourchette | price range | budgeted | on peut mettre
nous pouvons mettre
set aside | (?:on|nous) (?:a|avons) prevu | pass(?:ing)? on | can pay | could pay | we pay | willing to pay
happy to pay
to spend | can spend | on paie | nous payons | fixed fee | flat fee | project fee | forfait(?: de| global)?
""")
# A correction: what follows it is the newest word.
CORRECTED = Cue(
    """
finalement | en fait | correction | rectification | rectificatif | au final | actually | scratch that | scratch what
on second thoughts? | after all | finally | updated? | revised | revisee?s? | revue?s?(?: a la (?:hausse|baisse))?
make (?:it|that)
on passe a | passons a | passe a | erratum | ignore (?:the|my) previous figure | sorry | pardon | je me suis trompee?
changed to
bumped? (?:(?:it|that|this) )?(?:up )?to | increased? (?:(?:it|that|this) )?to
raised? (?:(?:it|that|this|the \\w+) )?to | reduced to | cut to | down to | up to now
now | desormais | maintenant | a la place | instead | call it | let's (?:say|call it|go (?:to|for|with)) | montons a
disons plutot | plutot@ | arrondi\\w* | round(?:ed|ing)? | met in the middle | split the difference
coupe la poire en deux
mettons(?: plutot)? | portee? a | porter a | on monte a | on part(?:ira)? (?:plutot|finalement) sur | upped (?:it )?to
in the end | au bout du compte
""".replace("@", RIGHT_BEFORE)
)
# What a correction does away with; it stands right before the amount.
REPLACED = Cue(
    """
rather than | instead of | forget | oublie[rz]? | oublions | forget (?:the|about the|about|my|what i said about)
oubli(?:ez|e|er|ons) (?:les?|la|l'|mes?)
scrap (?:the)? | scratch (?:the|what i said about|my) | ignore(?:z)? (?:the|les?|la) | in place of
au lieu (?:de|des|du) | a la place (?:de|des|du) | plutot que(?: de| les)?
no longer | non plus | plus les | contre | versus | vs | compared (?:to|with) | up from | down from
initially | initialement | au depart | d'abord | originally | it was | was(?! thinking| hoping| wondering| looking)
was going to be
(?<![sc]')etait(?: de)? | etaient de | j'avais dit | j'avais parle de | on avait dit | we said | i said | i mentioned
mentioned
""",
    after=r"(?=\s(?:\S+\s){0,3}$|\s?$)",
)
# Only right before it: "not £3,000", « pas 3 000 ».
REPLACED_AT = Cue(
    """
et non(?: pas)? | et pas | not | pas | non | isn't | wasn't | ain't
""",
    after=r"(?=(?:\s(?:the|les|de|a|at|just|only))?\s?$)",
)
# A plan of the past, which a later amount replaces; alone it is still the budget.
FORMER = Cue("""
first(?:ly)? | at first | originally | initially | initialement | au depart | d'abord | a l'origine | j'avais
on avait | nous avions
had (?:budgeted|planned|thought|said|written|in mind|put|told) | we'd (?:budgeted|planned|thought|said|put)
i'd (?:budgeted|planned|thought|said|put)
hier | yesterday | (?:my|our) (?:first|last|previous) (?:e-?mail|message|figure)
mon (?:premier|dernier) (?:mail|message)
(?:budget|enveloppe) (?:global|total|general)e? (?:du|de|des|pour) | (?:overall|total|whole|entire) (?:[a-z]+ )?budget
je disais | on disait | on partait | nous partions | je pensais | on pensait | nous pensions | used to be | was
""")
# Labels and headings under which the client's money stands.
MONEY_TALK = Cue("""
budgets? | budjets? | enveloppe | envelope | tarifs? | prix | rates? | money | cost | couts? | price | pricing
finances? | fees?
remuneration | paiement | payment | montant | amount | value | valeur | estimation | estimatif | estimated | funding
funds?
financement | sous | argent | plafond | ceiling | cap | limite? | spend | offre | offer | pay | paye | paie | remun
retribution
compensation | thunes? | pognon | allocation | allowance | credits? | somme | sum | combien | how much | tjm | taux
cachet | terms | conditions
forfait | retainer | honoraires | honorarium
""")
