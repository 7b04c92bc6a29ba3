"""The columns of the signed paper while it is being entered."""

from __future__ import annotations

from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import ATTENDANCE_NAMES, Attendance
from contactdesk.ui.models.participant_columns import ATTENDANCE_TONES
from contactdesk.ui.models.sheet_marks import MarkedRow
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

NAME = "name"


def _known(row: MarkedRow) -> str:
    """What the desk says of a row already."""
    if row.is_gone:
        return _("taken off the list")
    if row.is_blank:
        return _("for a walk-in")
    return _(ATTENDANCE_NAMES[row.known]) if row.known is not Attendance.UNKNOWN else "—"


MARK_COLUMNS: tuple[Column[MarkedRow], ...] = (
    Column("number", N_("No."), lambda row: str(row.number), width=48),
    Column(NAME, N_("Name"), lambda row: row.name, CellKind.PERSON, 400, stretch=True, editable=True),
    Column("known", N_("So far"), _known, CellKind.MUTED, width=112, spare=True),
    Column(
        "mark",
        N_("On paper"),
        lambda row: "" if row.mark is None else _(ATTENDANCE_NAMES[row.mark]),
        CellKind.PILL,
        width=154,
        tone=lambda row: Tone.NEUTRAL if row.mark is None else ATTENDANCE_TONES[row.mark],
    ),
)
