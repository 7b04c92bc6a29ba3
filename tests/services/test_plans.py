"""Plans are written, applied to a meeting or partnership, moved with its day, and taken back as one step."""

from __future__ import annotations

from datetime import datetime

import pytest

from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.meetings import Attendance, ParticipationRole
from contactdesk.records.plans import PlanFor, PlanRun, PlanStep, Whom
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.follow_up_draft import FollowUpDraft, WhatNeeded
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.partnership_links import NoSuchColleague
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.plan_draft import (
    NobodyOfThatKind,
    NoSuchStep,
    PlanDraft,
    PlanLoops,
    StepDraft,
    StepsNeeded,
)
from contactdesk.services.plan_moving import DayTooFar
from contactdesk.services.plan_templates import AmbiguousPlan, NoSuchPlan, PlanNameTaken
from contactdesk.services.plans import MeetingWithoutDay, NothingLeftToPlan, PlanOfOtherKind, Plans
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict, Gone
from tests.conftest import Filling
from tests.services.taking_part import take_part

AFTER_A_DAY = PlanDraft(
    "After every networking day",
    PlanFor.MEETING,
    [
        StepDraft("Thank the panellists", "1 day", Whom.PANELLISTS, priority="high"),
        StepDraft("Write the minutes", "5 working days", assignee="Iga Wrona"),
        StepDraft("Call every new contact", "10 working days", Whom.EACH_NEW_CONTACT),
        StepDraft("Send the minutes", "1 working day after 2", Whom.EVERYONE_WHO_CAME),
    ],
)


def fill(desk: Desk) -> None:
    built = build_services(desk)
    built.office.save(name="Okno na Świat")
    built.office.add_colleague("Iga Wrona", login="tester")
    built.meetings.add(MeetingDraft(title="Earlier table", date="2026-05-04"))
    built.meetings.add(MeetingDraft(title="Networking Day", date="2026-10-29", start="10:00"))
    people = (
        ("Adam Kruk", ParticipationRole.PANELLIST, Attendance.PRESENT),
        ("Beata Lis", ParticipationRole.PANELLIST, Attendance.LATE),
        ("Celina Żak", ParticipationRole.PARTICIPANT, Attendance.PRESENT),
        ("Daria Ćma", ParticipationRole.PARTICIPANT, Attendance.REMOTE),
        ("Emil Mróz", ParticipationRole.PANELLIST, Attendance.ABSENT),
    )
    for name, role, attendance in people:
        person = built.people.add(PersonDraft(name)).id
        take_part(built, 2, person, attendance, role)
    take_part(built, 1, 3, Attendance.PRESENT)


@pytest.fixture
def filling() -> Filling:
    return fill


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


@pytest.fixture
def plans(services: Services) -> Plans:
    return services.plans


def made(desk: Desk) -> list[tuple[str, str, str]]:
    """What, its day, and the people whom it is about."""
    services = build_services(desk)
    rows = services.follow_ups.page(ListQuery("", "due"), 0, 50)
    cards = [services.follow_ups.card(row.id) for row in rows]
    told = [(card.what, card.due, ", ".join(one.name for one in card.people)) for card in cards]
    return sorted(told, key=lambda row: (row[1], row[2]))


EVERYONE = "Daria Ćma, Adam Kruk, Beata Lis, Celina Żak"
AFTER_THE_DAY = [
    ("Thank the panellists", "2026-10-30", "Adam Kruk, Beata Lis"),
    ("Write the minutes", "2026-11-05", ""),
    ("Send the minutes", "2026-11-06", EVERYONE),
    ("Call every new contact", "2026-11-13", "Adam Kruk"),
    ("Call every new contact", "2026-11-13", "Beata Lis"),
    ("Call every new contact", "2026-11-13", "Daria Ćma"),
]


def test_a_plan_becomes_follow_ups_of_a_meeting_as_one_step(
    desk: Desk, services: Services, plans: Plans
) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    changes = plans.apply(plan, meeting_id=2)
    assert made(desk) == AFTER_THE_DAY
    words = "Plan “After every networking day” applied to “Networking Day”: 6 follow-ups"
    assert changes.words.text() == words
    minutes = services.follow_ups.card(2)
    assert (minutes.assignee, minutes.meeting, minutes.remind_at) == ("Iga Wrona", "Networking Day", None)
    assert services.follow_ups.card(1).remind_at == datetime(2026, 10, 30, 8)
    (run,) = plans.runs_of(meeting_id=2)
    assert (run.name, run.anchor_on, run.follow_ups, run.open) == (AFTER_A_DAY.name, "2026-10-29", 6, 6)
    services.history.undo()
    assert made(desk) == []
    assert plans.runs_of(meeting_id=2) == []
    services.history.redo()
    assert made(desk) == AFTER_THE_DAY


def test_a_preview_says_how_each_day_was_counted_and_writes_nothing(desk: Desk, plans: Plans) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    seen = plans.preview(plan, meeting_id=2)
    assert [(step.due, step.why_that_day, step.makes) for step in seen] == [
        ("2026-10-30", "1 day", 1),
        ("2026-11-05", "5 working days", 1),
        ("2026-11-13", "10 working days, passing over National Independence Day", 3),
        ("2026-11-06", "1 working day after 2", 1),
    ]
    assert made(desk) == []


def test_steps_can_be_left_out(desk: Desk, plans: Plans) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    steps = [step.id for step in plans.card(plan).steps]
    plans.apply(plan, meeting_id=2, without=frozenset(steps[1:]))
    assert made(desk) == AFTER_THE_DAY[:1]


def test_applied_again_it_reaches_only_those_who_have_none_of_it(
    desk: Desk, services: Services, plans: Plans
) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    plans.apply(plan, meeting_id=2)
    with pytest.raises(NothingLeftToPlan):
        plans.apply(plan, meeting_id=2)
    services.participants.set_attendance([5], Attendance.LATE)
    plans.apply(plan, meeting_id=2)
    added = [row for row in made(desk) if row not in AFTER_THE_DAY]
    assert added == [
        ("Thank the panellists", "2026-10-30", "Emil Mróz"),
        ("Send the minutes", "2026-11-06", "Emil Mróz"),
        ("Call every new contact", "2026-11-13", "Emil Mróz"),
    ]
    assert len(plans.runs_of(meeting_id=2)) == 2


def test_before_a_meeting_it_is_about_those_who_are_to_come(
    desk: Desk, services: Services, plans: Plans
) -> None:
    services.meetings.add(MeetingDraft(title="Next", date="2096-11-12"))
    take_part(services, 3, 1)
    draft = PlanDraft("Before", steps=[StepDraft("Remind them", "1 working day before", "everyone-who-came")])
    plans.apply(plans.add_template(draft).id, meeting_id=3)
    assert made(desk) == [("Remind them", "2096-11-09", "Adam Kruk")]


def test_our_own_people_and_those_not_to_be_contacted_are_left_out(
    desk: Desk, services: Services, plans: Plans
) -> None:
    ours = services.people.add(PersonDraft("Fela Gil", affiliations=[AffiliationDraft("Okno na świat")])).id
    take_part(services, 2, ours, Attendance.PRESENT, ParticipationRole.PANELLIST)
    services.people.edit(1, None, do_not_contact=True)
    services.people.edit(2, None, do_not_contact=True)
    services.people.archive([4])
    plan = plans.add_template(AFTER_A_DAY).id
    plans.apply(plan, meeting_id=2)
    assert made(desk) == [
        ("Write the minutes", "2026-11-05", ""),
        ("Send the minutes", "2026-11-06", "Celina Żak"),
    ]


def test_when_the_meeting_moves_its_plan_moves_with_it_in_the_same_step(
    desk: Desk, services: Services, plans: Plans
) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    plans.apply(plan, meeting_id=2)
    follow_ups = services.follow_ups
    follow_ups.done(follow_ups.meant("Write the minutes"))
    follow_ups.edit(follow_ups.meant("Send the minutes"), due="2026-12-01")
    version = services.meetings.card(2).version
    before = services.meetings.moving_with(2)
    assert (before.plans, before.n) == ("After every networking day", 4), "told before it is done"
    words = services.meetings.edit(2, version, date="2026-11-10", title="Moved day").words.text()
    plan_name = "After every networking day"
    assert words == f"Meeting “Moved day” changed: 4 follow-ups of the plan “{plan_name}” moved along"
    moved = [
        ("Write the minutes", "2026-11-05", ""),
        ("Thank the panellists", "2026-11-11", "Adam Kruk, Beata Lis"),
        ("Call every new contact", "2026-11-25", "Adam Kruk"),
        ("Call every new contact", "2026-11-25", "Beata Lis"),
        ("Call every new contact", "2026-11-25", "Daria Ćma"),
        ("Send the minutes", "2026-12-01", EVERYONE),
    ]
    assert made(desk) == moved
    assert follow_ups.card(1).remind_at == datetime(2026, 11, 11, 8)
    assert plans.runs_of(meeting_id=2)[0].anchor_on == "2026-11-10"
    services.history.undo()
    assert sorted(made(desk)) == sorted(
        [*AFTER_THE_DAY[:2], *AFTER_THE_DAY[3:], ("Send the minutes", "2026-12-01", EVERYONE)]
    )
    assert services.meetings.card(2).title == "Networking Day"
    services.history.redo()
    assert made(desk) == moved


def test_a_meeting_that_is_called_off_names_what_its_plans_left_to_do(
    desk: Desk, services: Services, plans: Plans
) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    plans.apply(plan, meeting_id=2, without=frozenset({3, 4}))
    services.follow_ups.done(1)
    words = services.meetings.edit(2, services.meetings.card(2).version, status="cancelled").words.text()
    open_one = "1 follow-up of the plan “After every networking day” is still open"
    assert words == f"Meeting “Networking Day” called off: {open_one}"
    assert len(made(desk)) == 2
    services.history.undo()
    services.follow_ups.done(2)
    words = services.meetings.edit(2, services.meetings.card(2).version, status="postponed").words.text()
    assert words == "Meeting “Networking Day” changed"


def test_another_time_of_the_same_day_moves_nothing(desk: Desk, services: Services, plans: Plans) -> None:
    plans.apply(plans.add_template(AFTER_A_DAY).id, meeting_id=2)
    changes = services.meetings.edit(2, services.meetings.card(2).version, start="12:00")
    assert changes.ids(FollowUp) == set()
    services.meetings.edit(2, services.meetings.card(2).version, date="", start="")
    assert made(desk) == AFTER_THE_DAY
    with pytest.raises(DayTooFar):
        services.meetings.edit(2, services.meetings.card(2).version, date="9999-12-30")
    assert services.meetings.card(2).starts_at is None


def test_a_plan_for_partnerships_is_counted_from_a_day_and_moved_by_hand(
    desk: Desk, services: Services, plans: Plans
) -> None:
    services.organisations.add(OrganisationDraft(name="Lotos"))
    parties = [PartyDraft("Lotos"), PartyDraft("Okno na Świat")]
    draft = PartnershipDraft("Diplomas", parties=parties, contacts=["Adam Kruk", "Celina Żak"])
    partnership = services.partnerships.add(draft).id
    steps = [StepDraft("Send the draft", "2 days"), StepDraft("Call", "1 week after 1", Whom.EACH_CONTACT)]
    plan = plans.add_template(PlanDraft("Agreement", PlanFor.PARTNERSHIP, steps)).id
    plans.apply(plan, partnership_id=partnership, on="2026-11-02")
    assert made(desk) == [
        ("Send the draft", "2026-11-04", ""),
        ("Call", "2026-11-11", "Adam Kruk"),
        ("Call", "2026-11-11", "Celina Żak"),
    ]
    (run,) = plans.runs_of(partnership_id=partnership)
    changes = plans.move_run(run.id, "2026-11-05")
    assert changes.words.text() == "Plan “Agreement” moved to 2026-11-05"
    assert [row[1] for row in made(desk)] == ["2026-11-07", "2026-11-14", "2026-11-14"]
    services.history.undo()
    assert [row[1] for row in made(desk)] == ["2026-11-04", "2026-11-11", "2026-11-11"]
    with pytest.raises(PlanOfOtherKind):
        plans.apply(plan, meeting_id=2)
    with pytest.raises(Gone):
        plans.apply(plan, partnership_id=99)
    with pytest.raises(DayTooFar):
        plans.apply(plan, partnership_id=partnership, on="9999-12-30")


def test_a_meeting_without_a_date_is_refused(services: Services, plans: Plans) -> None:
    services.meetings.add(MeetingDraft(title="Some time"))
    plan = plans.add_template(AFTER_A_DAY).id
    with pytest.raises(MeetingWithoutDay):
        plans.apply(plan, meeting_id=3)
    with pytest.raises(Gone):
        plans.preview(plan, meeting_id=9)


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (PlanDraft(" ", steps=AFTER_A_DAY.steps), NameNeeded),
        (PlanDraft("Empty"), StepsNeeded),
        (PlanDraft("No words", steps=[StepDraft(" ")]), WhatNeeded),
        (PlanDraft("Itself", steps=[StepDraft("a", "after 1")]), PlanLoops),
        (PlanDraft("Circle", steps=[StepDraft("a", "1 day after 2"), StepDraft("b", "after 1")]), PlanLoops),
        (PlanDraft("Nowhere", steps=[StepDraft("a", "1 day after 7")]), NoSuchStep),
        (PlanDraft("Whose", steps=[StepDraft("a", whom="each-contact")]), NobodyOfThatKind),
        (PlanDraft("Who", steps=[StepDraft("a", assignee="Zenon")]), NoSuchColleague),
        (PlanDraft("after every NETWORKING day", steps=[StepDraft("a")]), PlanNameTaken),
    ],
)
def test_a_plan_that_cannot_be_is_refused_in_words(
    plans: Plans, draft: PlanDraft, error: type[Exception]
) -> None:
    plans.add_template(AFTER_A_DAY)
    with pytest.raises(error):
        plans.add_template(draft)
    assert len(plans.templates()) == 1


def test_steps_stay_themselves_when_a_plan_is_changed(desk: Desk, services: Services, plans: Plans) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    before = [step.id for step in plans.card(plan).steps]
    plans.apply(plan, meeting_id=2)
    draft = plans.draft(plan)
    assert [step.when for step in draft.steps] == [
        "1 day",
        "5 working days",
        "10 working days",
        "1 working day after 2",
    ]
    draft.steps = [draft.steps[2], draft.steps[0], StepDraft("Publish the photographs", "3 days")]
    plans.save_template(plan, plans.card(plan).version, draft)
    after = [step.id for step in plans.card(plan).steps]
    assert after[:2] == [before[2], before[0]]
    plans.apply(plan, meeting_id=2)
    assert [row[0] for row in made(desk) if row not in AFTER_THE_DAY] == ["Publish the photographs"]
    services.history.undo()
    services.history.undo()
    assert [step.id for step in plans.card(plan).steps] == before
    stale = plans.draft(plan)
    plans.save_template(plan, 1, PlanDraft(stale.name, steps=stale.steps[:1]))
    with pytest.raises(Conflict):
        plans.save_template(plan, 1, stale)


def test_a_plan_taken_away_leaves_what_it_made(desk: Desk, services: Services, plans: Plans) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    plans.apply(plan, meeting_id=2)
    plans.remove_template(plan)
    assert plans.templates() == []
    assert desk.rows(PlanStep.select(PlanStep.id)) == []
    assert made(desk) == AFTER_THE_DAY
    assert plans.runs_of(meeting_id=2)[0].name == AFTER_A_DAY.name
    services.meetings.edit(2, services.meetings.card(2).version, date="2026-11-10")
    assert made(desk)[0][1] == "2026-11-11"
    services.history.undo()
    services.history.undo()
    assert [card.id for card in plans.templates()] == [plan]
    assert desk.row(PlanRun.select(PlanRun.template).where(PlanRun.id == 1)) == (plan,)


def test_a_plan_is_meant_by_number_or_name(plans: Plans) -> None:
    plan = plans.add_template(AFTER_A_DAY).id
    other = plans.add_template(PlanDraft("After a table", steps=[StepDraft("a")])).id
    assert plans.meant("after every") == plans.meant(str(plan)) == plan
    assert [card.name for card in plans.templates(PlanFor.PARTNERSHIP)] == []
    assert [card.id for card in plans.templates()] == [other, plan]
    with pytest.raises(AmbiguousPlan):
        plans.meant("after")
    for nothing in ("", "before", "99"):
        with pytest.raises(NoSuchPlan):
            plans.meant(nothing)


def test_the_same_plan_again_adds_nothing(plans: Plans) -> None:
    uuid = "8c1ff9b2-2d5b-4a55-9f0c-0d6f3f4f0a11"
    first = plans.add_template(AFTER_A_DAY, uuid)
    again = plans.add_template(AFTER_A_DAY, uuid)
    assert (again.id, again.changes.id) == (first.id, None)


def test_a_pinned_follow_up_beside_a_plan_is_left_alone(desk: Desk, services: Services, plans: Plans) -> None:
    services.follow_ups.add(FollowUpDraft("Own one", due="2026-11-30", meeting="Networking Day"))
    plans.apply(plans.add_template(AFTER_A_DAY).id, meeting_id=2)
    services.meetings.edit(2, services.meetings.card(2).version, date="2026-11-02")
    assert ("Own one", "2026-11-30", "") in made(desk)
