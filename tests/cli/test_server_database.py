"""Prefect's server on SQLite: transactions that read and then write wait for each other."""

import asyncio
from pathlib import Path

import pytest
from prefect.server.database.configurations import AioSqliteConfiguration
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from cli.server_database import begin_immediately


async def count_up(database: AioSqliteConfiguration, times: int) -> None:
    """Reads, then writes, as most of the server's requests do."""
    engine = await database.engine()
    for _ in range(times):
        session = await database.session(engine)
        async with session, database.begin_transaction(session):
            number = (await session.execute(text("SELECT number FROM counter"))).scalar_one()
            await asyncio.sleep(0.005)
            await session.execute(text("UPDATE counter SET number = :number"), {"number": number + 1})


@pytest.mark.parametrize("immediate", [False, True])
async def test_requests_at_once_are_refused_without_it_and_wait_with_it(
    tmp_path: Path, immediate: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AioSqliteConfiguration, "begin_transaction", AioSqliteConfiguration.begin_transaction)
    database = AioSqliteConfiguration(connection_url=f"sqlite+aiosqlite:///{tmp_path / 'prefect.db'}")
    engine = await database.engine()
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE counter AS SELECT 0 AS number"))
    if immediate:
        begin_immediately()
    ends = await asyncio.gather(*(count_up(database, 5) for _ in range(4)), return_exceptions=True)
    refused = [end for end in ends if isinstance(end, OperationalError)]
    async with engine.connect() as connection:
        number = (await connection.execute(text("SELECT number FROM counter"))).scalar_one()
    assert (not refused and number == 20) is immediate, (refused, number)
    await engine.dispose()
