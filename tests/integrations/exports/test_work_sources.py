"""Tasks, issues, cards, commits and notes; and telling files apart."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from integrations.errors import BadInput
from integrations.exports.git_log import read_commits
from integrations.exports.notes import notes_of, read_notes
from integrations.exports.records import Remarks
from integrations.exports.sniffing import sniff
from integrations.exports.work_items import read_tasks

REST = [
    {
        "number": 1,
        "title": "Home page",
        "state": "closed",
        "closed_at": "2026-10-31T23:30:00Z",
        "state_reason": "completed",
    },
    {
        "number": 2,
        "title": "Blog",
        "state": "open",
        "labels": [{"name": "in progress"}],
        "milestone": {"title": "Site"},
    },
    {"number": 3, "title": "A pull request", "state": "closed", "pull_request": {"url": "https://example.com"}},
    {"number": 4, "title": "Never", "state": "closed", "state_reason": "not_planned"},
]
GH = [{"number": 7, "title": "Shop", "state": "CLOSED", "closedAt": "2026-10-05T10:00:00Z", "stateReason": "COMPLETED"}]
BOARD = {
    "name": "Site",
    "lists": [{"id": "1", "name": "À faire"}, {"id": "2", "name": "En cours"}, {"id": "3", "name": "Terminé"}],
    "cards": [
        {"id": "a", "idShort": 1, "name": "Accueil", "idList": "3", "dateLastActivity": "2026-11-09T10:00:00Z"},
        {"id": "b", "idShort": 2, "name": "Blog", "idList": "2", "due": "2026-11-20T22:30:00Z"},
        {"id": "c", "idShort": 3, "name": "Vieille idée", "idList": "1", "closed": True},
        {
            "id": "d",
            "idShort": 4,
            "name": "Devis",
            "idList": "1",
            "dueComplete": True,
            "dateLastActivity": "2026-10-02T10:00:00Z",
        },
    ],
    "actions": [
        {"date": "2026-10-12T09:00:00Z", "data": {"card": {"id": "a"}, "listAfter": {"name": "Terminé"}}},
        {"date": "2026-10-10T09:00:00Z", "data": {"card": {"id": "a"}, "listAfter": {"name": "En cours"}}},
        {"date": "2026-10-11T09:00:00Z", "data": "broken"},
    ],
}


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_github_issues_of_the_api_and_of_gh(tmp_path):
    remarks = Remarks()
    path = written(tmp_path, "issues.json", json.dumps(REST))
    items = read_tasks(path, zone="Europe/Paris", remarks=remarks)
    assert [(one.title, one.state, one.done_on, one.project) for one in items] == [
        ("Home page", "done", date(2026, 11, 1), ""),
        ("Blog", "doing", None, "Site"),
    ]
    assert "2 pull requests" in remarks.words[0].en
    assert sniff(path) == "github"
    (item,) = read_tasks(written(tmp_path, "gh.json", json.dumps(GH)), zone="UTC")
    assert (item.state, item.done_on, item.reference) == ("done", date(2026, 10, 5), "#7")
    assert read_tasks(written(tmp_path, "none.json", "[]"), zone="UTC") == []


def test_a_trello_board(tmp_path):
    path = written(tmp_path, "board.json", json.dumps(BOARD))
    items = read_tasks(path, zone="Europe/Paris")
    assert [(one.title, one.state, one.done_on, one.due) for one in items] == [
        ("Accueil", "done", date(2026, 10, 12), None),
        ("Blog", "doing", None, date(2026, 11, 20)),
        ("Devis", "done", date(2026, 10, 2), None),
    ]
    assert sniff(path) == "trello"


@pytest.mark.parametrize(
    "text",
    [
        "Titre;Statut;Terminé le;Projet\nAccueil;Fait;05/10/2026;Site\nBlog;En cours;;Site\n;Fait;;\n",
        "Task,Completed At,Status,Section/Column\nAccueil,2026-10-05,Done,Site\nBlog,,In progress,Site\n",
        "Name,Done on,State,Project\nAccueil,2026-10-05T21:00:00Z,closed,Site\nBlog,,WIP,Site\n",
    ],
)
def test_tasks_of_a_csv(tmp_path, text):
    path = written(tmp_path, "tasks.csv", text)
    assert sniff(path) == "tasks"
    items = read_tasks(path, zone="Europe/Paris")
    assert [(one.title, one.state, one.done_on, one.project) for one in items] == [
        ("Accueil", "done", date(2026, 10, 5), "Site"),
        ("Blog", "doing", None, "Site"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.json", '{"a": 1}', "neither GitHub issues nor a Trello board"),
        ("a.json", '[{"title": "x", "state"', "not JSON"),
        ("a.json", "[" * 100_000, "nested|not JSON"),
        ("a.csv", "what,when\nx,2026-10-05,\n", None),
        ("a.csv", "colour,size\nred,2\n", "task's title"),
        ("a.csv", "title,due\nx,someday\n", "not a date"),
    ],
)
def test_tasks_that_cannot_be_read(tmp_path, name, text, says):
    path = written(tmp_path, name, text)
    if says is None:
        assert [one.title for one in read_tasks(path, zone="UTC")] == ["x"]
        return
    with pytest.raises(BadInput, match=says):
        read_tasks(path, zone="UTC")


def git(folder: Path, *arguments: str, day: str = "2026-10-05T10:00:00+02:00") -> None:
    who = {"GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.com", "GIT_COMMITTER_NAME": "Ada"}
    who |= {"GIT_COMMITTER_EMAIL": "ada@example.com", "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    who |= {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "PATH": "/usr/bin:/bin:/usr/local/bin"}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=who)


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    for day, subject in (
        ("2026-09-30T23:30:00+00:00", "feat: page d'accueil"),
        ("2026-10-12T09:00:00+02:00", "Corrige le titre | «é»"),
        ("2026-11-02T09:00:00+01:00", "Trop tard"),
    ):
        git(folder, "commit", "-q", "--allow-empty", "-m", subject, "-m", "More words", day=day)
    return folder


def test_commits_of_a_repository_by_the_days_of_the_zone(repository):
    assert sniff(repository) == "repository"
    found = read_commits(repository, date(2026, 10, 1), date(2026, 10, 31), zone="Europe/Paris")
    assert [(one.subject, one.author, one.repository) for one in found] == [
        ("feat: page d'accueil", "Ada", "site"),
        ("Corrige le titre | «é»", "Ada", "site"),
    ]
    assert len(read_commits(repository, date(2026, 10, 1), date(2026, 10, 31), zone="UTC")) == 1


def test_a_hostile_configuration_runs_nothing(repository, tmp_path):
    trap = tmp_path / "trap.sh"
    sprung = tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\n")
    trap.chmod(0o755)
    config = (
        f"[core]\n\tfsmonitor = {trap}\n\tpager = {trap}\n\thooksPath = {tmp_path}\n\tsshCommand = {trap}\n"
        f"[log]\n\tshowSignature = true\n[gpg]\n\tprogram = {trap}\n[pager]\n\tlog = {trap}\n"
        f"[diff]\n\texternal = {trap}\n"
        f"[alias]\n\tlog = !{trap}\n"
    )
    with (repository / ".git" / "config").open("a") as file:
        file.write(config)
    assert len(read_commits(repository, date(2026, 10, 1), date(2026, 10, 31), zone="Europe/Paris")) == 2
    assert not sprung.exists()


def test_a_repository_without_commits_and_a_folder_without_repository(tmp_path):
    git(tmp_path, "init", "-q", "-b", "main")
    assert read_commits(tmp_path, date(2026, 1, 1), date(2026, 12, 31)) == []
    inside = tmp_path / "inside"
    inside.mkdir()
    assert sniff(inside) == "folder"
    with pytest.raises(BadInput, match="no git repository"):
        read_commits(inside, date(2026, 1, 1), date(2026, 12, 31))


def test_commits_of_an_exported_log(tmp_path, repository):
    printed = subprocess.run(["git", "-C", str(repository), "log"], capture_output=True, text=True, check=True).stdout
    path = written(tmp_path, "log.txt", printed)
    assert sniff(path) == "git_log"
    found = read_commits(path, date(2026, 10, 1), date(2026, 10, 31), zone="Europe/Paris")
    assert [one.subject for one in found] == ["feat: page d'accueil", "Corrige le titre | «é»"]
    with pytest.raises(BadInput) as caught:
        read_commits(
            written(tmp_path, "bad.txt", "commit 0123456\nAuthor: A\n\n    x\n"), date(2026, 1, 1), date(2026, 2, 1)
        )
    assert caught.value.line == 1


FRENCH = """---
title: Octobre
---
# Notes d'octobre

Une introduction.

## Ce qui a été fait
- **Page d'accueil** relue,
  puis [mise en ligne](https://example.com)
1. Trois fiches

À venir :
* Le blog

**Questions**
- Qui relit ?

## Risques
Trois photos manquent.
<!-- secret -->

## Privé
- Relancer la facture
"""
ENGLISH = """## Done
- [x] Home page
## Next month (November)
- [ ] Blog
## Questions for you
- Who reads?
## Anything else
- [ ] Ticked later
- [x] Ticked
```
code
```
"""


def test_notes_in_both_languages(tmp_path):
    notes = read_notes(written(tmp_path, "notes.md", FRENCH))
    assert notes.done == ("Page d'accueil relue, puis mise en ligne", "Trois fiches")
    assert (notes.next, notes.questions, notes.risks) == (("Le blog",), ("Qui relit ?",), ("Trois photos manquent.",))
    assert notes.body == ("Une introduction.",)
    assert "facture" not in str(notes) and "secret" not in str(notes)
    notes = notes_of(ENGLISH, "notes.md")
    assert (notes.done, notes.next, notes.questions) == (
        ("Home page", "Ticked"),
        ("Blog", "Ticked later"),
        ("Who reads?",),
    )
    assert notes.body == ()
