"""The rows of a signed sheet: a letter marks the row and moves on, on a blank row a name comes first."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from contactdesk.core.i18n import _
from contactdesk.records.meetings import Attendance
from contactdesk.services.attendance_marks import attendance_meant
from contactdesk.ui.models.row_model import RowModel
from contactdesk.ui.models.sheet_mark_columns import MARK_COLUMNS, NAME
from contactdesk.ui.models.sheet_marks import MarkedRow
from contactdesk.ui.widgets.data_table import DataTable

_NAME_COLUMN = [column.key for column in MARK_COLUMNS].index(NAME)


class MarkModel(RowModel[MarkedRow]):
    """Only a blank row takes a name."""

    def __init__(self) -> None:
        super().__init__(None, MARK_COLUMNS, question="", row_id=lambda row: row.number)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.row(index.row())
        flags = super().flags(index)
        return flags if row is not None and row.is_blank else flags & ~Qt.ItemFlag.ItemIsEditable


class MarkTable(DataTable):
    """``marked`` carries row number, attendance and name; ``cleared`` a row number."""

    marked = Signal(int, object, str)
    cleared = Signal(int)

    def __init__(self, layout: MutableMapping[str, str], line: QLineEdit) -> None:
        self.marks = MarkModel()
        super().__init__(
            self.marks, key="signed-sheet", name=_("Rows of the signed sheet"), layout=layout, search=line
        )
        self.marks.setParent(self)
        self._waiting = Attendance.PRESENT
        self.marks.edited.connect(self._on_edited)
        self.row_activated.connect(self.name_row)

    def show_rows(self, rows: Sequence[MarkedRow]) -> None:
        self.marks.show(rows)

    def name_row(self, number: int) -> None:
        """Write who signed a blank row."""
        place = self.marks.row_of(number)
        row = None if place is None else self.marks.row(place)
        if row is not None and place is not None and row.is_blank:
            self._waiting = row.mark or self._waiting
            self.edit(self.marks.index(place, _NAME_COLUMN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.marks.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        meant = attendance_meant(event.text()) if plain and event.text().strip() else None
        if row is None or not plain or self.is_editing():
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit(row.number)
        elif event.key() == Qt.Key.Key_F2:
            self.name_row(row.number)
        elif meant is None:
            super().keyPressEvent(event)
        elif row.is_blank and not row.name:
            self._waiting = meant
            self.name_row(row.number)
        elif not row.is_gone:
            self.marked.emit(row.number, meant, "")
            self.move_on(row.number)

    def move_on(self, number: int) -> None:
        """To the row after this one."""
        place = self.marks.row_of(number)
        if place is not None and place + 1 < self.marks.rowCount():
            self.selectRow(place + 1)

    def _on_edited(self, number: int, _key: str, name: str) -> None:
        attendance, self._waiting = self._waiting, Attendance.PRESENT
        if name.strip():
            self.marked.emit(number, attendance, name.strip())
            self.move_on(number)
