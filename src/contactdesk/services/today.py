"""What an office wants to know first: what is coming, what is left to enter, what was done last.

Reads with few queries and little else, because it is the first thing that the window shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from peewee import fn

from contactdesk.core.dates import utc_now
from contactdesk.records.listing import ListLength
from contactdesk.records.meetings import (
    ATTENDED,
    COMING,
    Attendance,
    Meeting,
    MeetingMode,
    Participation,
    Registration,
)
from contactdesk.records.search import Kind
from contactdesk.records.sheets import SheetPrint
from contactdesk.services.history import History, Step
from contactdesk.storage.desk import Desk

_SHOWN = 4
_LOOKED_BACK = 3
_STEPS = 5


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


class TodayView(NamedTuple):
    people: int
    organisations: int
    meetings: int
    upcoming: int
    next: tuple[NextMeeting, ...]
    last: LastMeeting | None
    steps: tuple[Step, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.organisations or self.meetings)


class Today:
    def __init__(self, desk: Desk, history: History) -> None:
        self._desk = desk
        self._history = history

    def view(self) -> TodayView:
        upcoming, over = self._upcoming(), self._over()
        counts = self._counts([*upcoming[:_SHOWN], *over])
        lengths = dict(self._desk.rows(ListLength.select(ListLength.part, ListLength.length)))
        return TodayView(
            people=lengths.get(Kind.PERSON.value, 0),
            organisations=lengths.get(Kind.ORGANISATION.value, 0),
            meetings=self._meetings_there(),
            upcoming=len(upcoming),
            next=tuple(_next(row, counts[row[0]]) for row in upcoming[:_SHOWN]),
            last=self._last(over, counts),
            steps=tuple(self._history.done(_STEPS)),
        )

    def _meetings_there(self) -> int:
        return int(
            self._desk.value(Meeting.select(fn.COUNT(Meeting.id)).where(Meeting.archived_at.is_null()))
        )

    def _upcoming(self) -> list[Any]:
        now = utc_now()
        to_come = (Meeting.starts_at >= now) | (Meeting.ends_at >= now)
        return self._desk.rows(_meetings().where(to_come).order_by(Meeting.starts_at).limit(50))

    def _over(self) -> list[Any]:
        now = utc_now()
        over = (Meeting.starts_at < now) & (Meeting.ends_at.is_null() | (Meeting.ends_at < now))
        return self._desk.rows(_meetings().where(over).order_by(Meeting.starts_at.desc()).limit(_LOOKED_BACK))

    def _counts(self, meetings: Sequence[Any]) -> dict[int, Counter[tuple[Registration, Attendance]]]:
        """How many people of each meeting are registered and attended in which way."""
        counts: dict[int, Counter[tuple[Registration, Attendance]]] = {row[0]: Counter() for row in meetings}
        columns = (Participation.meeting, Participation.registration, Participation.attendance)
        query = (
            Participation.select(*columns, fn.COUNT(Participation.id))
            .where(Participation.meeting.in_(list(counts)) & Participation.archived_at.is_null())
            .group_by(*columns)
        )
        for meeting_id, registration, attendance, number in self._desk.rows(query) if counts else ():
            counts[meeting_id][registration, attendance] = number
        return counts

    def _last(
        self, over: Sequence[Any], counts: dict[int, Counter[tuple[Registration, Attendance]]]
    ) -> LastMeeting | None:
        """The latest meeting whose attendance is not all entered, or else the latest one."""
        if not over:
            return None
        row = next((row for row in over if _missing(counts[row[0]])), over[0])
        meeting_id, title, starts_at, zone, *_ = row
        count = counts[meeting_id]
        attended = sum(number for (_, attendance), number in count.items() if attendance in ATTENDED)
        organisations, sectors = self._from_where(meeting_id) if attended else (0, 0)
        return LastMeeting(
            id=meeting_id,
            title=title,
            starts_at=starts_at,
            zone=zone,
            attended=attended,
            absent=sum(n for (_, a), n in count.items() if a in {Attendance.ABSENT, Attendance.EXCUSED}),
            organisations=organisations,
            sectors=sectors,
            missing=_missing(count),
            sheet_printed=self._sheet_printed(meeting_id),
        )

    def _from_where(self, meeting_id: int) -> tuple[int, int]:
        from contactdesk.services.meeting_counts import count_meeting

        counts = count_meeting(self._desk, meeting_id)
        return counts.organisations, counts.sectors

    def _sheet_printed(self, meeting_id: int) -> bool:
        printed = (SheetPrint.meeting == meeting_id) & SheetPrint.archived_at.is_null()
        return self._desk.row(SheetPrint.select(SheetPrint.id).where(printed)) is not None


def _meetings() -> Any:
    return Meeting.select(
        Meeting.id,
        Meeting.title,
        Meeting.starts_at,
        Meeting.time_zone,
        Meeting.venue,
        Meeting.city,
        Meeting.mode,
    ).where(Meeting.archived_at.is_null())


def _next(row: Any, count: Counter[tuple[Registration, Attendance]]) -> NextMeeting:
    meeting_id, title, starts_at, zone, venue, city, mode = row
    return NextMeeting(
        id=meeting_id,
        title=title,
        starts_at=starts_at,
        zone=zone,
        place=", ".join(part for part in (venue, city) if part),
        online=mode is MeetingMode.ONLINE,
        confirmed=sum(n for (registration, _), n in count.items() if registration is Registration.CONFIRMED),
        invited=sum(n for (registration, _), n in count.items() if registration in COMING),
    )


def _missing(count: Counter[tuple[Registration, Attendance]]) -> int:
    return sum(n for (r, a), n in count.items() if r in COMING and a is Attendance.UNKNOWN)
