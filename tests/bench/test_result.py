"""A bench that misses a bar says so and fails."""

import json

import pytest

from bench._result import finish, missed


@pytest.mark.parametrize(
    ("figures", "bars", "wrong"),
    [
        ({"recall": 0.9}, {"recall": (">=", 0.9)}, []),
        ({"recall": 0.89}, {"recall": (">=", 0.9)}, ["recall"]),
        ({}, {"recall": (">=", 0.9)}, ["recall"]),
        ({"seconds": float("nan")}, {"seconds": ("<=", 4)}, ["seconds"]),
        ({"seconds": 3.9, "note": "x"}, {"seconds": ("<=", 4)}, []),
        ({"verbatim": 1.0}, {"verbatim": ("==", 1.0)}, []),
    ],
)
def test_bars(figures, bars, wrong):
    assert missed(figures, bars) == wrong


@pytest.mark.parametrize(("value", "code"), [(0.95, 0), (0.5, 1)])
def test_the_last_line_is_json_and_the_exit_code_tells(capsys, value, code):
    with pytest.raises(SystemExit) as end:
        finish("facts", {"precision": value}, {"precision": (">=", 0.9)})
    assert end.value.code == code
    last = json.loads(capsys.readouterr().out.strip().splitlines()[-1])
    assert last["figures"] == {"precision": value}
    assert last["missed"] == ([] if code == 0 else ["precision"])
