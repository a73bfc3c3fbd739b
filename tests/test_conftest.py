"""The guards that every other test relies on."""

import asyncio
import os
import socket
import subprocess
import sys

import pytest

from integrations.settings import settings

FAR = ("192.0.2.1", 443)  # TEST-NET-1 (RFC 5737): nobody's


async def _by_asyncio() -> None:
    await asyncio.open_connection("far.example", 443)


async def _by_openai() -> None:
    import openai

    async with openai.AsyncOpenAI(api_key="none", base_url="https://far.example/v1", max_retries=0) as client:
        with pytest.raises(openai.APIConnectionError):
            await client.models.list()


def _by_socket() -> None:
    with socket.socket() as opened, pytest.raises(PermissionError):
        opened.connect(FAR)


def _by_datagram() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as opened, pytest.raises(PermissionError):
        opened.sendto(b"hello", FAR)


def _by_child() -> None:
    code = f"import socket; socket.socket().connect({FAR})"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "tests reach this machine only" in child.stderr


@pytest.mark.parametrize("reach_out", [_by_socket, _by_datagram, _by_child])
def test_leaving_the_machine_is_refused_and_noted(reach_out, network_guard):
    reach_out()
    assert "192.0.2.1:443" in network_guard.take()


async def test_swallowed_refusals_are_noted_too(network_guard):
    await _by_openai()
    with pytest.raises(PermissionError):
        await _by_asyncio()
    assert network_guard.take() == ["far.example (look-up)"] * 2


def test_this_machine_is_allowed(network_guard):
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
        socket.create_connection(("localhost", server.getsockname()[1])).close()
    assert network_guard.take() == []


def test_nothing_of_the_persons_is_left():
    assert not [name for name in os.environ if name.startswith("OPENAI_")]
    assert not settings().has_model
    assert settings().freelance_home.parts[-2:] != (".freelance",)
    assert os.environ["DO_NOT_TRACK"] == "1"


def test_settings_hold_for_one_test(own_settings, tmp_path):
    own_settings(freelance_model="one", openai_base_url="http://127.0.0.1:1/v1")
    assert settings().freelance_model == "one"
    assert settings().freelance_home == tmp_path / "home"


def test_settings_of_another_test_are_gone():
    assert settings().freelance_model is None


async def test_without_prefect_an_async_test_runs():
    await asyncio.sleep(0)


async def test_prefect_answers(prefect_server):
    from prefect import flow, get_client

    @flow
    async def answer() -> int:
        return 42

    state = await answer(return_state=True)
    assert await state.result() == 42
    async with get_client() as client:
        assert str(client.api_url).rstrip("/") == prefect_server.rstrip("/")
        run = await client.read_flow_run(state.state_details.flow_run_id)
        assert run.state_name == "Completed"


def test_postgres_answers(postgres_url):
    from sqlalchemy import create_engine, text

    engine = create_engine(postgres_url.replace("postgresql", "postgresql+pg8000"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).scalar() == 0
    engine.dispose()


def test_local_model_answers(local_model):
    import openai

    with openai.OpenAI(base_url=local_model.base_url, api_key="none", max_retries=0) as client:
        assert local_model.name in [model.id for model in client.models.list().data]
