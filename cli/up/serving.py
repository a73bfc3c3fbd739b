"""The flows are served by a fork of the warm process: it makes ready what it can, waits for the server, and tells."""

import json
import socket
import tempfile
from pathlib import Path
from typing import Any

from cli.up.children import connect, send
from integrations.errors import Unavailable
from integrations.words import Words


class Serving:
    """One making of all deployments, begun now.

    Args:
        address: Of the fork server that has imported the flows.
        folder: Where runs work.
        wait: Seconds that it may take.

    Raises:
        OSError: Nothing takes orders there.
    """

    def __init__(self, address: Path, folder: Path, wait: float) -> None:
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 - it is read when the fork has ended
        try:
            self._line: socket.socket = connect(address)
            self._line.settimeout(wait)
            order = {"call": {"function": "cli.up.deployments:main", "arguments": [str(folder)]}}
            send(self._line, order, self._output.fileno())
        except OSError:
            self._output.close()
            raise

    def finish(self) -> dict[str, Any]:
        """Waits for its end.

        Returns:
            The names of the `deployments`, and the files that are `broken`, each with why.

        Raises:
            Unavailable: The fork failed.
            OSError: The fork server left.
        """
        try:
            with self._line.makefile("r", encoding="utf-8") as answers:
                code = [json.loads(answers.readline() or "{}") for _ in ("begun", "ended")][-1].get("code")
            self._output.seek(0)
            text = self._output.read().decode(errors="replace")
        finally:
            self.drop()
        try:
            served: dict[str, Any] = json.loads(text.strip().splitlines()[-1])
        except (ValueError, IndexError):
            raise Unavailable(
                Words("the flows could not be served", "les flows n'ont pas pu être servis"),
                remedy=Words(f"{text[-500:]} (code {code})", f"{text[-500:]} (code {code})"),
            ) from None
        return served

    def drop(self) -> None:
        """Lets go of it; the fork ends if it has not."""
        self._line.close()
        self._output.close()
