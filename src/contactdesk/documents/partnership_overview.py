"""Partnerships on paper, each on one page: what stands there is made smaller until it fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from contactdesk.core.i18n import _, speaking
from contactdesk.documents.canvas import begin_pdf
from contactdesk.documents.fonts import Weight
from contactdesk.documents.ink import ACCENT, MUTED, TEXT
from contactdesk.documents.overview_blocks import Block, Facts, SectionRow, Words
from contactdesk.documents.paper import MM, Paper
from contactdesk.documents.partnership_content import Overview, OverviewHead
from contactdesk.documents.sheet_furniture import LOGO_HEIGHT, LOGO_WIDTH, draw_logo, joined
from contactdesk.documents.text.wrapping import fit

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from contactdesk.documents.pen import Pen

MARGIN = 18 * MM
_FOOT = 10 * MM
_KICKER = 9.0
_SMALL = 7.6
_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4, 0.34)


def write_partnership_overviews(target: BinaryIO, pages: Iterable[Overview], head: OverviewHead) -> int:
    """Write a PDF with a page for each and answer how many. The same content gives the same bytes.

    Raises LogoUnreadable.
    """
    from contactdesk.documents.pen import Pen

    number = 0
    with speaking(head.language):
        canvas = begin_pdf(target, Paper.A4_PORTRAIT.size, head.language, office=head.office)
        pen = Pen(canvas)
        for number, page in enumerate(pages, start=1):
            if number == 1:
                canvas.setTitle(_title(page))
            _draw(canvas, pen, page, head)
            pen.end_page()
        canvas.save()
    return number


def _draw(canvas: Canvas, pen: Pen, page: Overview, head: OverviewHead) -> None:
    width, height = Paper.A4_PORTRAIT.size
    room, top = width - 2 * MARGIN, height - MARGIN
    _foot(pen, head, width)
    y = _top(canvas, pen, page, head, room, top)
    blocks = _fitting(page, room, y - MARGIN)
    for block in blocks:
        block.draw(canvas, pen, MARGIN, y)
        y -= block.height


def _top(canvas: Canvas, pen: Pen, page: Overview, head: OverviewHead, room: float, top: float) -> float:
    """What this is, whose it is; answers where it ends."""
    beside = LOGO_WIDTH + 16 if head.logo else 0.0
    pen.write_text(_("Partnership").upper(), Weight.BOLD, MARGIN, top - 8, _KICKER, ACCENT)
    title = fit(page.title, Weight.BOLD, 21, room - beside, lines=2, tallest=70)
    below = pen.write_block(title, MARGIN, top - 13, TEXT)
    parties = fit(page.parties, Weight.REGULAR, 10.5, room - beside, lines=2, tallest=45)
    below = pen.write_block(parties, MARGIN, below - 2, MUTED)
    if head.logo:
        draw_logo(canvas, head.logo, MARGIN + room, top)
        below = min(below, top - LOGO_HEIGHT)
    return below - 14


def _fitting(page: Overview, width: float, space: float) -> list[Block]:
    """At the largest scale at which all of it stands on the page."""
    blocks: list[Block] = []
    for scale in _SCALES:
        blocks = [Facts(page.facts, width, scale)]
        if page.text:
            blocks.append(Words(page.text, width, scale))
        blocks += [SectionRow(sections, width, scale) for sections in page.rows]
        if sum(block.height for block in blocks) <= space:
            break
    return blocks


def _foot(pen: Pen, head: OverviewHead, width: float) -> None:
    office = joined((head.office, head.office_address))
    printed = _("printed {date}").format(date=head.printed_on)
    pen.write_text(printed, Weight.REGULAR, width - MARGIN, _FOOT, _SMALL, MUTED, right=True)
    whole = fit(office, Weight.REGULAR, _SMALL, width - 2 * MARGIN - 120, lines=2, tallest=20)
    pen.write_block(whole, MARGIN, _FOOT + pen.ascent(_SMALL), MUTED)


def _title(page: Overview) -> str:
    from contactdesk.documents.characters import printable

    return printable(f"{_('Partnership')} – {page.title}")
