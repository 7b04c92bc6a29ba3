"""Lists longer than a page: the same order however they are read, and everybody where it is said."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.core.text import collation_key
from contactdesk.records.interactions import Interaction, InteractionKind, InteractionPerson
from contactdesk.records.meetings import Attendance, Meeting, Participation
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.people import Affiliation, Person
from contactdesk.records.search import Kind
from contactdesk.services.chosen import Chosen
from contactdesk.services.person_list import PersonRow
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.conftest import Filling

PEOPLE, FAMILIES = 900, ("Żak", "Źrebak", "Cis", "Ćwik", "Łaska", "Lis", "Шевченко", "Nguyễn")
CITIES = ("", "", "Łódź", "Lublin", "Ćmielów", "Cieszyn", "Żywiec")
ORDERS = ("name", "organisation", "city", "last_met", "last_contact")
SEARCHES = ("", "li", "cwik", "city:lodz", "lublin OR zywiec")


def fill(desk: Desk) -> None:
    random = Random("long lists")
    with desk.change(phrase("filled")) as change:
        names = [(f"Ola{random.randint(0, 40)}", random.choice(FAMILIES)) for _ in range(PEOPLE)]
        people = change.add_many(
            Person,
            [
                {"display_name": f"{g} {f}", "given_name": g, "family_name": f, "city": random.choice(CITIES)}
                for g, f in names
            ],
        )
        rows = [{"name": f"{random.choice(FAMILIES)} {n}", "sector": Sector.NGO} for n in range(20)]
        organisations = change.add_many(Organisation, rows)
        standing = [{"person": p, "organisation": random.choice(organisations)} for p in people[::3]]
        change.add_many(Affiliation, standing)
        starts = [{"title": "Day", "starts_at": datetime(2026, 3, 1) + timedelta(days=n)} for n in range(9)]
        meetings = change.add_many(Meeting, starts)
        there = [
            {"meeting": random.choice(meetings), "person": p, "attendance": Attendance.PRESENT}
            for p in people[::5]
        ]
        change.add_many(Participation, there)
        calls = [{"kind": InteractionKind.CALL, "at": datetime(2026, 2, 1 + n)} for n in range(9)]
        talks = change.add_many(Interaction, calls)
        spoken = [{"interaction": random.choice(talks), "person": p} for p in people[::4]]
        change.add_many(InteractionPerson, spoken)


@pytest.fixture
def filling() -> Filling:
    return fill


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def in_order(rows: list[PersonRow], query: ListQuery, names: dict[int, str]) -> list[int]:
    """As a list stands that is sorted in memory: those with nothing in the column last, either way."""

    def key(row: PersonRow) -> tuple[object, str, int]:
        of = {
            "name": "",
            "organisation": collation_key(row.organisation),
            "city": collation_key(row.city),
            "last_met": row.met,
            "last_contact": row.in_touch,
        }
        return of[query.order], names[row.id], row.id

    ordered = sorted(rows, key=key, reverse=query.descending)
    return [row.id for row in sorted(ordered, key=lambda row: query.order != "name" and not key(row)[0])]


@pytest.mark.parametrize("search", ["li", "cwik", "lublin OR zywiec", "ola lis -city:lodz", '"ola4 lis"'])
def test_the_best_matches_stand_first_on_every_page(services: Services, search: str) -> None:
    people, query = services.people, ListQuery(search, "city", best_first=True)
    count = people.count(query)
    found = [one.id for one in services.search.find(search, (Kind.PERSON,), limit=PEOPLE)]
    assert [row.id for row in people.page(query, 0, 48)] == found[:48]
    assert [row.id for row in people.page(query, 5, PEOPLE)] == found[5:]
    assert len(found) == count
    for place in (0, count // 2, count - 1):
        assert people.position(query, found[place]) == place


def test_without_words_no_match_is_better_than_another(services: Services) -> None:
    by_city = ListQuery("city:lodz", "city")
    best = ListQuery("city:lodz", "city", best_first=True)
    assert services.people.page(best, 0, PEOPLE) == services.people.page(by_city, 0, PEOPLE)


@pytest.mark.parametrize("best_first", [True, False])
def test_a_slip_is_forgiven_in_a_list_and_in_what_is_done_to_all_of_it(
    services: Services, best_first: bool
) -> None:
    shevchenko = [row.id for row in services.people.page(ListQuery("shevchenko"), 0, PEOPLE)]
    query = ListQuery("shevchneko", best_first=best_first)
    found = [row.id for row in services.people.page(query, 0, PEOPLE)]
    assert found
    assert set(found) <= set(shevchenko)
    assert services.people.count(query) == len(found)
    assert sorted(Chosen(Kind.PERSON, query=query).resolve(services.desk)) == sorted(found)
    assert services.people.row_beginning(query, "a") is None


@pytest.mark.parametrize("search", SEARCHES)
def test_every_page_of_every_order_is_that_of_the_whole_list(services: Services, search: str) -> None:
    people, random = services.people, Random(search)
    whole = people.page(ListQuery(search), 0, PEOPLE)
    names = dict(services.desk.rows(Person.select(Person.id, Person.sort_key)))
    assert len(whole) == people.count(ListQuery(search)) > 48
    for order in ORDERS:
        for descending in (False, True):
            query = ListQuery(search, order, descending)
            expected = in_order(whole, query, names)
            first = [row.id for row in people.page(query, 0, 48)]
            assert first == expected[:48]
            for offset in [random.randrange(len(expected)) for _ in range(6)] + [len(expected), 5 * PEOPLE]:
                page = [row.id for row in people.page(query, offset, 48)]
                assert page == expected[offset : offset + 48]
            for number in random.sample(range(len(expected)), 5):
                assert people.position(query, expected[number]) == number
    assert people.position(ListQuery(search), 10**6) is None


def test_letters_find_the_first_that_begins_so(services: Services) -> None:
    people = services.people

    def beginning(letters: str, **asked: object) -> str | None:
        query = ListQuery(**asked)  # type: ignore[arg-type]  # one of its fields each
        row = people.row_beginning(query, letters)
        return None if row is None else people.page(query, row, 1)[0].name.split()[-1]

    assert beginning("ć") == "Ćwik"
    assert beginning("Ci") == "Cis"
    assert beginning("shev") == "Шевченко"
    assert beginning("q") is None
    assert beginning("…") is None
    assert beginning("ź", descending=True) == "Źrebak"
    assert beginning("łas", order="last_met", descending=True) == "Łaska"
    found = ListQuery("lublin OR zywiec", "city")
    row = people.row_beginning(found, "ż")
    assert row is not None
    assert [one.city for one in people.page(found, row - 1, 2)] == ["Lublin", "Żywiec"]


def test_a_search_that_many_fit_is_answered_anew_after_a_write(services: Services) -> None:
    people, query = services.people, ListQuery("ola1")
    many = people.count(query)
    first = people.page(query, 0, 48)
    assert len(people.page(query, 40, PEOPLE)) == many - 40
    people.archive([first[0].id, first[5].id])
    assert people.count(query) == many - 2
    left = [row.id for row in first if row.id not in {first[0].id, first[5].id}]
    assert [row.id for row in people.page(query, 0, 46)] == left
    assert people.position(query, first[0].id) is None
    services.desk.undo()
    assert people.page(query, 0, 48) == first
    assert people.count(query) == many


def test_many_are_listed_by_what_could_not_be_read_as_a_field(services: Services) -> None:
    page, plain = (
        services.people.page(ListQuery("ola:"), 0, 50),
        services.people.page(ListQuery("ola"), 0, 50),
    )
    assert len(page) == 50
    assert page == plain


def test_what_was_renamed_stands_where_its_name_belongs(services: Services) -> None:
    organisations, people = services.organisations, services.people
    before = people.page(ListQuery(order="organisation"), 0, 5)
    asked = ListQuery(order="people", descending=True)
    biggest = organisations.page(asked, 0, 1)[0]
    organisations.edit(biggest.id, None, name="Aa")
    after = people.page(ListQuery(order="organisation"), 0, biggest.people + 1)
    assert [row.organisation for row in after[:-1]] == ["Aa"] * biggest.people
    assert after[-1].organisation != "Aa"
    people.archive([after[0].id])
    found = organisations.page(ListQuery("aa"), 0, 1)
    assert [(row.name, row.people) for row in found] == [("Aa", biggest.people - 1)]
    services.desk.undo()
    services.desk.undo()
    assert people.page(ListQuery(order="organisation"), 0, 5) == before
    assert organisations.position(asked, biggest.id) == 0
