"""Who of a list a search found, in its order: the first at once, all of them once and kept for a while."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from peewee import fn

from contactdesk.records.history import Change
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.list_order import Order
from contactdesk.services.query.asking import Reading
from contactdesk.storage.desk import Desk
from contactdesk.storage.word_query import Way

_FEW = 250
"""So many are sorted sooner than the beginning of a list is looked through."""
_TRIED = (300, 600, 1200, 2400)
"""How many rows from the beginning of a list are looked through, in turn, for those who were found."""
_KEPT = 4


@dataclass(frozen=True)
class Narrowed:
    """What a list is narrowed to. ``words`` are all that was asked, where that is nothing but plain words."""

    search: str
    words: tuple[str, ...]
    condition: Callable[[Reading], Any]


class FoundRows:
    """Ids only; ``listing`` says what they are sorted by."""

    def __init__(self, desk: Desk, kind: Kind, *, noun: Any, listing: Any) -> None:
        self._desk = desk
        self._kind, self._noun, self._listing = kind, noun, listing
        self._kept: dict[tuple[str, str, bool], array[int]] = {}
        self._as_of = -1

    def ids(self, narrowed: Narrowed, order: Order, *, descending: bool) -> array[int]:
        """All of them. Kept until somebody writes, so that the next page costs nothing."""
        self._forget_what_is_old()
        key = (narrowed.search, order.column.name, descending)
        if key not in self._kept:
            found = self._matching(narrowed).order_by(*order.all_terms(descending=descending))
            self._keep(key, [row[0] for row in self._desk.rows(found)])
        return self._kept[key]

    def first(self, narrowed: Narrowed, order: Order, *, descending: bool, limit: int) -> list[int]:
        """The first of them, without looking for all where many are found."""
        self._forget_what_is_old()
        key = (narrowed.search, order.column.name, descending)
        if key not in self._kept and narrowed.words:
            ways = [Way(narrowed.words)]
            newest = self._desk.newest(ways, names_only=False, kinds=(self._kind,), limit=_FEW + 1)
            if len(newest) <= _FEW:
                listing, ids = self._listing, [one.record_id for one in newest]
                found = listing.select(listing.id).where(listing.id.in_(ids))
                rows = self._desk.rows(found.order_by(*order.all_terms(descending=descending)))
                self._keep(key, [row[0] for row in rows])
            else:
                having = partial(self._having, narrowed.words)
                tried = self._looked_through(having, order, descending=descending, limit=limit)
                if tried is not None:
                    return tried
        elif key not in self._kept:
            meeting = partial(self._meeting, narrowed.condition(Reading.EACH))
            tried = self._looked_through(meeting, order, descending=descending, limit=limit)
            if tried is not None:
                return tried
        if key in self._kept:
            return list(self._kept[key][:limit])
        # Sorting for a screen is less than sorting them all; those are sorted when somebody scrolls.
        found = self._matching(narrowed).order_by(*order.all_terms(descending=descending)).limit(limit)
        return [row[0] for row in self._desk.rows(found)]

    def count(self, narrowed: Narrowed) -> int:
        """How many; plain words are counted in the index alone."""
        self._forget_what_is_old()
        for (search, _column, _descending), ids in self._kept.items():
            if search == narrowed.search:
                return len(ids)
        if narrowed.words:
            return self._desk.count_matching(narrowed.words, self._kind)
        counted = self._noun.select(fn.COUNT(self._noun.id)).where(narrowed.condition(Reading.ALL))
        return int(self._desk.value(counted))

    def _matching(self, narrowed: Narrowed) -> Any:
        """The index holds nobody who is archived, so that plain words need not ask the noun's own table."""
        listing, noun = self._listing, self._noun
        found = listing.select(listing.id)
        if narrowed.words:
            entries = SearchEntry.select(SearchEntry.record_id)
            matching = self._desk.matching(narrowed.words, kind=self._kind)
            return found.where(listing.id.in_(entries.where(matching)))
        return found.join(noun, on=(noun.id == listing.id)).where(narrowed.condition(Reading.ALL))

    def _looked_through(
        self, found_among: Callable[[list[int]], set[int]], order: Order, *, descending: bool, limit: int
    ) -> list[int] | None:
        """The first found among the first of the list; None when there are too few of them."""
        listing, segment = self._listing, order.segments()[0]
        part = listing.select(listing.id).order_by(*order.terms(descending=descending))
        part = part if segment is None else part.where(segment)
        found: list[int] = []
        offset = 0
        for size in _TRIED:
            ids = [row[0] for row in self._desk.rows(part.offset(offset).limit(size))]
            there = found_among(ids)
            found += [record_id for record_id in ids if record_id in there]
            if len(found) >= limit:
                return found[:limit]
            offset += size
            if len(found) * sum(_TRIED) < limit * offset:
                break
        return None

    def _having(self, words: tuple[str, ...], ids: list[int]) -> set[int]:
        """Which of them have all the words: told by their texts, which beats asking the index of each."""
        entry = SearchEntry
        query = entry.select(entry.record_id).where((entry.kind == self._kind) & entry.record_id.in_(ids))
        for word in words:
            query = query.where(entry.everything.contains(f" {word}"))
        return {row[0] for row in self._desk.rows(query)}

    def _meeting(self, condition: Any, ids: list[int]) -> set[int]:
        """Which of them meet a condition."""
        noun = self._noun
        return {row[0] for row in self._desk.rows(noun.select(noun.id).where(noun.id.in_(ids) & condition))}

    def _keep(self, key: tuple[str, str, bool], ids: list[int]) -> None:
        while len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[key] = array("q", ids)

    def _forget_what_is_old(self) -> None:
        """Every write leaves a step of history, also that of another desk on the same server."""
        ((last,),) = self._desk.fetch(*self._last_step)
        if last != self._as_of:
            self._kept.clear()
            self._as_of = last

    @cached_property
    def _last_step(self) -> tuple[str, list[Any]]:
        query = Change.select(fn.MAX(Change.id))
        statement, values = self._desk.database.get_sql_context().sql(query).query()
        return statement, list(values)
