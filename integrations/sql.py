"""SQL: any database that SQLAlchemy speaks to; statements with bound parameters only."""

import asyncio
import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, Field, SecretStr, field_validator
from sqlalchemy import URL, ColumnClause, Connection, column, func, inspect, make_url, select, table, text
from sqlalchemy.exc import ArgumentError

from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.kit.news import START, News
from integrations.kit.steps import action, search, trigger
from integrations.sql_engine import HELD_TO_READING, Result, run
from integrations.words import Words

Value = bool | int | float | Decimal | datetime | date | bytes | str | None
_SPELT: dict[str, Callable[[Any], Any]] = {
    "int": int, "float": float, "Decimal": Decimal, "str": str, "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
}  # fmt: skip


class SqlAccount(Account):
    """A database and who opens it. / Une base de données et qui l'ouvre."""

    service = "sql"
    vendor = "SQL"

    url: str = Field(
        title="Address / Adresse",
        description="SQLAlchemy's, without the password: postgresql://user@host/base, sqlite:////home/…/file.db / "
        "celle de SQLAlchemy, sans mot de passe",
        max_length=1000,
    )
    password: SecretStr = Field(SecretStr(""), title="Password / Mot de passe")
    certificate: str = Field(
        "",
        title="Certificate / Certificat",
        description="PostgreSQL: of the authority that signed the server's, as PEM, where it is not a public one / "
        "de l'autorité du serveur, en PEM, si elle n'est pas publique",
        max_length=200_000,
    )
    only_reads: bool = Field(
        False,
        title="Only reads / Lecture seule",
        description="This user of the database may only read / cet utilisateur de la base ne peut que lire",
    )
    seconds: float = Field(
        60.0, title="Patience", description="Seconds that a statement may take / secondes par instruction", gt=0, le=600
    )

    @field_validator("url")
    @classmethod
    def _usable(cls, value: str) -> str:
        try:
            url = make_url(value)
        except ArgumentError:
            raise ValueError("not an address of a database / pas l'adresse d'une base") from None
        if url.password:
            raise ValueError("the password has a field of its own / le mot de passe a son propre champ")
        return value

    def whole_url(self) -> URL:
        """With the password, and the driver that is installed here."""
        url = make_url(self.url)
        if url.drivername in ("postgres", "postgresql"):
            url = url.set(drivername="postgresql+pg8000")
        return url.set(password=self.password.get_secret_value() or None)

    async def verify(self) -> str:
        """Connects. / Se connecte."""
        url = make_url(self.url)

        def look(connection: Connection) -> str:
            connection.execute(select(1))
            version = ".".join(map(str, connection.dialect.server_version_info or ()))
            return f"{connection.dialect.name} {version}"

        found = await asyncio.to_thread(run, self, look, reading=True)
        return f"{found}: {url.host or ''}/{url.database or ''}"


class Rows(BaseModel):
    """What was found.

    Args:
        columns: Their names.
        rows: A list of values each.
        more: Whether there are more rows than were asked for.
    """

    columns: list[str] = Field(default_factory=list)
    rows: list[list[Any]] = Field(default_factory=list)
    more: bool = False


class Changed(BaseModel):
    """What became of a change.

    Args:
        count: How many rows it changed; -1 where the database does not say.
        columns: Of what it returned (RETURNING).
        rows: What it returned.
    """

    count: int = 0
    columns: list[str] = Field(default_factory=list)
    rows: list[list[Any]] = Field(default_factory=list)


class Table(BaseModel):
    """A table or a view.

    Args:
        name: Its name.
        schema_name: Where it lies; "" for the usual place.
        columns: Names and types of its columns.
    """

    name: str
    schema_name: str = ""
    columns: dict[str, str] = Field(default_factory=dict)


@search
async def query(
    account: SqlAccount,
    statement: str,
    parameters: dict[str, Value] | None = None,
    most: int = Field(1000, ge=1, le=100_000),
) -> Rows:
    """Reads rows; the database is held to reading. / Lit des lignes ; la base est tenue à la lecture.

    Args:
        statement: One statement, its values as :names. / Une instruction, ses valeurs sous forme de :noms.
        parameters: The values of those names. / Les valeurs de ces noms.
        most: How many rows at most. / Combien de lignes au plus.
    """

    def look(connection: Connection) -> Rows:
        found = connection.execute(text(statement), _bound(connection, parameters or {}))
        if not found.returns_rows:
            return Rows()
        rows = [list(row) for row in found.fetchmany(most + 1)]
        return Rows(columns=list(found.keys()), rows=rows[:most], more=len(rows) > most)

    return await _read(account, look)


@action("write", target="statement")
async def execute(
    account: SqlAccount, statement: str, parameters: dict[str, Value] | list[dict[str, Value]] | None = None
) -> Changed:
    """Changes rows, all of them or none. / Modifie des lignes, toutes ou aucune.

    Args:
        statement: One statement, its values as :names. / Une instruction, ses valeurs sous forme de :noms.
        parameters: The values of those names; several of them, to do it for each. /
            Les valeurs de ces noms ; plusieurs, pour le faire pour chacune.
    """
    if account.only_reads:
        raise BadInput(Words("this account only reads", "ce compte ne fait que lire"), field="account")

    def change(connection: Connection) -> Changed:
        each = parameters if isinstance(parameters, list) else [parameters or {}]
        if not each:
            return Changed()
        values = [_bound(connection, one) for one in each]
        done = connection.execute(text(statement), values if len(values) > 1 else values[0])
        if not done.returns_rows:
            return Changed(count=done.rowcount)
        rows = [list(row) for row in done]
        return Changed(count=len(rows), columns=list(done.keys()), rows=rows)

    return await asyncio.to_thread(run, account, change, reading=False)


@search
async def list_tables(account: SqlAccount, schema_name: str = "") -> list[Table]:
    """Lists tables and views with their columns. / Liste les tables et les vues avec leurs colonnes.

    Args:
        schema_name: Where to look; without it, in the usual place. / Où chercher ; sinon à l'endroit habituel.
    """

    def look(connection: Connection) -> list[Table]:
        seen, where = inspect(connection), schema_name or None
        names = sorted({*seen.get_table_names(where), *seen.get_view_names(where)})
        return [
            Table(name=name, schema_name=schema_name,
                  columns={str(one["name"]): str(one["type"]) for one in seen.get_columns(name, where)})
            for name in names
        ]  # fmt: skip

    return await _read(account, look)


@trigger
async def new_rows(
    account: SqlAccount,
    table_name: str,
    mark: str = "id",
    schema_name: str = "",
    since: str = "",
    most: int = Field(1000, ge=1, le=100_000),
) -> News[dict[str, Any]]:
    """Lists the rows that a table gained since the last time. / Liste les lignes ajoutées depuis la dernière fois.

    Args:
        table_name: The table or view. / La table ou la vue.
        mark: A column that grows and repeats no value: a number, a time. /
            Une colonne qui croît sans répétition : un nombre, une date.
        schema_name: Where it lies. / Où elle se trouve.
        since: The cursor of the last time. / Le curseur de la dernière fois.
        most: How many at most; the next ones come the next time. / Combien au plus ; la suite viendra après.
    """
    of = table(table_name, schema=schema_name or None)
    grows: ColumnClause[Any] = column(mark)

    def look(connection: Connection) -> News[dict[str, Any]]:
        if not since:
            last = connection.execute(select(func.max(grows)).select_from(of)).scalar()
            return News(cursor=START if last is None else _spell(last))
        wanted = select(text("*")).select_from(of).order_by(grows).limit(most)
        if since != START:
            wanted = wanted.where(grows > _value(since))
        rows = [dict(row) for row in connection.execute(wanted).mappings()]
        return News(items=rows, cursor=_spell(rows[-1][mark]) if rows else since)

    return await _read(account, look)


async def _read(account: SqlAccount, work: Callable[[Connection], Result]) -> Result:
    """In a transaction that cannot write.

    Raises:
        BadInput: Nothing holds this driver to reading.
    """
    driver = account.whole_url().get_driver_name()
    if driver not in HELD_TO_READING and not account.only_reads:
        raise BadInput(
            Words(f"nothing holds the driver {driver} to reading", f"rien ne tient le pilote {driver} à la lecture"),
            remedy=Words("Give the account a user of the database that may only read, and say so there.",
                         "Donnez au compte un utilisateur de la base qui ne peut que lire, et indiquez-le."),
            field="account",
        )  # fmt: skip
    return await asyncio.to_thread(run, account, work, reading=True)


def _bound(connection: Connection, values: dict[str, Value]) -> dict[str, Value]:
    """Values as the driver takes them: SQLite has no decimals and no times, and reads both from text."""
    if connection.dialect.name != "sqlite":
        return values
    return {name: _for_sqlite(value) for name, value in values.items()}


def _for_sqlite(value: Value) -> Value:
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return str(value) if isinstance(value, Decimal | date) else value


def _spell(value: Any) -> str:
    """A mark as a cursor that knows its type: 9 comes before 10."""
    kind = type(value).__name__
    if kind not in _SPELT:
        raise BadInput(Words(f"a mark is a number, a time or a text, not {kind}",
                             f"un repère est un nombre, une date ou un texte, pas {kind}"), field="mark")  # fmt: skip
    return json.dumps([kind, value.isoformat() if isinstance(value, date) else str(value)])


def _value(cursor: str) -> Any:
    try:
        kind, value = json.loads(cursor)
        return _SPELT[kind](value)
    except (ValueError, KeyError, TypeError):
        raise BadInput(Words("this is no cursor of sql.new_rows", "ce n'est pas un curseur de sql.new_rows"),
                       field="since") from None  # fmt: skip
