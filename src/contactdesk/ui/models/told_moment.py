"""The exact day that is meant by what is being typed, told beneath the field."""

from __future__ import annotations

from contactdesk.core.dates import format_day, local, utc_now


def told_moment(text: str, *, back: bool = False) -> str:
    """``Friday 27 November 2026 · 10:30``; "" while no day is understood. ``back``: of what was done."""
    from contactdesk.core.said_days import Facing, said_days

    now = local(utc_now())
    facing = Facing.BACK if back else Facing.AHEAD
    found = said_days(text, now.date(), facing=facing, now=now.time())
    if not found:
        return ""
    day = format_day(found[-1].day, "full")
    return f"{day} · {found[-1].time:%H:%M}" if found[-1].time else day
