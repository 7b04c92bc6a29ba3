"""The next action of a partnership: the open follow-up that is due first. Never stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from peewee import JOIN

from contactdesk.core.parts import in_parts
from contactdesk.records.follow_ups import OPEN, FollowUp, FollowUpStatus
from contactdesk.records.office import Colleague
from contactdesk.records.partnerships import NEEDS_ACTION, Partnership
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk

_AT_ONCE = 400


class NextAction(NamedTuple):
    """``due`` is as promised, ``shown_on`` the day on which it is to be done; ``assignee`` is a name."""

    follow_up_id: int
    what: str
    shown_on: str
    due: str
    waiting: bool
    assignee: str


_NEXT = ById(
    lambda ids: (
        FollowUp.select(
            FollowUp.partnership,
            FollowUp.id,
            FollowUp.what,
            FollowUp.shown_on,
            FollowUp.due,
            FollowUp.status,
            Colleague.name,
        )
        .join(Colleague, JOIN.LEFT_OUTER, on=(FollowUp.assignee == Colleague.id))
        .where(
            # Compared with nothing, or SQLite would go through all that are open.
            FollowUp.partnership.in_(ids) & FollowUp.is_open & FollowUp.archived_at.is_null()
        )
        # One without a day stands last.
        .order_by(FollowUp.shown_on == "", FollowUp.shown_on, FollowUp.id)
    )
)


def next_actions(desk: Desk, partnership_ids: Sequence[int]) -> dict[int, NextAction]:
    """By the id of the partnership; those that have none are left out."""
    found: dict[int, NextAction] = {}
    for part in in_parts(partnership_ids, _AT_ONCE):
        for partnership_id, follow_up_id, what, shown_on, due, status, assignee in desk.by_id(_NEXT, part):
            waiting = status == FollowUpStatus.WAITING
            action = NextAction(follow_up_id, what, shown_on, due, waiting, assignee or "")
            found.setdefault(partnership_id, action)
    return found


def is_last_action(desk: Desk, follow_up_id: int) -> bool:
    """Whether it is all that is still to be done in a partnership that needs something to be."""
    its = (
        FollowUp.select(Partnership.id, Partnership.stage)
        .join(Partnership, on=(FollowUp.partnership == Partnership.id))
        .where(FollowUp.id == follow_up_id)
    )
    row = desk.row(its)
    if row is None or row[1] not in NEEDS_ACTION:
        return False
    others = FollowUp.select(FollowUp.id).where(
        (FollowUp.partnership == row[0])
        & (FollowUp.id != follow_up_id)
        & OPEN
        & FollowUp.archived_at.is_null()
    )
    return desk.row(others) is None
