"""The hooks that there are: Prefect's Blocks of that type, looked up every few seconds and kept while it is away."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pydantic import ValidationError

from cli.hooks.app import Unready
from cli.hooks.documents import read_documents
from integrations.webhook import Webhook

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

EVERY = 5.0  # seconds between two looks
PATIENCE = 10.0  # seconds until a look is given up
SOONEST = 1.0  # seconds until an unknown name makes it look again


class Hooks:
    """The hooks of a Prefect server.

    Args:
        client: Of the server.
        changed: Called with the names, and what is wrong, after a look that has changed either.
    """

    def __init__(
        self, client: "PrefectClient", changed: Callable[[list[str], str], None] = lambda names, why: None
    ) -> None:
        self._client, self._changed = client, changed
        self._hooks: dict[str, Webhook] | None = None
        self._seen: Mapping[str, object] = {}
        self._problem = ""
        self._looked = 0.0
        self._turn = asyncio.Lock()

    async def find(self, name: str) -> Webhook | None:
        """A hook by name; an unknown one is looked up, at most once a second.

        Raises:
            Unready: The server has not answered yet.
        """
        hook = (self._hooks or {}).get(name)
        if hook is not None:
            return hook
        async with self._turn:
            if time.monotonic() - self._looked > SOONEST:
                await self.look()
        if self._hooks is None:
            raise Unready
        return self._hooks.get(name)

    async def keep_looking(self) -> None:
        """Looks every few seconds, until cancelled."""
        while True:
            async with self._turn:
                await self.look()
            await asyncio.sleep(EVERY if self._hooks is not None else SOONEST)

    async def look(self) -> None:
        """Reads them; those that were known stay where the server does not answer."""
        self._looked = time.monotonic()
        try:
            async with asyncio.timeout(PATIENCE):
                documents = await read_documents(self._client, secrets=True)
        except Exception as error:  # the server restarts: the next look makes it good
            print(f"hooks: {type(error).__name__}", flush=True)
            return
        seen = {str(each.name): each.data for each in documents if each.name}
        if self._hooks is not None and seen == self._seen:
            return
        hooks, problems = {}, []
        for name, data in seen.items():
            try:
                hooks[name] = Webhook.model_validate(data)
            except ValidationError as error:
                first = error.errors(include_input=False, include_url=False, include_context=False)[0]
                problems.append(f"{name}: {first['msg'].removeprefix('Value error, ')}")
        self._hooks, self._seen = hooks, seen
        self._changed(sorted(hooks), "; ".join(problems))
