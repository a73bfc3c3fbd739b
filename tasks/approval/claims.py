"""What a mail states and no source bears out, and the money that it names: by the project's own check."""

import re
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path, PurePath

from integrations.errors import BadInput
from integrations.files.document import Document
from integrations.settings import settings
from integrations.words import Language, Words
from ledger.approval_rows import KeptFile
from tasks.checks.check import CheckResult, Sources, check_text

READ = frozenset({".pdf", ".docx", ".html", ".htm", ".md", ".txt"})
MOST_CLAIMS = 200
MOST_AMOUNTS = 200
MESSAGE = "✉"  # where a claim of the mail's own text stands; a file's claims stand under its name
UNCHECKED = Words(
    "not checked: no sources were given for it", "non vérifié : aucune source n'a été indiquée pour ce fichier"
)
UNREADABLE = Words("not checked: its text cannot be read", "non vérifié : son texte ne peut pas être lu")
OPEN = Words("to be filled in before it leaves", "à compléter avant l'envoi")
_OPEN = re.compile(
    r"\[(?:to confirm|à confirmer|a confirmer|to be confirmed|tbd|tbc|todo|xxx+)\b[^\]\n]{0,200}\]", re.IGNORECASE
)
MORE = Words("more claims without a source", "autres affirmations sans source")


def texts_of(files: Sequence[KeptFile]) -> dict[str, Document | None]:
    """The text of each file, by its name; None where none can be read."""
    from integrations.files import read_document

    found: dict[str, Document | None] = {}
    with tempfile.TemporaryDirectory(prefix="freelance-check-") as folder:
        for number, file in enumerate(files):
            suffix = PurePath(file.name).suffix.lower()
            found[file.name] = None
            if suffix in READ:
                path = Path(folder) / f"{number}{suffix}"
                path.write_bytes(file.content)
                try:
                    read = read_document(path)
                except BadInput:  # a scan, or locked: shown as not checked
                    continue
                found[file.name] = Document(file.name, read.text, read.kind, read.pages, read.hidden)
    return found


def claims_of_body(body: str, texts: Sequence[Document], language: Language) -> list[str]:
    """What the mail's own text states beyond its attachments."""
    config = settings()
    names = [name for name in (config.freelance_name,) if name]
    sources = Sources(documents=texts, parties=names, emails=[config.freelance_email])
    return [*_open_places(body, MESSAGE, language), *_told(check_text(body, sources), MESSAGE, language)]


def claims_of_files(
    texts: dict[str, Document | None], against: Sequence[Path], client: str, language: Language
) -> list[str]:
    """What the attachments state beyond the sources; without sources, that nothing was checked.

    Raises:
        BadInput: A source is missing or cannot be read.
    """
    found: list[str] = []
    sources = _sources(against, client) if against else None
    for name, text in texts.items():
        where = _shown(name)
        if text is not None:
            found += _open_places(text.text, where, language)
        if text is None:
            found.append(f"{where} · {UNREADABLE.in_(language)}")
        elif sources is None:
            found.append(f"{where} · {UNCHECKED.in_(language)}")
        else:
            found += _told(check_text(text.text, sources), where, language)
    return found


def _open_places(text: str, where: str, language: Language) -> list[str]:
    """The places of a draft that are still to be filled in: "[to confirm: the price]"."""
    found: list[str] = []
    for match in _OPEN.finditer(text):
        quote = " ".join(match[0].split())[:120]
        number = text.count("\n", 0, match.start()) + 1
        line = f", {'ligne' if language == 'fr' else 'line'} {number}" if where != MESSAGE else ""
        found.append(f"{where}{line} · « {quote} » · {OPEN.in_(language)}")
    return list(dict.fromkeys(found))[:MOST_CLAIMS]


def _shown(name: str) -> str:
    return name.replace(MESSAGE, "_")


def of_files(claims: Sequence[str]) -> list[str]:
    """Those of the attachments, which stay when the text is edited."""
    return [claim for claim in claims if not claim.startswith(MESSAGE)]


def _told(result: CheckResult, where: str, language: Language) -> list[str]:
    told: list[str] = []
    for claim in result.untraced[:MOST_CLAIMS]:
        quote, why = " ".join(claim.text.split())[:120], claim.problem.in_(language)
        line = f", {'ligne' if language == 'fr' else 'line'} {result.line_of(claim)}"
        told.append(f"{where}{line} · « {quote} »{' · ' + why if why else ''}")
    if len(result.untraced) > MOST_CLAIMS:
        told.append(f"{where} · {len(result.untraced) - MOST_CLAIMS} {MORE.in_(language)}")
    return list(dict.fromkeys(told))


def _sources(paths: Sequence[Path], client: str) -> Sources:
    """As `freelance check` reads them: project.yaml beside them gives client, rate and budgets."""
    from tasks.checks.sources import load_sources
    from tasks.project_file import wanted_near
    from tasks.report.period import read_period

    for path in paths:
        if not path.exists():
            raise BadInput(Words("does not exist", "n'existe pas"), file=path, field="against")
    config = settings()
    wanted, _ = wanted_near(paths)
    days = read_period(wanted.period)
    return load_sources(
        paths,
        zone=config.timezone,
        currency=wanted.currency or config.freelance_currency,
        rate=wanted.rate,
        budget_hours=wanted.budget_hours,
        budget_amount=wanted.budget_amount,
        period=(days.start, days.end) if days else None,
        client=wanted.client or client,
        parties=[name for name in (config.freelance_name, wanted.client, wanted.project, client) if name],
        own_emails=frozenset({config.freelance_email.lower()} - {""}),
    )


def amounts_in(texts: Sequence[str]) -> tuple[tuple[Decimal, str], ...]:
    """Every amount of money with a currency, each once, the largest first."""
    from tasks.facts.money import find_amounts

    found: set[tuple[Decimal, str]] = set()
    for text in texts:
        for amount in find_amounts(text, loose=False):
            value = amount.max if amount.max is not None else amount.min
            if value is not None and amount.currency:
                found.add((value, amount.currency))
    return tuple(sorted(found, key=lambda each: (-each[0], each[1]))[:MOST_AMOUNTS])
