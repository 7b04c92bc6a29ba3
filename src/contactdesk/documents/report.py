"""A report on paper: figures side by side, tables beneath, on as many pages as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from contactdesk.core.i18n import Language, _, speaking
from contactdesk.documents.canvas import begin_pdf
from contactdesk.documents.fonts import Weight
from contactdesk.documents.ink import ACCENT, BORDER, GROUND, HEADING, MUTED, TEXT
from contactdesk.documents.paper import MM, Paper
from contactdesk.documents.report_content import Figure, Report, ReportTable
from contactdesk.documents.text.shaping import line
from contactdesk.documents.text.wrapping import Fitted, fit

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from contactdesk.documents.pen import Pen

MARGIN = 15 * MM
_SIZE = 9.0
_PADDING = 4.0
_FIGURE_HEIGHT = 58.0
_CHART = 160.0


def write_report(target: BinaryIO, report: Report, language: Language) -> int:
    """Write it as a PDF and answer how many pages it has. The same report gives the same bytes."""
    from contactdesk.documents.pen import Pen

    canvas = begin_pdf(target, Paper.A4_PORTRAIT.size, language, title=report.title)
    pages = _Pages(canvas, Pen(canvas), report.title, language)
    pages.head(report)
    pages.figures(report.figures)
    for table in report.tables:
        pages.table(table)
    pages.end()
    canvas.save()
    return pages.number


class _Pages:
    """Writes downwards, and turns to a new page where what comes does not fit."""

    def __init__(self, canvas: Canvas, pen: Pen, title: str, language: Language) -> None:
        self._canvas, self._pen, self._title, self._language = canvas, pen, title, language
        self._width, self._height = Paper.A4_PORTRAIT.size
        self._room = self._width - 2 * MARGIN
        self._y = self._height - MARGIN
        self.number = 1

    def head(self, report: Report) -> None:
        block = fit(report.title, Weight.BOLD, 18, self._room, lines=3)
        self._y = self._pen.write_block(block, MARGIN, self._y, TEXT) - 4
        self._pen.write_text(report.subtitle, Weight.REGULAR, MARGIN, self._y - 9, 9.5, MUTED)
        self._y -= 24

    def figures(self, figures: Sequence[Figure]) -> None:
        gap = 6.0
        width = (self._room - gap * (len(figures) - 1)) / max(len(figures), 1)
        for number, figure in enumerate(figures):
            x = MARGIN + number * (width + gap)
            self._canvas.setStrokeColorRGB(*BORDER)
            self._canvas.setLineWidth(0.8)
            self._canvas.roundRect(x, self._y - _FIGURE_HEIGHT, width, _FIGURE_HEIGHT, 5, stroke=1, fill=0)
            self._pen.write_text(figure.value, Weight.BOLD, x + 8, self._y - 21, 16, TEXT)
            words = fit(figure.caption, Weight.REGULAR, 7.5, width - 14)
            self._pen.write_block(words, x + 8, self._y - 27, MUTED)
            self._bar(x + 8, self._y - _FIGURE_HEIGHT + 6, width - 16, 2.5, figure.share)
        self._y -= _FIGURE_HEIGHT + 18

    def table(self, table: ReportTable) -> None:
        """With its heading row again on each page that it goes on to."""
        widths = self._widths(table)
        heading = _cells(table.headings, widths, Weight.BOLD)
        rows = [_cells(row, widths, Weight.REGULAR) for row in table.rows]
        self._need(26 + _height_of(heading) + (_height_of(rows[0]) if rows else 0))
        self._pen.write_text(table.title, Weight.BOLD, MARGIN, self._y - 11, 12, TEXT)
        self._y -= 19
        self._row(heading, widths, is_heading=True)
        for number, row in enumerate(rows):
            if self._need(_height_of(row)):
                self._row(heading, widths, is_heading=True)
            middle = self._y - _height_of(row) / 2
            self._row(row, widths, is_heading=False)
            if table.shares:
                self._bar(MARGIN + sum(widths) + 10, middle - 3, _CHART, 6, table.shares[number])
        self._y -= 18

    def end(self) -> None:
        with speaking(self._language):
            page = _("Page {number}").format(number=self.number)
        foot = MARGIN / 2
        self._pen.write_text(self._title, Weight.REGULAR, MARGIN, foot, 7.5, MUTED)
        self._pen.write_text(page, Weight.REGULAR, self._width - MARGIN, foot, 7.5, MUTED, right=True)
        self._pen.end_page()

    def _need(self, height: float) -> bool:
        """Whether a new page had to begin."""
        if self._y - height > MARGIN:
            return False
        self.end()
        self.number += 1
        self._y = self._height - MARGIN
        return True

    def _widths(self, table: ReportTable) -> list[float]:
        """Each column has room for its longest word, and the longer its texts are, the more of the rest."""
        room = self._room - (_CHART + 10 if table.shares else 0)
        columns = list(zip(table.headings, *table.rows, strict=True))
        least = [
            max(line(word, Weight.BOLD).width_at(_SIZE) for text in column for word in text.split() or [""])
            for column in columns
        ]
        least = [min(one, room / len(columns)) + 2 * _PADDING for one in least]
        longest = [min(max(map(len, column)), 44) for column in columns]
        rest = max(room - sum(least), 0.0)
        return [one + rest * long / max(sum(longest), 1) for one, long in zip(least, longest, strict=True)]

    def _row(self, cells: Sequence[Fitted], widths: Sequence[float], *, is_heading: bool) -> None:
        height = _height_of(cells)
        if is_heading:
            self._canvas.setFillColorRGB(*GROUND)
            self._canvas.rect(MARGIN, self._y - height, sum(widths), height, stroke=0, fill=1)
        x = MARGIN
        for cell, width in zip(cells, widths, strict=True):
            self._pen.write_block(cell, x + _PADDING, self._y - _PADDING, HEADING if is_heading else TEXT)
            x += width
        self._y -= height
        self._canvas.setStrokeColorRGB(*BORDER)
        self._canvas.setLineWidth(0.6)
        self._canvas.line(MARGIN, self._y, MARGIN + sum(widths), self._y)

    def _bar(self, x: float, y: float, width: float, height: float, share: float) -> None:
        for ink, part in ((GROUND, 1.0), (ACCENT, min(max(share, 0.0), 1.0))):
            if part:
                self._canvas.setFillColorRGB(*ink)
                self._canvas.roundRect(
                    x, y, width * part, height, min(height, width * part) / 2, stroke=0, fill=1
                )


def _cells(texts: Sequence[str], widths: Sequence[float], weight: Weight) -> list[Fitted]:
    return [
        fit(text, weight, _SIZE, width - 2 * _PADDING, lines=3)
        for text, width in zip(texts, widths, strict=True)
    ]


def _height_of(cells: Sequence[Fitted]) -> float:
    return max(cell.height for cell in cells) + 2 * _PADDING
