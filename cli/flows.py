"""`freelance flows`: what can be run."""

import json as to_json

from cli.catalogue import find_flows
from cli.failures import tell
from integrations.errors import BadInput
from integrations.places import PROJECT
from integrations.words import Words


def flows(*, json: bool = False) -> int:
    """Lists the flows that `freelance run` runs.

    Args:
        json: One line of JSON a flow.
    """
    from cli.language import spoken

    language = spoken()
    found, broken = find_flows()
    for flow in found:
        texts = flow.help_in(language)
        if json:
            row = {
                "command": flow.command,
                "name": flow.name,
                "summary": texts.summary,
                "parameters": {name: texts.parameters.get(name, "") for name in flow.parameters},
                "file": str(flow.file.relative_to(PROJECT)) if flow.file.is_relative_to(PROJECT) else str(flow.file),
            }
            print(to_json.dumps(row, ensure_ascii=False))
    if not json:
        width = max((len(flow.command) for flow in found), default=0)
        for flow in found:
            print(f"{flow.command:<{width}}  {flow.help_in(language).summary}")
    for each in broken:
        tell(
            BadInput(
                Words(f"its words cannot be read: {each.reason}", f"ses mots sont illisibles : {each.reason}")
                if each.file.suffix == ".toml"
                else Words(
                    f"Python cannot read this flow: {each.reason}", f"Python ne peut pas lire ce flow : {each.reason}"
                ),
                file=each.file,
                line=each.line,
            ).message(language),
            language,
        )
    return 2 if broken else 0
