"""Who of a list fields ask for, by what the index of words knows of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.list_beginning import ListBeginning
from contactdesk.services.list_order import Order
from contactdesk.services.narrowed import Narrowed
from contactdesk.services.query.asking import Reading
from contactdesk.services.query.condition import of_each
from contactdesk.services.query.sure import surely
from contactdesk.services.query.telling import told
from contactdesk.storage.candidates import Candidates
from contactdesk.storage.desk import Desk

_FIRST_LOOK, _LOOKS = (300,), (300, 600, 1200, 2400, 2400)
"""How many rows from the beginning of a list are looked through, in turn."""
_SOONER = 3
"""So many who come into question are sorted while one row is looked at."""
_FEW = 20_000
"""Of so many, the first of a list are found by sorting them where looking did not find enough."""
_SORTED = 500
"""How many of the sorted are fetched at first; most often the page is among them."""
_FEW_COUNTED = 1_500
"""More are gathered from the records sooner than verified."""
_FIRST, _MOST = 64, 4096
"""How many are verified at first, then twice as many each time, and at most at once."""


class ListTold:
    """All give None where the records themselves have to be asked."""

    def __init__(self, desk: Desk, kind: Kind, *, noun: Any, listing: Any, beginning: ListBeginning) -> None:
        self._desk = desk
        self._kind, self._noun, self._listing = kind, noun, listing
        self._beginning = beginning

    def first(self, narrowed: Narrowed, order: Order, *, descending: bool, limit: int) -> list[int] | None:
        question = _Question(self._desk, self._kind, narrowed)
        if question.is_vain:
            return []
        if question.candidates.are_all:
            return None
        looks = self._looking(question, order, descending=descending, limit=limit)
        if looks is None:
            return self._first_sorted(question, order, _FEW, descending=descending, limit=limit)
        found = looks(_FIRST_LOOK)
        if len(found) == limit:
            return found
        # Should the next rows have as many of them as the first have, so many are to be looked at.
        needed = limit * sum(_FIRST_LOOK) / (len(found) or 0.5)
        sooner = min(_FEW, int(_SOONER * needed))
        few = self._first_sorted(question, order, sooner, descending=descending, limit=limit)
        if few is not None:
            return few
        found = looks(_LOOKS)
        if len(found) == limit or sooner == _FEW:
            return found if len(found) == limit else None
        return self._first_sorted(question, order, _FEW, descending=descending, limit=limit)

    def all(self, narrowed: Narrowed, order: Order, *, descending: bool) -> list[int] | None:
        question = _Question(self._desk, self._kind, narrowed)
        if question.is_vain:
            return []
        if not question.has_few(_FEW):
            return None
        return list(self._verified(question, self._sorted(question, order, _FEW, descending=descending)))

    def count(self, narrowed: Narrowed) -> int | None:
        sure = surely(narrowed.asking, self._kind, narrowed.asked)
        if sure is not None:
            having = self._desk.candidates([], sure.having, self._kind).count()
            if not sure.lacking:
                return having
            return having - self._desk.candidates([], [*sure.having, sure.lacking], self._kind).count()
        question = _Question(self._desk, self._kind, narrowed)
        if question.is_vain:
            return 0
        if not question.has_few(_FEW_COUNTED):
            return None
        entry = SearchEntry
        found = entry.select(entry.record_id).where(question.candidates.latest(_FEW_COUNTED))
        return sum(1 for _ in self._verified(question, [row[0] for row in self._desk.rows(found)]))

    def _looking(
        self, question: _Question, order: Order, *, descending: bool, limit: int
    ) -> Callable[[Sequence[int]], list[int]] | None:
        told_by_text = question.candidates.are_told(SearchEntry)
        if told_by_text is None:
            return None
        exactly = question.exactly
        return self._beginning.looking(told_by_text, exactly, order, descending=descending, limit=limit)

    def _first_sorted(
        self, question: _Question, order: Order, most: int, *, descending: bool, limit: int
    ) -> list[int] | None:
        """The first of those who come into question, where there are not more than that."""
        if not question.has_few(most):
            return None
        found: list[int] = []
        for fetched in (_SORTED, None):
            near = self._sorted(question, order, most, descending=descending, limit=fetched)
            found = list(islice(self._verified(question, near), limit))
            if len(found) == limit or len(near) != fetched:
                break
        return found

    def _sorted(
        self, question: _Question, order: Order, most: int, *, descending: bool, limit: int | None = None
    ) -> list[int]:
        """Who comes into question, of whom there are not more than ``most``: the first so many."""
        entry, listing = SearchEntry, self._listing
        near = entry.select(entry.record_id).where(question.candidates.latest(most))
        found = listing.select(listing.id).where(listing.id.in_(near))
        found = found.order_by(*order.all_terms(descending=descending)).limit(limit)
        return [row[0] for row in self._desk.rows(found)]

    def _verified(self, question: _Question, ids: Sequence[int]) -> Iterator[int]:
        noun = self._noun
        among = self._desk.among(noun.id, noun.select(noun.id).where(question.exactly))
        begun, size = 0, _FIRST
        while begun < len(ids):
            part = ids[begun : begun + size]
            there = {row[0] for row in among(part)}
            yield from (record_id for record_id in part if record_id in there)
            begun, size = begun + size, min(2 * size, _MOST)


class _Question:
    """What was asked, looked up once: who comes into question for it, and who exactly is meant."""

    def __init__(self, desk: Desk, kind: Kind, narrowed: Narrowed) -> None:
        self._kind, self._asked = kind, narrowed.asked
        self._asking = narrowed.asking.by(Reading.EACH)
        ways = told(self._asking, kind, self._asked)
        self.is_vain = ways is None
        self.candidates: Candidates = desk.candidates(self._asked.plain_words, ways or [], kind)

    @cached_property
    def exactly(self) -> Any:
        return of_each(self._asking, self._kind, self._asked)

    def has_few(self, few: int) -> bool:
        return not self.candidates.are_all and self.candidates.count(few + 1) <= few
