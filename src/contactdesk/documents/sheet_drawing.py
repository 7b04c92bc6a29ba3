"""The rows of an attendance sheet drawn one by one: reportlab's own tables take quadratic time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from contactdesk.documents.ink import BORDER, GROUND, HEADING, Ink
from contactdesk.documents.pen import Pen
from contactdesk.documents.sheet_columns import PADDING, Column
from contactdesk.documents.sheet_pages import SetRow
from contactdesk.documents.text.wrapping import Fitted

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

HEADER_ROW = 21.0
_LINE = 0.8
# From the middle of a row to the baseline: in points for one line, so that a row's texts stand on one line.
_BELOW_MIDDLE = 3.3


def draw_table(
    canvas: Canvas,
    pen: Pen,
    columns: Sequence[Column],
    rows: Sequence[SetRow],
    *,
    left: float,
    top: float,
    height: float,
) -> None:
    """Draw the heading row and these rows, each at least ``height`` points high, downwards from ``top``."""
    width = columns[-1].left + columns[-1].width
    canvas.setFillColorRGB(*GROUND)
    canvas.rect(left, top - HEADER_ROW, width, HEADER_ROW, stroke=0, fill=1)
    for column in columns:
        _write_cell(pen, column.heading, left + column.left + PADDING, top - HEADER_ROW / 2, HEADING)
    y = top - HEADER_ROW
    lines = []
    for row in rows:
        row_height = max(height, row.least)
        for column, cell in zip(columns, row.cells, strict=True):
            if cell:
                _write_cell(pen, cell, left + column.left + PADDING, y - row_height / 2, column.ink)
        y -= row_height
        lines.append((left, y, left + width, y))
    signature = left + columns[-1].left
    sides = ((x, top, x, y) for x in (left, signature, left + width))
    canvas.setStrokeColorRGB(*BORDER)
    canvas.setLineWidth(_LINE)
    canvas.setLineCap(2)
    canvas.lines([(left, top, left + width, top), *lines, *sides])


def _write_cell(pen: Pen, cell: Fitted, x: float, middle: float, ink: Ink) -> None:
    if len(cell.lines) == 1:
        pen.write(cell.lines[0], x, middle - _BELOW_MIDDLE, cell.size, ink)
        return
    baseline = middle + (len(cell.lines) - 1) / 2 * cell.leading - 0.34 * cell.size
    for text in cell.lines:
        pen.write(text, x, baseline, cell.size, ink)
        baseline -= cell.leading
