"""Days of the demo: counted from the one on which it is made, or from its meetings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from contactdesk.core.dates import to_utc


class DemoPlaces(NamedTuple):
    """Where records of the demo stand that others point to, by their names; meetings by their keys.

    ``tables`` are the themes of each meeting, that of table 1 first.
    """

    people: Mapping[str, int]
    meetings: Mapping[str, int]
    meeting_days: Mapping[str, date]
    tables: Mapping[str, tuple[str, ...]]
    organisations: Mapping[str, int]
    colleagues: Mapping[str, int]


def told_day(written: Mapping[str, Any], today: date, meeting_days: Mapping[str, date]) -> date:
    if "at" in written:
        return meeting_days[written["at"]]
    return today + timedelta(days=int(written.get("in_days", 0)) - int(written.get("days_ago", 0)))


def told_moment(days_ago: int, clock: str, today: date) -> datetime:
    """In UTC, by the clock of the office."""
    return to_utc(datetime.combine(today - timedelta(days=days_ago), time.fromisoformat(clock)))
