"""`freelance approvals link`: a signed address that opens the page of one approval."""

import json as to_json

from cli.language import spoken
from integrations.words import Words


def link(number: int, *, json: bool = False) -> int:
    """Prints a link to the page of one approval: it works once, until time runs out, on this machine.

    Args:
        number: The approval's number.
        json: One line of JSON.
    """
    import socket

    from integrations.book import ledger
    from integrations.settings import settings
    from tasks.approval.links import address, make_link
    from tasks.model.failures import ledger_in_words

    with ledger_in_words():
        url = address(make_link(ledger(), number))
    with socket.socket() as probe:
        probe.settimeout(0.5)
        serves = probe.connect_ex(("127.0.0.1", settings().freelance_desk_port)) == 0
    if json:
        print(to_json.dumps({"id": number, "url": url, "served": serves}))
        return 0
    print(url)
    if not serves:
        told = Words("The page answers while `freelance up` runs.", "La page répond pendant que `freelance up` tourne.")
        print(told.in_(spoken()))
    return 0
