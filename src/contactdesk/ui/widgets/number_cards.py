"""Cards that say one number: large with a bar on a meeting's page, small in a row on an import."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.bars import Bar
from contactdesk.ui.widgets.labels import Elided, Label


class StatCard(QFrame):
    """A large number, what it counts, and its share (0 to 1) as a bar."""

    def __init__(
        self,
        value: str = "",
        caption: str = "",
        share: float = 0,
        tone: Tone = Tone.ACCENT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._value = Label(size=FontSize.TITLE, bold=True)
        self._caption = Elided(size=FontSize.SMALL, tone=Tone.MUTED)
        self._bar = Bar()
        body = QVBoxLayout(self)
        margin = int(Space.BLOCK)
        body.setContentsMargins(margin, int(Space.FIELD), margin, int(Space.FIELD))
        body.setSpacing(int(Space.HAIR))
        for part in (self._value, self._caption, self._bar):
            body.addWidget(part)
        self.set(value, caption, share, tone)

    def set(self, value: str, caption: str, share: float, tone: Tone) -> None:
        self._value.setText(value)
        self._caption.setText(caption)
        self._bar.set(share, tone)


class NumberTile(QFrame):
    """A number and what it counts, on one line."""

    def __init__(self, number: str = "", caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._number = Label(size=FontSize.SECTION, bold=True)
        self._caption = Elided(tone=Tone.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(int(Space.BLOCK), int(Space.GAP), int(Space.BLOCK), int(Space.GAP))
        row.setSpacing(int(Space.GAP))
        row.addWidget(self._number)
        row.addWidget(self._caption, 1)
        self.set(number, caption)

    def set(self, number: str, caption: str) -> None:
        self._number.setText(number)
        self._caption.setText(caption)
