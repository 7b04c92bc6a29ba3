"""What the shapes and colours of a network mean, in words, in a row that breaks where it must."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
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
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

    def show_entry(self, entry: LegendEntry) -> None:
        self._entry = entry
        self.setAccessibleName(entry.word)
        self._hint = self._measured()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._hint = self._measured()
            self.updateGeometry()
        super().changeEvent(event)

    def _measured(self) -> QSize:
        """Once, as a layout asks some hundred times for it."""
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
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[_Entry] = []

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """In the widgets that are there: each that comes or goes has the window laid out anew."""
        for widget, entry in zip(self._entries, entries, strict=False):
            widget.show_entry(entry)
        self._entries += [self.add(_Entry(entry)) for entry in entries[len(self._entries) :]]
        left = self._entries[len(entries) :]
        del self._entries[len(entries) :]
        self.forget(left)
        for widget in left:
            widget.hide()
            widget.deleteLater()
