"""Any service that publishes an OpenAPI document: its operations as typed steps, without code.

`call(account, "createIssue", …)` calls an operation through an account made by `freelance connect openapi`; `read`,
`write`, `send` and `list_items` are the steps behind it. Below them: `read_document` or `fetch_document`, `describe`,
then `build`, or `call_document` and `items` with a `send` of the caller's; `account_fields` says what an account has to
hold, `standalone` gives the JSON Schema of an operation's arguments.
"""

from integrations.openapi.account import OpenApiAccount
from integrations.openapi.answers import Response, items, read_answer
from integrations.openapi.answers import call as call_document
from integrations.openapi.bodies import File
from integrations.openapi.call import Built, build
from integrations.openapi.document import Document
from integrations.openapi.model import Argument, Effect, Miss, Operation
from integrations.openapi.operations import describe, describe_all, find
from integrations.openapi.reading import fetch_document, read_document
from integrations.openapi.security import AccountField, account_fields
from integrations.openapi.standalone import standalone
from integrations.openapi.steps import call, list_items, read, send, write

__all__ = [
    "AccountField",
    "Argument",
    "Built",
    "Document",
    "Effect",
    "File",
    "Miss",
    "OpenApiAccount",
    "Operation",
    "Response",
    "account_fields",
    "build",
    "call",
    "call_document",
    "describe",
    "describe_all",
    "fetch_document",
    "find",
    "items",
    "list_items",
    "read",
    "read_answer",
    "read_document",
    "send",
    "standalone",
    "write",
]
