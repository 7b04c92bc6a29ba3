"""Moments in UTC, dates that may be partly known, and both written in the active language."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from contactdesk.core.day_words import brief_day_and_month, brief_month, day_and_month
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _, language, n_
from contactdesk.core.time_spans import spell_ago, spell_ahead

DEFAULT_ZONE = "Europe/Warsaw"
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-./](\d{4})")


class NoSuchDate(ContactDeskError):
    code = "no-such-date"
    message = N_("“{text}” is not a date: write it as 2026-11-24, 24.11.2026 or tomorrow.")


class NoSuchTimeZone(ContactDeskError):
    code = "no-such-time-zone"
    message = N_("There is no time zone “{name}”.")


def utc_now() -> datetime:
    """This moment in UTC, without a zone, as every table stores it."""
    return datetime.now(UTC).replace(tzinfo=None)


def zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or DEFAULT_ZONE)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise NoSuchTimeZone(name=name) from error


def local(moment: datetime, zone_name: str = DEFAULT_ZONE) -> datetime:
    """A stored UTC moment as the clock on the wall there showed it."""
    return moment.replace(tzinfo=UTC).astimezone(zone(zone_name))


def today_there(zone_name: str = DEFAULT_ZONE) -> date:
    """The day on the clocks there, whatever zone this computer is set to."""
    return local(utc_now(), zone_name).date()


def to_utc(wall: datetime, zone_name: str = DEFAULT_ZONE) -> datetime:
    """A wall-clock moment as it is stored."""
    return wall.replace(tzinfo=zone(zone_name)).astimezone(UTC).replace(tzinfo=None)


class PartialDate(NamedTuple):
    """A year, a month or a day, as much as is known: ``2024``, ``2024-05``, ``2024-05-17``."""

    text: str

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Raises NoSuchDate."""
        said = text.strip()
        if match := _PARTIAL.fullmatch(said):
            year, month, day = match.groups()
        elif match := _MONTH_FIRST.fullmatch(said):
            (month, year), day = match.groups(), None
        else:
            if len(said) < 3:
                raise NoSuchDate(text=text)
            return cls(_month_said(said) or parse_date(text).isoformat())
        try:
            date(int(year), int(month or 1), int(day or 1))
        except ValueError as error:
            raise NoSuchDate(text=text) from error
        return cls("-".join([f"{int(year):04}", *(f"{int(part):02}" for part in (month, day) if part)]))


def _month_said(said: str) -> str:
    """``May 2024`` as ``2024-05``; "" for anything else."""
    month_and_year = re.fullmatch(r"[^\W\d_]+\.?,?\s+\d{4}", said)
    found = _spoken(said.lower(), date.today(), ["month", "year"]) if month_and_year else None
    return f"{found:%Y-%m}" if found and said.endswith(str(found.year)) else ""


def parse_date(text: str, today: date | None = None) -> date:
    """A date as people write it: ``2026-11-24``, ``24.11``, ``tomorrow``, ``next fri``. Raises NoSuchDate."""
    from contactdesk.core.said_days import whole_day

    today = today or date.today()
    said = whole_day(text, today)
    if said is not None and not said.only_time:
        return said.day
    return _written_date(text.strip().lower(), today)


def _written_date(said: str, today: date) -> date:
    """Day before month, as Poles and Britons write; a date without a year is the nearest to come."""
    try:
        if match := re.fullmatch(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", said):
            return date(*(int(g) for g in match.groups()))
        if match := re.fullmatch(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})", said):
            day, month, year = (int(g) for g in match.groups())
            return date(year if year > 99 else 2000 + year, month, day)
        if match := re.fullmatch(r"(\d{1,2})[-./ ](\d{1,2})\.?", said):
            day, month = (int(g) for g in match.groups())
            this_year = date(today.year, month, day)
            return this_year if this_year >= today else date(today.year + 1, month, day)
        if said:
            return _named_date(said, today)
    except ValueError as error:
        raise NoSuchDate(text=said) from error
    raise NoSuchDate(text=said)


def _named_date(said: str, today: date) -> date:
    """``24 November 2026``, ``24 listopada``, ``in 2 weeks``; never a month with a day made up."""
    found = _spoken(said, today, ["day", "month"])
    if found is None:
        raise NoSuchDate(text=said)
    return found


def _spoken(said: str, today: date, needed: list[str]) -> date | None:
    """Left to dateparser, which knows the months' names; None where a needed part was not said."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import dateparser

        found = dateparser.parse(
            said,
            languages=["pl", "en"],
            settings={
                "DATE_ORDER": "DMY",
                "PREFER_DATES_FROM": "future",
                "RELATIVE_BASE": datetime.combine(today, time()),
                "REQUIRE_PARTS": needed,
            },
        )
    return date(found.year, found.month, found.day) if found else None


def format_day(day: date, style: str = "long") -> str:
    """``29 October 2026``. Styles: ``medium``, ``long``, ``full``, ``day``, ``brief``, ``month-day``."""
    if style in _WITHOUT_YEAR:
        return _WITHOUT_YEAR[style](day, language())
    return _in_words(day, style, _locale())


@lru_cache(maxsize=5_000)
def _in_words(day: date, style: str, locale: str) -> str:
    """Kept, because looking up names of months takes longer than finding whom they are shown of."""
    from babel.dates import format_date

    return str(format_date(day, format=style, locale=locale))


_WHOLE = len("2026-10-29")
_WITHOUT_YEAR = {"day": day_and_month, "brief": brief_day_and_month, "month-day": brief_month}


def format_partial(stored: str, style: str = "long") -> str:
    """A stored day in words; where only a year or a month is known, or nothing, what is stored."""
    return format_day(date.fromisoformat(stored), style) if len(stored) == _WHOLE else stored


def format_span(start: datetime, end: datetime | None, zone_name: str) -> str:
    """A meeting's time on the wall: ``Thursday 29 October 2026 · 10:00–16:00``."""
    first = local(start, zone_name)
    text = f"{format_day(first.date(), 'full')} · {first:%H:%M}"
    if end is None:
        return text
    last = local(end, zone_name)
    if last.date() == first.date():
        return f"{text}–{last:%H:%M}"
    return f"{text} – {format_day(last.date(), 'full')} · {last:%H:%M}"


def format_moment(moment: datetime, zone_name: str = DEFAULT_ZONE) -> str:
    """A UTC moment, exact, for a tooltip: ``29 Oct 2026 10:04``."""
    wall = local(moment, zone_name)
    return f"{format_day(wall.date(), 'medium')} {wall:%H:%M}"


def relative(moment: datetime, now: datetime | None = None) -> str:
    """How long ago, or how soon: ``5 min ago``, ``yesterday``, ``3 weeks ago``. Both in UTC."""
    seconds = ((now or utc_now()) - moment).total_seconds()
    if 0 <= seconds < 60:
        return _("just now")
    if 0 <= seconds < 3600:
        minutes = int(seconds // 60)
        return n_("{n} min ago", "{n} min ago", minutes).format(n=minutes)
    return spell_ago(seconds) if seconds > 0 else spell_ahead(-seconds)


def _locale() -> str:
    return {"en": "en_GB", "pl": "pl_PL"}[language()]
