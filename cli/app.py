"""The commands and their help, put together for one call."""

import inspect
from collections.abc import Callable
from typing import Any

from cyclopts import App

from cli.catalogue import find_flows, french_help, read_docstring, translated
#TMP from cli.check import check
#TMP from cli.doctor import doctor
from cli.flows import flows
from cli.helptext import COMMANDS, PARAMETERS, SHOW_HELP, SHOW_VERSION, HelpFormatter, group
from cli.run import flow_command
from cli.server_commands import logs, start, status, stop
from cli.signature import as_command
#TMP from cli.spend import spend
from cli.versions import project_version
from integrations.words import Language, Words, french_spaces

ABOUT = Words(
    "Turns clients' messages into briefs, briefs into drafts, and work done into reports.",
    "Des messages de clients aux briefs, des briefs aux brouillons, du travail fait aux rapports.",
)
ALSO = Words("Every command takes --lang en|fr.", "Chaque commande accepte --lang en|fr.")
RUN = "Runs a flow: brief, draft, report, new-project, or one of your own."
SERVER = "The Prefect server in the background: see it, start it, stop it."


def build(language: Language, words: list[str]) -> App:
    """The command line in a language.

    Args:
        language: Of help and mistakes.
        words: What was typed: the flows' own options are read only where a flow is to run.
    """
    root = _app("freelance", ABOUT.in_(language), language, epilogue=ALSO.in_(language))
    root.version = project_version
    root.version_flags = ["--version"]
    root["--version"].help = SHOW_VERSION.in_(language)
    runner = _app("run", _text("run", RUN, language), language, epilogue=ALSO.in_(language))
    if words[:1] == ["run"]:
        for found in find_flows()[0]:
            name, *others = found.command, *found.other_names
            texts = found.help_in(language)
            command = flow_command(found, language) if {name, *others} & set(words) else None
            sub = _app(name, texts.summary, language)
            if command is not None:
                sub.default(command)
            runner.command(sub, alias=others)
    root.command(runner)
    _add(root, flows, language)
#TMP     _add(root, check, language)
#TMP     _add(root, spend, language)
#TMP     _add(root, doctor, language)
    server = _app("server", _text("server", SERVER, language), language)
    for act in (status, start, stop, logs):
        _add(server, act, language, "server ")
    root.command(server)
    return root


def _app(name: str, text: str, language: Language, epilogue: str | None = None) -> App:
    app = App(
        name=name,
        help=text,
        help_format="plaintext",
        help_epilogue=epilogue,
        help_formatter=HelpFormatter(language),
        group_commands=group(COMMANDS, language),
        group_parameters=group(PARAMETERS, language),
        group_arguments=group(PARAMETERS, language),
        version_flags=[],
    )
    app["--help"].help = SHOW_HELP.in_(language)
    return app


def _add(parent: App, act: Callable[..., Any], language: Language, prefix: str = "") -> None:
    name = act.__name__
    english = read_docstring(inspect.getdoc(act) or "")
    texts = translated(english, french_help().get("commands", {}).get(f"{prefix}{name}"), language)
    parameters = list(inspect.signature(act).parameters.values())
    app = _app(name, texts.summary, language)
    app.default(as_command(act, parameters, texts, name))
    parent.command(app)


def _text(name: str, english: str, language: Language) -> str:
    if language == "en":
        return english
    return french_spaces(french_help().get("commands", {}).get(name, {}).get("summary", english))
