"""The chosen rows of a table: read whole, also where they are not here yet, and written as text to copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection

from contactdesk.ui.widgets.columns import Column
from contactdesk.ui.widgets.table_model import TableModel

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


def read_spans(
    model: TableModel, spans: Sequence[tuple[int, int]], done: Callable[[list[Any]], None]
) -> None:
    """Read all rows of all spans, then call ``done`` once, with the rows from the top."""
    found: dict[int, list[Any]] = {}

    def take(number: int, rows: list[Any]) -> None:
        found[number] = rows
        if len(found) == len(spans):
            done([row for key in sorted(found) for row in found[key]])

    if not spans:
        done([])
    for number, (first, last) in enumerate(spans):
        model.read_rows(first, last, lambda rows, number=number: take(number, rows))  # type: ignore[misc]


def as_text(rows: Iterable[Any], columns: Sequence[Column[Any]]) -> str:
    """Rows as lines and cells between tabs, as a spreadsheet takes them; formulas are quoted."""
    return "\n".join("\t".join(_cell(column.value(row)) for column in columns) for row in rows)


def _cell(text: str) -> str:
    plain = " ".join(text.split())
    return f"'{plain}" if _FORMULA.match(plain) else plain
