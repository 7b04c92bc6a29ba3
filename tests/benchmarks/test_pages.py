"""One page of a list through the service, beside the same SELECTs on the bare connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from random import Random
from statistics import mean
from typing import Any

import pytest

from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.timing import Work, in_turn, median, ms

pytestmark = pytest.mark.benchmark
ROUNDS, PAGE = 60, 128
ORDERS = ("name", "organisation", "city", "last_met", "last_contact")
Statement = tuple[str, Any]


@contextmanager
def watched(services: Services) -> Iterator[list[Statement]]:
    """What is sent to the database meanwhile."""
    database: Any = services.desk.database
    sent: list[Statement] = []
    execute = database.execute_sql

    def watch(sql: str, params: Any = None, *more: Any) -> Any:
        sent.append((sql, params or ()))
        return execute(sql, params, *more)

    database.execute_sql = watch
    try:
        yield sent
    finally:
        del database.execute_sql


def bare(services: Services, work: Work) -> Work:
    """The same statements on the connection alone."""
    with watched(services) as sent:
        work()
    assert sent
    cursor = services.desk.database.cursor()
    return lambda: [cursor.execute(sql, params).fetchall() for sql, params in sent]


def pages(count: int, page: Callable[[ListQuery, int, int], object], rounds: int) -> dict[str, list[Work]]:
    """By every column near the beginning, by name anywhere, and what was searched for."""
    random = Random("pages")
    kinds: dict[str, list[Work]] = {}
    for order in ORDERS:
        kinds[f"by {order}"] = [partial(page, ListQuery(order=order), PAGE * n, PAGE) for n in range(rounds)]
    kinds["anywhere"] = [partial(page, ListQuery(), random.randrange(count), PAGE) for _ in range(rounds)]
    words = [random.choice(("anna kow", "warsz", "zażółć", "shevch", "fundacja")) for _ in range(rounds)]
    kinds["found"] = [partial(page, ListQuery(word), 0, PAGE) for word in words]
    return kinds


def test_a_page_through_the_service_beside_the_same_select(
    large: Services, often: Callable[[int], int], results: Results
) -> None:
    for kind, ours in pages(large.people.count(ListQuery()), large.people.page, often(ROUNDS)).items():
        floors = [bare(large, work) for work in ours]
        # Once before, so that neither side finds on the disk what the other has in memory. Each time the same
        # page takes a little less, so that ours stands on both sides of the floor.
        _first, _second, before, alone, after = in_turn(ours, floors, ours, floors, ours)
        through = [mean(both) for both in zip(before, after, strict=True)]
        ratio = median([mine / its for mine, its in zip(through, alone, strict=True)])
        what = f"page of {PAGE} ÷ the same SELECT: {kind}"
        results.add(Measured("11", what, ratio, 1.2, ours=ms(median(through)), floor=ms(median(alone))))
