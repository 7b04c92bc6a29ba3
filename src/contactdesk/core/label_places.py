"""Where the names of a drawing's marks can stand so that none lies on another."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CELL = 48.0


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


def label_places(marks: Sequence[Labelled], *, above_marks: int = 0, gap: float = 3.0) -> list[Place | None]:
    """For each mark, the first before the last, where its name has room; None where it has none.

    Names cover no marks. Where there is no other place, those of the first ``above_marks`` cover later ones.
    """
    names, first, later = _Room(), _Room(), _Room()
    for number, (x, y, radius, _width, _height) in enumerate(marks):
        room = first if number < above_marks else later
        room.take(_Box(x - radius, y - radius, x + radius, y + radius))
    found: list[Place | None] = []
    for number, mark in enumerate(marks):
        places = [one for one in _around(mark, gap) if names.is_free(one) and first.is_free(one)]
        box = next((one for one in places if later.is_free(one)), None)
        if box is None and number < above_marks:
            box = next(iter(places), None)
        if box is not None:
            names.take(box)
        found.append(None if box is None else Place(box.left, box.top))
    return found


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
    """What is taken, by the cells of a grid: looking through all of it would take quadratic time."""

    def __init__(self) -> None:
        self._taken: defaultdict[tuple[int, int], list[_Box]] = defaultdict(list)

    def take(self, box: _Box) -> None:
        for cell in _cells(box):
            self._taken[cell].append(box)

    def is_free(self, box: _Box) -> bool:
        return not any(
            box.left < other.right
            and other.left < box.right
            and box.top < other.bottom
            and other.top < box.bottom
            for cell in _cells(box)
            for other in self._taken.get(cell, ())
        )


def _cells(box: _Box) -> Iterator[tuple[int, int]]:
    for column in range(math.floor(box.left / _CELL), math.floor(box.right / _CELL) + 1):
        for row in range(math.floor(box.top / _CELL), math.floor(box.bottom / _CELL) + 1):
            yield column, row
