"""The words that plain SQL knows are those of the enumerations."""

from __future__ import annotations

from contactdesk.glance import due_follow_ups, reading
from contactdesk.records import meetings
from contactdesk.records.follow_ups import FollowUpStatus
from contactdesk.records.history import ChangeKind
from contactdesk.records.organisations import Sector
from contactdesk.records.search import Kind


def test_the_words_are_those_of_the_records() -> None:
    assert set(meetings.COMING) == reading.COMING
    assert set(meetings.ATTENDED) == reading.ATTENDED
    assert {meetings.Attendance.ABSENT, meetings.Attendance.EXCUSED} == reading.ABSENT
    assert (meetings.Attendance.UNKNOWN, meetings.Registration.CONFIRMED, meetings.MeetingMode.ONLINE) == (
        reading.UNKNOWN,
        reading.CONFIRMED,
        reading.ONLINE,
    )
    assert (Sector.OTHER, ChangeKind.DONE) == (reading.OTHER, reading.DONE)
    assert (Kind.PERSON, Kind.ORGANISATION) == (reading.PERSON, reading.ORGANISATION)
    assert FollowUpStatus.OPEN == due_follow_ups.OPEN
