"""A meeting's list as it is exported. What people say of their migration experience is no part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.meetings import Participation
from contactdesk.records.people import ContactKind, Person
from contactdesk.records.search import Kind
from contactdesk.services.export_sheets.beside import reached
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.services.table_cell import table_shown
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    Participation.id,
    Participation.uuid,
    Participation.person,
    Person.display_name,
    Person.city,
    Participation.presented_organisation,
    Participation.presented_position,
    Participation.role,
    Participation.registration,
    Participation.attendance,
    Participation.table_number,
    Participation.table_theme,
    Participation.on_behalf_of,
    Participation.needs,
)


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    query = Participation.select(*_OWN).join(Person).where(Participation.id.in_(ids))
    rows = {
        row[0]: {column.name: value for column, value in zip(_OWN, row, strict=True)}
        for row in desk.rows(query)
    }
    contacts = reached(desk, Kind.PERSON, [record["person"] for record in rows.values()])
    for participation in filter(rows.__contains__, ids):
        record = rows[participation]
        yield record | {
            "table": table_shown(record["table_number"], record["table_theme"]),
            "emails": contacts[record["person"], ContactKind.EMAIL],
            "phones": contacts[record["person"], ContactKind.PHONE],
        }


PARTICIPANTS = Sheet(
    N_("Participants"),
    (
        Column("id"),
        Column("uuid"),
        Column("person"),
        Column("display_name", N_("Name")),
        Column("presented_organisation", N_("Organisation")),
        Column("presented_position", N_("Position")),
        Column("role", N_("Role")),
        Column("registration", N_("Registration")),
        Column("attendance", N_("Attendance")),
        Column("table", N_("Table")),
        Column("emails", N_("E-mail")),
        Column("phones", N_("Phone")),
        Column("city", N_("City")),
        Column("on_behalf_of", N_("On behalf of")),
        Column("needs", N_("Needs")),
    ),
    _read,
)
