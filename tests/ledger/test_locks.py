"""Two processes on one SQLite file, while one of them opens it again and again, as `freelance up` does each minute."""

import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from integrations.places import PROJECT
from ledger import open_ledger

OTHER = """
import sys
from sqlalchemy import text
from ledger import open_ledger
book = open_ledger(sys.argv[1])
with book.engine.begin() as connection:
    connection.execute(text("CREATE TABLE told (what TEXT)"))
    connection.execute(text("INSERT INTO told VALUES ('by the other')"))
book.close()
"""


def test_what_another_process_writes_is_seen(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    book = open_ledger(url)
    with book.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    open_ledger(url).close()  # must not drop the locks of the connection that stays open
    done = subprocess.run([sys.executable, "-c", OTHER, url], cwd=PROJECT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ledger.db-wal").exists(), "the other process took itself for the last one"
    with book.engine.connect() as connection:
        assert connection.execute(text("SELECT what FROM told")).scalar() == "by the other"
    book.close()
