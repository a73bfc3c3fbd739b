"""One `freelance up` for the tests of a file."""

from tests.cli.up.conftest import laid_out, running

__all__ = ["laid_out", "running"]
