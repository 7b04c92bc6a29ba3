"""On a command line a person or an organisation is meant by number or by name, never by a guess."""

from __future__ import annotations

import pytest

from contactdesk.records.organisations import NameKind
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.references import (
    AmbiguousOrganisation,
    AmbiguousPerson,
    NoSuchOrganisation,
    NoSuchPerson,
)
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk


@pytest.fixture
def organisations(desk: Desk) -> Organisations:
    return Organisations(desk, Tags(desk))


@pytest.fixture
def people(desk: Desk, organisations: Organisations) -> People:
    return People(desk, organisations, Tags(desk))


def test_a_person_is_meant_by_number_name_or_the_beginning_of_it(people: People) -> None:
    jan, janina = (people.add(PersonDraft(name)).id for name in ("Jan Żak", "Jan Żakowski"))
    assert people.meant(str(janina)) == people.meant("zakow") == janina
    assert people.meant("JAN ZAK") == jan
    with pytest.raises(AmbiguousPerson) as refused:
        people.meant("jan")
    assert f"Jan Żak ({jan}), Jan Żakowski ({janina})" in refused.value.sentence()
    for reference in ("Ewa", "999", "", "?", "9" * 30):
        with pytest.raises(NoSuchPerson):
            people.meant(reference)


def test_an_organisation_is_meant_by_any_of_its_names(organisations: Organisations) -> None:
    city = organisations.add(
        OrganisationDraft("City Hall of Łódź", other_names=[(NameKind.TRANSLATED, "Urząd Miasta Łodzi")])
    ).id
    organisations.add(OrganisationDraft("City Hall of Lublin"))
    assert organisations.meant("urzad miasta lodzi") == organisations.meant("hall lodz") == city
    with pytest.raises(AmbiguousOrganisation):
        organisations.meant("city hall")
    with pytest.raises(NoSuchOrganisation):
        organisations.meant("embassy")
