"""The background Prefect server of one home: `python -m cli.server_process HOME IDLE_SECONDS [PORT]`.

With a port it is the server of `freelance up`: on that port or not at all, with all of Prefect's services, and without
an end when idle.

One process, without a supervisor: it holds `alive.lock` (see cli/server_files.py) for as long as it lives, so nothing
is left to look after when it is killed, and a supervisor could only be killed apart from its child. It binds its port
before Prefect is loaded (nobody can take it in between), and asks for the last one first, so that links to runs keep
working over restarts.
"""

import gc
import os
import socket
import sys
import threading
import time
import traceback
from contextlib import ExitStack
from dataclasses import replace
from fcntl import LOCK_EX
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.access import LOOPBACK, is_loopback
from cli.server_files import LATE, LOG_BYTES, ServerFiles, ServerState, lock
from cli.versions import server_version
from integrations.prefect_database import prefect_database

if TYPE_CHECKING:
    from cli.server_gate import Gate

FAILED = 4  # exit code: Prefect did not start
PREDECESSOR = 20.0  # seconds that a server that is ending may take until its successor gives up

# Background services that a single command does not need, having no deployments, schedules or workers. What
# stays records task runs and events, so that the UI shows a run whole, and removes old events.
IDLE_SERVICES = (
    "CANCELLATION_CLEANUP", "EVENT_LOGGER", "FOREMAN", "LATE_RUNS", "PAUSE_EXPIRATIONS", "REPOSSESSOR", "SCHEDULER",
    "TRIGGERS", "CLEANUP_RECONCILER",
)  # fmt: skip


def server_environment(files: ServerFiles, port: int, *, whole: bool = False, outside: bool = False) -> dict[str, str]:
    """Prefect's settings for this server.

    Args:
        files: The home's.
        port: Where it listens.
        whole: With all services, for `freelance up`.
        outside: Others reach it, by other names: its UI asks wherever it came from.
    """
    address = f"http://127.0.0.1:{port}"
    database = prefect_database()
    return {
        "DO_NOT_TRACK": "1",
        "PREFECT_HOME": str(files.prefect),
        "PREFECT_LOGGING_COLORS": "false",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_API_HOST": "127.0.0.1",
        "PREFECT_SERVER_API_PORT": str(port),
        # With Prefect's default "*" any page in the person's browser could read the runs, and clients' words with them.
        "PREFECT_SERVER_CORS_ALLOWED_ORIGINS": address,
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
        "PREFECT_SERVER_UI_API_URL": "/api" if outside else f"{address}/api",
        "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
        **({"PREFECT_SERVER_DATABASE_CONNECTION_URL": database} if database else {}),
        **({} if whole else {f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in IDLE_SERVICES}),
    }


class Watch(threading.Thread):
    """Ends the server when nobody has used it for a while, and keeps its log short."""

    def __init__(self, files: ServerFiles, gate: "Gate", idle: float, alive: int) -> None:
        super().__init__(daemon=True)
        self.files, self.gate, self.idle, self.alive = files, gate, idle, alive
        self.server: Any = None
        self.lease = os.open(files.lease_lock, os.O_RDWR | os.O_CREAT, 0o600)

    def run(self) -> None:
        while not self._done():
            time.sleep(min(2.0, self.idle / 5))
        self.server.should_exit = True
        time.sleep(10)  # longer than uvicorn's own limit: something hangs
        os._exit(FAILED)

    def _done(self) -> bool:
        """Whether to end now. A command that takes its lease later finds no state and starts a fresh server."""
        turn_log(self.files.log)
        try:
            if self.files.alive_lock.stat().st_ino != os.fstat(self.alive).st_ino:
                return True
        except FileNotFoundError:
            return True  # the home was deleted
        with lock(self.files.lease_lock, LOCK_EX, wait=0) as alone:
            if not alone or self.gate.connections:
                self.gate.last_used = time.time()
                return False
            used = max(self.gate.last_used, os.fstat(self.lease).st_mtime)  # commands touch the file when they leave
            if time.time() - used < self.idle:
                return False
            self.files.forget_state()
            return True


def turn_log(path: Path) -> None:
    """Points stdout and stderr at the log, and turns to a new one where it is too long; one old one is kept."""
    if path.exists() and path.stat().st_size > LOG_BYTES:
        path.replace(path.with_suffix(".log.1"))
    elif os.fstat(1).st_ino == (path.stat().st_ino if path.exists() else None):
        return
    if not path.parent.is_dir():
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    os.close(descriptor)


def bind(wanted: int, *, exact: bool = False, host: str = LOOPBACK) -> socket.socket:
    """A socket on this machine: on the wanted port where it is free, else on any, unless it has to be that one.

    Args:
        wanted: The port.
        exact: That one or none.
        host: The address; "::" and "0.0.0.0" are all of them.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in (wanted,) if exact else (wanted, 0):
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if host == "::":
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)  # IPv4 has a socket of its own
        try:
            listener.bind((host, port))
            listener.listen(2048)  # bound alone, the port could still be taken by who listens first
            return listener
        except OSError:
            listener.close()
            if port == 0 or exact:
                raise
    raise AssertionError("a port was tried")


def listeners(port: int, host: str) -> list[socket.socket]:
    """The sockets of `freelance up`: this machine's own always, and the address that was asked for."""
    all_of = {"localhost": [LOOPBACK], "0.0.0.0": ["0.0.0.0"], "::": ["0.0.0.0", "::"]}
    return [bind(port, exact=True, host=each) for each in dict.fromkeys(all_of.get(host, [LOOPBACK, host]))]


def serve(
    files: ServerFiles, idle: float, alive: int, state: ServerState, sockets: list[socket.socket], *,
    whole: bool, host: str = LOOPBACK, url: str = "",
) -> None:  # fmt: skip
    """Runs Prefect's server until it is idle or told to stop."""
    outside = bool(url) or not is_loopback(host)
    os.environ.update(server_environment(files, state.port, whole=whole, outside=outside))
    gc.disable()  # what is imported stays: looking through it while it grows takes a seventh of the start
    import uvicorn
    from prefect.server.api.server import create_app

    from cli.server_database import begin_immediately
    from cli.server_gate import Gate, Patient

    begin_immediately()
    app: Any = Patient(create_app(final=True))
    if whole:
        from cli.up.places import UpFiles
        from cli.up.poke import Telling

        app = Telling(app, UpFiles(files.home).poke)
    gate = Gate(app, state.port, (host, url), any_name=not is_loopback(host))
    watch = Watch(files, gate, idle, alive)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            gc.freeze()
            gc.enable()
            if self.started:
                files.write_state(replace(state, phase="ready"))
                watch.server = self
                gate.last_used = time.time()
                watch.start()

    config = uvicorn.Config(
        gate, log_level="warning", access_log=False, timeout_keep_alive=60, timeout_graceful_shutdown=3
    )
    server = Server(config)
    server.run(sockets=sockets)
    if not server.started:
        raise RuntimeError("Prefect's server did not start")


def main(home: str, idle_seconds: str, port_wanted: str = "", host: str = LOOPBACK, url: str = "") -> None:
    """Takes the home, or leaves it to the server that has it."""
    idle, wanted = float(idle_seconds), int(port_wanted) if port_wanted else None
    files = ServerFiles(Path(home))
    files.make()
    turn_log(files.log)
    with ExitStack() as stack:
        if not stack.enter_context(lock(files.alive_lock, LOCK_EX, wait=PREDECESSOR)):
            sys.exit(LATE)
        alive = os.open(files.alive_lock, os.O_RDONLY)
        files.forget_state()
        sockets = [bind(files.last_port())] if wanted is None else listeners(wanted, host)
        port = sockets[0].getsockname()[1]
        if wanted is None:
            files.keep_port(port)
        state = ServerState(os.getpid(), port, time.time(), server_version())
        files.write_state(state)
        code = 0
        try:
            serve(files, idle, alive, state, sockets, whole=wanted is not None, host=host, url=url)
        except (Exception, SystemExit) as error:  # uvicorn leaves by SystemExit when Prefect's start-up fails
            traceback.print_exc()
            problem = f"{type(error).__name__}: {error}".splitlines()[0]
            files.write_state(replace(state, port=0, phase="failed", problem=problem))
            code = FAILED
        else:
            files.forget_state()
        sys.stderr.flush()
        os._exit(code)  # Prefect's threads would take seconds more to join, and hold nothing that matters


if __name__ == "__main__":
    main(*sys.argv[1:])
