"""Lists asked by fields: the index of words tells whom, and in the end they are whom the records say."""

from __future__ import annotations

import pytest

from contactdesk.core.i18n import phrase
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services import list_by_name, list_told
from contactdesk.services.demo import fill_demo
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.condition import condition
from contactdesk.services.query.parsing import parse
from contactdesk.services.query.sure import surely
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.conftest import Filling

EVERYBODY = 1_000
QUERIES = (
    "city:kra",
    "-city:kra",
    "city:kra has:email",
    "country:pol sector:ngo",
    "sector:media",
    "-sector:media",
    "has:email -has:phone",
    "-has:email",
    "has:notes OR has:phone",
    "has:language -has:notes -has:email",
    "has:city",
    "tag:press",
    "-tag:press -tag:speaker",
    "tag:nothing-of-this-name",
    "-tag:nothing-of-this-name",
    "met:seminar",
    "-met:seminar",
    "met:seminar attended:yes",
    "met:seminar -role:speaker",
    "-role:speaker",
    "anna OR jan",
    "-anna",
    "-anna has:email",
    "anna -jan",
    '"anna" OR "jan"',
    '"fundacja dwa brzegi"',
    "org:dwa",
    "-org:dwa",
    "language:pl",
    "language:en -has:phone",
    "position:dyr",
    "status:active",
    "-status:active",
    "ann",
    "fundacja kra",
)
"""With what the index knows exactly, about, and not at all."""


def fill(desk: Desk) -> None:
    fill_demo(build_services(desk))


@pytest.fixture
def filling() -> Filling:
    return fill


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def expected(services: Services, text: str, order: str, *, descending: bool) -> list[int]:
    everybody = services.people.page(ListQuery("", order, descending), 0, EVERYBODY)
    meant = Person.select(Person.id).where(condition(services.desk, Kind.PERSON, parse(text)))
    ids = {row[0] for row in services.desk.rows(meant)}
    return [row.id for row in everybody if row.id in ids]


@pytest.mark.parametrize(
    ("few", "first_look", "looks", "stretches"),
    [
        (8_000, (300,), (300, 600), {}),
        (0, (5,), (5, 10, 500), {"_MANY": 0}),
        (8_000, (1,), (1,), {"_MANY": 0}),
        (3, (2,), (2, 3), {"_MANY": 2, "_FEW": 0}),
        (0, (1,), (1,), {"_ROWS": 2, "_FURTHER": 2, "_MOST_WORDS": 3, "_FEW": 0, "_MOST_STRETCHES": 99}),
    ],
    ids=["as it is", "looked through", "gathered", "neither", "by stretches"],
)
def test_who_is_listed_by_fields_is_whom_the_records_say(
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    first_look: tuple[int, ...],
    looks: tuple[int, ...],
    stretches: dict[str, int],
) -> None:
    for name, size in stretches.items():
        monkeypatch.setattr(list_by_name, name, size)
    monkeypatch.setattr(list_told, "_FEW", few)
    monkeypatch.setattr(list_told, "_FEW_COUNTED", few)
    monkeypatch.setattr(list_told, "_FIRST_LOOK", first_look)
    monkeypatch.setattr(list_told, "_LOOKS", looks)
    for number, text in enumerate(QUERIES):
        order, descending = ("city" if number % 2 else "name"), bool(number % 3)
        query = ListQuery(text, order, descending)
        wanted = expected(services, text, order, descending=descending)
        # Counted before anything is kept, and again with all of them.
        assert services.people.count(query) == len(wanted), text
        assert [row.id for row in services.people.page(query, 0, 4)] == wanted[:4], text
        assert [row.id for row in services.people.page(query, 2, EVERYBODY)] == wanted[2:], text


@pytest.mark.parametrize(
    ("text", "is_sure"),
    [
        ("tag:press", True),
        ("-tag:press has:email", True),
        ("anna OR tag:press", True),
        ("-anna", True),
        ("met:seminar", True),
        # Another meeting may be meant by either, and one participation by both.
        ("met:seminar role:speaker", False),
        ("met:seminar attended:yes", False),
        ("sector:media", True),
        ("org:dwa", True),
        ("city:kra", True),
        # Who has no city is found by that of an organisation.
        ("has:city", False),
        # Countries of the same number, and words apart from each other.
        ("country:pol", False),
        ('"anna nowak"', False),
        ("anna OR -tag:press", False),
        ("status:active", False),
    ],
)
def test_only_what_the_index_knows_exactly_is_counted_by_it(
    services: Services, text: str, is_sure: bool
) -> None:
    assert (surely(Asking(services.desk), Kind.PERSON, parse(text)) is not None) is is_sure


def test_texts_of_the_desk_are_looked_up_again_once_somebody_wrote(services: Services) -> None:
    query = ListQuery("language:klingon")
    assert services.people.count(query) == 0
    person = services.people.page(ListQuery(), 0, 1)[0].id
    with services.desk.change(phrase("noted")) as change:
        change.edit(Person, person, languages="klingon")
    assert services.people.count(query) == 1
