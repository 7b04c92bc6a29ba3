"""Chips: filters that are on or could be, in a row that breaks where the page ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contactdesk.core.i18n import _
from contactdesk.ui.shell.theme import Size
from contactdesk.ui.widgets.buttons import Button, Look
from contactdesk.ui.widgets.flow_layout import FlowLayout

W = TypeVar("W", bound=QWidget)


class Chip(Button):
    """A removable chip is on, shows a cross, and goes by pressing the cross, Delete or Backspace."""

    removed = Signal()

    def __init__(
        self, text: str, *, checkable: bool = False, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"{text}  ✕" if removable else text, look=Look.CHIP, parent=parent)
        self.setAccessibleName(text)
        self._removable = removable
        self.setCheckable(checkable or removable)
        self.setChecked(removable)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if removable:
            self.setAccessibleDescription(_("Delete takes this filter away"))

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.setAccessibleName(text)

    def nextCheckState(self) -> None:
        """What a removable chip stands for is on as long as the chip is there."""
        if not self._removable:
            super().nextCheckState()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self.isDown() and self._is_on_cross(event.position().x()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _is_on_cross(self, x: float) -> bool:
        reach = 1.2 * int(Size.CHIP)
        return x < reach if self.isRightToLeft() else x > self.width() - reach


class ChipRow(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: W) -> W:
        """Add a chip, or a link at the end."""
        self._flow.addWidget(widget)
        return widget

    def forget(self, widgets: Sequence[QWidget]) -> None:
        """Leave these out from now on, but alive."""
        for widget in widgets:
            self._flow.removeWidget(widget)

    def clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.updateGeometry()
