"""What a freelancer makes of the facts, by rule: what to ask, what to beware of, what to do next."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from integrations.words import Words
from tasks.facts.brief import Facts, When
from tasks.formats import format_date

SHORT_NOTICE = timedelta(days=7)
# Events that want the work done; a kick-off, a meeting or a shooting comes before it by its nature.
NEEDS_THE_WORK = re.compile(
    r"launch|opening|release|campaign|fair\b|show\b|exhibition|conference|festival|wedding|party|gala|concert|premiere"
    r"|publication|go[- ]live|election|ceremony|lancement|ouverture|sortie|campagne|salon|foire|exposition|colloque"
    r"|conférence|mariage|fête|vernissage|avant-première|mise en ligne|inauguration|élection|cérémonie|congrès",
    re.IGNORECASE,
)


def last_day(when: When | None) -> date | None:
    """The day by which something is due: the date, or the end of the period."""
    return None if when is None else when.date or when.end


def open_questions(facts: Facts) -> list[Words]:
    """What the message leaves open, in the order in which it matters for a quote."""
    return list(_open_questions(facts))


def _open_questions(facts: Facts) -> Iterator[Words]:
    budget = facts.budget
    if not facts.deliverables:
        yield Words(
            "What exactly should be delivered, and how many of each?",
            "Que faut-il livrer exactement, et en quelle quantité ?",
        )
    else:
        uncounted = [d.what for d in facts.deliverables if d.quantity is None]
        if uncounted and len(facts.deliverables) > 1:
            yield Words(
                f"How many, or how long: {', '.join(uncounted[:4])}?",
                f"Combien, ou de quelle longueur : {', '.join(uncounted[:4])} ?",
            )
    if budget is None:
        yield Words("What budget is set aside for this work?", "Quel budget est prévu pour ce travail ?")
    else:
        if budget.currency is None:
            yield Words("In which currency is the budget?", "Dans quelle devise est exprimé le budget ?")
        if budget.tax is None:
            yield Words(
                "Is the budget before or after VAT?",
                "Le budget est-il hors taxes (HT) ou toutes taxes comprises (TTC) ?",
            )
        if budget.unit in ("hour", "day") and facts.deliverables:
            yield Words(
                "How many hours or days does the client expect in all?",
                "Combien d'heures ou de jours le client prévoit-il au total ?",
            )
    if facts.deadline is None:
        yield Words("When is the work needed?", "Pour quand le travail doit-il être livré ?")
    if facts.goal is None:
        yield Words(
            "What should the work achieve, and how will success be seen?",
            "Quel est l'objectif, et à quoi verra-t-on que c'est réussi ?",
        )
    if facts.audience is None:
        yield Words("Who is it for?", "À qui s'adresse-t-il ?")
    if facts.client.name is None:
        yield Words("Who decides and approves on the client's side?", "Qui décide et valide côté client ?")
    kinds = {c.kind for c in facts.constraints}
    if not kinds & {"no_ai", "disclose_ai"}:
        yield Words(
            "May AI tools be used, and must their use be disclosed?",
            "L'usage d'outils d'IA est-il permis, et faut-il le signaler ?",
        )
    yield Words(
        "How many rounds of changes are included, and who owns the result?",
        "Combien d'allers-retours sont compris, et à qui appartient le résultat ?",
    )


def assumptions(facts: Facts) -> list[Words]:
    """What had to be assumed to read the message."""
    if facts.received is None or facts.received_from in ("message", "given"):
        return []
    if not (facts.deadline or facts.quote_by or facts.other_dates):
        return []
    english, french = (format_date(facts.received.date(), language) for language in ("en", "fr"))
    return [
        Words(
            f"The message bears no date: its dates are counted from {english}. Another day: --received YYYY-MM-DD.",
            f"Le message ne porte pas de date : les siennes sont comptées depuis le {french}. "
            "Un autre jour : --received AAAA-MM-JJ.",
        )
    ]


def risks(facts: Facts) -> list[Words]:
    """What could go wrong, each from a fact."""
    return list(_risks(facts))


def _risks(facts: Facts) -> Iterator[Words]:
    received = facts.received.date() if facts.received else None
    due, quote_due = last_day(facts.deadline), last_day(facts.quote_by)
    if received and due:
        if due < received:
            yield Words(
                f"The deadline ({format_date(due, 'en')}) lies before the message's date.",
                f"L'échéance ({format_date(due, 'fr')}) précède la date du message.",
            )
        elif due - received <= SHORT_NOTICE:
            yield Words(
                f"Short notice, a week or less: the message came on {format_date(received, 'en')}.",
                f"Délai court, une semaine au plus : message du {format_date(received, 'fr')}.",
            )
    if quote_due and due and quote_due >= due:
        yield Words(
            "The quote is awaited on or after the deadline itself.",
            "Le devis est attendu le jour de l'échéance ou après.",
        )
    for event in facts.other_dates:
        day = last_day(event)
        if day and due and day < due and event.what and NEEDS_THE_WORK.search(event.what):
            yield Words(
                f"Check the order: {event.what} ({format_date(day, 'en')}) comes before the work is there.",
                f"Vérifier l'ordre : {event.what} ({format_date(day, 'fr')}) a lieu avant que le travail soit là.",
            )
            break
    kinds = {c.kind for c in facts.constraints}
    if facts.budget is None and facts.deadline is not None:
        yield Words(
            "A deadline without a budget: agree on the price before starting.",
            "Une échéance sans budget : convenir du prix avant de commencer.",
        )
    if "nda" in kinds:
        yield Words(
            "Confidentiality is asked for: read and sign before anything is shared; send nothing to a model elsewhere.",
            "Confidentialité demandée : lire et signer avant tout échange, ne rien envoyer à un modèle distant.",
        )
    if "no_ai" in kinds:
        yield Words(
            "The client forbids AI: no text of theirs may go to a model, and no draft may come from one.",
            "Le client interdit l'IA : aucun de ses textes ne part vers un modèle, aucun brouillon n'en vient.",
        )
    if "disclose_ai" in kinds:
        yield Words(
            "The client wants to know where AI was used: keep track and say so.",
            "Le client veut savoir où l'IA a servi : en garder trace et le dire.",
        )
    if facts.suspicious:
        yield Words(
            "The message holds text that tries to instruct software; it was treated as data. Check who sent it.",
            "Le message contient un texte qui cherche à commander un logiciel ; il est traité comme une donnée. Vérifiez l'expéditeur.",  # noqa: E501
        )


def next_steps(facts: Facts) -> list[Words]:
    """What to do, in order."""
    return list(_next_steps(facts))


def _next_steps(facts: Facts) -> Iterator[Words]:
    who = facts.client.name or facts.client.company
    if facts.questions:
        several = len(facts.questions) > 1
        yield Words(
            f"Answer the client's question{'s' if several else ''}.",
            f"Répondre {'aux questions' if several else 'à la question'} du client.",
        )
    yield Words(
        f"Send the open questions to {who}." if who else "Send the open questions to the client.",
        f"Envoyer les questions en suspens à {who}." if who else "Envoyer les questions en suspens au client.",
    )
    if any(c.kind == "nda" for c in facts.constraints):
        yield Words("Ask for the confidentiality agreement.", "Demander l'accord de confidentialité.")
    day = last_day(facts.quote_by)
    if day:
        yield Words(
            f"Send the quote by {format_date(day, 'en')}.", f"Envoyer le devis avant le {format_date(day, 'fr')}."
        )
    else:
        yield Words("Prepare a quote.", "Préparer un devis.")
    day = last_day(facts.deadline)
    if day:
        yield Words(
            f"Block the time until {format_date(day, 'en')} in the calendar.",
            f"Réserver le temps jusqu'au {format_date(day, 'fr')} dans l'agenda.",
        )
