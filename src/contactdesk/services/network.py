"""Who works with whom: organisations, and the partnerships between each two of them, now or at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from peewee import Query, fn

from contactdesk.core.i18n import Language, language, speaking
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import OPEN_STAGES, Partnership, PartnershipParty, Stage, StageChange
from contactdesk.services.network_graph import Graph, NetworkEdge, NetworkNode
from contactdesk.services.network_layout import lay_out
from contactdesk.storage.composed import Select
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.services.network_printing import PrintedNetwork

MOST = 500
"""So many organisations can be told apart on one picture."""
_RANK: dict[str, int] = {stage: place for place, stage in enumerate(Stage)}
_Between = dict[tuple[int, int], list[int]]


class Network:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def graph(self, *, until: str = "", focus: int = 0, steps: int = 1, most: int = MOST) -> Graph:
        """Partnerships that are open, or were ``until`` the end of a year, month or day (ISO).

        With ``focus`` only that organisation and those within so many steps of it.
        """
        stages = self._stages_until(until) if until else self._stages_now()
        between = self._between(stages)
        around = _around(between, focus, steps) if focus else None
        pairs = {
            pair: ids
            for pair, ids in between.items()
            if around is None or (pair[0] in around and pair[1] in around)
        }
        weight: Counter[int] = Counter()
        for (first, second), ids in pairs.items():
            weight[first] += len(ids)
            weight[second] += len(ids)
        shown = {one for one, _weight in sorted(weight.items(), key=lambda one: (-one[1], one[0]))[:most]}
        if focus:
            shown.add(focus)
        total = len(weight.keys() | shown)
        # Sorted are only these: all of them at once, the window's thread would wait for it.
        kept = dict(sorted((pair, ids) for pair, ids in pairs.items() if {*pair} <= shown))
        # Whoever works only with those for whom there is no room would stand alone.
        shown = {one for pair in kept for one in pair} | ({focus} if focus else set())
        return Graph(self._nodes(shown, kept), self._edges(kept, stages), total)

    def print(
        self, target: Path, *, until: str = "", focus: int = 0, spoken: Language | None = None
    ) -> PrintedNetwork:
        """Write the picture as .pdf or .svg. Raises NotAPicture, NobodyTogether, CannotWrite."""
        from contactdesk.services.network_printing import picture, print_network

        around = self._desk.row(Organisation.select(Organisation.name).where(Organisation.id == focus))
        graph = self.graph(until=until, focus=focus)
        with speaking(spoken or language()):
            made = picture(graph, until=until, around=around[0] if around else "")
        return print_network(graph, made, target)

    def years(self) -> tuple[int, int] | None:
        """The years of the first and the last stage of any partnership; None before there are any."""
        ((first, last),) = self._desk.having(_YEARS, "")
        return (int(first[:4]), int(last[:4])) if first else None

    def _stages_now(self) -> dict[int, str]:
        return dict(self._desk.having(_OPEN_NOW, *sorted(OPEN_STAGES)))

    def _stages_until(self, until: str) -> dict[int, str]:
        """The last stage of each on or before that day, where it was an open one."""
        last = f"{until}\uffff"
        stages = {row[0]: row[1] for row in self._desk.having(_ALL_STAGES) if row[2] <= last}
        return {partnership: stage for partnership, stage in stages.items() if stage in OPEN_STAGES}

    def _between(self, partnerships: Collection[int]) -> _Between:
        between: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for partnership, first, second in self._desk.having(_PAIRS):
            if partnership in partnerships:
                between[first, second].append(partnership)
        return between

    def _nodes(self, shown: Collection[int], pairs: _Between) -> tuple[NetworkNode, ...]:
        degrees = Counter(one for pair in pairs for one in pair)
        query = Organisation.select(
            Organisation.id, Organisation.name, Organisation.short_name, Organisation.sector
        ).where(Organisation.id.in_(sorted(shown)))
        rows = {row[0]: row for row in self._desk.rows(query)} if shown else {}
        places = lay_out(sorted(rows), list(pairs)) if rows else {}
        return tuple(
            NetworkNode(one, name, short or name, sector, degrees[one], places[one])
            for one, name, short, sector in sorted(rows.values(), key=lambda row: (-degrees[row[0]], row[0]))
        )

    def _edges(self, pairs: _Between, stages: dict[int, str]) -> tuple[NetworkEdge, ...]:
        began: dict[int, str] = dict(self._desk.having(_BEGAN, ""))
        return tuple(
            NetworkEdge(
                *pair,
                tuple(sorted(ids)),
                Stage(max((stages[one] for one in ids), key=_reached)),
                min((began[one] for one in ids if one in began), default=""),
            )
            for pair, ids in pairs.items()
        )


def _reached(stage: str) -> int:
    """Dormant ones have nothing going on, so any other tells more."""
    return -1 if stage == Stage.DORMANT else _RANK[stage]


def _around(between: _Between, focus: int, steps: int) -> set[int]:
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in between:
        beside[first].add(second)
        beside[second].add(first)
    found = edge = {focus}
    for _step in range(steps):
        edge = {other for one in edge for other in beside[one]} - found
        found = found | edge
    return found


def _pairs() -> Query:
    other = PartnershipParty.alias()
    return (
        PartnershipParty.select(
            PartnershipParty.partnership, PartnershipParty.organisation, other.organisation
        )
        .join(
            other,
            on=(other.partnership == PartnershipParty.partnership)
            & (other.organisation > PartnershipParty.organisation),
        )
        .where(PartnershipParty.archived_at.is_null() & other.archived_at.is_null())
    )


def _all_stages() -> Query:
    return (
        StageChange.select(StageChange.partnership, StageChange.stage, StageChange.on)
        .join(Partnership, on=(StageChange.partnership == Partnership.id))
        .where(Partnership.archived_at.is_null() & StageChange.archived_at.is_null())
        .order_by(StageChange.on, StageChange.id)
    )


def _open_now() -> Query:
    is_open = Partnership.archived_at.is_null() & Partnership.stage.in_(sorted(OPEN_STAGES))
    return Partnership.select(Partnership.id, Partnership.stage).where(is_open)


def _began() -> Query:
    dated = StageChange.archived_at.is_null() & (StageChange.on != "")
    first = StageChange.select(StageChange.partnership, fn.MIN(StageChange.on)).where(dated)
    return first.group_by(StageChange.partnership)


def _years() -> Query:
    return StageChange.select(fn.MIN(StageChange.on), fn.MAX(StageChange.on)).where(StageChange.on != "")


_PAIRS = Select(_pairs)
_ALL_STAGES = Select(_all_stages)
_OPEN_NOW = Select(_open_now)
_BEGAN = Select(_began)
_YEARS = Select(_years)
