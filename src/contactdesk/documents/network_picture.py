"""A network on one large page: where its marks, lines, names and legend stand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from contactdesk.core.i18n import Language
from contactdesk.core.label_places import Labelled, label_places
from contactdesk.core.shapes import Shape
from contactdesk.documents.fonts import Weight
from contactdesk.documents.ink import Ink
from contactdesk.documents.paper import MM
from contactdesk.documents.text.shaping import Line
from contactdesk.documents.text.wrapping import Fitted, fit

MARGIN = 14 * MM
LEGEND_ROW = 15.0
_HEAD = 44.0
_NAME_WIDTH = 112.0
_NAME_SIZES = (9.0, 7.0, 5.5)
# A4, A3, A2 and A1 lying, in points, and how many marks each takes.
_PAPERS = ((40, 297.0, 210.0), (150, 420.0, 297.0), (300, 594.0, 420.0), (math.inf, 841.0, 594.0))


class PictureKind(NamedTuple):
    """What marks of one kind are called in the legend, and how they look."""

    word: str
    shape: Shape
    ink: Ink


class PictureMark(NamedTuple):
    """``kind`` counts into the picture's kinds; y downwards."""

    id: int
    name: str
    kind: int
    weight: int
    x: float
    y: float


class PictureLine(NamedTuple):
    first: int
    second: int
    weight: int


class NetworkPicture(NamedTuple):
    """``subtitle`` says of when and of whom it is."""

    title: str
    subtitle: str
    kinds: Sequence[PictureKind]
    marks: Sequence[PictureMark]
    lines: Sequence[PictureLine]
    language: Language


class DrawnMark(NamedTuple):
    mark: PictureMark
    x: float
    y: float
    radius: float


class DrawnName(NamedTuple):
    """``fitted`` stands centred within ``width`` below ``top``."""

    mark_id: int
    fitted: Fitted
    left: float
    top: float
    width: float


class Drawing(NamedTuple):
    """Everything in points, y downwards."""

    width: float
    height: float
    marks: tuple[DrawnMark, ...]
    names: tuple[DrawnName, ...]

    def places(self) -> dict[int, tuple[float, float]]:
        return {one.mark.id: (one.x, one.y) for one in self.marks}


def draw(picture: NetworkPicture) -> Drawing:
    """Place everything on the least paper that gives every mark room."""
    millimetres = next((w, h) for most, w, h in _PAPERS if len(picture.marks) <= most)
    width, height = (side * MM for side in millimetres)
    marks = _placed(picture, width, height - _legend_height(picture, width))
    return Drawing(width, height, marks, tuple(_names(marks)))


def legend_columns(picture: NetworkPicture, width: float) -> tuple[int, float]:
    """How many kinds stand side by side, and how wide each is."""
    count = max(1, int((width - 2 * MARGIN) // 140))
    return count, (width - 2 * MARGIN) / count


def legend_rows(picture: NetworkPicture, width: float) -> int:
    return math.ceil(len(picture.kinds) / legend_columns(picture, width)[0])


def _legend_height(picture: NetworkPicture, width: float) -> float:
    return legend_rows(picture, width) * LEGEND_ROW


def line_width(line: PictureLine) -> float:
    return min(0.6 + 0.6 * (line.weight - 1), 4.0)


def _placed(picture: NetworkPicture, width: float, height: float) -> tuple[DrawnMark, ...]:
    """The whole network within the margins, as large as it can be but no larger than it needs."""
    if not picture.marks:
        return ()
    xs, ys = [one.x for one in picture.marks], [one.y for one in picture.marks]
    left, top = MARGIN + _NAME_WIDTH / 2, MARGIN + _HEAD + 16
    wide, high = width - 2 * left, height - top - MARGIN - 40
    scale = min(wide / max(max(xs) - min(xs), 1), high / max(max(ys) - min(ys), 1), 1.4)
    x_shift = left + (wide - (max(xs) - min(xs)) * scale) / 2
    y_shift = top + (high - (max(ys) - min(ys)) * scale) / 2
    return tuple(
        DrawnMark(
            mark,
            x_shift + (mark.x - min(xs)) * scale,
            y_shift + (mark.y - min(ys)) * scale,
            (3.2 + 1.8 * math.sqrt(mark.weight)) * math.sqrt(min(max(scale, 0.3), 1.4)),
        )
        for mark in sorted(picture.marks, key=lambda one: (-one.weight, one.id))
    )


def _names(marks: Sequence[DrawnMark]) -> list[DrawnName]:
    """Every name, smaller where there is little room; in the thick of it some lie on marks."""
    found: dict[int, DrawnName] = {}
    for size in _NAME_SIZES:
        last = size == _NAME_SIZES[-1]
        fits = [
            fit(one.mark.name, Weight.REGULAR, size, _NAME_WIDTH * size / _NAME_SIZES[0]) for one in marks
        ]
        widths = [max(line.width_at(block.size) for line in block.lines) for block in fits]
        wanted = [
            Labelled(one.x, one.y, one.radius, width, block.height)
            for one, width, block in zip(marks, widths, fits, strict=True)
        ]
        places = label_places(wanted, above_marks=len(marks) if last else 0, gap=1.5)
        found = {
            one.mark.id: DrawnName(one.mark.id, block, place.x, place.y, width)
            for one, width, block, place in zip(marks, widths, fits, places, strict=True)
            if place is not None
        }
        if len(found) == len(marks):
            break
    return list(found.values())


def start_of(line: Line, size: float, name: DrawnName) -> float:
    """Where a line of a name begins, so that it stands in the middle."""
    return name.left + (name.width - line.width_at(size)) / 2
