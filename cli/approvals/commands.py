"""`freelance approvals approve|edit|send-back|refuse`: the decision first, into the ledger; then its run goes on."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from cli.language import spoken
from integrations.errors import BadInput
from integrations.words import Language, Words

if TYPE_CHECKING:
    from ledger.approval_rows import Approval
    from tasks.approval.decide import Answer, Choice
    from tasks.approval.show import Shown

Many = Annotated[list[str] | None, Parameter(consume_multiple=True)]


def approve(number: int, *, clear: str = "", hash: str = "", remark: str = "", json: bool = False) -> int:
    """Lets it leave, exactly as shown.

    Args:
        number: The approval's number.
        clear: Numbers of the claims without a source that you answer for: 1, 3-5.
        hash: The version that you have seen (its first 12 digits); without it you are shown it and asked.
        remark: A note for the ledger.
        json: One line of JSON.
    """
    return _decide(number, "approve", hash, json, remark=remark, cleared=clear)


def send_back(number: int, *, remark: str, hash: str = "", json: bool = False) -> int:
    """Asks for another text: a model rewrites it where one is configured.

    Args:
        number: The approval's number.
        remark: What should change.
        hash: The version that you have seen (its first 12 digits); without it you are shown it and asked.
        json: One line of JSON.
    """
    return _decide(number, "send_back", hash, json, remark=remark)


def refuse(number: int, *, remark: str = "", hash: str = "", json: bool = False) -> int:
    """Lets nothing leave.

    Args:
        number: The approval's number.
        remark: Why.
        hash: The version that you have seen; not needed to refuse.
        json: One line of JSON.
    """
    return _decide(number, "refuse", hash, json, remark=remark)


def edit(
    number: int,
    *,
    subject: str | None = None,
    body: str | None = None,
    to: Many = None,
    cc: Many = None,
    bcc: Many = None,
    clear: str = "",
    hash: str = "",
    json: bool = False,
) -> int:
    """Changes the mail and lets it leave; without options your editor opens.

    Args:
        number: The approval's number.
        subject: New subject.
        body: New text, or a .md or .txt file that holds it.
        to: New addresses.
        cc: New addresses for a copy.
        bcc: New addresses for a blind copy.
        clear: Numbers of the claims without a source that you answer for: 1, 3-5.
        hash: The version that you have seen (its first 12 digits); without it you are shown it and asked.
        json: One line of JSON.
    """
    given: dict[str, object] = {"subject": subject, "body": _text(body), "to": to, "cc": cc, "bcc": bcc}
    if all(value is None for value in given.values()):
        what = _look(number)
        given, hash = _in_editor(what), what.outgoing.content_hash
    return _decide(number, "edit", hash, json, cleared=clear, **given)


def _text(body: str | None) -> str | None:
    if body and "\n" not in body and body.lower().endswith((".md", ".txt")) and Path(body).is_file():
        return Path(body).read_text("utf-8")
    return body


def _look(number: int) -> "Shown":
    from integrations.book import ledger
    from tasks.approval.decide import load
    from tasks.model.failures import ledger_in_words

    with ledger_in_words():
        return load(ledger(), number)


def _decide(number: int, choice: "Choice", version: str, json: bool, **given: object) -> int:
    from integrations.book import ledger
    from tasks.approval.decide import Answer, decide
    from tasks.model.failures import ledger_in_words

    language = spoken()
    what = _look(number)
    if not version:
        version = what.outgoing.content_hash if choice == "refuse" else _seen(what, choice, language)
    answer = Answer(choice, version, by=person(), channel="terminal", **given)  # type: ignore[arg-type]
    with ledger_in_words():
        decided = decide(ledger(), number, answer)
    return _tell(decided, answer, json, language)


def _seen(what: "Shown", choice: "Choice", language: Language) -> str:
    """Shows it and asks; where nobody can be asked, the version has to be named."""
    from cli.approvals.listing import as_text

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInput(
            Words("it is not said which version you have seen", "il n'est pas dit quelle version vous avez vue"),
            remedy=Words(
                f"Look at it (freelance approvals show {what.approval.id}), then add --hash with the version it names.",
                f"Regardez-la (freelance approvals show {what.approval.id}), puis ajoutez --hash avec sa version.",
            ),
            field="--hash",
        )
    print(as_text(what, language))
    print()
    question = {
        "approve": Words("Let it leave? [y/N] ", "L'envoyer ? [o/N] "),
        "edit": Words("Let it leave with your changes? [y/N] ", "L'envoyer avec vos changements ? [o/N] "),
        "send_back": Words("Send it back? [y/N] ", "La renvoyer ? [o/N] "),
        "refuse": Words("Refuse it? [y/N] ", "La refuser ? [o/N] "),
    }[choice]
    if input(question.in_(language)).strip().lower() not in ("y", "yes", "o", "oui"):
        raise BadInput(Words("nothing was decided", "rien n'a été décidé"))
    return what.outgoing.content_hash


def person() -> str:
    import getpass

    from integrations.settings import settings

    try:
        return settings().freelance_name or getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in some containers
        return f"uid {os.getuid()}"


def _in_editor(what: "Shown") -> dict[str, object]:
    """The mail in the person's editor: a head of addresses and subject, an empty line, the text."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor or not sys.stdin.isatty():
        raise BadInput(
            Words("nothing to change was given", "aucun changement n'a été indiqué"),
            remedy=Words("Use --subject, --body, --to, --cc or --bcc, or set EDITOR.",
                         "Utilisez --subject, --body, --to, --cc ou --bcc, ou définissez EDITOR."),
        )  # fmt: skip
    out = what.outgoing
    head = {"To": ", ".join(out.to), "Cc": ", ".join(out.cc), "Bcc": ", ".join(out.bcc), "Subject": out.subject}
    with tempfile.TemporaryDirectory(prefix="freelance-edit-") as folder:
        path = Path(folder) / "mail.txt"
        path.write_text("".join(f"{name}: {value}\n" for name, value in head.items()) + "\n" + out.body, "utf-8")
        import shlex

        if subprocess.run([*shlex.split(editor), str(path)], check=False).returncode != 0:
            raise BadInput(Words("the editor failed; nothing was decided", "l'éditeur a échoué ; rien n'a été décidé"))
        return read_edited(path.read_text("utf-8"))


def read_edited(text: str) -> dict[str, object]:
    """The head and text of an edited mail.

    Raises:
        BadInput: A line of the head is none.
    """
    head, _, body = text.partition("\n\n")
    found: dict[str, object] = {"body": body, "to": [], "cc": [], "bcc": [], "subject": ""}
    for number, line in enumerate(head.splitlines(), 1):
        name, colon, value = line.partition(":")
        key = name.strip().lower()
        if not colon or key not in ("to", "cc", "bcc", "subject"):
            problem = Words("To:, Cc:, Bcc: or Subject: is wanted", "il faut To:, Cc:, Bcc: ou Subject:")
            raise BadInput(problem, line=number)
        found[key] = value.strip() if key == "subject" else [value.strip()]
    return found


def _tell(decided: "Approval", answer: "Answer", json: bool, language: Language) -> int:
    """Says what was decided, and has the run go on: here, if it has no other place."""
    import json as to_json

    from cli.approvals.carry import carry
    from integrations.book import ledger
    from ledger.approvals import woken
    from tasks.approval.continued import ENDED
    from tasks.approval.show import STATES

    waits = decided.state == "waiting"
    if json:
        print(to_json.dumps({"id": decided.id, "state": decided.state, "version": decided.version}))
    elif waits:
        told = Words(
            f"Your text waits as {decided.id}: {decided.asked_again}",
            f"Votre texte attend sous le numéro {decided.id} : {decided.asked_again}",
        )
        print(told.in_(language))
    else:
        print(f"{decided.id} · {decided.content.subject} · {STATES[decided.state].in_(language)}")
    sys.stdout.flush()
    if waits:
        return 2
    if decided.asker.run_id.startswith(ENDED) and decided.state in ("approved", "sent_back"):
        return go_on_here(decided, json, language)
    if decided.asker.run_id.startswith(ENDED):  # its run is over, and nothing is to be done
        woken(ledger(), decided.id)
    carry(language, decided.root)
    return 0


def go_on_here(decided: "Approval", json: bool, language: Language) -> int:
    """Runs the flow in this process: its first run is over, and belongs to no deployment."""
    from cli.catalogue import find_flows
    from cli.run import Manner, run
    from cli.signature import signature_of
    from integrations.book import ledger
    from ledger.approvals import woken
    from tasks.approval.continued import continued

    found = next((flow for flow in find_flows()[0] if flow.name == decided.asker.flow), None)
    if found is None:
        raise BadInput(Words(f"there is no flow {decided.asker.flow}", f"il n'y a pas de flow {decided.asker.flow}"))
    woken(ledger(), decided.id)
    continued.set(decided.id)
    signature = signature_of(found)
    empty: dict[str, Any] = {name: [] for name, each in signature.parameters.items() if each.default is each.empty}
    return run(found, signature, empty, Manner(json=json), language)
