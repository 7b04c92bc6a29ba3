"""Meetings, and who takes part in them."""

from __future__ import annotations

from dataclasses import asdict

from contactdesk.cli.nouns.noun import Asked, Noun, Record, Written, by_number, joined
from contactdesk.cli.nouns.person import FieldNeeded
from contactdesk.cli.nouns.values import Values, fill, single
from contactdesk.core.dates import format_day, local
from contactdesk.core.i18n import _
from contactdesk.records.meetings import ATTENDANCE_NAMES, REGISTRATION_NAMES, ROLE_NAMES, Attendance
from contactdesk.records.search import Kind
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.meeting_list import MeetingRow
from contactdesk.services.participation_card import participation_of, read_participation
from contactdesk.services.results import ListQuery
from contactdesk.services.services import Services

_CALLED = {"name": "title", "host": "hosts", "tag": "tags"}
PARTICIPATION_NAME = "participation"


def _rows(services: Services, asked: Asked) -> list[Record]:
    return [
        {"kind": Kind.MEETING, "subtitle": joined(_day(row), row.city, row.venue), **row._asdict()}
        for row in services.meetings.page(ListQuery(asked.search), 0, asked.limit)
    ]


def _day(row: MeetingRow) -> str:
    return format_day(local(row.starts_at, row.zone).date(), "long") if row.starts_at else ""


def _card(services: Services, meeting_id: int) -> Record:
    card = services.meetings.card(meeting_id)
    return {**asdict(card), "when": card.when, "participants": _participants(services, meeting_id, "", None)}


def _participants(services: Services, meeting_id: int, search: str, limit: int | None) -> list[Record]:
    rows = services.participants.page(meeting_id, ListQuery(search), 0, limit)
    return [{name: value for name, value in row._asdict().items() if name != "sort_key"} for row in rows]


def _add(services: Services, values: Values) -> Written:
    draft = MeetingDraft()
    fill(draft, values, called=_CALLED)
    return Written(*services.meetings.add(draft))


def _edit(services: Services, meeting_id: int, values: Values) -> Written:
    version = services.meetings.card(meeting_id).version
    draft = services.meetings.draft(meeting_id)
    fill(draft, values, called=_CALLED)
    return Written(meeting_id, services.meetings.save(meeting_id, version, draft))


def _participation_rows(services: Services, asked: Asked) -> list[Record]:
    if not asked.meeting:
        raise FieldNeeded(field="--meeting")
    rows = _participants(services, services.meetings.find(asked.meeting), asked.search, asked.limit)
    return [
        {
            "kind": PARTICIPATION_NAME,
            "title": row["name"],
            "subtitle": joined(
                row["organisation"],
                _(ROLE_NAMES[row["role"]]),
                _(REGISTRATION_NAMES[row["registration"]]),
                "" if row["attendance"] is Attendance.UNKNOWN else _(ATTENDANCE_NAMES[row["attendance"]]),
            ),
            **row,
        }
        for row in rows
    ]


def _add_participation(services: Services, values: Values) -> Written:
    """Put somebody known on a list; with a field that is wrong nobody is put there."""
    told = {name: single(name, typed) for name, typed in values.items()}
    for field in ("meeting", "person"):
        if not told.get(field):
            raise FieldNeeded(field=field)
    meeting_id = services.meetings.find(told.pop("meeting"))
    person_id = services.people.meant(told.pop("person"))
    changes = services.participants.add_people(meeting_id, [person_id])
    participation_id = participation_of(services.desk, meeting_id, person_id)
    try:
        if told:
            changes = _edit_participation(services, participation_id, values_of(told)).changes
    except Exception:
        if changes.id is not None:
            services.history.undo(changes.id)
        raise
    return Written(participation_id, changes)


def values_of(told: dict[str, str]) -> Values:
    return {name: [value] for name, value in told.items()}


def _edit_participation(services: Services, participation_id: int, values: Values) -> Written:
    told = {name: single(name, typed) for name, typed in values.items()}
    version = read_participation(services.desk, participation_id).version
    return Written(participation_id, services.participants.edit(participation_id, version, **told))


MEETING = Noun(
    "meeting",
    rows=_rows,
    meant=lambda services, reference: services.meetings.find(reference),
    card=_card,
    add=_add,
    edit=_edit,
)
PARTICIPATION = Noun(
    PARTICIPATION_NAME,
    rows=_participation_rows,
    meant=by_number,
    card=lambda services, record: read_participation(services.desk, record)._asdict(),
    add=_add_participation,
    edit=_edit_participation,
)
