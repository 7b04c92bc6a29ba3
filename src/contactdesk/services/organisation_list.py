"""Organisations as lists and completions show them: one query for a page."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from peewee import JOIN, fn

from contactdesk.records.listing import OrganisationListing
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.search import Kind
from contactdesk.services.list_order import orders
from contactdesk.services.list_pages import ListPages
from contactdesk.services.name_search import listed, narrowed, nothing_to_look_for
from contactdesk.services.narrowed import Narrowed
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk
from contactdesk.storage.seconds import from_seconds


class OrganisationRow(NamedTuple):
    """``people`` counts those who stand for it now."""

    id: int
    name: str
    sector: Sector
    city: str
    people: int
    parent: str
    in_touch: int
    """``last_contact`` as it is stored."""

    @property
    def last_contact(self) -> datetime | None:
        """The latest meeting that somebody attended for it, or interaction with it, in UTC."""
        return from_seconds(self.in_touch)


class NamedOrganisation(NamedTuple):
    id: int
    name: str
    city: str


class OrganisationList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages = ListPages(
            desk,
            Kind.ORGANISATION,
            noun=Organisation,
            listing=OrganisationListing,
            orders=_ORDERS,
            rows=_rows,
        )

    def page(self, query: ListQuery, offset: int, limit: int) -> list[OrganisationRow]:
        """Orders: name, sector, city, people, parent, last_contact."""
        return [_row(*row) for row in self._pages.page(query, self._narrowed(query), offset, limit)]

    def count(self, query: ListQuery) -> int:
        return self._pages.count(self._narrowed(query))

    def position(self, query: ListQuery, organisation_id: int) -> int | None:
        """The row in which an organisation stands; None when it is not in the list."""
        return self._pages.position(query, self._narrowed(query), organisation_id)

    def row_beginning(self, query: ListQuery, letters: str) -> int | None:
        """The first row that begins with these letters, in Polish order; None where none does."""
        return self._pages.beginning(query, self._narrowed(query), letters)

    def _narrowed(self, query: ListQuery) -> Narrowed | None:
        return narrowed(self._desk, Organisation, Kind.ORGANISATION, query.search)

    def names_beginning(self, text: str, limit: int) -> list[NamedOrganisation]:
        """Organisations with names that begin so, for completion."""
        if nothing_to_look_for(text):
            return []
        query = (
            Organisation.select(Organisation.id, Organisation.name, Organisation.city)
            .where(listed(self._desk, Organisation, Kind.ORGANISATION, text, names_only=True))
            .order_by(Organisation.sort_key, Organisation.id)
            .limit(limit)
        )
        return [NamedOrganisation(*row) for row in self._desk.rows(query)]


def _rows(page: Any) -> Any:
    """What is shown of the organisations whose ids are in ``page``."""
    parent = Organisation.alias("parent")
    return (
        page.select_from(
            Organisation.id,
            Organisation.name,
            Organisation.sector,
            Organisation.city,
            OrganisationListing.people,
            fn.COALESCE(parent.name, ""),
            OrganisationListing.last_contact,
        )
        .join(OrganisationListing, JOIN.LEFT_OUTER, on=(OrganisationListing.id == page.c.id))
        .join(Organisation, JOIN.LEFT_OUTER, on=(Organisation.id == page.c.id))
        .join(parent, JOIN.LEFT_OUTER, on=(Organisation.parent == parent.id))
    )


_ORDERS = orders(OrganisationListing, name=None, sector=None, city="", people=None, parent="", last_contact=0)
_SECTORS = {sector.value: sector for sector in Sector}


def _row(
    organisation_id: int, name: str, sector: str, city: str, people: int, parent: str, in_touch: int
) -> OrganisationRow:
    return OrganisationRow(organisation_id, name, _SECTORS[sector], city, people, parent, in_touch)
