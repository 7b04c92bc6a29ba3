"""A desk made by the first version is brought up to this one with all that it holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import phrase
from contactdesk.records.people import Person
from contactdesk.records.saved_lists import SavedList
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage import schema
from contactdesk.storage.desk import Desk


@pytest.fixture
def first_desk(desk_location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A desk with data in it, in the tables of the first version."""
    steps = tmp_path / "first step"
    steps.mkdir()
    shutil.copy(schema.STEPS / "0001_first_nouns.py", steps)
    with monkeypatch.context() as then:
        then.setattr(schema, "STEPS", steps)
        desk = Desk.open(desk_location, create=True)
    now = {"created_at": utc_now(), "updated_at": utc_now()}
    with desk.database.atomic():
        person = Person.insert(display_name="Łucja Ćma", sort_key="LUCJA", **now).execute(desk.database)
        tag = Tag.insert(name="Prasa", folded="prasa", **now).execute(desk.database)
        Tagging.insert(person=person, tag=tag, **now).execute(desk.database)
    desk.close()
    return desk_location


def test_what_a_first_desk_holds_is_there_afterwards(first_desk: str) -> None:
    desk = Desk.open(first_desk)
    assert desk.rows(Person.select(Person.id, Person.display_name)) == [(1, "Łucja Ćma")]
    assert desk.value(Tagging.select(Tagging.person)) == 1
    with desk.change(phrase("saved")) as change:
        change.add(SavedList, name="Press", kind=Kind.PERSON)
        change.edit(Person, 1, city="Łódź")
    desk.undo()
    assert desk.rows(SavedList.select(SavedList.id)) == []
    desk.close()


def test_a_desk_is_brought_up_once(first_desk: str) -> None:
    applied = []
    for _opening in range(2):
        desk = Desk.open(first_desk)
        applied.append(desk.database.execute_sql("SELECT name FROM schema_migration").fetchall())
        desk.close()
    assert applied[0] == applied[1]
    assert [name for (name,) in sorted(applied[0])] == schema.known_steps()
