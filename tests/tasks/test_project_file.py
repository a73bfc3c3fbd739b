"""project.yaml is found beside the data, and told exactly where it does not fit."""

from decimal import Decimal
from pathlib import Path

import pytest

from integrations.errors import BadInput
from tasks.project_file import Wishes, filled_in, read_wanted, wanted_near


@pytest.mark.parametrize("named", [".", "data", "data/times.csv"])
def test_found_in_the_folder_or_beside_the_data(tmp_path: Path, named: str):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "times.csv").write_text("x")
    (tmp_path / "project.yaml").write_text("client: Luma\nrate: 47.10\n")
    wanted, place = wanted_near([tmp_path / named])
    if named == "data/times.csv":
        assert place is None, "a single file of a data folder is checked against by itself"
    else:
        assert (wanted.client, wanted.rate, place) == ("Luma", Decimal("47.1"), tmp_path / "project.yaml")


def test_none_is_no_failure(tmp_path: Path):
    wanted, place = wanted_near([tmp_path])
    assert place is None and wanted.rate is None


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("client: Luma\nbugdet_amount: 3\n", 2, "nearest is “budget_amount”"),
        ("rate: cheap\n", 1, "rate"),
        ("client: [\n", 2, "is not YAML"),
        ("- a\n- b\n", 1, "name: value"),
        ("rate: -1\n", 1, "rate"),
    ],
)
def test_a_mistake_names_file_line_and_field(tmp_path: Path, text: str, line: int, told: str):
    path = tmp_path / "project.yaml"
    path.write_text(text)
    with pytest.raises(BadInput) as error:
        read_wanted(path)
    assert (error.value.file, error.value.line) == (str(path), line)
    assert told in error.value.message("en")


@pytest.mark.parametrize(("word", "meant"), [("drafts", "kinds"), ("tarif", "rate"), ("mots", "words")])
def test_what_people_mean_is_suggested(tmp_path: Path, word: str, meant: str):
    (tmp_path / "project.yaml").write_text(f"client: Luma\n{word}: 3\n")
    with pytest.raises(BadInput) as failure:
        read_wanted(tmp_path / "project.yaml")
    assert f"nearest is “{meant}”" in failure.value.message("en")


PROJECT = (
    "client: Atelier Luma\nrate: 48\ncurrency: EUR\nbudget_amount: 3000\ncolumns:\n  date: Jour\n  duration: Durée\n"
)


def test_what_is_left_open_is_filled_in(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "project.yaml").write_text(PROJECT)
    asked = filled_in(Wishes(rate=Decimal(50), period="2026-10"), [tmp_path / "data"])
    assert (asked.client, asked.rate, asked.currency, asked.period) == ("Atelier Luma", Decimal(50), "EUR", "2026-10")
    assert asked.columns == ("date=Jour", "duration=Durée")
    assert asked.said is not None and "client, currency, budget_amount, columns" in asked.said.en


def test_another_clients_file_is_not_used(tmp_path: Path):
    (tmp_path / "project.yaml").write_text(PROJECT)
    assert filled_in(Wishes(client="Brown Farm"), [tmp_path]) == Wishes(client="Brown Farm")
    assert filled_in(Wishes(client="luma"), [tmp_path]).rate == Decimal(48)
