"""Who may use the server from beyond this machine, and where the password is kept."""

import stat
from pathlib import Path

import pytest

from cli.access import CLIENT, SERVER, access_file, check_url, guarded, known_password, password_of, reach
from cli.server_gate import Gate
from integrations.errors import BadInput
from integrations.prefect_database import normalised, shown


@pytest.mark.parametrize(
    ("host", "url", "asks"),
    [
        ("127.0.0.1", "", False),
        ("localhost", "", False),
        ("::1", "", False),
        ("127.0.0.1", "https://flows.example.com", True),
        ("0.0.0.0", "", True),
        ("::", "", True),
        ("192.0.2.7", "", True),
        ("studio.example", "", True),
    ],
)
def test_beyond_this_machine_a_password_is_asked_for(host: str, url: str, asks: bool) -> None:
    assert guarded(host, url) is asks


def test_a_password_of_ones_own_is_asked_for_anywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(SERVER, "ada:a long enough password")
    assert guarded("127.0.0.1", "") and password_of(tmp_path) == "ada:a long enough password"
    assert not access_file(tmp_path).exists()
    monkeypatch.setenv(SERVER, "ada:short")
    with pytest.raises(BadInput, match="less than 16") as refused:
        password_of(tmp_path)
    assert "ada:short" not in refused.value.message("en")


def test_a_password_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert known_password(home) is None
    made = password_of(home)
    assert made.startswith("freelance:") and len(made) > 40
    assert password_of(home) == made == known_password(home)
    assert stat.S_IMODE(access_file(home).stat().st_mode) == 0o600
    assert f"{CLIENT}={made}" in access_file(home).read_text("utf-8")
    assert [path.name for path in home.iterdir()] == ["access.env"], "no half-written file is left"


@pytest.mark.parametrize("text", [f"{CLIENT}=freelance:abc\n", ""])
def test_a_password_that_others_can_read_or_that_is_lost_is_refused(tmp_path: Path, text: str) -> None:
    access_file(tmp_path).write_text(text, "utf-8")
    access_file(tmp_path).chmod(0o644 if text else 0o600)
    with pytest.raises(BadInput, match="others can read it") as refused:
        known_password(tmp_path)
    assert "abc" not in refused.value.message("fr")


@pytest.mark.parametrize("url", ["flows.example.com", "ftp://flows.example.com", "https://", "https://a.example/x?y"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="no address of a server"):
        check_url(url)


@pytest.mark.parametrize(
    ("given", "open_this"),
    [
        (("127.0.0.1", 4200, ""), ""),
        (("127.0.0.1", 4200, "https://flows.example.com"), "https://flows.example.com"),
        (("192.0.2.7", 4200, ""), "http://192.0.2.7:4200"),
        (("2001:db8::7", 4200, ""), "http://[2001:db8::7]:4200"),
        (("0.0.0.0", 4200, check_url("https://flows.example.com/")), "https://flows.example.com"),
    ],
)
def test_others_are_told_where_it_answers(given: tuple[str, int, str], open_this: str) -> None:
    assert reach(*given) == open_this


@pytest.mark.parametrize(
    ("others", "any_name", "host", "origin", "through"),
    [
        (("", ""), False, "127.0.0.1:4200", "", True),
        (("", ""), False, "localhost:4200", "http://localhost:4200", True),
        (("", ""), False, "evil.example:4200", "", False),
        (("", ""), False, "127.0.0.1:4200", "http://evil.example", False),
        (("", ""), False, "flows.example.com", "https://flows.example.com", False),
        (("", "https://flows.example.com"), False, "flows.example.com", "https://flows.example.com", True),
        (("", "https://flows.example.com"), False, "other.example.com", "", False),
        (("0.0.0.0", ""), True, "studio.example:4200", "http://studio.example:4200", True),
        (("0.0.0.0", ""), True, "studio.example:4200", "http://evil.example:4200", False),
    ],
)
async def test_the_gate_knows_the_names_of_its_server(
    others: tuple[str, str], any_name: bool, host: str, origin: str, through: bool
) -> None:
    said = []

    async def app(scope, receive, send) -> None:
        said.append(200)

    async def send(message) -> None:
        said.append(message.get("status"))

    headers = [(b"host", host.encode()), *([(b"origin", origin.encode())] if origin else [])]
    scope = {"type": "http", "path": "/api/flows", "headers": headers}
    await Gate(app, 4200, others, any_name)(scope, None, send)
    assert said[0] == (200 if through else 403)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("postgresql://ada:p%40ss@db.example:5433/prefect", "postgresql+asyncpg://ada:p%40ss@db.example:5433/prefect"),
        ("postgres://db.example/prefect", "postgresql+asyncpg://db.example/prefect"),
        ("postgresql+pg8000://ada@db.example/p", "postgresql+asyncpg://ada@db.example/p"),
        ("postgresql://db.example/p?sslmode=require&channel_binding=require", "postgresql+asyncpg://db.example/p?ssl=require"),
    ],
)  # fmt: skip
def test_a_database_is_named_as_people_name_it(given: str, wanted: str) -> None:
    assert normalised(given) == wanted
    assert "p%40ss" not in shown(wanted) and "p@ss" not in shown(wanted) and "db.example" in shown(wanted)


@pytest.mark.parametrize("given", ["sqlite:///x.db", "postgresql://ada:geheim@/p", "postgresql://h:x/geheim", "geheim"])
def test_what_is_no_database_is_refused_without_its_password(given: str) -> None:
    with pytest.raises(BadInput, match="no address of a PostgreSQL") as refused:
        normalised(given)
    assert "geheim" not in refused.value.message("en") + refused.value.message("fr")
