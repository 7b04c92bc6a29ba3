"""How many partnerships are open, and how many of them want somebody's attention."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from peewee import JOIN, Case, Query, fn

from contactdesk.core.dates import today_there
from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.partnerships import NEEDS_ACTION, OPEN_STAGES, Partnership
from contactdesk.services.of_day import OfDay
from contactdesk.storage.desk import Desk

_WHOLE_DAY = len("2026-01-01")


class OpenCounts(NamedTuple):
    """Of the open ones: how many are overdue, and how many lack a next action that need one.

    One that is agreed until a day has that to be looked at again.
    """

    open: int
    overdue: int
    without_action: int


class OpenCounting:
    def __init__(self, desk: Desk) -> None:
        self._counted = OfDay(desk, _counted)

    def counts(self) -> OpenCounts:
        (row,) = self._counted.rows(today_there())
        return OpenCounts(*(int(number or 0) for number in row))


def _counted(today: date) -> Query:
    # What is to be done is gathered once for all of them: asked of each it takes twice as long.
    to_do = _to_do(today.isoformat())
    still_open = Partnership.archived_at.is_null() & Partnership.stage.in_(sorted(OPEN_STAGES))
    needs = (
        to_do.c.of.is_null()
        & Partnership.stage.in_(sorted(NEEDS_ACTION))
        & (fn.LENGTH(Partnership.valid_until) < _WHOLE_DAY)
    )
    return (
        Partnership.select(fn.COUNT(Partnership.id), fn.SUM(to_do.c.late), fn.SUM(_one_where(needs)))
        .join(to_do, JOIN.LEFT_OUTER, on=(to_do.c.of == Partnership.id))
        .where(still_open)
    )


def _to_do(today: str) -> Any:
    """Partnerships in which something is, and whether any of that is late."""
    late = (FollowUp.status == FollowUpStatus.OPEN) & (FollowUp.due != "") & (FollowUp.due < today)
    whose = FollowUp.partnership
    return (
        FollowUp.select(whose.alias("of"), fn.MAX(_one_where(late)).alias("late"))
        # Compared with nothing, or SQLite would go through all that are open.
        .where(whose.is_null(False) & FollowUp.is_open & FollowUp.archived_at.is_null())
        .group_by(whose)
        .alias("to_do")
    )


def _one_where(condition: Any) -> Any:
    return Case(None, [(condition, 1)], 0)
