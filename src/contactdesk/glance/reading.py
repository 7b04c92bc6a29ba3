"""Reads Today from any desk with few statements, through whatever connection there is to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from contactdesk.core.dates import today_there, utc_now
from contactdesk.core.i18n import Phrase
from contactdesk.glance.due_follow_ups import due_follow_ups
from contactdesk.glance.today_view import LastMeeting, NextMeeting, RecentStep, TodayView

# The words that the enumerations of ``records`` are stored as; a test holds the two together.
COMING = frozenset({"invited", "confirmed", "tentative"})
ATTENDED = frozenset({"present", "late", "left-early", "remote"})
ABSENT = frozenset({"absent", "excused"})
UNKNOWN, CONFIRMED, ONLINE, OTHER, DONE = "unknown", "confirmed", "online", "other", "done"
PERSON, ORGANISATION = "person", "organisation"

_SHOWN = 4
_LOOKED_BACK = 3
_STEPS = 5
_MOST = 50
_MEETING = "SELECT id, title, starts_at, time_zone, venue, city, mode FROM meeting WHERE archived_at IS NULL"
_UPCOMING = (
    f"{_MEETING} AND starts_at IS NOT NULL AND (starts_at >= ? OR ends_at >= ?)"
    f" ORDER BY starts_at LIMIT {_MOST}"
)
_OVER = (
    f"{_MEETING} AND starts_at < ? AND (ends_at IS NULL OR ends_at < ?)"
    f" ORDER BY starts_at DESC LIMIT {_LOOKED_BACK}"
)
_COUNTS = (
    "SELECT meeting_id, registration, attendance, count(id) FROM participation"
    " WHERE archived_at IS NULL AND meeting_id IN ({marks}) GROUP BY meeting_id, registration, attendance"
)
_FROM_WHERE = (
    "SELECT p.registration, p.attendance, p.organisation_id, p.presented_organisation, o.sector"
    " FROM participation p LEFT JOIN organisation o ON o.id = p.organisation_id"
    " WHERE p.archived_at IS NULL AND p.meeting_id = ?"
)
_SHEET = "SELECT id FROM sheet_print WHERE archived_at IS NULL AND meeting_id = ? LIMIT 1"
_LENGTHS = "SELECT part, length FROM list_length"
_MEETINGS = "SELECT count(id) FROM meeting WHERE archived_at IS NULL"
_RECENT = f"SELECT id, at, author, words, undone FROM change WHERE kind = ? ORDER BY id DESC LIMIT {_STEPS}"

Ask = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]
"""A statement with ``?`` for each value, and the driver's own rows."""
_Counts = dict[int, Counter[tuple[str, str]]]


def read_today(ask: Ask) -> TodayView:
    now = utc_now()
    upcoming, over = ask(_UPCOMING, (now, now)), ask(_OVER, (now, now))
    counts = _counts(ask, [row[0] for row in (*upcoming[:_SHOWN], *over)])
    lengths: dict[str, int] = dict(ask(_LENGTHS, ()))
    due, follow_ups = due_follow_ups(ask, today_there())
    return TodayView(
        people=lengths.get(PERSON, 0),
        organisations=lengths.get(ORGANISATION, 0),
        meetings=ask(_MEETINGS, ())[0][0],
        upcoming=len(upcoming),
        next=tuple(_next(row, counts[row[0]]) for row in upcoming[:_SHOWN]),
        last=_last(ask, over, counts) if over else None,
        steps=tuple(_step(*row) for row in ask(_RECENT, (DONE,))),
        due=due,
        follow_ups=follow_ups,
    )


def _counts(ask: Ask, meetings: Sequence[int]) -> _Counts:
    """How many people of each meeting are registered and attended in which way."""
    counts: _Counts = {meeting: Counter() for meeting in meetings}
    marks = ", ".join("?" * len(meetings))
    for meeting, registration, attendance, number in (
        ask(_COUNTS.format(marks=marks), meetings) if meetings else ()
    ):
        counts[meeting][registration, attendance] = number
    return counts


def _next(row: Sequence[Any], count: Counter[tuple[str, str]]) -> NextMeeting:
    meeting_id, title, starts_at, zone, venue, city, mode = row
    return NextMeeting(
        id=meeting_id,
        title=title,
        starts_at=_moment(starts_at),
        zone=zone,
        place=", ".join(part for part in (venue, city) if part),
        online=mode == ONLINE,
        confirmed=sum(n for (registration, _), n in count.items() if registration == CONFIRMED),
        invited=sum(n for (registration, _), n in count.items() if registration in COMING),
    )


def _last(ask: Ask, over: Sequence[Sequence[Any]], counts: _Counts) -> LastMeeting:
    """The latest meeting whose attendance is not all entered, or else the latest one."""
    row = next((row for row in over if _missing(counts[row[0]])), over[0])
    meeting_id, title, starts_at, zone, *_ = row
    count = counts[meeting_id]
    attended = sum(n for (_, attendance), n in count.items() if attendance in ATTENDED)
    organisations, sectors = _from_where(ask, meeting_id) if attended else (0, 0)
    return LastMeeting(
        id=meeting_id,
        title=title,
        starts_at=_moment(starts_at),
        zone=zone,
        attended=attended,
        absent=sum(n for (_, attendance), n in count.items() if attendance in ABSENT),
        organisations=organisations,
        sectors=sectors,
        missing=_missing(count),
        sheet_printed=bool(ask(_SHEET, (meeting_id,))),
    )


def _missing(count: Counter[tuple[str, str]]) -> int:
    return sum(n for (r, a), n in count.items() if r in COMING and a == UNKNOWN)


def _from_where(ask: Ask, meeting_id: int) -> tuple[int, int]:
    """Organisations and sectors of those who came, or are expected while nobody entered whether they did."""
    sectors: dict[int | str, str | None] = {}
    for registration, attendance, organisation, presented, sector in ask(_FROM_WHERE, (meeting_id,)):
        if attendance in ATTENDED or (attendance == UNKNOWN and registration in COMING):
            if organisation:
                sectors[organisation] = sector
            elif presented:
                sectors[_folded(presented)] = None
    return len(sectors), len({sector for sector in sectors.values() if sector and sector != OTHER})


def _folded(text: str) -> str:
    """An organisation that is only a text on the list still counts as one."""
    from contactdesk.core.text import fold

    return fold(text)


def _step(step_id: int, at: Any, author: str, words: str, undone: Any) -> RecentStep:
    return RecentStep(step_id, _moment(at), author, Phrase.from_json(words).text(), bool(undone))


def _moment(stored: Any) -> datetime:
    """SQLite keeps moments as text."""
    return stored if isinstance(stored, datetime) else datetime.fromisoformat(stored)
