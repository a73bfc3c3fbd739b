"""Letters with true figures, as a person or a model might write them, for benches; sums are made here, plainly."""

import random
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from bench._work import Case
from integrations.exports.records import TimeEntry
from tasks.formats import format_date, format_hours, format_money, format_percent, iso_week, week_start


class _Truth:
    """The sums of one case."""

    def __init__(self, case: Case) -> None:
        self.case, self.language = case, case.language
        self.entries = [entry for entry in case.entries if entry.day in case.data.period]
        self.projects = sorted({entry.project for entry in self.entries}, key=lambda name: -self._hours(project=name))
        self.people = sorted({entry.person for entry in self.entries})
        self.weeks = sorted({iso_week(entry.day) for entry in self.entries})

    def chosen(self, **about: str) -> list[TimeEntry]:
        """Entries that are about these."""
        return [
            entry
            for entry in self.entries
            if all(
                (iso_week(entry.day) if kind == "week" else getattr(entry, kind)) == name
                for kind, name in about.items()
            )
        ]

    def _hours(self, **about: str) -> Decimal:
        return sum((entry.seconds for entry in self.chosen(**about)), Decimal(0)) / 3600

    def hours(self, **about: str) -> str:
        """Hours, as printed."""
        return format_hours(self._hours(**about), self.language)

    def unpaid(self) -> str:
        """Hours that are not billed."""
        return format_hours(sum((e.seconds for e in self.entries if not e.billable), Decimal(0)) / 3600, self.language)

    def paid(self) -> str:
        """Hours that are billed."""
        return format_hours(sum((e.seconds for e in self.entries if e.billable), Decimal(0)) / 3600, self.language)

    def share(self, project: str, decimals: int | None = None) -> str:
        """A project's share of the hours."""
        return format_percent(self._hours(project=project) * 100 / self._hours(), self.language, decimals)

    def money(self, value: Decimal) -> str:
        """An amount."""
        return format_money(value, self.case.data.currency, self.language, trim=True)

    def amount(self, project: str) -> Decimal:
        """What a project comes to."""
        return next(line.amount or Decimal(0) for line in self.case.data.projects if line.name == project)

    def monday(self, week: str) -> str:
        """A week's Monday without its year."""
        text = format_date(week_start(week), self.language)
        return text.rsplit(" ", 1)[0]

    def day(self, day: date, style: str = "long") -> str:
        """A date."""
        return format_date(day, self.language, style)  # type: ignore[arg-type]


Sentence = Callable[[_Truth, random.Random], str | None]


def _say(truth: _Truth, english: str, french: str) -> str:
    return french if truth.language == "fr" else english


def _budget(truth: _Truth, rng: random.Random) -> str | None:
    if not truth.case.data.budgets:
        return None
    budget = truth.case.data.budgets[0]
    percent = format_percent(budget.percent, truth.language, rng.choice((0, 1)))
    if budget.left < 0:
        return None
    show = (lambda v: format_hours(v, truth.language)) if budget.unit == "h" else truth.money
    return rng.choice(
        (
            _say(truth, f"You have used {percent} of the budget; {show(budget.left)} is left.",
                 f"Vous avez consommé {percent} du budget ; il reste {show(budget.left)}."),
            _say(truth, f"Of your budget of {show(budget.whole)}, {show(budget.used)} has been used ({percent}).",
                 f"Sur votre budget de {show(budget.whole)}, {show(budget.used)} ont été utilisés ({percent})."),
            _say(truth, f"{show(budget.left)} of the budget remains available.",
                 f"Il reste {show(budget.left)} sur le budget."),
        )
    )  # fmt: skip


def _two_projects(truth: _Truth, rng: random.Random) -> str | None:
    if len(truth.projects) < 2:
        return None
    one, two = rng.sample(truth.projects, 2)
    a, b = truth.hours(project=one), truth.hours(project=two)
    return rng.choice(
        (
            _say(truth, f"{a} went into {one} and {b} into {two}.", f"{a} ont été consacrées à {one} et {b} à {two}."),
            _say(truth, f"{one} took {a}, {two} {b}.", f"{one} a pris {a}, {two} {b}."),
            _say(truth, f"On {one} we spent {a}; on {two}, {b}.", f"Nous avons passé {a} sur {one} ; sur {two}, {b}."),
        )
    )


def _project_full(truth: _Truth, rng: random.Random) -> str | None:
    name = rng.choice(truth.projects)
    hours, share, amount = truth.hours(project=name), truth.share(name), truth.money(truth.amount(name))
    if not truth.case.data.has_money:
        return _say(
            truth,
            f"{name} took {hours}, or {share} of the hours.",
            f"{name} a demandé {hours}, soit {share} des heures.",
        )
    return rng.choice(
        (
            _say(truth, f"{name} took {hours} ({share} of the time) and comes to {amount}.",
                 f"{name} a demandé {hours} ({share} du temps) et revient à {amount}."),
            _say(truth, f"- {name}: {hours}, {amount}", f"- {name} : {hours}, {amount}"),
        )
    )  # fmt: skip


def _share_of_amount(truth: _Truth, rng: random.Random) -> str | None:
    total = truth.case.data.total.amount
    if not total:
        return None
    name = rng.choice(truth.projects)
    share = format_percent(truth.amount(name) * 100 / total, truth.language)
    return _say(truth, f"{name} makes up {share} of the amount.", f"{name} représente {share} du montant.")


def _person_week(truth: _Truth, rng: random.Random) -> str | None:
    person, week = rng.choice(truth.people), rng.choice(truth.weeks)
    if not truth.chosen(person=person, week=week):
        return None
    hours, monday = truth.hours(person=person, week=week), truth.monday(week)
    return rng.choice(
        (
            _say(
                truth,
                f"{person} did {hours} in the week of {monday}.",
                f"{person} a fait {hours} la semaine du {monday}.",
            ),
            _say(
                truth,
                f"In the week of {monday}, {person} worked {hours}.",
                f"La semaine du {monday}, {person} a travaillé {hours}.",
            ),
        )
    )


def _people(truth: _Truth, rng: random.Random) -> str | None:
    if len(truth.people) < 2:
        return None
    one, two = rng.sample(truth.people, 2)
    a, b = truth.hours(person=one), truth.hours(person=two)
    first, second = one.split()[0], two.split()[0]
    return rng.choice(
        (
            _say(truth, f"{one} worked {a}, {two} {b}.", f"{one} a travaillé {a}, {two} {b}."),
            _say(
                truth,
                f"{first} ({a}) and {second} ({b}) shared the work.",
                f"{first} ({a}) et {second} ({b}) se sont partagé le travail.",
            ),
        )
    )


def _week(truth: _Truth, rng: random.Random) -> str | None:
    week = rng.choice(truth.weeks)
    return _say(truth, f"In the week of {truth.monday(week)} we logged {truth.hours(week=week)}.",
                f"La semaine du {truth.monday(week)} compte {truth.hours(week=week)}.")  # fmt: skip


def _project_week(truth: _Truth, rng: random.Random) -> str | None:
    name, week = rng.choice(truth.projects), rng.choice(truth.weeks)
    if not truth.chosen(project=name, week=week):
        return None
    hours = truth.hours(project=name, week=week)
    return _say(truth, f"For {name}, the week of {truth.monday(week)} brought {hours}.",
                f"Pour {name}, la semaine du {truth.monday(week)} a représenté {hours}.")  # fmt: skip


def _total(truth: _Truth, rng: random.Random) -> str | None:
    days = len({entry.day for entry in truth.entries})
    if truth.paid() == truth.hours():
        return _say(
            truth,
            f"In all we worked {truth.hours()} over {days} days.",
            f"Au total, nous avons travaillé {truth.hours()} sur {days} jours.",
        )
    return rng.choice(
        (
            _say(truth, f"In all: {truth.hours()} over {days} days, of which {truth.paid()} billable.",
                 f"Au total : {truth.hours()} sur {days} jours, dont {truth.paid()} facturables."),
            _say(truth, f"Non-billable work came to {truth.unpaid()}.",
                 f"Le travail non facturable représente {truth.unpaid()}."),
        )
    )  # fmt: skip


def _period(truth: _Truth, rng: random.Random) -> str | None:
    period = truth.case.data.period
    start, end = truth.day(period.start), truth.day(period.end)
    return _say(truth, f"From {start} to {end}, the work came to {truth.hours()}.",
                f"Du {start} au {end}, le travail représente {truth.hours()}.")  # fmt: skip


def _money(truth: _Truth, rng: random.Random) -> str | None:
    data = truth.case.data
    if data.total.amount is None or data.rate is None:
        return None
    amount, rate = truth.money(data.total.amount), truth.money(data.rate)
    return _say(
        truth, f"The amount is {amount}, at {rate} an hour.", f"Le montant est de {amount}, à {rate} de l'heure."
    )


def _one_day(truth: _Truth, rng: random.Random) -> str | None:
    entry = rng.choice(truth.entries)
    same = [e for e in truth.entries if e.day == entry.day and e.person == entry.person]
    hours = format_hours(sum((e.seconds for e in same), Decimal(0)) / 3600, truth.language)
    day = truth.day(entry.day, rng.choice(("long", "weekday")))
    return _say(truth, f"On {day}, {entry.person} worked {hours}.", f"Le {day}, {entry.person} a travaillé {hours}.")


SENTENCES: tuple[Sentence, ...] = (
    _budget, _two_projects, _project_full, _share_of_amount, _person_week, _people, _week, _project_week, _total,
    _period, _money, _one_day,
)  # fmt: skip


def write_letter(case: Case) -> str:
    """A letter of true sentences about a case, one paragraph of two or three sentences each."""
    rng = random.Random(f"letter-{case.seed}-{case.language}")
    truth = _Truth(case)
    lines = list(_lines(truth, rng))
    greeting = _say(truth, "Hello,\n\nhere is where we stand.", "Bonjour,\n\nvoici où nous en sommes.")
    pairs = [lines[at : at + 2] for at in range(0, len(lines), 2)]
    joints = ["\n\n" if any(line.startswith("- ") for line in pair) else " " for pair in pairs]
    return "\n\n".join([greeting, *(joint.join(pair) for joint, pair in zip(joints, pairs, strict=True))]) + "\n"


def _lines(truth: _Truth, rng: random.Random) -> Iterator[str]:
    for sentence in rng.sample(SENTENCES, len(SENTENCES)):
        if text := sentence(truth, rng):
            yield text
