"""A network as it is shown: organisations where they stand, and what is between each two of them."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.records.organisations import Sector
from contactdesk.records.partnerships import Stage
from contactdesk.services.network_layout import Point


class NetworkNode(NamedTuple):
    """``label`` is its short name where it has one, ``degree`` with how many others it works."""

    organisation_id: int
    name: str
    label: str
    sector: Sector
    degree: int
    at: Point


class NetworkEdge(NamedTuple):
    """``stage`` is how far the furthest of their partnerships is, ``since`` the day the first began."""

    first: int
    second: int
    partnerships: tuple[int, ...]
    stage: Stage
    since: str


class Graph(NamedTuple):
    """``total`` counts all organisations that would be shown if there were room; those with most stay."""

    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    total: int
