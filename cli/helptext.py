"""Help and mistakes of the command line in the person's language: cyclopts itself speaks English only."""

from difflib import get_close_matches
from typing import Any

from cyclopts import CycloptsError, Group
from cyclopts.exceptions import (
    CoercionError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)
from cyclopts.help import DefaultFormatter

from integrations.words import Language, Words, french_spaces

COMMANDS = Words("Commands", "Commandes")
PARAMETERS = Words("Parameters", "Paramètres")
SHOW_HELP = Words("Show this help.", "Affiche cette aide.")
SHOW_VERSION = Words("Show the version.", "Affiche la version.")
_METAVARS = {"CHOICE": Words("CHOICE", "CHOIX"), "STR": Words("TEXT", "TEXTE"), "INT": Words("NUMBER", "NOMBRE"),
             "FLOAT": Words("NUMBER", "NOMBRE")}  # fmt: skip
_KINDS = {
    "int": Words("a whole number", "un nombre entier"),
    "float": Words("a number", "un nombre"),
    "Decimal": Words("a number", "un nombre"),
    "date": Words("a day such as 2027-03-31", "une date comme 2027-03-31"),
    "datetime": Words("a day and time such as 2027-03-31T14:00", "une date et une heure comme 2027-03-31T14:00"),
    "bool": Words("yes or no", "yes ou no"),
}


def group(words: Words, language: Language) -> Group:
    """A panel of the help."""
    return Group(words.in_(language))


class HelpFormatter(DefaultFormatter):
    """Cyclopts' own look with the remaining English words said in the person's language."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language

    def __call__(self, console: Any, options: Any, panel: Any) -> None:
        from rich.text import Text

        title = Text(_plain(panel.title), style="bold")  # text, for rich would look for emoji in a str
        entries = [self._worded(each) for each in panel.entries]
        super().__call__(console, options, panel.copy(title=title, entries=entries))

    def _worded(self, entry: Any) -> Any:
        from rich.text import Text

        french = self.language == "fr"
        parts = []
        if entry.choices:
            parts.append(("choix : " if french else "choices: ") + ", ".join(entry.choices))
        if entry.default is not None:
            parts.append(("par défaut : " if french else "default: ") + str(entry.default))
        if entry.required:
            parts.append("obligatoire" if french else "required")
        text = Text(_plain(entry.description))
        for part in parts:
            text.append(f" [{french_spaces(part) if french else part}]", style="gray58")
        metavar = entry.metavar
        for cyclopts_word, words in _METAVARS.items():
            metavar = metavar.replace(cyclopts_word, words.in_(self.language)) if metavar else metavar
        return entry.copy(description=text, choices=None, default=None, required=False, metavar=metavar)

    def render_usage(self, console: Any, options: Any, usage: Any) -> None:
        from rich.text import Text

        if usage:
            french = self.language == "fr"
            words = str(usage)
            if french:
                words = words.replace("COMMAND", "COMMANDE").replace("[ARGS]", "[ENTRÉES]").replace(" ARGS", " ENTRÉES")
            console.print(Text("Utilisation\u00a0: " if french else "Usage: ", style="bold") + Text(words))


def _plain(description: Any) -> str:
    """The words of a description, whatever cyclopts has wrapped them in."""
    inner = getattr(description, "primary_renderable", description)
    return "" if inner is None else str(getattr(inner, "markup", None) or inner).rstrip()


def mistake(error: CycloptsError, language: Language) -> str:
    """What is wrong with the words typed, and what would be right."""
    return _mistake(error).in_(language)


def _mistake(error: CycloptsError) -> Words:
    chain = " ".join(("freelance", *(error.command_chain or ())))
    see = Words(f" See `{chain} --help`.", f" Voir `{chain} --help`.")
    option = _option(error)
    if isinstance(error, UnknownCommandError):
        typed = (error.unused_tokens or ["?"])[0]
        known = [name for name in error.app or () if not name.startswith("-")] if error.app is not None else []
        near = get_close_matches(typed, known, 1)
        hint = (
            Words(f" Did you mean “{near[0]}”?", f" Vouliez-vous dire « {near[0]} » ?")
            if near
            else Words(" One of: " + ", ".join(known) + ".", " Au choix : " + ", ".join(known) + ".")
        )
        return Words(f"unknown command “{typed}”.{hint.en}", f"commande inconnue « {typed} ».{hint.fr}")
    if isinstance(error, UnknownOptionError):
        typed = error.token.keyword or error.token.value
        known = [name for each in error.argument_collection for name in each.names]
        near = get_close_matches(typed, known, 1)
        hint = Words(f" Did you mean {near[0]}?", f" Vouliez-vous dire {near[0]} ?") if near else see
        return Words(f"unknown option {typed}.{hint.en}", f"option inconnue {typed}.{hint.fr}")
    if isinstance(error, CoercionError):
        return _wrong_value(error, option)
    if isinstance(error, UnusedCliTokensError):
        left = " ".join(error.unused_tokens or ())
        return Words(f"too many inputs: {left}.{see.en}", f"trop d'entrées : {left}.{see.fr}")
    if isinstance(error, RepeatArgumentError):
        return Words(f"{option} is given twice.", f"{option} est donné deux fois.")
    if isinstance(error, MissingArgumentError):
        positional = error.argument is not None and error.keyword is None and not error.argument.tokens
        if positional:
            return Words(f"{option} is missing.{see.en}", f"il manque {option}.{see.fr}")
        return Words(f"{option} needs a value.{see.en}", f"{option} attend une valeur.{see.fr}")
    return Words(f"{str(error).strip()}{see.en}", f"{str(error).strip()}{see.fr}")


def _option(error: CycloptsError) -> str:
    keyword = getattr(error, "keyword", None) or getattr(getattr(error, "token", None), "keyword", None)
    return keyword or (error.argument.name if error.argument is not None else "?")


def _wrong_value(error: CoercionError, option: str) -> Words:
    """`--words many`: what was given, and what is wanted."""
    value = error.token.value if error.token is not None else ""
    choices = tuple(error.argument.get_choices(force=True) or ()) if error.argument is not None else ()
    if choices:
        if not value and error.argument is not None and error.argument.tokens:
            value = ",".join(token.value for token in error.argument.tokens)
        named = ", ".join(choices)
        return Words(f"{option} {value}: choose among {named}.", f"{option} {value} : à choisir parmi {named}.")
    kind = _KINDS.get(getattr(error.target_type, "__name__", ""))
    if kind is None:
        return Words(f"{option} {value}: does not fit.", f"{option} {value} : ne convient pas.")
    return Words(f"{option} {value}: {kind.en} is wanted.", f"{option} {value} : il faut {kind.fr}.")
