"""The last gate: names that are no work though they stand where work is asked for: a price, a day, a paper of the deal."""

from tasks.facts.compiled import compiled
from tasks.facts.date_words import MONTH
from tasks.facts.patterns import Cue

# No name of a thing holds money or a time.
_AMOUNT_OR_TIME = compiled(
    r"[€£$]|\d\s?(?:euros?|eur|pounds?|quid|dollars?|chf|usd|gbp|balles|bucks)\b|\b(?:ht|ttc|vat|tva)\b|\b[a-z\d]+-(?:day|hour|week|month)\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|er)? (?:of )?{MONTH}|\b{MONTH} \d{{1,2}}\b"
)
# What passes between the two about the deal: rights, money, time, and how the freelancer is.
_OF_THE_DEAL = Cue(r"""
permissions? | autorisations? | droits? | rights? | licen[cs]es? | exclusivit[ey] | nda | confidentialit[ey] | assurances? | insurance
garanties? | guarantees? | attestations? | disponibilites? | availability | creneaux? | slots? | presence | reactivite | flexibilit[ey]
souplesse | ecoute | punctuality | ponctualite | forfaits? | acomptes? | deposits? | retainers? | factures? | invoices? | paiements?
payments? | virements? | reglements? | instalments? | versements? | bons? de commande | purchase orders? | devis | quotations?
(?:debut|fin|duree|lieu|periode|demarrage) (?:de|du|d'|des) ?(?:la |l')?(?:mission|contrat|projet|prestation|travaux|collaboration)
(?:start|end|length|duration) (?:of|date) | experiences? | deplacements? | hebergement | accommodation | parking | meals? | repas
allers?-?retours? | rounds? of (?:changes|edits|revisions|amends|amendments|feedback|corrections)
""")


def names_no_work(plain: str, start: int, end: int) -> bool:
    """Whether a name that no lexicon knows is about the deal: money, a day, a permission, a journey.

    Args:
        plain: The plain text.
        start: Where the name begins.
        end: Where it ends.
    """
    return _AMOUNT_OR_TIME.search(plain, start, end) is not None or _OF_THE_DEAL.search(plain, start, end) is not None
