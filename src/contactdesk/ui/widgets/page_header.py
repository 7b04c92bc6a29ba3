"""The head of a page: title, count, perhaps a line beneath, and the page's buttons."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contactdesk.ui.shell.theme import Size, Space, Tone
from contactdesk.ui.widgets.labels import Elided, Heading

W = TypeVar("W", bound=QWidget)


class PageHeader(QWidget):
    def __init__(
        self, title: str = "", *, count: str = "", subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Heading(title)
        self._count = Elided(count, tone=Tone.MUTED)
        self._subtitle = Elided(subtitle, tone=Tone.MUTED)
        self._subtitle.setVisible(bool(subtitle))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(int(Space.GAP))
        first = QHBoxLayout()
        first.setSpacing(int(Space.GAP))
        first.addWidget(self._title)
        first.addWidget(self._count, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(int(Space.FIELD))
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        row.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_count(self, count: str) -> None:
        """Where there is little room it gives way before a short title does."""
        self._count.setText(count)
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), int(Size.SIDEBAR)) if count else 0)

    def set_subtitle(self, subtitle: str) -> None:
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_button(self, button: W) -> W:
        """Add at the trailing end; the primary button comes last."""
        self._buttons.addWidget(button)
        return button
