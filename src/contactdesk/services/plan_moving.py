"""Follow-ups that a plan made move with the day that they were counted from, in the step that moves it."""

from __future__ import annotations

from datetime import date
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import OPEN, FollowUp
from contactdesk.records.plans import PlanRun
from contactdesk.services.field_errors import FieldError
from contactdesk.services.meeting_day import time_of_meeting
from contactdesk.services.reminding import moved_along
from contactdesk.services.working_days import day_by, hops_of
from contactdesk.storage.change import OpenChange
from contactdesk.storage.desk import Desk


class DayTooFar(FieldError):
    code = "day-too-far"
    message = N_("A step of the plan would fall on a day that no calendar has.")


def move_within(desk: Desk, change: OpenChange, meeting_id: int) -> None:
    """All that plans made for a meeting, counted anew where its day is another one now.

    What is done stays as it was, and so does a day that somebody wrote by hand; all of it does while the
    meeting has no day. Raises DayTooFar.
    """
    runs = desk.rows(PlanRun.select(PlanRun.id, PlanRun.anchor_on).where(_of(meeting_id)))
    day = time_of_meeting(desk, meeting_id).day if runs else None
    for run_id, anchor in runs:
        if day is not None and anchor != day.isoformat():
            move_run_within(desk, change, run_id, day, field="date")


def move_run_within(desk: Desk, change: OpenChange, run_id: int, after: date, *, field: str) -> None:
    """The same for one run. Raises DayTooFar."""
    query = FollowUp.select(FollowUp.id, FollowUp.due, FollowUp.remind_at, FollowUp.offset).where(
        (FollowUp.run == run_id) & OPEN & (FollowUp.offset != "")
    )
    moved: dict[int, dict[str, Any]] = {}
    for follow_up_id, due, remind_at, offset in desk.rows(query):
        try:
            day = day_by(after, hops_of(offset)).isoformat()
        except OverflowError as error:
            raise DayTooFar(field) from error
        moved[follow_up_id] = {"due": day, "remind_at": moved_along(remind_at, due, day)}
    change.edit(PlanRun, run_id, anchor_on=after.isoformat())
    change.edit_many(FollowUp, moved)


def _of(meeting_id: int) -> Any:
    return (PlanRun.meeting == meeting_id) & PlanRun.archived_at.is_null()
