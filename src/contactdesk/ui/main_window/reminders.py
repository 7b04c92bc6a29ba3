"""Reminds of follow-ups while the program runs, and of what was missed while it did not; window or tray."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import _, n_
from contactdesk.ui.shell.actions import ActionId
from contactdesk.ui.shell.notifications import Notifications
from contactdesk.ui.shell.workbench import Workbench

if TYPE_CHECKING:
    from contactdesk.services.reminding import Reminder

_MINUTE = 60_000
_NAMED = 3


class Reminders(QObject):
    """Until when they were told is this machine's: nothing is written to the desk."""

    def __init__(
        self, window: QMainWindow, workbench: Workbench, notifications: Notifications | None = None
    ) -> None:
        super().__init__(window)
        self._window, self._workbench = window, workbench
        self._settings = workbench.settings
        self._told: Sequence[Reminder] = ()
        self._leaving = False
        self.notifications = notifications or Notifications(self)
        self.notifications.opened.connect(self.open_told)
        self.notifications.quit_wanted.connect(self.quit)
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self.look)
        workbench.preferred.connect(self._on_preferred)
        workbench.actions.bind(ActionId.QUIT, self.quit)
        self._on_preferred()

    def start(self) -> None:
        """Look at once, and again each minute."""
        self._clock.start()
        self.look()

    def stays(self) -> bool:
        """Whether closing the window leaves the program in the tray; the window is hidden then."""
        if self._leaving or not self.notifications.has_tray or _is_session_ending():
            self._clock.stop()
            return False
        self._window.hide()
        return True

    def quit(self) -> None:
        self._leaving = True
        self.notifications.keep_tray(False)
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.close()
        # Work under way may have kept it open; closing it again is meant the same way.
        if not self._window.isVisible():
            QApplication.quit()

    def look(self) -> None:
        """What nobody was reminded of yet on this machine; a machine that is new here begins now."""
        now = utc_now()
        after = _moment(self._settings.reminded_until)
        if after is None:
            self._settings.reminded_until = now.isoformat()
            return
        self._workbench.read(
            lambda services: services.follow_ups.due_reminders(after, now),
            lambda found: self._tell(found, now),
            question="reminders",
            owner=self,
        )

    def open_told(self) -> None:
        """Show the window, and what it was told of last."""
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if len(self._told) == 1:
            self._workbench.go("follow-up", self._told[0].follow_up_id)
        elif self._told:
            self._workbench.go("follow-ups")
        self._told = ()

    def _tell(self, found: Sequence[Reminder], now: datetime) -> None:
        if not found:
            return
        self._settings.reminded_until = now.isoformat()
        self._told = found
        title, text = _title(found), _text(found)
        if not self.notifications.show(title, text):
            words = f"{title}: {text}" if len(found) > 1 else text
            self._workbench.toasts.show(words, button=_("Show"), on_button=self.open_told)

    def _on_preferred(self) -> None:
        self.notifications.keep_tray(self._settings.tray)
        QApplication.setQuitOnLastWindowClosed(not self.notifications.has_tray)


def _is_session_ending() -> bool:
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()


def _title(found: Sequence[Reminder]) -> str:
    return n_("Reminder", "{n} reminders", len(found)).format(n=len(found))


def _text(found: Sequence[Reminder]) -> str:
    lines = [_line(one) for one in found[:_NAMED]]
    more = len(found) - _NAMED
    if more > 0:
        lines.append(n_("and {n} more", "and {n} more", more).format(n=more))
    return "\n".join(lines)


def _line(reminder: Reminder) -> str:
    # Not by every start: few windows have anything to tell in their first minute.
    from contactdesk.records.follow_ups import FollowUpStatus
    from contactdesk.ui.models.follow_up_words import due_words

    when = due_words(reminder.due, reminder.due, reminder.due_time, FollowUpStatus.OPEN)
    return f"{reminder.what} · {when}" if when else reminder.what


def _moment(stored: str) -> datetime | None:
    """None for what nobody could have written here."""
    try:
        return datetime.fromisoformat(stored) if stored else None
    except ValueError:
        return None
