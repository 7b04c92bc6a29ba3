"""Days on which something is to be done, as a field's value: ``<7d`` looks ahead here, ``overdue`` is before
today."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum, auto

from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold
from contactdesk.services.query.days import Days, read_days
from contactdesk.services.query.unreadable import Unreadable

OVERDUE_WORDS = ("overdue", "zaległe")
WEEK_WORDS = ("week", "tydzień")
NO_DAY_WORDS = ("none", "brak")
_OVERDUE, _WEEK, _NONE = (frozenset(map(fold, words)) for words in (OVERDUE_WORDS, WEEK_WORDS, NO_DAY_WORDS))
_AHEAD = re.compile(r"(>=|<=|>|<)?(\d{1,4})(d|w|m|y|t|r)")
_DAYS_OF = {"d": 1, "w": 7, "t": 7, "m": 30, "y": 365, "r": 365}


class NoDay(Enum):
    """To be done some day, without one being named."""

    NO_DAY = auto()


Due = Days | NoDay


def read_due(typed: str, quoted: bool, today: date) -> Due:
    """``<7d`` is within 7 days, what is overdue too; ``>7d`` later; else days as everywhere.

    Raises Unreadable.
    """
    said = fold(typed).replace(" ", "")
    if said in _NONE:
        return NoDay.NO_DAY
    if said in _OVERDUE:
        return Days(None, today)
    if said in _WEEK:
        return Days(today, today + timedelta(days=7 - today.weekday()))
    if ahead := _AHEAD.fullmatch(said):
        after = _after(today, int(ahead[2]) * _DAYS_OF[ahead[3]], typed)
        return Days(after, None) if ahead[1] in {">", ">="} else Days(None, after)
    try:
        return read_days(typed, quoted, today)
    except Unreadable as error:
        raise _unreadable(typed) from error


def _after(today: date, days: int, typed: str) -> date:
    try:
        return today + timedelta(days=days + 1)
    except OverflowError as error:
        raise _unreadable(typed) from error


def _unreadable(typed: str) -> Unreadable:
    return Unreadable(
        phrase(
            "“{value}” is not a day to do something (<7d, overdue, today, 2026-11): it is searched as plain"
            " words.",
            value=typed,
        )
    )
