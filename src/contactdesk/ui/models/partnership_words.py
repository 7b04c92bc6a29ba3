"""How partnerships are told in lists and on cards: between whom, and what comes next, with its tone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import _, n_
from contactdesk.records.partnerships import NEEDS_ACTION, OPEN_STAGES, Stage
from contactdesk.services.next_action import NextAction
from contactdesk.ui.shell.theme import Tone

STAGE_TONES = {
    Stage.IDENTIFIED: Tone.NEUTRAL,
    Stage.CONTACTED: Tone.NEUTRAL,
    Stage.IN_DIALOGUE: Tone.BLUE,
    Stage.PROPOSAL: Tone.BLUE,
    Stage.AGREED: Tone.VIOLET,
    Stage.ACTIVE: Tone.OK,
    Stage.DORMANT: Tone.WARN,
    Stage.ENDED: Tone.NEUTRAL,
    Stage.DECLINED: Tone.DANGER,
}
_SOON = 7
_FAR = 300
_ON_A_PILL = 24


class Told(NamedTuple):
    """A few words, their tone, and all of it for a tip."""

    words: str = ""
    tone: Tone = Tone.NEUTRAL
    tip: str = ""


def between(parties: Sequence[str]) -> str:
    return "  ×  ".join(parties)


def next_told(action: NextAction | None, stage: Stage, valid_until: str, today: date) -> Told:
    """What comes next; where nothing does, when it is to be looked at again, or that nothing does."""
    if action is not None:
        return _action_told(action, today)
    until = _whole_day(valid_until)
    if until is not None and stage in OPEN_STAGES:
        words = _("Review {day}").format(day=_brief(until, today))
        return Told(words, Tone.DANGER if until < today else Tone.OK, _exactly(until))
    if stage in NEEDS_ACTION:
        return Told(_("No next action"), Tone.WARN)
    return Told()


def _action_told(action: NextAction, today: date) -> Told:
    due = _whole_day(action.due)
    tip = "\n".join(part for part in (action.what, _exactly(due), action.assignee) if part)
    what = _clipped(action.what)
    if action.waiting:
        return Told(_("Waiting: {what}").format(what=what), Tone.NEUTRAL, tip)
    if due is None:
        return Told(what, Tone.OK, tip)
    days = (due - today).days
    if days < 0:
        return Told(n_("Overdue {n} day", "Overdue {n} days", -days).format(n=-days), Tone.DANGER, tip)
    if days == 0:
        return Told(_("{what} today").format(what=what), Tone.WARN, tip)
    if days <= _SOON:
        return Told(_("{what} by {day}").format(what=what, day=_brief(due, today)), Tone.WARN, tip)
    return Told(_("{what} {day}").format(what=what, day=_brief(due, today)), Tone.OK, tip)


def _clipped(what: str) -> str:
    """The day behind it matters more than its end."""
    return what if len(what) <= _ON_A_PILL else f"{what[:_ON_A_PILL].rstrip()}…"


def _whole_day(stored: str) -> date | None:
    """None where only a year or a month is known, or nothing."""
    return date.fromisoformat(stored) if len(stored) == len("2026-11-24") else None


def _brief(day: date, today: date) -> str:
    """With its year where that is not plain."""
    words = format_day(day, "month-day")
    return words if abs((day - today).days) < _FAR else f"{words} {day.year}"


def _exactly(day: date | None) -> str:
    return format_day(day, "full") if day is not None else ""
