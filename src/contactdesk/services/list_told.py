"""Who of a list fields ask for, by what the index of words knows of fields."""

from __future__ import annotations

from typing import Any

from contactdesk.records.search import Kind, SearchEntry
from contactdesk.services.list_beginning import Hope, ListBeginning, Look
from contactdesk.services.list_by_name import ListByName
from contactdesk.services.list_order import Order
from contactdesk.services.list_question import Question
from contactdesk.services.narrowed import Narrowed
from contactdesk.storage.desk import Desk

_FIRST_LOOK, _LOOKS = (300,), (300, 600, 1200, 2400, 2400)
"""How many rows from the beginning of a list are looked through, in turn."""
_SOONER = 3
"""So many who come into question are sorted while one row is looked at."""
_FEW = 20_000
"""Of so many, the first of a list are found by sorting them where looking did not find enough."""
_FEW_COUNTED = 1_500
"""More are gathered from the records sooner than verified."""


class ListTold:
    """All give None where the records themselves have to be asked."""

    def __init__(self, desk: Desk, kind: Kind, *, noun: Any, listing: Any, beginning: ListBeginning) -> None:
        self._desk = desk
        self._kind, self._noun, self._listing = kind, noun, listing
        self._beginning = beginning
        self._by_name = ListByName(desk, kind, listing=listing)

    def first(self, narrowed: Narrowed, order: Order, *, descending: bool, limit: int) -> list[int] | None:
        question = self._question(narrowed)
        if question.is_vain:
            return []
        if question.candidates.are_all:
            return None
        if order.is_by_name:
            found = self._by_name.first(question, order, descending=descending, limit=limit)
            if found is not None:
                return found
        looks = self._looking(question, order, descending=descending, limit=limit)
        if looks is None:
            return self._few(question, order, _FEW, descending=descending, limit=limit)
        found = looks(_FIRST_LOOK, Hope.ALWAYS)
        if len(found) == limit:
            return found
        # Should the next rows have as many of them as the first have, so many are to be looked at.
        needed = limit * sum(_FIRST_LOOK) / (len(found) or 0.5)
        sooner = min(_FEW, int(_SOONER * needed))
        few = self._few(question, order, sooner, descending=descending, limit=limit)
        if few is not None:
            return few
        can_be_sorted = sooner < _FEW and question.has_few(_FEW)
        found = looks(_LOOKS, Hope.OF_THE_LAST if can_be_sorted else Hope.ALWAYS)
        if len(found) == limit or not can_be_sorted:
            return found if len(found) == limit else None
        return question.first_sorted(order, _FEW, descending=descending, limit=limit)

    def first_by_name(
        self, narrowed: Narrowed, order: Order, *, descending: bool, limit: int
    ) -> list[int] | None:
        """None also in any other order."""
        if not order.is_by_name:
            return None
        return self._by_name.first(self._question(narrowed), order, descending=descending, limit=limit)

    def all(self, narrowed: Narrowed, order: Order, *, descending: bool) -> list[int] | None:
        question = self._question(narrowed)
        if question.is_vain:
            return []
        if not question.has_few(_FEW):
            return None
        return question.all_sorted(order, _FEW, descending=descending)

    def count(self, narrowed: Narrowed) -> int | None:
        question = self._question(narrowed)
        if question.is_vain:
            return 0
        sure = question.surely
        if sure is not None:
            return self._desk.candidates([], sure.having, self._kind, lacking=sure.lacking).count()
        if not question.has_few(_FEW_COUNTED):
            return None
        entry = SearchEntry
        found = entry.select(entry.record_id).where(question.candidates.latest(_FEW_COUNTED))
        return sum(1 for _ in question.meant(self._desk.ids_found(found)))

    def _question(self, narrowed: Narrowed) -> Question:
        return Question(self._desk, self._kind, narrowed, noun=self._noun, listing=self._listing)

    def _few(
        self, question: Question, order: Order, most: int, *, descending: bool, limit: int
    ) -> list[int] | None:
        if not question.has_few(most):
            return None
        return question.first_sorted(order, most, descending=descending, limit=limit)

    def _looking(self, question: Question, order: Order, *, descending: bool, limit: int) -> Look | None:
        told_by_text = question.candidates.are_told(SearchEntry)
        if told_by_text is None:
            return None
        exactly = question.exactly
        return self._beginning.looking(told_by_text, exactly, order, descending=descending, limit=limit)
