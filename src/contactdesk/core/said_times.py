"""Times of the day as people write them beside a day: ``9:30``, ``o 9``, ``3pm``, ``by noon``, ``rano``."""

from __future__ import annotations

import re
from datetime import time

_MARK = r"(?:at|by|until|till|from|after|around|o|do|od|po|okolo|godz\.?|g\.|@)"
_NOON = r"(?:noon|midday|poludni(?:e|a|em))"
_AM_OR_PM = r"am|pm|a\.m\.?|p\.m\.?"
_HALF = rf"(?:\s?(?P<half>{_AM_OR_PM}))"
_END = r"(?![\w'])"
_TOLD = rf"(?P<h>\d{{1,2}})(?=:\d\d|\s?(?:{_AM_OR_PM}))(?::(?P<m>\d\d))?{_HALF}?"
_NO_COUNT = r"(?!\s*(?:%|(?:zl|eur|os|people|szt|dni|days)\b))"
_MARKED = rf"{_MARK}\s+(?:godz\.?\s+)?(?P<h>\d{{1,2}})(?:[:.](?P<m>\d\d))?{_HALF}?{_NO_COUNT}"
_NOON_TOLD = rf"(?:(?:{_MARK}|w|przed)\s+)?(?P<noon>{_NOON})"
_PART = (
    r"(?:(?:in\s+the\s+)?(?P<early>morning|am)|(?P<rano>rano)|(?:in\s+the\s+)?(?P<late>afternoon|pm)|"
    r"(?P<po>po\s+pol(?:udniu|\.)?)|(?:in\s+the\s+)?(?P<dark>evening|night)|(?P<wieczor>wieczorem))"
)
_AFTER = [
    re.compile(rf"\s*,?\s*(?:{_MARK}\s+)?{_TOLD}{_END}"),
    re.compile(rf"\s*,?\s*{_MARKED}{_END}"),
    re.compile(rf"\s*,?\s*{_NOON_TOLD}{_END}"),
    re.compile(rf"\s+{_PART}{_END}"),
]
_BEFORE = [
    re.compile(rf"(?<!\w)(?:{_MARK}\s+)?{_TOLD}\s+(?:on\s+|w\s+|we\s+)?$"),
    re.compile(rf"(?<!\w){_MARKED}\s+(?:on\s+|w\s+|we\s+)?$"),
    re.compile(rf"(?<!\w){_NOON_TOLD}\s+(?:on\s+|w\s+|we\s+)?$"),
]
_ALONE = [
    re.compile(rf"(?<![\w:.,/-])(?:{_MARK}\s+)?{_TOLD}{_END}"),
    re.compile(rf"(?<![\w:.,/-]){_MARKED}(?=\s*(?:$|[,;)]|\.(?:\s|$)))"),
]
_FURTHEST = 24


def time_after(said: str, end: int, stop: int) -> tuple[time | None, int]:
    """A time of the day that follows before ``stop``, and where it ends; (None, end) where none does.

    Parts of a day are a time only roughly: the evening is none, since what is due then is due that day.
    """
    for pattern in _AFTER:
        if match := pattern.match(said, end, stop):
            try:
                return _read(match), match.end()
            except ValueError:
                continue
    return None, end


def time_before(said: str, start: int, after: int) -> tuple[time | None, int]:
    """The same of a time that leads to a day ("by noon tomorrow"), and where it begins."""
    near = max(after, start - _FURTHEST)
    for pattern in _BEFORE:
        if match := pattern.search(said[near:start]):
            try:
                return _read(match), near + match.start()
            except ValueError:
                continue
    return None, start


def times_alone(said: str) -> list[tuple[time, int, int]]:
    """Times that stand by themselves: ``call back 14:00``, ``try again at 2``."""
    found: list[tuple[time, int, int]] = []
    for match in (match for pattern in _ALONE for match in pattern.finditer(said)):
        if any(match.start() < end and start < match.end() for _told, start, end in found):
            continue
        try:
            found.append((_clock(match["h"], match["m"], match["half"]), match.start(), match.end()))
        except ValueError:
            continue
    return found


def _read(match: re.Match[str]) -> time | None:
    told = match.groupdict()
    if told.get("h"):
        return _clock(told["h"], told.get("m"), told.get("half"))
    if told.get("noon"):
        return time(12)
    if told.get("early") or told.get("rano"):
        return time(9)
    return time(14) if told.get("late") or told.get("po") else None


def _clock(hour_said: str, minute: str | None, half: str | None) -> time:
    """Hours from 1 to 6 without am or pm are in the afternoon, unless a nought stands before them."""
    hour = int(hour_said)
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif 1 <= hour <= 6 and not hour_said.startswith("0"):
        hour += 12
    return time(hour, int(minute or 0))
