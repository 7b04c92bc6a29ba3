"""What a list is narrowed to, as the index of words knows it: who comes into question, and who is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.list_order import Order
from contactdesk.services.narrowed import Narrowed
from contactdesk.services.query.asking import Reading
from contactdesk.services.query.condition import of_each
from contactdesk.services.query.sure import Surely, surely, surely_lacking
from contactdesk.services.query.telling import told
from contactdesk.storage.candidates import Candidates
from contactdesk.storage.desk import Desk

_SORTED = 500
"""How many of the sorted are fetched at first; most often the page is among them."""
_FIRST, _MOST = 64, 4096
"""How many are verified at first, then twice as many each time, and at most at once."""


class Question:
    """Looked up once, however it is then read."""

    def __init__(self, desk: Desk, kind: Kind, narrowed: Narrowed, *, noun: Any, listing: Any) -> None:
        self._desk, self._kind = desk, kind
        self._noun, self._listing = noun, listing
        self._asked = narrowed.asked
        self._asking = narrowed.asking.by(Reading.EACH)
        ways = told(self._asking, kind, self._asked)
        self.is_vain = ways is None
        self._ways = ways or []

    @cached_property
    def surely(self) -> Surely | None:
        """What the index alone answers; None where somebody has to be looked at."""
        return surely(self._asking, self._kind, self._asked)

    @cached_property
    def candidates(self) -> Candidates:
        sure = self.surely
        if sure is not None and sure.is_quick:
            return self._desk.candidates([], sure.having, self._kind, lacking=sure.lacking)
        lacking = surely_lacking(self._asking, self._kind, self._asked)
        return self._desk.candidates(self._asked.plain_words, self._ways, self._kind, lacking=lacking)

    @cached_property
    def exactly(self) -> Any:
        """A condition on the noun, None where all who come into question are meant."""
        if self.surely is not None and self.surely.is_quick:
            return None
        return of_each(self._asking, self._kind, self._asked)

    def has_few(self, few: int) -> bool:
        return not self.candidates.are_all and self.candidates.has_few(few)

    def first_sorted(self, order: Order, most: int, *, descending: bool, limit: int) -> list[int]:
        """The first of those who come into question, of whom there are not more than ``most``."""
        entry = SearchEntry
        near = entry.select(entry.record_id).where(self.candidates.latest(most))
        return self._first(near, order, descending=descending, limit=limit)

    def first_of_these(
        self, entries: Sequence[int], order: Order, *, descending: bool, limit: int
    ) -> list[int]:
        """The same of some who were found to come into question."""
        entry = SearchEntry
        near = entry.select(entry.record_id).where(entry.id.in_(self._desk.ids(entries)))
        return self._first(near, order, descending=descending, limit=limit)

    def all_sorted(self, order: Order, most: int, *, descending: bool) -> list[int]:
        entry = SearchEntry
        near = entry.select(entry.record_id).where(self.candidates.latest(most))
        return list(self.meant(self._sorted(near, order, None, descending=descending)))

    def _first(self, near: Any, order: Order, *, descending: bool, limit: int) -> list[int]:
        found: list[int] = []
        for fetched in (limit if self.exactly is None else _SORTED, None):
            ids = self._sorted(near, order, fetched, descending=descending)
            found = list(islice(self.meant(ids), limit))
            if len(found) == limit or len(ids) != fetched:
                break
        return found

    def _sorted(self, near: Any, order: Order, limit: int | None, *, descending: bool) -> list[int]:
        listing = self._listing
        found = listing.select(listing.id).where(listing.id.in_(near))
        return self._desk.ids_found(found.order_by(*order.all_terms(descending=descending)).limit(limit))

    def meant(self, ids: Sequence[int]) -> Iterator[int]:
        """Those of them who are meant, in the same order."""
        if self.exactly is None:
            yield from ids
            return
        begun, size = 0, _FIRST
        while begun < len(ids):
            part = ids[begun : begun + size]
            there = {row[0] for row in self._among(part)}
            yield from (record_id for record_id in part if record_id in there)
            begun, size = begun + size, min(2 * size, _MOST)

    @cached_property
    def _among(self) -> Any:
        return self._desk.among(self._noun.id, self._noun.select(self._noun.id).where(self.exactly))
