"""How far the cells of a sheet reach, told before it is read.

The reader allots every cell up to the farthest one at once, and when memory does not suffice it ends the
whole program: two cells in opposite corners of a sheet are enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from contactdesk.exchange.errors import ArchiveBomb, TooManyColumns, TooManyRows, WorkbookDamaged
from contactdesk.exchange.tables import MAX_COLUMNS, MAX_ROWS

_MOST_CELLS = 20_000_000
_LONGEST_TEXT = 4 * 1024 * 1024
_OPEN_TAG = re.compile(rb"<[\w:-]+[^>]*\Z")
_XLSX_TAG = re.compile(
    rb"""<(?:\w+:)?(row|c)(?=[\s/>])(?:[^<>]*?\sr\s*=\s*["']([A-Za-z]*)(\d+)["'])?([^<>]*)>"""
)
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>")
_ROWS_REPEATED = re.compile(rb"""number-rows-repeated\s*=\s*["'](\d+)["']""")
_COLUMNS_REPEATED = re.compile(rb"""number-columns-repeated\s*=\s*["'](\d+)["']""")


def check_sheet(parts: Iterable[bytes], file: str) -> None:
    """A worksheet of XLSX; cells that are only coloured do not count.

    Raises TooManyRows, TooManyColumns, ArchiveBomb or WorkbookDamaged.
    """
    row = column = last_row = last_column = 0
    for text in _whole_tags(parts, file):
        for match in _XLSX_TAG.finditer(text):
            kind, letters, digits, rest = match.groups()
            number = int(digits[:9]) if digits else 0
            if kind == b"row":
                row = number or row + 1
                column = 0
                continue
            column = _column_number(letters) if letters else column + 1
            if not rest.endswith(b"/"):
                last_row = max(last_row, number if letters else row)
                last_column = max(last_column, column)
    _refuse_far_cells(last_row, last_column, file)


def check_content(parts: Iterable[bytes], file: str) -> None:
    """The sheets of ODS, which say how often a cell and a row repeat; the reader writes them all out."""
    rows = column = reach = last_row = last_column = 0
    for text in _whole_tags(parts, file):
        for match in _ODS_TAG.finditer(text):
            closing, kind, attributes = match.groups()
            if kind == b"table-row" and not closing:
                rows += _repeated(_ROWS_REPEATED, attributes)
                column = reach = 0
            elif kind == b"table-row":
                if reach:
                    last_row, last_column = rows, max(last_column, reach)
            elif not closing:
                column += _repeated(_COLUMNS_REPEATED, attributes)
                # An empty cell ends in a slash; those at the end of a row are not written out.
                reach = reach if attributes.endswith(b"/") else column
    _refuse_far_cells(last_row, last_column, file)


def _refuse_far_cells(row: int, column: int, file: str) -> None:
    if column > MAX_COLUMNS:
        raise TooManyColumns(file=file, limit=MAX_COLUMNS, row=row)
    if row > MAX_ROWS:
        raise TooManyRows(file=file, limit=MAX_ROWS)
    if row * column > _MOST_CELLS:
        raise ArchiveBomb(file=file)


def _whole_tags(parts: Iterable[bytes], file: str) -> Iterator[bytes]:
    """The same bytes, cut where no tag is torn. Raises WorkbookDamaged for a tag that nobody writes."""
    rest = b""
    for part in parts:
        text = rest + part
        cut = text.rfind(b"<")
        rest = text[max(cut, 0) :]
        if len(rest) > _LONGEST_TEXT:
            if _OPEN_TAG.match(rest):
                raise WorkbookDamaged(file=file)
            rest = b""
        yield text[: max(cut, 0)]
    yield rest


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    match = pattern.search(attributes)
    return int(match[1][:9]) if match else 1


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + letter - ord("A") + 1
    return number
