"""What goes wrong in a call, in our words, with what to do next.

The words of the server are shown only where they help, in one short line without the key; the client's own errors are
never passed on, since they quote the server and the address.
"""

import email.utils
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx2
import openai

from integrations.errors import FreelanceError, Refused, Unavailable
from integrations.words import Words
from tasks.model.dialect import is_too_long
from tasks.model.provider import Provider
from tasks.model.stream import BrokenOff, NotAModel

_NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)
_BUSY = (408, 409, 425, 429)
_LATER = Words("Try again later.", "Réessayez plus tard.")
_RUNNING = Words("Is the server running? See OPENAI_BASE_URL.", "Le serveur tourne-t-il ? Voir OPENAI_BASE_URL.")
_MODEL = Words("Check FREELANCE_MODEL and OPENAI_BASE_URL.", "Vérifiez FREELANCE_MODEL et OPENAI_BASE_URL.")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A call that gave no answer.

    Args:
        failure: What to tell, should this be the end.
        again: Whether another try may help.
        free: Whether it is sure that nothing is billed.
        status: The server's status; 0 without one.
        said: The server's own words; not for showing.
    """

    failure: FreelanceError
    again: bool
    free: bool
    status: int = 0
    said: str = ""


def trouble_of(error: Exception, provider: Provider, model: str, within: float) -> Trouble | None:
    """What an error of a call means; None for one that is not the network's or the server's.

    Args:
        error: What the client or the stream raised.
        provider: Who was asked.
        model: Which model.
        within: Seconds that it had.
    """
    host = provider.host
    match error:
        case openai.APIStatusError():
            return _of_status(error, provider, model)
        case TimeoutError() | openai.APITimeoutError():
            free = isinstance(error.__cause__, _NEVER_SENT)
            return Trouble(_too_slow(host, within), again=free, free=free)
        case openai.APIConnectionError():
            free = isinstance(error.__cause__, _NEVER_SENT)
            problem = (
                Words(f"{host} cannot be reached", f"{host} est injoignable")
                if free
                else Words(f"{host} hung up", f"{host} a raccroché")
            )
            return Trouble(Unavailable(problem, remedy=_RUNNING), again=True, free=free)
        case NotAModel():
            problem = Words(
                f"{host} answers with a web page, not as a model's server",
                f"{host} répond par une page web, pas comme un serveur de modèle",
            )
            remedy = Words(
                "Check OPENAI_BASE_URL; it usually ends in /v1.", "Vérifiez OPENAI_BASE_URL, qui finit souvent par /v1."
            )
            return Trouble(Refused(problem, remedy=remedy, field="OPENAI_BASE_URL"), again=False, free=True)
        case BrokenOff() | openai.APIError():
            problem = Words(f"{host} broke off its answer", f"{host} a interrompu sa réponse")
            return Trouble(Unavailable(problem, remedy=_LATER), again=True, free=False)
        case ValueError() | TypeError() | AttributeError() | httpx2.HTTPError():
            problem = Words(f"{host} sent an answer that cannot be read", f"{host} a envoyé une réponse illisible")
            return Trouble(Unavailable(problem, remedy=_LATER), again=True, free=False)
    return None


def _too_slow(host: str, within: float) -> Unavailable:
    seconds = f"{within:g}"
    return Unavailable(
        Words(
            f"{host} did not answer within {seconds} s",
            f"{host} n'a pas répondu en {seconds.replace('.', ',')} s",
        ),
        remedy=Words("Raise FREELANCE_MODEL_TIMEOUT.", "Augmentez FREELANCE_MODEL_TIMEOUT."),
    )


def _of_status(error: openai.APIStatusError, provider: Provider, model: str) -> Trouble:
    host, status = provider.host, error.status_code
    said = _said(error)
    shown = provider.without_secrets(said)
    more = f": {shown}" if shown else ""
    if status in (401, 403):
        # Not what it says: providers repeat parts of the key here.
        failure: FreelanceError = Refused(
            Words(f"{host} refused the key ({status})", f"{host} a refusé la clé ({status})"),
            remedy=Words("Check OPENAI_API_KEY.", "Vérifiez OPENAI_API_KEY."),
            field="OPENAI_API_KEY",
        )
    elif status == 402 or (status == 429 and "insufficient_quota" in said):
        failure = Refused(
            Words(f"your account at {host} has no credit left", f"votre compte chez {host} n'a plus de crédit"),
            remedy=Words("Top it up at the provider's.", "Rechargez-le chez le fournisseur."),
        )
    elif status == 404:
        failure = Refused(
            Words(f"{host} has no model {model}{more}", f"{host} n'a pas de modèle {model}{more}"),
            remedy=_MODEL,
            field="FREELANCE_MODEL",
        )
    elif status in _BUSY or status >= 500:
        failure = Unavailable(
            Words(f"{host} is busy or out of order ({status})", f"{host} est occupé ou en panne ({status})"),
            remedy=_LATER,
            retry_after=retry_after(error.response.headers),
        )
    elif is_too_long(said):
        failure = Refused(
            Words(f"the text is too long for {model}", f"le texte est trop long pour {model}"),
            remedy=Words("Name a model with a larger context.", "Indiquez un modèle au contexte plus grand."),
            field="FREELANCE_MODEL",
        )
    else:
        failure = Refused(
            Words(f"{host} refused the question ({status}){more}", f"{host} a refusé la question ({status}){more}"),
            remedy=_MODEL,
            field="FREELANCE_MODEL",
        )
    return Trouble(failure, again=isinstance(failure, Unavailable), free=True, status=status, said=said)


def _said(error: openai.APIStatusError) -> str:
    """The server's message and code; "" where it said nothing that can be read."""
    body = error.body
    if isinstance(body, dict):
        words = [body.get("message"), body.get("code"), body.get("detail")]
        return " ".join(str(word) for word in words if word)
    return body if isinstance(body, str) and "<" not in body else ""


def retry_after(headers: httpx2.Headers) -> float | None:
    """Seconds that a Retry-After header asks for, as a number or as a date (RFC 9110, 10.2.3)."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            seconds = float(headers.get(name, "")) / unit
        except ValueError:
            continue
        return max(0.0, seconds) if seconds == seconds else None  # NaN is not itself
    try:
        moment = email.utils.parsedate_to_datetime(headers.get("retry-after", ""))
    except ValueError:
        return None
    if moment.tzinfo is None:  # "-0000": the zone is not told, RFC 5322 has it in UTC
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
