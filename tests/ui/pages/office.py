"""A small office for the tests of pages: invented people in several scripts, and where they work."""

from __future__ import annotations

from contactdesk.records.meetings import Attendance, AttendanceSource, Registration
from contactdesk.records.organisations import Sector
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

PEOPLE = (
    ("Amina Hersi", "Horizon Diaspora Association", "", "Warszawa"),
    ("Bohdan Kowalczuk", "Ministry of Belonging", "Migration Policy", "Warszawa"),
    ("Łucja Dąbrowska", "City Hall of Łódź", "Plenipotentiary for integration", "Łódź"),
    ("أمينة الصباح", "Horizon Diaspora Association", "", "Lublin"),
    ("Олена Шевченко", "Bridges Foundation", "", "Białystok"),
    ("Nguyễn Văn Sơn", "Community School No. 3", "", "Warszawa"),
    ("ተስፋዬ ገብረ", "Tewodros Culture Association", "", "Lublin"),
    ("Małgorzata Żak", "Embassy of Arcadia", "Contribution Office", "Warszawa"),
    ("Joseph Otieno", "Bridges Foundation", "", "Warszawa"),
    ("Madonna", "", "", "Kraków"),
)


def fill_office(services: Services) -> None:
    services.organisations.add(
        OrganisationDraft(name="City Hall of Łódź", sector=Sector.LOCAL_AUTHORITY, city="Łódź")
    )
    services.organisations.add(
        OrganisationDraft(name="Bridges Foundation", sector=Sector.NGO, city="Warszawa")
    )
    for name, organisation, position, city in PEOPLE:
        affiliations = [AffiliationDraft(organisation, position)] if organisation else []
        services.people.add(PersonDraft(display_name=name, city=city, affiliations=affiliations))
    lucja = services.people.meant("Łucja Dąbrowska")
    draft = services.people.draft(lucja)
    draft.emails, draft.phones, draft.tags = ["lucja@lodz.example.org"], ["42 555 01 10"], ["labour market"]
    services.people.save(lucja, 1, draft)
    for title, date in (("Networking Day", "2026-10-29"), ("Consulting seminar, Łódź", "2026-09-12")):
        meeting = services.meetings.add(
            MeetingDraft(title=title, date=date, start="10:00", end="16:00", hosts=["Bridges Foundation"])
        ).id
        services.participants.add_people(meeting, [row.id for row in services.people.page(ListQuery(), 0, 8)])
        here = [row.id for row in services.participants.page(meeting, ListQuery(), 0, 50)][:6]
        services.participants.set_registration(here, Registration.CONFIRMED)
        services.participants.set_attendance(here, Attendance.PRESENT, AttendanceSource.HAND)
