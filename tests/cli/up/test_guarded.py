"""`freelance up` that others reach, on PostgreSQL: a password is asked for, and is nowhere to be seen."""

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
from tests.cli.up.conftest import Up, free_port
from tests.postgres import new_database

MESSAGE = "Hello, I am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann"
URL = "https://flows.example.com"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Iterator[Up]:
    """`freelance up --url`, with Prefect's data on PostgreSQL, ended after the file's tests."""
    folder = tmp_path_factory.mktemp("work")
    up = Up(tmp_path_factory.mktemp("up-home"), folder, free_port())
    database = f"{postgres_server}/{new_database(postgres_server)}"
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
    headers = {"authorization": f"Basic {base64.b64encode(password.encode()).decode()}"}
    with httpx.Client(base_url=f"http://127.0.0.1:{guarded.port}/api", headers=headers, timeout=30) as api:
        found = api.get("/deployments/name/client_brief/brief").raise_for_status().json()
        asked = {"parameters": {"text": MESSAGE, "formats": ["md"]}, "state": {"type": "SCHEDULED"}}
        run = api.post(f"/deployments/{found['id']}/create_flow_run", json=asked).raise_for_status().json()["id"]
        for _ in range(300):
            shown = api.get(f"/flow_runs/{run}").json()
            if shown["state"]["type"] == "COMPLETED":
                break
            asyncio.run(asyncio.sleep(0.1))
        assert shown["state"]["type"] == "COMPLETED", shown["state"]
        told = [json.dumps(shown)]
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
