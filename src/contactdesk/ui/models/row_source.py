"""A question to a service, as a model of rows asks it: how many, which, and where one of them stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Generic, TypeVar

from contactdesk.ui.models.row_pages import RowPages

Row = TypeVar("Row")


@dataclass(frozen=True)
class RowSource(Generic[Row]):
    """One question to a service. All three run on the worker: they hold services and plain values only.

    ``fetch(offset, limit)`` gives rows, ``position(id)`` where a row stands, so that it stays selected.
    """

    count: Callable[[], int]
    fetch: Callable[[int, int], Sequence[Row]]
    position: Callable[[int], int | None] | None = None

    def first_answer(self, *, keep: int, near: int) -> FirstAnswer[Row]:
        """Enough to show something: the count, and the page with the row to keep or else near a number."""
        began = perf_counter()
        count = self.count()
        kept = self.position(keep) if self.position is not None and keep else None
        offset = RowPages.start_of(min(near if kept is None else kept, max(count - 1, 0)))
        rows = self.fetch(offset, RowPages.SIZE) if count else ()
        return FirstAnswer(count, offset, rows, (perf_counter() - began) * 1000)


@dataclass(frozen=True)
class FirstAnswer(Generic[Row]):
    """What comes first of an answer, and how many milliseconds it took."""

    count: int
    offset: int
    rows: Sequence[Row]
    ms: float
