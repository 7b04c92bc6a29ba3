"""What stands around the rows of an attendance sheet: the title, a small head on later pages, the foot."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _
from contactdesk.documents.fonts import Weight
from contactdesk.documents.ink import ACCENT, MUTED, TEXT
from contactdesk.documents.paper import MM
from contactdesk.documents.pen import Pen
from contactdesk.documents.sheet_content import SheetHead
from contactdesk.documents.text.shaping import line
from contactdesk.documents.text.wrapping import fit

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

LOGO_WIDTH, LOGO_HEIGHT = 38 * MM, 15 * MM
_FOOT_SIZE = 7.4
_GAP = 16.0


class LogoUnreadable(ContactDeskError):
    code = "logo-unreadable"
    message = N_("The office's logo is no picture that can be printed. Choose another one in the settings.")


def joined(parts: Iterable[str]) -> str:
    """The parts that say something, with a dot between them."""
    return " · ".join(part for part in parts if part.strip())


def draw_logo(canvas: Canvas, logo: bytes, right: float, top: float) -> None:
    """At the trailing end of a head. Raises LogoUnreadable."""
    from reportlab.lib.utils import ImageReader

    try:
        canvas.drawImage(
            ImageReader(BytesIO(logo)),
            right - LOGO_WIDTH,
            top - LOGO_HEIGHT,
            LOGO_WIDTH,
            LOGO_HEIGHT,
            mask="auto",
            preserveAspectRatio=True,
            anchor="ne",
        )
    except (OSError, ValueError, SyntaxError) as error:
        raise LogoUnreadable from error


class Title:
    """The head of the first page: what this is, which meeting, when and where, and the office's logo."""

    def __init__(self, head: SheetHead, width: float) -> None:
        room = width - LOGO_WIDTH - _GAP if head.logo else width
        self._width = width
        self._logo = head.logo
        self._meeting = fit(head.meeting, Weight.BOLD, 21, room, tallest=90)
        details = joined((head.when, head.place, head.programme))
        self._details = fit(details, Weight.REGULAR, 9.4, room, tallest=60)
        self.height = 20 + self._meeting.height + self._details.height + 14

    def draw(self, canvas: Canvas, pen: Pen, left: float, top: float) -> None:
        pen.write_text(_("Attendance sheet").upper(), Weight.BOLD, left, top - 8, 9, ACCENT)
        below = pen.write_block(self._meeting, left, top - 13, TEXT)
        pen.write_block(self._details, left, below - 1.5, MUTED)
        if self._logo:
            draw_logo(canvas, self._logo, left + self._width, top)


class SmallTitle:
    """The head of every later page: one line that says which paper this page belongs to."""

    def __init__(self, head: SheetHead, width: float) -> None:
        self._width = width
        self._label = line(_("Attendance sheet"), Weight.REGULAR)
        room = width - self._label.width_at(8.4) - _GAP
        self._meeting = fit(head.meeting, Weight.BOLD, 9.6, room, lines=1, tallest=40)
        details = line(joined((head.when, head.place)), Weight.REGULAR)
        self._details_at = self._meeting.lines[0].width_at(self._meeting.size) + 8
        fits = len(self._meeting.lines) == 1 and self._details_at + details.width_at(8.4) <= room
        self._details = details if fits else None
        self.height = self._meeting.height + 8

    def draw(self, pen: Pen, left: float, top: float) -> None:
        pen.write_block(self._meeting, left, top, TEXT)
        baseline = top - 9.2
        if self._details:
            pen.write(self._details, left + self._details_at, baseline, 8.4, MUTED)
        pen.write(self._label, left + self._width - self._label.width_at(8.4), baseline, 8.4, ACCENT)


class Foot:
    """The foot of every page: the privacy notice, the office, and which sheet and page this is."""

    def __init__(self, head: SheetHead, width: float) -> None:
        self._width = width
        self._sheet = joined(
            (
                _("printed {date}").format(date=head.printed_on) if head.printed_on.strip() else "",
                _("Sheet {number}, version {version}").format(number=head.sheet_number, version=head.version),
            )
        )
        right = line(self._right(9999, 9999), Weight.REGULAR).width_at(_FOOT_SIZE)
        office = joined((head.office, head.office_address))
        self._office = fit(office, Weight.REGULAR, _FOOT_SIZE, width - right - _GAP, tallest=60)
        self._notice = fit(head.privacy_notice, Weight.REGULAR, 7.8, width, lines=3, tallest=90)
        self.height = self._notice.height + 10 + self._office.height

    def draw(self, pen: Pen, left: float, bottom: float, page: int, pages: int) -> None:
        below = pen.write_block(self._notice, left, bottom + self.height, MUTED)
        pen.write_block(self._office, left, below - 10, MUTED)
        first = below - 10 - pen.ascent(self._office.size)
        pen.write_text(
            self._right(page, pages), Weight.REGULAR, left + self._width, first, _FOOT_SIZE, MUTED, right=True
        )

    def _right(self, page: int, pages: int) -> str:
        return joined((self._sheet, _("Page {page} of {pages}").format(page=page, pages=pages)))
