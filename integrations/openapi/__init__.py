"""Any service that publishes an OpenAPI document: its operations as typed steps, without code.

`read_document` or `fetch_document` → `describe` → `build`, or `call` and `items` with a `send` of the caller's.
`account_fields` says what an account has to hold, `standalone` gives the JSON Schema of an operation's arguments.
"""

from integrations.openapi.answers import Response, call, items, read_answer
from integrations.openapi.bodies import File
from integrations.openapi.call import Built, build
from integrations.openapi.document import Document
from integrations.openapi.model import Argument, Effect, Miss, Operation
from integrations.openapi.operations import describe, describe_all, find
from integrations.openapi.reading import fetch_document, read_document
from integrations.openapi.security import AccountField, account_fields
from integrations.openapi.standalone import standalone

__all__ = [
    "AccountField",
    "Argument",
    "Built",
    "Document",
    "Effect",
    "File",
    "Miss",
    "Operation",
    "Response",
    "account_fields",
    "build",
    "call",
    "describe",
    "describe_all",
    "fetch_document",
    "find",
    "items",
    "read_answer",
    "read_document",
    "standalone",
]
