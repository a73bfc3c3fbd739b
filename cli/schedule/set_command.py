"""`freelance schedule set`: what the ledger keeps of a schedule, for one that was made in the UI as well."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from cli.language import spoken
from cli.schedule.known import pick, read_scheduled
from integrations.errors import BadInput
from integrations.words import Words


def set_policy(
    name: str, *, catch_up: Literal["once", "all", "skip"] | None = None, expect_by: str | None = None
) -> int:
    """Says what a schedule does about missed times, and by when its files are due.

    Args:
        name: Its name, or the beginning of its id, as `freelance schedule list` shows it.
        catch_up: Times missed while the machine was off: run the newest once, run all, or skip them.
        expect_by: Raise an alarm if no file was written by a time (10:00) or within a duration; "none" for no alarm.
    """
    from cli.schedule.connect import with_server
    from cli.schedule.expect import expectation_in_words, read_expectation
    from cli.schedule.list_command import POLICIES
    from ledger.schedules import keep_note

    if catch_up is None and expect_by is None:
        raise BadInput(
            Words("nothing is to be set", "rien à régler"),
            remedy=Words("Give --catch-up or --expect-by.", "Donnez --catch-up ou --expect-by."),
        )
    nothing = expect_by is not None and expect_by.strip().lower() in ("none", "aucune", "aucun")
    expected = None if expect_by is None else "" if nothing else read_expectation(expect_by)

    async def act(client, ledger):  # type: ignore[no-untyped-def]
        each, now = pick(name, await read_scheduled(client, ledger)), datetime.now(UTC)
        note = each.note or each.new_note(now)
        if catch_up is not None:
            note = replace(note, catch_up=catch_up)
        if expected is not None and expected != note.expect_by:
            begins = now if expected else None
            note = replace(note, expect_by=expected, expected_from=begins, looked_until=begins)
        keep_note(ledger, note)
        return each, note

    (each, note), language = with_server(act), spoken()
    policy = POLICIES[note.catch_up]
    due = expectation_in_words(note.expect_by) if note.expect_by else Words("no alarm", "pas d'alarme")
    print(Words(f"{each.name}: missed: {policy.en}; files due: {due.en}",
                f"{each.name} : manquées : {policy.fr} ; fichiers attendus : {due.fr}").in_(language))  # fmt: skip
    if each.owner.startswith("file:"):
        again = Words(
            f"It stands in {each.owner[5:]}: the next `freelance schedule apply` sets what is written there.",
            f"Elle figure dans {each.owner[5:]} : le prochain `freelance schedule apply` rétablira ce qui y est écrit.",
        )
        print(again.in_(language))
    return 0
