"""Charts as SVG and PNG, drawn by Vega from plain specifications."""

from functools import lru_cache
from typing import Any

from integrations.words import Language
from tasks.documents.blocks import Chart
from tasks.documents.look import FONT, FONTS, INK, LINE, SERIES, SOFT

WIDTH = 620
_LOCALES: dict[Language, dict[str, Any]] = {
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]},
    "fr": {"decimal": ",", "thousands": "\u202f", "grouping": [3], "currency": ["", "\u00a0€"], "percent": "\u202f%"},
}


@lru_cache(maxsize=1)
def _vega() -> Any:
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert


@lru_cache(maxsize=64)
def chart_svg(chart: Chart, language: Language) -> str:
    """The chart as SVG."""
    return _vega().vegalite_to_svg(_spec(chart), format_locale=_LOCALES[language])


@lru_cache(maxsize=64)
def chart_png(chart: Chart, language: Language, scale: float = 2) -> bytes:
    """The chart as PNG, `scale` pixels a point, on white."""
    return _vega().svg_to_png(chart_svg(chart, language), scale=scale)


def _spec(chart: Chart) -> dict[str, Any]:
    body = {"bars": _bars, "columns": _columns, "progress": _progress}[chart.kind](chart)
    axis = {"domain": False, "ticks": False, "grid": False, "labelColor": SOFT, "titleColor": SOFT, "labelFontSize": 12}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "white",
        "padding": 8,
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "axis": axis | {"labelPadding": 6, "titleFontWeight": "normal", "titleFontSize": 12},
            "axisY": {"gridColor": LINE},
            "legend": {"orient": "top", "title": None, "labelColor": INK, "labelFontSize": 12, "symbolType": "square",
                       "labelLimit": 220, "columns": 4},
            "text": {"color": INK, "fontSize": 12},
        },
        **body,
    }  # fmt: skip


def _short(name: str) -> str:
    return name if len(name) <= 34 else name[:33] + "…"


def _bars(chart: Chart) -> dict[str, Any]:
    """Horizontal bars, the value written at each one's end."""
    values = chart.series[0].values if chart.series else ()
    rows = [
        {"name": _short(name), "value": value, "shown": chart.values[i] if i < len(chart.values) else "", "place": i}
        for i, (name, value) in enumerate(zip(chart.categories, values, strict=False))
    ]
    y = {"field": "name", "type": "nominal", "sort": {"field": "place"}, "title": None,
         "axis": {"labelLimit": 230, "labelColor": INK}}  # fmt: skip
    x = {"field": "value", "type": "quantitative", "axis": None, "scale": {"domainMin": 0, "padding": 60}}
    return {
        "width": WIDTH - 240,
        "height": {"step": 26},
        "data": {"values": rows},
        "encoding": {"y": y, "x": x},
        "layer": [
            {"mark": {"type": "bar", "color": SERIES[0], "height": 16, "cornerRadiusEnd": 2}},
            {"mark": {"type": "text", "align": "left", "dx": 6}, "encoding": {"text": {"field": "shown"}}},
        ],
    }


def _columns(chart: Chart) -> dict[str, Any]:
    """Vertical columns, series stacked, the whole written on top where given."""
    rows = [
        {"name": name, "series": series.name, "value": series.values[i], "place": i, "order": order}
        for order, series in enumerate(chart.series)
        for i, name in enumerate(chart.categories)
        if i < len(series.values)
    ]
    names = [series.name for series in chart.series]
    x = {"field": "name", "type": "nominal", "sort": list(chart.categories), "title": None,
         "axis": {"labelAngle": 0 if len(chart.categories) <= 6 else -35, "labelColor": INK,
                  "labelLimit": 130}}  # fmt: skip
    y = {"field": "value", "type": "quantitative", "stack": "zero", "title": chart.unit or None,
         "axis": {"grid": True, "tickCount": 4, "titleAngle": 0, "titleAlign": "left", "titleX": 0,
                  "titleY": -12}}  # fmt: skip
    color = {"field": "series", "type": "nominal", "sort": names, "scale": {"domain": names, "range": list(SERIES)},
             "legend": {} if len(names) > 1 else None}  # fmt: skip
    size = min(56, int(WIDTH / max(1, len(chart.categories)) * 0.55))
    layers: list[dict[str, Any]] = [
        {
            "mark": {"type": "bar", "size": size},
            "encoding": {"y": y, "color": color, "order": {"field": "order", "type": "quantitative"}},
        }
    ]
    if chart.values:
        tops = [
            {"name": name, "top": sum(series.values[i] for series in chart.series), "shown": chart.values[i]}
            for i, name in enumerate(chart.categories)
            if i < len(chart.values)
        ]
        layers.append(
            {
                "data": {"values": tops},
                "mark": {"type": "text", "dy": -8, "fontWeight": 600},
                "encoding": {"y": {"field": "top", "type": "quantitative"}, "text": {"field": "shown"}},
            }
        )
    return {"width": WIDTH - 70, "height": 170, "data": {"values": rows}, "encoding": {"x": x}, "layer": layers}


def _progress(chart: Chart) -> dict[str, Any]:
    """One bar of a whole; what goes beyond the whole is shown in the second colour."""
    used, whole = (*chart.series[0].values, 0.0, 0.0)[:2] if chart.series else (0.0, 0.0)
    largest = max(used, whole) or 1.0
    rows = [{"from": 0, "to": min(used, whole), "kind": SERIES[0]}]
    if used > whole:
        rows.append({"from": whole, "to": used, "kind": SERIES[1]})
    x = {"field": "from", "type": "quantitative", "axis": None, "scale": {"domain": [0, largest], "nice": False}}
    layers: list[dict[str, Any]] = [
        {"data": {"values": [{"from": 0, "to": whole}]}, "mark": {"type": "bar", "color": LINE, "height": 22}},
        {
            "data": {"values": rows},
            "mark": {"type": "bar", "height": 22},
            "encoding": {"color": {"field": "kind", "type": "nominal", "scale": None}},
        },
    ]
    labels = [{"at": largest * i, "shown": text, "side": side} for i, (text, side) in enumerate(
        zip(chart.values[:2], ("left", "right"), strict=False))]  # fmt: skip
    for label in labels:
        layers.append(
            {
                "data": {"values": [label]},
                "mark": {"type": "text", "align": label["side"], "dy": 24, "color": INK},
                "encoding": {"x": {"field": "at", "type": "quantitative"}, "text": {"field": "shown"}},
            }
        )
    return {"width": WIDTH - 20, "height": 64, "encoding": {"x": x, "x2": {"field": "to"}}, "layer": layers}
