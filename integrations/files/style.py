"""What CSS says about whether a reader sees a text: only the few properties that hide. Source: CSS 2.1, CSS Color 4."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_AT_BLOCK = re.compile(r"@[a-z-]+[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_NAMED = {"white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "black": (0, 0, 0)}
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|%|ex|vw|vh)?", re.IGNORECASE)
_MOST_RULES = 400

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """How text is shown at one place of a page."""

    gone: bool = False
    tiny: bool = False
    colour: Colour | None = None
    ground: Colour | None = (255, 255, 255)
    transparent: bool = False


def hidden_by(look: Look) -> bool:
    """Whether a reader would not see text that looks like this."""
    if look.gone or look.tiny or look.transparent:
        return True
    if look.colour is None or look.ground is None:
        return False
    return max(abs(a - b) for a, b in zip(look.colour, look.ground, strict=True)) <= 12


def declarations(style: str) -> dict[str, str]:
    """The declarations of a style attribute or rule, lower case, without `!important`."""
    found = {}
    for part in style.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower()] = value.lower().replace("!important", "").strip()
    return found


def sheet_rules(tree: Any) -> Iterator[tuple[str, dict[str, str]]]:
    """Selector and declarations of each rule of the page's style sheets that may hide; without media queries."""
    left = _MOST_RULES
    for sheet in tree.css("style"):
        source = _AT_BLOCK.sub("", _COMMENT.sub("", sheet.text(deep=True) or "")[:200_000])
        for rule in _RULE.finditer(source):
            style = declarations(rule.group(2))
            selector = rule.group(1).strip()
            if ":" in selector or not style.keys() & _HIDING:
                continue
            left -= 1
            if left < 0:
                return
            yield selector, style


_HIDING = {
    "display", "visibility", "opacity", "font-size", "font", "color", "background", "background-color", "max-height",
    "height", "text-indent", "left", "top", "position", "mso-hide", "overflow", "clip", "line-height",
}  # fmt: skip


def look_of(outer: Look, tag: str, attributes: Mapping[str, str | None], style: Mapping[str, str]) -> Look:
    """How text inside an element looks, from its surroundings, attributes and style."""
    if not style and not attributes:
        return outer
    look = outer
    if "hidden" in attributes or _takes_away(style):
        look = replace(look, gone=True)
    if "visibility" in style and style["visibility"] == "hidden":
        look = replace(look, gone=True)
    if (size := style.get("font-size")) is not None:
        look = replace(look, tiny=_is_tiny(size))
    if (opacity := style.get("opacity")) is not None and _number(opacity) is not None:
        look = replace(look, transparent=look.transparent or (_number(opacity) or 0) <= 0.05)
    ground = style.get("background-color") or style.get("background") or attributes.get("bgcolor")
    if "background-image" in style or attributes.get("background") or (ground and re.search(r"url\(|gradient", ground)):
        look = replace(look, ground=None)
    elif ground:
        look = replace(look, ground=_colour(ground) or (look.ground if "transparent" in ground else None))
    text = style.get("color") or (attributes.get("color") if tag == "font" else None)
    if text:
        look = replace(look, colour=_colour(text))
    return look


def _takes_away(style: Mapping[str, str]) -> bool:
    if style.get("display") == "none" or style.get("mso-hide") == "all":
        return True
    no_room = any(_number(style.get(side, "")) == 0 for side in ("max-height", "height", "max-width", "width"))
    if no_room and style.get("overflow") == "hidden":
        return True
    if (_number(style.get("text-indent", "")) or 0) <= -500:
        return True
    if style.get("position") in ("absolute", "fixed"):
        if any((_number(style.get(side, "")) or 0) <= -500 for side in ("left", "top", "right")):
            return True
        return "clip" in style and re.sub(r"[^0-9]", "", style["clip"]).strip("0") == ""
    return False


def _number(value: str) -> float | None:
    found = _LENGTH.match(value.strip())
    return float(found.group(1)) if found else None


def _is_tiny(size: str) -> bool:
    """Whether a font size cannot be read: 0, or up to 1 px or pt."""
    found = _LENGTH.match(size.strip())
    if not found:
        return False
    number, unit = float(found.group(1)), (found.group(2) or "px").lower()
    limit = {"px": 1.0, "pt": 1.0, "em": 0.05, "rem": 0.05, "%": 5.0}.get(unit, 0.0)
    return number <= limit


def _colour(value: str) -> Colour | None:
    """A CSS colour's red, green, blue; None where it is not known (a name other than the usual ones)."""
    value = value.strip().lower()
    if found := re.search(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", value):
        digits = found.group(1)
        digits = "".join(c * 2 for c in digits) if len(digits) == 3 else digits
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := re.search(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)", value):
        return int(found.group(1)), int(found.group(2)), int(found.group(3))
    return next((colour for name, colour in _NAMED.items() if re.search(rf"\b{name}\b", value)), None)
