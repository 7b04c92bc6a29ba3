"""How the day is told on which something is due, with its tone. It brings no service: the start shows it."""

from __future__ import annotations

from datetime import date

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import _, n_
from contactdesk.ui.shell.theme import Tone

_FAR = 300


def due_pill(due: str, shown_on: str, due_time: str, today: date) -> tuple[str, Tone]:
    """``3 days late``, ``today 10:00``, ``tomorrow`` of something open; late by what was promised."""
    shown = date.fromisoformat(shown_on)
    late = (today - date.fromisoformat(due)).days if due else 0
    ahead = (shown - today).days
    if ahead <= 0 and late > 0:
        return n_("{n} day late", "{n} days late", late).format(n=late), Tone.DANGER
    words = f"{named_day(shown, today)} {due_time if due == shown_on else ''}".rstrip()
    if ahead <= 0:
        return words, Tone.WARN
    return words, Tone.BLUE if ahead == 1 else Tone.NEUTRAL


def named_day(day: date, today: date) -> str:
    """``today``, ``tomorrow``, ``Thu 26 Nov`` within a week, ``5 Dec``, ``5 Dec 2028``."""
    ahead = (day - today).days
    if ahead == 0:
        return _("today")
    if ahead == 1:
        return _("tomorrow")
    if 1 < ahead < 7:
        return format_day(day, "brief")
    words = format_day(day, "month-day")
    return words if abs(ahead) < _FAR else f"{words} {day.year}"
