"""Starts one run through the warm process: what the worker calls in place of `python -m prefect.engine`.

Run as a file by `python -I -S`, with nothing but the standard library, so that it starts in 20 ms. It hands over its
environment, folder and output, passes signals on, and ends with the run's own exit code. Where the warm process is away
or holds older code, Prefect's engine is started the slow way: 2 s later, the same run.
"""

import array
import fcntl
import json
import os
import signal
import socket
import sys

WARM = "FREELANCE_WARM_SOCKET"
MARKS = "FREELANCE_RUN_MARKS"  # cli.up.marks.FOLDER
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def main() -> int:
    """The run's exit code."""
    mark()
    try:
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.connect(os.environ[WARM])
        order = json.dumps({"run": {"environment": dict(os.environ), "folder": os.getcwd()}}).encode()  # noqa: PTH109 (pathlib costs 10 ms)
        files = array.array("i", [1, 2])
        head = len(order).to_bytes(8, "big")
        line.sendmsg([head], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, files)])
        line.sendall(order)
        answers = line.makefile("r", encoding="utf-8")
        first = json.loads(answers.readline() or "{}")
    except (KeyError, OSError, ValueError):
        first = {}
    if "pid" not in first:
        os.execv(sys.executable, [sys.executable, "-m", "prefect.engine"])
    for number in SIGNALS:
        signal.signal(number, lambda number, frame: line.sendall(b"%d\n" % number))
    for text in answers:
        answer = json.loads(text)
        if "code" in answer:
            return int(answer["code"])
    return 0  # the warm process ended first; the run goes on, and tells the server itself how it ends


def mark() -> None:
    """The run has a process from now on, this one or what it becomes (cli.up.marks)."""
    folder, run = os.environ.get(MARKS), os.environ.get("PREFECT__FLOW_RUN_ID")
    if folder and run:
        descriptor = os.open(os.path.join(folder, run), os.O_RDWR | os.O_CREAT, 0o600)  # noqa: PTH118
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        os.set_inheritable(descriptor, True)


if __name__ == "__main__":
    code = main()
    if code < 0:  # ended by a signal: end by the same one, so that the worker sees what happened
        signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    sys.exit(code)
