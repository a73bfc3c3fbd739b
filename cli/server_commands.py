"""`freelance server status|start|stop|logs`."""

import json as to_json
import time
from datetime import datetime

from cli.language import spoken
from cli.server import Server
from integrations.words import Language, Words


def _server() -> Server:
    from integrations.settings import settings

    return Server(settings().freelance_home, settings().freelance_server_idle * 60)


def status(*, json: bool = False) -> int:
    """Says whether the server in the background runs, where, and what it uses.

    Args:
        json: One line of JSON.
    """
    now = _server().status()
    if json:
        print(to_json.dumps(now, ensure_ascii=False))
    else:
        for line in status_lines(now, spoken()):
            print(line)
    return 0


def status_lines(now: dict, language: Language) -> list[str]:
    """The status in words."""
    if not now["running"]:
        words = (
            Words("The server is starting.", "Le serveur démarre.")
            if now["starting"]
            else Words(
                "No server runs; the next run starts one.", "Aucun serveur ; la prochaine exécution en démarre un."
            )
        )
        return [words.in_(language)]
    since = datetime.fromtimestamp(now["since"]).astimezone()
    use = Words("in use", "utilisé") if now["in_use"] else Words("idle", "inactif")
    minutes = f"{now['idle_minutes']:g}"
    lines = [
        Words(f"The server runs at {now['url']}", f"Le serveur tourne sur {now['url']}"),
        Words(f"  since {since:%Y-%m-%d %H:%M}, {use.en}", f"  depuis le {since:%d/%m/%Y %H:%M}, {use.fr}"),
        Words(
            f"  it ends by itself after {minutes} minutes without use",
            f"  il s'arrête de lui-même après {minutes.replace('.', ',')} minutes sans usage",
        ),
        Words(
            f"  process {now['pid']}, {now['memory_mb'] or '?'} MB, {now['version']}",
            f"  processus {now['pid']}, {now['memory_mb'] or '?'} Mo, {now['version']}",
        ),
        Words(f"  log: {now['log']}", f"  journal : {now['log']}"),
    ]
    return [line.in_(language) for line in lines]


def start(*, json: bool = False) -> int:
    """Starts the server in the background, for its pages in the browser; runs start it by themselves.

    Args:
        json: One line of JSON.
    """
    from cli.progress import Progress
    from cli.run import starting

    server = _server()
    with Progress(spoken(), shown=not json).show(), server.lease():
        first = server.first_start()
        if not server.begin():
            with starting(first):
                server.wait()
    return status(json=json)


def stop(*, force: bool = False) -> int:
    """Stops the server in the background.

    Args:
        force: Also while a command uses it.
    """
    ran = _server().stop(force)
    words = (
        Words("The server has stopped.", "Le serveur est arrêté.")
        if ran
        else Words("No server runs.", "Aucun serveur.")
    )
    print(words.in_(spoken()))
    return 0


def logs(*, lines: int = 40, follow: bool = False) -> int:
    """Shows the end of the server's log.

    Args:
        lines: How many lines.
        follow: Keep showing what is added, until Ctrl-C.
    """
    path = _server().files.log
    if not path.exists():
        print(Words("There is no log yet.", "Il n'y a pas encore de journal.").in_(spoken()))
        return 0
    with path.open(encoding="utf-8", errors="replace") as log:
        for line in log.readlines()[-lines:] if lines > 0 else []:
            print(line, end="")
        while follow:
            print(log.read(), end="", flush=True)
            time.sleep(0.5)
    return 0
