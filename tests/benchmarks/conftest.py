"""The measurements' options, the desks they run on, and the table at their end."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Results

RESULTS = pytest.StashKey[Results]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("measurements")
    group.addoption("--people", default=str(Size.TEN_THOUSAND), choices=list(map(str, Size)))
    group.addoption(
        "--share", type=float, default=1.0, help="of the rounds: 0.1 is enough to see that it runs"
    )
    group.addoption("--json-file", type=Path, help="where to write what was measured")


def pytest_configure(config: pytest.Config) -> None:
    about = {"people": _option(config, "--people"), "machine": platform.machine(), "cores": os.cpu_count()}
    file = _option(config, "--json-file")
    config.stash[RESULTS] = Results(about, file=None if file is None else Path(str(file)))


def _option(config: pytest.Config, name: str) -> object:
    """Absent when all tests run: this file is read too late for options then."""
    return config.getoption(name, default=None)


@pytest.fixture(scope="session")
def results(pytestconfig: pytest.Config) -> Results:
    return pytestconfig.stash[RESULTS]


@pytest.fixture(scope="session")
def size(pytestconfig: pytest.Config) -> Size:
    return Size(str(_option(pytestconfig, "--people") or Size.TEN_THOUSAND))


@pytest.fixture(scope="session")
def often(pytestconfig: pytest.Config) -> Callable[[int], int]:
    """How many rounds to make of so many; never so few that there is no middle."""
    share = float(str(_option(pytestconfig, "--share") or 1))
    return lambda rounds: max(3, int(rounds * share))


@pytest.fixture(scope="session")
def kept_desks(pytestconfig: pytest.Config) -> KeptDesks:
    assert pytestconfig.cache is not None
    return KeptDesks(pytestconfig.cache.mkdir("invented-desks"))


@pytest.fixture(scope="session")
def large(kept_desks: KeptDesks, size: Size) -> Iterator[Services]:
    """A desk of the wanted size, to be read only."""
    services = build_services(Desk.open(str(kept_desks.path(size)), author="tester"))
    yield services
    services.desk.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    results = config.stash[RESULTS]
    if not results.lines:
        return
    terminalreporter.write_sep("=", f"measured with {results.about['people']} people")
    for line in results.table():
        terminalreporter.write_line(line)
