"""Events to an iCalendar file that Thunderbird, Outlook, Google and khal take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from contactdesk.core.files import write_beside
from contactdesk.exchange.cells import clean

if TYPE_CHECKING:
    from icalendar import Alarm

_MADE_BY = "-//ContactDesk//ContactDesk//EN"
_A_DAY = timedelta(days=1)


class EventStatus(StrEnum):
    """As RFC 5545 spells them."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


class Event(NamedTuple):
    """Moments are UTC. A day as ``start`` takes the whole of it, with no ``end``.

    ``is_busy`` keeps its time from being given away; ``alarm`` is the moment to be reminded at.
    """

    uid: str
    version: int
    changed: datetime
    title: str
    start: datetime | date
    end: datetime | None = None
    place: str = ""
    text: str = ""
    status: EventStatus = EventStatus.CONFIRMED
    is_busy: bool = True
    alarm: datetime | None = None


def write_calendar(path: Path, name: str, events: Iterable[Event]) -> int:
    """How many there are; nothing of it lies in memory. Raises CannotWrite, and then the old file stands.

    Every moment is an instant of UTC and no time zone is described, since programs read those descriptions
    differently, an hour wrong in summer.
    """
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(clean(name)))
    head, end, tail = calendar.to_ical().rpartition(b"END:VCALENDAR")
    count = 0
    with write_beside(path, unless_same=True) as beside, beside.open("wb") as written:
        written.write(head)
        for event in events:
            written.write(_lines(event))
            count += 1
        written.write(end + tail)
    return count


def _lines(event: Event) -> bytes:
    from icalendar import Event as Component

    component = Component()
    component.add("uid", event.uid)
    component.add("sequence", event.version)
    component.add("dtstamp", _instant(event.changed))
    component.add("last-modified", _instant(event.changed))
    component.add("summary", clean(event.title))
    if isinstance(event.start, datetime):
        component.add("dtstart", _instant(event.start))
        if event.end is not None:
            component.add("dtend", _instant(event.end))
    else:
        component.add("dtstart", event.start)
        if event.start < date.max:  # without an end it takes its day, too
            component.add("dtend", event.start + _A_DAY)
    for field, text in (("location", event.place), ("description", event.text)):
        if clean(text):
            component.add(field, clean(text))
    component.add("status", event.status.value)
    component.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    if event.alarm is not None:
        component.add_component(_alarm(event.title, event.alarm))
    lines: bytes = component.to_ical()
    return lines


def _alarm(title: str, at: datetime) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean(title))
    alarm.add("trigger", _instant(at))
    return alarm


def _instant(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC, microsecond=0)
