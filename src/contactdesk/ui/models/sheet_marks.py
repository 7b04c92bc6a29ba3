"""The signed paper while it is being entered: its rows and what has been marked. Nothing is saved here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from contactdesk.records.meetings import Attendance
from contactdesk.services.attendance_marks import Mark, UnreadableMarks, marks_text, read_marks
from contactdesk.services.sheet_entry import reasons_against
from contactdesk.services.sheet_options import PrintedRow


class MarkedRow(NamedTuple):
    """``mark`` is what the paper says, None while nobody said; ``known`` what the desk says already."""

    number: int
    name: str
    is_blank: bool
    is_gone: bool
    known: Attendance
    mark: Attendance | None


class SheetMarks:
    """The same marks as text (``1-10p 11x``) and as rows; each can be changed and the other follows."""

    def __init__(self, rows: Sequence[PrintedRow]) -> None:
        self._printed = {row.row: row for row in rows}
        self._marks: dict[int, Mark] = {}
        self._wrong: list[str] = []

    def take_rows(self, rows: Sequence[PrintedRow]) -> None:
        """The desk was changed: the same sheet, other things known."""
        self._printed = {row.row: row for row in rows}

    def read(self, text: str) -> None:
        marks, self._wrong = read_marks(text)
        self._marks = {mark.row: mark for mark in marks}

    def mark(self, number: int, attendance: Attendance, name: str = "") -> None:
        kept = self._marks.get(number)
        self._marks[number] = Mark(number, attendance, name or (kept.name if kept else ""))

    def clear(self, number: int) -> None:
        self._marks.pop(number, None)

    def mark_rest(self, attendance: Attendance) -> None:
        """Everybody who is printed, on the list still and neither marked nor known."""
        for row in self.rows():
            if not row.is_blank and not row.is_gone and row.mark is None and row.known is Attendance.UNKNOWN:
                self.mark(row.number, attendance)

    @property
    def marks(self) -> list[Mark]:
        return [self._marks[number] for number in sorted(self._marks)]

    @property
    def text(self) -> str:
        """Between commas, or pieces that mean nothing alone could mean something together."""
        return ", ".join(part for part in (marks_text(self.marks), *self._wrong) if part)

    def rows(self) -> list[MarkedRow]:
        return [self._row(row) for row in self._printed.values()]

    def row(self, number: int) -> MarkedRow | None:
        printed = self._printed.get(number)
        return None if printed is None else self._row(printed)

    def counts(self) -> Counter[Attendance]:
        return Counter(mark.attendance for mark in self._marks.values())

    @property
    def people(self) -> int:
        """How many were printed on the sheet by name."""
        return sum(not row.is_blank for row in self.rows())

    def problems(self, text: str | None = None) -> list[str]:
        """What cannot be entered as it is marked, or as ``text`` marks it, in sentences."""
        marks, wrong = (self.marks, self._wrong) if text is None else read_marks(text)
        unreadable = [UnreadableMarks(pieces=", ".join(wrong)).sentence()] if wrong else []
        return [*unreadable, *reasons_against(list(self._printed.values()), marks)]

    def _row(self, printed: PrintedRow) -> MarkedRow:
        mark = self._marks.get(printed.row)
        return MarkedRow(
            printed.row,
            printed.name or (mark.name if mark else ""),
            not printed.name,
            bool(printed.name) and printed.participation_id is None,
            printed.attendance,
            mark.attendance if mark else None,
        )


def finished(text: str) -> str:
    """A line without the piece that is being typed at its end: nobody wants to hear yet that it is wrong."""
    return text if not text or text[-1].isspace() else text[: -len(text.rsplit(maxsplit=1)[-1])]
