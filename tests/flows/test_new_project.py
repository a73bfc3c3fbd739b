"""The flow new_project, run for real: brief, drafts and report of project folders in one chain."""

from pathlib import Path

import pytest

from flows.new_project import new_project
from integrations.errors import BadInput
from tests.flows.messages import LETTERS
from tests.flows.running import ran

TIMES = "date,start,end,project,description\n2027-03-03,09:00,11:30,Blog,Ferns\n2027-03-04,09:00,10:15,Blog,Moss\n"
WISHES = "client: {client}\nproject: Articles\nkinds: [{kinds}]\nrate: 60\ncurrency: EUR\nbudget_amount: 1000\n"
FILES = {
    "brief.md", "brief.json", "draft-blog-post.md", "draft-blog-post-outline.md", "draft-proposal.md",
    "draft-proposal-outline.md", "report.md",
}  # fmt: skip
REPORTED = {"en": ("3.75", "€225.00", "22.5%"), "fr": ("3,75", "225,00\u00a0€", "22,5\u202f%")}


def project(folder: Path, language: str, *, message: bool = True, data: bool = True) -> Path:
    """A project's folder."""
    place = folder / f"project-{language}"
    (place / "data").mkdir(parents=True)
    letter = LETTERS[language]
    if message:
        letter.write(place)
    if data:
        (place / "data" / "times.csv").write_text(TIMES, "utf-8")
    else:
        (place / "data").rmdir()
    kinds = {"en": "blog-post, proposal", "fr": "proposal"}[language]
    wishes = WISHES.format(client=letter.client[1], kinds=kinds) + f"language: {language}\n"
    (place / "project.yaml").write_text(wishes, "utf-8")
    return place


async def test_two_projects_in_two_languages(prefect_server, own_settings, tmp_path: Path) -> None:
    own_settings()
    folders = [project(tmp_path, language) for language in LETTERS]
    out = tmp_path / "out"
    run = await ran(new_project, 9, folders=[str(folder) for folder in folders], formats=("md",), out=str(out))

    companies = [letter.client[1] for letter in LETTERS.values()]
    assert run.name == f"Project · {', '.join(companies)}"
    assert run.tags == {"flow:new_project", *(f"client:{company}" for company in companies)}
    assert run.result.failures == []
    assert [name.split(" · ")[0] for name in run.children] == [
        "Brief", "Blog post", "Proposal", "Report", "Brief", "Proposition commerciale", "Rapport",
    ]  # fmt: skip
    for company, children in zip(companies, (run.children[:4], run.children[4:]), strict=True):
        assert all(company in name for name in children) and len(set(children)) == len(children), "told apart"
    for language, letter in LETTERS.items():
        written = {path.name: path for path in run.result.files if f"project-{language}" in path.parts}
        expected = FILES if language == "en" else {name for name in FILES if "blog-post" not in name}
        assert set(written) - {name for name in written if name.endswith(".png")} == expected
        brief = written["brief.md"].read_text("utf-8")
        assert all(shown in brief for shown in letter.shows) and letter.unlabelled in brief
        report = written["report.md"].read_text("utf-8")
        assert all(shown in report for shown in REPORTED[language]) and letter.client[1] in report
        assert letter.unlabelled in written["draft-proposal.md"].read_text("utf-8")
        assert all(path.is_relative_to(out / f"project-{language}") for path in written.values())
    for path in run.result.files:
        assert f"`{path.resolve()}`" in run.markdown("files")
    kinds = [record.get("kind") or ("report" if "figures" in record else "brief") for record in run.result.records]
    assert kinds == ["brief", "blog-post", "proposal", "report", "brief", "proposal", "report"]
    assert {label.split(" · ")[0] for label, _ in run.result.summary} == set(companies)


async def test_what_is_missing_or_fails_is_said_and_leaves_the_rest(
    prefect_server, own_settings, tmp_path: Path
) -> None:
    own_settings(freelance_lang="fr")
    empty = tmp_path / "empty"
    empty.mkdir()
    bad_message = project(tmp_path, "fr")
    (bad_message / "message.eml").write_bytes(b"")
    bad_kind = project(tmp_path, "en", data=False)
    wishes = (bad_kind / "project.yaml").read_text("utf-8").replace("blog-post, proposal", "limerick")
    (bad_kind / "project.yaml").write_text(wishes, "utf-8")
    folders = [str(empty), str(bad_message), str(bad_kind)]
    run = await ran(new_project, 3, folders=folders, formats=("md",), out=str(tmp_path / "out"))
    names = {str(path.relative_to(tmp_path / "out")) for path in run.result.files if path.suffix == ".md"}
    assert names == {"project-fr/report.md", "project-en/message/brief.md"}
    assert not (tmp_path / "out" / "empty").exists()
    assert [failure.exit_code for failure in run.result.failures] == [2, 2, 2]
    assert [failure.file or failure.field for failure in run.result.failures] == [
        str(empty), str(bad_message / "message.eml"), "kind",
    ]  # fmt: skip
    assert any("pas de dossier data" in note for note in run.result.notes)


@pytest.mark.parametrize(
    ("line", "says"),
    [("rat: 60", "line 8.*rat.*nearest is .rate"), ("words: many", "line 8.*words"), ("- 1", "line 8")],
)
async def test_wishes_that_do_not_fit(prefect_server, own_settings, tmp_path: Path, line: str, says: str) -> None:
    own_settings()
    place = project(tmp_path, "en")
    with (place / "project.yaml").open("a") as file:
        file.write(line + "\n")
    with pytest.raises(BadInput, match=says):
        await ran(new_project, 1, folders=[str(place)], out=str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()
