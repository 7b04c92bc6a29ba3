"""What is asked finds the people, organisations and meetings meant, on either engine."""

from __future__ import annotations

from datetime import timedelta

import pytest

from contactdesk.core.dates import utc_now
from contactdesk.records.organisations import NameKind
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.query.condition import condition
from contactdesk.services.query.of_any_kind import NOUNS
from contactdesk.services.query.parsing import parse
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from contactdesk.storage.desk import Desk
from tests.conftest import Filling

PEOPLE = {
    "Amina Diallo": PersonDraft(
        "Amina Diallo",
        city="Łódź",
        languages="fr, pl",
        emails=["amina@example.org"],
        tags=["press"],
        affiliations=[AffiliationDraft("City Hall of Łódź", "Officer")],
    ),
    "Олена Шевченко": PersonDraft(
        "Олена Шевченко",
        languages="uk, pl",
        tags=["press corps", "labour market"],
        interpreter_needed=True,
        affiliations=[AffiliationDraft("City Hall of Łódź", "Deputy mayor")],
    ),
    "Jan Lis": PersonDraft(
        "Jan Lis",
        city="Warszawa",
        phones=["601 555 201"],
        do_not_contact=True,
        affiliations=[AffiliationDraft("Department of Work", "Officer")],
    ),
    "Ewa Kos": PersonDraft("Ewa Kos", notes="Amina knows her"),
}
LISTS = {
    "Networking Day": [("Amina Diallo", "panellist", "present"), ("Олена Шевченко", "participant", "present"),
                       ("Jan Lis", "participant", "absent")],
    "Seminar": [("Amina Diallo", "participant", "late"), ("Jan Lis", "panellist", "present")],
}  # fmt: skip


def fill(desk: Desk) -> None:
    services = Services(desk)
    organisations = services.organisations
    organisations.add(
        OrganisationDraft(
            "City Hall of Łódź",
            sector="local-authority",
            city="Łódź",
            other_names=[(NameKind.TRANSLATED, "Urząd Miasta")],
        )
    )
    organisations.add(OrganisationDraft("Ministry of Families", sector="ministry", country="Poland"))
    organisations.add(
        OrganisationDraft(
            "Department of Work", sector="ministry", parent="Ministry of Families", tags=["press"]
        )
    )
    ids = {name: services.people.add(draft).id for name, draft in PEOPLE.items()}
    for days_ago, (title, coming) in zip((10, 100), LISTS.items(), strict=True):
        held = (utc_now() - timedelta(days=days_ago)).date().isoformat()
        meeting_id = services.meetings.add(
            MeetingDraft(title, date=held, start="10:00", city="Lublin", hosts=["Ministry of Families"])
        ).id
        services.participants.add_people(meeting_id, [ids[name] for name, _, _ in coming])
        rows = {row.name: row for row in services.participants.page(meeting_id, ListQuery())}
        for name, role, attendance in coming:
            row = rows[name]
            services.participants.edit(row.id, row.version, role=role, attendance=attendance)


@pytest.fixture
def filling() -> Filling:
    return fill


@pytest.fixture
def services(desk: Desk) -> Services:
    return Services(desk)


def found(services: Services, kind: Kind, typed: str) -> set[str]:
    noun = NOUNS[kind]
    shown = {Kind.PERSON: "display_name", Kind.ORGANISATION: "name", Kind.MEETING: "title"}[kind]
    query = noun.select(getattr(noun, shown)).where(condition(services.desk, kind, parse(typed)))
    return {name for (name,) in services.desk.rows(query)}


AMINA, OLENA, JAN, EWA = PEOPLE


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("", {AMINA, OLENA, JAN, EWA}),
        ("amina", {AMINA, EWA}),
        ("name:amina", {AMINA}),
        ('"city hall"', {AMINA, OLENA}),
        ('"hall city"', set()),
        ('"amina d"', set()),
        ('-"city hall" OR "olena shevchenko"', {OLENA, JAN, EWA}),
        ("-amina", {OLENA, JAN}),
        ("amina OR shevchenko", {AMINA, OLENA, EWA}),
        ("shevchenko OR shevchenko OR shevchenko", {OLENA}),
        ("tag:press OR tag:press", {AMINA}),
        ("amina OR shevchenko officer", {AMINA}),
        ("city:lodz", {AMINA, OLENA}),
        ("miasto:Łódź", {AMINA, OLENA}),
        ("-city:lodz", {JAN, EWA}),
        ("country:poland", set()),
        ("sector:ministry", {JAN}),
        ("sector:ministry OR tag:press", {AMINA, JAN}),
        ("tag:press", {AMINA}),
        ('tag:"press co"', {OLENA}),
        ("tag:labour", {OLENA}),
        ("org:ministry", {JAN}),
        ('org:"City Hall of Łódź"', {AMINA, OLENA}),
        ('org:"Hall City"', set()),
        ('org:"urząd miasta"', {AMINA, OLENA}),
        ("position:officer", {AMINA, JAN}),
        ("position:mayor", {OLENA}),
        ("language:uk", {OLENA}),
        ("language:PL -language:uk", {AMINA}),
        ("language:ukrainian", set()),
        ("interpreter:yes", {OLENA}),
        ("do-not-contact:yes", {JAN}),
        ("has:email", {AMINA}),
        ("-has:email has:organisation", {OLENA, JAN}),
        ("has:city OR has:notes", {AMINA, JAN, EWA}),
        ("updated:<7d", {AMINA, OLENA, JAN, EWA}),
        ("added:>7d", set()),
        ("status:active", set()),
        ("-status:active", set()),
    ],
)
def test_people(services: Services, typed: str, people: set[str]) -> None:
    assert found(services, Kind.PERSON, typed) == people


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ('met:"Networking Day"', {AMINA, OLENA, JAN}),
        ('met:"Networking Day" -role:panellist attended:yes', {OLENA}),
        ("met:seminar role:panellist", {JAN}),
        ("role:panellist attended:yes", {AMINA, JAN}),
        ("role:panellist attended:late", set()),
        ("attended:no", {JAN}),
        ("-role:panellist", {OLENA, EWA}),
        ("-met:networking", {EWA}),
        ("met:networking -met:seminar", {OLENA}),
        ("met:networking met:seminar attended:yes", {AMINA}),
        ("met:seminar OR met:networking role:panellist", {AMINA, JAN}),
        ("role:panellist OR city:warszawa", {AMINA, JAN}),
        ("-role:panellist OR city:warszawa", {OLENA, EWA, JAN}),
        ("date:<30d attended:yes", {AMINA, OLENA}),
        ("last-met:<30d", {AMINA, OLENA}),
        ("last-met:>30d", {JAN}),
        ("-last-met:<30d", {JAN, EWA}),
        ("table:1", set()),
        ("registration:invited met:day", {AMINA, OLENA, JAN}),
    ],
)
def test_people_by_what_they_took_part_in(services: Services, typed: str, people: set[str]) -> None:
    assert found(services, Kind.PERSON, typed) == people


HALL, MINISTRY, WORK = "City Hall of Łódź", "Ministry of Families", "Department of Work"


@pytest.mark.parametrize(
    ("typed", "organisations"),
    [
        ("city:lodz", {HALL}),
        ("country:pol", {MINISTRY}),
        ("org:ministry", {MINISTRY, WORK}),
        ("sector:ministry -tag:press", {MINISTRY}),
        ("status:active", {HALL, MINISTRY, WORK}),
        ("status:held", set()),
        ("met:seminar", {HALL, WORK}),
        ("met:seminar role:panellist", {WORK}),
        ("has:parent", {WORK}),
        ("has:person", {HALL, WORK}),
        ("last-met:>30d", {WORK}),
        ("language:uk", set()),
    ],
)
def test_organisations(services: Services, typed: str, organisations: set[str]) -> None:
    assert found(services, Kind.ORGANISATION, typed) == organisations


@pytest.mark.parametrize(
    ("typed", "meetings"),
    [
        ("city:lublin", {"Networking Day", "Seminar"}),
        ("org:families", {"Networking Day", "Seminar"}),
        ("met:sem", {"Seminar"}),
        ("date:<30d", {"Networking Day"}),
        ("date:>30d", {"Seminar"}),
        ("participants:>2", {"Networking Day"}),
        ("participants:0..2", {"Seminar"}),
        ("status:planned mode:in-person", {"Networking Day", "Seminar"}),
        ("has:participant -has:tag", {"Networking Day", "Seminar"}),
        ("role:panellist", set()),
    ],
)
def test_meetings(services: Services, typed: str, meetings: set[str]) -> None:
    assert found(services, Kind.MEETING, typed) == meetings


def test_what_is_archived_is_not_found(services: Services) -> None:
    services.people.archive([services.people.meant("amina diallo")])
    assert found(services, Kind.PERSON, "city:lodz") == {OLENA}


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("", {AMINA, OLENA, JAN}),
        ("!!", {AMINA, OLENA, JAN}),
        ("amina", {AMINA}),
        ("role:panellist", {AMINA}),
        ("-role:panellist attended:yes", {OLENA}),
        ("city:lodz -tag:press", {OLENA}),
        ("met:seminar attended:no", {JAN}),
        ("role:panellist OR city:warszawa", {AMINA, JAN}),
    ],
)
def test_participants_of_one_meeting(services: Services, typed: str, people: set[str]) -> None:
    meeting_id = services.meetings.find("networking day")
    rows = services.participants.page(meeting_id, ListQuery(typed))
    assert {row.name for row in rows} == people
    assert services.participants.count(meeting_id, ListQuery(typed)) == len(people)
