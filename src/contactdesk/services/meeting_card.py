"""One meeting as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from contactdesk.core.dates import format_day, format_span, local
from contactdesk.records.meetings import HostRole, Meeting, MeetingHost, MeetingMode, MeetingStatus
from contactdesk.records.organisations import Organisation
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.meeting_counts import MeetingCounts, count_meeting
from contactdesk.storage.desk import Desk
from contactdesk.storage.errors import Gone


@dataclass(frozen=True)
class HostCard:
    organisation_id: int
    organisation: str
    role: HostRole


@dataclass(frozen=True)
class MeetingCard:
    """Times are UTC; ``when`` is what people say."""

    id: int
    uuid: str
    version: int
    title: str
    programme: str
    starts_at: datetime | None
    ends_at: datetime | None
    zone: str
    venue: str
    city: str
    mode: MeetingMode
    status: MeetingStatus
    capacity: int | None
    notes: str
    archived: bool
    created_at: datetime
    updated_at: datetime
    hosts: tuple[HostCard, ...]
    tags: tuple[str, ...]
    counts: MeetingCounts

    @property
    def when(self) -> str:
        """``Thursday, 29 October 2026 · 10:00–16:00`` in the active language, empty where unknown."""
        if self.starts_at is None:
            return ""
        start = local(self.starts_at, self.zone)
        if start.time() == time() and self.ends_at is None:
            return format_day(start.date(), "full")
        return format_span(self.starts_at, self.ends_at, self.zone)


def read_card(desk: Desk, meeting_id: int) -> MeetingCard:
    """Raises Gone."""
    row = desk.row(
        Meeting.select(
            Meeting.id,
            Meeting.uuid,
            Meeting.version,
            Meeting.title,
            Meeting.programme,
            Meeting.starts_at,
            Meeting.ends_at,
            Meeting.time_zone,
            Meeting.venue,
            Meeting.city,
            Meeting.mode,
            Meeting.status,
            Meeting.capacity,
            Meeting.notes,
            Meeting.archived_at,
            Meeting.created_at,
            Meeting.updated_at,
        ).where(Meeting.id == meeting_id)
    )
    if row is None:
        raise Gone(noun="meeting")
    *own, archived_at, created_at, updated_at = row
    rest = (archived_at is not None, created_at, updated_at)
    return MeetingCard(
        *(*own, *rest, _hosts(desk, meeting_id), _tags(desk, meeting_id), count_meeting(desk, meeting_id))
    )


def _hosts(desk: Desk, meeting_id: int) -> tuple[HostCard, ...]:
    query = (
        MeetingHost.select(Organisation.id, Organisation.name, MeetingHost.role)
        .join(Organisation)
        .where(MeetingHost.meeting == meeting_id)
        .order_by(MeetingHost.id)
    )
    return tuple(HostCard(*row) for row in desk.rows(query))


def _tags(desk: Desk, meeting_id: int) -> tuple[str, ...]:
    query = Tagging.select(Tag.name).join(Tag).where(Tagging.meeting == meeting_id).order_by(Tag.folded)
    return tuple(name for (name,) in desk.rows(query))
