"""People are added whole, changed without losing anything, archived and found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.meetings import Attendance, Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.field_errors import NameNeeded, UnknownField
from contactdesk.services.organisations import Organisations
from contactdesk.services.people import People
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.tags import Tags
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Conflict


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


def test_a_form_saves_only_what_was_changed_in_it(people: People) -> None:
    person = people.add(lucja()).id
    mine, theirs = people.draft(person), people.draft(person)
    version = people.card(person).version
    theirs.emails.append("lucja@example.org")
    theirs.city = "Lublin"
    people.save(person, version, theirs)
    mine.emails.remove("biuro(at)uml.example.org")
    mine.tags.append("Łódź")
    mine.notes = "Prefers a call before ten."
    people.save(person, version, mine)
    card = people.card(person)
    assert (card.city, card.notes) == ("Lublin", "Prefers a call before ten.")
    emails = {point.value for point in card.contact_points if point.kind is ContactKind.EMAIL}
    assert emails == {"Lucja.Dabrowska@uml.example.org", "lucja@example.org"}
    assert set(card.tags) == {"labour market", "Łódź"}


def test_two_who_change_the_same_field_differently_conflict(people: People) -> None:
    person = people.add(lucja()).id
    mine, theirs = people.draft(person), people.draft(person)
    theirs.city, mine.city = "Lublin", "Warszawa"
    people.save(person, 1, theirs)
    with pytest.raises(Conflict):
        people.save(person, 1, mine)
    assert people.card(person).city == "Lublin"


def test_a_form_saved_as_it_was_changes_nothing(people: People) -> None:
    person = people.add(lucja()).id
    assert people.save(person, 1, people.draft(person)).id is None
    assert people.save(person, 1, replace(people.draft(person), seen=None)).id is None


def test_a_new_organisation_closes_the_old_affiliation(people: People) -> None:
    person = people.add(lucja()).id
    draft = people.draft(person)
    draft.affiliations[0].organisation = "Fundacja Most"
    draft.affiliations[0].position = "Director"
    people.save(person, 1, draft)
    now, before = people.card(person).affiliations
    today = date.today().isoformat()
    assert (now.organisation, now.position, now.since, now.primary) == (
        "Fundacja Most",
        "Director",
        today,
        True,
    )
    assert (before.organisation, before.since, before.until, before.primary) == (
        "City Hall of Łódź",
        "2024",
        today,
        False,
    )
    assert people.page(ListQuery(), 0, 10)[0].organisation == "Fundacja Most"


def test_a_position_corrected_stays_one_job_and_a_position_since_another_day_is_a_new_one(
    people: People,
) -> None:
    person = people.add(lucja()).id
    draft = people.draft(person)
    draft.affiliations[0].position = "Plenipotentiary for integration"
    people.save(person, 1, draft)
    assert len(people.card(person).affiliations) == 1
    draft = people.draft(person)
    draft.affiliations[0].position, draft.affiliations[0].since = "Director", "2026-03"
    people.save(person, 1, draft)
    now, before = people.card(person).affiliations
    assert (now.position, now.since, before.until) == ("Director", "2026-03", "2026-03")
    draft = people.draft(person)
    draft.affiliations[1].organisation = "Voivodeship Office"
    people.save(person, 1, draft)
    now, before = people.card(person).affiliations
    assert (before.organisation, before.until) == ("Voivodeship Office", "2026-03")


def test_two_who_change_different_fields_of_an_affiliation_both_keep_theirs(people: People) -> None:
    saved = people.add(lucja())
    opened, version = people.draft(saved.id), people.card(saved.id).version
    job = opened.affiliations[0]
    people.save(saved.id, version, replace(opened, affiliations=[replace(job, position="Director")]))
    people.save(saved.id, version, replace(opened, affiliations=[replace(job, unit="Integration")]))
    now = people.card(saved.id).affiliations
    assert [(one.position, one.unit) for one in now] == [("Director", "Integration")]


def test_an_affiliation_taken_out_of_the_form_has_ended(people: People) -> None:
    person = people.add(lucja()).id
    people.save(person, 1, replace(people.draft(person), affiliations=[]))
    assert [one.is_open for one in people.card(person).affiliations] == [False]
    assert people.page(ListQuery(), 0, 10)[0].organisation == ""
    people.save(person, 1, replace(people.draft(person), affiliations=[]))
    assert people.card(person).affiliations == ()


def test_a_corrected_address_keeps_its_record(people: People) -> None:
    person = people.add(lucja()).id
    point = people.card(person).contact_points[1]
    draft = people.draft(person)
    draft.emails[1] = "biuro@uml.example.org"
    people.save(person, 1, draft)
    corrected = people.card(person).contact_points[1]
    assert (corrected.id, corrected.normalised) == (point.id, "biuro@uml.example.org")


def test_a_field_edited_in_place_takes_what_follows_along(people: People) -> None:
    person = people.add(lucja()).id
    people.edit(person, 1, family_name="Nowak")
    assert people.card(person).display_name == "Łucja Nowak"
    people.edit(person, 2, display_name="Łucja Maria Lis", do_not_contact="yes")
    card = people.card(person)
    assert (card.given_name, card.family_name, card.do_not_contact) == ("Łucja Maria", "Lis", True)
    people.edit(person, 3, given_name="", family_name="")
    assert people.card(person).display_name == "Łucja Maria Lis"
    assert people.edit(person, 4, city="Łódź").id is None
    with pytest.raises(UnknownField):
        people.edit(person, 4, colour="red")
    with pytest.raises(NameNeeded):
        people.edit(person, 4, display_name=" ")


def test_archived_people_are_out_of_lists_and_come_back(people: People) -> None:
    ids = [people.add(PersonDraft(display_name=name)).id for name in ("Jan Lis", "Ewa Kos")]
    assert people.archive(ids).words.text() == "2 people archived"
    assert people.count(ListQuery()) == 0
    assert people.names_beginning("jan") == []
    assert people.archive(ids).id is None
    assert people.restore(ids[:1]).words.text() == "Jan Lis restored"
    assert [row.name for row in people.page(ListQuery(search="li"), 0, 10)] == ["Jan Lis"]


def test_lists_are_in_polish_order_whatever_the_column(people: People) -> None:
    for name, city, organisation in [
        ("Jan Żak", "Zabrze", "Związek"),
        ("Ewa Ćwik", "Łódź", ""),
        ("Ola Cis", "Lublin", "Żar"),
        ("أمينة الصباح", "", "Most"),
    ]:
        people.add(
            PersonDraft(display_name=name, city=city, affiliations=[AffiliationDraft(organisation, "x")])
        )

    def names(**query: Any) -> list[str]:
        return [row.name.split()[-1] for row in people.page(ListQuery(**query), 0, 10)]

    assert names() == ["الصباح", "Cis", "Ćwik", "Żak"]
    assert names(descending=True)[0] == "Żak"
    assert names(order="city") == ["Cis", "Ćwik", "Żak", "الصباح"]
    assert names(order="city", descending=True) == ["Żak", "Ćwik", "Cis", "الصباح"]
    assert names(order="organisation") == ["الصباح", "Żak", "Cis", "Ćwik"]
    pages = [people.page(ListQuery(order="city"), start, 2) for start in (0, 1, 3, 4)]
    assert [[row.city for row in page] for page in pages] == [
        ["Lublin", "Łódź"],
        ["Łódź", "Zabrze"],
        [""],
        [],
    ]


def test_a_list_says_when_somebody_was_met_last(desk: Desk, people: People) -> None:
    met, invited = (people.add(PersonDraft(display_name=name)).id for name in ("Ewa Kos", "Jan Lis"))
    first, second = datetime(2026, 5, 4, 8), datetime(2026, 9, 12, 8)
    with desk.change(phrase("meetings")) as change:
        for start in (second, first):
            meeting = change.add(Meeting, title="Seminar", starts_at=start)
            change.add(Participation, meeting=meeting, person=met, attendance=Attendance.LATE)
            change.add(Participation, meeting=meeting, person=invited)
    rows = people.page(ListQuery(order="last_met", descending=True), 0, 10)
    assert [(row.name, row.last_met) for row in rows] == [("Ewa Kos", second), ("Jan Lis", None)]
    assert [meeting.starts_at for meeting in people.card(met).meetings] == [second, first]


def test_a_step_is_undone_whole(people: People) -> None:
    person = people.add(lucja()).id
    draft = people.draft(person)
    draft.affiliations[0].organisation = "Fundacja Most"
    draft.emails, draft.tags, draft.city = [], ["press"], "Lublin"
    before = people.card(person)
    people.save(person, 1, draft)
    people._desk.undo()
    after = people.card(person)
    assert replace(after, version=1, updated_at=before.updated_at) == replace(before, version=1)
