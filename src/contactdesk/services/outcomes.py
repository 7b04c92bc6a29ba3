"""What meetings led to, counted: whom one met, what began, how far it went, who was reached again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from contactdesk.core.i18n import Language, language, speaking
from contactdesk.records.organisations import CIVIC_SECTORS, PUBLIC_SECTORS, Sector
from contactdesk.records.partnerships import Stage
from contactdesk.services.outcome_counts import Outcomes, Reached, SectorPair
from contactdesk.services.outcome_partnerships import BegunPartnership, begun_partnerships
from contactdesk.services.outcome_people import MetPerson, people_met
from contactdesk.services.outcome_scope import (
    Scope,
    meetings_of,
    programmes,
    scope_words,
    years,
)
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.documents.report_content import Report
    from contactdesk.services.outcome_printing import PrintedReport

WITHIN = (30, 90, 180)
"""Days after which one asks who was reached again."""
_ORDER = {sector: place for place, sector in enumerate(Sector)}


class OutcomesOf:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def outcomes(self, scope: Scope) -> Outcomes:
        """Raises Gone, NoSuchProgramme."""
        meetings = meetings_of(self._desk, scope)
        people = people_met(self._desk, meetings)
        begun = begun_partnerships(self._desk, scope, meetings)
        waited = [one.days_to_agreement for one in begun if one.days_to_agreement is not None]
        stages = Counter(one.stage for one in begun)
        return Outcomes(
            scope,
            scope_words(scope, meetings),
            len(meetings),
            len(people),
            sum(one.is_new for one in people),
            sum(one.was_introduced for one in begun),
            {stage: stages[stage] for stage in Stage if stages[stage]},
            sum(one.was_agreed for one in begun),
            median(waited) if waited else None,
            sum(_is_across(one) for one in begun),
            _matrix(begun),
            tuple(_reached(people, days) for days in WITHIN),
            tuple(begun),
            tuple(people),
        )

    def report(self, scope: Scope) -> Report:
        """The same in words, as page, paper and table show it. Raises what ``outcomes`` does."""
        from contactdesk.services.outcome_report import report_of

        return report_of(self.outcomes(scope))

    def print(self, scope: Scope, target: Path, *, spoken: Language | None = None) -> PrintedReport:
        """Write that as .pdf or .csv. Raises NotAReport, CannotWrite, and what ``outcomes`` does."""
        from contactdesk.services.outcome_printing import print_report

        with speaking(spoken or language()):
            report = self.report(scope)
        return print_report(report, target, spoken or language())

    def programmes(self) -> list[str]:
        return programmes(self._desk)

    def years(self) -> list[int]:
        return years(self._desk)


def _is_across(one: BegunPartnership) -> bool:
    sectors = {party.sector for party in one.parties}
    return bool(sectors & CIVIC_SECTORS and sectors & PUBLIC_SECTORS)


def _matrix(begun: Sequence[BegunPartnership]) -> tuple[SectorPair, ...]:
    pairs: Counter[tuple[Sector, Sector]] = Counter()
    for one in begun:
        sectors = sorted((party.sector for party in one.parties), key=_ORDER.__getitem__)
        pairs.update(combinations(sectors, 2))
    in_order = sorted(pairs, key=lambda pair: (_ORDER[pair[0]], _ORDER[pair[1]]))
    return tuple(SectorPair(*pair, pairs[pair]) for pair in in_order)


def _reached(people: Sequence[MetPerson], days: int) -> Reached:
    reached = sum(one.reached_after is not None and one.reached_after <= days for one in people)
    return Reached(days, reached, len(people))
