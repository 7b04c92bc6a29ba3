"""Pages, counts and places of a list of any length, each read through the index of its order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from peewee import Query, chunked, fn

from contactdesk.core.text import collation_key
from contactdesk.records.listing import ListLength
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.services.list_found import FoundRows
from contactdesk.services.list_order import Order
from contactdesk.services.narrowed import Narrowed
from contactdesk.services.query.asking import Reading
from contactdesk.services.results import ListQuery
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk

_LIMIT, _OFFSET = -77_000_001, -77_000_002
"""Stand in a composed statement for what differs from page to page."""
_IDS_AT_ONCE = 512
_NEAR = 5_000
Row = tuple[Any, ...]


class ListPages:
    """``rows`` makes the query of what is shown from a subquery of the ids on the page.

    ``narrowed`` of the methods is None where everybody is shown.
    """

    def __init__(
        self,
        desk: Desk,
        kind: Kind,
        *,
        noun: type[Record],
        listing: Any,
        orders: Mapping[str, Order],
        rows: Callable[[Any], Query],
    ) -> None:
        self._desk = desk
        self._kind, self._noun, self._listing = kind, noun, listing
        self._orders, self._rows = orders, rows
        self._found = FoundRows(desk, kind, noun=noun, listing=listing)
        self._by_id = ById(
            lambda ids: rows(listing.select(listing.id).where(listing.id.in_(ids)).alias("page"))
        )
        self._composed: dict[tuple[str, int, bool, bool], tuple[str, list[Any]]] = {}

    def page(self, query: ListQuery, narrowed: Narrowed | None, offset: int, limit: int) -> list[Row]:
        if narrowed is not None:
            return self._page_found(narrowed, query, offset, limit)
        order = self._order(query)
        if offset <= _NEAR:
            # Near the beginning nobody need know how long the list is.
            found = self._part(order, 0, query.descending, False, offset, limit)
            if len(found) == limit:
                return found
        found = []
        for number, length in enumerate(self._lengths(order)):
            if offset < length and len(found) < limit:
                here = min(limit - len(found), length - offset)
                backwards = offset > length // 2
                start = length - offset - here if backwards else offset
                found += self._part(order, number, query.descending, backwards, start, here)
            offset = max(offset - length, 0)
        return found

    def _page_found(self, narrowed: Narrowed, query: ListQuery, offset: int, limit: int) -> list[Row]:
        order, descending = self._order_found(query, narrowed), query.descending
        if offset:
            ids = list(self._found.ids(narrowed, order, descending=descending)[offset : offset + limit])
        else:
            ids = self._found.first(narrowed, order, descending=descending, limit=limit)
        rows = {
            row[0]: row for part in chunked(ids, _IDS_AT_ONCE) for row in self._desk.by_id(self._by_id, part)
        }
        return [rows[record_id] for record_id in ids if record_id in rows]

    def _part(
        self, order: Order, number: int, descending: bool, backwards: bool, start: int, limit: int
    ) -> list[Row]:
        """Rows of one segment; ``start`` counts from its end where it is read backwards."""
        statement, values = self._statement(order, number, descending, backwards)
        here = {_LIMIT: limit, _OFFSET: start}
        return self._desk.fetch(statement, [here.get(value, value) for value in values])

    def _statement(
        self, order: Order, number: int, descending: bool, backwards: bool
    ) -> tuple[str, list[Any]]:
        """Composed once: composing it would take longer than reading the page."""
        key = (order.column.name, number, descending, backwards)
        if key not in self._composed:
            segment = order.segments()[number]
            ids = self._listing.select(self._listing.id)
            ids = ids if segment is None else ids.where(segment)
            ids = ids.order_by(*order.terms(descending=descending is not backwards))
            page = ids.limit(_LIMIT).offset(_OFFSET).alias("page")
            # Once more in order: a join promises none.
            shown = self._rows(page).order_by(*order.terms(descending=descending))
            self._composed[key] = self._compose(shown)
        return self._composed[key]

    def _order(self, query: ListQuery) -> Order:
        return self._orders.get(query.order) or self._orders["name"]

    def _order_found(self, query: ListQuery, narrowed: Narrowed) -> Order | None:
        """None where the best match stands first."""
        return None if query.best_first and narrowed.asked.has_words else self._order(query)

    def count(self, narrowed: Narrowed | None) -> int:
        if narrowed is None:
            return self._remembered().get(self._kind.value, 0)
        return self._found.count(narrowed)

    def _lengths(self, order: Order) -> list[int]:
        """How long each segment is."""
        known = self._remembered()
        everybody = known.get(self._kind.value, 0)
        if order.nothing is None:
            return [everybody]
        there = known.get(f"{self._kind} {order.column.name}", 0)
        return [there, everybody - there]

    def _remembered(self) -> dict[str, int]:
        return dict(self._desk.fetch(*self._lengths_statement))

    @cached_property
    def _lengths_statement(self) -> tuple[str, list[Any]]:
        query = ListLength.select(ListLength.part, ListLength.length)
        return self._compose(query)

    def _compose(self, query: Query) -> tuple[str, list[Any]]:
        statement, values = self._desk.database.get_sql_context().sql(query).query()
        return statement, list(values)

    def position(self, query: ListQuery, narrowed: Narrowed | None, record_id: int) -> int | None:
        """Where a record stands; None when it is not in the list."""
        if narrowed is not None:
            wanted = self._order_found(query, narrowed)
            ids = self._found.ids(narrowed, wanted, descending=query.descending)
            return ids.index(record_id) if record_id in ids else None
        order, listing = self._order(query), self._listing
        there = self._desk.row(listing.select(*order.keys).where(listing.id == record_id))
        if there is None:
            return None
        number = 0 if order.nothing is None or there[0] != order.nothing else 1
        segment, before = order.segments()[number], order.before(there, descending=query.descending)
        within = before if segment is None else before & segment
        counted = self._desk.value(listing.select(fn.COUNT(listing.id)).where(within))
        return sum(self._lengths(order)[:number]) + int(counted)

    def beginning(self, query: ListQuery, narrowed: Narrowed | None, letters: str) -> int | None:
        """The row of the first in this order whose text begins so, in Polish order; None where none does.

        Looked for is the text by which the list is sorted, or the name where that is a number or a time.
        """
        key, order, listing = collation_key(letters), self._order(query), self._listing
        if not key:
            return None
        # The letters of a key all stand before the tilde.
        beginning = (order.typed >= key) & (order.typed < f"{key}~")
        if narrowed is not None:
            beginning &= listing.id.in_(
                self._noun.select(self._noun.id).where(narrowed.condition(Reading.ALL))
            )
        terms = order.all_terms(descending=query.descending)
        row = self._desk.row(listing.select(listing.id).where(beginning).order_by(*terms))
        return None if row is None else self.position(query, narrowed, row[0])
