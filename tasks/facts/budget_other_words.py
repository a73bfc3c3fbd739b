"""The words that make an amount something else than the client's budget, in plain text (tasks.facts.view)."""

from tasks.facts.budget_words import RIGHT_BEFORE
from tasks.facts.patterns import Cue

# What an organisation turns over, earns, raises, owes or owns.
_BUSINESS = """
leguee?s? | heritee?s? | inherit(?:ed|ance)? | left (?:me|us)@
(?:je|on|nous|il|elle) (?:ne )?(?:touche|touchons|gagne|percois|percevons)
averages?(?: spend| price| order| basket| cost| bill| fee| rate| sale)? | moyenne | (?:a|an) (?:[a-z]+ ){1,2}on@
en moyenne
(?:investisseurs?|investors?|donors?|donateurs|sponsors?|mecenes?|banques?|banks?|clients?|customers?|visiteurs|visitors|readers|lecteurs) (?:de |a |to |who |qui |would |will |vont |could |can |peuvent )?(?:mettre|donner|verser|investir|put(?: in)?|give|invest|spend|pay|payer|depenser|donate)
actif | patrimoine | estate of | succession | heritage de | portefeuille
louee?s? | louons | loue | leas(?:e|es|ed|ing) | rents | rented | mensualites? | revenus? | revenu | income | earning
earn | households? | foyers?
participe[a-z]{0,3} | contribu\\w+ | chips in | chipped in | apport | repayments? | monthly payments? | down payment
chiffres? d'affaires? | c\\.?a\\.? (?:annuel|de|d'environ|:|est)| ca annuel | turnover | turnovers
turn(?:s|ed|ing)? over | revenues?
recettes | annual sales | sales of | in sales | ventes | benefices? | profits? | ebitda | marge | takings | brings? in
brought in | bringing in | pulled in | netted | owes? | owed | owing | devons | me doit | nous doit | nous doivent
aides? (?:de|a|jusqu'a)$ | prime de | credit d'impot | tax credit
bring in | rapporte
levee? de fonds | (?:ai|as|a|avons|ont|vient de|venons de|viens de) leve[r]? | lever | levee? | recolte[r]? | recoltes
recoltee?s? | recolter
garder@ | keep@ | to go on | adhesions? | cotisations? | realisons
avons realise | a realise
makes@ | (?:reviendrai[st]|reviendraient|revenaient|revenait|revient|revenue?s?) (?:a|cher)? | jackpot | tombola
raffle | (?:1er|2e|3e|premier|gros|second) lot | kickstarter | ulule | indiegogo | gofundme
leetchi | kisskissbankbank | helloasso | patreon | hit@ | reached@ | atteint@ | asks?@ | demandent@ | facturent@
prennent@ | (?:when|if|for every) you spend | prets? de | emprunts? | emprunte | financing | loans? | raise | raised
raises | raising | fund-?rais\\w+
funding(?! available) | seed | series a
serie a | investors? | subventions? | subside | grants? | capital | business angels | crowdfunding | collecte[r]?
dons? | donations?
donate[ds]? | donors? | bequest | legs | valorisation | valuation | levons | in debt | dette | debt | mortgage | rent
loyer | assets
par an de recettes | lottery | objectif(?: de)?@ | target of | should (?:top|reach|hit) | cible de | million(?:s)? in
worth of | gagne | gagnons | earns? | earned | makes us
save[ds]?(?! up)(?= (?:us|them|me|you))
(?:demande|demandent|demandons|demander)@ | sollicite | applying for | appl(?:y|ied|ies) for
postule | candidate a
"""
# What their own products, tickets and subscriptions cost.
_PRODUCTS = """
vend(?:us?|ues?|ons|ent|s)? | vente | vendre | prix (?:de vente|public|conseille|catalogue|boutique|moyen|barre)
retail(?:s|ing)? | sells? | selling | sold
priced (?:at|from) | price point | rrp | list price | coute(?:nt|ra|rait)? (?:entre )?
costs?@ | going for | goes for
go for@ | retails
panier moyen | average spend | ticket moyen | my (?:stipend|pension|income|wages?|allowance|grant|scholarship)
(?:ma|mon|une) (?:bourse|pension|retraite|revenu) | average (?:basket|order|cart|price)(?: value)? | aov | en boutique
en magasin | in stores? | in shops? | on the door
abonnements? | subscriptions? | subscribers pay | (?<!budget )(?<!budgets )(?<!rate )starts? (?:at|from)
starting (?:at|from|price) | commence(?:nt)? a | a partir de .{0,12}la nuit | per night
la nuitee? | nuitees | une nuit a | nuit
(?:students?|customers?|clients?|attendees|participants|stagiaires|eleves|adherents|guests|members|visitors|users|visiteurs|abonnes|parents|gens|people|they|ils|elles|everyone|chacun) (?:each |all )?(?:pay|pays|paid|paying|payant(?: chacun)?|paient|payent|paye|paie|reglent|versent|depensent|spend)
clients payent
nos (?:produits|bougies|bijoux|prix|tarifs|prestations|formules|offres|abonnements)
our (?:products|prices?|candles|plans?|customers|tickets|courses?|services|menus?|membership|packages|bestsellers?|bestselling)
billets | billet(?! de $) | tickets? | entrees? | entry(?: fee)? | admission | inscription | registration | adhesion
membership
prix d'entree | place(?:s)? a
menu a | formule a | plat a | promo | code promo | soldes? a | en promotion | product feed | the price tag
sur l'etiquette
entry-level | wholesale | prix de gros | ttc la bouteille | la bouteille | a bottle | le pot | la boite | a jar
a bag | le kilo | a kilo
prix affichee? | nouveaux? (?:prix|tarifs?) | new prices? | old prices? | anciens? prix | price (?:shown|displayed)
should (?:read|show) | headline | accroche | slogan | titre : | tagline
bouton | mention
the (?:ad|page|flyer|poster|banner|text|copy) (?:should|must|has to|needs to) (?:say|mention|show|state)
faire figurer | doit mentionner | devra mentionner | indiquer le prix
"""
# Spent on something other than this work.
_ELSEWHERE = """
ad spend | adspend | ads? budget | media (?:budget|spend)
budget (?:media|pub|publicitaire|publicite|ads|adwords|google|facebook|meta|achat|marketing annuel|annuel marketing|impression|print|sponsoring|influence|hebergement|travel|deplacement|fabrication|travaux|global de l'evenement)
marketing budget | annual marketing | annual budget | budget annuel | en pub(?:licite)?s? | publicite | google ads
facebook ads | meta ads | adwords
on ads | in ads | advertising | sponsoring | sponsorship | paid media | achat d'espace | campagne ads
campagne google | campagne meta | burn(?:ing|s)? | crame(?:r|s|nt)?
loyer | hebergement | hosting | licences? | license | licensing | nom de domaine | domain name
(?<!on )(?<!par )impression(?! de) | imprimeur | printer(?! has) | printing | print run
frais | expenses | travel | deplacements? | train | billet d'avion | shipping | livraison (?:gratuite|offerte)
free delivery | delivery over | franco | commande moyenne
chantier (?:de|a) | travaux | fit-out | stand a | rental | location de (?:la )?salle | venue | caution | materials?
stock | fournitures? | photographer costs
traiteur | catering | assurance | insurance | insured | liability | indemnity | responsabilite civile | couverture
garantie | cover of | guarantee | bond
salaires? | salary | salaries | bonus(?:es)? | prime | wage | wages | paid staff
achetee?s? | achat de | bought | purchase of | purchased | machine | equipment | materiel
devis (?:du|de l') (?:menuisier|imprimeur|traiteur|plombier|electricien)
approval au[- ]dela de cette somme | capital de | par foyer
per household | fuel
mise a prix | estimee? a | valued at | valeur (?:de|d')| d'une valeur de | evaluee? a | is worth | are worth | worth
vaut | valent | deal (?:is )?worth
"""
# What was paid before, or to others, or asked by them.
_PAST = """
fait payer | faisiez payer | faisais payer | made (?:me|us) pay | had (?:me|us) pay | charged
(?:nephew|niece|neveu|cousine?|friend|mate|copain|copine|ami|amie|voisine?|neighbou?r|student|etudiante?|guy|bloke|gars|someone|somebody|quelqu'un|chatgpt)\\b[^,.;:]{0,24} (?:do|does|did|doing|fai[st]|ferait|faire)
chez d'autres | chez un autre | (?:vous|te|t'|lui) dois | devais
rivals? | rival bid | (?:prend|prenait|prenaient|took|takes)@ | too (?:dear|expensive|much|pricey|steep) | trop chere?
bids? (?:of|at|from|stands?) | sank | sunk | plough?ed | plowed | dropped@ | forked out
shelled out | coughed up | splashed | handed | a englouti | avons englouti
(?<!plus )(?:l'an(?:nee)? (?:dernier|derniere|passee?))
(?<!like )(?<!as )last (?:year|time|month|summer|spring|autumn|winter|quarter) | previous(?:ly)? | precedente?s?
precedemment | derniere fois
ancien(?:ne)? (?:prestataire|site|agence|devis|graphiste|freelance) | in (?:19|20[01])\\d\\d?
en (?:19|20[01])\\d\\d? | a l'epoque | historically | back then | dans le temps
il y a (?:un|deux|trois|quatre|cinq|dix|\\d{1,2}) ans? | years? ago | used to
(?:we|i|they|he|she|who|have|has|had|cousin|sister|brother|friend|neighbour|mate|already|previously|mum|dad|boss|husband|wife|last|\\w+ed|previously) (?:had |have |has |'d )?paid
(?:a|ai|as|ont|avons|avait|avais|avions|avaient|aurait|auraient) (?:deja |bien |nous |me |pas |jamais )?(?:paye|depense|verse|regle|debourse|achete|coute|facture|pris|demande|touche|gagne|perdu|rembourse|encaisse|percu|lache|claque|donne|recu|reclame|laisse)e?s?
(?:nous |m'|me |lui |leur )?avait? (?:pris|coute|facture|demande)
(?:nous|m'|l'|lui) ?a (?:coute|pris|facture|demande|reclame|propose|annonce|fait)
(?:it|that|this|they|which|all|she|he|guy|bloke|company|agency) cost | cost (?:us|me|them|you|him|her) | had cost
charged | charges? us | charging | billed | invoiced | invoices? | facture[rs]? | facturait | facturaient
facture n | overdue | (?:energy|electricity|phone|water|heating|gas|tax|vet|dental) bills? | bill went | my bill
bills? (?:of|from|came) | impaye | reglement de | solde | outstanding | receipt
spent | wasted | blew | lost | donated | set us back | cost a fortune | refunded | won(?!') | win | gagner
concurrents? | competitors? | (?:un |d'|l')?autres? devis | un devis (?:a|de) | devis recu | devis d'un
premier devis | other quotes? | another quote | quoted | quotes? (?:of|at|for|from|was|came) | quote is
estimate (?:of|from|was)
received a quote | had a quote | got a quote | an agency | une agence | autre agence
agences? (?:demande|prend|facture)\\w* | another (?:agency|freelancer|designer|writer|company|studio|quote)
autre (?:prestataire|freelance|graphiste|candidat) | confrere\\w* | consoeur
(?:nous|m'|me|vous) ?(?:a |ont |avait )?(?:propose|demande|annonce|reclame|facture)[a-z]{0,3} | asks? (?:us |me )?for
(?:asked|asking|wanted)(?: for| around| about)?@ | wants@ | (?:offered|proposed)(?= (?:to do|it|us|me|the))
fiverr | malt | upwork | 99designs | someone online | somebody online | online | on the internet
sur (?:internet|le net|le web) | marketplace | template | elsewhere | ailleurs
votre (?:tarif|tjm|taux|prix|devis|proposition|estimation|offre|facture) | ton (?:tarif|tjm|taux|prix|devis|offre)
vos (?:tarifs|prix|honoraires|devis)
your (?:site|website|web page|page|profile|portfolio|ad|advert|listing|gig|brochure|price list|shop)(?: says?| shows?| lists?| mentions?| has)?
(?:votre|ton) (?:site|page|annonce|profil|grille|portfolio|boutique)
your (?:usual |normal |standard |current |latest |own |last )?(?:rates?|price|quote|quotation|fees?|estimate|proposal|day rate|website|invoice|figure)
(?:sur|dans) (?:votre|ton|leur) (?:site|page|profil|devis|grille) | on (?:your|their) (?:website|site|page|profile)
you charge[ds]? | you quoted | you said | you asked | you wrote | vous facturez | tu factures | vous prenez
vous demandez | tu prends | tu demandes | tu m'avais | vous m'aviez | vous nous aviez | vous annoncez | tu annonces
vous affichez
pays? (?:its|his|her|their) | (?:me|us) (?:pays|paid) | pays? (?:me|us) | paid (?:me|us)
(?:me|nous) (?:paie|paient|paye|payent|verse|versent|rapporte|rapportent) | moyenne du marche | market rate
going rate | prix du marche | industry average
"""
# Rewards, fines, advances and rebates.
_SIDE = """
prize | prizes | a gagner | vainqueurs? | victors? | gagnante?s? | laureate?s? | winners? | runners?-up | defraiement
jury prize
(?:i|we|she|he|they) makes?@ | to win | dotation | recompense | gagnez | premier prix | fine of | a fine | fines
fined | amende
penalites? | penalty | penalties | damages | liquidated | astreinte
per day late | (?:de|of) retard | jour de retard | remises? | reductions? | discounts? | rabais | voucher | coupon
gift card | bon d'achat | bon de(?! commande) | carte cadeau | cheque cadeau | cash ?back
savings? | saves? | economies(?! pour) | economiser | remboursement | refund | rembourses? | dus | due(?= to us)?
acompte | deposit
upfront
up front | down payment | arrhes | instalments? | (?:une|l') ?avance (?:de|sur) | advance | kill fee | expenses capped
"""
PAST = Cue(_PAST.replace("@", RIGHT_BEFORE))
OTHER = Cue((_BUSINESS + _PRODUCTS + _ELSEWHERE + _PAST + _SIDE).replace("@", RIGHT_BEFORE))
