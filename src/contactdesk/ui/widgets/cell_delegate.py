"""What a cell of a table wants and tells: how wide it would be, and its tip. ``RowPainting`` draws it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.widgets.columns import CellKind
from contactdesk.ui.widgets.labels import plain_tip
from contactdesk.ui.widgets.pills import pill_size

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """One per column."""

    def __init__(self, view: QAbstractItemView, kind: CellKind = CellKind.TEXT) -> None:
        super().__init__(view)
        self._view = view
        self._kind = kind

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(self._wanted_width(text) + 2 * int(Size.CELL), int(Size.ROW))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The model's tip, or the whole text where the cell cuts it; always as plain text."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        room = option.rect.width() - int(Size.CELL) - int(Space.GAP)
        if not tip and self._wanted_width(text) > room:
            tip = text
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def _wanted_width(self, text: str) -> int:
        metrics = self._view.fontMetrics()
        if self._kind is CellKind.PILL:
            return pill_size(text, metrics).width()
        beside = int(Size.AVATAR) + int(Space.GAP) + Space.HAIR if self._kind is CellKind.PERSON else 0
        return metrics.horizontalAdvance(text) + beside
