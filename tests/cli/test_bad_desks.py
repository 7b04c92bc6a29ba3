"""Desks that cannot be worked on: one sentence, status 1, and the file as it was."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from contactdesk.storage.desk import Desk
from tests.cli.commands import Commands, Ran

ADD = ("add", "person", "name=Łucja Żak")
COMMANDS = (
    ("search", "lodz"),
    ("list", "person"),
    ("show", "meeting", "1"),
    ADD,
    ("edit", "person", "1", "city=Łódź"),
    ("attendance", "1", "1p"),
    ("undo",),
    ("redo",),
    ("history",),
    ("check",),
    ("backup",),
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and limits of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A desk in a file, with somebody in it."""
    path = tmp_path / "office.contactdesk"
    Desk.open(str(path), create=True).close()
    return path


@pytest.fixture
def office(capfd: pytest.CaptureFixture[str], path: Path) -> Commands:
    commands = Commands(capfd, str(path))
    commands.json("add", "person", "name=Bożena Ćmil")
    return commands


def recipes(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_missing_desk_is_refused_and_not_made(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    missing = tmp_path / "missing.contactdesk"
    assert Commands(capfd, str(missing)).refused(*command)["error"] == "no-such-desk"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b"%PDF-1.4 not a desk at all"),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000),
        lambda path: path.mkdir(),
        recipes,
    ],
    ids=["pdf", "broken", "folder", "another program's"],
)
def test_a_file_that_is_no_desk_is_refused_and_left_alone(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, make: Callable[[Path], object]
) -> None:
    path = tmp_path / "thing.contactdesk"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    assert Commands(capfd, str(path)).refused(*ADD)["error"] == "not-a-desk"
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_new_desk_never_takes_the_place_of_something(office: Commands, path: Path) -> None:
    before = path.read_bytes()
    assert office.refused("new", str(path))["error"] == "desk-exists"
    assert path.read_bytes() == before


def test_a_desk_of_a_newer_version_is_refused(commands: Commands) -> None:
    desk = Desk.open(commands.desk)
    desk.database.execute_sql(
        "INSERT INTO schema_migration (name, applied) VALUES ('9999_far_ahead', '2030-01-01 00:00:00')"
    )
    desk.close()
    for command in (ADD, ("list", "person")):
        assert commands.refused(*command)["error"] == "desk-too-new"


def test_a_locked_desk_says_so(office: Commands, path: Path) -> None:
    # The same library: within one process two builds of SQLite do not see each other's locks.
    other = sqlcipher3.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ran = office.run(*ADD, "--json")
    other.execute("ROLLBACK")
    other.close()
    assert (ran.status, ran.refusal["error"]) == (1, "desk-busy")
    assert len(office.json("list", "person")) == 1


def test_a_server_that_does_not_answer_is_refused_without_its_password(
    capfd: pytest.CaptureFixture[str],
) -> None:
    nowhere = Commands(capfd, "postgresql://somebody:secret@127.0.0.1:9/none")
    refusal = nowhere.refused(*ADD)
    assert refusal["error"] == "server-unreachable"
    assert "secret" not in str(refusal)


@posix
def test_a_read_only_desk_can_not_be_changed(capfd: pytest.CaptureFixture[str], office: Commands) -> None:
    from tests.cli.places import not_as_root, open_folder

    with open_folder() as folder:
        copy = folder / "office.contactdesk"
        copy.write_bytes(Path(office.desk).read_bytes())
        copy.chmod(0o444)
        folder.chmod(0o555)
        before = copy.read_bytes()
        with not_as_root():
            assert Commands(capfd, str(copy)).refused(*ADD)["error"] == "desk-read-only"
            assert Commands(capfd, str(folder / "new")).refused("new", str(folder / "new"))
        assert copy.read_bytes() == before
        assert [path.name for path in folder.iterdir()] == [copy.name]


def people_of(folder: Path, how_many: int) -> str:
    path = folder / "many.csv"
    lines = [f"Osoba {n} Nazwisko{n};Fundacja {n};osoba{n}@example.org" for n in range(how_many)]
    path.write_text("\n".join(["Name;Organisation;E-mail", *lines]), encoding="utf-8")
    return str(path)


@posix
def test_a_disk_that_fills_up_loses_nothing_and_takes_nothing_half(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from tests.cli.places import small_disk

    many = people_of(tmp_path, 2000)
    with small_disk(tmp_path / "disk", 2_000_000) as disk:
        office = Commands(capfd, str(disk / "office.contactdesk"))
        office.json("new", office.desk)
        office.json("add", "person", "name=Bożena Ćmil")
        see_refused_whole(office, office.run("import", many, "--json"))


@posix
def test_a_file_that_may_not_grow_takes_nothing_half(office: Commands, tmp_path: Path) -> None:
    from tests.cli.places import files_up_to

    many = people_of(tmp_path, 2000)
    with files_up_to(Path(office.desk).stat().st_size + 200_000):
        refused = office.run("import", many, "--json")
    see_refused_whole(office, refused)


def see_refused_whole(office: Commands, refused: Ran) -> None:
    assert (refused.status, refused.refusal["error"]) == (1, "disk-full")
    assert [one["title"] for one in office.json("list", "person")] == ["Bożena Ćmil"]
    assert office.json("list", "organisation") == []
    assert office.json("check")["ok"]
    office.json(*ADD)
