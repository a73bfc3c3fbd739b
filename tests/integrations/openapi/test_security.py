"""What an account holds for a service, and how its requests are signed in."""

from base64 import b64encode

import pytest

from integrations.errors import BadInput
from integrations.openapi.call import build
from integrations.openapi.document import document_of
from integrations.openapi.operations import describe
from integrations.openapi.security import account_fields, schemes


def service(given, security, **operation):
    data = {"openapi": "3.0.0", "info": {"title": "Api"}, "servers": [{"url": "https://api.example"}]}
    data |= {"components": {"securitySchemes": given}, "security": security}
    document = document_of(data | {"paths": {"/a": {"get": {"operationId": "a", **operation}}}}, "api.json")
    return document, describe(document)[0]


KEYS = {
    "inHeader": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "in-query": {"type": "apiKey", "in": "query", "name": "key"},
    "inCookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "basic": {"type": "http", "scheme": "Basic"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "oauth": {"type": "oauth2", "flows": {}},
    "openid": {"type": "openIdConnect", "openIdConnectUrl": "https://api.example/id"},
    "digest": {"type": "http", "scheme": "digest"},
}


@pytest.mark.parametrize(
    ("security", "secrets", "headers", "query"),
    [
        ([{"inHeader": []}], {"inheader": "k"}, {"X-Key": "k"}, ()),
        ([{"in-query": []}], {"in_query": "k é"}, {}, (("key", "k%20%C3%A9"),)),
        ([{"inCookie": []}], {"incookie": "k"}, {"Cookie": "sid=k"}, ()),
        ([{"basic": []}], {"username": "ada", "password": "p:é"},
         {"Authorization": "Basic " + b64encode("ada:p:é".encode()).decode()}, ()),
        ([{"basic": []}], {"username": "sk"}, {"Authorization": "Basic c2s6"}, ()),
        ([{"bearer": []}], {"token": "t"}, {"Authorization": "Bearer t"}, ()),
        ([{"oauth": ["read"]}], {"token": "t"}, {"Authorization": "Bearer t"}, ()),
        ([{"openid": []}], {"token": "t"}, {"Authorization": "Bearer t"}, ()),
        ([{"inHeader": [], "in-query": []}], {"inheader": "a", "in_query": "b"}, {"X-Key": "a"}, (("key", "b"),)),
        ([{"basic": []}, {"bearer": []}], {"token": "t"}, {"Authorization": "Bearer t"}, ()),
        ([{}, {"bearer": []}], {"token": "t"}, {"Authorization": "Bearer t"}, ()),
        ([{}, {"bearer": []}], {"other": "t"}, {}, ()),
        ([{"undeclared": []}], {"token": "t"}, {}, ()),
        ([], {"token": "t"}, {}, ()),
    ],
)  # fmt: skip
def test_a_request_is_signed_in_by_what_the_account_holds(security, secrets, headers, query):
    document, operation = service(KEYS, security)
    built = build(document, operation, {}, secrets=secrets)
    assert {name: value for name, value in built.headers.items() if name != "Accept"} == headers
    assert built.params == query


@pytest.mark.parametrize(
    ("security", "told"),
    [
        ([{"basic": []}, {"inHeader": [], "in-query": []}], "username or inheader + in_query"),
        ([{"digest": []}], "digest"),
    ],
)
def test_an_account_that_lacks_something_is_told_what(security, told):
    document, operation = service(KEYS, security)
    with pytest.raises(BadInput) as caught:
        build(document, operation, {}, secrets={"token": "t"})
    assert f"lacks what signs it in: {told}" in str(caught.value.problem)


def test_without_secrets_nothing_is_signed_in():
    document, operation = service(KEYS, [{"bearer": []}])
    assert "Authorization" not in build(document, operation, {}).headers


def test_what_an_account_is_asked_for():
    document, _ = service(KEYS, [])
    assert {one.name: (one.needed, one.schemes) for one in account_fields(document)} == {
        "inheader": (True, ("inHeader",)), "in_query": (True, ("in-query",)), "incookie": (True, ("inCookie",)),
        "username": (True, ("basic",)), "password": (False, ("basic",)), "token": (True, ("bearer", "oauth", "openid")),
    }  # fmt: skip


def test_a_key_named_token_is_not_the_bearers():
    document, _ = service({"token": {"type": "apiKey", "in": "query", "name": "t"}, "b": KEYS["bearer"]}, [])
    assert [one.name for one in account_fields(document)] == ["token_key", "token"]


def test_parameters_that_hold_secrets_are_filled_in_by_the_account():
    parameters = [
        {"name": "key", "in": "query", "required": True},
        {"name": "token", "in": "header", "description": "Authentication token. Requires scope: `chat:write`"},
        {"name": "token", "in": "query", "description": "Authentication token."},
        {"name": "api_token", "in": "query", "schema": {"type": "string"}, "description": "Of the upload."},
    ]  # fmt: skip
    given = {"in-query": KEYS["in-query"], "oauth": KEYS["oauth"]}
    document, operation = service(given, [], parameters=parameters)
    assert [one.name for one in operation.parameters] == ["api_token"]
    built = build(document, operation, {"api_token": "1"}, secrets={"in_query": "k", "token": "t"})
    assert built.params == (("api_token", "1"), ("key", "k"), ("token", "t"))
    assert built.headers["token"] == "t" and "Authorization" not in built.headers


def test_a_token_stays_out_of_the_address_where_a_header_signs_in():
    parameters = [
        {"name": "token", "in": "query", "required": True, "description": "Authentication token"},
        {"name": "Authorization", "in": "header"},
    ]
    document, operation = service({"oauth": KEYS["oauth"]}, [{"oauth": []}], parameters=parameters)
    built = build(document, operation, {}, secrets={"token": "t"})
    assert built.params == () and built.headers["Authorization"] == "Bearer t"


def test_a_document_that_names_no_way_takes_a_token_where_there_is_one():
    document, operation = service({}, None)
    assert list(schemes(document)) == ["token"]
    assert build(document, operation, {}, secrets={"token": "t"}).headers["Authorization"] == "Bearer t"
    with pytest.raises(BadInput, match="holds signs that a header cannot"):
        build(document, operation, {}, secrets={"token": "t\r\nX: y"})
