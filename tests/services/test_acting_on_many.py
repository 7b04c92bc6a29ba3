"""Acts on many records: by id or by search, one step each, validated as in the forms."""

from __future__ import annotations

import pytest

from contactdesk.records.meetings import MeetingStatus
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.acting_on_many import FIELDS
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.chosen import Chosen
from contactdesk.services.field_errors import NameNeeded, NotYesOrNo, UnknownChoice, UnknownField
from contactdesk.services.field_names import FIELD_NAMES
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.meeting_list import NoSuchMeeting, Period
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Cancelled

PEOPLE = ("Ewa Kos", "Jan Lis", "Łucja Ćma", "Olena Kovalenko")
EVERYBODY = Chosen(Kind.PERSON, query=ListQuery())


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


@pytest.fixture
def ids(services: Services) -> list[int]:
    most = AffiliationDraft(organisation="Fundacja Most")
    gone = AffiliationDraft(organisation="Fundacja Most", until="2020")
    jobs: list[list[AffiliationDraft]] = [[most], [most], [gone], []]
    drafts = [PersonDraft(name, affiliations=job) for name, job in zip(PEOPLE, jobs, strict=True)]
    return [services.people.add(draft).id for draft in drafts]


def tagged(services: Services) -> list[int]:
    return sorted(row.id for row in services.people.page(ListQuery("rynek"), 0, 10))


def steps(services: Services) -> int:
    return services.history.count()


def test_everything_found_is_tagged_in_one_step_and_back(services: Services, ids: list[int]) -> None:
    before = steps(services)
    changes = services.many.add_tag(EVERYBODY, "Rynek pracy")
    assert changes.words.text() == "4 tagged “Rynek pracy”"
    assert steps(services) == before + 1
    assert tagged(services) == sorted(ids)
    services.history.undo()
    assert tagged(services) == []
    assert services.tags.names() == []
    services.history.redo()
    assert tagged(services) == sorted(ids)


def test_only_what_a_search_finds_is_meant_and_not_what_is_left_out(
    services: Services, ids: list[int]
) -> None:
    chosen = Chosen(Kind.PERSON, query=ListQuery("most"), without=frozenset(ids[1:2]))
    assert chosen.count(services) == 2
    services.many.add_tag(chosen, "Rynek pracy")
    assert tagged(services) == sorted([ids[0], ids[2]])


def test_those_tagged_already_stay_as_they_are(services: Services, ids: list[int]) -> None:
    services.many.add_tag(Chosen(Kind.PERSON, tuple(ids[:2])), "Rynek pracy")
    assert services.many.add_tag(EVERYBODY, "rynek  PRACY").words.text() == "2 tagged “rynek PRACY”"
    assert services.many.add_tag(EVERYBODY, "Rynek pracy").id is None
    with pytest.raises(NameNeeded):
        services.many.add_tag(EVERYBODY, "  ")


def test_a_tag_is_taken_off_those_who_carry_it(services: Services, ids: list[int]) -> None:
    services.many.add_tag(Chosen(Kind.PERSON, tuple(ids[:3])), "Rynek pracy")
    chosen = Chosen(Kind.PERSON, tuple(ids[1:]))
    assert services.many.remove_tag(chosen, "rynek pracy").words.text() == "Tag “rynek pracy” taken off 2"
    assert tagged(services) == ids[:1]
    assert services.many.remove_tag(chosen, "no such tag").id is None


def test_a_field_is_set_for_all_as_a_form_would(services: Services, ids: list[int]) -> None:
    changes = services.many.set_field(EVERYBODY, "city", "  Łódź ")
    assert changes.words.text() == "City “Łódź” in 4 records"
    assert {row.city for row in services.people.page(ListQuery(), 0, 10)} == {"Łódź"}
    assert services.people.count(ListQuery("lodz")) == 4
    cleared = services.many.set_field(Chosen(Kind.PERSON, tuple(ids[:1])), "city", "")
    assert cleared.words.text() == "City cleared in 1 record"
    services.many.set_field(EVERYBODY, "do_not_contact", "tak")
    assert all(services.people.card(person).do_not_contact for person in ids)


def test_choices_are_known_by_their_names(services: Services, ids: list[int]) -> None:
    organisations = Chosen(Kind.ORGANISATION, query=ListQuery())
    services.many.set_field(organisations, "sector", "Local authority")
    row = services.desk.row(Organisation.select(Organisation.sector))
    assert row == (Sector.LOCAL_AUTHORITY,)
    meeting = services.meetings.add(MeetingDraft(title="Dzień sieciowania"))
    services.many.set_field(Chosen(Kind.MEETING, (meeting.id,)), "status", "held")
    assert services.meetings.card(meeting.id).status is MeetingStatus.HELD


def test_what_no_form_would_take_is_refused(services: Services, ids: list[int]) -> None:
    before = steps(services)
    with pytest.raises(UnknownField):
        services.many.set_field(EVERYBODY, "display_name", "The same")
    with pytest.raises(NotYesOrNo):
        services.many.set_field(EVERYBODY, "do_not_contact", "perhaps")
    with pytest.raises(UnknownChoice):
        services.many.set_field(Chosen(Kind.ORGANISATION, query=ListQuery()), "sector", "unicorns")
    assert steps(services) == before


def test_every_field_to_be_set_has_a_name_for_people() -> None:
    nouns = {Kind.PERSON: Person, Kind.ORGANISATION: Organisation}
    assert all((noun, field) in FIELD_NAMES for kind, noun in nouns.items() for field in FIELDS[kind])


def test_people_are_invited_but_those_not_to_be_contacted(services: Services, ids: list[int]) -> None:
    meeting = services.meetings.add(MeetingDraft(title="Dzień sieciowania")).id
    services.people.edit(ids[0], None, do_not_contact=True)
    words = services.many.invite(EVERYBODY, meeting).words.text()
    assert words == "3 people invited to “Dzień sieciowania” (left out, not to be contacted: 1)"
    listed = services.participants.page(meeting, ListQuery())
    assert sorted(row.name for row in listed) == sorted(PEOPLE[1:])
    assert {row.name: row.organisation for row in listed}["Jan Lis"] == "Fundacja Most"
    assert services.many.invite(EVERYBODY, meeting).id is None
    services.history.undo()
    assert services.participants.count(meeting, ListQuery()) == 0


def test_an_organisation_is_invited_as_those_who_stand_for_it_now(services: Services, ids: list[int]) -> None:
    first, second = (services.meetings.add(MeetingDraft(title=title)).id for title in ("First", "Second"))
    services.organisations.add(OrganisationDraft(name="Nobody there"))
    services.many.invite(Chosen(Kind.ORGANISATION, query=ListQuery()), first)
    assert sorted(row.name for row in services.participants.page(first, ListQuery())) == list(PEOPLE[:2])
    changes = services.many.invite(Chosen(Kind.MEETING, (first,)), second)
    assert changes.words.text() == "2 people invited to “Second”"
    with pytest.raises(NoSuchMeeting):
        services.many.invite(EVERYBODY, 99)


def test_many_are_archived_and_restored(services: Services, ids: list[int]) -> None:
    assert services.many.archive(EVERYBODY).words.text() == "4 people archived"
    assert services.people.count(ListQuery()) == 0
    services.many.restore(Chosen(Kind.PERSON, tuple(ids[:2])))
    assert services.people.count(ListQuery()) == 2
    services.history.undo()
    services.history.undo()
    assert services.people.count(ListQuery()) == 4
    assert services.desk.problems() == []


def test_only_meetings_of_the_period_shown_are_meant(services: Services) -> None:
    for title, date in (("Over", "2020-05-01"), ("To come", "2090-05-01"), ("Some day", "")):
        services.meetings.add(MeetingDraft(title=title, date=date))
    over = Chosen(Kind.MEETING, query=ListQuery(), period=Period.OVER)
    to_come = Chosen(Kind.MEETING, query=ListQuery(), period=Period.TO_COME)
    assert (over.count(services), to_come.count(services)) == (1, 2)
    assert len(over.resolve(services.desk)) == 1
    assert len(to_come.resolve(services.desk)) == 2


def test_ids_that_are_not_there_are_passed_over(services: Services, ids: list[int]) -> None:
    chosen = Chosen(Kind.PERSON, (9999, ids[3], ids[0], ids[0]))
    assert chosen.resolve(services.desk) == [ids[0], ids[3]]
    assert services.many.add_tag(chosen, "Rynek pracy").words.text() == "2 tagged “Rynek pracy”"


def test_an_act_tells_how_far_it_is_and_ends_when_told(services: Services, ids: list[int]) -> None:
    told: list[tuple[int, int]] = []
    services.many.add_tag(EVERYBODY, "one", progress=lambda done, of: told.append((done, of)))
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)
    before = steps(services)
    with pytest.raises(Cancelled):
        services.many.add_tag(EVERYBODY, "two", is_cancelled=lambda: True)
    with pytest.raises(Cancelled):
        services.many.archive(EVERYBODY, is_cancelled=lambda: True)
    assert steps(services) == before
    assert services.tags.names() == ["one"]
