"""Interactions as lists show them, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from peewee import JOIN, fn

from contactdesk.records.interactions import Direction, Interaction, InteractionKind, InteractionPerson
from contactdesk.records.office import Colleague
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind
from contactdesk.services.name_search import listed
from contactdesk.services.results import ListQuery
from contactdesk.storage.composed import ById
from contactdesk.storage.desk import Desk


class InteractionRow(NamedTuple):
    """``people`` are their names; ``at`` is UTC."""

    id: int
    version: int
    kind: InteractionKind
    direction: Direction
    answered: bool
    at: datetime
    summary: str
    people: tuple[str, ...]
    organisation: str
    colleague: str

    @property
    def with_whom(self) -> str:
        """In one line: the people, or the organisation where nobody is named."""
        return ", ".join(self.people) or self.organisation


class InteractionList:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, query: ListQuery, offset: int, limit: int) -> list[InteractionRow]:
        keys = (Interaction.at, Interaction.id)
        order = keys if self._upwards(query) else [key.desc() for key in keys]
        found = Interaction.select(Interaction.id).where(self._condition(query))
        rows = self._desk.rows(found.order_by(*order).limit(limit).offset(offset))
        return interaction_rows(self._desk, [row[0] for row in rows])

    def count(self, query: ListQuery) -> int:
        return self._counted(self._condition(query))

    def position(self, query: ListQuery, interaction_id: int) -> int | None:
        """The row in which one stands; None when it is not in the list."""
        condition = self._condition(query)
        there = self._desk.row(
            Interaction.select(Interaction.at).where(condition & (Interaction.id == interaction_id))
        )
        if there is None:
            return None
        at, own = there[0], Interaction.id
        if self._upwards(query):
            before = (Interaction.at < at) | ((Interaction.at == at) & (own < interaction_id))
        else:
            before = (Interaction.at > at) | ((Interaction.at == at) & (own > interaction_id))
        return self._counted(condition & before)

    @staticmethod
    def _upwards(query: ListQuery) -> bool:
        """Ordered by its day the latest stands first, so that down is up."""
        return query.order == "at" and query.descending

    def _condition(self, query: ListQuery) -> Any:
        return listed(self._desk, Interaction, Kind.INTERACTION, query.search)

    def _counted(self, condition: Any) -> int:
        return int(self._desk.value(Interaction.select(fn.COUNT(Interaction.id)).where(condition)))


def interaction_rows(desk: Desk, ids: Sequence[int]) -> list[InteractionRow]:
    """In the order of the ids."""
    people: dict[int, list[str]] = {}
    for interaction_id, name in desk.by_id(_PEOPLE, ids):
        people.setdefault(interaction_id, []).append(name)
    rows = {row[0]: _SHOWN.typed([row])[0] for row in desk.by_id(_SHOWN, ids)}
    return [_row(rows[i], people.get(i, [])) for i in ids if i in rows]


def _row(row: Sequence[Any], people: Sequence[str]) -> InteractionRow:
    interaction_id, version, kind, direction, answered, at, summary, organisation, colleague = row
    return InteractionRow(
        *(interaction_id, version, kind, direction, answered, at, summary),
        *(tuple(people), organisation or "", colleague or ""),
    )


_SHOWN = ById(
    lambda ids: (
        Interaction.select(
            *(Interaction.id, Interaction.version, Interaction.kind, Interaction.direction),
            *(Interaction.answered, Interaction.at, Interaction.summary, Organisation.name, Colleague.name),
        )
        .join(Organisation, JOIN.LEFT_OUTER, on=(Interaction.organisation == Organisation.id))
        .switch(Interaction)
        .join(Colleague, JOIN.LEFT_OUTER, on=(Interaction.colleague == Colleague.id))
        .where(Interaction.id.in_(ids))
    )
)
_PEOPLE = ById(
    lambda ids: (
        InteractionPerson.select(InteractionPerson.interaction, Person.display_name)
        .join(Person, on=(InteractionPerson.person == Person.id))
        .where(InteractionPerson.interaction.in_(ids))
        .order_by(InteractionPerson.id)
    )
)
