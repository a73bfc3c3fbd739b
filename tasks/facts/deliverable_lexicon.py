"""Things that freelancers hand over, in plain text (tasks.facts.view), French and English."""

from functools import lru_cache

# Things, in the singular; the plural is worked out. Longer phrases win over their parts.
_THINGS = """
article | blog article | article de blog | blog post | blogpost | billet | billet de blog | blog | post
posts linkedin | post instagram | linkedin post | instagram post | facebook post | social post | social media post
carrousel | carousel | story | stories | reel | short | tiktok | tweet | thread | chronique | tribune | op-ed
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
masterclass | mentoring | accompagnement | consultation | consulting | app | application | appli
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
certificat | diplome | carte cadeau
"""

# Acts that are deliverables when their object is named: "translation of our site". Others ("création de") only lead to it.
SERVICES = frozenset(
    """
traduction translation relecture proofreading correction corrections editing refonte redesign rewrite rewriting
reecriture retouche retouching montage transcription transcript sous-titrage subtitling localisation localization
adaptation audit migration maintenance update mise\u00a0a\u00a0jour refresh revamp relooking makeover
mise\u00a0en\u00a0page layout copy\u00a0editing copyediting animation
""".replace("\u00a0", " ").split()
) | {"mise a jour", "mise en page", "copy editing", "montage video", "video edit", "community management", "voice over"}  # fmt: skip
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
extension
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


def singular(word: str) -> tuple[str, ...]:
    """What a plain word may be the plural of, itself first."""
    forms = [word]
    if word.endswith("ies"):
        forms += [word[:-3] + "y"]
    if word.endswith("aux"):
        forms += [word[:-3] + "al", word[:-1]]
    if word.endswith("es"):
        forms += [word[:-2]]
    if word.endswith(("s", "x")):
        forms += [word[:-1]]
    return tuple(forms)
