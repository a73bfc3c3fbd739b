"""What stands before Prefect's server: patience where its database is busy."""

import asyncio
from typing import Any

import pytest

from cli.server_gate import LARGEST, Patient


class Busy:
    """An app that is busy so many times; it answers with what it was sent."""

    def __init__(self, times: int, status: int = 503) -> None:
        self.times, self.status, self.asked = times, status, 0

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        self.asked += 1
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        busy = self.asked <= self.times
        await send({"type": "http.response.start", "status": self.status if busy else 200, "headers": []})
        await send({"type": "http.response.body", "body": b"" if busy else body})


def ask(app: Patient, *pieces: bytes, kind: str = "http") -> list[dict[str, Any]]:
    """What the app answers to a request in pieces."""
    messages = [
        {"type": "http.request", "body": piece, "more_body": number < len(pieces)}
        for number, piece in enumerate(pieces, 1)
    ]
    answers: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return messages.pop(0)

    async def send(message: dict[str, Any]) -> None:
        answers.append(message)

    asyncio.run(app({"type": kind, "path": "/api/x"}, receive, send))
    return answers


@pytest.mark.parametrize("times", [0, 1, 2])
def test_a_busy_database_is_asked_again(times: int) -> None:
    busy = Busy(times)
    answers = ask(Patient(busy, (0.0, 0.0)), b"one ", b"two")
    assert [answer.get("status", answer.get("body")) for answer in answers] == [200, b"one two"]
    assert busy.asked == times + 1


def test_what_stays_busy_is_told() -> None:
    busy = Busy(9)
    answers = ask(Patient(busy, (0.0, 0.0)), b"x")
    assert [answer.get("status", answer.get("body")) for answer in answers] == [503, b""]
    assert busy.asked == 3


def test_other_failures_are_passed_on_at_once() -> None:
    busy = Busy(9, status=500)
    assert ask(Patient(busy, (0.0,)), b"x")[0]["status"] == 500
    assert busy.asked == 1


def test_what_is_too_large_to_keep_is_asked_once() -> None:
    busy = Busy(1)
    assert ask(Patient(busy, (0.0,)), b"x" * (LARGEST + 1), b"y")[0]["status"] == 503
    assert busy.asked == 1
