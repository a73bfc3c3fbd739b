"""`freelance schedule list` and `freelance schedule alarms`."""

import json as to_json
from datetime import UTC, datetime

from cli.language import spoken
from integrations.words import Language, Words

POLICIES = {"once": Words("once", "une fois"), "all": Words("all", "toutes"), "skip": Words("skip", "aucune")}


def list_schedules(*, json: bool = False) -> int:
    """Lists the schedules, whoever made them, with their next time and open alarms.

    Args:
        json: One line of JSON a schedule.
    """
    from cli.schedule.connect import with_server
    from cli.schedule.console import record
    from cli.schedule.known import read_scheduled
    from cli.schedule.silence import silent_schedules

    async def act(client, ledger):  # type: ignore[no-untyped-def]
        return await read_scheduled(client, ledger), silent_schedules(ledger)

    (found, silent), language = with_server(act), spoken()
    if json:
        for each in found:
            line = record(each) | {"alarm": str(each.id) in silent}
            print(to_json.dumps(line, ensure_ascii=False, default=str))
        return 0
    if not found:
        none = Words(
            'No schedule. Make one: freelance schedule add report "every Monday 08:30" --set sources=data',
            'Aucune planification. Pour en créer : freelance schedule add report "lundi à 8h" --set sources=data',
        )
        print(none.in_(language))
        return 0
    _print(found, silent, language)
    return 0


def _print(found: list, silent: set[str], language: Language) -> None:  # type: ignore[type-arg]
    from cli.schedule.console import said
    from cli.schedule.dates import next_dates, shown
    from cli.schedule.expect import expectation_in_words
    from cli.tables import show_table

    heads = [
        Words("Name", "Nom"),
        Words("Flow", "Flow"),
        Words("When", "Quand"),
        Words("Next", "Prochaine fois"),
        Words("Missed", "Manquées"),
        Words("Files due", "Fichiers attendus"),
        Words("From", "Source"),
    ]
    rows = []
    for each in found:
        upcoming = shown(next_dates(each.rule, 1), each.rule.zone, language) if each.runs else []
        following = (
            upcoming[0].line if upcoming else Words("paused", "en pause").in_(language) if not each.runs else "—"
        )
        expected = each.note.expect_by if each.note else ""
        due = expectation_in_words(expected).in_(language) if expected else ""
        if str(each.id) in silent:
            due = Words(f"{due} — SILENT", f"{due} — SILENCE").in_(language)
        owner = each.owner[5:] if each.owner.startswith("file:") else each.owner or "UI"
        cells = [each.name, each.deployment.name, said(each), following, POLICIES[each.catch_up].in_(language), due]
        rows.append([*cells, owner])
    show_table([head.in_(language) for head in heads], rows)
    if silent:
        print(Words("See `freelance schedule alarms`.", "Voir `freelance schedule alarms`.").in_(language))


def alarms(*, clear: bool = False, all: bool = False, json: bool = False) -> int:
    """Shows flows that should have written files by a time and did not; exit code 1 while there are any.

    Args:
        clear: End them: you have seen them.
        all: Also those that were cleared.
        json: One line of JSON an alarm.
    """
    from cli.schedule.tell import sentence
    from integrations.settings import settings
    from ledger.alarms import alarms as read_alarms
    from ledger.alarms import clear_alarms
    from tasks.model.failures import ledger_in_words

    language = spoken()
    with ledger_in_words():
        from ledger import open_ledger

        book = open_ledger(settings().ledger_url)
        try:
            found = read_alarms(book, cleared=all)
            ended = clear_alarms(book, datetime.now(UTC)) if clear else 0
        finally:
            book.close()
    for alarm in found:
        if json:
            line = {
                "name": alarm.slug,
                "deployment": alarm.deployment,
                "due": alarm.due.isoformat(),
                "deadline": alarm.deadline.isoformat(),
                "reason": alarm.reason,
                "times": alarm.times,
                "run_id": alarm.run_id,
                "cleared": alarm.cleared_at is not None or clear,
            }
            print(to_json.dumps(line, ensure_ascii=False))
        else:
            print(sentence(alarm, language))
    if not json and not found:
        print(Words("No alarm.", "Aucune alarme.").in_(language))
    if not json and ended:
        print(Words(f"Cleared: {ended}", f"Effacées : {ended}").in_(language))
    return 1 if not clear and any(alarm.cleared_at is None for alarm in found) else 0
