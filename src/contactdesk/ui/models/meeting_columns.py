"""The columns of the list of meetings, and the tone in which each status is shown."""

from __future__ import annotations

from contactdesk.core.dates import format_day, format_span, local, relative
from contactdesk.core.i18n import N_, _
from contactdesk.records.meetings import MEETING_STATUS_NAMES, MeetingStatus
from contactdesk.services.meeting_list import MeetingRow
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column

STATUS_TONES = {
    MeetingStatus.DRAFT: Tone.NEUTRAL,
    MeetingStatus.PLANNED: Tone.BLUE,
    MeetingStatus.HELD: Tone.OK,
    MeetingStatus.CANCELLED: Tone.DANGER,
    MeetingStatus.POSTPONED: Tone.WARN,
}


def _when(row: MeetingRow) -> str:
    if row.starts_at is None:
        return "—"
    return format_day(local(row.starts_at, row.zone).date(), "medium")


def _when_exactly(row: MeetingRow) -> str:
    if row.starts_at is None:
        return ""
    return f"{format_span(row.starts_at, None, row.zone)} ({relative(row.starts_at)})"


MEETING_COLUMNS: tuple[Column[MeetingRow], ...] = (
    Column("title", N_("Meeting"), lambda row: row.title, CellKind.STRONG, stretch=True, sort="title"),
    Column("when", N_("When"), _when, width=118, tip=_when_exactly, sort="when"),
    Column("city", N_("City"), lambda row: row.city, width=120, tip=lambda row: row.venue, sort="city"),
    Column(
        "status",
        N_("Status"),
        lambda row: _(MEETING_STATUS_NAMES[row.status]),
        CellKind.PILL,
        width=116,
        tone=lambda row: STATUS_TONES[row.status],
        sort="status",
    ),
    Column(
        "participants",
        N_("Participants"),
        lambda row: str(row.participants),
        CellKind.NUMBER,
        width=104,
        sort="participants",
    ),
    Column(
        "attended",
        N_("Attended"),
        lambda row: str(row.attended) if row.attended else "—",
        CellKind.NUMBER,
        width=92,
        sort="attended",
    ),
)
