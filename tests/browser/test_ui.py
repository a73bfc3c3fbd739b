"""The Prefect UI in a real browser: forms, runs and their artifacts, approvals, schedules."""

import json
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from integrations.places import PROJECT
from tests.cli.up.conftest import Up
from tests.smtp_server import Mailserver

LETTER = "Hello,\nI am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR.\nThanks, Ann"
WAIT = 60_000
WAYS = ("approve", "edit", "refuse")
Ask = Callable[[str, str], str]

expect.set_options(timeout=WAIT)


def custom_run(page: Page, deployment: str) -> None:
    """From the first page to a deployment's form, as a person clicks."""
    page.goto("/")
    page.get_by_role("link", name="Deployments").click()
    page.get_by_role("link", name=deployment, exact=True).first.click()
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Custom run").click()
    expect(page.get_by_role("button", name="Submit")).to_be_visible()


def form_of(page: Page, up: Up, deployment: str) -> None:
    """A deployment's form, by its address."""
    page.goto(f"/v2/deployments/deployment/{up.deployment(deployment)['id']}/run")
    expect(page.get_by_role("button", name="Submit")).to_be_visible()


def submit(page: Page) -> None:
    """Starts the run, and opens its page."""
    page.get_by_role("button", name="Submit").click()
    page.get_by_role("button", name="View run").click()


def artifact(page: Page, up: Up, run: str, key: str) -> None:
    """Opens one artifact of a run by its page."""
    with up.api as api:
        asked = {"artifacts": {"flow_run_id": {"any_": [run]}, "key": {"any_": [key]}}}
        (found,) = api.post("/artifacts/filter", json=asked).json()
    page.goto(f"/v2/artifacts/artifact/{found['id']}")


def test_a_brief_from_its_form(page: Page, up: Up) -> None:
    custom_run(page, "brief")
    page.get_by_label("…or the message itself").fill(LETTER)
    submit(page)
    expect(page.get_by_text("Brief · Acme Ltd · Logo").first).to_be_visible()
    expect(page.get_by_text("Completed", exact=True).first).to_be_visible()
    run = page.url.split("flow-run/")[1].split("?")[0]
    page.get_by_role("tab", name="Artifacts").click()
    for key in ("brief", "facts", "files", "spend"):
        expect(page.get_by_text(key, exact=True).first).to_be_visible()
    for key, said in (("brief", "12 March 2027"), ("facts", "500"), ("files", "brief.pdf"), ("spend", "cost nothing")):
        artifact(page, up, run, key)
        expect(page.get_by_text(said).first).to_be_visible()
    assert (up.folder / "out" / "pasted-text" / "brief.pdf").exists()
    with up.api as api:
        asked = {"flow_runs": {"tags": {"all_": ["client:Acme Ltd"]}}}
        assert [each["id"] for each in api.post("/flow_runs/filter", json=asked).json()] == [run]


def test_a_file_of_the_inbox_is_picked(page: Page, up: Up) -> None:
    (up.folder / "inbox" / "letter.txt").write_text(LETTER.replace("Ann Lee", "Bo Berg"))
    until = time.monotonic() + 60
    while "inbox/letter.txt" not in json.dumps(up.deployment("brief")["parameter_openapi_schema"]):
        assert time.monotonic() < until, "the form does not offer the file"
        time.sleep(0.5)
    form_of(page, up, "brief")
    page.get_by_role("button", name="Select From inbox/").click()
    page.get_by_role("option", name="inbox/letter.txt").click()
    submit(page)
    expect(page.get_by_text("Brief · Acme Ltd · Logo").first).to_be_visible()


def test_a_wrong_value_is_told_beside_its_field(page: Page, up: Up) -> None:
    form_of(page, up, "report")
    page.get_by_label("Rate an hour").fill("-5")
    page.get_by_role("button", name="Submit").click()
    said = page.get_by_label("Rate an hour").evaluate("field => field.validationMessage")
    assert "0" in said, "the browser says beside the field what is wrong with it"
    page.get_by_label("Rate an hour").fill("")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text(re.compile("required property|should be non-empty")).first).to_be_visible()
    expect(page.get_by_role("button", name="Submit")).to_be_visible()


def test_a_chart_shows_as_a_picture(page: Page, up: Up) -> None:
    shutil.copytree(PROJECT / "examples" / "northwind-bakery" / "data", up.folder / "hours")
    asked = {"sources": ["hours"], "client": "Northwind Bakery", "formats": ["md"]}
    run = up.ended(up.click("report", **asked).json()["id"])
    assert run["state"]["type"] == "COMPLETED", run["state"]
    artifact(page, up, run["id"], "chart-1")
    picture = page.locator("img[src^='data:image/png']").first
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth") > 200


@pytest.fixture(scope="module")
def waiting(up: Up) -> dict[str, str]:
    """Mails that wait for a person, by their address: the runs' ids."""
    (up.folder / "inbox" / "note.md").write_text("# Report of October\n\nAll is done.\n")
    runs = {}
    asked = {"old@luma.example": "For old"}
    asked |= {f"{way}.ui@luma.example": f"For {way}" for way in WAYS}
    asked |= {f"{way}.link@luma.example": f"For {way} by link" for way in WAYS}
    for to, subject in asked.items():
        made = up.click("send-document", documents=["inbox/note.md"], to=[to], subject=subject)
        runs[to] = made.json()["id"]
    until = time.monotonic() + 90
    with up.api as api:
        for run in runs.values():
            while api.get(f"/flow_runs/{run}").json()["state"]["type"] != "PAUSED":
                assert time.monotonic() < until, "the run does not wait"
                time.sleep(0.2)
    return runs


def expect_end(up: Up, mails: Mailserver, run: str, to: str, way: str) -> None:
    """What became of a mail after the answer."""
    ended = up.ended(run, within=90)
    if way == "refuse":
        assert ended["state"]["type"] == "CANCELLED" and not mails.to(to), ended["state"]
        return
    assert ended["state"]["type"] == "COMPLETED", ended["state"]
    (kept,) = mails.to(to)
    text = kept.mail.get_body().get_content()  # type: ignore[union-attr]
    assert ("Changed by hand" in text) == (way == "edit")
    assert kept.mail["subject"].startswith(f"For {way}")


@pytest.mark.parametrize("way", WAYS)
def test_an_approval_by_the_form(page: Page, up: Up, mails: Mailserver, waiting: dict[str, str], way: str) -> None:
    to = f"{way}.ui@luma.example"
    page.goto(f"/v2/runs/flow-run/{waiting[to]}")
    page.get_by_role("button", name="Open menu").first.click()
    page.get_by_role("menuitem", name="Resume").click()
    form = page.get_by_role("dialog")
    expect(form.get_by_text("This will leave if you approve it")).to_be_visible()
    expect(form.get_by_text(to).first).to_be_visible()
    form.get_by_label("Your decision").click()
    choice = {"approve": "Approve", "edit": "Edit and approve", "refuse": "Refuse"}[way]
    page.get_by_role("option", name=choice, exact=True).click()
    form.get_by_label("Claims you answer for").fill("1")
    if way == "edit":
        form.get_by_label("Text (Optional)").fill("Changed by hand.")
    form.get_by_role("button", name="Resume").click()
    expect_end(up, mails, waiting[to], to, way)


def test_the_older_ui_asks_the_same(page: Page, waiting: dict[str, str]) -> None:
    page.goto(f"/runs/flow-run/{waiting['old@luma.example']}")
    page.get_by_role("button", name="Resume").click()
    form = page.get_by_role("dialog")
    expect(form.get_by_text("This will leave if you approve it")).to_be_visible()
    expect(form.get_by_text("Nothing leaves before you approve.")).to_be_visible()
    expect(form.get_by_text("not checked: no sources were given").first).to_be_visible()


def test_a_schedule_of_the_ui_is_listed(page: Page, up: Up) -> None:
    page.goto(f"/v2/deployments/deployment/{up.deployment('brief')['id']}")
    page.get_by_role("button", name="Schedule", exact=True).click()
    form = page.get_by_role("dialog")
    form.get_by_role("tab", name="Cron").click()
    form.locator("input[name='schedule.cron']").fill("30 8 * * 1")
    form.get_by_role("button", name="Save").click()
    expect(form).to_have_count(0)
    listed = [json.loads(line) for line in up.say("schedule", "list", "--json").stdout.splitlines()]
    assert any("30 8 * * 1" in json.dumps(each) for each in listed), listed
    assert "brief" in up.say("schedule", "list").stdout


def test_an_account_is_saved_in_the_ui_and_picked(page: Page, up: Up) -> None:
    page.goto("/v2/blocks/catalog/smtp-account/create")
    expect(page.get_by_text("Sender / Expéditeur").first).to_be_visible()
    schema = json.dumps(up.deployment("send-document")["parameter_openapi_schema"]["properties"]["account"])
    assert '"enum": ["settings"]' in schema, "the account of the settings can be picked"


def test_the_folder_of_tests_is_known() -> None:
    """What `make test` splits by: a folder that moves would run twice or never."""
    assert "tests/browser" in (PROJECT / "tests" / "run.sh").read_text("utf-8")
    assert Path(__file__).parent.name == "browser"


@pytest.mark.parametrize("way", WAYS)
def test_an_approval_by_the_link(page: Page, up: Up, mails: Mailserver, waiting: dict[str, str], way: str) -> None:
    to = f"{way}.link@luma.example"
    listed = [json.loads(line) for line in up.say("approvals", "--json").stdout.splitlines()]
    number = next(each["id"] for each in listed if each["to"] == [to])
    link = json.loads(up.say("approvals", "link", str(number), "--json").stdout)["url"]
    page.goto(link)
    expect(page.get_by_role("heading", name="This will leave if you approve it")).to_be_visible()
    for box in page.get_by_role("checkbox").all():
        box.check()
    if way == "edit":
        page.locator("summary").click()
        page.locator("textarea[name=body]").fill("Changed by hand.")
    press = {"approve": "Approve and send", "edit": "Send with my changes", "refuse": "Refuse"}[way]
    page.get_by_role("button", name=press).click()
    expect(page.get_by_role("heading", name=f"For {way} by link")).to_be_visible()
    expect_end(up, mails, waiting[to], to, way)
    page.goto(link)
    expect(page.get_by_role("button", name="Approve and send")).to_have_count(0)
