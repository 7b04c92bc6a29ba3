"""Statements that peewee composed once and that are run often, their rows as the driver gives them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import repeat
from typing import Any

from peewee import Database, Field, Query
from peewee import __exception_wrapper__ as as_peewee_errors  # type: ignore[attr-defined]  # its stubs omit it


class TakesIdsTogether(ABC, Database):
    """A database that takes many ids as one value: each in a place of its own costs its driver more."""

    @abstractmethod
    def ids_together(self, ids: Sequence[int]) -> Any:
        """That value."""

    @abstractmethod
    def with_ids_together(self, statement: str, place: int, count: int) -> str | None:
        """With one place for them where a list has ``count`` beginning with this one; None without a list."""


_SAMPLE = 3
_IDS = object()


class ForEach:
    """A statement that writes one row, composed once for each engine and run for many."""

    def __init__(self, make: Callable[[], Query]) -> None:
        self._make = make
        self._composed: dict[str, str] = {}

    def run(self, database: Database, rows: Sequence[Sequence[Any]]) -> int:
        """How many were written; values as they are stored, in the order in which the query names them."""
        statement = self._composed.get(database.param)
        if statement is None:
            statement, _sample = database.get_sql_context().sql(self._make()).query()
            self._composed[database.param] = statement
        with as_peewee_errors:
            cursor = database.cursor()
            cursor.executemany(statement, rows)
        return int(cursor.rowcount)


class OfThese:
    """A SELECT composed once, to be asked of several sets of ids; ``value_of`` makes one value of a set."""

    def __init__(
        self, database: Database, make: Callable[[Any], Query], value_of: Callable[[Any], Any]
    ) -> None:
        self._database = database
        self._value_of = value_of
        self._ids = object()
        self._statement, self._values = database.get_sql_context().sql(make(self._ids).tuples()).query()

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        given = self._value_of(ids)
        values = [given if value is self._ids else value for value in self._values]
        rows: list[tuple[Any, ...]] = self._database.execute_sql(self._statement, values).fetchall()
        return rows


class Select:
    """A SELECT composed once for each engine; ``make`` gives it with values that stand for those to come."""

    def __init__(self, make: Callable[[], Query]) -> None:
        self._make = make
        self._composed: dict[str, str] = {}

    def rows(self, database: Database, *values: Any) -> list[tuple[Any, ...]]:
        """With these values, in the order in which the query names them."""
        statement = self._composed.get(database.param)
        if statement is None:
            statement, _sample = database.get_sql_context().sql(self._make().tuples()).query()
            self._composed[database.param] = statement
        rows: list[tuple[Any, ...]] = database.execute_sql(statement, values).fetchall()
        return rows


class ById:
    """A SELECT for some ids, composed once for about as many; composing it costs more than running it.

    ``make`` gets whole numbers that stand for the ids, each of which it names once, all in one list.
    """

    def __init__(self, make: Callable[[Sequence[int]], Query]) -> None:
        self._make = make
        self._composed: dict[tuple[str, int], tuple[str, list[Any]]] = {}
        self._gathered: dict[str, tuple[str, list[Any]] | None] = {}

    def typed(self, rows: Sequence[Sequence[Any]]) -> list[list[Any]]:
        """Rows that came from ``rows``, their values in the types of the columns asked for."""
        types = self._types
        return [
            [value if known is None else known(value) for known, value in zip(types, row, strict=True)]
            for row in rows
        ]

    @cached_property
    def _types(self) -> list[Callable[[Any], Any] | None]:
        query: Any = self._make([0])
        columns = query.selected_columns
        return [column.python_value if isinstance(column, Field) else None for column in columns]

    def rows(self, database: Database, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        if not ids:
            return []
        statement, filled = self._together(database, ids) or self._one_by_one(database, ids)
        rows: list[tuple[Any, ...]] = database.execute_sql(statement, filled).fetchall()
        return rows

    def _compose(self, database: Database, size: int) -> tuple[str, list[Any]]:
        query = self._make(range(-1, -1 - size, -1)).tuples()
        composed: tuple[str, list[Any]] = database.get_sql_context().sql(query).query()
        self._composed[database.param, size] = composed
        return composed

    def _one_by_one(self, database: Database, ids: Sequence[int]) -> tuple[str, list[Any]]:
        size = 1 << (len(ids) - 1).bit_length()
        statement, values = self._composed.get((database.param, size)) or self._compose(database, size)
        # An id named twice changes nothing.
        padded = [*ids, *repeat(ids[-1], size - len(ids))]
        return statement, [padded[-1 - v] if isinstance(v, int) and v < 0 else v for v in values]

    def _together(self, database: Database, ids: Sequence[int]) -> tuple[str, list[Any]] | None:
        """None where an engine has no such way, or the ids stand otherwise than in a list."""
        if not isinstance(database, TakesIdsTogether):
            return None
        if database.param not in self._gathered:
            self._gathered[database.param] = self._gather(database)
        gathered = self._gathered[database.param]
        if gathered is None:
            return None
        statement, values = gathered
        return statement, [database.ids_together(ids) if value is _IDS else value for value in values]

    def _gather(self, database: TakesIdsTogether) -> tuple[str, list[Any]] | None:
        statement, values = self._compose(database, _SAMPLE)
        of_ids = [isinstance(value, int) and value < 0 for value in values]
        if sum(of_ids) != _SAMPLE:
            return None
        place = of_ids.index(True)
        written = database.with_ids_together(statement, place, _SAMPLE)
        return None if written is None else (written, [*values[:place], _IDS, *values[place + _SAMPLE :]])
