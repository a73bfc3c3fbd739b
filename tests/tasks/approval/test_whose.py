"""What is about one client does not go to another without a word."""

from pathlib import Path

import pytest

from integrations.files.document import Document
from ledger import Ledger
from tasks.approval.whose import of_another

CLIENTS = {
    "luma": "name: Atelier Luma\nemails: [claire@luma.example, claire.luma@gmail.com]\n",
    "northwind": "name: Northwind Bakery\nemails: [owner@northwind.example]\n",
}
REPORT = "# Rapport d'activité\n\nClient : Atelier Luma\n\nHeures : 42 h.\n"


@pytest.fixture(autouse=True)
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ledger: Ledger) -> None:
    (tmp_path / "clients").mkdir()
    for name, text in CLIENTS.items():
        (tmp_path / "clients" / f"{name}.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)


def document(text: str) -> dict[str, Document | None]:
    return {"report.md": Document("report.md", text, "md"), "scan.pdf": None}


@pytest.mark.parametrize(
    ("text", "to", "client", "said"),
    [
        (REPORT, ["claire@luma.example"], "Atelier Luma", []),
        (REPORT, ["claire@luma.example"], "", []),
        (REPORT, ["compta@luma.example"], "", []),
        (REPORT, ["owner@northwind.example"], "Northwind Bakery",
         ["report.md · it names Atelier Luma, and goes to Northwind Bakery"]),
        (REPORT, ["owner@northwind.example"], "", ["report.md · it names Atelier Luma, and goes to Northwind Bakery"]),
        (REPORT, ["someone@gmail.com"], "", ["report.md · it names Atelier Luma, and goes to somebody else"]),
        (REPORT, ["someone@gmail.com"], "atelier-luma", []),
        (REPORT, ["owner@northwind.example"], "Atelier Luma",
         ["✉ · owner@northwind.example is an address of Northwind Bakery, not of Atelier Luma"]),
        ("# Offer\n\nATELIER-LUMA, a new site\n", ["owner@northwind.example"], "Northwind Bakery",
         ["report.md · it names Atelier Luma, and goes to Northwind Bakery"]),
        # A case study for one client may name another, as long as it names its own.
        ("# Northwind Bakery\n\nAs for Atelier Luma.\n", ["owner@northwind.example"], "Northwind Bakery", []),
        ("# Ten ideas for autumn\n", ["owner@northwind.example"], "Northwind Bakery", []),
        ("# Illumination of ateliers\n", ["owner@northwind.example"], "Northwind Bakery", []),
    ],
)  # fmt: skip
def test_another_clients_document_is_told(ledger: Ledger, text: str, to: list[str], client: str, said: list[str]):
    assert of_another(document(text), to, client, ledger, "en") == said


def test_it_is_told_in_french_too(ledger: Ledger):
    [said] = of_another(document(REPORT), ["owner@northwind.example"], "", ledger, "fr")
    assert said == "report.md · il nomme Atelier Luma, et part pour Northwind Bakery"
