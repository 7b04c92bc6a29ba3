"""Opening a desk: made, migrated, or refused with one sentence; and what can go wrong while it is open."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models
from sqlcipher3 import dbapi2 as sqlcipher3

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import phrase
from contactdesk.records.people import Person
from contactdesk.records.tables import TABLES
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import (
    DeskBusy,
    DeskGone,
    DeskTooNew,
    NoSuchDesk,
    NotADesk,
    ServerUnreachable,
)
from tests.conftest import Engine


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def test_models_and_migrations_agree(desk: Desk) -> None:
    difference = diff_models(desk.database, list(TABLES))
    # The search index lives beside its entries: virtual tables in SQLite, columns and indexes in PostgreSQL.
    assert not difference.create_tables
    assert not difference.add_columns
    assert not difference.add_indexes
    assert {column for _, column in difference.drop_columns} <= {"names_words", "everything_words"}
    beside = {("names_words",), ("everything_words",), ("kind", "id")}
    assert {index.columns for index in difference.drop_indexes} <= beside


def test_a_server_of_any_language_sorts_by_the_bytes_of_a_sort_key(desk: Desk) -> None:
    if not desk.location.on_server:
        return
    cursor = desk.database.execute_sql(
        "SELECT table_name, collation_name FROM information_schema.columns WHERE column_name = 'sort_key'"
    )
    tables = ("person", "organisation", "partnership", "follow_up")
    assert set(cursor.fetchall()) == {(table, "C") for table in tables}


def test_a_desk_opens_again_with_what_was_saved(desk: Desk, desk_location: str) -> None:
    with desk.change(phrase("added")) as change:
        change.add(Person, display_name="Łucja")
    desk.close()
    again = Desk.open(desk_location)
    assert again.rows(Person.select(Person.display_name)) == [("Łucja",)]
    again.close()


def test_a_desk_of_a_newer_version_is_refused(desk: Desk, desk_location: str) -> None:
    desk.database.execute_sql(
        "INSERT INTO schema_migration (name, applied) VALUES ('9999_far_ahead', '2030-01-01 00:00:00')"
    )
    desk.close()
    with pytest.raises(DeskTooNew):
        Desk.open(desk_location)


def test_an_empty_place_is_no_desk_unless_one_is_wanted(desk_location: str) -> None:
    with pytest.raises(NoSuchDesk):
        Desk.open(desk_location)


def test_a_server_that_does_not_answer_is_said_without_its_password() -> None:
    with pytest.raises(ServerUnreachable) as refused:
        Desk.open("postgresql://someone:secret@127.0.0.1:9/none")
    assert "secret" not in refused.value.sentence()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b"%PDF-1.4 not a desk at all"),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000),
        lambda path: path.mkdir(),
        other_database,
    ],
    ids=["pdf", "broken", "folder", "another program's"],
)
def test_a_file_that_is_no_desk_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    path = tmp_path / "thing.contactdesk"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(NotADesk):
        Desk.open(str(path), create=True)
    assert (path.read_bytes() if path.is_file() else b"") == before


@pytest.fixture
def file_desk(tmp_path: Path) -> Desk:
    return Desk.open(str(tmp_path / "office.contactdesk"), create=True)


def add(desk: Desk) -> None:
    with desk.change(phrase("added")) as change:
        change.add(Person, display_name="Łucja")


@pytest.mark.parametrize("what", ["deleted", "replaced"])
def test_a_desk_that_was_taken_away_refuses_to_pretend(file_desk: Desk, what: str) -> None:
    path = file_desk.location.path
    if what == "deleted":
        path.unlink()
    else:
        (path.parent / "other").write_bytes(path.read_bytes())
        os.replace(path.parent / "other", path)  # noqa: PTH105  # the plain system call is meant
    with pytest.raises(DeskGone):
        add(file_desk)
    file_desk.close()


def test_a_desk_locked_by_another_program_says_so(file_desk: Desk) -> None:
    file_desk.database.execute_sql("PRAGMA busy_timeout = 50")
    # The same library: within one process two builds of SQLite do not see each other's locks.
    other = sqlcipher3.connect(str(file_desk.location.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DeskBusy):
        add(file_desk)
    other.execute("ROLLBACK")
    other.close()
    add(file_desk)
    file_desk.close()


def test_a_full_disk_loses_nothing_that_was_saved(file_desk: Desk) -> None:
    add(file_desk)
    (pages,) = file_desk.database.execute_sql("PRAGMA page_count").fetchone()
    file_desk.database.execute_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ContactDeskError) as refused, file_desk.change(phrase("many")) as change:
        change.add_many(Person, [{"display_name": "x" * 200} for _ in range(500)])
    assert refused.value.code == "disk-full"
    file_desk.database.execute_sql("PRAGMA max_page_count = 100000")
    assert file_desk.value(Person.select(Person.id)) == 1
    add(file_desk)
    file_desk.close()


@pytest.mark.parametrize("engine", [Engine.POSTGRESQL], indirect=True, ids=str)
def test_a_desk_goes_on_after_its_server_was_started_anew(desk: Desk) -> None:
    def cut_off() -> None:
        other = Desk.open(desk.location.text)
        others = "datname = current_database() AND pid <> pg_backend_pid()"
        other.database.execute_sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
        other.close()

    def write() -> None:
        with desk.change(phrase("added")) as change:
            change.add(Person, display_name="Olena")

    for act in (write, lambda: desk.rows(Person.select()), desk.undo, desk.redo, desk.problems):
        cut_off()
        act()
    assert len(desk.rows(Person.select())) == 1


def test_a_desk_that_another_is_writing_in_is_busy_and_not_waited_for_without_end(desk: Desk) -> None:
    other = Desk.open(desk.location.text)
    wait = "SET lock_timeout TO 50" if desk.location.on_server else "PRAGMA busy_timeout = 50"
    other.database.execute_sql(wait)
    with desk.change(phrase("added")) as change:
        change.add(Person, display_name="Olena")
        with pytest.raises(DeskBusy), other.change(phrase("added")) as late:
            late.add(Person, display_name="Tesfaye")
    other.close()
    assert len(desk.rows(Person.select())) == 1
