"""Reminders: the moment that is usual, as people write another one, and those whose moment has come."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from contactdesk.core.calendar_words import NUMBER, any_of, number_of, plain
from contactdesk.core.dates import local, to_utc, today_there
from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import OPEN, FollowUp
from contactdesk.records.office import Colleague
from contactdesk.records.priority import Priority
from contactdesk.services.field_errors import FieldError
from contactdesk.storage.desk import Desk

_MORNING = time(9)
NO_REMINDER = "none"
_NONE = {NO_REMINDER, "no", "never", "nie", "brak", "nigdy", "bez", "-"}
_SAME_DAY = {"on the day", "same day", "w dniu", "tego dnia", "tego samego dnia", "w terminie"}
_BEFORE = re.compile(
    rf"(?:(?P<n>\d{{1,3}}|{any_of(NUMBER)})\s+)?(?:(?P<d>days?|dzien|dni)|(?P<w>weeks?|tydzien|tygodnie|tygodni))"
    r"\s+(?:before|earlier|wczesniej|przed)(?:\s+(?P<at>\d{1,2}:\d\d))?"
)


class NotAReminder(FieldError):
    code = "not-a-reminder"
    message = N_("“{value}” is not understood: write “1 day before”, “mon 9:00” or “none”.")


class ReminderNeedsDay(FieldError):
    code = "reminder-needs-day"
    message = N_("Write the day it is due first.")


class Reminder(NamedTuple):
    """``at`` is UTC."""

    follow_up_id: int
    what: str
    due: str
    due_time: str
    at: datetime


def usual_reminder(due: str, due_time: str, priority: Priority) -> datetime | None:
    """In the morning of the day, for what is important or has a time; else none."""
    if not due or not (due_time or priority is Priority.HIGH):
        return None
    clock = min(_MORNING, time.fromisoformat(due_time)) if due_time else _MORNING
    try:
        return _on(date.fromisoformat(due), clock)
    except OverflowError:  # of the first day of all, the first hour is on none in UTC
        return None


def read_reminder(typed: str, due: date | None) -> datetime | None:
    """A moment in UTC; None for "none". Raises NotAReminder, ReminderNeedsDay."""
    said = " ".join(plain(typed).split())
    if said in _NONE:
        return None
    if said in _SAME_DAY or (match := _BEFORE.fullmatch(said)):
        if due is None:
            raise ReminderNeedsDay("remind")
        if said in _SAME_DAY:
            return _on(due, _MORNING)
        assert match is not None
        days = number_of((match["n"] or "").rstrip(".")) * (7 if match["w"] else 1)
        clock = _MORNING
        if match["at"]:
            hour, minute = (int(part) for part in match["at"].split(":"))
            if hour > 23 or minute > 59:
                raise NotAReminder("remind", value=typed.strip())
            clock = time(hour, minute)
        try:
            return _on(due - timedelta(days=days), clock)
        except OverflowError as error:
            raise NotAReminder("remind", value=typed.strip()) from error
    return _said(typed)


def _said(typed: str) -> datetime:
    from contactdesk.core.said_days import whole_day

    said = whole_day(typed, today_there())
    if said is None:
        raise NotAReminder("remind", value=typed.strip())
    return _on(said.day, said.time or _MORNING)


def reminder_shown(at: datetime | None) -> str:
    """As a form shows it, and reads it back."""
    return f"{local(at):%Y-%m-%d %H:%M}" if at else NO_REMINDER


def moved_along(at: datetime | None, before: str, after: str) -> datetime | None:
    """Where a due day moves, its reminder keeps its distance and its time on the wall."""
    if at is None or not before or not after:
        return at
    wall = local(at).replace(tzinfo=None)
    return to_utc(wall + (date.fromisoformat(after) - date.fromisoformat(before)))


def due_reminders(desk: Desk, after: datetime, now: datetime) -> list[Reminder]:
    """Of what is open and nobody else's, those whose moment came since ``after``; the earliest first."""
    me = Colleague.select(Colleague.id).where((Colleague.login == desk.author) & (Colleague.login != ""))
    query = (
        FollowUp.select(FollowUp.id, FollowUp.what, FollowUp.due, FollowUp.due_time, FollowUp.remind_at)
        .where(
            FollowUp.assignee.is_null() | FollowUp.assignee.in_(me),
            OPEN
            & FollowUp.archived_at.is_null()
            & (FollowUp.remind_at > after)
            & (FollowUp.remind_at <= now),
        )
        .order_by(FollowUp.remind_at, FollowUp.id)
    )
    return [Reminder(*row) for row in desk.rows(query)]


def _on(day: date, clock: time) -> datetime:
    return to_utc(datetime.combine(day, clock))
