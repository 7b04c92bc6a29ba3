"""Draws a network: lines first, then marks, then the names for which there is room."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from contactdesk.ui.shell.theme import FontSize, Space, Tone, current, font
from contactdesk.ui.widgets.network_labels import NetworkLabels, PlacedName
from contactdesk.ui.widgets.network_marks import NetworkMark, NetworkMarks
from contactdesk.ui.widgets.network_stamps import NetworkStamps

_FEW = 80
_FADED = 0.22
_CALM, _CROWDED = 0.85, 0.3
"""How dark lines are where there are few, and where they would cover what stands between them."""
_MANY_LINES = 400
_THIN = 1.3
"""In px: where lines are few, each is seen, however far away."""


class Sight(NamedTuple):
    """From the network's own measures to those of the picture."""

    scale: float
    shift: QPointF

    def point(self, x: float, y: float) -> QPointF:
        return QPointF(x * self.scale, y * self.scale) + self.shift


def radius_of(mark: NetworkMark, scale: float) -> float:
    """In px; marks grow more slowly than what stands between them."""
    return (4.5 + 2.4 * math.sqrt(mark.weight)) * math.sqrt(min(max(scale, 0.25), 1.6))


class _Scaled(NamedTuple):
    """What does not change while a picture is moved about, measured from the middle of the network."""

    scale: float
    points: dict[int, QPointF]
    radius: dict[int, float]
    lines: dict[float, list[QLineF]]


class NetworkPainting:
    def __init__(self, marks: NetworkMarks, stamps: NetworkStamps) -> None:
        self._marks = marks
        self._labels = NetworkLabels(marks)
        self._stamps = stamps
        self._drawn: _Scaled | None = None

    def is_named(self, scale: float, chosen: int) -> bool:
        """Whether all names have their places already, or there are few to place."""
        return bool(chosen) or len(self._marks) <= _FEW or self._labels.is_placed(scale)

    def place_names(self, scale: float, *, seconds: float) -> bool:
        """Go on finding the places of names at this scale for so long; whether all have been found."""
        return self._labels.place_some(scale, self._scaled(scale).radius, seconds=seconds)

    def paint(self, painter: QPainter, sight: Sight, chosen: int) -> None:
        """With ``chosen`` it and those beside it stand out, and the others fade.

        Names that have no places yet are left out.
        """
        front = {chosen, *self._marks.beside(chosen)} if chosen else set()
        drawn = self._scaled(sight.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(sight.shift)
        self._paint_lines(painter, drawn, chosen)
        self._paint_marks(painter, drawn, chosen, front)
        if self.is_named(sight.scale, chosen):
            self._paint_names(painter, drawn, chosen, front)
        painter.restore()

    def _scaled(self, scale: float) -> _Scaled:
        if self._drawn is None or self._drawn.scale != scale:
            marks = self._marks.marks.values()
            points = {mark.id: QPointF(mark.x * scale, mark.y * scale) for mark in marks}
            radius = {mark.id: radius_of(mark, scale) for mark in marks}
            lines: defaultdict[float, list[QLineF]] = defaultdict(list)
            for line in self._marks.lines:
                lines[_width(line.weight, scale)].append(QLineF(points[line.first], points[line.second]))
            self._drawn = _Scaled(scale, points, radius, dict(lines))
        return self._drawn

    def _paint_lines(self, painter: QPainter, drawn: _Scaled, chosen: int) -> None:
        theme = current()
        calm = QColor(theme.ink(Tone.MUTED))
        dark = _CALM if len(self._marks.lines) < _MANY_LINES else _CROWDED
        calm.setAlphaF(0.14 if chosen else dark)
        least = _THIN if dark == _CALM else 0.0
        for width, lines in drawn.lines.items():
            painter.setPen(QPen(calm, max(width, least)))
            painter.drawLines(lines)
        if not chosen:
            return
        for line in self._marks.lines:
            if chosen in (line.first, line.second):
                painter.setPen(QPen(theme.ink(Tone.ACCENT), _width(line.weight, drawn.scale) + 0.6))
                painter.drawLine(drawn.points[line.first], drawn.points[line.second])

    def _paint_marks(self, painter: QPainter, drawn: _Scaled, chosen: int, front: Collection[int]) -> None:
        self._stamps.begin(painter.device().devicePixelRatio())
        lightest_first = list(reversed(self._marks.marks.values()))
        if front:
            painter.setOpacity(_FADED)
            self._stamp(painter, drawn, (mark for mark in lightest_first if mark.id not in front))
            painter.setOpacity(1)
        self._stamp(painter, drawn, (mark for mark in lightest_first if not front or mark.id in front))
        if chosen in drawn.points:
            around = drawn.radius[chosen] * 1.2 + 3
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current().ink(Tone.ACCENT), 2))
            painter.drawEllipse(drawn.points[chosen], around, around)

    def _stamp(self, painter: QPainter, drawn: _Scaled, marks: Iterable[NetworkMark]) -> None:
        for mark in marks:
            pixmap, half = self._stamps.stamp(mark, drawn.radius[mark.id])
            point = drawn.points[mark.id]
            painter.drawPixmap(QPointF(point.x() - half, point.y() - half), pixmap)

    def _paint_names(self, painter: QPainter, drawn: _Scaled, chosen: int, front: Collection[int]) -> None:
        only_front = bool(front) and len(self._marks) > _FEW
        placed = self._labels.placed(drawn.scale, drawn.radius, front, only_front=only_front)
        if front:
            painter.setOpacity(_FADED * 2)
            self._write(painter, [one for one in placed if one.mark_id not in front])
            painter.setOpacity(1)
        self._write(
            painter, [one for one in placed if one.mark_id != chosen and (not front or one.mark_id in front)]
        )
        self._write(painter, [one for one in placed if one.mark_id == chosen], bold=True)

    def _write(self, painter: QPainter, names: Sequence[PlacedName], *, bold: bool = False) -> None:
        if not names:
            return
        theme = current()
        ground = QColor(theme.color("surface"))
        ground.setAlphaF(0.85)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for placed in names:
            painter.drawRoundedRect(placed.area, Space.TIGHT, Space.TIGHT)
        painter.setFont(font(FontSize.SMALL, bold=bold))
        painter.setPen(theme.ink(Tone.TEXT))
        height = self._labels.line_height
        for placed in names:
            for number, line in enumerate(placed.name.lines):
                area = placed.area
                where = QRectF(area.left(), area.top() + number * height, area.width(), height)
                painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), line)


def _width(weight: int, scale: float) -> float:
    return min(1 + 0.9 * (weight - 1), 6) * min(max(scale, 0.5), 1.4)
