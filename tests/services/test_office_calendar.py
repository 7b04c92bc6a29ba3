"""The office's calendar: which meetings and follow-ups are in it, and when."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from contactdesk.records.search import Kind
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.office_calendar import NotACalendarFile, is_in_calendar
from contactdesk.services.partnership_links import NoSuchColleague
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.exchange.calendars import read


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def written(services: Services, folder: Path, owner: str = "") -> dict[str, Any]:
    """Events by what they are called."""
    exported = services.calendar.write(folder / "office.ics", owner=owner)
    events = read(exported.file)
    assert exported.rows == len(events)
    return {event.summary.value: event for event in events}


def test_meetings_stand_where_they_are_held(services: Services, tmp_path: Path) -> None:
    services.meetings.add(
        MeetingDraft(
            title="Seminar", date="2026-10-25", start="10:00", end="14:00", venue="Room 12", city="Łódź"
        )
    )
    services.meetings.add(MeetingDraft(title="A whole day", date="2026-03-29"))
    services.meetings.add(
        MeetingDraft(title="Called off", date="2026-03-30", start="9:00", status="cancelled")
    )
    services.meetings.add(MeetingDraft(title="Some day"))
    gone = services.meetings.add(MeetingDraft(title="Gone", date="2026-05-01")).id
    services.meetings.archive([gone])
    events = written(services, tmp_path)
    assert set(events) == {"Seminar", "A whole day", "Called off"}
    seminar = events["Seminar"]
    assert seminar.dtstart.value == datetime(2026, 10, 25, 9, tzinfo=UTC)
    assert seminar.dtend.value == datetime(2026, 10, 25, 13, tzinfo=UTC)
    assert (seminar.location.value, seminar.transp.value) == ("Room 12, Łódź", "OPAQUE")
    assert events["A whole day"].dtstart.value == date(2026, 3, 29)
    assert events["Called off"].status.value == "CANCELLED"


def test_open_follow_ups_stand_on_their_day(services: Services, tmp_path: Path) -> None:
    services.people.add(PersonDraft(display_name="Ewa Kos"))
    add = services.follow_ups.add
    add(FollowUpDraft(what="Call Ewa", due="2031-03-30", due_time="10:00", people=["Ewa Kos"]))
    add(FollowUpDraft(what="Minutes", due="2031-03-30", notes="In both languages"))
    add(FollowUpDraft(what="Some day"))
    put_off = add(FollowUpDraft(what="Put off", due="2031-03-30", due_time="10:00")).id
    services.follow_ups.snooze([put_off], "2031-04-02")
    done = add(FollowUpDraft(what="Done", due="2031-03-30")).id
    services.follow_ups.done(done)
    events = written(services, tmp_path)
    assert set(events) == {"Call Ewa", "Minutes", "Put off"}
    call = events["Call Ewa"]
    assert call.dtstart.value == datetime(2031, 3, 30, 8, tzinfo=UTC)
    assert (call.dtend.value - call.dtstart.value).seconds == 30 * 60
    assert call.valarm.trigger.value == datetime(2031, 3, 30, 7, tzinfo=UTC)
    assert (call.description.value, call.transp.value) == ("Ewa Kos", "TRANSPARENT")
    assert events["Minutes"].dtstart.value == date(2031, 3, 30)
    assert events["Minutes"].description.value == "In both languages"
    assert events["Put off"].dtstart.value == date(2031, 4, 2)


def test_an_event_is_known_again_after_a_change(services: Services, tmp_path: Path) -> None:
    follow_up = services.follow_ups.add(FollowUpDraft(what="Call", due="2031-03-30")).id
    (before,) = written(services, tmp_path).values()
    services.follow_ups.edit(follow_up, due="2031-04-01")
    (after,) = written(services, tmp_path).values()
    assert before.uid.value == after.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)


def test_it_can_be_that_of_one_colleague(services: Services, tmp_path: Path) -> None:
    services.office.add_colleague("Iga Wrona")
    services.follow_ups.add(FollowUpDraft(what="Mine", due="2031-03-30", assignee="Iga Wrona"))
    services.follow_ups.add(FollowUpDraft(what="Nobody's", due="2031-03-30"))
    services.meetings.add(MeetingDraft(title="Ours", date="2031-03-30"))
    assert set(written(services, tmp_path, "Iga Wrona")) == {"Mine", "Ours"}
    with pytest.raises(NoSuchColleague):
        services.calendar.write(tmp_path / "other.ics", owner="Jan")


def test_no_other_file_is_overwritten(services: Services, tmp_path: Path) -> None:
    desk = tmp_path / "office.contactdesk"
    desk.write_bytes(b"kept")
    with pytest.raises(NotACalendarFile):
        services.calendar.write(desk)
    assert desk.read_bytes() == b"kept"


def test_it_is_written_beside_the_open_desk_and_only_where_something_is_new(
    services: Services, desk: Desk, tmp_path: Path
) -> None:
    services.meetings.add(MeetingDraft(title="Seminar", date="2031-03-30"))
    beside = build_services(Desk.open(desk.location.text))
    file = tmp_path / "office.ics"
    try:
        assert set(written(beside, tmp_path)) == {"Seminar"}
        before = file.stat()
        assert not is_in_calendar(services.saved_lists.add("All", Kind.PERSON, ListQuery()).changes)
        written(beside, tmp_path)
        assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
        assert is_in_calendar(services.meetings.add(MeetingDraft(title="Next", date="2031-03-31")).changes)
        assert set(written(beside, tmp_path)) == {"Seminar", "Next"}
    finally:
        beside.desk.close()
