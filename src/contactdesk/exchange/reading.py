"""A file on disk to a table, told apart by its contents and not by its name."""

from __future__ import annotations

from pathlib import Path

from contactdesk.core.errors import CannotRead, NotThere, os_reason
from contactdesk.core.i18n import _
from contactdesk.exchange.columns import guess_columns
from contactdesk.exchange.delimited import find_delimiter, split_rows
from contactdesk.exchange.encodings import canonical, decode, find_encoding
from contactdesk.exchange.errors import FileBlank, FileEmpty, FileTooLarge, NoSuchRow, NotATable
from contactdesk.exchange.headings import find_header_row
from contactdesk.exchange.tables import (
    MAX_TEXT_BYTES,
    MAX_WORKBOOK_BYTES,
    Delimiter,
    Reading,
    SheetTable,
    TableRow,
)
from contactdesk.exchange.workbook import is_workbook, read_workbook

# Files of other kinds that offices have beside their lists; as text some of them would pass for one.
_NO_TABLES = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"RIFF",
    b"SQLite format 3\0", b"\x7fELF", b"BEGIN:VCARD", b"BEGIN:VCALENDAR", b"PK\x05\x06", b"PK\x07\x08",
)  # fmt: skip
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<svg", b"<table", b"<rss")
_SAMPLE_ROWS = 100


def read_table(path: Path, wanted: Reading | None = None) -> SheetTable:
    """Read CSV, XLSX or ODS. What ``wanted`` leaves open is found, and told in the table's reading.

    Raises NotThere, CannotRead and the errors of ``contactdesk.exchange.errors``.
    """
    wanted = wanted or Reading()
    data = _contents(path)
    file = path.name
    if is_workbook(data):
        sheet, sheets, rows = read_workbook(data, wanted.sheet, file)
        reading = Reading(header_row=wanted.header_row, sheet=sheet)
        return build_table(rows, reading, file, sheets=sheets)
    start = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(_NO_TABLES) or start.lower().startswith(_MARKUP):
        raise NotATable(file=file)
    encoding = canonical(wanted.encoding) if wanted.encoding else find_encoding(data, file)
    text, unreadable = decode(data, encoding, file)
    delimiter = Delimiter(wanted.delimiter) if wanted.delimiter else find_delimiter(text)
    rows = split_rows(text, delimiter, file)
    reading = Reading(encoding, delimiter, wanted.header_row)
    return build_table(rows, reading, file, unreadable=unreadable)


def build_table(
    rows: list[TableRow], reading: Reading, file: str, *, sheets: tuple[str, ...] = (), unreadable: int = 0
) -> SheetTable:
    """Part rows into title lines, headings and the rest, all equally wide, and guess the columns."""
    while rows and not any(rows[-1].cells):
        rows.pop()
    if not rows:
        raise FileBlank(file=file)
    header = find_header_row(rows) if reading.header_row is None else reading.header_row
    if header and header not in {row.line for row in rows}:
        raise NoSuchRow(file=file, row=header)
    table = [row for row in rows if row.line >= header]
    width = max(_filled_width(row.cells) for row in table) or 1
    squared = [TableRow(row.line, (*row.cells[:width], *[""] * (width - len(row.cells)))) for row in table]
    headings = squared.pop(0).cells if header else ("",) * width
    if not header:
        squared = squared[next(i for i, row in enumerate(squared) if any(row.cells)) :]
    sample = [row.cells for row in squared[:_SAMPLE_ROWS]]
    return SheetTable(
        headings=tuple(" ".join(heading.split()) for heading in headings),
        rows=tuple(squared),
        fields=guess_columns(headings, sample),
        reading=Reading(reading.encoding, reading.delimiter, header, reading.sheet),
        source=file,
        above=tuple(row for row in rows if row.line < header and any(row.cells)),
        sheets=sheets,
        unreadable=unreadable,
    )


def _filled_width(cells: tuple[str, ...]) -> int:
    return next((i for i in range(len(cells), 0, -1) if cells[i - 1]), 0)


def _contents(path: Path) -> bytes:
    """All bytes of a file that is not too large. Devices and pipes, which never end, are no files here."""
    try:
        if not path.exists():
            raise NotThere(path=path)
        if path.is_dir():
            raise CannotRead(path=path, reason=_("it is a folder"))
        if not path.is_file():
            raise NotATable(file=path.name)
        with path.open("rb") as opened:
            start = opened.read(8)
            limit = MAX_WORKBOOK_BYTES if is_workbook(start) else MAX_TEXT_BYTES
            data = start + opened.read(limit + 1)
    except OSError as error:
        raise CannotRead(path=path, reason=os_reason(error)) from error
    except ValueError:
        raise NotThere(path=path) from None
    if not data:
        raise FileEmpty(file=path.name)
    if len(data) > limit:
        size = path.stat().st_size // (1024 * 1024)
        raise FileTooLarge(file=path.name, megabytes=size, limit=limit // (1024 * 1024))
    return data
