"""What the language has to know of a field: the form in which ``fields.FIELDS`` declares them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from peewee import SQL

from contactdesk.records.search import Kind
from contactdesk.services.query.values import Read
from contactdesk.storage.desk import Desk

Condition = Callable[[Desk, Any], Any]
"""From the value read to an expression on the noun's table, or on participations beside their meetings."""
NOTHING: Any = SQL("(1 = 0)")
"""The condition of what a kind does not know."""
Suggest = Callable[[Desk, str], list[str]]
"""Values of the desk, or names of choices, to offer for what was typed so far."""


@dataclass(frozen=True)
class Field:
    """``meaning`` is one line for help and completion.

    ``conditions`` say it of each kind that knows the field. ``participation`` says it of one participation:
    such fields of a query speak of the same one, for people and organisations.
    """

    name: str
    polish: str
    meaning: str
    read: Read
    conditions: Mapping[Kind, Condition] = field(default_factory=dict)
    participation: Condition | None = None
    suggest: Suggest | None = None
    names_meeting: bool = False
    """Each such term opens a participation of its own; the others tell more about it."""

    @property
    def kinds(self) -> frozenset[Kind]:
        through_participation = {Kind.PERSON, Kind.ORGANISATION} if self.participation else set()
        return frozenset({*self.conditions, *through_participation})
