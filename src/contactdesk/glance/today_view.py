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


class TodayView(NamedTuple):
    people: int
    organisations: int
    meetings: int
    upcoming: int
    next: tuple[NextMeeting, ...]
    last: LastMeeting | None
    steps: tuple[RecentStep, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.organisations or self.meetings)
