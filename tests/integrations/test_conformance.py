"""Every step of every connector keeps the rules; the reference in docs/ is what the code says."""

import inspect
import json
from pathlib import Path

import pytest
from pydantic import Secret, SecretStr

from integrations.kit.account import Account
from integrations.kit.catalogue import account_of, connectors, find_step, steps_of
from integrations.kit.news import News
from integrations.kit.reference import as_record, as_reference, spec_in

PROJECT = Path(__file__).resolve().parents[2]
STEPS = [f"{service}.{name}" for service in connectors() for name in steps_of(service)]
# Verbs that promise to change nothing.
READING = ("get_", "list_", "find_", "search_", "query_", "read_", "new_", "download_", "count_")


@pytest.mark.parametrize("name", STEPS)
def test_a_step_keeps_the_rules(name: str) -> None:
    step = find_step(name)
    found = spec_in(step)
    assert found is not None and step.name == name == found.name
    for words in (found.says, *found.argument_words.values()):
        assert words.en and words.fr and words.en != words.fr, words
        assert words.en[-1] in ".!?" and words.fr[-1] in ".!?", words
    assert set(found.argument_words) == set(found.arguments.model_fields), "each argument is described, and no other"
    if found.kind == "trigger":
        returned = inspect.signature(found.function).return_annotation
        assert issubclass(getattr(returned, "__pydantic_generic_metadata__", {}).get("origin") or returned, News)
        assert found.arguments.model_fields["since"].default == ""
    if found.function_name.startswith(READING):
        assert found.effect == "read", "its name promises to change nothing"
    if found.effect == "send":
        assert found.target, "a person is told to whom"
    json.dumps(as_record(name, step))  # editors read it


@pytest.mark.parametrize("service", [service for service in connectors() if account_of(service)])
def test_an_account_keeps_the_rules(service: str) -> None:
    kind = account_of(service)
    assert kind is not None and kind.service == service and kind.vendor
    assert kind.verify is not Account.verify, "it can be tried"
    for name, field in kind.model_fields.items():
        assert field.title, f"{name} has no title"
        parts = name.split("_")
        if {"token", "secret", "secrets", "password", "key"} & set(parts) and not {"id", "name"} & set(parts):
            kinds = (field.annotation, *getattr(field.annotation, "__args__", ()))
            assert any(isinstance(one, type) and issubclass(one, SecretStr | Secret) for one in kinds), name


@pytest.mark.parametrize(("language", "file"), [("en", "connectors.md"), ("fr", "connectors.fr.md")])
def test_the_reference_is_what_the_code_says(language: str, file: str) -> None:
    written = (PROJECT / "docs" / file).read_text("utf-8")
    assert written == as_reference(connectors(), language), (
        f"freelance catalog --markdown --lang {language} > docs/{file}"
    )
