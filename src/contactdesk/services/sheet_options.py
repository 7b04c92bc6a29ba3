"""The choices about an attendance sheet, and what came of printing one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from contactdesk.core.i18n import Language
from contactdesk.documents.paper import Paper
from contactdesk.documents.sheet_content import SheetLayout
from contactdesk.records.meetings import Attendance
from contactdesk.records.sheets import SheetOrder, SheetWho
from contactdesk.storage.change import ChangeSet

MOST_WALK_IN_ROWS = 200


@dataclass(frozen=True)
class SheetOptions:
    """E-mail and phone are off, because others who sign the sheet would read them. Everyone on the list is on
    it by default: whoever declined and comes all the same finds their row."""

    language: Language = Language.PL
    paper: Paper = Paper.A4_PORTRAIT
    order: SheetOrder = SheetOrder.FAMILY_NAME
    who: SheetWho = SheetWho.EVERYONE
    organisation: bool = True
    table: bool = True
    email: bool = False
    phone: bool = False
    walk_in_rows: int = 8

    def layout(self) -> SheetLayout:
        return SheetLayout(self.paper, self.language, self.organisation, self.table, self.email, self.phone)


class Printed(NamedTuple):
    file: Path
    pages: int
    sheet_id: int
    number: int
    edition: int
    changes: ChangeSet


class SheetCard(NamedTuple):
    """``rows`` counts all numbered rows, those for walk-ins too."""

    id: int
    meeting_id: int
    number: int
    edition: int
    order: SheetOrder
    who: SheetWho
    walk_in_rows: int
    printed_at: datetime
    rows: int


class PrintedRow(NamedTuple):
    """``participation_id`` is None for an empty row, and for somebody taken off the list since."""

    row: int
    participation_id: int | None
    name: str
    attendance: Attendance
