"""A real `freelance up`, a real Chromium in front of it, and a real mail server behind."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.browser.chromium import chromium
from tests.cli.up.conftest import Up, free_port
from tests.smtp_server import Mailserver, running

WAIT = 60_000  # milliseconds: the machine may be busy with other tests
NONE = "no Chromium was found: `make test-browser` installs one and runs these"


@pytest.fixture(scope="session")
def mails() -> Iterator[Mailserver]:
    """The server behind the account of the settings."""
    with running() as own:
        yield own


@pytest.fixture(scope="session")
def up(tmp_path_factory: pytest.TempPathFactory, mails: Mailserver) -> Iterator[Up]:
    """`freelance up --detach`, one for all browser tests."""
    if not chromium():
        pytest.skip(NONE)
    up = Up(tmp_path_factory.mktemp("ui-home"), tmp_path_factory.mktemp("ui-work"), free_port())
    (up.folder / "inbox").mkdir()
    done = up.say(
        "up", "--detach", "--port", str(up.port), FREELANCE_NAME="Ada Martin", FREELANCE_SMTP_HOST="127.0.0.1",
        FREELANCE_SMTP_PORT=str(mails.port), FREELANCE_SMTP_SECURITY="none", FREELANCE_SMTP_SENDER="ada@studio.example",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + up.say("up", "logs").stdout
    yield up
    assert up.say("up", "down").returncode == 0


@pytest.fixture(scope="module")  # not for longer: while Playwright has a loop, no async test can have one
def context(up: Up) -> Iterator[BrowserContext]:
    """A browser that reaches this machine only."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        )
        context = browser.new_context(
            base_url=f"http://127.0.0.1:{up.port}", viewport={"width": 1280, "height": 1400}, locale="en-GB"
        )
        context.set_default_timeout(WAIT)
        yield context
        browser.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """An empty page; where its test fails, the message says where its picture is."""
    page = context.new_page()
    yield page
    page.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: Any) -> Any:
    """Keeps a picture of what the page showed when its test failed."""
    report = yield
    page = getattr(item, "funcargs", {}).get("page")
    if report.when == "call" and report.failed and isinstance(page, Page):
        factory: pytest.TempPathFactory = item._request.getfixturevalue("tmp_path_factory")  # type: ignore[attr-defined]
        picture = factory.mktemp("screenshot") / f"{re.sub('[^a-z0-9]+', '-', item.name).strip('-')}.png"
        page.screenshot(path=picture, full_page=True)
        report.sections.append(("Screenshot", f"{picture}\nof {page.url}"))
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Says loudly that the browser tests did not run."""
    skipped = [each for each in terminalreporter.stats.get("skipped", []) if "tests/browser/" in each.nodeid]
    if skipped and not chromium():
        terminalreporter.section("BROWSER TESTS SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.write_line(f"{len(skipped)} tests did not run: {NONE}.")
