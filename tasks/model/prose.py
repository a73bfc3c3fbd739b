"""The readable part of JSON that is still arriving: what stands in its text values, without keys and brackets."""

_ESCAPES = {"n": "\n", "t": " ", "r": "", "b": "", "f": ""}


class Prose:
    """Fed with pieces of a JSON text, gives the pieces of its text values as they come, one value a line."""

    def __init__(self) -> None:
        self._stack: list[str] = []  # "{" or "[" for each open bracket
        self._in_text = False
        self._is_key = False
        self._expect_key = False
        self._escape = ""

    def feed(self, piece: str) -> str:
        """What the next piece adds for a reader."""
        out: list[str] = []
        for sign in piece:
            if self._in_text:
                self._inside(sign, out)
            elif sign == '"':
                self._in_text = True
                self._is_key = self._expect_key
            else:
                self._between(sign)
        return "".join(out)

    def _between(self, sign: str) -> None:
        if sign in "{[":
            self._stack.append(sign)
            self._expect_key = sign == "{"
        elif sign in "}]" and self._stack:
            self._stack.pop()
            self._expect_key = False
        elif sign == ":":
            self._expect_key = False
        elif sign == ",":
            self._expect_key = bool(self._stack) and self._stack[-1] == "{"

    def _inside(self, sign: str, out: list[str]) -> None:
        if self._escape:
            self._escape += sign
            if self._escape[1] == "u" and len(self._escape) < 6:
                return
            shown = self._unescaped()
            self._escape = ""
        elif sign == "\\":
            self._escape = sign
            return
        elif sign == '"':
            self._in_text = False
            shown = "" if self._is_key else "\n"
        else:
            shown = sign
        if not self._is_key:
            out.append(shown)

    def _unescaped(self) -> str:
        kind = self._escape[1]
        if kind == "u":
            try:
                code = int(self._escape[2:], 16)
            except ValueError:
                return ""
            return "" if 0xD800 <= code <= 0xDFFF else chr(code)
        return _ESCAPES.get(kind, kind)
