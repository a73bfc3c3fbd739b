"""Where the ledger is: from an address to an engine that is set up for it."""

import errno
import os
import socket
import sqlite3
import ssl
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from ledger.errors import LedgerError

WAIT = 30.0  # seconds to wait for another writer, or for the database's server
_EXPECTED = "use sqlite:///path/to/ledger.db or postgresql://user:password@host/database"
# What other programs put behind the "?" of an address, and pg8000 does not know.
_LIBPQ = {"sslmode", "channel_binding", "application_name", "connect_timeout"}


def engine_for(url: str) -> Engine:
    """The engine for an address; SQLite's file is made where it is missing.

    Raises:
        LedgerError: "url", "rights" or "full".
    """
    address = _parsed(url)
    if address.get_backend_name() == "sqlite":
        _prepare_file(address)
        return _sqlite(address)
    return _postgres(address)


def shown(address: URL) -> str:
    """The place for people: a file's path, or an address without its password."""
    if address.get_backend_name() == "sqlite":
        return address.database or "sqlite://"
    return address.set(drivername="postgresql").render_as_string(hide_password=True)


def _parsed(url: str) -> URL:
    try:
        address = make_url(url.strip())
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        address = None
    # The text is not repeated where it could not be read: anything in it may be the password.
    if address is None:
        raise LedgerError("url", "FREELANCE_LEDGER_URL", _EXPECTED)
    kind = address.get_backend_name()
    if kind in ("postgresql", "postgres"):
        if not address.database or not address.host:
            raise LedgerError("url", "FREELANCE_LEDGER_URL", _EXPECTED)
        return address.set(drivername="postgresql+pg8000")
    if kind != "sqlite":
        raise LedgerError("url", f"{kind}://", _EXPECTED)
    if not address.database or address.database == ":memory:":
        raise LedgerError("url", "sqlite://", "the ledger needs a file")
    return address


def _prepare_file(address: URL) -> None:
    """Makes the file for its owner alone before SQLite makes it for everybody; its -wal and -shm take its rights.

    One that is there is not opened: to close it again would drop the locks that other connections of this process hold
    (https://www.sqlite.org/howtocorrupt.html, 2.2), and another process would take the file for its own.
    """
    path = Path(address.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise LedgerError("full" if full else "rights", str(path), error.strerror or "") from error


def _sqlite(address: URL) -> Engine:
    engine = create_engine(address.set(drivername="sqlite"), connect_args={"timeout": WAIT}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where ledger.database says so
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")  # what is recorded before a call survives a power cut
        connection.execute("PRAGMA foreign_keys = ON")

    return engine


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Readers do not wait for writers (WAL). SQLite does not wait its time-out for this change, so we do."""
    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > until:
                raise
        time.sleep(0.02)


def _postgres(address: URL) -> Engine:
    query = {name: value if isinstance(value, str) else value[-1] for name, value in address.query.items()}
    if unknown := set(query) - _LIBPQ:
        raise LedgerError("url", shown(address.set(query={})), f"does not know {', '.join(sorted(unknown))}")
    arguments: dict[str, Any] = {
        "timeout": WAIT,
        "application_name": query.get("application_name", "freelance-flows"),
        "ssl_context": _encryption(query.get("sslmode", "prefer"), shown(address.set(query={}))),
    }
    try:
        engine = create_engine(
            address.set(query={}),
            pool_pre_ping=True,
            pool_size=2,
            connect_args={name: value for name, value in arguments.items() if value is not None},
            hide_parameters=True,
        )
        event.listen(engine, "connect", _at_once)
        return engine
    except (NoSuchModuleError, ImportError) as error:
        raise LedgerError("url", shown(address.set(query={})), str(error)) from error


def _at_once(connection: Any, _record: object) -> None:
    """Has the system send at once: pg8000 writes a long statement in pieces, and each would wait 40 ms for the last."""
    line = getattr(connection, "_usock", None)
    if isinstance(line, socket.socket) and line.family in (socket.AF_INET, socket.AF_INET6):
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _encryption(sslmode: str, place: str) -> ssl.SSLContext | None:
    """As libpq has it: https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS"""
    if sslmode in ("disable", "allow", "prefer"):
        return None
    if sslmode not in ("require", "verify-ca", "verify-full"):
        raise LedgerError("url", place, f"sslmode={sslmode}")
    context = ssl.create_default_context()
    context.check_hostname = sslmode == "verify-full"
    if sslmode == "require":
        context.verify_mode = ssl.CERT_NONE
    return context
