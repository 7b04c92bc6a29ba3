"""Follow-ups by when their day is: overdue, today, this week, later, some day; waiting; done."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import CLOSED, OPEN, FollowUp, FollowUpStatus


class Group(StrEnum):
    """In the order in which a list shows them; a week ends with its Sunday, some day has no day."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    SOMEDAY = "someday"
    WAITING = "waiting"
    DONE = "done"


GROUP_NAMES = {
    Group.OVERDUE: N_("Overdue"),
    Group.TODAY: N_("Due today"),
    Group.WEEK: N_("This week"),
    Group.LATER: N_("Later"),
    Group.SOMEDAY: N_("Some day"),
    Group.WAITING: N_("Waiting"),
    Group.DONE: N_("Done"),
}


def of_group(group: Group, today: date) -> Any:
    """A condition. What waits for somebody is in no other group before its day, and back in them then."""
    day, sunday = today.isoformat(), (today + timedelta(days=6 - today.weekday())).isoformat()
    shown, to_do = FollowUp.shown_on, FollowUp.status == FollowUpStatus.OPEN
    match group:
        case Group.OVERDUE:
            return OPEN & (shown > "") & (shown < day)
        case Group.TODAY:
            return OPEN & (shown == day)
        case Group.WEEK:
            return OPEN & to_do & (shown > day) & (shown <= sunday)
        case Group.LATER:
            return OPEN & to_do & (shown > sunday)
        case Group.SOMEDAY:
            return OPEN & to_do & (shown == "")
        case Group.WAITING:
            waits = FollowUp.status == FollowUpStatus.WAITING
            return OPEN & waits & ((shown == "") | (shown > day))
        case Group.DONE:
            return CLOSED
