"""Attendance sheets: previewed, printed to a file, and kept so that the signed paper can be entered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from contactdesk.core.dates import utc_now
from contactdesk.core.errors import CannotWrite
from contactdesk.core.files import write_beside
from contactdesk.core.i18n import _, n_, phrase
from contactdesk.documents.sheet_content import SheetHead, SheetRow
from contactdesk.records.sheets import SheetPrint
from contactdesk.services.meeting_card import read_card
from contactdesk.services.office import OurOffice
from contactdesk.services.participant_list import ParticipantRow
from contactdesk.services.participant_titles import meeting_title
from contactdesk.services.printed_sheets import (
    Place,
    last_sheet,
    place_of,
    printed_rows,
    sheets_of,
    to_json,
)
from contactdesk.services.sheet_content import (
    FrozenRow,
    frozen_rows,
    people_on_sheet,
    sheet_head,
    sheet_rows,
)
from contactdesk.services.sheet_options import Printed, PrintedRow, SheetCard, SheetOptions
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk


class _Content(NamedTuple):
    head: SheetHead
    rows: list[SheetRow]
    frozen: list[FrozenRow]
    place: Place


class Sheets:
    def __init__(self, desk: Desk, office: OurOffice) -> None:
        self._desk = desk
        self._office = office

    def preview(self, meeting_id: int, options: SheetOptions) -> bytes:
        """The PDF as it would be printed now; nothing is recorded. Raises NoSuchMeeting, LogoUnreadable."""
        target = BytesIO()
        _write(target, self._content(meeting_id, options), options)
        return target.getvalue()

    def warnings(self, meeting_id: int, options: SheetOptions) -> list[str]:
        """What would look wrong, a sentence each."""
        from contactdesk.documents.fonts import missing_glyphs

        people = people_on_sheet(self._desk, meeting_id, options)
        found = [] if people else [_("Nobody is on this sheet yet.")]
        shown = [text for row in people for text in (row.name, row.organisation) if text]
        card = read_card(self._desk, meeting_id)
        unprintable = dict.fromkeys(missing_glyphs([card.title, card.venue, card.city, *shown]))
        sentence = _("“{text}” has letters that no font here can print.")
        return [*found, *(sentence.format(text=text) for text in unprintable), *_without(people, options)]

    def print(self, meeting_id: int, options: SheetOptions, target: Path) -> Printed:
        """Write the PDF and keep the print, both or neither. The same rows again keep their edition.

        Raises NoSuchMeeting, CannotWrite, LogoUnreadable.
        """
        changes: ChangeSet | None = None
        try:
            with write_beside(target) as beside:
                recorded = None
                while recorded is None:
                    content = self._content(meeting_id, options)
                    with beside.open("wb") as file:
                        pages = _write(file, content, options)
                    recorded = self._record(meeting_id, options, content)
                sheet_id, changes = recorded
        except CannotWrite:
            # The last thing that can fail is taking the old file's place: then this print never was.
            if changes is not None and changes.id is not None:
                self._desk.undo(changes.id)
            raise
        return Printed(target, pages, sheet_id, content.place.number, content.place.edition, changes)

    def last(self, meeting_id: int) -> SheetCard | None:
        """The sheet printed last, to which row numbers belong unless another is named."""
        return last_sheet(self._desk, meeting_id)

    def all(self, meeting_id: int) -> list[SheetCard]:
        return sheets_of(self._desk, meeting_id)

    def rows(self, sheet_id: int) -> list[PrintedRow]:
        """Raises NoSheetPrinted."""
        return printed_rows(self._desk, sheet_id)

    def _content(self, meeting_id: int, options: SheetOptions) -> _Content:
        meeting_title(self._desk, meeting_id)
        card = read_card(self._desk, meeting_id)
        people = people_on_sheet(self._desk, meeting_id, options)
        frozen = frozen_rows(people, options.walk_in_rows)
        place = place_of(self._desk, meeting_id, options, frozen)
        head = sheet_head(card, self._office.office(), options, place.number, place.edition, date.today())
        return _Content(head, sheet_rows(self._desk, people, frozen, options), frozen, place)

    def _record(
        self, meeting_id: int, options: SheetOptions, content: _Content
    ) -> tuple[int, ChangeSet] | None:
        """None where another desk printed meanwhile under the number and edition that this paper has."""
        place = content.place
        words = phrase(
            "Attendance sheet {number}.{edition} of “{meeting}” printed",
            number=place.number,
            edition=place.edition,
            meeting=content.head.meeting,
        )
        with self._desk.change(words) as change:
            if place_of(self._desk, meeting_id, options, content.frozen) != place:
                return None
            if place.sheet_id is not None:
                sheet_id = place.sheet_id
                change.edit(SheetPrint, sheet_id, printed_at=utc_now())
            else:
                sheet_id = change.add(
                    SheetPrint,
                    meeting=meeting_id,
                    number=place.number,
                    edition=place.edition,
                    order=options.order,
                    who=options.who,
                    rows=to_json(content.frozen),
                    walk_in_rows=sum(row[1] is None for row in content.frozen),
                )
        assert change.changes is not None
        return sheet_id, change.changes


def _write(target: BinaryIO, content: _Content, options: SheetOptions) -> int:
    from contactdesk.documents.attendance_sheet import write_attendance_sheet

    return write_attendance_sheet(target, content.head, content.rows, options.layout())


def _without(people: Sequence[ParticipantRow], options: SheetOptions) -> list[str]:
    found = []
    without = [row.name for row in people if not row.organisation]
    if options.organisation and without:
        n = len(without)
        sentence = n_(
            "{n} person is without an organisation: {names}.",
            "{n} people are without an organisation: {names}.",
            n,
        )
        names = ", ".join(without[:5]) + (" …" if n > 5 else "")
        found.append(sentence.format(n=n, names=names))
    if options.email or options.phone:
        found.append(_("Everybody who signs the sheet can read the e-mails and phones on it."))
    return found
