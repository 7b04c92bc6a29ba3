"""Today's view: counts, what is coming, what is left to enter, the latest steps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from contactdesk.core.dates import local, utc_now
from contactdesk.records.meetings import Attendance, AttendanceSource, MeetingMode, Registration
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def day(ahead: int) -> str:
    return local(utc_now() + timedelta(days=ahead)).date().isoformat()


def meeting(services: Services, title: str, ahead: int, **fields: object) -> int:
    draft = MeetingDraft(title=title, date=day(ahead), start="10:00", end="11:00", **fields)  # type: ignore[arg-type]
    return services.meetings.add(draft).id


def invite(services: Services, meeting_id: int) -> list[int]:
    """Participations of everyone."""
    people = [row.id for row in services.people.page(ListQuery(), 0, 50)]
    services.participants.add_people(meeting_id, people)
    return [row.id for row in services.participants.page(meeting_id, ListQuery(), 0, 50)]


def people(services: Services) -> None:
    for name in ("Ewa Kos", "Jan Lis", "Olga Mak"):
        services.people.add(PersonDraft(name))


def test_a_new_desk_is_empty(services: Services) -> None:
    view = services.today.view()
    assert view.is_empty
    assert (view.next, view.last, view.steps) == ((), None, ())


def test_archived_records_do_not_count(services: Services) -> None:
    people(services)
    services.people.archive([1])
    assert services.today.view().people == 2


def test_the_next_meetings_come_in_their_order_with_who_confirmed(services: Services) -> None:
    people(services)
    later = meeting(services, "Later", 9, mode=MeetingMode.ONLINE)
    soon = meeting(services, "Soon", 2, venue="Bracka", city="Warszawa")
    meeting(services, "Over", -2)
    first, second, _third = invite(services, soon)
    services.participants.set_registration([first], Registration.CONFIRMED)
    services.participants.set_registration([second], Registration.DECLINED)
    view = services.today.view()
    assert [one.id for one in view.next] == [soon, later]
    assert (view.upcoming, view.meetings) == (2, 3)
    assert (view.next[0].confirmed, view.next[0].invited, view.next[0].place) == (1, 2, "Bracka, Warszawa")
    assert view.next[1].online


def test_the_last_meeting_is_the_one_with_something_left_to_enter(services: Services) -> None:
    people(services)
    older = meeting(services, "Older", -9)
    meeting(services, "Newer, without a list", -2)
    first, second, third = invite(services, older)
    services.participants.set_attendance([first], Attendance.PRESENT, AttendanceSource.HAND)
    services.participants.set_attendance([second], Attendance.EXCUSED, AttendanceSource.HAND)
    last = services.today.view().last
    assert last is not None
    assert (last.title, last.attended, last.absent, last.missing) == ("Older", 1, 1, 1)
    assert not last.sheet_printed
    services.participants.set_registration([third], Registration.DECLINED)
    last = services.today.view().last
    assert last is not None
    assert (last.title, last.missing) == ("Newer, without a list", 0)


def test_the_latest_steps_are_told_without_undos(services: Services) -> None:
    people(services)
    services.history.undo()
    steps = services.today.view().steps
    assert [(step.words, step.undone) for step in steps] == [
        ("Olga Mak added", True),
        ("Jan Lis added", False),
        ("Ewa Kos added", False),
    ]


def test_what_is_due_within_a_week_comes_first(services: Services) -> None:
    people(services)
    day_of = meeting(services, "Networking Day", -4)
    add = services.follow_ups.add
    add(FollowUpDraft("Late", due=day(-3), people=["Ewa Kos"], organisation="Lotos"))
    add(FollowUpDraft("Thank them", due=day(0), people=["Ewa Kos", "Jan Lis"], meeting=str(day_of)))
    add(FollowUpDraft("Tomorrow", due=f"{day(1)} 9:30"))
    add(FollowUpDraft("Far away", due=day(20)))
    add(FollowUpDraft("Some day"))
    add(FollowUpDraft("Wait", due=day(2), status="waiting", waiting_for="Jan"))
    add(FollowUpDraft("Waited", due=day(-1), status="waiting", waiting_for="Jan"))
    services.follow_ups.snooze([add(FollowUpDraft("Put off", due=day(-9))).id], day(3))
    done = add(FollowUpDraft("Done", due=day(-2))).id
    services.follow_ups.done(done)
    view = services.today.view()
    assert view.due == 5
    assert [(one.what, one.due, one.shown_on, one.due_time) for one in view.follow_ups] == [
        ("Late", day(-3), day(-3), ""),
        ("Waited", day(-1), day(-1), ""),
        ("Thank them", day(0), day(0), ""),
        ("Tomorrow", day(1), day(1), "09:30"),
    ]
    late, _waited, thank, _tomorrow = view.follow_ups
    assert (late.people, late.person, late.organisation, late.meeting) == (1, "Ewa Kos", "Lotos", "")
    assert (thank.people, thank.person, thank.meeting) == (2, "Ewa Kos", "Networking Day")
    services.follow_ups.archive([1])
    assert services.today.view().due == 4
