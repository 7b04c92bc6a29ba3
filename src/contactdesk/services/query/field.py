"""What the language has to know of a field: the form in which ``fields.FIELDS`` declares them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from peewee import SQL

from contactdesk.core.i18n import Language, language
from contactdesk.records.search import Kind
from contactdesk.services.query.asking import Asking
from contactdesk.services.query.values import Names, Read
from contactdesk.storage.desk import Desk
from contactdesk.storage.word_query import WordQuery

Condition = Callable[[Asking, Any], Any]
"""From the value read to an expression on the noun's table, or on participations beside their meetings."""
Tell = Callable[[Asking, Any], WordQuery | None]
"""From the value read to words of the index that all have who may be meant; None where it cannot be told."""
Sure = Callable[[Asking, Any], bool]
"""From the value read to whether the words told are the answer, and not only who comes into question."""
NOTHING: Any = SQL("(1 = 0)")
"""The condition of what a kind does not know."""


def always(_asking: Asking, _value: Any) -> bool:
    return True


class Suggestion(NamedTuple):
    """A value to offer: as people read it, as it is written into the search, and what tells it apart."""

    shown: str
    value: str
    hint: str = ""


Suggest = Callable[[Desk, str], list[Suggestion]]
"""What to offer for what was typed of a value so far."""


class Values(NamedTuple):
    """How what stands after the colon is read, what is offered there, and what choices are called."""

    read: Read
    suggest: Suggest | None = None
    names: Names | None = None


@dataclass(frozen=True)
class Field:
    """``label`` is what the value is called on a chip, ``meaning`` one line for help and completion.

    ``conditions`` say it of each kind that knows the field. ``participation`` says it of one participation:
    such fields of a query speak of the same one, for people and organisations. ``told`` and
    ``participation_told`` say who comes into question: some too many, and never one too few; none too many
    where ``sure`` says so.
    """

    name: str
    polish: str
    label: str
    meaning: str
    values: Values
    conditions: Mapping[Kind, Condition] = field(default_factory=dict)
    participation: Condition | None = None
    told: Mapping[Kind, Tell] = field(default_factory=dict)
    participation_told: Tell | None = None
    sure: Mapping[Kind, Sure] = field(default_factory=dict)
    names_meeting: bool = False
    """Each such term opens a participation of its own; the others tell more about it."""

    @property
    def kinds(self) -> frozenset[Kind]:
        through_participation = {Kind.PERSON, Kind.ORGANISATION} if self.participation else set()
        return frozenset({*self.conditions, *through_participation})

    @property
    def spoken(self) -> str:
        """Its name in the language spoken."""
        return self.polish if language() is Language.PL else self.name
