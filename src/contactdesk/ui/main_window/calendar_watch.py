"""Keeps the calendar file up to date that was asked for, on a thread of its own beside the desk's."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from contactdesk.core.errors import ContactDeskError
from contactdesk.ui.main_window.open_services import OpenServices
from contactdesk.ui.shell.tasks import Tasks
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.storage.change import ChangeSet
    from contactdesk.storage.location import DeskLocation
    from contactdesk.ui.models.kept_calendar import KeptCalendar

_SOON_MS = 2_000
_TIMES_AS_LONG = 10
"""A calendar of tens of thousands takes seconds, which should not follow upon each other."""


class CalendarWatch(QObject):
    """A file that cannot be written is told once, and tried again with the next change."""

    def __init__(
        self, workbench: Workbench, open_services: OpenServices, crash: Callable[[BaseException], None]
    ) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._open_services = open_services
        self._crash = crash
        self._aside: Tasks | None = None
        self._desk: DeskLocation | None = None
        self._kept: KeptCalendar | None = None
        self._told = False
        self._began = 0.0
        self._clock = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._clock.timeout.connect(self._write)
        workbench.changed.connect(self._on_changed)
        workbench.preferred.connect(self._on_preferred)

    def start(self) -> None:
        """Write what is kept for the desk that is open now."""
        if self._clock.isActive():
            self._write()
        self._desk, self._kept = None, None
        if self._workbench.settings.calendars:
            self._ask()

    def stop(self) -> None:
        """Let the file be written that waits for it; nothing changes the desk any more."""
        if self._clock.isActive():
            self._write()
        if self._aside is not None:
            self._aside.shutdown()

    def _ask(self) -> None:
        self._workbench.read(
            lambda services: services.desk.location, self._on_desk, question="calendar", owner=self
        )

    def _on_desk(self, desk: DeskLocation) -> None:
        from contactdesk.ui.models.kept_calendar import kept_calendar

        self._desk = desk
        before, self._kept = self._kept, kept_calendar(self._workbench.settings.calendars, desk.shown)
        if self._kept is None:
            self._clock.stop()
        elif self._kept != before:
            self._told = False
            self._write()

    def _on_preferred(self) -> None:
        if self._kept is not None or self._workbench.settings.calendars:
            self._ask()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._kept is None or self._clock.isActive():
            return
        from contactdesk.services.office_calendar import is_in_calendar

        if is_in_calendar(changes):
            self._clock.start()

    def _write(self) -> None:
        self._clock.stop()
        desk, kept, open_services = self._desk, self._kept, self._open_services
        if desk is None or kept is None:
            return

        def write() -> None:
            services = open_services(desk.text)
            try:
                services.calendar.write(kept.file, owner=kept.owner)
            finally:
                services.desk.close()

        if self._aside is None:
            self._aside = Tasks(self._crash, self)
        self._began = monotonic()
        self._aside.write(write, self._on_written, failed=self._on_failed)

    def _on_written(self, _none: None) -> None:
        self._told = False
        self._clock.setInterval(max(_SOON_MS, int((monotonic() - self._began) * 1000 * _TIMES_AS_LONG)))
        self._workbench.calendar_kept.emit("")

    def _on_failed(self, error: ContactDeskError) -> None:
        if not self._told:
            self._workbench.toasts.show_error(error.sentence())
        self._told = True
        self._workbench.calendar_kept.emit(error.sentence())
