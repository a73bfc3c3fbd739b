"""Tasks: read a brief, write a draft from it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.errors import BadInput, FreelanceError
from integrations.files.document import Document
from integrations.words import Language, Words
from tasks.brief.page import client_key
from tasks.brief.record import read_record
from tasks.documents.record import folder_name, key_of, record_of
from tasks.draft.assemble import assemble
from tasks.draft.draft import Draft
from tasks.draft.kinds import DraftKind, find_kind, readable_kinds
from tasks.draft.plan import deliverable_for, plan_draft
from tasks.facts.blot import masked
from tasks.facts.brief import Facts
from tasks.facts.day import facts_of
from tasks.job import Job
from tasks.kept import kept
from tasks.model_use import may_ask, over_budget, without_model
from tasks.progress import Event, in_own_language, step, tell
from tasks.read_messages import read_client_messages
from tasks.save_documents import made_from

READ = Words("Read the brief", "Lire le brief")
WRITE = Words("Write the draft", "Rédiger le brouillon")

LONGEST_VOICE = 8_000  # characters of a voice that go into a prompt


class Assignment:
    """What to draft and from what. A plain class, so that Prefect hands it on without walking through every text."""

    def __init__(self, facts: Facts, documents: tuple[Document, ...], stem: str, of: str = "") -> None:
        self.facts = facts
        self.documents = documents
        self.stem = stem
        self.of = of  # a hash of what it is made from (tasks.documents.record)

    def folder_below(self, out: Path) -> Path:
        """Where the draft goes: to the brief or message that it is made from, if that has a folder there."""
        return out / folder_name(out, self.stem, self.of)


@task(name=READ.en, task_run_name=in_own_language(READ), cache_policy=NO_CACHE, persist_result=False)
async def read_brief(source: str, text: str, received: date | None, language: Language | None) -> Assignment:
    """Reads a brief.json, or makes the facts from a message on the spot.

    Raises:
        BadInput: Nothing was given, the file is no brief, or the folder holds more than one message.
    """
    if source.endswith(".json"):
        path = Path(source).expanduser()
        if not path.is_file():
            raise BadInput(
                Words("there is no such file", "ce fichier n'existe pas"),
                remedy=Words("Check the name.", "Vérifiez le nom."),
                file=path,
            )
        with step("read", READ):
            facts, documents = read_record(path)
        stem = path.parent.name if path.stem == "brief" else path.stem
        of = record_of(path.parent).of or key_of("file", path.resolve())
    else:
        cases = await read_client_messages.fn(source, text)
        if len(cases) > 1:
            raise BadInput(
                Words(f"holds {len(cases)} messages", f"contient {len(cases)} messages"),
                remedy=Words("Draft from one message at a time.", "Rédigez à partir d'un seul message à la fois."),
                file=source,
            )
        case = cases.items[0]
        facts = facts_of(case.message, received)
        documents, stem, of = case.message.documents, case.stem, made_from(case)
    if language is not None:
        facts = facts.model_copy(update={"lang": language})
    return Assignment(facts, masked(documents, facts.suspicious), stem, of)


def choose_kind(name: str, facts: Facts) -> DraftKind:
    """The kind by name; for "auto" the one that covers the brief's first deliverable that any kind covers.

    Raises:
        BadInput: There is no such kind.
    """
    if name != "auto":
        return find_kind(name)
    kinds, _ = readable_kinds()
    order = {item: number for number, item in enumerate(facts.deliverables)}
    fitting = [(order[item], kind) for kind in kinds if (item := deliverable_for(kind, facts)) is not None]
    return min(fitting, key=lambda pair: pair[0])[1] if fitting else find_kind("proposal")


def read_voice(voice: str) -> str:
    """The voice in words: the content of a file where `voice` names one, else the text itself.

    Raises:
        BadInput: The file cannot be read as text.
    """
    path = Path(voice).expanduser()
    if not voice or "\n" in voice or len(voice) > 250 or path.suffix not in (".md", ".txt"):
        return voice.strip()
    try:
        return path.read_text(encoding="utf-8-sig")[:LONGEST_VOICE].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            Words("the voice cannot be read", "la voix est illisible"),
            remedy=Words("Name a UTF-8 text file, or write the voice.", "Nommez un texte UTF-8 ou écrivez la voix."),
            file=path,
            field="voice",
        ) from error


@task(name=WRITE.en, task_run_name=in_own_language(WRITE), **kept())
async def write_draft_text(
    assignment: Assignment, kind: str, words: int | None, voice: str, model: str, author: str, client: str, run_id: str
) -> Draft:
    """Plans the draft and writes it: by a model where one may be asked, else assembled from the facts."""
    facts = assignment.facts
    with step("write", WRITE):
        plan = plan_draft(
            choose_kind(kind, facts), facts, language=facts.lang, words=words, documents=assignment.documents
        )
        sound = read_voice(voice)
        base = assemble(plan, facts, voice=sound, author=author)
        if kind == "auto":
            base = _noted(base, *map(_left_out, readable_kinds()[1]))
        allowed, why_not = may_ask(model, {c.kind for c in facts.constraints})
        if not allowed:
            return _noted(base, why_not) if why_not else base
        try:
            from tasks.draft.modelled import word_draft  # the client library takes half a second to import

            job = Job("write_draft", run_id, client or client_key(facts), facts.lang)
            return await word_draft(base, facts, assignment.documents, sound, job)
        except FreelanceError as error:
            note = without_model(error)
            tell(Event("note", "write", note))
            return replace(_noted(base, note), failure=over_budget(error))


def _left_out(broken: BadInput) -> Words:
    """Tells that a kind's file could not be read, and why."""
    return Words(
        f"A kind of draft was left out: {broken.message('en')}",
        f"Un type de texte a été laissé de côté : {broken.message('fr')}",
    )


def _noted(draft: Draft, *notes: Words) -> Draft:
    return replace(draft, notes=(*draft.notes, *(note.in_(draft.language) for note in notes)))
