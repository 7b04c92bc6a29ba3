"""What a heading says its column holds, and in which row of a file the headings stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from contactdesk.core.text import fold
from contactdesk.exchange.codes import role_code
from contactdesk.exchange.heading_words import HEADING_WORDS
from contactdesk.exchange.tables import Field, TableRow

_NOT_WORDS = re.compile(r"[\W_]+")
_NUMBERS = re.compile(r"\b\d+\b")
_PARTS = re.compile(r"[/,;(|\n]|\s[–—-]\s")
_MARK = {"#": Field.ROW_NUMBER, "№": Field.ROW_NUMBER, "@": Field.EMAIL}
_SEARCHED_ROWS = 40
_NOT_TELLING = {None, Field.IGNORE, Field.ROW_NUMBER}
_LONGEST_HEADING = 60


def plain_heading(heading: str) -> str:
    """Folded words only: ``E-mail 1 – Value`` becomes ``e mail value``."""
    return " ".join(_NUMBERS.sub(" ", _NOT_WORDS.sub(" ", fold(heading))).split())


@lru_cache(maxsize=4096)
def field_of_heading(heading: str) -> Field | None:
    """The field a heading names outright, whole or in one of its parts, or by words it contains."""
    return exact_field(heading) or _contained_field(heading)


@lru_cache(maxsize=4096)
def exact_field(heading: str) -> Field | None:
    """The field a heading names as a whole, or with one part of ``Institution / organisation``."""
    if heading.strip() in _MARK:
        return _MARK[heading.strip()]
    if not heading or len(heading) > _LONGEST_HEADING:
        return None
    for text in (heading, *_PARTS.split(heading)):
        found = _fields().get(plain_heading(text))
        if found:
            return found
    return None


def _contained_field(heading: str) -> Field | None:
    if len(heading) > _LONGEST_HEADING:
        return None
    text = f" {plain_heading(heading)} "
    for field, phrases in _phrases().items():
        if field is not Field.ROW_NUMBER and any(f" {phrase} " in text for phrase in phrases):
            return field
    return None


@cache
def _phrases() -> dict[Field, tuple[str, ...]]:
    return {field: tuple(words.split("|")) for field, words in HEADING_WORDS.items()}


@cache
def _fields() -> dict[str, Field]:
    return {phrase: field for field, phrases in _phrases().items() for phrase in phrases}


def count_headings(cells: Sequence[str]) -> int:
    """How many different fields the cells of one row name outright."""
    return len({field for field in map(exact_field, cells) if field})


def find_header_row(rows: Sequence[TableRow]) -> int:
    """The line of the headings, or 0 when no row looks like any.

    That row names most fields, the first of equals; a single name counts only where the first filled
    row has no other cell, or other cells that could be headings.
    """
    best = (1, 0)
    filled = [row for row in rows[:_SEARCHED_ROWS] if any(row.cells)]
    for row in filled:
        count = count_headings(row.cells)
        if count > best[0]:
            best = (count, row.line)
    if best[1]:
        return best[1]
    for row in filled[:3]:
        cells = [cell for cell in row.cells if cell]
        telling = {_telling_field(cell, alone=len(cells) == 1) for cell in cells} - _NOT_TELLING
        if telling and row is not filled[-1] and all(_could_be_heading(cell) for cell in cells):
            return row.line
    return filled[0].line if filled and _heads_values(filled) else 0


def _telling_field(cell: str, *, alone: bool) -> Field | None:
    """``Uczestnik`` heads a column of names, but beside other cells it is as likely somebody's role."""
    return exact_field(cell) if alone or role_code(cell) is None else None


def _heads_values(filled: Sequence[TableRow]) -> bool:
    """Whether words in the first row stand over numbers or addresses: headings in some other language."""
    first, body = filled[0].cells, filled[1:]
    if len(body) < 2 or not all(first) or not all(map(_could_be_heading, first)):
        return False
    columns = ([row.cells[i] for row in body if i < len(row.cells)] for i in range(len(first)))
    return any(
        sum(cell != "" and not _could_be_heading(cell) for cell in column) > 0.6 * len(body)
        for column in columns
    )


def _could_be_heading(cell: str) -> bool:
    """A heading is short and holds neither an address nor a number."""
    return len(cell) <= _LONGEST_HEADING and "@" not in cell and not any(map(str.isdigit, cell))
