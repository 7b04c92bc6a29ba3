"""Calendars as other programs read them: vobject and khal, over both changes of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.errors import CannotWrite
from contactdesk.exchange.calendar_file import Event, EventStatus, write_calendar
from tests.exchange.calendars import WARSAW, at, khal, read

CHANGED = datetime(2026, 3, 1, 9, 30, 15, 123456)
ON_THE_CLOCK = [
    datetime(2026, 3, 28, 10),
    datetime(2026, 3, 29, 1, 59),
    datetime(2026, 3, 29, 3),
    datetime(2026, 3, 29, 10),
    datetime(2026, 3, 30, 10),
    datetime(2026, 10, 24, 10),
    datetime(2026, 10, 25, 1, 30),
    datetime(2026, 10, 25, 3),
    datetime(2026, 10, 25, 10),
    datetime(2026, 10, 26, 10),
]


def event(title: str = "Seminar", **fields: Any) -> Event:
    start = fields.pop("start", at(ON_THE_CLOCK[0]))
    return Event(f"{title}@contactdesk", 3, CHANGED, title, start, **fields)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.ics"


def test_times_are_right_over_both_changes_of_the_clocks(path: Path) -> None:
    half_an_hour = timedelta(minutes=30)
    events = [
        event(f"{n}", start=at(wall), end=at(wall) + half_an_hour) for n, wall in enumerate(ON_THE_CLOCK)
    ]
    assert write_calendar(path, "Office", events) == len(events)
    seen = [one.dtstart.value.astimezone(WARSAW).replace(tzinfo=None) for one in read(path)]
    assert seen == ON_THE_CLOCK
    assert khal(path, "start-long") == [f"{wall:%Y-%m-%d %H:%M}" for wall in ON_THE_CLOCK]


def test_a_day_is_the_whole_day_also_when_it_has_23_hours_or_25(path: Path) -> None:
    days = [date(2026, 3, 29), date(2026, 10, 25)]
    write_calendar(path, "Office", [event(str(day), start=day) for day in days])
    assert [(one.dtstart.value, one.dtend.value) for one in read(path)] == [
        (day, day + timedelta(days=1)) for day in days
    ]
    assert khal(path, "start-long", "end-long") == [f"{day}|{day}" for day in days]


def test_what_is_said_of_an_event_comes_back(path: Path) -> None:
    title = "Zażółć; „gęślą”, \\ jaźń 沈雨桐 " * 6
    alarm = datetime.combine(date(2026, 3, 28), time(7, 15))
    write_calendar(
        path,
        "Biuro, główne",
        [event(title, place="Hall 1, Łódź", text="One\nTwo; three", is_busy=False, alarm=alarm)],
    )
    (one,) = read(path)
    assert one.summary.value == title.strip()
    assert (one.location.value, one.description.value) == ("Hall 1, Łódź", "One\nTwo; three")
    assert (one.transp.value, one.status.value, one.sequence.value) == ("TRANSPARENT", "CONFIRMED", "3")
    assert one.dtstamp.value == CHANGED.replace(tzinfo=UTC, microsecond=0)
    assert one.valarm.trigger.value == alarm.replace(tzinfo=UTC)
    assert max(len(line) for line in path.read_bytes().split(b"\r\n")) <= 75
    assert b"TZID" not in path.read_bytes()
    assert khal(path, "title", "location")[0].startswith(title[:40])


def test_what_does_not_take_place_is_told(path: Path) -> None:
    statuses = list(EventStatus)
    write_calendar(path, "Office", [event(status, status=status) for status in statuses])
    assert [one.status.value for one in read(path)] == [str(status) for status in statuses]


def test_an_office_without_events_has_an_empty_calendar(path: Path) -> None:
    assert write_calendar(path, "Office", []) == 0
    assert read(path) == []
    assert path.read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_the_same_events_are_the_same_file(path: Path) -> None:
    write_calendar(path, "Office", [event()])
    before = path.read_bytes()
    write_calendar(path, "Office", [event()])
    assert path.read_bytes() == before


def test_what_cannot_be_written_leaves_the_old_file(path: Path, tmp_path: Path) -> None:
    write_calendar(path, "Office", [event()])
    before = path.read_bytes()

    def broken() -> Any:
        yield event()
        raise OSError(28, "No space left on device")

    with pytest.raises(CannotWrite):
        write_calendar(path, "Office", broken())
    assert path.read_bytes() == before
    with pytest.raises(CannotWrite):
        write_calendar(tmp_path / "none" / "office.ics", "Office", [event()])
    assert list(tmp_path.glob(".*.part")) == []


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_breaks_a_calendar(tmp_path_factory: pytest.TempPathFactory, title: str, text: str) -> None:
    path = tmp_path_factory.mktemp("hostile") / "office.ics"
    write_calendar(path, title, [event(title, text=text), event("after")])
    assert [one.dtstart.value for one in read(path)] == [at(ON_THE_CLOCK[0]).replace(tzinfo=UTC)] * 2
