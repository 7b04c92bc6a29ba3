"""What can happen with a person, an organisation or a partnership, as timelines tell it."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from contactdesk.core.dates import to_utc
from contactdesk.core.i18n import N_


class Happening(StrEnum):
    INTERACTION = "interaction"
    MEETING = "meeting"
    PARTNERSHIP = "partnership"
    FOLLOW_UP = "follow-up"
    JOB = "job"


HAPPENING_NAMES = {
    Happening.INTERACTION: N_("Interactions"),
    Happening.MEETING: N_("Meetings"),
    Happening.PARTNERSHIP: N_("Partnerships"),
    Happening.FOLLOW_UP: N_("Follow-ups"),
    Happening.JOB: N_("Jobs"),
}
ALL = frozenset(Happening)


class JobChange(StrEnum):
    BEGAN = "began"
    ENDED = "ended"


class Happened(NamedTuple):
    """``what`` says it more closely: the kind of contact, an attendance, a stage, a status, a change of job.

    ``at`` is UTC, the beginning of the day where no time is known. ``detail`` are words that somebody wrote:
    the colleague, the role, a note, an outcome, a position; ``people`` how many of ours a meeting saw.
    """

    happening: Happening
    at: datetime
    title: str
    what: StrEnum
    detail: str
    id: int
    people: int = 0


def beginning_of(known: str) -> datetime:
    """Of a day, a month or a year, by the clock of the office."""
    return to_utc(datetime.combine(date.fromisoformat(f"{known}-01-01"[:10]), time()))
