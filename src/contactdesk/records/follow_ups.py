"""Follow-ups: what is to be done, by when and by whom, about which people; and where nothing needs doing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from peewee import BooleanField, CharField, DateTimeField

from contactdesk.core.i18n import N_
from contactdesk.core.text import collation_key
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.records.plans import PlanRun, PlanStep
from contactdesk.records.priority import Priority
from contactdesk.records.record import EnumField, Record, belongs_to, day, text


class FollowUpStatus(StrEnum):
    OPEN = "open"
    WAITING = "waiting"
    DONE = "done"
    CANCELLED = "cancelled"


FOLLOW_UP_STATUS_NAMES = {
    FollowUpStatus.OPEN: N_("To do"),
    FollowUpStatus.WAITING: N_("Waiting"),
    FollowUpStatus.DONE: N_("Done"),
    FollowUpStatus.CANCELLED: N_("Given up"),
}

STILL_OPEN = frozenset({FollowUpStatus.OPEN, FollowUpStatus.WAITING})


class FollowUp(Record):
    """``due`` is as promised; lists go by ``shown_on``, the later of it and ``snoozed_until``.

    ``due_time`` is "10:00" on the clock of the office, ``remind_at`` UTC, ``repeats`` the value of an RRULE.
    ``follows`` is the one whose next step or repetition this is. ``offset`` are the hops from the day of its
    ``run`` ("1d", "5w" for working days, "1d 10w" for a step after a step); empty where the day is fixed.
    """

    what = text()
    notes = text()
    due = day()
    due_time = CharField(max_length=5, default="")
    snoozed_until = day()
    remind_at = DateTimeField(null=True, index=True)
    priority = EnumField(Priority, default=Priority.NORMAL)
    status = EnumField(FollowUpStatus, default=FollowUpStatus.OPEN)
    waiting_for = text()
    outcome = text()
    done_at = DateTimeField(null=True)
    assignee = belongs_to(Colleague, "follow_ups", null=True)
    organisation = belongs_to(Organisation, "follow_ups", null=True)
    meeting = belongs_to(Meeting, "follow_ups", null=True)
    partnership = belongs_to(Partnership, "follow_ups", null=True)
    follows = belongs_to("self", "followed_by", null=True)
    repeats = text()
    run = belongs_to(PlanRun, "follow_ups", null=True)
    step = belongs_to(PlanStep, "follow_ups", null=True)
    offset = text()
    is_open = BooleanField(default=True)
    shown_on = day()
    sort_key = text()

    class Meta:
        indexes = (
            (("is_open", "archived_at", "shown_on", "id"), False),
            (("is_open", "archived_at", "status", "shown_on", "id"), False),
            (("is_open", "archived_at", "sort_key", "id"), False),
            (("partnership", "is_open", "archived_at", "shown_on", "due", "status"), False),
        )

    @classmethod
    def derive(cls, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "is_open": row["status"] in STILL_OPEN,
            "shown_on": max(row["due"], row["snoozed_until"]),
            "sort_key": collation_key(row["what"]),
        }


OPEN: Any = FollowUp.is_open == True  # noqa: E712  # SQL, not Python
CLOSED: Any = FollowUp.is_open == False  # noqa: E712
"""Conditions, read through the indexes that begin with it."""


class FollowUpPerson(Record):
    """One of the people that a follow-up is about; there is no other place for them."""

    follow_up = belongs_to(FollowUp, "people")
    person = belongs_to(Person, "follow_ups")

    class Meta:
        indexes = ((("follow_up", "person"), True),)


class NoAction(Record):
    """Somebody met at a meeting who needs no follow-up, and why."""

    meeting = belongs_to(Meeting, "no_actions")
    person = belongs_to(Person, "no_actions")
    reason = text()

    class Meta:
        indexes = ((("meeting", "person"), True),)
