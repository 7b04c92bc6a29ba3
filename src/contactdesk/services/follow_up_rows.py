"""Rows of follow-ups with the names of whom and what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from peewee import JOIN, Query

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.priority import Priority
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk


class FollowUpRow(NamedTuple):
    """``about`` names the first person, or what else it is about; ``subtitle`` what it belongs to beside.

    ``people`` counts them. ``due`` is as promised, ``shown_on`` when it is to be done.
    """

    id: int
    version: int
    what: str
    about: str
    subtitle: str
    due: str
    shown_on: str
    due_time: str
    status: FollowUpStatus
    priority: Priority
    assignee: str
    partnership_id: int | None
    meeting_id: int | None
    people: int
    repeats: str
    waiting_for: str
    outcome: str
    done_at: datetime | None


def linked(*columns: Any) -> Query:
    """A SELECT of follow-ups with whose they are and what they are about, where that is known."""
    return (
        FollowUp.select(*columns)
        .join(Colleague, JOIN.LEFT_OUTER, on=(FollowUp.assignee == Colleague.id))
        .switch(FollowUp)
        .join(Organisation, JOIN.LEFT_OUTER, on=(FollowUp.organisation == Organisation.id))
        .switch(FollowUp)
        .join(Partnership, JOIN.LEFT_OUTER, on=(FollowUp.partnership == Partnership.id))
        .switch(FollowUp)
        .join(Meeting, JOIN.LEFT_OUTER, on=(FollowUp.meeting == Meeting.id))
    )


def follow_up_rows(desk: Desk, ids: Sequence[int]) -> list[FollowUpRow]:
    """In the order of the ids."""
    people: dict[int, list[str]] = {}
    for follow_up_id, name in desk.by_id(_PEOPLE, ids):
        people.setdefault(follow_up_id, []).append(name)
    rows = {row[0]: _SHOWN.typed([row])[0] for row in desk.by_id(_SHOWN, ids)}
    return [_row(rows[i], people.get(i, [])) for i in ids if i in rows]


def _row(row: Sequence[Any], people: Sequence[str]) -> FollowUpRow:
    *own, organisation, partnership, meeting = row
    (follow_up_id, version, what, *rest) = own
    about = [name for name in (*people[:1], organisation, partnership, meeting) if name]
    due, shown_on, due_time, status, priority, assignee, partnership_id, meeting_id, *more = rest
    return FollowUpRow(
        *(follow_up_id, version, what, about[0] if about else "", about[1] if len(about) > 1 else ""),
        *(due, shown_on, due_time, status, priority, assignee or "", partnership_id, meeting_id),
        *(len(people), *more),
    )


_SHOWN = ById(
    lambda ids: linked(
        *(FollowUp.id, FollowUp.version, FollowUp.what, FollowUp.due, FollowUp.shown_on),
        *(FollowUp.due_time, FollowUp.status, FollowUp.priority, Colleague.name),
        *(FollowUp.partnership, FollowUp.meeting, FollowUp.repeats, FollowUp.waiting_for),
        *(FollowUp.outcome, FollowUp.done_at, Organisation.name, Partnership.title, Meeting.title),
    ).where(FollowUp.id.in_(ids))
)
_PEOPLE = ById(
    lambda ids: (
        FollowUpPerson.select(FollowUpPerson.follow_up, Person.display_name)
        .join(Person, on=(FollowUpPerson.person == Person.id))
        .where(FollowUpPerson.follow_up.in_(ids))
        .order_by(FollowUpPerson.id)
    )
)
