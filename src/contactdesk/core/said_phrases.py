"""Days named by their distance: ``jutro``, ``za tydzień``, ``next fri``, ``end of month``, ``2 days ago``."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from contactdesk.core.calendar_words import NUMBER, WEEKDAY, any_of, number_of
from contactdesk.core.found_days import Asked, Found, Read
from contactdesk.core.working_spans import (
    end_of_month,
    end_of_week,
    end_of_year,
    first_working,
    month_on,
    same_day_months_on,
    weekday_of_week,
    weekday_passed,
    weekday_to_come,
)

_FIXED = {
    r"(?:the\s+)?day\s+before\s+yesterday|przedwczoraj": -2,
    r"yesterday|wczoraj": -1,
    r"(?:the\s+)?day\s+after\s+tomorrow|pojutrze": 2,
    r"tomm?orr?ow|tmrr?w|tmr|jutro|jutra|jutrzejsz(?:y|ego)": 1,
    r"today|tonight|dzis|dzisiaj|dzisiejsz(?:y|ego)|eod|cob|wieczorem": 0,
    r"this\s+(?:morning|afternoon|evening)|(?:the\s+)?end\s+of\s+(?:the\s+)?day|kon(?:iec|ca)\s+dnia": 0,
}
_N = rf"(?P<n>\d{{1,3}}|{any_of(NUMBER)})"
_UNIT = (
    r"(?:(?P<d>days?|dni|dzien)|(?P<w>weeks?|wks?|tyg\.?|tydzien|tygodni(?:e|u)?)|"
    r"(?P<m>months?|miesiac(?:e|u)?|miesiecy|mies\.?)|(?P<y>years?|rok(?:u)?|lata|lat))"
)
_HALF_YEAR = r"(?P<half_year>half\s+a\s+year|pol\s+roku)"
_CLOCK = (
    rf"(?:(?P<half>half\s+an\s+hour|pol\s+godziny)|(?:(?P<n>\d{{1,3}}|{any_of(NUMBER)})\s*)?"
    r"(?:(?P<h>hours?|hrs?|h|godz\.|godzin[eya]?)|(?P<min>min\.?|minutes?|minut[eya]?)))"
)
_WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAY)})"
_NEXT = r"(?P<next>next|nxt|nast(?:epn)?(?:y|a|e|ego|ej|ym|\.)|przyszl(?:y|a|e|ego|ej|ym))"
_LAST = r"(?P<last>last|zeszl(?:y|a|e|ego|ej|ym)|ubiegl(?:y|a|e|ego|ej|ym)|poprzedni(?:a|ego|ej|m)?)"
_THIS = r"(?P<this>this|ten|te|ta|tego|tej|tym|biezac(?:y|ego|ym))"
_SPAN = (
    r"(?:(?P<w>week|wk|tydzien|tyg\.?|tygodni(?:a|u))|(?P<m>month|miesiac(?:a|u)?|mies\.?)|"
    r"(?P<y>year|rok(?:u)?))"
)
_ENDS = r"(?:(?:the|at|pod|by)\s+){0,2}(?:end\s+of|koniec|konca|koncem)"
_BEGINS = r"(?P<begins>(?:the\s+)?(?:beginning|start)\s+of|early(?:\s+in)?|(?:na\s+)?poczat(?:ek|ku))"
_ON = r"(?![\w'])"
_FROM = r"(?<![\w'])"


def _fixed(days: int) -> Read:
    def read(match: re.Match[str], asked: Asked) -> Found:
        return Found(asked.today + timedelta(days=days), *match.span())

    return read


def _counted(match: re.Match[str], asked: Asked) -> Found:
    """Days of the calendar, there or, with "ago", back."""
    told = match.groupdict()
    sign = -1 if told.get("ago") else 1
    number = sign * number_of((told["n"] or "").rstrip("."))
    return Found(_moved(asked.today, number, told), *match.span())


def _moved(today: date, number: int, told: dict[str, str | None]) -> date:
    if told.get("half_year"):
        return same_day_months_on(today, 6 if number > 0 else -6)
    if told["m"] or told["y"]:
        return same_day_months_on(today, number * (12 if told["y"] else 1))
    return today + timedelta(days=number * (7 if told["w"] else 1))


def _by_the_clock(match: re.Match[str], asked: Asked) -> Found | None:
    if asked.now is None:
        return None
    told = match.groupdict()
    minutes = 30 if told["half"] else number_of(told["n"] or "") * (60 if told["h"] else 1)
    moment = datetime.combine(asked.today, asked.now.replace(second=0, microsecond=0))
    moment += timedelta(minutes=-minutes if told.get("ago") else minutes)
    return Found(moment.date(), *match.span(), time=moment.time())


def _weekday(match: re.Match[str], asked: Asked) -> Found:
    """ "Next fri" is the Friday of next week, "last tue" the Tuesday of the last one."""
    told, today = match.groupdict(), asked.today
    weekday = WEEKDAY[match["weekday"].rstrip(".")]
    if told["next"]:
        day = weekday_of_week(today, weekday, 1)
    elif told["last"]:
        day = weekday_of_week(today, weekday, -1)
    elif asked.back:
        day = weekday_passed(today, weekday)
    else:
        day = weekday_to_come(today, weekday) + timedelta(days=7 if told["week_on"] else 0)
    plainly = not (told["next"] or told["last"] or told["week_on"])
    return Found(day, *match.span(), is_weekday=plainly)


def _end(match: re.Match[str], asked: Asked) -> Found:
    """The last working day of a span; those under way now and those to come."""
    told = match.groupdict()
    one = 1 if told["next"] else 0
    if told["w"]:
        day = weekday_of_week(asked.today, 4, 1) if one else end_of_week(asked.today)
    else:
        day = end_of_month(asked.today, one) if told["m"] else end_of_year(asked.today, one)
    return Found(day, *match.span(), is_span_end=True)


def _begin(match: re.Match[str], asked: Asked) -> Found | None:
    """The first working day of a span to come."""
    told, today = match.groupdict(), asked.today
    if told["w"]:
        return Found(weekday_of_week(today, 0, 1), *match.span())
    first = month_on(today, 1) if told["m"] else date(today.year + 1, 1, 1)
    return Found(first_working(first), *match.span())


def _weekend(match: re.Match[str], asked: Asked) -> Found:
    saturday = asked.today if asked.today.weekday() > 4 else weekday_to_come(asked.today, 5)
    day = weekday_of_week(asked.today, 0, 1) if match["after"] else saturday
    return Found(day, *match.span())


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(f"{_FROM}(?:{pattern}){_ON}")


_SHORT_ENDS = {"eow": end_of_week, "eom": end_of_month, "eoy": end_of_year}
PHRASES: list[tuple[re.Pattern[str], Read]] = [
    *((_compiled(pattern), _fixed(days)) for pattern, days in _FIXED.items()),
    (_compiled(rf"(?:in|za|within|w\s+ciagu|w\s+przeciagu)\s+(?:{_N}\s+)?{_UNIT}(?:\s+time)?"), _counted),
    (_compiled(rf"(?:in|za)\s+{_HALF_YEAR}(?P<n>)(?P<m>)(?P<y>)(?P<w>)"), _counted),
    (
        re.compile(r"(?<![\w+])\+\s?(?P<n>\d{1,3})\s?(?:(?P<d>d)|(?P<w>w|t)|(?P<m>m)|(?P<y>y|r))(?!\w)"),
        _counted,
    ),
    (_compiled(rf"(?:{_N}\s+)?{_UNIT}\s+(?:from\s+now|od\s+(?:dzis|teraz))"), _counted),
    (_compiled(rf"(?:{_N}\s+)?{_UNIT}\s+(?P<ago>ago|temu)"), _counted),
    (_compiled(rf"(?:in|za)\s+{_CLOCK}"), _by_the_clock),
    (_compiled(rf"{_CLOCK}\s+(?P<ago>ago|temu)"), _by_the_clock),
    (
        _compiled(rf"(?:(?:{_NEXT}|{_LAST}|{_THIS})\s+)?{_WEEKDAY}(?P<week_on>\s+(?:za\s+tydzien|week))?"),
        _weekday,
    ),
    (_compiled(rf"{_ENDS}\s+(?:(?:the|{_NEXT}|{_THIS})\s+)?{_SPAN}"), _end),
    (_compiled(rf"(?:in\s+|w\s+)?(?P<next>(?!)x)?{_THIS}\s+{_SPAN}"), _end),
    (_compiled(rf"(?:{_BEGINS}\s+)?{_NEXT}\s+{_SPAN}"), _begin),
    (_compiled(rf"{_BEGINS}\s+(?:the\s+)?{_SPAN}"), _begin),
    (
        _compiled(
            r"(?P<after>after\s+(?:the\s+)?weekend|po\s+weekendzie)|(?:at|on|over|w)\s+(?:the\s+)?weekend"
        ),
        _weekend,
    ),
]


def _short_end(match: re.Match[str], asked: Asked) -> Found:
    return Found(_SHORT_ENDS[match.group()](asked.today), *match.span(), is_span_end=True)


PHRASES.append((_compiled("eow|eom|eoy"), _short_end))
