"""Follow-ups as they are exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.services.export_sheets.about import about
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    FollowUp.id,
    FollowUp.uuid,
    FollowUp.what,
    FollowUp.due,
    FollowUp.due_time,
    FollowUp.snoozed_until,
    FollowUp.remind_at,
    FollowUp.priority,
    FollowUp.status,
    FollowUp.waiting_for,
    FollowUp.outcome,
    FollowUp.done_at,
    FollowUp.repeats,
    FollowUp.notes,
)


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    return about(
        desk,
        ids,
        _OWN,
        colleague=FollowUp.assignee,
        people=FollowUpPerson.follow_up,
        moments=("remind_at", "done_at"),
    )


FOLLOW_UPS = Sheet(
    N_("Follow-ups"),
    (
        Column("id"),
        Column("uuid"),
        Column("what", N_("What to do")),
        Column("due", N_("Due")),
        Column("due_time", N_("At (time)")),
        Column("snoozed_until", N_("Put off until")),
        Column("people", N_("People")),
        Column("organisation", N_("Organisation")),
        Column("partnership", N_("Partnership")),
        Column("meeting", N_("Meeting")),
        Column("assignee", N_("Assigned to")),
        Column("status", N_("Status")),
        Column("priority", N_("Priority")),
        Column("waiting_for", N_("Waiting for")),
        Column("remind_at", N_("Reminder")),
        Column("repeats", N_("Repeats")),
        Column("outcome", N_("Outcome")),
        Column("done_at", N_("Done on")),
        Column("notes", N_("Notes")),
    ),
    _read,
)
