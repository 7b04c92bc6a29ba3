"""A meeting as it is typed into a form, and the columns that come of it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time
from typing import Any

from contactdesk.core.dates import DEFAULT_ZONE, NoSuchDate, NoSuchTimeZone, local, parse_date, to_utc, zone
from contactdesk.core.i18n import N_
from contactdesk.records.meetings import MEETING_MODE_NAMES, MEETING_STATUS_NAMES, MeetingMode, MeetingStatus
from contactdesk.services.field_errors import EndBeforeStart, FieldError, TitleNeeded
from contactdesk.services.field_values import choice, many_lines, one_line, whole_number

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?")


class NotADay(FieldError):
    code = "not-a-day"
    message = N_("“{value}” is not a date: write it as 24.11.2026, 24.11, tomorrow or next fri.")


class NotATime(FieldError):
    code = "not-a-time"
    message = N_("“{value}” is not a time: write it as 10:00.")


class DateNeeded(FieldError):
    code = "date-needed"
    message = N_("Write the date that the time belongs to.")


class UnknownTimeZone(FieldError):
    code = "no-such-time-zone"
    message = N_("There is no time zone “{value}”: write it as Europe/Warsaw.")


class CapacityBelowOne(FieldError):
    code = "capacity-below-one"
    message = N_("The number of places is at least 1.")


@dataclass
class MeetingDraft:
    """Texts as people write them: ``date`` in any spelling, ``start`` and ``end`` on the wall's clock.

    ``seen`` is what the form showed at first, so that saving touches only what was changed in it.
    """

    title: str = ""
    programme: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    time_zone: str = DEFAULT_ZONE
    venue: str = ""
    city: str = ""
    mode: str = MeetingMode.IN_PERSON
    status: str = MeetingStatus.PLANNED
    capacity: str = ""
    notes: str = ""
    hosts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    seen: MeetingDraft | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> MeetingDraft:
        """Itself, remembering what it says now."""
        return replace(self, seen=deepcopy(self))


DRAFT_FIELDS = tuple(one.name for one in fields(MeetingDraft) if one.name != "seen")


def meeting_columns(draft: MeetingDraft) -> dict[str, Any]:
    """The meeting's own columns; raises the first FieldError, such as TitleNeeded."""
    title = one_line(draft.title)
    if not title:
        raise TitleNeeded("title")
    zone_name = _zone_name(draft.time_zone)
    starts_at, ends_at = _span(draft, zone_name)
    return {
        "title": title,
        "programme": one_line(draft.programme),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "time_zone": zone_name,
        "venue": one_line(draft.venue),
        "city": one_line(draft.city),
        "mode": choice("mode", draft.mode or MeetingMode.IN_PERSON, MeetingMode, MEETING_MODE_NAMES),
        "status": choice(
            "status", draft.status or MeetingStatus.PLANNED, MeetingStatus, MEETING_STATUS_NAMES
        ),
        "capacity": _capacity(draft.capacity),
        "notes": many_lines(draft.notes),
    }


def changed_columns(draft: MeetingDraft) -> dict[str, Any]:
    """Those that differ from what the form showed; all where it remembers nothing."""
    columns = meeting_columns(draft)
    was = meeting_columns(draft.seen) if draft.seen else {}
    return {name: value for name, value in columns.items() if name not in was or was[name] != value}


_TOGETHER = frozenset({"date", "start", "end"})


def problem_with(draft: MeetingDraft, name: str) -> FieldError | None:
    """What is wrong with one field, whatever the others say; day and times are looked at together."""
    alone = MeetingDraft(title=name)
    for one in _TOGETHER if name in _TOGETHER else {name}:
        setattr(alone, one, getattr(draft, one))
    try:
        meeting_columns(alone)
    except FieldError as error:
        return error
    return None


def times_of(starts_at: datetime | None, ends_at: datetime | None, zone_name: str) -> tuple[str, str, str]:
    """Date, start and end as a form shows them; a meeting at midnight sharp has no known time."""
    if starts_at is None:
        return "", "", ""
    start = local(starts_at, zone_name)
    end = f"{local(ends_at, zone_name):%H:%M}" if ends_at else ""
    return start.date().isoformat(), "" if _time_unknown(start) else f"{start:%H:%M}", end


def _time_unknown(start: datetime) -> bool:
    return start.time() == time()


def _zone_name(typed: str) -> str:
    name = one_line(typed) or DEFAULT_ZONE
    try:
        zone(name)
    except NoSuchTimeZone as error:
        raise UnknownTimeZone("time_zone", value=name) from error
    return name


def _span(draft: MeetingDraft, zone_name: str) -> tuple[datetime | None, datetime | None]:
    start, end = _time("start", draft.start), _time("end", draft.end)
    if not draft.date.strip():
        if start or end:
            raise DateNeeded("date")
        return None, None
    day = _day(draft.date)
    try:
        starts_at = to_utc(datetime.combine(day, start or time()), zone_name)
        ends_at = to_utc(datetime.combine(day, end), zone_name) if end is not None else None
    except OverflowError as error:
        raise NotADay("date", value=draft.date.strip()) from error
    # By the clock too: in the hour that summer time leaves out, 2:30 comes after 3:10.
    if start and end and ends_at and (end <= start or ends_at <= starts_at):
        raise EndBeforeStart("end")
    return starts_at, ends_at


def _day(typed: str) -> date:
    try:
        return parse_date(typed)
    except NoSuchDate as error:
        raise NotADay("date", value=typed.strip()) from error


def _time(field_name: str, typed: str) -> time | None:
    if not typed.strip():
        return None
    match = _TIME.fullmatch(typed.strip())
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        raise NotATime(field_name, value=typed.strip())
    return time(int(match[1]), int(match[2] or 0))


def _capacity(typed: str) -> int | None:
    places = whole_number("capacity", typed)
    if places is not None and places < 1:
        raise CapacityBelowOne("capacity")
    return places
