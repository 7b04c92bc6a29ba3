"""What happened with people, organisations and partnerships: in one order, each kind by itself."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from contactdesk.core.dates import today_there
from contactdesk.records.follow_ups import FollowUpStatus
from contactdesk.records.interactions import InteractionKind
from contactdesk.records.meetings import Attendance
from contactdesk.records.partnerships import Stage
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.follow_up_draft import FollowUpDraft
from contactdesk.services.happened import Happened, Happening, JobChange
from contactdesk.services.interaction_draft import InteractionDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.services.taking_part import take_part


def ago(days: int) -> str:
    return (today_there() - timedelta(days=days)).isoformat()


@pytest.fixture
def services(desk: Desk) -> Services:
    """Ewa, who came from one organisation to another, and what they began together."""
    services = build_services(desk)
    services.people.add(
        PersonDraft(
            display_name="Ewa Kos",
            affiliations=[
                AffiliationDraft("Fundacja Most", "coordinator", since="2021-05"),
                AffiliationDraft("Biuro Miasta", "trainee", since="2018", until="2020"),
            ],
        )
    )
    meeting = services.meetings.add(MeetingDraft(title="Seminar", date=ago(30), start="10:00")).id
    take_part(services, meeting, services.people.meant("Ewa"), Attendance.PRESENT)
    services.partnerships.add(
        PartnershipDraft(
            title="Homes",
            parties=[PartyDraft("Fundacja Most"), PartyDraft("Biuro Miasta")],
            contacts=["Ewa Kos"],
            stage=Stage.CONTACTED,
            since=ago(20),
        )
    )
    services.partnerships.move(services.partnerships.meant("Homes"), Stage.IN_DIALOGUE, on=ago(10))
    services.interactions.add(
        InteractionDraft(
            InteractionKind.CALL, at=ago(5), summary="About keys", people=["Ewa Kos"], partnership="Homes"
        )
    )
    add = services.follow_ups.add
    add(FollowUpDraft(what="Send keys", due=ago(-3), people=["Ewa Kos"], partnership="Homes"))
    done = add(FollowUpDraft(what="Ask", due=ago(2), people=["Ewa Kos"])).id
    services.follow_ups.done(done, outcome="Yes")
    return services


def told(happened: list[Happened]) -> list[tuple[str, str]]:
    return [(one.title, one.what) for one in happened]


def test_all_of_a_person_stands_in_one_order(services: Services) -> None:
    happened = services.timeline.of(Kind.PERSON, services.people.meant("Ewa"))
    assert told(happened) == [
        ("Send keys", FollowUpStatus.OPEN),
        ("Ask", FollowUpStatus.DONE),
        ("About keys", InteractionKind.CALL),
        ("Homes", Stage.IN_DIALOGUE),
        ("Homes", Stage.CONTACTED),
        ("Seminar", Attendance.PRESENT),
        ("Fundacja Most", JobChange.BEGAN),
        ("Biuro Miasta", JobChange.ENDED),
        ("Biuro Miasta", JobChange.BEGAN),
    ]
    assert [one.detail for one in happened if one.title == "Ask"] == ["Yes"]
    assert all(before.at >= after.at for before, after in pairwise(happened))


def test_an_organisation_has_what_its_people_did_for_it(services: Services) -> None:
    happened = services.timeline.of(Kind.ORGANISATION, services.organisations.meant("Fundacja Most"))
    assert told(happened) == [
        ("About keys", InteractionKind.CALL),
        ("Homes", Stage.IN_DIALOGUE),
        ("Homes", Stage.CONTACTED),
        ("Seminar", Attendance.UNKNOWN),
        ("Ewa Kos", JobChange.BEGAN),
    ]
    assert [one.people for one in happened if one.happening is Happening.MEETING] == [1]


def test_a_partnership_has_its_stages_contacts_and_tasks(services: Services) -> None:
    happened = services.timeline.of(Kind.PARTNERSHIP, services.partnerships.meant("Homes"))
    assert told(happened) == [
        ("Send keys", FollowUpStatus.OPEN),
        ("About keys", InteractionKind.CALL),
        ("Homes", Stage.IN_DIALOGUE),
        ("Homes", Stage.CONTACTED),
    ]


def test_each_kind_is_asked_for_by_itself(services: Services) -> None:
    ewa = services.people.meant("Ewa")
    for happening in Happening:
        happened = services.timeline.of(Kind.PERSON, ewa, only={happening})
        assert {one.happening for one in happened} == {happening}
    assert services.timeline.of(Kind.PERSON, ewa, only=()) == []
    assert len(services.timeline.of(Kind.PERSON, ewa, limit=3)) == 3


def test_what_is_archived_or_taken_back_is_not_told(services: Services) -> None:
    ewa = services.people.meant("Ewa")
    services.partnerships.archive([services.partnerships.meant("Homes")])
    services.interactions.archive([services.interactions.meant("About keys")])
    services.follow_ups.archive([services.follow_ups.meant("Send keys")])
    assert [one.title for one in services.timeline.of(Kind.PERSON, ewa)][:2] == ["Ask", "Seminar"]
    for _step in range(3):
        services.history.undo()
    assert len(services.timeline.of(Kind.PERSON, ewa)) == 9
