"""prefect.yaml says what `freelance up` serves, for those who use Prefect's own commands."""

import pytest
from ruamel.yaml import YAML

from cli.catalogue import FoundFlow, find_flows
from cli.up.heartbeats import job_variables
from cli.up.places import POOL
from integrations.places import PROJECT

FILE = YAML(typ="safe").load((PROJECT / "prefect.yaml").read_text("utf-8"))
BY_NAME = {each["name"]: each for each in FILE["deployments"]}
FLOWS = find_flows()[0]


@pytest.mark.parametrize("found", FLOWS, ids=[found.command for found in FLOWS])
def test_every_flow_is_in_it(found: FoundFlow) -> None:
    wanted = {
        "name": found.command,
        "entrypoint": f"flows.{found.file.stem}.{found.name}",
        "tags": [f"flow:{found.name}"],
        "work_pool": {"name": POOL, "job_variables": job_variables(None)},
    }
    assert BY_NAME.get(found.command) == wanted, f"write it into prefect.yaml: {wanted}"


def test_nothing_else_is_in_it() -> None:
    assert sorted(BY_NAME) == sorted(found.command for found in FLOWS)
    assert FILE["pull"] == [], "each machine has the project: without the key Prefect would write a path of this one"
