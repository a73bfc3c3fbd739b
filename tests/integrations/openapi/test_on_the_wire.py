"""What leaves is read by a server's own parsers as what was given."""

import httpx
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request
from werkzeug import Response as Answer

from integrations.openapi import File, Response
from integrations.openapi import call_document as call


@pytest.fixture
def heard(httpserver: HTTPServer) -> list[Request]:
    requests: list[Request] = []

    def answer(request: Request) -> Answer:
        request.get_data(parse_form_data=True)
        requests.append(request)
        return Answer('{"done": true}', mimetype="application/json")

    httpserver.expect_request("/").respond_with_data("")
    for path in ("/studios", "/studios/7/photo", "/search", "/letters"):
        httpserver.expect_request(path).respond_with_handler(answer)
    return requests


async def sent(httpserver: HTTPServer, service, name: str, arguments: dict, **secrets: str):
    async def send(built):
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.request(built.method, built.address, headers=built.headers, content=built.content)
        return Response(answer.status_code, {k.lower(): v for k, v in answer.headers.items()}, answer.content)

    server = httpserver.url_for("").rstrip("/")
    return await call(service.document, service[name], arguments, send, server=server, secrets=secrets)


async def test_queries_and_secrets(httpserver, heard, ateliers, lettres):
    given = {"filter": {"city": "Orléans & co"}, "tags": ["a,b", "c+d"], "trace": "x", "limit": 5}
    assert await sent(httpserver, ateliers, "studios_list", given, key="k&1") == {"done": True}
    arguments = heard[0].args
    assert (arguments["filter[city]"], arguments.getlist("tags[]")) == ("Orléans & co", ["a,b", "c+d"])
    assert (arguments["limit"], arguments["api-key"], heard[0].headers["trace"]) == ("5", "k&1", "x")
    await sent(httpserver, lettres, "listLetters", {"size": [1, 2]}, token="t")
    assert heard[1].args["size"] == "1|2"
    assert (heard[1].headers["Authorization"], heard[1].headers["token"]) == ("Bearer t", "t")


async def test_forms_and_files(httpserver, heard, ateliers, lettres):
    await sent(httpserver, lettres, "search", {"words": ["à bas", "b&c=d+e"]}, token="t")
    assert heard[0].form.getlist("words") == ["à bas", "b&c=d+e"]
    photo = File(b"\x89PNG\r\n--part-\r\n\x00", "été.png", "image/png")
    await sent(httpserver, ateliers, "putPhoto", {"id": "7", "file": photo, "about": {"title": "É"}}, username="ada")
    file = heard[1].files["file"]
    assert (file.filename, file.mimetype, file.stream.read()) == ("été.png", "image/png", photo.content)
    assert heard[1].form["about"] == '{"title":"É"}'
    assert heard[1].authorization.username == "ada"
