"""What went wrong with an MCP server, named by what to do next."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from integrations.errors import BadInput, FreelanceError, Refused, Unavailable, Unknown
from integrations.kit.doing import Label
from integrations.kit.transport import NotSent, TooLarge
from integrations.words import Words

if TYPE_CHECKING:
    from integrations.mcp.account import McpAccount

LATER = frozenset({408, 425, 429, 503})
_CLOSED, _TIMED_OUT, _INTERNAL = -32000, -32001, -32603  # JSON-RPC codes, as the SDK uses them


@dataclass(slots=True)
class Told:
    """What is noted on the way to a server."""

    trouble: Any = field(default_factory=lambda: _notes("integrations.mcp.web", "Trouble"))
    child: Any = field(default_factory=lambda: _notes("integrations.mcp.child", "Child"))

    def forget(self) -> None:
        """Before the next request."""
        self.trouble.error, self.trouble.status = None, 0


def _notes(module: str, name: str) -> Any:
    from importlib import import_module  # these need the SDK, which may not be installed

    return getattr(import_module(module), name)()


def failure(account: "McpAccount", error: Exception, told: Told, effect: Label) -> FreelanceError:
    """An error as a failure that a person can read.

    Args:
        account: Through which account.
        error: What the SDK, or the line, raised.
        told: What was noted.
        effect: Of what was asked; "read" while the server is only opened.
    """
    inner = innermost(error)
    if isinstance(inner, FreelanceError):
        return inner
    if isinstance(inner, FileNotFoundError | PermissionError):
        return BadInput(
            Words(f"the command cannot be started: {account.words()[0]}",
                  f"la commande ne démarre pas : {account.words()[0]}"),
            remedy=Words("Install it, or give its whole path.", "Installez-la, ou donnez son chemin complet."),
            field="command",
        )  # fmt: skip
    line, status = told.trouble.error, told.trouble.status
    if isinstance(line, NotSent):
        words = Words(f"mcp cannot be reached: {line.why}", f"mcp est inaccessible : {line.why}")
        return Refused(words, remedy=_LOOK) if line.lasting else Unavailable(words)
    if status:
        return _by_status(account, status, effect)
    code, said = getattr(inner, "code", 0), account.clean(str(getattr(inner, "message", "")))
    if told.child.too_long or isinstance(line, TooLarge):
        why = Words("its answer is too large", "sa réponse est trop grande")
        return _refused(why) if effect == "read" else _unknown(why)
    if line is not None or code in (_CLOSED, _TIMED_OUT) or not code:
        return _silent(_why(account, told, code), effect)
    if code == _INTERNAL:
        return _silent(Words(f"it has a fault: {said}", f"il est en panne : {said}"), effect)
    return _refused(Words(said, said))


def refused_by(account: "McpAccount", tool: str, said: str) -> Refused:
    """A tool's own no."""
    return Refused(Words(f"mcp: {tool} refused it: {said}", f"mcp : {tool} a refusé : {said}"))


def innermost(error: BaseException) -> BaseException:
    """The first error of a group of groups."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def internal(error: BaseException) -> str:
    """An error's kind: its words may hold what was sent."""
    return type(innermost(error)).__name__


def _by_status(account: "McpAccount", status: int, effect: Label) -> FreelanceError:
    if status in (401, 403):
        return Refused(
            Words(f"mcp does not let this account in: HTTP {status}", f"mcp refuse ce compte : HTTP {status}"),
            remedy=account.remedy,
        )
    if status in LATER:
        return Unavailable(
            Words(f"mcp asks to be called later: HTTP {status}", f"mcp demande d'appeler plus tard : HTTP {status}")
        )
    if status < 500:
        return _refused(Words(f"HTTP {status}", f"HTTP {status}"))
    return _silent(Words(f"HTTP {status}", f"HTTP {status}"), effect)


def _why(account: "McpAccount", told: Told, code: int) -> Words:
    if code == _TIMED_OUT:
        return Words("no answer in time", "pas de réponse à temps")
    tail = account.clean(told.child.said.decode("utf-8", "replace"))[-200:]  # its own words, without our secrets
    return Words(f"it ended ({tail})", f"il s'est arrêté ({tail})") if tail else Words("it ended", "il s'est arrêté")


def _silent(why: Words, effect: Label) -> FreelanceError:
    if effect != "read":
        return _unknown(why)
    return Unavailable(Words(f"mcp did not answer: {why.en}", f"mcp n'a pas répondu : {why.fr}"))


def _refused(why: Words) -> Refused:
    return Refused(Words(f"mcp refused it: {why.en}", f"mcp a refusé : {why.fr}"))


def _unknown(why: Words) -> Unknown:
    return Unknown(
        Words(f"mcp did not say whether it was done: {why.en}", f"mcp n'a pas dit si c'était fait : {why.fr}"),
        remedy=Words("Look there, then: freelance effects", "Regardez-y, puis : freelance effects"),
    )


_LOOK = Words(
    "Look at the account's address; a server in your own network has to be allowed there.",
    "Vérifiez l'adresse du compte ; un serveur de votre réseau doit y être autorisé.",
)
