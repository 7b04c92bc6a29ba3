"""Who was met at a meeting: those who came, without our own people and those not to be contacted."""

from __future__ import annotations

from typing import NamedTuple

from peewee import JOIN

from contactdesk.core.parts import in_parts
from contactdesk.records.meetings import (
    ATTENDED,
    COMING,
    Attendance,
    Meeting,
    Participation,
    ParticipationRole,
)
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.services.partnership_beginning import our_organisation
from contactdesk.storage.desk import Desk

_AT_ONCE = 400


class Met(NamedTuple):
    """``is_new``: came to no earlier meeting of this desk."""

    person_id: int
    name: str
    organisation: str
    role: ParticipationRole
    table: int | None
    is_new: bool


def met_people(desk: Desk, meeting_id: int, *, expected: bool = False) -> list[Met]:
    """In the order of names; with ``expected`` those who are to come, before anybody could."""
    there = Participation.attendance.in_(sorted(ATTENDED))
    if expected:
        there |= Participation.registration.in_(sorted(COMING)) & (
            Participation.attendance == Attendance.UNKNOWN
        )
    query = (
        Participation.select(
            Person.id,
            Person.display_name,
            Participation.presented_organisation,
            Organisation.name,
            Participation.organisation,
            Participation.role,
            Participation.table_number,
        )
        .join(Person, on=(Participation.person == Person.id))
        .join(Organisation, JOIN.LEFT_OUTER, on=(Participation.organisation == Organisation.id))
        .where(
            (Participation.meeting == meeting_id)
            & there
            & Participation.archived_at.is_null()
            & Person.archived_at.is_null()
            & (Person.do_not_contact == False)  # noqa: E712  # SQL, not Python
        )
        .order_by(Person.sort_key, Person.id)
    )
    rows = desk.rows(query)
    ours = our_organisation(desk) if rows else None
    rows = [row for row in rows if ours is None or row[4] != ours]
    known = _known_before(desk, meeting_id, [row[0] for row in rows])
    return [
        Met(person_id, name, presented or organisation or "", role, table, person_id not in known)
        for person_id, name, presented, organisation, _organisation_id, role, table in rows
    ]


def _known_before(desk: Desk, meeting_id: int, people: list[int]) -> set[int]:
    """Those who came to a meeting that began earlier."""
    this = Meeting.alias("this")
    began = this.select(this.starts_at).where(this.id == meeting_id)
    known: set[int] = set()
    for part in in_parts(people, _AT_ONCE):
        query = (
            Participation.select(Participation.person)
            .join(Meeting, on=(Participation.meeting == Meeting.id))
            .where(
                Participation.person.in_(part)
                & Participation.attendance.in_(sorted(ATTENDED))
                & Meeting.archived_at.is_null()
                & (Meeting.starts_at < began)
            )
            .distinct()
        )
        known.update(row[0] for row in desk.rows(query))
    return known
