"""What the SDK gives, as ours: without the account's secrets, which a server may repeat."""

from collections.abc import Mapping, Sequence
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, best_match
from jsonschema.validators import validator_for
from referencing import Registry
from referencing.exceptions import Unresolvable

from integrations.errors import BadInput, Refused
from integrations.kit.doing import Label
from integrations.mcp.model import Document, Part, Prompt, Resource, Tool, ToolResult
from integrations.openapi.check import said
from integrations.words import Words

SHORTEST = 4  # signs of a secret that is looked for in what a server says
LONGEST_SAID = 4000  # characters of what a server says of a thing


class Clean:
    """Takes secrets out of what a server says.

    Args:
        secrets: The account's.
    """

    def __init__(self, secrets: Sequence[str]) -> None:
        self._secrets = sorted((one for one in secrets if len(one) >= SHORTEST), key=len, reverse=True)

    def text(self, text: str | None) -> str:
        """A text without them."""
        text = text or ""
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    def value(self, value: Any) -> Any:
        """Any JSON without them."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(one) for one in value]
        if isinstance(value, Mapping):
            return {self.text(str(name)): self.value(one) for name, one in value.items()}
        return value


def effect_of(name: str, annotations: Any, given: Mapping[str, Label]) -> Label:
    """What a tool does to the world: as the account says, else as its annotations do, with the protocol's defaults.

    By these a tool that says nothing of itself may change things and reach others: it waits for approval.
    """
    if name in given:
        return given[name]
    if annotations is not None and annotations.read_only_hint:
        return "read"
    if "*" in given:
        return given["*"]
    return "write" if annotations is not None and annotations.open_world_hint is False else "send"


def as_tool(one: Any, given: Mapping[str, Label], clean: Clean) -> Tool:
    title = one.title or (one.annotations.title if one.annotations else None) or one.name
    return Tool(
        name=one.name,
        title=clean.text(title),
        says=clean.text(one.description)[:LONGEST_SAID],
        effect=effect_of(one.name, one.annotations, given),
        arguments=one.input_schema,
    )


def check_arguments(tool: Tool, arguments: Mapping[str, Any]) -> None:
    """Holds arguments against a tool's schema.

    Raises:
        BadInput: They do not fit; names the place.
        Refused: The schema itself cannot be used.
    """
    kind = validator_for(tool.arguments, default=Draft202012Validator)
    slip = ""
    try:
        kind.check_schema(tool.arguments)
        # An empty registry: what a schema refers to elsewhere is not fetched.
        error = best_match(kind(tool.arguments, registry=Registry()).iter_errors(dict(arguments)))
    except (SchemaError, Unresolvable, RecursionError) as wrong:
        slip = type(wrong).__name__
    if slip:
        raise Refused(
            Words(f"the arguments of {tool.name} are described in a way that cannot be used: {slip}",
                  f"les arguments de {tool.name} sont décrits d'une façon inutilisable : {slip}")
        )  # fmt: skip
    if error is None:
        return
    place = ".".join(map(str, error.absolute_path))
    words = said(error)
    at = f" {place}" if place else ""
    raise BadInput(
        Words(f"{tool.name}:{at} {words.en}", f"{tool.name} :{at} {words.fr}"),
        field=f"arguments.{place}" if place else "arguments",
        remedy=Words("mcp.list_tools gives its arguments.", "mcp.list_tools donne ses arguments."),
    )


def as_result(found: Any, clean: Clean) -> ToolResult:
    texts, parts = [], []
    for one in found.content:
        match one.type:
            case "text":
                texts.append(clean.text(one.text))
            case "image" | "audio":
                parts.append(Part(kind=one.type, media_type=one.mime_type, data=one.data))
            case "resource_link":
                link = as_resource(one, clean)
                parts.append(Part(kind="link", name=link.name, address=link.address, media_type=link.media_type))
            case "resource":
                held = as_document(one.resource, clean)
                parts.append(Part(kind="resource", **held.model_dump()))
    return ToolResult(text="\n".join(texts), data=clean.value(found.structured_content), parts=parts)


def as_document(one: Any, clean: Clean) -> Document:
    return Document(
        address=clean.text(str(one.uri)),
        media_type=one.mime_type or "",
        text=clean.text(getattr(one, "text", "")),
        data=getattr(one, "blob", ""),
    )


def as_resource(one: Any, clean: Clean) -> Resource:
    return Resource(
        address=clean.text(str(one.uri)),
        name=clean.text(one.title or one.name),
        says=clean.text(one.description)[:LONGEST_SAID],
        media_type=one.mime_type or "",
    )


def as_template(one: Any, clean: Clean) -> Resource:
    return Resource(
        address=clean.text(one.uri_template),
        name=clean.text(one.title or one.name),
        says=clean.text(one.description)[:LONGEST_SAID],
        media_type=one.mime_type or "",
        template=True,
    )


def as_prompt(one: Any, clean: Clean) -> Prompt:
    names = [f"{argument.name}{'*' if argument.required else ''}" for argument in one.arguments or ()]
    return Prompt(
        name=one.name, title=clean.text(one.title), says=clean.text(one.description)[:LONGEST_SAID], arguments=names
    )
