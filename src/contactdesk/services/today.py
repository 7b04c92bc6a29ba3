"""What an office wants to know first: what is coming, what is left to enter, what was done last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from contactdesk.glance.reading import read_today
from contactdesk.glance.today_view import TodayView
from contactdesk.storage.desk import Desk


class Today:
    """Asks what a window asked at a glance before its desk was open (``glance``)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self) -> TodayView:
        return read_today(self._ask)

    def _ask(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        return self._desk.fetch(statement.replace("?", self._desk.database.param), values)
