"""People are added whole, changed without losing anything, archived and found."""

from __future__ import annotations

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import NameNeeded
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk


@pytest.fixture
def people(desk: Desk) -> People:
    tags = Tags(desk)
    return People(desk, Organisations(desk, tags), tags)


def lucja() -> PersonDraft:
    return PersonDraft(
        display_name="Łucja Dąbrowska",
        city="Łódź",
        affiliations=[AffiliationDraft("City Hall of Łódź", "Plenipotentiary", since="2024")],
        emails=["Lucja.Dabrowska@uml.example.org", "biuro(at)uml.example.org"],
        phones=["42 555 01 10"],
        tags=["labour market"],
    )


def test_a_person_comes_with_all_that_hangs_on_them(desk: Desk, people: People) -> None:
    saved = people.add(lucja())
    assert desk.rows(Person.select(Person.id, Person.given_name, Person.family_name)) == [
        (saved.id, "Łucja", "Dąbrowska")
    ]
    assert desk.rows(Affiliation.select(Affiliation.person, Affiliation.position, Affiliation.primary)) == [
        (saved.id, "Plenipotentiary", True)
    ]
    points = ContactPoint.select(ContactPoint.kind, ContactPoint.normalised, ContactPoint.primary)
    assert desk.rows(points.order_by(ContactPoint.id)) == [
        (ContactKind.EMAIL, "lucja.dabrowska@uml.example.org", True),
        (ContactKind.EMAIL, "", False),
        (ContactKind.PHONE, "+48425550110", True),
    ]
    assert saved.changes.words.text() == "Łucja Dąbrowska added"


def test_a_person_needs_a_name(people: People) -> None:
    with pytest.raises(NameNeeded) as refused:
        people.add(PersonDraft(display_name="  ", emails=["a@example.org"]))
    assert refused.value.field == "display_name"


def test_a_save_that_is_repeated_adds_nobody(desk: Desk, people: People) -> None:
    uuid = "0a61a3a5-5a5c-4a2e-9a44-0d3f3d2f0a11"
    first = people.add(lucja(), uuid)
    again = people.add(lucja(), uuid)
    assert again.id == first.id
    assert again.changes.id is None
    assert desk.value(Affiliation.select(Affiliation.id)) == 1


def test_people_of_one_step_share_a_new_organisation(desk: Desk, people: People) -> None:
    drafts = [
        PersonDraft(display_name=name, affiliations=[AffiliationDraft(organisation)])
        for name, organisation in [
            ("Jan Lis", "Fundacja Łąka"),
            ("Olena", "FUNDACJA LAKA"),
            ("Ewa Kos", "UM Łodzi"),
        ]
    ]
    with desk.change(phrase("imported")) as change:
        people.add_many_within(change, drafts)
    names = Organisation.select(Organisation.name).order_by(Organisation.id)
    assert desk.rows(names) == [("Fundacja Łąka",), ("UM Łodzi",)]
