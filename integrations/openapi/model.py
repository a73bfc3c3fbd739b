"""What is known of an operation before it is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from integrations.openapi.paging import Paging
from integrations.words import Words

Effect = Literal["read", "write", "send"]
Place = Literal["path", "query", "header", "cookie", "body"]
BodyKind = Literal["json", "form", "multipart", "text", "binary", "raw"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a value becomes text.

    Args:
        name: form, simple, label, matrix, spaceDelimited, pipeDelimited, tabDelimited, deepObject.
        explode: Whether each item or property stands by itself.
        reserved: Whether : / ? # [ ] @ ! $ & ' ( ) * + , ; = stay as they are.
        media: The media type that the value is written in instead, "" for none.
    """

    name: str
    explode: bool
    reserved: bool = False
    media: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """One typed argument of an operation.

    Args:
        name: Identifier, unique in the operation.
        wire: What the service calls it.
        place: Where it goes.
        required: Whether the operation cannot be called without it.
        schema: JSON Schema in the document's dialect; references are the document's.
        description: What the document says of it.
        style: How it is written, unless it goes into a body.
        whole: Whether it is the whole body, or what a body holds besides its named properties.
        deprecated: Whether the service wants it no longer used.
    """

    name: str
    wire: str
    place: Place
    required: bool
    schema: Mapping[str, Any]
    description: str = ""
    style: Style | None = None
    whole: bool = False
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request.

    Args:
        media: Its media type, as the document writes it.
        kind: How it is written; raw: as it is given, for its schema is of a form that is not written here (XML).
        schema: Of the whole body.
        required: Whether there must be one.
        flat: Whether its properties are arguments of their own.
        encoding: How each property of a form is written.
    """

    media: str
    kind: BodyKind
    schema: Mapping[str, Any]
    required: bool
    flat: bool
    encoding: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FromAccount:
    """A parameter that the account fills in, not the caller.

    Args:
        place: Where it goes.
        wire: What the service calls it.
        scheme: Name of the security scheme whose secret it is.
    """

    place: Place
    wire: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a service.

    Args:
        name: Identifier, unique in the document.
        said_name: The document's operationId, "" where it has none.
        method: HTTP method in capitals.
        path: With its slots: "/pets/{petId}".
        server: Address that the path is put behind.
        summary: One line.
        description: What the document says, Markdown.
        effect: What calling it does.
        parameters: Its arguments.
        body: The body it takes.
        responses: The document's, by status; not resolved.
        security: Alternatives; each names the schemes that are needed together.
        from_account: Parameters that hold the account's secrets.
        paging: How its answer goes on, where that can be told.
        deprecated: Whether the service wants it no longer called.
    """

    name: str
    said_name: str
    method: str
    path: str
    server: str
    summary: str
    description: str
    effect: Effect
    parameters: tuple[Argument, ...]
    body: Body | None
    responses: Mapping[str, Any]
    security: tuple[tuple[str, ...], ...]
    from_account: tuple[FromAccount, ...]
    paging: Paging | None
    deprecated: bool

    def argument(self, name: str) -> Argument | None:
        """An argument by its name, or by the service's name where only one has it."""
        for one in self.parameters:
            if one.name == name:
                return one
        named = [one for one in self.parameters if one.wire == name and not one.whole]
        return named[0] if len(named) == 1 else None

    def inputs(self) -> dict[str, Any]:
        """One flat JSON Schema of all arguments; references are the document's."""
        properties = {
            one.name: {**one.schema, "description": one.description}
            if one.description and "$ref" not in one.schema
            else dict(one.schema)
            for one in self.parameters
        }
        required = [one.name for one in self.parameters if one.required]
        made: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
        return made | ({"required": required} if required else {})


@dataclass(frozen=True, slots=True)
class Miss:
    """An operation that cannot be called, and why.

    Args:
        method: HTTP method in capitals.
        path: Of the operation.
        reason: Why.
    """

    method: str
    path: str
    reason: Words
