"""Narrowing a list to the records that a text asks for, in the language of ``services.query``."""

from __future__ import annotations

from typing import Any

from contactdesk.core.text import fold, words
from contactdesk.records.record import Record
from contactdesk.records.search import Kind
from contactdesk.services.list_found import Narrowed
from contactdesk.services.query.asking import Reading
from contactdesk.storage.desk import Desk


def listed(desk: Desk, noun: type[Record], kind: Kind, search: str, *, names_only: bool = False) -> Any:
    """A condition: not archived, and as asked; with ``names_only``, under every word of what is a name."""
    if not search.strip():
        return noun.archived_at.is_null()
    # A window begins with lists in which nobody looks for anything yet.
    from contactdesk.services.query.condition import condition
    from contactdesk.services.query.parsing import parse, plainly

    asked = plainly(search) if names_only else parse(search)
    return condition(desk, kind, asked, names_only=names_only)


def narrowed(desk: Desk, kind: Kind, search: str) -> Narrowed | None:
    """The same for a long list; None where nothing is asked."""
    if not search.strip():
        return None
    from contactdesk.services.query.parsing import parse

    asked = parse(search)
    if asked.is_empty:
        return None
    words = asked.plain_words if asked.is_plain else ()

    def as_asked(reading: Reading) -> Any:
        from contactdesk.services.query.condition import condition

        return condition(desk, kind, asked, reading=reading)

    return Narrowed(search, words, as_asked)


def nothing_to_look_for(search: str) -> bool:
    return not words(fold(search))
