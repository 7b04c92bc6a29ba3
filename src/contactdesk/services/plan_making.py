"""Writes what a plan makes: its follow-ups and the people whom each is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.services.planned_steps import PlannedStep, PlanTarget
from contactdesk.services.reminding import usual_reminder
from contactdesk.storage.change import OpenChange


def belonging(target: PlanTarget) -> dict[str, Any]:
    """The columns that say where a run and its follow-ups belong."""
    return {"meeting": target.meeting_id, "partnership": target.partnership_id}


def make_within(change: OpenChange, run: int, planned: Sequence[PlannedStep], target: PlanTarget) -> None:
    """Two statements for however many people: a meeting may have hundreds."""
    rows: list[dict[str, Any]] = []
    about: list[tuple[int, ...]] = []
    for step in (one for one in planned if one.makes):
        people = tuple(person.person_id for person in step.people)
        for together in [(one,) for one in people] if step.one_each else [people]:
            rows.append(
                {
                    "what": step.what,
                    "due": step.due,
                    "priority": step.priority,
                    "assignee": step.assignee_id,
                    "remind_at": usual_reminder(step.due, "", step.priority),
                    "run": run,
                    "step": step.step_id,
                    "offset": step.offset,
                    **belonging(target),
                }
            )
            about.append(together)
    made = change.add_many(FollowUp, rows)
    links = [
        {"follow_up": follow_up, "person": person}
        for follow_up, people in zip(made, about, strict=True)
        for person in people
    ]
    change.add_many(FollowUpPerson, links)
