"""Rows to files that spreadsheets open as they are: CSV for Excel, and XLSX. Cells never calculate."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from contactdesk.core.errors import CannotWrite
from contactdesk.core.files import write_beside
from contactdesk.core.i18n import _
from contactdesk.exchange.cells import clean, guard_apostrophe, guard_formula
from contactdesk.exchange.tables import Delimiter

_LONGEST_XLSX_CELL = 32_767
_MOST_XLSX_ROWS = 1_048_576
_WIDEST_COLUMN = 60
_MEASURED_ROWS = 1_000


def write_csv(
    path: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    delimiter: Delimiter = Delimiter.SEMICOLON,
) -> None:
    """UTF-8 with the mark by which Excel knows it. Raises CannotWrite, and then the old file still stands."""
    with (
        write_beside(path) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as written,
    ):
        writer = csv.writer(written, delimiter=delimiter)
        writer.writerow([guard_formula(clean(heading)) for heading in headings])
        writer.writerows([guard_formula(clean(cell)) for cell in row] for row in rows)


def write_xlsx(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]], *, sheet: str = ""
) -> None:
    """One sheet, its first row bold and fixed, every cell as text. Raises CannotWrite like ``write_csv``."""
    with write_beside(path) as beside:
        lines = [[guard_apostrophe(clean(cell)) for cell in row] for row in (headings, *rows)]
        if len(lines) > _MOST_XLSX_ROWS:
            raise CannotWrite(path=path, reason=_("a sheet cannot hold so many rows"))
        if any(len(cell) > _LONGEST_XLSX_CELL for line in lines for cell in line):
            raise CannotWrite(path=path, reason=_("a text is too long for a cell"))
        _write_book(beside, path, lines, _sheet_name(sheet))


def _write_book(beside: Path, path: Path, lines: Sequence[Sequence[str]], sheet: str) -> None:
    """In memory, because the names of people have no business in the system's folder for temporary files."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    book = Workbook(str(beside), {"in_memory": True})
    page = book.add_worksheet(sheet)
    bold = book.add_format({"bold": True})
    for number, line in enumerate(lines):
        for column, cell in enumerate(line):
            page.write_string(number, column, cell, None if number else bold)
    for column in range(len(lines[0])):
        width = max(len(line[column]) for line in lines[:_MEASURED_ROWS] if column < len(line))
        page.set_column(column, column, min(width, _WIDEST_COLUMN) + 2)
    page.freeze_panes(1, 0)
    try:
        book.close()
    except XlsxWriterException as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: Exception) -> CannotWrite | OSError:
    """xlsxwriter wraps what the disk says; ``write_beside`` knows the words for it."""
    cause = error.args[0] if error.args else None
    return cause if isinstance(cause, OSError) else CannotWrite(path=path, reason=str(error))


def _sheet_name(wanted: str) -> str:
    """Without what Excel forbids in the name of a sheet, and not longer than it allows."""
    name = "".join(c for c in clean(wanted) if c not in "[]:*?/\\\n").strip("' ")[:31].rstrip("' ")
    return name or "1"
