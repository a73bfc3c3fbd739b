"""Generated data of freelancers' projects, for benches: times, tasks, commits and notes, the same for the same seed."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from integrations.exports.records import Commit, Notes, TimeEntry, WorkItem
from integrations.words import Language
from tasks.report.data import ReportData
from tasks.report.figures import compute_figures
from tasks.report.period import Period, whole_month

PEOPLE = {
    "en": ("Anna Keller", "Paul Whitmore", "Zoe Hart", "Imran Shah", "Ruth Blackwood"),
    "fr": ("Camille Aubrac", "Julien Morel", "Inès Lambert", "Théo Garnier", "Maëlle Quentin"),
}
CLIENTS = {
    "en": ("Northwind Bakery", "Harbour & Finch Ltd", "Calder Museum", "Oakline Studio"),
    "fr": ("Atelier Luma", "Maison Verrier SARL", "Musée des Marais", "Studio Brume"),
}
PROJECTS = {
    "en": ("Website", "Blog", "Newsletter", "Shop relaunch", "Brand guide", "Photo archive", "Spring campaign",
           "Support", "Landing page", "Annual report", "Podcast"),
    "fr": ("Site web", "Blog", "Lettre d'information", "Refonte boutique", "Charte graphique", "Photothèque",
           "Campagne de printemps", "Assistance", "Page d'accueil", "Rapport annuel", "Podcast"),
}  # fmt: skip
WORKS = {
    "en": ("Homepage copy", "Interview with the founder", "Proofreading", "12 product sheets", "Image selection",
           "Call with the team", "Checkout texts", "SEO titles", "Style sheet", "Second round of changes",
           "Contact form", "Layout of the catalogue"),
    "fr": ("Textes de la page d'accueil", "Entretien avec la fondatrice", "Relecture", "12 fiches produits",
           "Choix des images", "Appel avec l'équipe", "Textes du panier", "Titres SEO", "Feuille de style",
           "Deuxième série de corrections", "Formulaire de contact", "Mise en page du catalogue"),
}  # fmt: skip
TASKS = {
    "en": ("Write the About page", "Publish 3 articles", "Fix the contact form", "Prepare the newsletter of 20 April",
           "Choose the fonts", "Test on mobile", "Collect client quotes", "Rename the categories"),
    "fr": ("Rédiger la page À propos", "Publier 3 articles", "Corriger le formulaire de contact",
           "Préparer la lettre du 20 avril", "Choisir les polices", "Tester sur mobile", "Recueillir des avis clients",
           "Renommer les rubriques"),
}  # fmt: skip
NEXT = {
    "en": ("Deliver the last 4 product sheets", "Present the plan to the team", "Send the final texts by 12 April"),
    "fr": ("Livrer les 4 dernières fiches produits", "Présenter le plan à l'équipe",
           "Envoyer les textes définitifs avant le 12 avril"),
}  # fmt: skip
ASKED = {
    "en": ("Can we use the photos of 2025?", "Who approves the 3 headlines?"),
    "fr": ("Peut-on utiliser les photos de 2025 ?", "Qui valide les 3 titres ?"),
}
SUBJECTS = (
    "feat: page of the shop",
    "fix: broken link in the footer",
    "docs: guide for editors",
    "chore: update dependencies",
)
CURRENCY = {"en": ("EUR", "GBP", "USD"), "fr": ("EUR", "EUR", "CHF")}


@dataclass(frozen=True)
class Case:
    """One freelancer's period."""

    seed: int
    language: Language
    client: str
    freelancer: str
    entries: tuple[TimeEntry, ...]
    items: tuple[WorkItem, ...]
    commits: tuple[Commit, ...]
    notes: tuple[Notes, ...]
    rate: Decimal | None
    currency: str
    budget_hours: Decimal | None
    budget_amount: Decimal | None
    data: ReportData


def make_case(seed: int, language: Language) -> Case:
    """Makes the data of one report.

    Args:
        seed: The same seed gives the same data.
        language: Of names and descriptions.
    """
    rng = random.Random(f"{seed}-{language}")
    period = _period(rng)
    people = rng.sample(PEOPLE[language], rng.choice((1, 2, 2, 3)))
    projects = rng.sample(PROJECTS[language], rng.choice((2, 3, 4, 5, 10)))
    client = rng.choice(CLIENTS[language])
    currency = rng.choice(CURRENCY[language])
    rate = None if rng.random() < 0.12 else Decimal(rng.choice(("45", "52.5", "60", "72", "85")))
    entries = _entries(rng, period, people, projects, client, language)
    items, commits, notes = _items(rng, period, projects, language), _commits(rng, period), _notes(rng, language)
    hours = sum((e.seconds for e in entries if e.billable), Decimal(0)) / 3600
    factor = Decimal(rng.choice(("0.9", "1.3", "1.8", "2.4")))
    budget_hours = (hours * factor).quantize(Decimal(1)) if rng.random() < 0.4 or rate is None else None
    budget_amount = (
        (hours * factor * rate / 100).quantize(Decimal(1)) * 100 if rate is not None and budget_hours is None else None
    )
    data = compute_figures(
        entries, period=period, rate=rate, currency=currency, budget_hours=budget_hours, budget_amount=budget_amount,
        items=items, commits=commits, notes=notes, sources=("times.csv", "tasks.csv"),
    )  # fmt: skip
    return Case(
        seed, language, client, people[0], tuple(entries), tuple(items), tuple(commits), tuple(notes), rate, currency,
        budget_hours, budget_amount, data,
    )  # fmt: skip


def _period(rng: random.Random) -> Period:
    month = rng.randint(1, 12)
    kind = rng.choice(("month", "month", "month", "weeks", "part", "quarter"))
    whole = whole_month(2027, month)
    if kind == "weeks":
        monday = whole.start - timedelta(days=whole.start.weekday())
        return Period(monday, monday + timedelta(days=7 * rng.randint(2, 5) - 1))
    if kind == "part":
        return Period(whole.start, whole.start + timedelta(days=rng.randint(13, 20)))
    if kind == "quarter":
        first = 3 * ((month - 1) // 3) + 1
        return Period(date(2027, first, 1), whole_month(2027, first + 2).end)
    return whole


def _entries(rng, period, people, projects, client, language) -> list[TimeEntry]:
    entries: list[TimeEntry] = []
    unpaid = rng.choice((0.0, 0.1, 0.2))
    day = period.start - timedelta(days=rng.choice((0, 0, 20)))
    weights = [1 / (1 + at) for at in range(len(projects))]
    odd = rng.random() < 0.4
    while day <= period.end:
        for person in people:
            if day.weekday() < 5 and rng.random() < 0.75:
                for _ in range(rng.randint(1, 3)):
                    minutes = rng.randint(10, 200) if odd else 15 * rng.randint(1, 14)
                    entries.append(
                        TimeEntry(
                            source="times.csv",
                            line=len(entries) + 2,
                            day=day,
                            seconds=Decimal(minutes * 60),
                            project=rng.choices(projects, weights)[0],
                            client=client,
                            description=rng.choice(WORKS[language]),
                            person=person,
                            billable=rng.random() >= unpaid,
                        )
                    )
        day += timedelta(days=1)
    return entries


def _items(rng, period, projects, language) -> list[WorkItem]:
    items = []
    for title in rng.sample(TASKS[language], rng.randint(0, 7)):
        done = rng.random() < 0.5
        last = (period.end - period.start).days
        items.append(
            WorkItem(
                source="tasks.csv",
                title=title,
                state="done" if done else rng.choice(("open", "doing")),
                project=rng.choice((*projects, "")),
                done_on=period.start + timedelta(days=rng.randint(0, last)) if done else None,
                due=None if done or rng.random() < 0.4 else period.end + timedelta(days=rng.randint(3, 30)),
            )
        )
    return items


def _commits(rng, period) -> list[Commit]:
    moment = datetime(period.start.year, period.start.month, period.start.day, 10, tzinfo=UTC)
    return [
        Commit("site", f"{at:010x}", moment + timedelta(days=at), "Anna Keller", subject)
        for at, subject in enumerate(SUBJECTS[: rng.randint(0, 4)])
    ]


def _notes(rng, language) -> list[Notes]:
    if rng.random() < 0.4:
        return []
    return [
        Notes(
            "notes.md",
            next=tuple(rng.sample(NEXT[language], rng.randint(0, 3))),
            questions=tuple(rng.sample(ASKED[language], rng.randint(0, 2))),
        )
    ]
