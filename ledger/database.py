"""Opening the ledger: its file or server, its schema, and writing to it one at a time."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from ledger.errors import LedgerError
from ledger.schema import HEAD

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
ADVISORY_LOCK = 7_302_114_991  # any number that nobody else uses: PostgreSQL's lock for writing and migrating
WAIT_MS = 30_000


class Ledger:
    """An open ledger. Safe to share between threads; every process opens its own."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @cached_property
    def place(self) -> str:
        """Where it is, without a password."""
        url = self.engine.url
        return url.database or "memory" if self.is_sqlite else url.render_as_string(hide_password=True)

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
    """Opens the ledger at `url` and brings its schema up to date.

    Args:
        url: "sqlite:///path/to/ledger.db" or "postgresql://user:password@host/database".

    Raises:
        LedgerError: See its reasons.
    """
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        _prepare_file(address)
    engine = _engine(address)
    ledger = Ledger(engine)
    try:
        _bring_up_to_date(ledger)
    except BaseException:
        engine.dispose()
        raise
    return ledger


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        # The text itself may hold a password.
        raise LedgerError("url", "FREELANCE_LEDGER_URL", "use sqlite:///… or postgresql://…") from None
    if address.get_backend_name() in ("postgresql", "postgres"):
        return address.set(drivername="postgresql+pg8000")
    if address.get_backend_name() != "sqlite":
        raise LedgerError("url", address.render_as_string(hide_password=True), "use sqlite:///… or postgresql://…")
    return address


def _prepare_file(address: URL) -> None:
    """Makes the file for its owner alone before SQLite makes it for everybody."""
    if not address.database or address.database == ":memory:":
        raise LedgerError("url", "sqlite", "the ledger needs a file")
    path = Path(address.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        reason = "full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "rights"
        raise LedgerError(reason, str(path), error.strerror or "") from error


def _engine(address: URL) -> Engine:
    try:
        if address.get_backend_name() != "sqlite":
            return create_engine(address, pool_pre_ping=True, pool_size=2)
        engine = create_engine(address, connect_args={"timeout": WAIT_MS / 1000})
    except (NoSuchModuleError, ImportError) as error:
        raise LedgerError("url", address.render_as_string(hide_password=True), str(error)) from error

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where this module says so
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")  # what is recorded before a call must survive a power cut
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    return engine


def _revision(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _bring_up_to_date(ledger: Ledger) -> None:
    if ledger.version() == HEAD:
        return
    from alembic import command, util
    from alembic.config import Config

    with ledger.write() as connection:
        before = _revision(connection)
        if before == HEAD:
            return  # another process was quicker
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except util.CommandError as error:
            raise LedgerError("newer", ledger.place, f"revision {before}") from error


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turns what the database says into a LedgerError that holds no statement, value or password."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig or "").splitlines()[0][:200] if str(error.orig or "") else ""
        raise LedgerError(_reason(said), place, said) from error
    except SQLAlchemyError as error:
        raise LedgerError("broken", place, type(error).__name__) from error


def _reason(said: str) -> str:
    low = said.casefold()
    if "full" in low or "no space" in low:
        return "full"
    if "readonly" in low or "unable to open" in low or "permission" in low or "authentication" in low:
        return "rights"
    if "connect" in low or "refused" in low or "network" in low or "timeout" in low:
        return "unreachable"
    return "broken"
