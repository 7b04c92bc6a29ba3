"""Days as a field's value: ``2026-11``, ``>2026-01-31``, ``2026..2027``, ``<7d``. Read at each key press."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from contactdesk.core.dates import NoSuchDate, PartialDate, parse_date
from contactdesk.core.i18n import phrase
from contactdesk.core.text import fold
from contactdesk.services.query.unreadable import Unreadable


@dataclass(frozen=True)
class Days:
    """From ``first`` on, and before ``until``; None where it is open."""

    first: date | None
    until: date | None


_SIGN = re.compile(r"(>=|<=|>|<)?(.*)", re.DOTALL)
_AGE = re.compile(r"(\d{1,4})(d|w|m|y|t|r)")
_DAYS_OF = {"d": 1, "w": 7, "t": 7, "m": 30, "y": 365, "r": 365}
_WRITTEN = re.compile(r"\d{4}(-\d{1,2}){0,2}|\d{1,2}[-./]\d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}")
_SPOKEN = {"today", "yesterday", "tomorrow", "dzis", "dzisiaj", "wczoraj", "jutro"}


def read_days(typed: str, _quoted: bool, today: date) -> Days:
    """A year, month or day, with ``>``, ``<`` or ``..``; or how long ago: ``<7d``, ``>3m``."""
    said = fold(typed).replace(" ", "")
    match = _SIGN.fullmatch(said)
    assert match is not None
    sign, rest = match[1], match[2]
    try:
        if age := _AGE.fullmatch(rest):
            return _aged(sign, today - timedelta(days=int(age[1]) * _DAYS_OF[age[2]]), today)
        if ".." in rest and not sign:
            first, last = rest.split("..", 1)
            return Days(_span(first, today)[0] if first else None, _span(last, today)[1] if last else None)
        first_day, until = _span(rest, today)
    except (NoSuchDate, OverflowError, ValueError) as error:
        raise Unreadable(
            phrase(
                "“{value}” is not a date (2026-11, >2026-01-31, <7d): it is searched as plain words.",
                value=typed,
            )
        ) from error
    return {
        None: Days(first_day, until),
        ">": Days(until, None),
        ">=": Days(first_day, None),
        "<": Days(None, first_day),
        "<=": Days(None, until),
    }[sign]


def _aged(sign: str | None, then: date, today: date) -> Days:
    """``>90d`` is longer ago than 90 days; ``7d`` and ``<7d`` are the last 7 days."""
    if sign in {">", ">="}:
        return Days(None, then)
    return Days(then, today + timedelta(days=1))


def _span(said: str, today: date) -> tuple[date, date]:
    """The first day of it and the first after it. What needs guessing is left alone: keys come fast."""
    if said in _SPOKEN:
        day = parse_date(said, today)
        return day, day + timedelta(days=1)
    if not _WRITTEN.fullmatch(said):
        raise NoSuchDate(text=said)
    parts = [int(part) for part in PartialDate.parse(said).text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        year, month = parts
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    day = date(*parts)
    return day, day + timedelta(days=1)
