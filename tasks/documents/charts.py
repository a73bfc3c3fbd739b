"""Charts as SVG and PNG, drawn by Vega from plain specifications; the same picture in every format."""

import json
import math
import unicodedata
from functools import lru_cache
from typing import Any

from integrations.words import Language, Words
from tasks.documents import look
from tasks.documents.blocks import Chart, Series
from tasks.documents.plain import one_line

WIDTH = 640  # points of the whole picture; its letters are as large as a table's where that fills a page's width
_LETTER = 6.7  # points of an average letter at the size below
_SIZE = 12
_LOCALES: dict[Language, dict[str, Any]] = {
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]},
    "fr": {"decimal": ",", "thousands": "\u202f", "grouping": [3], "currency": ["", ""], "percent": "\u202f%"},
}
_REST = Words("Other", "Autres")
_BEFORE = "€£$¥"  # signs that English writes before the number


@lru_cache(maxsize=1)
def _vega() -> Any:
    import vl_convert

    vl_convert.register_font_directory(str(look.FONTS))
    return vl_convert


@lru_cache(maxsize=64)
def chart_svg(chart: Chart, language: Language) -> str:
    """The chart as SVG without a background; its title stays with the document.

    Args:
        chart: What to draw; values that are not finite count as 0.
        language: Whose decimal sign and thousands separator the axis has.
    """
    return _vega().vegalite_to_svg(_spec(chart, language), format_locale=_LOCALES[language])


@lru_cache(maxsize=64)
def chart_png(chart: Chart, language: Language, scale: float = 2) -> bytes:
    """The chart as PNG, `scale` pixels a point, on white."""
    head, end, rest = chart_svg(chart, language).partition(">")
    white = f'{head}{end}<rect width="100%" height="100%" fill="white"/>{rest}'
    return _vega().svg_to_png(white, scale=scale)


def _spec(chart: Chart, language: Language) -> dict[str, Any]:
    names = [_short(name) for name in chart.categories]
    values = [_short(value, 24) for value in chart.values]
    series = [Series(_short(s.name, 21), _finite(s.values, len(names))) for s in chart.series]
    if chart.kind == "progress":
        body = _progress(_finite(chart.series[0].values if chart.series else (), 2), values)
    elif chart.kind == "bars":
        body = _bars(names, series, values)
    else:
        body = _columns(names, _folded(series, language), values, _unit(chart.unit, language))
    axis = {"domain": False, "ticks": False, "grid": False, "labelPadding": 7, "labelFontSize": _SIZE}
    return {
        "background": None,
        "padding": 2,
        "width": WIDTH,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "config": {
            "font": look.FONT,
            "aria": False,  # one text stands for the whole picture
            "view": {"stroke": None},
            "axis": axis | {"labelColor": look.SOFT, "title": None},
            "legend": {"orient": "top", "title": None, "labelColor": look.INK, "labelFontSize": _SIZE, "offset": 14,
                       "symbolType": "square", "symbolSize": 110, "symbolStrokeWidth": 0, "labelLimit": 0,
                       "columnPadding": 16, "columns": 4},
            "text": {"color": look.INK, "fontSize": _SIZE, "font": look.FONT},
        },
        **body,
    }  # fmt: skip


def _finite(values: tuple[float, ...], count: int) -> tuple[float, ...]:
    """`count` numbers that can be drawn."""
    return tuple(float(v) if math.isfinite(v) else 0.0 for v in (*values, *(0.0,) * count)[:count])


def _short(text: str, most: int = 34) -> str:
    """One line of at most `most` letters; Chinese ones and emoji count twice.

    Vega could cut by width, but between the halves of an emoji, which stops its converter.
    """
    line = one_line(text)[: most + 1]
    wide = 0
    for place, letter in enumerate(line):
        wide += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if wide > most:
            return line[: max(0, place - 1)].rstrip() + "…"
    return line


def _unit(unit: str, language: Language) -> tuple[str, str]:
    """What stands before and after the axis's numbers."""
    if not unit:
        return "", ""
    if language == "en" and unit in _BEFORE:
        return unit, ""
    return "", ("\u00a0" if unit != "%" or language == "fr" else "") + _short(unit, 8)


def _folded(series: list[Series], language: Language) -> list[Series]:
    """At most as many series as there are colours: the smallest become one, in grey."""
    most = len(look.SERIES) - 1
    if len(series) <= most:
        return series
    largest = sorted(series, key=lambda one: -sum(one.values))[:most]
    kept = [one for one in series if one in largest][:most]
    rest = [one for one in series if one not in kept]
    return [*kept, Series(_REST.in_(language), tuple(map(sum, zip(*(one.values for one in rest), strict=True))))]


def _bars(names: list[str], series: list[Series], values: list[str]) -> dict[str, Any]:
    """Horizontal bars, the value written at each one's end, or an axis where no values are given."""
    sums = [sum(one.values[i] for one in series) for i in range(len(names))]
    shown = [values[i] if i < len(values) else "" for i in range(len(names))]
    rows = [
        {"place": i, "name": name, "value": value, "end": max(value, 0.0), "shown": text}
        for i, (name, value, text) in enumerate(zip(names, sums, shown, strict=True))
    ]
    across = WIDTH - min(250.0, max((len(name) for name in names), default=0) * _LETTER + 8)
    label = max((len(text) for text in shown), default=0) * _LETTER + 14
    highest, lowest = max([*sums, 0.0]), min([*sums, 0.0])
    room = (highest - lowest or 1.0) * across / max(60.0, across - label)
    # Rows are told apart by place, not by name: two projects may be called the same.
    y = {"field": "place", "type": "ordinal", "scale": {"paddingInner": 0.42, "paddingOuter": 0.15},
         "axis": {"labelExpr": _name_of(names), "labelColor": look.INK, "labelLimit": 0}}  # fmt: skip
    x = {"field": "value", "type": "quantitative", "axis": None if any(shown) else {"grid": True, "tickCount": 4,
         "gridColor": look.LINE}, "scale": {"domain": [lowest, lowest + room], "nice": False}}  # fmt: skip
    return {
        "height": {"step": 28},
        "data": {"values": rows},
        "encoding": {"y": y, "x": x},
        "layer": [
            {"mark": {"type": "bar", "color": look.SERIES[0], "cornerRadiusEnd": 2}},
            {
                "mark": {"type": "text", "align": "left", "dx": 7, "fontWeight": 600},
                "encoding": {"text": {"field": "shown"}, "x": {"field": "end", "type": "quantitative"}},
            },
        ],
    }


def _name_of(names: list[str]) -> str:
    """A Vega expression that turns a row's place into its name; names are its data, as JSON strings."""
    return f"{json.dumps(names)}[datum.value]"


def _columns(names: list[str], series: list[Series], values: list[str], unit: tuple[str, str]) -> dict[str, Any]:
    """Vertical columns, series stacked, the whole written on top where given and where there is room."""
    rows = [
        {"place": i, "series": order, "value": one.values[i], "order": order}
        for order, one in enumerate(series)
        for i in range(len(names))
    ]
    names = [_short(name, 18) for name in names]
    step = (WIDTH - 60) / max(1, len(names))
    upright = max((len(name) for name in names), default=0) * _LETTER < step - 6
    x = {"field": "place", "type": "ordinal",
         "scale": {"paddingInner": 1 - min(step * 0.58, 70) / step, "paddingOuter": 0.2},
         "axis": {"labelExpr": _name_of(names), "labelColor": look.INK, "labelLimit": 0,
                  "labelOverlap": upright or len(names) > 30,
                  **({"labelAngle": 0} if upright else {"labelAngle": -38, "labelAlign": "right"})}}  # fmt: skip
    before, after = (json.dumps(part) for part in unit)
    sums = [sum(one.values[i] for one in series if one.values[i] > 0) for i in range(len(names))]
    fits = max((len(value) for value in values), default=0) * _LETTER < step
    top = max([*sums, 0.0]) or 1.0
    y = {"field": "value", "type": "quantitative", "stack": "zero",
         "scale": {"domainMax": top * (1.1 if values and fits else 1.0), "nice": False},
         "axis": {"grid": True, "gridColor": look.LINE, "tickCount": 4,
                  "labelExpr": f"{before} + datum.label + {after}"}}  # fmt: skip
    places = list(range(len(series)))
    legend = {"labelExpr": _name_of([one.name for one in series])} if len(series) > 1 else None
    color = {"field": "series", "type": "ordinal", "sort": places, "legend": legend,
             "scale": {"domain": places, "range": [*look.SERIES[: len(places)]]}}  # fmt: skip
    layers: list[dict[str, Any]] = [
        {
            "mark": {"type": "bar", "stroke": "white", "strokeWidth": 0.8},
            "encoding": {"y": y, "color": color, "order": {"field": "order", "type": "quantitative"}},
        }
    ]
    if values and fits:
        tops = [
            {"place": i, "top": total, "shown": text} for i, (total, text) in enumerate(zip(sums, values, strict=False))
        ]
        layers.append(
            {
                "data": {"values": tops},
                "mark": {"type": "text", "dy": -9, "fontWeight": 600},
                "encoding": {"y": {"field": "top", "type": "quantitative"}, "text": {"field": "shown"}},
            }
        )
    return {"height": 190, "data": {"values": rows}, "encoding": {"x": x}, "layer": layers}


def _progress(values: tuple[float, ...], shown: list[str]) -> dict[str, Any]:
    """One bar of a whole; what goes beyond the whole is in the warning's colour, behind a mark where the whole ends."""
    used, whole = max(0.0, values[0]), max(0.0, values[1])
    largest = max(used, whole) or 1.0
    over = used > whole
    parts = [(0.0, min(used, whole), look.ACCENT), (whole, used, look.WARNING)][: 2 if over else 1]
    x = {"field": "from", "type": "quantitative", "axis": None, "scale": {"domain": [0, largest], "nice": False}}
    y = {"value": 10}

    def bar(start: float, end: float, color: str) -> dict[str, Any]:
        values = {"values": [{"from": start, "to": end}]}
        return {"data": values, "mark": {"type": "bar", "color": color, "height": 20}, "encoding": {"y": y}}

    def label(text: str, at: float, align: str, row: int, color: str) -> dict[str, Any]:
        mark = {"type": "text", "align": align, "baseline": "top", "color": color, "fontWeight": 600}
        encoding = {
            "x": {"field": "at", "type": "quantitative"},
            "text": {"field": "shown"},
            "y": {"value": 27 + 17 * row},
        }
        return {"data": {"values": [{"at": at, "shown": text}]}, "mark": mark, "encoding": encoding}

    layers = [bar(0, largest, look.LINE), *(bar(*part) for part in parts)]
    for place, text in enumerate(shown[:2]):
        if place == 0:
            layers.append(label(text, largest if over else 0, "right" if over else "left", 0, parts[-1][2]))
        else:
            align = "left" if over and whole < largest / 2 else "right"
            layers.append(label(text, whole, align, int(over), look.SOFT))
    height = 22 + (19 + 17 * over if shown else 0)
    return {"height": height, "encoding": {"x": x, "x2": {"field": "to"}}, "layer": layers}
