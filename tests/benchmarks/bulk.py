"""Writing rows by the hundred thousand, beside history: how the desks that are measured come to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice
from typing import Any
from uuid import UUID

from peewee import Field

from contactdesk.records.record import Record
from contactdesk.storage.desk import Desk

_AT_ONCE = 20_000


class Bulk:
    """Fills an empty table, so that the nth row has the id n. ``varied`` columns are given row by row as they
    are stored; what follows from them is derived, and all others have their default."""

    def __init__(self, desk: Desk, noun: type[Record], varied: Sequence[str]) -> None:
        self._desk = desk
        self._noun = noun
        self._varied = tuple(varied)
        self.count = 0

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        waiting = iter(rows)
        cursor = self._desk.database.cursor()
        while part := [self._whole(row) for row in islice(waiting, _AT_ONCE)]:
            cursor.executemany(self._statement, part)

    def _whole(self, row: Sequence[Any]) -> list[Any]:
        self.count += 1
        values = {**self._defaults, **dict(zip(self._varied, row, strict=True))}
        # The same in every desk of one size, and nothing that a desk gives itself.
        values["uuid"] = str(UUID(int=self._number << 96 | self.count))
        values.update(self._noun.derive(values))
        return list(values.values())

    @cached_property
    def _number(self) -> int:
        return int.from_bytes(self._noun._meta.table_name.encode()[:4])

    @cached_property
    def _columns(self) -> dict[str, Field]:
        return {name: field for name, field in self._noun._meta.fields.items() if name != "id"}

    @cached_property
    def _defaults(self) -> dict[str, Any]:
        return {name: _default(field) for name, field in self._columns.items()}

    @cached_property
    def _statement(self) -> str:
        query = self._noun.insert_many([tuple(self._defaults.values())], fields=list(self._columns.values()))
        statement, _values = self._desk.database.get_sql_context().sql(query).query()
        return str(statement)


def _default(field: Field) -> Any:
    default = field.default
    return field.db_value(default() if callable(default) else default)
