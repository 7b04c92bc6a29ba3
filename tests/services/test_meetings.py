"""Meetings: forms in, lists and cards out, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from contactdesk.core.dates import utc_now
from contactdesk.records.meetings import HostRole, MeetingMode, MeetingStatus
from contactdesk.services.field_errors import (
    EndBeforeStart,
    FieldError,
    NotANumber,
    NumberTooLarge,
    TitleNeeded,
    UnknownField,
)
from contactdesk.services.meeting_draft import (
    CapacityBelowOne,
    DateNeeded,
    MeetingDraft,
    NotADay,
    NotATime,
    UnknownTimeZone,
    problem_with,
)
from contactdesk.services.meeting_list import AmbiguousMeeting, NoSuchMeeting, Period
from contactdesk.services.meetings import Meetings
from contactdesk.services.organisations import Organisations
from contactdesk.services.results import ListQuery
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict

DAY = MeetingDraft(
    title="Networking Day",
    date="2026-10-29",
    start="10:00",
    end="16.00",
    venue="Main hall",
    city="Warszawa",
    capacity="60",
    hosts=["Fundacja Most", "Stowarzyszenie Dom"],
    tags=["integration"],
)


@pytest.fixture
def meetings(desk: Desk) -> Meetings:
    tags = Tags(desk)
    return Meetings(desk, Organisations(desk, tags), tags)


def test_a_meeting_is_kept_as_it_was_typed(meetings: Meetings) -> None:
    saved = meetings.add(DAY)
    card = meetings.card(saved.id)
    assert (card.title, card.city, card.capacity, card.mode) == (
        "Networking Day",
        "Warszawa",
        60,
        MeetingMode.IN_PERSON,
    )
    assert card.starts_at == datetime(2026, 10, 29, 9, 0)
    assert card.ends_at == datetime(2026, 10, 29, 15, 0)
    assert card.when == "Thursday, 29 October 2026 · 10:00–16:00"
    assert [(host.organisation, host.role) for host in card.hosts] == [
        ("Fundacja Most", HostRole.HOST),
        ("Stowarzyszenie Dom", HostRole.CO_HOST),
    ]
    assert card.tags == ("integration",)
    assert meetings.draft(saved.id) == replace(DAY, end="16:00")
    assert saved.changes.words.text() == "Meeting “Networking Day” added"


def test_a_day_without_a_time_stays_without_one(meetings: Meetings) -> None:
    saved = meetings.add(MeetingDraft(title="Visit", date="29.10.2026"))
    assert meetings.card(saved.id).when == "Thursday, 29 October 2026"
    assert meetings.draft(saved.id).start == ""
    unplanned = meetings.add(MeetingDraft(title="Some day"))
    assert meetings.card(unplanned.id).when == ""


@pytest.mark.parametrize(
    ("wrong", "error", "field"),
    [
        ({"title": "  "}, TitleNeeded, "title"),
        ({"date": "someday"}, NotADay, "date"),
        ({"date": "31.02.2026"}, NotADay, "date"),
        ({"date": "0001-01-01", "start": "0:10"}, NotADay, "date"),
        (
            {"date": "9999-12-31", "start": "23:00", "time_zone": "America/New_York", "end": ""},
            NotADay,
            "date",
        ),
        ({"title": "\u200f\u202e"}, TitleNeeded, "title"),
        ({"start": "25:00"}, NotATime, "start"),
        ({"end": "ten"}, NotATime, "end"),
        ({"end": "9:00"}, EndBeforeStart, "end"),
        ({"date": "2027-03-28", "start": "2:30", "end": "3:10"}, EndBeforeStart, "end"),
        ({"date": ""}, DateNeeded, "date"),
        ({"time_zone": "Moon/Crater"}, UnknownTimeZone, "time_zone"),
        ({"capacity": "many"}, NotANumber, "capacity"),
        ({"capacity": "99999999999"}, NumberTooLarge, "capacity"),
        ({"capacity": "0"}, CapacityBelowOne, "capacity"),
    ],
)
def test_what_is_wrong_names_its_field(
    meetings: Meetings, wrong: dict[str, str], error: type[FieldError], field: str
) -> None:
    with pytest.raises(error) as caught:
        meetings.add(replace(DAY, **wrong))  # type: ignore[arg-type]
    assert caught.value.field == field
    assert caught.value.sentence()
    assert meetings.count(ListQuery()) == 0


def test_the_same_uuid_again_adds_nothing(meetings: Meetings) -> None:
    uuid = "5c1d0a4e-0000-4000-8000-000000000001"
    first, second = meetings.add(DAY, uuid), meetings.add(DAY, uuid)
    assert first.id == second.id
    assert second.changes.id is None
    assert len(meetings.card(first.id).hosts) == 2


def test_saving_touches_only_what_was_changed(meetings: Meetings) -> None:
    meeting_id = meetings.add(DAY).id
    mine, theirs = meetings.draft(meeting_id), meetings.draft(meeting_id)
    theirs.city, theirs.tags = "Łódź", ["integration", "work"]
    meetings.save(meeting_id, 1, theirs)
    mine.venue, mine.hosts = "Library", ["Fundacja Most", "City Hall"]
    meetings.save(meeting_id, 1, mine)
    card = meetings.card(meeting_id)
    assert (card.city, card.venue, card.tags) == ("Łódź", "Library", ("integration", "work"))
    assert [host.organisation for host in card.hosts] == ["Fundacja Most", "City Hall"]
    stale = replace(meetings.draft(meeting_id), venue="Garden")
    meetings.edit(meeting_id, card.version, venue="Park")
    with pytest.raises(Conflict):
        meetings.save(meeting_id, card.version, stale)


def test_fields_are_edited_as_they_are_typed(meetings: Meetings) -> None:
    meeting_id = meetings.add(DAY).id
    meetings.edit(meeting_id, 1, date="30.10.2026", status="held")
    card = meetings.card(meeting_id)
    assert card.starts_at == datetime(2026, 10, 30, 9, 0)
    assert card.status is MeetingStatus.HELD
    with pytest.raises(UnknownField):
        meetings.edit(meeting_id, card.version, colour="red")


def test_a_title_is_a_better_match_than_a_note(meetings: Meetings) -> None:
    day = meetings.add(replace(DAY, date="2020-10-29")).id
    mentioned = meetings.add(MeetingDraft(title="Planning", date="2026-11-20", notes="The networking day")).id
    query = ListQuery("networking day", order="when", descending=True, best_first=True)
    assert [row.id for row in meetings.page(query, 0, 10)] == [day, mentioned]
    assert meetings.position(query, day) == 0
    assert [row.id for row in meetings.page(replace(query, best_first=False), 0, 10)] == [mentioned, day]
    assert [row.id for row in meetings.page(replace(query, search=""), 0, 10)] == [mentioned, day]


def test_the_latest_meeting_comes_first(meetings: Meetings) -> None:
    for title, day in (
        ("Żywiec", "2026-05-01"),
        ("Łódź", "2026-06-01"),
        ("Undated", ""),
        ("Zamość", "2026-04-01"),
    ):
        meetings.add(MeetingDraft(title=title, date=day))
    rows = meetings.page(ListQuery(), 0, 10)
    assert [row.title for row in rows] == ["Łódź", "Żywiec", "Zamość", "Undated"]
    by_date = meetings.page(ListQuery(order="when"), 0, 10)
    assert [row.title for row in by_date] == ["Zamość", "Żywiec", "Łódź", "Undated"]
    by_title = meetings.page(ListQuery(order="title"), 0, 10)
    assert [row.title for row in by_title] == ["Łódź", "Undated", "Zamość", "Żywiec"]
    second = meetings.page(ListQuery(order="title", descending=True), 1, 2)
    assert [row.title for row in second] == ["Zamość", "Undated"]


def test_a_list_is_searched_without_accents(meetings: Meetings) -> None:
    meetings.add(replace(DAY, title="Seminar in Łódź"))
    meetings.add(replace(DAY, title="Closing day", city="Łódź"))
    meetings.add(replace(DAY, title="Elsewhere"))
    assert meetings.count(ListQuery("lodz")) == 2
    assert [row.title for row in meetings.page(ListQuery("sem lodz"), 0, 5)] == ["Seminar in Łódź"]
    assert meetings.page(ListQuery("nowhere"), 0, 5) == []


def test_what_is_to_come_and_what_is_over(meetings: Meetings) -> None:
    today = utc_now()
    for days in (-40, -1, 1, 40):
        day = (today + timedelta(days=days)).date().isoformat()
        meetings.add(MeetingDraft(title=f"{days:+}", date=day, start="12:00", end="13:00"))
    assert [row.title for row in meetings.upcoming(5)] == ["+1", "+40"]
    assert [row.title for row in meetings.recent(5)] == ["-1", "-40"]
    assert len(meetings.upcoming(1)) == 1


def test_a_meeting_is_found_by_what_people_call_it(meetings: Meetings) -> None:
    day = meetings.add(DAY).id
    first = meetings.add(replace(DAY, title="Seminar Łódź")).id
    second = meetings.add(replace(DAY, title="Seminar Lublin")).id
    assert meetings.find(str(day)) == meetings.find("networking day") == meetings.find("Networking") == day
    assert meetings.find("seminar lodz") == first
    with pytest.raises(AmbiguousMeeting) as caught:
        meetings.find("Seminar")
    assert f"Seminar Lublin ({second})" in caught.value.sentence()
    for unknown in ("99", "Nothing", "", "?"):
        with pytest.raises(NoSuchMeeting):
            meetings.find(unknown)


def test_an_archived_meeting_leaves_the_lists_and_comes_back(desk: Desk, meetings: Meetings) -> None:
    meeting_id = meetings.add(DAY).id
    changes = meetings.archive([meeting_id])
    assert changes.words.text() == "Meeting “Networking Day” archived"
    assert meetings.count(ListQuery()) == 0
    assert meetings.card(meeting_id).archived
    meetings.restore([meeting_id])
    assert meetings.count(ListQuery("networking")) == 1
    desk.undo()
    assert meetings.count(ListQuery()) == 0


def test_a_list_is_narrowed_to_meetings_to_come_or_over(meetings: Meetings) -> None:
    now = utc_now()
    for title, days in (("Long ago", -30), ("Next week", 7)):
        day = (now + timedelta(days=days)).date().isoformat()
        meetings.add(MeetingDraft(title=title, date=day, start="10:00", end="11:00"))
    meetings.add(MeetingDraft(title="Some day"))
    meetings.add(MeetingDraft(title="Without an end", date=day))

    def titles(period: Period) -> set[str]:
        rows = meetings.page(ListQuery(), 0, 9, period)
        assert len(rows) == meetings.count(ListQuery(), period)
        return {row.title for row in rows}

    assert titles(Period.ANY) == {"Long ago", "Next week", "Some day", "Without an end"}
    assert titles(Period.TO_COME) == {"Next week", "Some day", "Without an end"}
    assert titles(Period.OVER) == {"Long ago"}


def test_a_field_is_judged_alone() -> None:
    draft = MeetingDraft(date="soonish", start="12:00", end="11:00", capacity="many")
    assert isinstance(problem_with(draft, "title"), TitleNeeded)
    assert isinstance(problem_with(draft, "date"), NotADay)
    assert isinstance(problem_with(draft, "capacity"), NotANumber)
    assert problem_with(draft, "city") is None
    assert isinstance(problem_with(replace(draft, date="2026-10-29"), "start"), EndBeforeStart)


def test_saving_a_meeting_leaves_archived_and_renamed_hosts_alone(desk: Desk, meetings: Meetings) -> None:
    organisations = Organisations(desk, Tags(desk))
    saved = meetings.add(DAY)
    opened = meetings.draft(saved.id)
    bridge, house = (host.organisation_id for host in meetings.card(saved.id).hosts)
    organisations.archive([bridge])
    organisations.edit(house, None, name="Dom")
    meetings.save(saved.id, meetings.card(saved.id).version, replace(opened, city="Łódź"))
    assert [host.organisation_id for host in meetings.card(saved.id).hosts] == [bridge, house]
    assert organisations.find("Stowarzyszenie Dom") is None


def test_a_meeting_archived_again_stays_as_it_is(meetings: Meetings) -> None:
    meeting_id = meetings.add(DAY).id
    assert meetings.archive([meeting_id]).touched
    assert meetings.archive([meeting_id]).id is None
    assert meetings.restore([meeting_id]).touched
    assert meetings.restore([meeting_id]).id is None
