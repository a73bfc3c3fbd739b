"""Words by which people say that a task is done, in French and English."""

from integrations.exports.dates import plain
from integrations.exports.records import ItemState

_DONE = """done, closed, completed, complete, finished, resolved, merged, published, delivered, approved, shipped, yes,
x, true, ok, 1, live, fait, faite, faits, fini, finie, termine, terminee, termines, clos, close, livre, livree, publie,
publiee, valide, validee, oui, resolu, resolue, en ligne"""
_DOING = """doing, in progress, started, wip, in review, review, to review, waiting, blocked, in validation, en cours,
commence, commencee, a relire, relecture, en relecture, en attente, bloque, a valider, en validation"""
_STATES: dict[str, ItemState] = {word.strip(): "done" for word in _DONE.split(",")}
_STATES |= {word.strip(): "doing" for word in _DOING.split(",")}


def state_of(text: str) -> ItemState:
    """What a status says; everything that is neither done nor under way is open."""
    word = "".join(sign for sign in plain(text) if sign.isalnum() or sign == " ").strip()
    return _STATES.get(word, "open")
