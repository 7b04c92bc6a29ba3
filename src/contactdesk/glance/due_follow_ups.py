"""Reads what is to be done soon, a few of the first and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from contactdesk.glance.today_view import DueFollowUp

# The word that the enumeration of ``records`` is stored as; a test holds the two together.
OPEN = "open"

_SHOWN = 4
_DAYS_AHEAD = 7
_MOST = 100
"""Nobody counts further than this at a glance, and counting all of a hundred thousand would take too long."""
# None of them is archived, but a server reads on in an index only where all that it is sorted by is named.
_IN_ORDER = "ORDER BY f.archived_at, f.shown_on, f.id LIMIT"
_OPEN = "SELECT f.id FROM follow_up f WHERE f.is_open = ? AND f.archived_at IS NULL"
_UNTIL_TODAY = f"{_OPEN} AND f.shown_on > '' AND f.shown_on <= ? {_IN_ORDER} {_MOST}"
# What waits for somebody else stays away until its own day comes.
_AHEAD = f"{_OPEN} AND f.status = ? AND f.shown_on > ? AND f.shown_on <= ? {_IN_ORDER} "
_FIRST = (
    "SELECT f.id, f.what, f.due, f.shown_on, f.due_time, o.name, p.title, m.title,"
    " count(w.id), min(h.display_name)"
    " FROM follow_up f"
    " LEFT JOIN organisation o ON o.id = f.organisation_id"
    " LEFT JOIN partnership p ON p.id = f.partnership_id"
    " LEFT JOIN meeting m ON m.id = f.meeting_id"
    " LEFT JOIN follow_up_person w ON w.follow_up_id = f.id"
    " LEFT JOIN person h ON h.id = w.person_id"
    " WHERE f.id IN ({marks})"
    " GROUP BY f.id, f.what, f.due, f.shown_on, f.due_time, o.name, p.title, m.title"
    " ORDER BY f.shown_on, f.id"
)

Ask = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]


def due_follow_ups(ask: Ask, today: date) -> tuple[int, tuple[DueFollowUp, ...]]:
    """How many are due within a week, those overdue too and at most a hundred; and the first of them."""
    ahead = (today + timedelta(days=_DAYS_AHEAD)).isoformat()
    ids = [row[0] for row in ask(_UNTIL_TODAY, (True, today.isoformat()))]
    if len(ids) < _MOST:
        soon = ask(f"{_AHEAD}{_MOST - len(ids)}", (True, OPEN, today.isoformat(), ahead))
        ids += [row[0] for row in soon]
    first = ids[:_SHOWN]
    if not first:
        return 0, ()
    rows = ask(_FIRST.format(marks=", ".join("?" * len(first))), first)
    return len(ids), tuple(_due(*row) for row in rows)


def _due(
    follow_up_id: int, what: str, due: str, shown_on: str, due_time: str,
    organisation: str | None, partnership: str | None, meeting: str | None, people: int, person: str | None,
) -> DueFollowUp:  # fmt: skip
    return DueFollowUp(
        follow_up_id, what, due, shown_on, due_time,
        people, person or "", organisation or "", partnership or "", meeting or "",
    )  # fmt: skip
