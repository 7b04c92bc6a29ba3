"""A glance at a desk in a file tells what Today tells once it is open, or nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from contactdesk.app import open_services
from contactdesk.glance import file
from contactdesk.glance.file import glance
from contactdesk.services.demo import fill_demo
from contactdesk.services.meeting_counts import count_meeting
from contactdesk.storage.engines.sqlite import APPLICATION_ID
from contactdesk.storage.schema import STEPS

ALONE = """
import sys
from contactdesk.glance.file import glance
assert glance(sys.argv[1]).is_empty
assert not {"peewee", "inspect", "dataclasses", "contactdesk.storage"} & set(sys.modules)
"""


@pytest.fixture
def desk(tmp_path: Path, blank_file: Path) -> Path:
    path = tmp_path / "office with a space.contactdesk"
    path.write_bytes(blank_file.read_bytes())
    return path


def test_it_tells_what_today_tells(desk: Path) -> None:
    services = open_services(str(desk))
    fill_demo(services)
    seen = glance(str(desk))
    assert seen is not None
    assert seen == services.today.view()
    assert seen.last is not None
    counts = count_meeting(services.desk, seen.last.id)
    assert (seen.last.organisations, seen.last.sectors) == (counts.organisations, counts.sectors)
    services.desk.close()
    assert glance(str(desk)) == seen


def test_a_desk_is_seen_without_the_machinery_of_a_desk(desk: Path) -> None:
    subprocess.run([sys.executable, "-c", ALONE, str(desk)], check=True)


def test_it_changes_nothing(desk: Path) -> None:
    before = desk.read_bytes()
    assert glance(str(desk)) is not None
    assert desk.read_bytes() == before
    assert list(desk.parent.iterdir()) == [desk]


def test_what_only_opening_can_tell_is_left_to_it(desk: Path, tmp_path: Path) -> None:
    whole = desk.read_bytes()
    assert glance("postgresql://nobody@example.org/desk") is None
    assert glance(str(tmp_path / "nowhere.contactdesk")) is None
    assert glance(str(tmp_path)) is None
    for broken in (b"", b"no desk at all" * 99, whole[:4096], b"x" * len(whole)):
        desk.write_bytes(broken)
        assert glance(str(desk)) is None


@pytest.mark.parametrize(
    "statement", ["UPDATE schema_migration SET name = name || ' later'", "DELETE FROM schema_migration"]
)
def test_a_desk_of_another_version_is_left_to_opening(desk: Path, statement: str) -> None:
    services = open_services(str(desk))
    services.desk.database.execute_sql(statement)
    services.desk.close()
    assert glance(str(desk)) is None


def test_it_knows_a_desk_as_storage_does() -> None:
    assert int.from_bytes(file.APPLICATION_ID) == APPLICATION_ID
    assert file.STEPS == STEPS
