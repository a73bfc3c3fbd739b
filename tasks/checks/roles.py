"""What a date or an amount is for, told from the words beside it: deadline, quote, budget."""

import re
from typing import Literal

DateRole = Literal["deadline", "quote", "stated period", "made", "message", ""]

_ROLES: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    ("quote", re.compile(
        r"(?<!\w)(?:quotes?|quotations?|estimates?|proposals?|devis|propositions?|offres?|quote by|answer by"
        r"|reply by|reponse|repondre)(?!\w)")),
    ("deadline", re.compile(
        r"(?<!\w)(?:deadlines?|due|deliver\w*|hand(?:ed)?[- ]?over|hand[- ]in|needed|completion|echeances?|livr\w+"
        r"|rendus?|rendre|remise|remettre"
        r"|date limite|delais?|a remettre|finished by|ready by|block the time|reserver le temps)(?!\w)")),
    ("message", re.compile(r"(?<!\w)(?:message|received|recu|mail|e-mail|email|courriel|sent|envoye|inquiry"
                           r"|demande) ?(?:of|on|du|le|of the)?\b")),
    ("stated period", re.compile(r"^\W*(?:reporting )?(?:period|periode)(?: covered| couverte)?\W*[:|\t]")),
    ("made", re.compile(r"(?<!\w)(?:made on|prepared on|issued|established|date of (?:the )?report|report of"
                        r"|etabli le|fait le|redige le|emis le"
                        r"|as of|date du rapport|rapport du|generated|written on|today|aujourd'hui)(?!\w)")),
)  # fmt: skip
BUDGET = re.compile(r"(?<!\w)(?:budgets?|enveloppe|allowance|plafond)(?!\w)")


def date_role(words: str) -> DateRole:
    """The role that plain words give to a date beside them; "" where they give none."""
    for role, pattern in _ROLES:
        if pattern.search(words):
            return role
    return ""
