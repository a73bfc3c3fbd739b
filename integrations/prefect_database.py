"""Prefect's own database on PostgreSQL: its address as people write it, as Prefect's driver wants it, as it is shown.

Needs nothing but the standard library: the process that keeps the others alive is small.
"""

from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from integrations.errors import BadInput, Unavailable
from integrations.places import looked_up
from integrations.words import Words

SETTING = "FREELANCE_PREFECT_DATABASE_URL"
DRIVER = "postgresql+asyncpg"  # the one that comes with Prefect
EXTENSION = "pg_trgm"  # Prefect's indexes of names are made with it
# What libpq's addresses hold and asyncpg knows by another name, or not at all.
RENAMED = {"sslmode": "ssl"}
DROPPED = {"channel_binding", "connect_timeout", "application_name"}


def prefect_database() -> str:
    """The address in the form that Prefect takes; "" where Prefect's data is in the home, on SQLite.

    Raises:
        BadInput: The setting is no address of a PostgreSQL database; it is not repeated, for its password's sake.
    """
    raw = looked_up(SETTING)
    return normalised(raw) if raw else ""


def normalised(url: str) -> str:
    """`postgresql://…`, with whatever driver, as Prefect takes it.

    Raises:
        BadInput: As `prefect_database`.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:  # a port that is no number, a bracket that does not close
        raise _bad() from None
    kind = parts.scheme.partition("+")[0]
    if kind not in ("postgresql", "postgres") or not parts.hostname or not parts.path.strip("/") or port == 0:
        raise _bad()
    query = [(RENAMED.get(name, name), value) for name, value in parse_qsl(parts.query) if name not in DROPPED]
    return f"{DRIVER}://{parts.netloc}{parts.path}{'?' + urlencode(query) if query else ''}"


def shown(url: str) -> str:
    """The address without its password."""
    parts = urlsplit(url)
    who = f"{unquote(parts.username)}@" if parts.username else ""
    port = f":{parts.port}" if parts.port else ""
    return f"postgresql://{who}{parts.hostname}{port}{parts.path}"


def check_database(url: str, wait: float = 5.0) -> str:
    """Asks the database whether Prefect can work with it.

    Args:
        url: As `normalised` gives it.
        wait: Seconds until it is given up.

    Returns:
        The version of PostgreSQL.

    Raises:
        Unavailable: It does not answer, refuses, or lacks the extension that Prefect needs.
    """
    import asyncio

    try:
        version, extended = asyncio.run(_ask(url, wait))
    except Exception as error:  # its driver fails in ways of its own; none of them holds the password
        why = str(error) or type(error).__name__
        raise Unavailable(
            Words(f"Prefect's database {shown(url)} does not answer: {why}",
                  f"la base de Prefect {shown(url)} ne répond pas : {why}"),
            field=SETTING,
        ) from None  # fmt: skip
    if not extended:
        raise Unavailable(
            Words(f"Prefect's database {shown(url)} lacks the extension {EXTENSION}",
                  f"la base de Prefect {shown(url)} n'a pas l'extension {EXTENSION}"),
            remedy=Words("It comes with PostgreSQL's contrib package.",
                         "Elle vient avec le paquet contrib de PostgreSQL."),
            field=SETTING,
        )  # fmt: skip
    return version


async def _ask(url: str, wait: float) -> tuple[str, bool]:
    """The server's version, and whether it has the extension."""
    import asyncio

    import asyncpg

    connection = await asyncio.wait_for(asyncpg.connect(url.replace(DRIVER, "postgresql", 1), timeout=wait), wait + 1)
    try:
        found = await connection.fetchval("SELECT count(*) FROM pg_available_extensions WHERE name = $1", EXTENSION)
        return str(await connection.fetchval("SHOW server_version")), bool(found)
    finally:
        await connection.close(timeout=wait)


def _bad() -> BadInput:
    return BadInput(
        Words("this is no address of a PostgreSQL database", "ce n'est pas l'adresse d'une base PostgreSQL"),
        remedy=Words(
            "Write it as postgresql://user:password@host/database, with %40 for an @ in the password.",
            "Écrivez-la postgresql://utilisateur:motdepasse@hôte/base, avec %40 pour un @ dans le mot de passe.",
        ),
        field=SETTING,
    )
