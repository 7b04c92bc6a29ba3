"""Follow-ups that a plan made move with the day that they were counted from, in the step that moves it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from peewee import fn

from contactdesk.core.i18n import N_, Phrase, n_, phrases
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


class PlanWork(NamedTuple):
    """Plans by name, and how many of their follow-ups are meant."""

    plans: str
    n: int

    def moved_words(self, title: str) -> Phrase:
        return phrases(
            "Meeting “{title}” changed: {n} follow-up of the plan “{plan}” moved along",
            "Meeting “{title}” changed: {n} follow-ups of the plan “{plan}” moved along",
            self.n,
            title=title,
            plan=self.plans,
        )

    def moving_words(self) -> str:
        """Told before it moves."""
        return n_(
            "With another date {n} follow-up of the plan “{plan}” moves along.",
            "With another date {n} follow-ups of the plan “{plan}” move along.",
            self.n,
        ).format(n=self.n, plan=self.plans)

    def still_open_words(self, title: str) -> Phrase:
        """Of a meeting that does not take place."""
        return phrases(
            "Meeting “{title}” called off: {n} follow-up of the plan “{plan}” is still open",
            "Meeting “{title}” called off: {n} follow-ups of the plan “{plan}” are still open",
            self.n,
            title=title,
            plan=self.plans,
        )


NO_WORK = PlanWork("", 0)


def move_within(desk: Desk, change: OpenChange, meeting_id: int) -> PlanWork:
    """All that plans made for a meeting, counted anew where its day is another one now; what moved.

    What is done stays as it was, and so does a day that somebody wrote by hand; all of it does while the
    meeting has no day. Raises DayTooFar.
    """
    runs = desk.rows(PlanRun.select(PlanRun.id, PlanRun.name, PlanRun.anchor_on).where(_of(meeting_id)))
    day = time_of_meeting(desk, meeting_id).day if runs else None
    moved: list[tuple[str, int]] = []
    for run_id, name, anchor in runs:
        if day is not None and anchor != day.isoformat():
            moved.append((name, move_run_within(desk, change, run_id, day, field="date")))
    return _work(moved)


def still_open_of(desk: Desk, meeting_id: int) -> PlanWork:
    """What plans made for a meeting and nobody has done yet."""
    return _counted(desk, meeting_id, FollowUp.archived_at.is_null())


def moving_with(desk: Desk, meeting_id: int) -> PlanWork:
    """What would move with a meeting, were it on another day."""
    return _counted(desk, meeting_id, FollowUp.offset != "")


def _counted(desk: Desk, meeting_id: int, condition: Any) -> PlanWork:
    query = (
        FollowUp.select(PlanRun.name, fn.COUNT(FollowUp.id))
        .join(PlanRun, on=(FollowUp.run == PlanRun.id))
        .where(_of(meeting_id) & OPEN & condition)
        .group_by(PlanRun.id, PlanRun.name)
        .order_by(PlanRun.id)
    )
    return _work(desk.rows(query))


def move_run_within(desk: Desk, change: OpenChange, run_id: int, after: date, *, field: str) -> int:
    """The same for one run; how many moved. Raises DayTooFar."""
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
    return change.edit_many(FollowUp, moved)


def _work(found: Iterable[tuple[str, int]]) -> PlanWork:
    """A plan that was applied twice is named once."""
    there = [(name, n) for name, n in found if n]
    return PlanWork(", ".join(dict.fromkeys(name for name, _n in there)), sum(n for _name, n in there))


def _of(meeting_id: int) -> Any:
    return (PlanRun.meeting == meeting_id) & PlanRun.archived_at.is_null()
