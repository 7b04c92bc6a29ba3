"""Follow-ups as lists show them, a hundred thousand of them read through the index of their day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from peewee import JOIN, EnclosedNodeList, Query, fn

from contactdesk.core.dates import today_there
from contactdesk.core.text import collation_key
from contactdesk.records.follow_ups import CLOSED, OPEN, FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.priority import Priority
from contactdesk.records.search import Kind
from contactdesk.services.follow_up_groups import Group, of_group
from contactdesk.services.name_search import listed
from contactdesk.services.results import ListQuery
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


class _Part(NamedTuple):
    condition: Any
    keys: tuple[Any, ...]
    descending: bool


class FollowUpList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, query: ListQuery, offset: int, limit: int, group: Group | None) -> list[FollowUpRow]:
        ids: list[int] = []
        for part in self._parts(query, group):
            if len(ids) == limit:
                break
            found = self._ordered(part).limit(limit - len(ids)).offset(offset)
            here = [row[0] for row in self._desk.rows(found)]
            if offset:
                offset = 0 if here else offset - self._counted(part.condition)
            ids += here
        return follow_up_rows(self._desk, ids)

    def count(self, query: ListQuery, group: Group | None) -> int:
        return self._counted(self._condition(query, group))

    def groups(self, query: ListQuery) -> dict[Group, int]:
        """How many a search finds in each."""
        return {group: self.count(query, group) for group in Group}

    def ids(self, query: ListQuery, group: Group | None) -> list[int]:
        parts = self._parts(query, group)
        return [found for part in parts for (found,) in self._desk.rows(self._ordered(part))]

    def position(self, query: ListQuery, follow_up_id: int, group: Group | None) -> int | None:
        """The row in which a follow-up stands; None when it is not in the list."""
        row = 0
        for part in self._parts(query, group):
            there = self._desk.row(
                FollowUp.select(*part.keys).where(part.condition & (FollowUp.id == follow_up_id))
            )
            if there is not None:
                return row + self._counted(part.condition & _before(part, there))
            row += self._counted(part.condition)
        return None

    def row_beginning(self, query: ListQuery, letters: str, group: Group | None) -> int | None:
        """The first row whose first words begin with these letters, in Polish order; None where none does."""
        key = collation_key(letters)
        if not key:
            return None
        begins = (FollowUp.sort_key >= key) & (FollowUp.sort_key < f"{key}~")
        for part in self._parts(query, group):
            row = self._desk.row(self._ordered(part).where(begins))
            if row is not None:
                return self.position(query, row[0], group)
        return None

    def _condition(self, query: ListQuery, group: Group | None) -> Any:
        found = listed(self._desk, FollowUp, Kind.FOLLOW_UP, query.search)
        return found if group is None else found & of_group(group, today_there())

    def _parts(self, query: ListQuery, group: Group | None) -> list[_Part]:
        """What stands one after the other, each part read through an index: open, without a day, closed."""
        listed = self._condition(query, group)
        down = query.descending
        if query.order == "what":
            by_name = (FollowUp.sort_key, FollowUp.id)
            return [_Part(listed & half, by_name, down) for half in (OPEN, CLOSED)]
        by_day = (FollowUp.shown_on, FollowUp.id)
        dated = _Part(listed & OPEN & (FollowUp.shown_on > ""), by_day, down)
        undated = _Part(listed & OPEN & (FollowUp.shown_on == ""), (FollowUp.id,), False)
        over = _Part(listed & CLOSED, by_day, True)
        match group:
            case Group.DONE:
                return [over]
            case Group.SOMEDAY:
                return [undated]
            case Group.WAITING:
                return [dated, undated]
            case None:
                return [dated, undated, over]
            case _:
                return [dated]

    @staticmethod
    def _ordered(part: _Part) -> Query:
        order = [key.desc() for key in part.keys] if part.descending else part.keys
        return FollowUp.select(FollowUp.id).where(part.condition).order_by(*order)

    def _counted(self, condition: Any) -> int:
        return int(self._desk.value(FollowUp.select(fn.COUNT(FollowUp.id)).where(condition)))


def _before(part: _Part, there: Sequence[Any]) -> Any:
    """The condition to stand before the row with these keys."""
    keys, values = EnclosedNodeList(part.keys), EnclosedNodeList(list(there))
    return keys > values if part.descending else keys < values


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
    lambda ids: (
        FollowUp.select(
            *(FollowUp.id, FollowUp.version, FollowUp.what, FollowUp.due, FollowUp.shown_on),
            *(FollowUp.due_time, FollowUp.status, FollowUp.priority, Colleague.name),
            *(FollowUp.partnership, FollowUp.meeting, FollowUp.repeats, FollowUp.waiting_for),
            *(FollowUp.outcome, FollowUp.done_at, Organisation.name, Partnership.title, Meeting.title),
        )
        .join(Colleague, JOIN.LEFT_OUTER, on=(FollowUp.assignee == Colleague.id))
        .switch(FollowUp)
        .join(Organisation, JOIN.LEFT_OUTER, on=(FollowUp.organisation == Organisation.id))
        .switch(FollowUp)
        .join(Partnership, JOIN.LEFT_OUTER, on=(FollowUp.partnership == Partnership.id))
        .switch(FollowUp)
        .join(Meeting, JOIN.LEFT_OUTER, on=(FollowUp.meeting == Meeting.id))
        .where(FollowUp.id.in_(ids))
    )
)
_PEOPLE = ById(
    lambda ids: (
        FollowUpPerson.select(FollowUpPerson.follow_up, Person.display_name)
        .join(Person, on=(FollowUpPerson.person == Person.id))
        .where(FollowUpPerson.follow_up.in_(ids))
        .order_by(FollowUpPerson.id)
    )
)
