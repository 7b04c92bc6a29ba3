"""Partnerships as they are exported, with their parties and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from peewee import JOIN, fn

from contactdesk.core.i18n import N_
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership, PartnershipContact, PartnershipParty, StageChange
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.export_sheets.beside import named, tagged
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.services.next_action import next_actions
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    Partnership.id,
    Partnership.uuid,
    Partnership.title,
    Partnership.scope,
    Partnership.stage,
    Partnership.agreement,
    Partnership.signed_on,
    Partnership.valid_from,
    Partnership.valid_until,
    Partnership.table_number,
    Partnership.table_theme,
    Partnership.origin_note,
    Partnership.reason,
    Partnership.rhythm_days,
    Partnership.notes,
)
_OTHERS = ("meeting", "introduced_by", "owner")


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    query = (
        Partnership.select(*_OWN, Meeting.title, Person.display_name, Colleague.name)
        .join(Meeting, JOIN.LEFT_OUTER, on=(Partnership.meeting == Meeting.id))
        .join(Person, JOIN.LEFT_OUTER, on=(Partnership.introduced_by == Person.id))
        .join(Colleague, JOIN.LEFT_OUTER, on=(Partnership.owner == Colleague.id))
    )
    rows = {row[0]: row for row in desk.rows(query.where(Partnership.id.in_(ids)))}
    parties = named(desk, PartnershipParty.partnership, Organisation.name, ids)
    contacts = named(desk, PartnershipContact.partnership, Person.display_name, ids)
    since, following = _since(desk, ids), next_actions(desk, ids)
    tags = tagged(desk, Kind.PARTNERSHIP, ids)
    for partnership in filter(rows.__contains__, ids):
        row, action = rows[partnership], following.get(partnership)
        record = {column.name: value for column, value in zip(_OWN, row, strict=False)}
        others = {name: value or "" for name, value in zip(_OTHERS, row[len(_OWN) :], strict=True)}
        yield (
            record
            | others
            | {
                "since": since.get(partnership, ""),
                "parties": parties[partnership],
                "contacts": contacts[partnership],
                "next_action": action.what if action else "",
                "next_due": action.due if action else "",
                "tags": tags[partnership],
            }
        )


def _since(desk: Desk, ids: Sequence[int]) -> dict[int, str]:
    """The day on which the present stage began."""
    latest = StageChange.select(StageChange.partnership, fn.MAX(StageChange.on))
    there = StageChange.partnership.in_(ids) & StageChange.archived_at.is_null()
    return dict(desk.rows(latest.where(there).group_by(StageChange.partnership)))


PARTNERSHIPS = Sheet(
    N_("Partnerships"),
    (
        Column("id"),
        Column("uuid"),
        Column("title", N_("Title")),
        Column("parties", N_("Parties")),
        Column("contacts", N_("Contact people")),
        Column("stage", N_("Stage")),
        Column("since", N_("Since")),
        Column("next_action", N_("Next action")),
        Column("next_due", N_("Due")),
        Column("owner", N_("Owner")),
        Column("scope", N_("Scope")),
        Column("agreement", N_("Agreement")),
        Column("signed_on", N_("Signed on")),
        Column("valid_from", N_("Valid from")),
        Column("valid_until", N_("Valid until")),
        Column("meeting", N_("Began at")),
        Column("table_number", N_("Table")),
        Column("table_theme", N_("Theme of the table")),
        Column("introduced_by", N_("Introduced by")),
        Column("origin_note", N_("How it began")),
        Column("reason", N_("Reason")),
        Column("rhythm_days", N_("In touch every (days)")),
        Column("tags", N_("Tags")),
        Column("notes", N_("Notes")),
    ),
    _read,
)
