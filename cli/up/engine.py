"""One run, in a process of its own that was forked for it."""

import os
import sys

from cli.up.marks import FOLDER, hold, remove


def run(environment: dict[str, str], folder: str) -> None:
    """Becomes Prefect's engine for the run that the environment names."""
    import runpy

    import prefect.engine
    from prefect.context import SettingsContext, get_settings_context
    from prefect.settings import Settings

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["prefect.engine"]
    # Prefect read its settings when it was imported; a run may bring others.
    run_id = os.environ.get("PREFECT__FLOW_RUN_ID", "")
    held = hold(os.environ.get(FOLDER, ""), run_id)
    with SettingsContext(profile=get_settings_context().profile, settings=Settings()):
        try:
            runpy.run_path(prefect.engine.__file__, run_name="__main__")
        except SystemExit:
            ended(run_id, held)
            raise
        ended(run_id, held)  # not where it was interrupted: it may be started again, and find what it had done


def ended(run_id: str, held: int | None) -> None:
    """The run has told how it ended."""
    from tasks.kept import forget

    forget(run_id)
    if held is not None:
        remove(os.environ[FOLDER], run_id)
