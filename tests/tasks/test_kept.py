"""What is kept of a run that may be started again: by run, inputs and model; nothing elsewhere."""

import os
import pickle
import subprocess
import sys
import time
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from prefect.cache_policies import NO_CACHE

from integrations.errors import BadInput, FreelanceError, Unavailable
from integrations.settings import settings
from integrations.words import Words
from tasks.brief.case import Cases, Wishes
from tasks.kept import KEEP, OfThisRun, forget, kept, prepare
from tasks.model.failures import BudgetExceeded, Unfit

RUN = UUID("00000000-0000-4000-8000-000000000001")


def key(run: UUID | None = RUN, task: str = "write", **inputs: Any) -> str | None:
    context: Any = SimpleNamespace(task_run=SimpleNamespace(flow_run_id=run), task=SimpleNamespace(task_key=task))
    return OfThisRun().compute_key(context, inputs, {})


@dataclass(slots=True)
class Slotted:
    text: str


class Plain:
    def __init__(self, text: str) -> None:
        self.text = text


def test_nothing_is_kept_where_nothing_is_started_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(KEEP, raising=False)
    assert kept() == {"cache_policy": NO_CACHE, "persist_result": False}
    forget(str(RUN))
    prepare()
    monkeypatch.setenv(KEEP, str(tmp_path))
    assert kept()["persist_result"] is True and kept()["result_storage"] == tmp_path


def test_the_same_question_of_the_same_run_has_the_same_key() -> None:
    found = key(cases=Plain("a"), wishes=Wishes(model="auto"))
    assert found == key(cases=Plain("a"), wishes=Wishes(model="auto"))
    assert found is not None and found.startswith(f"{RUN}/")
    others = [
        key(cases=Plain("b"), wishes=Wishes(model="auto")),
        key(cases=Plain("a"), wishes=Wishes(model="always")),
        key(UUID(int=7), cases=Plain("a"), wishes=Wishes(model="auto")),
        key(task="find", cases=Plain("a"), wishes=Wishes(model="auto")),
        key(cases=Slotted("c"), wishes=Wishes(model="auto")),
    ]
    assert len({found, *others}) == len(others) + 1
    assert key(None, cases=Plain("a")) is None
    assert key(cases=Slotted("a")) != key(cases=Slotted("b"))


def test_another_model_or_an_edited_file_is_another_question(own_settings: Any, tmp_path: Path) -> None:
    voice = tmp_path / "voice.txt"
    voice.write_text("plain", "utf-8")
    first = key(voice=str(voice))
    assert first == key(voice=str(voice))
    voice.write_text("flowery", "utf-8")
    second = key(voice=str(voice))
    own_settings(freelance_model="another")
    assert settings().freelance_model == "another"
    assert len({first, second, key(voice=str(voice))}) == 3
    assert key(voice="x" * 5000 + "\0") != key(voice="y")


def test_a_key_holds_from_process_to_process(tmp_path: Path) -> None:
    code = "from tests.tasks.test_kept import *; print(key(a=Plain('é'), b=Decimal(2)))"
    told = [
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=Path(__file__).parents[2],
            capture_output=True, text=True, check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]  # fmt: skip
    assert told == [key(a=Plain("é"), b=Decimal(2))] * 2


@pytest.mark.parametrize(
    "error",
    [
        BadInput(Words("is empty", "est vide"), remedy=Words("Fill it.", "Remplissez-le."), file="a.txt", line=3),
        Unavailable(Words("is busy", "est occupé"), retry_after=3.0),
        BudgetExceeded(Words("is spent", "est dépensé")),
        Unfit(Words("does not fit", "ne convient pas")),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_failure_is_kept_whole(error: FreelanceError) -> None:
    again = pickle.loads(pickle.dumps(Cases([], [error]))).failures[0]
    assert type(again) is type(error) and vars(again) == vars(error) and again.args == error.args
    assert again.message("fr") == error.message("fr")


def test_a_run_that_ended_is_forgotten_and_so_are_old_ones(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(KEEP, str(tmp_path / "results"))
    prepare()
    assert (tmp_path / "results").stat().st_mode & 0o077 == 0
    for name in (str(RUN), "old", "new"):
        (tmp_path / "results" / name).mkdir()
        (tmp_path / "results" / name / "result").write_text("{}", "utf-8")
    os.utime(tmp_path / "results" / "old", (time.time() - 8 * 86_400,) * 2)
    forget(str(RUN))
    prepare()
    assert [path.name for path in (tmp_path / "results").iterdir()] == ["new"]
