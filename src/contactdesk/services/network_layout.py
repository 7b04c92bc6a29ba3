"""Where the organisations of a network stand: those that work together near each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

Point = tuple[float, float]

EDGE = 120.0
"""How far apart two that work together stand, as a rule; no two of ten stand nearer than NEAREST."""
NEAREST = 34.0
_AROUND = 150.0
_WIDER = 1.6
_MANY = 500


class _Island(NamedTuple):
    """Nodes that are connected, within a box from 0, 0."""

    nodes: tuple[int, ...]
    points: tuple[Point, ...]
    width: float
    height: float


def lay_out(nodes: Sequence[int], pairs: Sequence[tuple[int, int]]) -> dict[int, Point]:
    """A place for every node, y downwards; the same network is always laid out the same."""
    import rustworkx

    graph = rustworkx.PyGraph()
    graph.add_nodes_from(list(nodes))
    at = {node: index for index, node in enumerate(nodes)}
    graph.add_edges_from_no_data([(at[first], at[second]) for first, second in pairs])
    # Each island by itself: together they would drive each other away.
    members = sorted((sorted(one) for one in rustworkx.connected_components(graph)), key=_largest_first)
    rounds = 200 if len(nodes) <= _MANY else 50
    return _packed([_island(graph, one, nodes, rounds) for one in members])


def _largest_first(members: list[int]) -> tuple[int, list[int]]:
    return -len(members), members


def _island(graph: object, members: list[int], nodes: Sequence[int], rounds: int) -> _Island:
    import rustworkx

    part = graph.subgraph(members)  # type: ignore[attr-defined]  # it is generic in what we do not use
    ids = tuple(nodes[index] for index in members)
    if len(members) == 1:
        return _Island(ids, ((0.0, 0.0),), 0.0, 0.0)
    placed = rustworkx.spring_layout(part, k=2 / math.sqrt(len(members)), num_iter=rounds, seed=1)
    points = [(float(placed[i][0]), float(placed[i][1])) for i in range(len(members))]
    lengths = [math.dist(points[a], points[b]) for a, b in part.edge_list()]
    scale = max(EDGE / (median(lengths) or 1), NEAREST / (_tenth_nearest(points) or 1))
    left, top = min(x for x, _y in points), min(y for _x, y in points)
    moved = tuple(((x - left) * scale, (y - top) * scale) for x, y in points)
    return _Island(ids, moved, max(x for x, _y in moved), max(y for _x, y in moved))


def _tenth_nearest(points: Sequence[Point]) -> float:
    """How near each other those stand that stand nearest, but for the nearest tenth."""
    nearest = sorted(
        min(math.dist(one, other) for place, other in enumerate(points) if place != here)
        for here, one in enumerate(points)
    )
    return nearest[len(nearest) // 10]


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
