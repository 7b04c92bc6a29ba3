"""One participation by its number, with whom and what it is about."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.records.meetings import Attendance, Meeting, Participation, ParticipationRole, Registration
from contactdesk.records.people import Person
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class ParticipationCard(NamedTuple):
    id: int
    uuid: str
    version: int
    meeting_id: int
    meeting: str
    person_id: int
    person: str
    presented_organisation: str
    presented_position: str
    role: ParticipationRole
    role_note: str
    registration: Registration
    attendance: Attendance
    table_number: int | None
    table_theme: str
    walk_in: bool
    on_behalf_of: str
    needs: str


def read_participation(desk: Desk, participation_id: int) -> ParticipationCard:
    """Raises Gone."""
    query = (
        Participation.select(
            Participation.id,
            Participation.uuid,
            Participation.version,
            Meeting.id,
            Meeting.title,
            Person.id,
            Person.display_name,
            Participation.presented_organisation,
            Participation.presented_position,
            Participation.role,
            Participation.role_note,
            Participation.registration,
            Participation.attendance,
            Participation.table_number,
            Participation.table_theme,
            Participation.walk_in,
            Participation.on_behalf_of,
            Participation.needs,
        )
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .join(Person, on=(Participation.person == Person.id))
    )
    row = desk.row(query.where(Participation.id == participation_id))
    if row is None:
        raise Gone(noun="participation")
    return ParticipationCard(*row)


def participation_of(desk: Desk, meeting_id: int, person_id: int) -> int:
    """The number of somebody's participation. Raises Gone."""
    query = Participation.select(Participation.id)
    row = desk.row(query.where((Participation.meeting == meeting_id) & (Participation.person == person_id)))
    if row is None:
        raise Gone(noun="participation")
    return int(row[0])
