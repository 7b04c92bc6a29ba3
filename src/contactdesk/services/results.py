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
    """What a list shows: words to search for, a column's key to order by (unknown: the default).

    With ``best_first`` what is found by words stands in the order of a search instead: names first, then
    whatever else has the words, recent first.
    """

    search: str = ""
    order: str = "name"
    descending: bool = False
    best_first: bool = False
