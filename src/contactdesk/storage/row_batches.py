"""Many rows read or written at once, each statement composed once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby, repeat
from typing import Any, NamedTuple

from peewee import Database, Field, Model

from contactdesk.core.parts import in_parts
from contactdesk.records.record import Record
from contactdesk.storage.composed import ById, ForEach, Select
from contactdesk.storage.history_values import Values

IDS_AT_ONCE = 400
"""How many ids one question names; SQLite takes 32,766 parameters at the most."""

ROWS_AT_ONCE = 2_000
"""How many rows are written between two looks at whether the step is to stop."""


def rows_by_id(database: Database, noun: type[Record], ids: Sequence[int]) -> dict[int, Values]:
    """Those of the records that are there, as they are now, all fields by name."""
    found: dict[int, Values] = {}
    composed, names = _by_id(noun), noun._meta.sorted_field_names
    for part in in_parts(ids, IDS_AT_ONCE):
        for row in composed.typed(composed.rows(database, part)):
            values = dict(zip(names, row, strict=True))
            found[values["id"]] = values
    return found


@cache
def _by_id(noun: type[Record]) -> ById:
    return ById(lambda ids: noun.select().where(noun.id.in_(ids)))


def ids_by_uuid(database: Database, table: type[Model], uuids: Sequence[str]) -> list[int]:
    """The ids of rows that are there, in the order of their uuids."""
    found: dict[str, int] = {}
    for part in in_parts(uuids, IDS_AT_ONCE):
        size = 1 << (len(part) - 1).bit_length()
        padded = [*part, *repeat(part[-1], size - len(part))]
        found.update(dict(_by_uuid(table, size).rows(database, *padded)))
    return [found[uuid] for uuid in uuids]


@cache
def _by_uuid(table: Any, size: int) -> Select:
    return Select(lambda: table.select(table.uuid, table.id).where(table.uuid.in_([""] * size)))


def insert_all(database: Database, table: type[Model], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same fields."""
    if not rows:
        return
    columns = [table._meta.fields[name] for name in rows[0]]
    values = [[column.db_value(row[column.name]) for column in columns] for row in rows]
    _insertion(table, tuple(rows[0])).run(database, values)


@cache
def _insertion(table: type[Model], names: tuple[str, ...]) -> ForEach:
    columns = [table._meta.fields[name] for name in names]
    return ForEach(lambda: table.insert_many([(None,) * len(columns)], fields=columns))


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
        for part in in_parts(run, ROWS_AT_ONCE):
            yield _update_alike(database, noun, frozenset({*names, "version", "updated_at"}), part, now)


def _update_alike(
    database: Database, noun: type[Record], names: frozenset[str], edits: Sequence[RowEdit], now: datetime
) -> int:
    columns = _columns(noun, names)
    values = []
    for edit in edits:
        row = {**edit.changed, "version": edit.version + 1, "updated_at": now}
        stored = [column.db_value(row[column.name]) for column in columns]
        values.append([*stored, edit.id, edit.version])
    return _update(noun, names).run(database, values)


def _columns(noun: type[Record], names: frozenset[str]) -> list[Field]:
    """In the order in which peewee writes them into a statement."""
    return [column for column in noun._meta.sorted_fields if column.name in names]


@cache
def _update(noun: type[Record], names: frozenset[str]) -> ForEach:
    sample = dict.fromkeys((column.name for column in _columns(noun, names)), None)
    return ForEach(lambda: noun.update(sample).where((noun.id == 0) & (noun.version == 0)))
