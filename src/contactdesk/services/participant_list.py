"""The participants of a meeting as lists and sheets show them, and the tables they sit at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from peewee import Query, fn

from contactdesk.core.text import collation_key
from contactdesk.records.meetings import Attendance, Participation, ParticipationRole, Registration
from contactdesk.records.people import ContactKind, ContactPoint, Person
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk


class ParticipantRow(NamedTuple):
    """``id`` and ``version`` are the participation's; ``email_flagged`` says that an e-mail is wrong."""

    id: int
    version: int
    person_id: int
    name: str
    sort_key: str
    organisation: str
    position: str
    role: ParticipationRole
    role_note: str
    table_number: int | None
    table_theme: str
    registration: Registration
    attendance: Attendance
    walk_in: bool
    email_flagged: bool


class MeetingTable(NamedTuple):
    number: int | None
    theme: str
    people: int


_LAST = "\uffff"
_SORTED_BY: dict[str, Callable[[ParticipantRow], Any]] = {
    "organisation": lambda row: collation_key(row.organisation) or _LAST,
    "position": lambda row: collation_key(row.position) or _LAST,
    "role": lambda row: list(ParticipationRole).index(row.role),
    "table": lambda row: (
        row.table_number is None and not row.table_theme,
        row.table_number is None,
        row.table_number or 0,
        collation_key(row.table_theme),
    ),
    "registration": lambda row: list(Registration).index(row.registration),
    "attendance": lambda row: list(Attendance).index(row.attendance),
    "status": lambda row: (
        list(Attendance).index(row.attendance),
        list(Registration).index(row.registration),
    ),
}


def participant_rows(
    desk: Desk, meeting_id: int, query: ListQuery, offset: int = 0, limit: int | None = None
) -> list[ParticipantRow]:
    """One query. By name the engine sorts; other orders are those of words and Polish, sorted here."""
    listed = _listed(matching(desk, meeting_id, query.search))
    if query.order in _SORTED_BY:
        rows = _read(desk, listed.order_by(Person.sort_key, Participation.id))
        rows.sort(key=_SORTED_BY[query.order], reverse=query.descending)
        return rows[offset : None if limit is None else offset + limit]
    by_name = Person.sort_key.desc() if query.descending else Person.sort_key
    return _read(desk, listed.order_by(by_name, Participation.id).offset(offset or None).limit(limit))


def matching(desk: Desk, meeting_id: int, search: str) -> Any:
    """On the list of the meeting, and as asked: of what they do there, and of the people themselves."""
    condition = (Participation.meeting == meeting_id) & Participation.archived_at.is_null()
    if search.strip():
        from contactdesk.services.query.on_a_list import on_a_list
        from contactdesk.services.query.parsing import parse

        asked = parse(search)
        condition = condition if asked.is_empty else condition & on_a_list(desk, asked)
    return condition


def meeting_tables(desk: Desk, meeting_id: int) -> list[MeetingTable]:
    """The tables that anybody sits at, by number, then by theme."""
    query = (
        Participation.select(
            Participation.table_number, Participation.table_theme, fn.COUNT(Participation.id)
        )
        .where(matching(desk, meeting_id, ""))
        .group_by(Participation.table_number, Participation.table_theme)
    )
    tables = [MeetingTable(*row) for row in desk.rows(query) if row[0] is not None or row[1]]
    return sorted(tables, key=lambda t: (t.number is None, t.number or 0, collation_key(t.theme)))


def _listed(condition: Any) -> Query:
    wrong_email = ContactPoint.select(ContactPoint.id).where(
        (ContactPoint.person == Person.id)
        & (ContactPoint.kind == ContactKind.EMAIL)
        & (ContactPoint.normalised == "")
        & ContactPoint.invalid_since.is_null()
    )
    return (
        Participation.select(
            Participation.id,
            Participation.version,
            Person.id,
            Person.display_name,
            Person.sort_key,
            Participation.presented_organisation,
            Participation.presented_position,
            Participation.role,
            Participation.role_note,
            Participation.table_number,
            Participation.table_theme,
            Participation.registration,
            Participation.attendance,
            Participation.walk_in,
            fn.EXISTS(wrong_email),
        )
        .join(Person)
        .where(condition)
    )


def _read(desk: Desk, query: Query) -> list[ParticipantRow]:
    return [ParticipantRow(*(*row[:-1], bool(row[-1]))) for row in desk.rows(query)]
