"""A step's effect on the world, through the ledger: its intent before, its outcome after, and never twice.

What a crash leaves open is settled when the step is tried again:

keyed    the service takes an idempotency key: the same request again, with the same key
asked    the service can be asked for what was left there (a Message-ID, a marker): done, or done now
else     unknown; a person looks (`freelance effects`)
"""

import asyncio
import hashlib
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

from integrations.book import ledger
from integrations.errors import FreelanceError, Refused, Unavailable, Unknown
from integrations.kit.doing import Doing, allowed_by, doing, named_once
from integrations.kit.occurrences import give_back, run_now, take_place
from integrations.words import Words
from ledger import Ledger
from ledger.effects import Begun, Effect, EffectRefused, Intent, begin, retake, settle

LEASE = timedelta(minutes=20)  # longer than a step lasts: four calls of four minutes each, and the pauses between
# How long a request that nobody waits for any more can still be at work at the service, before an answer
# "there is none" is believed.
GRACE = timedelta(seconds=90)
STARTED = uuid4()  # with the process id: who does what outside of any run
Repeat = Literal["keyed", "asked", "never"]


@dataclass(frozen=True, slots=True)
class Work:
    """One effect to be done.

    Args:
        step: "slack.post_message".
        label: write or send.
        account: The account's name, for people.
        account_mark: What it was made of when it was used.
        target: To whom or what, for people.
        content_hash: SHA-256 of all that is asked for.
        repeat: What is done about one that a crash left open.
        perform: Does it; its result as JSON can hold it.
        ask: Looks for what was left at the service, by the marker; None where there is none.
    """

    step: str
    label: Literal["write", "send"]
    account: str
    account_mark: str
    target: str
    content_hash: str
    repeat: Repeat
    perform: Callable[[], Awaitable[Any]]
    ask: Callable[[], Awaitable[Any]] | None = None


async def carry_out(work: Work) -> Any:
    """Does it, unless it was done: then what came out of it then.

    Raises:
        Refused: The service said no, or no approval allows it. It did not happen.
        Unavailable: Later. It did not happen.
        Unknown: It may have happened; a person has to look.
    """
    run = run_now() or f"process {os.getpid()} {STARTED}"
    place = take_place(run, work.step, work.content_hash)
    try:
        return await _once(work, run, place.number)
    except BaseException:
        give_back(place)
        raise


async def _once(work: Work, run: str, number: int) -> Any:
    book, intent = ledger(), _intent(work, run, number)
    begun = await asyncio.to_thread(_begin, book, intent)
    effect = begun.effect
    token = doing.set(Doing(work.label, hashlib.sha256(intent.key.encode()).hexdigest()))
    try:
        if not begun.mine:
            if effect.state == "done":
                return effect.result.get("result")
            found = await _settled_by_asking(book, work, effect, run)
            if not isinstance(found, Effect):
                return found[0]
            effect = found
        return await _perform(book, work, effect)
    finally:
        doing.reset(token)


def _intent(work: Work, run: str, number: int) -> Intent:
    """The intent, under a key that is the same when the run is tried again."""
    named = named_once.get()
    key = f"once:{work.step}:{work.account}:{named}" if named else f"run:{run}:{work.step}:{work.content_hash}:{number}"
    digest = hashlib.sha256(key.encode()).hexdigest()
    leave = allowed_by.get() if work.label == "send" else None
    if work.label == "send" and (leave is None or leave.does != work.content_hash):
        raise _unapproved(work.step)
    return Intent(
        key=key if len(key) <= 200 else f"sha256:{digest}",
        kind=work.step,
        label=work.label,
        account=work.account,
        target=work.target,
        content_hash=leave.shown if leave else work.content_hash,
        run_id=run,
        reference=f"ff-{digest[:20]}",
        approval_id=leave.approval if leave else None,
    )


def _unapproved(step: str) -> Refused:
    return Refused(
        Words(f"{step} reaches others, and nobody has approved exactly that",
              f"{step} atteint d'autres personnes, et personne n'a approuvé exactement cela"),
        remedy=Words("Start it in a flow through tasks.approval.step.ask_and_do, which asks you first.",
                     "Lancez-la dans un flow par tasks.approval.step.ask_and_do, qui vous demande d'abord."),
    )  # fmt: skip


def _begin(book: Ledger, intent: Intent) -> Begun:
    try:
        return begin(book, intent, LEASE)
    except EffectRefused as error:
        words = {
            "unapproved": Words(f"approval {intent.approval_id} does not stand",
                                f"la demande {intent.approval_id} n'est pas approuvée"),
            "changed": Words("what would be done is not what was approved, or the key stands for something else",
                             "ce qui serait fait n'est pas ce qui a été approuvé, ou la clé désigne autre chose"),
        }[error.why]  # fmt: skip
    raise Refused(words, remedy=Words("Nothing was done.", "Rien n'a été fait."))


async def _settled_by_asking(book: Ledger, work: Work, effect: Effect, run: str) -> Effect | tuple[Any]:
    """What became of an effect that somebody began: its result, or the effect for us to do now."""
    if effect.state == "intended":
        raise Unavailable(
            Words(f"another run is doing {work.step} right now", f"une autre exécution fait {work.step} en ce moment")
        )
    if work.repeat == "keyed":
        return await _again(book, effect, run)
    if work.repeat == "asked" and work.ask is not None:
        found = await work.ask()
        if found is not None:
            await asyncio.to_thread(settle, book, effect, "done", {"result": found, "found": True})
            return (found,)
        age = datetime.now(UTC) - effect.intent_at
        if age < GRACE:
            left = (GRACE - age).total_seconds()
            raise Unavailable(
                Words(f"{work.step} was interrupted, and may still be under way there; looking again in {left:.0f} s",
                      f"{work.step} a été interrompue et peut encore être en cours là-bas ; nouvelle vérification dans "
                      f"{left:.0f} s"), retry_after=left,
            )  # fmt: skip
        return await _again(book, effect, run)
    raise Unknown(
        Words(f"{work.step} was begun on {effect.intent_at:%Y-%m-%d %H:%M} UTC and never reported back: it may have "
              "happened or not",
              f"{work.step} a commencé le {effect.intent_at:%Y-%m-%d %H:%M} UTC sans se terminer : c'est peut-être "
              "fait"),
        remedy=Words(f"Look there ({effect.target}), then: freelance effects",
                     f"Regardez-y ({effect.target}), puis : freelance effects"),
    )  # fmt: skip


async def _again(book: Ledger, effect: Effect, run: str) -> Effect:
    taken = await asyncio.to_thread(retake, book, effect, run, LEASE)
    if taken is None:
        raise Unavailable(Words("another run took it over", "une autre exécution l'a reprise"))
    return taken


async def _perform(book: Ledger, work: Work, effect: Effect) -> Any:
    """Does it and records how it ended; whatever ends it in between leaves the intent, which becomes unknown."""
    try:
        result = await work.perform()
    except Unknown as error:
        await asyncio.to_thread(settle, book, effect, "unknown", {"why": error.message("en")})
        if work.repeat == "never":
            raise
        # The next try asks, or sends the same key.
        raise Unavailable(error.problem, remedy=error.remedy, retry_after=_pause(work)) from None
    except FreelanceError as error:
        await asyncio.to_thread(settle, book, effect, "failed", {"why": error.message("en")})
        raise
    except Exception as error:  # a fault of ours, before or after it happened: nobody can tell
        with suppress(Exception):
            await asyncio.to_thread(settle, book, effect, "unknown", {"why": type(error).__name__})
        raise
    await asyncio.to_thread(settle, book, effect, "done", {"result": result})
    return result


def _pause(work: Work) -> float | None:
    return GRACE.total_seconds() if work.repeat == "asked" else None
