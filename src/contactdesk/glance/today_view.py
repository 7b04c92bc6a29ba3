"""What Today shows: what is coming, what is left to enter, what was done last, how much there is."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class NextMeeting(NamedTuple):
    """``invited`` are all who are asked to come and have not declined."""

    id: int
    title: str
    starts_at: datetime
    zone: str
    place: str
    online: bool
    confirmed: int
    invited: int


class LastMeeting(NamedTuple):
    """``missing`` counts people who were to come and whose attendance is not entered."""

    id: int
    title: str
    starts_at: datetime
    zone: str
    attended: int
    absent: int
    organisations: int
    sectors: int
    missing: int
    sheet_printed: bool


class RecentStep(NamedTuple):
    """``words`` are in the language spoken now."""

    id: int
    at: datetime
    author: str
    words: str
    undone: bool


class DueFollowUp(NamedTuple):
    """``due`` is as promised, ``shown_on`` when it is to be done. ``person`` is one of ``people``."""

    id: int
    what: str
    due: str
    shown_on: str
    due_time: str
    people: int
    person: str
    organisation: str
    partnership: str
    meeting: str


class TodayView(NamedTuple):
    """``due`` is how many follow-ups are due within a week, at most a hundred."""

    people: int
    organisations: int
    meetings: int
    upcoming: int
    next: tuple[NextMeeting, ...]
    last: LastMeeting | None
    steps: tuple[RecentStep, ...]
    due: int = 0
    follow_ups: tuple[DueFollowUp, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.organisations or self.meetings)
