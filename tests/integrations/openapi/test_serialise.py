"""Every row of the style tables of OpenAPI 3.0.4 and 3.1.1, and what Swagger 2 and real services add."""

from datetime import date
from decimal import Decimal

import pytest

from integrations.openapi.model import Style
from integrations.openapi.serialise import in_cookie, in_header, in_path, in_query, plain

EMPTY, TEXT = "", "blue"
LIST = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


@pytest.mark.parametrize(
    ("style", "explode", "empty", "text", "listed", "mapped"),
    [
        ("matrix", False, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        ("matrix", True, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        ("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        ("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        ("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        ("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ],
)
def test_paths_as_the_specification_writes_them(style, explode, empty, text, listed, mapped):
    written = [in_path(Style(style, explode), "color", value) for value in (EMPTY, TEXT, LIST, OBJECT)]
    assert written == [empty, text, listed, mapped]


@pytest.mark.parametrize(
    ("style", "explode", "value", "query"),
    [
        ("form", False, EMPTY, "color="),
        ("form", False, TEXT, "color=blue"),
        ("form", False, LIST, "color=blue,black,brown"),
        ("form", False, OBJECT, "color=R,100,G,200,B,150"),
        ("form", True, EMPTY, "color="),
        ("form", True, TEXT, "color=blue"),
        ("form", True, LIST, "color=blue&color=black&color=brown"),
        ("form", True, OBJECT, "R=100&G=200&B=150"),
        ("spaceDelimited", False, LIST, "color=blue%20black%20brown"),
        ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, LIST, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        # beyond the table
        ("tabDelimited", False, LIST, "color=blue%09black%09brown"),
        (
            "deepObject",
            True,
            {"a": {"b": [1, {"c": True}]}},
            "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=true",
        ),
        ("deepObject", True, ["x", "y"], "color%5B0%5D=x&color%5B1%5D=y"),
        ("form", True, [], ""),
        ("form", False, [], "color="),
        ("form", True, "a,b&c=d e/é", "color=a%2Cb%26c%3Dd%20e%2F%C3%A9"),
        ("form", False, ["a,b", "c"], "color=a%2Cb,c"),
    ],
)
def test_queries_as_the_specification_writes_them(style, explode, value, query):
    assert "&".join(f"{name}={text}" for name, text in in_query(Style(style, explode), "color", value)) == query


@pytest.mark.parametrize(
    ("reserved", "value", "written"),
    [(True, "a/b:c,d", "a/b:c,d"), (True, "a&b=c#d", "a%26b%3Dc%23d"), (False, "a/b:c", "a%2Fb%3Ac")],
)
def test_reserved_signs_stay_where_the_document_says_so_but_never_end_a_value(reserved, value, written):
    assert in_query(Style("form", True, reserved), "q", value) == [("q", written)]


@pytest.mark.parametrize(
    ("style", "value", "written"),
    [
        (Style("simple", False), LIST, "blue,black,brown"),
        (Style("simple", False), OBJECT, "R,100,G,200,B,150"),
        (Style("simple", True), OBJECT, "R=100,G=200,B=150"),
        (Style("simple", False), True, "true"),
        (Style("simple", False, media="application/json"), OBJECT, '{"R":100,"G":200,"B":150}'),
    ],
)
def test_headers_are_not_percent_encoded(style, value, written):
    assert in_header(style, value) == written


@pytest.mark.parametrize(
    ("style", "value", "pairs"),
    [
        (Style("form", False), LIST, [("color", "blue,black,brown")]),
        (Style("form", True), OBJECT, [("R", "100"), ("G", "200"), ("B", "150")]),
        (Style("form", True), "a;b c", [("color", "a%3Bb%20c")]),
        (Style("form", True, media="application/json"), [1], [("color", "%5B1%5D")]),
    ],
)
def test_cookies(style, value, pairs):
    assert in_cookie(style, "color", value) == pairs


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("2.50"), 2.5), (Decimal("3"), 3), (date(2026, 11, 2), "2026-11-02"), ((1, 2), [1, 2]),
        ({"a": {1: date(2026, 1, 1)}}, {"a": {"1": "2026-01-01"}}), (b"x", b"x"), (None, None), (True, True),
    ],
)  # fmt: skip
def test_values_of_python_as_json_has_them(value, expected):
    assert plain(value) == expected


def test_a_number_is_written_plainly():
    assert in_query(Style("form", True), "n", [1.0, 0.5, 10_000_000]) == [("n", "1"), ("n", "0.5"), ("n", "10000000")]
