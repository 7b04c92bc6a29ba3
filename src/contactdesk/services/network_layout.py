"""Where the organisations of a network stand: those that work together near each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from random import Random
from statistics import median
from typing import Any, NamedTuple

Point = tuple[float, float]

EDGE = 120.0
"""How far apart two that work together stand, as a rule; no two of ten stand nearer than NEAREST."""
NEAREST = 56.0
_AROUND = 150.0
_WIDER = 1.6
_TURNS, _GROWTH = 40, 1.093
_AT_ONCE, _MOST_ROUNDS = 750_000, 24
"""Pairs looked at in one call: some milliseconds."""
_CROWD, _EVENLY = 60, 0.45
_ROOM, _PUSHES = 0.75, 12
_NEIGHBOURS = [(column, row) for column in (-1, 0, 1) for row in (-1, 0, 1)]


class _Island(NamedTuple):
    """Nodes that are connected, within a box from 0, 0."""

    nodes: tuple[int, ...]
    points: tuple[Point, ...]
    width: float
    height: float


def lay_out(nodes: Sequence[int], pairs: Sequence[tuple[int, int]]) -> dict[int, Point]:
    """A place for every node, y downwards; the same network is always laid out the same.

    Other threads get their turn meanwhile.
    """
    import rustworkx

    graph = rustworkx.PyGraph()
    graph.add_nodes_from(list(nodes))
    at = {node: index for index, node in enumerate(nodes)}
    graph.add_edges_from_no_data([(at[first], at[second]) for first, second in pairs])
    # Each island by itself: together they would drive each other away.
    members = sorted((sorted(one) for one in rustworkx.connected_components(graph)), key=_largest_first)
    return _packed([_island(graph, one, nodes) for one in members])


def _largest_first(members: list[int]) -> tuple[int, list[int]]:
    return -len(members), members


def _island(graph: object, members: list[int], nodes: Sequence[int]) -> _Island:
    part = graph.subgraph(members)  # type: ignore[attr-defined]  # it is generic in what we do not use
    ids = tuple(nodes[index] for index in members)
    if len(members) == 1:
        return _Island(ids, ((0.0, 0.0),), 0.0, 0.0)
    points = _apart(_spread(_sprung(part, len(members))))
    lengths = [math.dist(points[a], points[b]) for a, b in part.edge_list()]
    scale = max(EDGE / (median(lengths) or 1), NEAREST / (_tenth_nearest(points) or 1))
    left, top = min(x for x, _y in points), min(y for _x, y in points)
    moved = tuple(((x - left) * scale, (y - top) * scale) for x, y in points)
    return _Island(ids, moved, max(x for x, _y in moved), max(y for _x, y in moved))


def _sprung(part: Any, count: int) -> list[Point]:
    """Where springs draw them.

    One long call would keep the window's thread waiting until it is done, so there are many short ones. Each
    begins with strides of the same length: that they become shorter all the same, the network grows.
    """
    import rustworkx

    random = Random(1)
    places: dict[int, Any] = {place: (random.random(), random.random()) for place in range(count)}
    rounds = min(max(_AT_ONCE // count**2, 1), _MOST_ROUNDS)
    wide = 2 / math.sqrt(count)
    for _turn in range(_TURNS):
        # With one of them fixed nothing is scaled in between.
        drawn = rustworkx.spring_layout(part, pos=places, fixed={0}, k=wide, num_iter=rounds, seed=1)
        places = {place: (drawn[place][0] * _GROWTH, drawn[place][1] * _GROWTH) for place in range(count)}
        wide *= _GROWTH
    return [(float(x) / wide, float(y) / wide) for x, y in places.values()]


def _spread(points: Sequence[Point]) -> list[Point]:
    """Drawn out from where they are crowded: springs leave the middle dense and the edge empty.

    Each keeps its direction from the middle and its turn among those that are farther out.
    """
    if len(points) < _CROWD:
        return list(points)
    x, y = median(x for x, _y in points), median(y for _x, y in points)
    away = [math.hypot(px - x, py - y) for px, py in points]
    order = sorted(range(len(points)), key=lambda place: away[place])
    widest = away[order[-1]]
    drawn = list(points)
    for turn, place in enumerate(order):
        px, py = points[place]
        even = widest * math.sqrt(turn / len(points))
        factor = (1 - _EVENLY) + _EVENLY * even / (away[place] or 1)
        drawn[place] = (x + (px - x) * factor, y + (py - y) * factor)
    return drawn


def _apart(points: Sequence[Point]) -> list[Point]:
    """Those that stand on each other pushed apart, a little in each round."""
    here = list(points)
    if len(here) < _CROWD:
        return here
    wide, high = (max(side) - min(side) for side in zip(*here, strict=True))
    room = _ROOM * math.sqrt(wide * high / len(here))
    for _round in range(_PUSHES):
        for one, other in _beside(here, room):
            (x, y), (x2, y2) = here[one], here[other]
            distance = math.hypot(x2 - x, y2 - y)
            if distance < room:
                push = (room - distance) / 2 / (distance or 1)
                # Those on one point have no direction: one of them goes to the side.
                dx, dy = ((x2 - x) * push, (y2 - y) * push) if distance else (room / 2, 0.0)
                here[one], here[other] = (x - dx, y - dy), (x2 + dx, y2 + dy)
    return here


def _beside(points: Sequence[Point], room: float) -> list[tuple[int, int]]:
    """Pairs that may stand nearer than that: looking at all pairs would take quadratic time."""
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    found = []
    for place, (x, y) in enumerate(points):
        column, row = int(x // room), int(y // room)
        for cell in _NEIGHBOURS:
            found += [(other, place) for other in cells.get((column + cell[0], row + cell[1]), ())]
        cells[column, row].append(place)
    return found


def _tenth_nearest(points: Sequence[Point]) -> float:
    """How near each other those stand that stand nearest, but for the nearest tenth."""
    by_x = sorted(points)
    nearest = sorted(
        min(_nearest_of(one, reversed(by_x[:place])), _nearest_of(one, islice(by_x, place + 1, None)))
        for place, one in enumerate(by_x)
    )
    return nearest[len(nearest) // 10]


def _nearest_of(one: Point, others: Iterable[Point]) -> float:
    """The distance to the nearest of those that stand farther and farther to one side."""
    found = math.inf
    for other in others:
        if abs(other[0] - one[0]) >= found:
            break
        found = min(found, math.dist(one, other))
    return found


def _packed(islands: Sequence[_Island]) -> dict[int, Point]:
    """In rows, the largest first; what is lower than its row stands in columns there."""
    area = sum((one.width + _AROUND) * (one.height + _AROUND) for one in islands)
    widest = max(math.sqrt(area * _WIDER), max((one.width + _AROUND for one in islands), default=0.0))
    places: dict[int, Point] = {}
    x = y = below = column = row = 0.0
    for island in islands:
        width, height = island.width + _AROUND, island.height + _AROUND
        if below + height > row or width > column:
            x, below, column = x + column, 0.0, width
            if x + width > widest or not row:
                x, y, row = 0.0, y + row, height
        for node, (left, top) in zip(island.nodes, island.points, strict=True):
            places[node] = (x + left, y + below + top)
        below += height
    return places
