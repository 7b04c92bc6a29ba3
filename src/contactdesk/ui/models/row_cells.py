"""The cells of a table, over the pages of rows that are here; ``RowModel`` asks for the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from contactdesk.core.i18n import _
from contactdesk.ui.models.row_pages import RowPages
from contactdesk.ui.widgets.columns import CellKind, CellRole, Column
from contactdesk.ui.widgets.table_model import TableModel

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_PLACEHOLDER = "…"
_DISPLAY, _EDIT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)
_TIP, _TONE, _CHOICES, _ROW_ID = (
    int(Qt.ItemDataRole.ToolTipRole),
    int(CellRole.TONE),
    int(CellRole.CHOICES),
    int(CellRole.ROW_ID),
)
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable


class RowCells(TableModel, Generic[Row]):
    """``edited`` carries row id, column key and text. ``_fetch_soon`` is started when a row is missed."""

    edited = Signal(int, str, str)

    def __init__(
        self, columns: Sequence[Column[Row]], row_id: Callable[[Row], int], parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._values = [column.value for column in self.columns]
        self._row_id = row_id
        self._pages: RowPages[Row] = RowPages(row_id)
        self._fetch_soon = QTimer(self, singleShot=True, interval=0)

    def row(self, number: int) -> Row | None:
        """The row, or None while it is not here yet."""
        return self._pages.row(number)

    def id_at(self, number: int) -> int:
        row = self._pages.row(number)
        return 0 if row is None else self._row_id(row)

    def text_at(self, number: int, column: int) -> str | None:
        row = self._pages.row(number)
        if row is not None:
            return self._values[column](row)
        self._fetch_soon.start()
        return _PLACEHOLDER if column == 0 else None

    def tone_at(self, number: int, column: int) -> str | None:
        row, tone = self._pages.row(number), self.columns[column].tone
        return None if row is None or tone is None else tone(row).value

    def row_of(self, row_id: int) -> int | None:
        """Where a row stands, if it is among those that are here."""
        return self._pages.rows_of({row_id}).get(row_id)

    def id_of(self, row: Row) -> int:
        return self._row_id(row)

    def rows_of(self, row_ids: Collection[int]) -> list[int]:
        """Where those rows stand that are here."""
        return sorted(self._pages.rows_of(row_ids).values())

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else self._pages.count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _(column.title) if column.title else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = column.kind is CellKind.NUMBER
            side = Qt.AlignmentFlag.AlignTrailing if is_number else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Asked some hundred times for each screen: what is asked most comes first."""
        if role != _DISPLAY:
            if role < _EDIT or _TIP < role < _TONE:
                return None
            number = index.row()
            row = self._pages.row(number) if number >= 0 else None
            return None if row is None else self._beside(self.columns[index.column()], row, role)
        number = index.row()
        return self.text_at(number, index.column()) if number >= 0 else None

    def _beside(self, column: Column[Row], row: Row, role: int) -> object:
        if role == _TONE:
            return column.tone(row).value if column.tone is not None else None
        if role == _EDIT:
            return column.value(row)
        if role == _TIP:
            return column.tip(row) if column.tip is not None else None
        if role == _CHOICES:
            return list(column.choices(row)) if column.choices is not None else None
        return self._row_id(row) if role == _ROW_ID else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.columns[index.column()].editable else _PLAIN

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written; the cell shows it once the desk has it and the page has refreshed."""
        row_id = self.id_at(index.row())
        if row_id and role == Qt.ItemDataRole.EditRole:
            self.edited.emit(row_id, self.columns[index.column()].key, str(value))
        return bool(row_id)
