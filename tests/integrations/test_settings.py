"""Settings: where they are found, and what is said of one that does not fit."""

from decimal import Decimal
from pathlib import Path

import pytest

from integrations.errors import BadInput
from integrations.settings import load_settings


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "english", "french"),
    [
        ("FREELANCE_TIMEZONE", "Mars/Phobos", "unknown time zone", "fuseau horaire inconnu"),
        ("FREELANCE_TIMEZONE", "../../etc/passwd", "unknown time zone", "fuseau horaire inconnu"),
        ("FREELANCE_LANG", "de", "one of 'en' or 'fr'", "'en' ou 'fr'"),
        ("FREELANCE_BUDGET_RUN", "two", "a number is wanted", "il faut un nombre"),
        ("FREELANCE_BUDGET_RUN", "-1", "must not be below 0", "pas être inférieur à 0"),
        ("FREELANCE_MODEL_TIMEOUT", "0", "must be above 0", "doit être supérieur à 0"),
        ("FREELANCE_MODEL_TIMEOUT", "soon", "a number is wanted", "il faut un nombre"),
        ("FREELANCE_SERVER_IDLE", "99999", "must not be above 10080", "pas être supérieur à 10080"),
        ("FREELANCE_CURRENCY", "euros", "three capitals", "trois capitales"),
    ],
)
def test_a_setting_that_does_not_fit_is_named_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, english: str, french: str
):
    monkeypatch.setenv(name, value)
    with pytest.raises(BadInput) as caught:
        load_settings()
    assert caught.value.field == name and caught.value.file == "environment"
    assert english in caught.value.message("en") and french in caught.value.message("fr")


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / ".env").write_text("FREELANCE_BUDGET_RUN=1.50\nFREELANCE_CURRENCY=GBP\n", encoding="utf-8")
    monkeypatch.setenv("FREELANCE_CURRENCY", "CHF")
    found = load_settings()
    assert (found.freelance_budget_run, found.freelance_currency) == (Decimal("1.50"), "CHF")


def test_a_file_that_is_no_text_is_named(tmp_path: Path):
    (tmp_path / ".env").write_bytes(b"FREELANCE_NAME=Ren\xe9\n")
    with pytest.raises(BadInput, match="UTF-8") as caught:
        load_settings()
    assert caught.value.file == str(tmp_path / ".env")


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://127.0.0.1:8080/v1", True),
        ("http://localhost:11434/v1", True),
        ("http://[::1]:1/v1", True),
        ("https://localhost.example.com/v1", False),
        ("https://127.0.0.1.example.com/v1", False),
        ("https://models.example.com/v1", False),
        ("", False),
    ],
)
def test_a_model_on_this_machine_is_known(monkeypatch: pytest.MonkeyPatch, address: str, local: bool):
    monkeypatch.setenv("OPENAI_BASE_URL", address)
    assert load_settings().model_is_local is local
