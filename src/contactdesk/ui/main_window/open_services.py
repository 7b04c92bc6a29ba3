"""How the window opens desks: what it is given for that, so that it need not know of storage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contactdesk.glance.today_view import TodayView
    from contactdesk.services.services import Services


class OpenServices(Protocol):
    """Called on the worker's thread, where the desk then lives."""

    def __call__(self, location: str, create: bool = False) -> Services: ...


class Glance(Protocol):
    """Called on the worker's thread before a desk is open; None when there is nothing to show yet."""

    def __call__(self, location: str) -> TodayView | None: ...
