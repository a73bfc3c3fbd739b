"""What waits for a person: asked once, decided once, changed only into a new version."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from ledger.approval_reads import get_in, newest_in
from ledger.approval_rows import (
    Approval,
    Asker,
    Content,
    Decision,
    DecisionRefused,
    KeptFile,
    values_of,
    values_of_asker,
    values_of_decision,
)
from ledger.calls import fitting
from ledger.database import Ledger
from ledger.schema import approval_files, approvals


def ask(
    ledger: Ledger,
    asker: Asker,
    content: Content,
    files: Sequence[KeptFile],
    expires_at: datetime,
    *,
    policy: Decision | None = None,
    now: datetime | None = None,
) -> Approval:
    """Records what is to leave, with its bytes. A run that asks a second time finds what it asked first.

    Args:
        ledger: Where.
        asker: Who asks.
        content: What is to leave.
        files: Attachments.
        expires_at: When no answer means no.
        policy: The decision, where the client's policy makes it at once.
        now: The moment.

    Raises:
        DecisionRefused: The policy may not decide: claims are untraced.
    """
    moment = now or datetime.now(UTC)
    with ledger.write() as connection:
        if (found := newest_in(connection, asker.run_id, asker.step)) is not None:
            return found
        made = _insert(connection, asker, content, moment, expires_at, root=0, version=1, follows=None)
        connection.execute(approvals.update().where(approvals.c.id == made).values(root=made))
        for position, file in enumerate(files):
            row = {"name": file.name[:255], "media_type": file.media_type[:100], "sha256": file.sha256}
            new = approval_files.insert().values(
                root=made, position=position, size=len(file.content), content=file.content, **row
            )
            connection.execute(new)
        if policy is not None:
            _decide(connection, made, policy, moment)
            connection.execute(approvals.update().where(approvals.c.id == made).values(woken_at=moment))
        return get_in(connection, made)


def decide(ledger: Ledger, number: int, decision: Decision, *, now: datetime | None = None) -> Approval:
    """Records a decision; of several at once, the first counts.

    Raises:
        DecisionRefused: It does not count.
    """
    moment = now or datetime.now(UTC)
    refused: DecisionRefused
    with ledger.write() as connection:
        try:
            return _decide(connection, number, decision, moment)
        except DecisionRefused as error:  # that time ran out is recorded, though the decision is not
            refused = error
    raise refused


def edit(
    ledger: Ledger,
    number: int,
    content: Content,
    decision: Decision,
    *,
    approve: bool = True,
    asked_again: str = "",
    now: datetime | None = None,
) -> Approval:
    """Replaces what waits by an edited version.

    Args:
        ledger: Where.
        number: The version that the person saw.
        content: The edited one.
        decision: Theirs; its `seen_hash` is that of the version they saw, `cleared` is about the edited one.
        approve: Whether the edited version is approved at once; else it waits.
        asked_again: Why it waits.
        now: The moment.

    Returns:
        The edited version.

    Raises:
        DecisionRefused: It does not count.
    """
    moment = now or datetime.now(UTC)
    refused: DecisionRefused
    with ledger.write() as connection:
        try:
            seen = _open(connection, number, decision.seen_hash, moment)
            _need_cleared(seen, content, decision, approve)
            return _replace(connection, seen, content, decision, approve, asked_again, moment)
        except DecisionRefused as error:
            refused = error
    raise refused


def _need_cleared(seen: Approval, content: Content, decision: Decision, approve: bool) -> None:
    if approve and not set(content.untraced) <= set(decision.cleared):
        raise DecisionRefused("uncleared", seen)


def _replace(
    connection: Connection,
    seen: Approval,
    content: Content,
    decision: Decision,
    approve: bool,
    asked_again: str,
    moment: datetime,
) -> Approval:
    former = values_of_decision(decision, moment) | {"state": "superseded", "woken_at": moment}
    connection.execute(approvals.update().where(approvals.c.id == seen.id).values(**former))
    more: dict[str, Any] = {"asked_again": asked_again}
    if approve:
        more |= values_of_decision(decision, moment)
        more |= {"state": "approved", "decided_hash": content.content_hash}
    made = _insert(
        connection,
        seen.asker,
        content,
        moment,
        seen.expires_at,
        root=seen.root,
        version=seen.version + 1,
        follows=seen.id,
        **more,
    )
    return get_in(connection, made)


def follow(
    ledger: Ledger,
    number: int,
    content: Content,
    expires_at: datetime,
    asked_again: str,
    *,
    now: datetime | None = None,
) -> Approval:
    """Asks anew after a version was sent back; a run that does so twice finds what it asked first.

    Raises:
        DecisionRefused: That version was not sent back.
    """
    moment = now or datetime.now(UTC)
    with ledger.write() as connection:
        before = get_in(connection, number)
        newest = newest_in(connection, before.asker.run_id, before.asker.step)
        if newest is not None and newest.id != number:
            return newest
        if before.state != "sent_back":
            raise DecisionRefused("decided", before)
        made = _insert(
            connection,
            before.asker,
            content,
            moment,
            expires_at,
            root=before.root,
            version=before.version + 1,
            follows=before.id,
            asked_again=asked_again,
        )
        return get_in(connection, made)


def ask_again(ledger: Ledger, number: int, why: str) -> Approval:
    """Notes why the last answer did not do, for the next time that it is shown."""
    with ledger.write() as connection:
        waiting = (approvals.c.id == number) & (approvals.c.state == "waiting")
        connection.execute(approvals.update().where(waiting).values(asked_again=why))
        return get_in(connection, number)


def expire(ledger: Ledger, *, now: datetime | None = None) -> int:
    """No answer in time means no. Returns how many ran out."""
    moment = now or datetime.now(UTC)
    late = (approvals.c.state == "waiting") & (approvals.c.expires_at <= moment)
    with ledger.read() as connection:
        if connection.execute(select(approvals.c.id).where(late).limit(1)).first() is None:
            return 0
    with ledger.write() as connection:
        ended = {"state": "expired", "decided_at": moment, "link_nonce": None}
        return connection.execute(approvals.update().where(late).values(**ended)).rowcount


def void(ledger: Ledger, number: int, why: str) -> None:
    """Takes back an approval that may not be used: what it stands for was changed."""
    with ledger.write() as connection:
        mine = (approvals.c.id == number) & (approvals.c.state == "approved")
        connection.execute(approvals.update().where(mine).values(state="superseded", asked_again=why))


def woken(ledger: Ledger, number: int, *, now: datetime | None = None) -> None:
    """Notes that the run knows of the decision."""
    with ledger.write() as connection:
        asleep = (approvals.c.id == number) & approvals.c.woken_at.is_(None)
        connection.execute(approvals.update().where(asleep).values(woken_at=now or datetime.now(UTC)))


def adopt(ledger: Ledger, number: int, run_id: str) -> Approval:
    """Gives an approval and its former versions to another run: the first one is gone."""
    with ledger.write() as connection:
        root = get_in(connection, number).root
        mine = approvals.update().where(approvals.c.root == root)
        connection.execute(mine.values(run_id=fitting("run_id", run_id)))
        return get_in(connection, number)


def set_link(ledger: Ledger, number: int, nonce_hash: str, *, now: datetime | None = None) -> Approval:
    """Keeps the hash of the newest link's nonce; links made before no longer count.

    Raises:
        DecisionRefused: It does not wait any more.
    """
    moment = now or datetime.now(UTC)
    with ledger.write() as connection:
        found = get_in(connection, number)
        if found.state != "waiting" or found.expires_at <= moment:
            raise DecisionRefused("expired" if found.state in ("waiting", "expired") else "decided", found)
        connection.execute(approvals.update().where(approvals.c.id == number).values(link_nonce=nonce_hash))
        return get_in(connection, number)


def _insert(
    connection: Connection,
    asker: Asker,
    content: Content,
    at: datetime,
    expires_at: datetime,
    **more: Any,
) -> int:
    row = values_of_asker(asker) | values_of(content)
    row |= {"created_at": at, "expires_at": expires_at, "state": "waiting", "asked_again": ""} | more
    return int(connection.execute(approvals.insert().values(**row).returning(approvals.c.id)).scalar_one())


def _open(connection: Connection, number: int, seen_hash: str, moment: datetime) -> Approval:
    """The approval, if it still waits and is what the person saw."""
    found = get_in(connection, number)
    if found.state == "waiting" and found.expires_at <= moment:
        ended = {"state": "expired", "decided_at": moment, "link_nonce": None}
        connection.execute(approvals.update().where(approvals.c.id == number).values(**ended))
        raise DecisionRefused("expired", get_in(connection, number))
    if found.state != "waiting":
        raise DecisionRefused("expired" if found.state == "expired" else "decided", found)
    if found.content.content_hash != seen_hash:
        raise DecisionRefused("changed", found)
    return found


def _decide(connection: Connection, number: int, decision: Decision, moment: datetime) -> Approval:
    found = _open(connection, number, decision.seen_hash, moment)
    if decision.verdict == "approved" and not set(found.content.untraced) <= set(decision.cleared):
        raise DecisionRefused("uncleared", found)
    values = values_of_decision(decision, moment) | {"state": decision.verdict, "asked_again": ""}
    # The condition says so once more, for databases that somebody else writes without our lock.
    waiting = (approvals.c.id == number) & (approvals.c.state == "waiting")
    if connection.execute(approvals.update().where(waiting).values(**values)).rowcount != 1:
        raise DecisionRefused("decided", get_in(connection, number))
    return get_in(connection, number)
