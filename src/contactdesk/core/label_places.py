"""Where the names of a drawing's marks can stand so that none lies on another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CELL = 2.0


class Labelled(NamedTuple):
    """A mark around ``x``, ``y``, and how much room its name takes; y downwards."""

    x: float
    y: float
    radius: float
    width: float
    height: float


class Place(NamedTuple):
    """The upper left corner of a name."""

    x: float
    y: float


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def label_places(
    marks: Sequence[Labelled], *, above_marks: int = 0, gap: float = 3.0
) -> Iterator[Place | None]:
    """For each mark, the first before the last, where its name has room; None where it has none.

    Each is looked for when it is asked for, so that whoever has little time can go on later. Names cover no
    marks. Where there is no other place, those of the first ``above_marks`` cover later ones, and that of the
    first of all covers any.
    """
    left = min((mark.x - mark.radius - gap - mark.width for mark in marks), default=0.0)
    names, needed, all_taken = _Room(left), _Room(left), _Room(left)
    for number, (x, y, radius, _width, _height) in enumerate(marks):
        box = _Box(x - radius, y - radius, x + radius, y + radius)
        all_taken.take(box)
        if number < above_marks:
            needed.take(box)
    for number, mark in enumerate(marks):
        rooms = [all_taken]
        if number < above_marks:
            rooms += [needed] if number else [needed, names]
        free = next((one for room in rooms for one in _around(mark, gap) if room.is_free(one)), None)
        if free is not None:
            for room in (names, needed, all_taken):
                room.take(free)
        yield None if free is None else Place(free.left, free.top)


def _around(mark: Labelled, gap: float) -> Iterator[_Box]:
    """Below it, above it, to its right, to its left, at its corners."""
    x, y, radius, width, height = mark
    away, near = radius + gap, 0.7 * radius + gap
    for left, top in (
        (x - width / 2, y + away),
        (x - width / 2, y - away - height),
        (x + away, y - height / 2),
        (x - away - width, y - height / 2),
        (x + near, y + near),
        (x - near - width, y + near),
        (x + near, y - near - height),
        (x - near - width, y - near - height),
    ):
        yield _Box(left, top, left + width, top + height)


class _Room:
    """What is taken, each row of cells one number with a bit for each: asking for a box is few steps then.

    A cell is taken whole, and is smaller than the gap between a mark and its name.
    """

    def __init__(self, left: float) -> None:
        self._left = left
        self._rows: dict[int, int] = {}

    def take(self, box: _Box) -> None:
        bits, rows = self._bits(box), self._rows
        for row in range(math.floor(box.top / _CELL), math.ceil(box.bottom / _CELL)):
            rows[row] = rows.get(row, 0) | bits

    def is_free(self, box: _Box) -> bool:
        # A loop, as it is asked twenty thousand times for one picture.
        bits, rows = self._bits(box), self._rows
        for row in range(math.floor(box.top / _CELL), math.ceil(box.bottom / _CELL)):
            if row in rows and rows[row] & bits:
                return False
        return True

    def _bits(self, box: _Box) -> int:
        begin = math.floor((box.left - self._left) / _CELL)
        return ((1 << (math.ceil((box.right - self._left) / _CELL) - begin)) - 1) << begin
