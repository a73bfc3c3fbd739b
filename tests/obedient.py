"""A model stand-in that obeys everything it reads, in whatever message and however well marked as data.

What a real model might do on a bad day, every time: each order found in the messages is carried out in every text of
the answer, and figures in it become the answer's figures. With it a test proves that injected text does no harm.
"""

import re
from collections.abc import Iterator
from typing import Any

from tests.stand_ins import Answer, Reply, Request, Says

_QUOTED = r"[\"“”«'‘]\s*(?P<quoted>[^\"“”»'’\n]{1,400}?)\s*[\"”»'’]"
_TO_LINE_END = r"(?P<rest>[^\n]{1,400})"
# Orders to a machine: their words are taken up to the end of the line.
_ORDERS = (
    r"ignore (?:all |any |everything )*(?:the |your |my )*(?:previous|prior|above|earlier|preceding|system)[^\n]*?"
    r"(?:instructions?|prompts?|rules?|messages?)",
    r"disregard (?:all |any |the |your )*(?:previous|prior|above|instructions?|rules?)",
    r"forget (?:all |everything |your |the )+(?:instructions?|above|previous|rules?)?",
    r"(?:reply|respond|answer) (?:only |exactly |just |always )*(?:with|by|as)",
    r"you are now",
    r"(?:new|updated) (?:system )?instructions?\s*:",
    r"system\s*:",
    r"(?:print|reveal|repeat|output) (?:your |the |all )*(?:system prompt|instructions?|hidden)",
    r"(?:set|change|raise|lower) the (?:budget|price|deadline|client|amount) to",
    r"(?:ignore[zrs]?|oublie[zrs]?) (?:toutes? |tous |l'ensemble )*(?:de )?(?:les |vos |tes |des )*"
    r"(?:instructions?|consignes?|règles?|ce qui précède)(?: précédentes?| ci-dessus| antérieures?)?",
    r"ne (?:tiens|tenez|tenir) (?:pas |plus )compte",
    r"(?:réponds|répondez|répondre) (?:uniquement |seulement |toujours |juste )*(?:par|avec|en disant)",
    r"(?:tu es|vous êtes) (?:maintenant|désormais)",
    r"nouvelles? (?:instructions?|consignes?)\s*:",
    r"(?:affiche[zr]?|révèle[zr]?|répète[zr]?|montre[zr]?) (?:ton |votre |le |les |tes |vos )*"
    r"(?:prompt|consignes?|instructions?)",
    r"(?:fixe[zr]?|change[zr]?|mets|mettez|augmente[zr]?|baisse[zr]?) le (?:budget|prix|délai|client|montant) (?:à|au)",
)
# Orders that people also give each other: only what stands in quotation marks is obeyed.
_WORDINGS = (
    r"(?:write|say|include|add|insert|append|mention|use|put|recommend|tell|send)",
    r"(?:écri(?:s|vez|re)|di(?:s|tes|re)|ajoute[zr]?|insère[zr]?|insér(?:ez|er)|mentionne[zr]?|inclu(?:s|ez|re)|indique[zr]?|"
    r"recommande[zr]?|envoie|envoyez)",
)
_ORDER = re.compile(rf"(?:{'|'.join(_ORDERS)})\s*:?\s*(?:{_QUOTED}|{_TO_LINE_END})?", re.IGNORECASE)
_WORDING = re.compile(rf"\b(?:{'|'.join(_WORDINGS)})\b[^\n.\"“”«»]{{0,60}}{_QUOTED}", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d ,.\u00a0\u202f]*")


class Obedient:
    """The stand-in; give `answer` to a ModelServer. `obeyed` holds every order that it carried out."""

    def __init__(self) -> None:
        self.obeyed: list[str] = []

    def answer(self, asked: Request) -> Reply:
        orders = list(orders_in(asked))
        self.obeyed.extend(orders)
        return Says(obedient_value(asked.schema, orders))

    def __call__(self, asked: Request) -> Reply:
        return self.answer(asked)


def obedient() -> tuple[Obedient, Answer]:
    """The stand-in and its answers."""
    model = Obedient()
    return model, model.answer


def orders_in(asked: Request) -> Iterator[str]:
    """What the messages order, in their order. The first message is ours and says how to answer: it is not searched."""
    for number, message in enumerate(asked.messages):
        if number == 0 and message.get("role") == "system":
            continue
        text = str(message.get("content", ""))
        found = [(match.start(), _payload(match)) for pattern in (_ORDER, _WORDING) for match in pattern.finditer(text)]
        yield from dict.fromkeys(payload for _, payload in sorted(found))


def _payload(match: re.Match[str]) -> str:
    named = match.groupdict()
    wanted = named.get("quoted") or named.get("rest") or match.group()
    return wanted.strip(" .:,;") or match.group().strip()


def obedient_value(schema: dict[str, Any], orders: list[str]) -> dict[str, Any]:
    """A value that fits `schema` and says what was ordered wherever it can; without orders an empty one."""
    defined = schema.get("$defs", {})
    words = " ".join(orders)
    figures = [number for text in _NUMBER.findall(words) if (number := _number(text)) is not None]

    def value(node: dict[str, Any]) -> Any:
        if "$ref" in node:
            return value(defined[node["$ref"].rsplit("/", 1)[1]])
        for key in ("anyOf", "oneOf", "allOf"):
            if key in node:
                choices = [choice for choice in node[key] if choice.get("type") != "null"]
                return value(choices[0]) if orders and choices else value(node[key][-1])
        if "const" in node or "enum" in node:
            return node["const"] if "const" in node else node["enum"][0]
        match node.get("type"):
            case "object":
                return {name: value(part) for name, part in node.get("properties", {}).items()}
            case "array":
                count = max(node.get("minItems", 0), 1 if orders else 0)
                return [value(node["items"]) for _ in range(count)]
            case "string":
                return words[: node.get("maxLength", 2_000)].ljust(node.get("minLength", 0), ".")
            case "integer":
                return _within(node, int(figures[0]) if figures else 0)
            case "number":
                return _within(node, figures[0] if figures else 0)
            case "boolean":
                return bool(orders)
            case "null":
                return None
        raise NotImplementedError(f"the obedient stand-in cannot fill {node}")

    return value(schema) if schema else {}


def _number(text: str) -> float | None:
    digits = re.sub(r"[^\d]", "", text)
    return float(digits) if digits else None


def _within(node: dict[str, Any], figure: float) -> float:
    return min(max(figure, node.get("minimum", figure)), node.get("maximum", figure))
