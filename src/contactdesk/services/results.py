"""What services take and give back alike: a saved record, a question to a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from contactdesk.storage.change import ChangeSet


class Saved(NamedTuple):
    """A new record's id and what the step touched."""

    id: int
    changes: ChangeSet


@dataclass(frozen=True)
class ListQuery:
    """What a list shows: words to search for, a column's key to order by (unknown: the default)."""

    search: str = ""
    order: str = "name"
    descending: bool = False
