"""Days within a line: those on which something was done, and those by which something is to be done."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from contactdesk.core.calendar_words import plain
from contactdesk.core.said_days import Facing, Said, said_days
from contactdesk.core.text import fold
from contactdesk.services.quick_log.understood import Moment

# "The rota for Saturday", "do piątku" and "by fri" are not when anything was done.
_AHEAD = re.compile(r"(?:for|by|until|till|na|do|od|from|within|before|przed|due)\s")
_TELLS_TIME = re.compile(r"\d|\bnoon|midday|(?<!po )poludni|hour|godzin|minut|\bmin\b")
_YEAR = re.compile(r"\d{4}")
_TOPIC = re.compile(r"(?<!\w)(?:o|about|abt|re|regarding|ws\.?|nt\.?)\s+(?:the\s+)?$")
_LONG_AGO = timedelta(days=270)
"""A date without a year is not sought further back: it rather lies ahead."""
_THIS_MORNING = re.compile(r"(?<!\w)(?:z\s+)?(?:rano|rana)(?!\w)|(?<!\w)in the morning(?!\w)")
_UNMISTAKABLE = re.compile(
    r"yesterday|\bago\b|\blast\b|this morning|wczoraj|przedwczoraj|\btemu\b|zeszl|ubiegl|poprzedni|dzis rano"
)


def done_on(text: str, start: int, now: datetime) -> list[Said]:
    """What a text says of when something was done, placed as in the line in which it begins at ``start``."""
    found = said_days(text, now.date(), facing=Facing.BACK, now=now.time())
    oldest = now.date() - _LONG_AGO
    past = [
        _moved(one, start)
        for one in found
        if _is_past(text[one.start : one.end])
        and not (_TOPIC.search(fold(text[: one.start])) and not one.only_time)
        and (one.day > oldest or _YEAR.search(text[one.start : one.end]))
    ]
    return past or ([] if found else _earlier_today(text, start, now))


def _earlier_today(text: str, start: int, now: datetime) -> list[Said]:
    """ "Dzwoniła rano" was this morning; beside a day it is a part of that."""
    match = _THIS_MORNING.search(plain(text))
    return [Said(now.date(), None, start + match.start(), start + match.end())] if match else []


def _is_past(said: str) -> bool:
    return is_surely_past(said) or not _AHEAD.match(fold(said))


def due_on(text: str, start: int, now: datetime) -> list[Said]:
    """The days to come that it names."""
    return [_moved(one, start) for one in said_days(text, now.date(), now=now.time())]


def is_surely_past(said: str) -> bool:
    return bool(_UNMISTAKABLE.search(fold(said)))


def moment(said: Said, line: str) -> Moment:
    """A part of a day ("in the morning") is only the day."""
    told = said.time if _TELLS_TIME.search(fold(line[said.start : said.end])) else None
    return Moment(said.day, told)


def _moved(said: Said, by: int) -> Said:
    return said._replace(start=said.start + by, end=said.end + by)


def is_within(place: int, days: list[Said]) -> bool:
    return any(one.start <= place < one.end for one in days)
