"""What a search shows of the records that it found, read from the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from peewee import JOIN, Query

from contactdesk.core.i18n import _
from contactdesk.records.listing import PersonListing
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import SECTOR_NAMES, Organisation, Sector
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.services.found import Found, day_of, line
from contactdesk.services.found_follow_ups import follow_ups, interactions, partnerships
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk


class FoundRows:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def told(self, entries: Sequence[tuple[Kind, int]]) -> list[Found]:
        """In the order of the entries, without those that are gone."""
        told: dict[tuple[Kind, int], Found] = {}
        for kind, read in _READ.items():
            ids = [record_id for of_kind, record_id in entries if of_kind is kind]
            if ids:
                told.update(((kind, one.id), one) for one in read(self._desk, ids))
        return [told[entry] for entry in entries if entry in told]


def _people_query(ids: Sequence[int]) -> Query:
    query = Person.select(
        Person.id, Person.display_name, Affiliation.position, Organisation.name, Person.city
    )
    return (
        query.join(PersonListing, JOIN.LEFT_OUTER, on=(PersonListing.id == Person.id))
        .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == PersonListing.affiliation))
        .join(Organisation, JOIN.LEFT_OUTER, on=(Affiliation.organisation == Organisation.id))
        .where(Person.id.in_(ids))
    )


_PEOPLE = ById(_people_query)


def _people(desk: Desk, ids: list[int]) -> Iterator[Found]:
    # The affiliation that lists show goes by the day.
    desk.bring_lists_to_today()
    for person_id, name, position, organisation, city in desk.by_id(_PEOPLE, ids):
        yield Found(Kind.PERSON, person_id, name, line(position, organisation) or city)


_ORGANISATIONS = ById(
    lambda ids: Organisation.select(
        Organisation.id, Organisation.name, Organisation.sector, Organisation.city
    ).where(Organisation.id.in_(ids))
)


def _organisations(desk: Desk, ids: list[int]) -> Iterator[Found]:
    for organisation_id, name, sector, city in desk.by_id(_ORGANISATIONS, ids):
        yield Found(Kind.ORGANISATION, organisation_id, name, line(_sector(Sector(sector)), city))


_MEETINGS = ById(
    lambda ids: Meeting.select(
        Meeting.id, Meeting.title, Meeting.starts_at, Meeting.time_zone, Meeting.city
    ).where(Meeting.id.in_(ids))
)


def _meetings(desk: Desk, ids: list[int]) -> Iterator[Found]:
    rows = _MEETINGS.typed(desk.by_id(_MEETINGS, ids))
    for meeting_id, title, starts_at, zone, city in rows:
        yield Found(Kind.MEETING, meeting_id, title, line(day_of(starts_at, zone), city))


_READ: dict[Kind, Callable[[Desk, list[int]], Iterator[Found]]] = {
    Kind.PERSON: _people,
    Kind.ORGANISATION: _organisations,
    Kind.MEETING: _meetings,
    Kind.PARTNERSHIP: partnerships,
    Kind.FOLLOW_UP: follow_ups,
    Kind.INTERACTION: interactions,
}


def _sector(sector: Sector) -> str:
    """“Other” says nothing."""
    return "" if sector is Sector.OTHER else _(SECTOR_NAMES[sector])
