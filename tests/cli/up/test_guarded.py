"""`freelance up` that others reach, on PostgreSQL: a password is asked for, and nowhere to be seen; another machine."""

import asyncio
import base64
import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest
import websockets

from cli.access import access_file, known_password
from tests.cli.commandline import Command
from tests.cli.up.conftest import Up, free_port
from tests.postgres import new_database

MESSAGE = "Hello, I am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann"
URL = "https://flows.example.com"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory, prefect_postgres: str) -> Iterator[Up]:
    """`freelance up --url`, with Prefect's data on PostgreSQL, ended after the file's tests."""
    folder = tmp_path_factory.mktemp("work")
    up = Up(tmp_path_factory.mktemp("up-home"), folder, free_port())
    database = f"{prefect_postgres}/{new_database(prefect_postgres)}"
    (folder / ".env").write_text(f"FREELANCE_PREFECT_DATABASE_URL={database}\n", "utf-8")
    done = up.say("up", "--detach", "--port", str(up.port), "--url", URL)
    assert done.returncode == 0, done.stderr + up.say("up", "logs").stdout
    assert done.stdout.splitlines()[1:] == [URL, f"cat {access_file(up.home)}"]
    yield up
    assert up.say("up", "down").returncode == 0


@pytest.fixture(scope="module")
def password(guarded: Up) -> str:
    found = known_password(guarded.home)
    assert found is not None
    return found


def ask(up: Up, password: str, path: str, **more: str) -> httpx.Response:
    headers = {"authorization": f"Basic {base64.b64encode(password.encode()).decode()}"} if password else {}
    return httpx.post(f"http://127.0.0.1:{up.port}/api{path}", json={}, headers=headers | more, timeout=30)


def test_nobody_gets_in_without_the_password(guarded: Up, password: str) -> None:
    assert ask(guarded, "", "/flows/filter").status_code == 401
    assert ask(guarded, "freelance:guessed", "/flows/filter").status_code == 401
    assert ask(guarded, password, "/flows/filter").status_code == 200
    assert ask(guarded, password, "/flows/filter", host="flows.example.com", origin=URL).status_code == 200
    assert ask(guarded, password, "/flows/filter", host="evil.example").status_code == 403
    settings = httpx.get(f"http://127.0.0.1:{guarded.port}/ui-settings", timeout=30).json()
    assert (settings["auth"], settings["api_url"]) == ("BASIC", "/api")


async def test_events_are_not_told_to_strangers(guarded: Up) -> None:
    address = f"ws://127.0.0.1:{guarded.port}/api/events/out"
    async with websockets.connect(address, subprotocols=["prefect"]) as socket:
        await socket.send(json.dumps({"type": "auth", "token": "guessed"}))
        with pytest.raises(websockets.ConnectionClosed):
            while True:
                said = await asyncio.wait_for(socket.recv(), 20)
                assert json.loads(said)["type"] != "auth_success"


def test_commands_of_this_machine_get_in(guarded: Up) -> None:
    listed = guarded.say("schedule", "list")
    assert listed.returncode == 0, listed.stderr
    done = guarded.say("run", "sample", "--quiet", "--out", "own")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["own/count.md"]


def test_a_click_runs_and_nothing_shows_the_password(guarded: Up, password: str) -> None:
    shown = guarded.ended(guarded.click("brief", text=MESSAGE, formats=["md"]).json()["id"])
    assert shown["state"]["type"] == "COMPLETED", shown["state"]
    told = [json.dumps(shown)]
    with guarded.api as api:
        for path in ("/logs/filter", "/artifacts/filter", "/flow_runs/filter", "/task_runs/filter", "/events/filter"):
            told.append(api.post(path, json={}).raise_for_status().text)
        told.append(api.get("/admin/settings").raise_for_status().text)
    status = guarded.say("up", "status", "--json").stdout
    lines = [" ".join(psutil.Process(pid).cmdline()) for pid in json.loads(status)["processes"].values()]
    lines += [" ".join(psutil.Process(json.loads(status)["pid"]).cmdline())]
    files = [
        path.read_bytes() for path in Path(guarded.home).rglob("*") if path.is_file() and path.name != "access.env"
    ]
    secret = password.partition(":")[2]
    for secret_one in (secret, "sesame"):
        assert all(secret_one not in text for text in (*told, *lines, status, guarded.say("up", "status").stdout))
        assert not any(secret_one.encode() in data for data in files)


def test_the_doctor_asks_the_database(guarded: Up) -> None:
    said = guarded.say("doctor", "--offline").stdout
    assert "its database postgresql://freelance@127.0.0.1" in said and "answers (PostgreSQL" in said
    assert "sesame" not in said


@pytest.fixture(scope="module")
def second(guarded: Up, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    """`freelance worker` in a home of its own, as on a second machine."""
    other = Up(tmp_path_factory.mktemp("second-home"), tmp_path_factory.mktemp("second-work"), guarded.port)
    api, password = f"http://127.0.0.1:{guarded.port}/api", known_password(guarded.home) or ""
    refused = other.say("worker", PREFECT_API_URL=api)
    assert refused.returncode == 1 and "asks for a password" in refused.stderr and len(refused.stderr.splitlines()) == 1
    done = other.say("worker", "--detach", PREFECT_API_URL=api, PREFECT_API_AUTH_STRING=password)
    assert done.returncode == 0, done.stderr + other.say("up", "logs").stdout
    yield other
    assert other.say("up", "down").returncode == 0


def test_both_take_runs_and_each_is_run_once(guarded: Up, second: Up) -> None:
    status = second.status
    assert set(status["processes"]) == {"base", "worker"} and "brief" in status["deployments"]
    runs = [guarded.click("brief", text=MESSAGE, formats=["md"], out=f"each{number}").json() for number in range(4)]
    ended = [guarded.ended(run["id"]) for run in runs]
    assert [run["state"]["type"] for run in ended] == ["COMPLETED"] * 4
    here, there = (
        {path.name for path in up.folder.iterdir() if path.name.startswith("each")} for up in (guarded, second)
    )
    assert here | there == {f"each{number}" for number in range(4)} and not here & there
    assert [run["run_count"] for run in ended] == [1] * 4
    with guarded.api as api:
        workers = api.post("/work_pools/freelance/workers/filter", json={}).json()
    assert len({worker["name"] for worker in workers}) == 2


def test_it_needs_a_server(command: Command, tmp_path: Path) -> None:
    done = command("worker", home=tmp_path)
    assert done.returncode == 2 and "PREFECT_API_URL" in done.stderr and len(done.stderr.splitlines()) == 1
    away = command("worker", home=tmp_path, PREFECT_API_URL=f"http://127.0.0.1:{free_port()}/api", FREELANCE_LANG="fr")
    assert away.returncode == 1 and "ne répond pas" in away.stderr


def test_its_status_is_told_like_that_of_up(second: Up) -> None:
    said = second.say("up", "status", "--json")
    assert said.returncode == 0 and json.loads(said.stdout)["address"].endswith(str(second.port))
