"""Days as people write them in a sentence, Polish or English: ``fri 9:30``, ``za 3 dni``, ``koniec roku``."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from contactdesk.core.calendar_words import plain
from contactdesk.core.found_days import Asked, Found
from contactdesk.core.said_dates import DATES
from contactdesk.core.said_phrases import PHRASES
from contactdesk.core.said_times import time_after, time_before, times_alone


class Facing(StrEnum):
    """Which way a day without a year or week is sought: what is to be done lies ahead, what was done back."""

    AHEAD = "ahead"
    BACK = "back"


class Said(NamedTuple):
    """A day, the time told with it, and where both stand, with the words that lead to them ("by", "do")."""

    day: date
    time: time | None
    start: int
    end: int
    only_time: bool = False


_LEADS = re.compile(
    r"(?<![\w'])(?:(?:(?P<before>before|przed|ahead\s+of)|(?P<after>after|po)|by|until|till?|on|for|from|within|due|"
    r"no(?:t)?\s+later\s+than|the|this|w|we|do|na|od|dnia|dniu|dzien|najpozniej|nie\s+pozniej\s+niz)\s+)+$"
)
_TRAILS = re.compile(r"\s*,?\s*(?:at\s+the\s+latest|najpozniej)(?=\s*(?:$|[,.;)]))")
_NEAR = 48


def said_day(
    text: str, today: date, *, facing: Facing = Facing.AHEAD, now: time | None = None
) -> Said | None:
    """The last day that a text names; None where it names none. Hours from now ask for ``now``."""
    found = said_days(text, today, facing=facing, now=now)
    return found[-1] if found else None


def said_days(
    text: str, today: date, *, facing: Facing = Facing.AHEAD, now: time | None = None
) -> list[Said]:
    """All that a text names, in its order. Too vague a word ("soon", "before Christmas") is none."""
    said = plain(text)
    found = _days(said, Asked(text, today, facing is Facing.BACK, now))
    days: list[Said] = []
    for number, one in enumerate(found, 1):
        stop = found[number].start if number < len(found) else len(said)
        days.append(_widened(said, one, days[-1].end if days else 0, stop))
    taken = [(one.start, one.end) for one in days]
    hours = [
        Said(today, told, start, end, only_time=True)
        for told, start, end in times_alone(said)
        if all(end <= first or start >= last for first, last in taken)
    ]
    return sorted([*days, *hours], key=lambda one: one.start)


def whole_day(text: str, today: date, *, now: time | None = None) -> Said | None:
    """A text that is a day, or a time today, and nothing beside it; a bare ``15`` is the next 15th."""
    bare = text.strip().strip(".,;")
    if re.fullmatch(r"\d{1,2}", bare, re.ASCII):
        bare += "th"
    found = said_days(bare, today, now=now)
    return found[0] if len(found) == 1 and (found[0].start, found[0].end) == (0, len(bare)) else None


def _days(said: str, asked: Asked) -> list[Found]:
    """Day phrases without overlaps: of two that begin together the longer."""
    every: list[Found] = []
    for pattern, read in (*DATES, *PHRASES):
        for match in pattern.finditer(said):
            try:
                day = read(match, asked)
            except (ValueError, OverflowError):
                continue
            if day is not None:
                every.append(day)
    every.sort(key=lambda one: (one.start, -one.end))
    kept: list[Found] = []
    for one in every:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return _without_weekdays_of_dates(said, kept)


def _without_weekdays_of_dates(said: str, found: list[Found]) -> list[Found]:
    """Beside a date a weekday says nothing: ``wed 2 dec`` is the 2nd."""
    kept: list[Found] = []
    for one in found:
        gap = said[kept[-1].end : one.start] if kept else "?"
        if kept and kept[-1].is_weekday and one.is_date and not gap.strip(" ,.("):
            kept[-1] = one._replace(start=kept[-1].start, end=_closed(said, one.end, gap))
        elif kept and kept[-1].is_date and one.is_weekday and not gap.strip(" ,("):
            kept[-1] = kept[-1]._replace(end=_closed(said, one.end, gap))
        elif kept and said[one.start : one.end] == "wieczorem" and not gap.strip():
            kept[-1] = kept[-1]._replace(end=one.end)
        else:
            kept.append(one)
    return kept


def _closed(said: str, end: int, gap: str) -> int:
    return end + 1 if "(" in gap and said.startswith(")", end) else end


def _widened(said: str, found: Found, after: int, stop: int) -> Said:
    """With the words that lead to it, the time beside it, and what they make of it; from after to stop."""
    day, told, start, end = found.day, found.time, found.start, found.end
    start, shift = _led(said, start, after)
    if told is None:
        told, end = time_after(said, end, stop)
    if told is None:
        told, start = time_before(said, start, after)
    if match := _TRAILS.match(said, end, stop):
        end = match.end()
    return Said(day if found.is_span_end else day + timedelta(days=shift), told, start, end)


def _led(said: str, start: int, after: int) -> tuple[int, int]:
    near = max(after, start - _NEAR)
    match = _LEADS.search(said[near:start])
    if match is None:
        return start, 0
    return near + match.start(), -1 if match["before"] else 1 if match["after"] else 0
