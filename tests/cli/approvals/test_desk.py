"""The link's page, asked as a browser, a mail scanner and an attacker would: over real HTTP on this machine."""

import html
import http.client
import re
import socket
import stat
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
import uvicorn

from cli.desk.app import app
from integrations.errors import BadInput
from integrations.settings import settings
from ledger import Ledger
from ledger.approval_reads import find, listed
from tasks.approval import links
from tasks.approval.decide import Answer, decide, load
from tasks.approval.links import BadLink, key_of, make_link, opened
from tests.tasks.approval.samples import asked


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The desk, served."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number = int(probe.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=number, log_level="error", http="h11"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield number
    server.should_exit = True
    thread.join()


@dataclass(frozen=True, slots=True)
class Page:
    """What came back."""

    status: int
    text: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> dict[str, str]:
        """What the form holds by itself."""
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', self.text))


def ask(port: int, method: str, path: str, form: Any = None, **headers: str) -> Page:
    """One request."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    body = urlencode(form, doseq=True) if form is not None else None
    given = {"content-type": "application/x-www-form-urlencoded"} if form is not None else {}
    line.request(method, path, body, given | {name.replace("_", "-"): value for name, value in headers.items()})
    answer = line.getresponse()
    text = answer.read().decode()
    line.close()
    return Page(answer.status, text, {name.lower(): value for name, value in answer.getheaders()})


@pytest.mark.parametrize(("language", "title"), [("en", "This will leave"), ("fr", "Voici ce qui partira")])
def test_the_page_shows_what_will_leave(ledger: Ledger, own_settings: Any, port: int, language: str, title: str):
    own_settings(freelance_lang=language)
    hostile = "<script>alert(1)</script> & “x”"
    found = asked(ledger, subject=hostile, untraced=("<b>claim</b>",))
    page = ask(port, "GET", f"/a/{make_link(ledger, found.id)}")
    shown = html.unescape(page.text)
    assert page.status == 200 and title in shown and f'<html lang="{language}">' in page.text
    amount = "2,520" if language == "en" else "2\u202f520"
    sha256 = load(ledger, found.id).outgoing.attachments[0].sha256
    for text in (
        hostile,
        "claire@luma.example",
        "ada@studio.example",
        "Here is the report.",
        "report.md",
        amount,
        sha256,
    ):
        assert text in shown
    assert "<script" not in page.text and "<b>claim" not in page.text and page.text.count('name="decision"') == 4
    assert page.text.index("<button") == page.text.index('<button type="submit" disabled hidden>')  # for Enter
    assert page.headers["cache-control"] == "no-store" and page.headers["referrer-policy"] == "no-referrer"
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "script" not in policy


@pytest.mark.parametrize(
    ("form", "state"),
    [
        ({"decision": "approve", "cleared": ["1"]}, "approved"),
        ({"decision": "refuse", "remark": "no"}, "refused"),
        ({"decision": "send_back", "remark": "shorter"}, "sent_back"),
    ],
)
def test_a_button_decides_once(ledger: Ledger, port: int, form: dict[str, Any], state: str):
    found = asked(ledger, untraced=("a claim",))
    path = f"/a/{make_link(ledger, found.id)}"
    page = ask(port, "GET", path)
    assert find(ledger, found.id).state == "waiting"
    done = ask(port, "POST", path, page.fields | form)
    decided = find(ledger, found.id)
    assert done.status == 200 and (decided.state, decided.channel, decided.decided_by) == (state, "link", "Ada Martin")
    again = ask(port, "POST", path, page.fields | {"decision": "approve", "cleared": ["1"]})
    assert again.status == 409 and find(ledger, found.id) == decided
    assert "<form" not in ask(port, "GET", path).text


def test_an_edit_with_new_claims_is_shown_before_it_counts(ledger: Ledger, port: int):
    found = asked(ledger)
    path = f"/a/{make_link(ledger, found.id)}"
    edit = {"decision": "edit", "to": "paul@luma.example", "cc": "", "bcc": "", "subject": "Other"}
    body = "Hello Paul,\n\nIt will cost EUR 8,000.\n"
    page = ask(port, "POST", path, ask(port, "GET", path).fields | edit | {"body": body})
    assert page.status == 303 and page.headers["location"] != path
    (second,) = listed(ledger, ["waiting"])
    shown = ask(port, "GET", page.headers["location"])
    assert "8,000" in shown.text and second.content.recipients["to"] == ("paul@luma.example",)
    assert ask(port, "GET", path).status == 200 and "<form" not in ask(port, "GET", path).text
    approve = shown.fields | {"decision": "approve", "cleared": "1"}
    assert ask(port, "POST", page.headers["location"], approve).status == 200
    assert find(ledger, second.id).state == "approved"


def test_what_does_not_fit_is_asked_again_and_what_was_typed_is_kept(ledger: Ledger, port: int):
    found = asked(ledger, untraced=("one", "two"))
    path = f"/a/{make_link(ledger, found.id)}"
    fields = ask(port, "GET", path).fields
    typed = {"decision": "edit", "to": "nobody", "subject": "Kept <words>", "body": "Kept text", "cleared": ["2"]}
    page = ask(port, "POST", path, fields | typed)
    assert page.status == 422 and "not an e-mail address" in page.text
    assert "Kept &lt;words&gt;" in page.text and "Kept text" in page.text and 'value="2" checked' in page.text
    for form, said in (
        ({"decision": "approve"}, "no source bears out"),
        ({"decision": "nonsense"}, "no decision was chosen"),
        ({"decision": "approve", "cleared": ["1", "2"], "subject": "Other"}, "you changed something"),
        ({"decision": "send_back"}, "a remark is missing"),
    ):
        answer = ask(port, "POST", path, fields | form)
        assert answer.status == 422 and said in html.unescape(answer.text)
    assert find(ledger, found.id).state == "waiting"


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
def test_following_a_link_never_decides(ledger: Ledger, port: int, method: str):
    found = asked(ledger)
    path = f"/a/{make_link(ledger, found.id)}"
    page = ask(port, method, f"{path}?decision=approve&csrf=x")
    assert page.status in (200, 404, 405) and find(ledger, found.id).state == "waiting"
    assert method != "HEAD" or page.text == ""


def test_a_link_is_forged_for_nothing(ledger: Ledger, port: int):
    found, other = asked(ledger), asked(ledger, "run-2", subject="Other")
    token = make_link(ledger, found.id)
    number, until, nonce, signature = token.split(".")
    make_link(ledger, other.id)
    forged = [
        f"{other.id}.{until}.{nonce}.{signature}",
        f"{number}.{int(until) + 1}.{nonce}.{signature}",
        f"{number}.{until}.{nonce[::-1]}.{signature}",
        f"{number}.{until}.{nonce}.{signature[:-1]}{'0' if signature[-1] != '0' else '1'}",
        f"{number}.{until}.{nonce}.{'0' * 64}",
        f"99.{until}.{nonce}.{signature}",
        f"{number}.{until}.{nonce}",
        f"{token}/",
        "",
        "../../etc/passwd",
        "%00",
    ]
    for each in forged:
        page = ask(port, "GET", f"/a/{each}")
        assert page.status == 404 and "not valid" in page.text, each
        assert ask(port, "POST", f"/a/{each}", {"decision": "approve"}).status == 404
    assert ask(port, "GET", f"/a/{token}").status == 200
    assert {each.state for each in listed(ledger)} == {"waiting"}


def test_a_newer_link_ends_the_older(ledger: Ledger, port: int):
    found = asked(ledger)
    first, second = make_link(ledger, found.id), make_link(ledger, found.id)
    assert ask(port, "GET", f"/a/{first}").status == 404 and ask(port, "GET", f"/a/{second}").status == 200


def test_a_link_ends_with_its_time(ledger: Ledger):
    token = make_link(ledger, asked(ledger).id)
    later = datetime.now(UTC) + timedelta(hours=24, seconds=1)
    with pytest.raises(BadLink):
        opened(ledger, token, now=later)


def test_a_link_ends_when_what_it_shows_is_changed(ledger: Ledger, port: int):
    found = asked(ledger)
    token = make_link(ledger, found.id)
    with ledger.write() as connection:
        connection.exec_driver_sql("UPDATE approvals SET body = 'Pay elsewhere'")
    assert ask(port, "GET", f"/a/{token}").status == 404


@pytest.mark.parametrize(
    ("more", "headers"),
    [
        ({"csrf": "0" * 64}, {}),
        ({"csrf": ""}, {}),
        ({"csrf": "é"}, {}),
        ({}, {"origin": "https://evil.example"}),
        ({}, {"sec_fetch_site": "cross-site"}),
    ],
)
def test_another_page_cannot_press_the_button(ledger: Ledger, port: int, more: Any, headers: dict[str, str]):
    found = asked(ledger)
    path = f"/a/{make_link(ledger, found.id)}"
    form = ask(port, "GET", path).fields | {"decision": "approve"} | more
    assert ask(port, "POST", path, form, **headers).status == 403 and find(ledger, found.id).state == "waiting"


def test_another_name_for_this_machine_is_not_answered(ledger: Ledger, port: int):
    path = f"/a/{make_link(ledger, asked(ledger).id)}"
    assert ask(port, "GET", path, host=f"evil.example:{port}").status == 404


def test_a_form_is_bounded(ledger: Ledger, port: int):
    path = f"/a/{make_link(ledger, asked(ledger).id)}"
    assert ask(port, "POST", path, {"remark": "x" * 600_000}).status == 413
    assert ask(port, "POST", path, {str(number): "x" for number in range(3000)}).status in (400, 403, 413)


def test_of_two_who_press_at_once_one_counts(ledger: Ledger, port: int):
    from concurrent.futures import ThreadPoolExecutor

    found = asked(ledger)
    path = f"/a/{make_link(ledger, found.id)}"
    fields = ask(port, "GET", path).fields

    def press(decision: str) -> int:
        return ask(port, "POST", path, fields | {"decision": decision}).status

    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(press, ["approve", "refuse"] * 3))
    assert answers.count(200) == 1 and set(answers) <= {200, 409}


def test_the_key_is_the_persons_alone_and_stays(ledger: Ledger):
    home = settings().freelance_home
    assert key_of(home) == key_of(home) and len(key_of(home)) == 32
    path = home / "approval-links.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    with pytest.raises(BadInput, match="others can read it"):
        key_of(home)
    path.chmod(0o600)
    path.write_bytes(b"short")
    with pytest.raises(BadInput):
        key_of(home)
    assert [each.name for each in home.iterdir() if each.name.endswith(".part")] == []


def test_a_proxys_name_is_known_and_no_other(ledger: Ledger, own_settings: Any, port: int):
    own_settings(freelance_desk_url="https://approve.example.com/")
    token = make_link(ledger, asked(ledger).id)
    assert links.address(token) == f"https://approve.example.com/a/{token}"
    outside = {"host": "approve.example.com", "origin": "https://approve.example.com"}
    page = ask(port, "GET", f"/a/{token}", host="approve.example.com")
    assert page.status == 200 and ask(port, "GET", f"/a/{token}", host="evil.example").status == 404
    refusal = page.fields | {"decision": "refuse", "remark": "no"}
    assert ask(port, "POST", f"/a/{token}", refusal, **outside | {"origin": "https://evil.example"}).status == 403
    assert ask(port, "POST", f"/a/{token}", refusal, **outside).status == 200


def test_links_for_what_is_decided(ledger: Ledger):
    found = asked(ledger)
    what = load(ledger, found.id)
    decide(ledger, found.id, Answer("refuse", what.version, "ada", "terminal"))
    with pytest.raises(Exception, match="does not wait any more"):
        make_link(ledger, found.id)
    assert links.address("t").endswith("/a/t")
