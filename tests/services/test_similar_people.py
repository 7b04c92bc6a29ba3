"""While a person is typed, those who they may already be are named, with the reason."""

from __future__ import annotations

import pytest

from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.similar_people import Likeness, SimilarPerson
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk


@pytest.fixture
def people(desk: Desk) -> People:
    people = People(desk, Organisations(desk, Tags(desk)), Tags(desk))
    known = [
        ("Łucja Dąbrowska", "City Hall of Łódź", "lucja@example.org", "42 555 01 10"),
        ("Jan Dąbrowski", "Voivodeship Office", "", ""),
        ("Олена Шевченко", "", "", ""),
        ("Ewa Kos", "Most", "biuro@example.org", ""),
    ]
    for name, organisation, email, phone in known:
        affiliation = AffiliationDraft(organisation)
        people.add(PersonDraft(name, affiliations=[affiliation], emails=[email], phones=[phone]))
    return people


def reasons(people: People, draft: PersonDraft) -> dict[str, Likeness]:
    return {one.name: one.reason for one in people.similar(draft)}


def test_the_same_name_counts_without_accents_and_in_either_order(people: People) -> None:
    assert reasons(people, PersonDraft("dabrowska LUCJA")) == {"Łucja Dąbrowska": Likeness.SAME_NAME}
    assert reasons(people, PersonDraft(given_name="Olena", family_name="Shevchenko")) == {
        "Олена Шевченко": Likeness.SAME_NAME
    }


def test_a_slip_in_a_name_is_alike(people: People) -> None:
    assert reasons(people, PersonDraft("Lucja Dombrowska")) == {"Łucja Dąbrowska": Likeness.NAME_ALIKE}
    assert reasons(people, PersonDraft("Helena Szewczenko")) == {}


def test_the_surest_reason_comes_first(people: People) -> None:
    draft = PersonDraft("Jan Dabrowski", emails=["LUCJA@example.org"], phones=["+48 42 555 01 10"])
    found = people.similar(draft)
    assert [(one.name, one.reason) for one in found] == [
        ("Łucja Dąbrowska", Likeness.SAME_EMAIL),
        ("Jan Dąbrowski", Likeness.SAME_NAME),
    ]
    assert found[0] == SimilarPerson(found[0].id, "Łucja Dąbrowska", "City Hall of Łódź", Likeness.SAME_EMAIL)
    assert len(people.similar(draft, limit=1)) == 1


def test_nobody_is_like_an_empty_form_or_one_who_was_archived(people: People) -> None:
    assert people.similar(PersonDraft()) == []
    people.archive([one.id for one in people.similar(PersonDraft("Ewa Kos"))])
    assert people.similar(PersonDraft("Ewa Kos", emails=["biuro@example.org"])) == []
