"""The words that make an amount the budget, or something else, in plain text (tasks.facts.view)."""

from tasks.facts.patterns import Cue

# The client names what they would pay.
BUDGET = Cue("""
b[ud]{1,2}gets? | budjets? | bugdet | budgetted | budgeted | enveloppes? | tjm | tj | price range | fourchette | gamme de prix
(?:on|nous|je) (?:peut|pouvons|peux|pourrait|pourrions|pourrais|pense|pensons|compte|comptons|souhaite|souhaitons|prevoit|prevoyons) (?:y )?(?:monter|mettre|payer|investir|consacrer|allouer|depenser|aller|regler|proposer)
(?:on|nous) (?:a|avons) prevu | (?:j'ai|j'avais|on avait|nous avions) prevu | a prevu | prevu(?:es?|s)? pour (?:cela|ca|ce|cette) | on mettrait | (?:on|nous) (?:table|tablons|partons|part|partait|partirait|partirions|serait|serions|vise|visons) (?:plutot )?(?:sur|autour|a|dans)
payer | payons | paye | paie | paierons | paierais | paiera | remunerations? | remuneree?s? | remunere | retribuee?s? | mettre | depenser | investir | consacrer | allouer | alloue | debloquer | debloque | disposons? de | dispose de
(?:can|could|would|will|'ll|able to|happy to|prepared to|willing to|ready to|want to|looking to|hoping to|plan to|like to) (?:only |also |probably |maybe )?(?:pay|spend|offer|invest|stretch|go|put|allocate|do)
we pay | we're paying | i pay | we'd pay | i'd pay | paying | spend | to spend | pays | pay is | pay you | pay | signed? off(?: on)? | approved | agreed(?: on)? | has agreed | a valide | ont valide | valide | accordee?s? | porte[es]* a | passe a | scrape together | muster | manage | stretch to | afford | set aside | put aside | mis de cote | de cote | earmarked | allocated | allotted | ringfenced | have (?:about |around |roughly |up to )?(?=[€$£\\d]) | got (?:about |around )?(?=[€$£\\d])
(?:flat |fixed |project |total |day |daily |hourly |our |the |usual |standard )?(?:fee|rate|price)s?(?: is| of| would be|:)? | honoraires | cachet | forfait | forfaitaire | tarif | tarifs | taux journalier | taux horaire | taux | remun | prix(?: cible| max| maximum)? | cout max | target price
financially | money | moyens | financierement | cote (?:budget|finances?|sous|prix|tarif) | niveau (?:budget|tarif|prix) | en termes de budget | (?:money|budget)[- ]wise | cap | ceiling | plafond | plafonnee?s? | limite a | maximum | max | maxi | tops | ne pas depasser | sans depasser | depasser | can't exceed | cannot exceed | not exceed | no more than | within | for a total of | all in | all-in | tout compris | au total | en tout | in total | pour le tout | pour l'ensemble | for everything | for the lot | for the whole
""")
# Strong ones: the word itself says so, wherever it stands in the sentence.
STRONG = Cue("""
b[ud]{1,2}gets? | budjets? | bugdet | enveloppe | tjm | remuneration | remun | day rate | daily rate | hourly rate | our rate | notre tarif | taux journalier | taux horaire | fourchette | price range
budgeted | on peut mettre | nous pouvons mettre | set aside | (?:on|nous) (?:a|avons) prevu | pass(?:ing)? on | can pay | could pay | we pay | willing to pay | happy to pay | to spend | can spend | on paie | nous payons | fixed fee | flat fee | project fee | forfait(?: de| global)?
""")
# Something else costs or earns that.
OTHER = Cue("""
chiffre d'affaires? | chiffres d'affaires | c\\.?a\\.?(?= (?:annuel|de|d'environ|:))| ca annuel | turnover | revenues? | recettes | annual sales | sales of | in sales | ventes | benefices? | profits? | ebitda | marge
levee? de fonds | avons leve | a leve | ont leve | vient de lever | venons de lever | lever | leve | recolte | recoltes | garder(?= [\\d€]) | keep(?= (?:about |around |back )?[€$£\\d]) | to go on | adhesions? | cotisations? | realisons | avons realise | a realise | prets? de | emprunts? | financing | loans? | raised | raising | fundraising | funding | seed | series a | funding round | serie a | investors? | subventions? | grants? | capital | business angels | crowdfunding | cagnotte | collecte | collecter | recoltee?s? | dons? | donations? | donors?
vend(?:us?|ues?|ons|ent|s)? | vente | prix de vente | prix public | retail(?:s|ing)? | sells? | selling | sold | priced at | price point | coute(?:nt)? (?:entre )? | panier moyen | average (?:basket|order|cart|price)(?: value)? | aov | en boutique | en magasin | in stores? | in shops | abonnements? | subscriptions? | subscribers pay | (?:students?|customers?|clients?|attendees|participants|stagiaires|eleves|adherents|guests|members|visitors|users|visiteurs|abonnes|parents|gens|people|they|ils|elles) (?:each )?(?:pay|pays|paient|payent|paye|reglent|versent) | our customers pay | nos clients paient | clients payent | nos (?:produits|bougies|bijoux|prix|tarifs|prestations) | our (?:products|prices|price|candles|plans?|customers|tickets|courses?|services) | a partir de .{0,12}la nuit | per night | la nuitee? | nuitees
billets? | tickets? | entrees? | entry(?: fee)? | admission | inscription | registration | adhesion | membership | prix d'entree | place(?:s)? a
ad spend | adspend | ads? budget | media (?:budget|spend) | budget (?:media|pub|publicitaire|publicite|ads|adwords|google|facebook|meta|achat|marketing annuel|annuel marketing|impression|print|sponsoring|influence|hebergement|travel|deplacement) | marketing budget | annual marketing | annual budget | budget annuel | en pub(?:licite)?s? | publicite | google ads | facebook ads | meta ads | adwords | on ads | in ads | advertising | sponsoring | paid media | achat d'espace | campagne ads | campagne google | campagne meta
l'an(?:nee)? (?:dernier|derniere|passee?) | (?<!like )(?<!as )last (?:year|time|month|summer|spring|autumn|winter) | previous(?:ly)? | precedente?s? | precedemment | ancien(?:ne)? (?:prestataire|site|agence|devis|graphiste|freelance) | in 20[01]\\d | en 20[01]\\d | a l'epoque | historically | il y a (?:un|deux|trois|\\d) ans? | years? ago | used to | we paid | nous avions paye | on avait paye | j'avais paye | avait coute | avait paye | a coute | ont coute | nous a coute | cost us | it cost | had cost | charged us | facture[rs]? | nous avait facture | nous a facture | invoices? | invoiced | facture n | overdue | impaye | reglement de | solde | outstanding
concurrents? | concurrence | competitors? | autre devis | autres devis | un devis (?:a|de) | devis recu | devis d'un | premier devis | other quotes? | another quote | quoted | a quote (?:of|at|for) | received a quote | had a quote | got a quote | an agency | une agence | autre agence | another (?:agency|freelancer|designer|writer) | autre (?:prestataire|freelance|graphiste) | nous a propose | m'a propose | m'a demande | nous a demande | asked (?:us )?for | wanted | offered us | proposed | fiverr | malt | upwork
votre (?:tarif|tjm|taux|prix|devis|proposition|estimation) | ton (?:tarif|tjm|taux|prix|devis) | vos (?:tarifs|prix|honoraires) | your (?:usual |normal |standard |current )?(?:rates?|price|quote|fees?|estimate|proposal|day rate) | you charge | you charged | you quoted | vous facturez | tu factures | vous prenez | vous demandez
prize | prizes | a gagner | to win | dotation | recompense | gagnez | premier prix | salaires? | salary | salaries | bonus | prime | fine of | fines? | amende | penalites? | penalty | penalties | per day late | de retard | remise | remises | reductions? | discounts? | voucher | coupon | code promo | promo | gift card | bon d'achat | bon de | carte cadeau | off | cash ?back | saving[s]? | save[sd]? | economi[a-z]{1,8} | loyer | rent | mortgage | hebergement | hosting | licence | license | licensing | nom de domaine | domain name | impression | imprimeur | printer | printing | print run | frais | expenses | travel | deplacements? | remboursement | refund | rembourses? | worth | valued at | valeur | d'une valeur de | evaluation | acompte | deposit | upfront | down payment | arrhes | assurance | insurance | pret | loan | shipping | livraison gratuite | free delivery | delivery over | franco | commande moyenne | panier | turnovers? | chantier | travaux | fit-out | stand a | rental | location de (?:la )?salle | venue | caution | material(?:s)? | stock | fournitures? | photographer costs | traiteur | catering | dette | debt
""")
CORRECTED = Cue("""
finalement | en fait | correction | rectification | au final | actually | scratch that | on second thoughts? | after all | finally | updated? | revised | revisee?s? | revu(?:e|s)?(?: a la (?:hausse|baisse))? | make (?:it|that) | make that | on passe a | passons a | passe a | erratum | ignore (?:the|my) previous figure | sorry | pardon | je me suis trompee? | changed to | bumped? (?:up )?to | increased? to | raised? to | reduced to | cut to | down to | up to now | now | desormais | maintenant | a la place | instead
""")
REPLACED = Cue(
    """
rather than | instead of | forget (?:the|about the|about) | oubli(?:ez|e|er|ons) (?:les?|la|l') | scrap (?:the)? | ignore(?:z)? (?:the|les?|la) | in place of | au lieu (?:de|des|du) | plutot que | et non(?: pas)? | pas | not | no longer | non plus | plus les | contre | versus | vs | compared (?:to|with) | up from | down from | initially | initialement | au depart | d'abord | originally | it was | was(?! thinking| hoping| wondering| looking) | was going to be | etait(?: de)? | etaient de | j'avais dit | j'avais parle de | on avait dit | we said | i said | i mentioned | mentioned
""",
    after=r"(?=\s(?:\S+\s){0,3}$|\s?$)",
)
TOTAL = Cue("""
au total | en tout | total | in total | tout compris | all in | all-in | altogether | overall | pour le tout | pour l'ensemble | for everything | for the lot | whole project | for the whole | project | projet | soit | so | global | globale | package | forfait
""")
PER_OTHER = Cue("""
soit | so that's | c'est-a-dire | ie | i\\.e | that is | =
""")
MONEY_TALK = Cue("""
budgets? | budjets? | enveloppe | tarifs? | prix | rates? | money | cost | couts? | price | pricing | finances? | fees? | remuneration | paiement | payment
""")
