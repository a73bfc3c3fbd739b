"""What a person typed into a form, in Prefect's UI or on the link's page, as an answer."""

from collections.abc import Mapping
from typing import Any

from integrations.errors import BadInput
from integrations.words import Words
from ledger.approval_rows import Channel
from tasks.approval.decide import Answer, Choice
from tasks.approval.show import BCC, CC, SUBJECT, TEXT, TO, Shown

LABELS = {"to": TO, "cc": CC, "bcc": BCC, "subject": SUBJECT, "body": TEXT}


def typed_answer(given: Mapping[str, Any], what: Shown, choice: Choice, by: str, channel: Channel) -> Answer:
    """The answer in a form's fields.

    Args:
        given: The fields.
        what: What was shown.
        choice: Which button or word.
        by: Who.
        channel: Where.

    Raises:
        BadInput: Something was changed, and the choice was to approve it as shown.
    """
    changed = changes_in(given, what)
    if changed and choice == "approve":
        names = ", ".join(LABELS[name].en.lower() for name in changed)
        french = ", ".join(LABELS[name].fr.lower() for name in changed)
        raise BadInput(
            Words(f"you changed something ({names}) and approved it as it was",
                  f"vous avez modifié quelque chose ({french}) et approuvé la version d'avant"),
            remedy=Words("Approve it with your changes, or leave it as it is.",
                         "Approuvez avec vos modifications, ou laissez tel quel."),
        )  # fmt: skip
    if not changed and choice == "edit":
        choice = "approve"
    lists = {name: [changed[name]] for name in ("to", "cc", "bcc") if name in changed}
    return Answer(
        choice,
        version=str(given.get("version", "")),
        by=by,
        channel=channel,
        remark=str(given.get("remark", "")),
        cleared=str(given.get("cleared", "")),
        to=lists.get("to"),
        cc=lists.get("cc"),
        bcc=lists.get("bcc"),
        subject=changed.get("subject"),
        body=changed.get("body"),
    )


def changes_in(given: Mapping[str, Any], what: Shown) -> dict[str, str]:
    """The fields that are not as they were shown; a browser may lose the ends of lines of a text nobody touched."""
    outgoing = what.outgoing
    shown = {
        "to": ", ".join(outgoing.to),
        "cc": ", ".join(outgoing.cc),
        "bcc": ", ".join(outgoing.bcc),
        "subject": outgoing.subject,
        "body": outgoing.body,
    }
    return {
        name: str(given[name])
        for name, was in shown.items()
        if name in given and str(given[name]).split() != was.split()
    }
