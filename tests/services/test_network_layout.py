"""Where organisations stand: each somewhere, none on another, always the same."""

from __future__ import annotations

import math
import random
import subprocess
import sys
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from contactdesk.services.network_layout import lay_out

PAIRS = st.sets(
    st.tuples(st.integers(1, 25), st.integers(1, 25)).filter(lambda pair: pair[0] < pair[1]), max_size=60
)


def invented(nodes: int, edges: int) -> tuple[list[int], list[tuple[int, int]]]:
    """Mostly among eight each, some across."""
    made = random.Random(2)
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < edges:
        one = made.randrange(nodes)
        other = (one // 8 * 8 + made.randrange(8)) % nodes if made.random() < 0.7 else made.randrange(nodes)
        if one != other:
            pairs.add((min(one, other), max(one, other)))
    return list(range(nodes)), sorted(pairs)


@settings(max_examples=40)
@given(PAIRS)
def test_everybody_stands_apart_and_where_they_stood_before(pairs: set[tuple[int, int]]) -> None:
    nodes = sorted({one for pair in pairs for one in pair} | {99})
    places = lay_out(nodes, sorted(pairs))
    assert set(places) == set(nodes)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
    assert len(set(places.values())) == len(nodes)
    assert places == lay_out(nodes, sorted(pairs))


def test_nobody_is_nowhere() -> None:
    assert lay_out([], []) == {}
    assert lay_out([7], []) == {7: (0.0, 0.0)}


def test_those_who_work_together_stand_near_each_other() -> None:
    nodes, pairs = invented(20, 18)
    places = lay_out(nodes, pairs)
    together = sorted(math.dist(places[a], places[b]) for a, b in pairs)
    all_pairs = sorted(math.dist(places[a], places[b]) for a in nodes for b in nodes if a < b)
    assert together[len(together) // 2] < all_pairs[len(all_pairs) // 2]


def test_islands_stand_beside_each_other() -> None:
    islands = [(one, one + 1) for one in range(0, 40, 2)]
    places = lay_out(list(range(40)), islands)
    middles = [((places[a][0] + places[b][0]) / 2, (places[a][1] + places[b][1]) / 2) for a, b in islands]
    assert min(math.dist(one, other) for one, other in pairwise(sorted(middles))) > 100
    wide = max(x for x, _y in places.values()) - min(x for x, _y in places.values())
    high = max(y for _x, y in places.values()) - min(y for _x, y in places.values())
    assert 0.5 < wide / high < 4


def test_laying_out_does_without_numpy() -> None:
    """It would take longer to load than all the rest."""
    code = (
        "import sys; from contactdesk.services.network_layout import lay_out; lay_out([1, 2], [(1, 2)]);"
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
