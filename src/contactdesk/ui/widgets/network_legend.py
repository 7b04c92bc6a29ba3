"""What the shapes and colours of a network mean, in words, in a row that breaks where it must."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contactdesk.core.shapes import Shape
from contactdesk.ui.shell.theme import FontSize, Size, Space, Tone, current, font
from contactdesk.ui.widgets.chips import ChipRow
from contactdesk.ui.widgets.network_marks import paint_shape

_RADIUS = 5.0


class LegendEntry(NamedTuple):
    word: str
    shape: Shape
    tone: Tone


class _Entry(QWidget):
    def __init__(self, entry: LegendEntry) -> None:
        super().__init__()
        self._entry = entry
        self.setAccessibleName(entry.word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(FontSize.SMALL)).horizontalAdvance(self._entry.word)
        return QSize(words + int(Size.ICON) + int(Space.GAP), int(Size.PILL))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(self._entry.tone))
        turned = self.isRightToLeft()
        x = self.width() - _RADIUS - 2 if turned else _RADIUS + 2
        paint_shape(painter, self._entry.shape, QPointF(x, self.height() / 2), _RADIUS)
        painter.setPen(theme.ink(Tone.MUTED))
        painter.setFont(font(FontSize.SMALL))
        room = (
            self.rect().adjusted(0, 0, -Size.ICON, 0) if turned else self.rect().adjusted(Size.ICON, 0, 0, 0)
        )
        side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), self._entry.word)


class NetworkLegend(ChipRow):
    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        self.clear()
        for entry in entries:
            self.add(_Entry(entry))
