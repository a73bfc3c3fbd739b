"""The commands and their help, put together for one call: only the command that was typed is imported."""

import inspect
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from cyclopts import App

from cli.helptext import COMMANDS, PARAMETERS, SHOW_HELP, SHOW_VERSION, HelpFormatter, group
from cli.summaries import SUMMARIES
from integrations.words import Language, Words

if TYPE_CHECKING:
    from rich.console import Console

ABOUT = Words(
    "Turns clients' messages into briefs, briefs into drafts, and work done into reports.",
    "Des messages de clients aux briefs, des briefs aux brouillons, du travail fait aux rapports.",
)
ALSO = Words("Every command takes --lang en|fr.", "Chaque commande accepte --lang en|fr.")


def build(language: Language, words: Sequence[str]) -> App:
    """The command line in a language.

    Args:
        language: Of help and mistakes.
        words: What was typed; what is not on its way is listed, not loaded.
    """
    console = _console()
    root = _app("freelance", ABOUT.in_(language), language, console)
    root.version_flags = ["--version"]
    root.version = _version
    root["--version"].help = SHOW_VERSION.in_(language)
    for path, (summary, target) in SUMMARIES.items():
        *above, name = path.split()
        if above and list(words[:1]) != above:
            continue
        app = _app(name, summary.in_(language), language, console)
        if target is not None and list(words[: len(above) + 1]) == path.split():
            app.default(_command(target, path, summary.in_(language), language))
        if path == "run" and list(words[:1]) == ["run"]:
            _add_flows(app, language, words, console)
        (root[above[0]] if above else root).command(app)
    return root


def _console() -> "Console":
    from rich.console import Console

    return Console(markup=False, emoji=False, highlight=False)


def _version() -> str:
    from cli.versions import project_version

    return project_version()


def _app(name: str, text: str, language: Language, console: "Console") -> App:
    app = App(
        name=name,
        help=text,
        help_format="plaintext",
        help_epilogue=ALSO.in_(language),
        help_formatter=HelpFormatter(language),
        console=console,
        group_commands=group(COMMANDS, language),
        group_parameters=group(PARAMETERS, language),
        group_arguments=group(PARAMETERS, language),
        version_flags=[],
        suppress_keyboard_interrupt=False,  # `cli.main` ends an interrupted command
    )
    app["--help"].help = SHOW_HELP.in_(language)
    return app


def _command(target: str, path: str, summary: str, language: Language) -> Callable[..., Any]:
    from cli.catalogue import Help, french_help, read_docstring, translated
    from cli.signature import as_command

    module, _, function = target.partition(":")
    act = getattr(import_module(module), function)
    texts = translated(read_docstring(inspect.getdoc(act) or ""), french_help().get("commands", {}).get(path), language)
    parameters = list(inspect.signature(act).parameters.values())
    return as_command(act, parameters, Help(summary, texts.parameters), function)


def _add_flows(runner: App, language: Language, words: Sequence[str], console: "Console") -> None:
    """The flows below `run`; the parameters of the one that was typed."""
    from cli.catalogue import find_flows
    from cli.run import flow_command

    for found in find_flows()[0]:
        names = {found.command, *found.other_names}
        typed = next((word for word in words[1:] if not word.startswith("-")), "")
        # Any other spelling of the name is understood, but one is shown.
        app = _app(typed if typed in names else found.command, found.help_in(language).summary, language, console)
        if typed in names:
            app.default(flow_command(found, language))
        runner.command(app)
