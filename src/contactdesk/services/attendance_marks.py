"""Marks from a signed sheet, as a person types them: ``17p 18x 19e 1-16p 27p=Jan Nowak``. No desk needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.core.text import fold
from contactdesk.records.meetings import Attendance

_LETTERS = {
    Attendance.PRESENT: "p o present obecny obecna",
    Attendance.ABSENT: "x n a absent nieobecny nieobecna",
    Attendance.EXCUSED: "e u excused usprawiedliwiony usprawiedliwiona",
    Attendance.LATE: "l s late spozniony spozniona",
    Attendance.UNKNOWN: "?",
}
_ATTENDANCE_OF = {word: attendance for attendance, words in _LETTERS.items() for word in words.split()}
MARK_LETTERS = {attendance: words.split()[0] for attendance, words in _LETTERS.items()}
"""The letter for each attendance that a sheet can say, the same in every language."""
_LAST_ROW = 9999
_PIECE = re.compile(
    r"""(?P<first>\d{1,6}) (?: \s*[-–—]\s* (?P<last>\d{1,6}) )? \s*
        (?P<letters> \? | [^\W\d_]+ )
        (?: \s*=\s* (?P<name> "[^"]*" | „[^”"]*[”"] | “[^”]*” | [^,;\d=]+ ) )?
        (?= [\s,;] | \d | $ )""",
    re.VERBOSE,
)
_NO_QUOTES = str.maketrans(dict.fromkeys('"„“”', "'"))
_BETWEEN = re.compile(r"[\s,;]+")
_WRONG = re.compile(r"[^\s,;]+")


class UnreadableMarks(ContactDeskError):
    code = "unreadable-marks"
    message = N_("This cannot be read: {pieces}. Write marks as in 1-16p 17x 18e 19l.")


class Mark(NamedTuple):
    """What the paper says of one row; ``name`` is written into a row for walk-ins."""

    row: int
    attendance: Attendance
    name: str = ""


def parse_marks(text: str) -> list[Mark]:
    """The marks by row, each row once: a later mark wins, so ``1-16p 5x`` means all but the fifth.

    Letters: p present, x absent, e excused, l late, ? not known after all; in Polish o, n, u, s.
    Raises UnreadableMarks naming every wrong piece.
    """
    marks, wrong = read_marks(text)
    if wrong:
        raise UnreadableMarks(pieces=", ".join(wrong), field="marks")
    return marks


def read_marks(text: str) -> tuple[list[Mark], list[str]]:
    """The marks by row, and the pieces that cannot be read, for a line that is still being typed."""
    marks: dict[int, Mark] = {}
    wrong: list[str] = []
    for piece in _pieces(text):
        read = [] if isinstance(piece, str) else _read(piece)
        if not read:
            wrong.append((piece if isinstance(piece, str) else piece[0]).strip())
        marks.update((mark.row, mark) for mark in read)
    return [marks[row] for row in sorted(marks)], list(dict.fromkeys(wrong))


def marks_text(marks: Iterable[Mark]) -> str:
    """The shortest text that is read as these marks: ``1-16p 17x 27p="Jan Nowak"``."""
    runs: list[list[Mark]] = []
    for mark in sorted(marks):
        last = runs[-1][-1] if runs else None
        follows = last is not None and last.row + 1 == mark.row and last.attendance is mark.attendance
        if follows and last is not None and not last.name and not mark.name:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return " ".join(map(_run_text, runs))


def _run_text(run: list[Mark]) -> str:
    first, last = run[0], run[-1]
    rows = str(first.row) if first is last else f"{first.row}-{last.row}"
    # A quotation mark within a name could not be told from the one that ends it.
    name = f'="{first.name.translate(_NO_QUOTES)}"' if first.name else ""
    return f"{rows}{MARK_LETTERS[first.attendance]}{name}"


def attendance_meant(letter: str) -> Attendance | None:
    """What a letter means on a sheet, in either language; None when it means nothing."""
    return _ATTENDANCE_OF.get(fold(letter))


def _pieces(text: str) -> Iterator[re.Match[str] | str]:
    """Pieces that look like marks, and as plain text those that do not."""
    position = 0
    while position < len(text):
        if between := _BETWEEN.match(text, position):
            position = between.end()
            continue
        match = _PIECE.match(text, position)
        if match is None:
            wrong = _WRONG.match(text, position)
            assert wrong is not None
            position = wrong.end()
            yield wrong[0]
        else:
            position = match.end()
            yield match


def _read(match: re.Match[str]) -> list[Mark]:
    """The marks of one piece; none when it is wrong."""
    attendance = attendance_meant(match["letters"])
    first = int(match["first"])
    last = int(match["last"] or first)
    name = " ".join((match["name"] or "").strip(' \t\n"„“”').split())
    named_range = bool(name) and last != first
    if attendance is None or not 1 <= first <= last <= _LAST_ROW or named_range:
        return []
    return [Mark(row, attendance, name) for row in range(first, last + 1)]
