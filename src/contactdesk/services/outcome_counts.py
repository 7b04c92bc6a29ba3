"""Results as numbers: what meetings led to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from contactdesk.records.organisations import Sector
from contactdesk.records.partnerships import Stage
from contactdesk.services.outcome_partnerships import BegunPartnership
from contactdesk.services.outcome_people import MetPerson
from contactdesk.services.outcome_scope import Scope


class Reached(NamedTuple):
    """``reached`` of the ``of`` people who came were spoken to, or met again, within so many days."""

    days: int
    reached: int
    of: int


class SectorPair(NamedTuple):
    """How many times organisations of these two sectors are parties of one partnership."""

    first: Sector
    second: Sector
    connections: int


@dataclass(frozen=True)
class Outcomes:
    """``contacts`` came to no meeting before; ``introductions`` are partnerships that began at a table or
    through somebody; ``across`` join a civic and a public organisation; days count from the meeting."""

    scope: Scope
    title: str
    meetings: int
    people_met: int
    contacts: int
    introductions: int
    by_stage: dict[Stage, int]
    agreed: int
    median_days_to_agreement: float | None
    across: int
    matrix: tuple[SectorPair, ...]
    reached: tuple[Reached, ...]
    partnerships: tuple[BegunPartnership, ...]
    people: tuple[MetPerson, ...]
