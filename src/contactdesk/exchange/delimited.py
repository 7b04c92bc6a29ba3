"""Text to rows: which delimiter parts the columns, quoted cells, and the number of each row."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice

from contactdesk.exchange.cells import read_cell
from contactdesk.exchange.errors import CellTooLong, QuoteNotClosed, TooManyColumns, TooManyRows
from contactdesk.exchange.headings import count_headings
from contactdesk.exchange.tables import MAX_COLUMNS, MAX_ROWS, Delimiter, TableRow

# Excel's own word for the delimiter, in the first line of a file.
_SEP = re.compile(r'"?sep=(?P<delimiter>[;,|\t])"?[ ]*(?:\r\n|\r|\n|$)', re.IGNORECASE)
# A line of its own after the end: read as part of a cell, it tells that a quotation mark was left open.
_END = "\ue000end of file\ue000"
_SAMPLE_ROWS = 60
_SAMPLE_CHARS = 200_000


def find_delimiter(text: str) -> Delimiter:
    """The delimiter under which the first rows look most like a table; semicolon when none does."""
    declared = _SEP.match(text)
    if declared:
        return Delimiter(declared["delimiter"])
    sample = text[:_SAMPLE_CHARS]
    return max(Delimiter, key=lambda delimiter: _likeness(sample, delimiter))


def split_rows(text: str, delimiter: Delimiter, file: str) -> list[TableRow]:
    """All rows, blank ones too, numbered as a spreadsheet numbers them; ``sep=`` counts but is no row.

    Raises TooManyRows, TooManyColumns, CellTooLong and QuoteNotClosed.
    """
    rows: list[TableRow] = []
    declared = _SEP.match(text)
    for line, cells in enumerate(_records(text, delimiter, file), start=1):
        if declared and line == 1:
            continue
        if line > MAX_ROWS:
            raise TooManyRows(file=file, limit=MAX_ROWS)
        if len(cells) > MAX_COLUMNS and any(cell.strip() for cell in cells[MAX_COLUMNS:]):
            raise TooManyColumns(file=file, limit=MAX_COLUMNS, row=line)
        rows.append(TableRow(line, tuple(map(read_cell, cells[:MAX_COLUMNS]))))
    return rows


def _records(text: str, delimiter: Delimiter, file: str) -> Iterator[list[str]]:
    taken: list[str] = []
    reader = csv.reader(_noted(chain(io.StringIO(text, newline=""), [_END]), taken), delimiter=delimiter)
    row = width = 0
    try:
        for row, cells in enumerate(reader, start=1):
            if cells == [_END]:
                return
            if cells and _END in cells[-1]:
                raise QuoteNotClosed(file=file, row=row)
            if len(taken) > 1:
                _refuse_swallowed_rows(cells, taken, delimiter, width, file, row)
            taken.clear()
            width = max(width, len(cells))
            yield cells
    except csv.Error:
        # Left are only cells beyond csv.field_size_limit, mostly because a quotation mark was left open.
        raise CellTooLong(file=file, row=row + 1, limit=csv.field_size_limit()) from None


def _noted(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    """The same lines, each also kept, so that a record can be looked at as it stands in the file."""
    for line in lines:
        taken.append(line)
        yield line


def _refuse_swallowed_rows(
    cells: list[str], lines: list[str], delimiter: Delimiter, width: int, file: str, row: int
) -> None:
    """A cell that holds whole rows of the table began with a quotation mark that was never closed.

    It ends at the next opening one, after which strict reading finds letters instead of a delimiter.
    """
    inner = [line for cell in cells for line in re.split("\r\n|\r|\n", cell)[1:]]
    if width < 2 or all(line.count(delimiter) < width - 1 for line in inner):
        return
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        raise QuoteNotClosed(file=file, row=row) from None


def _likeness(sample: str, delimiter: Delimiter) -> tuple[int, float, int]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(islice(reader, _SAMPLE_ROWS))
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    widths = Counter(len(row) for row in filled if len(row) > 1)
    if not widths:
        return (0, 0.0, 0)
    width, count = widths.most_common(1)[0]
    headings = max(count_headings(row) for row in filled if len(row) > 1)
    return (headings if headings > 1 else 0, count / len(filled), width)
