"""`freelance schedule …` against a real server: what is made, changed and removed, and what is left alone."""

import asyncio
import json
from pathlib import Path

import pytest

from cli.main import main
from cli.schedule.known import read_deployments
from cli.schedule.understand import understand
from ledger import open_ledger
from ledger.schedules import notes

WEEKLY = """\
schedules:
  weekly:
    flow: report
    when: every Monday 08:30
    with: {sources: [data/time.csv], client: Atelier Luma}
"""
MONTHLY = """\
  monthly:
    flow: report
    when: le dernier jour ouvré du mois à 17h
    with: {sources: data}
"""


@pytest.fixture
async def reports(prefect_server, own_settings, monkeypatch, tmp_path):
    """A deployment under the name that `freelance up` gives it, and a folder to type in; yields how to type."""
    from prefect import get_client
    from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterId

    from flows.client_report import client_report

    own_settings()
    monkeypatch.setenv("PREFECT_API_URL", prefect_server)
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))
    monkeypatch.chdir(tmp_path)
    async with get_client() as client:
        flow_id = await client.create_flow(client_report)
        entrypoint = "flows.client_report.client_report"
        deployment = await client.create_deployment(flow_id, "report", entrypoint=entrypoint)

        class Hands:
            """What tests do."""

            async def type(self, *words: str) -> int:
                return await asyncio.to_thread(main, ["schedule", *words])

            async def schedules(self) -> dict[str, object]:
                """Name to rule, of the server."""
                (mine,) = [each for each in await read_deployments(client) if each.id == deployment]
                return {row.slug or "": row for row in mine.schedules}

            async def planned(self) -> int:
                """How many runs the server has planned."""
                only = DeploymentFilter(id=DeploymentFilterId(any_=[deployment]))
                return len(await client.read_flow_runs(deployment_filter=only))

            async def in_the_ui(self, slug: str | None, words: str) -> None:
                rule = understand(words, "Europe/Paris")
                await client.create_deployment_schedules(deployment, [dict_to_create(rule, slug)])

        yield Hands()
        await client.delete_deployment(deployment)


def dict_to_create(rule, slug):
    from prefect.client.schemas.actions import DeploymentScheduleCreate

    return DeploymentScheduleCreate(schedule=rule.prefect(), slug=slug)


def _rows(text: str) -> list[tuple[str, str]]:
    return [(row["do"], row["name"]) for row in map(json.loads, text.splitlines())]


async def test_apply_makes_the_file_true_and_nothing_else(reports, capsys):
    await reports.in_the_ui(None, "every hour")
    await reports.in_the_ui("made-in-the-ui", "every 2 hours")
    file = Path("schedules.yaml")
    file.write_text(WEEKLY + MONTHLY, "utf-8")

    assert await reports.type("apply", "--dry-run", "--json") == 0
    assert _rows(capsys.readouterr().out) == [("create", "weekly"), ("create", "monthly")]
    assert set(await reports.schedules()) == {"", "made-in-the-ui"}, "a dry run changes nothing"

    assert await reports.type("apply", "--yes") == 0
    told = capsys.readouterr().out
    assert "+ create report/weekly: every Monday 08:30" in told
    assert told.count("08:30 (UTC") == 5
    made = await reports.schedules()
    assert set(made) == {"", "made-in-the-ui", "weekly", "monthly"}
    assert made["weekly"].parameters == {"sources": ["data/time.csv"], "client": "Atelier Luma"}
    assert made["weekly"].schedule.cron == "30 8 * * 1"

    assert await reports.type("apply", "--yes", "--json") == 0
    assert _rows(capsys.readouterr().out) == [("keep", "weekly"), ("keep", "monthly")]
    again = await reports.schedules()
    assert again["weekly"].id == made["weekly"].id
    assert again["weekly"].updated == made["weekly"].updated, "what is as it should be is not touched"

    file.write_text(WEEKLY.replace("08:30", "09:00"), "utf-8")
    assert await reports.type("apply", "--yes", "--json") == 0
    assert _rows(capsys.readouterr().out) == [("remove", "monthly"), ("change", "weekly")]
    changed = await reports.schedules()
    assert set(changed) == {"", "made-in-the-ui", "weekly"}
    assert (changed["weekly"].id, changed["weekly"].schedule.cron) == (made["weekly"].id, "0 9 * * 1")

    assert await reports.type("apply", "--yes", "--remove-others", "--json") == 0
    assert {do for do, _ in _rows(capsys.readouterr().out)} == {"remove", "keep"}
    assert set(await reports.schedules()) == {"weekly"}


async def test_a_name_that_is_somebody_elses_is_left_alone_unless_told(reports, capsys):
    await reports.in_the_ui("weekly", "every hour")
    Path("schedules.yaml").write_text(WEEKLY, "utf-8")
    assert await reports.type("apply", "--yes") == 2
    assert "--take-over" in capsys.readouterr().err
    assert hasattr((await reports.schedules())["weekly"].schedule, "interval")
    assert await reports.type("apply", "--yes", "--take-over") == 0
    assert (await reports.schedules())["weekly"].schedule.cron == "30 8 * * 1"


async def test_a_pause_in_the_ui_survives_an_apply_and_a_mistake_changes_nothing(reports, capsys):
    file = Path("schedules.yaml")
    file.write_text(WEEKLY, "utf-8")
    assert await reports.type("apply", "--yes") == 0
    assert await reports.type("pause", "weekly") == 0
    assert (await reports.schedules())["weekly"].active is False
    file.write_text(WEEKLY.replace("Atelier Luma", "Bureau Nord"), "utf-8")
    assert await reports.type("apply", "--yes") == 0
    row = (await reports.schedules())["weekly"]
    assert (row.active, row.parameters["client"]) == (False, "Bureau Nord")
    capsys.readouterr()
    file.write_text(WEEKLY.replace("sources:", "sorces:") + MONTHLY.replace("flow: report", "flow: brief"), "utf-8")
    assert await reports.type("apply", "--yes") == 2
    told = capsys.readouterr().err
    assert "schedules.yaml, line 5, field “weekly.sorces”" in told
    assert "Did you mean “sources”?" in told
    assert set(await reports.schedules()) == {"weekly"}
    assert await reports.type("resume", "weekly") == 0
    assert (await reports.schedules())["weekly"].active is True


async def test_add_list_and_remove(reports, capsys, monkeypatch, tmp_path):
    words = ("add", "report", "chaque lundi à 8h30", "--set", "sources=a.csv,b.csv", "--set", "rate=80")
    assert await reports.type(*words, "--catch-up", "all", "--expect-by", "10:00") == 2
    told = capsys.readouterr()
    assert told.out.count("08:30 (UTC") == 5
    assert "Add --yes" in told.err
    assert await reports.schedules() == {}
    assert await reports.type(*words, "--catch-up", "all", "--expect-by", "10:00", "--yes", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["name"], made["kind"], made["rule"]) == ("report-chaque-lundi-a-8h30", "cron", "30 8 * * 1")
    assert (made["catch_up"], made["expect_by"], made["owner"], len(made["next"])) == ("all", "10:00", "command", 5)
    assert made["parameters"] == {"sources": ["a.csv", "b.csv"], "rate": "80"}
    assert await reports.planned() >= 3, "at once: a first time within the minute is not passed over"
    assert await reports.type(*words, "--yes") == 2
    assert "there is a schedule" in capsys.readouterr().err

    assert await reports.type("list") == 0
    table = capsys.readouterr().out
    assert "chaque lundi à 8h30" in table
    assert "by 10:00" in table
    assert await reports.type("remove", "report-chaque-lundi-a-8h3", "--yes") == 2
    assert "Did you mean “report-chaque-lundi-a-8h30”?" in capsys.readouterr().err
    assert await reports.type("remove", "report/report-chaque-lundi-a-8h30", "--yes") == 0
    assert await reports.schedules() == {}
    book = open_ledger(f"sqlite:///{tmp_path / 'home' / 'ledger.db'}")
    assert notes(book) == {}
    book.close()


async def test_a_policy_for_a_schedule_of_the_ui(reports, capsys):
    await reports.in_the_ui(None, "every hour")
    await reports.type("list", "--json")
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (row["owner"], row["catch_up"], row["expect_by"], row["name"]) == ("ui", "once", "", row["id"][:8])
    assert await reports.type("set", row["name"]) == 2
    assert await reports.type("set", row["name"], "--catch-up", "skip", "--expect-by", "2 hours") == 0
    assert "missed: skip; files due: within 2 h" in capsys.readouterr().out
    assert await reports.type("set", row["id"], "--expect-by", "none") == 0
    assert "missed: skip; files due: no alarm" in capsys.readouterr().out


async def test_a_flow_that_is_not_served_yet(reports, capsys):
    assert await reports.type("add", "brief", "every Monday", "--set", "source=inbox", "--yes") == 2
    assert "freelance up" in capsys.readouterr().err


async def test_alarms_are_listed_and_cleared(reports, capsys, tmp_path):
    from datetime import UTC, datetime, timedelta

    from ledger.alarms import raise_alarm

    book = open_ledger(f"sqlite:///{tmp_path / 'home' / 'ledger.db'}")
    due = datetime(2027, 3, 1, 7, 30, tzinfo=UTC)
    which = {"schedule_id": "id", "deployment": "client_report/report", "slug": "weekly", "reason": "crashed"}
    raise_alarm(book, **which, due=due, deadline=due + timedelta(hours=2), now=due, times=2)
    book.close()
    assert await reports.type("alarms") == 1
    assert capsys.readouterr().out == "weekly: nothing by Mon 1 Mar 2027, 10:30: it crashed (2 times in a row)\n"
    assert await reports.type("alarms", "--clear", "--json") == 0
    assert json.loads(capsys.readouterr().out)["cleared"] is True
    assert await reports.type("alarms") == 0
    assert await reports.type("alarms", "--all") == 0
    assert "No alarm." in capsys.readouterr().out
