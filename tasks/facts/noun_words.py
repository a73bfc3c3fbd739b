"""Words that make up noun phrases or end them, in plain text (tasks.facts.view), French and English."""

# Words that may stand between a number and the thing, and belong to its name.
ADJECTIVES = frozenset(
    """
new nouveau nouveaux nouvel nouvelle nouvelles petit petits petite petites grand grands grande grandes beau belle
jolie joli short long simple small big large nice quick full complete little great good fresh modern clean original
final main first corporate custom bespoke seo seo-optimised seo-optimized optimised optimized optimise optimises
different differents differentes various additional extra other autres autre more english french german spanish
italian bilingual francais anglais product produit weekly monthly hebdomadaire mensuelle daily printed digital online
animated static social media linkedin instagram facebook tiktok twitter youtube wordpress shopify web website blog
video email mail mobile landing press company brand branded marketing promo promotional promotionnel explainer
interactive responsive technical technique professional professionnel pro high-quality high quality in-depth evergreen
educational thought leadership vrai vraie premier premiere premiers premieres gros grosse mini super complet unique
seul seule single double dedicated tri-fold trifold folded a4 a5 a3 a6 recto recto-verso printable illustrated
illustre vectoriel vector hero case customer client event wedding restaurant shop store team staff portrait travel
food fashion tech recruitment welcome onboarding sales annual yearly quarterly annuel annuelle internal external
interne externe bons bonnes bon bonne longs courts longues courtes longue court courte rapide public one-page two-page
black white red blue green yellow grey gray noir noire noirs noires blanc blanche blancs blanches rouge rouges bleu bleue vert verte
multi-page multilingual python excel power google test sample follow-up landing-page
""".split()
)  # fmt: skip
DEFINITE = frozenset(
    "le la les l' notre nos mon ma mes votre vos ton ta tes leur leurs son sa ses ce cet cette ces the our my your their"
    " its his her this that these those du".split()
)
# Prepositions that make what follows a place or a purpose, not the thing itself.
ASIDE = frozenset(
    "au aux cote niveau sur dans vers via depuis chez on in onto into through from within inside about like as comme than per par selon besides at avec with"
    " under over after before apres avant since during pendant concernant regarding entre between"
    " sous against towards behind contre sans without".split()
)
# These are fine after a request: « devis pour un logo », "help with 3 articles".
TOWARDS = frozenset("pour for de d' of des du a to with avec on".split())
# Words that end or cannot be part of a noun phrase: prepositions, pronouns, conjunctions, common verbs.
FUNCTION_WORDS = frozenset(
    """
a an the and or but of to in on at for with by from as is are was were be been being it its this that these those
there here we you i he she they our your my their us me them who which what when where how why if so because than then
not no nor do does did can could will would shall should may might must have has had having need needs want wants like
love get got give gives send make makes making write writing design designing create creating please thanks about
around into onto over under per each plus via up out off just also only very too well before after until during within
without between both all any every either neither more most much many few less least same such own know think let le
la les l un une des du de d et ou mais donc ni car que qui quoi dont si ce cet cette ces ca cela il elle nous vous ils
elles je tu te se moi toi lui leur y en ne pas moins tres trop assez bien mal pour par sur sous dans avec sans chez
vers entre avant apres depuis pendant jusque est sont etait sera seront serait etre ete ai avons avez ont avait avoir
fait faire faut faudrait peut peux pouvez pourriez veut veux voulons notre nos votre vos mon ma mes ton ta tes son sa
ses leurs au aux comme quand comment combien aussi deja encore merci svp stp soit chaque chacun ourselves myself yourself yourselves themselves itself himself herself round along across near outside beyond despite except autour until till tous toutes is're we're i'm i'd
we'd you're it's that's don't doesn't isn't won't can't
""".split()
)
# Nouns that a request names without wanting them made.
NO_THINGS = frozenset(
    """
ios android fond background exemplaire realisation conception elaboration fabrication dutch english french german spanish italian portuguese irish welsh scottish polish danish swedish norwegian anglais francais allemand
espagnol italien portugais neerlandais chinese japanese korean arabic chinois japonais coreen arabe peut-etre maybe permit permis parking
nephew niece uncle aunt cousin neveu oncle tante fils soeur frere mari ami amie voisin voisine copain copine pote mate flatmate roommate grandfather grandmother grandpere grandmere mere pere mother father parents
funeral obseques enterrement bapteme baptism christening cremation hen-do stag-do evjf evg anniversaires retraite retirement crowd foule public-hall hall salle-des-fetes
lol mdr haha hehe ptdr xd omg pls plz asap btw paper papier
ligne lignes line row entry volet pli rabat fold record drop
floor etage storey signe caractere population
deuxieme troisieme quatrieme second seconde third fourth autre
matter topic subject sujet theme-park intervenant intervenante version-finale meaning attempt go try bargain gap hole niche space espace corner coin window fenetre
help hand someone somebody person people freelancer quote quotation estimate price pricing rate fee cost budget call
chat meeting talk reply response answer idea look question few lot bit couple number amount range style tone kind sort
type deadline date week day hour month year minute second time euro dollar pound word words client customer user
employee follower reader subscriber member guest visitor invoice loan percent place team agency company business shop
startup firm studio family friend colleague partner boss brother sister husband wife thing way chance moment
availability portfolio reference example sample experience work job project brief task mission offer proposal deal
discount deposit contract copy-editor eye touch feel vibe mood reason problem issue concern change clue hurry rush
order round revision amend proofread turnaround start end half third quarter part piece side devis aide coup quelqu'un
prestataire freelance retour reponse appel rendez-vous idee prix tarif delai semaine jour heure mois mot mots personne
enveloppe peu fois partie chose besoin projet demande entreprise societe agence  collaboration partenariat moyen
facon maniere sorte genre serie ensemble instant seconde annee francs balle acompte remise reduction solution
disponibilite exemple regard avis conseil precision point detail salarie adherent utilisateur lecteur abonne membre
pourcentage dizaine douzaine vingtaine centaine quinzaine trentaine relance rappel contact mail rdv visio echange
discussion tour essai bise reel real new nouvelle premier first pret bank banque facture contrat commande livraison
offre proposition rythme frequence volume quantite tonne fourchette page slide screen centimetre cm mm meter metre
metres kilometre km room table seat ticket billet day-rate saison january february march april may june july august
september october november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
decembre monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
season event evenement fair salon hz khz mhz mb gb tb go mo ko fps dpi px ppp kg gram mile inch feet foot cl ml litre
hectare sqm mins min hr hrs sec yr year-old adult kid child children parent enfant adulte gens personnel staff folk
lady gentleman ladies man men woman women homme femme fille garcon senior mum mom dad fiance bride groom baby bebe
pupil eleve teacher prof student etudiant apprenti volunteer benevole resident habitant tenant locataire investor
investisseur donor donateur sponsor patient doctor medecin lawyer avocat baker boulanger chef chief ceo cto cfo buyer
acheteur supplier fournisseur provider vendor voice voix pen plume hands expert pro native natif native-speaker
specialist generalist dev devs webdev ux-designer da dircom chargee charge community-manager stagiaire intern
assistant alternant consultant traductrice graphiste kick-off kickoff beginning debut fin heads-up headsup break pause
rest holiday vacances conge weekend week-end night nuit evening soir soiree morning matin afternoon lunch dejeuner
dinner diner coffee cafe beer biere drink verre meal repas hug kiss bisou launch lancement opening ouverture
anniversary anniversaire birthday wedding mariage party fete festival congress congres trade-show exhibition
exposition expo concert show spectacle match race ceremony ceremonie inauguration vernissage rentree christmas noel
easter paques presence visibility visibilite awareness notoriete reach portee traffic trafic conversion sale vente
revenue profit growth croissance success succes result resultat impact effect effet goal objectif aim but target cible
audience public reputation trust confiance quality qualite approach approche relationship relation partnership
background parcours knowledge connaissance skill competence expertise taste gout sense sens understanding
comprehension interest interet passion love amour care soin attention patience temps urgency urgence fit feeling
ressenti ambiance atmosphere esprit spirit ton tonalite humour humor energy energie touche twist info information
infos input feedback insight advice opinion suggestion recommendation recommandation tip astuce clarification
explanation explication confirmation acknowledgement accord agreement green-light validation approval
acces access login password mot-de-passe rebate refund remboursement guarantee garantie insurance assurance arrhes
bonus extra supplement surcharge tax taxe tva vat breakdown margin marge saving economie loss perte debt dette grant
subvention bourse fund funding financement prize prix-fixe award tight strict realistic ballpark rough clear precise
fixed flat max maximum minimum mini maxi total computer ordinateur phone telephone laptop tablet tablette camera
appareil printer imprimante machine car voiture van camionnette truck camion bike velo train plane avion boat bateau
house maison appartement garden jardin kitchen cuisine office bureau building batiment warehouse entrepot factory
usine store magasin bakery boulangerie hotel farm ferme school ecole college lycee university universite museum musee
hospital hopital clinic clinique church eglise town ville village city region country pays street rue product produit
bottle bouteille dish plat wine vin cheese fromage bread pain cake gateau dress robe shoe chaussure bag sac dog chien
cat horse cheval animal plante tree-surgeon flower fleur email-address adresse address website-address url link lien
numero siret account compte subscription abonnement licence license hosting hebergement server serveur domain domaine
tool-kit stack framework language langue langage accent dialect dialecte position poste role vacancy candidature
internship stage apprenticeship cdi cdd job-offer salary salaire wage pocket poche main head tete face visage oeil
yeux heart coeur body corps mind life vie death mort war guerre peace paix world monde future avenir past passe
history god dieu word-count wordcount length longueur size taille weight poids height hauteur width largeur depth
colour color couleur font police mark marque brand-name competitor concurrent market marche sector secteur industry
industrie field domaine-activite trade metier reader-friendly mess bordel disaster catastrophe nightmare cauchemar
miracle dream reve wish souhait hope espoir fear peur worry souci minute-long second-long apiece each night-shift
rating star etoile like follow click clic view view-count nothing something anything everything rien tout truc machin
bidule stuff things element elements choice choix alternative variety variete head-start headstart follow-up-call
fortnight decade catch-up chat-up turnaround-time lead-time delay retard
""".split()
)

# Who does or gets the work, in English the last noun of a compound: "logo designer", "newsletter subscribers".
PEOPLE_AFTER = frozenset(
    """
designer developer dev devs writer copywriter translator illustrator editor proofreader photographer videographer
filmmaker animator narrator actor artist composer producer engineer architect consultant trainer coach agency agencies
team studio freelancer specialist expert professional pro person company firm maker manager assistant subscriber
reader follower viewer visitor user customer client guest member owner enthusiast industry business market budget
price cost fee rate deadline date launch opening experience skill skills ninja guru wizard editing-suite tool software
company visitors users customers subscribers readers followers viewers traffic address enquiry inquiry request quote
project projects designers developers writers agencies provider supplier printer host hosting platform channel account
""".split()
)
# English trades that French clients name: « un motion designer ».
BORROWED_TRADES = frozenset(
    "designer designers dev devs developer developers manager managers maker makers director editor writer".split()
)
# Seldom made, but sometimes: "write the answers", « photographier dix bouteilles ».
SELDOM_MADE = frozenset(
    """
answer reponse question talk issue numero invoice facture contract contrat offer offre proposal proposition order commande recipe
dish plat product produit tip astuce conseil explanation explication example exemple reference avis dress robe shoe chaussure bag
sac bottle bouteille vehicle vehicule house maison apartment appartement room chambre wine vin piece element item option message
call review speech review slide screen font police colour couleur part partie side tour quarter room kitchen cuisine bureau office
garden jardin shop magasin store car voiture van camion truck boat bateau dish cake gateau product story histoire entry record
""".split()
)
# French trades that a noun may follow: « photographe packshot », « rédacteur newsletter ».
TRADES = frozenset(
    """
photographe photographes graphiste graphistes redacteur redactrice redacteurs developpeur developpeuse developpeurs traducteur traductrice
illustrateur illustratrice monteur monteuse videaste videastes animateur animatrice formateur formatrice correcteur correctrice relecteur
relectrice maquettiste infographiste modeleur modeleuse perspectiviste concepteur conceptrice consultant consultante expert experte
specialiste compositeur compositrice realisateur realisatrice integrateur integratrice auteur autrice scenariste copywriter
""".split()
)
