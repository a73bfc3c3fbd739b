"""The operations of an OpenAPI document as steps: through the account, the kit's calls and the effect ledger."""

from typing import Any, Literal

from pydantic import Field

from integrations.errors import BadInput
from integrations.kit.call import call as kit_call
from integrations.kit.steps import action, search
from integrations.openapi.account import OpenApiAccount
from integrations.openapi.answers import Response, items, read_answer
from integrations.openapi.call import Built, build
from integrations.openapi.model import Operation
from integrations.words import Words

NONE: dict[str, Any] = Field(default_factory=dict)


@search
async def read(account: OpenApiAccount, operation: str, arguments: dict[str, Any] = NONE) -> Any:
    """Calls an operation that changes nothing. / Appelle une opération qui ne change rien.

    Args:
        operation: Its name in the document. / Son nom dans le document.
        arguments: By name. / Par nom.

    Returns:
        What it answers. / Sa réponse.
    """
    return await _call(account, operation, arguments, "read")


@search
async def list_items(
    account: OpenApiAccount,
    operation: str,
    arguments: dict[str, Any] = NONE,
    most: int = Field(1000, ge=1),
) -> list[Any]:
    """Lists the entries of all pages of an operation. / Liste les éléments de toutes les pages d'une opération.

    Args:
        operation: Its name in the document. / Son nom dans le document.
        arguments: By name. / Par nom.
        most: How many at most. / Combien au plus.
    """
    one = _need(account, operation, "read")

    async def ask(request: Built) -> Response:
        return await _send(account, request, one)

    found = items(account.read(), one, arguments, ask, most, secrets=_secrets(account), server=account.server)
    return [item async for item in found]


@action("write", target="operation")
async def write(account: OpenApiAccount, operation: str, arguments: dict[str, Any] = NONE) -> Any:
    """Calls an operation that changes something of yours. / Appelle une opération qui modifie quelque chose à vous.

    Args:
        operation: Its name in the document. / Son nom dans le document.
        arguments: By name. / Par nom.

    Returns:
        What it answers. / Sa réponse.
    """
    return await _call(account, operation, arguments, "write")


@action("send", target="operation")
async def send(account: OpenApiAccount, operation: str, arguments: dict[str, Any] = NONE) -> Any:
    """Calls an operation that reaches others. / Appelle une opération qui atteint d'autres personnes.

    Args:
        operation: Its name in the document. / Son nom dans le document.
        arguments: By name. / Par nom.

    Returns:
        What it answers. / Sa réponse.
    """
    return await _call(account, operation, arguments, "send")


async def call(account: str | OpenApiAccount, operation: str, **arguments: Any) -> Any:
    """Calls an operation by its name, as the effect that it has: `call("jira", "createIssue", fields={…})`.

    Args:
        account: The account's name, or itself.
        operation: Its name in the document.
        arguments: By name.

    Raises:
        BadInput: There is no such operation, or an argument does not fit.
        Refused: The service said no, or it reaches others and nobody approved it (tasks.approval.step.ask_and_do).
        Unavailable, Unknown: As for every step.
    """
    opened = account if isinstance(account, OpenApiAccount) else await OpenApiAccount.named(account)
    step = {"read": read, "write": write, "send": send}[opened.operation(operation).effect]
    return await step(opened, operation, arguments)


async def _call(
    account: OpenApiAccount, name: str, arguments: dict[str, Any], effect: Literal["read", "write", "send"]
) -> Any:
    operation = _need(account, name, effect)
    request = build(account.read(), operation, arguments, secrets=_secrets(account), server=account.server)
    return read_answer(await _send(account, request, operation))


def _need(account: OpenApiAccount, name: str, effect: str) -> Operation:
    """The operation, if it does what the step says."""
    found = account.operation(name)
    if found.effect != effect:
        raise BadInput(
            Words(f"{name} is an operation that does “{found.effect}”", f"{name} est une opération « {found.effect} »"),
            remedy=Words(f"Use openapi.{found.effect}, or say otherwise in the account's effects.",
                         f"Utilisez openapi.{found.effect}, ou indiquez autre chose dans les effets du compte."),
            field="operation",
        )  # fmt: skip
    return found


async def _send(account: OpenApiAccount, request: Built, operation: Operation) -> Response:
    reply = await kit_call(
        account, request.method, request.address, headers=request.headers, content=request.content,
        effect=operation.effect, encoded=True,
    )  # fmt: skip
    return Response(reply.status, {name.lower(): value for name, value in reply.headers.items()}, reply.content)


def _secrets(account: OpenApiAccount) -> dict[str, str]:
    return {str(name): str(value) for name, value in account.secrets_by_name.get_secret_value().items()}
