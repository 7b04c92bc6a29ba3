"""Participants of a meeting: listed, moved, confirmed and marked."""

from __future__ import annotations

from contextlib import AbstractContextManager

import pytest

from contactdesk.core.i18n import Phrase, phrase
from contactdesk.records.meetings import (
    Attendance,
    AttendanceSource,
    Meeting,
    Participation,
    ParticipationRole,
    Registration,
)
from contactdesk.records.people import ContactKind, ContactPoint
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import UnknownChoice, UnknownField
from contactdesk.services.listing_names import NewName
from contactdesk.services.meeting_list import NoSuchMeeting
from contactdesk.services.organisations import Organisations
from contactdesk.services.participant_list import MeetingTable
from contactdesk.services.participants import Participants
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import build_services
from contactdesk.services.tags import Tags
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict

NAMES = ("Anna Żak", "Bohdan Kowalczuk", "Łucja Dąbrowska", "Олена Шевченко", "Zenon Ćwik")


@pytest.fixture
def participants(desk: Desk) -> Participants:
    tags = Tags(desk)
    organisations = Organisations(desk, tags)
    return Participants(desk, People(desk, organisations, tags), organisations)


@pytest.fixture
def meeting_id(desk: Desk) -> int:
    with desk.change(phrase("test")) as change:
        return change.add(Meeting, title="Networking Day")


@pytest.fixture
def person_ids(desk: Desk) -> list[int]:
    tags = Tags(desk)
    people = People(desk, Organisations(desk, tags), tags)
    organisations = ("Łódź City Hall", "Ministry", "", "Association", "Zeta")
    return [
        people.add(
            PersonDraft(display_name=name, affiliations=[AffiliationDraft(organisation, "officer", "Unit A")])
        ).id
        for name, organisation in zip(NAMES, organisations, strict=True)
    ]


@pytest.fixture
def ids(participants: Participants, meeting_id: int, person_ids: list[int]) -> list[int]:
    participants.add_people(meeting_id, person_ids)
    by_person = {row.person_id: row.id for row in participants.page(meeting_id, ListQuery())}
    return [by_person[person_id] for person_id in person_ids]


def names(participants: Participants, meeting_id: int, query: ListQuery) -> list[str]:
    return [row.name for row in participants.page(meeting_id, query)]


def test_people_are_added_as_they_are_presented(
    desk: Desk, participants: Participants, meeting_id: int, person_ids: list[int]
) -> None:
    changes = participants.add_people(meeting_id, person_ids[:1])
    assert changes.words.text() == "Anna Żak added to “Networking Day”"
    row = participants.page(meeting_id, ListQuery())[0]
    assert (row.name, row.organisation, row.position) == ("Anna Żak", "Łódź City Hall · Unit A", "officer")
    assert (row.registration, row.attendance) == (Registration.INVITED, Attendance.UNKNOWN)
    assert (row.role, row.walk_in, row.email_flagged) == (ParticipationRole.PARTICIPANT, False, False)


def test_adding_somebody_again_changes_nothing(
    participants: Participants, meeting_id: int, person_ids: list[int], ids: list[int]
) -> None:
    assert participants.add_people(meeting_id, person_ids).id is None
    assert participants.count(meeting_id, ListQuery()) == len(ids)
    with pytest.raises(NoSuchMeeting):
        participants.add_people(99, person_ids)


@pytest.mark.usefixtures("ids")
def test_the_list_stands_in_polish_order(participants: Participants, meeting_id: int) -> None:
    by_name = names(participants, meeting_id, ListQuery())
    assert by_name == ["Zenon Ćwik", "Łucja Dąbrowska", "Bohdan Kowalczuk", "Олена Шевченко", "Anna Żak"]
    assert names(participants, meeting_id, ListQuery(descending=True)) == by_name[::-1]
    by_organisation = names(participants, meeting_id, ListQuery(order="organisation"))
    assert by_organisation == [
        "Олена Шевченко",
        "Anna Żak",
        "Bohdan Kowalczuk",
        "Zenon Ćwik",
        "Łucja Dąbrowska",
    ]
    rows = participants.page(meeting_id, ListQuery(), 1, 2)
    assert [row.name for row in rows] == by_name[1:3]
    rows = participants.page(meeting_id, ListQuery(order="organisation"), 1, 2)
    assert [row.name for row in rows] == by_organisation[1:3]


@pytest.mark.usefixtures("ids")
def test_the_list_is_searched_in_any_script(participants: Participants, meeting_id: int) -> None:
    assert names(participants, meeting_id, ListQuery("shevch")) == ["Олена Шевченко"]
    assert names(participants, meeting_id, ListQuery("lodz city")) == ["Anna Żak"]
    assert participants.count(meeting_id, ListQuery("officer")) == 4


def test_status_of_many_is_set_in_one_step(
    desk: Desk, participants: Participants, meeting_id: int, ids: list[int]
) -> None:
    assert (
        participants.set_registration(ids[:1], Registration.CONFIRMED).words.text() == "Anna Żak: confirmed"
    )
    changes = participants.set_attendance(ids[1:4], Attendance.PRESENT, AttendanceSource.DOOR)
    assert changes.words.text() == "3 people: attended"
    rows = desk.rows(
        Participation.select(
            Participation.attendance, Participation.attendance_source, Participation.attended_at
        ).where(Participation.id.in_(ids[1:4]))
    )
    assert {row[:2] for row in rows} == {(Attendance.PRESENT, AttendanceSource.DOOR)}
    assert all(row[2] for row in rows)
    participants.set_attendance(ids[1:2], Attendance.UNKNOWN)
    desk.undo()
    desk.undo()
    assert {row.attendance for row in participants.page(meeting_id, ListQuery())} == {Attendance.UNKNOWN}


@pytest.mark.parametrize("value", list(Registration))
def test_every_registration_can_be_said(
    participants: Participants, meeting_id: int, ids: list[int], value: Registration
) -> None:
    participants.set_registration(ids[:1], Registration.CONFIRMED)
    assert participants.set_registration(ids[:2], value).words.text().startswith("2 people: ")


@pytest.mark.parametrize("value", list(Attendance))
def test_every_attendance_can_be_said(
    participants: Participants, meeting_id: int, ids: list[int], value: Attendance
) -> None:
    assert participants.set_attendance(ids[:2], value).words.text().startswith("2 people: ")


def test_a_table_is_a_number_or_a_theme(participants: Participants, meeting_id: int, ids: list[int]) -> None:
    participants.set_table(ids[:2], 1, "Labour market")
    changes = participants.set_table(ids[2:3], 1)
    assert changes.words.text() == "Łucja Dąbrowska moved to table 1 Labour market"
    participants.set_table(ids[3:4], None, "Education")
    assert participants.tables(meeting_id) == [
        MeetingTable(1, "Labour market", 3),
        MeetingTable(None, "Education", 1),
    ]
    by_table = participants.page(meeting_id, ListQuery(order="table"))
    assert [(row.table_number, row.table_theme) for row in by_table][2:] == [
        (1, "Labour market"),
        (None, "Education"),
        (None, ""),
    ]
    assert participants.set_table(ids[:1], None).words.text() == "Anna Żak: no table"


def test_fields_are_edited_as_typed(participants: Participants, meeting_id: int, ids: list[int]) -> None:
    participants.edit(ids[0], 1, role="Panellist", table="2 Public life", attendance="late")
    row = next(row for row in participants.page(meeting_id, ListQuery()) if row.id == ids[0])
    assert (row.role, row.table_number, row.table_theme) == (ParticipationRole.PANELLIST, 2, "Public life")
    assert row.attendance is Attendance.LATE
    with pytest.raises(Conflict):
        participants.edit(ids[0], 1, role="guest")
    with pytest.raises(UnknownField):
        participants.edit(ids[0], row.version, colour="red")
    with pytest.raises(UnknownChoice):
        participants.edit(ids[0], row.version, role="king")


def test_roles_are_set_for_many(participants: Participants, meeting_id: int, ids: list[int]) -> None:
    participants.set_role(ids[:2], ParticipationRole.CHAIR)
    by_role = participants.page(meeting_id, ListQuery(order="role"))
    assert [row.role for row in by_role][:3] == [
        ParticipationRole.CHAIR,
        ParticipationRole.CHAIR,
        ParticipationRole.PARTICIPANT,
    ]


def test_people_taken_off_come_back_by_undo(
    desk: Desk, participants: Participants, meeting_id: int, ids: list[int]
) -> None:
    participants.set_registration(ids[:2], Registration.DECLINED)
    changes = participants.remove([*ids[:2], ids[0]])
    assert changes.words.text() == "2 people taken off “Networking Day”"
    assert participants.count(meeting_id, ListQuery()) == 3
    desk.undo()
    rows = participants.page(meeting_id, ListQuery())
    assert sorted(row.id for row in rows if row.registration is Registration.DECLINED) == sorted(ids[:2])


@pytest.mark.usefixtures("ids")
def test_a_wrong_email_is_flagged(
    desk: Desk, participants: Participants, meeting_id: int, person_ids: list[int]
) -> None:
    with desk.change(phrase("test")) as change:
        change.add(ContactPoint, person=person_ids[0], kind=ContactKind.EMAIL, value="a(at)example.org")
    flagged = [row.name for row in participants.page(meeting_id, ListQuery()) if row.email_flagged]
    assert flagged == ["Anna Żak"]


@pytest.mark.parametrize("by_name", [False, True])
def test_two_desks_that_add_one_person_at_once_add_them_once(
    desk: Desk,
    participants: Participants,
    meeting_id: int,
    person_ids: list[int],
    by_name: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = Desk.open(desk.location.text)
    change = desk.change

    def change_after_the_other(words: Phrase) -> AbstractContextManager[OpenChange]:
        build_services(other).participants.add_people(meeting_id, person_ids[:1])
        return change(words)

    monkeypatch.setattr(desk, "change", change_after_the_other)
    if by_name:
        assert participants.add_names(meeting_id, [NewName(NAMES[0])]).already == (NAMES[0],)
    else:
        assert participants.add_people(meeting_id, person_ids[:1]).id is None
    other.close()
    assert [row.name for row in participants.page(meeting_id, ListQuery())] == [NAMES[0]]
