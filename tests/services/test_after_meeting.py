"""The inbox after a meeting holds whoever was met and not cared for; each decision can be taken back."""

from __future__ import annotations

import pytest

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import phrase
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Attendance
from contactdesk.services.after_meeting import AfterMeeting, BecauseNeeded
from contactdesk.services.follow_up_draft import FollowUpDraft, WhatNeeded
from contactdesk.services.meeting_draft import MeetingDraft, NotADay
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone
from tests.services.taking_part import take_part

NAMES = ("Adam Ćma", "Beata Gil", "Celina Kos", "Daria Lis")


@pytest.fixture
def services(desk: Desk) -> Services:
    built = build_services(desk)
    built.meetings.add(MeetingDraft(title="Networking Day", date="2026-10-29", start="10:00"))
    for name in NAMES:
        take_part(built, 1, built.people.add(PersonDraft(name)).id, Attendance.PRESENT)
    take_part(built, 1, built.people.add(PersonDraft("Emil Ossa")).id, Attendance.ABSENT)
    return built


@pytest.fixture
def after(services: Services) -> AfterMeeting:
    return services.after_meeting


def waiting(after: AfterMeeting) -> list[str]:
    return [one.name for one in after.inbox(1).people]


def talk(desk: Desk, person_id: int, kind: InteractionKind, *, answered: bool = True) -> None:
    with desk.change(phrase("Logged")) as change:
        spoken = change.add(Interaction, kind=kind, at=utc_now(), answered=answered)
        change.add(InteractionPerson, interaction=spoken, person=person_id)


def test_everyone_who_came_waits_at_first(services: Services, after: AfterMeeting) -> None:
    inbox = after.inbox(1)
    assert [one.name for one in inbox.people] == list(NAMES)
    assert all(one.is_new for one in inbox.people)
    assert inbox.done == 0
    with pytest.raises(Gone):
        after.inbox(99)


def test_a_follow_up_or_a_contact_since_cares_for_somebody(
    desk: Desk, services: Services, after: AfterMeeting
) -> None:
    services.follow_ups.add(FollowUpDraft("call", people=["Adam Ćma"]))
    done = services.follow_ups.add(FollowUpDraft("write", people=["Beata Gil"])).id
    services.follow_ups.done(done)
    talk(desk, 3, InteractionKind.CALL, answered=False)
    talk(desk, 3, InteractionKind.NOTE)
    talk(desk, 4, InteractionKind.EMAIL)
    inbox = after.inbox(1)
    assert ([one.name for one in inbox.people], inbox.done) == (["Celina Kos"], 3)
    services.follow_ups.cancel([1])
    assert waiting(after) == ["Adam Ćma", "Celina Kos"]


def test_what_was_before_the_meeting_cares_for_nobody(
    desk: Desk, services: Services, after: AfterMeeting
) -> None:
    done = services.follow_ups.add(FollowUpDraft("write", people=["Beata Gil"])).id
    services.follow_ups.done(done)
    talk(desk, 4, InteractionKind.EMAIL)
    services.meetings.edit(1, services.meetings.card(1).version, date="2096-10-29")
    assert waiting(after) == list(NAMES)


def test_no_action_is_said_with_its_reason_and_taken_back(services: Services, after: AfterMeeting) -> None:
    changes = after.no_action(1, [1, 2, 1], "  only   passing by ")
    assert changes.words.text() == "No action for 2 people: only passing by"
    assert waiting(after) == ["Celina Kos", "Daria Lis"]
    assert after.no_action(1, [1], "moved away").words.text() == "No action for Adam Ćma: moved away"
    told = [(one.name, one.reason) for one in after.inbox(1).settled]
    assert told == [("Adam Ćma", "moved away"), ("Beata Gil", "only passing by")]
    after.action_after_all(1, [1])
    assert waiting(after) == ["Adam Ćma", "Celina Kos", "Daria Lis"]
    for _step in range(3):
        services.history.undo()
    assert waiting(after) == list(NAMES)
    services.history.redo()
    assert waiting(after) == ["Celina Kos", "Daria Lis"]
    with pytest.raises(BecauseNeeded):
        after.no_action(1, [3], "  ")


def test_follow_ups_are_planned_for_many_as_one_step(services: Services, after: AfterMeeting) -> None:
    changes = after.plan_follow_ups(1, [1, 3], "call about mentors", "2036-12-01")
    assert changes.words.text() == "Follow-ups “call about mentors” for 2 people added"
    rows = services.follow_ups.page(ListQuery("", "due"), 0, 10)
    cards = [services.follow_ups.card(row.id) for row in rows]
    assert [(card.due, card.meeting, card.people[0].name) for card in cards] == [
        ("2036-12-01", "Networking Day", "Adam Ćma"),
        ("2036-12-01", "Networking Day", "Celina Kos"),
    ]
    assert waiting(after) == ["Beata Gil", "Daria Lis"]
    services.history.undo()
    assert waiting(after) == list(NAMES)
    with pytest.raises(WhatNeeded):
        after.plan_follow_ups(1, [1], " ", "")
    with pytest.raises(NotADay):
        after.plan_follow_ups(1, [1], "call", "one fine day")
