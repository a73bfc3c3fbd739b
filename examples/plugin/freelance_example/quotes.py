"""Quotes: a connector in a package of its own, made of the kit as the project's own are."""

from collections.abc import Mapping

from pydantic import BaseModel, Field, SecretStr

from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.steps import search


class QuotesAccount(Account):
    """An account of a quotes service. / Un compte d'un service de citations."""

    service = "quotes"
    vendor = "Quotes"
    home = "https://quotes.example/api"

    token: SecretStr = Field(title="Token / Jeton")

    async def authorization(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self.token.get_secret_value()}"}

    async def verify(self) -> str:
        """Asks for one. / En demande une."""
        return (await quote_of_the_day.fn(self)).author


class Quote(BaseModel):
    """A quote, and whose it is."""

    text: str
    author: str


@search
async def quote_of_the_day(account: QuotesAccount, language: str = "en") -> Quote:
    """Gets today's quote. / Donne la citation du jour.

    Args:
        language: en or fr. / en ou fr.
    """
    return Quote(**(await call(account, "GET", "/today", params={"language": language})).json())
