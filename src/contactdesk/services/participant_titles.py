"""What history calls the people and meetings that a step is about."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.records.meetings import Meeting, Participation
from contactdesk.records.people import Person
from contactdesk.services.meeting_list import NoSuchMeeting
from contactdesk.storage.desk import Desk


def meeting_title(desk: Desk, meeting_id: int) -> str:
    """Raises NoSuchMeeting."""
    row = desk.row(Meeting.select(Meeting.title).where(Meeting.id == meeting_id))
    if row is None:
        raise NoSuchMeeting(reference=meeting_id)
    return str(row[0])


def title_of_participations(desk: Desk, ids: Sequence[int]) -> str:
    query = Participation.select(Meeting.title).join(Meeting).where(Participation.id.in_(ids[:1]))
    row = desk.row(query)
    return str(row[0]) if row else ""


def name_of_participation(desk: Desk, ids: Sequence[int]) -> str:
    """Of the first one; steps about several say how many."""
    row = desk.row(
        Participation.select(Person.display_name).join(Person).where(Participation.id.in_(ids[:1]))
    )
    return str(row[0]) if row else ""


def name_of_person(desk: Desk, ids: Sequence[int]) -> str:
    row = desk.row(Person.select(Person.display_name).where(Person.id.in_(ids[:1])))
    return str(row[0]) if row else ""
