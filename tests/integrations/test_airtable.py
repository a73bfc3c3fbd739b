"""Airtable, against a stand-in with the rules of its documentation (of formulas it knows the three that are sent here;
views, attachments, linked records and computed fields are not part of it)."""

import itertools
import re
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from aiohttp import web

from integrations import airtable
from integrations.airtable import AirtableAccount
from integrations.errors import BadInput, Refused, Unavailable, Unknown
from integrations.kit import call as calling
from integrations.kit import effects
from integrations.kit.doing import once
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

TOKEN = "pat_not_a_real_one"
BASE, TABLE, PATH = "appAAAAAAAAAAAAAA", "Factures & devis", "/appAAAAAAAAAAAAAA/{table}"
KINDS = {"Numéro": "singleLineText", "Montant": "currency", "Payé": "checkbox", "Réf": "singleLineText",
         "Échéance": "date", "Modifié": "lastModifiedTime"}  # fmt: skip
_AFTER = re.compile(
    r"^AND\(NOT\(IS_BEFORE\((.+?),DATETIME_PARSE\('(.+?)'\)\)\),IS_BEFORE\(.+?,DATETIME_PARSE\('(.+?)'\)\)\)$"
)
_EQUAL = re.compile(r"^\{(.+?)\}='(.*?)'$")


class Airtable(StandIn):
    """One table; pages of at most 100 records, requests of at most 10."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.records: dict[str, dict[str, Any]] = {}
        self.now = datetime.now(UTC) - timedelta(days=1)
        self.drop_answer = False
        self._ids = itertools.count(1)

    def unauthorised(self) -> web.Response:
        return _error(401, "AUTHENTICATION_REQUIRED", "Authentication required")

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/meta/whoami", self._me),
            web.get("/meta/bases/{base}/tables", self._tables),
            web.get(PATH, self._first),
            web.post(f"{PATH}/listRecords", self._list),
            web.post(PATH, self._create),
            web.patch(PATH, self._upsert),
            web.get(f"{PATH}/{{id}}", self._get),
            web.patch(f"{PATH}/{{id}}", self._update),
            web.delete(f"{PATH}/{{id}}", self._delete),
        ]

    def add(self, **fields: Any) -> dict[str, Any]:
        """One more record."""
        self.now += timedelta(minutes=1)
        one = {"id": f"rec{next(self._ids):014d}", "createdTime": self._time(), "fields": {}}
        self.records[one["id"]] = one
        return self.change(one, fields)

    def change(self, one: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any]:
        """Somebody changes a record."""
        one["fields"] = {name: value for name, value in {**one["fields"], **fields}.items() if value not in (None, "")}
        one["fields"]["Modifié"] = self._time()
        return one

    def _time(self) -> str:
        return self.now.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    async def _me(self, request: web.Request) -> web.Response:
        return web.json_response({"id": "usr1", "email": "contact@elan.example"})

    async def _tables(self, request: web.Request) -> web.Response:
        fields = [{"id": f"fld{name}", "name": name, "type": kind} for name, kind in KINDS.items()]
        return web.json_response({"tables": [{"id": "tbl1", "name": TABLE, "fields": fields}]})

    async def _first(self, request: web.Request) -> web.Response:
        if request.match_info["table"] != TABLE:
            return _error(403, "INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND", "Invalid permissions, or not found.")
        when = self.now.strftime("%a, %d %b %Y %H:%M:%S GMT")
        return web.json_response({"records": list(self.records.values())[:1]}, headers={"Date": when})

    async def _list(self, request: web.Request) -> web.Response:
        body = await given(request)
        if not 1 <= body.get("pageSize", 100) <= 100:
            return _error(422, "INVALID_REQUEST_UNKNOWN", "pageSize must be less than or equal to 100")
        found = list(self.records.values())
        formula = body.get("filterByFormula", "")
        if equal := _EQUAL.match(formula):
            found = [one for one in found if str(one["fields"].get(equal[1], "")) == equal[2]]
        elif after := _AFTER.match(formula):

            def at(one: dict[str, Any]) -> str:
                return one["createdTime"] if after[1] == "CREATED_TIME()" else one["fields"].get(after[1][1:-1], "")

            found = [one for one in found if after[2] <= at(one) < after[3]]
        elif formula:
            return _error(422, "INVALID_FILTER_BY_FORMULA", "The formula for filtering records is invalid")
        if body.get("sort"):
            (order,) = body["sort"]
            found.sort(key=lambda one: one["fields"].get(order["field"]), reverse=order["direction"] == "desc")
        start = int(body.get("offset", "0"))
        stop = start + body.get("pageSize", 100)
        shown = [{**one, "fields": {name: value for name, value in one["fields"].items()
                                    if name in body.get("fields", KINDS)}} for one in found[start:stop]]  # fmt: skip
        return web.json_response({"records": shown, **({"offset": str(stop)} if stop < len(found) else {})})

    def _refusal(self, fields: dict[str, Any]) -> web.Response | None:
        for name, value in fields.items():
            if name not in KINDS:
                return _error(422, "UNKNOWN_FIELD_NAME", f'Unknown field name: "{name}"')
            if KINDS[name] == "currency" and not isinstance(value, int | float | None):
                return _error(422, "INVALID_VALUE_FOR_COLUMN", f'Field "{name}" cannot accept the provided value')
        return None

    async def _create(self, request: web.Request) -> web.Response:
        body = await given(request)
        if len(body["records"]) > 10:
            return _error(422, "INVALID_RECORDS", "You can create up to 10 records")
        for one in body["records"]:
            if (refusal := self._refusal(one["fields"])) is not None:
                return refusal
        made = [self.add(**one["fields"]) for one in body["records"]]
        if self.drop_answer:
            self.drop_answer = False
            assert request.transport is not None
            request.transport.close()
        return web.json_response({"records": made})

    async def _upsert(self, request: web.Request) -> web.Response:
        body = await given(request)
        keys, answered = body["performUpsert"]["fieldsToMergeOn"], []
        for one in (each["fields"] for each in body["records"]):
            found = [each for each in self.records.values() if all(each["fields"].get(k) == one.get(k) for k in keys)]
            if len(found) > 1:
                return _error(422, "INVALID_VALUE_FOR_COLUMN", "Cannot upsert: more than one record matches")
            answered.append(self.change(found[0], one) if found else self.add(**one))
        return web.json_response({"records": answered})

    async def _get(self, request: web.Request) -> web.Response:
        found = self.records.get(request.match_info["id"])
        return web.json_response(found) if found else web.json_response({"error": "NOT_FOUND"}, status=404)

    async def _update(self, request: web.Request) -> web.Response:
        found, body = self.records.get(request.match_info["id"]), await given(request)
        if found is None:
            return web.json_response({"error": "NOT_FOUND"}, status=404)
        return self._refusal(body["fields"]) or web.json_response(self.change(found, body["fields"]))

    async def _delete(self, request: web.Request) -> web.Response:
        found = self.records.pop(request.match_info["id"], None)
        if found is None:
            return web.json_response({"error": "NOT_FOUND"}, status=404)
        return web.json_response({"id": found["id"], "deleted": True})


def _error(status: int, type_: str, message: str) -> web.Response:
    return web.json_response({"error": {"type": type_, "message": message}}, status=status)


@pytest.fixture
async def service() -> AsyncIterator[Airtable]:
    made = Airtable()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Airtable, monkeypatch: pytest.MonkeyPatch) -> AirtableAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    monkeypatch.setattr(AirtableAccount, "rate", None)
    return AirtableAccount(server=service.address, private=True, token=TOKEN)


async def test_who_the_account_is(account):
    assert await account.verify() == "contact@elan.example"
    with pytest.raises(Refused, match="Authentication required"):
        await AirtableAccount(server=account.server, private=True, token="pat_other").verify()


async def test_records_are_made_read_changed_and_deleted(service, account, book):
    where = {"base": BASE, "table": TABLE}
    records = [{"Numéro": "2027-001", "Montant": Decimal("1200.50"), "Échéance": date(2027, 4, 1)},
               {"Numéro": "2027-002", "Montant": 80}]  # fmt: skip
    first, second = await do(airtable.create_records, account, **where, records=records)
    assert first.fields["Montant"] == 1200.5 and first.fields["Échéance"] == "2027-04-01"
    await do(airtable.update_record, account, **where, id=first.id, fields={"Payé": True, "Échéance": None})
    kept = await airtable.get_record.fn(account, **where, id=first.id)
    assert kept.fields["Payé"] is True and "Échéance" not in kept.fields and kept.fields["Numéro"] == "2027-001"
    assert await do(airtable.delete_record, account, **where, id=second.id) is True
    assert list(service.records) == [first.id]
    with pytest.raises(Refused, match="NOT_FOUND"):
        await do(
            airtable.delete_record,
            account,
            **where,
            id=second.id,
        )
    with pytest.raises(Refused, match="cannot accept"):
        await do(airtable.update_record, account, **where, id=first.id, fields={"Montant": "mille"})
    with pytest.raises(Refused, match="Unknown field"):
        await do(airtable.create_records, account, **where, records=[{"Budget": 1}])
    with pytest.raises(BadInput):
        await do(airtable.create_records, account, **where, records=[{}] * 11)
    with pytest.raises(BadInput):
        await airtable.get_record.fn(account, "Studio", TABLE, first.id)


async def test_records_are_listed_by_formula_over_their_pages(service, account):
    for number in range(250):
        service.add(Numéro=f"2027-{number:03d}", Montant=number, Réf="x" if number % 2 else "y")
    assert len(await airtable.list_records.fn(account, BASE, TABLE, most=1000)) == 250
    assert len(await airtable.list_records.fn(account, BASE, TABLE, formula="{Réf}='x'", most=120)) == 120
    found = await airtable.list_records.fn(account, BASE, TABLE, sort="Montant", direction="desc", most=1,
                                           only_fields=("Montant",))  # fmt: skip
    assert [one.fields for one in found] == [{"Montant": 249}]
    assert found[0].url == f"https://airtable.com/{BASE}/{found[0].id}"
    with pytest.raises(Refused, match="formula for filtering"):
        await airtable.list_records.fn(account, BASE, TABLE, formula="Statut=")
    (table,) = await airtable.list_tables.fn(account, BASE)
    assert (table.name, table.fields["Montant"]) == (TABLE, "currency")


async def test_what_matches_is_changed_and_the_rest_is_made(service, account, book):
    service.add(Numéro="2027-001", Montant=1)
    found = await do(airtable.upsert_records, account, base=BASE, table=TABLE, match_by=["Numéro"],
                     records=[{"Numéro": "2027-001", "Montant": 2}, {"Numéro": "2027-002", "Montant": 3}])  # fmt: skip
    assert [one.fields["Montant"] for one in found] == [2, 3] and len(service.records) == 2


async def test_the_line_breaks_and_the_records_are_found_by_their_mark(service, account, book):
    fields = {"base": BASE, "table": TABLE, "records": [{"Numéro": "1"}, {"Numéro": "2"}], "marker_in": "Réf"}
    service.drop_answer = True
    with once("a"), pytest.raises(Unavailable):
        await do(airtable.create_records, account, **fields)
    with once("a"):
        made = await do(airtable.create_records, account, **fields)
    assert [one.id for one in made] == list(service.records) and len(made) == 2


async def test_without_a_mark_a_person_looks(service, account, book, monkeypatch):
    monkeypatch.setattr(effects, "GRACE", timedelta(0))
    service.drop_answer = True
    with once("b"), pytest.raises(Unavailable):
        await do(airtable.create_records, account, base=BASE, table=TABLE, records=[{"Numéro": "1"}])
    with once("b"), pytest.raises(Unknown, match="cannot be found again"):
        await do(airtable.create_records, account, base=BASE, table=TABLE, records=[{"Numéro": "1"}])
    assert len(service.records) == 1


async def test_what_was_created_and_what_was_changed_is_news_once(service, account):
    old = service.add(Numéro="avant")
    service.now += timedelta(minutes=5)
    created = await airtable.new_records.fn(account, BASE, TABLE)
    changed = await airtable.changed_records.fn(account, BASE, TABLE, "Modifié")
    assert created.items == [] and changed.items == []
    for number in range(120):
        service.add(Numéro=f"n° {number}")
    service.now += timedelta(minutes=5)
    service.change(old, {"Payé": True})
    new = await airtable.new_records.fn(account, BASE, TABLE, since=created.cursor)
    assert [new.items[0].fields["Numéro"], len(new.items)] == ["n° 0", 120]
    assert (await airtable.new_records.fn(account, BASE, TABLE, since=new.cursor)).items == []
    more = await airtable.changed_records.fn(account, BASE, TABLE, "Modifié", since=changed.cursor)
    assert [more.items[-1].id, len(more.items)] == [old["id"], 121]
    assert (await airtable.changed_records.fn(account, BASE, TABLE, "Modifié", since=more.cursor)).items == []
    service.now = datetime.now(UTC)
    service.change(old, {"Payé": None})
    assert (await airtable.changed_records.fn(account, BASE, TABLE, "Modifié", since=more.cursor)).items == []
    with pytest.raises(Refused, match="not found"):
        await airtable.new_records.fn(account, BASE, "Devis")


async def test_too_many_calls_wait_half_a_minute(service, account, monkeypatch):
    monkeypatch.setattr(calling, "LONGEST_PAUSE", 5.0)
    service.refusals.append(_error(429, "RATE_LIMIT_REACHED", "Rate limit exceeded."))
    with pytest.raises(Unavailable, match="Rate limit") as caught:
        await account.verify()
    assert caught.value.retry_after == 30.0
