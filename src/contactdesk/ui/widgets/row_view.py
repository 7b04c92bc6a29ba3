"""How our tables look and answer the mouse: rows of one height, row borders, hovering, an empty state."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from contactdesk.core.text import fold, words
from contactdesk.ui.shell.theme import Size
from contactdesk.ui.widgets.cell_delegate import CellDelegate
from contactdesk.ui.widgets.cell_editor import EditingDelegate
from contactdesk.ui.widgets.empty_state import EmptyState
from contactdesk.ui.widgets.row_painting import RowPainting
from contactdesk.ui.widgets.table_model import TableModel


class RowView(QTableView):
    """What is done with its rows is the business of ``DataTable``. ``menu_wanted`` says where."""

    menu_wanted = Signal(QPoint)
    _is_led = False

    def __init__(self, model: TableModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._empty: EmptyState | None = None
        self.setAccessibleName(name)
        self.setModel(model)
        self._set_up()
        self._painting = RowPainting(self, model.columns)
        for number in range(len(model.columns)):
            self._set_delegate(number)
        model.located.connect(self._show_empty)

    def set_empty(self, empty: EmptyState | None) -> None:
        """What to say while there are no rows."""
        if self._empty is not None:
            self._empty.deleteLater()
        self._empty = empty
        if empty is not None:
            empty.setParent(self.viewport())
            self._show_empty()
            self._fit_empty()

    def set_marked(self, search: str) -> None:
        """Mark the words of a search wherever they stand in a cell."""
        marked = tuple(words(fold(search)))
        # Rows that are about to come bring their painting with them.
        if marked != self._painting.marked and not self._rows.is_asking:
            self.viewport().update()
        self._painting.marked = marked

    def want_menu(self) -> None:
        """Ask for the menu of the current row, beneath it."""
        below = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(below))

    def selectRow(self, row: int) -> None:
        with self._led():
            super().selectRow(row)

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        with self._led():
            super().setCurrentIndex(index)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Qt asks without an event on a key, too, so that this alone does not tell who chooses."""
        if self._is_led:
            flags = QItemSelectionModel.SelectionFlag
            return flags.ClearAndSelect | flags.Rows
        return super().selectionCommand(index, event)

    @contextmanager
    def _led(self) -> Iterator[None]:
        """What the program goes to is chosen alone, also while Shift is held, as to get here."""
        self._is_led = True
        try:
            yield
        finally:
            self._is_led = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asked for by key, the menu belongs to the row and not to where the mouse lies."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.want_menu()
        else:
            self.menu_wanted.emit(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painting.paint(event.region())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_empty()
        # The current row stays in view where it was, as when the search above takes another line.
        here = self.visualRect(self.currentIndex())
        if here.isValid() and here.top() >= 0 and here.bottom() <= event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        # In this order: rows that begin below the least size are measured one by one, 8 MB for a million.
        self.verticalHeader().setDefaultSectionSize(int(Size.ROW))
        self.verticalHeader().setMinimumSectionSize(int(Size.ROW))
        self.horizontalHeader().setFixedHeight(int(Size.HEADER))
        self.horizontalHeader().setSectionsClickable(True)
        # Headings that know what is chosen ask every single row whether it can be: half a minute a million.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(self._rows, header))

    def _set_delegate(self, number: int) -> None:
        column = self._rows.columns[number]
        kind = EditingDelegate if column.editable else CellDelegate
        self.setItemDelegateForColumn(number, kind(self, column.kind))

    def _hover(self, row: int) -> None:
        before = self._painting.hovered_row
        if row == before:
            return
        self._painting.hovered_row = row
        for number in (before, row):
            top = self.rowViewportPosition(number)
            self.viewport().update(0, top, self.viewport().width(), int(Size.ROW))

    def _fit_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())

    def _show_empty(self) -> None:
        if self._empty is not None:
            self._empty.setVisible(self._rows.rowCount() == 0)
