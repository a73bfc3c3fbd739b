"""A Trello board as JSON (menu › Print, export and share › Export as JSON).

The board has `lists` and `cards`; a card stands in a list (`idList`), may be archived (`closed`), and is done when it
stands in a list such as "Done" or its due date is ticked (`dueComplete`). `actions` say when it was moved; the export
holds the last 1,000 of them.
"""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from integrations.exports.json_text import day_in, records_in, text_in
from integrations.exports.records import ItemState, Remarks, WorkItem
from integrations.exports.states import state_of


def is_trello(value: Any) -> bool:
    """Whether JSON holds a board."""
    return isinstance(value, dict) and isinstance(value.get("cards"), list) and isinstance(value.get("lists"), list)


def trello_items(value: dict[str, Any], source: str, zone: ZoneInfo, remarks: Remarks | None = None) -> list[WorkItem]:
    """The cards of a board; archived ones only when they are done.

    Args:
        value: The JSON.
        source: The file's name.
        zone: Whose days `done_on` are.
        remarks: Gets how many were passed over.
    """
    lists = {text_in(one, "id"): text_in(one, "name") for one in records_in(value.get("lists"))}
    moved = _moves(value, zone)
    items: list[WorkItem] = []
    passed = 0
    for card in records_in(value.get("cards")):
        title, where = text_in(card, "name"), lists.get(text_in(card, "idList"), "")
        state: ItemState = "done" if card.get("dueComplete") is True else state_of(where)
        if not title or card.get("isTemplate") is True or (card.get("closed") is True and state != "done"):
            passed += 1
            continue
        done_on = None
        if state == "done":
            # Without the move itself the card's last change is the nearest that the export knows.
            done_on = moved.get(text_in(card, "id")) or day_in(card, zone, "dateCompleted", "dateLastActivity")
        number = text_in(card, "idShort")
        items.append(
            WorkItem(
                source=source,
                title=title,
                state=state,
                project=text_in(value, "name"),
                done_on=done_on,
                due=day_in(card, zone, "due"),
                labels=tuple(filter(None, (text_in(label, "name") for label in records_in(card.get("labels"))))),
                reference=f"#{number}" if number else "",
            )
        )
    if passed and remarks is not None:
        remarks.add(
            f"{source}: {passed} archived cards or templates were passed over.",
            f"{source} : {passed} cartes archivées ou modèles ont été laissés de côté.",
        )
    return items


def _moves(value: dict[str, Any], zone: ZoneInfo) -> dict[str, date]:
    """The last day on which each card was moved into a list that means done."""
    found: dict[str, date] = {}
    for action in records_in(value.get("actions")):
        data = action.get("data")
        if not isinstance(data, dict):
            continue
        after, card = data.get("listAfter"), data.get("card")
        if not isinstance(after, dict) or not isinstance(card, dict) or state_of(text_in(after, "name")) != "done":
            continue
        day, identity = day_in(action, zone, "date"), text_in(card, "id")
        if day is not None and (identity not in found or found[identity] < day):
            found[identity] = day
    return found
