"""Which records an act is for: some by their ids, or everything that a list's search finds, loaded or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from peewee import chunked, fn

from contactdesk.core.dates import utc_now
from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.services.meeting_list import Period, over
from contactdesk.services.name_search import listed
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk

NOUN_OF: dict[Kind, type[Record]] = {
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.MEETING: Meeting,
    Kind.PARTNERSHIP: Partnership,
    Kind.FOLLOW_UP: FollowUp,
    Kind.INTERACTION: Interaction,
}
_REMEMBERED = frozenset({Kind.PERSON, Kind.ORGANISATION})
"""Of these it is known how many there are, without counting."""
_IDS_AT_ONCE = 400


class _Listed(Protocol):
    def count(self, query: ListQuery) -> int: ...


class _ListedByPeriod(Protocol):
    def count(self, query: ListQuery, period: Period) -> int: ...


class Lists(Protocol):
    """Of all services those that know how many a list shows, and the desk for the other lists."""

    @property
    def desk(self) -> Desk: ...
    @property
    def people(self) -> _Listed: ...
    @property
    def organisations(self) -> _Listed: ...
    @property
    def meetings(self) -> _ListedByPeriod: ...


@dataclass(frozen=True)
class Chosen:
    """With a query its ``ids`` are not looked at: all that it finds, but for those in ``without``.

    ``period`` is the one that a list of meetings shows.
    """

    kind: Kind
    ids: tuple[int, ...] = ()
    query: ListQuery | None = None
    without: frozenset[int] = frozenset()
    period: Period = Period.ANY

    def count(self, services: Lists) -> int:
        """How many there are, as the list counts them."""
        if self.query is None:
            return len(set(self.ids) - self.without)
        if self.kind is Kind.MEETING:
            return services.meetings.count(self.query, self.period) - len(self.without)
        if self.kind in _REMEMBERED:
            people_or_organisations = services.people if self.kind is Kind.PERSON else services.organisations
            return people_or_organisations.count(self.query) - len(self.without)
        noun = NOUN_OF[self.kind]
        found = listed(services.desk, noun, self.kind, self.query.search)
        return int(services.desk.value(noun.select(fn.COUNT(noun.id)).where(found))) - len(self.without)

    def resolve(self, desk: Desk) -> list[int]:
        """The ids of those that are there now, in the order of the alphabet, or of their days."""
        found = self._by_id(desk) if self.query is None else self._by_query(desk, self.query)
        return [record_id for record_id in found if record_id not in self.without]

    def _by_id(self, desk: Desk) -> list[int]:
        noun = NOUN_OF[self.kind]
        found = []
        for part in chunked(dict.fromkeys(self.ids), _IDS_AT_ONCE):
            found += desk.rows(noun.select(noun.id, _order(self.kind)).where(noun.id.in_(part)))
        found.sort(key=lambda row: (row[1] is None, row[1], row[0]))
        return [record_id for record_id, _key in found]

    def _by_query(self, desk: Desk, query: ListQuery) -> list[int]:
        noun = NOUN_OF[self.kind]
        condition = listed(desk, noun, self.kind, query.search)
        if self.period is Period.OVER:
            condition &= over(utc_now())
        elif self.period is Period.TO_COME:
            condition &= Meeting.starts_at.is_null() | ~over(utc_now())
        in_order = noun.select(noun.id).where(condition).order_by(_order(self.kind), noun.id)
        return [record_id for (record_id,) in desk.rows(in_order)]


def _order(kind: Kind) -> object:
    return {
        Kind.PERSON: Person.sort_key,
        Kind.ORGANISATION: Organisation.sort_key,
        Kind.MEETING: Meeting.starts_at,
        Kind.PARTNERSHIP: Partnership.sort_key,
        Kind.FOLLOW_UP: FollowUp.shown_on,
        Kind.INTERACTION: Interaction.at,
    }[kind]
