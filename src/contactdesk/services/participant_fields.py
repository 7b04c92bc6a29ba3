"""The fields of a participation as they are typed, and the theme of a table from those who sit there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from contactdesk.records.meetings import (
    ATTENDANCE_NAMES,
    REGISTRATION_NAMES,
    ROLE_NAMES,
    AttendanceSource,
    Participation,
)
from contactdesk.services.attendance_columns import attendance_columns
from contactdesk.services.field_values import column_values
from contactdesk.services.table_cell import read_table_cell
from contactdesk.storage.desk import Desk

EDITABLE = (
    "role",
    "role_note",
    "registration",
    "attendance",
    "table_number",
    "table_theme",
    "presented_organisation",
    "presented_position",
    "on_behalf_of",
    "needs",
)
_NAMES: dict[str, Mapping[Any, str]] = {
    "role": ROLE_NAMES,
    "registration": REGISTRATION_NAMES,
    "attendance": ATTENDANCE_NAMES,
}


def typed_columns(desk: Desk, participation_id: int, fields: dict[str, Any]) -> dict[str, Any]:
    """``table`` is number and theme at once. Raises UnknownField and other FieldErrors."""
    fields = dict(fields)
    if "table" in fields:
        number, theme = read_table_cell(str(fields.pop("table")))
        theme = theme or theme_of_table(desk, [participation_id], number)
        fields |= {"table_number": number, "table_theme": theme}
    columns = column_values(Participation, EDITABLE, fields, _NAMES)
    if "attendance" in columns:
        columns |= attendance_columns(columns["attendance"], AttendanceSource.HAND)
    return columns


def theme_of_table(desk: Desk, ids: Sequence[int], number: int | None) -> str:
    """Under which theme others of the same meeting sit at the table; "" where nobody tells."""
    if number is None or not ids:
        return ""
    own = Participation.select(Participation.meeting).where(Participation.id == ids[0])
    row = desk.row(
        Participation.select(Participation.table_theme).where(
            Participation.meeting.in_(own)
            & (Participation.table_number == number)
            & (Participation.table_theme != "")
            & Participation.id.not_in(ids)
        )
    )
    return str(row[0]) if row else ""
