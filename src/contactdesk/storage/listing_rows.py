"""What each row of a list is sorted by, worked out from the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from peewee import JOIN, Database, Model, fn

from contactdesk.core.text import collation_key
from contactdesk.records.listing import OrganisationListing, PersonListing
from contactdesk.records.meetings import ATTENDED, Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.storage.composed import ById

Row = tuple[Any, ...]
_FIRST_DAY = datetime(1, 1, 1)


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


def from_seconds(seconds: int) -> datetime | None:
    """A moment as listings keep it, back; None for never."""
    return _FIRST_DAY + timedelta(seconds=seconds) if seconds else None


def to_seconds(moment: Any) -> int:
    """A moment, or what an engine keeps of one, as listings keep it; 0 for never."""
    found = Meeting.starts_at.python_value(moment)
    return int((found - _FIRST_DAY).total_seconds()) if found else 0


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
_ATTENDED = ById(
    lambda ids: (
        Participation.select(Participation.person, fn.MAX(Meeting.starts_at))
        .join(Meeting, on=(Participation.meeting == Meeting.id))
        .where(
            Participation.person.in_(ids)
            & Participation.attendance.in_(sorted(ATTENDED))
            & Meeting.archived_at.is_null()
        )
        .group_by(Participation.person)
    )
)


def _person_rows(database: Database, ids: Sequence[int]) -> Iterator[Row]:
    today = date.today().isoformat()
    last_met = {person: to_seconds(moment) for person, moment in _ATTENDED.rows(database, ids)}
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
        met, day = last_met.get(person, 0), changes.get(person, "")
        yield person, key, organisation_key, collation_key(city), met, affiliation, day


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
_THEIR_PEOPLE = ById(
    lambda ids: (
        Affiliation.select(Affiliation.organisation, Affiliation.person, Affiliation.until)
        .join(Person, on=(Affiliation.person == Person.id))
        .where(Affiliation.organisation.in_(ids) & Person.archived_at.is_null())
    )
)


def _organisation_rows(database: Database, ids: Sequence[int]) -> Iterator[Row]:
    today = date.today().isoformat()
    people: dict[int, set[int]] = defaultdict(set)
    for organisation, person, until in _THEIR_PEOPLE.rows(database, ids):
        if not until or until > today[: len(until)]:
            people[organisation].add(person)
    for organisation, key, sector, city, parent_key in _ORGANISATIONS.rows(database, ids):
        yield organisation, key, sector, collation_key(city), len(people[organisation]), parent_key


LISTINGS = (
    Listing(
        Kind.PERSON, PersonListing, Person, _person_rows, sparse=("organisation_key", "city_key", "last_met")
    ),
    Listing(
        Kind.ORGANISATION,
        OrganisationListing,
        Organisation,
        _organisation_rows,
        sparse=("city_key", "parent_key"),
    ),
)
