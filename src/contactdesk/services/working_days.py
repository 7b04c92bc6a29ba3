"""Days counted from a day: of the calendar, or working days, which pass over weekends and Polish holidays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from contactdesk.core.i18n import Language, language

_HOP = re.compile(r"(-?\d{1,4})([dw])")


class Hop(NamedTuple):
    """So many days on, or back where negative."""

    days: int
    working: bool = False

    @property
    def text(self) -> str:
        """``1d``, ``-3d``, ``5w``."""
        return f"{self.days}{'w' if self.working else 'd'}"


def hops_of(stored: str) -> tuple[Hop, ...]:
    """Of ``1d 10w``; what others wrote there and is no hop counts as none."""
    return tuple(Hop(int(days), unit == "w") for days, unit in _HOP.findall(stored))


def day_after(anchor: date, days: int, *, working: bool) -> date:
    """Working days begin to count on the next one; none at all is the day itself, or the next working day.

    Days of the calendar are taken as they come. Raises OverflowError.
    """
    if not working:
        return anchor + timedelta(days=days)
    # A date past the last year is what its own arithmetic raises too, not the library's endless search.
    anchor + timedelta(days=2 * days + (60 if days >= 0 else -60))
    day: date = _poland("pl").get_nth_working_day(anchor, days)
    return day


def day_by(anchor: date, hops: Sequence[Hop]) -> date:
    """One hop after another. Raises OverflowError."""
    for hop in hops:
        anchor = day_after(anchor, hop.days, working=hop.working)
    return anchor


def free_days_between(start: date, end: date) -> tuple[str, ...]:
    """Holidays from Monday to Friday that working days between the two have passed over, by name."""
    first, last = sorted((start, end))
    days = (first + timedelta(days=n) for n in range(1, (last - first).days))
    return tuple(name for day in days if day.weekday() < 5 and (name := holiday(day)))


def holiday(day: date) -> str:
    """What is celebrated, in the language spoken now; empty on all other days."""
    return str(_poland("pl" if language() is Language.PL else "en_US").get(day) or "")


@cache
def _poland(spoken: str) -> Any:
    # A quarter of a second: only where days are counted.
    from holidays.countries.poland import Poland

    poland: Any = Poland
    return poland(language=spoken)
