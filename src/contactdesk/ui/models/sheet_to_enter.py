"""A printed sheet with all that is needed to enter the signed paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from contactdesk.services.sheet_options import PrintedRow, SheetCard

if TYPE_CHECKING:
    from contactdesk.services.services import Services


class SheetToEnter(NamedTuple):
    """``sheet`` is None while nothing was printed for the meeting; ``sheets`` are all, the latest first."""

    meeting: str
    sheets: tuple[SheetCard, ...]
    sheet: SheetCard | None
    rows: tuple[PrintedRow, ...]


def read_sheet(services: Services, meeting_id: int, sheet_id: int) -> SheetToEnter:
    """The sheet with this id, or the one printed last. Reads on the worker. Raises Gone."""
    meeting = services.meetings.card(meeting_id).title
    sheets = tuple(services.sheets.all(meeting_id))
    sheet = next((one for one in sheets if one.id == sheet_id), sheets[0] if sheets else None)
    rows = tuple(services.sheets.rows(sheet.id)) if sheet is not None else ()
    return SheetToEnter(meeting, sheets, sheet, rows)
