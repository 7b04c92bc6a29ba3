"""What the readers of day phrases are asked, and what they answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import NamedTuple


class Asked(NamedTuple):
    """``back``: what was done is sought in the past. ``text`` is as typed, what patterns see is plain."""

    text: str
    today: date
    back: bool
    now: time | None


class Found(NamedTuple):
    """``is_span_end``: "before the end of the month" is that day already."""

    day: date
    start: int
    end: int
    time: time | None = None
    is_date: bool = False
    is_weekday: bool = False
    is_span_end: bool = False


Read = Callable[[re.Match[str], Asked], Found | None]
"""None, or ValueError, where the phrase turns out to be none."""
