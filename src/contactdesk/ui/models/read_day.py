"""A day as people write it, for a field that is still being typed in."""

from __future__ import annotations

from datetime import date

from contactdesk.core.dates import NoSuchDate, parse_date


def read_day(text: str) -> date | None:
    """``24.11``, ``tomorrow``, ``next fri``; None while it cannot be understood."""
    try:
        return parse_date(text)
    except NoSuchDate:
        return None
