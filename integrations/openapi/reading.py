"""Reads a document from a file or an https address, JSON or YAML, with limits."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from pydantic_core import from_json

from integrations.errors import BadInput, Refused, Unavailable
from integrations.openapi.document import Document, document_of
from integrations.words import Words

MOST = 96 * 1024 * 1024  # bytes; the largest known description (Microsoft Graph's) has 47 MB
REDIRECTS = 5
_PLACE = re.compile(r"line (\d+) column (\d+)")
_SAY_IT = Words("Give an OpenAPI description as JSON or YAML.", "Donnez une description OpenAPI en JSON ou en YAML.")


def read_document(path: Path | str) -> Document:
    """The document in a file.

    Args:
        path: Of a JSON or YAML file.

    Raises:
        BadInput: The file cannot be read, is too large, or is no such document.
    """
    try:
        size = Path(path).stat().st_size
        content = Path(path).read_bytes() if size <= MOST else b""
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BadInput(Words(f"cannot be read: {reason}", f"est illisible : {reason}"), file=path) from None
    if size > MOST:
        raise _too_large(str(path))
    return parse_document(content, str(path))


async def fetch_document(address: str, private: bool = False) -> Document:
    """The document at an address.

    Args:
        address: https.
        private: Whether a server in one's own network may be asked, by http as well.

    Raises:
        BadInput: The address is not https, or what it holds is no such document.
        Refused: The server has none there.
        Unavailable: The server did not answer.
    """
    from integrations.kit.transport import Broken, NotSent, Sort, TooLarge, exchange

    url = address
    for _ in range(REDIRECTS):
        if urlsplit(url).scheme != "https" and not private:
            raise BadInput(Words("is not an https address", "n'est pas une adresse https"), file=url)
        try:
            answer = await exchange(
                "GET", url, headers={"Accept": "application/json, application/yaml, */*;q=0.5"}, body=None,
                sort=Sort(private=private, fresh=False), most=MOST,
            )  # fmt: skip
        except TooLarge:
            raise _too_large(address) from None
        except (NotSent, Broken) as error:
            raise Unavailable(
                Words(f"cannot be fetched: {error}", f"ne peut pas être téléchargé : {error}"), file=address
            ) from None
        if answer.status in (301, 302, 303, 307, 308) and answer.headers.get("location"):
            url = urljoin(url, answer.headers["location"])
            continue
        if answer.status != 200:
            raise Refused(
                Words(f"the server answers HTTP {answer.status}", f"le serveur répond HTTP {answer.status}"),
                file=address,
            )
        return parse_document(answer.content, address)
    raise Refused(Words("is redirected too often", "est redirigé trop souvent"), file=address)


def parse_document(content: bytes, name: str) -> Document:
    """The document in a file's bytes.

    Args:
        content: JSON or YAML, UTF-8.
        name: Its file or address, for errors.

    Raises:
        BadInput: It cannot be read, or is no such document.
    """
    content = content.removeprefix(b"\xef\xbb\xbf")
    if content.lstrip()[:1] in (b"{", b"["):
        try:
            return document_of(from_json(content), name)
        except ValueError as error:
            if not _is_flow_yaml(content):
                raise _unreadable("JSON", str(error), name) from None
    return document_of(_yaml(content, name), name)


def _is_flow_yaml(content: bytes) -> bool:
    """Whether something that begins like JSON may be YAML: its first key stands without quotes."""
    return re.match(rb"\s*\{\s*[A-Za-z]", content) is not None


def _yaml(content: bytes, name: str) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.constructor import SafeConstructor
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    class Plain(SafeConstructor):
        """What JSON can say, and nothing else: a date stays the text that it was written as."""

    for tag in ("timestamp", "value", "binary"):
        Plain.add_constructor(f"tag:yaml.org,2002:{tag}", SafeConstructor.construct_yaml_str)
    reader = YAML(typ="safe")
    reader.Constructor = Plain
    reader.allow_duplicate_keys = True
    try:
        return _plain(reader.load(content.decode("utf-8")), {}, name)
    except UnicodeDecodeError:
        raise BadInput(Words("is not UTF-8 text", "n'est pas un texte UTF-8"), file=name) from None
    except MarkedYAMLError as error:
        line = None if error.problem_mark is None else error.problem_mark.line + 1
        raise _unreadable("YAML", str(error.problem or error.context or ""), name, line) from None
    except (YAMLError, RecursionError, ValueError) as error:
        raise _unreadable("YAML", type(error).__name__, name) from None


def _plain(node: Any, seen: dict[int, Any], name: str) -> Any:
    """YAML's values as JSON has them: keys are text. What an alias repeats stays one object, however often."""
    if not isinstance(node, dict | list):
        return node
    if id(node) in seen:
        return seen[id(node)]
    if isinstance(node, list):
        items: list[Any] = []
        seen[id(node)] = items
        items.extend(_plain(one, seen, name) for one in node)
        return items
    made: dict[str, Any] = {}
    seen[id(node)] = made
    for key, value in node.items():
        made[_key(key)] = _plain(value, seen, name)
    return made


def _key(key: Any) -> str:
    if key is None or isinstance(key, bool):
        return {None: "null", True: "true", False: "false"}[key]
    return str(key)


def _unreadable(form: str, reason: str, name: str, line: int | None = None) -> BadInput:
    place = _PLACE.search(reason)
    if line is None and place:
        line = int(place[1])
    return BadInput(
        Words(f"is no valid {form}: {reason}", f"n'est pas du {form} valide : {reason}"),
        remedy=_SAY_IT,
        file=name,
        line=line,
    )


def _too_large(name: str) -> BadInput:
    size = MOST // 1024 // 1024
    return BadInput(Words(f"is larger than {size} MB", f"dépasse {size} Mo"), file=name)
