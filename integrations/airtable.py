"""Airtable: the records of a base's tables, by its Web API (airtable.com/developers/web/api)."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Annotated, Any, Literal
from urllib.parse import quote

from pydantic import Field, SecretStr

from integrations.airtable_values import Record, Table, iso, record_of, values_of
from integrations.errors import Refused, Unknown
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.doing import now_doing
from integrations.kit.limits import Rate
from integrations.kit.news import News, newer
from integrations.kit.paging import by_cursor
from integrations.kit.steps import action, search, trigger
from integrations.words import Words

PAGE = 100  # records of an answer
AT_ONCE = 10  # records of a request
_SETTLED = timedelta(seconds=5)  # what changed a moment ago is left for the next time
Base = Annotated[str, Field(pattern=r"^app[0-9A-Za-z]{14}$")]
Row = Annotated[str, Field(pattern=r"^rec[0-9A-Za-z]{14}$")]
Most = Annotated[int, Field(ge=1, le=50_000)]
Fields = dict[str, Any]


class AirtableAccount(Account):
    """An Airtable account. / Un compte Airtable."""

    service = "airtable"
    vendor = "Airtable"
    home = "https://api.airtable.com/v0"
    rate = Rate(5, 1.0)  # airtable.com/developers/web/api/rate-limits: for each base; and 50 for all of a token's
    later = 30.0  # the same page: "wait 30 seconds before subsequent requests will succeed"
    where = "https://airtable.com/create/tokens"

    token: SecretStr = Field(
        title="Personal access token / Jeton d'accès personnel",
        description="pat…, with data.records:read, data.records:write and schema.bases:read / "
        "pat…, avec data.records:read, data.records:write et schema.bases:read",
    )

    async def authorization(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self.token.get_secret_value()}"}

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        found = (await call(self, "GET", "meta/whoami", effect="read")).json()
        return str(found.get("email") or found["id"])


@search
async def list_tables(account: AirtableAccount, base: Base) -> list[Table]:
    """Lists a base's tables and their fields. / Liste les tables d'une base et leurs champs.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
    """
    found = (await call(account, "GET", f"meta/bases/{base}/tables")).json()["tables"]
    return [
        Table(id=one["id"], name=one["name"], fields={field["name"]: field["type"] for field in one["fields"]})
        for one in found
    ]


@search
async def list_records(
    account: AirtableAccount,
    base: Base,
    table: str,
    formula: str = "",
    sort: str = "",
    direction: Literal["asc", "desc"] = "asc",
    view: str = "",
    only_fields: tuple[str, ...] = (),
    most: Most = 100,
) -> list[Record]:
    """Lists a table's records. / Liste les enregistrements d'une table.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        formula: Only those for which Airtable's formula is true: {Status}='Paid'. / Seulement ceux pour lesquels la
            formule d'Airtable est vraie : {Statut}='Payé'.
        sort: By which field. / Par quel champ.
        direction: asc or desc. / Croissant (asc) ou décroissant (desc).
        view: As this view shows them. / Comme cette vue les montre.
        only_fields: Only these fields; all if none. / Seulement ces champs ; tous si aucun.
        most: How many at most. / Combien au plus.
    """
    body: dict[str, Any] = {"filterByFormula": formula, "view": view, "fields": list(only_fields)}
    body |= {"sort": [{"field": sort, "direction": direction}]} if sort else {}
    return await _list(account, base, table, body, most)


@search
async def get_record(account: AirtableAccount, base: Base, table: str, id: Row) -> Record:
    """Gets a record. / Lit un enregistrement.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        id: The record's id, rec…. / L'identifiant de l'enregistrement, rec….
    """
    return record_of(base, (await call(account, "GET", f"{_path(base, table)}/{id}")).json())


async def _with_mark(
    account: AirtableAccount, base: str, table: str, records: list[Fields], marker_in: str, typecast: bool
) -> list[Record] | None:
    if not marker_in:
        raise Unknown(
            Words("records may have been made in Airtable; without a field for a mark they cannot be found again",
                  "des enregistrements ont pu être créés dans Airtable ; sans champ pour une marque, on ne les "
                  "retrouve pas"),
            remedy=Words("Look there, then: freelance effects", "Regardez-y, puis : freelance effects"),
        )  # fmt: skip
    found = await _list(account, base, table, {"filterByFormula": f"{{{marker_in}}}='{now_doing().marker}'"}, PAGE)
    return found or None  # a request's records are made together or not at all


@action("write", target="table", repeat="asked", ask=_with_mark)
async def create_records(
    account: AirtableAccount,
    base: Base,
    table: str,
    records: Annotated[list[Fields], Field(min_length=1, max_length=AT_ONCE)],
    marker_in: Annotated[str, Field(pattern=r"^[^{}\\]*$")] = "",
    typecast: bool = False,
) -> list[Record]:
    """Creates up to ten records. / Crée jusqu'à dix enregistrements.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        records: Each one's values by the names of the fields. / Les valeurs de chacun par nom de champ.
        marker_in: A text field for a mark by which they are found again after a crash. / Un champ de texte pour une
            marque, qui permet de les retrouver après une panne.
        typecast: True for Airtable to make values of texts, and new options of lists. / Vrai pour qu'Airtable
            convertisse les textes et crée les options de listes.

    Returns:
        The records. / Les enregistrements.
    """
    more = {marker_in: now_doing().marker} if marker_in else {}
    given = {"records": [{"fields": values_of({**one, **more})} for one in records], "typecast": typecast}
    found = (await call(account, "POST", _path(base, table), json=given)).json()["records"]
    return [record_of(base, one) for one in found]


@action("write", target="id", repeat="keyed")
async def update_record(
    account: AirtableAccount, base: Base, table: str, id: Row, fields: Fields, typecast: bool = False
) -> Record:
    """Changes fields of a record; the others stay. / Modifie des champs d'un enregistrement ; les autres restent.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        id: The record's id, rec…. / L'identifiant de l'enregistrement, rec….
        fields: New values by the names of the fields. / Les nouvelles valeurs par nom de champ.
        typecast: True for Airtable to make values of texts. / Vrai pour qu'Airtable convertisse les textes.
    """
    given = {"fields": values_of(fields), "typecast": typecast}
    return record_of(base, (await call(account, "PATCH", f"{_path(base, table)}/{id}", json=given)).json())


@action("write", target="table", repeat="keyed")
async def upsert_records(
    account: AirtableAccount,
    base: Base,
    table: str,
    records: Annotated[list[Fields], Field(min_length=1, max_length=AT_ONCE)],
    match_by: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)],
    typecast: bool = False,
) -> list[Record]:
    """Changes the records that match by fields, creates the others. / Modifie ou crée, selon des champs.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        records: Each one's values by the names of the fields. / Les valeurs de chacun par nom de champ.
        match_by: The fields that tell records apart: an invoice's number. / Les champs qui les distinguent.
        typecast: True for Airtable to make values of texts. / Vrai pour qu'Airtable convertisse les textes.

    Returns:
        The records as they stand. / Les enregistrements tels qu'ils sont.
    """
    given = {
        "performUpsert": {"fieldsToMergeOn": list(match_by)},
        "records": [{"fields": values_of(one)} for one in records],
        "typecast": typecast,
    }
    found = (await call(account, "PATCH", _path(base, table), json=given)).json()["records"]
    return [record_of(base, one) for one in found]


async def _gone(account: AirtableAccount, base: str, table: str, id: str) -> bool | None:
    # Where Airtable says 403 instead, it may be the token's rights: a person looks.
    path = f"{_path(base, table)}/{id}"
    return True if (await call(account, "GET", path, expected=frozenset({404}))).status == 404 else None


@action("write", target="id", repeat="asked", ask=_gone)
async def delete_record(account: AirtableAccount, base: Base, table: str, id: Row) -> bool:
    """Deletes a record; the base's bin keeps it for a while. / Supprime un enregistrement ; la corbeille le garde.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        id: The record's id, rec…. / L'identifiant de l'enregistrement, rec….

    Returns:
        That it is gone. / Qu'il n'existe plus.
    """
    return bool((await call(account, "DELETE", f"{_path(base, table)}/{id}")).json()["deleted"])


@trigger
async def new_records(account: AirtableAccount, base: Base, table: str, since: str = "") -> News[Record]:
    """Lists records that were created since the last time. / Liste les enregistrements créés depuis la dernière fois.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    if not since:
        return News(cursor=await _now_there(account, base, table))
    found = await _since(account, base, table, "CREATED_TIME()", since)
    return newer(found, since, lambda one: f"{iso(one.created)} {one.id}")


@trigger
async def changed_records(
    account: AirtableAccount,
    base: Base,
    table: str,
    modified_field: Annotated[str, Field(pattern=r"^[^{}\\]+$")],
    since: str = "",
) -> News[Record]:
    """Lists records that were created or changed since the last time. / Liste les enregistrements créés ou modifiés.

    Args:
        base: The base's id, app…. / L'identifiant de la base, app….
        table: Its name or id. / Son nom ou son identifiant.
        modified_field: A field of the type “Last modified time”. / Un champ de type « Dernière modification ».
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    if not since:
        return News(cursor=await _now_there(account, base, table))
    found = await _since(account, base, table, f"{{{modified_field}}}", since)
    missing = [one for one in found if not isinstance(one.fields.get(modified_field), str)]
    if missing:
        raise Refused(
            Words(f"airtable shows no time of change in “{modified_field}”",
                  f"airtable ne montre pas de date de modification dans « {modified_field} »"),
            remedy=Words("Name a field of the type “Last modified time”, by its name.",
                         "Indiquez par son nom un champ de type « Dernière modification »."),
        )  # fmt: skip
    return newer(found, since, lambda one: f"{iso(datetime.fromisoformat(one.fields[modified_field]))} {one.id}")


async def _now_there(account: AirtableAccount, base: str, table: str) -> str:
    """The cursor of the first look: Airtable sorts by no time of its own, so what comes after this is new."""
    reply = await call(account, "GET", _path(base, table), params={"pageSize": 1})
    said = reply.headers.get("date", "")
    return iso((parsedate_to_datetime(said) if said else datetime.now(UTC)) - _SETTLED)


async def _since(account: AirtableAccount, base: str, table: str, when: str, since: str) -> list[Record]:
    first, last = since.partition(" ")[0], iso(datetime.now(UTC) - _SETTLED)
    formula = f"AND(NOT(IS_BEFORE({when},DATETIME_PARSE('{first}'))),IS_BEFORE({when},DATETIME_PARSE('{last}')))"
    return await _list(account, base, table, {"filterByFormula": formula}, 50_000)


async def _list(account: AirtableAccount, base: str, table: str, given: Mapping[str, Any], most: int) -> list[Record]:
    body = {name: value for name, value in given.items() if value} | {"pageSize": min(most, PAGE)}

    async def page(cursor: str) -> Any:
        more = {"offset": cursor} if cursor else {}
        # As a POST, a formula may be of any length (airtable.com/developers/web/api/list-records).
        path = f"{_path(base, table)}/listRecords"
        return (await call(account, "POST", path, json={**body, **more}, effect="read")).json()

    found = await by_cursor(page, lambda answer: answer["records"], lambda answer: answer.get("offset"), most)
    return [record_of(base, one) for one in found]


def _path(base: str, table: str) -> str:
    return f"{base}/{quote(table, safe='')}"
