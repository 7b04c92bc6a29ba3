"""All rows of a desk copied into another, and two desks compared row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from peewee import Model

from contactdesk.core.parts import in_parts
from contactdesk.records.history import Change, ChangedRecord
from contactdesk.records.tables import NOUNS
from contactdesk.storage import listings, search_index
from contactdesk.storage.engines.engine import Engine

_ROWS_AT_ONCE = 400
_KEPT: tuple[type[Model], ...] = (*NOUNS, Change, ChangedRecord)
"""Everything but the search index and what lists are sorted by, which are derived."""


def copy_rows(source: Engine, target: Engine) -> None:
    """Fill a fresh desk with all rows of another, ids kept; references are checked at the end.

    Called while the source is ``unchanging``, or its pages would be of different moments.
    """
    with target.database.atomic():
        target.database.execute_sql("PRAGMA defer_foreign_keys = ON")
        for table in _KEPT:
            for part in in_parts(_rows(source, table), _ROWS_AT_ONCE):
                table.insert_many(part).execute(target.database)
        search_index.rebuild(target)
        listings.rebuild(target.database)


def differs(one: Engine, other: Engine) -> bool:
    """Whether any record or step of history says something else; the search index is derived."""
    for table in _KEPT:
        for ours, theirs in zip_longest(_rows(one, table), _rows(other, table)):
            if ours != theirs:
                return True
    return False


def _rows(engine: Engine, table: type[Model]) -> Iterator[dict[str, Any]]:
    """All rows by id, a page at a time: a desk of a million does not fit into memory."""
    last = 0
    key = table._meta.primary_key
    while True:
        query = table.select().where(key > last).order_by(key).limit(_ROWS_AT_ONCE).dicts()
        page = list(query.execute(engine.database))
        yield from ({name: _plain(value) for name, value in row.items()} for row in page)
        if len(page) < _ROWS_AT_ONCE:
            return
        last = page[-1]["id"]


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value
