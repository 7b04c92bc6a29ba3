"""A small whole number, such as how many blank rows a sheet has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from contactdesk.ui.shell.theme import Space


class NumberField(QSpinBox):
    """From ``lowest`` to ``highest``; ``valueChanged`` tells."""

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Style sheets give spin boxes no padding.
        self.lineEdit().setTextMargins(int(Space.GAP), 0, int(Space.GAP), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel meant for the page must not change a number it passes over."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
