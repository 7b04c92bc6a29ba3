"""What is asked of partnerships, follow-ups and contact finds those meant, on either engine."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.dates import today_there
from contactdesk.core.i18n import phrase
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Attendance, Meeting, Participation
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import (
    Agreement,
    Partnership,
    PartnershipContact,
    PartnershipParty,
    Stage,
)
from contactdesk.records.people import Person
from contactdesk.records.priority import Priority
from contactdesk.records.search import Kind
from contactdesk.services.query.asking import Reading
from contactdesk.services.query.condition import condition
from contactdesk.services.query.days import Days
from contactdesk.services.query.due_days import NoDay, read_due
from contactdesk.services.query.of_any_kind import NOUNS
from contactdesk.services.query.parsing import parse
from contactdesk.services.query.unreadable import Unreadable
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk

SHOWN = {
    Kind.PERSON: "display_name",
    Kind.ORGANISATION: "name",
    Kind.PARTNERSHIP: "title",
    Kind.FOLLOW_UP: "what",
    Kind.INTERACTION: "summary",
}
BRIDGES, HALL, LOTUS, ALONE = "Bridges", "City Hall", "Lotus School", "Alone"
MENTORS, HOMES, QUIET = "Mentors", "Homes", "Quiet"
EWA, JAN, OLA = "Ewa Kos", "Jan Lis", "Ola Wilk"


def day(ahead: int) -> str:
    return (today_there() + timedelta(days=ahead)).isoformat()


@pytest.fixture
def filled(desk: Desk) -> Desk:
    with desk.change(phrase("filled")) as change:
        _partnerships(change)
        _contact(change)
    return desk


def _partnerships(change: OpenChange) -> None:
    organisations = [change.add(Organisation, name=name) for name in (BRIDGES, HALL, LOTUS, ALONE)]
    ewa, jan, _ola = (change.add(Person, display_name=name) for name in (EWA, JAN, OLA))
    me, left = change.add(Colleague, name="Anna Mak", login="tester"), change.add(Colleague, name="Piotr Sum")
    meeting = change.add(Meeting, title="Networking Day", starts_at=datetime(2026, 10, 5, 8))
    change.add(Participation, meeting=meeting, person=jan, attendance=Attendance.PRESENT)
    mentors = change.add(
        Partnership, title=MENTORS, stage=Stage.AGREED, owner=me, meeting=meeting, table_number=3,
        agreement=Agreement.MEMORANDUM,
    )  # fmt: skip
    homes = change.add(Partnership, title=HOMES, stage=Stage.PROPOSAL, owner=left)
    change.add(Partnership, title=QUIET, stage=Stage.DORMANT)
    for partnership, parties in ((mentors, organisations[:2]), (homes, organisations[1:3])):
        for party in parties:
            change.add(PartnershipParty, partnership=partnership, organisation=party)
    change.add(PartnershipContact, partnership=mentors, person=ewa)
    late = change.add(FollowUp, what="late", due=day(-3), partnership=mentors, assignee=me)
    change.add(FollowUpPerson, follow_up=late, person=ewa)
    change.add(FollowUp, what="soon", due=day(5), partnership=mentors, priority=Priority.HIGH)
    change.add(FollowUp, what="far", due=day(60), partnership=homes, organisation=organisations[2])
    change.add(FollowUp, what="put off", due=day(-9), snoozed_until=day(20), meeting=meeting)
    change.add(FollowUp, what="some day", remind_at=datetime(2026, 12, 1, 9))
    change.add(FollowUp, what="done", due=day(-9), status=FollowUpStatus.DONE, outcome="agreed")


def _contact(change: OpenChange) -> None:
    now = datetime.combine(today_there(), datetime.min.time()) + timedelta(hours=10)
    calls = (("called Ewa", 3, InteractionKind.CALL, True), ("note", 1, InteractionKind.NOTE, True),
             ("rang Ola", 2, InteractionKind.CALL, False))  # fmt: skip
    for (summary, ago, kind, answered), person in zip(calls, (1, 2, 3), strict=True):
        made = change.add(
            Interaction, summary=summary, kind=kind, answered=answered, at=now - timedelta(days=ago),
            organisation=1 if person == 1 else None, partnership=2 if person == 1 else None,
        )  # fmt: skip
        change.add(InteractionPerson, interaction=made, person=person)


def found(desk: Desk, kind: Kind, typed: str) -> set[str]:
    noun = NOUNS[kind]
    asked = parse(typed)
    assert asked.notes == ()
    answers = [
        {
            name
            for (name,) in desk.rows(
                noun.select(noun._meta.fields[SHOWN[kind]]).where(
                    condition(desk, kind, asked, reading=reading)
                )
            )
        }
        for reading in Reading
    ]
    assert answers[0] == answers[1]
    return answers[0]


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("stage:agreed", {MENTORS}),
        ("etap:propozycja OR etap:uśpione", {HOMES, QUIET}),
        ('partner:"City Hall"', {MENTORS, HOMES}),
        ("partner:bridges", {MENTORS}),
        ("due:overdue", {MENTORS}),
        ("due:<7d", {MENTORS}),
        ("due:>7d", {HOMES}),
        ("owner:me", {MENTORS}),
        ("opiekun:ja", {MENTORS}),
        ("owner:piotr", {HOMES}),
        ("owner:none", {QUIET}),
        ("last-contact:<7d", {HOMES}),
        ("last-contact:never", {MENTORS, QUIET}),
        ("last-contact:>1d", {MENTORS, HOMES, QUIET}),
        ("umowa:memorandum", {MENTORS}),
        ("-has:next-action", {QUIET}),
        ("has:agreement", {MENTORS}),
        ('met:"Networking Day" table:3', {MENTORS}),
        ("has:organisation -has:person", {HOMES}),
        ("name:ment", {MENTORS}),
        # Whoever has nothing there does not have that one.
        ("-met:networking", {HOMES, QUIET}),
        ("-owner:anna", {HOMES, QUIET}),
        ("-table:3", {HOMES, QUIET}),
    ],
)
def test_partnerships(filled: Desk, typed: str, titles: set[str]) -> None:
    assert found(filled, Kind.PARTNERSHIP, typed) == titles


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("due:overdue", {"late"}),
        ("termin:zaległe", {"late"}),
        ("due:<7d", {"late", "soon"}),
        ("due:>7d", {"far", "put off"}),
        ("due:none", {"some day"}),
        ("owner:me", {"late"}),
        ("-owner:none", {"late"}),
        ("status:done", {"done"}),
        ("priority:high", {"soon"}),
        ("ważność:wysoka", {"soon"}),
        ("about:ewa", {"late"}),
        ("about:lotus", {"far"}),
        ("met:networking", {"put off"}),
        ("has:reminder", {"some day"}),
        ("has:outcome", {"done"}),
        ("mentors", {"late", "soon"}),
        ("-owner:anna due:>1d", {"soon", "far", "put off"}),
        ("-met:networking due:>1d", {"soon", "far"}),
        ("-org:lotus due:>1d", {"soon", "put off"}),
        ("-about:lotus due:>1d", {"soon", "put off"}),
    ],
)
def test_follow_ups(filled: Desk, typed: str, what: set[str]) -> None:
    assert found(filled, Kind.FOLLOW_UP, typed) == what


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("stage:agreed", {EWA}),
        ("partner:hall", {EWA}),
        ("due:overdue", {EWA}),
        ("has:next-action", {EWA}),
        ("last-contact:<7d", {EWA}),
        ("last-contact:never", {OLA}),
        ("last-contact:>1d", {EWA, JAN, OLA}),
        ("last-contact:2026-10", {JAN}),
        ("owner:me", set()),
    ],
)
def test_people(filled: Desk, typed: str, names: set[str]) -> None:
    assert found(filled, Kind.PERSON, typed) == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("stage:proposal", {HALL, LOTUS}),
        ("partner:hall", {BRIDGES, LOTUS}),
        ("partner:bridges", {HALL}),
        ("due:>7d", {LOTUS}),
        ("last-contact:<7d", {BRIDGES}),
        ("kontakt:nigdy", {HALL, LOTUS, ALONE}),
    ],
)
def test_organisations(filled: Desk, typed: str, names: set[str]) -> None:
    assert found(filled, Kind.ORGANISATION, typed) == names


@pytest.mark.parametrize(
    ("typed", "summaries"),
    [
        ("channel:call", {"called Ewa", "rang Ola"}),
        ("about:ewa", {"called Ewa"}),
        ("about:bridges", {"called Ewa"}),
        ("date:<2d", {"note", "rang Ola"}),
        ("has:organisation", {"called Ewa"}),
        ("-org:bridges", {"note", "rang Ola"}),
    ],
)
def test_interactions(filled: Desk, typed: str, summaries: set[str]) -> None:
    assert found(filled, Kind.INTERACTION, typed) == summaries


def test_days_ahead_are_read_on_their_own() -> None:
    sunday = date(2026, 11, 22)
    assert read_due("<7d", False, sunday) == Days(None, date(2026, 11, 30))
    assert read_due(">1w", False, sunday) == Days(date(2026, 11, 30), None)
    assert read_due("Overdue", False, sunday) == Days(None, sunday)
    assert read_due("tydzień", False, sunday) == Days(sunday, date(2026, 11, 23))
    assert read_due("brak", False, sunday) is NoDay.NO_DAY
    assert read_due("tomorrow", False, sunday) == Days(date(2026, 11, 23), date(2026, 11, 24))
    assert read_due("2026-12", False, sunday) == Days(date(2026, 12, 1), date(2027, 1, 1))


@given(st.text(max_size=12), st.dates(max_value=date(9000, 1, 1)))
def test_whatever_is_typed_is_read_or_refused(typed: str, today: date) -> None:
    try:
        read_due(typed, False, today)
    except Unreadable as unreadable:
        assert typed in unreadable.note.text()
