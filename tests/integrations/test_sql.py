"""SQL, on a real SQLite and a real PostgreSQL."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from integrations import sql
from integrations.errors import BadInput, Refused, Unavailable
from integrations.sql import SqlAccount
from tests.integrations.steps import do

CREATE = """CREATE TABLE invoices (
    id INTEGER PRIMARY KEY, client VARCHAR(80) NOT NULL, total NUMERIC(12, 2), sent TIMESTAMP
)"""
INSERT = "INSERT INTO invoices (id, client, total) VALUES (:id, :client, :total)"
COUNT = "SELECT count(*) FROM invoices"


def _postgres(address: str) -> SqlAccount:
    return SqlAccount(url=address.replace(":sesame@", "@"), password="sesame", private=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def account(request: pytest.FixtureRequest, tmp_path: Path, book: Any) -> Iterator[SqlAccount]:
    if request.param == "sqlite":
        path = tmp_path / "été.db"
        sqlite3.connect(path).close()
        path.touch()
        yield SqlAccount(url=f"sqlite:///{path}")
        return
    yield _postgres(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def invoices(account: SqlAccount) -> SqlAccount:
    await do(sql.execute, account, statement=CREATE)
    rows = [{"id": n, "client": f"Café n° {n}", "total": Decimal("1200.50") + n} for n in (8, 9)]
    await do(sql.execute, account, statement=INSERT, parameters=rows)
    return account


async def _count(account: SqlAccount) -> int:
    return (await sql.query.fn(account, COUNT)).rows[0][0]


async def test_rows_are_written_and_read(invoices):
    assert ("sqlite" in await invoices.verify()) == ("sqlite" in invoices.url)
    found = await sql.query.fn(invoices, "SELECT id, client FROM invoices WHERE total > :least", {"least": 1209})
    assert (found.columns, found.rows, found.more) == (["id", "client"], [[9, "Café n° 9"]], False)
    first = await sql.query.fn(invoices, "SELECT id FROM invoices ORDER BY id", most=1)
    assert (first.rows, first.more) == ([[8]], True)
    changed = await do(sql.execute, invoices, statement="UPDATE invoices SET client = :to RETURNING id",
                       parameters={"to": "L'Œuvre; DROP TABLE invoices --"})  # fmt: skip
    assert sorted(changed.rows) == [[8], [9]]
    assert await _count(invoices) == 2
    (known,) = await sql.list_tables.fn(invoices)
    assert known.name == "invoices" and list(known.columns) == ["id", "client", "total", "sent"]


WRITING = (
    "DELETE FROM invoices",
    "DROP TABLE invoices",
    "UPDATE invoices SET client = 'x' RETURNING id",
    "COMMIT; DELETE FROM invoices",
    "INSERT INTO invoices (id, client) VALUES (1, 'x')",
)


async def test_a_query_cannot_write(invoices):
    for statement in WRITING:
        with pytest.raises((Refused, BadInput)):
            await sql.query.fn(invoices, statement)
    assert await _count(invoices) == 2


async def test_all_is_changed_or_nothing(invoices):
    twice = [{"id": 20, "client": "a", "total": 1}, {"id": 8, "client": "b", "total": 1}]
    with pytest.raises(Refused):
        await do(sql.execute, invoices, statement=INSERT, parameters=twice)
    assert await _count(invoices) == 2
    assert (await do(sql.execute, invoices, statement=INSERT, parameters=[])).count == 0


async def test_what_is_wrong_is_told(account):
    cases = (("SELECT :missing", BadInput), ("SELECT * FROM nowhere", Refused), ("SELEKT", Refused))
    for statement, error in cases:
        with pytest.raises(error):
            await sql.query.fn(account, statement)


@pytest.mark.parametrize("mark", ["id", "sent"])
async def test_rows_that_were_added_are_news(invoices, mark):
    async def add(number: int) -> None:
        sent = datetime(2026, 11, 23, 8, number) if "postgres" in invoices.url else f"2026-11-23 08:{number:02}:00"
        statement = "INSERT INTO invoices (id, client, sent) VALUES (:id, 'x', :sent)"
        await do(sql.execute, invoices, statement=statement, parameters={"id": number, "sent": sent})

    await add(11)
    see = {"table_name": "invoices", "mark": mark}
    cursor = (await sql.new_rows.fn(invoices, **see)).cursor
    await add(12)
    first = await sql.new_rows.fn(invoices, **see, since=cursor)
    for number in (13, 14):
        await add(number)
    second = await sql.new_rows.fn(invoices, **see, since=first.cursor, most=1)
    third = await sql.new_rows.fn(invoices, **see, since=second.cursor)
    assert [[one["id"] for one in news.items] for news in (first, second, third)] == [[12], [13], [14]]
    with pytest.raises(BadInput, match="no cursor"):
        await sql.new_rows.fn(invoices, **see, since="yesterday")


async def test_an_empty_table_has_no_news_and_then_all(account):
    await do(sql.execute, account, statement=CREATE)
    cursor = (await sql.new_rows.fn(account, "invoices")).cursor
    await do(sql.execute, account, statement=INSERT, parameters={"id": 1, "client": "é", "total": 1})
    assert len((await sql.new_rows.fn(account, "invoices", since=cursor)).items) == 1


async def test_a_busy_sqlite_is_tried_later(tmp_path, book, monkeypatch):
    monkeypatch.setattr("integrations.sql_engine.CONNECT", 0.05)
    path = tmp_path / "busy.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("CREATE TABLE t (a)")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable, match="locked"):
        await do(sql.execute, SqlAccount(url=f"sqlite:///{path}"), statement="DELETE FROM t")
    other.close()


async def test_a_line_that_breaks_before_the_commit_changed_nothing(postgres_url, book):
    account = _postgres(postgres_url)
    await do(sql.execute, account, statement="CREATE TABLE t (a int)")
    kill = "WITH gone AS (SELECT pg_terminate_backend(pg_backend_pid())) INSERT INTO t SELECT 1 FROM gone"
    with pytest.raises(Unavailable):
        await do(sql.execute, account, statement=kill)
    assert (await sql.query.fn(account, "SELECT * FROM t")).rows == []
    with pytest.raises(Refused, match="password") as caught:
        await account.model_copy(update={"password": sql.SecretStr("wrong")}).verify()
    assert "freelance connect sql" in caught.value.message("en")


async def test_where_it_may_go(tmp_path):
    with pytest.raises(Refused, match="unable to open"):
        await SqlAccount(url=f"sqlite:///{tmp_path / 'none.db'}").verify()
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(Refused, match="private network"):
        await SqlAccount(url="postgresql://user@127.0.0.1/base").verify()
    with pytest.raises(ValidationError, match="password"):
        SqlAccount(url="postgresql://user:secret@db.example/base")
    with pytest.raises(BadInput, match="nothing holds"):
        await sql.query.fn(SqlAccount(url="mysql+nowhere://user@db.example/base"), "SELECT 1")
    only = SqlAccount(url="mysql+pymysql://user@127.0.0.1/base", only_reads=True, private=True)
    with pytest.raises(BadInput, match="not installed"):
        await sql.query.fn(only, "SELECT 1")
    with pytest.raises(BadInput, match="only reads"):
        await do(sql.execute, only, statement="DELETE FROM t")
