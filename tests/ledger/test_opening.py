"""Opening the ledger: its file, its schema, and what can be wrong with either."""

import re
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from ledger import LedgerError, open_ledger
from ledger.calls import Call, Limits, reserve
from ledger.database import MIGRATIONS
from ledger.schema import HEAD, metadata

PROJECT = Path(__file__).resolve().parents[2]


def test_the_file_is_its_owners_alone(tmp_path):
    ledger = open_ledger(f"sqlite:///{tmp_path}/home/ledger.db")
    with ledger.write():
        pass
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "home").iterdir()}
    ledger.close()
    assert modes["ledger.db"] == 0o600
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


def test_sqlite_is_set_up_to_last(tmp_path):
    ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.db")
    with ledger.read() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    ledger.close()
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 30_000, "synchronous": 2}


def test_names_with_signs_are_names(tmp_path):
    ledger = open_ledger(f"sqlite:///{tmp_path}/été 100%/ledger.db")
    assert ledger.version() == HEAD
    ledger.close()
    assert (tmp_path / "été 100%" / "ledger.db").is_file()


def test_the_tables_are_the_ones_that_the_code_knows(ledger):
    found = inspect(ledger.engine)
    for table in metadata.sorted_tables:
        assert {c["name"] for c in found.get_columns(table.name)} == set(table.columns.keys())
        assert {i["name"] for i in found.get_indexes(table.name)} == {i.name for i in table.indexes}


def test_migrations_leave_nothing_for_alembic_to_find(ledger):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with ledger.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_head_is_the_newest_revision():
    revisions = [
        re.search(r'^revision = "(\w+)"', path.read_text(), re.MULTILINE)[1]
        for path in (MIGRATIONS / "versions").glob("*.py")
    ]
    assert max(revisions) == HEAD


def test_an_open_ledger_needs_no_alembic(tmp_path):
    url = f"sqlite:///{tmp_path}/ledger.db"
    open_ledger(url).close()
    code = f"import sys; from ledger import open_ledger; open_ledger({url!r}); print('alembic' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PROJECT)
    assert said.stdout.strip() == "False"


def test_processes_that_migrate_at_once_all_succeed(ledger_url):
    code = f"from ledger import open_ledger; print(open_ledger({ledger_url!r}).version())"

    def start(_: int) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=PROJECT)

    with ThreadPoolExecutor(6) as pool:
        ends = list(pool.map(start, range(6)))
    assert [end.stdout.strip() for end in ends] == [HEAD] * 6, [end.stderr[-500:] for end in ends]


def test_a_newer_schema_is_refused_and_left_alone(ledger_url):
    ledger = open_ledger(ledger_url)
    with ledger.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    ledger.close()
    with pytest.raises(LedgerError) as caught:
        open_ledger(ledger_url)
    assert caught.value.reason == "newer"
    assert "9999" in caught.value.detail


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ledger.db",
        "mysql://user:hunter2secret@127.0.0.1/x",
        "sqlite://",
        "sqlite:///:memory:",
        "postgresql://user:hunter2secret@127.0.0.1:port/x",
        "postgresql://user:hunter2secret@127.0.0.1",
        "postgresql://user:hunter2secret@127.0.0.1/x?sslmode=maybe",
        "postgresql://user:hunter2secret@127.0.0.1/x?colour=red",
    ],
)
def test_a_wrong_address_says_so_without_its_password(url):
    with pytest.raises(LedgerError) as caught:
        open_ledger(url)
    assert caught.value.reason == "url"
    assert "hunter2secret" not in f"{caught.value} {caught.value.place} {caught.value.detail}"


def _chain(error: BaseException | None) -> str:
    words = []
    while error is not None:
        words.append(f"{error!r} {error.args}")
        error = error.__cause__ or error.__context__
    return " ".join(words)


def test_a_server_that_is_not_there(unused_tcp_port):
    with pytest.raises(LedgerError) as caught:
        open_ledger(f"postgresql://user:hunter2secret@127.0.0.1:{unused_tcp_port}/x")
    assert caught.value.reason == "unreachable"
    assert "hunter2secret" not in _chain(caught.value)


@pytest.mark.parametrize(
    ("change", "reason"),
    [(("sesame", "hunter2secret"), "rights"), (("/ledger_", "/no_such_"), "url")],
    ids=["wrong password", "no such database"],
)
def test_a_server_that_refuses(postgres_url, change, reason):
    with pytest.raises(LedgerError) as caught:
        open_ledger(postgres_url.replace(*change))
    assert caught.value.reason == reason
    assert "hunter2secret" not in _chain(caught.value)
    assert "{" not in caught.value.detail, "a sentence, not the driver's fields"


def test_a_server_that_takes_the_old_name(postgres_url):
    ledger = open_ledger(postgres_url.replace("postgresql://", "postgres://"))
    assert ledger.version() == HEAD
    assert "sesame" not in ledger.place
    ledger.close()


def test_a_file_in_place_of_the_folder(tmp_path):
    (tmp_path / "home").write_text("")
    with pytest.raises(LedgerError) as caught:
        open_ledger(f"sqlite:///{tmp_path}/home/ledger.db")
    assert caught.value.reason == "rights"


def test_a_folder_without_rights(tmp_path):
    folder = tmp_path / "home"
    open_ledger(f"sqlite:///{folder}/ledger.db").close()
    folder.chmod(0o500)
    for path in folder.parents:
        if path.name.startswith("pytest-"):
            path.chmod(0o755)
    # Rights do not hold root back; what it needs is imported while it still may.
    code = f"""
import os, pwd, alembic.command
from ledger import LedgerError, open_ledger
if os.geteuid() == 0:
    os.setuid(pwd.getpwnam("nobody").pw_uid)
try:
    open_ledger("sqlite:///{folder}/other.db")
except LedgerError as error:
    print(error.reason)
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=PROJECT)
    folder.chmod(0o700)
    assert said.stdout.strip() == "rights", said.stderr[-800:]


def test_a_file_that_is_no_database(tmp_path):
    (tmp_path / "ledger.db").write_text("Dear diary, " * 100)
    with pytest.raises(LedgerError) as caught:
        open_ledger(f"sqlite:///{tmp_path}/ledger.db")
    assert (caught.value.reason, caught.value.detail) == ("broken", "file is not a database")
    assert (tmp_path / "ledger.db").read_text().startswith("Dear diary")


def test_a_full_disk(tmp_path):
    from decimal import Decimal

    ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.db")
    with ledger.read() as connection:  # SQLite's own limit gives the error that a full disk gives
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    call = Call("c" * 200, "f" * 100, "r" * 100, "m" * 200, "p" * 200, "x" * 100, Decimal(1), "s")
    with pytest.raises(LedgerError) as caught:
        for _ in range(100):
            reserve(ledger, call, Limits())
    ledger.close()
    assert caught.value.reason == "full"


def test_a_file_that_another_program_holds(tmp_path, monkeypatch):
    monkeypatch.setattr("ledger.address.WAIT", 0.1)
    url = f"sqlite:///{tmp_path}/ledger.db"
    ledger = open_ledger(url)
    other = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LedgerError) as caught, ledger.write():
        pass
    other.close()
    assert caught.value.reason == "unreachable"
    with ledger.write():
        pass
    ledger.close()
