"""Names put on a meeting's list by typing, pasting, choosing a suggestion or walking in."""

from __future__ import annotations

import pytest

from contactdesk.records.meetings import Attendance, Registration
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.listing_names import NewName
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.meeting_list import NoSuchMeeting
from contactdesk.services.participant_list import ParticipantRow
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


@pytest.fixture
def meeting_id(services: Services) -> int:
    return services.meetings.add(MeetingDraft(title="Networking Day")).id


@pytest.fixture
def anna(services: Services) -> int:
    office = AffiliationDraft("Fundacja Most", "prezeska")
    return services.people.add(
        PersonDraft(display_name="Anna Wilga", emails=["anna@example.org"], affiliations=[office])
    ).id


def listed(services: Services, meeting_id: int) -> dict[str, ParticipantRow]:
    return {row.name: row for row in services.participants.page(meeting_id, ListQuery())}


def test_known_people_are_recognised_and_others_made(
    desk: Desk, services: Services, meeting_id: int, anna: int
) -> None:
    names = [
        NewName("anna wilga"),
        NewName("Bogdan Czyż", "Urząd Pracy", "bogdan@example.org"),
        NewName("  "),
        NewName("Czyż Bogdan"),
        NewName("王芳"),
    ]
    added = services.participants.add_names(meeting_id, names, Registration.CONFIRMED)
    assert (added.added, added.known, added.already) == (
        ("Bogdan Czyż", "王芳"),
        ("anna wilga",),
        ("Czyż Bogdan",),
    )
    assert added.changes.words.text() == "3 people added to “Networking Day”"
    rows = listed(services, meeting_id)
    assert (rows["Anna Wilga"].person_id, rows["Anna Wilga"].organisation) == (anna, "Fundacja Most")
    assert (rows["Anna Wilga"].position, rows["Bogdan Czyż"].organisation) == ("prezeska", "Urząd Pracy")
    assert {row.registration for row in rows.values()} == {Registration.CONFIRMED}
    again = services.participants.add_names(meeting_id, names[:1])
    assert (again.already, again.changes.id) == (("anna wilga",), None)
    desk.undo()
    assert services.people.count(ListQuery()) == 1


def test_one_name_is_called_by_it(services: Services, meeting_id: int) -> None:
    added = services.participants.add_names(meeting_id, [NewName("Bogdan Czyż")])
    assert added.changes.words.text() == "Bogdan Czyż added to “Networking Day”"
    with pytest.raises(NoSuchMeeting):
        services.participants.add_names(99, [NewName("Bogdan Czyż")])


def test_another_email_of_somebody_known_is_added(services: Services, meeting_id: int, anna: int) -> None:
    services.participants.add_names(
        meeting_id, [NewName("Anna Wilga", "Fundacja Most", "a.wilga@example.org")]
    )
    points = [point.value for point in services.people.card(anna).contact_points]
    assert points == ["anna@example.org", "a.wilga@example.org"]


def test_people_and_organisations_are_suggested(services: Services, meeting_id: int, anna: int) -> None:
    most = AffiliationDraft("Fundacja Most")
    jan = services.people.add(PersonDraft(display_name="Jan Annański", affiliations=[most])).id
    by_name = services.participants.suggest(meeting_id, "ann")
    assert [(one.title, one.subtitle, one.people) for one in by_name] == [
        ("Jan Annański", "Fundacja Most", (jan,)),
        ("Anna Wilga", "Fundacja Most", (anna,)),
    ]
    whole = services.participants.suggest(meeting_id, "most")
    assert [(one.kind, one.title, one.people) for one in whole] == [
        (Kind.ORGANISATION, "Fundacja Most", (jan, anna))
    ]
    services.participants.add_people(meeting_id, [jan])
    assert [one.people for one in services.participants.suggest(meeting_id, "ann")] == [(), (anna,)]
    assert services.participants.suggest(meeting_id, "most")[0].people == (anna,)
    assert services.participants.suggest(meeting_id, " ") == []


def test_somebody_who_walks_in_is_present(desk: Desk, services: Services, meeting_id: int, anna: int) -> None:
    saved = services.participants.walk_in(meeting_id, "Gość  Niezapowiedziany", "Radio")
    assert saved.changes.words.text() == "Gość Niezapowiedziany walked in"
    row = listed(services, meeting_id)["Gość Niezapowiedziany"]
    assert (row.id, row.walk_in, row.attendance) == (saved.id, True, Attendance.PRESENT)
    assert (row.registration, row.organisation) == (Registration.CONFIRMED, "Radio")
    services.participants.walk_in(meeting_id, "Anna Wilga")
    assert listed(services, meeting_id)["Anna Wilga"].person_id == anna
    with pytest.raises(NameNeeded):
        services.participants.walk_in(meeting_id, " ")
    desk.undo()
    desk.undo()
    assert listed(services, meeting_id) == {}


def test_somebody_on_the_list_who_walks_in_is_marked(services: Services, meeting_id: int, anna: int) -> None:
    services.participants.add_people(meeting_id, [anna], Registration.DECLINED)
    services.participants.walk_in(meeting_id, "Anna Wilga")
    row = listed(services, meeting_id)["Anna Wilga"]
    assert (row.attendance, row.registration, row.walk_in) == (
        Attendance.PRESENT,
        Registration.DECLINED,
        False,
    )
