"""One row of a table as a time entry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from sys import intern
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.exports import dates
from integrations.exports.records import TimeEntry
from integrations.exports.table import Table
from integrations.exports.values import read_duration, read_flag, read_money, read_tags
from integrations.words import Words

UNITS = {"duration": 3600, "minutes": 60, "seconds": 1}
"""Fields that say how long, and the seconds that a bare number in them counts."""

_DAY = Decimal(86_400)
_TOTALS = ("total", "sous-total", "subtotal", "somme", "sum")


@dataclass(frozen=True, slots=True)
class RowReader:
    """Turns the rows of one file into entries."""

    table: Table
    columns: Mapping[str, int]
    zone: ZoneInfo
    orders: Mapping[str, dates.Order | None]
    currencies: Mapping[str, str | None]
    default_currency: str | None

    def cell(self, cells: list[str], field: str) -> str:
        at = self.columns.get(field)
        return "" if at is None else cells[at].strip()

    def is_total(self, cells: list[str]) -> bool:
        """A sum at the foot: no day, and its first text says so."""
        day = self.cell(cells, "date") or self.cell(cells, "start")
        if day and not dates.plain(day).startswith(_TOTALS):
            return False
        first = next((cell for cell in cells if cell.strip()), "")
        return dates.plain(first).startswith(_TOTALS)

    def is_running(self, cells: list[str]) -> bool:
        """Started, not ended, without a duration."""
        ended = any(self.cell(cells, field) for field in ("end", *UNITS))
        return bool(self.cell(cells, "start")) and "end" in self.columns and not ended

    def fail(self, line: int, field: str, problem: Words, remedy: Words) -> BadInput:
        at = self.columns.get(field)
        return BadInput(
            problem,
            remedy=remedy,
            file=self.table.path,
            line=line,
            field=None if at is None else self.table.header[at],
        )

    def entry(self, line: int, cells: list[str]) -> TimeEntry:
        zone = dates.find_zone(text, self.table.path, line) if (text := self.cell(cells, "zone")) else self.zone
        day, start = self._start(line, cells, zone)
        end = self._end(line, cells, start, zone)
        seconds = self._seconds(line, cells, start, end)
        rate, rate_currency = self._money(line, cells, "rate")
        amount, amount_currency = self._money(line, cells, "amount")
        stated = _currency_code(self.cell(cells, "currency")) or amount_currency or rate_currency
        has_money = bool(rate or amount)
        return TimeEntry(
            source=self.table.path.name,
            line=line,
            day=start.date() if start else day,
            seconds=seconds,
            start=start,
            end=end,
            project=intern(self.cell(cells, "project")),
            client=intern(self.cell(cells, "client")),
            task=intern(self.cell(cells, "task")),
            description=intern(self.cell(cells, "description")),
            person=intern(self._person(cells)),
            billable=read_flag(self.cell(cells, "billable")),
            rate=rate,
            amount=amount,
            currency=(stated or self.default_currency) if has_money else None,
            tags=read_tags(self.cell(cells, "tags")),
        )

    def _moment(self, line: int, cells: list[str], field: str) -> dates.Moment | None:
        text = self.cell(cells, field)
        if not text:
            return None
        moment = dates.read_moment(text, self.orders[field])
        if moment is None:
            raise self.fail(
                line,
                field,
                Words(f"{text!r} is neither a date nor a time", f"{text!r} n'est ni une date ni une heure"),
                Words("Write it as 2026-10-05 or 14:30.", "Écrivez-le 2026-10-05 ou 14:30."),
            )
        return moment

    def _start(self, line: int, cells: list[str], zone: ZoneInfo) -> tuple[date, datetime | None]:
        on, at = self._moment(line, cells, "date"), self._moment(line, cells, "start")
        day = (on.day if on else None) or (at.day if at else None)
        clock = (at.clock if at else None) or (on.clock if on else None)
        if day is None:
            raise self.fail(
                line,
                "date" if "date" in self.columns else "start",
                Words("the day is missing", "le jour manque"),
                Words("Add it, or delete the row.", "Ajoutez-le, ou supprimez la ligne."),
            )
        return day, None if clock is None else dates.local_moment(day, clock, zone, self.zone)

    def _end(self, line: int, cells: list[str], start: datetime | None, zone: ZoneInfo) -> datetime | None:
        on, at = self._moment(line, cells, "end_date"), self._moment(line, cells, "end")
        clock = (at.clock if at else None) or (on.clock if on else None)
        if clock is None or start is None:
            return None
        local = start.astimezone(zone)
        stated = (at.day if at else None) or (on.day if on else None)
        end = dates.local_moment(stated or local.date(), clock, zone, self.zone)
        if end >= start:
            return end
        # The hour that comes twice when summer time ends, and work past midnight that its duration confirms.
        second_time = end.replace(fold=1)
        if second_time.timestamp() >= start.timestamp() and end.utcoffset() != second_time.utcoffset():
            return second_time
        length = self._stated_seconds(line, cells)
        if stated is None and length is not None:
            next_day = dates.local_moment(local.date() + timedelta(days=1), clock, zone, self.zone)
            if abs(Decimal((next_day - start).total_seconds()) - length) < 60:
                return next_day
        raise self.fail(
            line,
            "end",
            Words(
                f"it ends ({end:%H:%M}) before it starts ({start:%H:%M})",
                f"la fin ({end:%H:%M}) précède le début ({start:%H:%M})",
            ),
            Words(
                "Correct it; for work past midnight add a column with the end date.",
                "Corrigez ; pour un travail passé minuit, ajoutez une colonne avec la date de fin.",
            ),
        )

    def _stated_seconds(self, line: int, cells: list[str]) -> Decimal | None:
        for field, unit in UNITS.items():
            text = self.cell(cells, field)
            if not text:
                continue
            seconds = read_duration(text, unit)
            if seconds is None:
                raise self.fail(
                    line,
                    field,
                    Words(f"{text!r} is not a duration", f"{text!r} n'est pas une durée"),
                    Words("Write it as 1:30, 1.5 or 1h30.", "Écrivez-la 1:30, 1,5 ou 1h30."),
                )
            return seconds
        return None

    def _seconds(self, line: int, cells: list[str], start: datetime | None, end: datetime | None) -> Decimal:
        seconds = self._stated_seconds(line, cells)
        field = next((name for name in UNITS if name in self.columns), "end")
        if seconds is None and start is not None and end is not None:
            seconds = Decimal(int(end.timestamp()) - int(start.timestamp()))
        if seconds is None:
            raise self.fail(
                line,
                field,
                Words("the duration is missing", "la durée manque"),
                Words("Add it, or delete the row.", "Ajoutez-la, ou supprimez la ligne."),
            )
        if seconds < 0:
            raise self.fail(
                line,
                field,
                Words("the duration is negative", "la durée est négative"),
                Words(
                    "Correct the row; credit money on the invoice instead.",
                    "Corrigez la ligne ; un avoir se fait sur la facture.",
                ),
            )
        if seconds > _DAY:
            hours = int(seconds // 3600)
            raise self.fail(
                line,
                field,
                Words(f"one entry lasts {hours} hours", f"une saisie dure {hours} heures"),
                Words(
                    "Correct it, or say that the column holds minutes (--columns minutes=…).",
                    "Corrigez-la, ou indiquez que la colonne est en minutes (--columns minutes=…).",
                ),
            )
        return seconds

    def _money(self, line: int, cells: list[str], field: str) -> tuple[Decimal | None, str | None]:
        text = self.cell(cells, field)
        if not text or text == "-":
            return None, None
        money = read_money(text)
        if money is None:
            raise self.fail(
                line,
                field,
                Words(f"{text!r} is not an amount", f"{text!r} n'est pas un montant"),
                Words("Write it as 1234.50.", "Écrivez-le 1234,50."),
            )
        if money[0] < 0:
            raise self.fail(
                line,
                field,
                Words("the amount is negative", "le montant est négatif"),
                Words("Correct the row.", "Corrigez la ligne."),
            )
        return money[0], money[1] or self.currencies.get(field)

    def _person(self, cells: list[str]) -> str:
        names = " ".join(filter(None, (self.cell(cells, "first_name"), self.cell(cells, "last_name"))))
        return self.cell(cells, "person") or names or self.cell(cells, "email")


def _currency_code(text: str) -> str | None:
    """ISO 4217 out of "EUR", "€" or Harvest's "Euro - EUR"."""
    signs = {"€": "EUR", "£": "GBP", "$": "USD"}
    last = text.replace("-", " ").split()[-1:] or [""]
    code = signs.get(last[0], last[0])
    return code if len(code) == 3 and code.isalpha() and code.isupper() else None
