"""Carries decisions to the runs that wait for them, as far as a Prefect server answers now."""

import sys

from integrations.errors import FreelanceError
from integrations.words import Language, Words


def carry(language: Language, only: int | None = None) -> None:
    """Tells the runs what was decided. Where the server is away, `freelance up` does so when it starts.

    Args:
        language: In which to say how it went.
        only: The root of one approval; None: every decision that no run knows of yet.
    """
    from integrations.book import ledger
    from ledger.approval_reads import to_wake

    waiting = [each for each in to_wake(ledger()) if only in (None, each.root)]
    if not waiting:
        return
    if not use_running_server():
        print(_later(len(waiting)).in_(language), file=sys.stderr)
        return
    import asyncio

    from tasks.approval.wake import resume_decided

    try:
        woken = asyncio.run(resume_decided(only))
    except FreelanceError:
        raise
    except Exception as error:  # the server's client fails in many ways; the decisions are safe in the ledger
        print(f"{type(error).__name__}: {_later(len(waiting)).in_(language)}", file=sys.stderr)
        return
    going = sum(each.how in ("resumed", "started") for each in woken)
    if going:
        told = Words(f"{going} run(s) go on.", f"{going} exécution(s) reprennent.")
        print(told.in_(language), file=sys.stderr)


def use_running_server() -> bool:
    """Points Prefect at the server that runs, before it is imported; False where none does."""
    from cli.environment import set_environment
    from cli.server import Server
    from integrations.places import looked_up
    from integrations.settings import settings

    if api := looked_up("PREFECT_API_URL"):
        from cli.run import check_own_server

        try:
            check_own_server(api)
        except FreelanceError:
            return False
        set_environment(api, None, False)
        return True
    server = Server(settings().freelance_home, settings().freelance_server_idle * 60)
    state = server.ready()
    if state is None:
        return False
    set_environment(f"{state.address}/api", server.files.prefect, False)
    return True


def _later(count: int) -> Words:
    return Words(
        f"{count} decision(s) are kept; their runs go on when `freelance up` runs.",
        f"{count} décision(s) enregistrée(s) ; les exécutions reprendront avec `freelance up`.",
    )
