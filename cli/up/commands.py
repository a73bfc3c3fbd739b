"""`freelance up`, `freelance up status|logs|down`, and `freelance worker`."""

import json as to_json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cli.access import LOOPBACK, check_url
from cli.language import spoken
from cli.up.places import UpFiles, UpState
from cli.up.refusals import already_up, free_port
from cli.up.supervisor import START_SECONDS, Supervisor, Wanted
from integrations.errors import BadInput, Unavailable
from integrations.words import Language, Words

if TYPE_CHECKING:
    from rich.live import Live

PORT = 4200  # Prefect's own
END_SECONDS = 80.0  # longer than the supervisor gives its children


def up(
    *,
    port: int = PORT,
    host: str = LOOPBACK,
    url: str = "",
    limit: int = 10,
    detach: bool = False,
    reload: bool = False,
    no_open: bool = False,
    install: bool = False,
) -> int:
    """Starts Prefect's server, serves every flow, and shows what runs.

    Args:
        port: Of the server.
        host: Address where the server listens; beyond 127.0.0.1 a password is asked for.
        url: Address under which others reach it, through a proxy with TLS; a password is asked for.
        limit: Runs at a time.
        detach: Go on in the background; see `freelance up status`, `freelance up down`.
        reload: Serve new and changed flows as they come.
        no_open: Do not open the browser.
        install: Only write what starts it with the session: a systemd unit, or a launchd agent.
    """
    wanted = _wanted(port, limit, reload, host, check_url(url))
    if install:
        return _install(wanted)
    return _begin(wanted, detach, opening=not no_open)


def worker(*, limit: int = 10, detach: bool = False, reload: bool = False) -> int:
    """Takes runs from the server of another machine, and starts them here; `freelance up status|logs|down` are its own.

    Args:
        limit: Runs at a time.
        detach: Go on in the background; see `freelance up status`, `freelance up down`.
        reload: Run new and changed flows as they come.
    """
    from integrations.places import looked_up

    if not looked_up("PREFECT_API_URL"):
        raise BadInput(
            Words("no server is set to take runs from", "aucun serveur n'est indiqué d'où prendre des exécutions"),
            remedy=Words("Set it, for instance https://flows.example.com/api (docs/scaling.md).",
                         "Indiquez-le, par exemple https://flows.example.com/api (docs/scaling.fr.md)."),
            field="PREFECT_API_URL",
        )  # fmt: skip
    return _begin(replace(_wanted(PORT, limit, reload, LOOPBACK, ""), only_worker=True), detach, opening=False)


def _begin(wanted: Wanted, detach: bool, opening: bool) -> int:
    if detach:
        return _detach(wanted)
    if sys.stdout.isatty():
        _with_screen(wanted, spoken(), opening)
    else:
        _with_lines(wanted)
    return 0


def _install(wanted: Wanted) -> int:
    from cli.up.install import install as write

    options = ["--port", str(wanted.port), "--limit", str(wanted.limit), *(["--reload"] if wanted.reload else [])]
    options += ["--host", wanted.host] if wanted.host != LOOPBACK else []
    options += ["--url", wanted.url] if wanted.url else []
    path, (on, off) = write(Path.cwd(), options, _files().log)
    language = spoken()
    print(Words(f"Written: {path}", f"Écrit : {path}").in_(language))
    print(Words(f"Switch it on:  {on}", f"Pour l'activer :     {on}").in_(language))
    print(Words(f"Switch it off: {off}", f"Pour le désactiver : {off}").in_(language))
    return 0


def _wanted(port: int, limit: int, reload: bool, host: str, url: str) -> Wanted:
    from cli.run import check_own_server
    from integrations.places import looked_up
    from integrations.prefect_database import check_database, prefect_database
    from integrations.settings import settings

    api = looked_up("PREFECT_API_URL") or ""
    if api:
        check_own_server(api)
    elif database := prefect_database():  # what is wrong with it is told before anything starts
        check_database(database)
    return Wanted(settings().freelance_home, Path.cwd(), port, api, limit, reload, host, url)


def _with_screen(wanted: Wanted, language: Language, opening: bool) -> None:
    from rich.console import Console
    from rich.live import Live

    from cli.up.screen import screen

    files = UpFiles(wanted.home)
    seen: dict[str, float | str] = {"at": 0.0, "phase": ""}
    with Live(console=Console(), auto_refresh=False, transient=True) as live:

        def tell(state: UpState) -> None:
            if state.phase == "ready" and seen["phase"] == "starting" and opening:
                _open(state.address)
            if time.monotonic() - float(seen["at"]) > 0.9 or state.phase != seen["phase"]:
                seen.update(at=time.monotonic(), phase=state.phase)
                _show(live, screen(state, files.read_status(), language))

        Supervisor(wanted, tell).run()


def _show(live: "Live", what: object) -> None:
    live.update(what, refresh=True)  # type: ignore[arg-type]


def _open(address: str) -> None:
    """Opens the browser where there is a screen to open it on."""
    import webbrowser

    if sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with suppress(webbrowser.Error):
            webbrowser.open(address)


def _with_lines(wanted: Wanted) -> NoReturn:
    """One line for each thing that happens: for a log. This process becomes the one that prints them."""
    from cli.up.lines import words

    sys.stdout.flush()
    os.execv(sys.executable, words(wanted))


def _detach(wanted: Wanted) -> int:
    """Starts the supervisor in the background, and waits until it serves or fails."""
    from cli.up.lines import words
    from cli.up.screen import reached

    files, language = UpFiles(wanted.home), spoken()
    if files.alive():
        raise already_up(files)
    files.make()
    if not wanted.api:
        free_port(wanted.port, wanted.host)
    with files.log.open("ab") as log:
        begin = log.tell()
        child = subprocess.Popen(
            words(wanted), cwd=wanted.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        state = files.read_state()
        if state is not None and state.phase == "ready":
            print(Words(f"Up: {state.address}", f"En marche : {state.address}").in_(language))
            for _, value, _ in reached(state, language):
                print(value)
            if state.problem:
                print(Words(f"Not served: {state.problem}", f"Non servi : {state.problem}").in_(language))
            return 0
        if child.poll() is not None:
            with files.log.open("rb") as log:
                log.seek(begin)
                said = log.read().decode(errors="replace").strip().splitlines()
            why = said[-1].partition(":")[2].strip() if said else f"exit code {child.returncode}"
            raise Unavailable(
                Words(f"it did not start: {why.rstrip('.')}", f"démarrage impossible : {why.rstrip('.')}"),
                remedy=None if "`" in why else Words("See `freelance up logs`.", "Voir `freelance up logs`."),
            )
        time.sleep(0.1)
    raise Unavailable(
        Words("it did not start in time", "démarrage trop long"),
        remedy=Words("See `freelance up logs`.", "Voir `freelance up logs`."),
    )


def status(*, json: bool = False) -> int:
    """Says whether it is up, what it serves, what runs and what waits; exit code 1 when it is down.

    Args:
        json: One line of JSON.
    """
    from cli.up.screen import PHASES, rows

    files, language = _files(), spoken()
    state = files.read_state()
    seen = files.read_status() if state is not None else {}
    if json:
        print(to_json.dumps({"up": state is not None} | (asdict(state) | seen if state else {}), ensure_ascii=False))
    elif state is None:
        print(Words("It is down. Start it: freelance up", "À l'arrêt. Pour démarrer : freelance up").in_(language))
    else:
        print(f"freelance · {PHASES[state.phase].in_(language)} · pid {state.pid}")
        found = rows(state, seen, language)
        width = max(len(name) for name, _, _ in found)
        for name, value, _ in found:
            first, *more = value.split("\n")
            print(f"  {name:{width}}  {first}")
            for other in more:
                print(f"  {'':{width}}  {other}")
    return 0 if state is not None else 1


def logs(*, lines: int = 40, follow: bool = False) -> int:
    """Shows the end of the log.

    Args:
        lines: How many.
        follow: Go on showing what comes, until Ctrl-C.
    """
    path = _files().log
    if not path.exists():
        print(Words("There is no log yet.", "Pas encore de journal.").in_(spoken()))
        return 0
    with path.open(encoding="utf-8", errors="replace") as log:
        for line in log.readlines()[-lines:]:
            print(line, end="")
        while follow:
            if line := log.readline():
                print(line, end="", flush=True)
            else:
                time.sleep(0.3)
    return 0


def down() -> int:
    """Ends what `freelance up` started: no new runs, those in progress get half a minute."""
    files, language = _files(), spoken()
    state = files.read_state()
    if state is None:
        print(Words("It was down.", "C'était à l'arrêt.").in_(language))
        return 0
    with suppress(ProcessLookupError):
        os.kill(state.pid, signal.SIGTERM)
    end = time.monotonic() + END_SECONDS
    while files.alive():
        if time.monotonic() > end:
            raise Unavailable(
                Words(f"process {state.pid} does not end", f"le processus {state.pid} ne s'arrête pas"),
                remedy=Words("See `freelance up logs`.", "Voir `freelance up logs`."),
            )
        time.sleep(0.05)
    print(Words("Down.", "Arrêté.").in_(language))
    return 0


def _files() -> UpFiles:
    from integrations.settings import settings

    return UpFiles(settings().freelance_home)
