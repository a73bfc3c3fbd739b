"""An OpenAPI document as it was written: plain dicts, and references that are followed only where they are needed.

Models of a document (pydantic) cost seconds on a large one and refuse whole documents for one slip; a person who wants
one operation of twelve hundred needs neither.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import unquote

from integrations.errors import BadInput
from integrations.words import Words

Version = Literal["2.0", "3.0", "3.1"]
METHODS = ("get", "head", "post", "put", "patch", "delete", "options", "trace")
_MISSING = object()


@dataclass(slots=True)
class Document:
    """A document that is one of OpenAPI's.

    Args:
        name: Its file or address, as the person gave it.
        data: What stands in it.
        version: Of the specification, without its last figure; 3.2 is read as 3.1, of which it is an extension.
    """

    name: str
    data: Mapping[str, Any]
    version: Version
    _found: dict[str, Any] = field(default_factory=dict, repr=False)
    # What others work out about the whole document once: its dialect, its operations.
    kept: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def title(self) -> str:
        """What it calls itself."""
        info = self.data.get("info")
        return str(info.get("title") or "") if isinstance(info, Mapping) else ""

    def at(self, reference: str, place: str = "") -> Any:
        """What a reference points to.

        Args:
            reference: "#/components/schemas/Pet".
            place: Where it stands, for the error.

        Raises:
            BadInput: It leads nowhere, or into another document.
        """
        if reference in self._found:
            return self._found[reference]
        if reference != "#" and not reference.startswith("#/"):
            raise self.wrong(
                Words(f"“{reference}” points into another document", f"« {reference} » renvoie à un autre document"),
                place,
                remedy=Words(
                    "Bundle the documents into one (redocly bundle, swagger-cli bundle).",
                    "Réunissez les documents en un seul (redocly bundle, swagger-cli bundle).",
                ),
            )
        node: Any = self.data
        for part in reference.split("/")[1:]:
            node = _child(node, unquote(part).replace("~1", "/").replace("~0", "~"))
            if node is _MISSING:
                raise self.wrong(
                    Words(f"“{reference}” leads nowhere", f"« {reference} » ne mène nulle part"), place
                )  # fmt: skip
        self._found[reference] = node
        return node

    def resolve(self, node: Any, place: str = "") -> Mapping[str, Any]:
        """An object, behind its references; what stands beside a reference counts as well in 3.1.

        Args:
            node: The object, or a reference to it.
            place: Where it stands, for the error.

        Raises:
            BadInput: It is no object; a reference leads nowhere, elsewhere or back to itself.
        """
        seen: set[str] = set()
        beside: dict[str, Any] = {}
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            reference = node["$ref"]
            if reference in seen:
                raise self.wrong(
                    Words(f"“{reference}” refers to itself", f"« {reference} » renvoie à lui-même"), place
                )  # fmt: skip
            seen.add(reference)
            if self.version == "3.1" and len(node) > 1:
                beside = {key: value for key, value in node.items() if key != "$ref"} | beside
            node = self.at(reference, place)
        if not isinstance(node, Mapping):
            raise self.wrong(Words("is no object", "n'est pas un objet"), place)
        return {**node, **beside} if beside else node

    def schema(self, node: Any, place: str = "") -> Mapping[str, Any]:
        """A schema, behind its references; `true` and `false` as the objects that say the same."""
        if isinstance(node, bool):
            return {} if node else {"not": {}}
        return self.resolve(node, place)

    def wrong(self, problem: Words, place: str = "", remedy: Words | None = None) -> BadInput:
        """An error about this document.

        Args:
            problem: What is wrong.
            place: Where in it.
            remedy: What to do.
        """
        return BadInput(problem, remedy=remedy, file=self.name, field=place or None)


def _child(node: Any, key: str) -> Any:
    if isinstance(node, Mapping):
        return node.get(key, _MISSING)
    if isinstance(node, list) and key.isdigit() and int(key) < len(node):
        return node[int(key)]
    return _MISSING


def document_of(data: Any, name: str) -> Document:
    """The document that data is.

    Args:
        data: What was read.
        name: Its file or address, for errors.

    Raises:
        BadInput: It is no OpenAPI document, or of a version that is not read.
    """
    remedy = Words(
        "An OpenAPI 3.0, 3.1 or Swagger 2.0 description, as JSON or YAML, is wanted.",
        "Il faut une description OpenAPI 3.0, 3.1 ou Swagger 2.0, en JSON ou en YAML.",
    )
    if not isinstance(data, Mapping):
        raise BadInput(Words("is no OpenAPI document", "n'est pas un document OpenAPI"), remedy=remedy, file=name)
    said = str(data.get("openapi") or data.get("swagger") or "")
    versions: dict[str, Version] = {"2.0": "2.0", "2": "2.0", "3.0": "3.0", "3.1": "3.1", "3.2": "3.1"}
    version = versions.get(".".join(said.split(".")[:2]))
    if version is None:
        raise BadInput(
            Words(f"its version is “{said}”", f"sa version est « {said} »")
            if said
            else Words("says no version of OpenAPI", "n'indique pas de version d'OpenAPI"),
            remedy=remedy,
            file=name,
            field="openapi",
        )
    paths = data.get("paths")
    if not isinstance(paths, Mapping) or not paths:
        raise BadInput(Words("holds no paths to call", "ne contient aucun chemin à appeler"), file=name, field="paths")
    return Document(name, data, version)
