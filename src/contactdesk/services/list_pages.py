"""Pages, counts and places of a list of any length, each read through the index of its order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from peewee import Query, fn

from contactdesk.core.text import collation_key
from contactdesk.records.listing import ListLength
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.services.list_order import Order
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk

_LIMIT, _OFFSET = -77_000_001, -77_000_002
"""Stand in a composed statement for what differs from page to page."""
Row = tuple[Any, ...]


class ListPages:
    """``rows`` makes the query of what is shown from a subquery of the ids on the page.

    ``condition`` of the methods narrows the noun's table; None shows everybody.
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
        self._composed: dict[tuple[str, int, bool, bool], tuple[str, list[Any]]] = {}

    def page(self, query: ListQuery, condition: Any, offset: int, limit: int) -> list[Row]:
        order = self._order(query)
        if condition is not None:
            ids = self._narrowed(condition).order_by(*order.all_terms(descending=query.descending))
            shown = self._shown(ids.offset(offset).limit(limit), order, query.descending, whole=True)
            return self._desk.rows(shown)
        found: list[Row] = []
        for number, length in enumerate(self._lengths(order)):
            if offset < length and len(found) < limit:
                here = min(limit - len(found), length - offset)
                found += self._part(order, number, query.descending, offset, here, length)
            offset = max(offset - length, 0)
        return found

    def _part(
        self, order: Order, number: int, descending: bool, offset: int, limit: int, length: int
    ) -> list[Row]:
        """Rows of one segment, read from its nearer end."""
        backwards = offset > length // 2
        start = length - offset - limit if backwards else offset
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
            shown = self._shown(ids.limit(_LIMIT).offset(_OFFSET), order, descending, whole=False)
            self._composed[key] = self._compose(shown)
        return self._composed[key]

    def _shown(self, ids: Any, order: Order, descending: bool, *, whole: bool) -> Query:
        """The rows of a page, once more in order: a join promises none."""
        terms = order.all_terms if whole else order.terms
        return self._rows(ids.alias("page")).order_by(*terms(descending=descending))

    def _narrowed(self, condition: Any) -> Any:
        listing, noun = self._listing, self._noun
        return listing.select(listing.id).join(noun, on=(noun.id == listing.id)).where(condition)

    def _order(self, query: ListQuery) -> Order:
        return self._orders.get(query.order) or self._orders["name"]

    def count(self, condition: Any) -> int:
        if condition is None:
            return self._remembered().get(self._kind.value, 0)
        counted = self._noun.select(fn.COUNT(self._noun.id)).where(condition)
        return int(self._desk.value(counted))

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

    def position(self, query: ListQuery, condition: Any, record_id: int) -> int | None:
        """Where a record stands; None when it is not in the list."""
        order, listing = self._order(query), self._listing
        there = self._desk.row(listing.select(*order.keys).where(listing.id == record_id))
        if there is None:
            return None
        narrowed = listing.select(fn.COUNT(listing.id))
        if condition is not None:
            if self._desk.row(self._narrowed(condition & (self._noun.id == record_id))) is None:
                return None
            narrowed = narrowed.where(listing.id.in_(self._noun.select(self._noun.id).where(condition)))
        before, place = order.before(there, descending=query.descending), 0
        for number, segment in enumerate(order.segments()):
            if segment is None or (there[0] == order.nothing) == bool(number):
                within = before if segment is None else before & segment
                return place + int(self._desk.value(narrowed.where(within)))
            place += int(self._desk.value(narrowed.where(segment)))
        return place

    def beginning(self, query: ListQuery, condition: Any, letters: str) -> int | None:
        """The row of the first in this order whose text begins so, in Polish order; None where none does.

        Looked for is the text by which the list is sorted, or the name where that is a number or a time.
        """
        key, order = collation_key(letters), self._order(query)
        if not key:
            return None
        # The letters of a key all stand before the tilde.
        beginning = (order.typed >= key) & (order.typed < f"{key}~")
        found = self._listing.select(self._listing.id) if condition is None else self._narrowed(condition)
        terms = order.all_terms(descending=query.descending)
        row = self._desk.row(found.where(beginning).order_by(*terms))
        return None if row is None else self.position(query, condition, row[0])
