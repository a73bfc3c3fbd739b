"""Parameters of scheduled runs, checked against the flow's own signature."""

import pytest

from cli.schedule.parameters import check_parameters, find_flow, read_settings
from integrations.errors import BadInput


@pytest.mark.parametrize("name", ["report", "client_report", "client-report", "client_report/report"])
def test_a_flow_by_any_of_its_names(name: str):
    assert find_flow(name).command == "report"


def test_words_of_the_command_line():
    assert read_settings(["client=A = B", "sources=a", "sources=b", "budget-hours=8", "period="]) == {
        "client": "A = B",
        "sources": ["a", "b"],
        "budget_hours": "8",
        "period": "",
    }


@pytest.mark.parametrize("word", ["client", "=x", ""])
def test_a_word_that_is_no_setting(word: str):
    with pytest.raises(BadInput, match="is not name=value"):
        read_settings([word])


def test_values_are_kept_as_prefect_stores_them():
    given = {"sources": "a.csv,b.csv", "budget_hours": "8.5", "allow_overlaps": "true", "formats": ["pdf"]}
    assert check_parameters(find_flow("report"), given) == {
        "sources": ["a.csv", "b.csv"],
        "budget_hours": "8.5",
        "allow_overlaps": True,
        "formats": ["pdf"],
    }


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"sources": "a", "buget_hours": 1}, "buget_hours", "Did you mean “budget_hours”?"),
        ({"sources": "a", "zzz": 1}, "zzz", "It takes: sources, period"),
        ({"sources": "a", "language": "de"}, "language", "choose among 'auto', 'en' or 'fr'"),
        ({"sources": "a", "allow_overlaps": "perhaps"}, "allow_overlaps", "true or false is wanted"),
        ({"client": "Luma"}, "sources", "report needs “sources”"),
    ],
)
def test_what_the_flow_does_not_take_is_named(given: dict[str, object], field: str, said: str):
    with pytest.raises(BadInput) as refused:
        check_parameters(find_flow("report"), given)
    assert refused.value.field == field
    assert said in refused.value.message("en")
    assert refused.value.message("fr") != refused.value.message("en")
