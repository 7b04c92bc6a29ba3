"""Organisations: found by any of their names, standing inside others, changed without loss."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from contactdesk.core.i18n import Language, phrase, use
from contactdesk.records.meetings import HostRole, Meeting, MeetingHost
from contactdesk.records.organisations import NameKind, Organisation, OrganisationStatus, Sector
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import NameNeeded, UnknownChoice, UnknownField
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.organisation_parents import CircularParent
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict


@pytest.fixture
def organisations(desk: Desk) -> Organisations:
    return Organisations(desk, Tags(desk))


def ministry() -> OrganisationDraft:
    return OrganisationDraft(
        name="Ministry of the Interior",
        short_name="MSW",
        other_names=[(NameKind.TRANSLATED, "Ministerstwo Spraw Wewnętrznych")],
        sector=Sector.MINISTRY,
        city="Warszawa",
        emails=["kancelaria@msw.example.org"],
        phones=["22 555 03 30"],
        tags=["migration"],
    )


@pytest.mark.parametrize("name", ["ministry of the INTERIOR", "msw", "Ministerstwo  Spraw Wewnetrznych"])
def test_an_organisation_is_found_by_any_of_its_names(
    desk: Desk, organisations: Organisations, name: str
) -> None:
    known = organisations.add(ministry()).id
    assert organisations.find(name) == known
    with desk.change(phrase("looked")) as change:
        assert organisations.find_or_make_within(change, name) == known
    assert change.changes is not None
    assert change.changes.id is None


@pytest.mark.parametrize("name", ["Ministry", "Ministry of the Interiors", "The Ministry of the Interior"])
def test_what_is_merely_alike_is_not_taken_for_it(organisations: Organisations, name: str) -> None:
    organisations.add(ministry())
    assert organisations.find(name) is None


def test_a_name_of_signs_only_is_found_again(desk: Desk, organisations: Organisations) -> None:
    with desk.change(phrase("made")) as change:
        made = organisations.find_or_make_within(change, "???")
        assert organisations.find_or_make_within(change, "???") == made
    assert organisations.find("???") == made


def test_one_added_in_a_change_is_found_within_it(desk: Desk, organisations: Organisations) -> None:
    with desk.change(phrase("imported")) as change:
        made = organisations.add_within(change, ministry())
        assert organisations.find_or_make_within(change, "Ministry of the Interior") == made


def test_a_department_knows_its_parent_and_the_parent_its_departments(organisations: Organisations) -> None:
    department = organisations.add(OrganisationDraft("Migration Policy Department", parent="MSW Office")).id
    card = organisations.card(department)
    assert card.parent == "MSW Office"
    assert card.parent_id is not None
    assert [one.name for one in organisations.card(card.parent_id).departments] == [
        "Migration Policy Department"
    ]


def test_no_organisation_is_part_of_itself(organisations: Organisations) -> None:
    top = organisations.add(OrganisationDraft("Top")).id
    middle = organisations.add(OrganisationDraft("Middle", parent="Top")).id
    organisations.add(OrganisationDraft("Bottom", parent="Middle"))
    for parent in ("Bottom", "Middle", "Top"):
        with pytest.raises(CircularParent) as refused:
            organisations.edit(top, 1, parent=parent)
        assert refused.value.field == "parent"
    assert organisations.edit(middle, 1, parent="").id is not None
    organisations.edit(top, 1, parent="Bottom")


def test_a_sector_is_taken_by_its_word_or_its_name_and_otherwise_refused(
    organisations: Organisations,
) -> None:
    made = organisations.add(OrganisationDraft("Most", sector="Diaspora association")).id
    assert organisations.card(made).sector is Sector.DIASPORA
    organisations.edit(made, 1, sector="ngo", status="dissolved")
    card = organisations.card(made)
    assert (card.sector, card.status) == (Sector.NGO, OrganisationStatus.DISSOLVED)
    with pytest.raises(UnknownChoice) as refused:
        organisations.edit(made, 2, sector="circus")
    assert refused.value.field == "sector"
    assert "circus" in refused.value.sentence()
    with pytest.raises(UnknownField):
        organisations.edit(made, 2, sort_key="a")
    with pytest.raises(NameNeeded):
        organisations.edit(made, 2, name=" ")
    with pytest.raises(NameNeeded):
        organisations.add(OrganisationDraft())


def test_a_form_saves_only_what_was_changed_in_it(organisations: Organisations) -> None:
    made = organisations.add(ministry()).id
    assert organisations.save(made, 1, organisations.draft(made)).id is None
    assert organisations.save(made, 1, replace(organisations.draft(made), seen=None)).id is None
    mine, theirs = organisations.draft(made), organisations.draft(made)
    theirs.other_names.append((NameKind.FORMER, "Ministry of Home Affairs"))
    organisations.save(made, 1, theirs)
    mine.other_names = [(NameKind.SPELLING, "Ministerstwo Spraw Wewnętrznych")]
    mine.emails, mine.parent, mine.city = ["biuro@msw.example.org"], "Government", "Łódź"
    organisations.save(made, 1, mine)
    card = organisations.card(made)
    assert {(other.kind, other.name) for other in card.other_names} == {
        (NameKind.SPELLING, "Ministerstwo Spraw Wewnętrznych"),
        (NameKind.FORMER, "Ministry of Home Affairs"),
    }
    assert (card.parent, card.city, card.contact_points[0].value) == (
        "Government",
        "Łódź",
        "biuro@msw.example.org",
    )


def test_a_card_shows_who_is_there_and_what_was_held(desk: Desk, organisations: Organisations) -> None:
    made = organisations.add(ministry()).id
    people = People(desk, organisations, Tags(desk))
    for name, until in (("Ewa Kos", "2020"), ("Jan Lis", "")):
        affiliation = AffiliationDraft("MSW", "expert", until=until)
        people.add(PersonDraft(name, affiliations=[affiliation]))
    with desk.change(phrase("meeting")) as change:
        meeting = change.add(Meeting, title="Seminar", starts_at=datetime(2026, 5, 4, 8))
        change.add(MeetingHost, meeting=meeting, organisation=made, role=HostRole.CO_HOST)
    card = organisations.card(made)
    assert [(person.name, person.is_open) for person in card.people] == [
        ("Jan Lis", True),
        ("Ewa Kos", False),
    ]
    assert [(held.title, held.role) for held in card.meetings] == [("Seminar", HostRole.CO_HOST)]
    assert [row.people for row in organisations.page(ListQuery(), 0, 5)] == [1]


def test_lists_are_ordered_searched_and_counted(organisations: Organisations) -> None:
    use(Language.PL)
    for name, city, sector in [("Żar", "Łódź", "ngo"), ("Łąka", "Lublin", "media"), ("Lis", "", "embassy")]:
        organisations.add(OrganisationDraft(name, city=city, sector=sector))

    def names(order: str, *, descending: bool = False) -> list[str]:
        return [row.name for row in organisations.page(ListQuery("", order, descending), 0, 10)]

    assert names("name") == ["Lis", "Łąka", "Żar"]
    assert names("nonsense", descending=True) == ["Żar", "Łąka", "Lis"]
    assert names("city") == ["Łąka", "Żar", "Lis"]
    assert names("sector") == ["Lis", "Łąka", "Żar"]
    assert names("people") == names("parent") == ["Lis", "Łąka", "Żar"]
    assert organisations.count(ListQuery(search="lodz")) == 1
    assert [one.name for one in organisations.names_beginning("lak")] == ["Łąka"]
    assert organisations.names_beginning(" ") == []


def test_archived_organisations_are_out_of_lists_and_come_back(
    desk: Desk, organisations: Organisations
) -> None:
    made = organisations.add(ministry()).id
    assert organisations.archive([made]).words.text() == "Organisation “Ministry of the Interior” archived"
    assert organisations.page(ListQuery(), 0, 5) == []
    assert organisations.find("MSW") is None
    organisations.restore([made])
    assert organisations.find("MSW") == made
    desk.undo()
    assert desk.value(Organisation.select(Organisation.archived_at)) is not None


def test_a_save_that_is_repeated_adds_nothing(organisations: Organisations) -> None:
    uuid = "6d3d5a6f-0d5d-4c5e-8c3b-6a4a3f1f2b10"
    assert organisations.add(ministry(), uuid).id == organisations.add(ministry(), uuid).id


def test_two_who_give_it_different_parents_conflict(organisations: Organisations) -> None:
    department = organisations.add(OrganisationDraft("Department", parent="City Hall")).id
    opened, version = organisations.draft(department), organisations.card(department).version
    organisations.save(department, version, replace(opened, parent="Ministry"))
    with pytest.raises(Conflict) as refused:
        organisations.save(department, version, replace(opened, parent="Embassy", city="Łódź"))
    assert refused.value.fields["theirs"] == {"parent": "Ministry"}
    assert organisations.find("Embassy") is None
    organisations.save(department, version, replace(opened, city="Łódź"))
    assert organisations.draft(department).parent == "Ministry"
