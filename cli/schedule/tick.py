"""What somebody has to call every minute so that missed times and silent flows are noticed."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cli.schedule.catch_up import GAP, Settled, catch_up
from cli.schedule.silence import check_silence
from cli.schedule.tell import sentence
from integrations.settings import settings
from ledger import Ledger, open_ledger
from ledger.alarms import Alarm

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

EVERY = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Ticked:
    """What one look has found.

    Args:
        settled: Schedules with missed times, and what became of those.
        alarms: Flows that stayed silent.
    """

    settled: list[Settled] = field(default_factory=list)
    alarms: list[Alarm] = field(default_factory=list)

    def lines(self) -> list[str]:
        """One line each, for a log."""
        missed = [
            f"schedule {one.name}: {one.missed} missed, {one.made} made, {one.skipped} skipped"
            + (f"; refused: {one.problem}" if one.problem else "")
            for one in self.settled
        ]
        return [*missed, *(sentence(alarm, "en") for alarm in self.alarms)]


async def tick(now: datetime, client: "PrefectClient | None" = None, ledger: Ledger | None = None) -> Ticked:
    """Catches up on missed times, then looks for silent flows; idempotent, and safe in several processes at once.

    Args:
        now: The moment, with a time zone.
        client: Of the server; None opens one for PREFECT_API_URL.
        ledger: Open; None opens the one of the settings, and closes it.

    Raises:
        Exception: The server or the ledger does not answer; the next call makes good what this one left.
    """
    from prefect import get_client

    own = open_ledger(settings().ledger_url) if ledger is None else None
    book = ledger or own
    assert book is not None
    try:
        if client is not None:
            return Ticked(await catch_up(client, book, now), await check_silence(client, book, now))
        async with get_client() as opened:
            return Ticked(await catch_up(opened, book, now), await check_silence(opened, book, now))
    finally:
        if own is not None:
            own.close()


class Minute:
    """Calls `tick` at the first beat, then once a minute, and at once after the machine has slept.

    A worker awaits `beat` before each of its polls: then no late run starts before its schedule's policy was asked.
    """

    def __init__(self) -> None:
        self._ticked: datetime | None = None
        self._beaten: datetime | None = None

    async def beat(self, now: datetime | None = None, client: "PrefectClient | None" = None) -> Ticked | None:
        """Ticks if it is time to.

        Args:
            now: The moment; None: now, by the wall clock, which goes on while the machine sleeps.
            client: Of the server.

        Returns:
            What was found; None where it was not time.

        Raises:
            Exception: As `tick`; the next beat tries again.
        """
        moment = now or datetime.now(UTC)
        slept = self._beaten is not None and moment - self._beaten > GAP
        self._beaten = moment
        if self._ticked is not None and not slept and abs(moment - self._ticked) < EVERY:
            return None
        found = await tick(moment, client)
        self._ticked = moment
        return found
