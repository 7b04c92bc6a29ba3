"""What a table of ours asks of its model beyond Qt's own questions; ``RowModel`` answers them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Signal

from contactdesk.ui.widgets.columns import Column


class TableModel(QAbstractTableModel):
    """``located`` comes after each new answer, with the number of the row to keep, or -1.

    ``has_same_rows`` says whether that answer is about the same rows as the one before, but for changes;
    ``is_asking`` whether an answer is still to come.
    """

    located = Signal(int)
    columns: tuple[Column[Any], ...]
    has_same_rows = True
    is_asking = False

    def keep(self, row_id: int) -> None:
        """The row that should stay selected over the next answer; 0 for none."""
        raise NotImplementedError

    def id_at(self, number: int) -> int:
        """The id of a row, or 0 while it is not here."""
        raise NotImplementedError

    def text_at(self, number: int, column: int) -> str | None:
        """What a cell says, without Qt's way around."""
        raise NotImplementedError

    def tone_at(self, number: int, column: int) -> str | None:
        """A ``Tone``, where the column has any."""
        raise NotImplementedError

    def rows_of(self, row_ids: Collection[int]) -> list[int]:
        """Where those rows stand that are here."""
        raise NotImplementedError

    def id_of(self, row: Any) -> int:
        raise NotImplementedError

    def find_beginning(self, letters: str, found: Callable[[int], None]) -> bool:
        """Tell the first row that begins so, later, if there is one; False where that cannot be asked."""
        raise NotImplementedError

    def read_rows(
        self, spans: Sequence[tuple[int, int]], make: Callable[[Any], Any], done: Callable[[list[Any]], None]
    ) -> None:
        """What ``make`` makes of all rows of some spans, also of those that are not here yet."""
        raise NotImplementedError
