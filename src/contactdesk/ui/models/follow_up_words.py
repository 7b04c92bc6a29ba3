"""How follow-ups are told in lists and panes: when they are due with its tone, and where they stand."""

from __future__ import annotations

from datetime import date

from contactdesk.core.dates import NoSuchDate, format_day, today_there
from contactdesk.core.i18n import _, n_
from contactdesk.records.follow_ups import FOLLOW_UP_STATUS_NAMES, STILL_OPEN, FollowUpStatus
from contactdesk.services.follow_up_draft import Due, days_late, read_due
from contactdesk.services.meeting_draft import NotADay, NotATime
from contactdesk.ui.models.due_day import named_day
from contactdesk.ui.shell.theme import Tone

STATUS_TONES = {
    FollowUpStatus.OPEN: Tone.NEUTRAL,
    FollowUpStatus.WAITING: Tone.VIOLET,
    FollowUpStatus.DONE: Tone.OK,
    FollowUpStatus.CANCELLED: Tone.NEUTRAL,
}


def due_words(
    due: str, shown_on: str, due_time: str, status: FollowUpStatus, today: date | None = None
) -> str:
    """``3 days late``, ``today 10:00``, ``tomorrow``, ``5 Dec``: late by what was promised."""
    today = today or today_there()
    if status in STILL_OPEN and shown_on <= today.isoformat() and (late := days_late(due, today)):
        return n_("{n} day late", "{n} days late", late).format(n=late)
    day = shown_on or due
    if not day:
        return ""
    clock = due_time if day == due else ""
    return f"{named_day(date.fromisoformat(day), today)} {clock}".rstrip()


def due_tone(due: str, shown_on: str, status: FollowUpStatus, today: date | None = None) -> Tone:
    today = today or today_there()
    if status not in STILL_OPEN or not shown_on:
        return Tone.NEUTRAL
    ahead = (date.fromisoformat(shown_on) - today).days
    if ahead <= 0:
        return Tone.DANGER if days_late(due, today) else Tone.WARN
    return Tone.BLUE if ahead == 1 else Tone.NEUTRAL


def due_exactly(due: str, shown_on: str, due_time: str) -> str:
    """For a tip: the day as promised, and until when it was put off."""
    if not due and not shown_on:
        return ""
    promised = f"{format_day(date.fromisoformat(due), 'full')} {due_time}".rstrip() if due else ""
    if shown_on in {"", due}:
        return promised
    until = _("put off until {day}").format(day=format_day(date.fromisoformat(shown_on), "full"))
    return "\n".join(part for part in (promised, until) if part)


def status_words(status: FollowUpStatus, waiting_for: str) -> str:
    if status is FollowUpStatus.WAITING and waiting_for:
        return _("Waiting for {whom}").format(whom=waiting_for)
    return _(FOLLOW_UP_STATUS_NAMES[status])


def read_due_typed(text: str) -> Due | None:
    """None while it cannot be understood."""
    try:
        return read_due(text)
    except (NotADay, NotATime, NoSuchDate):
        return None


def due_shown(due: Due) -> str:
    """As a field shows it, and reads it back: ``27 November 2026 09:30``."""
    return f"{format_day(date.fromisoformat(due.day))} {due.time}".rstrip() if due.day else ""


def due_hint(due: Due | None) -> str:
    """What was understood, exactly; a day that is over is taken and told."""
    if due is None or due.date is None:
        return ""
    said = f"{format_day(due.date, 'full')} {due.time}".rstrip()
    late = days_late(due.day)
    if not late:
        return said
    ago = n_("that is {n} day ago", "that is {n} days ago", late).format(n=late)
    return f"{said} · {ago}"
