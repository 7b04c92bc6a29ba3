"""Fitting text into a cell: wrapped on measured widths, then made smaller; nothing is cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from contactdesk.documents.characters import printable
from contactdesk.documents.fonts import EM, Weight
from contactdesk.documents.text.bidi import base_level
from contactdesk.documents.text.shaping import Line, line

LEADING = 1.22
# Smaller than this part of its size a text is shrunk only when a whole page could not hold it otherwise.
SMALLEST = 0.8
# A text that lacks so little room is made smaller instead of wrapped.
_NEARLY = 0.88

_IDEOGRAPH = "[\u2e80-\u2fff\u3040-\u30ff\u31c0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
# Where a line may end, best first: at a space, hyphen or slash and between ideographs, though not after a
# word of one letter (as Polish type is set); after such a word; within an address.
_PLACES = (
    re.compile(rf"(?<!\s\w)\s+|(?<=\w)[-–—/](?=\w)|{_IDEOGRAPH}(?={_IDEOGRAPH})"),
    re.compile(r"\s+"),
    re.compile(r"(?<=\w)[@._](?=\w)"),
)


@dataclass(frozen=True)
class Fitted:
    """Lines of text and the size, in points, at which they fit."""

    lines: tuple[Line, ...]
    size: float

    @property
    def leading(self) -> float:
        """From one line to the next, in points."""
        return self.size * LEADING

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading


@lru_cache(maxsize=4096)
def fit(
    text: str, weight: Weight, size: float, width: float, *, lines: int = 2, tallest: float = 400
) -> Fitted:
    """The text within ``width`` points: on so many lines at most, if need be smaller.

    A text that is too long even for small letters takes more lines, and only beyond ``tallest`` points of
    height grows smaller still.
    """
    whole = line(text, weight)
    if whole.width_at(size) <= width:
        return Fitted((whole,), size)
    if whole.width_at(size * _NEARLY) <= width:
        return Fitted((whole,), width * EM / whole.width)
    for step in range(5):
        smaller = size * (1 - step * (1 - SMALLEST) / 4)
        fitted = Fitted(wrap(text, weight, width * EM / smaller), smaller)
        if len(fitted.lines) <= lines:
            break
    while fitted.height > tallest or max(part.width_at(fitted.size) for part in fitted.lines) > width:
        smaller = fitted.size * 0.85
        fitted = Fitted(wrap(text, weight, width * EM / smaller), smaller)
    return fitted


def wrap(text: str, weight: Weight, limit: float) -> tuple[Line, ...]:
    """Lines no wider than ``limit`` thousandths of the size, unless a single character is wider."""
    text = printable(text)
    base = base_level(text)
    advances = line(text, weight).advances()
    breaks = [{match.end() for match in places.finditer(text)} for places in _PLACES]
    lines = []
    start = 0
    while start < len(text):
        end = _furthest(advances, start, limit)
        while end < len(text) and text[end].isspace():
            end += 1
        if end < len(text):
            end = next((best for places in breaks if (best := _last(places, start, end))), end)
        part = line(text[start:end], weight, base)
        while part.width > limit and (shorter := _cluster_before(advances, start, end)) > start:
            end = shorter
            part = line(text[start:end], weight, base)
        lines.append(part)
        start = end
    return tuple(lines) or (line("", weight),)


def _furthest(advances: list[int], start: int, limit: float) -> int:
    """How far a line from ``start`` can reach, whole clusters only, and one of them at least."""
    used, end = 0.0, start
    while end < len(advances) and (used + advances[end] <= limit or end == start):
        used += advances[end]
        end += 1
    while end < len(advances) and advances[end] == 0:
        end += 1
    return end


def _last(places: set[int], start: int, end: int) -> int:
    """The last place to break at after ``start``, or 0 for none."""
    return next((place for place in range(end, start, -1) if place in places), 0)


def _cluster_before(advances: list[int], start: int, end: int) -> int:
    end -= 1
    while end > start and advances[end] == 0:
        end -= 1
    return end
