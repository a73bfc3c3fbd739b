"""A flow of a person's own at its plainest: not async, no words beside it, and it gives back no FlowResult."""

from prefect import flow


@flow
def plain(name: str = "you", silent: bool = False) -> str | None:
    """Says hello."""
    return None if silent else f"Hello, {name}!"
