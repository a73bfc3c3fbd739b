"""`freelance`, with the tests' own flows: python -m tests.cli.command FOLDER WORDS…"""

import sys
from pathlib import Path

import cli.catalogue
from cli.main import main

if __name__ == "__main__":
    cli.catalogue.FLOWS = Path(sys.argv[1])
    del sys.argv[1]
    sys.exit(main())
