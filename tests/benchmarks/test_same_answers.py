"""The same two hundred queries find the same people on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.benchmarks.asked import queries, short_queries
from tests.benchmarks.hostile import hostile_queries
from tests.benchmarks.invented_desk import Size, make
from tests.benchmarks.kept_desks import KeptDesks
from tests.postgres import PostgresServer

pytestmark = pytest.mark.benchmark
COUNT, SHOWN = 200, 50
Answer = tuple[object, ...]


def at_most(size: Size) -> Size:
    """Ten thousand people: what differs does so among few, too."""
    return min(size, Size.TEN_THOUSAND, key=lambda one: one.people)


@pytest.fixture
def on_file(size: Size, kept_desks: KeptDesks) -> Iterator[Services]:
    services = build_services(Desk.open(str(kept_desks.path(at_most(size))), author="tester"))
    yield services
    services.desk.close()


@pytest.fixture
def on_server(size: Size, postgres: PostgresServer) -> Iterator[Services]:
    url = postgres.create()
    make(at_most(size), url)
    services = build_services(Desk.open(url, author="tester"))
    yield services
    services.desk.close()
    postgres.drop(url)


def two_hundred(services: Services) -> list[str]:
    """Of every kind, and some that nobody means."""
    kinds = {**short_queries(services.desk, 6), **queries(services.desk, 8)}
    found = [text for texts in kinds.values() for text in texts] + hostile_queries(60)
    Random("two hundred").shuffle(found)
    return found[:COUNT]


def answer(services: Services, text: str) -> Answer:
    """Everything found, in its order, and the list of people with its count."""
    query = ListQuery(text)
    found = [(one.kind, one.id) for one in services.search.find(text, (), SHOWN)]
    listed = [row.id for row in services.people.page(query, 0, SHOWN)]
    return found, listed, services.people.count(query)


def test_the_same_queries_find_the_same_people(on_file: Services, on_server: Services) -> None:
    asked = two_hundred(on_file)
    assert len(asked) == COUNT
    answers = {text: (answer(on_file, text), answer(on_server, text)) for text in asked}
    assert {text: both for text, both in answers.items() if both[0] != both[1]} == {}
    assert sum(bool(ours[0]) for ours, _its in answers.values()) > COUNT / 3
