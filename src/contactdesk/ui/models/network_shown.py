"""A network of organisations as the window shows it: marks, lines, legend and the rows of the list beside."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from contactdesk.core.i18n import N_, _, n_
from contactdesk.core.shapes import Shape
from contactdesk.records.organisations import SECTOR_NAMES, Sector
from contactdesk.services.network_graph import Graph, NetworkNode
from contactdesk.ui.models.organisation_columns import SECTOR_TONES
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.columns import CellKind, Column
from contactdesk.ui.widgets.network_legend import LegendEntry
from contactdesk.ui.widgets.network_marks import NetworkLine, NetworkMark


class NetworkRow(NamedTuple):
    """One organisation in the list beside the picture."""

    id: int
    name: str
    sector: Sector
    partners: int


def _tone(sector: Sector) -> Tone:
    return SECTOR_TONES.get(sector, Tone.NEUTRAL)


NETWORK_COLUMNS: tuple[Column[NetworkRow], ...] = (
    Column("name", N_("Organisation"), lambda row: row.name, width=150, stretch=True),
    Column(
        "sector",
        N_("Sector"),
        lambda row: _(SECTOR_NAMES[row.sector]),
        CellKind.PILL,
        width=120,
        tone=lambda row: _tone(row.sector),
        spare=True,
    ),
    Column("partners", N_("Partners"), lambda row: str(row.partners), CellKind.NUMBER, width=76),
)


def marks_of(graph: Graph, shapes: dict[Sector, Shape]) -> list[NetworkMark]:
    return [
        NetworkMark(
            node.organisation_id,
            node.label,
            tip_of(node),
            *node.at,
            node.degree,
            shapes[node.sector],
            _tone(node.sector),
        )
        for node in graph.nodes
    ]


def lines_of(graph: Graph) -> list[NetworkLine]:
    return [NetworkLine(edge.first, edge.second, len(edge.partnerships)) for edge in graph.edges]


def rows_of(graph: Graph) -> list[NetworkRow]:
    return [NetworkRow(one.organisation_id, one.name, one.sector, one.degree) for one in graph.nodes]


def legend_of(graph: Graph, shapes: dict[Sector, Shape]) -> list[LegendEntry]:
    """The sectors that are there, each with how many."""
    counts = Counter(node.sector for node in graph.nodes)
    return [
        LegendEntry(f"{_(SECTOR_NAMES[sector])} {counts[sector]}", shapes[sector], _tone(sector))
        for sector in Sector
        if counts[sector]
    ]


def tip_of(node: NetworkNode) -> str:
    partners = n_("{n} partner", "{n} partners", node.degree).format(n=node.degree)
    return f"{node.name}\n{_(SECTOR_NAMES[node.sector])} · {partners}"
