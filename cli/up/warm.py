"""The warm process: Prefect and the flows are imported once, and every run begins as a fork of it.

`python -m cli.up.warm SOCKET`. One thread, no event loop, no connection: what is forked from it starts clean, within
milliseconds, shares its memory, and crashes alone. The worker, too, is a fork of it.

Orders come over a socket that only the person can open: eight bytes of length, then JSON.
    {"run": {"environment": …, "folder": …}}   with stdout and stderr; answered {"pid": …}, then {"code": …}
    {"call": {"function": "cli.up.worker:main", "arguments": […]}}   likewise; ends when the connection does
    {"ping": true}                             answered {"warm": true, "fresh": …}
"""

import array
import atexit
import gc
import json
import os
import selectors
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from integrations.places import PROJECT

MOST = 4_000_000  # bytes of an order; an environment is far smaller
ROOMS = ("flows", "tasks", "integrations", "ledger", "cli")


@dataclass(slots=True)
class Caller:
    """One connection: whoever asked for a process, and that process."""

    line: socket.socket
    waiting: bytes = b""
    files: list[int] = field(default_factory=list)
    pid: int = 0
    is_run: bool = True


class Warm:
    """Takes orders and forks."""

    def __init__(self, address: Path, modules: list[str]) -> None:
        self.address = address
        for name in modules:
            try_import(name)
        for name, module in list(sys.modules.items()):
            if name.startswith("flows."):
                for later in getattr(module, "LATER", ()):
                    try_import(later)
        self.loaded = loaded_files()
        self.selector = selectors.DefaultSelector()
        self.callers: dict[int, Caller] = {}
        self.children: dict[int, Caller] = {}

    def serve(self) -> None:
        """Takes orders until SIGTERM."""
        if threading.active_count() > 1:
            raise RuntimeError(f"a module started threads when imported: {threading.enumerate()}")
        gc.collect()
        gc.freeze()  # what is shared stays shared: the collector writes into every object that it looks at
        listener = listen(self.address)
        woken, waker = socket.socketpair()
        for end in (woken, waker):
            end.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        self.keep = [listener, woken, waker]
        self.selector.register(listener, selectors.EVENT_READ, self._accept)
        self.selector.register(woken, selectors.EVENT_READ, self._reap)
        while True:
            for key, _ in self.selector.select():
                key.data(key.fileobj)

    def _accept(self, listener: socket.socket) -> None:
        line, _ = listener.accept()
        line.settimeout(5)
        self.callers[line.fileno()] = Caller(line)
        self.selector.register(line, selectors.EVENT_READ, self._read)

    def _read(self, line: socket.socket) -> None:
        caller = self.callers[line.fileno()]
        try:
            data, more, _, _ = line.recvmsg(65_536, socket.CMSG_SPACE(8))
        except OSError:
            data, more = b"", []
        for level, kind, packed in more:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                numbers = array.array("i")
                numbers.frombytes(packed[: len(packed) - len(packed) % numbers.itemsize])
                caller.files += numbers
        if not data:
            self._leave(caller)
            return
        caller.waiting += data
        if caller.pid:
            self._signal(caller)
        elif len(caller.waiting) >= 8:
            length = int.from_bytes(caller.waiting[:8], "big")
            if length > MOST:
                self._leave(caller)
            elif len(caller.waiting) >= 8 + length:
                order, caller.waiting = caller.waiting[8 : 8 + length], caller.waiting[8 + length :]
                self._obey(caller, order)

    def _obey(self, caller: Caller, text: bytes) -> None:
        try:
            order = json.loads(text)
        except ValueError:
            self._leave(caller)
            return
        if "ping" in order:
            answer(caller, {"warm": True, "fresh": self.fresh()})
        elif "run" in order:
            if self.fresh():
                self._fork(caller, lambda: run(**order["run"]))
            else:
                answer(caller, {"stale": True})
        elif "call" in order:
            caller.is_run = False
            self._fork(caller, lambda: call(**order["call"]))

    def fresh(self) -> bool:
        """Whether the project's files are those that were imported."""
        return loaded_files() == self.loaded

    def _fork(self, caller: Caller, then: Callable[[], object]) -> None:
        pid = os.fork()
        if pid == 0:
            self._become(caller, then)
        caller.pid = pid
        self.children[pid] = caller
        close(caller)
        answer(caller, {"pid": pid})

    def _become(self, caller: Caller, then: Callable[[], object]) -> None:
        """The child: only its own output and work is left of the parent's."""
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            for sent in (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP):
                signal.signal(sent, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            for number, descriptor in zip((1, 2), caller.files, strict=False):
                os.dup2(descriptor, number)
            close(caller)
            self.selector.close()
            for other in self.callers.values():
                other.line.close()
            for each in self.keep:
                each.close()
            os.setsid()
            then()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        except KeyboardInterrupt:
            code = 130
        except BaseException:
            traceback.print_exc()
        end_with(code)

    def _signal(self, caller: Caller) -> None:
        *lines, caller.waiting = caller.waiting.split(b"\n")
        for number in lines:
            if number.isdigit() and caller.pid in self.children:
                with suppress(ProcessLookupError, ValueError):
                    os.kill(caller.pid, int(number))

    def _leave(self, caller: Caller) -> None:
        """Whoever asked is gone: killed, so its process ends too."""
        self.selector.unregister(caller.line)
        del self.callers[caller.line.fileno()]
        caller.line.close()
        close(caller)
        if caller.pid in self.children:
            with suppress(ProcessLookupError):
                os.kill(caller.pid, signal.SIGKILL if caller.is_run else signal.SIGTERM)

    def _reap(self, woken: socket.socket) -> None:
        with suppress(BlockingIOError):
            woken.recv(4096)
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            if (caller := self.children.pop(pid, None)) is not None:
                answer(caller, {"code": os.waitstatus_to_exitcode(status)})


def try_import(name: str) -> None:
    """Imports a module; one of the person's own that fails leaves the others served (cli.up.deployments names it)."""
    try:
        import_module(name)
    except Exception:
        traceback.print_exc()


_code = [0]


def end_with(code: int) -> NoReturn:
    """Ends a forked process: Prefect sends its last log lines when the interpreter ends, so it is let end."""
    _code[0] = code
    sys.exit(code)


def skip_the_rest() -> None:
    """Registered first, so called last: taking all modules apart takes half a second more, and nobody needs it."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(_code[0])


def answer(caller: Caller, what: dict[str, Any]) -> None:
    """One line of JSON, unless the caller is gone."""
    with suppress(OSError):
        caller.line.sendall(json.dumps(what).encode() + b"\n")


def close(caller: Caller) -> None:
    """Closes the caller's files in this process."""
    for descriptor in caller.files:
        with suppress(OSError):
            os.close(descriptor)
    caller.files = []


def listen(address: Path) -> socket.socket:
    """A socket that only the person can open."""
    address.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    before = os.umask(0o177)
    try:
        listener.bind(str(address))
    finally:
        os.umask(before)
    listener.listen(64)
    return listener


def loaded_files() -> dict[str, tuple[int, int]]:
    """The project's files that are imported, by time and size; templates and kinds are read anew by each run."""
    found = {}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in ROOMS and (file := getattr(module, "__file__", None)):
            try:
                about = Path(file).stat()
            except OSError:
                found[file] = (0, 0)
            else:
                found[file] = (about.st_mtime_ns, about.st_size)
    return found


def run(environment: dict[str, str], folder: str) -> None:
    """Becomes Prefect's engine for the run that the environment names."""
    import runpy

    import prefect.engine
    from prefect.context import SettingsContext, get_settings_context
    from prefect.settings import Settings

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["prefect.engine"]
    # Prefect read its settings when it was imported; a run may bring others.
    with SettingsContext(profile=get_settings_context().profile, settings=Settings()):
        runpy.run_path(prefect.engine.__file__, run_name="__main__")


def call(function: str, arguments: list[str]) -> None:
    """Calls a function of the project, named "module:name"."""
    module, _, name = function.partition(":")
    if module.partition(".")[0] not in ROOMS:
        raise ValueError(f"no function of this project: {function}")
    getattr(import_module(module), name)(*arguments)


def modules_to_import() -> list[str]:
    """Prefect's engine, the flows, and what they import late."""
    from cli.catalogue import find_flows

    flows, _ = find_flows()
    names = ["prefect.engine", "prefect.flow_engine", "prefect.task_engine", "prefect.artifacts"]
    return names + [f"flows.{found.file.stem}" for found in flows]


def main() -> None:
    """Imports, then serves."""
    atexit.register(skip_the_rest)
    os.chdir(PROJECT)
    Warm(Path(sys.argv[1]), modules_to_import()).serve()


if __name__ == "__main__":
    main()
