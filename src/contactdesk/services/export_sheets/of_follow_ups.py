"""Follow-ups as they are exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from peewee import JOIN

from contactdesk.core.dates import local
from contactdesk.core.i18n import N_
from contactdesk.records.follow_ups import FollowUp, FollowUpPerson
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.services.export_sheets.beside import named
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    FollowUp.id,
    FollowUp.uuid,
    FollowUp.what,
    FollowUp.due,
    FollowUp.due_time,
    FollowUp.snoozed_until,
    FollowUp.remind_at,
    FollowUp.priority,
    FollowUp.status,
    FollowUp.waiting_for,
    FollowUp.outcome,
    FollowUp.done_at,
    FollowUp.repeats,
    FollowUp.notes,
)
_OTHERS = ("organisation", "meeting", "partnership", "assignee")


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    query = (
        FollowUp.select(*_OWN, Organisation.name, Meeting.title, Partnership.title, Colleague.name)
        .join(Organisation, JOIN.LEFT_OUTER, on=(FollowUp.organisation == Organisation.id))
        .join(Meeting, JOIN.LEFT_OUTER, on=(FollowUp.meeting == Meeting.id))
        .join(Partnership, JOIN.LEFT_OUTER, on=(FollowUp.partnership == Partnership.id))
        .join(Colleague, JOIN.LEFT_OUTER, on=(FollowUp.assignee == Colleague.id))
    )
    rows = {row[0]: row for row in desk.rows(query.where(FollowUp.id.in_(ids)))}
    people = named(desk, FollowUpPerson.follow_up, Person.display_name, ids)
    for follow_up in filter(rows.__contains__, ids):
        row = rows[follow_up]
        record = {column.name: value for column, value in zip(_OWN, row, strict=False)}
        for moment in ("remind_at", "done_at"):
            if record[moment] is not None:
                record[moment] = local(record[moment])
        others = {name: value or "" for name, value in zip(_OTHERS, row[len(_OWN) :], strict=True)}
        yield record | others | {"people": people[follow_up]}


FOLLOW_UPS = Sheet(
    N_("Follow-ups"),
    (
        Column("id"),
        Column("uuid"),
        Column("what", N_("What to do")),
        Column("due", N_("Due")),
        Column("due_time", N_("At (time)")),
        Column("snoozed_until", N_("Put off until")),
        Column("people", N_("People")),
        Column("organisation", N_("Organisation")),
        Column("partnership", N_("Partnership")),
        Column("meeting", N_("Meeting")),
        Column("assignee", N_("Assigned to")),
        Column("status", N_("Status")),
        Column("priority", N_("Priority")),
        Column("waiting_for", N_("Waiting for")),
        Column("remind_at", N_("Reminder")),
        Column("repeats", N_("Repeats")),
        Column("outcome", N_("Outcome")),
        Column("done_at", N_("Done on")),
        Column("notes", N_("Notes")),
    ),
    _read,
)
