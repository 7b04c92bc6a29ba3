"""A number tile that can be pressed: it narrows a list to what it counts, and again shows all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from contactdesk.ui.widgets.number_cards import NumberTile


class FilterTile(NumberTile):
    """``toggled`` comes only when the user pressed it."""

    toggled = Signal(bool)

    def __init__(self, number: str = "", caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(number, caption, parent)
        self._pressed = False
        self.setProperty("live", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set(self, number: str, caption: str) -> None:
        super().set(number, caption)
        self.setAccessibleName(f"{number} {caption}")

    @property
    def is_pressed(self) -> bool:
        return self._pressed

    def set_pressed(self, pressed: bool) -> None:
        self._pressed = pressed
        self.setProperty("pressed", "true" if pressed else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def toggle(self) -> None:
        self.set_pressed(not self._pressed)
        self.toggled.emit(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.toggle()
        else:
            super().keyPressEvent(event)
