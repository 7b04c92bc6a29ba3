"""The parts of an overview's page: facts side by side, a text, sections; each knows how high it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from contactdesk.documents.fonts import Weight
from contactdesk.documents.ink import ACCENT, BORDER, GROUND, HEADING, MUTED, TEXT
from contactdesk.documents.partnership_content import Entry, Fact, Section
from contactdesk.documents.text.shaping import line
from contactdesk.documents.text.wrapping import Fitted, fit

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from contactdesk.documents.pen import Pen

_GAP = 10.0
_BETWEEN = 24.0
_INSIDE = 10.0


class Block(Protocol):
    """Sizes are in points, at a scale of 1."""

    height: float

    def draw(self, canvas: Canvas, pen: Pen, left: float, top: float) -> None: ...


class Facts:
    """What matters most, in boxes of one height."""

    def __init__(self, facts: Sequence[Fact], width: float, scale: float) -> None:
        self._scale = scale
        self._each = (width - _GAP * (len(facts) - 1)) / max(len(facts), 1)
        room = self._each - 2 * _INSIDE
        self._set = [
            (
                fit(fact.caption, Weight.REGULAR, 7.6 * scale, room, lines=1, tallest=20),
                fit(fact.value, Weight.BOLD, 11 * scale, room, lines=3, tallest=60),
                _lines(fact.detail, 8 * scale, room),
            )
            for fact in facts
        ]
        self._inner = max(
            (
                caption.height + value.height + sum(told.height for told in details)
                for caption, value, details in self._set
            ),
            default=0,
        )
        self.height = self._inner + 2 * _INSIDE * scale + 5 * scale + 14 * scale

    def draw(self, canvas: Canvas, pen: Pen, left: float, top: float) -> None:
        air = _INSIDE * self._scale
        high = self._inner + 2 * air + 5 * self._scale
        for place, (caption, value, details) in enumerate(self._set):
            x = left + place * (self._each + _GAP)
            canvas.setStrokeColorRGB(*BORDER)
            canvas.setLineWidth(0.8)
            canvas.roundRect(x, top - high, self._each, high, 6, stroke=1, fill=0)
            below = pen.write_block(caption, x + _INSIDE, top - air, MUTED)
            below = pen.write_block(value, x + _INSIDE, below - 2.5 * self._scale, TEXT)
            below -= 2.5 * self._scale
            for told in details:
                below = pen.write_block(told, x + _INSIDE, below, MUTED)


class Words:
    """A text of a few lines."""

    def __init__(self, text: str, width: float, scale: float) -> None:
        self._set = fit(text, Weight.REGULAR, 10 * scale, width, lines=5, tallest=90)
        self.height = self._set.height + 14 * scale

    def draw(self, _canvas: Canvas, pen: Pen, left: float, top: float) -> None:
        pen.write_block(self._set, left, top, TEXT)


class _SetEntry:
    def __init__(self, entry: Entry, width: float, scale: float) -> None:
        self._beside = line(entry.beside, Weight.REGULAR)
        self._small = 8 * scale
        taken = self._beside.width_at(self._small)
        self._width = width
        room = width - (taken + 8 if entry.beside else 0)
        self.title = fit(entry.title, Weight.BOLD, 9.4 * scale, room, lines=2, tallest=50)
        self._details = _lines(entry.detail, 8.4 * scale, width)
        details = sum(told.height + 1 for told in self._details)
        self.height = self.title.height + details + 7 * scale

    def draw(self, pen: Pen, left: float, top: float) -> None:
        below = pen.write_block(self.title, left, top, TEXT)
        if self._beside.text:
            x = left + self._width - self._beside.width_at(self._small)
            pen.write(self._beside, x, top - pen.ascent(self.title.size), self._small, MUTED)
        for told in self._details:
            below = pen.write_block(told, left, below - 1, MUTED)


class _SetSection:
    """A heading with a line beneath it, and the entries one below the other."""

    def __init__(self, section: Section, width: float, scale: float) -> None:
        self._width, self._scale = width, scale
        self._indent = 14.0 * scale if section.is_path else 0.0
        self._heading = fit(section.title, Weight.BOLD, 10 * scale, width, lines=1, tallest=30)
        self._entries = [_SetEntry(entry, width - self._indent, scale) for entry in section.entries]
        self._nothing: Fitted | None = None
        if not section.entries:
            self._nothing = fit(section.nothing, Weight.REGULAR, 9 * scale, width, tallest=30)
        self._head = self._heading.height + 10 * scale
        entries = sum(entry.height for entry in self._entries)
        self.height = self._head + entries + (self._nothing.height if self._nothing else 0)

    def draw(self, canvas: Canvas, pen: Pen, left: float, top: float) -> None:
        pen.write_block(self._heading, left, top, HEADING)
        under = top - self._heading.height - 3 * self._scale
        canvas.setStrokeColorRGB(*BORDER)
        canvas.setLineWidth(0.8)
        canvas.line(left, under, left + self._width, under)
        y = top - self._head
        if self._nothing:
            pen.write_block(self._nothing, left, y, MUTED)
        for place, entry in enumerate(self._entries):
            if self._indent:
                self._dot(canvas, entry, left, y, place)
            entry.draw(pen, left + self._indent, y)
            y -= entry.height

    def _dot(self, canvas: Canvas, entry: _SetEntry, left: float, y: float, place: int) -> None:
        """The last is where it stands now; a line leads from each to the next."""
        is_last = place == len(self._entries) - 1
        x, middle = left + 4 * self._scale, y - 0.62 * entry.title.size
        if not is_last:
            canvas.setStrokeColorRGB(*BORDER)
            canvas.setLineWidth(1.2 * self._scale)
            canvas.line(x, middle - 4 * self._scale, x, middle - entry.height + 4 * self._scale)
        canvas.setFillColorRGB(*(ACCENT if is_last else GROUND))
        canvas.setStrokeColorRGB(*(ACCENT if is_last else MUTED))
        canvas.setLineWidth(0.8)
        canvas.circle(x, middle, 3 * self._scale, stroke=1, fill=1)


class SectionRow:
    """Sections beside each other, each as wide as the others."""

    def __init__(self, sections: Sequence[Section], width: float, scale: float) -> None:
        self._each = (width - _BETWEEN * (len(sections) - 1)) / max(len(sections), 1)
        self._set = [_SetSection(section, self._each, scale) for section in sections]
        self.height = max((one.height for one in self._set), default=0) + 12 * scale

    def draw(self, canvas: Canvas, pen: Pen, left: float, top: float) -> None:
        for place, section in enumerate(self._set):
            section.draw(canvas, pen, left + place * (self._each + _BETWEEN), top)


def _lines(text: str, size: float, width: float) -> list[Fitted]:
    return [fit(told, Weight.REGULAR, size, width, lines=2, tallest=40) for told in text.split("\n") if told]
