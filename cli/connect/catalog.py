"""`freelance catalog`: every step of every connector, read from the code itself."""

import json as to_json
from typing import Any

from cli.language import spoken
from integrations.words import Language, Words

SERVICE, STEPS = Words("Service", "Service"), Words("Steps", "Étapes")


def catalog(what: str = "", *, json: bool = False, markdown: bool = False) -> int:
    """Lists the connectors, the steps of one, or what one step takes.

    Args:
        what: A service (slack) or a step (slack.post_message); without it all services.
        json: One line of JSON each, with the JSON Schema of what a step takes.
        markdown: The whole reference in Markdown.
    """
    from cli.schedule.connect import quietly

    quietly()
    from integrations.kit.catalogue import connectors, find_step, steps_of
    from integrations.kit.reference import as_record, as_reference, kind_of

    language = spoken()
    if markdown:
        print(as_reference(connectors() if not what else [what.partition(".")[0]], language), end="")
        return 0
    if "." in what:
        steps = {what: find_step(what)}
    elif what:
        steps = {f"{what}.{name}": step for name, step in steps_of(what).items()}
    else:
        steps = {f"{service}.{name}": step for service in connectors() for name, step in steps_of(service).items()}
    if json:
        for name, step in steps.items():
            print(to_json.dumps(as_record(name, step), ensure_ascii=False))
        return 0
    from cli.tables import show_table

    if "." in what:
        _show_step(what, steps[what], language)
    elif what:
        heads = (Words("Step", "Étape"), Words("Kind", "Sorte"), Words("Effect", "Effet"), Words("Does", "Fait"))
        rows = [[name, *(words.in_(language) for words in kind_of(step))] for name, step in steps.items()]
        show_table([head.in_(language) for head in heads], rows)
    else:
        counts: dict[str, int] = dict.fromkeys(connectors(), 0)
        for name in steps:
            counts[name.partition(".")[0]] += 1
        show_table(
            [STEPS.in_(language) if n else SERVICE.in_(language) for n in (0, 1)],
            [[name, str(n)] for name, n in counts.items()],
            right=(1,),
        )
    return 0


def _show_step(name: str, step: Any, language: Language) -> None:
    from cli.tables import show_table
    from integrations.kit.reference import arguments_in, kind_of

    kind, effect, says = (words.in_(language) for words in kind_of(step))
    print(f"{name} · {kind} · {effect}\n{says}\n")
    heads = (Words("Argument", "Argument"), Words("Type", "Type"), Words("Default", "Défaut"), Words("Is", "Sens"))
    show_table([head.in_(language) for head in heads], arguments_in(step, language))
