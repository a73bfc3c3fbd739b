"""`freelance up`: what it serves, how runs begin, what dies is started again, and it ends whole."""

import os
import signal
import socket
import time
from pathlib import Path

import httpx
import psutil
import pytest

from tests.cli.commandline import Command
from tests.cli.up.conftest import Up, free_port

MESSAGE = "Hello, I am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann"


def lives(pid: int) -> bool:
    """Whether a process does anything still; who has no parent to bury it may stay as a zombie."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_every_flow_is_served(running: Up) -> None:
    status = running.status
    assert status["up"] and status["phase"] == "ready" and status["problem"] == ""
    assert {"brief", "draft", "report", "new-project"} <= set(status["deployments"])
    assert status["address"] == f"http://127.0.0.1:{running.port}"


def test_a_click_runs_the_flow_in_the_folder(running: Up) -> None:
    (running.folder / "letter.txt").write_text(MESSAGE)
    made = running.click("brief", source="letter.txt", formats=["md"])
    assert made.status_code in (200, 201), made.text
    run = running.ended(made.json()["id"])
    assert run["state"]["type"] == "COMPLETED", run["state"]
    assert run["name"] == "Brief · Acme Ltd · Logo"
    assert (running.folder / "out" / "letter" / "brief.md").exists()
    assert {"client:Acme Ltd", "flow:client_brief", "lang:en"} <= set(run["tags"])


def test_a_value_that_is_no_choice_is_refused_at_the_form(running: Up) -> None:
    refused = running.click("brief", text=MESSAGE, language="de")
    assert refused.status_code == 409 or refused.status_code == 422
    assert "language" in refused.text and "'de'" in refused.text


def test_a_wrong_file_fails_in_plain_words(running: Up) -> None:
    run = running.ended(running.click("brief", source="missing.eml").json()["id"])
    assert run["state"]["type"] == "FAILED"
    assert "missing.eml: there is no such file or folder." in run["state"]["message"]
    log = running.log_of(run["id"], lambda text: "Finished in state" in text)
    assert "missing.eml: there is no such file" in log
    assert "Traceback" not in log


def test_a_second_one_is_refused(running: Up) -> None:
    done = running.say("up", "--port", str(free_port()))
    assert done.returncode == 1
    assert "up already" in done.stderr and f"127.0.0.1:{running.port}" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(("language", "words"), [("en", "cannot be used"), ("fr", "n'est pas utilisable")])
def test_a_taken_port_is_told_at_once(command: Command, tmp_path: Path, language: str, words: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        begin = time.monotonic()
        done = command("up", "--port", str(port), home=tmp_path / "home", FREELANCE_LANG=language)
    assert done.returncode == 2
    assert f"port {port} {words}" in done.stderr and "--port" in done.stderr
    assert time.monotonic() - begin < 5
    assert not (tmp_path / "home" / "up" / "up.json").exists()


def test_the_screen_is_spoken(running: Up) -> None:
    french = running.say("up", "status", FREELANCE_LANG="fr").stdout
    assert "prêt" in french and "Interface Prefect" in french and "Vous attend" in french
    english = running.say("up", "status").stdout
    assert "ready" in english and "Waits for you" in english


def test_the_page_of_the_approval_links_is_served(running: Up) -> None:
    answer = httpx.get(f"http://127.0.0.1:{running.desk}/a/forged", timeout=10)
    assert answer.status_code == 404 and "opens nothing" in answer.text


def test_a_schedule_stays_when_it_is_served_again(running: Up) -> None:
    deployment = running.deployment("brief")["id"]
    asked = [{"active": True, "schedule": {"cron": "30 8 * * 1", "timezone": "Europe/Paris"}}]
    with running.api as api:
        assert api.post(f"/deployments/{deployment}/schedules", json=asked).status_code == 201
        changed = {"description": "of old", "tags": ["flow:client_brief"]}
        draft = running.deployment("draft")["id"]
        assert api.patch(f"/deployments/{draft}", json=changed).status_code == 204
    before, status = running.deployment("brief")["schedules"], running.status
    assert set(status["processes"]) == {"base", "server", "worker"}
    assert running.say("up", "down").returncode == 0
    assert not any(map(lives, [status["pid"], *status["processes"].values()])), "down leaves nothing"
    assert running.say("up", "status").returncode == 1
    assert running.say("up", "--detach", "--port", str(running.port)).returncode == 0
    assert running.deployment("brief")["schedules"] == before and len(before) == 1
    assert running.deployment("draft")["description"] not in ("", "of old"), "what was changed is put right"
    until = time.monotonic() + 30
    while not running.status.get("next"):
        assert time.monotonic() < until, "the schedule plans no run"
        time.sleep(0.5)
    assert running.status["next"][0]["name"] == "brief"


@pytest.mark.parametrize("victim", ["worker", "server", "base"])
def test_what_dies_is_started_again(running: Up, victim: str) -> None:
    before = running.status["processes"]
    os.kill(before[victim], signal.SIGKILL)
    until = time.monotonic() + 60
    while running.status["processes"].get(victim, before[victim]) == before[victim] or not running.answers():
        assert time.monotonic() < until, running.say("up", "logs").stdout
        time.sleep(0.3)
    assert running.status["restarts"][victim] == 1
    run = running.ended(running.click("brief", text=MESSAGE, formats=["md"]).json()["id"])
    assert run["state"]["type"] == "COMPLETED"
    lost = [pid for name, pid in before.items() if name == victim or victim == "base"]
    assert not any(map(lives, lost)), "what the base had forked ends with it"


def test_nothing_outlives_the_supervisor(running: Up) -> None:
    """The last test of this file: it leaves nothing running."""
    status = running.status
    os.kill(status["pid"], signal.SIGKILL)
    until = time.monotonic() + 30
    while any(map(lives, status["processes"].values())):
        assert time.monotonic() < until, "what it had started goes on"
        time.sleep(0.2)
    assert running.say("up", "status").returncode == 1
