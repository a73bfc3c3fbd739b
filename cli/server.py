"""The background Prefect server, as a command sees it: find it, start it, share it, stop it.

Prefect's own ephemeral server costs 8–20 s at each command. Here the first command starts one in the background and the
next ones find it; it ends by itself when nobody has used it for FREELANCE_SERVER_IDLE minutes.
"""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from cli.processes import command_line, resident_megabytes
from cli.server_files import LATE, ServerFiles, ServerState, lock, try_flock
from cli.versions import server_version
from integrations.errors import FreelanceError, Refused, Unavailable
from integrations.places import looked_up
from integrations.prefect_database import SETTING
from integrations.words import Words

START_SECONDS = 120.0  # the first start lays out Prefect's database: 10–40 s on a small machine
HUNG_SECONDS = 15.0  # a ready server that does not answer for so long is replaced
STOP_SECONDS = 12.0


def answers(port: int, timeout: float = 2.0) -> bool:
    """Whether a Prefect server on this machine says that it is well."""
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", "/api/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


class Server:
    """The background server of one home.

    Args:
        home: FREELANCE_HOME.
        idle: Seconds without use until a server that is started here ends.
    """

    def __init__(self, home: Path, idle: float) -> None:
        self.files = ServerFiles(home)
        self.idle = idle
        self._lease: int | None = None
        self._starting = ExitStack()  # holds start.lock while this command is the one that starts the server
        self._start_held = False
        self._child: subprocess.Popen[bytes] | None = None
        self._since = time.time()

    @contextmanager
    def lease(self) -> Iterator[None]:
        """Keeps the server from ending inside the block."""
        try:
            self.files.make()
            self._lease = os.open(self.files.lease_lock, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise _home_refused(self.files.home, error) from error
        try:
            fcntl.flock(self._lease, fcntl.LOCK_SH)
            yield
        finally:
            with suppress(OSError):  # the home may be gone by now
                os.utime(self.files.lease_lock)
            os.close(self._lease)
            self._lease = None
            self._starting.close()

    def begin(self) -> bool:
        """Starts a server where none runs, without waiting for it; call it inside `lease`.

        Returns:
            Whether a server is ready already.
        """
        assert self._lease is not None
        self._since = time.time()
        self._replace_other_version()
        if self.ready() is not None:
            return True
        self._take_start()
        return False

    def wait(self, for_answer: bool = True) -> ServerState:
        """Waits for the server that `begin` started, or that another command is starting.

        Args:
            for_answer: False waits only until its port is known, which is long before it answers.

        Raises:
            Unavailable: It did not start.
        """
        end = time.monotonic() + START_SECONDS
        hung: float | None = None
        while time.monotonic() < end:
            if (state := self.ready()) is not None:
                self._starting.close()
                return state
            said = self.files.read_state()
            if not for_answer and said is not None and said.phase == "starting" and self.files.alive():
                return said
            if said is not None and said.phase == "failed" and said.started >= self._since - 1:
                raise self._failure(said.problem)
            if said is not None and said.phase == "ready" and self.files.alive():
                hung = hung or time.monotonic()
                if time.monotonic() - hung > HUNG_SECONDS and self._start_held:
                    self._end_process()
                    self._child = None
            else:
                hung = None
            if self._child is not None and self._child.poll() == LATE:
                self._child = None  # another server had the home: wait for that one
            if self._child is not None and self._child.poll() is not None and not self.files.alive():
                raise self._failure(f"exit code {self._child.returncode}")
            if self._child is None:
                self._take_start()
            time.sleep(0.05)
        raise self._failure(f"no answer within {START_SECONDS:.0f} s")

    def ready(self) -> ServerState | None:
        """The state of a server that lives and answers."""
        state = self.files.read_state()
        if state is None or state.phase != "ready" or not self.files.alive():
            return None
        return state if answers(state.port) else None

    def first_start(self) -> bool:
        """Whether Prefect's database still has to be laid out, which takes longer."""
        return not looked_up(SETTING) and not (self.files.prefect / "prefect.db").exists()

    def in_use(self) -> bool:
        """Whether another command holds a lease."""
        if not self.files.lease_lock.exists():
            return False
        with lock(self.files.lease_lock, fcntl.LOCK_EX, wait=0) as alone:
            return not alone

    def status(self) -> dict[str, Any]:
        """What `freelance server status` tells."""
        state = self.files.read_state() if self.files.alive() else None
        if state is None:
            return {"running": False, "starting": self.files.alive(), "log": str(self.files.log)}
        return {
            "running": state.phase == "ready" and answers(state.port),
            "starting": state.phase == "starting",
            "pid": state.pid,
            "url": state.address,
            "api": f"{state.address}/api",
            "since": state.started,
            "in_use": self.in_use(),
            "idle_minutes": round(self.idle / 60, 2),
            "memory_mb": resident_megabytes(state.pid),
            "version": state.version,
            "log": str(self.files.log),
        }

    def stop(self, force: bool = False) -> bool:
        """Ends the server: asks it, waits, then ends its process by its id.

        Args:
            force: Also while a command uses it.

        Returns:
            Whether one ran.

        Raises:
            Refused: A command uses it.
        """
        if not self.files.alive():
            return False
        if not force and self.in_use():
            raise Refused(
                Words("the server is in use by a command", "le serveur est utilisé par une commande"),
                remedy=Words("Wait for it, or add --force.", "Attendez qu'elle finisse, ou ajoutez --force."),
            )
        self._end_process()
        return True

    def _take_start(self) -> None:
        """Starts the server, unless another command is doing so."""
        if not self._start_held:
            if not self._starting.enter_context(lock(self.files.start_lock, fcntl.LOCK_EX, wait=0)):
                self._starting.close()
                return
            self._start_held = True
            self._starting.callback(setattr, self, "_start_held", False)
        if not self.files.alive():
            self._spawn()

    def _spawn(self) -> None:
        quiet = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
        if database := looked_up(SETTING):  # its folder has another .env
            quiet[SETTING] = database
        try:
            with self.files.log.open("ab") as log:
                self._child = subprocess.Popen(
                    [sys.executable, "-m", "cli.server_process", str(self.files.home), str(self.idle)],
                    cwd=self.files.folder,  # Prefect reads .env and prefect.toml of the folder it starts in
                    env=quiet,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,  # Ctrl-C in the terminal is for the command, not for the server
                )
        except OSError as error:
            raise _home_refused(self.files.home, error) from error

    def _replace_other_version(self) -> None:
        """Ends a server that an older version started, if no other command uses it."""
        state = self.files.read_state()
        if state is None or state.version == server_version() or not self.files.alive():
            return
        assert self._lease is not None
        if try_flock(self._lease, fcntl.LOCK_EX):
            self._end_process()
        fcntl.flock(self._lease, fcntl.LOCK_SH)

    def _end_process(self) -> None:
        """SIGTERM, a bounded wait, then SIGKILL; only ever to a process that is this home's server."""
        state = self.files.read_state()
        if state is None or not self.files.alive():
            return
        words = command_line(state.pid)
        if "cli.server_process" not in words or str(self.files.home) not in words:
            return
        for end, wait in ((signal.SIGTERM, STOP_SECONDS), (signal.SIGKILL, 3.0)):
            with suppress(ProcessLookupError):
                os.kill(state.pid, end)
            until = time.monotonic() + wait
            while time.monotonic() < until:
                if self._child is not None:
                    self._child.poll()  # takes its exit code, so that it does not stay as a zombie
                if not self.files.alive():
                    self.files.forget_state()
                    return
                time.sleep(0.05)

    def _failure(self, why: str) -> FreelanceError:
        return Unavailable(
            Words(f"Prefect's server did not start: {why}", f"le serveur Prefect n'a pas démarré : {why}"),
            remedy=Words(
                f"See {self.files.log}, or `freelance server logs`.",
                f"Voir {self.files.log}, ou `freelance server logs`.",
            ),
        )


def _home_refused(home: Path, error: OSError) -> FreelanceError:
    from cli.failures import from_os_error

    return from_os_error(error, home)
