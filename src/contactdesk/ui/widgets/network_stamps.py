"""The marks of a network, each kind and size drawn once: drawing five hundred anew takes a frame."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from contactdesk.core.shapes import Shape
from contactdesk.ui.shell.theme import Theme, Tone, current
from contactdesk.ui.widgets.network_marks import NetworkMark, paint_shape

_EDGE = 1.5
_REACH = 1.25
"""How far a shape reaches, in radii."""
_STEPS = 2


class Stamp(NamedTuple):
    """``half`` is how far its middle is from its edges."""

    pixmap: QPixmap
    half: float


class NetworkStamps:
    """For one theme and one kind of screen at a time; sizes are few, so that all are kept."""

    def __init__(self) -> None:
        self._made_for: tuple[Theme, float] | None = None
        self._stamps: dict[tuple[Shape, Tone, int], Stamp] = {}

    def begin(self, ratio: float) -> None:
        """From now on for a screen of so many pixels to each of ours."""
        wanted = (current(), ratio)
        if wanted != self._made_for:
            self._made_for = wanted
            self._stamps = {}

    def stamp(self, mark: NetworkMark, radius: float) -> Stamp:
        """Sizes go in halves of a pixel."""
        key = (mark.shape, mark.tone, round(radius * _STEPS))
        if key not in self._stamps:
            self._stamps[key] = self._make(mark.shape, mark.tone, key[2] / _STEPS)
        return self._stamps[key]

    def _make(self, shape: Shape, tone: Tone, radius: float) -> Stamp:
        assert self._made_for is not None, "begin comes first"
        theme, ratio = self._made_for
        half = math.ceil(radius * _REACH + _EDGE)
        side = math.ceil(2 * half * ratio)
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("surface"), _EDGE))
        painter.setBrush(theme.ink(tone))
        paint_shape(painter, shape, QPointF(half, half), radius)
        painter.end()
        return Stamp(pixmap, half)
