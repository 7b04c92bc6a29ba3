"""Writing beside and renaming: a failure halfway leaves the old file untouched."""

from __future__ import annotations

from pathlib import Path

import pytest

from contactdesk.core.errors import CannotWrite
from contactdesk.core.files import write_beside


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_text("old")
    with write_beside(target) as beside:
        beside.write_text("new")
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def fail_halfway(target: Path) -> None:
    with write_beside(target) as beside:
        beside.write_text("half")
        raise ZeroDivisionError


def test_a_failure_halfway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError):
        fail_halfway(target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["missing/sheet.pdf", "", "x" * 300])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite) as refused, write_beside(tmp_path / name) as beside:
        beside.write_text("new")
    assert refused.value.sentence().startswith("“")
