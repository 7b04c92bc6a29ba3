"""Statements that peewee composed once and that are run often, their rows as the driver gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

from peewee import Database, Query
from peewee import __exception_wrapper__ as as_peewee_errors  # type: ignore[attr-defined]


def execute_many(database: Database, query: Query, values: Sequence[Sequence[Any]]) -> None:
    """A query for one row, run for each; values stand in the order in which the query names them."""
    statement, _sample = database.get_sql_context().sql(query).query()
    with as_peewee_errors:
        database.cursor().executemany(statement, values)


class ById:
    """A SELECT for some ids, composed once for about as many; composing it costs more than running it.

    ``make`` gets whole numbers that stand for the ids, each of which it names once.
    """

    def __init__(self, make: Callable[[Sequence[int]], Query]) -> None:
        self._make = make
        self._composed: dict[tuple[str, int], tuple[str, list[Any]]] = {}

    def rows(self, database: Database, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        if not ids:
            return []
        size = 1 << (len(ids) - 1).bit_length()
        known = self._composed.get((database.param, size))
        if known is None:
            known = self._compose(database, size)
        statement, values = known
        # An id named twice changes nothing.
        padded = [*ids, *repeat(ids[-1], size - len(ids))]
        filled = [padded[-1 - v] if isinstance(v, int) and v < 0 else v for v in values]
        return list(database.execute_sql(statement, filled))

    def _compose(self, database: Database, size: int) -> tuple[str, list[Any]]:
        query = self._make(range(-1, -1 - size, -1)).tuples()
        composed: tuple[str, list[Any]] = database.get_sql_context().sql(query).query()
        self._composed[database.param, size] = composed
        return composed
