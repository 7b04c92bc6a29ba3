"""Organisations as lists and completions show them: one query for a page."""

from __future__ import annotations

from typing import Any, NamedTuple

from peewee import JOIN, Asc, Desc, ModelSelect, fn

from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.services.affiliations import is_open
from contactdesk.services.alphabetical_pages import alphabetical_page
from contactdesk.services.name_search import listed, nothing_to_look_for
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk


class OrganisationRow(NamedTuple):
    """``people`` counts those who stand for it now."""

    id: int
    name: str
    sector: Sector
    city: str
    people: int
    parent: str


class NamedOrganisation(NamedTuple):
    id: int
    name: str
    city: str


class OrganisationList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, query: ListQuery, offset: int, limit: int) -> list[OrganisationRow]:
        """Orders: name, sector, city, people, parent."""
        parent = Organisation.alias("parent")
        rows = (
            Organisation.select(
                Organisation.id,
                Organisation.name,
                Organisation.sector,
                Organisation.city,
                _people_of(Organisation),
                fn.COALESCE(parent.name, ""),
            )
            .join(parent, JOIN.LEFT_OUTER, on=(Organisation.parent == parent.id))
            .where(listed(self._desk, Organisation, Kind.ORGANISATION, query.search))
        )
        if query.order == "city":
            rows = alphabetical_page(
                self._desk,
                rows,
                Organisation.city,
                Organisation.sort_key,
                descending=query.descending,
                offset=offset,
                limit=limit,
            )
        else:
            rows = _ordered(rows, query, parent).offset(offset).limit(limit)
        return [OrganisationRow(*row) for row in self._desk.rows(rows)]

    def count(self, query: ListQuery) -> int:
        condition = listed(self._desk, Organisation, Kind.ORGANISATION, query.search)
        return int(self._desk.value(Organisation.select(fn.COUNT(Organisation.id)).where(condition)))

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


def _ordered(rows: ModelSelect[Any], query: ListQuery, parent: Any) -> ModelSelect[Any]:
    columns = {"sector": Organisation.sector, "people": _people_of(Organisation), "parent": parent.sort_key}
    in_order = Desc if query.descending else Asc
    if query.order in columns:
        first = in_order(columns[query.order], nulls="LAST")
        return rows.order_by(first, Organisation.sort_key, Organisation.id)
    # Plain and in one direction, so that the index serves.
    return rows.order_by(in_order(Organisation.sort_key), in_order(Organisation.id))


def _people_of(organisation: Any) -> ModelSelect[Any]:
    """A scalar subquery: how many people stand for it now."""
    return (
        Affiliation.select(fn.COUNT(Affiliation.person.distinct()))
        .join(Person, on=(Affiliation.person == Person.id))
        .where(
            (Affiliation.organisation == organisation.id)
            & is_open(Affiliation)
            & Person.archived_at.is_null()
        )
    )
