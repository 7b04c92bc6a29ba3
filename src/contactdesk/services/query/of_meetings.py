"""What fields ask of meetings."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from peewee import fn

from contactdesk.core.dates import to_utc
from contactdesk.records.meetings import Meeting, MeetingHost, MeetingStatus, Participation
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.days import Days
from contactdesk.services.query.named import meetings_named, organisations_named
from contactdesk.services.query.values import Choices, Numbers, Wording
from contactdesk.services.query.wordings import fitting
from contactdesk.storage.field_words import place_key
from contactdesk.storage.seconds import to_seconds


def city(asking: Asking, wording: Wording) -> Any:
    return Meeting.city.in_(_cities(asking, wording))


def cities_meant(asking: Asking, wording: Wording) -> list[str]:
    return [place_key(text) for text in _cities(asking, wording)]


def _cities(asking: Asking, wording: Wording) -> list[str]:
    return asking.once(fitting, asking.desk, Meeting.city, wording)


def venue(asking: Asking, wording: Wording) -> Any:
    return Meeting.venue.in_(fitting(asking.desk, Meeting.venue, wording))


def status(_asking: Asking, choices: Choices) -> Any:
    return Meeting.status.in_(sorted(one for one in choices.of if isinstance(one, MeetingStatus)))


def mode(_asking: Asking, choices: Choices) -> Any:
    return Meeting.mode.in_(sorted(choices.of))


def organisation(asking: Asking, wording: Wording) -> Any:
    """One of those who hold it."""
    hosted = MeetingHost.select(MeetingHost.meeting).where(
        MeetingHost.organisation.in_(organisations_named(asking, wording)) & MeetingHost.archived_at.is_null()
    )
    return Meeting.id.in_(hosted)


def title(asking: Asking, wording: Wording) -> Any:
    return Meeting.id.in_(meetings_named(asking, wording))


def held(_asking: Asking, days: Days) -> Any:
    """It begins on one of these days."""
    return within(Meeting.starts_at, days)


def participants(_asking: Asking, numbers: Numbers) -> Any:
    """So many are on its list."""
    counted = Participation.select(fn.COUNT(Participation.id)).where(
        (Participation.meeting == Meeting.id) & Participation.archived_at.is_null()
    )
    return between(fn.COALESCE(counted, 0), numbers)


def between(number: Any, numbers: Numbers) -> Any:
    """Within the numbers; nothing known is not among them."""
    condition = number.is_null(False)
    if numbers.least is not None:
        condition &= number >= numbers.least
    if numbers.most is not None:
        condition &= number <= numbers.most
    return condition


def within(moment: Any, days: Days) -> Any:
    """A moment kept in UTC falls on one of the days as the office counts them."""
    condition = moment.is_null(False)
    if days.first is not None:
        condition &= moment >= _begin(days.first)
    if days.until is not None:
        condition &= moment < _begin(days.until)
    return condition


def seconds_within(seconds: Any, days: Days) -> Any:
    """The same for a moment as listings keep it."""
    condition = seconds > 0
    if days.first is not None:
        condition &= seconds >= to_seconds(_begin(days.first))
    if days.until is not None:
        condition &= seconds < to_seconds(_begin(days.until))
    return condition


def _begin(day: date) -> datetime:
    return to_utc(datetime.combine(day, time()))
