"""A hundred thousand people tagged in one step and that undone, told as it goes on; and killed halfway."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from contactdesk.records.history import Change
from contactdesk.records.tags import Tag
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.benchmarks.invented_desk import Size
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.tagging import EVERYBODY

pytestmark = pytest.mark.benchmark
NAME = "invited 2026"
FOUND = ListQuery(f'tag:"{NAME}"')


@pytest.fixture
def own_copy(kept_desks: KeptDesks, size: Size, tmp_path: Path) -> Iterator[Path]:
    """At most a hundred thousand people."""
    path = tmp_path / "office.contactdesk"
    shutil.copyfile(kept_desks.path(min(size, Size.HUNDRED_THOUSAND, key=lambda one: one.people)), path)
    yield path
    path.unlink()


class Told:
    """Hears progress: how often, and how long the longest silence was."""

    def __init__(self) -> None:
        self.times = [time.perf_counter()]

    def __call__(self, done: int, of: int) -> None:
        self.times.append(time.perf_counter())

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self.times[0]

    def line(self, what: str) -> Measured:
        silences = [b - a for a, b in zip(self.times, [*self.times[1:], time.perf_counter()], strict=True)]
        told = f"told {len(self.times) - 1} times, longest silence {max(silences):.2f} s"
        return Measured("many", what, self.seconds, 0, " s", told)


def everybody(services: Services) -> int:
    return services.people.count(ListQuery())


def test_everybody_is_tagged_in_one_step_and_that_undone(own_copy: Path, results: Results) -> None:
    services = build_services(Desk.open(str(own_copy), author="tester"))
    people, steps = everybody(services), len(services.desk.rows(Change.select(Change.id)))
    told = Told()
    services.many.add_tag(EVERYBODY, NAME, progress=told)
    results.add(told.line(f"{people} people tagged in one step"))
    assert services.people.count(FOUND) == people
    assert len(services.desk.rows(Change.select(Change.id))) == steps + 1
    told = Told()
    services.history.undo(progress=told)
    results.add(told.line("that step undone"))
    assert services.people.count(FOUND) == 0
    assert services.desk.problems() == []
    services.desk.close()


def test_killed_halfway_nothing_has_happened(own_copy: Path) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.tagging", str(own_copy), NAME]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as tagging:
        assert tagging.stdout is not None
        for line in tagging.stdout:
            done, of = map(int, line.split())
            if done >= of / 2:
                break
        tagging.kill()
    assert tagging.returncode != 0, "it was done before it could be killed"
    desk = Desk.open(str(own_copy), author="tester")
    assert desk.rows(Tag.select(Tag.id).where(Tag.name == NAME)) == []
    assert desk.rows(Change.select(Change.id)) == []
    assert build_services(desk).people.count(FOUND) == 0
    assert desk.problems() == []
    desk.close()
