"""The one way to decide, whoever asks: Prefect's form, the terminal, a link's page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from integrations.errors import BadInput, FreelanceError, Refused
from integrations.settings import settings
from integrations.words import Language, Words
from ledger import Ledger
from ledger import approvals as kept
from ledger.approval_reads import files_of, find
from ledger.approval_rows import Approval, Channel, Decision, DecisionRefused, Verdict
from tasks.approval.outgoing import MAIL, Outgoing, addressed
from tasks.approval.show import HASH_SHOWN, Shown, moment, shown

Choice = Literal["approve", "edit", "send_back", "refuse"]
VERDICTS: dict[Choice, Verdict] = {"approve": "approved", "send_back": "sent_back", "refuse": "refused"}
_PART = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answers.

    Args:
        choice: What.
        version: The hash of what they were shown, or its first digits.
        by: Who they are.
        channel: Where they answer.
        remark: Why, or what to change.
        cleared: Numbers of the untraced claims that they answer for: "1, 3-5".
        to, cc, bcc, subject, body: As they edited them; None as they are.
    """

    choice: Choice
    version: str
    by: str
    channel: Channel
    remark: str = ""
    cleared: str = ""
    to: Sequence[str] | None = None
    cc: Sequence[str] | None = None
    bcc: Sequence[str] | None = None
    subject: str | None = None
    body: str | None = None


def load(ledger: Ledger, number: int) -> Shown:
    """An approval with what would leave.

    Raises:
        BadInput: There is none of that number.
    """
    try:
        found = find(ledger, number)
    except DecisionRefused as error:
        raise in_words(error, number) from None
    return shown(found, files_of(ledger, found.root))


def decide(ledger: Ledger, number: int, answer: Answer) -> Approval:
    """Records what a person answers.

    An edited text that states something new without a source is kept as a version that waits: nobody can answer for a
    claim before it is shown.

    Args:
        ledger: Where.
        number: Which approval.
        answer: Theirs.

    Returns:
        The approval as it is now: of an edited one, the new version.

    Raises:
        BadInput: The answer does not fit; nothing was decided.
        Refused: It does not wait any more, or is not what the person saw.
    """
    what = load(ledger, number)
    _need_same(what, answer)
    try:
        if answer.choice == "edit":
            return _edit(ledger, what, answer)
        cleared = _cleared(answer.cleared, what.outgoing.untraced)
        if answer.choice == "approve" and (problem := _uncleared(what.outgoing, cleared)) is not None:
            raise problem
        if answer.choice == "send_back" and not answer.remark.strip():
            raise BadInput(
                Words("a remark is missing: what should change?", "il manque une remarque : que faut-il changer ?")
            )
        return kept.decide(ledger, number, _decision(what, answer, VERDICTS[answer.choice], cleared))
    except DecisionRefused as error:
        raise in_words(error, number) from None


def _edit(ledger: Ledger, what: Shown, answer: Answer) -> Approval:
    changed = edited(what, answer, ledger)
    cleared = _cleared(answer.cleared, what.outgoing.untraced)
    decision = _decision(what, answer, "approved", cleared)
    if (problem := _uncleared(changed, cleared)) is None:
        return kept.edit(ledger, what.approval.id, changed.content(), decision)
    why = problem.message(settings().freelance_lang)
    return kept.edit(ledger, what.approval.id, changed.content(), decision, approve=False, asked_again=why)


def edited(what: Shown, answer: Answer, ledger: Ledger) -> Outgoing:
    """What would leave with the person's changes: the text's claims and amounts are looked for anew.

    Raises:
        BadInput: An address is none, or a text does not fit.
    """
    changed = addressed(
        what.outgoing, to=answer.to, cc=answer.cc, bcc=answer.bcc, subject=answer.subject, body=answer.body
    )
    if (changed.subject, changed.body) == (what.outgoing.subject, what.outgoing.body):
        return changed
    return checked(changed, ledger, what.approval)


def checked(changed: Outgoing, ledger: Ledger, approval: Approval) -> Outgoing:
    """A text with its claims and amounts as they are now; those of the attachments stay."""
    from tasks.approval.claims import amounts_in, claims_of_body, of_files, texts_of

    if changed.kind != MAIL:
        return replace(changed, amounts=amounts_in([changed.body]))
    texts = [text for text in texts_of(files_of(ledger, approval.root)).values() if text is not None]
    whole = f"{changed.subject}\n\n{changed.body}"
    claims = [*claims_of_body(whole, texts, _language(approval)), *of_files(changed.untraced)]
    return replace(
        changed, untraced=tuple(claims), amounts=amounts_in([changed.subject, changed.body, *(t.text for t in texts)])
    )


def _language(approval: Approval) -> Language:
    return "fr" if approval.asker.lang == "fr" else "en"


def _decision(what: Shown, answer: Answer, verdict: Verdict, cleared: Sequence[str]) -> Decision:
    return Decision(
        verdict, what.outgoing.content_hash, answer.by, answer.channel, answer.remark.strip()[:5000], cleared
    )


def _need_same(what: Shown, answer: Answer) -> None:
    """The version that the person names must be what waits, bytes and all."""
    said = answer.version.strip().lower()
    whole = what.outgoing.content_hash
    if len(said) < HASH_SHOWN or not whole.startswith(said) or whole != what.approval.content.content_hash:
        raise in_words(DecisionRefused("changed", what.approval), what.approval.id)


def _cleared(numbers: str, claims: Sequence[str]) -> list[str]:
    """The claims behind "1, 3-5"."""
    found: list[str] = []
    for part in filter(None, re.split(r"[,;\s]+", re.sub(r"\s*[-–]\s*", "-", numbers))):
        match = _PART.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= len(claims):
            problem = Words(
                f"“{part}” is not the number of a claim (1 to {len(claims)})",
                f"« {part} » n'est pas le numéro d'un point (de 1 à {len(claims)})",
            )
            raise BadInput(problem, remedy=Words("Write 1, 3-5.", "Écrivez 1, 3-5."))
        found += claims[first - 1 : last]
    return found


def _uncleared(outgoing: Outgoing, cleared: Sequence[str]) -> BadInput | None:
    left = [number for number, claim in enumerate(outgoing.untraced, 1) if claim not in cleared]
    if not left:
        return None
    first = outgoing.untraced[left[0] - 1]
    numbers = ", ".join(map(str, left[:20])) + (" …" if len(left) > 20 else "")
    return BadInput(
        Words(
            f"no source bears out {len(left)} claim(s) ({numbers}); the first: {first}",
            f"{len(left)} point(s) sans source ({numbers}) ; le premier : {first}",
        ),
        remedy=Words(
            "Correct them, or give their numbers as those you answer for.",
            "Corrigez-les, ou indiquez les numéros de ceux dont vous répondez.",
        ),
    )


def in_words(error: DecisionRefused, number: int) -> FreelanceError:
    """Why a decision does not count, for people."""
    found = error.approval
    if error.why == "missing" or found is None:
        return BadInput(
            Words(f"there is no approval {number}", f"il n'y a pas de demande {number}"),
            remedy=Words("See: freelance approvals", "Voir : freelance approvals"),
        )
    if error.why == "expired":
        at = Words(moment(found.expires_at, "en"), moment(found.expires_at, "fr"))
        return Refused(
            Words(
                f"time for approval {number} ran out on {at.en}", f"le délai de la demande {number} a expiré, {at.fr}"
            ),
            remedy=Words("Nothing left. Run the flow again.", "Rien n'est parti. Relancez le flow."),
        )
    if error.why == "decided":
        from tasks.approval.show import STATES

        state = STATES[found.state]
        who = f" ({found.decided_by})" if found.decided_by else ""
        return Refused(
            Words(
                f"approval {number} does not wait any more: {state.en}{who}",
                f"la demande {number} n'attend plus : {state.fr}{who}",
            )
        )
    return Refused(
        Words(
            f"what waits as approval {number} is not what you were shown; nothing was decided",
            f"ce qui attend sous le numéro {number} n'est pas ce qui vous a été montré ; rien n'a été décidé",
        ),
        remedy=Words("Look at it again.", "Regardez-le à nouveau."),
    )
