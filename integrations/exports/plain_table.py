"""Any CSV of times: columns known by the names that people give them, in French or English."""

from integrations.exports.layouts import Layout

_NAMES = {
    "date": "date; jour; day; start date; date de debut; date debut; spent on; work date; date du jour",
    "start": "start time; start; heure de debut; heure debut; debut; started at; begin; from; de; started",
    "end_date": "end date; stop date; date de fin; date fin",
    "end": "end time; end; heure de fin; heure fin; fin; stop time; stop; ended at; to; finish",
    "duration": (
        "duration; duree; duration h; duree h; time spent; temps passe; temps; hours; heures; nombre d heures; "
        "nb heures; nb d heures; hours worked; heures travaillees; duration decimal; duree decimale; time; h; hrs"
    ),
    "minutes": "minutes; duration min; duree min; duration minutes; duree en minutes; duree minutes; mins; min",
    "seconds": "seconds; secondes; duration seconds; duree en secondes; duration s; duree s",
    "project": "project; projet; project name; nom du projet; mission; dossier; affaire; job",
    "client": "client; customer; client name; nom du client",
    "task": "task; tache; activity; activite; task name; type; category; categorie; prestation; service",
    "description": (
        "description; notes; note; comment; comments; commentaire; commentaires; detail; details; libelle; work; "
        "travail; travail effectue; title; titre; intitule; what; objet"
    ),
    "person": (
        "user; utilisateur; person; personne; member; membre; employee; collaborateur; intervenant; who; qui; name; "
        "freelance; freelancer"
    ),
    "first_name": "first name; prenom",
    "last_name": "last name; nom; nom de famille",
    "email": "email; e mail; mail; courriel; adresse e mail",
    "billable": "billable; facturable; is billable; a facturer",
    "rate": "rate; hourly rate; billable rate; taux; taux horaire; taux facturable; tarif; tarif horaire; thm",
    "amount": "amount; billable amount; montant; montant ht; montant facturable; total ht; prix",
    "currency": "currency; devise; monnaie",
    "tags": "tags; tag; labels; etiquettes; mots cles",
    "zone": "time zone; timezone; tz; fuseau horaire; fuseau",
}

PLAIN_TABLE = Layout(
    name="table",
    columns={name: field for field, names in _NAMES.items() for name in names.split("; ")},
    signature=frozenset(),
)

WORDS_OF_FRENCH = frozenset(
    {"jour", "duree", "heures", "projet", "tache", "debut", "fin", "temps", "utilisateur", "facturable", "montant"}
    | {"date de debut", "heure de debut", "duree h", "date de fin", "taux", "taux horaire", "personne", "mission"}
    | {
        "temps passe",
        "commentaire",
        "libelle",
        "prestation",
        "devise",
        "etiquettes",
        "nombre d heures",
        "minutes passees",
    }
)
"""Normal column names that only a French file has."""
