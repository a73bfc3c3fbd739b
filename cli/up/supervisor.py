"""Keeps server, warm process and worker alive, and ends them in order.

It imports no Prefect: it is small, and nothing that Prefect does can bring it down.
"""

import os
import signal
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from fcntl import LOCK_EX
from pathlib import Path

from cli.access import CLIENT, LOOPBACK, SERVER, access_file, guarded, is_loopback, password_of, reach
from cli.catalogue import find_flows
from cli.environment import FOREIGN, quiet_environment
from cli.server import Server, answers
from cli.server_files import ServerFiles, lock
from cli.server_process import server_environment
from cli.up.children import Child, Forked, Program, ask, listening
from cli.up.marks import FOLDER
from cli.up.places import UpFiles, UpState
from cli.up.refusals import already_up, free_port
from cli.up.reload import PATIENCE, Watch, fingerprint, inode, not_loaded, size_of
from cli.up.serving import Serving
from integrations.errors import FreelanceError, Unavailable
from integrations.places import looked_up
from integrations.prefect_database import SETTING
from integrations.words import Words

START_SECONDS = 180.0  # the first start lays out Prefect's database
WORKER_ENDS = 40.0  # seconds: longer than the worker gives runs in progress (cli.up.worker.RUNS_END)
QUICK = 0.25  # seconds between two looks at the children


@dataclass(frozen=True, slots=True)
class Wanted:
    """What `freelance up` was asked for.

    Args:
        home: FREELANCE_HOME.
        folder: Where runs work.
        port: Of the server.
        host: The address where the server listens.
        url: The address under which others reach it, through what puts TLS in front.
        only_worker: Only take runs: the deployments and what is looked after once for all are another machine's.
        api: A Prefect server of the person's own, in place of one that is started here.
        limit: Runs at a time.
        reload: Serve new and changed files as they come.
    """

    home: Path
    folder: Path
    port: int
    api: str = ""
    limit: int = 10
    reload: bool = False
    host: str = LOOPBACK
    url: str = ""
    only_worker: bool = False


@dataclass(slots=True)
class Supervisor:
    """One `freelance up`."""

    wanted: Wanted
    tell: Callable[[UpState], None] = lambda state: None
    files: UpFiles = field(init=False)
    state: UpState = field(init=False)
    children: list[Child] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    stopping: bool = False
    _password: str = ""  # only ever in the environment of the processes that need it
    _watch: Watch = field(default_factory=Watch)
    _retired: list[Child] = field(default_factory=list)  # older warm processes, until their last run has ended
    _stack: ExitStack = field(default_factory=ExitStack)

    def __post_init__(self) -> None:
        self.files = UpFiles(self.wanted.home)
        address = self.wanted.api.removesuffix("/api") or f"http://127.0.0.1:{self.wanted.port}"
        self.state = UpState(os.getpid(), address, str(self.wanted.folder), time.time())
        if not self.wanted.api and guarded(self.wanted.host, self.wanted.url):
            self._password = password_of(self.wanted.home)
            where = SERVER if looked_up(SERVER) else str(access_file(self.wanted.home))
            others = reach(self.wanted.host, self.wanted.port, self.wanted.url)
            self.state = replace(self.state, reach=others, password=where)

    def run(self) -> None:
        """Starts everything, watches it, and ends it on SIGINT or SIGTERM.

        Raises:
            FreelanceError: It cannot start; nothing is left running.
        """
        with self._stack:
            self._take_home()
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, self._asked_to_stop)
            self._stack.callback(self._end_all)
            self._start()
            while not self.stopping:
                self._look()
                time.sleep(QUICK)

    def _take_home(self) -> None:
        """One supervisor a home, and the port for its server."""
        self.files.make()
        if not self._stack.enter_context(lock(self.files.lock, LOCK_EX, wait=0)):
            raise already_up(self.files)
        self._say(self.state)
        self._stack.callback(self.files.state.unlink, missing_ok=True)
        if self.wanted.api:
            return
        server = Server(self.wanted.home, 0)
        server.stop()  # the one that single commands share ends when idle; this one takes its place
        self._stack.enter_context(server.lease())
        free_port(self.wanted.port, self.wanted.host)

    def _asked_to_stop(self, *_: object) -> None:
        if self.stopping:  # asked twice: now
            for child in reversed(self.children):
                child.send(signal.SIGKILL)
        self.stopping = True

    def _say(self, state: UpState) -> None:
        self.state = state
        self.files.write_state(state)
        self.tell(state)

    def environment(self) -> dict[str, str]:
        """What the base process and all that is forked from it find in their environment."""
        kept = {name: value for name, value in os.environ.items() if self.wanted.api or name not in FOREIGN}
        ours = {
            "FREELANCE_HOME": str(self.wanted.home),
            "PREFECT_API_URL": self.wanted.api or f"{self.state.address}/api",
            # Nobody reads a terminal here: what goes wrong is to be found in the log.
            "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",
            "PREFECT_INTERNAL_LOGGING_LEVEL": "ERROR",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "PREFECT_WORKER_PREFETCH_SECONDS": "0",
            "PYTHONUNBUFFERED": "1",
            FOLDER: str(self.files.marks),
            "FREELANCE_KEEP_RESULTS": looked_up("FREELANCE_RESULTS") or str(self.wanted.home / "results"),
            # glibc gives each of the server's threads an arena of its own: 9 MB that nobody uses.
            "MALLOC_ARENA_MAX": "1",
        }
        if not self.wanted.api:
            outside = bool(self.wanted.url) or not is_loopback(self.wanted.host)
            ours |= server_environment(ServerFiles(self.wanted.home), self.wanted.port, whole=True, outside=outside)
            if database := looked_up(SETTING):  # the server's folder has another .env
                ours[SETTING] = database
        elif password := looked_up(CLIENT):
            ours[CLIENT] = password
        if self._password:
            ours |= {CLIENT: self._password, SERVER: self._password}
        return kept | quiet_environment(verbose=False) | ours

    def _start(self) -> None:
        """The base first; then server and warm process side by side; then the deployments and the worker."""
        for path in (self.files.base, self.files.warm, self.files.status, self.files.hooks):
            path.unlink(missing_ok=True)
        self._begin(self._base())
        self._wait("base", lambda: listening(self.files.base))
        if not self.wanted.api:
            wanted = self.wanted
            given = (wanted.home, "inf", wanted.port, wanted.host, wanted.url)
            self._begin(self._forked("server", "cli.server_process:main", *given))
        self._import_flows()
        serving = self._serve()  # it makes itself ready while the server starts
        self._begin(self._worker())  # after the flows: it shares what they imported
        self._wait("server", self._server_answers)
        if not self.stopping:
            self._served(serving)
        self._wait("worker", self.files.status.exists)
        if not self.stopping:
            self._say(replace(self.state, phase="ready"))

    def _import_flows(self) -> None:
        """Has the base import the flows, so that runs are forked from it."""
        if any(child.name == "warm" for child in self.children):
            return  # --reload has given them a process of their own
        self._watch.served = fingerprint() if self.wanted.reload else {}
        ask(self.files.base, {"also": {"modules": "cli.up.warm:modules", "address": str(self.files.warm)}})

    def _begin(self, child: Child) -> None:
        if not self.stopping:
            self.children.append(child)
            child.start()
            self._say_processes()

    def _base(self) -> Program:
        folder = ServerFiles(self.wanted.home).folder  # Prefect reads .env and prefect.toml of the folder it starts in
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        words = ("cli.up.base", str(self.files.base))
        return Program("base", self.files.log, words=words, folder=folder, environment=self.environment)

    def _forked(self, name: str, function: str, *arguments: object) -> Forked:
        words = tuple(map(str, arguments))
        return Forked(name, self.files.log, address=self.files.base, function=function, arguments=words)

    def _warm(self) -> Forked:
        return self._forked("warm", "cli.up.warm:serve_forks", self.files.warm)

    def _worker(self) -> Forked:
        wanted = self.wanted
        given = (self.files.warm, wanted.folder, wanted.home, wanted.limit, int(wanted.only_worker))
        return self._forked("worker", "cli.up.worker:main", *given)

    def _server_answers(self) -> bool:
        if self.wanted.api:
            return True  # asked by the command before
        state = ServerFiles(self.wanted.home).read_state()
        if state is not None and state.phase == "failed":
            raise Unavailable(
                Words(
                    f"Prefect's server did not start: {state.problem}",
                    f"le serveur Prefect n'a pas démarré : {state.problem}",
                ),
                remedy=Words("See `freelance up logs`.", "Voir `freelance up logs`."),
            )
        return state is not None and state.phase == "ready" and answers(state.port)

    def _wait(self, what: str, until: Callable[[], bool]) -> None:
        end = time.monotonic() + START_SECONDS
        while not self.stopping and not until():
            self._mend()
            if time.monotonic() > end:
                raise Unavailable(
                    Words(f"{what} did not start in time", f"{what} n'a pas démarré à temps"),
                    remedy=Words(f"See {self.files.log}.", f"Voir {self.files.log}."),
                )
            time.sleep(0.03)

    def _serve(self) -> Serving | None:
        """Begins to make the deployments; where only a worker is wanted, another machine has made them."""
        if self.wanted.only_worker:
            return None
        return Serving(self.files.warm, self.wanted.folder, START_SECONDS)

    def _served(self, serving: Serving | None) -> None:
        """Waits for the deployments, and keeps which files could not be served."""
        if serving is None:
            self._say(replace(self.state, deployments=[found.command for found in find_flows()[0]]))
            return
        served = serving.finish()
        self.broken = served["broken"]
        problem = "; ".join(f"{name}: {why}" for name, why in self.broken.items())
        names = [name.partition("/")[2] for name in served["deployments"]]
        self._say(replace(self.state, problem=problem, deployments=names))

    def _look(self) -> None:
        self._mend()
        self._reload()
        self._receive()
        self.tell(self.state)

    def _receive(self) -> None:
        """The receiver of webhooks lives for as long as there are any to receive: the worker says whether there are."""
        wanted = not self.wanted.only_worker and bool(self.files.read_status().get("hooks"))
        there = next((child for child in self.children if child.name == "hooks"), None)
        if wanted and there is None:
            self._begin(self._forked("hooks", "cli.hooks.serve:main", self.wanted.folder, self.wanted.home))
        elif there is not None and not wanted:
            self.children.remove(there)
            there.end(6.0)
            self.files.hooks.unlink(missing_ok=True)
            self._say_processes()

    def _reload(self) -> None:
        """Serves files that are new or changed; runs in progress go on, with the process that they began in."""
        if not self.wanted.reload or not self._watch.changed():
            return
        said = size_of(self.files.log)
        before, fresh = inode(self.files.warm), self._warm()
        fresh.start()
        until = time.monotonic() + PATIENCE
        while inode(self.files.warm) in (before, 0):
            if not fresh.alive() or time.monotonic() > until or self.stopping:
                fresh.end(0)
                if not self.stopping:
                    self._say(replace(self.state, problem=not_loaded(self.files.log, said)))
                return
            time.sleep(0.05)
        self._retired = [old for old in self._retired if old.alive()]
        for old in [child for child in self.children if child.name == "warm"]:
            self.children.remove(old)
            old.retire()
            self._retired.append(old)
        self.children.append(fresh)
        try:
            self._served(self._serve())
        except (FreelanceError, OSError) as error:  # what is served stays
            self._say(replace(self.state, problem=str(error)))
        self._say_processes()

    def _mend(self) -> None:
        """Starts again what has died; each pause is longer than the one before."""
        mended = False
        for child in self.children:
            again = child.mend()
            mended |= again
            if child.name != "base":
                continue
            while again and child.alive() and not self.stopping and not listening(self.files.base):
                time.sleep(0.03)
            if not child.alive():
                break  # what is forked from it waits for it
            if again:
                self._import_flows()
        if mended:
            self._say_processes()

    def _say_processes(self) -> None:
        processes = {child.name: pid for child in self.children if (pid := child.pid) is not None}
        restarts = {child.name: child.restarts for child in self.children if child.restarts}
        self._say(replace(self.state, processes=processes, restarts=restarts))

    def _end_all(self) -> None:
        """The worker first, so that no run begins; then the others."""
        if self.children:
            self._say(replace(self.state, phase="stopping"))
        for child in reversed(self.children):
            child.end(WORKER_ENDS if child.name == "worker" else 12.0)
        for old in self._retired:
            old.end(1.0)
