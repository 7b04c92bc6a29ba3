"""What is to be done about a partnership, and what was done."""

from __future__ import annotations

from typing import NamedTuple

from peewee import JOIN, Case

from contactdesk.records.follow_ups import FollowUp, FollowUpStatus
from contactdesk.records.office import Colleague
from contactdesk.storage.desk import Desk


class PartnershipFollowUp(NamedTuple):
    id: int
    what: str
    due: str
    status: FollowUpStatus
    assignee: str
    outcome: str


def follow_ups_of(desk: Desk, partnership_id: int) -> tuple[PartnershipFollowUp, ...]:
    """The next first; those that are done last, the latest of them first."""
    query = (
        FollowUp.select(
            FollowUp.id, FollowUp.what, FollowUp.due, FollowUp.status, Colleague.name, FollowUp.outcome
        )
        .join(Colleague, JOIN.LEFT_OUTER, on=(FollowUp.assignee == Colleague.id))
        .where((FollowUp.partnership == partnership_id) & FollowUp.archived_at.is_null())
        .order_by(
            FollowUp.is_open.desc(),
            FollowUp.done_at.desc(nulls="FIRST"),
            Case(None, [(FollowUp.shown_on == "", 1)], 0),
            FollowUp.shown_on,
            FollowUp.id,
        )
    )
    rows = (PartnershipFollowUp(*row) for row in desk.rows(query))
    return tuple(row._replace(assignee=row.assignee or "") for row in rows)
