"""What a command can do with one kind of record: the verbs that its service has, and no others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from contactdesk.cli.nouns.values import Values
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.services.services import Services
from contactdesk.storage.change import ChangeSet

Record = dict[str, Any]
"""A record as it is told: field names and values, with the lists that hang on it."""


class NotANumber(ContactDeskError):
    code = "not-a-number"
    message = N_("“{reference}” is not a number: this kind of record has no name to be found by.")


class Asked(NamedTuple):
    """What a list is asked for; ``meeting`` is a reference, empty where none was named."""

    search: str
    meeting: str
    limit: int


class Written(NamedTuple):
    """The record that was added or changed, and the step."""

    id: int
    changes: ChangeSet


@dataclass(frozen=True)
class Noun:
    """``rows`` are told with ``id``, ``title`` and ``subtitle`` beside their own fields."""

    name: str
    rows: Callable[[Services, Asked], list[Record]] | None = None
    meant: Callable[[Services, str], int] | None = None
    card: Callable[[Services, int], Record] | None = None
    add: Callable[[Services, Values], Written] | None = None
    edit: Callable[[Services, int, Values], Written] | None = None


def by_number(_services: Services, reference: str) -> int:
    """Raises NotANumber."""
    said = reference.strip()
    if not (said.isascii() and said.isdigit() and len(said) < 10):
        raise NotANumber(reference=reference)
    return int(said)


def joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
