"""`freelance check`: is every figure, date and name of a text borne out by its sources?"""

import json as to_json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from cli.language import spoken
from integrations.words import Language, Words

if TYPE_CHECKING:
    from tasks.checks.claim import CheckResult, Claim


def check(
    file: Path,
    *,
    against: Annotated[list[Path], Parameter(consume_multiple=True)],
    json: bool = False,
) -> int:
    """Traces every figure, date and name of a text to its sources.

    Args:
        file: The text to check: .md, .txt, .html, .docx or .pdf.
        against: The sources: files and folders.
        json: One line of JSON for each thing the text states, traced or not.
    """
    from integrations.errors import BadInput
    from integrations.files import read_document

    for path in (file, *against):
        if not path.exists():
            raise BadInput(Words("there is no such file or folder", "ce fichier ou dossier n'existe pas"), file=path)
    from tasks.checks import check_text, load_sources

    language = spoken()
    document = read_document(file)
    sources = load_sources(against)
    result = check_text(document.text, sources)
    if json:
        for claim in result.claims:
            print(to_json.dumps(_record(claim, result, document.page_of(claim.start), language), ensure_ascii=False))
    else:
        _print(file, result, language)
    return 0 if result.ok else 1


def _record(claim: "Claim", result: "CheckResult", page: int | None, language: Language) -> dict[str, Any]:
    from tasks.checks.claim import source_text

    return {
        "text": claim.text,
        "kind": claim.kind,
        "status": claim.status,
        "line": result.line_of(claim),
        "page": page,
        "start": claim.start,
        "end": claim.end,
        "source": source_text(claim.source),
        "problem": claim.problem.in_(language),
    }


def _print(file: Path, result: "CheckResult", language: Language) -> None:
    from cli.tables import show_table

    total, left = len(result.claims), len(result.untraced)
    if left:
        rows = result.table_rows(language)
        show_table(list(rows[0]), [list(row.values()) for row in rows], right=(0,))
        print()
        words = Words(
            f"{file}: {left} of {total} claims could not be traced.",
            f"{file} : {left} affirmation(s) sur {total} sans source.",
        )
    elif total:
        words = Words(f"{file}: all {total} claims are traced.", f"{file} : les {total} affirmations ont leur source.")
    else:
        words = Words(f"{file}: nothing in it needs a source.", f"{file} : rien n'y demande de source.")
    print(words.in_(language))
