"""For whom and in which run work is done: what spend is counted by."""

from dataclasses import dataclass

from integrations.words import Language


@dataclass(frozen=True, slots=True)
class Job:
    """One run's identity.

    Args:
        flow: The flow's name, "client_brief".
        client: The client as the ledger groups them; "" until known.
        run_id: Prefect's flow run id, or any unique text.
        language: In which language documents and prompts are.
    """

    flow: str
    run_id: str
    client: str = ""
    language: Language = "en"
