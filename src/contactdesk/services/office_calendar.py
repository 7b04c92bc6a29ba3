"""The calendar of the office as a file: its meetings, and follow-ups that are still to be done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from peewee import JOIN

from contactdesk.core.dates import local, to_utc
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, _
from contactdesk.core.parts import in_parts
from contactdesk.exchange.calendar_file import Event, EventStatus, write_calendar
from contactdesk.records.follow_ups import OPEN, FollowUp, FollowUpPerson, FollowUpStatus
from contactdesk.records.meetings import Meeting, MeetingStatus
from contactdesk.records.office import Colleague, Office
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.services.exporting import Exported
from contactdesk.services.field_values import one_line
from contactdesk.services.office import OurOffice
from contactdesk.services.organisations import Organisations
from contactdesk.services.partnership_links import PartnershipLinks
from contactdesk.services.people import People
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk

ENDING = ".ics"
_AT_ONCE = 400
_CALL = timedelta(minutes=30)
_NOUNS = (Meeting, FollowUp, FollowUpPerson, Person, Organisation, Partnership, Office, Colleague)
_STATUS = {
    MeetingStatus.PLANNED: EventStatus.CONFIRMED,
    MeetingStatus.HELD: EventStatus.CONFIRMED,
    MeetingStatus.POSTPONED: EventStatus.TENTATIVE,
    MeetingStatus.CANCELLED: EventStatus.CANCELLED,
}


class NotACalendarFile(ContactDeskError):
    code = "not-a-calendar-file"
    message = N_("“{path}” should end in .ics, as files of calendars do.")


class _MeetingRow(NamedTuple):
    uuid: str
    version: int
    updated_at: datetime
    title: str
    programme: str
    starts_at: datetime
    ends_at: datetime | None
    time_zone: str
    venue: str
    city: str
    status: MeetingStatus


class _FollowUpRow(NamedTuple):
    id: int
    uuid: str
    version: int
    updated_at: datetime
    what: str
    notes: str
    due: str
    due_time: str
    shown_on: str
    remind_at: datetime | None
    status: FollowUpStatus
    waiting_for: str


def is_in_calendar(changes: ChangeSet) -> bool:
    """Whether a step may have changed what the file says."""
    return any(changes.ids(noun) for noun in _NOUNS)


class OfficeCalendar:
    def __init__(self, desk: Desk, organisations: Organisations, people: People) -> None:
        self._desk = desk
        self._links = PartnershipLinks(desk, organisations, people)

    def write(self, path: Path, *, owner: str = "") -> Exported:
        """All meetings that have a date, and open follow-ups that have a day; only those of ``owner``.

        Raises NotACalendarFile, CannotWrite, NoSuchColleague, OwnerLeft.
        """
        if path.suffix.lower() != ENDING:
            raise NotACalendarFile(path=path)
        colleague_id = self._links.colleague("owner", one_line(owner))
        name = OurOffice(self._desk).office().name or _("Office")
        with self._desk.unchanging():
            return Exported(path, write_calendar(path, name, self._events(colleague_id)))

    def _events(self, colleague_id: int | None) -> Iterator[Event]:
        yield from self._meetings()
        yield from self._follow_ups(colleague_id)

    def _meetings(self) -> Iterator[Event]:
        query = (
            Meeting.select(*(getattr(Meeting, name) for name in _MeetingRow._fields))
            .where(Meeting.archived_at.is_null() & Meeting.starts_at.is_null(False))
            .order_by(Meeting.starts_at, Meeting.id)
        )
        for row in self._desk.rows(query):
            yield _meeting(_MeetingRow(*row))

    def _follow_ups(self, colleague_id: int | None) -> Iterator[Event]:
        """In parts, since an office has many of them in time."""
        where = FollowUp.archived_at.is_null() & OPEN & (FollowUp.shown_on != "")
        if colleague_id is not None:
            where &= FollowUp.assignee == colleague_id
        order = (FollowUp.shown_on, FollowUp.id)
        ids = [row[0] for row in self._desk.rows(FollowUp.select(FollowUp.id).where(where).order_by(*order))]
        for part in in_parts(ids, _AT_ONCE):
            query = (
                FollowUp.select(
                    *(getattr(FollowUp, name) for name in _FollowUpRow._fields),
                    Organisation.name,
                    Partnership.title,
                )
                .join(Organisation, JOIN.LEFT_OUTER, on=(FollowUp.organisation == Organisation.id))
                .join(Partnership, JOIN.LEFT_OUTER, on=(FollowUp.partnership == Partnership.id))
                .where(FollowUp.id.in_(part))
                .order_by(*order)
            )
            people = self._people(part)
            for *own, organisation, partnership in self._desk.rows(query):
                row = _FollowUpRow(*own)
                about = [*people[row.id], organisation, partnership]
                yield _follow_up(row, [one for one in about if one])

    def _people(self, follow_up_ids: Sequence[int]) -> defaultdict[int, list[str]]:
        query = (
            FollowUpPerson.select(FollowUpPerson.follow_up, Person.display_name)
            .join(Person, on=(FollowUpPerson.person == Person.id))
            .where(FollowUpPerson.follow_up.in_(follow_up_ids))
            .order_by(FollowUpPerson.id)
        )
        names: defaultdict[int, list[str]] = defaultdict(list)
        for follow_up_id, name in self._desk.rows(query):
            names[follow_up_id].append(name)
        return names


def _meeting(row: _MeetingRow) -> Event:
    """One of which only the day is known takes that day."""
    start = local(row.starts_at, row.time_zone)
    is_day = start.time() == time() and row.ends_at is None
    return Event(
        f"{row.uuid}@contactdesk",
        row.version,
        row.updated_at,
        row.title,
        start.date() if is_day else row.starts_at,
        row.ends_at,
        place=", ".join(part for part in (row.venue, row.city) if part),
        text=row.programme,
        status=_STATUS[row.status],
    )


def _follow_up(row: _FollowUpRow, about: Sequence[str]) -> Event:
    """Put off to another day it has no time any more."""
    start: date = date.fromisoformat(row.shown_on)
    end = None
    if row.due_time and row.shown_on == row.due:
        with suppress(OverflowError):  # on the first and last day of all only the day can be told
            begins = to_utc(datetime.combine(start, time.fromisoformat(row.due_time)))
            start, end = begins, begins + _CALL
    waiting = row.status is FollowUpStatus.WAITING and row.waiting_for
    told = [_("waiting for {whom}").format(whom=row.waiting_for)] if waiting else []
    return Event(
        f"{row.uuid}@contactdesk",
        row.version,
        row.updated_at,
        row.what,
        start,
        end,
        text="\n".join([*told, *about, row.notes]),
        is_busy=False,
        alarm=row.remind_at,
    )
