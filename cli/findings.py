"""What `freelance doctor` looks at, one function a part; each part is looked at although another fails."""

import asyncio
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from cli.doctor import Finding, State
from cli.failures import from_os_error
from cli.versions import of_package, project_version
from integrations.errors import FreelanceError
from integrations.places import looked_up, places_searched
from integrations.settings import Settings, load_settings
from integrations.words import Words

_SAID = {"": ("default", "valeur par défaut"), "environment": ("environment", "environnement")}
ROOM = 500_000_000  # bytes below which a first start may fail: Prefect's database, its UI's files, and the outputs


def examine(offline: bool) -> Iterator[Finding]:
    """Looks at every part in turn.

    Args:
        offline: Leave the model and the mail server alone.
    """
    yield from versions()
    try:
        config = load_settings()
    except FreelanceError as error:
        yield failed("settings", "settings", error)
        return
    yield from settings(config)
    yield from home(config)
    yield from ledger(config)
    yield from server(config)
    yield from model(config, offline)
    yield from mail(config, offline)
    yield from documents()
    yield from flows()


def failed(part: str, name: str, error: FreelanceError) -> Finding:
    """A failure as a finding."""
    return Finding(part, name, "bad", Words(error.message("en"), error.message("fr")))


def versions() -> Iterator[Finding]:
    """Python, Prefect, this project."""
    python = platform.python_version()
    fits: State = "ok" if sys.version_info >= (3, 11) else "bad"
    for name, version, state in (
        ("freelance-flows", project_version(), "ok"),
        ("Python", python, fits),
        ("Prefect", of_package("prefect"), "ok"),
        ("openai", of_package("openai"), "ok"),
    ):
        found: State = "bad" if version == "?" else state  # type: ignore[assignment]
        yield Finding("versions", name, found, Words(f"{name} {version}", f"{name} {version}"), version)


def settings(config: Settings) -> Iterator[Finding]:
    """Each setting, its value (a secret only as "set") and where it comes from."""
    from pydantic import SecretStr

    sources = _sources()
    unset = []
    for name in Settings.model_fields:
        value, setting = getattr(config, name), name.upper()
        where = sources.get(setting, "")
        if not where and value in (None, ""):
            unset.append(setting)
            continue
        shown = "set" if isinstance(value, SecretStr) else str(value)
        en, fr = _SAID.get(where, (where, where))
        french = "défini" if shown == "set" else shown
        words = Words(f"{setting} = {shown}  ({en})", f"{setting} = {french}  ({fr})")
        yield Finding("settings", setting, "ok", words, shown, where or "default")
    searched = ", ".join(str(path) for path in places_searched())
    if unset:
        names = ", ".join(unset)
        yield Finding(
            "settings",
            "unset",
            "note",
            Words(
                f"not set, and not required: {names} (looked for in the environment, {searched})",
                f"non définis, facultatifs : {names} (cherchés dans l'environnement, {searched})",
            ),
            names,
        )


def _sources() -> dict[str, str]:
    """Where each setting that somebody set comes from."""
    from dotenv import dotenv_values

    found: dict[str, str] = {}
    for path in reversed(places_searched()):
        if path.is_file():
            found |= {name.upper(): str(path) for name, value in dotenv_values(path).items() if value}
    return found | {name.upper(): "environment" for name, value in os.environ.items() if value}


def home(config: Settings) -> Iterator[Finding]:
    """Whether the home can be written, by its owner alone, and whether there is room."""
    folder = config.freelance_home
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / f".doctor-{os.getpid()}"
        probe.write_text("", "utf-8")
        probe.unlink()
    except OSError as error:
        yield failed("home", "home", from_os_error(error, folder))
        return
    open_to_all = folder.stat().st_mode & 0o077
    if open_to_all:
        words = Words(
            f"{folder} can be written, and other users of this machine can read it (chmod 700 {folder})",
            f"{folder} est accessible en écriture, et d'autres utilisateurs peuvent le lire (chmod 700 {folder})",
        )
    else:
        words = Words(f"{folder} can be written", f"{folder} est accessible en écriture")
    yield Finding("home", "home", "note" if open_to_all else "ok", words, str(folder))
    free = shutil.disk_usage(folder).free
    gigabytes = f"{free / 1e9:.1f}"
    yield Finding(
        "home",
        "disk",
        "ok" if free > ROOM else "bad",
        Words(f"{gigabytes} GB free", f"{gigabytes.replace('.', ',')} Go libres"),
        str(free),
    )


def ledger(config: Settings) -> Iterator[Finding]:
    """Whether the ledger opens, and its schema's version."""
    from tasks.model.failures import ledger_in_words

    try:
        with ledger_in_words():
            from ledger import open_ledger

            opened = open_ledger(config.ledger_url)
            version, place = opened.version(), opened.place
            opened.close()
    except FreelanceError as error:
        yield failed("ledger", "ledger", error)
        return
    words = Words(f"{place}, schema {version}", f"{place}, schéma {version}")
    yield Finding("ledger", "ledger", "ok", words, str(version))


def server(config: Settings) -> Iterator[Finding]:
    """The person's own server, or the one in the background."""
    from cli.run import check_own_server
    from cli.server import Server

    if api := looked_up("PREFECT_API_URL"):
        try:
            check_own_server(api)
        except FreelanceError as error:
            yield failed("server", "PREFECT_API_URL", error)
            return
        words = Words(f"your own, {api} (PREFECT_API_URL)", f"le vôtre, {api} (PREFECT_API_URL)")
        yield Finding("server", "server", "ok", words, api)
        return
    yield from database()
    now = Server(config.freelance_home, config.freelance_server_idle * 60).status()
    if now["running"]:
        memory = now["memory_mb"] or "?"
        words = Words(f"runs at {now['url']}, {memory} MB", f"tourne sur {now['url']}, {memory} Mo")
        yield Finding("server", "server", "ok", words, now["url"])
    else:
        words = Words("does not run; the next run starts it", "ne tourne pas ; la prochaine exécution le démarre")
        yield Finding("server", "server", "note", words)


def database() -> Iterator[Finding]:
    """Whether Prefect's own database answers, where it is not the home's SQLite file."""
    from integrations.prefect_database import SETTING, check_database, prefect_database, shown

    try:
        url = prefect_database()
        if not url:
            return
        by, place = f"PostgreSQL {check_database(url)}", shown(url)
    except FreelanceError as error:
        yield failed("server", SETTING, error)
        return
    words = Words(f"its database {place} answers ({by})", f"sa base {place} répond ({by})")
    yield Finding("server", SETTING, "ok", words, place)


def model(config: Settings, offline: bool) -> Iterator[Finding]:
    """Whether the model answers, how fast, and what that cost."""
    if not config.has_model:
        searched = ", ".join(str(path) for path in places_searched())
        yield Finding(
            "model",
            "model",
            "note",
            Words(
                "none is configured: documents are assembled from the facts. Set OPENAI_API_KEY or OPENAI_BASE_URL "
                f"(looked for in the environment, {searched})",
                "aucun n'est configuré : les documents sont assemblés à partir des faits. Définissez OPENAI_API_KEY ou "
                f"OPENAI_BASE_URL (cherchés dans l'environnement, {searched})",
            ),
        )
        return
    if offline:
        yield Finding("model", "model", "note", Words("not asked (--offline)", "non interrogé (--offline)"))
        return
    from tasks.ai import probe

    answer = asyncio.run(probe(config))
    if answer.failure is not None:
        yield failed("model", "model", answer.failure)
        return
    took, cost = f"{answer.seconds:.1f}", f"{answer.cost.quantize(Decimal('0.000001'))}"
    yield Finding(
        "model",
        "model",
        "ok",
        Words(
            f"{answer.model} at {answer.provider} answers: {took} s, {cost} USD (price: {answer.price_source})",
            f"{answer.model} chez {answer.provider} répond : {took.replace('.', ',')} s, {cost.replace('.', ',')} USD "
            f"(prix : {answer.price_source})",
        ),
        answer.model,
    )


def mail(config: Settings, offline: bool) -> Iterator[Finding]:
    """Whether the account of the settings can sign in; nothing is sent."""
    from integrations.smtp import verify
    from integrations.smtp_settings import own_mailbox

    try:
        box = own_mailbox(config)
        if box is None:
            words = Words(
                "no account in the settings (FREELANCE_SMTP_HOST); Blocks “SMTP account” are used where there are any",
                "aucun compte dans les réglages (FREELANCE_SMTP_HOST) ; les blocs « SMTP account » servent s'il y en a",
            )
            yield Finding("mail", "mail", "note", words)
            return
        where = f"{box.sender}, {box.host}:{box.port} ({box.security})"
        if offline:
            yield Finding("mail", "mail", "note", Words(f"{where}: not asked", f"{where} : non interrogé"), box.host)
            return
        verify(box)
    except FreelanceError as error:
        yield failed("mail", "mail", error)
        return
    words = Words(f"{where} takes mail", f"{where} accepte du courrier")
    yield Finding("mail", "mail", "ok", words, box.host)


def documents() -> Iterator[Finding]:
    """Whether a PDF can be made, in the project's own fonts."""
    try:
        from tasks.documents.blocks import DocumentModel, Paragraph
        from tasks.documents.pdf import to_pdf

        made = to_pdf(DocumentModel("Doctor", "fr", (Paragraph("Œuvre à 1 200 €"),)))
    except FreelanceError as error:
        yield failed("documents", "pdf", error)
        return
    except Exception as error:  # the compiler's native part fails in ways of its own
        text = f"{type(error).__name__}: {error}"
        words = Words(f"PDFs cannot be made: {text}", f"impossible de produire des PDF : {text}")
        yield Finding("documents", "pdf", "bad", words)
        return
    own = b"Inter" in made
    version = of_package("typst")
    words = (
        Words(f"PDFs can be made (typst {version})", f"les PDF peuvent être produits (typst {version})")
        if own
        else Words("PDFs lack the project's font", "la police du projet manque aux PDF")
    )
    yield Finding("documents", "pdf", "ok" if own else "bad", words, version)


def flows() -> Iterator[Finding]:
    """Whether every flow's file can be read."""
    from cli.catalogue import find_flows

    found, broken = find_flows()
    names = ", ".join(flow.command for flow in found)
    yield Finding("flows", "flows", "ok" if found else "bad", Words(names or "none", names or "aucun"), names)
    for each in broken:
        place = Path(each.file).name + (f":{each.line}" if each.line else "")
        yield Finding("flows", each.file.name, "bad", Words(f"{place}: {each.reason}", f"{place} : {each.reason}"))
