"""People as lists and completions show them: one query for a page, whatever the order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import repeat
from typing import Any, NamedTuple

from peewee import JOIN, ModelSelect, fn

from contactdesk.records.listing import PersonListing
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.services.affiliations import current
from contactdesk.services.list_order import orders
from contactdesk.services.list_pages import ListPages
from contactdesk.services.name_search import listed, narrowed, nothing_to_look_for
from contactdesk.services.narrowed import Narrowed
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk
from contactdesk.storage.seconds import from_seconds


class PersonRow(NamedTuple):
    id: int
    name: str
    organisation: str
    position: str
    city: str
    met: int
    """``last_met`` as it is stored."""
    in_touch: int
    """``last_contact`` likewise."""

    @property
    def last_met(self) -> datetime | None:
        """The start of the latest meeting that they attended, in UTC."""
        return from_seconds(self.met)

    @property
    def last_contact(self) -> datetime | None:
        """The same of the latest interaction with them, where that was later."""
        return from_seconds(self.in_touch)


class NamedPerson(NamedTuple):
    id: int
    name: str
    organisation: str


class PersonList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages = ListPages(
            desk, Kind.PERSON, noun=Person, listing=PersonListing, orders=_ORDERS, rows=_rows
        )

    def page(self, query: ListQuery, offset: int, limit: int) -> list[PersonRow]:
        """Orders: name, organisation, city, last_met, last_contact."""
        # Who stands for what can change at midnight, though nobody writes.
        self._desk.bring_lists_to_today()
        rows = self._pages.page(query, self._narrowed(query), offset, limit)
        return list(map(_new, repeat(PersonRow), rows))

    def count(self, query: ListQuery) -> int:
        return self._pages.count(self._narrowed(query))

    def position(self, query: ListQuery, person_id: int) -> int | None:
        """The row in which a person stands; None when they are not in the list."""
        return self._pages.position(query, self._narrowed(query), person_id)

    def row_beginning(self, query: ListQuery, letters: str) -> int | None:
        """The first row that begins with these letters, in Polish order; None where none does."""
        return self._pages.beginning(query, self._narrowed(query), letters)

    def _narrowed(self, query: ListQuery) -> Narrowed | None:
        return narrowed(self._desk, Person, Kind.PERSON, query.search)

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


def _rows(page: Any) -> Any:
    """What is shown of the people whose ids are in ``page``. Outer joins keep to that order of reading."""
    return (
        page.select_from(
            Person.id,
            Person.display_name,
            fn.COALESCE(Organisation.name, ""),
            fn.COALESCE(Affiliation.position, ""),
            Person.city,
            PersonListing.last_met,
            PersonListing.last_contact,
        )
        .join(PersonListing, JOIN.LEFT_OUTER, on=(PersonListing.id == page.c.id))
        .join(Person, JOIN.LEFT_OUTER, on=(Person.id == page.c.id))
        .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == PersonListing.affiliation))
        .join(Organisation, JOIN.LEFT_OUTER, on=(Organisation.id == Affiliation.organisation))
    )


_ORDERS = orders(PersonListing, name=None, organisation="", city="", last_met=0, last_contact=0)
_new: Callable[[type[PersonRow], tuple[Any, ...]], PersonRow] = tuple.__new__
"""``_make`` in half the time: reading a page takes little longer than making its rows."""
