"""The pages of rows that a model holds: enough for what is looked at, never the whole table."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import ClassVar, Generic, TypeVar

Row = TypeVar("Row")
_MOST = 24


class RowPages(Generic[Row]):
    """Pages of ``SIZE`` rows; those longest not looked at go first."""

    SIZE: ClassVar[int] = 128

    def __init__(self, row_id: Callable[[Row], int]) -> None:
        self._row_id = row_id
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._wanted: set[int] = set()
        self._whole: Sequence[Row] | None = None
        self._begun = -1
        """The page of which only the beginning is here."""
        self.count = 0
        self.last_wanted = 0

    @classmethod
    def start_of(cls, number: int) -> int:
        """The first row of the page in which a row stands."""
        return number - number % cls.SIZE

    def begin(self, count: int, offset: int, rows: Sequence[Row], *, whole: bool) -> None:
        """Start anew with the first rows; ``whole`` when there will be no others."""
        self._pages.clear()
        self._wanted.clear()
        self.count = count
        self._whole = rows if whole else None
        if not whole:
            self.add(offset, rows)
            end = offset + len(rows)
            self._begun = end // self.SIZE if end % self.SIZE and rows else -1

    def add(self, offset: int, rows: Sequence[Row]) -> None:
        for start in range(0, len(rows), self.SIZE):
            page = (offset + start) // self.SIZE
            self._pages[page] = rows[start : start + self.SIZE]
            self._wanted.discard(page)
            if page == self._begun:
                self._begun = -1
        while len(self._pages) > _MOST:
            self._pages.popitem(last=False)

    def row(self, number: int) -> Row | None:
        """The row if it is here; if not, it is remembered as missing."""
        self.last_wanted = number
        if self._whole is not None:
            return self._whole[number] if number < len(self._whole) else None
        page, place = divmod(number, self.SIZE)
        rows = self._pages.get(page)
        if rows is None:
            self._wanted.add(page)
            return None
        if place < len(rows):
            self._pages.move_to_end(page)
            return rows[place]
        if page == self._begun:
            self._wanted.add(page)
        return None

    def rows_here(self, first: int, last: int) -> list[Row] | None:
        """All rows of a span, or None when one of them is not here."""
        if self._whole is not None:
            return list(self._whole[first : last + 1])
        rows: list[Row] = []
        for page in range(first // self.SIZE, last // self.SIZE + 1):
            start, here = page * self.SIZE, self._pages.get(page)
            if here is None or (
                page == self._begun and start + len(here) <= min(last, start + self.SIZE - 1)
            ):
                return None
            rows.extend(here[max(first - start, 0) : last + 1 - start])
        return rows

    def rows_of(self, row_ids: Collection[int]) -> dict[int, int]:
        """Where those rows stand that are here, by their ids."""
        if not row_ids:
            return {}
        pages = {0: self._whole} if self._whole is not None else self._pages
        return {
            row_id: page * self.SIZE + place
            for page, rows in pages.items()
            for place, row in enumerate(rows)
            if (row_id := self._row_id(row)) in row_ids
        }

    def missing(self) -> tuple[int, int] | None:
        """Offset and number of the rows that were looked for and are not here; forgets who asked.

        Only the last few pages count: while one drags the scroll bar, what flew by is not wanted any more.
        """
        wanted = sorted(page for page in self._wanted if page == self._begun or page not in self._pages)
        self._wanted.clear()
        if not wanted:
            return None
        newest = self.last_wanted // self.SIZE
        near = [page for page in wanted if abs(page - newest) <= 1] or wanted[-1:]
        return near[0] * self.SIZE, (near[-1] + 1 - near[0]) * self.SIZE
