"""Who may use Prefect's server from beyond this machine: whoever has its password (Prefect's basic auth string).

The password is the person's own (PREFECT_SERVER_API_AUTH_STRING) or made once, into HOME/access.env, which its owner
alone can read. It travels by environment from there: never on a command line, in a status, a log, a parameter.

A file and no keyring: `freelance up` starts with the machine, before anybody has unlocked one, and a server without a
desktop has none.
"""

import os
from pathlib import Path

from integrations.errors import BadInput
from integrations.places import looked_up
from integrations.words import Words

CLIENT, SERVER = "PREFECT_API_AUTH_STRING", "PREFECT_SERVER_API_AUTH_STRING"
LEAST = 16  # characters of a password of the person's own
LOOPBACK = "127.0.0.1"


def access_file(home: Path) -> Path:
    """Where the password that was made is kept."""
    return home / "access.env"


def is_loopback(host: str) -> bool:
    """Whether nobody but this machine reaches an address."""
    if host in ("localhost", LOOPBACK):
        return True
    import ipaddress  # here, as what else is seldom needed: every command comes by

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False  # a name: who knows where it leads


def guarded(host: str, url: str) -> bool:
    """Whether the server has to ask for a password."""
    return not is_loopback(host) or bool(url) or bool(looked_up(SERVER))


def known_password(home: Path) -> str | None:
    """The password of this home's server, if it has one.

    Raises:
        BadInput: It is too short, or others can read its file.
    """
    if own := looked_up(SERVER):
        if len(own) < LEAST:
            raise BadInput(
                Words(f"the password has less than {LEAST} characters", f"le mot de passe a moins de {LEAST} signes"),
                remedy=Words("Choose a longer one, or remove the setting: one is made.",
                             "Choisissez-en un plus long, ou retirez ce réglage : il en sera créé un."),
                field=SERVER,
            )  # fmt: skip
        return own
    path = access_file(home)
    try:
        text, mode = path.read_text("utf-8"), path.stat().st_mode
    except FileNotFoundError:
        return None
    found = next((line.partition("=")[2].strip() for line in text.splitlines() if line.startswith(f"{CLIENT}=")), "")
    if not found or (os.name == "posix" and mode & 0o077):
        raise BadInput(
            Words("is damaged, or others can read it", "est abîmé, ou lisible par d'autres"),
            remedy=Words("Delete it; a new password is made at the next `freelance up`.",
                         "Supprimez-le ; un autre mot de passe sera créé au prochain `freelance up`."),
            file=path,
        )  # fmt: skip
    return found


def password_of(home: Path) -> str:
    """The password of this home's server, made where there is none.

    Raises:
        BadInput: As `known_password`.
    """
    if (known := known_password(home)) is not None:
        return known
    import secrets

    _make(access_file(home), f"freelance:{secrets.token_urlsafe(32)}")
    made = known_password(home)
    assert made is not None
    return made


def _make(path: Path, password: str) -> None:
    """Whole or not at all, also where two processes make it at once: the first one stays."""
    import secrets

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(
                "# The password of `freelance up` beyond this machine; Prefect's UI asks for all that follows the =.\n"
                "# Le mot de passe de `freelance up` hors de cette machine ; l'interface demande ce qui suit le =.\n"
                f"{CLIENT}={password}\n"
            )
        try:
            os.link(part, path)
        except FileExistsError:
            return
    finally:
        part.unlink(missing_ok=True)


def check_url(url: str) -> str:
    """The address under which others reach the server, without a slash at its end; "" for none.

    Raises:
        BadInput: It is none.
    """
    if not url:
        return ""
    from urllib.parse import urlsplit

    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
        raise BadInput(
            Words(f"{url} is no address of a server", f"{url} n'est pas une adresse de serveur"),
            remedy=Words("Use for instance https://flows.example.com.", "Par exemple https://flows.example.com."),
            field="--url",
        )
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def reach(host: str, port: int, url: str) -> str:
    """The address to open from another machine; "" where nobody else reaches the server."""
    if url or is_loopback(host):
        return url
    if host in ("0.0.0.0", "::"):
        import platform

        host = platform.node()
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
