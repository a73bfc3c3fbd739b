"""What keeps `freelance up` from starting, told before anything is started."""

import errno
import socket

from cli.access import LOOPBACK
from cli.up.places import UpFiles
from integrations.errors import BadInput, FreelanceError, Refused
from integrations.words import Words


def already_up(files: UpFiles) -> FreelanceError:
    """What a second `freelance up` in one home is told."""
    state = files.read_state()
    where = f" ({state.address}, pid {state.pid})" if state else ""
    return Refused(
        Words(f"freelance is up already{where}", f"freelance tourne déjà{where}"),
        remedy=Words("See `freelance up status`; `freelance up down` ends it.",
                     "Voir `freelance up status` ; `freelance up down` l'arrête."),
    )  # fmt: skip


def free_port(port: int, host: str = LOOPBACK) -> None:
    """Tells at once when somebody else has the port, or this machine has no such address.

    Raises:
        BadInput: Names the port and the remedy.
    """
    if host != LOOPBACK:
        free_port(port)
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            why = error.strerror or str(error)
            if error.errno == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror):
                raise BadInput(
                    Words(f"this machine has no address {host}", f"cette machine n'a pas d'adresse {host}"),
                    remedy=Words("0.0.0.0 takes all it has.", "0.0.0.0 prend toutes celles qu'elle a."),
                    field="--host",
                ) from None
            raise BadInput(
                Words(f"port {port} cannot be used: {why}", f"le port {port} n'est pas utilisable : {why}"),
                remedy=Words("End what uses it, or choose another: --port 4201.",
                             "Arrêtez ce qui l'occupe, ou choisissez-en un autre : --port 4201."),
                field="--port",
            ) from None  # fmt: skip
