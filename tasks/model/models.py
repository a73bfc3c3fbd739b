"""Which model is asked where none is set."""

from integrations.errors import FreelanceError, Refused
from integrations.settings import Settings
from integrations.words import Words
from tasks.model.line import open_client
from tasks.model.provider import Provider
from tasks.model.troubles import trouble_of

DEFAULT_MODEL = "gpt-4o-mini"  # OpenAI's, where neither a model nor another server is set
SHOWN = 12


async def only_model(config: Settings, provider: Provider) -> str:
    """OpenAI's small model, or the only one that another server has.

    Raises:
        Refused: The server has several, or none that it tells; names the setting.
        Unavailable: It cannot be reached.
    """
    if provider.is_openai:
        return DEFAULT_MODEL
    failure: FreelanceError | None = None
    names: list[str] = []
    async with open_client(config, provider) as client:
        try:
            names = [model.id for model in (await client.models.list()).data]
        except Exception as error:
            trouble = trouble_of(error, provider, "", config.freelance_model_timeout)
            if trouble is None:
                raise
            # A server without a list of models still has models: ask the person.
            failure = None if trouble.status in (404, 405, 501) else trouble.failure
    if failure is not None:
        raise failure
    if len(names) == 1:
        return names[0]
    listed = ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
    known = f" ({listed})" if names else ""
    raise Refused(
        Words(f"which model of {provider.host}?{known}", f"quel modèle de {provider.host} ?{known}"),
        remedy=Words("Set FREELANCE_MODEL.", "Réglez FREELANCE_MODEL."),
        field="FREELANCE_MODEL",
    )
