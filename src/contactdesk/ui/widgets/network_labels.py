"""The names of a network's marks: cut into lines, and placed so that none lies on another."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from contactdesk.core.label_places import Labelled, label_places
from contactdesk.ui.shell.theme import FontSize, font
from contactdesk.ui.widgets.network_marks import NetworkMark, NetworkMarks

WIDEST = 132.0
_LINES = 2
_ALWAYS = 14
_Asked = tuple[float, frozenset[int], bool]


class Name(NamedTuple):
    """A name in lines, and the room they take."""

    lines: tuple[str, ...]
    width: float
    height: float


class PlacedName(NamedTuple):
    """``area`` is around the lines, from the middle of the network at the scale asked for."""

    mark_id: int
    name: Name
    area: QRectF


class NetworkLabels:
    """Names are measured once, and placed anew only for another scale or other marks in front.

    Where none is in front is kept beside: that is what a pointer leaves and comes back to.
    """

    def __init__(self, marks: NetworkMarks) -> None:
        self._marks = marks
        self._metrics = QFontMetricsF(font(FontSize.SMALL, bold=True))
        self._names: dict[int, Name] = {}
        self._placed: dict[bool, tuple[_Asked, list[PlacedName]]] = {}
        self._begun: tuple[float, Iterator[PlacedName | None]] | None = None
        self._so_far: list[PlacedName] = []

    @property
    def line_height(self) -> float:
        return self._metrics.height()

    def is_placed(self, scale: float) -> bool:
        """Whether it is known where names stand when no mark is in front."""
        before = self._placed.get(False)
        return before is not None and before[0][0] == scale

    def place_some(self, scale: float, radius: dict[int, float], *, seconds: float) -> bool:
        """Go on finding where names stand when no mark is in front, so long; whether all have been found."""
        if self._begun is None or self._begun[0] != scale:
            self._begun, self._so_far = (scale, self._places(scale, radius, frozenset(), False)), []
        until = time.perf_counter() + seconds
        for placed in self._begun[1]:
            if placed is not None:
                self._so_far.append(placed)
            if time.perf_counter() >= until:
                return False
        self._placed[False] = ((scale, frozenset(), False), self._so_far)
        self._begun = None
        return True

    def placed(
        self, scale: float, radius: dict[int, float], front: Collection[int], *, only_front: bool
    ) -> list[PlacedName]:
        """Those for which there is room, marks ``front`` first."""
        asked = (scale, frozenset(front), only_front)
        before = self._placed.get(bool(front))
        if before is not None and before[0] == asked:
            return before[1]
        places = self._places(scale, radius, frozenset(front), only_front)
        placed = [place for place in places if place is not None]
        self._placed[bool(front)] = (asked, placed)
        return placed

    def _places(
        self, scale: float, radius: dict[int, float], front: frozenset[int], only_front: bool
    ) -> Iterator[PlacedName | None]:
        """One by one; None for what is only a step on the way, or where there is no room."""
        marks = self._marks.marks.values()
        behind = () if only_front else (mark for mark in marks if mark.id not in front)
        order = [*(mark for mark in marks if mark.id in front), *behind]
        wanted = []
        for mark in order:
            name = self._name(mark)
            wanted.append(Labelled(mark.x * scale, mark.y * scale, radius[mark.id], name.width, name.height))
            yield None
        for mark, place in zip(order, label_places(wanted, above_marks=_ALWAYS), strict=True):
            if place is None:
                yield None
                continue
            name = self._name(mark)
            yield PlacedName(mark.id, name, QRectF(place.x, place.y, name.width, name.height))

    def _name(self, mark: NetworkMark) -> Name:
        if mark.id not in self._names:
            lines: tuple[str, ...] = (" ".join(mark.label.split()) or "—",)
            width = self._metrics.horizontalAdvance(lines[0])
            if width > WIDEST:
                lines = tuple(self._lines(lines[0]))
                width = max(self._metrics.horizontalAdvance(line) for line in lines)
            self._names[mark.id] = Name(lines, width + 4, len(lines) * self._metrics.height())
        return self._names[mark.id]

    def _lines(self, text: str) -> Iterable[str]:
        words = text.split()
        for _line in range(_LINES - 1):
            taken = len(words)
            while taken > 1 and self._metrics.horizontalAdvance(" ".join(words[:taken])) > WIDEST:
                taken -= 1
            if words:
                yield self._elided(" ".join(words[:taken]))
            words = words[taken:]
        if words:
            yield self._elided(" ".join(words))

    def _elided(self, text: str) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDEST)
