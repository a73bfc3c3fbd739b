"""The `freelance` command: words in, a command of cli/ called, an exit code out.

Nothing heavy is imported here (no Prefect, pydantic or SQLAlchemy): `freelance --help` answers at once.
"""

import atexit
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from cli.failures import INTERRUPTED, TERMINATED, Terminated, from_os_error, tell, tell_unexpected
from integrations.errors import FreelanceError
from integrations.places import looked_up, system_language
from integrations.words import Language, Words

BROKEN_PIPE = 141  # 128 + SIGPIPE: whoever read our output has left


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        argv: The words after `freelance`; None takes the process's own.

    Returns:
        The exit code: 0 done, 1 failed, 2 bad input, 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if argv is not None:
        return _main(list(argv))
    code = [1]
    if sys.argv[1:2] == ["run"]:
        # Registered first, so called last, when Prefect has sent its events: taking its modules apart takes 0.5 s more.
        atexit.register(_leave, code)
    try:
        code[0] = _main(sys.argv[1:])
    except SystemExit as end:
        code[0] = end.code if isinstance(end.code, int) else 1
        raise
    return code[0]


def _leave(code: list[int]) -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # the reader has left
            stream.flush()
    os._exit(code[0])


def _main(words: list[str]) -> int:
    """The command, and every failure as a message and an exit code."""
    language: Language = "en"
    try:
        words, language = choose_language(words)
        return _call(words, language)
    except FreelanceError as error:
        tell(error.message(language), language)
        return error.exit_code
    except KeyboardInterrupt as signal:
        tell(Words("interrupted", "interrompu").in_(language), language)
        return TERMINATED if isinstance(signal, Terminated) else INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python complains once more when it flushes at exit
        return BROKEN_PIPE
    except OSError as error:
        failure = from_os_error(error)
        if failure.exit_code == 2:
            tell(failure.message(language), language)
            return 2
        return _unexpected(error, language, words)
    except Exception as error:
        return _unexpected(error, language, words)


def _call(words: list[str], language: Language) -> int:
    from cyclopts import CycloptsError

    from cli.app import build
    from cli.helptext import mistake

    if words[:1] == ["run"] and "-" in words:
        from cli.stdin import STANDARD_INPUT

        words = [STANDARD_INPUT if word == "-" else word for word in words]
    app = build(language, words)
    try:
        result = app(words, exit_on_error=False, print_error=False, result_action="return_value")
    except CycloptsError as error:
        tell(mistake(error, language), language)
        return 2
    return result if isinstance(result, int) else 0


def _unexpected(error: Exception, language: Language, words: list[str]) -> int:
    from integrations.settings import settings

    try:
        home = settings().freelance_home
    except FreelanceError:
        home = None
    return tell_unexpected(error, home, language, "--verbose" in words)


def choose_language(words: list[str]) -> tuple[list[str], Language]:
    """Takes `--lang` out of the words wherever it stands, else reads FREELANCE_LANG, else asks the system.

    Raises:
        FreelanceError: A language that is not spoken here.
    """
    chosen, rest, end = None, [], words.index("--") if "--" in words else len(words)
    position = 0
    while position < len(words):
        word = words[position]
        if position < end and word == "--lang":
            position += 1
            chosen = words[position] if position < len(words) else ""
        elif position < end and word.startswith("--lang="):
            chosen = word.partition("=")[2]
        else:
            rest.append(word)
        position += 1
    if chosen is not None:
        os.environ["FREELANCE_LANG"] = _spoken(chosen, "--lang")
    given = chosen or looked_up("FREELANCE_LANG")
    return rest, _spoken(given, "FREELANCE_LANG") if given else system_language()


def _spoken(word: str, field: str) -> Language:
    if word == "fr":
        return "fr"
    if word == "en":
        return "en"
    from integrations.errors import BadInput

    raise BadInput(
        Words(f"“{word}” is not a language of this command", f"« {word} » n'est pas une langue de cette commande"),
        remedy=Words("Use en or fr.", "Choisissez en ou fr."),
        field=field,
    )


if __name__ == "__main__":
    sys.exit(main())
