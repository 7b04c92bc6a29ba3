"""The picture of a network as a PDF of one page, its names in every script."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from contactdesk.core.shapes import Shape, corners
from contactdesk.documents.canvas import begin_pdf
from contactdesk.documents.fonts import Weight
from contactdesk.documents.ink import LINE, MUTED, TEXT, Ink
from contactdesk.documents.network_picture import (
    LEGEND_ROW,
    MARGIN,
    Drawing,
    NetworkPicture,
    draw,
    legend_columns,
    legend_rows,
    line_width,
    start_of,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from contactdesk.documents.pen import Pen


def write_network_pdf(target: BinaryIO, picture: NetworkPicture) -> None:
    """The same picture gives the same bytes."""
    from contactdesk.documents.pen import Pen

    drawing = draw(picture)
    size = (drawing.width, drawing.height)
    canvas = begin_pdf(target, size, picture.language, title=picture.title)
    pen = Pen(canvas)
    _draw_lines(canvas, picture, drawing)
    _clear_names(canvas, drawing)
    for one in drawing.marks:
        kind = picture.kinds[one.mark.kind]
        _draw_shape(canvas, kind.shape, kind.ink, one.x, drawing.height - one.y, one.radius)
    _write_names(pen, drawing)
    _write_head(pen, picture, drawing)
    _draw_legend(canvas, pen, picture, drawing)
    pen.end_page()
    canvas.save()


def _draw_lines(canvas: Canvas, picture: NetworkPicture, drawing: Drawing) -> None:
    at = drawing.places()
    canvas.setStrokeColorRGB(*LINE)
    for line in picture.lines:
        canvas.setLineWidth(line_width(line))
        (x1, y1), (x2, y2) = at[line.first], at[line.second]
        canvas.line(x1, drawing.height - y1, x2, drawing.height - y2)


def _clear_names(canvas: Canvas, drawing: Drawing) -> None:
    """Lines that pass behind a name are paler there."""
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFillAlpha(0.75)
    for name in drawing.names:
        height = name.fitted.height
        canvas.rect(name.left, drawing.height - name.top - height, name.width, height, stroke=0, fill=1)
    canvas.setFillAlpha(1)


def _draw_shape(canvas: Canvas, shape: Shape, ink: Ink, x: float, y: float, radius: float) -> None:
    canvas.setFillColorRGB(*ink)
    canvas.setStrokeColorRGB(1, 1, 1)
    canvas.setLineWidth(0.8)
    points = corners(shape)
    if not points:
        canvas.circle(x, y, radius, stroke=1, fill=1)
        return
    path = canvas.beginPath()
    for number, (dx, dy) in enumerate(points):
        (path.lineTo if number else path.moveTo)(x + dx * radius, y - dy * radius)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def _write_names(pen: Pen, drawing: Drawing) -> None:
    for name in drawing.names:
        block = name.fitted
        for number, line in enumerate(block.lines):
            baseline = drawing.height - name.top - number * block.leading - pen.ascent(block.size)
            pen.write(line, start_of(line, block.size, name), baseline, block.size, TEXT)


def _write_head(pen: Pen, picture: NetworkPicture, drawing: Drawing) -> None:
    top = drawing.height - MARGIN
    pen.write_text(picture.title, Weight.BOLD, MARGIN, top - 16, 16, TEXT)
    pen.write_text(picture.subtitle, Weight.REGULAR, MARGIN, top - 32, 9.5, MUTED)


def _draw_legend(canvas: Canvas, pen: Pen, picture: NetworkPicture, drawing: Drawing) -> None:
    """At the foot, in rows."""
    count, width = legend_columns(picture, drawing.width)
    top = MARGIN + (legend_rows(picture, drawing.width) - 1) * LEGEND_ROW
    for number, kind in enumerate(picture.kinds):
        x, y = MARGIN + number % count * width, top - number // count * LEGEND_ROW
        _draw_shape(canvas, kind.shape, kind.ink, x + 4, y + 3.2, 4)
        pen.write_text(kind.word, Weight.REGULAR, x + 13, y, 9, TEXT)
