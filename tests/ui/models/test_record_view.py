"""When something happened, as a line of a record tells it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from contactdesk.core.dates import to_utc, today_there, utc_now
from contactdesk.services.happened import beginning_of
from contactdesk.ui.models.record_view import ViewLine


def when(at: datetime) -> str:
    return ViewLine("Stage: Identified", at=at).entry(1).when


def test_of_a_day_without_a_time_no_hours_are_told() -> None:
    today = today_there()
    assert when(beginning_of(today.isoformat())) == "today"
    assert when(beginning_of((today - timedelta(days=3)).isoformat())) == "3 days ago"
    assert when(beginning_of((today + timedelta(days=4)).isoformat())) == "in 4 days"
    assert ViewLine("", at=beginning_of("2026-11-23")).entry(1).when_tip == "23 Nov 2026"


def test_of_a_moment_the_time_is_told() -> None:
    assert when(utc_now() - timedelta(minutes=5)) == "5 min ago"
    exact = to_utc(datetime.combine(date(2026, 11, 23), time(9, 30)))
    assert ViewLine("", at=exact).entry(1).when_tip == "23 Nov 2026 09:30"
