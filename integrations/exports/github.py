"""Issues of GitHub as JSON: of its REST API (`closed_at`), of its search, or of `gh issue list --json` (`closedAt`).

https://docs.github.com/rest/issues/issues: pull requests come among the issues and have a `pull_request` member;
`state_reason` tells "completed" from "not_planned" and "duplicate".
"""

from typing import Any
from zoneinfo import ZoneInfo

from integrations.exports.json_text import day_in, records_in, text_in
from integrations.exports.records import Remarks, WorkItem
from integrations.exports.states import state_of

_DROPPED = ("not_planned", "duplicate")


def is_github(value: Any) -> bool:
    """Whether JSON holds issues: a list, a search result or one issue."""
    issues = _issues(value)
    return bool(issues) and all("title" in issue and ("number" in issue or "state" in issue) for issue in issues)


def _issues(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return records_in(value["items"]) if "items" in value else records_in([value])
    return records_in(value)


def github_items(value: Any, source: str, zone: ZoneInfo, remarks: Remarks | None = None) -> list[WorkItem]:
    """The issues; pull requests and issues closed as not planned are passed over.

    Args:
        value: The JSON.
        source: The file's name.
        zone: Whose days `done_on` are.
        remarks: Gets how many were passed over.
    """
    items: list[WorkItem] = []
    passed = 0
    for issue in _issues(value):
        reason = text_in(issue, "state_reason", "stateReason").casefold()
        if issue.get("pull_request") or reason in _DROPPED:
            passed += 1
            continue
        labels = tuple(text_in(label, "name") for label in records_in(issue.get("labels")))
        closed = text_in(issue, "state").casefold() == "closed"
        working = any(state_of(label) == "doing" for label in labels)
        milestone = issue.get("milestone")
        number = text_in(issue, "number")
        items.append(
            WorkItem(
                source=source,
                title=text_in(issue, "title"),
                state="done" if closed else ("doing" if working else "open"),
                project=text_in(milestone, "title") if isinstance(milestone, dict) else "",
                done_on=day_in(issue, zone, "closed_at", "closedAt") if closed else None,
                due=day_in(milestone, zone, "due_on", "dueOn") if isinstance(milestone, dict) else None,
                labels=tuple(label for label in labels if label),
                reference=f"#{number}" if number else "",
            )
        )
    if passed and remarks is not None:
        remarks.add(
            f"{source}: {passed} pull requests or issues closed as not planned were passed over.",
            f"{source} : {passed} pull requests ou tickets clos sans suite ont été laissés de côté.",
        )
    return items
