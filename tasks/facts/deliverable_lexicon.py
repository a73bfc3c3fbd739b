"""Things that freelancers hand over, in plain text (tasks.facts.view), French and English."""

from functools import lru_cache

# Things, in the singular; the plural is worked out. Longer phrases win over their parts.
_THINGS = """
doc | docs | digest | ticket | cartel | folder | message radio | radio message | double-page | edit | e-book file | ebook file
copy-editing | typesetting | house rules
diary | journal intime | foley
extranet | papier peint | wallpaper | figure | price board | filter | filtre
version
sign | signage
lettering | hand lettering
how-to | tape | cassette | minutes of | curriculum | quatrieme de couverture | back cover | blurb | soundscape | terms of business | terms of service | cover story
memoir | memoirs | roman | novel | novella | autobiographie | autobiography | casier judiciaire | headshots | recueil de poemes
article | blog article | article de blog | blog post | blogpost | billet | billet de blog | blog | post
posts linkedin | post instagram | linkedin post | instagram post | facebook post | social post | social media post
carrousel | carousel | story | stories | reel | tiktok | tweet | thread | chronique | tribune | op-ed
opinion piece | edito | editorial | dossier | column | guide | how-to guide | tutoriel | tutorial | tuto
livre blanc | white paper | whitepaper | ebook | e-book | livret | booklet | book | livre | chapter | chapitre
feature | news item | piece | site | site web | site internet | site vitrine | site e-commerce | site ecommerce
website | web site | webshop | online shop | online store | boutique en ligne | e-shop | eshop | shopify store
boutique shopify | landing page | landing | landing-page | page d'accueil | home page | homepage | page de vente
sales page | page produit | product page | page d'atterrissage | page a propos | about page | page | web page
webpage | page web | micro-site | microsite | one-page | one page | onepager | one-pager | portfolio | intranet
blog wordpress | theme wordpress | wordpress theme | template wordpress | plugin | plug-in | module | extension
widget | formulaire | form | configurateur | configurator | simulateur | calculator | booking system
systeme de reservation | module de reservation | espace client | espace membre | member area | marketplace
plateforme | platform | portail | portal | logo | logotype | charte | charte graphique | charte editoriale
identite visuelle | identite graphique | identite | visual identity | brand identity | identity | branding
brand guide | brand book | brandbook | brand guidelines | guidelines | style guide | editorial guidelines
guide de style | moodboard | mood board | naming | slogan | tagline | baseline | favicon | pictogramme | picto
icone | icon | icon set | set of icons | jeu d'icones | mascotte | mascot | packaging | etiquette | label
emballage | cover | couverture | pochette | book cover | illustration | dessin | drawing | visuel | visual
infographie | infographic | banniere | banner | header | vignette | thumbnail | miniature | poster | affiche | flyer
tract | leaflet | depliant | brochure | plaquette | plaquette commerciale | catalogue | catalog | carte de visite
business card | carte de visites | menu | carte | carte des vins | wine list | carte du restaurant | kakemono
roll-up | rollup | roll up | panneau | signage | shop sign | signaletique | enseigne | bache | sticker | autocollant
carton d'invitation | invitation | faire-part | carte de voeux | greeting card | postcard | carte postale
programme | program | magazine | journal | gazette | t-shirt | tote bag | goodie | papeterie | stationery | en-tete
letterhead | signature mail | email signature | presentation | powerpoint | ppt | slide deck | pitch deck | deck
slide | diapositive | diapo | support | support de presentation | support de formation | support de cours | template
gabarit | modele | maquette | mockup | mock-up | wireframe | prototype | ecran | screen | ui kit | design system
design | webdesign | web design | kit media | media kit | press kit | kit de presse | dossier de presse
kit de communication | kit graphique | planche | storyboard | bande dessinee | comic | comic strip | fresque | mural
plan 3d | rendu 3d | 3d render | render | modelisation | fiche produit | fiche | fiche technique | fiche pratique
fiche recette | product sheet | data sheet | datasheet | product description | descriptif | descriptif produit
description de produit | description | notice | mode d'emploi | manual | manuel | user guide | user manual
guide utilisateur | faq | faqs | glossaire | glossary | recette | recipe | biographie | bio | biography | portrait
profil | profile | interview | entretien | temoignage | testimonial | etude de cas | case study | cas client
success story | customer story | communique | communique de presse | press release | media release | discours
speech | lettre | letter | courrier | newsletter | infolettre | e-mail | email | mail | emailing | e-mailing
mailing | sequence email | email sequence | sequence d'emails | sequence de mails | sequence d'e-mails
welcome sequence | drip campaign | email campaign | campagne email | campagne | campaign | annonce | ad | advert
advertisement | google ad | facebook ad | ad copy | publicite | spot | spot radio | radio spot | spot publicitaire
texte | text | copy | copywriting | contenu | content | web copy | website copy | web content | meta description
metadescription | balise title | meta title | headline | titre | caption | legende | script | script video
video script | scenario | voix off | voice-over | voiceover | voice over | narration | podcast | episode
episode de podcast | podcast episode | jingle | musique | music | track | song | bande-son | soundtrack
sound design | habillage sonore | intro | outro | audio guide | audioguide | video | clip | film | teaser | trailer
bande-annonce | motion design | motion | animation | gif | montage | montage video | video edit | captation
aftermovie | after-movie | documentaire | documentary | vlog | interview video | film d'entreprise
film institutionnel | corporate film | corporate video | promo video | explainer video | explainer
video explicative | tuto video | capsule | capsule video | screencast | photo | photographie | photograph | picture
image | portrait photo | headshot | shooting | shooting photo | reportage | reportage photo | photo shoot
photoshoot | product photo | packshot | retouche | retouching | sous-titre | subtitle | sous-titrage | subtitling
transcription | transcript | caption file | traduction | translation | relecture | proofreading | correction
corrections | copy editing | copyediting | editing | localisation | localization | interpretariat | interpretation
transcreation | adaptation | reecriture | rewrite | rewriting | redaction web | ghostwriting | proofread | audit
audit seo | seo audit | audit ux | audit technique | audit de site | ux audit | rapport | report | rapport annuel
annual report | rapport d'activite | impact report | etude | study | etude de marche | market study
market research | benchmark | analyse | analysis | enquete | survey | questionnaire | sondage | synthese
executive summary | resume | summary | note de synthese | compte rendu | compte-rendu | plan | business plan
plan de communication | communication plan | plan marketing | marketing plan | plan media | plan editorial
editorial plan | calendrier editorial | editorial calendar | content calendar | content plan | planning editorial
strategie | strategy | content strategy | strategie de contenu | strategie editoriale | strategie digitale
social media strategy | strategie social media | strategie de communication | seo strategy | strategie seo
feuille de route | roadmap | cahier des charges | spec | specification | specifications | documentation
technical documentation | api documentation | documentation technique | readme | release notes | processus
process map | persona | parcours client | user journey | keyword research | etude de mots cles
recherche de mots-cles | arborescence | sitemap | cocon semantique | business case | dossier de subvention
grant application | reponse a appel d'offres | tender | appel a projet | cv | resume de carriere | cover letter
lettre de motivation | contract | contrat | conditions generales | cgv | mentions legales | privacy policy
politique de confidentialite | terms and conditions | formation | training | training session | training course
cours | course | e-learning | elearning | module e-learning | e-learning module | module de formation | quiz
atelier | workshop | webinaire | webinar | coaching | session de coaching | seance | session | conference
masterclass | mentoring | accompagnement  | app | application | appli
application mobile | application web | mobile app | web app | iphone app | android app | logiciel | software | outil
tool | script python | python script | macro | macro excel | excel macro | bot | chatbot | automation
automatisation | scraper | crawler | api | api integration | integration | connecteur | connector | dashboard
tableau de bord | tableau | tableau excel | fichier excel | spreadsheet | excel file | google sheet
base de donnees | database | dataset | back-office | backoffice | back office | backend | back-end | frontend
front-end | mvp | prototype cliquable | poc | proof of concept | migration | maintenance | refonte | redesign
refonte du site | website redesign | rebrand | rebranding | refresh | revamp | relooking | makeover | update
mise a jour | setup | parametrage | configuration | tracking | plan de tracking | jeu video | game | mini-game
qr code | filtre instagram | instagram filter | email template | template email | template canva | canva template
modele canva | notion template | crm | data analysis | analyse de donnees | visualisation | data visualisation
data visualization | report template | power bi report | community management | gestion des reseaux sociaux
gestion de nos reseaux sociaux | gestion des reseaux | social media management | referencement | seo
referencement naturel | mise en page | layout | typesetting | integration html | pao | montage audio | mixage
mixing | mastering | podcast editing | voice recording | enregistrement | recording | visite virtuelle
virtual tour | plan de maison | nom de marque | brand name | mise en ligne des produits | saisie | data entry
retranscription | moderation | animation de communaute | press review | revue de presse | landing pages
quote graphic | citation visuelle | microcopy | ux writing | onboarding flow | guideline | agenda | calendrier
calendar | galerie photo | photo gallery | gallery | carte interactive | interactive map | forum
moteur de recherche | annuaire | directory | diagramme | diagram | schema | chart | cartographie | jaquette | etui
box | display | vitrine | totem | stand | tableau blanc | recueil | anthologie | these | memoire | dissertation
theme | chanson | spot tv | billboard | job ad | offre d'emploi | graphic | social media graphic | album | note
memo | cut-down | cutdown | cut-out | cutout | shot | pattern | motif | variation | declinaison | lookbook
forecast | previsionnel | vue | perspective | elevation | floor plan | site plan | publication | show notes
version courte | short version | sequence | coverage | flow | photobook | review | usability review | show reel
showreel | bumper | mailing list | backdrop | wrap | vehicle graphics | van graphics | lettrage | covering | jacket
insert | tag | gift tag | plate | map | appointment card | listing | foreword | preface | schematic
privacy wording | wording | mention legale | door sign | exercise booklet | gift guide | guide des tailles
job description | fiche de poste | toast | eulogy | hommage | sketch | concept | concept art | avatar | emote
plan de formation | support pedagogique | kit pedagogique | teaching materials | lesson plan | certificate
certificat | diplome | carte cadeau | index | list | liste | handbook | manuscript | manuscrit | tapuscrit
afterword | postface | bibliography | bibliographie | arbre genealogique | family tree | lexique | abecedaire
almanach | cahier | carnet | carnet de bord | logbook | workbook | playbook | cheat sheet | crib sheet
aide-memoire | memento | antiseche | checklist | check-list | protocole | protocol | procedure | policy | charter
charte d'accueil | livret d'accueil | reglement interieur | statuts | proces-verbal | acte
deed | affidavit | certificate of origin | score | partition | arrangement | orchestration | theme song | main theme
loop | boucle | generique | sting | beat | instrumental | soundscape | sound effect | bruitage | effet sonore
sample pack | playlist | bande son | trame sonore | piste | piste audio | audio track | voicemail message
message d'accueil | annonce vocale | announcement | annonce d'accueil | audiobook | livre audio
enregistrement audio | audio file | stem | remix | backing track | enveloppes | envelopes | place card | menu card
table sign | seating chart | plan de table | marque-table | marque-place | save the date | livret de messe
order of service | banderole | bandeau | pennant | fanion | oriflamme | beach flag | drapeau | badge | lanyard
tour de cou | bookmark | marque-page | calendrier de l'avent | notebook | carnet illustre | chevalet | presentoir
plv | stop-rayon | wobbler | coaster | sous-bock | sous-verre | set de table | placemat | etiquette de bouteille
bottle label | wine label | carton | pochette cd | cd sleeve | record sleeve | sleeve | vinyl sleeve | digipack
artwork | cover art | dos de couverture | jaquette de livre | spread | double page | panneau directionnel | signpost
panel | interpretation board | information board | mood-board | balise | jalon | marker post | treasure map
jeu de piste | treasure hunt | jeu de cartes | card game | board game | jeu de societe | puzzle | escape game
coloriage | colouring page | coloring page | colouring book | timbre | tampon | ex-libris | ex libris | blason
crest | coat of arms | armoiries | monogramme | monogram | lettrine | alphabet | font | police de caracteres
typeface | calligraphie | hand lettering | tattoo | tatouage | caricature | aquarelle | watercolour | watercolor
painting | peinture | tableau peint | fresque murale | sculpture | mosaic | vitrail | gravure | engraving
linogravure | estampe | silhouette | paper cut | embroidery | broderie | maquette 3d | modele 3d | 3d model
step model | 3d file | fichier 3d | fichier stl | scan 3d | plan d'execution | plan de masse | plan d'implantation
plan de coupe | elevations | exploded view | vue eclatee | vue aerienne | aerial view | drone shot | drone video
panorama | plan technique | technical drawing | drawing set | dossier de plans | permis de construire
declaration prealable | planning application | layout drawing | planche d'ambiance | planche tendance | moodboards
plan de jardin | garden plan | planting plan | plan d'amenagement | plan d'eclairage | lighting plan | scenographie
set design | costume | habillage | habillage de vitrine | window display | devanture | facade de magasin
survey drawing | etude thermique | diagnostic | pochoir | stencil | gabarit de decoupe | dieline | patron
sewing pattern | prototype papier | echantillon textile | e-book epub | epub | fichier srt | srt file
subtitle file | sous-titres | captions | closed captions | audiodescription | audio description | doublage | dubbing
version doublee | bande demo | demo reel | montages | derushage | etalonnage | colour grading | color grading
generique de fin | end credits | title sequence | titrage | lower third | habillage video | overlay | stream overlay
panneau twitch | stop motion | time-lapse | timelapse | hyperlapse | slideshow | diaporama | pastille video
capsule audio | spot video | pub video | video ad | ugc | ugc video | unboxing | tutoriel video | video tutorial
tutorial video | recipe video | making-of | making of | behind the scenes | itw | vox pop | micro-trottoir
photo de famille | photo d'equipe | photo de groupe | team photo | group photo | group shot | photo produit
photo d'ambiance | tirage | film still | visuel produit | packshot photo | photo corporate | profile picture
photo de profil | cover photo | photo de couverture | photo book | livre photo | photobooth | portfolio photo
banque d'images | image bank | stock photo | cinemagraph | planche contact | contact sheet | page linkedin
linkedin profile | profil linkedin | linkedin banner | banniere linkedin | carrousels | visuel instagram
instagram story | highlight cover | grille instagram | contenu reseaux sociaux | calendrier de publication
posting schedule | hashtag list | bio instagram | social ad | display ad | banner ad | bannieres display
google ads campaign | campagne google ads | campagne d'e-mailing | newsletter template | lead magnet | opt-in page
sales letter | lettre de vente | argumentaire | argumentaire de vente | sales pitch | pitch | elevator pitch
script d'appel | call script | one-sheet | sales sheet | battle card | fiche de vente | plaquette de presentation
dossier de presentation | dossier de partenariat | sponsorship deck | sponsorship pack | previsionnel financier
financial model | modele financier | cap table | dossier de candidature | application form
formulaire d'inscription | note d'intention | statement of intent | personal statement | synopsis | treatment
bible | pilote | pilot | acte de theatre | piece de theatre | monologue | dialogue | poem | poeme | sonnet
nouvelle litteraire | short story | fairy tale | conte | fable | comptine | lullaby | lyrics | paroles | hymn
hymne | sketchnote | voeux | wedding speech | discours de mariage | discours de temoin | best man's speech
eloge funebre | obituary | necrologie | avis de deces | petite annonce | annonce immobiliere | property listing
listing airbnb | annonce airbnb | fiche d'hotel | guide de voyage | travel guide | itineraire | itinerary
carte touristique | tourist map | plan de ville | city map | plan du metro | audio tour | visite audio | horoscope
crossword | mots croises | kit | trousse | toolkit | boite a outils | exercise | exercice | worksheet
fiche d'exercices | corrige | answer key | sujet d'examen | exam paper | test paper | flashcard
planche pedagogique | cours en ligne | online course | lesson | lecon | capsule de formation | module de cours
programme de formation | syllabus | scenario pedagogique | mise en situation | role play | case brief
etude de faisabilite | feasibility study | risk assessment | evaluation des risques | document unique | duerp
plan de prevention | safety sheet | fiche de securite | fiche de donnees de securite | fds | sds | mode operatoire
sop | work instruction | gamme operatoire | test plan | plan de test | test report | rapport d'essai
cahier de recettes | cahier de recette | user story | backlog | story map | wireframes | user flow | prototype figma
figma file | fichier figma | figma prototype | composant | component | component library
bibliotheque de composants | style tile | html email | page 404 | page equipe | page contact | page tarifs
pricing page | team page | contact page | services page | page services | fiche google | google business profile
fiche google my business | sitemap xml | redirect map | plan de redirection | backlink | netlinking
etude semantique | semantic study | keyword list | liste de mots-cles | brief de contenu | content brief
creative brief | brief creatif | brief editorial | plan de contenu | ligne editoriale | editorial line
plateforme de marque | brand platform | brand strategy | strategie de marque | brand story | manifesto | manifeste
raison d'etre | mission statement | value proposition | proposition de valeur | signature de marque | nom de domaine
nom de produit | product name | connecteurs | webhook | endpoint | microservice | api de reservation | booking api
booking engine | payment module | module de paiement | passerelle de paiement | payment gateway | login page
admin panel | panneau d'administration | tableau de suivi | tracker | suivi excel | planning excel
fichier de suivi | template excel | excel template | modele excel | excel workbook | workbook excel | formula
formule | requete | requete sql | sql query | stored procedure | data pipeline | pipeline | etl | data model
modele de donnees | modele predictif | predictive model | algorithm | algorithme | notebook jupyter
jupyter notebook | jeu de donnees | data set | import script | data cleaning | nettoyage de donnees
data dictionary | kpi dashboard | rapport power bi | infographies | carte de chaleur | heat map
carte sig | gis map | shapefile | assistant vocal | alexa skill | no-code app | prototype fonctionnel
extension chrome | chrome extension | browser extension | add-on | addon | module prestashop | module odoo
theme shopify | shopify theme | section shopify | tunnel de vente | sales funnel | funnel | checkout | checkout page
moteur de reservation | formulaire de devis | quote form | formulaire de contact | contact form | chat widget
carte google maps | store locator | comparateur | comparison tool | outil interne | internal tool | portail client
customer portal | plateforme e-learning | lms | game level | niveau de jeu | personnage | character
character design | sprite | spritesheet | tileset | asset | ui screen | ecran d'accueil | icones | app icon
icone d'application | splash screen | landing screen | firmware | pcb | circuit imprime | schema electrique
wiring diagram | test unitaire | unit test | documentation utilisateur | doc utilisateur | doc technique | wiki
knowledge base | base de connaissances | help article | article d'aide | help center | centre d'aide | changelog
onboarding guide | atelier d'ecriture | writing workshop | journee de formation | training day
demi-journee de formation | demi-journee d'atelier | seance de coaching | coaching session | bilan de competences
keynote | table ronde | animation d'atelier | team building | plan d'action | action plan | retroplanning
programme d'evenement | run sheet | conducteur | deroule | scenario d'evenement | sworn translation
traduction assermentee | traduction juree | certified translation | sous-titrage sourds | sme
transcription d'entretien | interview transcript | verbatim | compte rendu de reunion | meeting minutes
note de lecture | reader's report | fiche de lecture | revue de litterature | literature review | etat de l'art
state of the art | abstract | research paper | papier de recherche | poster scientifique | scientific poster
thesis | chapitre de these | appendix | annexe | summary sheet | fiche de synthese | note de cadrage
note de service | bulletin | bulletin municipal | newsletter interne | journal interne | parish magazine | yearbook
album de famille | livre d'or | guestbook | trombinoscope | organigramme | org chart | annuaire des anciens
budget justification | project narrative | narrative | lettre d'intention | letter of intent | letter of support
lettre de soutien | lettre de recommandation | reference letter | template de devis | modele de facture
invoice template | bulletin d'adhesion | carte de membre | membership card | carte de fidelite | loyalty card
bon cadeau | gift voucher | voucher | ticket design | programme de salle | playbill | set list | fiche d'inscription
flyer recto-verso | vat return | declaration de tva | tax return | bookkeeping | comptabilite | tenue de compte
payslip | bulletin de paie | balance sheet | bilan | bilan carbone | carbon footprint | carbon audit
rse report | rapport rse | csr report | rapport d'impact | rapport de stage | rapport d'expertise | prestation photo | espace adherent | espace abonne | espace personnel | design and access statement | planning statement | heritage statement | numero de table | table number
dj set | handout | introduction | copyedit | copy-edit | contre-etiquette | coffret | coffret cadeau | gift box | boite cadeau | audiogram
audiogramme | lifestyle shot | alternate take | focus group | beta read | style sheet | colour palette | color palette | palette de couleurs
prospectus | circular | tear sheet | price list | grille tarifaire | mug | tablier | apron | sweat | hoodie | maillot
ecusson | patch | magnet | aimant | porte-cles | keyring | papier cadeau | wrapping paper | beer mat | chalkboard | ardoise | a-board
vitrophanie | plaque | nameplate | trophee | trophy | medaille | medal | dossard | wristband | bracelet | photomontage | insertion paysagere
walkthrough | schedule of works | bill of quantities | dce | cctp | dpgf | releve | storyline | outline | book proposal | pull quote | sidebar
encadre | chapo | accroche | punchline | strapline | redirect | pop-up | popup | snippet | pivot table | parser | flux rss | sdk | test suite
load test | pen test | pentest | penetration test | test d'intrusion | revue de code | refactoring | bug fix | correctif | deploiement
deployment | graphique | graph | heatmap | phone greeting | hold message | messagerie | repondeur | message de repondeur | stinger | b-roll
lead sheet | songbook | seminar | seminaire | bootcamp | assessment | grille d'evaluation | job aid | flowchart | logigramme | risk register
positioning | positionnement | messaging | message house | brand voice | brand architecture | pictogram | channel art | flat lay | flatlay
virtual staging | grant bid | funding bid | demande de subvention | business model | cash-flow forecast | cash flow forecast | comptes annuels
liasse fiscale | cgu | cookbook | tent card | place mat | fourreau | save-the-date | thank you card | carte de remerciement | remerciement
genealogie | family history | termbase | post-editing | post-edition | fact-check | sensitivity read | preparation de copie | webcomic
croquis | encrage | colorisation | turnaround sheet | model sheet | rigging | turntable | animatic | animatique | title card | livestream
live stream | retransmission | highlight | best-of | recap | supplement | encart | hors-serie | position paper | usability test
test utilisateur | user test | user research | service blueprint | add-in | riddle | enigme | murder party | chasse au tresor | rallye
audio trail | wayfinding | flechage | due diligence | swot | pricing model | simulation | calculateur | estimator | segmentation | workflow
talking points | element de langage | fact sheet | factsheet | backgrounder | fichier presse | creative | key visual | visuel cle | maillage
maillage interne | internal linking | papier a en-tete | papier entete | compliment slip | measured survey | structural edit | developmental edit
line edit | message d'attente | annonce telephonique | carnet de voyage | dessin technique | plan cote | devis descriptif | logo anime | animated logo
logo animation | photo detouree | photo culinaire | food photo | drone footage | carte des cocktails | cocktail list | drinks menu | cartouche
notice d'utilisation | guide d'entretien | interview guide | discussion guide | programme de visite | depliant touristique | carte d'embarquement | mise aux normes | mise en forme
mise en ligne | mise au propre | mise en couleur | mise en musique | mise en voix | mise en scene | parcours utilisateur | parcours cible | anim | illu | prise en main | faire part | boarding pass | telegram | telegramme | edition | easy-read edition | app store icon | app store screenshot | app store listing | store screenshot | fichier de sous-titre | foire aux questions | t & c | shelf talker | dangler | name strap | test de positionnement | placement test | virgule sonore | nutrition panel | esquisse
estimation | chiffrage | metre
"""

# Acts that are deliverables when their object is named: "translation of our site". Others ("création de") only lead to it.
SERVICES = frozenset(
    """
traduction | translation | relecture | proofreading | correction | corrections | editing | refonte | redesign | rewrite | rewriting
reecriture | retouche | retouching | montage | transcription | transcript | sous-titrage | subtitling | localisation | localization
adaptation | audit | migration | maintenance | update | refresh | revamp | relooking | makeover | layout | copyediting | animation
mise aux norme | mise en forme | mise en ligne | mise au propre | mise en couleur | mise a jour | captation | traduction assermentee | indexation | habillage sonore | habillage | doublage | etalonnage | mixage | mixing
recording | voice recording | mastering | typesetting | retranscription | subtitle | copy-editing | voice-over | voix off | enregistrement
color grading | colour grading | mise en page | copy editing | montage video | video edit | community management | voice over | saisie | data entry
""".strip()
    .replace("\n", " | ")
    .split(" | ")
)
# Nouns too general to be a deliverable on their own; they need a number, a request right before, or a list.
WEAK = frozenset(
    """
page texte text contenu content image photo picture mail email form formulaire plan support piece design description
update letter lettre label sign course cours session seance module outil tool report title titre headline header cover
table tableau blog identity identite book livre copy correction music musique campagne campaign interview integration
conference journal programme program profil profile feature short ad resume summary story intro outro ecran screen
presentation analyse analysis tracking post configuration chapter chapitre study track platform plateforme application
maintenance brief game minutes process menu magazine software logiciel event seo editing animation plaquette catalogue
charte consultation training formation atelier workshop shop api crm carte question shooting strategy strategie motion
record enregistrement recording bio fiche legende recette recipe invitation spec enquete survey etude modele template
extension highlight introduction messaging simulation graph graphique turntable recap supplement outline patch bracelet aimant magnet
positioning positionnement coffret ardoise releve plaque accroche edition estimation chiffrage metre creative workflow mug sweat tablier assessment
""".split()
)  # fmt: skip


@lru_cache(maxsize=1)
def things() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The lexicon by first word; each entry is the words of one thing, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in _THINGS.strip().replace("\n", " | ").split(" | "):
        words = tuple(phrase.split())
        if words:
            found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(entries, key=len, reverse=True)) for first, entries in found.items()}


@lru_cache(maxsize=8192)
def singular(word: str) -> tuple[str, ...]:
    """What a plain word may be the plural of, itself first."""
    forms = [word]
    if word.endswith("zzes"):
        forms += [word[:-3]]
    if word.endswith("ies"):
        forms += [word[:-3] + "y"]
    if word.endswith("aux"):
        forms += [word[:-3] + "al", word[:-1]]
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        forms += [word[:-2]]
    if word.endswith(("s", "x")):
        forms += [word[:-1]]
    return tuple(forms)
