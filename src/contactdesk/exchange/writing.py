"""Rows to files: CSV and XLSX that spreadsheets open as they are, no cell calculating; JSON for programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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


def write_json(path: Path, records: Iterable[Mapping[str, object]]) -> None:
    """An array with one object a line; moments say where they are, what else is no JSON is text."""
    with write_beside(path) as beside, beside.open("w", encoding="utf-8") as written:
        between = "[\n"
        for record in records:
            written.write(between + json.dumps(record, ensure_ascii=False, default=_as_text))
            between = ",\n"
        written.write("[]\n" if between == "[\n" else "\n]\n")


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def write_xlsx(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]], *, sheet: str = ""
) -> None:
    """One sheet, its first row bold and fixed, every cell as text. Raises CannotWrite like ``write_csv``."""
    # Memory for one row: what is not yet in the book lies beside it, because the names of people have no
    # business in the system's folder for temporary files.
    with write_beside(path) as beside, TemporaryDirectory(dir=beside.parent, prefix=".part-") as parts:
        lines = ([guard_apostrophe(clean(cell)) for cell in row] for row in chain([headings], rows))
        _write_book(beside, path, lines, _sheet_name(sheet), parts)


def _write_book(beside: Path, path: Path, lines: Iterable[Sequence[str]], sheet: str, parts: str) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    book = Workbook(str(beside), {"constant_memory": True, "tmpdir": parts})
    page = book.add_worksheet(sheet)
    bold = book.add_format({"bold": True})
    try:
        for column, width in enumerate(_write_lines(page, path, lines, bold)):
            page.set_column(column, column, min(width, _WIDEST_COLUMN) + 2)
        page.freeze_panes(1, 0)
        book.close()
    except XlsxWriterException as error:
        raise _cannot_write(path, error) from error
    finally:
        page.row_data_fh.close()


def _write_lines(page: Any, path: Path, lines: Iterable[Sequence[str]], bold: Any) -> list[int]:
    """The longest text of each column, among the first rows."""
    widths: list[int] = []
    for number, line in enumerate(lines):
        if number >= _MOST_XLSX_ROWS:
            raise CannotWrite(path=path, reason=_("a sheet cannot hold so many rows"))
        for column, cell in enumerate(line):
            if len(cell) > _LONGEST_XLSX_CELL:
                raise CannotWrite(path=path, reason=_("a text is too long for a cell"))
            if cell:
                page.write_string(number, column, cell, None if number else bold)
        if number < _MEASURED_ROWS:
            widths = [max(pair) for pair in zip_longest(widths, map(len, line), fillvalue=0)]
    return widths


def _cannot_write(path: Path, error: Exception) -> CannotWrite | OSError:
    """xlsxwriter wraps what the disk says; ``write_beside`` knows the words for it."""
    cause = error.args[0] if error.args else None
    return cause if isinstance(cause, OSError) else CannotWrite(path=path, reason=str(error))


def _sheet_name(wanted: str) -> str:
    """Without what Excel forbids in the name of a sheet, and not longer than it allows."""
    name = "".join(c for c in clean(wanted) if c not in "[]:*?/\\\n").strip("' ")[:31].rstrip("' ")
    return name or "1"
