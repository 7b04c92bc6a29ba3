"""How long a search takes, beside fetching fifty rows by key; and every kind of query, in milliseconds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

import pytest

from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services
from tests.benchmarks.asked import queries, short_queries
from tests.benchmarks.results import Measured, Results
from tests.benchmarks.timing import in_turn, ms, p95

pytestmark = pytest.mark.benchmark
SHORT, EACH_KIND, SHOWN = 200, 40, 50
ONE_FRAME = 16.0


def fifty_by_key(services: Services, random: Random) -> Callable[[], object]:
    """Rows of people on the bare connection, one by one as keys come."""
    cursor = services.desk.database.cursor()
    (last,) = cursor.execute("SELECT max(id) FROM person").fetchone()
    keys = [random.randint(1, last) for _ in range(SHOWN)]
    return lambda: [cursor.execute("SELECT * FROM person WHERE id = ?", (key,)).fetchone() for key in keys]


def test_a_search_beside_fetching_as_many_rows(
    large: Services, often: Callable[[int], int], results: Results
) -> None:
    random = Random("keys")
    for kind, texts in short_queries(large.desk, often(SHORT)).items():
        ours = [partial(large.search.find, text, (), SHOWN) for text in texts]
        floors = [fifty_by_key(large, random) for _ in texts]
        found, fetched = in_turn(ours, floors)
        goal = 1.5 if kind == "two words" else 1.0
        results.add(
            Measured(
                "1",
                f"search p95 ÷ {SHOWN} rows by key: {kind}",
                p95(found) / p95(fetched),
                goal,
                ours=ms(p95(found)),
                floor=ms(p95(fetched)),
            )
        )


def test_every_kind_of_query(large: Services, often: Callable[[int], int], results: Results) -> None:
    """Where everything is searched, and in the list of people as it opens; its count may come after its rows.

    Beside it, judged by nothing, the same list when somebody has it sorted by name.
    """
    for kind, texts in queries(large.desk, often(EACH_KIND)).items():
        asked = [ListQuery(text, best_first=True) for text in texts]
        by_name = [ListQuery(text) for text in texts]
        taken = in_turn(
            [partial(large.search.find, text, (), SHOWN) for text in texts],
            [partial(large.people.page, query, 0, SHOWN) for query in asked],
            [partial(large.people.page, query, 0, SHOWN) for query in by_name],
            [partial(large.people.count, query) for query in asked],
        )
        found, listed, named, counted = map(p95, taken)
        ours = f"found {ms(found)}, listed {ms(listed)}, by name {ms(named)}, counted {ms(counted)}"
        results.add(Measured("2", f"p95: {kind}", max(found, listed), ONE_FRAME, " ms", ours))
