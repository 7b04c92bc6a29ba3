"""Ten thousand random and hostile queries on either engine: always an answer, and soon."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.benchmarks.hostile import hostile_queries
from tests.benchmarks.invented_desk import Size, make
from tests.benchmarks.kept_desks import KeptDesks
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.timing import milliseconds, ms, p95
from tests.conftest import Engine

pytestmark = pytest.mark.benchmark
COUNT, SHOWN, TOO_LONG = 10_000, 50, 100.0


@pytest.fixture
def asked(
    engine: Engine, size: Size, kept_desks: KeptDesks, request: pytest.FixtureRequest
) -> Iterator[Services]:
    """At most a hundred thousand people: the server's desk is made anew each time."""
    most = min(size, Size.HUNDRED_THOUSAND, key=lambda one: one.people)
    if engine is Engine.SQLITE:
        location = str(kept_desks.path(most))
    else:
        location = request.getfixturevalue("postgres").create()
        make(most, location)
    services = build_services(Desk.open(location, author="tester"))
    yield services
    services.desk.close()
    if engine is Engine.POSTGRESQL:
        request.getfixturevalue("postgres").drop(location)


def milliseconds_of(ask: Callable[[str], object], text: str) -> float:
    """What took long may have waited for the machine, so it is asked twice again."""
    taken = milliseconds(lambda: ask(text))
    again = 2 if taken > TOO_LONG else 0
    return min([taken, *(milliseconds(lambda: ask(text)) for _ in range(again))])


def ways_to_ask(services: Services) -> dict[str, Callable[[str], object]]:
    return {
        "found": lambda text: services.search.find(text, (), SHOWN),
        "listed": lambda text: services.people.page(ListQuery(text), 0, SHOWN),
        "counted": lambda text: services.people.count(ListQuery(text)),
    }


def test_every_query_is_answered(
    asked: Services, engine: Engine, often: Callable[[int], int], results: Results
) -> None:
    queries = hostile_queries(often(COUNT))
    for what, ask in ways_to_ask(asked).items():
        taken = {text: milliseconds_of(ask, text) for text in queries}
        slowest = max(taken, key=taken.__getitem__)
        over = sum(time > TOO_LONG for time in taken.values())
        told = f"p95 {ms(p95(list(taken.values())))}, {over} of {len(queries)} over"
        line = f"longest of hostile queries {what} on {engine}: {slowest!a:.24}"
        results.add(Measured("hostile", line, taken[slowest], TOO_LONG, " ms", told))
