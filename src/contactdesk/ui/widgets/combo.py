"""A choice among a few things, each with its words; gives back the things themselves."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from contactdesk.ui.shell.icons import Icon, icon
from contactdesk.ui.shell.theme import Space, Tone

T = TypeVar("T")


class Combo(QComboBox, Generic[T]):
    """``chosen`` carries the value, and only when the user chose it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Kept here and not as item data: Qt would turn enumerations into plain text.
        self._values: list[T] = []
        self.setView(QListView())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.activated.connect(self._on_activated)

    def add(self, text: str, value: T, mark: Icon | None = None) -> None:
        self._values.append(value)
        if mark is None:
            self.addItem(text)
        else:
            self.addItem(icon(mark, Tone.MUTED), text)

    def clear(self) -> None:
        self._values.clear()
        super().clear()

    def value(self) -> T:
        """What is chosen; there must be something to choose from."""
        return self._values[self.currentIndex()]

    def set_value(self, value: T) -> None:
        """Choose without telling; a value that is not offered leaves the choice as it is."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words that are too long end in an ellipsis; a style sheet would cut them within a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = words.width() - (
            self.iconSize().width() + int(Space.GAP) if not self.itemIcon(self.currentIndex()).isNull() else 0
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel meant for the page must not change a choice it passes over."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self._values[index])
