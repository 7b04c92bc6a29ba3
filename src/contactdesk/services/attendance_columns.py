"""How attendance is kept: what, when it was entered, and where from."""

from __future__ import annotations

from typing import Any

from contactdesk.core.dates import utc_now
from contactdesk.records.meetings import ATTENDED, Attendance, AttendanceSource


def attendance_columns(value: Attendance, source: AttendanceSource) -> dict[str, Any]:
    """Neither moment nor source for an attendance that is not known."""
    return {
        "attendance": value,
        "attendance_source": None if value is Attendance.UNKNOWN else source,
        "attended_at": utc_now() if value in ATTENDED else None,
    }
