"""The columns that a person names."""

import pytest

from integrations.errors import BadInput
from tasks.report.columns import read_columns


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ((), {}),
        (("date=Jour", "duration=Durée"), {"date": "Jour", "duration": "Durée"}),
        (("date=Jour,duration=Durée",), {"date": "Jour", "duration": "Durée"}),
        (("date = Jour , duration = Durée,",), {"date": "Jour", "duration": "Durée"}),
        (("duration=Durée (h, min), date=Jour",), {"duration": "Durée (h, min)", "date": "Jour"}),
        (("task=a=b",), {"task": "a=b"}),
        (("date=Jour", "date=Jour"), {"date": "Jour"}),
    ],
)
def test_pairs_are_read_apart_and_together(given: tuple[str, ...], read: dict[str, str]):
    assert read_columns(given) == read


@pytest.mark.parametrize("given", [("date",), ("=Jour",), ("date=",), ("date=Jour", "date=Day")])
def test_what_is_no_mapping_is_named(given: tuple[str, ...]):
    with pytest.raises(BadInput) as caught:
        read_columns(given)
    assert caught.value.field == "columns" and caught.value.remedy is not None
