"""What every test stands on: its own home, a desk on each engine, and silence in the log."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest
from catalogue import compile_all
from hypothesis import settings

from contactdesk.core.i18n import Language, use
from contactdesk.storage.desk import Desk
from tests.postgres import PostgresServer, binaries

HOME = tempfile.TemporaryDirectory(prefix="contactdesk-home-", ignore_cleanup_errors=True)
OWN_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
}
FOR_TESTS = {"CONTACTDESK_KILLS", "CONTACTDESK_MANY"}
SPEECH = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME")
Filling = Callable[[Desk], object]


class Engine(StrEnum):
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


def pytest_configure(config: pytest.Config) -> None:
    """Before anything is imported or collected: no test may see or touch what is the user's."""
    ours = {name for name in os.environ if name.startswith("CONTACTDESK_")} - FOR_TESTS
    for name in ours.union(SPEECH).intersection(os.environ):
        del os.environ[name]
    for name, folder in OWN_FOLDERS.items():
        path = Path(HOME.name, folder)
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(path)
    os.environ["LANG"] = "C.UTF-8"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    compile_all()
    # Machines differ in speed; what a test finds must not.
    # In CI the same examples each time: a change is judged by what it changes alone.
    derandomize = os.environ.get("CI") == "true"
    settings.register_profile("contactdesk", deadline=None, print_blob=True, derandomize=derandomize)
    settings.load_profile("contactdesk")


def pytest_unconfigure(config: pytest.Config) -> None:
    HOME.cleanup()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One server for the whole run. Its absence is a failure in CI and a skip elsewhere."""
    folder = binaries()
    if folder is None:
        absent = "PostgreSQL is not installed (no initdb found): tests on it did not run"
        if os.environ.get("CI") == "true":
            pytest.fail(absent, pytrace=False)
        pytest.skip(absent)
    server = PostgresServer(folder)
    yield server
    server.stop()


@pytest.fixture(params=list(Engine), ids=str)
def engine(request: pytest.FixtureRequest) -> Engine:
    return Engine(request.param)


@pytest.fixture
def filling() -> Filling | None:
    """What ``desk`` holds to begin with: nothing, where a module does not say otherwise."""
    return None


@pytest.fixture(scope="session")
def kept_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Filling | None], Path]:
    """Desks to be copied: three times as fast as making one, and many times as fast as filling it."""

    @cache
    def _kept(filling: Filling | None) -> Path:
        path = tmp_path_factory.mktemp("kept") / "kept.contactdesk"
        _make(str(path), filling)
        return path

    return _kept


@pytest.fixture(scope="session")
def kept_database(postgres: PostgresServer) -> Callable[[Filling | None], str]:
    @cache
    def _kept(filling: Filling | None) -> str:
        url = postgres.create()
        _make(url, filling)
        return url

    return _kept


def _make(location: str, filling: Filling | None) -> None:
    desk = Desk.open(location, create=True, author="tester" if filling else "")
    if filling is not None:
        filling(desk)
    desk.close()


@pytest.fixture(scope="session")
def blank_file(kept_file: Callable[[Filling | None], Path]) -> Path:
    """A desk without a record."""
    return kept_file(None)


@pytest.fixture(scope="session")
def blank_database(kept_database: Callable[[Filling | None], str]) -> str:
    return kept_database(None)


@pytest.fixture
def desk_location(
    engine: Engine, filling: Filling | None, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[str]:
    """Where ``desk`` is open; without ``desk``, where one can be made: an absent path, an empty database."""
    with_desk = "desk" in request.fixturenames
    if engine is Engine.SQLITE:
        path = tmp_path / "office.contactdesk"
        if with_desk:
            shutil.copyfile(request.getfixturevalue("kept_file")(filling), path)
        yield str(path)
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create(request.getfixturevalue("kept_database")(filling) if with_desk else None)
        yield url
        server.drop(url)


@pytest.fixture
def desk(desk_location: str) -> Iterator[Desk]:
    """An open desk, without a record where there is no ``filling``."""
    opened = Desk.open(desk_location, author="tester")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def english() -> None:
    """Tests begin in English, whatever an earlier one spoke."""
    use(Language.EN)


class Complaints(logging.Handler):
    """Keeps what is logged at the level of a warning or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """An unexpected warning in the log fails the test; one that asks for ``caplog`` looks for itself."""
    complaints = Complaints()
    root = logging.getLogger()
    root.addHandler(complaints)
    yield
    root.removeHandler(complaints)
    _forget_log_file()
    if complaints.lines and "caplog" not in request.fixturenames:
        pytest.fail("logged unexpectedly:\n" + "\n".join(complaints.lines), pytrace=False)


def _forget_log_file() -> None:
    """Undo ``start_log``: a test that runs the command must not silence the tests after it."""
    ours = logging.getLogger("contactdesk")
    for handler in list(ours.handlers):
        ours.removeHandler(handler)
        handler.close()
    ours.propagate = True
