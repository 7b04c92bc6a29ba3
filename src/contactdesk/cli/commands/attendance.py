"""Entering the signed paper by its row numbers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from contactdesk.cli.commands.numbers import count
from contactdesk.cli.house import Command, House
from contactdesk.cli.output import Output
from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import ATTENDANCE_NAMES
from contactdesk.services.printed_sheets import NoSheetPrinted
from contactdesk.services.services import Services
from contactdesk.services.sheet_options import SheetCard


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("meeting", metavar="MEETING", help=_("an id or an unambiguous title"))
    parser.add_argument(
        "marks",
        metavar="MARKS",
        nargs="+",
        help=_("rows and a letter, as in “1-16p 17x 18e”: p present, x absent, e excused, s or l late"),
    )
    parser.add_argument(
        "--sheet", type=count, metavar="N", help=_("the sheet's number; the last printed one otherwise")
    )


def _run(house: House, arguments: Namespace, output: Output) -> int:
    with house.services() as services:
        meeting_id = services.meetings.find(arguments.meeting)
        sheet = _sheet(services, meeting_id, arguments.sheet)
        changes = services.sheet_entry.enter(sheet.id, " ".join(arguments.marks))
        counts = services.meetings.card(meeting_id).counts
    output.line(changes.words.text())
    output.table(
        [("", _(ATTENDANCE_NAMES[one]), number) for one, number in counts.by_attendance.items() if number]
    )
    output.data({"change": changes.id, "sheet": sheet.number, "counts": counts.by_attendance})
    return 0


def _sheet(services: Services, meeting_id: int, number: int | None) -> SheetCard:
    """The sheet printed last, of this number if one is named. Raises NoSheetPrinted."""
    if number is None:
        sheet = services.sheets.last(meeting_id)
    else:
        numbered = [sheet for sheet in services.sheets.all(meeting_id) if sheet.number == number]
        sheet = max(numbered, key=lambda sheet: sheet.edition, default=None)
    if sheet is None:
        raise NoSheetPrinted
    return sheet


ATTENDANCE = Command("attendance", N_("enter a signed attendance sheet"), _declare, _run)
