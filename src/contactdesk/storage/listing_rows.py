"""What each row of a list is sorted by, worked out from the records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from peewee import JOIN, Database, Model, fn

from contactdesk.core.text import collation_key
from contactdesk.records.listing import OrganisationListing, PersonListing
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.storage.composed import ById
from contactdesk.storage.last_contact import last_contact_of_organisations, last_met, last_spoken_to
from contactdesk.storage.open_affiliations import open_on

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Listing:
    """``rows`` gives what should be in ``table`` for some records of ``noun``, all columns in order.

    ``sparse`` are the columns in which many have nothing: those stand last, so how many do not is remembered.
    """

    kind: Kind
    table: type[Model]
    noun: type[Record]
    rows: Callable[[Database, Sequence[int]], Iterator[Row]]
    sparse: tuple[str, ...]

    def parts(self) -> dict[str, int | None]:
        """The remembered lengths by name, each with the place in a row that must not be empty."""
        names = self.table._meta.sorted_field_names
        return {self.kind.value: None} | {f"{self.kind} {name}": names.index(name) for name in self.sparse}


_PEOPLE = ById(
    lambda ids: Person.select(Person.id, Person.sort_key, Person.city).where(
        Person.id.in_(ids) & Person.archived_at.is_null()
    )
)
_AFFILIATIONS = ById(
    lambda ids: (
        Affiliation.select(
            Affiliation.person, Affiliation.primary, Affiliation.id, Affiliation.until, Organisation.sort_key
        )
        .join(Organisation, on=(Affiliation.organisation == Organisation.id))
        .where(Affiliation.person.in_(ids))
    )
)


def _person_rows(database: Database, ids: Sequence[int]) -> Iterator[Row]:
    today = date.today().isoformat()
    met_on, spoken_to = last_met(database, ids), last_spoken_to(database, ids)
    shown: dict[int, tuple[bool, int, str]] = {}
    changes: dict[int, str] = {}
    for person, primary, affiliation, until, key in _AFFILIATIONS.rows(database, ids):
        # Open as ``services.affiliations.is_open`` has it.
        if until and until <= today[: len(until)]:
            continue
        shown[person] = max(shown.get(person, (False, 0, "")), (bool(primary), affiliation, key))
        if until:
            changes[person] = min(changes.get(person, "9"), _first_day_of(until))
    for person, key, city in _PEOPLE.rows(database, ids):
        _primary, affiliation, organisation_key = shown.get(person, (False, None, ""))
        met, day = met_on.get(person, 0), changes.get(person, "")
        contact = max(met, spoken_to.get(person, 0))
        yield person, key, organisation_key, collation_key(city), met, contact, affiliation, day


def _first_day_of(partial_date: str) -> str:
    return partial_date + "0000-01-01"[len(partial_date) :]


_PARENT = Organisation.alias("parent")
_ORGANISATIONS = ById(
    lambda ids: (
        Organisation.select(
            Organisation.id,
            Organisation.sort_key,
            Organisation.sector,
            Organisation.city,
            fn.COALESCE(_PARENT.sort_key, ""),
        )
        .join(_PARENT, JOIN.LEFT_OUTER, on=(Organisation.parent == _PARENT.id))
        .where(Organisation.id.in_(ids) & Organisation.archived_at.is_null())
    )
)


@lru_cache(maxsize=1)
def _their_number(today: str) -> ById:
    """How many stand for each today; counted where they are."""
    query = Affiliation.select(Affiliation.organisation, fn.COUNT(fn.DISTINCT(Affiliation.person))).join(
        Person, on=(Affiliation.person == Person.id)
    )
    return ById(
        lambda ids: query.where(
            Affiliation.organisation.in_(ids) & Person.archived_at.is_null() & open_on(today)
        ).group_by(Affiliation.organisation)
    )


def _organisation_rows(database: Database, ids: Sequence[int]) -> Iterator[Row]:
    people: dict[int, int] = dict(_their_number(date.today().isoformat()).rows(database, ids))
    contacts = last_contact_of_organisations(database, ids)
    for organisation, key, sector, city, parent_key in _ORGANISATIONS.rows(database, ids):
        known, contact = people.get(organisation, 0), contacts.get(organisation, 0)
        yield organisation, key, sector, collation_key(city), known, parent_key, contact


LISTINGS = (
    Listing(
        Kind.PERSON,
        PersonListing,
        Person,
        _person_rows,
        sparse=("organisation_key", "city_key", "last_met", "last_contact"),
    ),
    Listing(
        Kind.ORGANISATION,
        OrganisationListing,
        Organisation,
        _organisation_rows,
        sparse=("city_key", "parent_key", "last_contact"),
    ),
)
