"""Opens desks for the window: the one asked for, another one, a new one, or says why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contactdesk.core.errors import ContactDeskError
from contactdesk.ui.main_window.open_services import OpenServices
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.services import Services


class DeskDoor(QObject):
    """``opened`` carries a location, ``refused`` a location and the ContactDeskError."""

    opened = Signal(str)
    refused = Signal(str, object)

    def __init__(self, workbench: Workbench, open_services: OpenServices) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._open_services = open_services
        self.location = ""
        """Of the desk that is open; empty while none is."""

    def open(self, location: str, *, create: bool = False, wait: Callable[[], object] = lambda: None) -> None:
        """Open a desk in place of the one before, which stays open if that fails.

        With ``create`` an empty one is made where there is none; what is there already is never overwritten.
        ``wait`` is called before it, on the worker's thread.
        """
        open_services = self._open_services

        def build() -> Services:
            wait()
            return open_services(location, create=create)

        self._enter(location, build)

    def open_demo(self) -> None:
        """Open the demo desk, which is made the first time."""
        from contactdesk.ui.main_window.demo_desk import make_demo, place_of_demo

        open_services, desk = self._open_services, place_of_demo()

        def build() -> Services:
            make_demo(open_services, desk)
            return open_services(str(desk))

        self._enter(str(desk), build)

    def _enter(self, location: str, build: Callable[[], Services]) -> None:
        self._workbench.open(
            build,
            lambda: self._on_opened(location),
            lambda error: self._on_refused(location, error),
        )

    def _on_opened(self, location: str) -> None:
        self.location = location
        self.opened.emit(location)

    def _on_refused(self, location: str, error: ContactDeskError) -> None:
        self.refused.emit(location, error)
