"""A dialog without a frame that lies over the window near its top, where the eyes are."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from contactdesk.ui.shell.theme import Size, Space
from contactdesk.ui.widgets.cards import Card

_FROM_TOP = 9
"""A ninth of the window's height stays free above it."""


class OverWindow(QDialog):
    """It is as high as what ``card`` holds at any moment, and deletes itself."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._window = window
        self.card = Card(margins=int(Space.FIELD))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        box.addWidget(self.card)

    def open_over(self) -> None:
        over = self._window
        self.card.setFixedWidth(min(int(Size.PALETTE), over.width() - 2 * int(Space.PAGE)))
        self.adjustSize()
        corner = QPoint((over.width() - self.width()) // 2, over.height() // _FROM_TOP)
        self.move(over.mapToGlobal(corner))
        self.open()
