"""The columns of an import's preview: what tells people apart, what becomes of the row, then the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contactdesk.core.i18n import N_, _, n_
from contactdesk.core.text import fold
from contactdesk.exchange import FIELD_NAMES, Field, SheetTable, split_addresses
from contactdesk.services.listed_people import ROW_FATE_NAMES, RowFate
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

if TYPE_CHECKING:
    from contactdesk.services.import_plan import PlannedRow

FATE_TONES = {
    RowFate.NEW: Tone.OK,
    RowFate.KNOWN: Tone.BLUE,
    RowFate.TWICE: Tone.WARN,
    RowFate.NOT_TAKEN: Tone.DANGER,
}
_TELLING = {
    Field.NAME: 190,
    Field.FAMILY_THEN_GIVEN: 190,
    Field.FAMILY_NAME: 150,
    Field.GIVEN_NAME: 120,
    Field.ORGANISATION: 234,
    Field.EMAIL: 240,
}
_SHORT_NAMES = {
    Field.FAMILY_NAME: N_("Family"),
    Field.GIVEN_NAME: N_("Given"),
    Field.FAMILY_THEN_GIVEN: N_("Family, given"),
}
_LONGEST_HEADING = 16
_MOST_TELLING = 5
_FIRST_OF_UNKNOWN = 3


@dataclass(frozen=True)
class PreviewColumns:
    """``places`` has the list's column behind each one shown, None for ours; ``remark`` is our last."""

    columns: tuple[Column[PlannedRow], ...]
    places: tuple[int | None, ...]
    remark: int


def preview_columns(table: SheetTable, fields: tuple[Field, ...]) -> PreviewColumns:
    telling = [place for place, field in enumerate(fields) if field in _TELLING][:_MOST_TELLING]
    first = telling or list(range(min(_FIRST_OF_UNKNOWN, len(fields))))
    rest = [place for place in range(len(fields)) if place not in first]
    names = table.column_names
    cells = {
        place: _cell(place, heading(names[place], fields[place]), fields[place]) for place in first + rest
    }
    columns = (_ROW, *(cells[place] for place in first), _FATE, REMARK, *(cells[place] for place in rest))
    return PreviewColumns(columns, (None, *first, None, None, *rest), len(first) + 2)


def heading(name: str, field: Field) -> str:
    """A column's own heading and what it is taken for, or only one where both say the same."""
    taken_for = _(_SHORT_NAMES.get(field, FIELD_NAMES[field]))
    if fold(name) in {fold(taken_for), fold(_(FIELD_NAMES[field]))}:
        return name
    return f"{_shortened(name)}  →  {taken_for}"


def _shortened(name: str) -> str:
    """Of a long heading its beginning is enough: what the column is taken for must stay in view."""
    return name if len(name) <= _LONGEST_HEADING else f"{name[: _LONGEST_HEADING - 1].rstrip(' /(-,')}…"


def _cell(place: int, title: str, field: Field) -> Column[PlannedRow]:
    def whole(row: PlannedRow) -> str:
        return row.cells[place] if place < len(row.cells) else ""

    def addresses(row: PlannedRow) -> str:
        text = whole(row)
        n = len(split_addresses(text)) if len(text) > 1 else 0
        return n_("{n} address", "{n} addresses", n).format(n=n) if n > 1 else text

    several = field is Field.EMAIL
    return Column(
        f"cell-{place}",
        title,
        addresses if several else whole,
        CellKind.MUTED if field is Field.IGNORE else CellKind.TEXT,
        width=_TELLING.get(field, 150),
        tip=whole if several else None,
    )


def _line(row: PlannedRow) -> str:
    return _("line {line} of the list").format(line=row.line)


ROW_WIDTH, FATE_WIDTH = 66, 100
_ROW: Column[PlannedRow] = Column("row", N_("Row"), lambda row: str(row.row), width=ROW_WIDTH, tip=_line)
_FATE: Column[PlannedRow] = Column(
    "fate",
    "",
    lambda row: _(ROW_FATE_NAMES[row.fate]),
    CellKind.PILL,
    width=FATE_WIDTH,
    tone=lambda row: FATE_TONES[row.fate],
)
REMARK: Column[PlannedRow] = Column("remark", N_("Remark"), lambda row: row.remark, width=200)
NOT_TAKEN_COLUMNS: tuple[Column[PlannedRow], ...] = (
    _ROW,
    Column("reason", N_("Reason"), lambda row: row.remark, width=240),
    Column(
        "cells",
        N_("What the row says"),
        lambda row: " · ".join(cell for cell in row.cells if cell.strip()),
        CellKind.MUTED,
        stretch=True,
    ),
)
