"""What is chosen in a table and where it stands, kept over an answer that brings its rows anew."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from contactdesk.ui.widgets.chosen_rows import spans_of
from contactdesk.ui.widgets.table_model import TableModel

_MOST = 2000


class KeptChoice:
    """By ids, as far as the rows are here; where all rows are chosen, all are again."""

    def __init__(self, view: QTableView, rows: TableModel) -> None:
        self._view = view
        self._rows = rows
        self._ids: set[int] = set()
        self._place, self._column = 0, 0
        self.is_all = False

    def note(self) -> None:
        self._place = self._view.verticalScrollBar().value()
        self._column = max(self._view.currentIndex().column(), 0)
        spans = spans_of(self._view.selectionModel().selection())
        numbers = [number for first, last in spans for number in range(first, min(last, first + _MOST) + 1)]
        self._ids = {self._rows.id_at(number) for number in numbers[:_MOST]} - {0}
        self.is_all = bool(spans) and spans == [(0, self._rows.rowCount() - 1)]

    def restore(self, current: int) -> None:
        """Choose again what was chosen, and stay where the list was; ``current`` is -1 for no row."""
        flags = QItemSelectionModel.SelectionFlag
        self._view.selectionModel().select(self._selection(), flags.ClearAndSelect)
        if current >= 0:
            index = self._rows.index(current, self._column)
            self._view.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self._view.verticalScrollBar().setValue(self._place)
            self._view.scrollTo(self._rows.index(current, 0))

    def _selection(self) -> QItemSelection:
        rows, count = self._rows, self._rows.rowCount()
        if self.is_all and rows.has_same_rows and count:
            spans = [(0, count - 1)]
        else:
            spans = [(number, number) for number in rows.rows_of(self._ids)]
        selection = QItemSelection()
        for first, last in spans:
            selection.select(rows.index(first, 0), rows.index(last, len(rows.columns) - 1))
        return selection
