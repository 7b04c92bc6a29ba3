"""Meetings as lists show them, and meetings found by what people call them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from peewee import Query, fn

from contactdesk.core.dates import utc_now
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.core.text import collation_key, fold, words
from contactdesk.records.meetings import ATTENDED, Meeting, MeetingStatus, Participation
from contactdesk.records.search import Kind
from contactdesk.services import name_search
from contactdesk.services.results import ListQuery
from contactdesk.storage.desk import Desk


class NoSuchMeeting(ContactDeskError):
    code = "no-such-meeting"
    message = N_("There is no meeting “{reference}”.")


class AmbiguousMeeting(ContactDeskError):
    code = "ambiguous-meeting"
    message = N_("“{reference}” can mean several meetings: {meetings}. Write the number of one of them.")


class Period(StrEnum):
    """Which meetings a list shows; one without a date is still to come."""

    ANY = "any"
    TO_COME = "to-come"
    OVER = "over"


class MeetingRow(NamedTuple):
    id: int
    title: str
    starts_at: datetime | None
    zone: str
    city: str
    venue: str
    status: MeetingStatus
    participants: int
    attended: int


_TEXTS = {"title": Meeting.title, "city": Meeting.city, "venue": Meeting.venue, "status": Meeting.status}
_NUMBERS = {"participants", "attended"}


def meeting_rows(
    desk: Desk, query: ListQuery, offset: int, limit: int, period: Period = Period.ANY
) -> list[MeetingRow]:
    """Latest first by default; ``when``, the texts and the numbers in the direction asked for.

    While words are looked for, the best match first where the query asks for that.
    """
    ids = ordered_ids(desk, query, period)[offset : offset + limit]
    by_id = {row.id: row for row in read_rows(desk, listed(Meeting.id.in_(ids)))}
    return [by_id[meeting_id] for meeting_id in ids if meeting_id in by_id]


def ordered_ids(desk: Desk, query: ListQuery, period: Period = Period.ANY) -> list[int]:
    """All of the list: an office has some hundred meetings, and Polish order is not the engine's."""
    if query.best_first and (best := _best_first(desk, query.search)) is not None:
        rows = desk.rows(Meeting.select(Meeting.id).where(matching(desk, query.search, period)))
        here = {row[0] for row in rows}
        return [meeting_id for meeting_id in best if meeting_id in here]
    meetings = Meeting.select(Meeting.id).where(matching(desk, query.search, period))
    if query.order in _TEXTS:
        rows = desk.rows(meetings.select_extend(_TEXTS[query.order]).order_by(Meeting.id))
        rows.sort(key=lambda row: collation_key(row[1]), reverse=query.descending)
        return [row[0] for row in rows]
    if query.order in _NUMBERS:
        number = _counted(attended=query.order == "attended")
        in_order = number.desc() if query.descending else number.asc()
        return [row[0] for row in desk.rows(meetings.order_by(in_order, Meeting.starts_at, Meeting.id))]
    oldest_first = query.order == "when" and not query.descending
    when = Meeting.starts_at.asc(nulls="LAST") if oldest_first else Meeting.starts_at.desc(nulls="LAST")
    return [row[0] for row in desk.rows(meetings.order_by(when, Meeting.id.desc()))]


def _best_first(desk: Desk, search: str) -> list[int] | None:
    """Of every period; None where no words are looked for."""
    found = name_search.narrowed(desk, Meeting, Kind.MEETING, search)
    if found is None or not found.asked.has_words:
        return None
    # Lists are shown long before anybody looks for words in them.
    from contactdesk.services.best_matches import BestMatches

    return BestMatches(desk).all(found.asked, Kind.MEETING)


def row_beginning(desk: Desk, query: ListQuery, letters: str, period: Period = Period.ANY) -> int | None:
    """Looked for is the text by which the list is sorted, or the title."""
    key = collation_key(letters)
    ids = ordered_ids(desk, query, period) if key else []
    text = _TEXTS.get(query.order, Meeting.title)
    texts = dict(desk.rows(Meeting.select(Meeting.id, text).where(Meeting.id.in_(ids)))) if ids else {}
    rows = (row for row, meeting_id in enumerate(ids) if collation_key(texts[meeting_id]).startswith(key))
    return next(rows, None)


def read_rows(desk: Desk, query: Query) -> list[MeetingRow]:
    return [MeetingRow(*row) for row in desk.rows(query)]


def listed(condition: Any) -> Query:
    """One query: both counts are looked up for the rows in view only."""
    return Meeting.select(
        Meeting.id,
        Meeting.title,
        Meeting.starts_at,
        Meeting.time_zone,
        Meeting.city,
        Meeting.venue,
        Meeting.status,
        _counted(attended=False),
        _counted(attended=True),
    ).where(condition)


def _counted(*, attended: bool) -> Any:
    """A scalar subquery: how many are on a meeting's list, or how many of them came."""
    counted = Participation.select(fn.COUNT(Participation.id))
    counted = counted.where((Participation.meeting == Meeting.id) & Participation.archived_at.is_null())
    return counted.where(Participation.attendance.in_(sorted(ATTENDED))) if attended else counted


def over(moment: datetime) -> Any:
    """A meeting is over when it has ended, or has begun and nobody wrote down when it ends."""
    return (Meeting.ends_at.is_null(False) & (Meeting.ends_at < moment)) | (
        Meeting.ends_at.is_null() & (Meeting.starts_at < moment)
    )


def matching(desk: Desk, search: str, period: Period = Period.ANY) -> Any:
    """Not archived, within the period, and as the search asks."""
    found = name_search.listed(desk, Meeting, Kind.MEETING, search)
    if period is Period.OVER:
        found &= over(utc_now())
    elif period is Period.TO_COME:
        found &= Meeting.starts_at.is_null() | ~over(utc_now())
    return found


def find_meeting(desk: Desk, reference: str) -> int:
    """A meeting by its number, its title or the beginning of words in it.

    Raises NoSuchMeeting, or AmbiguousMeeting naming the meetings it can mean.
    """
    said = reference.strip()
    if said.isascii() and said.isdigit() and len(said) < 10:
        if desk.row(Meeting.select(Meeting.id).where(Meeting.id == int(said))) is not None:
            return int(said)
    elif words(fold(said)):
        rows = desk.rows(Meeting.select(Meeting.id, Meeting.title).where(_under_words(desk, said)).limit(50))
        exact = [row for row in rows if words(fold(row[1])) == words(fold(said))]
        candidates = exact or rows
        if len(candidates) == 1:
            return int(candidates[0][0])
        if candidates:
            shown = ", ".join(f"{title} ({meeting_id})" for meeting_id, title in candidates[:5])
            raise AmbiguousMeeting(reference=said, meetings=shown)
    raise NoSuchMeeting(reference=said)


def _under_words(desk: Desk, said: str) -> Any:
    """Not the language of searching: a title may have a colon or a quotation mark."""
    from contactdesk.services.query.condition import condition
    from contactdesk.services.query.parsing import plainly

    return condition(desk, Kind.MEETING, plainly(said))
