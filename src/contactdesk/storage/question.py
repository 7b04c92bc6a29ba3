"""A query about some records, composed once: composing it would take longer than asking it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from peewee import SQL, Database, Query

_IDS = "(these ids)"


class Question:
    """``build`` makes the query from what stands for the ids, as in ``Person.id.in_(ids)``."""

    def __init__(self, build: Callable[[Any], Query]) -> None:
        self._build = build
        self._composed: dict[str, tuple[str, list[Any]]] = {}

    def rows(self, database: Database, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        """The driver's own rows: moments are text on SQLite."""
        known = self._composed.get(database.param)
        if known is None:
            known = database.get_sql_context().sql(self._build(SQL(_IDS))).query()
            self._composed[database.param] = known
        statement, values = known
        numbers = ",".join(map(str, map(int, ids)))
        found: list[tuple[Any, ...]] = database.execute_sql(
            statement.replace(_IDS, f"({numbers})"), values
        ).fetchall()
        return found
