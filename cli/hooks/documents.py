"""The Blocks of the hooks, as Prefect's server has them."""

from typing import TYPE_CHECKING

from integrations.webhook_delivery import SLUG

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.objects import BlockDocument


async def read_documents(client: "PrefectClient", *, secrets: bool = False) -> "list[BlockDocument]":
    """The Blocks of the hooks; without their secrets unless these are asked for."""
    try:
        return await client.read_block_documents_by_type(SLUG, include_secrets=secrets)
    except Exception as error:
        if getattr(getattr(error, "response", None), "status_code", None) == 404:
            return []  # the type was never registered, so there is none
        raise
