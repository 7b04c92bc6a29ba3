"""A question to a service, as a model of rows asks it: how many, which, and where one of them stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Generic, TypeVar

from contactdesk.ui.models.row_pages import RowPages

Row = TypeVar("Row")
_SCREEN = 48
"""More rows than a window shows: what is read first where reading a page would take longer."""


@dataclass(frozen=True)
class RowSource(Generic[Row]):
    """One question to a service. All of it runs on the worker, so it holds services and plain values only.

    ``fetch(offset, limit)`` gives rows, ``position(id)`` where a row stands, so that it stays selected,
    ``beginning(letters)`` the first row that begins so. ``subject`` is what was searched for, whatever the
    order: with the same one the same rows are meant. While there is one, counting may take its time.
    """

    count: Callable[[], int]
    fetch: Callable[[int, int], Sequence[Row]]
    position: Callable[[int], int | None] | None = None
    beginning: Callable[[str], int | None] | None = None
    subject: str = ""

    def first_answer(self, *, keep: int, near: int, row_id: Callable[[Row], int]) -> FirstAnswer[Row]:
        """Enough to show something: the count, and the page with the row to keep or else near a number.

        Of what is searched for only the first screen, if the row to keep is there; where there is more, the
        count comes later.
        """
        began = perf_counter()
        if self.subject and not near:
            rows = self.fetch(0, _SCREEN)
            if not keep or len(rows) < _SCREEN or keep in map(row_id, rows):
                return _answer(None if len(rows) == _SCREEN else len(rows), 0, rows, began)
        count = self.count()
        kept = self.position(keep) if self.position is not None and keep else None
        offset = RowPages.start_of(min(near if kept is None else kept, max(count - 1, 0)))
        rows = self.fetch(offset, RowPages.SIZE) if count else ()
        return _answer(count, offset, rows, began)


@dataclass(frozen=True)
class FirstAnswer(Generic[Row]):
    """What comes first of an answer, and how many milliseconds it took; ``count`` is None while not known."""

    count: int | None
    offset: int
    rows: Sequence[Row]
    ms: float


def _answer(count: int | None, offset: int, rows: Sequence[Row], began: float) -> FirstAnswer[Row]:
    return FirstAnswer(count, offset, rows, (perf_counter() - began) * 1000)
