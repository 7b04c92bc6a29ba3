"""What a table of ours asks of its model beyond Qt's own questions; ``RowModel`` answers them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Signal

from contactdesk.ui.widgets.columns import Column


class TableModel(QAbstractTableModel):
    """``located`` comes after each new answer, with the number of the row to keep, or -1."""

    located = Signal(int)
    columns: tuple[Column[Any], ...]

    def keep(self, row_id: int) -> None:
        """The row that should stay selected over the next answer; 0 for none."""
        raise NotImplementedError

    def id_at(self, number: int) -> int:
        """The id of a row, or 0 while it is not here."""
        raise NotImplementedError

    def rows_of(self, row_ids: Collection[int]) -> list[int]:
        """Where those rows stand that are here."""
        raise NotImplementedError

    def id_of(self, row: Any) -> int:
        raise NotImplementedError

    def read_rows(self, first: int, last: int, done: Callable[[list[Any]], None]) -> None:
        """All rows of a span, also those that are not here yet."""
        raise NotImplementedError
