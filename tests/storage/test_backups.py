"""Backups: verified, made when due, thinned by age, whatever the engine."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.errors import CannotWrite, ContactDeskError
from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold, words
from contactdesk.records.office import Office
from contactdesk.records.people import Person
from contactdesk.records.search import SearchEntry
from contactdesk.storage.backups import Backup, back_up, backups_folder, backups_in, is_due, thin
from contactdesk.storage.desk import Desk

NOW = datetime(2026, 11, 22, 19, 31)


def fill(desk: Desk) -> None:
    with desk.change(phrase("filled")) as change:
        change.add_many(Person, [{"display_name": f"Łucja {number}"} for number in range(900)])
        change.add(Office, name="Biuro", logo=b"\x89PNG\x00")


def test_a_backup_opens_as_a_desk_that_says_the_same(desk: Desk, tmp_path: Path) -> None:
    fill(desk)
    path = back_up(desk.location, tmp_path / "kept", NOW)
    copy = Desk.open(str(path))
    assert copy.rows(Person.select(Person.id, Person.display_name, Person.created_at)) == desk.rows(
        Person.select(Person.id, Person.display_name, Person.created_at)
    )
    assert len(copy.rows(SearchEntry.select().where(copy.matching(words(fold("Łucja")))))) == 900
    assert bytes(copy.value(Office.select(Office.logo))) == b"\x89PNG\x00"
    assert copy.undo().touched
    copy.close()


def test_a_backup_leaves_one_file_and_nothing_beside_it(desk: Desk, tmp_path: Path) -> None:
    fill(desk)
    path = back_up(desk.location, tmp_path / "kept", NOW)
    assert list(path.parent.iterdir()) == [path]
    assert backups_in(path.parent) == [Backup(NOW, path)]


def test_a_backup_is_of_one_moment_though_others_go_on_writing(desk: Desk, tmp_path: Path) -> None:
    fill(desk)
    stop, refused = threading.Event(), []

    def write_on() -> None:
        try:
            other = Desk.open(desk.location.text)
            while not stop.is_set():
                with other.change(phrase("written")) as change:
                    change.add(Person, display_name="Olena")
                stop.wait(0.002)
            other.close()
        except ContactDeskError as error:
            refused.append(error)

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        path = back_up(desk.location, tmp_path / "kept", NOW)
    finally:
        stop.set()
        writer.join()
    assert refused == []
    copy = Desk.open(str(path))
    assert copy.problems() == []
    assert copy.undo().touched
    copy.close()


def test_a_backup_is_due_when_there_is_none_or_the_last_is_older_than_a_day(desk: Desk) -> None:
    assert is_due(desk.location, NOW)
    back_up(desk.location, backups_folder(desk.location), NOW)
    assert not is_due(desk.location, NOW + timedelta(hours=23))
    assert is_due(desk.location, NOW + timedelta(hours=25))


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite) as refused:
        back_up(desk.location, tmp_path / "file" / "kept", NOW)
    assert "cannot be written" in refused.value.sentence()


@given(st.lists(st.integers(0, 24 * 400), max_size=80, unique=True))
def test_thinning_keeps_the_newest_and_one_of_each_period(hours: list[int]) -> None:
    backups = [Backup(NOW - timedelta(hours=h), Path(str(h))) for h in hours]
    going = thin(backups, NOW)
    kept = sorted(set(backups) - set(going))
    assert not backups or max(backups) in kept
    assert thin(kept, NOW) == []
    days = [b.at.date() for b in kept if NOW - b.at <= timedelta(days=7)]
    assert len(days) == len(set(days))
    for gone in going:
        assert any(timedelta() < other.at - gone.at < timedelta(days=31) for other in kept)
