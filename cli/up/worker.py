"""The worker: takes scheduled runs from the work pool and starts each in a process of its own, from the warm process.

A Prefect `process` worker in all else: `prefect worker start --pool freelance` does the same work, each run six seconds
later.
"""

import asyncio
import hashlib
import os
import platform
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prefect import get_client
from prefect.utilities.processutils import command_to_string
from prefect.workers.process import ProcessJobConfiguration, ProcessWorker

from cli.schedule.tick import Minute
from cli.up.choices import keep_choices
from cli.up.deployments import STAY
from cli.up.desk import serve_desk
from cli.up.keeper import keep_status, wake_decided
from cli.up.places import POOL, UpFiles
from cli.up.poke import when_told
from cli.up.recover import recover
from cli.up.start_run import WARM
from integrations.settings import settings
from tasks.kept import prepare

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from prefect.client.schemas.objects import FlowRun
    from prefect.client.schemas.responses import DeploymentResponse

RUNS_END = 30.0  # seconds that runs in progress get when the worker is told to stop
START = Path(__file__).with_name("start_run.py")


class WarmConfiguration(ProcessJobConfiguration):
    """Each run begins by `start_run.py`, in the folder where `freelance up` was started."""

    def prepare_for_flow_run(
        self, flow_run: "FlowRun", deployment: "DeploymentResponse | None" = None, *others: Any, **named: Any
    ) -> None:
        """Fills in what the work pool and the deployment left open."""
        if self.command is None:
            self.command = command_to_string([sys.executable, "-I", "-S", str(START)])
        if self.working_dir is None:
            self.working_dir = Path.cwd()
        if deployment is not None and deployment.entrypoint and is_installed(deployment):
            # The code is here: the run need not ask the server where it is.
            self.env = {"PREFECT__FLOW_ENTRYPOINT": deployment.entrypoint, **self.env}
        super().prepare_for_flow_run(flow_run, deployment, *others, **named)


def is_installed(deployment: "DeploymentResponse") -> bool:
    """Whether the flow's code is here already: nothing but a folder has to be found."""
    return all(STAY in step for step in deployment.pull_steps or ())


class WarmWorker(ProcessWorker):
    """A process worker whose runs begin at once."""

    job_configuration = WarmConfiguration

    @classmethod
    def __dispatch_key__(cls) -> str:
        return "freelance"  # beside Prefect's own process worker, not in its place

    leaving = False
    minute: "Minute | None" = None

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.turn = asyncio.Lock()  # it looks by itself, and when the server tells

    async def get_and_submit_flow_runs(self) -> list["FlowRun"]:
        """Starts what is due, unless the worker is about to leave; times that were missed are settled before."""
        async with self.turn:
            return await self._take()

    async def _take(self) -> list["FlowRun"]:
        if self.leaving:
            return []
        if self.minute is not None:
            try:
                found = await self.minute.beat(client=self.client)
            except Exception as error:  # the next beat makes good what this one left
                print(f"schedules: {type(error).__name__}: {error}", flush=True)
            else:
                for line in found.lines() if found else ():
                    print(line, flush=True)
        return await super().get_and_submit_flow_runs()

    async def leave(self, patience: float) -> None:
        """Starts no more runs, and waits for those in progress, at most so many seconds."""
        self.leaving = True
        until = asyncio.get_running_loop().time() + patience
        while self.limiter.borrowed_tokens > 0 and asyncio.get_running_loop().time() < until:  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def work(files: UpFiles, name: str, limit: int, only_worker: bool = False) -> None:
    """Takes and starts runs until SIGTERM or SIGINT, then lets those in progress end.

    Args:
        files: The home's places, for the status.
        name: The worker's name, as the UI shows it.
        limit: Runs at a time.
        only_worker: What is looked after once for all machines is looked after elsewhere.
    """
    worker = WarmWorker(work_pool_name=POOL, name=name, limit=limit, prefetch_seconds=0)
    worker.minute = None if only_worker else Minute()
    told = asyncio.Event()
    again = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, lambda: again.set() if told.is_set() else told.set())
    async with get_client() as client:
        working = asyncio.create_task(worker.start(with_healthcheck=False))
        prepare()
        chores: list[Coroutine[Any, Any, None]] = [
            keep_status(files, client), recover(client, files.marks, only_worker),
        ]  # fmt: skip
        if not only_worker:
            chores += [
                wake_decided(client), serve_desk(settings().freelance_desk_port),
                when_told(files.poke, worker.get_and_submit_flow_runs),
                keep_choices(client, Path.cwd(), lambda: is_ready(files)),
            ]  # fmt: skip
        keeping = [asyncio.create_task(chore) for chore in chores]
        await first_of(working, told.wait())
        if told.is_set() and not working.done():
            await first_of(working, worker.leave(RUNS_END), again.wait())
        for task in (working, *keeping):
            task.cancel()
        ended, *_ = await asyncio.gather(working, *keeping, return_exceptions=True)
        if isinstance(ended, Exception) and not told.is_set():
            raise ended


def is_ready(files: UpFiles) -> bool:
    """Whether the supervisor has served the flows."""
    state = files.read_state()
    return state is not None and state.phase == "ready"


async def first_of(task: "asyncio.Task[None]", *others: "Coroutine[Any, Any, object]") -> None:
    """Waits until one of them is done, and lets the others but the first go."""
    rest = [asyncio.ensure_future(other) for other in others]
    await asyncio.wait([task, *rest], return_when=asyncio.FIRST_COMPLETED)
    for other in rest:
        other.cancel()


def main(socket: str, folder: str, home: str, limit: str, only_worker: str = "0") -> None:
    """What the warm process calls in a fork of it."""
    os.environ[WARM] = socket
    os.chdir(folder)
    name = f"freelance {platform.node()}"
    if only_worker == "1":  # several on one machine, each in a home of its own, are told apart
        name += f" {hashlib.sha256(home.encode()).hexdigest()[:6]}"
    asyncio.run(work(UpFiles(Path(home)), name, int(limit), only_worker == "1"))
