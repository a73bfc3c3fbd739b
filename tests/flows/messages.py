"""One plain message in each language, and what every document made of it has to say."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

NARROW = "\u202f"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message and what it says.

    Args:
        mail: The .eml.
        client: Name, company.
        subject: Of the mail.
        shows: In every brief of it, in the language's own form.
        record: Part of the JSON record.
        unlabelled: What a document says that no model wrote.
        facts_columns: Of the table of facts with its evidence.
    """

    mail: str
    client: tuple[str, str]
    subject: str
    shows: tuple[str, ...]
    record: dict[str, Any]
    unlabelled: str
    facts_columns: tuple[str, ...]

    def write(self, folder: Path, name: str = "message.eml") -> Path:
        """The message as a file."""
        path = folder / name
        path.write_text(self.mail, "utf-8")
        return path


LETTERS = {
    "en": Letter(
        mail="""From: Ann Grey <ann@grey-gardens.example>
To: you@studio.example
Subject: Three articles for our blog
Date: Mon, 01 Mar 2027 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

Hello,

We need 3 blog articles of 600 words about shade plants.
Our budget is 1,900 to 2,200 EUR excluding VAT for everything. Please deliver by 26 March 2027.
Could you send me a quote by 8 March? The garden fair is from 2 to 4 April 2027.
We like a warm tone. Have you written about plants before?

Ann Grey
Grey Gardens Ltd
""",
        client=("Ann Grey", "Grey Gardens Ltd"),
        subject="Three articles for our blog",
        shows=("€1,900 to €2,200", "Friday 26 March 2027", "Monday 8 March 2027", "2–4 April 2027"),
        record={
            "lang": "en",
            "budget": {"min": 1900, "max": 2200, "currency": "EUR", "unit": "total", "tax": "excl"},
            "deadline": {"date": "2027-03-26"},
            "quote_by": {"date": "2027-03-08"},
        },
        unlabelled="Assembled without a model from message.eml",
        facts_columns=("Fact", "Value", "Quote", "Where"),
    ),
    "fr": Letter(
        mail="""From: Anne Gris <anne@jardins-gris.example>
To: vous@studio.example
Subject: Trois articles pour notre blog
Date: Mon, 01 Mar 2027 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Bonjour,

Il nous faut 3 articles de blog de 600 mots sur les plantes d'ombre.
Notre budget est de 1 900 à 2 200 € HT pour le tout. Merci de livrer avant le 26 mars 2027.
Pourriez-vous m'envoyer un devis d'ici le 8 mars ? Le salon des jardins a lieu du 2 au 4 avril 2027.
Nous aimons un ton chaleureux. Avez-vous déjà écrit sur les plantes ?

Anne Gris
Jardins Gris SARL
""",
        client=("Anne Gris", "Jardins Gris SARL"),
        subject="Trois articles pour notre blog",
        shows=(
            f"1{NARROW}900\u00a0€ à 2{NARROW}200\u00a0€ HT",
            "vendredi 26 mars 2027",
            "lundi 8 mars 2027",
            "du 2 au 4 avril 2027",
        ),
        record={
            "lang": "fr",
            "budget": {"min": 1900, "max": 2200, "currency": "EUR", "unit": "total", "tax": "excl"},
            "deadline": {"date": "2027-03-26"},
            "quote_by": {"date": "2027-03-08"},
        },
        unlabelled="Assemblé sans modèle à partir de message.eml",
        facts_columns=("Élément", "Valeur", "Citation", "Où"),
    ),
}
