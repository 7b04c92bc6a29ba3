"""People as lists and completions show them: one query for a page, whatever the order."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from peewee import JOIN, Asc, Desc, ModelSelect, fn

from contactdesk.records.meetings import ATTENDED, Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.services.affiliations import current
from contactdesk.services.alphabetical_pages import alphabetical_page
from contactdesk.services.name_search import listed, nothing_to_look_for
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk


class PersonRow(NamedTuple):
    """``last_met`` is the start of the latest meeting that they attended, in UTC."""

    id: int
    name: str
    organisation: str
    position: str
    city: str
    last_met: datetime | None
    do_not_contact: bool


class NamedPerson(NamedTuple):
    id: int
    name: str
    organisation: str


class PersonList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, query: ListQuery, offset: int, limit: int) -> list[PersonRow]:
        """Orders: name, organisation, city, last_met."""
        rows = _with_current(
            Person.id,
            Person.display_name,
            fn.COALESCE(Organisation.name, ""),
            fn.COALESCE(Affiliation.position, ""),
            Person.city,
            _last_met(),
            Person.do_not_contact,
        ).where(listed(self._desk, Person, Kind.PERSON, query.search))
        return [_row(*row) for row in self._desk.rows(self._ordered(rows, query, offset, limit))]

    def _ordered(self, rows: ModelSelect[Person], query: ListQuery, offset: int, limit: int) -> Any:
        if query.order == "city":
            return alphabetical_page(
                self._desk,
                rows,
                Person.city,
                Person.sort_key,
                descending=query.descending,
                offset=offset,
                limit=limit,
            )
        columns: dict[str, Any] = {"organisation": Organisation.sort_key, "last_met": _last_met()}
        in_order = Desc if query.descending else Asc
        if query.order in columns:
            first = in_order(columns[query.order], nulls="LAST")
            return rows.order_by(first, Person.sort_key, Person.id).offset(offset).limit(limit)
        # Plain and in one direction, so that the index serves.
        return rows.order_by(in_order(Person.sort_key), in_order(Person.id)).offset(offset).limit(limit)

    def count(self, query: ListQuery) -> int:
        condition = listed(self._desk, Person, Kind.PERSON, query.search)
        return int(self._desk.value(Person.select(fn.COUNT(Person.id)).where(condition)))

    def names_beginning(self, text: str, limit: int) -> list[NamedPerson]:
        """People with names that begin so, for completion."""
        if nothing_to_look_for(text):
            return []
        condition = listed(self._desk, Person, Kind.PERSON, text, names_only=True)
        return self.named(condition, limit)

    def named(self, condition: Any, limit: int) -> list[NamedPerson]:
        query = _with_current(Person.id, Person.display_name, fn.COALESCE(Organisation.name, ""))
        query = query.where(condition).order_by(Person.sort_key, Person.id).limit(limit)
        return [NamedPerson(*row) for row in self._desk.rows(query)]


def _with_current(*columns: Any) -> ModelSelect[Person]:
    """People beside the affiliation that lists show."""
    return (
        Person.select(*columns)
        .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == current(Person.id)))
        .join(Organisation, JOIN.LEFT_OUTER, on=(Affiliation.organisation == Organisation.id))
    )


def _row(*values: Any) -> PersonRow:
    """What a subquery gives has lost its column's type on SQLite."""
    row = PersonRow(*values)
    return row._replace(last_met=Meeting.starts_at.python_value(row.last_met))


def _last_met() -> Any:
    return (
        Participation.select(Meeting.starts_at)
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            (Participation.person == Person.id)
            & Participation.attendance.in_(sorted(ATTENDED))
            & Meeting.archived_at.is_null()
            & Meeting.starts_at.is_null(False)
        )
        .order_by(Meeting.starts_at.desc())
        .limit(1)
    )
