"""A step that reaches others as an approval shows it: its arguments as YAML, and back from what was approved.

What the person reads, and may edit, is what the step is started with: nothing else of it is kept.
"""

import hashlib
import io
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import LiteralScalarString

from integrations.errors import BadInput
from integrations.kit.catalogue import find_step
from integrations.kit.spec import Spec
from integrations.kit.steps import check, plain, spec
from integrations.words import Words
from ledger.approval_rows import KeptFile

FILE = "file"  # stands for bytes: {file: report.pdf, sha256: …}


def body_of(found: Spec, given: Mapping[str, Any]) -> tuple[str, list[KeptFile]]:
    """What a step is asked to do, for people, and the bytes that go with it.

    Args:
        found: The step.
        given: Its arguments, checked.

    Returns:
        YAML with every argument that is not as it is anyway; the files.
    """
    files: list[KeptFile] = []
    shown: dict[str, Any] = {}
    for name, value in given.items():
        field = found.arguments.model_fields[name]
        if not field.is_required() and value == field.get_default(call_default_factory=True):
            continue
        if isinstance(value, bytes):
            digest = hashlib.sha256(value).hexdigest()
            label = str(given.get("filename") or given.get("file_name") or name)
            files.append(KeptFile(label, "application/octet-stream", digest, value))
            shown[name] = {FILE: label, "sha256": digest}
        else:
            shown[name] = _readable(plain(value))
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.width = 4096
    yaml.allow_unicode = True
    text = io.StringIO()
    yaml.dump(shown, text)
    return text.getvalue(), files


def arguments_of(kind: str, body: str, files: Sequence[KeptFile]) -> dict[str, Any]:
    """A step's arguments from what was approved.

    Raises:
        BadInput: The text is no YAML, or an argument does not fit; names it.
    """
    held = {hashlib.sha256(file.content).hexdigest(): file.content for file in files}
    return _checked(kind, body, held)


def written_arguments(kind: str, body: str, files: Sequence[str]) -> dict[str, Any]:
    """The same while it is edited, from the files' hashes alone.

    Raises:
        BadInput: As `arguments_of`.
    """
    return _checked(kind, body, dict.fromkeys(files, b""))


def _checked(kind: str, body: str, held: Mapping[str, bytes]) -> dict[str, Any]:
    try:
        loaded = YAML(typ="safe", pure=True).load(body)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise BadInput(
            Words("the text is not YAML any more", "le texte n'est plus du YAML"),
            line=mark.line + 1 if mark else None, field="body",
        ) from None  # fmt: skip
    if not isinstance(loaded, dict):
        raise BadInput(Words("“name: value” lines are wanted", "il faut des lignes « nom : valeur »"), field="body")
    given: dict[str, Any] = {}
    for name, value in loaded.items():
        if isinstance(value, dict) and set(value) == {FILE, "sha256"}:
            if value["sha256"] not in held:
                raise BadInput(Words("is not one of the files shown", "n'est pas un des fichiers montrés"), field=name)
            value = held[value["sha256"]]
        given[str(name)] = value
    return check(spec(find_step(kind)), given)


def target_of(kind: str, given: Mapping[str, Any]) -> tuple[str, ...]:
    """To whom or what, for people and for a client's rules."""
    name = spec(find_step(kind)).target
    value = given.get(name, ()) if name else ()
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def _readable(value: Any) -> Any:
    """Texts of several lines as they are, not in quotes."""
    if isinstance(value, str) and "\n" in value:
        return LiteralScalarString(value)
    if isinstance(value, dict):
        return {key: _readable(one) for key, one in value.items()}
    return [_readable(one) for one in value] if isinstance(value, list) else value
