"""The form by which Prefect's UI asks: its fields in the person's language, every default harmless.

The server lets only input of the right types through. What else does not fit is asked again, with the reason on top:
nothing here raises for what a person typed.
"""

from collections.abc import Mapping
from typing import Any, Literal, cast

from prefect.input import RunInput
from pydantic import Field, create_model

from integrations.errors import BadInput
from integrations.settings import settings
from integrations.words import Language, Words
from tasks.approval.decide import Answer, Choice
from tasks.approval.outgoing import MAIL
from tasks.approval.show import AGAIN, AMOUNTS, FILES, Shown, as_markdown, money_line, size
from tasks.approval.typed import typed_answer

UNDECIDED = Words("— choose —", "— choisir —")
CHOICES: dict[Choice, Words] = {
    "approve": Words("Approve", "Approuver"),
    "edit": Words("Edit and approve", "Modifier et approuver"),
    "send_back": Words("Send back with a remark", "Renvoyer avec une remarque"),
    "refuse": Words("Refuse", "Refuser"),
}
MOST_LISTED = 30  # claims in the form's own help; all of them are in the artifact
_FIELDS: dict[str, tuple[Words, Words]] = {
    "decision": (
        Words("Your decision", "Votre décision"),
        Words(
            "Nothing leaves before you approve. All of it: this run's artifact “What will leave”. What you change "
            "below counts with “Edit and approve”.",
            "Rien ne part sans votre accord. Le tout : l'artefact « Ce qui partira » de cette exécution. Ce que vous "
            "changez plus bas compte avec « Modifier et approuver ».",
        ),
    ),
    "remark": (
        Words("Remark", "Remarque"),
        Words("What should change, or why not", "Ce qu'il faut changer, ou pourquoi non"),
    ),
    "cleared": (
        Words("Claims you answer for", "Points dont vous répondez"),
        Words(
            "No source bears these out; each needs your word before it can leave. Write their numbers: 1, 3-5.",
            "Sans source ; chacun demande votre accord avant l'envoi. Écrivez leurs numéros : 1, 3-5.",
        ),
    ),
    "to": (Words("To", "À"), Words("Addresses, with commas between them", "Adresses, séparées par des virgules")),
    "cc": (Words("Copy", "Copie"), Words("Addresses, with commas between them", "Adresses, séparées par des virgules")),
    "bcc": (
        Words("Blind copy", "Copie cachée"),
        Words("Addresses, with commas between them", "Adresses, séparées par des virgules"),
    ),
    "subject": (Words("Subject", "Objet"), Words("Of the mail", "Du message")),
    "body": (Words("Text", "Texte"), Words("Of the mail", "Du message")),
    "version": (
        Words("Version shown to you", "Version qui vous est montrée"),
        Words(
            "Leave it: it binds your answer to what you saw.", "À laisser : elle lie votre réponse à ce que vous voyez."
        ),
    ),
}


_ARGUMENTS = Words("What it is started with: “name: value” lines", "Ce qu'elle reçoit : lignes « nom : valeur »")


def form(what: Shown, language: Language) -> type[RunInput]:
    """The form for one version: what is shown in it is what a decision is about."""
    outgoing = what.outgoing
    labels = [UNDECIDED.in_(language), *(label.in_(language) for label in CHOICES.values())]
    defaults: dict[str, tuple[Any, Any]] = {
        "decision": (Literal[tuple(labels)], labels[0]),  # type: ignore[valid-type]
        "remark": (str, ""),
        "cleared": (str, ""),
        "to": (str, ", ".join(outgoing.to)),
        "cc": (str, ", ".join(outgoing.cc)),
        "bcc": (str, ", ".join(outgoing.bcc)),
        "subject": (str, outgoing.subject),
        "body": (str, outgoing.body),
        "version": (str, what.version),
    }
    if not outgoing.untraced:
        del defaults["cleared"]
    if outgoing.kind != MAIL:  # what a step does is all in its text
        for name in ("to", "cc", "bcc", "subject"):
            del defaults[name]
    fields: dict[str, Any] = {
        name: (kind, Field(default, title=_FIELDS[name][0].in_(language), description=_help(name, what, language)))
        for name, (kind, default) in defaults.items()
    }
    made = create_model("Approval", __base__=RunInput, **fields)
    # What newer pages of Prefect show above the fields; what must be seen stands in the fields' own help, too.
    made._description = as_markdown(what, language)  # type: ignore[assignment]
    return cast(type[RunInput], made)


def _help(name: str, what: Shown, language: Language) -> str:
    """A field's help: above all why it is asked again, what leaves with the text, and the claims by number."""
    told = (_ARGUMENTS if name == "body" and what.outgoing.kind != MAIL else _FIELDS[name][1]).in_(language)
    outgoing = what.outgoing
    if name == "decision":
        files = ", ".join(f"{each.name} ({size(each.size, language)})" for each in outgoing.attachments)
        parts = [f"⚠ {AGAIN.in_(language)} — {what.approval.asked_again}"] if what.approval.asked_again else []
        parts += [told]
        colon = "\u00a0: " if language == "fr" else ": "
        parts += [f"{FILES.in_(language)}{colon}{files}."] if files else []
        parts += [f"{AMOUNTS.in_(language)}{colon}{money_line(outgoing, language)}."] if outgoing.amounts else []
        return " ".join(parts)
    if name == "cleared":
        listed = [f"({number}) {claim}" for number, claim in enumerate(outgoing.untraced[:MOST_LISTED], 1)]
        return " ".join([told, *listed])
    return told


def answer_of(given: Mapping[str, Any], what: Shown) -> Answer:
    """What was sent by the form.

    Raises:
        BadInput: It does not fit; asked again with the reason.
    """
    said = str(given.get("decision", "")).strip()
    choice = next((name for name, label in CHOICES.items() if said in (label.en, label.fr, label.in_("fr"))), None)
    if choice is None:
        raise BadInput(
            Words("no decision was chosen", "aucune décision n'a été choisie"),
            remedy=Words("Choose one in the list.", "Choisissez-en une dans la liste."),
        )
    return typed_answer(given, what, choice, settings().freelance_name or "Prefect UI", "ui")
