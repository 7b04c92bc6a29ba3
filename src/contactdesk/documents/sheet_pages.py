"""Rows put on pages: how high each is, and which of them stand together. A row is never split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contactdesk.documents.paper import MM
from contactdesk.documents.sheet_columns import Column
from contactdesk.documents.sheet_content import SheetRow
from contactdesk.documents.text.wrapping import Fitted, fit

# High enough to sign in; where the last page has room to spare, all rows share it.
LOWEST = 8.5 * MM
HIGHEST = 11.3 * MM
_STEP = 0.1 * MM
_AIR = 7.0


@dataclass(frozen=True)
class SetRow:
    """A row with its texts fitted into the columns, and the least height that holds them."""

    row: SheetRow
    cells: tuple[Fitted | None, ...]
    least: float


def set_rows(rows: Sequence[SheetRow], columns: Sequence[Column], tallest: float) -> list[SetRow]:
    """Fit every text into its column; no row needs more than ``tallest`` points."""
    return [_set_row(row, columns, tallest) for row in rows]


def _set_row(row: SheetRow, columns: Sequence[Column], tallest: float) -> SetRow:
    cells = tuple(_cell(column, row, tallest) for column in columns)
    least = max((cell.height + _AIR for cell in cells if cell and len(cell.lines) > 1), default=0.0)
    return SetRow(row, cells, least)


def _cell(column: Column, row: SheetRow, tallest: float) -> Fitted | None:
    text = column.show(row)
    return fit(text, column.weight, column.size, column.room, tallest=tallest - _AIR) if text else None


def row_height(rows: Sequence[SetRow], first: float, later: float) -> float:
    """The height that fills the pages well without needing one more of them.

    ``first`` and ``later`` are the heights for rows on the first and on each later page.
    """
    pages = _count(rows, LOWEST, first, later)
    low, high = 0, round((HIGHEST - LOWEST) / _STEP)
    while low < high:
        middle = (low + high + 1) // 2
        if _count(rows, LOWEST + middle * _STEP, first, later) == pages:
            low = middle
        else:
            high = middle - 1
    return LOWEST + low * _STEP


def paged(rows: Sequence[SetRow], height: float, first: float, later: float) -> Iterator[list[SetRow]]:
    """The rows of each page in turn; there is always a first page."""
    page: list[SetRow] = []
    room = first
    for row in rows:
        needed = max(height, row.least)
        if page and needed > room:
            yield page
            page, room = [], later
        page.append(row)
        room -= needed
    yield page


def _count(rows: Sequence[SetRow], height: float, first: float, later: float) -> int:
    return sum(1 for _page in paged(rows, height, first, later))
