"""What the Today page shows, gathered from the services in one question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from contactdesk.records.history import ChangeKind
from contactdesk.records.meetings import COMING, Attendance, MeetingMode, Registration
from contactdesk.services.results import ListQuery

if TYPE_CHECKING:
    from contactdesk.services.history import Step
    from contactdesk.services.meeting_card import MeetingCard
    from contactdesk.services.services import Services

_SHOWN = 4
_LOOKED_BACK = 3
_STEPS = 5


@dataclass(frozen=True)
class NextMeeting:
    id: int
    title: str
    starts_at: datetime
    zone: str
    place: str
    online: bool
    confirmed: int
    coming: int


@dataclass(frozen=True)
class LastMeeting:
    """``missing`` counts people whose attendance is not entered; ``sheet_id`` is 0 where none was printed."""

    id: int
    title: str
    starts_at: datetime
    zone: str
    attended: int
    absent: int
    organisations: int
    sectors: int
    missing: int
    sheet_id: int


@dataclass(frozen=True)
class TodayView:
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


def look(services: Services) -> TodayView:
    """Runs where the services live."""
    everything = ListQuery()
    upcoming = services.meetings.upcoming(50)
    steps = services.history.page(0, 4 * _STEPS)
    return TodayView(
        people=services.people.count(everything),
        organisations=services.organisations.count(everything),
        meetings=services.meetings.count(everything),
        upcoming=len(upcoming),
        next=tuple(_next(services.meetings.card(row.id)) for row in upcoming[:_SHOWN]),
        last=_last(services),
        steps=tuple(step for step in steps if step.kind is ChangeKind.DONE)[:_STEPS],
    )


def _next(card: MeetingCard) -> NextMeeting:
    assert card.starts_at is not None
    return NextMeeting(
        id=card.id,
        title=card.title,
        starts_at=card.starts_at,
        zone=card.zone,
        place=", ".join(part for part in (card.venue, card.city) if part),
        online=card.mode is MeetingMode.ONLINE,
        confirmed=card.counts.by_registration.get(Registration.CONFIRMED, 0),
        coming=sum(card.counts.by_registration.get(which, 0) for which in COMING),
    )


def _last(services: Services) -> LastMeeting | None:
    """The latest meeting whose attendance is not all entered, or else the latest one."""
    looked_at = [_over(services, row.id) for row in services.meetings.recent(_LOOKED_BACK)]
    return next((last for last in looked_at if last.missing), next(iter(looked_at), None))


def _over(services: Services, meeting_id: int) -> LastMeeting:
    card = services.meetings.card(meeting_id)
    assert card.starts_at is not None
    sheet = services.sheets.last(meeting_id)
    entered = card.counts.by_attendance
    return LastMeeting(
        id=meeting_id,
        title=card.title,
        starts_at=card.starts_at,
        zone=card.zone,
        attended=card.counts.attended,
        absent=entered.get(Attendance.ABSENT, 0) + entered.get(Attendance.EXCUSED, 0),
        organisations=card.counts.organisations,
        sectors=card.counts.sectors,
        missing=entered.get(Attendance.UNKNOWN, 0),
        sheet_id=0 if sheet is None else sheet.id,
    )
