"""The three documents of these tests, one for each version of the specification."""

from pathlib import Path

import pytest

from integrations.openapi.document import Document
from integrations.openapi.model import Operation
from integrations.openapi.operations import describe, find
from integrations.openapi.reading import read_document

FOLDER = Path(__file__).parent / "documents"


class Service:
    """A document with its operations."""

    def __init__(self, name: str) -> None:
        self.document: Document = read_document(FOLDER / name)
        self.operations = describe(self.document)

    def __getitem__(self, name: str) -> Operation:
        found = find(self.operations, name)
        assert found is not None, name
        return found


@pytest.fixture(scope="session")
def ateliers() -> Service:
    return Service("ateliers.yaml")


@pytest.fixture(scope="session")
def lettres() -> Service:
    return Service("lettres.json")


@pytest.fixture(scope="session")
def notes() -> Service:
    return Service("notes.yaml")
