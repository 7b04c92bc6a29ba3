"""A desk made by an earlier version is brought up to this one with all that it holds."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.listing import OrganisationListing, PersonListing
from contactdesk.records.meetings import Attendance, Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.records.saved_lists import SavedList
from contactdesk.records.search import Kind
from contactdesk.records.tags import Tag, Tagging
from contactdesk.storage import schema
from contactdesk.storage.desk import Desk
from contactdesk.storage.engines import postgresql_words
from contactdesk.storage.seconds import to_seconds
from contactdesk.storage.word_query import Way

BEGAN = datetime(2026, 10, 5, 8)


FIRST, FOURTH, SEVENTH = "0001", "0004", "0007"


@pytest.fixture(params=[FIRST, FOURTH, SEVENTH])
def early_desk(
    desk_location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> str:
    """A desk with data in it, in the tables of the first version, of the last without partnerships, or of
    the last whose index did not know what a search shows."""
    steps = tmp_path / "early steps"
    steps.mkdir()
    for step in schema.STEPS.glob("[0-9]*.py"):
        if step.stem[:4] <= request.param:
            shutil.copy(step, steps)
    with monkeypatch.context() as then:
        then.setattr(schema, "STEPS", steps)
        then.setattr(postgresql_words, "COLUMNS", {"names": "names", "everything": "everything"})
        desk = Desk.open(desk_location, create=True)
    with desk.database.atomic():
        person = _insert(desk, Person, display_name="Łucja Ćma", sort_key="LUCJA")
        office = _insert(desk, Organisation, name="Most", sort_key="MOST")
        tag = _insert(desk, Tag, name="Prasa", folded="prasa")
        _insert(desk, Tagging, tag=tag, person=person)
        meeting = _insert(desk, Meeting, title="Dzień", starts_at=BEGAN)
        came = {"person": person, "organisation": office, "attendance": Attendance.PRESENT}
        _insert(desk, Participation, meeting=meeting, **came)
    desk.close()
    return desk_location


def _insert(desk: Desk, noun: type[Record], **values: Any) -> int:
    row = {"uuid": str(uuid4()), "created_at": BEGAN, "updated_at": BEGAN, "version": 1, **values}
    noun.insert(row).execute(desk.database)
    return int(desk.value(noun.select(noun.id).where(noun.uuid == row["uuid"])))


def test_what_an_early_desk_holds_is_there_afterwards(early_desk: str) -> None:
    desk = Desk.open(early_desk)
    assert desk.rows(Person.select(Person.id, Person.display_name)) == [(1, "Łucja Ćma")]
    assert desk.value(Tagging.select(Tagging.person)) == 1
    assert desk.rows(Organisation.select(Organisation.name, Organisation.rhythm_days)) == [("Most", None)]
    with desk.change(phrase("saved")) as change:
        change.add(SavedList, name="Press", kind=Kind.PERSON)
        change.edit(Person, 1, city="Łódź")
    desk.undo()
    assert desk.rows(SavedList.select(SavedList.id)) == []
    desk.close()


def test_a_desk_is_brought_up_once(early_desk: str) -> None:
    applied = []
    for _opening in range(2):
        desk = Desk.open(early_desk)
        applied.append(desk.database.execute_sql("SELECT name FROM schema_migration").fetchall())
        desk.close()
    assert applied[0] == applied[1]
    assert [name for (name,) in sorted(applied[0])] == schema.known_steps()


def test_a_desk_brought_up_knows_when_there_was_contact_and_takes_partnerships(early_desk: str) -> None:
    desk = Desk.open(early_desk)
    began = to_seconds(BEGAN)
    assert desk.rows(PersonListing.select(PersonListing.last_contact)) == [(began,)]
    assert desk.rows(OrganisationListing.select(OrganisationListing.last_contact)) == [(began,)]
    with desk.change(phrase("begun")) as change:
        partnership = change.add(Partnership, title="Mentors", meeting=1)
        change.add(Tagging, tag=1, partnership=partnership)
    desk.undo()
    assert desk.problems() == []
    [found] = desk.newest([Way(("lucja",))], names_only=True, limit=9)
    assert found.shown.startswith("Łucja Ćma")
    desk.close()
