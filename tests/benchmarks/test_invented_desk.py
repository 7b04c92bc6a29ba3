"""The desks that are measured are desks in order, and the same at every call."""

from __future__ import annotations

from contactdesk.records.interactions import InteractionPerson
from contactdesk.records.meetings import Participation
from contactdesk.records.people import Affiliation, ContactPoint, Person
from contactdesk.services.follow_up_groups import Group
from contactdesk.services.results import ListQuery
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk
from tests.benchmarks.invented_desk import fill
from tests.benchmarks.invented_names import is_foreign
from tests.benchmarks.invented_rows import people

COUNT = 1200


def test_an_invented_desk_is_in_order(desk: Desk) -> None:
    fill(desk, COUNT)
    assert desk.problems() == []
    services = build_services(desk)
    assert COUNT * 0.97 < services.people.count(ListQuery()) < COUNT
    assert services.people.count(ListQuery("warszawa")) > COUNT / 20
    assert services.people.page(ListQuery(order="last_met"), 0, 1)[0].last_met is not None
    for noun, least in (
        (Affiliation, COUNT * 0.9),
        (ContactPoint, COUNT),
        (Participation, 30),
        (InteractionPerson, COUNT / 3),
    ):
        assert len(desk.rows(noun.select(noun.id))) > least
    groups = services.follow_ups.groups(ListQuery())
    # Whatever day it is.
    assert all(groups[group] for group in (Group.OVERDUE, Group.SOMEDAY, Group.WAITING, Group.DONE))
    assert all(column.total for column in services.partnerships.board())
    assert len(services.network.graph().edges) > COUNT / 20


def test_a_desk_that_was_filled_can_be_worked_on(desk: Desk) -> None:
    fill(desk, 30)
    services = build_services(desk)
    draft = services.people.draft(7)
    draft.city = "Łuków"
    services.people.save(7, services.people.card(7).version, draft)
    assert [found.id for found in services.search.find("lukow")] == [7]
    assert len(desk.rows(Person.select(Person.id))) == 30


def test_people_are_the_same_at_every_call_and_write_in_many_scripts() -> None:
    first = list(people(500))
    assert first == list(people(500))
    assert sum(is_foreign(person[0]) for person in first) > 50
    assert sum(bool(person[3]) for person in first) > 50
    assert len({person[0] for person in first}) > 300
