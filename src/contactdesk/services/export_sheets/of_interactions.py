"""Interactions as they are exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from peewee import JOIN

from contactdesk.core.dates import local
from contactdesk.core.i18n import N_
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.records.meetings import Meeting
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.partnerships import Partnership
from contactdesk.records.people import Person
from contactdesk.services.export_sheets.beside import named
from contactdesk.services.export_sheets.sheet import Column, Record, Sheet
from contactdesk.storage.desk import Desk

_OWN: tuple[Any, ...] = (
    Interaction.id,
    Interaction.uuid,
    Interaction.at,
    Interaction.kind,
    Interaction.direction,
    Interaction.answered,
    Interaction.summary,
    Interaction.text,
)
_OTHERS = ("organisation", "meeting", "partnership", "colleague")


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    query = (
        Interaction.select(*_OWN, Organisation.name, Meeting.title, Partnership.title, Colleague.name)
        .join(Organisation, JOIN.LEFT_OUTER, on=(Interaction.organisation == Organisation.id))
        .join(Meeting, JOIN.LEFT_OUTER, on=(Interaction.meeting == Meeting.id))
        .join(Partnership, JOIN.LEFT_OUTER, on=(Interaction.partnership == Partnership.id))
        .join(Colleague, JOIN.LEFT_OUTER, on=(Interaction.colleague == Colleague.id))
    )
    rows = {row[0]: row for row in desk.rows(query.where(Interaction.id.in_(ids)))}
    people = named(desk, InteractionPerson.interaction, Person.display_name, ids)
    for interaction in filter(rows.__contains__, ids):
        row = rows[interaction]
        record = {column.name: value for column, value in zip(_OWN, row, strict=False)}
        record["at"] = local(record["at"])
        others = {name: value or "" for name, value in zip(_OTHERS, row[len(_OWN) :], strict=True)}
        yield record | others | {"people": people[interaction]}


INTERACTIONS = Sheet(
    N_("Interactions"),
    (
        Column("id"),
        Column("uuid"),
        Column("at", N_("When")),
        Column("kind", N_("Way of contact")),
        Column("direction", N_("Who began")),
        Column("answered", N_("Reached")),
        Column("people", N_("People")),
        Column("organisation", N_("Organisation")),
        Column("partnership", N_("Partnership")),
        Column("meeting", N_("Meeting")),
        Column("colleague", N_("Colleague")),
        Column("summary", N_("Summary")),
        Column("text", N_("In full")),
    ),
    _read,
)
