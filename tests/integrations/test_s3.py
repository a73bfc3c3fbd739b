"""S3, against moto's server in a process of its own, and a gate before it that checks each signature."""

import hashlib
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import aiohttp
import pytest
from aiohttp import web
from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from yarl import URL

from integrations import s3
from integrations.errors import BadInput, Refused, Unavailable
from integrations.kit import call as calling
from integrations.s3 import S3Account
from tests.integrations.stand_in import StandIn
from tests.integrations.steps import do

KEY = "factures/été 2026/N° 014 — Café+Cie.pdf"
KEY_ID, SECRET = "AKIDEXAMPLE", "not/a+real-secret"


class Gate(StandIn):
    """In front of moto, which takes any signature: checks each as S3 does, with AWS's own library.

    What arrives is decoded and encoded again before (UriEncode), as Signature Version 4 says.

    Args:
        behind: Where moto is.
    """

    def __init__(self, behind: str) -> None:
        super().__init__(SECRET)
        self.behind = behind

    def routes(self) -> list[web.RouteDef]:
        return [web.route("*", "/{path:.*}", self._forward)]

    def unauthorised(self) -> web.Response:
        text = "<Error><Code>SignatureDoesNotMatch</Code><Message>It does not match.</Message></Error>"
        return web.Response(status=403, text=text, content_type="application/xml")

    def allows(self, request: web.Request) -> bool:
        query = [(name, value) for name, value in request.query.items() if name != "X-Amz-Signature"]
        pairs = "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(query))
        url = f"http://{request.host}{quote(request.path, safe='/~')}?{pairs}"
        signed = request.headers.get("Authorization", "")
        names = signed.partition("SignedHeaders=")[2].partition(",")[0].split(";")
        asked = AWSRequest(
            request.method, url, headers={name: request.headers[name] for name in names if name and name != "host"}
        )
        asked.context["timestamp"] = request.headers.get("X-Amz-Date") or request.query.get("X-Amz-Date")
        kind = S3SigV4Auth if signed else S3SigV4QueryAuth
        signer = kind(Credentials(KEY_ID, SECRET), "s3", "fr-par")
        expected = signer.signature(signer.string_to_sign(asked, signer.canonical_request(asked)), asked)
        return expected == (signed.rpartition("Signature=")[2] or request.query.get("X-Amz-Signature"))

    async def _forward(self, request: web.Request) -> web.StreamResponse:
        body, sent = await request.read(), request.headers.get("X-Amz-Content-SHA256")
        assert sent in (None, hashlib.sha256(body).hexdigest()), "the signature is of another body"
        async with (
            aiohttp.ClientSession(auto_decompress=False) as session,
            session.request(request.method, URL(self.behind + request.path_qs, encoded=True), data=body or None,
                            headers={n: v for n, v in request.headers.items() if n not in ("Host", "Content-Length")},
                            ) as answer,
        ):  # fmt: skip
            kept = {n: v for n, v in answer.headers.items() if n not in ("Transfer-Encoding", "Connection")}
            return web.Response(status=answer.status, body=await answer.read(), headers=kept)


@pytest.fixture(scope="module")
def moto(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    log = tmp_path_factory.mktemp("moto") / "log"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    try:
        _wait(process, port, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)


@pytest.fixture
async def service(moto: str) -> AsyncIterator[Gate]:
    made = Gate(moto)
    await made.start()
    yield made
    await made.stop()


def _wait(process: subprocess.Popen, port: int, log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(log.read_text("utf-8", "replace"))


@pytest.fixture
async def account(service: Gate, monkeypatch: pytest.MonkeyPatch, book: Any) -> S3Account:
    """With an empty bucket of its own."""
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    bucket = f"b-{uuid4().hex}"
    made = S3Account(server=service.address, private=True, region="fr-par", key_id=KEY_ID, secret_key=SECRET,
                     bucket=bucket)  # fmt: skip
    where = b"<CreateBucketConfiguration><LocationConstraint>fr-par</LocationConstraint></CreateBucketConfiguration>"
    await s3._request(made, "PUT", bucket, "", content=where, effect="write")
    return made


async def test_who_opens_the_bucket(account):
    assert await account.verify() == account.bucket
    assert account.bucket in await account.model_copy(update={"bucket": ""}).verify()
    wrong = account.model_copy(update={"secret_key": s3.SecretStr("wrong")})
    with pytest.raises(Refused, match="SignatureDoesNotMatch") as caught:
        await wrong.verify()
    assert "freelance connect s3" in caught.value.message("en")
    assert S3Account(key_id="k", secret_key="s").address == "https://s3.eu-west-3.amazonaws.com"


async def test_a_file_is_written_read_described_and_deleted(account):
    content = bytes(range(256)) * 10
    written = await do(s3.put_object, account, key=KEY, content=content, content_type="application/pdf")
    assert await s3.get_object.fn(account, KEY) == content
    told = await s3.describe_object.fn(account, KEY)
    assert (told.size, told.content_type, told.etag) == (2560, "application/pdf", written.etag)
    assert datetime.now(UTC) - told.modified < timedelta(minutes=1)
    assert [(one.key, one.size) for one in await s3.list_objects.fn(account, "factures/été")] == [(KEY, 2560)]
    assert await do(s3.delete_object, account, key=KEY)
    for step in (s3.get_object, s3.describe_object):
        with pytest.raises(Refused, match="NoSuchKey"):
            await step.fn(account, KEY)
    await do(s3.put_object, account, key="empty", content=b"")
    assert (await s3.describe_object.fn(account, "empty")).size == 0


async def test_what_is_there_is_not_replaced_unasked(account):
    given = {"key": "a.txt", "content": "été".encode(), "replace": False}
    await do(s3.put_object, account, **given)
    again = await do(s3.put_object, account, **given)
    assert again.size == 5, "the same content is what was asked for"
    with pytest.raises(Refused, match="already"):
        await do(s3.put_object, account, **{**given, "content": b"other"})
    assert await s3.get_object.fn(account, "a.txt") == "été".encode()


async def test_lists_go_over_their_pages(account, monkeypatch):
    monkeypatch.setattr(s3, "PAGE", 2)
    for number in range(5):
        await do(s3.put_object, account, key=f"notes/{number}", content=b"x")
    assert [one.key[-1] for one in await s3.list_objects.fn(account, "notes/")] == ["0", "1", "2", "3", "4"]
    assert len(await s3.list_objects.fn(account, most=3)) == 3
    assert account.bucket in await s3.list_buckets.fn(account)


async def test_a_link_opens_the_file_for_anyone_as_signed(account):
    await do(s3.put_object, account, key=KEY, content=b"facture")
    link = await s3.presign.fn(account, KEY, minutes=5)
    async with aiohttp.ClientSession() as anyone:
        async with anyone.get(URL(link, encoded=True)) as answer:
            assert (answer.status, await answer.read()) == (200, b"facture")
        async with anyone.get(URL(link.replace("N%C2%B0", "n%C2%B0"), encoded=True)) as answer:
            assert answer.status == 403, "it opens nothing else"
    assert "X-Amz-Expires=300" in link and account.secret_key.get_secret_value() not in link
    of_a_session = account.model_copy(update={"session_token": s3.SecretStr("of/a+session")})
    assert "X-Amz-Security-Token=of%2Fa%2Bsession" in await s3.presign.fn(of_a_session, KEY)


@pytest.mark.parametrize("key", ["", "/absolute", "a/../../other-bucket/x", "./x"])
async def test_a_name_leads_nowhere_else(account, key):
    with pytest.raises(BadInput, match="no name"):
        await s3.get_object.fn(account, key)


async def test_what_was_written_is_news(account):
    start = await s3.new_objects.fn(account)
    await do(s3.put_object, account, key="b", content=b"1")
    first = await s3.new_objects.fn(account, since=start.cursor)
    await do(s3.put_object, account, key="c", content=b"1")
    second = await s3.new_objects.fn(account, since=first.cursor)
    assert [[one.key for one in news.items] for news in (start, first, second)] == [[], ["b"], ["c"]]


async def test_a_busy_service_is_asked_later(service, account):
    text = "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>"
    service.refusals += [web.Response(status=503, text=text, content_type="application/xml") for _ in range(4)]
    with pytest.raises(Unavailable, match="SlowDown"):
        await do(s3.put_object, account, key="a.txt", content=b"x")
    assert await s3.list_objects.fn(account) == []
    service.refusals += [web.Response(status=503, text=text, content_type="application/xml")]
    assert (await do(s3.put_object, account, key="a.txt", content=b"x")).size == 1
