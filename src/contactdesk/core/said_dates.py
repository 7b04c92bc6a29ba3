"""Dates written with a day and a month, or a day of the month alone, within a text."""

from __future__ import annotations

import re
from datetime import date

from contactdesk.core.calendar_words import MONTH, ROMAN_MONTH, any_of
from contactdesk.core.found_days import Asked, Found, Read
from contactdesk.core.working_spans import end_of_month, first_working, month_on

_MONTH = rf"(?P<month>{any_of(MONTH)})"
_ROMAN = rf"(?P<roman>{any_of(ROMAN_MONTH)})"
_YEAR = r"(?P<year>\d{4})"
_SUFFIX = r"(?:st|nd|rd|th|-?(?:ego|go|tego|szego|ty|szy|mego))"
_NOT_A_COUNT = r"(?!\s*(?:%|(?:zl|eur|pln|chf|tys|mln|km|kg|m2|mb|gb|h)\b))"
_FLOOR = r"(?!\s*(?:floor|grade|class|edition|pietr|klas|edycj))"


def _in_full(match: re.Match[str], _asked: Asked) -> Found:
    year = int(match["year"])
    return Found(
        date(year if len(match["year"]) == 4 else 2000 + year, int(match["m"]), int(match["d"])),
        *match.span(),
        is_date=True,
    )


def _without_year(match: re.Match[str], asked: Asked) -> Found | None:
    if match.group() == "24/7":
        return None
    return Found(nearest(int(match["d"]), int(match["m"]), asked), *match.span(), is_date=True)


def _named(match: re.Match[str], asked: Asked) -> Found | None:
    told = match.groupdict()
    if roman := told.get("roman"):
        # Written small, or one stroke alone, these are words: "2 i 3", "at 3 I called".
        if asked.text[match.start("roman") : match.end("roman")].islower() or (
            roman == "i" and not told["year"]
        ):
            return None
        month = ROMAN_MONTH[roman.rstrip(".")]
    else:
        month = MONTH[match["month"].rstrip(".")]
    day = int(match["d"])
    found = date(int(told["year"]), month, day) if told["year"] else nearest(day, month, asked)
    return Found(found, *match.span(), is_date=True)


def nearest(day: int, month: int, asked: Asked) -> date:
    """The next such day, today counted, or the last one; on the 29th of February in a leap year."""
    years = range(asked.today.year, asked.today.year + 9)
    for year in (2 * asked.today.year - year for year in years) if asked.back else years:
        try:
            found = date(year, month, day)
        except ValueError:
            if (day, month) != (29, 2):
                raise
            continue
        if (found <= asked.today) if asked.back else (found >= asked.today):
            return found
    raise ValueError(day)


def _day_of_month(match: re.Match[str], asked: Asked) -> Found | None:
    """The next 5th, or the last; months that have none are passed over."""
    day = int(match["d"])
    if not 1 <= day <= 31:
        return None
    for months in range(4):
        first = month_on(asked.today, -months if asked.back else months)
        if day > (month_on(first, 1) - first).days:
            continue
        found = first.replace(day=day)
        if (found <= asked.today) if asked.back else (found >= asked.today):
            return Found(found, *match.span(), is_date=True)
    return None


def _month(match: re.Match[str], asked: Asked) -> Found | None:
    """A month to come begins with its first working day, one under way ends with its last."""
    if asked.back:
        return None
    told = match.groupdict()
    month = MONTH[match["month"].rstrip(".")]
    first = _first_of(month, told["year"], asked.today)
    months = (first.year - asked.today.year) * 12 + first.month - asked.today.month
    if told.get("mid"):
        return Found(first.replace(day=15), *match.span(), is_span_end=True)
    if told.get("ends") or (months == 0 and not told.get("begins")):
        return Found(end_of_month(asked.today, months), *match.span(), is_span_end=True)
    return Found(first_working(first), *match.span())


def _first_of(month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, 1)
    return date(today.year + (month < today.month), month, 1)


_BEFORE = r"(?<![\w.,/:-])"
_AFTER = r"(?![\w/]|[.:,]\d)"
DATES: list[tuple[re.Pattern[str], Read]] = [
    (re.compile(rf"{_BEFORE}(?P<year>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}}){_AFTER}"), _in_full),
    (
        re.compile(rf"{_BEFORE}(?P<d>\d{{1,2}})[./](?P<m>\d{{1,2}})[./](?P<year>\d{{4}}|\d\d){_AFTER}"),
        _in_full,
    ),
    (
        re.compile(rf"{_BEFORE}(?P<d>\d{{1,2}})[./](?P<m>\d{{1,2}})\b\.?{_AFTER}{_NOT_A_COUNT}"),
        _without_year,
    ),
    (
        re.compile(
            rf"{_BEFORE}(?P<d>\d{{1,2}}){_SUFFIX}?\.?\s+(?:of\s+)?(?:{_MONTH}|{_ROMAN})(?:,?\s+{_YEAR})?{_AFTER}"
        ),
        _named,
    ),
    (re.compile(rf"{_BEFORE}{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?{_AFTER}"), _named),
    (re.compile(rf"{_BEFORE}(?P<d>\d{{1,2}}){_SUFFIX}{_AFTER}{_FLOOR}"), _day_of_month),
    (
        re.compile(
            rf"(?<!\w)(?:(?P<ends>(?:(?:to|do|the|by|pod|przed|at)\s+){{0,2}}(?:end\s+of|koniec|konca|koncem))|"
            rf"(?P<begins>(?:early|beginning\s+of|start\s+of|early\s+in|(?:na\s+)?poczat(?:ek|ku)))|"
            rf"(?P<mid>(?:mid|in\s+the\s+middle\s+of|(?:w\s+)?polow(?:ie|a|y)))|in|w|we|na)"
            rf"[\s-]+{_MONTH}(?:\s+{_YEAR})?{_AFTER}(?!\s+\d)"
        ),
        _month,
    ),
]
