"""What is asked about a day, composed once for it: composing it can take longer than asking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from peewee import Query

from contactdesk.storage.desk import Desk


class OfDay:
    """A SELECT that ``make`` gives for a day."""

    def __init__(self, desk: Desk, make: Callable[[date], Query]) -> None:
        self._desk = desk
        self._make = make
        self._composed: tuple[date, str, Sequence[Any]] | None = None

    def rows(self, day: date) -> list[tuple[Any, ...]]:
        """Values as the driver gives them."""
        if self._composed is None or self._composed[0] != day:
            context = self._desk.database.get_sql_context()
            self._composed = (day, *context.sql(self._make(day).tuples()).query())
        _day, statement, values = self._composed
        return self._desk.fetch(statement, values)
