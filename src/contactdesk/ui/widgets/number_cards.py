"""Cards that say one number: large with a bar on a meeting's page, small in a row on an import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from contactdesk.ui.shell.theme import FontSize, Space, Tone
from contactdesk.ui.widgets.bars import Bar
from contactdesk.ui.widgets.few_lines import FewLines
from contactdesk.ui.widgets.labels import Elided, Label


class StatCard(QFrame):
    """A large number, what it counts, and its share (0 to 1) as a bar. ``said`` comes with new words."""

    said = Signal()

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
        self._caption = FewLines(size=FontSize.SMALL, tone=Tone.MUTED)
        self._bar = Bar()
        body = QVBoxLayout(self)
        margin = int(Space.BLOCK)
        body.setContentsMargins(margin, int(Space.FIELD), margin, int(Space.FIELD))
        body.setSpacing(int(Space.HAIR))
        for part in (self._value, self._caption):
            body.addWidget(part)
        body.addSpacing(int(Space.TIGHT))
        body.addWidget(self._bar)
        self.set(value, caption, share, tone)

    def set(self, value: str, caption: str, share: float, tone: Tone) -> None:
        self._value.setText(value)
        self._caption.setText(caption)
        self._bar.set(share, tone)
        self.said.emit()

    def lines_in(self, width: int) -> int:
        """How many its caption takes where the whole card is so wide."""
        return 1 if self._caption.fits(width - 2 * int(Space.BLOCK), 1) else 2

    def set_lines(self, lines: int) -> None:
        self._caption.set_lines(lines)


class StatRow(QWidget):
    """Cards of one width and height: where one caption needs a second line, all have room for it."""

    def __init__(self, cards: Sequence[StatCard]) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(int(Space.GAP) + int(Space.HAIR))
        for card in self._cards:
            self._row.addWidget(card, 1)
            card.said.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is the font the one that is seen."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = max(len(self._cards), 1)
        each = (self.width() - self._row.spacing() * (count - 1)) // count
        lines = max((card.lines_in(each) for card in self._cards), default=1)
        for card in self._cards:
            card.set_lines(lines)


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
