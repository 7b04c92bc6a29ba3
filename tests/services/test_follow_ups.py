"""Follow-ups: written as people write, done with what came of it, put off, repeated; all undoable."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

import pytest

from contactdesk.core.dates import today_there, utc_now
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import Language, speaking
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.priority import Priority
from contactdesk.services.field_errors import FieldError, UnknownChoice, UnknownField
from contactdesk.services.follow_up_draft import (
    DayNeeded,
    FollowUpDraft,
    WhatNeeded,
    days_late,
    problem_with,
    read_due,
)
from contactdesk.services.follow_up_groups import Group
from contactdesk.services.follow_up_names import AmbiguousFollowUp, NoSuchFollowUp
from contactdesk.services.follow_up_steps import SnoozedIntoPast
from contactdesk.services.follow_ups import FollowUps
from contactdesk.services.meeting_draft import MeetingDraft, NotADay, NotATime
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.reminding import NotAReminder, ReminderNeedsDay
from contactdesk.services.repeating import NotARepetition
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict, Gone

TODAY = today_there()


def day(ahead: int) -> str:
    return (TODAY + timedelta(days=ahead)).isoformat()


@pytest.fixture
def services(desk: Desk) -> Services:
    built = build_services(desk)
    for name in ("Łucja Ćma", "Bogumił Łoś", "Ewa Kos"):
        built.people.add(PersonDraft(name))
    built.organisations.add(OrganisationDraft(name="Nasza Przystań"))
    built.meetings.add(MeetingDraft(title="Networking Day", date=day(-3)))
    built.office.add_colleague("Iga Wrona", login="tester")
    built.office.add_colleague("Jan Lis")
    return built


@pytest.fixture
def follow_ups(services: Services) -> FollowUps:
    return services.follow_ups


def names(
    follow_ups: FollowUps, group: Group | None = None, search: str = "", order: str = "due"
) -> list[str]:
    return [row.what for row in follow_ups.page(ListQuery(search, order), 0, 50, group)]


def test_one_is_written_as_people_write(services: Services, follow_ups: FollowUps) -> None:
    draft = FollowUpDraft(
        what="  send   the draft",
        due="tomorrow 9:30",
        people=["Łucja Ćma", "bogumił łoś", "Zenon Kruk"],
        organisation="Nasza Przystań",
        meeting="Networking",
        assignee="me",
        priority="high",
        repeats="co 2 tygodnie",
        notes="both versions",
    )
    saved = follow_ups.add(draft)
    card = follow_ups.card(saved.id)
    assert (card.what, card.due, card.due_time, card.shown_on) == ("send the draft", day(1), "09:30", day(1))
    assert [person.name for person in card.people] == ["Łucja Ćma", "Bogumił Łoś", "Zenon Kruk"]
    assert (card.organisation, card.meeting, card.assignee) == (
        "Nasza Przystań",
        "Networking Day",
        "Iga Wrona",
    )
    assert (card.priority, card.status, card.repeats) == (
        Priority.HIGH,
        FollowUpStatus.OPEN,
        "FREQ=WEEKLY;INTERVAL=2",
    )
    (row,) = follow_ups.page(ListQuery(), 0, 10)
    assert (row.about, row.subtitle, row.people, row.assignee) == (
        "Łucja Ćma",
        "Nasza Przystań",
        3,
        "Iga Wrona",
    )
    assert saved.changes.words.text() == "Follow-up “send the draft” added"
    services.desk.undo()
    assert follow_ups.page(ListQuery(), 0, 10) == []
    services.desk.redo()
    assert follow_ups.card(saved.id).assignee == "Iga Wrona"


def test_the_same_uuid_adds_nothing_twice(follow_ups: FollowUps) -> None:
    uuid = "6a5ae3f2-0d92-4d35-b1c1-0d5c5a3f8a11"
    draft = FollowUpDraft("call", people=["Ewa Kos"])
    first = follow_ups.add(draft, uuid)
    assert follow_ups.add(draft, uuid).id == first.id
    assert follow_ups.count(ListQuery()) == 1


@pytest.mark.parametrize(
    ("draft", "error", "field"),
    [
        (FollowUpDraft(" "), WhatNeeded, "what"),
        (FollowUpDraft("a", due="one fine day"), NotADay, "due"),
        (FollowUpDraft("a", due="fri", due_time="25:00"), NotATime, "due_time"),
        (FollowUpDraft("a", due_time="9:00"), DayNeeded, "due"),
        (FollowUpDraft("a", repeats="now and then"), NotARepetition, "repeats"),
        (FollowUpDraft("a", remind="soonish"), NotAReminder, "remind"),
        (FollowUpDraft("a", remind="1 day before"), ReminderNeedsDay, "remind"),
        (FollowUpDraft("a", priority="huge"), UnknownChoice, "priority"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(
    follow_ups: FollowUps, draft: FollowUpDraft, error: type[FieldError], field: str
) -> None:
    with pytest.raises(error) as refused:
        follow_ups.add(draft)
    assert refused.value.field == field
    told = problem_with(draft, field)
    assert isinstance(told, error)
    assert follow_ups.count(ListQuery()) == 0


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"assignee": "Nobody Such"}, "assignee"),
        ({"partnership": "none such"}, "partnership"),
        ({"meeting": "?!"}, "meeting"),
    ],
)
def test_what_it_points_to_has_to_be_there(follow_ups: FollowUps, typed: dict[str, Any], field: str) -> None:
    with pytest.raises(FieldError) as refused:
        follow_ups.add(FollowUpDraft("call", **typed))
    assert refused.value.field == field
    assert refused.value.sentence()


def test_a_colleague_who_left_keeps_what_is_theirs_and_gets_nothing_new(
    services: Services, follow_ups: FollowUps
) -> None:
    kept = follow_ups.add(FollowUpDraft("call", assignee="Jan Lis", repeats="weekly")).id
    services.office.remove_colleague(2)
    card = follow_ups.card(kept)
    assert (card.assignee, card.assignee_left) == ("Jan Lis", True)
    with pytest.raises(FieldError, match="owner-left"):
        follow_ups.add(FollowUpDraft("write", assignee="Jan Lis"))
    follow_ups.edit(kept, notes="still his")
    assert follow_ups.card(kept).assignee == "Jan Lis"
    follow_ups.done(kept)
    (again,) = follow_ups.card(kept).after
    assert follow_ups.card(again.id).assignee == ""


def test_a_day_in_the_past_is_taken_and_told(follow_ups: FollowUps) -> None:
    late = follow_ups.add(FollowUpDraft("call", due="3 days ago")).id
    assert follow_ups.card(late).due == day(-3)
    assert days_late(day(-3)) == 3
    assert days_late(day(1)) == days_late("") == 0


def test_groups_go_by_the_day(follow_ups: FollowUps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contactdesk.services.follow_up_list.today_there", lambda: date(2026, 11, 25))
    for what, due in (
        ("late", "2026-11-22"),
        ("now", "2026-11-25"),
        ("soon", "2026-11-29"),
        ("then", "2026-11-30"),
        ("ever", ""),
    ):
        follow_ups.add(FollowUpDraft(what, due=due))
    waits = follow_ups.add(
        FollowUpDraft("reply", due="2026-11-26", status="waiting", waiting_for="Halina")
    ).id
    back = follow_ups.add(FollowUpDraft("answer", due="2026-11-24", status="waiting")).id
    over = follow_ups.add(FollowUpDraft("gone", due="2026-11-20")).id
    follow_ups.done(over)
    assert {group: names(follow_ups, group) for group in Group} == {
        Group.OVERDUE: ["late", "answer"],
        Group.TODAY: ["now"],
        Group.WEEK: ["soon"],
        Group.LATER: ["then"],
        Group.SOMEDAY: ["ever"],
        Group.WAITING: ["reply"],
        Group.DONE: ["gone"],
    }
    assert follow_ups.groups(ListQuery()) == {group: len(names(follow_ups, group)) for group in Group}
    assert sum(follow_ups.groups(ListQuery()).values()) == follow_ups.count(ListQuery()) == 8
    assert names(follow_ups) == ["late", "answer", "now", "reply", "soon", "then", "ever", "gone"]
    assert names(follow_ups, order="what") == [
        "answer",
        "ever",
        "late",
        "now",
        "reply",
        "soon",
        "then",
        "gone",
    ]
    assert names(follow_ups, search="reply") == ["reply"]
    assert follow_ups.groups(ListQuery("reply"))[Group.WAITING] == 1
    rows = follow_ups.page(ListQuery("", "due"), 0, 50)
    for number, row in enumerate(rows):
        assert follow_ups.position(ListQuery("", "due"), row.id) == number
    for query in (ListQuery("", "due"), ListQuery("", "due", descending=True), ListQuery("", "what")):
        rows = follow_ups.page(query, 0, 50)
        for near, number, size in product((5_000, 0), range(1, 10), (1, 3)):
            monkeypatch.setattr("contactdesk.services.follow_up_list._NEAR", near)
            assert follow_ups.page(query, number, size) == rows[number : number + size]
    assert follow_ups.row_beginning(ListQuery("", "due"), "th") == 5
    assert follow_ups.position(ListQuery("", "due"), back, Group.TODAY) is None
    assert follow_ups.card(waits).waiting_for == "Halina"


def test_done_tells_what_came_of_it_and_goes_on(services: Services, follow_ups: FollowUps) -> None:
    first = follow_ups.add(
        FollowUpDraft(
            "call Łucja", due="today", people=["Łucja Ćma"], organisation="Nasza Przystań", assignee="me"
        )
    ).id
    changes = follow_ups.done(
        first, outcome="she agrees", following=FollowUpDraft("send the draft", due="tomorrow")
    )
    card = follow_ups.card(first)
    assert (card.status, card.outcome, card.done_at is not None) == (FollowUpStatus.DONE, "she agrees", True)
    (after,) = card.after
    following = follow_ups.card(after.id)
    assert (following.what, following.due) == ("send the draft", day(1))
    assert [person.name for person in following.people] == ["Łucja Ćma"]
    assert (following.organisation, following.assignee) == ("Nasza Przystań", "Iga Wrona")
    assert following.before is not None
    assert following.before.id == first
    with speaking(Language.PL):
        assert changes.words.text() == "Zrobione „call Łucja”, a dalej: „send the draft”"
    services.desk.undo()
    assert follow_ups.card(first).status is FollowUpStatus.OPEN
    with pytest.raises(Gone):
        follow_ups.card(after.id)
    services.desk.redo()
    assert follow_ups.card(after.id).what == "send the draft"


def test_a_next_step_that_cannot_be_read_leaves_it_open(follow_ups: FollowUps) -> None:
    first = follow_ups.add(FollowUpDraft("call")).id
    with pytest.raises(NotADay):
        follow_ups.done(first, outcome="yes", following=FollowUpDraft("write", due="some time"))
    assert follow_ups.card(first).status is FollowUpStatus.OPEN
    assert follow_ups.count(ListQuery()) == 1


def test_what_repeats_comes_back_once(services: Services, follow_ups: FollowUps) -> None:
    draft = FollowUpDraft(
        "keep warm", due=day(-2), people=["Ewa Kos"], repeats="every 60 days", remind="1 day before 8:00"
    )
    first = follow_ups.add(draft).id
    follow_ups.done(first)
    follow_ups.done(first, outcome="told twice")
    (again,) = follow_ups.card(first).after
    card = follow_ups.card(again.id)
    assert (card.due, card.status, card.repeats) == (day(60), FollowUpStatus.OPEN, "FREQ=DAILY;INTERVAL=60")
    assert [person.name for person in card.people] == ["Ewa Kos"]
    before = follow_ups.card(first).remind_at
    assert before is not None
    assert card.remind_at is not None
    assert abs((card.remind_at - before) - timedelta(days=62)) <= timedelta(hours=1)
    services.desk.undo()
    services.desk.undo()
    assert follow_ups.count(ListQuery()) == 1


def test_of_many_that_are_done_only_what_repeats_comes_back(
    services: Services, follow_ups: FollowUps
) -> None:
    ids = [
        follow_ups.add(FollowUpDraft(what, repeats=often)).id for what, often in (("a", "weekly"), ("b", ""))
    ]
    follow_ups.done_many(ids)
    assert [len(follow_ups.card(one).after) for one in ids] == [1, 0]
    services.desk.undo()
    assert follow_ups.count(ListQuery()) == 2


def test_done_in_the_form_is_done_as_anywhere(follow_ups: FollowUps) -> None:
    first = follow_ups.add(FollowUpDraft("keep warm", due="today", repeats="weekly")).id
    follow_ups.edit(first, status="done", outcome="coffee")
    card = follow_ups.card(first)
    assert (card.outcome, card.done_at is not None, len(card.after)) == ("coffee", True, 1)
    follow_ups.edit(first, status="to do")
    assert follow_ups.card(first).done_at is None


def test_putting_off_hides_it_and_keeps_what_was_promised(services: Services, follow_ups: FollowUps) -> None:
    one, two = (follow_ups.add(FollowUpDraft(what, due=day(-1))).id for what in ("a", "b"))
    changes = follow_ups.snooze([one, two], "in 10 days")
    card = follow_ups.card(one)
    assert (card.due, card.shown_on) == (day(-1), day(10))
    assert changes.words.text() == f"2 follow-ups put off until {day(10)}"
    for typed, error in (("yesterday", SnoozedIntoPast), ("", SnoozedIntoPast), ("whenever", NotADay)):
        with pytest.raises(error):
            follow_ups.snooze([one], typed)
    follow_ups.edit(one, due="tomorrow")
    assert follow_ups.card(one).shown_on == day(1)
    services.desk.undo()
    services.desk.undo()
    assert names(follow_ups, Group.OVERDUE) == ["a", "b"]


def test_waiting_giving_up_and_opening_again(services: Services, follow_ups: FollowUps) -> None:
    one = follow_ups.add(FollowUpDraft("annex", due=day(4))).id
    assert follow_ups.wait([one], "Halina").words.text() == "“annex” is waiting for Halina"
    assert names(follow_ups, Group.WAITING) == ["annex"]
    follow_ups.cancel([one], "no money")
    card = follow_ups.card(one)
    assert (card.status, card.outcome) == (FollowUpStatus.CANCELLED, "no money")
    assert names(follow_ups, Group.DONE) == ["annex"]
    follow_ups.reopen([one])
    assert follow_ups.card(one).done_at is None
    for _step in range(4):
        services.desk.undo()
    assert follow_ups.count(ListQuery()) == 0


def test_many_are_given_and_done_in_one_step(services: Services, follow_ups: FollowUps) -> None:
    ids = [follow_ups.add(FollowUpDraft(what)).id for what in ("a", "b", "c")]
    changes = follow_ups.assign(ids, "Jan Lis")
    assert changes.words.text() == "3 follow-ups given to Jan Lis"
    assert {row.assignee for row in follow_ups.page(ListQuery(), 0, 9)} == {"Jan Lis"}
    assert follow_ups.assign(ids[:1], "").words.text() == "“a” taken from everybody"
    assert follow_ups.done_many(ids).words.text() == "3 follow-ups done"
    assert len(names(follow_ups, Group.DONE)) == 3
    assert follow_ups.done_many(ids).id is None
    services.desk.undo()
    assert names(follow_ups, Group.DONE) == []
    with pytest.raises(Gone):
        follow_ups.done_many([999])
    with pytest.raises(Gone):
        follow_ups.snooze([999], "tomorrow")


def test_two_forms_keep_what_the_other_changed(follow_ups: FollowUps) -> None:
    one = follow_ups.add(FollowUpDraft("call", due="tomorrow", people=["Ewa Kos"])).id
    mine, theirs = follow_ups.draft(one), follow_ups.draft(one)
    theirs.people = ["Ewa Kos", "Łucja Ćma"]
    theirs.due = day(5)
    follow_ups.save(one, 1, theirs)
    mine.notes = "bring the table"
    follow_ups.save(one, 1, mine)
    card = follow_ups.card(one)
    assert (card.due, card.notes, len(card.people)) == (day(5), "bring the table", 2)
    mine.due = day(7)
    with pytest.raises(Conflict):
        follow_ups.save(one, 1, mine)
    last = follow_ups.draft(one)
    last.people = ["Łucja Ćma"]
    follow_ups.save(one, card.version, last)
    assert [person.name for person in follow_ups.card(one).people] == ["Łucja Ćma"]


def test_the_last_action_of_a_partnership_is_known(services: Services, follow_ups: FollowUps) -> None:
    draft = PartnershipDraft("Mentors", parties=[PartyDraft("A"), PartyDraft("B")], stage="proposal")
    services.partnerships.add(draft)
    one, two = (follow_ups.add(FollowUpDraft(what, partnership="Mentors")).id for what in ("a", "b"))
    assert not follow_ups.is_last_action(one)
    follow_ups.done(two)
    assert follow_ups.is_last_action(one)
    assert not follow_ups.is_last_action(follow_ups.add(FollowUpDraft("c")).id)
    services.partnerships.edit(1, stage="dormant")
    assert not follow_ups.is_last_action(one)


def test_only_known_fields_are_changed(follow_ups: FollowUps) -> None:
    one = follow_ups.add(FollowUpDraft("call")).id
    with pytest.raises(UnknownField):
        follow_ups.edit(one, colour="red")


def test_found_by_number_or_words(follow_ups: FollowUps) -> None:
    one = follow_ups.add(FollowUpDraft("Send the draft")).id
    two = follow_ups.add(FollowUpDraft("Send the draft again")).id
    assert follow_ups.meant(str(one)) == one
    assert follow_ups.meant("send the draft") == one
    assert follow_ups.meant("again") == two
    follow_ups.done(two)
    assert follow_ups.meant("send") == one
    for reference, error in (("999", NoSuchFollowUp), ("?", NoSuchFollowUp), ("annex", NoSuchFollowUp)):
        with pytest.raises(error):
            follow_ups.meant(reference)
    follow_ups.reopen([two])
    with pytest.raises(AmbiguousFollowUp) as refused:
        follow_ups.meant("draft")
    assert f"({two})" in refused.value.sentence()


def test_archived_ones_are_in_no_list(follow_ups: FollowUps) -> None:
    one = follow_ups.add(FollowUpDraft("call", due="today")).id
    follow_ups.archive([one])
    assert (names(follow_ups), follow_ups.groups(ListQuery())[Group.TODAY]) == ([], 0)
    follow_ups.restore([one])
    assert names(follow_ups) == ["call"]


def test_reminders_come_when_their_moment_has_come(follow_ups: FollowUps) -> None:
    plain = follow_ups.add(FollowUpDraft("plain", due="tomorrow")).id
    timed = follow_ups.add(FollowUpDraft("timed", due="tomorrow 7:15")).id
    high = follow_ups.add(FollowUpDraft("high", due="tomorrow", priority="high")).id
    none = follow_ups.add(FollowUpDraft("none", due="tomorrow", priority="high", remind="none")).id
    far = follow_ups.add(FollowUpDraft("far", due=day(30), remind="1 week before")).id
    now, later = utc_now(), utc_now() + timedelta(days=2)
    assert [one.what for one in follow_ups.due_reminders(now, later)] == ["timed", "high"]
    assert [follow_ups.card(one).remind_at for one in (plain, none)] == [None, None]
    assert follow_ups.draft(timed).remind == f"{day(1)} 07:15"
    before = follow_ups.card(far).remind_at
    follow_ups.edit(far, due=day(31))
    after = follow_ups.card(far).remind_at
    assert before is not None
    assert after is not None
    assert abs(after - before - timedelta(days=1)) <= timedelta(hours=1)
    follow_ups.done(high)
    assert [one.what for one in follow_ups.due_reminders(now, later)] == ["timed"]
    assert follow_ups.due_reminders(later, later + timedelta(days=1)) == []


def test_a_reminder_keeps_its_time_on_the_wall_across_summer_time() -> None:
    from contactdesk.services.reminding import moved_along, read_reminder

    at = read_reminder("on the day", date(2026, 10, 24))
    assert at == datetime(2026, 10, 24, 7)
    assert moved_along(at, "2026-10-24", "2026-10-26") == datetime(2026, 10, 26, 8)


def test_a_day_with_its_time() -> None:
    assert read_due("fri 9:30").time == "09:30"
    assert read_due("fri 9:30", "10:00").time == "10:00"
    assert read_due("") == ("", "")
    assert read_due("29 listopada 2027").day == "2027-11-29"


def test_every_refusal_speaks_both_languages(follow_ups: FollowUps) -> None:
    for draft in (FollowUpDraft(""), FollowUpDraft("a", remind="x"), FollowUpDraft("a", repeats="x")):
        told = set()
        for language in Language:
            with speaking(language), pytest.raises(ContactDeskError) as refused:
                follow_ups.add(draft)
            with speaking(language):
                told.add(refused.value.sentence())
        assert len(told) == 2


def test_the_derived_columns_follow(follow_ups: FollowUps, desk: Desk) -> None:
    one = follow_ups.add(FollowUpDraft("Ćwiczenia", due="tomorrow")).id
    follow_ups.snooze([one], day(3))
    follow_ups.done(one)
    (row,) = desk.rows(FollowUp.select(FollowUp.is_open, FollowUp.shown_on).where(FollowUp.id == one))
    assert row == (False, day(3))
