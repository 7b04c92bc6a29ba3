"""The attendance sheets that were printed: their numbers, editions and frozen rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from peewee import fn

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.records.meetings import Attendance, Participation
from contactdesk.records.sheets import SheetPrint
from contactdesk.services.sheet_content import FrozenRow
from contactdesk.services.sheet_options import PrintedRow, SheetCard, SheetOptions
from contactdesk.storage.desk import Desk


class NoSheetPrinted(ContactDeskError):
    code = "no-sheet-printed"
    message = N_("No attendance sheet of this meeting was printed yet, so there are no row numbers.")


class Place(NamedTuple):
    """Under which number and edition a sheet is, or would be; ``sheet_id`` where it was printed before."""

    number: int
    edition: int
    sheet_id: int | None


def place_of(desk: Desk, meeting_id: int, options: SheetOptions, rows: Sequence[FrozenRow]) -> Place:
    """The same rows keep their edition; other rows are the next one."""
    kind = (SheetPrint.order == options.order) & (SheetPrint.who == options.who)
    last = desk.row(
        SheetPrint.select(SheetPrint.number, SheetPrint.edition, SheetPrint.id, SheetPrint.rows)
        .where((SheetPrint.meeting == meeting_id) & kind)
        .order_by(SheetPrint.edition.desc())
    )
    if last is None:
        highest = desk.value(
            SheetPrint.select(fn.MAX(SheetPrint.number)).where(SheetPrint.meeting == meeting_id)
        )
        return Place((highest or 0) + 1, 1, None)
    number, edition, sheet_id, stored = last
    if from_json(stored) == list(rows):
        return Place(number, edition, sheet_id)
    return Place(number, edition + 1, None)


def last_sheet(desk: Desk, meeting_id: int) -> SheetCard | None:
    """The one printed last, which is most likely the one that was signed."""
    cards = sheets_of(desk, meeting_id)
    return cards[0] if cards else None


def sheets_of(desk: Desk, meeting_id: int) -> list[SheetCard]:
    """All prints of a meeting, the latest first."""
    query = (
        SheetPrint.select(
            SheetPrint.id,
            SheetPrint.meeting,
            SheetPrint.number,
            SheetPrint.edition,
            SheetPrint.order,
            SheetPrint.who,
            SheetPrint.walk_in_rows,
            SheetPrint.printed_at,
            SheetPrint.rows,
        )
        .where((SheetPrint.meeting == meeting_id) & SheetPrint.archived_at.is_null())
        .order_by(SheetPrint.printed_at.desc(), SheetPrint.id.desc())
    )
    return [SheetCard(*(*row[:-1], len(from_json(row[-1])))) for row in desk.rows(query)]


def printed_rows(desk: Desk, sheet_id: int) -> list[PrintedRow]:
    """Every numbered row with what is known of it now. Raises NoSheetPrinted."""
    row = desk.row(SheetPrint.select(SheetPrint.rows, SheetPrint.meeting).where(SheetPrint.id == sheet_id))
    if row is None:
        raise NoSheetPrinted
    query = Participation.select(Participation.id, Participation.attendance)
    attendance = dict(desk.rows(query.where(Participation.meeting == row[1])))
    return [
        PrintedRow(
            number,
            participation if participation in attendance else None,
            name,
            attendance.get(participation, Attendance.UNKNOWN),
        )
        for number, participation, name in from_json(row[0])
    ]


def from_json(stored: str) -> list[FrozenRow]:
    rows: list[Any] = json.loads(stored)
    return [(number, participation, name) for number, participation, name in rows]


def to_json(rows: Sequence[FrozenRow]) -> str:
    return json.dumps(rows, ensure_ascii=False)
