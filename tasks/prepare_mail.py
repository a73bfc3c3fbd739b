"""Task: put together the mail that sends a finished document."""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path, PurePath
from typing import Literal

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.book import ledger
from integrations.errors import BadInput
from integrations.files.document import Document
from integrations.settings import settings
from integrations.smtp_account import mailbox
from integrations.words import Language, Words
from ledger.approval_rows import KeptFile
from tasks.approval.claims import amounts_in, claims_of_body, claims_of_files, texts_of
from tasks.approval.gate import Prepared
from tasks.approval.outgoing import Outgoing, addressed, attachment_of, read_files
from tasks.approval.policy import client_named
from tasks.approval.whose import of_another
from tasks.progress import in_own_language, step

PREPARE = Words("Prepare the mail", "Préparer le message")
HELLO = Words("Hello,", "Bonjour,")
ATTACHED = Words("Please find attached: {title}.", "Vous trouverez en pièce jointe : {title}.")
REGARDS = Words("Kind regards,", "Bien cordialement,")
DOCUMENT = Words("Document", "Document")
LONGEST_TITLE = 120


@task(name=PREPARE.en, task_run_name=in_own_language(PREPARE), cache_policy=NO_CACHE, persist_result=False)
async def prepare_mail(
    documents: Sequence[str],
    to: Sequence[str],
    cc: Sequence[str],
    bcc: Sequence[str],
    subject: str,
    body: str,
    client: str,
    account: str,
    against: Sequence[str],
    language: Literal["auto", "en", "fr"],
) -> Prepared:
    """Reads the documents, fills in what was left open, and looks for what no source bears out.

    Raises:
        BadInput: A file, an address or the account does not fit; nothing was recorded.
    """
    with step("prepare", PREPARE):
        known = client_named(client)
        files = read_files([found_file(each) for each in documents])
        texts = texts_of(files)
        read = [text for text in texts.values() if text is not None]
        text = _text_of(body)
        if not files and not text.strip():
            raise BadInput(
                Words("there is nothing to send", "il n'y a rien à envoyer"),
                remedy=Words("Name a document, or give a text.", "Indiquez un document, ou donnez un texte."),
                field="documents",
            )
        tongue = language if language != "auto" else known.language or _language(text, read)
        title = _title(read, files, tongue)
        box = await mailbox(account)
        outgoing = addressed(
            Outgoing("mail", box.name, box.mark, box.sender, to=(), attachments=tuple(map(attachment_of, files))),
            to=to or known.emails,
            cc=cc,
            bcc=bcc,
            subject=subject or title,
            body=text or _default(title, tongue),
        )
        claims = claims_of_body(f"{outgoing.subject}\n\n{outgoing.body}", read, tongue)
        claims += claims_of_files(texts, [found_file(each) for each in against], client, tongue)
        claims += of_another(texts, outgoing.recipients, client, ledger(), tongue)
        amounts = amounts_in([outgoing.subject, outgoing.body, *(each.text for each in read)])
        whole = Outgoing(
            kind=outgoing.kind,
            account=outgoing.account,
            account_mark=outgoing.account_mark,
            sender=outgoing.sender,
            to=outgoing.to,
            cc=outgoing.cc,
            bcc=outgoing.bcc,
            subject=outgoing.subject,
            body=outgoing.body,
            attachments=outgoing.attachments,
            amounts=amounts,
            untraced=tuple(claims),
        )
        return Prepared(whole, files, known.name or client, tongue)


def found_file(name: str) -> Path:
    """A file by its path, from the folder of the run; what is not there is looked for in inbox/."""
    path = Path(name).expanduser()
    below = Path("inbox") / path
    return below if not path.is_absolute() and not path.exists() and below.exists() else path


def _text_of(body: str) -> str:
    """The text itself, or that of a file of text."""
    name = body.strip()
    if "\n" in name or len(name) > 500 or not name.lower().endswith((".md", ".txt")):
        return body
    path = found_file(name)
    try:
        return path.read_text("utf-8") if path.is_file() else body
    except UnicodeDecodeError as error:
        raise BadInput(
            Words("is not UTF-8 text", "n'est pas un texte UTF-8"),
            remedy=Words("Save it as UTF-8.", "Enregistrez-le en UTF-8."),
            file=path,
        ) from error


def _language(text: str, read: Sequence[Document]) -> Language:
    from tasks.facts.language import detect_language

    words = text or "\n".join(each.text[:20_000] for each in read)
    return detect_language(words) if sum(map(str.isalpha, words)) >= 30 else settings().freelance_lang


def _title(read: Sequence[Document], files: Sequence[KeptFile], language: Language) -> str:
    """What the first document calls itself; its file's name where it has no text."""
    if files and (own := own_title(files[0])):
        return own if len(own) <= LONGEST_TITLE else own[: LONGEST_TITLE - 1].rstrip() + "…"
    for document in read[:1]:
        for line in document.text.splitlines():
            title = " ".join(line.strip().lstrip("#").replace("*", "").split())
            if sum(map(str.isalnum, title)) >= 3:
                return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"
    return Path(files[0].name).stem if files else DOCUMENT.in_(language)


def own_title(file: KeptFile) -> str:
    """The title among a PDF's or Word file's properties; "" where there is none that a person gave."""
    suffix = PurePath(file.name).suffix.lower()
    title = ""
    try:
        if suffix == ".pdf":
            import pypdfium2

            with pypdfium2.PdfDocument(file.content) as pdf:
                title = pdf.get_metadata_value("Title")
        elif suffix == ".docx":
            from docx import Document as WordDocument

            title = WordDocument(BytesIO(file.content)).core_properties.title
    except Exception:  # a damaged file: it is shown as not checked
        return ""
    title = " ".join(title.split())
    return "" if _MACHINE_MADE.search(title) else title


_MACHINE_MADE = re.compile(
    r"^(?:microsoft word|untitled|sans titre|document ?\d*$|word document)|\.\w{2,5}$", re.IGNORECASE
)


def _default(title: str, language: Language) -> str:
    name = settings().freelance_name
    lines = [HELLO.in_(language), "", ATTACHED.in_(language).format(title=title.rstrip(".")), "", REGARDS.in_(language)]
    return "\n".join([*lines, *([name] if name else [])]) + "\n"
