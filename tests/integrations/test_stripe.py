"""Stripe, against a stand-in with the rules of its documentation (tax, discounts, subscriptions and the payment itself
are not part of it; idempotency keys, versions, the states of an invoice, forms and error bodies are)."""

import itertools
import re
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from aiohttp import web

from integrations import stripe
from integrations.errors import BadInput, Refused, Unavailable
from integrations.kit import call as calling
from integrations.kit.doing import once
from integrations.stripe import StripeAccount
from integrations.stripe_reading import form, major, minor
from tests.integrations.stand_in import StandIn
from tests.integrations.steps import do

KEY = "sk_test_not_a_real_one"
STARTED = 1_790_000_000


class Stripe(StandIn):
    """Objects by kind; lists of at most 100, the newest first; a key answers the same again."""

    def __init__(self) -> None:
        super().__init__(KEY)
        self.objects: dict[str, dict[str, dict[str, Any]]] = {
            kind: {} for kind in ("customers", "invoices", "invoiceitems", "payment_intents", "prices",
                                  "payment_links", "events")
        }  # fmt: skip
        self.mailed: list[str] = []
        self.answers: dict[str, tuple[dict[str, str], web.Response]] = {}
        self.drop_answer = False
        self._ids = itertools.count(1)

    def unauthorised(self) -> web.Response:
        return _error(401, "invalid_request_error", f"Invalid API Key provided: {KEY[:7]}****")

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/v1/{kind}", self._list),
            web.get("/v1/{kind}/{id}", self._get),
            web.post("/v1/{kind}", self._post),
            web.post("/v1/{kind}/{id}", self._post),
            web.post("/v1/{kind}/{id}/{verb}", self._post),
            web.delete("/v1/invoices/{id}", self._delete),
        ]

    def add(self, kind: str, **fields: Any) -> dict[str, Any]:
        """One more object."""
        number = next(self._ids)
        made = {"id": f"{kind[:2]}_{number:04d}", "created": STARTED + number, "livemode": False, **fields}
        self.objects[kind][made["id"]] = made
        return made

    def pay(self, id: str, at: int) -> None:
        """The client pays."""
        invoice = self.objects["invoices"][id]
        invoice |= {"status": "paid", "amount_paid": invoice["total"], "status_transitions": {"paid_at": at}}
        self.add("events", type="invoice.paid", data={"object": dict(invoice)})["created"] = at

    async def _list(self, request: web.Request) -> web.Response:
        query = request.query
        if not 1 <= int(query.get("limit", "10")) <= 100:
            return _error(400, "invalid_request_error", "Invalid integer: limit")
        found = sorted(self.objects[request.match_info["kind"]].values(), key=lambda one: -one["created"])
        for name in {"customer", "email", "type", "status"} & set(query):
            found = [one for one in found if one.get(name) == query[name]]
        found = [one for one in found if int(query.get("created[gte]", "0")) <= one["created"]]
        found = [one for one in found if one["created"] <= int(query.get("created[lte]", "99999999999"))]
        if "starting_after" in query:
            found = found[[one["id"] for one in found].index(query["starting_after"]) + 1 :]
        limit = int(query.get("limit", "10"))
        return web.json_response({"object": "list", "data": found[:limit], "has_more": len(found) > limit})

    async def _get(self, request: web.Request) -> web.Response:
        found = self._one(request)
        return web.json_response(found) if found else _missing(request)

    def _one(self, request: web.Request) -> dict[str, Any] | None:
        return self.objects[request.match_info["kind"]].get(request.match_info.get("id", ""))

    async def _post(self, request: web.Request) -> web.Response:
        if request.headers.get("Stripe-Version") != "2022-11-15":
            return _error(400, "invalid_request_error", "fields differ in other versions")
        if request.content_type != "application/x-www-form-urlencoded":
            return _error(400, "invalid_request_error", "Stripe takes forms")
        body, key = dict(await request.post()), request.headers.get("Idempotency-Key", "")
        if len(key) > 255:
            return _error(400, "idempotency_error", "Idempotency keys may not be longer than 255 characters")
        if key and key in self.answers:
            given, answer = self.answers[key]
            if given != {**body, "path": request.path}:
                return _error(400, "idempotency_error", "Keys can only be used with the same parameters")
            return _copy(answer)
        answer = self._do(request, body)
        self.answers[key] = ({**body, "path": request.path}, answer)
        if self.drop_answer:
            self.drop_answer = False
            assert request.transport is not None
            request.transport.close()
        return _copy(answer)

    def _do(self, request: web.Request, body: dict[str, Any]) -> web.Response:
        kind, verb = request.match_info["kind"], request.match_info.get("verb")
        if "id" in request.match_info:
            one = self._one(request)
            if one is None:
                return _missing(request)
            if kind == "invoices":
                return self._move(one, str(verb))
            changes = {name: value if value not in ("true", "false") else value == "true"
                       for name, value in body.items()}  # fmt: skip
            one |= changes
            return web.json_response(one)
        required = {"customers": [], "invoices": ["customer"], "invoiceitems": ["customer", "unit_amount"],
                    "prices": ["currency", "unit_amount"], "payment_links": ["line_items[0][price]"]}[kind]  # fmt: skip
        for name in required:
            if name not in body:
                return _error(400, "invalid_request_error", f"Missing required param: {name}.")
        if body.get("customer", "") not in ("", *self.objects["customers"]):
            return _error(400, "invalid_request_error", f"No such customer: '{body['customer']}'")
        if kind == "invoices":
            assert body["auto_advance"] == "false", "Stripe would finalise it and send it by itself within the hour"
            body |= {"status": "draft", "total": 0, "amount_due": 0, "amount_paid": 0,
                     "due_date": STARTED + 86400 * int(body["days_until_due"])}  # fmt: skip
        if kind == "invoiceitems":
            invoice = self.objects["invoices"][body["invoice"]]
            if invoice["status"] != "draft" or invoice["currency"] != body["currency"]:
                return _error(400, "invalid_request_error", "The invoice is no draft in this currency")
            body |= {"quantity": int(body["quantity"])}
            body["amount"] = int(body["unit_amount"]) * body["quantity"]
            invoice["total"] += body["amount"]
            invoice["amount_due"] = invoice["total"]
        if kind == "payment_links":
            body |= {"url": "https://buy.stripe.example/test_1", "active": True}
        return web.json_response(self.add(kind, **body))

    def _move(self, one: dict[str, Any], verb: str) -> web.Response:
        allowed = {"finalize": {"draft"}, "send": {"draft", "open"}, "void": {"open", "uncollectible"}}[verb]
        if one["status"] not in allowed:
            return _error(400, "invalid_request_error", f"The invoice is already {one['status']}")
        if one["status"] == "draft":
            one |= {"number": f"LUMA-{next(self._ids):04d}", "hosted_invoice_url": "https://invoice.stripe.example/i"}
        one["status"] = "void" if verb == "void" else "open"
        if verb == "send":
            self.mailed.append(one["id"])
        return web.json_response(one)

    async def _delete(self, request: web.Request) -> web.Response:
        one = self.objects["invoices"].get(request.match_info["id"])
        if one is None:
            return _missing(request)
        if one["status"] != "draft":
            return _error(400, "invalid_request_error", "You can only delete draft invoices")
        del self.objects["invoices"][one["id"]]
        return web.json_response({"id": one["id"], "deleted": True})


def _copy(answer: web.Response) -> web.Response:
    return web.Response(body=answer.body, status=answer.status, content_type="application/json")


def _error(status: int, type_: str, message: str, code: str = "") -> web.Response:
    return web.json_response({"error": {"type": type_, "message": message, "code": code}}, status=status)


def _missing(request: web.Request) -> web.Response:
    return _error(404, "invalid_request_error", f"No such object: '{request.match_info['id']}'", "resource_missing")


@pytest.fixture
async def service() -> AsyncIterator[Stripe]:
    made = Stripe()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Stripe, monkeypatch: pytest.MonkeyPatch) -> StripeAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return StripeAccount(server=service.address, private=True, key=KEY)


async def _draft(account: StripeAccount, amount: str = "1200.50", currency: str = "EUR") -> Any:
    who = await do(stripe.create_customer, account, name="Boulangerie Élan", email="contact@elan.example")
    draft = await do(stripe.create_invoice, account, customer_id=who.id, currency=currency, description="Été 2027")
    await do(stripe.add_invoice_item, account, customer_id=who.id, invoice_id=draft.id,
             description="Maquettes\u202f: accueil", amount=Decimal(amount), currency=currency, quantity=2)  # fmt: skip
    return draft


async def test_who_the_account_is(account):
    assert await account.verify() == "test mode"
    with pytest.raises(Refused, match="Invalid API Key") as caught:
        await StripeAccount(server=account.server, private=True, key="sk_live_other").verify()
    assert "freelance connect stripe" in caught.value.message("en")


async def test_an_invoice_from_its_draft_to_the_client(service, account, book):
    draft = await _draft(account)
    assert draft.status == "draft" and draft.due == datetime.fromtimestamp(STARTED + 30 * 86400, UTC)
    ready = await do(stripe.finalize_invoice, account, id=draft.id)
    assert (ready.status, ready.total, ready.currency) == ("open", Decimal("2401.00"), "EUR")
    assert ready.number.startswith("LUMA-") and ready.url and service.mailed == []
    await do(stripe.send_invoice, account, id=draft.id)
    assert service.mailed == [draft.id]
    assert [one.description for one in await stripe.list_invoices.fn(account, status="open")] == ["Été 2027"]
    with pytest.raises(Refused, match="already open"):
        await do(stripe.finalize_invoice, account, id=draft.id)
    assert (await do(stripe.void_invoice, account, id=draft.id)).status == "void"
    assert (await stripe.get_invoice.fn(account, draft.id)).status == "void"


async def test_nothing_reaches_the_client_without_an_approval(service, account, book):
    draft = await _draft(account)
    for step in (stripe.finalize_invoice, stripe.send_invoice, stripe.void_invoice):
        with pytest.raises(Refused, match="nobody has approved"):
            await step.fn(account, id=draft.id)
    assert service.mailed == [] and service.objects["invoices"][draft.id]["status"] == "draft"


async def test_a_draft_is_deleted_and_only_a_draft(service, account, book):
    draft = await _draft(account)
    assert await do(stripe.delete_draft_invoice, account, id=draft.id) is True
    assert service.objects["invoices"] == {}
    other = await _draft(account)
    await do(stripe.finalize_invoice, account, id=other.id)
    with pytest.raises(Refused, match="only delete draft"):
        await do(stripe.delete_draft_invoice, account, id=other.id)


async def test_customers_are_made_changed_and_found(service, account, book):
    made = await do(stripe.create_customer, account, name="Zoé", email="zoe@elan.example", phone="+33 1 99 00 00 00")
    await do(stripe.update_customer, account, id=made.id, description="Paie à 30 jours")
    kept = service.objects["customers"][made.id]
    assert (kept["name"], kept["description"]) == ("Zoé", "Paie à 30 jours")
    for number in range(120):
        service.add("customers", name=f"Client {number}", email="x@elan.example")
    assert len(await stripe.list_customers.fn(account, most=500)) == 121
    assert [one.id for one in await stripe.list_customers.fn(account, email="zoe@elan.example")] == [made.id]
    assert (await stripe.get_customer.fn(account, made.id)).url.startswith("https://dashboard.stripe.com/test/")
    with pytest.raises(Refused, match="No such object"):
        await stripe.get_customer.fn(account, "cus_none")


async def test_the_line_breaks_and_the_customer_is_made_once(service, account, book):
    service.drop_answer = True
    with once("Élan"), pytest.raises(Unavailable):  # the flow's next try sends the same key
        await do(stripe.create_customer, account, name="Élan", email="e@elan.example")
    with once("Élan"):
        made = await do(stripe.create_customer, account, name="Élan", email="e@elan.example")
    assert list(service.objects["customers"]) == [made.id]


async def test_a_payment_link_is_made_and_closed(service, account, book):
    link = await do(stripe.create_payment_link, account, description="Acompte", amount=Decimal("300"), currency="EUR")
    (price,) = service.objects["prices"].values()
    assert (price["unit_amount"], price["product_data[name]"]) == ("30000", "Acompte")
    assert link.url.startswith("https://") and re.fullmatch(r"pa_\d+", link.id)
    assert not (await do(stripe.close_payment_link, account, id=link.id)).active
    assert service.objects["payment_links"][link.id]["active"] is False


async def test_payments_are_listed_with_their_money(service, account):
    service.add("payment_intents", amount=5000, amount_received=5000, currency="jpy", status="succeeded", customer=None)
    service.add("payment_intents", amount=5000, amount_received=0, currency="eur", status="canceled", customer="cus_1")
    found = await stripe.list_payments.fn(account, after=datetime.fromtimestamp(STARTED, UTC))
    assert [(one.amount, one.received, one.currency) for one in found] == [
        (Decimal("50.00"), Decimal("0.00"), "EUR"),
        (Decimal(5000), Decimal(5000), "JPY"),
    ]
    assert len(await stripe.list_payments.fn(account, customer_id="cus_1")) == 1


async def test_invoices_that_were_paid_are_news_once(service, account, book):
    first, second = await _draft(account), await _draft(account)
    service.pay(first.id, STARTED + 1000)
    start = await stripe.paid_invoices.fn(account)
    assert start.items == []
    service.pay(second.id, STARTED + 2000)
    news = await stripe.paid_invoices.fn(account, since=start.cursor)
    assert [(one.id, one.amount_paid) for one in news.items] == [(second.id, Decimal("2401.00"))]
    assert news.items[0].paid_at == datetime.fromtimestamp(STARTED + 2000, UTC)
    assert (await stripe.paid_invoices.fn(account, since=news.cursor)).items == []


async def test_the_moment_that_has_not_passed_is_left_for_the_next_time(service, account, book):
    start = await stripe.paid_invoices.fn(account)
    draft = await _draft(account)
    service.pay(draft.id, int(time.time()))
    assert (await stripe.paid_invoices.fn(account, since=start.cursor)).items == []


async def test_the_same_key_at_work_means_later(service, account, book):
    for _ in range(4):
        service.refusals.append(_error(409, "idempotency_error", "in use", "idempotency_key_in_use"))
    with pytest.raises(Unavailable):
        await do(stripe.create_customer, account, name="Élan", email="e@elan.example")
    service.refusals.append(_error(402, "card_error", "Your card was declined.", "card_declined"))
    with pytest.raises(Refused, match="declined"):
        await do(stripe.create_customer, account, name="Élan", email="e@elan.example")
    assert service.objects["customers"] == {}


@pytest.mark.parametrize(
    ("amount", "currency", "count"),
    [("12.34", "EUR", 1234), ("500", "JPY", 500), ("5", "ISK", 500), ("5", "UGX", 500), ("1.230", "KWD", 1230)],
)
def test_money_in_the_unit_that_stripe_counts(amount: str, currency: str, count: int):
    assert minor(Decimal(amount), currency.lower()) == count
    assert major(count, currency) == Decimal(amount)


@pytest.mark.parametrize(
    ("amount", "currency"), [("1.005", "EUR"), ("0.5", "JPY"), ("0.5", "ISK"), ("1.234", "KWD"), ("NaN", "EUR")]
)
def test_money_that_the_currency_does_not_have(amount: str, currency: str):
    with pytest.raises(BadInput, match="decimals"):
        minor(Decimal(amount), currency)


def test_forms_with_brackets():
    assert form({"a": {"b": 1}, "c": [{"d": "é"}, None], "e": None}) == {"a[b]": 1, "c[0][d]": "é"}
