"""What the SQL connector does at the database: one connection a step, and failures named by what to do next."""

import contextlib
import socket
import ssl
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.pool import NullPool

from integrations.errors import BadInput, FreelanceError, Refused, Unavailable, Unknown
from integrations.kit.network import PrivateAddress, is_public
from integrations.words import Words

if TYPE_CHECKING:
    from integrations.sql import SqlAccount

Result = TypeVar("Result")
CONNECT = 15.0  # seconds; for SQLite, until a lock is given up
# PostgreSQL's classes of errors after which nothing has happened and another try may do (appendix A of its manual):
# transaction rollback, insufficient resources, operator intervention, lock not available, connection.
_LATER = ("40", "53", "57", "55P03", "08")
_SIGN_IN = ("28", "3D")  # invalid authorization, no such database
# Drivers that take one statement at a time, so that none can leave the transaction that only reads.
HELD_TO_READING = frozenset({"pysqlite", "pg8000"})
_ALL_OR_NOTHING = frozenset({"sqlite", "postgresql"})  # whose transactions hold every statement, CREATE too


def run(account: "SqlAccount", work: Callable[[Connection], Result], *, reading: bool) -> Result:
    """Does something in one transaction: rolled back where it only reads.

    Raises:
        BadInput: The address or a parameter cannot be used.
        Refused: The database said no; nothing was changed.
        Unavailable: It is not there, or busy; nothing was changed.
        Unknown: It may have been changed.
    """
    engine = _engine(account, reading)
    try:
        with _connected(account, engine, reading) as connection:
            try:
                result = work(connection)
            except exc.SQLAlchemyError as error:
                raise _failure(account, engine, error, reading) from None
            if not reading:
                _commit(account, connection)
            return result
    finally:
        engine.dispose()


def _commit(account: "SqlAccount", connection: Connection) -> None:
    try:
        connection.commit()
    except exc.IntegrityError as error:  # what is only checked at the end
        raise _refused(account, error) from None
    except exc.SQLAlchemyError as error:
        said = _said(account, error)
        raise Unknown(
            Words(f"sql: the database did not say whether it kept the change ({said})",
                  f"sql : la base n'a pas dit si elle a gardé la modification ({said})"),
            remedy=Words("Look there, then: freelance effects", "Regardez-y, puis : freelance effects"),
        ) from None  # fmt: skip


def _engine(account: "SqlAccount", reading: bool) -> Engine:
    url = account.whole_url()
    options: dict[str, Any] = {}
    if url.get_backend_name() == "sqlite":
        options["timeout"] = CONNECT
        if not url.database or url.database == ":memory:":
            raise _bad_url("a file is missing", "il manque un fichier")
        mode = "ro" if reading else "rw"  # never a new file for a slip of the pen
        url = url.set(database=f"file:{url.database}", query={"mode": mode, "uri": "true"})
    elif url.host and not account.private:
        _check_public(account, url.host)
    if url.get_driver_name() == "pg8000":
        options["timeout"] = account.seconds
        if not account.private or account.certificate:
            options["ssl_context"] = ssl.create_default_context(cadata=account.certificate or None)
    try:
        engine = create_engine(url, poolclass=NullPool, connect_args=options, hide_parameters=True)
    except ModuleNotFoundError as error:
        raise _bad_url(
            f"its driver {error.name} is not installed", f"son pilote {error.name} n'est pas installé"
        ) from None
    except (exc.ArgumentError, exc.NoSuchModuleError, ssl.SSLError) as error:
        raise _bad_url(account.clean(str(error)), account.clean(str(error))) from None
    if url.get_backend_name() == "sqlite":
        _prepare_sqlite(engine, reading)
    return engine


def _prepare_sqlite(engine: Engine, reading: bool) -> None:
    """Transactions as the SQL standard has them, and foreign keys that hold."""

    @event.listens_for(engine, "connect")
    def _connect(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # Python's own would leave CREATE outside of the transaction
        raw.execute("PRAGMA foreign_keys = ON")
        if reading:
            raw.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


@contextlib.contextmanager
def _connected(account: "SqlAccount", engine: Engine, reading: bool) -> Iterator[Connection]:
    """A connection with its transaction begun; it ends without a commit unless somebody made one.

    Raises:
        Refused, Unavailable: None could be had.
    """
    with contextlib.ExitStack() as stack:
        try:
            connection = stack.enter_context(engine.connect())
            if reading and engine.dialect.name == "postgresql":
                connection = connection.execution_options(postgresql_readonly=True)
            connection.begin()
        except exc.SQLAlchemyError as error:
            if _code(error).startswith(_SIGN_IN) or "unable to open" in str(error.args):
                raise _refused(account, error, remedy=account.remedy) from None
            raise _unavailable(account, error) from None
        except (ValueError, OSError) as error:  # a driver's own, before it is one of the database
            raise _refused(account, error, remedy=account.remedy) from None
        yield connection


def _failure(account: "SqlAccount", engine: Engine, error: exc.SQLAlchemyError, reading: bool) -> FreelanceError:
    if not isinstance(error, exc.DBAPIError):
        said = account.clean(str(error))
        return BadInput(Words(f"the statement cannot be used: {said}", f"l'instruction est inutilisable : {said}"),
                        field="parameters")  # fmt: skip
    lost = error.connection_invalidated or isinstance(error.orig, OSError)
    if (lost or _code(error).startswith(_LATER) or "locked" in _said(account, error)) and (
        reading or engine.dialect.name in _ALL_OR_NOTHING
    ):
        return _unavailable(account, error)
    if lost:
        return Unknown(Words(f"sql: the line to the database broke ({_said(account, error)})",
                             f"sql : la connexion à la base s'est rompue ({_said(account, error)})"))  # fmt: skip
    return _refused(account, error)


def _code(error: BaseException) -> str:
    """PostgreSQL's code of an error; "" where there is none."""
    details = _details(error)
    return str(details.get("C", "")) if isinstance(details, dict) else ""


def _details(error: BaseException) -> Any:
    orig = getattr(error, "orig", None) or error
    return orig.args[0] if orig.args else str(orig)


def _said(account: "SqlAccount", error: BaseException) -> str:
    details = _details(error)
    return account.clean(str(details.get("M", "")) if isinstance(details, dict) else str(details))


def _refused(account: "SqlAccount", error: BaseException, remedy: Words | None = None) -> Refused:
    said = _said(account, error)
    return Refused(Words(f"the database refused it: {said}", f"la base a refusé : {said}"), remedy=remedy)


def _unavailable(account: "SqlAccount", error: BaseException) -> Unavailable:
    said = _said(account, error)
    return Unavailable(Words(f"the database is not there or busy: {said}",
                             f"la base est absente ou occupée : {said}"))  # fmt: skip


def _bad_url(english: str, french: str) -> BadInput:
    return BadInput(Words(f"the database's address: {english}", f"l'adresse de la base : {french}"), field="url")


def _check_public(account: "SqlAccount", host: str) -> None:
    """A driver looks the name up itself, so this is a fence against slips, not against a hostile name server."""
    try:
        found = socket.getaddrinfo(host, None)
    except OSError as error:
        raise _unavailable(account, error) from None
    if not all(is_public(str(one[4][0])) for one in found):
        raise Refused(
            Words(str(PrivateAddress(host)), f"{host} se trouve dans un réseau privé"),
            remedy=Words("Allow private networks in the account.", "Autorisez les réseaux privés dans le compte."),
        )
