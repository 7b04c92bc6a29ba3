"""How many partnerships are open, and how many of them want somebody's attention."""

from __future__ import annotations

from typing import Any, NamedTuple

from peewee import Case, fn

from contactdesk.core.dates import today_there
from contactdesk.records.follow_ups import OPEN, FollowUp, FollowUpStatus
from contactdesk.records.partnerships import NEEDS_ACTION, OPEN_STAGES, Partnership
from contactdesk.storage.desk import Desk

_WHOLE_DAY = len("2026-01-01")


class OpenCounts(NamedTuple):
    """Of the open ones: how many are overdue, and how many lack a next action that need one.

    One that is agreed until a day has that to be looked at again.
    """

    open: int
    overdue: int
    without_action: int


def open_counts(desk: Desk) -> OpenCounts:
    still_open = Partnership.archived_at.is_null() & Partnership.stage.in_(sorted(OPEN_STAGES))
    late = _open_follow_ups().where(
        (FollowUp.status == FollowUpStatus.OPEN)
        & (FollowUp.due != "")
        & (FollowUp.due < today_there().isoformat())
    )
    needs = (
        Partnership.stage.in_(sorted(NEEDS_ACTION))
        & (fn.LENGTH(Partnership.valid_until) < _WHOLE_DAY)
        & ~fn.EXISTS(_open_follow_ups())
    )
    query = Partnership.select(fn.COUNT(Partnership.id), _how_many(fn.EXISTS(late)), _how_many(needs)).where(
        still_open
    )
    return OpenCounts(*(int(number or 0) for number in desk.rows(query)[0]))


def _open_follow_ups() -> Any:
    is_open = (FollowUp.partnership == Partnership.id) & OPEN
    return FollowUp.select(FollowUp.id).where(is_open & FollowUp.archived_at.is_null())


def _how_many(condition: Any) -> Any:
    return fn.SUM(Case(None, [(condition, 1)], 0))
