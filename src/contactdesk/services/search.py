"""One search over everything that can be found: names first, then whatever else matches, recent first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from peewee import JOIN

from contactdesk.core.dates import DEFAULT_ZONE, format_day, local
from contactdesk.core.i18n import _
from contactdesk.core.text import fold, words
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import SECTOR_NAMES, Organisation, Sector
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.affiliations import current
from contactdesk.storage.desk import Desk


class Found(NamedTuple):
    kind: Kind
    id: int
    title: str
    subtitle: str


class Search:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, text: str, kinds: Collection[Kind] = (), limit: int = 50) -> list[Found]:
        """What has every word of the text, each as the beginning of a word of its own."""
        wanted = words(fold(text))
        if not wanted:
            return []
        entries = self._entries(wanted, kinds, limit, names_only=True)
        if len(entries) < limit:
            beside = self._entries(wanted, kinds, limit, names_only=False)
            entries = list(dict.fromkeys([*entries, *beside]))[:limit]
        told = self._told(entries)
        return [told[entry] for entry in entries if entry in told]

    def _entries(
        self, wanted: list[str], kinds: Collection[Kind], limit: int, *, names_only: bool
    ) -> list[tuple[Kind, int]]:
        condition = self._desk.matching(wanted, names_only=names_only)
        if kinds:
            condition &= SearchEntry.kind.in_(list(kinds))
        query = SearchEntry.select(SearchEntry.kind, SearchEntry.record_id).where(condition)
        # An entry's id grows with every save.
        return [
            (row[0], row[1]) for row in self._desk.rows(query.order_by(SearchEntry.id.desc()).limit(limit))
        ]

    def _told(self, entries: Iterable[tuple[Kind, int]]) -> dict[tuple[Kind, int], Found]:
        ids: dict[Kind, list[int]] = {kind: [] for kind in Kind}
        for kind, record_id in entries:
            ids[kind].append(record_id)
        found = [
            *self._people(ids[Kind.PERSON]),
            *self._organisations(ids[Kind.ORGANISATION]),
            *self._meetings(ids[Kind.MEETING]),
        ]
        return {(one.kind, one.id): one for one in found}

    def _people(self, ids: list[int]) -> list[Found]:
        query = (
            Person.select(
                Person.id, Person.display_name, Affiliation.position, Organisation.name, Person.city
            )
            .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == current(Person.id)))
            .join(Organisation, JOIN.LEFT_OUTER, on=(Affiliation.organisation == Organisation.id))
            .where(Person.id.in_(ids))
        )
        rows = self._desk.rows(query) if ids else []
        return [
            Found(Kind.PERSON, person_id, name, _line(position, organisation) or city)
            for person_id, name, position, organisation, city in rows
        ]

    def _organisations(self, ids: list[int]) -> list[Found]:
        query = Organisation.select(
            Organisation.id, Organisation.name, Organisation.sector, Organisation.city
        ).where(Organisation.id.in_(ids))
        rows = self._desk.rows(query) if ids else []
        return [
            Found(Kind.ORGANISATION, found, name, _line(_sector(sector), city))
            for found, name, sector, city in rows
        ]

    def _meetings(self, ids: list[int]) -> list[Found]:
        query = Meeting.select(
            Meeting.id, Meeting.title, Meeting.starts_at, Meeting.time_zone, Meeting.city
        ).where(Meeting.id.in_(ids))
        rows = self._desk.rows(query) if ids else []
        return [
            Found(Kind.MEETING, found, title, _line(_day(starts_at, zone), city))
            for found, title, starts_at, zone, city in rows
        ]


def _line(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _sector(sector: Sector) -> str:
    """“Other” says nothing."""
    return "" if sector is Sector.OTHER else _(SECTOR_NAMES[sector])


def _day(starts_at: datetime | None, zone: str) -> str:
    return "" if starts_at is None else format_day(local(starts_at, zone or DEFAULT_ZONE).date())
