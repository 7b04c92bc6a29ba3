"""What an attendance sheet says: rows in the order asked for, and the head, from the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from peewee import chunked

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import speaking
from contactdesk.core.text import collation_key
from contactdesk.documents.sheet_content import SheetHead, SheetRow
from contactdesk.records.meetings import COMING, Registration
from contactdesk.records.people import ContactKind, ContactPoint
from contactdesk.records.sheets import SheetOrder, SheetWho
from contactdesk.services.contact_values import phone_shown
from contactdesk.services.meeting_card import MeetingCard
from contactdesk.services.office import OfficeCard
from contactdesk.services.participant_list import ParticipantRow, participant_rows
from contactdesk.services.results import ListQuery
from contactdesk.services.sheet_options import MOST_WALK_IN_ROWS, SheetOptions
from contactdesk.services.table_cell import table_shown
from contactdesk.storage.desk import Desk

FrozenRow = tuple[int, int | None, str]
"""Row number, participation and name; neither in a row for walk-ins."""

_LAST = "\uffff"
_AT_ONCE = 500
_ORDERS: dict[SheetOrder, Callable[[ParticipantRow], Any]] = {
    SheetOrder.FAMILY_NAME: lambda row: (),
    SheetOrder.ORGANISATION: lambda row: collation_key(row.organisation) or _LAST,
    SheetOrder.TABLE: lambda row: (
        row.table_number is None and not row.table_theme,
        row.table_number is None,
        row.table_number or 0,
        collation_key(row.table_theme),
    ),
}
_CHOSEN: dict[SheetWho, frozenset[Registration]] = {
    SheetWho.COMING: COMING,
    SheetWho.CONFIRMED: frozenset({Registration.CONFIRMED}),
    SheetWho.EVERYONE: frozenset(Registration),
}


def people_on_sheet(desk: Desk, meeting_id: int, options: SheetOptions) -> list[ParticipantRow]:
    """By family name, within organisation or table where asked; the same on every engine."""
    rows = [
        row
        for row in participant_rows(desk, meeting_id, ListQuery())
        if row.registration in _CHOSEN[options.who]
    ]
    rows.sort(key=lambda row: (row.sort_key, row.id))
    rows.sort(key=_ORDERS[options.order])
    return rows


def frozen_rows(people: Sequence[ParticipantRow], walk_in_rows: int) -> list[FrozenRow]:
    """What is kept of a print: everybody's number, and the numbers reserved for walk-ins."""
    blank = max(0, min(walk_in_rows, MOST_WALK_IN_ROWS))
    rows: list[FrozenRow] = [(number, row.id, row.name) for number, row in enumerate(people, start=1)]
    return rows + [(number, None, "") for number in range(len(rows) + 1, len(rows) + blank + 1)]


def sheet_rows(
    desk: Desk, people: Sequence[ParticipantRow], frozen: Sequence[FrozenRow], options: SheetOptions
) -> list[SheetRow]:
    emails = _reached_at(desk, people, ContactKind.EMAIL) if options.email else {}
    phones = _reached_at(desk, people, ContactKind.PHONE) if options.phone else {}
    rows = [
        SheetRow(
            number,
            row.name,
            row.organisation,
            table_shown(row.table_number, row.table_theme),
            emails.get(row.person_id, ""),
            phones.get(row.person_id, ""),
        )
        for number, row in enumerate(people, start=1)
    ]
    return rows + [SheetRow(number, "") for number, _id, _name in frozen[len(people) :]]


def sheet_head(
    card: MeetingCard, office: OfficeCard, options: SheetOptions, number: int, edition: int, today: date
) -> SheetHead:
    """In the paper's language, whatever the window's."""
    with speaking(options.language):
        return SheetHead(
            meeting=card.title,
            when=card.when,
            place=", ".join(part for part in (card.venue, card.city) if part),
            programme=card.programme,
            office=office.name,
            office_address=", ".join(part for part in (office.address, office.city) if part),
            privacy_notice=office.privacy_notice(options.language),
            sheet_number=number,
            version=edition,
            printed_on=format_day(today),
            logo=office.logo,
        )


def _reached_at(desk: Desk, people: Sequence[ParticipantRow], kind: ContactKind) -> dict[int, str]:
    """The primary address of each, as it is read; phones in groups."""
    found: dict[int, str] = {}
    for part in chunked([row.person_id for row in people], _AT_ONCE):
        query = ContactPoint.select(ContactPoint.person, ContactPoint.value, ContactPoint.normalised).where(
            ContactPoint.person.in_(part)
            & (ContactPoint.kind == kind)
            & ContactPoint.invalid_since.is_null()
            & ContactPoint.archived_at.is_null()
        )
        for person, value, normalised in desk.rows(
            query.order_by(ContactPoint.primary, ContactPoint.id.desc())
        ):
            shown = phone_shown(normalised) if kind is ContactKind.PHONE and normalised else value
            found[person] = normalised if kind is ContactKind.EMAIL and normalised else shown
    return found
