"""Rows of a form that may be several, such as phones: always one to write in, and a way to add more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contactdesk.ui.shell.icons import Icon
from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.buttons import LinkButton
from contactdesk.ui.widgets.labels import Label


class RepeatedRow(QWidget):
    """One row; ``changed`` when the user changed it, ``remove_wanted`` when it is to go."""

    changed = Signal()
    remove_wanted = Signal()

    def value(self) -> Any:
        """What the row says, or None while it says nothing."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    def wrong(self) -> str:
        """What keeps the row from being saved, "" when nothing does."""
        return ""

    def set_place(self, number: int, count: int) -> None:
        """The row is now this one, from 1, of so many."""

    def focus_first(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class RepeatedRows(QWidget):
    """``changed`` comes when the user changed, added or took away something."""

    changed = Signal()

    def __init__(self, make: Callable[[], RepeatedRow], add_text: str) -> None:
        super().__init__()
        self._make = make
        self._rows: list[RepeatedRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(int(Space.GAP))
        self._error = Label(size=FontSize.SMALL, tone=Tone.DANGER, wrap=True)
        self._add = LinkButton(add_text, Icon.ADD, on_click=self._on_add)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(int(Space.TIGHT))
        box.addLayout(self._lines)
        box.addWidget(self._error)
        box.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_error("")
        self.set_values([])

    def values(self) -> list[Any]:
        return [value for value in (row.value() for row in self._rows) if value is not None]

    def set_values(self, values: Sequence[Any]) -> None:
        for row in list(self._rows):
            self._drop(row)
        for value in values:
            self._append().set_value(value)
        if not values:
            self._append()
        self._tell()

    def wrong(self) -> str:
        """What keeps the first bad row from being saved, "" when nothing does."""
        return next((words for words in (row.wrong() for row in self._rows) if words), "")

    def set_error(self, error: str) -> None:
        self._error.setText(error)
        self._error.setVisible(bool(error))

    def add_hint(self, hint: QWidget) -> None:
        """Something beneath all of them."""
        self._box.addWidget(hint)

    def focus_first(self) -> None:
        self._rows[0].focus_first()

    def _append(self) -> RepeatedRow:
        row = self._make()
        row.changed.connect(self._on_changed)
        row.remove_wanted.connect(lambda: self._on_remove(row))
        self._rows.append(row)
        self._lines.addWidget(row)
        return row

    def _drop(self, row: RepeatedRow) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_add(self) -> None:
        self._append().focus_first()
        self._tell()

    def _on_remove(self, row: RepeatedRow) -> None:
        self._drop(row)
        if not self._rows:
            self._append()
        self._rows[-1].focus_first()
        self._on_changed()

    def _on_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Another one can be added once none is left blank."""
        for number, row in enumerate(self._rows, start=1):
            row.set_place(number, len(self._rows))
        self._add.setVisible(all(row.value() is not None for row in self._rows))
