"""The chosen rows of a table: read whole, also where they are not here yet, and written as text to copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QItemSelection

from contactdesk.ui.widgets.columns import Column
from contactdesk.ui.widgets.table_model import TableModel

_MANY = 2_000
# A number with a sign, such as a phone number, is no formula.
_FORMULA = re.compile(r"[=@\t\r]|[+\-](?![\d\s().\-/]*$)")


def spans_of(selection: QItemSelection) -> list[tuple[int, int]]:
    """First and last row of each unbroken part of a selection, from the top."""
    spans: list[tuple[int, int]] = []
    for top, bottom in sorted((part.top(), part.bottom()) for part in selection.toList()):
        if spans and top <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(bottom, spans[-1][1]))
        else:
            spans.append((top, bottom))
    return spans


class RowChoice(NamedTuple):
    """Ids of rows: those that are chosen, or where ``all_but`` says so those that are not."""

    ids: list[int]
    all_but: bool = False


def read_choice(model: TableModel, selection: QItemSelection, done: Callable[[RowChoice], None]) -> None:
    """What is chosen, in the shorter way to say it: of a million nobody's id is read where all are meant."""
    spans, rows = spans_of(selection), model.rowCount()
    chosen = sum(last + 1 - first for first, last in spans)
    all_but = chosen == rows or (chosen > _MANY and chosen > rows - chosen)
    asked = _gaps(spans, rows) if all_but else spans
    model.read_rows(asked, model.id_of, lambda ids: done(RowChoice(ids, all_but)))


def _gaps(spans: Sequence[tuple[int, int]], rows: int) -> list[tuple[int, int]]:
    """What lies between the spans, before the first and after the last."""
    ends = [-1, *(last for _first, last in spans)]
    beginnings = [*(first for first, _last in spans), rows]
    return [(end + 1, begin - 1) for end, begin in zip(ends, beginnings, strict=True) if begin - end > 1]


def as_text(rows: Iterable[Any], columns: Sequence[Column[Any]]) -> str:
    """Rows as lines and cells between tabs, as a spreadsheet takes them; formulas are quoted."""
    return "\n".join("\t".join(_cell(column.value(row)) for column in columns) for row in rows)


def _cell(text: str) -> str:
    plain = " ".join(text.split())
    return f"'{plain}" if _FORMULA.match(plain) else plain
