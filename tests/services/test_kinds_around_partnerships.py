"""Partnerships, follow-ups and interactions are found, tagged, archived and told of like people."""

from __future__ import annotations

from datetime import datetime

import pytest

from contactdesk.core.i18n import Language, phrase, use
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Meeting, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import (
    Agreement,
    Partnership,
    PartnershipContact,
    PartnershipParty,
    Stage,
    StageChange,
)
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.archiving import archive
from contactdesk.services.chosen import Chosen
from contactdesk.services.found import Found
from contactdesk.services.references import AmbiguousRecord, NoSuchRecord, record_meant
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.services.tags import CannotCarryTags
from contactdesk.storage.desk import Desk

NEW = (Kind.PARTNERSHIP, Kind.FOLLOW_UP, Kind.INTERACTION)


@pytest.fixture
def services(desk: Desk) -> Services:
    with desk.change(phrase("begun")) as change:
        bridges, lotus = (change.add(Organisation, name=name) for name in ("Bridges", "Lotus School"))
        lucja = change.add(Person, display_name="Łucja Żak")
        mentors = change.add(Partnership, title="Mentors", stage=Stage.PROPOSAL, scope="work after forty")
        change.add(StageChange, partnership=mentors, stage=Stage.PROPOSAL, on="2026-10-05")
        for party in (bridges, lotus):
            change.add(PartnershipParty, partnership=mentors, organisation=party)
        change.add(PartnershipContact, partnership=mentors, person=lucja)
        draft = change.add(FollowUp, what="Send the draft", due="2026-12-04", partnership=mentors)
        change.add(FollowUpPerson, follow_up=draft, person=lucja)
        change.add(
            FollowUp, what="Wait", status=FollowUpStatus.WAITING, waiting_for="the form", organisation=lotus
        )
        at = datetime(2026, 11, 20, 9)
        talk = change.add(Interaction, kind=InteractionKind.CALL, at=at, summary="She agrees", text="On all.")
        change.add(InteractionPerson, interaction=talk, person=lucja)
    return build_services(desk)


def test_each_is_found_by_its_own_words_and_by_those_it_names(services: Services) -> None:
    find = services.search.find
    assert find("mentors", (Kind.PARTNERSHIP,)) == [
        Found(Kind.PARTNERSHIP, 1, "Mentors", "Proposal · Bridges × Lotus School")
    ]
    assert find("draft") == [Found(Kind.FOLLOW_UP, 1, "Send the draft", "4 December 2026 · Łucja Żak")]
    assert find("agrees") == [Found(Kind.INTERACTION, 1, "She agrees", "Call · 20 November 2026 · Łucja Żak")]
    assert {(one.kind, one.id) for one in find("lucja")} == {
        (Kind.PERSON, 1), (Kind.PARTNERSHIP, 1), (Kind.FOLLOW_UP, 1), (Kind.INTERACTION, 1)
    }  # fmt: skip
    (waiting,) = find("form")
    assert (waiting.subtitle, waiting.where) == ("Waiting · Lotus School", "Waiting for: the form")
    (scope,) = find("forty")
    assert scope.where == "Scope: work after forty"


def test_who_is_renamed_is_found_by_the_new_name_everywhere(services: Services) -> None:
    with services.desk.change(phrase("renamed")) as change:
        change.edit(Person, 1, display_name="Ewa Kos")
        change.edit(Organisation, 2, name="Water Lily")
        change.edit(Partnership, 1, title="Guides")
    assert {one.kind for one in services.search.find("kos")} == {Kind.PERSON, *NEW}
    assert services.search.find("lucja") == []
    assert {one.kind for one in services.search.find("lily", NEW)} == {Kind.PARTNERSHIP, Kind.FOLLOW_UP}
    assert [one.title for one in services.search.find("guides", (Kind.FOLLOW_UP,))] == ["Send the draft"]
    assert services.desk.problems() == []


@pytest.mark.parametrize("kind", NEW)
def test_what_is_archived_is_in_no_list_and_comes_back(services: Services, kind: Kind) -> None:
    everything = Chosen(kind, query=ListQuery())
    count = everything.count(services)
    assert count == len(everything.resolve(services.desk)) > 0
    services.many.archive(Chosen(kind, (1,)))
    assert everything.count(services) == count - 1
    services.many.restore(Chosen(kind, (1,)))
    assert everything.count(services) == count
    services.history.undo()
    assert everything.count(services) == count - 1


def test_archiving_many_is_told_in_three_polish_plurals(services: Services) -> None:
    with services.desk.change(phrase("more")) as change:
        change.add_many(FollowUp, [{"what": f"step {n}"} for n in range(5)])
    use(Language.PL)
    told = [archive(services.desk, Kind.FOLLOW_UP, ids).words.text() for ids in ([1], [2, 3], [4, 5, 6, 7])]
    assert told == [
        "Zarchiwizowano zadanie „Send the draft”",
        "Zarchiwizowano 2 zadania",
        "Zarchiwizowano 4 zadania",
    ]
    assert archive(services.desk, Kind.FOLLOW_UP, list(range(1, 8))).id is None


def test_only_what_can_carry_tags_is_tagged(services: Services) -> None:
    services.many.add_tag(Chosen(Kind.PARTNERSHIP, (1,)), "Rynek pracy")
    assert services.tags.of(Kind.PARTNERSHIP, 1) == ["Rynek pracy"]
    assert [one.title for one in services.search.find("tag:rynek")] == ["Mentors"]
    for act in (services.many.add_tag, services.many.remove_tag):
        with pytest.raises(CannotCarryTags):
            act(Chosen(Kind.FOLLOW_UP, (1,)), "Rynek pracy")


def test_many_are_set_alike(services: Services) -> None:
    services.many.set_field(Chosen(Kind.PARTNERSHIP, (1,)), "agreement", "contract")
    assert services.desk.value(Partnership.select(Partnership.agreement)) is Agreement.CONTRACT
    changes = services.many.set_field(Chosen(Kind.FOLLOW_UP, query=ListQuery()), "priority", "wysoka")
    assert len(changes.touched) == 2
    services.many.set_field(Chosen(Kind.INTERACTION, (1,)), "kind", "visit")


@pytest.mark.parametrize("kind", NEW)
def test_whom_they_name_can_be_invited(services: Services, kind: Kind) -> None:
    with services.desk.change(phrase("planned")) as change:
        meeting = change.add(Meeting, title="Day")
    services.many.invite(Chosen(kind, query=ListQuery()), meeting)
    assert services.desk.rows(Participation.select(Participation.person)) == [(1,)]


def test_each_tells_its_history_with_what_hangs_on_it(services: Services) -> None:
    with services.desk.change(phrase("moved")) as change:
        change.edit(Partnership, 1, stage=Stage.AGREED)
        change.add(StageChange, partnership=1, stage=Stage.AGREED, on="2026-11-23", note="signed")
        change.edit(FollowUp, 1, due="2026-12-11", status=FollowUpStatus.DONE, outcome="sent")
        change.edit(Interaction, 1, summary="She agreed")
    told = {(one.field, one.before, one.after) for one in services.history.of_record(Kind.PARTNERSHIP, 1)}
    assert told >= {
        ("Stage", "Proposal", "Agreed"),
        ("Stage", "", "Agreed"),
        ("Since", "", "23 Nov 2026"),
        ("Party", "", "Bridges"),
        ("Contact person", "", "Łucja Żak"),
    }
    told = {(one.field, one.before, one.after) for one in services.history.of_record(Kind.FOLLOW_UP, 1)}
    assert told >= {
        ("Due", "4 Dec 2026", "11 Dec 2026"),
        ("Status", "To do", "Done"),
        ("Person", "", "Łucja Żak"),
        ("Partnership", "", "Mentors"),
    }
    told = {(one.field, one.before, one.after) for one in services.history.of_record(Kind.INTERACTION, 1)}
    assert told >= {("Summary", "She agrees", "She agreed"), ("Way of contact", "", "Call")}
    step = services.history.page(0, 1)[0].id
    assert [(one.noun, one.name) for one in services.history.details(step)] == [
        ("Partnership", "Mentors"),
        ("Stage", "Mentors"),
        ("Follow-up", "Send the draft"),
        ("Interaction", "She agreed"),
    ]


def test_each_is_meant_by_number_or_name(services: Services) -> None:
    assert record_meant(services.desk, Kind.FOLLOW_UP, "send") == 1
    assert record_meant(services.desk, Kind.INTERACTION, "1") == 1
    with pytest.raises(NoSuchRecord):
        record_meant(services.desk, Kind.PARTNERSHIP, "mystery")
    with services.desk.change(phrase("another")) as change:
        change.add(FollowUp, what="Send another draft")
    with pytest.raises(AmbiguousRecord):
        record_meant(services.desk, Kind.FOLLOW_UP, "draft")


def test_saved_lists_hold_them(services: Services) -> None:
    made = services.saved_lists.add("Late", Kind.FOLLOW_UP, ListQuery("due:>1d OR status:waiting")).id
    assert services.saved_lists.count(made) == 2


def test_a_stage_that_its_history_does_not_end_with_is_noticed(services: Services) -> None:
    assert services.desk.problems() == []
    with services.desk.change(phrase("moved by hand")) as change:
        change.edit(Partnership, 1, stage=Stage.ACTIVE)
    (problem,) = services.desk.problems()
    assert problem.text() == "1 partnership is at another stage than the last one that was entered for it."
