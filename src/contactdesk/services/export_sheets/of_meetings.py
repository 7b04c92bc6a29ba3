"""Meetings as they are exported, their times as the clock on the wall there shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from peewee import fn

from contactdesk.core.dates import local
from contactdesk.core.i18n import N_
from contactdesk.records.meetings import ATTENDED, Meeting, MeetingHost, Participation
from contactdesk.records.organisations import Organisation
from contactdesk.records.search import Kind
from contactdesk.services.export_sheets.beside import tagged
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    Meeting.id,
    Meeting.uuid,
    Meeting.title,
    Meeting.programme,
    Meeting.starts_at,
    Meeting.ends_at,
    Meeting.time_zone,
    Meeting.city,
    Meeting.venue,
    Meeting.mode,
    Meeting.status,
    Meeting.capacity,
    Meeting.notes,
)


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    rows = {row[0]: row for row in desk.rows(Meeting.select(*_OWN).where(Meeting.id.in_(ids)))}
    hosts, tags, people = _hosts(desk, ids), tagged(desk, Kind.MEETING, ids), _counted(desk, ids)
    came = _counted(desk, ids, attended=True)
    for meeting in filter(rows.__contains__, ids):
        record = {column.name: value for column, value in zip(_OWN, rows[meeting], strict=True)}
        for moment in ("starts_at", "ends_at"):
            if record[moment] is not None:
                record[moment] = local(record[moment], record["time_zone"])
        yield record | {
            "hosts": hosts[meeting],
            "participants": people.get(meeting, 0),
            "attended": came.get(meeting, 0),
            "tags": tags[meeting],
        }


def _hosts(desk: Desk, ids: Sequence[int]) -> dict[int, list[str]]:
    query = MeetingHost.select(MeetingHost.meeting, Organisation.name).join(Organisation)
    found: dict[int, list[str]] = defaultdict(list)
    for meeting, name in desk.rows(query.where(MeetingHost.meeting.in_(ids)).order_by(MeetingHost.id)):
        found[meeting].append(name)
    return found


def _counted(desk: Desk, ids: Sequence[int], *, attended: bool = False) -> dict[int, int]:
    condition = Participation.meeting.in_(ids) & Participation.archived_at.is_null()
    if attended:
        condition &= Participation.attendance.in_(sorted(ATTENDED))
    query = Participation.select(Participation.meeting, fn.COUNT(Participation.id)).where(condition)
    return dict(desk.rows(query.group_by(Participation.meeting)))


MEETINGS = Sheet(
    N_("Meetings"),
    (
        Column("id"),
        Column("uuid"),
        Column("title", N_("Title")),
        Column("programme", N_("Programme")),
        Column("starts_at", N_("Start")),
        Column("ends_at", N_("End")),
        Column("time_zone", N_("Time zone")),
        Column("city", N_("City")),
        Column("venue", N_("Venue")),
        Column("mode", N_("Mode")),
        Column("status", N_("Status")),
        Column("capacity", N_("Capacity")),
        Column("hosts", N_("Held by")),
        Column("participants", N_("Participants")),
        Column("attended", N_("Attended")),
        Column("tags", N_("Tags")),
        Column("notes", N_("Notes")),
    ),
    _read,
)
