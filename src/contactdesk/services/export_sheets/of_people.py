"""People as they are exported: an import of this version takes them in again as the same people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, ContactKind, Person
from contactdesk.records.search import Kind
from contactdesk.services.affiliations import is_open
from contactdesk.services.export_sheets.beside import reached, tagged
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    Person.id,
    Person.uuid,
    Person.display_name,
    Person.given_name,
    Person.family_name,
    Person.original_name,
    Person.form_of_address,
    Person.city,
    Person.languages,
    Person.interpreter_needed,
    Person.do_not_contact,
    Person.notes,
)
_NOWHERE = ("", "", "")


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    rows = {row[0]: row for row in desk.rows(Person.select(*_OWN).where(Person.id.in_(ids)))}
    contacts, tags = reached(desk, Kind.PERSON, ids), tagged(desk, Kind.PERSON, ids)
    places = _current(desk, ids)
    for person in filter(rows.__contains__, ids):
        record = {column.name: value for column, value in zip(_OWN, rows[person], strict=True)}
        organisation, unit, position = places.get(person, _NOWHERE)
        yield record | {
            "organisation": organisation,
            "unit": unit,
            "position": position,
            "emails": contacts[person, ContactKind.EMAIL],
            "phones": contacts[person, ContactKind.PHONE],
            "tags": tags[person],
        }


def _current(desk: Desk, ids: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    """Organisation, unit and position: of the primary affiliation, or of the latest."""
    query = (
        Affiliation.select(Affiliation.person, Organisation.name, Affiliation.unit, Affiliation.position)
        .join(Organisation)
        .where(Affiliation.person.in_(ids) & is_open(Affiliation) & Affiliation.archived_at.is_null())
        .order_by(Affiliation.primary, Affiliation.id)
    )
    return {person: (name, unit, position) for person, name, unit, position in desk.rows(query)}


PEOPLE = Sheet(
    N_("People"),
    (
        Column("id"),
        Column("uuid"),
        Column("display_name", N_("Name")),
        Column("given_name", N_("Given name")),
        Column("family_name", N_("Family name")),
        Column("original_name", N_("Name in original script")),
        Column("form_of_address", N_("Form of address")),
        Column("organisation", N_("Organisation")),
        Column("unit", N_("Unit")),
        Column("position", N_("Position")),
        Column("emails", N_("E-mail")),
        Column("phones", N_("Phone")),
        Column("city", N_("City")),
        Column("languages", N_("Languages")),
        Column("interpreter_needed", N_("Interpreter needed")),
        Column("do_not_contact", N_("Do not contact")),
        Column("tags", N_("Tags")),
        Column("notes", N_("Notes")),
    ),
    _read,
)
