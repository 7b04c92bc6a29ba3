"""Interactions as they are exported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from contactdesk.core.i18n import N_
from contactdesk.records.interactions import Interaction, InteractionPerson
from contactdesk.services.export_sheets.about import about
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


def _read(desk: Desk, ids: Sequence[int]) -> Iterator[Record]:
    return about(
        desk,
        ids,
        _OWN,
        colleague=Interaction.colleague,
        people=InteractionPerson.interaction,
        moments=("at",),
    )


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
