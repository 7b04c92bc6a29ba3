"""A follow-up as it is typed into a form or on a command line, and the columns that come of it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from datetime import date, time
from typing import Any, NamedTuple

from contactdesk.core.dates import local, today_there, utc_now
from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, FollowUp, FollowUpStatus
from contactdesk.records.priority import PRIORITY_NAMES, Priority
from contactdesk.services.field_errors import FieldError
from contactdesk.services.field_values import column_values, each_once, many_lines, one_line
from contactdesk.services.meeting_draft import NotADay, NotATime
from contactdesk.services.reminding import read_reminder, usual_reminder
from contactdesk.services.repeating import read_repeats

_CHOICES: dict[str, dict[Any, str]] = {"status": FOLLOW_UP_STATUS_NAMES, "priority": PRIORITY_NAMES}
OWN_FIELDS = ("what", "priority", "status", "waiting_for", "outcome")
_TIME = re.compile(r"(\d{1,2})[:.](\d\d)")


class WhatNeeded(FieldError):
    code = "what-needed"
    message = N_("Write what is to be done.")


class DayNeeded(FieldError):
    code = "day-needed"
    message = N_("Write the day that the time belongs to.")


class Due(NamedTuple):
    """As they are stored: ``2026-11-27``, ``09:30``; empty where nothing was said."""

    day: str = ""
    time: str = ""

    @property
    def date(self) -> date | None:
        return date.fromisoformat(self.day) if self.day else None


@dataclass
class FollowUpDraft:
    """Texts as people write them; ``due`` may hold the time too ("fri 9:30"), ``due_time`` goes before it.

    People, organisation, meeting, partnership and assignee are names, or numbers in brackets behind them.
    ``remind`` is empty for what is usual, "none" for none. ``seen`` is what the form showed at first.
    """

    what: str = ""
    due: str = ""
    due_time: str = ""
    people: list[str] = field(default_factory=list)
    organisation: str = ""
    partnership: str = ""
    meeting: str = ""
    assignee: str = ""
    priority: str = Priority.NORMAL
    status: str = FollowUpStatus.OPEN
    waiting_for: str = ""
    remind: str = ""
    repeats: str = ""
    outcome: str = ""
    notes: str = ""
    seen: FollowUpDraft | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> FollowUpDraft:
        """Itself, remembering what it says now."""
        return replace(self, seen=deepcopy(self))

    def tidied(self) -> FollowUpDraft:
        """A copy whose names are ready to be looked up."""
        lines: dict[str, Any] = {name: one_line(getattr(self, name)) for name in LINKS}
        return replace(self, **lines, people=each_once(self.people))


LINKS = ("organisation", "partnership", "meeting", "assignee")
DRAFT_FIELDS = tuple(one.name for one in fields(FollowUpDraft) if one.name != "seen")


def follow_up_columns(draft: FollowUpDraft) -> dict[str, Any]:
    """The follow-up's own columns but for what it points to; raises the first FieldError."""
    typed = {name: getattr(draft, name) for name in OWN_FIELDS}
    values = column_values(FollowUp, OWN_FIELDS, typed, _CHOICES)
    if not values["what"]:
        raise WhatNeeded("what")
    due = read_due(draft.due, draft.due_time)
    reminded = usual_reminder(due.day, due.time, values["priority"])
    if draft.remind.strip():
        reminded = read_reminder(draft.remind, due.date)
    return {
        **values,
        "due": due.day,
        "due_time": due.time,
        "remind_at": reminded,
        "repeats": read_repeats(draft.repeats, due.date),
        "notes": many_lines(draft.notes),
    }


def read_due(day_typed: str, time_typed: str = "", *, field_name: str = "due") -> Due:
    """``fri 9:30``, ``15``, ``za tydzień``. Raises NotADay, NotATime, DayNeeded."""
    clock = _time(time_typed)
    if not day_typed.strip():
        if clock is not None:
            raise DayNeeded(field_name)
        return Due()
    day, told = _day(field_name, day_typed.strip())
    clock = clock or told
    return Due(day.isoformat(), f"{clock:%H:%M}" if clock else "")


def _day(field_name: str, typed: str) -> tuple[date, time | None]:
    from contactdesk.core.dates import NoSuchDate, parse_date
    from contactdesk.core.said_days import whole_day

    today = today_there()
    said = whole_day(typed, today, now=local(utc_now()).time())
    if said is not None:
        return said.day, said.time
    try:
        return parse_date(typed, today), None
    except NoSuchDate as error:
        raise NotADay(field_name, value=typed) from error


def _time(typed: str) -> time | None:
    if not typed.strip():
        return None
    match = _TIME.fullmatch(typed.strip())
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise NotATime("due_time", value=typed.strip())
    return time(int(match[1]), int(match[2]))


def days_late(due: str, today: date | None = None) -> int:
    """How many days ago it was due; 0 where it was not."""
    if not due:
        return 0
    return max(0, ((today or today_there()) - date.fromisoformat(due)).days)


def problem_with(draft: FollowUpDraft, name: str) -> FieldError | None:
    """What is wrong with one field as far as can be told without the desk."""
    told = (name, "due", "due_time") if name in {"due", "due_time", "remind", "repeats"} else (name,)
    alone = {one: getattr(draft, one) for one in told}
    try:
        follow_up_columns(replace(FollowUpDraft(what="?"), **alone))
    except FieldError as error:
        return error if error.field == name else None
    return None
