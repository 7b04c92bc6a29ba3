"""One search finds people, organisations and meetings, in any script, names first."""

from __future__ import annotations

from datetime import datetime

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.meetings import Meeting
from contactdesk.records.search import Kind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.search import Found, Search
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk


@pytest.fixture
def people(desk: Desk) -> People:
    return People(desk, Organisations(desk, Tags(desk)), Tags(desk))


@pytest.fixture
def search(desk: Desk) -> Search:
    return Search(desk)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lukasz", "Łukasz Żak"),
        ("shevchenko", "Олена Шевченко"),
        ("шевч оле", "Олена Шевченко"),
        ("tesfaye", "ተስፋዬ"),
        ("amina", "أمينة الصباح"),
    ],
)
def test_a_name_is_found_in_latin_letters_and_its_own(
    people: People, search: Search, typed: str, name: str
) -> None:
    for one in ("Łukasz Żak", "Олена Шевченко", "ተስፋዬ", "أمينة الصباح"):
        people.add(PersonDraft(one))
    assert [found.title for found in search.find(typed)] == [name]


def test_names_come_before_whatever_else_matches_and_the_recent_before_the_old(
    desk: Desk, people: People, search: Search
) -> None:
    organisation = Organisations(desk, Tags(desk)).add(
        OrganisationDraft("City Hall of Łódź", sector="local-authority", city="Łódź")
    )
    ewa = people.add(PersonDraft("Ewa Kos", city="Łódź"))
    jan = people.add(PersonDraft("Jan Lis", affiliations=[AffiliationDraft("City Hall of Łódź", "Officer")]))
    with desk.change(phrase("meeting")) as change:
        meeting = change.add(
            Meeting, title="Seminar", city="Łódź", starts_at=datetime(2026, 9, 12, 8), time_zone=""
        )
    assert search.find("lodz") == [
        Found(Kind.ORGANISATION, organisation.id, "City Hall of Łódź", "Local authority · Łódź"),
        Found(Kind.MEETING, meeting, "Seminar", "12 September 2026 · Łódź"),
        Found(Kind.PERSON, jan.id, "Jan Lis", "Officer · City Hall of Łódź"),
        Found(Kind.PERSON, ewa.id, "Ewa Kos", "Łódź"),
    ]
    assert [found.id for found in search.find("lodz", kinds=[Kind.PERSON])] == [jan.id, ewa.id]
    assert [found.title for found in search.find("lodz", limit=1)] == ["City Hall of Łódź"]


@pytest.mark.parametrize("typed", ["", "  ", "!?", "' OR 1=1 --", '"', "nobody"])
def test_what_nobody_is_called_finds_nothing(people: People, search: Search, typed: str) -> None:
    people.add(PersonDraft("Ewa Kos"))
    assert search.find(typed) == []


def test_archived_people_are_not_found(people: People, search: Search) -> None:
    people.archive([people.add(PersonDraft("Ewa Kos")).id])
    assert search.find("ewa") == []
