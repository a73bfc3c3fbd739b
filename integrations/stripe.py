"""Stripe: customers, invoices, payments and payment links, by its REST API (docs.stripe.com/api)."""

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal
from urllib.parse import quote

from pydantic import Field, SecretStr

from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.limits import Rate
from integrations.kit.news import News, newer
from integrations.kit.steps import action, search, trigger
from integrations.kit.transport import Answer
from integrations.stripe_calls import got, listed, posted
from integrations.stripe_reading import (
    Customer,
    Invoice,
    InvoiceItem,
    Payment,
    PaymentLink,
    customer,
    invoice,
    invoice_item,
    minor,
    payment,
    payment_link,
)

# Later versions move fields that are read here; an account's newer default does not change what we are answered.
VERSION = "2022-11-15"
_SETTLED = 5  # seconds: events of a moment that has not quite passed are left for the next time
Status = Literal["", "draft", "open", "paid", "uncollectible", "void"]


class StripeAccount(Account):
    """A Stripe account. / Un compte Stripe."""

    service = "stripe"
    vendor = "Stripe"
    home = "https://api.stripe.com"
    rate = Rate(25, 1.0)  # docs.stripe.com/rate-limits: 25 a second in test mode and for each endpoint, 100 live
    where = "https://dashboard.stripe.com/apikeys"

    key: SecretStr = Field(
        title="Secret or restricted key / Clé secrète ou restreinte",
        description="rk_live_… with rights for customers, invoices, payments, payment links and events; sk_test_… to "
        "try / rk_live_… avec les droits sur clients, factures, paiements, liens de paiement et événements ; "
        "sk_test_… pour essayer",
    )

    def headers(self) -> Mapping[str, str]:
        return {**super().headers(), "stripe-version": VERSION}

    async def authorization(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self.key.get_secret_value()}"}

    def is_throttled(self, answer: Answer) -> bool:
        # The same request, with the same key, is under way right now (docs.stripe.com/error-low-level).
        return answer.status == 409 and b"idempotency_key_in_use" in answer.content

    async def verify(self) -> str:
        """Asks for the newest event, which a key for the trigger has to see. / Demande le dernier événement."""
        found = (await call(self, "GET", "v1/events", params={"limit": 1}, effect="read")).json()["data"]
        live = found[0]["livemode"] if found else "_live_" in self.key.get_secret_value()
        return "live mode" if live else "test mode"


@search
async def list_customers(
    account: StripeAccount, email: str = "", most: int = Field(100, ge=1, le=10_000)
) -> list[Customer]:
    """Lists customers, the newest first. / Liste les clients, les plus récents d'abord.

    Args:
        email: Only those with exactly this address. / Seulement ceux de cette adresse exacte.
        most: How many at most. / Combien au plus.
    """
    return [customer(one) for one in await listed(account, "v1/customers", {"email": email or None}, most)]


@search
async def get_customer(account: StripeAccount, id: str) -> Customer:
    """Gets a customer. / Lit un client.

    Args:
        id: Stripe's id, cus_…. / L'identifiant de Stripe, cus_….
    """
    return customer(await got(account, f"v1/customers/{quote(id, safe='')}"))


@action("write", target="email", repeat="keyed")
async def create_customer(
    account: StripeAccount, name: str, email: str, description: str = "", phone: str = ""
) -> Customer:
    """Creates a customer. / Crée un client.

    Args:
        name: A person's or a firm's. / D'une personne ou d'une entreprise.
        email: Where invoices go. / Où vont les factures.
        description: For yourself. / Pour vous-même.
        phone: Theirs. / Son téléphone.
    """
    given = {"name": name, "email": email, "description": description or None, "phone": phone or None}
    return customer(await posted(account, "v1/customers", given))


@action("write", target="id", repeat="keyed")
async def update_customer(
    account: StripeAccount, id: str, name: str = "", email: str = "", description: str = "", phone: str = ""
) -> Customer:
    """Changes a customer; what is left empty stays. / Modifie un client ; ce qui est vide reste.

    Args:
        id: Stripe's id, cus_…. / L'identifiant de Stripe, cus_….
        name: Their new name. / Le nouveau nom.
        email: Where invoices go. / Où vont les factures.
        description: For yourself. / Pour vous-même.
        phone: Theirs. / Son téléphone.
    """
    given = {"name": name or None, "email": email or None, "description": description or None, "phone": phone or None}
    return customer(await posted(account, f"v1/customers/{quote(id, safe='')}", given))


@search
async def list_invoices(
    account: StripeAccount, customer_id: str = "", status: Status = "", most: int = Field(100, ge=1, le=10_000)
) -> list[Invoice]:
    """Lists invoices, the newest first. / Liste les factures, les plus récentes d'abord.

    Args:
        customer_id: Only this customer's. / Seulement celles de ce client.
        status: Only those that stand so. / Seulement celles dans cet état.
        most: How many at most. / Combien au plus.
    """
    only = {"customer": customer_id or None, "status": status or None}
    return [invoice(one) for one in await listed(account, "v1/invoices", only, most)]


@search
async def get_invoice(account: StripeAccount, id: str) -> Invoice:
    """Gets an invoice. / Lit une facture.

    Args:
        id: Stripe's id, in_…. / L'identifiant de Stripe, in_….
    """
    return invoice(await got(account, f"v1/invoices/{quote(id, safe='')}"))


@action("write", target="customer_id", repeat="keyed")
async def create_invoice(
    account: StripeAccount,
    customer_id: str,
    currency: str = Field("EUR", pattern="^[A-Za-z]{3}$"),
    days_until_due: int = Field(30, ge=0, le=365),
    description: str = "",
    footer: str = "",
) -> Invoice:
    """Creates an empty draft of an invoice; nobody is told. / Crée un brouillon vide de facture ; rien n'est envoyé.

    Args:
        customer_id: For which customer. / Pour quel client.
        currency: Three letters. / Trois lettres.
        days_until_due: Days to pay, from when it is finalised. / Délai de paiement en jours, dès qu'elle est finalisée.
        description: What it says above its lines. / Ce qu'elle dit au-dessus des lignes.
        footer: What it says below them: legal mentions. / Ce qu'elle dit dessous : mentions légales.
    """
    given = {
        "customer": customer_id, "currency": currency.lower(), "collection_method": "send_invoice",
        "days_until_due": days_until_due, "description": description or None, "footer": footer or None,
        "auto_advance": False, "pending_invoice_items_behavior": "exclude",
    }  # fmt: skip
    return invoice(await posted(account, "v1/invoices", given))


@action("write", target="invoice_id", repeat="keyed")
async def add_invoice_item(
    account: StripeAccount,
    customer_id: str,
    invoice_id: str,
    description: str,
    amount: Decimal,
    currency: str = Field("EUR", pattern="^[A-Za-z]{3}$"),
    quantity: int = Field(1, ge=1),
    tax_rates: tuple[str, ...] = (),
) -> InvoiceItem:
    """Adds a line to a draft of an invoice. / Ajoute une ligne à un brouillon de facture.

    Args:
        customer_id: The invoice's customer. / Le client de la facture.
        invoice_id: Which draft. / Quel brouillon.
        description: What for. / Pour quoi.
        amount: Of one, without tax. / Prix unitaire hors taxes.
        currency: The invoice's. / Celle de la facture.
        quantity: How many. / Combien.
        tax_rates: Ids of Stripe's tax rates, txr_…. / Identifiants des taux de taxe de Stripe, txr_….
    """
    given = {
        "customer": customer_id, "invoice": invoice_id, "description": description, "quantity": quantity,
        "unit_amount": minor(amount, currency), "currency": currency.lower(), "tax_rates": tax_rates,
    }  # fmt: skip
    return invoice_item(await posted(account, "v1/invoiceitems", given))


@action("send", target="id", repeat="keyed")
async def finalize_invoice(account: StripeAccount, id: str) -> Invoice:
    """Makes a draft a numbered invoice that can no longer be changed. / Finalise une facture, numérotée et définitive.

    Args:
        id: Which draft. / Quel brouillon.

    Returns:
        The invoice, with its number and where it can be paid. / La facture, son numéro et où la payer.
    """
    path = f"v1/invoices/{quote(id, safe='')}/finalize"
    return invoice(await posted(account, path, {"auto_advance": False}))


@action("send", target="id", repeat="keyed")
async def send_invoice(account: StripeAccount, id: str) -> Invoice:
    """Sends an invoice to its customer by e-mail. / Envoie une facture au client par courriel.

    Args:
        id: Which invoice; a draft is finalised first. / Quelle facture ; un brouillon est d'abord finalisé.
    """
    return invoice(await posted(account, f"v1/invoices/{quote(id, safe='')}/send"))


@action("send", target="id", repeat="keyed")
async def void_invoice(account: StripeAccount, id: str) -> Invoice:
    """Makes a finalised invoice void; that stays. / Annule une facture finalisée, définitivement.

    Args:
        id: Which invoice. / Quelle facture.
    """
    return invoice(await posted(account, f"v1/invoices/{quote(id, safe='')}/void"))


async def _draft_gone(account: StripeAccount, id: str) -> bool | None:
    reply = await call(account, "GET", f"v1/invoices/{quote(id, safe='')}", expected=frozenset({404}), effect="read")
    return True if reply.status == 404 else None


@action("write", target="id", repeat="asked", ask=_draft_gone)
async def delete_draft_invoice(account: StripeAccount, id: str) -> bool:
    """Deletes a draft of an invoice. / Supprime un brouillon de facture.

    Args:
        id: Which draft. / Quel brouillon.

    Returns:
        That it is gone. / Qu'il n'existe plus.
    """
    return bool((await call(account, "DELETE", f"v1/invoices/{quote(id, safe='')}")).json()["deleted"])


@search
async def list_payments(
    account: StripeAccount,
    customer_id: str = "",
    after: datetime | None = None,
    most: int = Field(100, ge=1, le=10_000),
) -> list[Payment]:
    """Lists payments, the newest first; those that failed too. / Liste les paiements, même échoués.

    Args:
        customer_id: Only this customer's. / Seulement ceux de ce client.
        after: Only those begun since. / Seulement ceux commencés depuis.
        most: How many at most. / Combien au plus.

    Returns:
        The payments, by what Stripe calls payment intents. / Les paiements (payment intents de Stripe).
    """
    seconds = int((after if after.tzinfo else after.replace(tzinfo=UTC)).timestamp()) if after else None
    only = {"customer": customer_id or None, "created[gte]": seconds}
    return [payment(one) for one in await listed(account, "v1/payment_intents", only, most)]


@action("send", target="description", repeat="keyed")
async def create_payment_link(
    account: StripeAccount,
    description: str,
    amount: Decimal,
    currency: str = Field("EUR", pattern="^[A-Za-z]{3}$"),
    quantity: int = Field(1, ge=1),
) -> PaymentLink:
    """Creates an address where a client can pay. / Crée une adresse où un client peut payer.

    Args:
        description: What for, as the client reads it. / Pour quoi, comme le client le lit.
        amount: Of one. / Prix unitaire.
        currency: Three letters. / Trois lettres.
        quantity: How many. / Combien.
    """
    price = {"currency": currency.lower(), "unit_amount": minor(amount, currency), "product_data[name]": description}
    made = await posted(account, "v1/prices", price, part="price")
    given = {"line_items": [{"price": made["id"], "quantity": quantity}]}
    return payment_link(await posted(account, "v1/payment_links", given))


@action("write", target="id", repeat="keyed")
async def close_payment_link(account: StripeAccount, id: str) -> PaymentLink:
    """Makes a payment link take no more payments. / Désactive un lien de paiement.

    Args:
        id: Which link, plink_…. / Quel lien, plink_….
    """
    return payment_link(await posted(account, f"v1/payment_links/{quote(id, safe='')}", {"active": False}))


@trigger
async def paid_invoices(account: StripeAccount, since: str = "") -> News[Invoice]:
    """Lists invoices that were paid since the last time. / Liste les factures payées depuis la dernière fois.

    Stripe keeps events for thirty days.

    Args:
        since: The cursor of the last time. / Le curseur de la dernière fois.

    Returns:
        The invoices as they stood when they were paid. / Les factures au moment du paiement.
    """
    only: dict[str, Any] = {"type": "invoice.paid", "created[lte]": int(time.time()) - _SETTLED}
    if since:
        only["created[gte]"] = int(since.partition(" ")[0])
    events = await listed(account, "v1/events", only, 10_000 if since else 1)
    news = newer(events, since, lambda one: f"{one['created']:011d} {one['id']}")
    return News(items=[invoice(one["data"]["object"]) for one in news.items], cursor=news.cursor)
