"""Spreadsheets to rows, by python-calamine: XLSX and ODS, each cell as its sheet shows it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

from contactdesk.core.errors import ContactDeskError
from contactdesk.exchange.archive import check_archive
from contactdesk.exchange.cells import shown
from contactdesk.exchange.errors import (
    NoSuchSheet,
    NotATable,
    OldWorkbook,
    PasswordProtected,
    TooManyColumns,
    TooManyRows,
    WorkbookDamaged,
)
from contactdesk.exchange.headings import find_header_row
from contactdesk.exchange.tables import MAX_COLUMNS, MAX_ROWS, TableRow

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

T = TypeVar("T")

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_WORKBOOK = "Workbook".encode("utf-16-le")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def is_workbook(data: bytes) -> bool:
    """Told by the first bytes, whatever the file is called."""
    return data.startswith((ZIP, OLE))


def read_workbook(data: bytes, sheet: str | None, file: str) -> tuple[str, tuple[str, ...], list[TableRow]]:
    """The chosen sheet's name, the names of all visible sheets, and the rows.

    Without a choice it is the first visible sheet with headings, or the first with anything in it.
    """
    if data.startswith(OLE):
        raise _refusal_of_ole(data, file)
    check_archive(data, file)
    workbook = _guarded(lambda: _open(data), file)
    names = _visible_sheets(workbook)
    if sheet is not None:
        if sheet not in workbook.sheet_names:
            raise NoSuchSheet(file=file, sheet=sheet)
        return sheet, names, _rows(workbook, sheet, file)
    first: tuple[str, list[TableRow]] | None = None
    for name in names:
        rows = _rows(workbook, name, file)
        if rows and find_header_row(rows):
            return name, names, rows
        if rows and first is None:
            first = name, rows
    return (first[0], names, first[1]) if first else ("", names, [])


def _refusal_of_ole(data: bytes, file: str) -> ContactDeskError:
    """XLS is refused because one cell far off ends the program, and it cannot be told from outside."""
    if _ENCRYPTED_PACKAGE in data:
        return PasswordProtected(file=file)
    return OldWorkbook(file=file) if _OLD_WORKBOOK in data else NotATable(file=file)


def _open(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(BytesIO(data))


def _visible_sheets(workbook: CalamineWorkbook) -> tuple[str, ...]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [each for each in workbook.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    visible = [each.name for each in sheets if each.visible == SheetVisibleEnum.Visible]
    return tuple(visible or [each.name for each in sheets])


def _rows(workbook: CalamineWorkbook, name: str, file: str) -> list[TableRow]:
    sheet = _guarded(lambda: workbook.get_sheet_by_name(name), file)
    if sheet.end is None:
        return []
    if sheet.end[0] >= MAX_ROWS:
        raise TooManyRows(file=file, limit=MAX_ROWS)
    if sheet.end[1] >= MAX_COLUMNS:
        raise TooManyColumns(file=file, limit=MAX_COLUMNS, row=1)
    values = _guarded(lambda: sheet.to_python(skip_empty_area=False), file)
    return [TableRow(line, tuple(map(shown, cells))) for line, cells in enumerate(values, start=1)]


def _guarded(read: Callable[[], T], file: str) -> T:
    """Whatever the reader makes of a broken file becomes one sentence; its panics are no ``Exception``."""
    from python_calamine import PasswordError

    try:
        return read()
    except PasswordError:
        raise PasswordProtected(file=file) from None
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:
        raise WorkbookDamaged(file=file) from None
