"""The ledger's tables as they are now; how they came to be is in migrations/."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

HEAD = "0001"  # the newest revision in migrations/versions; a test compares
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
