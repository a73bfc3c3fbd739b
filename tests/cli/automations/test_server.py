"""Automations on a real server: something happens, and the flow runs."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx

from tests.cli.commandline import clean_environment
from tests.cli.up.conftest import Up, laid_out, running  # noqa: F401  (fixtures)

MESSAGE = "Hello, I am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann {{ 7 * 6 }}"
FILE = """
automations:
  brief-to-proposal:
    about: A proposal for each brief of Acme.
    when: brief.written
    where: {client: "Acme*"}
    run: draft
    with:
      source: "{{ brief }}"
      kind: proposal
      formats: [md]
  own:
    when: my.morning
    run: brief
    with: {text: "{{ event.payload.text }}", formats: [md], client: Morning}
"""
HOOKED = (
    FILE
    + """
  hooked:
    when: hook.shop
    where: {type: letter.*}
    run: brief
    with: {text: "{{ event.payload.body.text }}", formats: [md], client: Hooked}
"""
)


def say(up: Up, *words: str) -> Any:
    """`freelance WORDS… --json` with the project's own flows; what it printed."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("freelance")), *words, "--json"], cwd=up.folder,
        env=clean_environment(up.home), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def runs_of(up: Up, name: str) -> list[dict[str, Any]]:
    with up.api as api:
        asked = {"deployments": {"name": {"any_": [name]}}, "sort": "START_TIME_DESC"}
        found: list[dict[str, Any]] = api.post("/flow_runs/filter", json=asked).raise_for_status().json()
    return found


def waited(up: Up, name: str, within: float = 60) -> dict[str, Any]:
    until = time.monotonic() + within
    while not (found := runs_of(up, name)):
        assert time.monotonic() < until, "the automation has run nothing"
        time.sleep(0.3)
    return up.ended(found[0]["id"])


def test_a_brief_is_followed_by_a_proposal(running: Up) -> None:  # noqa: F811
    (running.folder / "automations.yaml").write_text(FILE, "utf-8")
    (done,) = say(running, "automations", "apply")
    assert done["created"] == ["brief-to-proposal", "own"]
    assert "paid-thank-you" in done["removed"], "the folder's own file takes the place of the project's"
    (again,) = say(running, "automations", "apply")
    assert (again["created"], again["changed"], again["kept"]) == ([], [], ["brief-to-proposal", "own"])
    (running.folder / "letter.txt").write_text(MESSAGE)
    assert running.ended(running.click("brief", source="letter.txt", formats=["md"]).json()["id"])
    run = waited(running, "draft")
    assert run["state"]["type"] == "COMPLETED", run["state"]
    assert Path(run["parameters"]["source"]) == running.folder / "out" / "letter" / "brief.json"
    assert list((running.folder / "out" / "letter").glob("draft-proposal*.md"))


def test_an_event_of_ones_own(running: Up) -> None:  # noqa: F811
    before = len(runs_of(running, "brief"))
    assert say(running, "events", "emit", "my.morning", f"text={MESSAGE}")[0]["event"] == "freelance.my.morning"
    until = time.monotonic() + 60
    while len(found := runs_of(running, "brief")) == before:
        assert time.monotonic() < until, "the automation has run nothing"
        time.sleep(0.3)
    made = next(run for run in found if run["parameters"].get("client") == "Morning")
    assert made["parameters"]["text"] == MESSAGE, "what an event carries is a value, never a template"
    assert running.ended(made["id"])["state"]["type"] == "COMPLETED"


def test_a_webhook_starts_a_flow(running: Up) -> None:  # noqa: F811
    """From the vendor's request to the run; the receiver comes with the first hook and goes with the last."""
    assert "hooks" not in running.status["processes"]
    added = running.say("hooks", "add", "shop", "--check", "bearer", "--generate", "--json")
    assert added.returncode == 0, added.stderr
    made = json.loads(added.stdout)
    (running.folder / "automations.yaml").write_text(HOOKED, "utf-8")
    assert say(running, "automations", "apply")[0]["changed"] == []
    headers = {"Authorization": f"Bearer {made['secret']}"}
    sent = {"type": "letter.in", "text": MESSAGE}
    until = time.monotonic() + 60
    while True:
        try:
            answer = httpx.post(made["address"], json=sent, headers=headers, timeout=10)
            break
        except httpx.TransportError:
            assert time.monotonic() < until, running.say("up", "logs").stdout
            time.sleep(0.2)
    assert answer.status_code == 200, running.say("up", "logs").stdout
    assert "hooks" in running.status["processes"] and running.status["hooks"] == ["shop"]
    while not (found := [run for run in runs_of(running, "brief") if run["parameters"].get("client") == "Hooked"]):
        assert time.monotonic() < until, "the automation has run nothing"
        time.sleep(0.3)
    assert running.ended(found[0]["id"])["state"]["type"] == "COMPLETED"
    assert found[0]["parameters"]["text"] == MESSAGE, "what a webhook carries is a value, never a template"
    assert running.say("hooks", "remove", "shop").returncode == 0
    while "hooks" in running.status["processes"]:
        assert time.monotonic() < until, "the receiver stays without a hook"
        time.sleep(0.3)


def test_what_is_gone_from_the_file_is_removed(running: Up) -> None:  # noqa: F811
    assert {each["name"] for each in say(running, "automations", "list")} == {"brief-to-proposal", "own", "hooked"}
    (running.folder / "automations.yaml").write_text("automations: {}\n")
    assert sorted(say(running, "automations", "apply")[0]["removed"]) == ["brief-to-proposal", "hooked", "own"]
    with running.api as api:
        names = [each["name"] for each in api.post("/automations/filter", json={}).json()]
    assert not [name for name in names if name.startswith("freelance · ")]
    assert [name for name in names if "heartbeat" in name], "what no file made stays"
