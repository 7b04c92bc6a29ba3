"""The list beneath a search line. It never takes the keyboard: the line keeps it, so typing goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.widgets.suggestion_delegate import DETAIL, SuggestionDelegate

_MOST = 9


class Offer(Protocol):
    """What may take the place of the letters from ``start`` to ``end``."""

    @property
    def text_shown(self) -> str: ...
    @property
    def insert(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def hint(self) -> str: ...


class SearchPopup(QListView):
    """``taken`` carries the number of the line that was clicked."""

    taken = Signal(int)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(SuggestionDelegate(self))
        self.setProperty("popup", "true")
        self.setAccessibleName(_("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        # It comes to belong to the window, which stays when a page with such a line goes.
        line.destroyed.connect(self.deleteLater)
        self.hide()

    @property
    def shown(self) -> list[str]:
        """What is offered now."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def offer(self, offers: Sequence[Offer], *, marked: int) -> None:
        """Show these beneath the line, with number ``marked`` (or -1) ready to be taken."""
        self._model.clear()
        for one in offers:
            item = QStandardItem(one.text_shown)
            item.setData(one.hint, DETAIL)
            self._model.appendRow(item)
        self.setVisible(bool(offers))
        if offers:
            self._stand_below(len(offers))
            self.mark(marked)

    def marked(self) -> int:
        return self.currentIndex().row()

    def mark(self, number: int) -> None:
        index = self._model.index(number, 0) if number >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    def step(self, step: int) -> None:
        """Go to the next or last line, round the end."""
        count = self._model.rowCount()
        held = self.marked()
        self.mark((held + step) % count if held >= 0 else (0 if step > 0 else count - 1))

    def _stand_below(self, count: int) -> None:
        line, over = self._line, self._line.window()
        if self.parentWidget() is not over:
            self.setParent(over)
        below = line.mapTo(over, QPoint(0, line.height() + int(Space.HAIR)))
        width = min(line.width(), int(Size.TOAST))
        left = below.x() + (line.width() - width if line.isRightToLeft() else 0)
        height = min(count, _MOST) * int(Size.BUTTON) + 2 * self.frameWidth()
        self.setGeometry(left, below.y(), width, min(height, over.height() - below.y()))
        self.show()
        self.raise_()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.taken.emit(index.row())
