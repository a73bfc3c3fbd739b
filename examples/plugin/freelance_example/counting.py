"""A module of plain Prefect tasks is enough."""

from prefect import task


@task
def count_words(text: str) -> int:
    """Counts the words of a text. / Compte les mots d'un texte."""
    return len(text.split())
