"""A fork server: it imports modules once, and every process that is asked of it begins as a fork of it.

One thread, no event loop, no connection: what is forked from it starts clean, within milliseconds, shares its memory,
and crashes alone. `freelance up` has one, the base: it imports Prefect and forks server and worker, then imports the
flows, and from then on forks the runs. With --reload, changed flows get a fork of their own, which forks the runs.

Orders come over a socket that only the person can open: eight bytes of length, then JSON.
    {"run": {"environment": …, "folder": …}}   with stdout and stderr; answered {"pid": …}, then {"code": …}
    {"call": {"function": "cli.up.worker:main", "arguments": […]}}   likewise; ends when the connection does
    {"also": {"modules": "cli.up.warm:modules", "address": …}}   imports more, listens there too; answered {"ready": …}
"""

import array
import gc
import json
import os
import selectors
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

MOST = 4_000_000  # bytes of an order; an environment is far smaller
RUN = "cli.up.engine:run"
ROOMS = ("flows", "tasks", "integrations", "ledger", "cli")


@dataclass(slots=True)
class Caller:
    """One connection: whoever asked for a process, and that process."""

    line: socket.socket
    waiting: bytes = b""
    files: list[int] = field(default_factory=list)
    pid: int = 0
    is_run: bool = True


class ForkServer:
    """Takes orders and forks.

    Args:
        address: Of its socket.
        modules: What it imports first.
        parent: A pipe that closes when the process it was forked from ends; it ends then too.
    """

    def __init__(self, address: Path, modules: Iterable[str], parent: int | None = None) -> None:
        self.address, self.parent = address, parent
        self.threaded: list[str] = []
        for name in modules:
            count = threading.active_count()
            try_import(name)
            if threading.active_count() > count:
                self.threaded.append(name)
        self.loaded: dict[str, tuple[int, int]] = {}
        self.keep: list[socket.socket] = []
        self.retired = False
        self.selector = selectors.DefaultSelector()
        self.callers: dict[int, Caller] = {}
        self.children: dict[int, Caller] = {}

    def serve(self) -> None:
        """Takes orders until SIGTERM."""
        if threading.active_count() > 1:
            raise RuntimeError(f"{', '.join(self.threaded) or 'a module'} started threads when imported")
        self._freeze()
        woken, waker = socket.socketpair()
        for end in (woken, waker):
            end.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGUSR1, self._retire)
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        self.keep = [woken, waker]
        self.pulse = os.pipe()  # its end tells the forks that this process has ended
        if self.parent is not None:
            self.selector.register(self.parent, selectors.EVENT_READ, lambda _: sys.exit(0))
        self._listen(self.address)
        self.selector.register(woken, selectors.EVENT_READ, self._reap)
        while True:
            for key, _ in self.selector.select():
                key.data(key.fileobj)

    def _freeze(self) -> None:
        """What is shared stays shared: the collector writes into every object that it looks at."""
        self.loaded = loaded_files()
        gc.collect()
        gc.freeze()

    def _listen(self, address: Path) -> None:
        listener = listen(address)
        self.keep.append(listener)
        self.selector.register(listener, selectors.EVENT_READ, self._accept)

    def _also(self, modules: str, address: str) -> None:
        """Imports more, and listens there too."""
        for name in function_of(modules)():
            try_import(name)
        self._freeze()
        self._listen(Path(address))

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
        if "also" in order:
            self._also(**order["also"])
            answer(caller, {"ready": True})
        elif "run" in order:
            if self.fresh():
                self._fork(caller, lambda _: function_of(RUN)(**order["run"]))
            else:
                answer(caller, {"stale": True})
        elif "call" in order:
            caller.is_run = False
            self._fork(caller, lambda parent: call(parent, **order["call"]))

    def fresh(self) -> bool:
        """Whether the project's files are those that were imported."""
        return loaded_files() == self.loaded

    def _fork(self, caller: Caller, then: Callable[[int], object]) -> None:
        pid = os.fork()
        if pid == 0:
            self._become(caller, then)
        caller.pid = pid
        self.children[pid] = caller
        close(caller)
        answer(caller, {"pid": pid})

    def _become(self, caller: Caller, then: Callable[[int], object]) -> None:
        """The child: only its own output and work is left of the parent's."""
        code = 1
        try:
            gc.enable()
            signal.set_wakeup_fd(-1)
            for sent in (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1):
                signal.signal(sent, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            for number, descriptor in zip((1, 2), caller.files, strict=False):
                os.dup2(descriptor, number)
            close(caller)
            self.selector.close()
            for other in self.callers.values():
                other.line.close()
            if self.parent is not None:
                os.close(self.parent)
            for each in self.keep:
                each.close()
            os.setsid()
            os.close(self.pulse[1])
            then(self.pulse[0])
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
        if self.retired:
            sys.exit(0)

    def _retire(self, *_: object) -> None:
        """Newer code is served elsewhere: it ends with its last run. The signal wakes the loop, which calls `_reap`."""
        self.retired = True


def try_import(name: str) -> None:
    """Imports a module; one of the person's own that fails leaves the others served (cli.up.deployments names it)."""
    try:
        import_module(name)
    except (Exception, SystemExit):  # one of the person's own may end its process when imported: not this one
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


def call(parent: int, function: str, arguments: list[str]) -> None:
    """Calls a function of the project, named "module:name"; the process ends when the one it was forked from does.

    A function named `…:serve_forks` is a fork server itself, which has no second thread: it watches the pipe itself.
    """
    act = function_of(function)
    if act.__name__ == "serve_forks":
        act(parent, *arguments)
    else:
        threading.Thread(target=_end_with_parent, args=(parent,), daemon=True).start()
        act(*arguments)


def function_of(name: str) -> Callable[..., Any]:
    """A function of this project, named "module:name"."""
    module, _, function = name.partition(":")
    if module.partition(".")[0] not in ROOMS:
        raise ValueError(f"no function of this project: {name}")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found


def _end_with_parent(parent: int) -> None:
    os.read(parent, 1)
    os.kill(os.getpid(), signal.SIGTERM)
