"""The attendance sheet: numbered rows to be signed, in any script, on every page with head and foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from contactdesk.core.i18n import _, speaking
from contactdesk.documents.canvas import begin_pdf
from contactdesk.documents.paper import MM, Paper
from contactdesk.documents.sheet_content import SheetHead, SheetLayout, SheetRow

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

__all__ = ["Paper", "SheetHead", "SheetLayout", "SheetRow", "write_attendance_sheet"]

MARGIN = 13.5 * MM
BOTTOM = 10.5 * MM
_ABOVE_FOOT = 10.0


def write_attendance_sheet(
    target: BinaryIO, head: SheetHead, rows: Sequence[SheetRow], layout: SheetLayout
) -> int:
    """Write the sheet as a PDF and answer how many pages it has. The same content gives the same bytes.

    The rows stand in the order given. Raises LogoUnreadable.
    """
    with speaking(layout.language):
        canvas = _canvas(target, head, layout)
        pages = _draw(canvas, head, rows, layout)
        canvas.save()
    return pages


def _draw(canvas: Canvas, head: SheetHead, rows: Sequence[SheetRow], layout: SheetLayout) -> int:
    from contactdesk.documents.pen import Pen
    from contactdesk.documents.sheet_columns import columns
    from contactdesk.documents.sheet_drawing import HEADER_ROW, draw_table
    from contactdesk.documents.sheet_furniture import Foot, SmallTitle, Title
    from contactdesk.documents.sheet_pages import paged, row_height, set_rows

    width, height = layout.paper.size
    room = width - 2 * MARGIN
    title, small_title, foot = Title(head, room), SmallTitle(head, room), Foot(head, room)
    space = height - MARGIN - BOTTOM - foot.height - _ABOVE_FOOT - HEADER_ROW
    first, later = space - title.height, space - small_title.height
    placed = columns(layout, rows, room)
    set_up = set_rows(rows, placed, min(first, later))
    least = row_height(set_up, first, later)
    pages = list(paged(set_up, least, first, later))
    pen = Pen(canvas)
    top = height - MARGIN
    for number, page in enumerate(pages, start=1):
        if number == 1:
            title.draw(canvas, pen, MARGIN, top)
        else:
            small_title.draw(pen, MARGIN, top)
        table_top = top - (title.height if number == 1 else small_title.height)
        draw_table(canvas, pen, placed, page, left=MARGIN, top=table_top, height=least)
        foot.draw(pen, MARGIN, BOTTOM, number, len(pages))
        pen.end_page()
    return len(pages)


def _canvas(target: BinaryIO, head: SheetHead, layout: SheetLayout) -> Canvas:
    title = f"{_('Attendance sheet')} – {head.meeting}"
    canvas = begin_pdf(target, layout.paper.size, layout.language, title=title, office=head.office)
    if head.printed_at:
        stamp = head.printed_at.strftime("D:%Y%m%d%H%M%SZ")
        canvas.setDateFormatter(lambda *_moment: stamp)
    return canvas
