"""The day of a meeting on the clock of the wall there, and whether it has begun."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from contactdesk.core.dates import local, utc_now
from contactdesk.records.meetings import Meeting
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class MeetingTime(NamedTuple):
    """``day`` is that of the clock on the wall there; None where no date is known."""

    title: str
    day: date | None
    has_begun: bool


def time_of_meeting(desk: Desk, meeting_id: int) -> MeetingTime:
    """Raises Gone."""
    query = Meeting.select(Meeting.title, Meeting.starts_at, Meeting.time_zone).where(
        Meeting.id == meeting_id
    )
    row = desk.row(query)
    if row is None:
        raise Gone(noun="meeting")
    title, starts_at, zone = row
    if starts_at is None:
        return MeetingTime(title, None, has_begun=False)
    day = (local(starts_at, zone) if zone else local(starts_at)).date()
    return MeetingTime(title, day, has_begun=starts_at <= utc_now())
