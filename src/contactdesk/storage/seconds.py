"""Moments as listings keep them: in seconds of the calendar, 0 for never."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from contactdesk.records.meetings import Meeting

_FIRST_DAY = datetime(1, 1, 1)


def from_seconds(seconds: int) -> datetime | None:
    """A moment as listings keep it, back; None for never."""
    return _FIRST_DAY + timedelta(seconds=seconds) if seconds else None


def to_seconds(moment: Any) -> int:
    """A moment, or what an engine keeps of one, as listings keep it; 0 for never."""
    found = Meeting.starts_at.python_value(moment)
    return int((found - _FIRST_DAY).total_seconds()) if found else 0
