"""The one place that knows all parts: opens a desk, builds its services, hands them to command or window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from contactdesk.core.i18n import language_of_system, use
from contactdesk.core.logs import start_log
from contactdesk.core.paths import default_desk
from contactdesk.core.settings import Settings
from contactdesk.storage.location import DeskLocation

if TYPE_CHECKING:
    from contactdesk.services.services import Services


class App:
    """What the command line is given; it opens nothing before it is asked to."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.desk = ""
        """The desk named with ``--desk``; empty for the usual one."""

    @property
    def location(self) -> str:
        """The desk to use: named, from the environment, the last one opened, or the default one."""
        return self.desk or os.environ.get("CONTACTDESK_DESK") or self._settings.desk or str(default_desk())

    @contextmanager
    def services(self, *, create: bool = False) -> Iterator[Services]:
        """The services of the desk, closed afterwards. Raises the errors of ``storage.errors``."""
        services = open_services(self.location, create=create)
        try:
            yield services
        finally:
            services.desk.close()

    def has_screen(self) -> bool:
        if sys.platform in {"win32", "darwin"}:
            return True
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

    def open_window(self) -> int:
        """Show the window and return its exit status; a first start comes without a desk."""
        from contactdesk.ui.main_window import run_window

        named = self.desk or os.environ.get("CONTACTDESK_DESK") or self._settings.desk
        return run_window(open_services, named or _existing_default(), self._settings)


def open_services(location: str, create: bool = False) -> Services:
    """Open a desk and build what works on it. Raises the errors of ``storage.errors``."""
    from contactdesk.services.services import build_services
    from contactdesk.storage.desk import Desk

    return build_services(Desk.open(location, create=create))


def _existing_default() -> str | None:
    return str(default_desk()) if default_desk().exists() else None


def is_there(location: str) -> bool:
    where = DeskLocation(location)
    return where.on_server or Path(where.path).exists()


def run(argv: Sequence[str]) -> int:
    """Run one command, or the window without one; returns the exit status."""
    settings = Settings.load()
    use(settings.language or language_of_system())
    start_log()
    from contactdesk.cli.run import run_command

    return run_command(argv, App(settings))
