"""project.yaml is found beside the data, and told exactly where it does not fit."""

from decimal import Decimal
from pathlib import Path

import pytest

from integrations.errors import BadInput
from tasks.project_file import read_wanted, wanted_near


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
