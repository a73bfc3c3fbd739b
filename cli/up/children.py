"""The processes that the supervisor keeps: how each is started, watched, and ended."""

import array
import json
import os
import signal
import socket
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds until a process that died is started again, doubled each time
RETIRE = signal.SIGUSR1  # to a fork server: end when your last run has
STEADY = 60.0  # a process that lived so long is not held to have died at its start


@dataclass
class Child(ABC):
    """One process. `start` it, ask `alive` now and then, and `end` it."""

    name: str
    log: Path
    started: float = 0.0
    pause: float = FIRST_PAUSE
    restarts: int = 0
    again_at: float = 0.0
    wanted: bool = field(default=False, init=False)

    def start(self) -> None:
        """Starts it; it is wanted from now on."""
        self.wanted = True
        self.started = time.monotonic()
        self._start()

    @abstractmethod
    def _start(self) -> None: ...

    @property
    @abstractmethod
    def pid(self) -> int | None:
        """Its process; None where none lives."""

    @abstractmethod
    def send(self, number: signal.Signals) -> None:
        """Sends it a signal."""

    def alive(self) -> bool:
        """Whether it lives."""
        return self.pid is not None

    def mend(self) -> bool:
        """Starts it again when it has died and its pause is over.

        Returns:
            Whether it was started again.
        """
        if not self.wanted or self.alive():
            return False
        now = time.monotonic()
        if not self.again_at:
            self.pause = FIRST_PAUSE if now - self.started > STEADY else min(self.pause * 2, LONGEST_PAUSE)
            self.again_at = now + self.pause
        if now < self.again_at:
            return False
        self.again_at = 0.0
        self.restarts += 1
        self.start()
        return True

    def retire(self) -> None:
        """It is not wanted any more; what it has begun goes on, and it ends with the last of that."""
        self.wanted = False
        self.send(RETIRE)

    def end(self, patience: float) -> None:
        """SIGTERM, a wait, SIGKILL."""
        self.wanted = False
        for number, wait in ((signal.SIGTERM, patience), (signal.SIGKILL, 3.0)):
            if not self.alive():
                return
            self.send(number)
            until = time.monotonic() + wait
            while self.alive() and time.monotonic() < until:
                time.sleep(0.02)


@dataclass
class Program(Child):
    """A Python module as a process of its own; its standard input closes when this process ends."""

    words: tuple[str, ...] = ()
    folder: Path = Path()
    environment: Callable[[], Mapping[str, str]] = lambda: os.environ
    process: "subprocess.Popen[bytes] | None" = None

    def _start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self.words],
                cwd=self.folder,
                env=dict(self.environment()),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in the terminal is for the supervisor, which ends them in order
            )

    @property
    def pid(self) -> int | None:
        if self.process is None or self.process.poll() is not None:
            return None
        return self.process.pid

    def send(self, number: signal.Signals) -> None:
        if self.process is not None:
            with suppress(ProcessLookupError):
                self.process.send_signal(number)


@dataclass
class Forked(Child):
    """A function of the project, called in a fork of the base process."""

    address: Path = Path()
    function: str = ""
    arguments: tuple[str, ...] = ()
    line: socket.socket | None = None
    said: bytes = b""
    _pid: int | None = None

    def _start(self) -> None:
        self.said, self._pid = b"", None
        try:
            self.line = connect(self.address)
            with self.log.open("ab") as log:
                send(self.line, {"call": {"function": self.function, "arguments": list(self.arguments)}}, log.fileno())
            self.line.settimeout(5)
            self._pid = int(json.loads(self._line())["pid"])
            self.line.setblocking(False)
        except (OSError, ValueError, KeyError):
            self._drop()

    def _line(self) -> bytes:
        while b"\n" not in self.said:
            assert self.line is not None
            data = self.line.recv(4096)
            if not data:
                raise OSError("the fork server left")
            self.said += data
        first, _, self.said = self.said.partition(b"\n")
        return first

    def _drop(self) -> None:
        if self.line is not None:
            self.line.close()
        self.line, self._pid = None, None

    @property
    def pid(self) -> int | None:
        if self.line is None:
            return None
        try:
            self.line.recv(4096)
            self._drop()  # the only thing that is said later is how it ended
        except BlockingIOError:
            pass
        except OSError:
            self._drop()
        return self._pid

    def send(self, number: signal.Signals) -> None:
        if self.line is not None:
            with suppress(OSError):
                self.line.sendall(b"%d\n" % number)


def connect(address: Path) -> socket.socket:
    """A line to a fork server.

    Raises:
        OSError: It does not listen.
    """
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(5)
    line.connect(str(address))
    return line


def listening(address: Path) -> bool:
    """Whether a fork server takes orders there."""
    try:
        connect(address).close()
    except OSError:
        return False
    return True


def send(line: socket.socket, order: dict[str, Any], *files: int) -> None:
    """Sends an order, and files for its output: one for both, or two."""
    text = json.dumps(order).encode()
    given = array.array("i", (files * 2)[:2] if files else [])
    line.sendmsg([len(text).to_bytes(8, "big")], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, given)] if files else [])
    line.sendall(text)


def ask(address: Path, order: dict[str, Any], output: int | None = None, wait: float = 60.0) -> dict[str, Any]:
    """One order's first answer; for a call, how it ended as well.

    Raises:
        OSError: The fork server does not answer.
    """
    with connect(address) as line:
        line.settimeout(wait)
        send(line, order, *(() if output is None else (output,)))
        answers = line.makefile("r", encoding="utf-8")
        found: dict[str, Any] = json.loads(answers.readline() or "{}")
        if "call" in order and "pid" in found:
            found |= json.loads(answers.readline() or "{}")
        return found
