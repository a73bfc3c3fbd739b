"""A flow run by the command: real processes, a real Prefect server, every way it can end."""

import json
import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from cli.server import Server
from integrations.places import PROJECT
from tests.cli.commandline import Command, clean_environment, words_of


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "message.txt"
    file.write_text("one two three", "utf-8")
    return file


@pytest.mark.parametrize(
    ("act", "code", "printed", "said"),
    [
        ("work", 0, 1, ""),
        ("print", 0, 1, "stray words\n"),
        ("some", 2, 1, "Error: b.txt: is broken\n"),
        ("bad", 2, 0, "Error: a.txt, line 3: is empty\n"),
        ("busy", 1, 0, "Error: the model does not answer\n"),
        ("crash", 1, 0, "Error: unexpected failure: RuntimeError: the roof fell in. The details are in "),
    ],
)
def test_every_end_has_its_code_and_stdout_stays_json(
    act: str, code: int, printed: int, said: str, command: Command, home: Path, text: Path, tmp_path: Path
) -> None:
    done = command("run", "sample", text, "--act", act, "--json", "--quiet", "--out", tmp_path / "out", home=home)
    assert done.returncode == code, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert records == [{"words": 3, "number": 3, "name": "message.txt", "é": "ça"}] * printed
    assert done.stderr.startswith(said) and "Traceback" not in done.stderr
    if act == "crash":
        log = Path(done.stderr.split(" are in ")[1].strip())
        assert log.parent == home / "logs" and "the roof fell in" in log.read_text("utf-8")
        assert log.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("words", "code", "printed"),
    [(["Ann"], 0, '{"result": "Hello, Ann!"}\n'), (["--silent"], 0, "")],
)
def test_a_plain_flow_of_ones_own_runs_too(
    words: list[str], code: int, printed: str, command: Command, home: Path
) -> None:
    done = command("run", "plain", *words, "--json", home=home)
    assert (done.returncode, done.stdout) == (code, printed), done.stderr


def test_a_run_tells_its_steps_and_its_end(command: Command, home: Path, text: Path, tmp_path: Path) -> None:
    done = command("run", "sample", text, "--out", tmp_path / "out", "--formats", "pdf,md", home=home)
    assert done.returncode == 0, done.stderr
    assert "Count the words: 0." in done.stderr
    for part in ("Words: 3", "1,234 tokens, 0.0031 USD", str(tmp_path / "out" / "count.md"), "! A note."):
        assert part in done.stdout
    page = next(line.split(": ", 1)[1] for line in done.stdout.splitlines() if "In Prefect" in line)
    address, _, run = page.rpartition("/runs/flow-run/")
    with urllib.request.urlopen(f"{address}/api/flow_runs/{run}") as answer:
        kept = json.load(answer)
    assert kept["state_type"] == "COMPLETED"
    assert kept["parameters"]["formats"] == ["pdf", "md"] and kept["parameters"]["source"] == str(text)


@pytest.mark.parametrize("words", [["-"], []], ids=["dash", "piped"])
def test_standard_input(words: list[str], command: Command, home: Path, tmp_path: Path) -> None:
    mail = "From: a@example.com\nSubject: Hello\n\nTwo words"
    done = command("run", "sample", *words, "--json", "--out", tmp_path / "out", home=home, input=mail)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["name"] == "stdin.eml"


def test_quiet_prints_the_files_alone(command: Command, home: Path, text: Path, tmp_path: Path) -> None:
    done = command("run", "sample", text, "--quiet", "--out", tmp_path / "out", home=home, FREELANCE_LANG="fr")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{tmp_path / 'out' / 'count.md'}\n", "")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "SIGTERM"])
def test_interrupted(sent: signal.Signals, code: int, command: Command, home: Path, text: Path, tmp_path: Path) -> None:
    assert command("server", "start", home=home).returncode == 0
    run = subprocess.Popen(
        words_of("run", "sample", text, "--act", "sleep", "--out", tmp_path), cwd=PROJECT, env=clean_environment(home),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert run.stderr is not None
    assert "Count the words" in run.stderr.readline()
    time.sleep(0.3)
    os.killpg(run.pid, sent)
    output, errors = run.communicate(timeout=20)
    assert run.returncode == code
    assert errors == "Error: interrupted\n" and output == ""
    assert Server(home, 60).ready() is not None, "signals are for the command, not for the server"


def test_ones_own_server_that_does_not_answer(command: Command, home: Path, text: Path) -> None:
    done = command("run", "sample", text, home=home, PREFECT_API_URL="http://127.0.0.1:9/api")
    assert done.returncode == 1
    assert "PREFECT_API_URL" in done.stderr and "does not answer" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_ones_own_server_is_used(command: Command, home: Path, text: Path, tmp_path: Path) -> None:
    assert command("server", "start", home=home).returncode == 0
    state = Server(home, 60).ready()
    assert state is not None
    other = tmp_path / "other"
    done = command(
        "run", "sample", text, "--json", "--out", tmp_path, home=other, PREFECT_API_URL=f"{state.address}/api"
    )
    assert done.returncode == 0, done.stderr
    assert not (other / "server").exists()


def test_a_home_that_cannot_be_made(command: Command, text: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = command("run", "sample", text, home=tmp_path / "file" / "home")
    assert done.returncode == 2
    assert "a part of this path is a file" in done.stderr


def test_a_setting_that_does_not_fit(command: Command, home: Path, text: Path) -> None:
    done = command("run", "sample", text, home=home, FREELANCE_TIMEZONE="Paris")
    assert done.returncode == 2
    assert "FREELANCE_TIMEZONE" in done.stderr
