"""Partners go cold after their own rhythm, that of their partnership, or two months; others never."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from contactdesk.core.dates import today_there, utc_now
from contactdesk.core.i18n import phrase
from contactdesk.records.interactions import Interaction, InteractionKind
from contactdesk.records.meetings import Attendance
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.partnerships import Stage
from contactdesk.services.around_today import around_today
from contactdesk.services.keep_warm import KeepWarm
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.services.taking_part import take_part

SECTORS = {"Lotos": Sector.NGO, "Urząd": Sector.MINISTRY, "Szkoła": Sector.SCHOOL, "Okno": Sector.NGO}


@pytest.fixture
def services(desk: Desk) -> Services:
    built = build_services(desk)
    built.office.save(name="Okno")
    for name, sector in SECTORS.items():
        built.organisations.add(OrganisationDraft(name=name, sector=sector))
    return built


def join(services: Services, title: str, *parties: str, **fields: str) -> int:
    draft = PartnershipDraft(title, parties=[PartyDraft(name) for name in parties], **fields)  # type: ignore[arg-type]
    return services.partnerships.add(draft).id


def talk(desk: Desk, organisation_id: int, days_ago: int) -> None:
    with desk.change(phrase("Logged")) as change:
        at = utc_now() - timedelta(days=days_ago)
        change.add(Interaction, kind=InteractionKind.CALL, at=at, organisation=organisation_id)


def came(desk: Desk, days_ago: int) -> None:
    """All organisations are known since then."""
    at = datetime.combine(today_there() - timedelta(days=days_ago), datetime.min.time())
    desk.database.execute(Organisation.update(created_at=at))


def cold(desk: Desk, today: date | None = None) -> list[tuple[str, int, int]]:
    return [(one.name, one.days, one.every) for one in KeepWarm(desk).cold(9, today).first]


def test_partners_go_cold_after_two_months_and_we_ourselves_never(desk: Desk, services: Services) -> None:
    join(services, "Mentors", "Lotos", "Okno", stage="active")
    join(services, "Diplomas", "Urząd", "Szkoła", stage="in-dialogue")
    talk(desk, 1, 61)
    assert cold(desk) == [("Lotos", 61, 60)]
    (partner,), _total = KeepWarm(desk).cold(9)
    assert (partner.stage, partner.last_contact) == (Stage.ACTIVE, today_there() - timedelta(days=61))
    talk(desk, 1, 60)
    assert cold(desk) == []
    assert cold(desk, today_there() + timedelta(days=1)) == [("Lotos", 61, 60)]


def test_a_rhythm_of_the_partnership_or_their_own_comes_first(desk: Desk, services: Services) -> None:
    join(services, "Mentors", "Lotos", "Urząd", stage="agreed", rhythm_days="30")
    join(services, "Diplomas", "Lotos", "Szkoła", stage="in-dialogue", rhythm_days="20")
    for organisation in (1, 2, 3):
        talk(desk, organisation, 40)
    assert cold(desk) == [("Lotos", 40, 20), ("Urząd", 40, 30), ("Szkoła", 40, 20)]
    with desk.change(phrase("Rhythm set")) as change:
        change.edit(Organisation, 2, rhythm_days=90)
    assert ("Urząd", 40, 30) not in cold(desk)


def test_without_any_contact_days_count_since_they_are_known(desk: Desk, services: Services) -> None:
    join(services, "Mentors", "Lotos", "Urząd", stage="active")
    assert cold(desk) == []
    came(desk, 70)
    assert cold(desk) == [("Lotos", 70, 60), ("Urząd", 70, 60)]


def test_the_first_are_those_of_the_earliest_day_and_all_are_counted(desk: Desk, services: Services) -> None:
    join(services, "Mentors", "Urząd", "Szkoła", "Lotos", stage="active")
    morning = datetime.combine(today_there() - timedelta(days=90), datetime.min.time()) + timedelta(hours=9)
    # On one day the later one counts as long as the earlier: then the order is that of their ids.
    for organisation, hours in ((3, 0), (2, 3), (1, 24)):
        with desk.change(phrase("Logged")) as change:
            at = morning + timedelta(hours=hours)
            change.add(Interaction, kind=InteractionKind.CALL, at=at, organisation=organisation)
    expected = [("Urząd", 90), ("Szkoła", 90), ("Lotos", 89)]
    for most in range(4):
        found = KeepWarm(desk).cold(most)
        assert [(one.name, one.days) for one in found.first] == expected[:most]
        assert found.total == 3


def test_what_ended_or_was_archived_is_left_in_peace(desk: Desk, services: Services) -> None:
    ended = join(services, "Mentors", "Lotos", "Urząd", stage="active")
    came(desk, 70)
    services.partnerships.archive([ended])
    assert cold(desk) == []


def test_today_counts_what_began_at_a_meeting_and_who_waits(desk: Desk, services: Services) -> None:
    services.meetings.add(MeetingDraft(title="Networking Day", date="2026-10-29", start="10:00"))
    for name in ("Adam Ćma", "Beata Gil"):
        take_part(services, 1, services.people.add(PersonDraft(name)).id, Attendance.PRESENT)
    join(services, "Mentors", "Lotos", "Urząd", stage="agreed", meeting="Networking Day")
    join(services, "Club", "Lotos", "Szkoła", stage="identified", meeting="Networking Day")
    join(services, "Elsewhere", "Lotos", "Urząd", stage="identified")
    seen = around_today(desk, 1)
    assert (seen.waiting, seen.new, seen.begun, seen.agreed, seen.across) == (2, 2, 2, 1, 1)
    assert (around_today(desk, 0).waiting, around_today(desk, 0).begun) == (0, 0)
    assert services.today.cold() == KeepWarm(desk).cold(3)
