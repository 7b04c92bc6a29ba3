"""Entering the signed paper: marks by row number, into the sheet that was printed."""

from __future__ import annotations

from collections.abc import Sequence

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _, phrases
from contactdesk.records.meetings import Attendance, AttendanceSource, Participation
from contactdesk.records.sheets import SheetPrint
from contactdesk.services.attendance_columns import attendance_columns
from contactdesk.services.attendance_marks import Mark, parse_marks
from contactdesk.services.listing_names import ListingNames, NewName
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.printed_sheets import from_json, printed_rows, to_json
from contactdesk.services.sheet_options import PrintedRow
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk


class SheetMarkError(ContactDeskError):
    code = "sheet-marks"
    message = N_("Nothing was entered. {reasons}")


class SheetEntry:
    def __init__(self, desk: Desk, people: People, organisations: Organisations) -> None:
        self._desk = desk
        self._names = ListingNames(desk, people, organisations)

    def enter(self, sheet_id: int, marks: str | Sequence[Mark]) -> ChangeSet:
        """Enter marks such as ``1-16p 17x 27p=Jan Nowak`` in one step.

        A name in a row for walk-ins puts somebody on the meeting's list. Raises UnreadableMarks,
        NoSheetPrinted, and SheetMarkError naming every row that cannot be entered.
        """
        entered = parse_marks(marks) if isinstance(marks, str) else list(marks)
        words = phrases(
            "{n} row of the signed sheet entered", "{n} rows of the signed sheet entered", len(entered)
        )
        with self._desk.change(words) as change:
            # Read within the change: a row may just have been given to a walk-in at another desk.
            printed = printed_rows(self._desk, sheet_id)
            if reasons := reasons_against(printed, entered):
                raise SheetMarkError(reasons=" ".join(reasons), field="marks")
            rows = {row.row: row for row in printed}
            walked_in: dict[int, tuple[int, str]] = {}
            for mark in entered:
                participation_id = rows[mark.row].participation_id
                if participation_id is None:
                    walked_in[mark.row] = self._walk_in(change, sheet_id, mark), mark.name
                elif rows[mark.row].attendance is not mark.attendance:
                    columns = attendance_columns(mark.attendance, AttendanceSource.PAPER)
                    change.edit(Participation, participation_id, **columns)
            self._keep_walk_ins(change, sheet_id, walked_in)
        assert change.changes is not None
        return change.changes

    def _walk_in(self, change: OpenChange, sheet_id: int, mark: Mark) -> int:
        meeting_id = self._desk.value(SheetPrint.select(SheetPrint.meeting).where(SheetPrint.id == sheet_id))
        return self._names.walk_in_within(
            change, meeting_id, NewName(mark.name), mark.attendance, AttendanceSource.PAPER
        )

    def _keep_walk_ins(
        self, change: OpenChange, sheet_id: int, walked_in: dict[int, tuple[int, str]]
    ) -> None:
        """The paper now has names in these rows, so that they can be marked again by number."""
        if not walked_in:
            return
        stored = from_json(change.row(SheetPrint, sheet_id)["rows"])
        rows = [(row[0], *walked_in.get(row[0], row[1:])) for row in stored]
        change.edit(SheetPrint, sheet_id, rows=to_json(rows))


def reasons_against(rows: Sequence[PrintedRow], marks: Sequence[Mark]) -> list[str]:
    """A sentence for each kind of row that cannot be entered as it is marked; none when all can."""
    by_number = {row.row: row for row in rows}
    missing = [mark.row for mark in marks if mark.row not in by_number]
    there = [(mark, by_number[mark.row]) for mark in marks if mark.row in by_number]
    gone = [mark.row for mark, row in there if row.participation_id is None and row.name]
    blank = [
        mark.row for mark, row in there if row.participation_id is None and not row.name and not mark.name
    ]
    named = [mark.row for mark, row in there if mark.name and row.name]
    absent = [
        mark.row
        for mark, row in there
        if mark.name and not row.name and mark.attendance not in {Attendance.PRESENT, Attendance.LATE}
    ]
    told = (
        (missing, _("The sheet has no row {rows}.")),
        (gone, _("Taken off the list since: row {rows}.")),
        (blank, _("For walk-ins, so write who it is, as in 27p=Jan Nowak: row {rows}.")),
        (named, _("Somebody is printed there already: row {rows}.")),
        (absent, _("Nobody walks in who is absent: row {rows}.")),
    )
    return [sentence.format(rows=", ".join(map(str, found))) for found, sentence in told if found]
