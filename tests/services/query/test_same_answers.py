"""Two hundred queries, put together at random, find the same on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from contactdesk.records.search import Kind
from contactdesk.services.demo import fill_demo
from contactdesk.services.found_by_fields import FoundByFields
from contactdesk.services.query.asking import Reading
from contactdesk.services.query.condition import condition
from contactdesk.services.query.fields import FIELDS
from contactdesk.services.query.grammar import written
from contactdesk.services.query.of_any_kind import NOUNS
from contactdesk.services.query.parsing import parse
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.postgres import PostgresServer

COUNT = 200
WORDS = ["ma", "ann", "шев", "amina", "biuro", "lodz", "dwa brzegi", "seminar", "a", "601", "fundacja", "x"]
VALUES = [
    "1",
    ">1",
    "2026",
    "2026-10",
    "<30d",
    ">1y",
    "yes",
    "nie",
    "p",
    "a",
    "held",
    "active",
    "email",
    "organisation",
    "overdue",
    "none",
    "me",
    "never",
    "next-action",
]


@pytest.fixture(scope="module")
def both(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer
) -> Iterator[tuple[Services, Services]]:
    url = postgres.create()
    file = tmp_path_factory.mktemp("same") / "demo.contactdesk"
    desks = [Desk.open(str(where), create=True) for where in (file, url)]
    first, second = (build_services(desk) for desk in desks)
    for services in (first, second):
        fill_demo(services)
    yield first, second
    for desk in desks:
        desk.close()
    postgres.drop(url)


def term(services: Services, random: Random) -> str:
    minus = random.choice(["", "", "", "-"])
    if random.random() < 0.3:
        return minus + written(random.choice(WORDS))
    field = random.choice(FIELDS)
    offered = field.values.suggest(services.desk, "") if field.values.suggest else []
    values = [one.value for one in offered] + random.sample(VALUES, 2)
    return f"{minus}{field.name}:{written(random.choice(values))}"


def query(services: Services, random: Random) -> str:
    terms = [term(services, random) for _ in range(random.choice([1, 1, 2, 2, 3]))]
    return random.choice([" ", " ", " OR "]).join(terms)


def found(services: Services, kind: Kind, text: str, reading: Reading) -> list[int]:
    noun = NOUNS[kind]
    asked = condition(services.desk, kind, parse(text), reading=reading)
    return [row[0] for row in services.desk.rows(noun.select(noun.id).where(asked).order_by(noun.id))]


def test_the_same_is_found_on_both_engines_and_however_it_is_read(both: tuple[Services, Services]) -> None:
    first, second = both
    random = Random("the same on both")
    texts = [query(first, random) for _ in range(COUNT)]
    answers = 0
    for text in texts:
        for kind in Kind:
            ids = found(first, kind, text, Reading.ALL)
            assert found(first, kind, text, Reading.EACH) == ids, text
            assert found(second, kind, text, Reading.ALL) == ids, text
            assert found(second, kind, text, Reading.EACH) == ids, text
            for services in both:
                newest = FoundByFields(services.desk, parse(text), [kind]).newest(False, 10_000)
                assert sorted(entry.record_id for entry in newest) == ids, text
            answers += bool(ids)
    assert answers > COUNT
