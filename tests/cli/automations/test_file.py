"""automations.yaml: what it says, and how each mistake is told."""

from pathlib import Path

import pytest

from cli.automations.apply import core_of
from cli.automations.file import read_file, usual_file
from integrations.errors import BadInput

HEAD = "automations:\n"


def read(tmp_path: Path, text: str):  # type: ignore[no-untyped-def]
    path = tmp_path / "automations.yaml"
    path.write_text(text, "utf-8")
    return read_file(path)


def test_the_projects_own_file_is_sound(tmp_path: Path) -> None:
    found = read_file(usual_file(tmp_path))
    assert found.failures == []
    by_name = {each.name: each for each in found.automations}
    assert {"draft-to-client", "report-to-client", "paid-thank-you"} <= set(by_name)
    draft = by_name["draft-to-client"]
    assert (draft.when, draft.flow.name, draft.enabled) == ("freelance.draft.written", "send_document", False)
    assert draft.parameters["documents"] == ["{{ event.payload.document }}"]


def test_a_file_in_the_folder_comes_first(tmp_path: Path) -> None:
    (tmp_path / "automations.yaml").write_text(HEAD)
    assert usual_file(tmp_path) == tmp_path / "automations.yaml"
    assert read_file(tmp_path / "automations.yaml").automations == []


def test_french_keys_and_labels(tmp_path: Path) -> None:
    text = "automatisations:\n  suite:\n    quand: brief.written\n    pour: {client: Luma*}\n    lancer: draft\n"
    found = read(tmp_path, text + '    avec: {source: "{{ files[0] }}", kind: email}\n    active: non\n')
    assert found.failures and "neither true nor false" in found.failures[0].message("en")
    found = read(tmp_path, text + '    avec: {source: "{{ files[0] }}", kind: email}\n')
    (one,) = found.automations
    assert one.where == {"client": ["Luma*"]} and one.enabled is None
    assert one.parameters == {"source": "{{ event.payload.files[0] }}", "kind": "email"}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("  a:\n    when: brief.writen\n    run: draft\n", 3, ["brief.writen", "Did you mean “brief.written”?"]),
        ("  a:\n    when: brief.written\n    run: drafft\n", 4, ["drafft", "Did you mean “draft”?"]),
        ("  a:\n    when: brief.written\n", 2, ["`run`"]),
        ("  a:\n    wen: brief.written\n    run: draft\n", 3, ["“wen”", "Did you mean “when”?"]),
        ("  a: draft\n", 2, ["needs `when` and `run`"]),
        ("  a:\n    when: brief.written\n    run: draft\n    with:\n      knd: email\n", 6, ["knd", "“kind”"]),
        ("  a:\n    when: brief.written\n    run: draft\n    with:\n      words: many\n", 6, ["words", "whole number"]),
        (
            '  a:\n    when: brief.written\n    run: draft\n    with:\n      text: "{{ titel }}"\n',
            6,
            ["carries no “titel”", "“title”"],
        ),
        (
            "  a:\n    when: brief.written\n    run: draft\n    where: {town: Lyon}\n",
            5,
            ["town", "client and language"],
        ),
        ("  a:\n    when: draft.written\n    run: draft\n", 2, ["set itself off"]),
        ("  a:\n    when: mail.*\n    run: send-document\n    with: {documents: []}\n", 2, ["set itself off"]),
        ("  a:\n    when: prefect.flow-run.Completed\n    run: draft\n", 3, ["no event"]),
        (
            "  a:\n    when: hook.shop\n    run: draft\n    where: {client: Luma}\n",
            5,
            ["client", "It takes type"],
        ),
        (
            '  a:\n    when: hook.shop\n    run: draft\n    with:\n      text: "{{ titel }}"\n',
            6,
            ["carries no “titel”", "number, hook, delivery, type, body"],
        ),
        ("  a: [\n", 3, ["not YAML"]),
    ],
)
def test_a_mistake_names_file_line_and_the_right_word(tmp_path: Path, text: str, line: int, words: list[str]) -> None:
    try:
        failures = read(tmp_path, HEAD + text).failures
    except BadInput as error:
        failures = [error]
    assert failures
    message = failures[0].message("en")
    assert str(tmp_path / "automations.yaml") in message
    assert failures[0].line == line, message
    assert all(word in message for word in words), message
    assert failures[0].message("fr") != message


def test_a_webhook_and_the_sort_of_its_event(tmp_path: Path) -> None:
    from uuid import uuid4

    text = "  a:\n    when: hook.my-shop\n    where: {type: invoice.*}\n    run: draft\n"
    (one,) = read(tmp_path, HEAD + text + '    with: {text: "{{ body.data.text }}"}\n').automations
    core = core_of(one, uuid4(), "automations.yaml")
    assert core.trigger.expect == {"freelance.hook.my-shop"}  # type: ignore[union-attr]
    assert core.trigger.match.model_dump() == {"freelance.type": ["invoice.*"]}  # type: ignore[union-attr]
    assert core.actions[0].parameters == {"text": "{{ event.payload.body.data.text }}"}  # type: ignore[union-attr]


def test_a_circle_of_two_is_told_for_both(tmp_path: Path) -> None:
    text = "  a:\n    when: brief.written\n    run: draft\n  b:\n    when: draft.written\n    run: brief\n"
    assert [each.field for each in read(tmp_path, HEAD + text).failures] == ["a", "b"]


def test_what_a_client_wrote_is_a_value_never_a_template(tmp_path: Path) -> None:
    """Prefect renders a template once: braces in an event's field stay what they are."""
    from uuid import uuid4

    text = '  a:\n    when: brief.written\n    run: draft\n    with: {text: "{{ title }}"}\n'
    (one,) = read(tmp_path, HEAD + text).automations
    core = core_of(one, uuid4(), "automations.yaml")
    assert core.actions[0].parameters == {"text": "{{ event.payload.title }}"}  # type: ignore[union-attr]
    assert core.trigger.expect == {"freelance.brief.written"}  # type: ignore[union-attr]
