"""What a network shows, told by whoever knows what it is about: marks, and lines between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from contactdesk.core.shapes import Shape, corners
from contactdesk.ui.shell.theme import Tone


class NetworkMark(NamedTuple):
    """``weight`` makes it larger; ``tip`` says in words what shape and tone say."""

    id: int
    label: str
    tip: str
    x: float
    y: float
    weight: int
    shape: Shape
    tone: Tone


class NetworkLine(NamedTuple):
    first: int
    second: int
    weight: int = 1


class NetworkMarks:
    """The marks by their ids, the weightiest first, and who stands beside whom."""

    def __init__(self, marks: Sequence[NetworkMark] = (), lines: Sequence[NetworkLine] = ()) -> None:
        self.marks = {mark.id: mark for mark in sorted(marks, key=lambda one: (-one.weight, one.id))}
        self.lines = [line for line in lines if line.first in self.marks and line.second in self.marks]
        beside: defaultdict[int, set[int]] = defaultdict(set)
        for line in self.lines:
            beside[line.first].add(line.second)
            beside[line.second].add(line.first)
        self._beside = dict(beside)

    def __len__(self) -> int:
        return len(self.marks)

    def beside(self, mark_id: int) -> set[int]:
        return self._beside.get(mark_id, set())

    def at(self, mark_id: int) -> QPointF:
        mark = self.marks[mark_id]
        return QPointF(mark.x, mark.y)

    def bounds(self) -> QRectF:
        """Around the middles of all marks."""
        if not self.marks:
            return QRectF()
        xs = [mark.x for mark in self.marks.values()]
        ys = [mark.y for mark in self.marks.values()]
        return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def towards(self, mark_id: int, dx: int, dy: int) -> int:
        """The mark that an arrow key means: a neighbour if one is there, else whatever is; 0 for none."""
        others = self.beside(mark_id)
        return self._nearest(mark_id, others, dx, dy) or self._nearest(mark_id, self.marks, dx, dy)

    def _nearest(self, mark_id: int, others: Iterable[int], dx: int, dy: int) -> int:
        here = self.at(mark_id)
        best, found = float("inf"), 0
        for other in others:
            way = self.at(other) - here
            along = way.x() * dx + way.y() * dy
            aside = abs(way.x() * dy) + abs(way.y() * dx)
            # Straight on counts more than near by.
            if other != mark_id and along > 0 and aside <= 2 * along and along + 2 * aside < best:
                best, found = along + 2 * aside, other
        return found


def paint_shape(painter: QPainter, shape: Shape, middle: QPointF, radius: float) -> None:
    """In the painter's pen and brush."""
    points = corners(shape)
    if not points:
        painter.drawEllipse(middle, radius, radius)
        return
    painter.drawPolygon(QPolygonF([middle + QPointF(x * radius, y * radius) for x, y in points]))
