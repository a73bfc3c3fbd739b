"""`freelance run FLOW`: one flow from its words on the command line to its files."""

import inspect
import json as to_json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from cli.catalogue import FoundFlow, Help, french_help, read_docstring, translated
from cli.failures import Terminated
from cli.signature import as_command, first_stands_alone, load, signature_of
from integrations.errors import Refused, Unavailable
from integrations.words import Language, Words

if TYPE_CHECKING:
    from flows.result import FlowResult


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run speaks."""

    json: bool = False
    quiet: bool = False
    verbose: bool = False


def manner(*, json: bool = False, quiet: bool = False, verbose: bool = False) -> Manner:
    """The options that every flow has.

    Args:
        json: Print the result as JSON, one line an input, and nothing else on standard output.
        quiet: Print only the files written, one a line.
        verbose: Show Prefect's own log, and a failure's details.
    """
    return Manner(json, quiet, verbose)


def manner_help(language: Language) -> Help:
    """The texts of the options that every flow has."""
    english = read_docstring(inspect.getdoc(manner) or "")
    return translated(english, french_help().get("commands", {}).get("run"), language)


def flow_command(found: FoundFlow, language: Language) -> Callable[..., int]:
    """The flow as a command: its own parameters, then the common options."""
    signature = signature_of(found)
    own = first_stands_alone(signature)
    common = list(inspect.signature(manner).parameters.values())
    texts, more = found.help_in(language), manner_help(language)

    def act(**given: Any) -> int:
        how = Manner(**{each.name: given.pop(each.name) for each in common if each.name in given})
        return run(found, signature, given, how, language)

    both = Help(texts.summary, {**texts.parameters, **more.parameters})
    return as_command(act, [*own, *common], both, found.name)


def run(found: FoundFlow, signature: inspect.Signature, given: dict[str, Any], how: Manner, language: Language) -> int:
    """Runs a flow and shows it.

    Args:
        found: The flow.
        signature: Its parameters.
        given: Those that were given.
        how: How to speak.
        language: In which to speak.

    Returns:
        The exit code.

    Raises:
        FreelanceError: What the flow raised.
    """
    import asyncio

    from cli.closing import close, rows_of, short
    from cli.failures import tell_all
    from cli.progress import Progress
    from integrations.settings import settings

    started = time.monotonic()
    settings()  # a setting that does not fit is named before anything starts
    progress = Progress(language, shown=not how.quiet)
    with ExitStack() as stack:
        records = stack.enter_context(json_alone()) if how.json else None
        values = stack.enter_context(with_standard_input(signature, given))
        stack.enter_context(progress.show())
        flow, server_page = stack.enter_context(ready_flow(found, how))
        from prefect.exceptions import TerminationSignal

        try:
            result, run_id = asyncio.run(_run(flow, values, how))
        except TerminationSignal:  # how Prefect hands on SIGTERM, after it has marked the run
            raise Terminated from None
        page = f"{server_page}/runs/flow-run/{run_id}" if server_page and run_id else ""
    took = time.monotonic() - started
    if records is not None:
        for record in result.records:
            line = to_json.dumps(record, ensure_ascii=False, default=str)
            records.write(line.encode("utf-8", "replace") + b"\n")
        records.flush()
        for note in dict.fromkeys([*result.notes, *progress.notes]) if not how.quiet else ():
            print(f"! {note}", file=sys.stderr)
    elif how.quiet:
        for path in result.files:
            print(short(path))
    else:
        rows = rows_of(result, took, progress.totals, page, language)
        title = found.help_in(language).summary.split(":")[0].rstrip(" .\u00a0\u202f") or found.command
        close(title, result, progress.notes, rows, language)
    sys.stdout.flush()
    return tell_all(result.failures, language)


async def _run(flow: Any, values: dict[str, Any], how: Manner) -> "tuple[FlowResult, str]":
    """The flow's result, and the id of its run; what it raised comes as itself."""
    state = flow(**values, return_state=True)
    if inspect.isawaitable(state):  # one of the person's own need not be async
        state = await state
    return told(await state.aresult()), str(state.state_details.flow_run_id or "")


def told(result: Any) -> "FlowResult":
    """What a flow gave back; a flow of the person's own may give back anything, or nothing."""
    from flows.result import FlowResult
    from integrations.settings import settings

    if isinstance(result, FlowResult):
        return result
    if result is None:
        return FlowResult()
    label = Words("Result", "Résultat").in_(settings().freelance_lang)
    return FlowResult(summary=[(label, str(result))], records=[{"result": result}])


@contextmanager
def ready_flow(found: FoundFlow, how: Manner) -> Iterator[tuple[Any, str]]:
    """The flow, imported, and a server that answers: the server starts while Prefect is imported.

    Returns:
        The Prefect flow, and the address of the UI.
    """
    from cli.environment import set_environment
    from cli.server import Server
    from integrations.places import looked_up
    from integrations.settings import settings

    if api := looked_up("PREFECT_API_URL"):
        check_own_server(api)
        set_environment(api, None, how.verbose)
        yield _load_quietly(found, how), _ui_of(api)
        return
    server = Server(settings().freelance_home, settings().freelance_server_idle * 60)
    with server.lease():
        first, ready = server.first_start(), server.begin()
        state = server.wait(for_answer=False)
        set_environment(f"{state.address}/api", server.files.prefect, how.verbose)
        flow = _load_quietly(found, how)
        if not ready:
            with starting(first):
                server.wait()
        yield flow, state.address


def starting(first: bool) -> AbstractContextManager[None]:
    """The step in which a server starts; the first one lays out its database."""
    from tasks.progress import step

    words = (
        Words(
            "Start Prefect's server (it lays out its database, once; up to a minute)",
            "Démarrer le serveur Prefect (il crée sa base, une seule fois ; une minute au plus)",
        )
        if first
        else Words(
            "Start Prefect's server (about 10 s; the next commands find it)",
            "Démarrer le serveur Prefect (10 s environ ; les commandes suivantes le trouveront)",
        )
    )
    return step("server", words)


def _load_quietly(found: FoundFlow, how: Manner) -> Any:
    """The Prefect flow, imported as fast as may be."""
    import gc

    if not how.verbose:
        import warnings

        warnings.simplefilter("ignore")
    gc.disable()  # Prefect's half a million objects all stay: looking through them takes 0.3 s of 2
    try:
        flow = load(found)
    finally:
        gc.freeze()
        gc.enable()
    flow.serialize_parameters = plain_parameters
    later = getattr(sys.modules[flow.fn.__module__], "LATER", ())
    threading.Thread(target=_import_meanwhile, args=(later,), daemon=True).start()
    return flow


def _import_meanwhile(names: tuple[str, ...]) -> None:
    """Imports what the flow will need, while this command waits for Prefect's server: 0.2 s of 4."""
    for name in names:
        with suppress(Exception):  # the flow itself meets the error, and tells it
            import_module(name)


def plain_parameters(parameters: dict[str, Any]) -> dict[str, Any]:
    """The parameters as Prefect records them; its own encoder loads FastAPI for it, which takes 0.3 s."""
    from pydantic_core import to_jsonable_python

    return {name: to_jsonable_python(value, fallback=str) for name, value in parameters.items()}


def check_own_server(api: str) -> None:
    """Asks the person's own server whether it is there.

    Raises:
        Unavailable: Nobody answers; Prefect itself would try for long and end in a traceback.
        Refused: It asks for a password, and has not got the right one.
    """
    from base64 import b64encode
    from urllib.error import HTTPError
    from urllib.request import Request, urlopen

    from integrations.places import looked_up

    password, key = looked_up("PREFECT_API_AUTH_STRING"), looked_up("PREFECT_API_KEY")
    headers = {"authorization": f"Basic {b64encode(password.encode()).decode()}"} if password else {}
    try:
        urlopen(Request(api.rstrip("/") + "/admin/version", headers=headers), timeout=5).close()
    except HTTPError as error:
        if error.code == 401 and not key:
            raise Refused(
                Words(f"the Prefect server {api} does not take the password" if password else
                      f"the Prefect server {api} asks for a password",
                      f"le serveur Prefect {api} refuse le mot de passe" if password else
                      f"le serveur Prefect {api} demande un mot de passe"),
                remedy=Words("It is in access.env in the home of `freelance up`, on its machine.",
                             "Il est dans access.env, dans le dossier de travail de `freelance up`, sur sa machine."),
                field="PREFECT_API_AUTH_STRING",
            ) from None  # fmt: skip
        return  # it answers; what else it refuses, Prefect will say
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise Unavailable(
            Words(
                f"the Prefect server {api} does not answer: {reason}",
                f"le serveur Prefect {api} ne répond pas : {reason}",
            ),
            remedy=Words(
                "Start it, or remove the setting to use a server in the background.",
                "Démarrez-le, ou retirez ce réglage pour utiliser un serveur en arrière-plan.",
            ),
            field="PREFECT_API_URL",
        ) from error


def _ui_of(api: str) -> str:
    return os.environ.get("PREFECT_UI_URL", api.rstrip("/").removesuffix("/api")).rstrip("/")


@contextmanager
def with_standard_input(signature: inspect.Signature, given: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Puts a file in the place of `-`, or of an input that was not given while something is piped in."""
    from cli.stdin import STANDARD_INPUT, as_file, is_piped

    first = next(iter(signature.parameters), "")
    value = given.get(first)
    dash = value == STANDARD_INPUT or (isinstance(value, list | tuple) and STANDARD_INPUT in value)
    nothing = not value and not given.get("text") and _takes_a_file(signature, first) and is_piped()
    if not (dash or nothing):
        yield given
        return
    with as_file() as path:
        if isinstance(value, list | tuple) and value:
            yield {**given, first: type(value)(str(path) if each == STANDARD_INPUT else each for each in value)}
        else:
            yield {**given, first: str(path)}


def _takes_a_file(signature: inspect.Signature, name: str) -> bool:
    return name in ("source", "message", "file") and signature.parameters[name].annotation in (str, Path)


@contextmanager
def json_alone() -> Iterator[BinaryIO]:
    """Standard output for the records alone: whatever else is printed inside the block goes to stderr."""
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    records = os.fdopen(kept, "wb")
    try:
        yield records
    finally:
        sys.stdout.flush()
        os.dup2(records.fileno(), 1)
