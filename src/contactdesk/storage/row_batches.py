"""Many rows read or written at once, each statement composed once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, NamedTuple

from peewee import Database, Model, Query, chunked
from peewee import __exception_wrapper__ as as_peewee_errors  # type: ignore[attr-defined]

from contactdesk.records.record import Record
from contactdesk.storage.history_values import Values

IDS_AT_ONCE = 400
"""How many ids one question names; SQLite takes 32,766 parameters at the most."""

ROWS_AT_ONCE = 2_000
"""How many rows are written between two looks at whether the step is to stop."""


def rows_by_id(database: Database, noun: type[Record], ids: Sequence[int]) -> dict[int, Values]:
    """Those of the records that are there, as they are now, all fields by name."""
    found: dict[int, Values] = {}
    for part in chunked(ids, IDS_AT_ONCE):
        for row in noun.select().where(noun.id.in_(part)).dicts().execute(database):
            found[row["id"]] = dict(row)
    return found


def ids_by_uuid(database: Database, noun: type[Record], uuids: Sequence[str]) -> list[int]:
    """The ids of records that are there, in the order of their uuids."""
    found: dict[str, int] = {}
    for part in chunked(uuids, IDS_AT_ONCE):
        query = noun.select(noun.uuid, noun.id).where(noun.uuid.in_(part))
        found.update(query.tuples().execute(database))
    return [found[uuid] for uuid in uuids]


def insert_all(database: Database, table: type[Model], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same fields."""
    if not rows:
        return
    columns = [table._meta.fields[name] for name in rows[0]]
    query = table.insert_many([tuple(rows[0].values())], fields=columns)
    values = [[column.db_value(row[column.name]) for column in columns] for row in rows]
    _execute_many(database, query, values)


class RowEdit(NamedTuple):
    """Fields to change of a record, and the version that it must still have."""

    id: int
    version: int
    changed: Values


def update_all(
    database: Database, noun: type[Record], edits: Sequence[RowEdit], now: datetime
) -> Iterator[int]:
    """Write the edits part by part, in their order; yields how many of each part were at their versions."""
    for names, run in groupby(edits, key=lambda edit: tuple(edit.changed)):
        for part in chunked(run, ROWS_AT_ONCE):
            yield _update_alike(database, noun, {*names, "version", "updated_at"}, part, now)


def _update_alike(
    database: Database, noun: type[Record], names: set[str], edits: Sequence[RowEdit], now: datetime
) -> int:
    # In the order in which peewee writes them into the statement.
    columns = [column for column in noun._meta.sorted_fields if column.name in names]
    sample = dict.fromkeys((column.name for column in columns), None)
    query = noun.update(sample).where((noun.id == 0) & (noun.version == 0))
    values = []
    for edit in edits:
        row = {**edit.changed, "version": edit.version + 1, "updated_at": now}
        stored = [column.db_value(row[column.name]) for column in columns]
        values.append([*stored, edit.id, edit.version])
    return _execute_many(database, query, values)


def _execute_many(database: Database, query: Query, values: Sequence[Sequence[Any]]) -> int:
    """How many rows were written, with a statement composed of a query for one."""
    statement, _sample = database.get_sql_context().sql(query).query()
    with as_peewee_errors:
        cursor = database.cursor()
        cursor.executemany(statement, values)
    return int(cursor.rowcount)
