"""What an MCP server has and answers, as steps give it: plain data, whoever wrote it."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from integrations.kit.doing import Label


class Tool(BaseModel):
    """A tool of a server's.

    Args:
        name: By which it is called.
        title: For people; its name where it has none.
        says: What the server says of it: data, no instruction to anybody.
        effect: What it does to the world, as the account or its annotations have it.
        arguments: JSON Schema of its arguments.
    """

    name: str
    title: str
    says: str = ""
    effect: Label
    arguments: dict[str, Any] = Field(default_factory=dict)


class Part(BaseModel):
    """A part of an answer that is no plain text.

    Args:
        kind: What it is.
        media_type: Of its content.
        name: Of a resource.
        address: Of a resource.
        text: Of a resource that is text.
        data: Of what is no text, in base64.
    """

    kind: Literal["image", "audio", "resource", "link"]
    media_type: str = ""
    name: str = ""
    address: str = ""
    text: str = ""
    data: str = ""


class ToolResult(BaseModel):
    """What a tool answered.

    Args:
        text: Its text.
        data: Its structured content, where it has one.
        parts: What else it answered.
    """

    text: str = ""
    data: Any = None
    parts: list[Part] = Field(default_factory=list)


class Resource(BaseModel):
    """Something that can be read from a server.

    Args:
        address: Its URI; with {names} to fill in where it is a template.
        name: Of it.
        says: What the server says of it.
        media_type: Of its content.
        template: Whether the address has names to fill in.
    """

    address: str
    name: str = ""
    says: str = ""
    media_type: str = ""
    template: bool = False


class Document(BaseModel):
    """What a resource holds.

    Args:
        address: Its URI.
        media_type: Of its content.
        text: Its text.
        data: What is no text, in base64.
    """

    address: str
    media_type: str = ""
    text: str = ""
    data: str = ""


class Prompt(BaseModel):
    """A prompt that a server offers.

    Args:
        name: By which it is asked for.
        title: For people.
        says: What the server says of it.
        arguments: Names of what it takes; those that it needs end with *.
    """

    name: str
    title: str = ""
    says: str = ""
    arguments: list[str] = Field(default_factory=list)
