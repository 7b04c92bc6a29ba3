"""Organisations as they are exported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from peewee import JOIN

from contactdesk.core.i18n import N_
from contactdesk.records.organisations import Organisation, OtherName
from contactdesk.records.people import ContactKind
from contactdesk.records.search import Kind
from contactdesk.services.export_sheets.beside import reached, tagged
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    Organisation.id,
    Organisation.uuid,
    Organisation.name,
    Organisation.short_name,
    Organisation.sector,
    Organisation.address,
    Organisation.city,
    Organisation.country,
    Organisation.website,
    Organisation.status,
    Organisation.notes,
)


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    parent = Organisation.alias("parent_organisation")
    query = (
        Organisation.select(*_OWN, parent.name)
        .join(parent, JOIN.LEFT_OUTER, on=(Organisation.parent == parent.id))
        .where(Organisation.id.in_(ids))
    )
    rows = {row[0]: row for row in desk.rows(query)}
    contacts, tags = reached(desk, Kind.ORGANISATION, ids), tagged(desk, Kind.ORGANISATION, ids)
    others = _other_names(desk, ids)
    for organisation in filter(rows.__contains__, ids):
        *own, part_of = rows[organisation]
        record = {column.name: value for column, value in zip(_OWN, own, strict=True)}
        yield record | {
            "part_of": part_of or "",
            "other_names": others[organisation],
            "emails": contacts[organisation, ContactKind.EMAIL],
            "phones": contacts[organisation, ContactKind.PHONE],
            "tags": tags[organisation],
        }


def _other_names(desk: Desk, ids: Sequence[int]) -> dict[int, list[str]]:
    query = OtherName.select(OtherName.organisation, OtherName.name).where(OtherName.organisation.in_(ids))
    found: dict[int, list[str]] = defaultdict(list)
    for organisation, name in desk.rows(query.order_by(OtherName.id)):
        found[organisation].append(name)
    return found


ORGANISATIONS = Sheet(
    N_("Organisations"),
    (
        Column("id"),
        Column("uuid"),
        Column("name", N_("Organisation")),
        Column("short_name", N_("Short name")),
        Column("other_names", N_("Other names")),
        Column("sector", N_("Sector")),
        Column("part_of", N_("Part of")),
        Column("address", N_("Address")),
        Column("city", N_("City")),
        Column("country", N_("Country")),
        Column("emails", N_("E-mail")),
        Column("phones", N_("Phone")),
        Column("website", N_("Website")),
        Column("status", N_("Status")),
        Column("tags", N_("Tags")),
        Column("notes", N_("Notes")),
    ),
    _read,
)
