"""Draws a network: lines first, then marks, then the names for which there is room."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from contactdesk.ui.shell.theme import FontSize, Space, Tone, current, font
from contactdesk.ui.widgets.network_labels import NetworkLabels, PlacedName
from contactdesk.ui.widgets.network_marks import NetworkMark, NetworkMarks, paint_shape

_FEW = 80
_FADED = 0.22


class Sight(NamedTuple):
    """From the network's own measures to those of the picture."""

    scale: float
    shift: QPointF

    def point(self, x: float, y: float) -> QPointF:
        return QPointF(x * self.scale, y * self.scale) + self.shift


def radius_of(mark: NetworkMark, scale: float) -> float:
    """In px; marks grow more slowly than what stands between them."""
    return (4.5 + 2.4 * math.sqrt(mark.weight)) * math.sqrt(min(max(scale, 0.25), 1.6))


class NetworkPainting:
    def __init__(self, marks: NetworkMarks) -> None:
        self._marks = marks
        self._labels = NetworkLabels(marks)

    def paint(self, painter: QPainter, sight: Sight, chosen: int) -> None:
        """With ``chosen`` it and those beside it stand out, and the others fade."""
        front = {chosen, *self._marks.beside(chosen)} if chosen else set()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter, sight, chosen)
        self._paint_marks(painter, sight, chosen, front)
        self._paint_names(painter, sight, chosen, front)

    def _paint_lines(self, painter: QPainter, sight: Sight, chosen: int) -> None:
        theme = current()
        calm, strong = QColor(theme.ink(Tone.MUTED)), QColor(theme.ink(Tone.ACCENT))
        calm.setAlphaF(0.55 if not chosen else 0.14)
        at = {mark.id: sight.point(mark.x, mark.y) for mark in self._marks.marks.values()}
        for line in sorted(self._marks.lines, key=lambda one: chosen in one[:2]):
            stands_out = bool(chosen) and chosen in (line.first, line.second)
            width = min(1 + 0.9 * (line.weight - 1), 6) * min(max(sight.scale, 0.5), 1.4)
            painter.setPen(QPen(strong if stands_out else calm, width + 0.6 * stands_out))
            painter.drawLine(at[line.first], at[line.second])

    def _paint_marks(self, painter: QPainter, sight: Sight, chosen: int, front: Collection[int]) -> None:
        theme = current()
        for mark in reversed(self._marks.marks.values()):
            ink = QColor(theme.ink(mark.tone))
            painter.setOpacity(_FADED if front and mark.id not in front else 1)
            painter.setBrush(ink)
            painter.setPen(QPen(theme.color("surface"), 1.5))
            middle, radius = sight.point(mark.x, mark.y), radius_of(mark, sight.scale)
            paint_shape(painter, mark.shape, middle, radius)
            if mark.id == chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.ink(Tone.ACCENT), 2))
                painter.drawEllipse(middle, radius * 1.2 + 3, radius * 1.2 + 3)
        painter.setOpacity(1)

    def _paint_names(self, painter: QPainter, sight: Sight, chosen: int, front: Collection[int]) -> None:
        radius = {mark.id: radius_of(mark, sight.scale) for mark in self._marks.marks.values()}
        only_front = bool(front) and len(self._marks) > _FEW
        for placed in self._labels.placed(sight.scale, radius, front, only_front=only_front):
            painter.setOpacity(_FADED * 2 if front and placed.mark_id not in front else 1)
            self._paint_name(painter, placed, placed.area.translated(sight.shift), placed.mark_id == chosen)
        painter.setOpacity(1)

    def _paint_name(self, painter: QPainter, placed: PlacedName, area: QRectF, bold: bool) -> None:
        theme = current()
        ground = QColor(theme.color("surface"))
        ground.setAlphaF(0.72)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, Space.TIGHT, Space.TIGHT)
        painter.setFont(font(FontSize.SMALL, bold=bold))
        painter.setPen(theme.ink(Tone.TEXT))
        height = self._labels.line_height
        for number, line in enumerate(placed.name.lines):
            where = QRectF(area.left(), area.top() + number * height, area.width(), height)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), line)
