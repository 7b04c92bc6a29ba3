"""Ordering by a text that has no sort key of its own, such as a city: engines do not know Polish order."""

from __future__ import annotations

from typing import Any

from peewee import Case, ModelSelect, fn

from contactdesk.core.text import collation_key
from contactdesk.storage.desk import Desk


def alphabetical_page(
    desk: Desk, query: ModelSelect[Any], column: Any, then: Any, *, descending: bool, offset: int, limit: int
) -> ModelSelect[Any]:
    """The rows of one page, ordered by ``column`` as Poles look for it, blanks last, and by ``then`` within.

    The different values are few: they are counted and sorted here, and only those on the page are read.
    """
    counted = query.clone().select(column, fn.COUNT(column)).group_by(column)
    groups = desk.rows(counted.order_by(column))
    groups.sort(key=lambda group: collation_key(group[0]), reverse=descending)
    groups.sort(key=lambda group: group[0] == "")
    shown: list[str] = []
    skipped, seen = 0, 0
    for value, size in groups:
        if seen + size <= offset:
            skipped = seen + size
        elif seen < offset + limit:
            shown.append(value)
        seen += size
    if not shown:
        return query.where(False)
    place = Case(column, [(value, number) for number, value in enumerate(shown)])
    return query.where(column.in_(shown)).order_by(place, then).offset(offset - skipped).limit(limit)
