"""Meetings: planned, changed, put away, and the office's organisations that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from peewee import fn

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import phrase
from contactdesk.records.meetings import HostRole, Meeting, MeetingHost, MeetingStatus
from contactdesk.records.organisations import Organisation
from contactdesk.records.search import Kind
from contactdesk.services.archiving import archive, restore
from contactdesk.services.field_errors import UnknownField
from contactdesk.services.field_values import each_once, one_line
from contactdesk.services.meeting_card import MeetingCard, read_card
from contactdesk.services.meeting_draft import (
    DRAFT_FIELDS,
    MeetingDraft,
    changed_columns,
    meeting_columns,
    times_of,
)
from contactdesk.services.meeting_list import (
    MeetingRow,
    Period,
    find_meeting,
    listed,
    matching,
    meeting_rows,
    ordered_ids,
    over,
    read_rows,
    row_beginning,
)
from contactdesk.services.organisations import Organisations
from contactdesk.services.plan_moving import NO_WORK, PlanWork, move_within, moving_with, still_open_of
from contactdesk.services.results import ListQuery, Saved
from contactdesk.services.tags import Tags
from contactdesk.storage.change import ChangeSet, OpenChange
from contactdesk.storage.desk import Desk

_CALLED_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})


class Meetings:
    def __init__(self, desk: Desk, organisations: Organisations, tags: Tags) -> None:
        self._desk = desk
        self._organisations = organisations
        self._tags = tags

    def page(
        self, query: ListQuery, offset: int, limit: int, period: Period = Period.ANY
    ) -> list[MeetingRow]:
        return meeting_rows(self._desk, query, offset, limit, period)

    def count(self, query: ListQuery, period: Period = Period.ANY) -> int:
        condition = matching(self._desk, query.search, period)
        return int(self._desk.value(Meeting.select(fn.COUNT(Meeting.id)).where(condition)))

    def position(self, query: ListQuery, meeting_id: int, period: Period = Period.ANY) -> int | None:
        """The row in which a meeting stands; None when it is not in the list."""
        ids = ordered_ids(self._desk, query, period)
        return ids.index(meeting_id) if meeting_id in ids else None

    def row_beginning(self, query: ListQuery, letters: str, period: Period = Period.ANY) -> int | None:
        """The first row that begins with these letters, in Polish order; None where none does."""
        return row_beginning(self._desk, query, letters, period)

    def upcoming(self, limit: int) -> list[MeetingRow]:
        """Meetings that have not ended, the next first."""
        now = utc_now()
        to_come = (Meeting.starts_at >= now) | (Meeting.ends_at >= now)
        query = listed(Meeting.archived_at.is_null() & to_come).order_by(Meeting.starts_at).limit(limit)
        return read_rows(self._desk, query)

    def recent(self, limit: int) -> list[MeetingRow]:
        """Meetings that are over, the last first."""
        condition = Meeting.archived_at.is_null() & over(utc_now())
        query = listed(condition).order_by(Meeting.starts_at.desc()).limit(limit)
        return read_rows(self._desk, query)

    def find(self, reference: str) -> int:
        """A meeting by number, title or words of it. Raises NoSuchMeeting, AmbiguousMeeting."""
        return find_meeting(self._desk, reference)

    def card(self, meeting_id: int) -> MeetingCard:
        """Raises Gone."""
        return read_card(self._desk, meeting_id)

    def draft(self, meeting_id: int) -> MeetingDraft:
        """The meeting as its form shows it. Raises Gone."""
        card = self.card(meeting_id)
        date, start, end = times_of(card.starts_at, card.ends_at, card.zone)
        return MeetingDraft(
            title=card.title,
            programme=card.programme,
            date=date,
            start=start,
            end=end,
            time_zone=card.zone,
            venue=card.venue,
            city=card.city,
            mode=card.mode,
            status=card.status,
            capacity="" if card.capacity is None else str(card.capacity),
            notes=card.notes,
            hosts=[host.organisation for host in card.hosts],
            tags=list(card.tags),
        ).remembering()

    def add(self, draft: MeetingDraft, uuid: str | None = None) -> Saved:
        """Raises the FieldErrors of ``meeting_draft``. The same uuid again adds nothing."""
        columns = meeting_columns(draft)
        with self._desk.change(phrase("Meeting “{title}” added", title=columns["title"])) as change:
            own = {**columns, "uuid": uuid} if uuid else columns
            meeting_id = change.add(Meeting, **own)
            if change.touched:
                self._follow(change, meeting_id, draft)
        assert change.changes is not None
        return Saved(meeting_id, change.changes)

    def save(self, meeting_id: int, version: int, draft: MeetingDraft) -> ChangeSet:
        """Bring a meeting to what its form says; what plans made for it moves with its day, and is named.

        Where it is called off, what they made stays and is named too. Raises FieldErrors, Conflict, Gone.
        """
        columns, title = changed_columns(draft), one_line(draft.title)
        with self._desk.change(phrase("Meeting “{title}” changed", title=title)) as change:
            change.edit(Meeting, meeting_id, version=version, **columns)
            self._follow(change, meeting_id, draft)
            moves = columns.keys() & {"starts_at", "time_zone"}
            moved = move_within(self._desk, change, meeting_id) if moves else NO_WORK
            called_off = columns.get("status") in _CALLED_OFF
            left = still_open_of(self._desk, meeting_id) if called_off else NO_WORK
            if left.n:
                change.words = left.still_open_words(title)
            elif moved.n:
                change.words = moved.moved_words(title)
        assert change.changes is not None
        return change.changes

    def edit(self, meeting_id: int, version: int, **fields: Any) -> ChangeSet:
        """Change some fields of the draft, typed as in the form. Raises UnknownField and what save raises."""
        draft = self.draft(meeting_id)
        for field in fields:
            if field not in DRAFT_FIELDS:
                raise UnknownField(field, fields=", ".join(DRAFT_FIELDS))
        return self.save(meeting_id, version, replace(draft, **fields))

    def moving_with(self, meeting_id: int) -> PlanWork:
        """What plans made for a meeting that would move with its day."""
        return moving_with(self._desk, meeting_id)

    def archive(self, ids: Sequence[int]) -> ChangeSet:
        return archive(self._desk, Kind.MEETING, ids)

    def restore(self, ids: Sequence[int]) -> ChangeSet:
        return restore(self._desk, Kind.MEETING, ids)

    def _follow(self, change: OpenChange, meeting_id: int, draft: MeetingDraft) -> None:
        """Take over what was changed in hosts and tags; what others added since stays."""
        seen = draft.seen or MeetingDraft()
        self._tags.follow_within(change, Kind.MEETING, meeting_id, seen=seen.tags, wanted=draft.tags)
        self._follow_hosts(change, meeting_id, each_once(seen.hosts), each_once(draft.hosts))

    def _follow_hosts(
        self, change: OpenChange, meeting_id: int, seen: Sequence[str], wanted: Sequence[str]
    ) -> None:
        """The first organisation named is the host; those added later join it."""
        query = MeetingHost.select(Organisation.name, MeetingHost.id, MeetingHost.organisation).join(
            Organisation
        )
        rows = self._desk.rows(query.where(MeetingHost.meeting == meeting_id))
        for name, host_id, _organisation in rows:
            if name in seen and name not in wanted:
                change.remove(MeetingHost, host_id)
        hosting = {organisation for name, _id, organisation in rows if name not in seen or name in wanted}
        # By name an archived or renamed host would not be found, so what was there is not looked for.
        for name in (name for name in wanted if name not in seen):
            organisation_id = self._organisations.find_or_make_within(change, name)
            if organisation_id not in hosting:
                role = HostRole.CO_HOST if hosting else HostRole.HOST
                change.add(MeetingHost, meeting=meeting_id, organisation=organisation_id, role=role)
                hosting.add(organisation_id)
