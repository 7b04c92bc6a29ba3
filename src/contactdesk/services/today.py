"""What an office wants to know first: what is coming, what is left to enter, what was done last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from contactdesk.glance.reading import read_today
from contactdesk.glance.today_view import TodayView
from contactdesk.storage.desk import Desk

if TYPE_CHECKING:
    from contactdesk.services.around_today import AroundToday
    from contactdesk.services.keep_warm import Cold

_COLD = 3


class Today:
    """Asks what a window asked at a glance before its desk was open (``glance``)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self) -> TodayView:
        return read_today(self._ask)

    def around(self, meeting_id: int) -> AroundToday:
        """What is told of a meeting when Today is shown already; 0 where it looks back at none."""
        from contactdesk.services.around_today import around_today

        return around_today(self._desk, meeting_id)

    def cold(self) -> Cold:
        """The first few of all who go cold; asked for itself, as it takes a frame of its own."""
        from contactdesk.services.keep_warm import KeepWarm

        return KeepWarm(self._desk).cold(_COLD)

    def _ask(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        return self._desk.fetch(statement.replace("?", self._desk.database.param), values)
