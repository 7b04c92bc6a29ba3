"""What Today, board, lists and network open from, on both engines, beside the same statements alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from contactdesk.services.follow_up_groups import Group
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from contactdesk.ui.models.partnership_board import ASIDE, ON_THEIR_WAY
from tests.benchmarks.invented_desk import Size, make
from tests.benchmarks.processor_time import clock_of, worked
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.test_pages import bare
from tests.benchmarks.timing import Work, median, ms
from tests.postgres import PostgresServer

pytestmark = pytest.mark.benchmark
ROUNDS, PAGE = 15, 128
FRAME, SECOND = 16.0, 1000.0
ORDERS = ("title", "stage", "owner", "next", "since", "last-contact")
Asked = dict[str, Work]


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def engine_and_services(request: pytest.FixtureRequest, size: Size) -> Iterator[tuple[str, Services]]:
    """A server gets at most a hundred thousand people: more of them change nothing of this."""
    if request.param == "SQLite":
        yield request.param, request.getfixturevalue("large")
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    url = server.create()
    make(min(size, Size.HUNDRED_THOUSAND, key=lambda one: one.people), url)
    services = build_services(Desk.open(url, author="tester"))
    yield request.param, services
    services.desk.close()
    server.drop(url)


def today(services: Services) -> Asked:
    last = services.today.view().last
    meeting = 0 if last is None else last.id
    return {
        "Today, what is painted first": services.today.view,
        "Today, since its meeting": partial(services.today.around, meeting),
        "Today, who goes cold": services.today.cold,
    }


def partnerships(services: Services) -> Asked:
    board, page = services.partnerships.board, services.partnerships.page
    first, aside = (tuple(spec.stages for spec in specs) for specs in (ON_THEIR_WAY, ASIDE))
    asked: Asked = {
        "board, as it opens": partial(board, first, counted=aside),
        "board, all seven columns": partial(board, (*first, *aside)),
        "partnerships counted": services.partnerships.counts,
    }
    for order in ORDERS:
        asked[f"partnerships by {order}"] = partial(page, ListQuery(order=order), 0, PAGE)
    return asked


def follow_ups(services: Services) -> Asked:
    service, everything = services.follow_ups, ListQuery()
    count = service.count(everything)
    asked: Asked = {
        f"follow-ups, {group or 'all'}": partial(service.page, everything, 0, PAGE, group)
        for group in (None, Group.OVERDUE, Group.WEEK, Group.DONE)
    }
    asked["follow-ups by what"] = partial(service.page, ListQuery(order="what"), 0, PAGE)
    asked["follow-ups in the middle"] = partial(service.page, everything, count // 2, PAGE)
    asked["follow-ups counted by group"] = partial(service.groups, everything)
    return asked


def network(services: Services) -> Asked:
    graph = services.network.graph
    nodes = graph().nodes
    return {
        f"network of {len(nodes)} read and laid out": graph,
        "the same of some years ago": partial(graph, until="2023"),
        "network around the largest": partial(graph, focus=nodes[0].organisation_id),
        "network around another": partial(graph, focus=nodes[len(nodes) // 2].organisation_id),
    }


@pytest.mark.parametrize("kind", [today, partnerships, follow_ups, network])
def test_it_is_there_in_a_frame(
    kind: Callable[[Services], Asked],
    engine_and_services: tuple[str, Services],
    often: Callable[[int], int],
    results: Results,
) -> None:
    engine, services = engine_and_services
    clock, goal = clock_of(services.desk), SECOND if kind is network else FRAME
    for what, work in kind(services).items():
        floor = bare(services, work)
        mine, its = (median(times) for times in worked(clock, work, floor, rounds=often(ROUNDS)))
        line = Measured("frame", f"{what}, {engine}", mine, goal, " ms", ours=ms(mine), floor=ms(its))
        results.add(line)
