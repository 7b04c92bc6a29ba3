"""Days at which weeks, months and years begin and end for those who work from Monday to Friday.

Holidays are not looked at: that is for plans, which count working days.
"""

from __future__ import annotations

from datetime import date, timedelta


def weekday_to_come(today: date, weekday: int) -> date:
    """After today: on a Wednesday "wed" is in a week."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def weekday_passed(today: date, weekday: int) -> date:
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def weekday_of_week(today: date, weekday: int, weeks: int) -> date:
    """Of the week that many weeks after this one."""
    return today + timedelta(days=weekday - today.weekday() + 7 * weeks)


def first_working(day: date) -> date:
    return day + timedelta(days=7 - day.weekday() if day.weekday() > 4 else 0)


def last_working(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def end_of_week(today: date, weeks: int = 0) -> date:
    """Its Friday; at the weekend that of the week to come."""
    friday = weekday_of_week(today, 4, weeks)
    return friday if friday >= today else friday + timedelta(days=7)


def month_on(today: date, months: int) -> date:
    """The first day of the month that many months on."""
    number = today.year * 12 + today.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def same_day_months_on(today: date, months: int) -> date:
    """31 January and a month is 28 February."""
    last = month_on(today, months + 1) - timedelta(days=1)
    return last.replace(day=min(today.day, last.day))


def end_of_month(today: date, months: int = 0) -> date:
    """Its last working day, or its last day where that one is over."""
    last = month_on(today, months + 1) - timedelta(days=1)
    return max(last_working(last), today) if months == 0 else last_working(last)


def end_of_year(today: date, years: int = 0) -> date:
    return end_of_month(today, 12 * years + 12 - today.month)
