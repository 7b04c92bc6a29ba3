"""Narrowing a list to the records whose words begin with what was typed."""

from __future__ import annotations

from typing import Any

from contactdesk.core.text import fold, words
from contactdesk.records.record import Record
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.storage.desk import Desk


def listed(desk: Desk, noun: type[Record], kind: Kind, search: str, *, names_only: bool = False) -> Any:
    """A condition: not archived, and found under every word of the search."""
    condition = noun.archived_at.is_null()
    wanted = words(fold(search))
    if wanted:
        found = SearchEntry.select(SearchEntry.record_id).where(
            (SearchEntry.kind == kind) & desk.matching(wanted, names_only=names_only)
        )
        condition &= noun.id.in_(found)
    return condition


def nothing_to_look_for(search: str) -> bool:
    return not words(fold(search))
