"""Places that cannot be written: whatever was to go there is refused whole, with what hangs on it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.commands import Commands


@pytest.mark.parametrize("arguments", [["new", "file/a.contactdesk"], ["demo", "file"], ["backup", "file"]])
def test_a_file_stands_where_a_folder_should(
    commands: Commands, tmp_path: Path, arguments: list[str]
) -> None:
    (tmp_path / "file").write_text("stays")
    name, place = arguments
    assert commands.refused(name, str(tmp_path / place))["error"] == "cannot-write"
    assert (tmp_path / "file").read_text() == "stays"


def test_where_rows_not_taken_cannot_be_saved_nothing_is_imported(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "lista.csv").write_text(
        "Imię;Nazwisko;E-mail\nŁucja;Żak;\n;;x@example.org\n", encoding="utf-8"
    )
    saving = ["import", str(tmp_path / "lista.csv"), "--save-not-taken", str(tmp_path / "none" / "rest.csv")]
    assert commands.refused(*saving)["error"] == "cannot-write"
    assert commands.json("history") == []


def test_a_folder_and_the_database_of_another_program_are_no_desks(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    before = (tmp_path / "other.db").read_bytes()
    for place in (tmp_path / "other.db", tmp_path):
        assert Commands(capfd, str(place)).refused("list", "person")["error"] == "not-a-desk"
    assert (tmp_path / "other.db").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="only POSIX mounts a small disk")
def test_a_desk_begun_on_a_full_disk_is_none(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from tests.cli.places import fill, small_disk

    with small_disk(tmp_path / "disk", 1_000_000) as disk:
        rest = fill(disk)
        commands = Commands(capfd, "")
        assert commands.refused("new", str(disk / "office.contactdesk"))["error"] == "disk-full"
        assert list(disk.iterdir()) == [rest]
        rest.unlink()
        assert commands.run("new", str(disk / "office.contactdesk")).status == 0
