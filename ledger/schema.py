"""The ledger's tables as they are now; how they came to be is in migrations/."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

HEAD = "0004"  # the newest revision in migrations/versions; a test compares
# Costs are whole trillionths of a dollar, so that SQL adds them exactly: USD 0.0375 a million tokens are 37,500 of them
# a token. 64 bits hold nine million dollars.
PICO = 1_000_000_000_000
LONGEST = {
    "client": 200,
    "flow": 100,
    "run_id": 100,
    "purpose": 100,
    "model": 200,
    "provider": 200,
    "price_source": 100,
}


class Moment(TypeDecorator):
    """A moment in UTC. SQLite keeps no zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData()
# SQLite numbers rows by itself only in an INTEGER key.
Key = BigInteger().with_variant(Integer, "sqlite")

spend = Table(
    "spend",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("client", String(LONGEST["client"]), nullable=False, default=""),
    Column("flow", String(LONGEST["flow"]), nullable=False),
    Column("run_id", String(LONGEST["run_id"]), nullable=False),
    Column("purpose", String(LONGEST["purpose"]), nullable=False, default=""),
    Column("model", String(LONGEST["model"]), nullable=False),
    Column("provider", String(LONGEST["provider"]), nullable=False),
    # reserved: before the call, at its worst case; settled: as billed; unknown: it may have been billed, counted at
    # its worst case; released: it never reached the provider.
    Column("state", String(10), nullable=False),
    Column("cost_pico", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False, default="USD"),
    Column("price_source", String(LONGEST["price_source"]), nullable=False),
    Column("input_tokens", Integer, nullable=False, default=0),
    Column("output_tokens", Integer, nullable=False, default=0),
    Column("cached_tokens", Integer, nullable=False, default=0),
    Column("estimated", Integer, nullable=False, default=0),
    Column("duration_ms", Integer, nullable=False, default=0),
    Index("spend_run", "run_id"),
    Index("spend_client_at", "client", "at"),
)

model_answers = Table(
    "model_answers",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("model", String(LONGEST["model"]), nullable=False),
    Column("answer", Text, nullable=False),
    Column("tokens", Integer, nullable=False, default=0),
)

# What is to leave and waits for a person. A row is never changed in what it shows: an edited text is a new version of
# the same `root`, with a hash of its own, and the former one is superseded or sent back.
approvals = Table(
    "approvals",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("root", BigInteger, nullable=False),  # the id of the first version; files belong to it
    Column("version", Integer, nullable=False),
    Column("follows", BigInteger),  # the id of the version before
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("flow", String(LONGEST["flow"]), nullable=False),
    Column("run_id", String(LONGEST["run_id"]), nullable=False),
    Column("step", String(100), nullable=False),  # a run may ask more than once
    Column("client", String(LONGEST["client"]), nullable=False),
    Column("lang", String(2), nullable=False),
    Column("kind", String(50), nullable=False),
    Column("account", String(200), nullable=False),
    Column("account_mark", String(64), nullable=False),  # changes when the account behind the name does
    Column("sender", String(320), nullable=False),
    Column("recipients", Text, nullable=False),  # JSON: {"to": [...], "cc": [...], "bcc": [...]}
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("amounts", Text, nullable=False),  # JSON: [["1200.00", "EUR"], ...]
    Column("untraced", Text, nullable=False),  # JSON: what no source bears out, one text each
    Column("content_hash", String(64), nullable=False),
    # waiting, then one of: approved, sent_back, refused, expired, superseded
    Column("state", String(12), nullable=False),
    Column("asked_again", Text, nullable=False),  # why the last answer did not do
    Column("decided_at", Moment),
    Column("decided_by", String(200)),
    Column("decided_hash", String(64)),  # what the person saw
    Column("channel", String(10)),  # ui, terminal, link or policy
    Column("remark", Text),
    Column("cleared", Text),  # JSON: the untraced claims that the person answers for
    Column("link_nonce", String(64)),  # SHA-256 of the newest link's nonce
    Column("used_at", Moment),  # when the effect was begun
    Column("woken_at", Moment),  # when the run was told of the decision
    Index("approvals_once", "run_id", "step", "version", unique=True),
    Index("approvals_versions", "root", "version", unique=True),
    Index("approvals_state", "state", "expires_at"),
)

# The very bytes that will leave, so that they are the same on every machine and after any change of the files.
approval_files = Table(
    "approval_files",
    metadata,
    Column("root", BigInteger, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", String(255), nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# What was done to the world, or may have been: the intent is written before, the outcome after.
effects = Table(
    "effects",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("key", String(200), nullable=False),
    Column("kind", String(50), nullable=False),
    Column("label", String(5), nullable=False),  # read, write or send
    Column("account", String(200), nullable=False),
    Column("target", Text, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("reference", String(255), nullable=False),  # by which the other side can be asked: a Message-ID
    Column("approval_id", BigInteger),
    Column("run_id", String(LONGEST["run_id"]), nullable=False),
    # intended, then done, failed (it certainly did not happen) or unknown (a person has to look)
    Column("state", String(8), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("intent_at", Moment, nullable=False),
    Column("lease_until", Moment, nullable=False),  # whoever intends it is done by then, or dead
    Column("settled_at", Moment),
    Column("settled_by", String(200), nullable=False),  # "" for the program itself
    Column("result", Text, nullable=False),  # JSON
    Index("effects_once", "key", unique=True),
    Index("effects_state", "state"),
    Index("effects_approval", "approval_id"),
)

# What Prefect's own schedules have no room for, by the schedule's id, which stays when it is edited in the UI.
schedules = Table(
    "schedules",
    metadata,
    Column("schedule_id", String(36), primary_key=True),
    Column("deployment", String(200), nullable=False),  # "client_brief/brief"
    Column("slug", String(100), nullable=False),
    Column("owner", String(100), nullable=False),  # "file:…", "command", or "" for one that was made in the UI
    Column("said", String(300), nullable=False),  # the words that the rule was made from
    Column("rule", Text, nullable=False),  # as those words were understood; an edit in the UI makes it another
    Column("catch_up", String(4), nullable=False),  # once, all or skip
    Column("expect_by", String(20), nullable=False),  # "10:00", "PT2H"; "" for no alarm
    Column("expected_from", Moment),  # what was due before is not asked about
    Column("looked_until", Moment),  # deadlines up to here were looked at
    Column("settled_until", Moment, nullable=False),  # times up to here were run, or settled by the policy
    Column("gap_until", Moment),  # the machine was off from settled_until to here, and that is being settled
    Index("schedules_owner", "owner"),
)

# Flows that should have produced something by a time, and did not.
silence_alarms = Table(
    "silence_alarms",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("schedule_id", String(36), nullable=False),
    Column("deployment", String(200), nullable=False),
    Column("slug", String(100), nullable=False),
    Column("due", Moment, nullable=False),
    Column("deadline", Moment, nullable=False),
    Column("reason", String(12), nullable=False),  # missed, late, crashed, failed, cancelled or empty
    Column("times", Integer, nullable=False),  # how many deadlines in a row, this one the last
    Column("run_id", String(LONGEST["run_id"]), nullable=False),
    Column("raised_at", Moment, nullable=False),
    Column("told_at", Moment),  # when Prefect was told: event and artifact
    Column("cleared_at", Moment),
    Index("silence_alarms_once", "schedule_id", "due", unique=True),
    Index("silence_alarms_open", "cleared_at"),
)

# What came in from outside, kept before it was answered; once each, by the sender's own id of the delivery.
inbox = Table(
    "inbox",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("hook", String(100), nullable=False),  # the receiver's name
    Column("delivery_id", String(255), nullable=False),  # the sender's; where it gives none, the body's hash
    Column("received_at", Moment, nullable=False),
    Column("content_type", String(200), nullable=False),
    Column("headers", Text, nullable=False),  # JSON: those that are no secret
    Column("body", LargeBinary, nullable=False),
    Column("sha256", String(64), nullable=False),
    # new, then told (an event was emitted), done or failed (by the run that took it), or cleared (by a person)
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False),  # how often it was told: 1, and one more for each replay
    Column("told_at", Moment),
    Column("settled_at", Moment),
    Column("run_id", String(LONGEST["run_id"]), nullable=False),
    Column("why", Text, nullable=False),
    Index("inbox_once", "hook", "delivery_id", unique=True),
    Index("inbox_state", "state"),
)

# Who may do a thing that only one may do at a time, on all machines: renew an OAuth token.
leases = Table(
    "leases",
    metadata,
    Column("name", String(255), primary_key=True),
    Column("holder", String(100), nullable=False),
    Column("until", Moment, nullable=False),
)
