"""Of which meetings results are told: of one, of all of a programme, or of a year."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from contactdesk.core.dates import DEFAULT_ZONE, local
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _
from contactdesk.core.text import fold
from contactdesk.records.meetings import Meeting
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


class NoSuchProgramme(ContactDeskError):
    code = "no-such-programme"
    message = N_("No meeting is of the programme “{programme}”.")


class Scope(NamedTuple):
    """One of the three."""

    meeting_id: int = 0
    programme: str = ""
    year: int = 0


class ScopedMeeting(NamedTuple):
    """``day`` is that of the clock on the wall there; None where no date is known."""

    id: int
    title: str
    starts_at: datetime | None
    day: date | None


def meetings_of(desk: Desk, scope: Scope) -> list[ScopedMeeting]:
    """The earliest first. Raises Gone, NoSuchProgramme."""
    query = Meeting.select(
        Meeting.id, Meeting.title, Meeting.starts_at, Meeting.time_zone, Meeting.programme
    ).where(Meeting.archived_at.is_null())
    if scope.meeting_id:
        query = query.where(Meeting.id == scope.meeting_id)
    found = [
        (ScopedMeeting(meeting_id, title, starts_at, _day(starts_at, zone)), programme)
        for meeting_id, title, starts_at, zone, programme in desk.rows(
            query.order_by(Meeting.starts_at, Meeting.id)
        )
    ]
    if scope.programme:
        found = [one for one in found if fold(one[1]) == fold(scope.programme)]
    elif scope.year:
        found = [one for one in found if one[0].day is not None and one[0].day.year == scope.year]
    if scope.meeting_id and not found:
        raise Gone(noun="meeting")
    if scope.programme and not found:
        raise NoSuchProgramme(programme=scope.programme)
    return [meeting for meeting, _programme in found]


def programmes(desk: Desk) -> list[str]:
    """Those that any meeting is of, in the order of their names, each in one spelling."""
    query = Meeting.select(Meeting.programme).where(Meeting.archived_at.is_null() & (Meeting.programme != ""))
    known = {fold(row[0]): str(row[0]) for row in desk.rows(query.distinct())}
    return [known[folded] for folded in sorted(known)]


def years(desk: Desk) -> list[int]:
    """Those in which there was any meeting, the latest first."""
    query = Meeting.select(Meeting.starts_at, Meeting.time_zone).where(
        Meeting.archived_at.is_null() & Meeting.starts_at.is_null(False)
    )
    found = {_day(starts_at, zone) for starts_at, zone in desk.rows(query)}
    return sorted({day.year for day in found if day is not None}, reverse=True)


def scope_words(scope: Scope, meetings: list[ScopedMeeting]) -> str:
    """What results are of, as a title says it."""
    if scope.meeting_id:
        return meetings[0].title
    return scope.programme or _("Year {year}").format(year=scope.year)


def _day(starts_at: datetime | None, zone: str) -> date | None:
    return None if starts_at is None else local(starts_at, zone or DEFAULT_ZONE).date()
