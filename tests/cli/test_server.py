"""The background server: shared, replaced when it is dead, ended when nobody uses it."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cli.server import Server, answers
from cli.server_files import ServerFiles, ServerState
from integrations.errors import Refused
from integrations.places import PROJECT
from tests.cli.commandline import Command, clean_environment, words_of


def until(true: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.1)
    return False


def start_at_once(count: int, home: Path) -> set[tuple[int, str]]:
    """Process ids and addresses of the servers that as many commands found or started at the same moment."""
    starts = [
        subprocess.Popen(
            words_of("server", "start", "--json"), cwd=PROJECT, env=clean_environment(home), text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for _ in range(count)
    ]  # fmt: skip
    told = [json.loads(start.communicate(timeout=100)[0]) for start in starts]
    assert [start.returncode for start in starts] == [0] * count
    assert all(each["running"] for each in told)
    return {(each["pid"], each["url"]) for each in told}


def test_a_servers_life(copied_home: Path) -> None:
    """Started by eight at once, killed, started by two at once, replaced by another version's, ended when idle."""
    server = Server(copied_home, 3)
    ((first, address),) = start_at_once(8, copied_home)

    os.kill(first, signal.SIGKILL)
    assert until(lambda: not server.files.alive())
    assert server.files.read_state() is not None and server.ready() is None, "a state that is not believed"
    ((second, again),) = start_at_once(2, copied_home)
    assert second != first and again == address, "links to runs keep working"

    old = server.ready()
    assert old is not None
    server.files.write_state(replace(old, version="freelance 0.0.1"))
    with server.lease():
        assert not server.begin()
        state = server.wait()
        assert state.pid != second
        assert server.in_use()
        with pytest.raises(Refused):
            Server(copied_home, 3).stop()
        time.sleep(4)
        assert answers(state.port), "a command holds a lease"
    assert until(lambda: not server.files.alive(), 10)
    assert server.files.read_state() is None and not answers(state.port)


def test_somebody_elses_process_is_never_taken_for_the_server(tmp_path: Path) -> None:
    """A stale state file whose process id now belongs to another program."""
    files = ServerFiles(tmp_path)
    files.make()
    other = subprocess.Popen(["sleep", "30"])
    try:
        files.write_state(ServerState(other.pid, 9, time.time(), "x", phase="ready"))
        server = Server(tmp_path, 60)
        assert server.ready() is None and not server.stop(force=True)
        assert server.status() == {"running": False, "starting": False, "log": str(files.log)}
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_it_serves_this_machine_alone(home: Path, command: Command) -> None:
    import http.client

    assert command("server", "start", home=home).returncode == 0
    state = Server(home, 60).ready()
    assert state is not None

    def get(path: str, **headers: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", state.port, timeout=10)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read()

    assert get("/api/health") == (200, b"true")
    assert get("/runs", Accept="text/html")[0] == 200, "the UI"
    assert get("/api/health", Host="evil.example:4200")[0] == 403
    assert get("/api/health", Origin="https://evil.example")[0] == 403
    assert get("/api/health", Origin=state.address)[0] == 200
    assert (home / "server").stat().st_mode & 0o077 == 0


def test_a_server_that_cannot_start_says_so(command: Command, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "prefect").mkdir(parents=True)
    (home / "prefect" / "prefect.db").write_bytes(b"this is no database" * 100)
    done = command("server", "start", home=home)
    assert done.returncode == 1
    assert "Prefect's server did not start" in done.stderr and "freelance server logs" in done.stderr
    assert "Traceback" not in done.stderr
    logs = command("server", "logs", "--lines", "400", home=home)
    assert "file is not a database" in logs.stdout
    assert not ServerFiles(home).alive()


def test_status_and_stop(command: Command, home: Path) -> None:
    assert command("server", "start", home=home).returncode == 0
    now = json.loads(command("server", "status", "--json", home=home).stdout)
    assert now["running"] and now["in_use"] is False and now["memory_mb"] > 50
    assert "The server runs at" in command("server", "status", home=home).stdout
    assert "Le serveur tourne sur" in command("server", "status", home=home, FREELANCE_LANG="fr").stdout
    began = time.monotonic()
    assert command("server", "stop", home=home).stdout == "The server has stopped.\n"
    assert time.monotonic() - began < 8
    assert not ServerFiles(home).alive() and not answers(now["pid"] and int(now["url"].rsplit(":", 1)[1]))
    assert command("server", "stop", home=home).stdout == "No server runs.\n"
    assert json.loads(command("server", "status", "--json", home=home).stdout)["running"] is False


def test_the_log_stays_short(tmp_path: Path) -> None:
    code = (
        "import pathlib, sys, cli.server_process as p\n"
        "p.LOG_BYTES = 1000\nlog = pathlib.Path(sys.argv[1])\n"
        "for _ in range(100):\n    p.turn_log(log); print('x' * 99, flush=True)\n"
    )
    log = tmp_path / "server.log"
    import sys

    subprocess.run([sys.executable, "-c", code, log], check=True, cwd=PROJECT, timeout=30)
    assert log.stat().st_size <= 1100 and log.with_suffix(".log.1").stat().st_size <= 1100
