"""Opening the ledger, bringing its schema up to date, and writing to it one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from ledger.address import engine_for, shown
from ledger.errors import LedgerError, told
from ledger.schema import HEAD

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
ADVISORY_LOCK = 7_302_114_991  # any number that nobody else uses: PostgreSQL's lock for writing and migrating


class Ledger:
    """An open ledger. Safe to share between threads; every process opens its own."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.place = shown(engine.url)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading."""
        with told(self.place), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that no other writer of the ledger overlaps: what it reads stays true until it ends."""
        with told(self.place), self.engine.connect() as connection:
            if self.is_sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            else:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ADVISORY_LOCK})
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def version(self) -> str | None:
        """The schema's revision, None for an empty database."""
        with self.read() as connection:
            return _revision(connection)

    def close(self) -> None:
        """Lets go of every connection."""
        self.engine.dispose()


def open_ledger(url: str) -> Ledger:
    """Opens the ledger at `url` and brings its schema up to date; safe where several processes do so at once.

    Args:
        url: "sqlite:///path/to/ledger.db" or "postgresql://user:password@host/database", with `sslmode` if need be.

    Raises:
        LedgerError: See its reasons.
    """
    ledger = Ledger(engine_for(url))
    try:
        _bring_up_to_date(ledger)
    except BaseException:
        ledger.close()
        raise
    return ledger


def _revision(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _bring_up_to_date(ledger: Ledger) -> None:
    if ledger.version() == HEAD:
        return
    # Only here: it takes longer to import than everything else that opening does.
    from alembic import command, util
    from alembic.config import Config

    with ledger.write() as connection:
        before = _revision(connection)
        if before == HEAD:
            return  # another process was quicker
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))  # its values are %-templates
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except util.CommandError as error:
            if isinstance(error.__cause__, DBAPIError | SQLAlchemyError):
                raise error.__cause__ from None
            raise LedgerError("newer", ledger.place, f"revision {before}, this program knows {HEAD}") from error
