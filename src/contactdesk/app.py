"""The one place that knows all parts: opens a desk, builds its services, hands them to command or window."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from contactdesk.core import screen
from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_, language_of_system, use
from contactdesk.core.logs import start_log
from contactdesk.core.paths import default_desk
from contactdesk.core.settings import Settings

if TYPE_CHECKING:
    from contactdesk.glance.today_view import TodayView
    from contactdesk.services.services import Services

log = logging.getLogger("contactdesk.app")


class NoScreen(ContactDeskError):
    code = "no-screen"
    message = N_("There is no screen here for a window; “contactdesk --help” tells the commands.")


class NoWindow(ContactDeskError):
    code = "no-window"
    message = N_("The window cannot be shown, because a library is missing: {library}.")


class App:
    """What the command line is given; it opens nothing before it is asked to."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.desk = ""
        """The desk named with ``--desk``; empty for the usual one."""

    @property
    def location(self) -> str:
        """The desk to use: named, from the environment, the last one opened, or the default one."""
        return self._named() or self._settings.desk or str(default_desk())

    def _named(self) -> str:
        return self.desk or os.environ.get("CONTACTDESK_DESK", "")

    @contextmanager
    def services(self, *, create: bool = False) -> Iterator[Services]:
        """The services of the desk, closed afterwards. Raises the errors of ``storage.errors``."""
        services = open_services(self.location, create=create)
        try:
            if not create:
                _back_up(services)
            yield services
        finally:
            services.desk.close()

    def has_screen(self) -> bool:
        return screen.has_screen()

    def open_window(self) -> int:
        """Show the window until it is closed; without any desk it offers to make one.

        Raises NoScreen, NoWindow.
        """
        if not self.has_screen():
            raise NoScreen
        try:
            from contactdesk.ui.main_window import run_window
        except ImportError as error:
            if (error.name or "").startswith("contactdesk"):
                raise
            raise NoWindow(library=error) from error
        usual = str(default_desk()) if default_desk().exists() else None
        location = self._named() or self._settings.desk or usual
        return run_window(open_services, glance, location, self._settings)


def glance(location: str) -> TodayView | None:
    """What Today shows of a desk that is not open yet; None where only opening it can tell."""
    from contactdesk.glance.file import glance as look

    return look(location)


def open_services(location: str, create: bool = False) -> Services:
    """Open a desk and build what works on it. Raises the errors of ``storage.errors``."""
    from contactdesk.services.services import build_services
    from contactdesk.storage.desk import Desk

    return build_services(Desk.open(location, create=create))


def _back_up(services: Services) -> None:
    """Once a day; a backup that cannot be made must not keep anyone from their desk."""
    try:
        services.backups.back_up_if_due()
    except ContactDeskError as error:
        log.warning("no backup: %s", error.code)


def run(argv: Sequence[str]) -> int:
    """Run one command, or the window without one; returns the exit status."""
    settings = Settings.load()
    use(settings.language or language_of_system())
    start_log()
    app = App(settings)
    if (desk := _only_desk(argv)) is not None and app.has_screen():
        app.desk = desk
        # A start makes much and drops nothing, so looking for garbage would be a tenth of it. The window's
        # tasks look for it later, by timer.
        gc.disable()
        with suppress(NoWindow):
            return app.open_window()
    from contactdesk.cli.run import run_command

    return run_command(argv, app)


def _only_desk(argv: Sequence[str]) -> str | None:
    """The desk, perhaps "", when only the window is wanted: it starts without the command line's parts."""
    if not argv:
        return ""
    return argv[1] if len(argv) == 2 and argv[0] == "--desk" else None
