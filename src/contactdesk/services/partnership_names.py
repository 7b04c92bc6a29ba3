"""Partnerships by the beginnings of their titles, for completion."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.records.partnerships import OPEN_STAGES, Partnership, Stage
from contactdesk.records.search import Kind
from contactdesk.services.name_search import listed, nothing_to_look_for
from contactdesk.storage.desk import Desk


class NamedPartnership(NamedTuple):
    id: int
    title: str
    stage: Stage


def partnerships_beginning(desk: Desk, text: str, limit: int) -> list[NamedPartnership]:
    """For completion: those still open first."""
    if nothing_to_look_for(text):
        return []
    found = listed(desk, Partnership, Kind.PARTNERSHIP, text, names_only=True)
    is_over = Partnership.stage.not_in(sorted(OPEN_STAGES))
    query = Partnership.select(Partnership.id, Partnership.title, Partnership.stage).where(found)
    rows = desk.rows(query.order_by(is_over, Partnership.sort_key, Partnership.id).limit(limit))
    return [NamedPartnership(*row) for row in rows]
