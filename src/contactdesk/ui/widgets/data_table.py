"""The table of a page: chosen by row, copied as text, its columns remembered, its cells drawn."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from contactdesk.ui.widgets.chosen_rows import RowChoice, as_text, read_choice, spans_of
from contactdesk.ui.widgets.column_layout import ColumnLayout
from contactdesk.ui.widgets.kept_choice import KeptChoice
from contactdesk.ui.widgets.row_view import RowView
from contactdesk.ui.widgets.table_model import TableModel
from contactdesk.ui.widgets.typed_letters import TypedLetters

_Index = QModelIndex | QPersistentModelIndex


class DataTable(RowView):
    """``current_changed`` carries a row's id (0 for none), ``row_activated`` the id of one that was opened.

    ``sort_wanted`` carries a column's sort name and whether descending; the page asks anew then.
    """

    current_changed = Signal(int)
    row_activated = Signal(int)
    chosen_changed = Signal(int)
    sort_wanted = Signal(str, bool)

    def __init__(
        self,
        model: TableModel,
        *,
        key: str,
        name: str,
        layout: MutableMapping[str, str],
        search: QLineEdit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name, parent)
        self._search = search
        self._letters = TypedLetters()
        self._kept = KeptChoice(self, model)
        self._is_told = False
        self._sorted_by = ("", False)
        self._is_resetting = False
        self.layout_of_columns = ColumnLayout(self.horizontalHeader(), model.columns, key, layout)
        self.horizontalHeader().sectionClicked.connect(self._on_heading_clicked)
        # Qt calls the slots of these names while the view is still being built; the signals come later.
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.located.connect(self._on_located)
        model.dataChanged.connect(self._on_rows_came)
        model.rowsAboutToBeInserted.connect(self._kept.note)
        model.rowsInserted.connect(self._on_rows_inserted)
        self.doubleClicked.connect(self._on_double_clicked)

    def current_id(self) -> int:
        return self._rows.id_at(self.currentIndex().row()) if self.currentIndex().isValid() else 0

    def select_id(self, row_id: int) -> bool:
        """Choose a row that is here; False when it is not."""
        found = self._rows.rows_of({row_id})
        if found:
            self.selectRow(found[0])
        return bool(found)

    def chosen_count(self) -> int:
        return sum(last + 1 - first for first, last in spans_of(self.selectionModel().selection()))

    def read_chosen(self, done: Callable[[list[int]], None]) -> None:
        """The ids of all chosen rows, also of those that are not here yet: so the answer may come later."""
        self._rows.read_rows(spans_of(self.selectionModel().selection()), self._rows.id_of, done)

    def read_choice(self, done: Callable[[RowChoice], None]) -> None:
        """The same, or which rows are not chosen where that is shorter."""
        read_choice(self._rows, self.selectionModel().selection(), done)

    def copy(self) -> None:
        """Put the chosen rows into the clipboard, as a spreadsheet takes them."""
        columns = [self._rows.columns[index] for index in self.layout_of_columns.shown()]
        spans = spans_of(self.selectionModel().selection())
        clipboard = QGuiApplication.clipboard()

        def line(row: Any) -> str:
            """Written where the row is read, which is not the window's thread where there are many."""
            return as_text((row,), columns)

        self._rows.read_rows(spans, line, lambda lines: clipboard.setText("\n".join(lines)))

    def edit_current(self) -> bool:
        """Edit the current cell, or else the row's first cell that can be; False when none can."""
        here = self.currentIndex()
        fields = [number for number, column in enumerate(self._rows.columns) if column.editable]
        if not here.isValid() or not fields:
            return False
        column = here.column() if here.column() in fields else fields[0]
        self.setCurrentIndex(self._rows.index(here.row(), column))
        self.edit(self.currentIndex())
        return True

    def is_editing(self) -> bool:
        """Whether a cell is being written in."""
        return self.state() == self.State.EditingState and not self.hasFocus()

    def show_sort(self, sort: str, *, descending: bool) -> None:
        """Show by which column the rows are sorted; "" for none of them."""
        if self._sorted_by == (sort, descending):
            return
        self._sorted_by = (sort, descending)
        self.horizontalHeader().setSortIndicatorShown(bool(sort))
        for number, column in enumerate(self._rows.columns):
            if sort and column.sort == sort:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self.horizontalHeader().setSortIndicator(number, order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if self.is_editing():
            # The editor of a cell hands on the Enter that it has understood already.
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.want_menu()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.current_id():
                self.row_activated.emit(self.current_id())
        elif not text.isprintable() or not self._is_letter(text) or _is_command(event):
            super().keyPressEvent(event)
        elif self._rows.find_beginning(self._letters.add(text), self._go_to):
            event.accept()
        elif self._search is not None:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            self._search.end(False)
            self._search.insert(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        had_current = self.currentIndex().isValid()
        super().focusInEvent(event)  # makes the first row the current one, without choosing it
        if not had_current and self._rows.rowCount():
            self.selectRow(max(self.currentIndex().row(), 0))
        self.viewport().update()

    def _is_letter(self, text: str) -> bool:
        """A space is one between others; by itself it chooses."""
        return bool(text.strip()) or (bool(text) and self._letters.is_going_on)

    def _go_to(self, row: int) -> None:
        self.setCurrentIndex(self._rows.index(row, max(self.currentIndex().column(), 0)))

    def _tell_current(self) -> None:
        """A row that is not here yet is told as soon as it is."""
        row_id = self.current_id()
        self._is_told = bool(row_id) or not self.currentIndex().isValid()
        if self._is_told:
            self._rows.keep(row_id)
            self.current_changed.emit(row_id)

    def _on_rows_came(self) -> None:
        if not self._is_told and not self._is_resetting:
            self._tell_current()

    def _on_current_changed(self, current: _Index, previous: _Index) -> None:
        self.viewport().update()
        if not self._is_resetting and current.row() != previous.row():
            self._tell_current()

    def _on_selection_changed(self) -> None:
        if not self._is_resetting:
            self.chosen_changed.emit(self.chosen_count())

    def _on_about_to_reset(self) -> None:
        self._is_resetting = True
        self._kept.note()

    def _on_located(self, number: int) -> None:
        """After an answer: choose again what was chosen, and stay where the list was."""
        self._kept.restore(number)
        self._is_resetting = False
        self.chosen_changed.emit(self.chosen_count())
        if number < 0:
            self._tell_current()

    def _on_rows_inserted(self) -> None:
        """The rows that were counted late belong to those that were all chosen."""
        if self._kept.is_all:
            self.selectAll()

    def _on_heading_clicked(self, number: int) -> None:
        sort = self._rows.columns[number].sort
        if not sort:
            return
        # Not asked of the heading: it has turned its arrow around already.
        descending = self._sorted_by == (sort, False)
        self.show_sort(sort, descending=descending)
        self.sort_wanted.emit(sort, descending)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._rows.columns[index.column()].editable and self.current_id():
            self.row_activated.emit(self.current_id())


def _is_command(event: QKeyEvent) -> bool:
    held = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return bool(event.modifiers() & held)
