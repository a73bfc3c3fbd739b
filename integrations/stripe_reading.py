"""What Stripe's objects say, as typed results: money out of minor units, times out of seconds, forms with brackets."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from integrations.errors import BadInput
from integrations.words import Words

# docs.stripe.com/currencies: no minor unit; three digits of which the last has to be 0. ISK and UGX have none either,
# but Stripe takes them with two.
_NONE = frozenset("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split())
_THREE = frozenset("BHD JOD KWD OMR TND".split())
_WHOLE = frozenset({"ISK", "UGX"})


class Customer(BaseModel):
    """A customer.

    Args:
        id: Stripe's.
        name: Theirs.
        email: Where invoices go.
        description: For ourselves.
        phone: Theirs.
        created: When.
        url: Where a person sees them.
    """

    id: str
    name: str = ""
    email: str = ""
    description: str = ""
    phone: str = ""
    created: datetime
    url: str = ""


class Invoice(BaseModel):
    """An invoice.

    Args:
        id: Stripe's.
        number: As it stands on it; "" for a draft.
        status: draft, open, paid, uncollectible or void.
        customer: The customer's id.
        customer_name: Their name.
        customer_email: Where it goes.
        currency: In capital letters.
        total: With tax.
        amount_due: What is left to pay of it when it is finalised.
        amount_paid: What was paid.
        description: What it says above its lines.
        created: When it was made.
        due: Until when it is to be paid.
        paid_at: When it was paid.
        url: Where the client sees and pays it; "" for a draft.
        pdf: Where its PDF is.
    """

    id: str
    number: str = ""
    status: str = ""
    customer: str = ""
    customer_name: str = ""
    customer_email: str = ""
    currency: str
    total: Decimal
    amount_due: Decimal
    amount_paid: Decimal
    description: str = ""
    created: datetime
    due: datetime | None = None
    paid_at: datetime | None = None
    url: str = ""
    pdf: str = ""


class InvoiceItem(BaseModel):
    """A line of an invoice.

    Args:
        id: Stripe's.
        invoice: Of which invoice.
        customer: Of which customer.
        description: What for.
        quantity: How many.
        currency: In capital letters.
        amount: In all, without tax.
    """

    id: str
    invoice: str = ""
    customer: str = ""
    description: str = ""
    quantity: int = 1
    currency: str
    amount: Decimal


class Payment(BaseModel):
    """A payment.

    Args:
        id: Stripe's.
        status: succeeded, processing, canceled, requires_payment_method, …
        currency: In capital letters.
        amount: What was asked for.
        received: What came in.
        customer: The customer's id.
        invoice: For which invoice.
        description: What for.
        created: When.
        url: Where a person sees it.
    """

    id: str
    status: str = ""
    currency: str
    amount: Decimal
    received: Decimal
    customer: str = ""
    invoice: str = ""
    description: str = ""
    created: datetime
    url: str = ""


class PaymentLink(BaseModel):
    """An address where anyone who has it can pay.

    Args:
        id: Stripe's.
        url: The address.
        active: Whether it takes payments.
    """

    id: str
    url: str
    active: bool = True


def minor(amount: Decimal, currency: str) -> int:
    """An amount in the unit in which Stripe counts.

    Raises:
        BadInput: It has more decimals than its currency.
    """
    code = currency.upper()
    scaled = amount.scaleb(_digits(code))
    step = 10 if code in _THREE else 100 if code in _WHOLE else 1
    if not scaled.is_finite() or scaled != scaled.to_integral_value() or scaled % step:
        raise BadInput(
            Words(f"Stripe takes no amount of {amount} {code}: too many decimals",
                  f"Stripe ne prend pas un montant de {amount} {code} : trop de décimales"), field="amount",
        )  # fmt: skip
    return int(scaled)


def major(count: Any, currency: str) -> Decimal:
    """What Stripe counts, as an amount."""
    return Decimal(int(count or 0)).scaleb(-_digits(currency.upper()))


def _digits(code: str) -> int:
    return 0 if code in _NONE else 3 if code in _THREE else 2


def form(given: Mapping[str, Any]) -> dict[str, Any]:
    """Nested values as Stripe's forms want them: metadata[a], line_items[0][price]; None is left out."""
    return dict(_pairs("", given))


def _pairs(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _pairs(f"{name}[{key}]" if name else str(key), one)
    elif isinstance(value, list | tuple):
        for number, one in enumerate(value):
            yield from _pairs(f"{name}[{number}]", one)
    elif value is not None:
        yield name, value


def customer(one: Mapping[str, Any]) -> Customer:
    """A customer as Stripe gives it."""
    texts = {name: one.get(name) or "" for name in ("name", "email", "description", "phone")}
    return Customer(id=one["id"], created=_time(one["created"]), url=_page(one, "customers"), **texts)


def invoice(one: Mapping[str, Any]) -> Invoice:
    """An invoice as Stripe gives it."""
    currency = one["currency"].upper()
    amounts = {name: major(one.get(name), currency) for name in ("total", "amount_due", "amount_paid")}
    texts = {name: one.get(name) or "" for name in ("number", "status", "customer_name", "customer_email")}
    paid = (one.get("status_transitions") or {}).get("paid_at")
    return Invoice(
        id=one["id"], customer=_id(one.get("customer")), currency=currency, description=one.get("description") or "",
        created=_time(one["created"]), due=_time(one["due_date"]) if one.get("due_date") else None,
        paid_at=_time(paid) if paid else None, url=one.get("hosted_invoice_url") or "",
        pdf=one.get("invoice_pdf") or "", **amounts, **texts,
    )  # fmt: skip


def invoice_item(one: Mapping[str, Any]) -> InvoiceItem:
    """A line as Stripe gives it."""
    currency = one["currency"].upper()
    return InvoiceItem(
        id=one["id"], invoice=_id(one.get("invoice")), customer=_id(one.get("customer")),
        description=one.get("description") or "", quantity=one.get("quantity") or 1, currency=currency,
        amount=major(one["amount"], currency),
    )  # fmt: skip


def payment(one: Mapping[str, Any]) -> Payment:
    """A payment intent as Stripe gives it."""
    currency = one["currency"].upper()
    return Payment(
        id=one["id"], status=one.get("status") or "", currency=currency, amount=major(one["amount"], currency),
        received=major(one.get("amount_received"), currency), customer=_id(one.get("customer")),
        invoice=_id(one.get("invoice")), description=one.get("description") or "", created=_time(one["created"]),
        url=_page(one, "payments"),
    )  # fmt: skip


def payment_link(one: Mapping[str, Any]) -> PaymentLink:
    """A payment link as Stripe gives it."""
    return PaymentLink(id=one["id"], url=one["url"], active=one.get("active", True))


def _id(value: Any) -> str:
    """An id, whether the object was expanded or not."""
    return str(value.get("id", "")) if isinstance(value, Mapping) else str(value or "")


def _time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _page(one: Mapping[str, Any], kind: str) -> str:
    test = "" if one.get("livemode", True) else "test/"
    return f"https://dashboard.stripe.com/{test}{kind}/{one['id']}"
